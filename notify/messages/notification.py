"""The coordinator's notification of an application: who, what for, what is there, what is missing, what to decide.

In: an application. Out: a row in the outbox, one for each application or one for each hour, and later the mail, which
says how things stand when it is sent. A notification that has not gone out yet names mails that come meanwhile. A reply to it
goes to the applicant.

Failures: none of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from config.settings import Settings
from domain.dates import day_in_words
from domain.message_ids import make_message_id
from domain.outgoing import Before, NotificationCause
from notify.messages.application_view import opening_name, view
from notify.messages.compose import Picture, compose, domain_of, one_line
from notify.messages.enclosures import Files, enclosures, pictures
from notify.messages.queueing import enqueue
from notify.messages.replies import Replies, replies_about
from notify.messages.thumbnails import Thumbnails
from storage.application import application
from storage.blobs.store import Blobs
from storage.models import ApplicationRow, OutgoingRow, OutgoingState
from storage.secret import secret_of
from storage.summaries import Application

THUMBNAILS = 6
BUNDLED = 100  # applications in one mail of an hour: it shows no more of them, and reads all to compose it


def standing(application_row: ApplicationRow) -> Before:
    """How an application stands, to say later what has changed."""
    open_ = (each.sentence for each in application_row.findings if each.severity in ("lacking", "doubt"))
    return Before(application_row.status.value, tuple(open_))


def queue(
    session: Session,
    application_row: ApplicationRow,
    settings: Settings,
    now: datetime,
    *,
    changed: bool,
    before: Before | None = None,
) -> OutgoingRow | None:
    """Writes the notification of a new or changed application; None when the coordinator wants none.

    `before`: how a changed one stood until the mail that changed it. A notification that has not gone out yet tells of this
    mail too.
    """
    if settings.notify.coordinator == "off" or settings.office.coordinator is None:
        return None
    if settings.notify.coordinator == "hourly":
        return _into_the_hour(session, application_row, settings, now)
    number = application_row.id
    newest = _newest_message(application_row)
    earlier = session.scalars(
        select(OutgoingRow)
        .where(OutgoingRow.application_id == number, OutgoingRow.kind == "notification")
        .order_by(OutgoingRow.id)
    ).all()
    causes = {row: _cause(row) for row in earlier}
    if changed and any(newest in cause.messages for cause in causes.values()):
        return None
    unsent = [row for row in earlier if row.state is OutgoingState.QUEUED and not row.attempts and row.content is None]
    if changed and unsent:
        row = unsent[-1]
        row.cause = with_newest = replace(causes[row], messages=(*causes[row].messages, newest))
        row.subject = _subject(application_row, settings, changed=with_newest.changed)
        return row
    return enqueue(
        session,
        settings,
        key=f"notification:{number}" if not changed else f"notification:{number}:{newest}",
        kind="notification",
        recipient=settings.office.coordinator,
        subject=_subject(application_row, settings, changed=changed),
        now=now,
        cause=NotificationCause((number,), changed, (newest,), before if changed else None),
        thread=application_row.thread_id,
        application_id=number,
    )


def _subject(application_row: ApplicationRow, settings: Settings, *, changed: bool) -> str:
    name = application_row.applicant.name or application_row.applicant.email or "unknown applicant"
    what = " ".join(filter(None, (opening_name(settings, application_row.opening), application_row.cycle)))
    asks = any(
        link.is_contribution and link.message.needs_answer and link.message.answered_at is None
        for link in application_row.messages
    )
    first = "Needs an answer: " if asks else "Changed: " if changed else ""
    return one_line(f"{first}{name}: {what or 'opening unknown'}{' (late)' if application_row.late else ''}")


def _newest_message(application_row: ApplicationRow) -> int:
    return max((link.message_id or link.message.id for link in application_row.messages), default=0)


def _into_the_hour(
    session: Session, application_row: ApplicationRow, settings: Settings, now: datetime
) -> OutgoingRow | None:
    """Adds the application to this hour's mail, which goes out when the hour is over; to a further one when it is full."""
    number, newest = application_row.id, _newest_message(application_row)
    hour = now.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
    key = f"notification:{hour:%Y-%m-%dT%H}"
    this_hours = or_(OutgoingRow.key == key, OutgoingRow.key.startswith(f"{key}:"))
    parts = session.scalars(select(OutgoingRow).where(this_hours).order_by(OutgoingRow.id)).all()
    for row in parts:
        cause = _cause(row)
        if number in cause.applications:
            if newest not in cause.messages:
                row.cause = replace(cause, messages=(*cause.messages, newest))
            return row
    if parts and len((cause := _cause(parts[-1])).applications) < BUNDLED:
        parts[-1].cause = replace(cause, applications=(*cause.applications, number), messages=(*cause.messages, newest))
        return parts[-1]
    local = hour.astimezone(settings.zone)
    part = max((_part(row.key) for row in parts), default=0) + 1  # an erasure may have left a gap
    return enqueue(
        session,
        settings,
        key=key if part == 1 else f"{key}:{part}",
        kind="notification",
        recipient=settings.office.coordinator,
        subject=f"Applications of {local:%A}, {day_in_words(local)}, {local:%H}:00{f' ({part})' if part > 1 else ''}",
        now=now,
        cause=NotificationCause((number,), messages=(newest,)),
        due=hour + timedelta(hours=1),
    )


