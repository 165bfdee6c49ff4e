"""What the coordinator is told at once: a mailbox cannot be reached, it can be again, or automatic mail is held back.

In: a mailbox's row, or how many mails were sent. Out: a row in the outbox, once for each cause, and later the mail.

Failures: none of its own.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from config.settings import Settings
from notify.letters import compose
from notify.queueing import enqueue
from storage.models import MailboxRow, OutgoingRow


def queue_down(session: Session, mailbox: MailboxRow, settings: Settings, now: datetime) -> OutgoingRow | None:
    """Writes the warning when fetching has failed for long enough and nobody was told yet."""
    since = mailbox.failing_since
    if (
        since is None
        or mailbox.told_down_at is not None
        or now - since < timedelta(minutes=settings.schedule.down_minutes)
    ):
        return None
    mailbox.told_down_at = now
    subject = f"The mailbox “{mailbox.name}” cannot be reached"
    cause = {"alert": "down", "failure": mailbox.failure, "since": since.isoformat()}
    return _enqueue(session, settings, f"down:{mailbox.name}:{since:%Y%m%dT%H%M%S}", subject, cause, now)


def queue_up(session: Session, mailbox: MailboxRow, settings: Settings, now: datetime) -> OutgoingRow | None:
    """Writes the all-clear when a warning was written."""
    told = mailbox.told_down_at
    if told is None:
        return None
    mailbox.told_down_at = None
    subject = f"The mailbox “{mailbox.name}” can be reached again"
    cause = {"alert": "up", "failure": "", "since": told.isoformat()}
    return _enqueue(session, settings, f"up:{mailbox.name}:{told:%Y%m%dT%H%M%S}", subject, cause, now)


def queue_brake(session: Session, settings: Settings, most: int, now: datetime) -> OutgoingRow | None:
    """Writes, once on a day of the office, that automatic mail to applicants is held back."""
    cause = {"alert": "brake", "failure": str(most), "since": now.isoformat()}
    key = f"brake:{now.astimezone(settings.zone).date().isoformat()}"
    return _enqueue(session, settings, key, "Automatic mail to applicants is held back", cause, now)


def queue_unscanned(
    session: Session, since: datetime, failure: str, settings: Settings, now: datetime
) -> OutgoingRow | None:
    """Writes, once for each outage, that the virus scanner has not answered for long enough and mail waits unread."""
    if now - since < timedelta(minutes=settings.schedule.down_minutes):
        return None
    cause = {"alert": "unscanned", "failure": failure, "since": since.isoformat()}
    key = f"unscanned:{since:%Y%m%dT%H%M%S}"
    return _enqueue(session, settings, key, "The virus scanner does not answer, and mail waits", cause, now)


def _enqueue(
    session: Session, settings: Settings, key: str, subject: str, cause: dict[str, str], now: datetime
) -> OutgoingRow | None:
    return enqueue(
        session,
        settings,
        key=key,
        kind="alert",
        recipient=settings.office.coordinator,
        subject=subject,
        now=now,
        cause=cause,
    )


def content(settings: Settings, row: OutgoingRow, now: datetime) -> bytes:
    """The mail of a row."""
    since = datetime.fromisoformat(row.cause["since"]).astimezone(settings.zone)
    words = {
        "subject": row.subject,
        "office": settings.office_name,
        "alert": row.cause["alert"],
        "failure": row.cause["failure"],
        "since": f"{since:%A, %d %B %Y, %H:%M}",
    }
    return compose(
        settings,
        "alert",
        words,
        recipient=settings.outgoing.redirect_all_to or row.recipient,
        subject=row.subject,
        message_id=row.header_message_id,
        now=now,
    )
