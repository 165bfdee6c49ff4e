"""Signing in by address and password, and then by the code of the second factor.

In: a session of the database, what was typed, and the browser. Out: who comes in, with the token of a new session. The session that
the browser had is ended, so that nobody goes on under a token that somebody else knows.

Failures: none; None for what does not fit.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from domain.users import User
from operations.access import attempts, second_factor, sessions
from operations.access.attempts import Attempt
from operations.people import find_person, set_password_by_link
from storage.models import UserRow


@dataclass(frozen=True, slots=True)
class Browser:
    """A browser as it says of itself, the network address that it asks from, and the session's token that it had."""

    user_agent: str
    address: str
    token: str | None


@dataclass(frozen=True, slots=True)
class ComesIn:
    """Who comes in, and the token of the new session. `owes_code`: the second factor is asked for next."""

    user: User
    token: str
    owes_code: bool


def stored_password(session: Session, email: str, now: datetime) -> str | None:
    """The hash of the password of the person with this address; None where there is none, or who may not come in."""
    row = find_person(session, email)
    return row.password_hash if row is not None and not sessions.is_disabled(row, now) else None


def come_in(
    session: Session, email: str, stored: str | None, browser: Browser, attempt: int, now: datetime
) -> ComesIn | None:
    """The person whose password was found right by its hash; None when it is not theirs any more."""
    row = find_person(session, email)
    if row is None or stored is None or row.password_hash != stored or sessions.is_disabled(row, now):
        return None
    if row.totp_confirmed_at is None:
        attempts.forget_all(session, Attempt.SIGN_IN, email)
    else:
        attempts.forget(session, attempt)
    return begin(session, row, browser, now)


def come_in_by_link(
    session: Session, token: str, password_hash: str, name: str, browser: Browser, now: datetime
) -> ComesIn:
    """The person of a one-time link, who has chosen a password. Raises Refused for a link that does not work."""
    return begin(session, set_password_by_link(session, token, password_hash, name, now), browser, now)


def take_code(session: Session, number: int, code: str, now: datetime) -> tuple[str, int] | None:
    """Takes the code of the person of this session: the session's new token, and how many recovery codes are left; or None."""
    row = sessions.person_of_session(session, number)
    if row is None or not second_factor.takes(session, row, code, now):
        return None
    attempts.forget_all(session, Attempt.SIGN_IN, row.email)
    return sessions.complete(session, number, now), second_factor.codes_left(session, row.id)


def begin(session: Session, row: UserRow, browser: Browser, now: datetime) -> ComesIn:
    """Begins the session of a person who has shown who they are, but for the second factor."""
    if browser.token is not None:
        sessions.end(session, browser.token)
    owes_code = row.totp_confirmed_at is not None
    token = sessions.start(
        session, row, now, user_agent=browser.user_agent, address=browser.address, owes_code=owes_code
    )
    return ComesIn(sessions.as_user(row), token, owes_code)
