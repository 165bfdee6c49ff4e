"""Mail with a one-time link to a person of the office: an invitation to the desk, or the way to a new password.

In: the link. Out: a row in the outbox, and later the mail. The link is a key to the desk: it stands in the row's cause until the
mail has left, is never kept as content, and only the mail that is sent shows it; a preview does not.

Failures: none of its own.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from config.settings import Settings
from domain.dates import moment_in_words
from domain.outgoing import LinkCause
from notify.messages.compose import compose
from notify.messages.queueing import enqueue
from storage.models import OutgoingRow

ACCOUNT = "account"  # the kind of such mail
HIDDEN = "(the link stands in the mail itself alone)"


def queue_link(
    session: Session,
    settings: Settings,
    recipient: str,
    purpose: str,
    link: str,
    *,
    by: str,
    until: datetime,
    key: str,
    now: datetime,
) -> OutgoingRow | None:
    """Writes the mail with a link, to be sent; None when it exists already."""
    subject = "Your invitation to the desk" if purpose == "invitation" else "A new password for the desk"
    return enqueue(
        session,
        settings,
        key=f"{ACCOUNT}:{key}",
        kind=ACCOUNT,
        recipient=recipient,
        subject=f"{subject} of {settings.office_name}",
        now=now,
        cause=LinkCause(str(purpose), link, by, until),
    )


def content(settings: Settings, row: OutgoingRow, now: datetime, *, is_sent: bool) -> bytes | None:
    """The mail of a row; None when its link has been taken out or works no longer. `is_sent`: with the link."""
    cause = row.cause
    if not isinstance(cause, LinkCause) or cause.until <= now:
        return None
    until = cause.until.astimezone(settings.zone)
    words = {
        "subject": row.subject,
        "office": settings.office_name,
        "invitation": cause.purpose == "invitation",
        "link": cause.link if is_sent else "",
        "hidden": HIDDEN,
        "by": cause.by,
        "until": f"{until:%A}, {moment_in_words(until, settings.zone)}",
    }
    return compose(
        settings,
        "account",
        words,
        recipient=settings.outgoing.sent_to(row.recipient),
        subject=row.subject,
        message_id=row.header_message_id,
        now=now,
    )
