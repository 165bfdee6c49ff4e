"""Thanks to a referee who sent a letter of recommendation directly.

In: the message with the letter. Out: a row in the outbox, and later the mail in the letter's language, which repeats nothing of
it and names nobody. Off until the office switches it on; never to automatic mail, never for history.

Failures: none of its own.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from config.languages import LANGUAGES
from config.settings import Settings
from notify.messages.acknowledgement import language_of
from notify.messages.compose import compose
from notify.messages.queueing import enqueue
from storage.models import MessageRow, OutgoingRow


def queue(session: Session, message: MessageRow, settings: Settings, now: datetime) -> OutgoingRow | None:
    """Writes the thanks for a message with a referee's letter; None when none may or need be sent."""
    reading = message.reading
    if (
        not settings.notify.thank_referees
        or message.suppress_notifications
        or message.channel != "email"
        or reading is None
        or reading.mail.headers.is_automatic
    ):
        return None
    language = language_of(reading.language or "", settings)
    return enqueue(
        session,
        settings,
        key=f"thanks:{message.id}",
        kind="thanks",
        recipient=message.sender_email or None,
        subject=LANGUAGES[language].subject("thanks"),
        cause={"language": language},
        now=now,
        message_id=message.id,
    )


def content(session: Session, settings: Settings, row: OutgoingRow, now: datetime) -> bytes | None:
    """The mail of a row; None when the letter has gone."""
    message = session.get(MessageRow, row.message_id) if row.message_id else None
    if message is None or message.reading is None:
        return None
    language = language_of(str(row.cause.get("language", "")), settings)
    own = [message.header_message_id] if message.header_message_id else []
    return compose(
        settings,
        f"thanks.{language}",
        {"language": language, "office": settings.office_name, "subject": row.subject},
        recipient=settings.outgoing.redirect_all_to or row.recipient,
        subject=row.subject,
        message_id=row.header_message_id,
        now=now,
        answers=[*message.reading.mail.headers.references[-10:], *own],
        automatic="auto-replied",
    )
