"""Keys by which a person's programs use the desk's API.

In: a session, and a person or a token. Out: the token, once; or who it stands for and what it may do.

Failures: `WrongUsage` for a name or scope that cannot be, `Refused` for a token that is not the person's.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from domain.errors import WrongUsage
from domain.text import clean, shortened
from domain.users import Scope, User
from operations.access.digests import digest_of, new_token
from operations.access.sessions import NOTED_EVERY, as_user, is_disabled
from operations.changes import Attribution, record
from operations.records import Refused
from storage.models import ApiTokenRow, UserRow

PREFIX = "postroom_"  # so that a token is recognised where it lies about
MOST = 50  # of one person


@dataclass(frozen=True, slots=True)
class TokenOf:
    """Who a token stands for, and what it may do."""

    number: int
    user: User
    scopes: frozenset[Scope]
    is_to_be_noted: bool  # its last use is long enough ago to be written


@dataclass(frozen=True, slots=True)
class ListedToken:
    """A token as its person sees it."""

    number: int
    name: str
    scopes: tuple[Scope, ...]
    created_at: datetime
    last_used_at: datetime | None


def create(session: Session, user: UserRow, name: str, scopes: Collection[str], by: Attribution) -> str:
    """A new token, which is shown once. Raises WrongUsage."""
    name = shortened(clean(name), 100)
    if not name:
        raise WrongUsage("Give the token a name, so that you know later which program has it.")
    chosen = [each for each in Scope if each in scopes]
    if not chosen:
        raise WrongUsage("Choose what the token may do.")
    if len(tokens_of(session, user.id)) >= MOST:
        raise WrongUsage(f"There are {MOST} tokens already. Revoke one first.")
    token = PREFIX + new_token()
    session.add(
        ApiTokenRow(
            token_hash=digest_of(token),
            user_id=user.id,
            name=name,
            scopes=[str(each) for each in chosen],
            created_at=by.at,
        )
    )
    record(session, "token made", by, user=user.id, email=user.email, token=name, scopes=[str(each) for each in chosen])
    return token


def find(session: Session, token: str, now: datetime) -> TokenOf | None:
    """Who a token stands for (one statement); None when it is none, was revoked, or its person may not come in."""
    chosen = select(ApiTokenRow).where(ApiTokenRow.token_hash == digest_of(token))
    row = session.scalars(chosen.options(joinedload(ApiTokenRow.user, innerjoin=True))).one_or_none()
    if row is None or row.revoked_at is not None or is_disabled(row.user, now):
        return None
    is_to_be_noted = row.last_used_at is None or abs(now - row.last_used_at) >= NOTED_EVERY
    return TokenOf(row.id, as_user(row.user), frozenset(map(Scope, row.scopes)), is_to_be_noted)


def note_use(session: Session, number: int, now: datetime) -> None:
    """Writes that a token was used now."""
    row = session.get(ApiTokenRow, number)
    if row is not None:
        row.last_used_at = now


def revoke(session: Session, user: int, number: int, by: Attribution) -> str:
    """Ends a token of a person; its name. Raises Refused."""
    row = session.get(ApiTokenRow, number)
    if row is None or row.user_id != user:
        raise Refused("there is no such token")
    if row.revoked_at is None:
        row.revoked_at = by.at
        record(session, "token revoked", by, user=user, token=row.name)
    return row.name


def tokens_of(session: Session, user: int) -> tuple[ListedToken, ...]:
    """A person's tokens that work, the newest first."""
    chosen = select(ApiTokenRow).where(ApiTokenRow.user_id == user, ApiTokenRow.revoked_at.is_(None))
    return tuple(
        ListedToken(row.id, row.name, tuple(map(Scope, row.scopes)), row.created_at, row.last_used_at)
        for row in session.scalars(chosen.order_by(ApiTokenRow.id.desc()))
    )
