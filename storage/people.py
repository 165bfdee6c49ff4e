"""Who may use the desk, as values.

In: a session. Out: the people, for lists and pages.

Failures: none.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.users import Role
from storage.models import OneTimeLinkRow, UserRow


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the desk. Times are UTC."""

    id: int
    name: str
    email: str
    role: Role
    is_invited: bool  # and has not come yet
    invited_until: datetime | None  # until when the link works that was made last
    has_second_factor: bool
    wants_notifications: bool  # copies of the coordinator's
    created_at: datetime
    last_seen_at: datetime | None
    disabled_at: datetime | None  # may lie ahead

    def is_disabled(self, now: datetime) -> bool:
        """Whether this person may not come in any more."""
        return self.disabled_at is not None and self.disabled_at <= now


def people(session: Session) -> tuple[Person, ...]:
    """Everybody, by name; those who are disabled last."""
    rows = session.scalars(select(UserRow)).all()
    chosen = select(OneTimeLinkRow.user_id, OneTimeLinkRow.expires_at).where(OneTimeLinkRow.used_at.is_(None))
    until = {row.user_id: row.expires_at for row in session.execute(chosen)}
    ordered = sorted(rows, key=lambda row: (row.disabled_at is not None, row.name.casefold(), row.id))
    return tuple(_person(row, until.get(row.id)) for row in ordered)


def has_people(session: Session) -> bool:
    """Whether anybody may use the desk."""
    return session.scalar(select(UserRow.id).limit(1)) is not None


def person(session: Session, number: int) -> Person | None:
    """The person with this number, if there is one."""
    row = session.get(UserRow, number)
    return _person(row, None) if row is not None else None


def _person(row: UserRow, until: datetime | None) -> Person:
    return Person(
        id=row.id,
        name=row.name,
        email=row.email,
        role=row.role,
        is_invited=row.password_hash is None and row.provider_subject is None,
        invited_until=until,
        has_second_factor=row.totp_confirmed_at is not None,
        wants_notifications=row.wants_notifications,
        created_at=row.created_at,
        last_seen_at=row.last_seen_at,
        disabled_at=row.disabled_at,
    )