def _part(key: str) -> int:
    """Which of its hour's mails has this key: `notification:2027-03-09T14`, `notification:2027-03-09T14:2`."""
    return int(key.split(":")[2]) if key.count(":") > 1 else 1


def content(
    session: Session, blobs: Blobs, settings: Settings, row: OutgoingRow, now: datetime, thumbnails: Thumbnails
) -> bytes | None:
    """The mail of a row, as things stand now."""
    cause = _cause(row)
    each_found = (application(session, number, history=False) for number in cause.applications)
    found = [each for each in each_found if each is not None]
    if not found:
        return None
    files = Files(session, blobs)
    single = len(found) == 1
    shown = pictures(found, files, thumbnails, THUMBNAILS)
    enclosed, listed = enclosures(found, files, settings)
    answers = []
    if cause.changed and single:
        thread = row.header_message_id.split(".")[1]
        answers = [make_message_id(thread, f"notification:{found[0].id}", domain_of(settings), secret_of(session))]
    # Who only tries postroom out must not write to an applicant by a reply.
    replies = replies_about(found[0], settings) if single and not settings.outgoing.redirect_all_to else Replies()
    words = {
        "subject": row.subject,
        "office": settings.office_name,
        "changed": cause.changed,
        "applications": [
            view(
                each,
                settings,
                shown,
                messages=_messages(cause, each),
                before=cause.before if cause.changed else None,
                replies=replies if single else None,
            )
            for each in found
        ],
        "listed": listed,
    }
    return compose(
        settings,
        "notification",
        words,
        recipient=settings.outgoing.sent_to(row.recipient),
        subject=row.subject,
        message_id=row.header_message_id,
        now=now,
        answers=answers,
        pictures=[Picture(f"page-{document}", png) for document, png in shown.items()],
        enclosures=enclosed,
        reply_to=replies.reply_to,
        copies=replies.copies,
    )


def _cause(row: OutgoingRow) -> NotificationCause:
    assert isinstance(row.cause, NotificationCause), f"mail {row.id} is no notification"
    return row.cause


def _messages(cause: NotificationCause, found: Application) -> Sequence[int]:
    """The messages that the mail is about; all of the applicant's where the cause does not say, or says nothing of this one."""
    own = [each.id for each in found.messages if not each.is_of_office]
    named = [number for number in cause.messages if number in own]
    return named or (own[-1:] if cause.changed else own)
