"""Copies of the coordinator's mail for colleagues who want it: notifications, reports and alerts.

In: a mail to the coordinator that has been sent. Out: a row for each colleague, written with the note that it was sent, and later the
same mail under the colleague's own address. A copy is made from the cause of the mail that it is of, so it tells of nobody who was
erased meanwhile.

Failures: none of its own.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from config.settings import Settings
from domain.outgoing import CopyCause
from notify.messages.queueing import enqueue
from storage.models import OutgoingRow, UserRow

COPY = "copy"  # the kind of such mail
COPIED = frozenset({"notification", "nightly", "alert"})


def queue_copies(session: Session, settings: Settings, sent: OutgoingRow, now: datetime) -> None:
    """Writes the copies of a mail that has been sent, once."""
    coordinator = settings.office.coordinator
    if sent.kind not in COPIED or sent.recipient != coordinator:
        return
    wanting = UserRow.wants_notifications, or_(UserRow.disabled_at.is_(None), UserRow.disabled_at > now)
    for user in session.scalars(select(UserRow).where(*wanting).order_by(UserRow.id)):
        if user.email != (coordinator or "").casefold() and settings.is_of_office(user.email):
            enqueue(
                session,
                settings,
                key=f"{COPY}:{sent.id}:{user.id}",
                kind=COPY,
                recipient=user.email,
                subject=sent.subject,
                now=now,
                cause=CopyCause(sent.id),
                thread=sent.header_message_id.split(".")[1],
                application_id=sent.application_id,
                message_id=sent.message_id,
            )


def original(session: Session, row: OutgoingRow) -> OutgoingRow | None:
    """The mail that a copy is of, as if it were to the colleague; None when it was erased. It is no row of the database."""
    cause = row.cause
    found = session.get(OutgoingRow, cause.copy_of) if isinstance(cause, CopyCause) else None
    if found is None:
        return None
    return OutgoingRow(
        kind=found.kind,
        application_id=found.application_id,
        message_id=found.message_id,
        recipient=row.recipient,
        subject=found.subject,
        header_message_id=row.header_message_id,
        cause=found.cause,
    )
