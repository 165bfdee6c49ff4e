"""What the page of an application needs beside the application itself: notes, neighbours, what colleagues changed meanwhile.

In: a session and numbers. Out: frozen values.

Failures: none of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, or_, select, union_all
from sqlalchemy.orm import InstrumentedAttribute, Session

from domain.numbers import Numbered, TypedNumber
from storage.application import about, messages_of
from storage.events import LOOKS, POSTROOM
from storage.models import ApplicationRow, ApplicationStatus, EventRow, NoteRow, UserRow
from storage.rows import columns_of, value_of
from storage.summaries import Application, EventSummary


@dataclass(frozen=True, slots=True)
class Note:
    """What a person noted."""

    id: int
    who: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The applications before and after one in the list of its opening and cycle, newest first; None: there is none.

    `taken_by`: the name of the person who works on the one between them; '' for nobody.
    """

    newer: int | None
    older: int | None
    taken_by: str


def notes_on(session: Session, *, application: int | None = None, message: int | None = None) -> tuple[Note, ...]:
    """The notes on an application or on a message, oldest first."""
    of = NoteRow.application_id == application if application is not None else NoteRow.message_id == message
    rows = session.execute(
        select(*columns_of(Note, NoteRow)).where(of, NoteRow.removed_at.is_(None)).order_by(NoteRow.id)
    )
    return tuple(value_of(Note, row) for row in rows)


def neighbours(session: Session, found: Application) -> Neighbours:
    """The applications beside this one in its round, and who works on it."""
    moment, key = ApplicationRow.received_at, ApplicationRow.id
    number, at = found.id, found.received_at
    in_round = (
        _is(ApplicationRow.opening, found.opening),
        _is(ApplicationRow.cycle, found.cycle),
        ApplicationRow.status != ApplicationStatus.MERGED,
    )
    older = (moment <= at) & or_(moment < at, key < number)
    newer = (moment >= at) & or_(moment > at, key > number)
    row = session.execute(
        select(
            select(key).where(*in_round, newer).order_by(moment, key).limit(1).scalar_subquery(),
            select(key).where(*in_round, older).order_by(moment.desc(), key.desc()).limit(1).scalar_subquery(),
            select(UserRow.name).where(UserRow.id == found.taken_by_id).scalar_subquery(),
        )
    ).one()
    return Neighbours(row[0], row[1], row[2] or "")


def _is(column: InstrumentedAttribute[str | None], value: str | None) -> ColumnElement[bool]:
    return column.is_(None) if value is None else column == value


def changes_after(session: Session, of: TypedNumber, version: int, own: str) -> tuple[EventSummary, ...]:
    """What colleagues changed of an application or message since it was at this version, oldest first. `own`: who asks.

    A look at it (`LOOKS`) changes nothing, and what postroom does by itself follows from what people did.
    """
    if of.of is Numbered.MESSAGE:
        parts: Sequence[ColumnElement[bool]] = (EventRow.message_id == of.number,)
    else:
        parts = about(EventRow, of.number, messages_of(session, of.number))
    others = EventRow.id > version, EventRow.who.not_in((POSTROOM, own)), EventRow.what.not_in(LOOKS)
    columns = EventRow.id.label("number"), *columns_of(EventSummary, EventRow)
    rows = session.execute(union_all(*(select(*columns).where(each, *others) for each in parts)))
    return tuple(value_of(EventSummary, row) for row in sorted(rows, key=lambda row: row.number))
