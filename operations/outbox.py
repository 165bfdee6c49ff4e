"""What a person does with outgoing mail: look at it before it is sent, hold it back, release it.

In: a session, a mail's number, and who acts, why and when. Out: what changed, with the old values; the bytes of a preview.
Nothing is sent here: a released mail goes out at the next turn of the outbox.

Failures: `Refused` when there is no such mail, or it has left already.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from config.settings import Settings
from notify.outbox import contents
from operations.changes import Attribution, Queued, record
from operations.records import Refused, outgoing_of
from storage.blobs.store import Blobs
from storage.models import OutgoingRow, OutgoingState


def preview(
    session: Session, blobs: Blobs, settings: Settings, number: int, now: datetime, thumbnail: contents.Thumbnail
) -> bytes:
    """The mail as it was sent or would be sent now; nothing is kept of it. Raises Refused when there is none."""
    row = outgoing_of(session, number)
    content = row.content or contents.make(session, blobs, settings, row, now, thumbnail)
    if content is None:
        raise Refused(f"mail {number} has nothing left to say: what it was about has gone")
    return content


def hold(session: Session, number: int, by: Attribution) -> Queued:
    """Keeps a mail from being sent. Raises Refused."""
    row = unsent_mail(session, number)
    change = _change(row, OutgoingState.HELD)
    row.state = change.state
    record(session, "held back", by, change, application=row.application_id, message=row.message_id)
    return change


def release(session: Session, number: int, by: Attribution) -> Queued:
    """Sends a held or given-up mail at the next turn. Raises Refused."""
    row = unsent_mail(session, number)
    change = _change(row, OutgoingState.QUEUED)
    row.state, row.attempts, row.next_attempt_at = change.state, 0, by.at
    record(session, "released", by, change, application=row.application_id, message=row.message_id)
    return change


def unsent_mail(session: Session, number: int) -> OutgoingRow:
    """The mail with this number, which has not left. Raises Refused."""
    row = outgoing_of(session, number)
    if row.state in {OutgoingState.SENT, OutgoingState.SENDING}:
        raise Refused(f"mail {number} is {'sent already' if row.state is OutgoingState.SENT else 'being sent'}")
    return row


def _change(row: OutgoingRow, state: OutgoingState) -> Queued:
    return Queued(row.key, state, row.state, row.attempts, row.next_attempt_at)
