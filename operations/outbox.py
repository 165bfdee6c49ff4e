"""What a person does with outgoing mail: look at it before it is sent, hold it back, release it, cancel it.

In: a session, a mail's number, and who acts, why and when. Out: what changed, with the old values; the bytes of a preview.
Nothing is sent here: a released mail goes out at the next turn of the outbox.

Failures: `Refused` when there is no such mail, or it has left already.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from config.settings import Settings
from notify.messages.letters import LETTER, outdated, pause
from notify.messages.thumbnails import Render, Thumbnails
from notify.outbox import contents
from operations.changes import Attribution, Queued, record
from operations.records import Refused, outgoing_of
from storage.blobs.store import Blobs
from storage.models import OutgoingRow, OutgoingState


def preview(session: Session, blobs: Blobs, settings: Settings, number: int, now: datetime, render: Render) -> bytes:
    """The mail as it was sent or would be sent now; nothing is kept of it, and none of its pictures. Raises Refused when there is none."""
    row = outgoing_of(session, number)
    content = row.content or contents.make(session, blobs, settings, row, now, Thumbnails(blobs, render))
    if content is None:
        raise Refused(f"mail {number} has nothing left to say: what it was about has gone")
    return content


def hold(session: Session, number: int, by: Attribution) -> Queued:
    """Keeps a mail from being sent. Raises Refused."""
    row = _waiting_mail(session, number)
    change = _change(row, OutgoingState.HELD)
    row.state = change.state
    record(session, "held back", by, change, application=row.application_id, message=row.message_id)
    return change


def release(session: Session, number: int, by: Attribution, settings: Settings | None = None) -> Queued:
    """Sends a held or given-up mail at the next turn; with `settings` a letter after its pause. Raises Refused."""
    row = _waiting_mail(session, number)
    if row.kind == LETTER and (why := outdated(session, row)):
        raise Refused(f"mail {number} stays: {why}")
    change = _change(row, OutgoingState.QUEUED)
    row.state, row.attempts, row.next_attempt_at = change.state, 0, by.at
    if settings is not None and row.kind == LETTER:
        pause(row, settings, by.at)
    record(session, "released", by, change, application=row.application_id, message=row.message_id)
    return change


def cancel(session: Session, number: int, by: Attribution) -> Queued:
    """Takes a mail back before it is sent; it stays in the outbox as cancelled. Raises Refused."""
    row = _waiting_mail(session, number)
    change = _change(row, OutgoingState.CANCELLED)
    row.state = change.state
    record(session, "cancelled", by, change, application=row.application_id, message=row.message_id)
    return change


def _waiting_mail(session: Session, number: int) -> OutgoingRow:
    """The mail with this number, which has neither left nor been taken back. Raises Refused."""
    row = unsent_mail(session, number)
    if row.state is OutgoingState.CANCELLED:
        raise Refused(f"mail {number} was cancelled; undo that first")
    return row


def unsent_of_key(session: Session, key: str) -> OutgoingRow:
    """The mail with this key, which has not left. Raises Refused."""
    row = session.scalars(select(OutgoingRow).where(OutgoingRow.key == key)).one_or_none()
    if row is None:
        raise Refused("the mail is not there any more")
    return _unsent(row)


def unsent_mail(session: Session, number: int) -> OutgoingRow:
    """The mail with this number, which has not left. Raises Refused."""
    return _unsent(outgoing_of(session, number))


def _unsent(row: OutgoingRow) -> OutgoingRow:
    if row.state in {OutgoingState.SENT, OutgoingState.SENDING}:
        raise Refused(f"mail {row.id} is {'sent already' if row.state is OutgoingState.SENT else 'being sent'}")
    return row


def _change(row: OutgoingRow, state: OutgoingState) -> Queued:
    return Queued(row.key, state, row.state, row.attempts, row.next_attempt_at)
