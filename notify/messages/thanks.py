"""Thanks to a referee who sent a letter of recommendation directly.

In: the message with the letter. Out: a row in the outbox, and later the mail in the letter's language, which repeats nothing of
it and names nobody. Off until the office switches it on; never to automatic mail, never for history.

Failures: none of its own.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from config.settings import Settings
from domain.outgoing import LanguageCause
from notify.messages.acknowledgement import language_of
from notify.messages.automatic_replies import compose_reply, may_be_answered, queue_reply
from storage.models import MessageRow, OutgoingRow


def queue(session: Session, message: MessageRow, settings: Settings, now: datetime) -> OutgoingRow | None:
    """Writes the thanks for a message with a referee's letter; None when none may or need be sent."""
    reading = message.reading
    if not settings.notify.thank_referees or reading is None or not may_be_answered(message, reading.mail.headers):
        return None
    language = language_of(reading.language or "", settings)
    return queue_reply(session, settings, message, "thanks", language, now, LanguageCause(language))


def content(session: Session, settings: Settings, row: OutgoingRow, now: datetime) -> bytes | None:
    """The mail of a row; None when the letter has gone."""
    message = session.get(MessageRow, row.message_id) if row.message_id else None
    if message is None or message.reading is None:
        return None
    language = language_of(row.cause.language if isinstance(row.cause, LanguageCause) else "", settings)
    return compose_reply(settings, row, message, language, {}, now)
