"""What all automatic replies to a message have in common: which messages get one, and how it stands in their thread.

In: the message that is answered. Out: a row in the outbox, and later the mail.

Failures: none of its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from config.languages import LANGUAGES
from config.settings import Settings
from domain.mail import Headers
from domain.outgoing import NO_CAUSE, Cause
from notify.messages.compose import Enclosure, compose
from notify.messages.queueing import enqueue
from storage.models import MessageRow, OutgoingRow


def may_be_answered(message: MessageRow, headers: Headers) -> bool:
    """Whether a program may answer: no history, nothing by fax or post, no automatic mail (RFC 3834 section 2)."""
    return not message.suppress_notifications and message.channel == "email" and not headers.is_automatic


def queue_reply(
    session: Session,
    settings: Settings,
    message: MessageRow,
    kind: str,
    language: str,
    now: datetime,
    cause: Cause = NO_CAUSE,
) -> OutgoingRow | None:
    """Writes the one reply of this kind to the sender of a message; None when it exists or may not be sent."""
    return enqueue(
        session,
        settings,
        key=f"{kind}:{message.id}",
        kind=kind,
        recipient=message.sender_email or None,
        subject=LANGUAGES[language].subject(kind),
        cause=cause,
        now=now,
        message_id=message.id,
    )


def compose_reply(
    settings: Settings,
    row: OutgoingRow,
    message: MessageRow | None,
    language: str,
    words: Mapping[str, Any],
    now: datetime,
    enclosures: Sequence[Enclosure] = (),
) -> bytes:
    """The mail of a row, in the thread of the message that it answers, if that is still there."""
    references = message.reading.mail.headers.references[-10:] if message and message.reading else ()
    own = [message.header_message_id] if message and message.header_message_id else []
    return compose(
        settings,
        f"{row.kind}.{language}",
        {**words, "language": language, "office": settings.office_name, "subject": row.subject},
        recipient=settings.outgoing.sent_to(row.recipient),
        subject=row.subject,
        message_id=row.header_message_id,
        now=now,
        answers=[*references, *own],
        automatic="auto-replied",
        enclosures=enclosures,
    )
