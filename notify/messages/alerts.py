"""Alerts to the coordinator: mailboxes or a scanner that fail, work that stalls, a backup that failed, mail held back or refused, broken templates.

In: what has happened. Out: a row in the outbox, once for each cause, and later the mail.

Failures: none of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from config.settings import Settings
from domain.actions import in_words
from domain.dates import moment_in_words
from domain.outgoing import Alert, AlertCause
from domain.text import counted
from notify.messages.compose import BrokenTemplate, compose
from notify.messages.queueing import enqueue
from notify.messages.steps import desk_of, without_commands
from sign_in.ends import End, EndKind, next_step
from storage.models import MailboxRow, OutgoingRow, OutgoingState
from storage.troubles import Standing, Trouble, note_alerted

WORK = {
    Trouble.WORKER: Alert.WORKER,
    Trouble.JOB: Alert.JOB,
    Trouble.LEASE: Alert.LEASE,
    Trouble.ENGINE: Alert.ENGINE,
    Trouble.BACKUP: Alert.BACKUP,
}
BEGINS = {
    Trouble.WORKER: "A worker{of} has stopped",
    Trouble.JOB: "A part of the work{of} does not come to its end",
    Trouble.LEASE: "A message is being read for too long",
    Trouble.ENGINE: "The workers are not given their work",
    Trouble.BACKUP: "The backup of this office failed",
}
ENDS = {
    Trouble.WORKER: "The worker{of} works again",
    Trouble.JOB: "The part of the work{of} that did not end is over",
    Trouble.LEASE: "No message is being read for too long any more",
    Trouble.ENGINE: "The workers are given their work again",
    Trouble.BACKUP: "There is a whole backup of this office again",
}


def queue_down(session: Session, mailbox: MailboxRow, settings: Settings, now: datetime) -> OutgoingRow | None:
    """Writes the warning when a mailbox has failed for long enough, or what comes of it, and nobody has been warned yet."""
    since = mailbox.failing_since
    if (
        since is None
        or mailbox.down_alerted_at is not None
        or now - since < timedelta(minutes=settings.schedule.down_minutes)
    ):
        return None
    mailbox.down_alerted_at = now
    subject = f"There is trouble with the mailbox “{mailbox.name}”"
    cause = AlertCause(Alert.DOWN, mailbox.failure, since)
    return _enqueue(session, settings, f"down:{mailbox.name}:{since:%Y%m%dT%H%M%S}", subject, cause, now)


def queue_up(session: Session, mailbox: MailboxRow, settings: Settings, now: datetime) -> OutgoingRow | None:
    """Writes the all-clear when a warning was written."""
    warned = mailbox.down_alerted_at
    if warned is None:
        return None
    mailbox.down_alerted_at = None
    subject = f"The trouble with the mailbox “{mailbox.name}” is over"
    cause = AlertCause(Alert.UP, "", warned)
    return _enqueue(session, settings, f"up:{mailbox.name}:{warned:%Y%m%dT%H%M%S}", subject, cause, now)


def queue_trouble(session: Session, trouble: Standing, settings: Settings, now: datetime) -> OutgoingRow | None:
    """Writes, once for each, that a trouble of the work itself has lasted for long enough."""
    if trouble.alerted_at is not None or now - trouble.since < timedelta(minutes=settings.schedule.down_minutes):
        return None
    note_alerted(session, trouble, now)
    cause = AlertCause(WORK[trouble.kind], trouble.failure, trouble.since)
    key = f"{cause.alert}:{trouble.of}:{trouble.since:%Y%m%dT%H%M%S}"
    return _enqueue(session, settings, key, _about(trouble, BEGINS), cause, now)


def queue_trouble_over(session: Session, trouble: Standing, settings: Settings, now: datetime) -> OutgoingRow | None:
    """Writes the all-clear for a trouble that has ended, when the coordinator was told of it."""
    if trouble.alerted_at is None:
        return None
    key = f"up:{WORK[trouble.kind]}:{trouble.of}:{trouble.since:%Y%m%dT%H%M%S}"
    cause = AlertCause(Alert.UP, "", trouble.alerted_at)
    return _enqueue(session, settings, key, _about(trouble, ENDS), cause, now)


def _about(trouble: Standing, subjects: Mapping[Trouble, str]) -> str:
    return subjects[trouble.kind].format(of=f" on {trouble.of}" if trouble.of else "")


def queue_sign_in(session: Session, end: End, settings: Settings, now: datetime) -> OutgoingRow | None:
    """Writes, 14, 3 and 1 days before and once it has ended, that somebody has to sign in."""
    stage = end.stage(now)
    if stage is None or end.kind is EndKind.MISSING:  # who sets it up sees that in the command
        return None
    what = f"The secret of the sign-in “{end.login}”" if end.kind is EndKind.CLIENT else f"The sign-in of “{end.login}”"
    left = f"ends in {counted(end.days_left(now), 'day')}" if stage else "has ended"
    cause = AlertCause(Alert.SIGN_IN, f"{end.in_words(now, settings)}{in_words(next_step(end))}", end.at)
    key = f"sign-in:{end.kind}:{end.login}:{end.at:%Y%m%dT%H}:{stage}"
    return _enqueue(session, settings, key, f"{what} {left}", cause, now)


def queue_brake(session: Session, settings: Settings, most: int, now: datetime) -> OutgoingRow | None:
    """Writes, once on a day of the office, that automatic mail to applicants is held back."""
    cause = AlertCause(Alert.BRAKE, str(most), now)
    key = f"brake:{now.astimezone(settings.zone).date().isoformat()}"
    return _enqueue(session, settings, key, "Automatic mail to applicants is held back", cause, now)


def queue_refused(session: Session, reply: str, settings: Settings, now: datetime) -> OutgoingRow | None:
    """Writes, once on a day of the office, that the mail server refuses the office's mail, and that it waits."""
    cause = AlertCause(Alert.REFUSED, reply[:500], now)
    key = f"refused:{now.astimezone(settings.zone).date().isoformat()}"
    return _enqueue(session, settings, key, "The mail server refuses mail of this office, and it waits", cause, now)


