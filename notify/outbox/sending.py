"""The outbox: mail is a row first, in the transaction of its cause, and then it is sent.

In: what is to be said to whom, under a key that makes it exist once. Out: rows; and mail, sent by the transport that the
office has. What a mail says is settled before its first attempt and kept, so that a repeated delivery is the same mail
under the same Message-ID.

Failures: `Transient` when the server does not answer, `Fatal` when it refuses the login; single refusals are states of
single rows. A mail that cannot be composed is put off like a refused one, and the others go out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog
from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session, defer

from config.settings import Settings
from domain.errors import ConfigurationError, Fatal, PostroomError, Transient
from notify.messages import alerts
from notify.messages.compose import hearing_of_broken_templates
from notify.messages.queueing import ONCE_A_DAY, enqueue
from notify.outbox import contents
from notify.outbox.refusals import Refusals
from notify.transports.folder import FolderTransport
from notify.transports.smtp import SmtpTransport
from notify.transports.transport import Answer, Blame, Transport
from storage.blobs.store import Blobs
from storage.database import RECORDS, Database
from storage.events import record_event
from storage.models import OUTGOING, HealthRow, OutgoingRow, OutgoingState

log = structlog.get_logger()

__all__ = ["Sent", "check_transport", "enqueue", "open_transport", "send_due"]

Thumbnail = Callable[[bytes, int, int], bytes | None]

# After the n-th failure: five minutes, doubled each time, at most half a day. RFC 5321 section 4.5.4.1 asks for at least
# 30 minutes between attempts on the whole, and for 4-5 days before giving up.
FIRST_WAIT, LONGEST_WAIT = timedelta(minutes=5), timedelta(hours=12)
# After the server has refused all mail of the office: quotas are of an hour or a day.
LONGEST_REFUSAL = timedelta(hours=1)
# Of a domain that is nobody's and takes no mail (RFC 2606, RFC 7505): the answer says whether mail to other domains is relayed.
ELSEWHERE = "applicant@example.org"
SENT_AT_ONCE = 500  # rows looked at in one turn
MINUTES_AT_ONCE = 2  # what the rate allows in so many minutes is sent in one turn; the rest waits for the next
# Automatic mail to applicants: more within an hour is a storm, whatever its cause. The rest goes out in the hours after.
AUTOMATIC_PER_HOUR = 200
UNSENT = (OutgoingState.QUEUED, OutgoingState.SENDING)


@dataclass(slots=True)
class Sent:
    """What one turn has done."""

    sent: int = 0
    later: int = 0
    dead: int = 0
    troubles: list[str] = field(default_factory=list)


def send_due(
    database: Database,
    blobs: Blobs,
    settings: Settings,
    now: Callable[[], datetime],
    thumbnail: Thumbnail,
    stopping: Callable[[], bool] = lambda: False,
) -> Sent:
    """Sends what is due, oldest first, until `stopping`. Raises Transient or Fatal when the transport as a whole does not work."""
    done = Sent()
    transport: Transport | None = None
    refusals = Refusals()
    try:
        for number in _due(database, settings, now()):
            if stopping():
                break
            if transport is None:
                transport = open_transport(settings)
                transport.connect()
            try:
                with database.lock(RECORDS, wait=True, shared=True):  # nobody is erased between composing and storing
                    prepared = _prepare(database, blobs, settings, number, now(), thumbnail)
            except PostroomError:
                raise
            except Exception as error:
                # Composing goes through templates, pictures and other people's words: one mail that cannot be
                # composed must not keep back the others.
                log.exception("composing", mail=number)
                _note(database, settings, number, _uncomposed(error), now(), done)
                continue
            if prepared is None:
                continue
            try:
                answer = transport.send(*prepared)
            except Transient as error:
                _note(database, settings, number, Answer(OutgoingState.QUEUED, str(error)), now(), done)
                raise
            for each in refusals.judge(number, prepared[2], answer):
                _note(database, settings, each.number, each.answer, now(), done, counted=each.counted)
            if refusals.of_the_office:
                break
    finally:
        for each in refusals.rest():
            _note(database, settings, each.number, each.answer, now(), done, counted=each.counted)
        if transport is not None:
            transport.close()
    return done


def _uncomposed(error: Exception) -> Answer:
    return Answer(OutgoingState.QUEUED, f"postroom could not compose it: {error!r}")


def _due(database: Database, settings: Settings, now: datetime) -> Sequence[int]:
    """The rows to send now, those to people of the office first of all."""
    most = SENT_AT_ONCE
    if settings.outgoing.transport == "smtp":
        most = min(most, settings.outgoing.per_minute * MINUTES_AT_ONCE)
    chosen = (
        select(OutgoingRow.id)
        .where(OutgoingRow.state.in_(UNSENT), _is_due(now))
        .order_by(OutgoingRow.next_attempt_at, OutgoingRow.id)
    )
    automatic = OutgoingRow.kind.in_(ONCE_A_DAY)
    hour = timedelta(hours=1)
    lately = select(func.count()).where(automatic, OutgoingRow.sent_at.between(now - hour, now + hour))
    with database.read() as session:
        own = session.scalars(chosen.where(~automatic).limit(most)).all()
        to_applicants = session.scalars(chosen.where(automatic).limit(most)).all()
        left = max(0, AUTOMATIC_PER_HOUR - (session.scalar(lately) or 0)) if to_applicants else 0
    if len(to_applicants) > left:
        with database.begin() as session:
            alerts.queue_brake(session, settings, AUTOMATIC_PER_HOUR, now)
    return [*own, *to_applicants[:left]][:most]


def _prepare(
    database: Database, blobs: Blobs, settings: Settings, number: int, now: datetime, thumbnail: Thumbnail
) -> tuple[str, str, str, bytes] | None:
    """Settles what the mail says, marks it as being sent, and commits, all before the first byte leaves."""
    with database.read() as session:  # composing takes long: no other writer waits for it
        row = session.get(OutgoingRow, number)
        if row is None:  # erased since it was listed
            return None
        with hearing_of_broken_templates() as broken:
            content = row.content or contents.make(session, blobs, settings, row, now, thumbnail)
    with database.begin() as session:
        for each in broken:
            alerts.queue_broken_template(session, each, settings, now)
        row = session.get(OutgoingRow, number)
        if row is None or row.state not in UNSENT:
            return None
        if row.state is OutgoingState.SENDING and row.attempts >= settings.outgoing.attempts:
            row.state, row.reply = OutgoingState.DEAD, "its sending was interrupted too often"
            return None
        row.content = row.content or content
        if row.content is None:  # its cause has gone in the meantime
            row.state, row.reply = OutgoingState.HELD, "there is nothing left to say"
            return None
        row.state = OutgoingState.SENDING
        row.attempts += 1
        recipient = settings.outgoing.sent_to(row.recipient)
        return row.key, row.envelope_sender, recipient, row.content


def is_anything_due(database: Database, now: datetime) -> bool:
    """Whether a mail waits to be sent now. Raises Transient or Fatal."""
    due = select(OutgoingRow.id).where(OutgoingRow.state.in_(UNSENT), _is_due(now)).limit(1)
    with database.read() as session:
        return session.scalar(due) is not None


def _is_due(now: datetime) -> ColumnElement[bool]:
    # Nothing is ever put off for so long, unless by a clock that ran ahead.
    return or_(OutgoingRow.next_attempt_at <= now, OutgoingRow.next_attempt_at > now + 2 * LONGEST_WAIT)


def left_alone_until(database: Database, now: datetime) -> tuple[datetime, str] | None:
    """Until when a worker sends nothing, since the server refuses all mail of the office, and its words; None for now."""
    with database.read() as session:
        row = session.get(HealthRow, OUTGOING)
        if row is None:
            return None
        until = datetime.fromisoformat(row.details["until"])
        return (until, str(row.details["failure"])) if now < until <= now + LONGEST_REFUSAL else None


def _note_refused(
    session: Session, row: OutgoingRow, settings: Settings, reply: str, now: datetime, done: Sent
) -> None:
    """The server refuses the office's mail: the coordinator gets an alert, and it is tried again later and later."""
    health = session.get(HealthRow, OUTGOING) or HealthRow(name=OUTGOING, at=now, count=0)
    wait = min(LONGEST_REFUSAL, max(FIRST_WAIT, now - health.at))
    health.count, health.details = health.count + 1, {"failure": reply[:500], "until": (now + wait).isoformat()}
    session.add(health)
    row.next_attempt_at = now + min(LONGEST_REFUSAL, max(FIRST_WAIT, now - row.created_at))
    said = f"the mail server refuses mail of this office for now, and it waits: {reply}"
    if said not in done.troubles:
        done.troubles.append(said)
    alerts.queue_refused(session, reply, settings, now)


