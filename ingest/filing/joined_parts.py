"""The parts of a split message (message/partial), once the message that was joined of them has been filed.

In: a message that was just filed. Out: its other parts, or itself, as parts that wait for nobody any more.

Failures: none.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.numbers import message_no
from ingest.fetching.split_messages import APART
from storage.events import record_event
from storage.models import MessageRow, MessageState

PART, JOINED = "partial", "joined_part"


def note_joined(session: Session, message: MessageRow, now: datetime) -> None:
    """Notes which parts belong to the message that was joined of them, in whatever order they were filed."""
    if message.split_digest is None:
        return
    near = MessageRow.received_at.between(message.received_at - APART, message.received_at + APART)
    chosen = select(MessageRow).where(
        MessageRow.split_digest == message.split_digest, MessageRow.id != message.id, near
    )
    others = session.scalars(chosen.order_by(MessageRow.id)).all()
    if _is_part(message):
        whole = next((each for each in others if _is_whole(each)), None)
        parts = [message] if whole is not None else []
    else:
        whole, parts = message, [each for each in others if _is_part(each)]
    for each in parts:
        assert whole is not None
        each.reason = JOINED
        each.explanation = (
            f"It is a part of a message that was split, and is joined with the others in {message_no(whole.id)}."
        )
        record_event(session, "joined", now=now, why=each.explanation, message_id=each.id)


def _is_part(message: MessageRow) -> bool:
    return message.state is MessageState.SET_ASIDE and message.reason == PART


def _is_whole(message: MessageRow) -> bool:
    """Whether what was read of it was the whole message."""
    done = message.state in (MessageState.FILED, MessageState.SET_ASIDE)
    return done and message.reason not in (PART, JOINED)
