"""Takes back the last act of a person on an application or a message; done twice, the act holds again.

In: a session, the number, and who takes it back, why and when. Out: what was taken back (or done again), and the messages
that have to be read anew. All that one act changed is taken back together, the last change first. Taking back is an act with
an event of its own.

Failures: `Refused` with one sentence for what cannot be taken back: mail that has left, a message that was fetched since, what
was recorded without its old value.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from domain.dates import day_in_words
from domain.numbers import Numbered, TypedNumber, application_no, message_no
from ingest.filing.context import FilingContext
from ingest.filing.reassess import reassess
from operations.changes import (
    CHANGES,
    Added,
    Attached,
    Attribution,
    Change,
    Declared,
    Merged,
    Retried,
    SenderJudged,
    Split,
    record,
)
from operations.records import Refused, application_of, message_of, outgoing_of
from operations.reversal import do_again, take_back
from storage.application import about, messages_of
from storage.database import Database
from storage.events import LOOKS, POSTROOM
from storage.models import ApplicationRow, ApplicationStatus, EventRow, MessageState

IS_ACT = and_(EventRow.who != POSTROOM, EventRow.what.not_in(LOOKS))
UNDONE, REDONE = "undone", "done again"
ON_MAIL = (
    "held back",
    "released",
    "cancelled",
    "letter written",
    "letter changed",
    "put off",
    "put on the list again",
    UNDONE,
    REDONE,
)  # events of an outgoing mail


@dataclass(frozen=True, slots=True)
class TakenBack:
    """One change that was taken back or done again, and what it is of."""

    change: Change
    application: int | None
    message: int | None


@dataclass(frozen=True, slots=True)
class Undone:
    """What an undo did. `unread`: messages that have to be read anew."""

    changes: tuple[TakenBack, ...]
    redone: bool
    unread: tuple[int, ...]
    who: str  # did what is taken back, or took back what is done again
    at: datetime


class _RehearsedError(Exception):
    """Ends the transaction of a rehearsal, so that nothing of it is kept."""


def rehearse(database: Database, context: FilingContext, meant: TypedNumber, by: Attribution) -> Undone:
    """What `undo_last` would do; nothing is changed. Raises Refused."""
    undone = None
    try:
        with database.begin() as session:
            undone = undo_last(session, context, meant, by)
            raise _RehearsedError  # noqa: TRY301 - how a transaction is told to forget
    except _RehearsedError:
        assert undone is not None
    return undone


def undo_last(session: Session, context: FilingContext, meant: TypedNumber, by: Attribution) -> Undone:
    """Takes back the last act of a person on this application, message or outgoing mail. Raises Refused."""
    return _undo(session, context, _last_on(session, meant), _named(meant), by)


def undo_act(session: Session, context: FilingContext, meant: TypedNumber, act: str, by: Attribution) -> Undone:
    """Takes back the act with this key, as the last one on this application, message or mail.

    An act on many applications is taken back on all of them or on none. Raises Refused when something was done since.
    """
    last = _last_on(session, meant)
    if last is None or last.details.get("act") != act:
        raise Refused(f"something else has been done to {_named(meant)} since; its history shows what")
    for number in dict.fromkeys(event.application_id for event in _events_of_act(session, last)):
        newest = _last_on_application(session, number) if number is not None else None
        if newest is not None and newest.details.get("act") != act:
            raise Refused(f"application {application_no(number or 0)} has been changed since; its history shows how")
    return _undo(session, context, last, _named(meant), by)


def _named(meant: TypedNumber) -> str:
    match meant.of:
        case Numbered.MESSAGE:
            return f"message {message_no(meant.number)}"
        case Numbered.MAIL:
            return f"mail {meant.number}"
        case _:
            return f"application {application_no(meant.number)}"


def _last_on(session: Session, meant: TypedNumber) -> EventRow | None:
    """The last act of a person on an application, a message or an outgoing mail. Raises Refused when there is no such thing."""
    match meant.of:
        case Numbered.MESSAGE:
            return _last_on_message(session, meant.number)
        case Numbered.MAIL:
            return _last_on_mail(session, meant.number)
        case _:
            application_of(session, meant.number)
            return _last_on_application(session, meant.number)


def _last_on_application(session: Session, number: int) -> EventRow | None:
    """On the application or on a message of it alone."""
    newest = (
        session.scalars(select(EventRow).where(condition, IS_ACT).order_by(EventRow.id.desc()).limit(1)).one_or_none()
        for condition in about(EventRow, number, messages_of(session, number))
    )
    return max((each for each in newest if each is not None), key=lambda each: each.id, default=None)


def _last_on_message(session: Session, number: int) -> EventRow | None:
    message_of(session, number)
    chosen = select(EventRow).where(EventRow.message_id == number, IS_ACT)
    return session.scalars(chosen.order_by(EventRow.id.desc()).limit(1)).one_or_none()


def _last_on_mail(session: Session, number: int) -> EventRow | None:
    row = outgoing_of(session, number)
    chosen = (
        select(EventRow)
        # As it was recorded: of the same application and message, and not before the mail was written.
        .where(EventRow.application_id == row.application_id, EventRow.message_id == row.message_id)
        .where(IS_ACT, EventRow.what.in_(ON_MAIL))
        .order_by(EventRow.id.desc())
    )
    return next((each for each in session.scalars(chosen) if each.details.get("mail") == row.key), None)


def _undo(session: Session, context: FilingContext, last: EventRow | None, about: str, by: Attribution) -> Undone:
    if last is None:
        raise Refused(f"nobody has done anything to {about} yet")
    events = _events_of_act(session, last)
    if not events:
        raise Refused(f"“{last.what}” of {day_in_words(last.at.date())} cannot be taken back")
    redone = last.what == UNDONE
    once_more = do_again if redone else take_back
    changes = []
    for event in reversed(events):
        change = once_more(session, context, CHANGES.validate_python(event.details), event, by)
        changes.append(TakenBack(change, event.application_id, event.message_id))
    _reassess_all(session, context, changes, by)
    _record_all(session, REDONE if redone else UNDONE, last.details["act"], changes, by)
    of_all = (Declared, SenderJudged, Added, Attached)
    reread = (*of_all, Retried) if redone else of_all
    unread = dict.fromkeys(
        each.message
        for each in changes
        if isinstance(each.change, reread) and each.message and _is_kept(session, each.message)
    )
    return Undone(tuple(changes), redone, tuple(unread), last.who, last.at)


def _is_kept(session: Session, message: int) -> bool:
    """Whether a message waits to be read."""
    row = message_of(session, message)
    return row.state is MessageState.KEPT and not row.headers_only


def _events_of_act(session: Session, last: EventRow) -> Sequence[EventRow]:
    """The events of the act, each with its change, oldest first; none when it was recorded without changes."""
    if "act" not in last.details:
        return ()
    same_moment = session.scalars(select(EventRow).where(EventRow.at == last.at).order_by(EventRow.id))
    return [each for each in same_moment if each.details.get("act") == last.details["act"] and "change" in each.details]


def _record_all(session: Session, what: str, undoes: str, changes: Sequence[TakenBack], by: Attribution) -> None:
    for each in changes:
        record(session, what, by, each.change, application=each.application, message=each.message, undoes=undoes)
        if isinstance(each.change, Merged | Split):  # of the other application too
            record(session, what, by, application=each.change.into, undoes=undoes)


def _reassess_all(session: Session, context: FilingContext, changes: Sequence[TakenBack], by: Attribution) -> None:
    """Assesses every application anew that a change is of, and those that it was joined to or split into."""
    numbers: list[int | None] = []
    for each in changes:
        numbers.append(each.application)
        if isinstance(each.change, Merged | Split):
            numbers.append(each.change.into)
    for number in dict.fromkeys(numbers):
        application = session.get(ApplicationRow, number) if number is not None else None
        if application is not None and application.status is not ApplicationStatus.MERGED:
            reassess(session, application, context, by.at)
