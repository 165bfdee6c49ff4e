"""What came back of our own mail, noted with the application that it was about.

In: a message that reports of delivery, inside the caller's transaction. Out: an event in the history of the application whose mail
did not arrive, or not yet. Our Message-IDs are signed, so that a report that nobody's server wrote says nothing about anybody.

Failures: none of its own.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.message_ids import application_of
from domain.reading import Reading
from ingest.filing.context import FilingContext
from storage.events import record_event
from storage.models import ApplicationRow, EventRow, MessageRow
from storage.queries import unmerged

CAME_BACK, DELAYED = "came back", "delayed"


def note(session: Session, message: MessageRow, reading: Reading, context: FilingContext, now: datetime) -> None:
    """Writes into the application's history that a mail of ours did not reach the applicant; once for each report."""
    report = reading.mail.delivery
    thread = application_of(report.message_id, context.secret) if report and report.message_id else None
    if report is None or thread is None:
        return
    application = session.scalars(select(ApplicationRow).where(ApplicationRow.thread_id == thread)).first()
    if application is None:
        return
    number, what = unmerged(session, application).id, DELAYED if report.is_delayed else CAME_BACK
    known = select(EventRow.id).where(
        EventRow.message_id == message.id, EventRow.application_id == number, EventRow.what == what
    )
    if session.scalar(known) is None:
        why = reading.set_aside_explanation
        record_event(session, what, now=now, why=why, message_id=message.id, application_id=number)
