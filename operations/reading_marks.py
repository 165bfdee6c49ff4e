"""Which applications a person of the desk has read.

In: a database or session, the person's number and applications. Out: marks, by which lists show what is new. They are nobody's act:
they have no event, and the next one takes them back.

Failures: those of the database.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from storage.database import Database
from storage.models import ApplicationReadRow, ApplicationRow, UserRow
from storage.rows import write_rows

AT_ONCE = 500  # numbers in one statement


def note_opened(database: Database, user: int, application: int, now: datetime) -> None:
    """Notes that this person has the application before them; a transaction that writes only where that is new."""
    with database.read() as session:
        if session.get(ApplicationReadRow, (user, application)) is not None:
            return
    with database.begin() as session:
        mark_read(session, user, [application], now)


def mark_read(session: Session, user: int, applications: Collection[int], now: datetime) -> int:
    """Marks these as read by this person. Returns how many were not."""
    marked = 0
    for part in _parts(sorted(set(applications))):
        read = select(ApplicationReadRow.application_id).where(
            ApplicationReadRow.user_id == user, ApplicationReadRow.application_id.in_(part)
        )
        is_there = select(UserRow.id).where(UserRow.id == user).exists()  # and was not removed while the page was open
        there = select(ApplicationRow.id).where(ApplicationRow.id.in_(part), ApplicationRow.id.not_in(read), is_there)
        new = session.scalars(there).all()
        write_rows(
            session,
            ApplicationReadRow,
            [{"user_id": user, "application_id": number, "at": now} for number in new],
        )
        marked += len(new)
    return marked


def mark_unread(session: Session, user: int, applications: Collection[int]) -> None:
    """Takes this person's marks off these."""
    for part in _parts(sorted(set(applications))):
        session.execute(
            delete(ApplicationReadRow).where(
                ApplicationReadRow.user_id == user, ApplicationReadRow.application_id.in_(part)
            )
        )


def _parts(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(numbers), AT_ONCE):
        yield numbers[start : start + AT_ONCE]
