"""Sessions of browsers at the desk: rows that can be listed and ended.

In: a session of the database, and the token of a cookie. Out: who that is. A token has 32 random bytes and only its digest is
stored. A session ends 12 hours after its last use and 14 days after it began, when its person is disabled or removed, and when
the password or the role changes.

Failures: none of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session, joinedload

from domain.text import clean, shortened
from domain.users import User
from operations.access.digests import digest_of, new_token
from storage.models import UserRow, WebSessionRow

# A working day, so that a colleague's forgotten browser is closed the next morning; and a fortnight in all.
IDLE, LONGEST = timedelta(hours=12), timedelta(days=14)
# The password was right and the code is owed.
CODE_WAITS = timedelta(minutes=10)
# Each use would be a write; the idle limit needs no better.
NOTED_EVERY = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A session: its number, its person, and whether the second factor is still owed."""

    number: int
    user: User
    owes_code: bool
    is_to_be_noted: bool  # its last use is long enough ago to be written


@dataclass(frozen=True, slots=True)
class Listed:
    """A session as its person sees it."""

    number: int
    created_at: datetime
    last_used_at: datetime
    user_agent: str
    address: str


def start(
    session: Session, user: UserRow, now: datetime, *, user_agent: str, address: str, owes_code: bool = False
) -> str:
    """Begins a session; the token for its cookie."""
    token = new_token()
    session.add(
        WebSessionRow(
            token_hash=digest_of(token),
            user=user,
            created_at=now,
            last_used_at=now,
            owes_code=owes_code,
            user_agent=shortened(clean(user_agent), 200),
            address=address[:64],
        )
    )
    if not owes_code:
        user.last_seen_at = now
    session.flush()
    return token


def find(session: Session, token: str, now: datetime) -> SignedIn | None:
    """The session of a token (one statement); None when there is none, it is over, or its person may not come in."""
    chosen = select(WebSessionRow).where(WebSessionRow.token_hash == digest_of(token))
    row = session.scalars(chosen.options(joinedload(WebSessionRow.user, innerjoin=True))).one_or_none()
    if row is None or is_over(row, now) or is_disabled(row.user, now):
        return None
    idle = abs(now - row.last_used_at)
    return SignedIn(row.id, as_user(row.user), row.owes_code, idle >= NOTED_EVERY and not row.owes_code)


def person_of_session(session: Session, number: int) -> UserRow | None:
    """The person of a session."""
    return session.scalar(select(UserRow).join(WebSessionRow).where(WebSessionRow.id == number))


def note_use(session: Session, number: int, now: datetime) -> None:
    """Writes that a session was used now."""
    row = session.get(WebSessionRow, number, options=[joinedload(WebSessionRow.user)])
    if row is not None:
        row.last_used_at = row.user.last_seen_at = now


def is_over(row: WebSessionRow, now: datetime) -> bool:
    """Whether a session has reached one of its limits."""
    longest = CODE_WAITS if row.owes_code else LONGEST
    return now - row.created_at >= longest or now - row.last_used_at >= IDLE


def is_disabled(user: UserRow, now: datetime) -> bool:
    """Whether a person may not come in any more."""
    return user.disabled_at is not None and user.disabled_at <= now


def as_user(row: UserRow) -> User:
    """The person as a value."""
    return User(row.id, row.name, row.email, row.role)


def end(session: Session, token: str) -> None:
    """Ends the session of a token."""
    session.execute(delete(WebSessionRow).where(WebSessionRow.token_hash == digest_of(token)))


def end_one(session: Session, user: int, number: int) -> bool:
    """Ends one session of a person; whether there was one."""
    row = session.get(WebSessionRow, number)
    if row is None or row.user_id != user:
        return False
    session.delete(row)
    session.flush()
    return True


def end_all(session: Session, user: int, *, but: int | None = None) -> int:
    """Ends all sessions of a person, but this one; how many."""
    chosen = select(WebSessionRow).where(WebSessionRow.user_id == user, WebSessionRow.id != (but or 0))
    rows = session.scalars(chosen).all()
    for each in rows:
        session.delete(each)
    session.flush()
    return len(rows)


def renew(session: Session, number: int) -> str:
    """Gives a session another token, which its cookie has to hold from now on; the old one is worth nothing."""
    token = new_token()
    row = session.get_one(WebSessionRow, number)
    row.token_hash = digest_of(token)
    session.flush()
    return token


def complete(session: Session, number: int, now: datetime) -> str:
    """The code was right: the session is whole, and begins now with another token."""
    row = session.get_one(WebSessionRow, number, options=[joinedload(WebSessionRow.user)])
    row.owes_code = False
    row.created_at = row.last_used_at = row.user.last_seen_at = now
    return renew(session, number)


def sessions_of(session: Session, user: int, now: datetime) -> tuple[Listed, ...]:
    """A person's sessions that hold, the one that was used last first."""
    chosen = select(WebSessionRow).where(WebSessionRow.user_id == user, WebSessionRow.owes_code.is_(False))
    return tuple(
        Listed(row.id, row.created_at, row.last_used_at, row.user_agent, row.address)
        for row in session.scalars(chosen.order_by(WebSessionRow.last_used_at.desc(), WebSessionRow.id))
        if not is_over(row, now)
    )
