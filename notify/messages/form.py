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

from config.languages import LANGUAGES
from config.settings import Settings
from domain.reading import Reading
from notify.messages.acknowledgement import language_of
from notify.messages.compose import Enclosure, compose
from notify.messages.queueing import enqueue
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
        or message.suppress_notifications
        or message.channel != "email"
        or reading.set_aside not in ASKING
        or reading.intent == "withdrawal"
        or reading.mail.headers.is_automatic
    ):
        return None
    asked = (settings.openings.get(each.match.opening) for each in reading.submissions)
    if not any(opening is not None and opening.form for opening in asked):
        return None
    language = language_of(reading.language or "", settings)
    return enqueue(
        session,
        settings,
        key=f"form:{message.id}",
        kind="form",
        recipient=message.sender_email or None,
        subject=LANGUAGES[language].subject("form"),
        cause={"language": language},
        now=now,
        message_id=message.id,
    )


def content(session: Session, settings: Settings, row: OutgoingRow, now: datetime) -> bytes | None:
    """The mail of a row; None when the question has gone, or there is no form to send."""
    message = session.get(MessageRow, row.message_id) if row.message_id else None
    if message is None or message.reading is None:
        return None
    language = language_of(str(row.cause.get("language", "")), settings)
    enclosures = list(_enclosed(settings))
    if not enclosures and not settings.notify.form_link:
        return None
    own = [message.header_message_id] if message.header_message_id else []
    return compose(
        settings,
        f"form.{language}",
        {
            "language": language,
            "office": settings.office_name,
            "subject": row.subject,
            "enclosed": bool(enclosures),
            "link": settings.notify.form_link,
        },
        recipient=settings.outgoing.redirect_all_to or row.recipient,
        subject=row.subject,
        message_id=row.header_message_id,
        now=now,
        answers=[*message.reading.mail.headers.references[-10:], *own],
        automatic="auto-replied",
        enclosures=enclosures,
    )


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