def queue_unscanned(
    session: Session, since: datetime, failure: str, settings: Settings, now: datetime
) -> OutgoingRow | None:
    """Writes, once for each outage, that the virus scanner has not answered for long enough and mail waits unread."""
    if now - since < timedelta(minutes=settings.schedule.down_minutes):
        return None
    cause = AlertCause(Alert.UNSCANNED, failure, since)
    key = f"unscanned:{since:%Y%m%dT%H%M%S}"
    return _enqueue(session, settings, key, "The virus scanner does not answer, and mail waits", cause, now)


def queue_broken_template(
    session: Session, broken: BrokenTemplate, settings: Settings, now: datetime
) -> OutgoingRow | None:
    """Writes, once for each version of the file, that a template of the office's own is broken."""
    try:
        version = sha256(Path(broken.file).read_bytes()).hexdigest()[:16]
    except OSError:
        version = "unreadable"
    cause = AlertCause(Alert.TEMPLATE, f"{broken.place}: {broken.error}", now)
    name = Path(broken.file).name
    return _enqueue(session, settings, f"template:{name}:{version}", f"The template {name} is broken", cause, now)


def queue_undelivered(session: Session, mail: OutgoingRow, settings: Settings, now: datetime) -> OutgoingRow | None:
    """Adds a mail that was given up to this hour's one notice; None when the mail was the coordinator's own."""
    if mail.recipient == settings.office.coordinator:
        return None  # the report and the log tell it: this notice would fare no better
    hour = now.replace(minute=0, second=0, microsecond=0)
    key = f"undelivered:{hour:%Y-%m-%dT%H}"
    row = session.scalars(select(OutgoingRow).where(OutgoingRow.key == key)).one_or_none()
    if row is not None:
        known = _cause(row)
        if mail.id not in known.mails:
            row.cause = replace(known, mails=(*known.mails, mail.id))
        return row
    cause = AlertCause(Alert.UNDELIVERED, "", now, (mail.id,))
    due = hour + timedelta(hours=1)
    return _enqueue(session, settings, key, "Mail could not be delivered", cause, now, due)


def _enqueue(
    session: Session,
    settings: Settings,
    key: str,
    subject: str,
    cause: AlertCause,
    now: datetime,
    due: datetime | None = None,
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
        due=due,
    )


def _cause(row: OutgoingRow) -> AlertCause:
    assert isinstance(row.cause, AlertCause), f"mail {row.id} is no alert"
    return row.cause


def content(session: Session, settings: Settings, row: OutgoingRow, now: datetime) -> bytes | None:
    """The mail of a row; None when what it was about has gone or was released again."""
    cause = _cause(row)
    dead = select(OutgoingRow).where(OutgoingRow.id.in_(cause.mails), OutgoingRow.state == OutgoingState.DEAD)
    mails = session.scalars(dead.order_by(OutgoingRow.id)).all()
    if cause.alert is Alert.UNDELIVERED and not mails:
        return None
    since = cause.since.astimezone(settings.zone)
    words = {
        "subject": row.subject,
        "office": settings.office_name,
        "alert": cause.alert,
        "failure": without_commands(cause.failure, desk_of(settings)),
        "mails": mails,
        "since": f"{since:%A}, {moment_in_words(since, settings.zone)}",
    }
    return compose(
        settings,
        "alert",
        words,
        recipient=settings.outgoing.sent_to(row.recipient),
        subject=row.subject,
        message_id=row.header_message_id,
        now=now,
    )
