"""A message leaves applications that it was filed to; an application that has nothing of an applicant any more ends.

In: a message and its links, inside the caller's transaction. Out: the applications assessed anew, or deleted.

Failures: none of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from domain.numbers import message_no
from ingest.filing.context import FilingContext
from ingest.filing.reassess import reassess
from storage.events import record_event
from storage.models import ApplicationMessageRow, ApplicationRow, MessageRow
from storage.queries import with_joined
from storage.thumbnails import discard_thumbnails


def take_out(
    session: Session,
    message: MessageRow,
    links: Sequence[ApplicationMessageRow],
    context: FilingContext,
    now: datetime,
) -> None:
    """Takes a message out of applications that it was filed to; one that has no other message goes with it."""
    for link in list(links):
        application = link.application
        application.messages.remove(link)
        session.flush()
        session.expire(message, ["applications"])
        why = f"message {message_no(message.id)} says nothing of it"
        record_event(session, "taken out", now=now, why=why, message_id=message.id, application=application.id)
        assess_or_delete(session, application, context, now)


def assess_or_delete(session: Session, application: ApplicationRow, context: FilingContext, now: datetime) -> None:
    """Assesses an application anew; one to which nothing of an applicant belongs any more is deleted."""
    if any(link.is_contribution for link in application.messages):
        reassess(session, application, context, now)
    else:
        _delete(session, application)


def _delete(session: Session, application: ApplicationRow) -> None:
    """Deletes an application with those that a person joined to it, which have no messages of their own."""
    gone = ApplicationRow.id.in_(with_joined(session, [application.id]))
    session.execute(update(ApplicationRow).where(gone).values(merged_into_id=None))
    for each in session.scalars(select(ApplicationRow).where(gone)).all():
        discard_thumbnails(session, each.documents)
        session.delete(each)
    session.flush()
