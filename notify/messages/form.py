"""The form of an opening for who asks about it before applying, such as an organisation that asks how to become a member.

In: a question without an application. Out: a row in the outbox, and later the mail in the question's language, with the form
enclosed or linked. It repeats nothing of the question, which still waits for a person. Off until the office names the form;
never to automatic mail, never for history.

Failures: none of its own; a file that cannot be read is left out, and the mail is not sent when nothing is left of it.
"""

from __future__ import annotations

from datetime import datetime

import structlog
from sqlalchemy.orm import Session

from config.settings import Settings
from domain.outgoing import LanguageCause
from domain.reading import Reading
from notify.messages.acknowledgement import language_of
from notify.messages.automatic_replies import compose_reply, may_be_answered, queue_reply
from notify.messages.compose import Enclosure
from storage.models import MessageRow, OutgoingRow

log = structlog.get_logger()

ASKING = frozenset({"inquiry", "unclear"})


def queue(
    session: Session, message: MessageRow, reading: Reading, settings: Settings, now: datetime
) -> OutgoingRow | None:
    """Writes the mail with the form for a question about an opening that has one; None when none may or need be sent."""
    if (
        not settings.notify.acknowledge
        or not (settings.notify.form_file or settings.notify.form_link)
        or reading.set_aside not in ASKING
        or reading.intent == "withdrawal"
        or not may_be_answered(message, reading.mail.headers)
    ):
        return None
    asked = (settings.openings.get(each.match.opening) for each in reading.submissions)
    if not any(opening is not None and opening.form for opening in asked):
        return None
    language = language_of(reading.language or "", settings)
    return queue_reply(session, settings, message, "form", language, now, LanguageCause(language))


def content(session: Session, settings: Settings, row: OutgoingRow, now: datetime) -> bytes | None:
    """The mail of a row; None when the question has gone, or there is no form to send."""
    message = session.get(MessageRow, row.message_id) if row.message_id else None
    if message is None or message.reading is None:
        return None
    language = language_of(row.cause.language if isinstance(row.cause, LanguageCause) else "", settings)
    enclosures = list(_enclosed(settings))
    if not enclosures and not settings.notify.form_link:
        return None
    words = {"enclosed": bool(enclosures), "link": settings.notify.form_link}
    return compose_reply(settings, row, message, language, words, now, enclosures)


def _enclosed(settings: Settings) -> list[Enclosure]:
    file = settings.notify.form_file
    if file is None:
        return []
    try:
        stored = file.read_bytes()
    except OSError as error:
        log.warning("the form cannot be read", file=str(file), error=error.strerror)
        return []
    return [Enclosure(file.name, stored, subtype="pdf" if file.suffix.lower() == ".pdf" else "octet-stream")]