def _note(
    database: Database,
    settings: Settings,
    number: int,
    answer: Answer,
    now: datetime,
    done: Sent,
    *,
    counted: bool = True,
) -> None:
    with database.begin() as session:
        row = session.get(OutgoingRow, number, options=[defer(OutgoingRow.content)])
        if row is None:  # erased while it was being sent
            return
        if row.state is OutgoingState.QUEUED:  # it was not even composed
            row.attempts += 1
        row.reply = answer.reply[:2_000]
        outcome = answer.outcome
        if not counted:
            row.attempts -= 1
        if outcome is OutgoingState.QUEUED and row.attempts >= settings.outgoing.attempts:
            outcome = OutgoingState.DEAD
        row.state = outcome
        if outcome is OutgoingState.SENT:
            row.sent_at = now
            done.sent += 1
            if (refused := session.get(HealthRow, OUTGOING)) is not None:
                session.delete(refused)
        elif outcome is OutgoingState.DEAD:
            done.dead += 1
            done.troubles.append(f"mail {row.id} to {row.recipient} was given up: {answer.reply}")
            alerts.queue_undelivered(session, row, settings, now)
        elif answer.blame is Blame.SENDER:
            _note_refused(session, row, settings, answer.reply, now, done)
            done.later += 1
        else:
            row.next_attempt_at = now + min(FIRST_WAIT * 2 ** (row.attempts - 1), LONGEST_WAIT)
            done.later += 1
        record_event(
            session,
            {"sent": "sent", "dead": "given up", "queued": "put off"}[outcome.value],
            now=now,
            why=answer.reply[:500],
            message_id=row.message_id,
            application_id=row.application_id,
            mail=row.key,
        )


def open_transport(settings: Settings) -> Transport:
    """The office's way for mail to go out; nothing is connected yet."""
    if settings.outgoing.transport == "folder":
        return FolderTransport(settings.sent_folder)
    return SmtpTransport(settings)


def check_transport(settings: Settings) -> str:
    """Connects, logs in and asks whether mail to the coordinator and to another domain is taken; sends nothing.

    Raises Transient or Fatal.
    """
    if settings.outgoing.transport == "folder":
        return f"written to {settings.sent_folder}, not sent"
    if settings.office.address is None:
        raise ConfigurationError("office.address: this setting is missing; mail needs a sender")
    transport = open_transport(settings)
    try:
        for recipient in (settings.office.coordinator or settings.office.address, ELSEWHERE):
            answer = transport.would_take(settings.office.address, recipient)
            ours = answer.blame in (Blame.SENDER, Blame.UNCLEAR)
            if answer.outcome is OutgoingState.DEAD and (ours or recipient != ELSEWHERE):
                raise Fatal(f"outgoing mail: the server would refuse mail to {recipient}: {answer.reply}")
    finally:
        transport.close()
    return f"{settings.outgoing.host}:{settings.outgoing.smtp_port} ({settings.outgoing.security})"
