"""Which messages an outgoing mail follows from, so that the log leads from the one to the other.

In: a session and the mail's row. Out: numbers of messages.

Failures: those of the database.
"""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.outgoing import NotificationCause
from storage.models import ApplicationMessageRow, OutgoingRow


def messages_of(session: Session, row: OutgoingRow) -> tuple[int, ...]:
    """The messages that a mail follows from: the one it answers, those that it tells of, or those of its application."""
    if row.message_id is not None:
        return (row.message_id,)
    if isinstance(row.cause, NotificationCause) and row.cause.messages:
        return row.cause.messages
    applications = row.cause.applications if isinstance(row.cause, NotificationCause) else (row.application_id,)
    of_them = ApplicationMessageRow.application_id.in_([each for each in applications if each is not None])
    chosen = select(ApplicationMessageRow.message_id).where(of_them).distinct()
    return tuple(session.scalars(chosen.order_by(ApplicationMessageRow.message_id)))
