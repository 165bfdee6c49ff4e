"""OAuth 2 grants: what lets postroom into a mailbox, encrypted.

In: a session, and for the tokens a cipher whose keys lie outside the database. Out: grants as values.

Failures: `Fatal` when a grant is encrypted with a key that is not there.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from cryptography.fernet import InvalidToken, MultiFernet
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from domain.errors import Fatal
from storage.models import GrantRow

# Before its end a token is renewed: a session that begins with it lasts a while, and clocks differ.
LONGEST_MARGIN, SHARE = timedelta(minutes=5), 5


@dataclass(frozen=True, slots=True)
class AccessToken:
    """A token for one kind of access, and when it was given and ends, in UTC."""

    value: str = field(repr=False)
    given_at: datetime
    ends_at: datetime

    def is_fresh(self, now: datetime) -> bool:
        """Whether a session may begin with it: it lasts for five minutes more, or for a fifth of its time."""
        margin = min(LONGEST_MARGIN, (self.ends_at - self.given_at) / SHARE)
        # One from the future was given before the clock was set back.
        return self.given_at - LONGEST_MARGIN <= now < self.ends_at - margin


@dataclass(frozen=True, slots=True)
class Tokens:
    """What is encrypted. `access`: by kind of access. `refresh`: '' where the application itself is let in, without a person."""

    refresh: str = field(default="", repr=False)
    access: Mapping[str, AccessToken] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Grant:
    """A grant as it is stored; the columns are explained in storage/models/sign_in.py."""

    sign_in: str
    account: str
    signed_in_as: str
    signed_in_at: datetime
    refreshed_at: datetime
    ends_at: datetime | None = None
    began_at: datetime | None = None
    ended_at: datetime | None = None
    ended_why: str = ""
    sealed: bytes = field(default=b"", repr=False)


def find(session: Session, sign_in: str, account: str) -> Grant | None:
    """The grant of an account; None when there is none."""
    row = _row(session, sign_in, account)
    return _grant(row) if row is not None else None


def all_of(session: Session) -> tuple[Grant, ...]:
    """Every grant, by name and account."""
    return tuple(_grant(row) for row in session.scalars(select(GrantRow).order_by(GrantRow.sign_in, GrantRow.account)))


def put(session: Session, grant: Grant) -> None:
    """Stores a grant in place of the one of the same account."""
    row = _row(session, grant.sign_in, grant.account)
    if row is None:
        row = GrantRow(sign_in=grant.sign_in, account=grant.account)
        session.add(row)
    for name in Grant.__slots__:
        setattr(row, name, getattr(grant, name))


def remove(session: Session, sign_in: str, account: str) -> None:
    """Removes the grant of an account; without one nothing happens."""
    session.execute(delete(GrantRow).where(GrantRow.sign_in == sign_in, GrantRow.account == account))


def seal(cipher: MultiFernet, grant_of: tuple[str, str], tokens: Tokens) -> bytes:
    """Encrypts tokens; `grant_of` is the NAME and the account that they belong to, and they are no other's."""
    access = {
        kind: [each.value, each.given_at.isoformat(), each.ends_at.isoformat()] for kind, each in tokens.access.items()
    }
    return cipher.encrypt(json.dumps({"of": grant_of, "refresh": tokens.refresh, "access": access}).encode())


def unseal(cipher: MultiFernet, grant: Grant) -> Tokens:
    """The tokens of a grant. Raises Fatal when none of the keys is theirs."""
    try:
        found = json.loads(cipher.decrypt(grant.sealed))
    except InvalidToken as error:
        raise Fatal(
            f"the sign-in of {grant.account} is encrypted with another key than storage.key or its file holds; "
            "bring that key back, or sign in again"
        ) from error
    if found["of"] != [grant.sign_in, grant.account]:
        raise Fatal(f"the stored sign-in of {grant.account} belongs to another account; sign in again")
    access = {
        kind: AccessToken(value, datetime.fromisoformat(given), datetime.fromisoformat(ends))
        for kind, (value, given, ends) in found["access"].items()
    }
    return Tokens(found["refresh"], access)


def _row(session: Session, sign_in: str, account: str) -> GrantRow | None:
    return session.scalar(select(GrantRow).where(GrantRow.sign_in == sign_in, GrantRow.account == account))


def _grant(row: GrantRow) -> Grant:
    return Grant(**{name: getattr(row, name) for name in Grant.__slots__})
