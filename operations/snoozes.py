"""Puts off what waits for a person: it leaves the list until a day, and comes back by itself.

In: a session, an application, message or outgoing mail, and until when (UTC). Out: what changed. Nothing else of it changes.

Failures: `Refused` when there is no such thing, `WrongUsage` for a time that is over or too far ahead.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from domain.errors import WrongUsage
from domain.numbers import Numbered, TypedNumber
from operations.changes import Attribution, Snoozed, record
from operations.records import application_of, message_of, outgoing_of
from storage.models import SnoozeRow
from storage.snoozes import snooze_of

MOST = timedelta(days=366)


def snooze(session: Session, of: TypedNumber, until: datetime, by: Attribution) -> Snoozed:
    """Puts it off until then. Raises Refused or WrongUsage."""
    if until <= by.at:
        raise WrongUsage("Choose a day that lies ahead.")
    if until > by.at + MOST:
        raise WrongUsage("Choose a day within a year from now.")
    return _changed(session, of, until, "put off", by)


def wake(session: Session, of: TypedNumber, by: Attribution) -> Snoozed:
    """Puts it on the list again. Raises Refused."""
    return _changed(session, of, None, "put on the list again", by)


def _changed(session: Session, of: TypedNumber, until: datetime | None, what: str, by: Attribution) -> Snoozed:
    application, message, mail = _about(session, of)
    row = snooze_of(session, of)
    change = Snoozed(of.of or Numbered.APPLICATION, of.number, until, row.until if row is not None else None, mail)
    set_snooze(session, of, until, by.who)
    record(session, what, by, change, application=application, message=message)
    return change


def set_snooze(session: Session, of: TypedNumber, until: datetime | None, who: str) -> None:
    """Lets it be put off until then, or not at all."""
    row = snooze_of(session, of)
    if until is None:
        if row is not None:
            session.delete(row)
    elif row is not None:
        row.until, row.who = until, who
    else:
        session.add(SnoozeRow.of(of, until, who))
    session.flush()


def _about(session: Session, of: TypedNumber) -> tuple[int | None, int | None, str | None]:
    """The application and the message that the event is about, and the key of an outgoing mail."""
    match of.of:
        case Numbered.MESSAGE:
            return None, message_of(session, of.number).id, None
        case Numbered.MAIL:
            row = outgoing_of(session, of.number)
            return row.application_id, row.message_id, row.key
        case _:
            return application_of(session, of.number).id, None, None
