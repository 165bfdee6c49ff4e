"""Attaches a message to an application that a person names, whoever it seems to be from.

In: a session, the two numbers, and who says so, why and when. Out: what changed. The message is filed anew by the next reading,
and belongs to that application however often it is read again.

Failures: `Refused` when there is no such message or application, or the message is no writer's own.
"""

from __future__ import annotations

from sqlalchemy.orm import Session

from domain.corrections import TextValue
from domain.numbers import application_no, message_no
from ingest.filing.by_hand import BELONGS_TO
from operations.changes import Attached, Attribution, record
from operations.emptied import emptied_by
from operations.records import Refused, application_of, message_of, unmerged_application
from operations.review import wait_for_reading
from storage.models import CorrectionRow, MessageRow

# Reasons of mail that brings nothing of a writer to an application.
NEVER_ATTACHED = {
    "infected": "is infected, and is never read",
    "own_mail": "is the office's own mail",
    "partial": "is only a part of a message",
    "joined_part": "is only a part of a message",
}


def attach(session: Session, message: int, application: int, by: Attribution) -> Attached:
    """Says that a message belongs to an application; it is filed anew by the next reading. Raises Refused."""
    row, chosen = message_of(session, message), unmerged_application(session, application)
    if row.reason in NEVER_ATTACHED:
        raise Refused(f"message {message_no(message)} {NEVER_ATTACHED[row.reason]}")
    if row.headers_only:
        raise Refused(f"message {message_no(message)} was too large to fetch")
    there = [link.application_id for link in row.applications]
    if there == [chosen.id]:
        raise Refused(f"message {message_no(message)} is part of application {application_no(application)} already")
    ended = tuple(each for each in emptied_by(session, row) if each.number != chosen.id)
    change = Attached(chosen.id, chosen.id in there, row.seen_at, ended)
    write_attached(session, row, chosen.id, by)
    record(session, "attached", by, change, message=row.id)
    return change


def write_attached(session: Session, row: MessageRow, application: int, by: Attribution) -> None:
    """Writes the person's word on where a message belongs, and puts it back to be read."""
    word = TextValue(application_of(session, application).thread_id)
    session.add(CorrectionRow(message_id=row.id, target=BELONGS_TO, value=word, why=by.why, who=by.who, at=by.at))
    session.flush()
    session.expire(row, ["corrections"])
    wait_for_reading(row)
    row.seen_at = None
