"""The outbox: mail is a row first, in the transaction of its cause, and then it is sent.

In: what is to be said to whom, under a key that makes it exist once. Out: rows; and mail, sent by the transport that the
office has. What a mail says is settled before its first attempt and kept, so that a repeated delivery is the same mail
under the same Message-ID.

Failures: `Transient` when the server does not answer, `Fatal` when it refuses the login; single refusals are states of
single rows. A mail that cannot be composed is put off like a refused one, and the others go out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session, defer

from config.settings import API_PROVIDERS, Settings
from domain.errors import ConfigurationError, Fatal, PostroomError, Transient
from domain.steps import is_followed, steps
from net.errors import Unanswered
from notify.messages import alerts, letters
from notify.messages.compose import hearing_of_broken_templates
from notify.messages.other_mail import waits_for_mail
from notify.messages.queueing import ONCE_A_DAY, enqueue
from notify.messages.thumbnails import Render, Thumbnails
from notify.outbox import contents
from notify.outbox.followed import messages_of
from notify.outbox.noting import LONGEST_REFUSAL, LONGEST_WAIT, Sent, note, note_certainly
from notify.outbox.other_account import ALERT, send_alerts
from notify.outbox.refusals import Refusals
from notify.transports.folder import FolderTransport
from notify.transports.smtp import SmtpTransport
from notify.transports.transport import Answer, Blame, Transport
from sign_in.tokens import SignInNeeded, SignIns
from storage.blobs.store import Blobs
from storage.database import RECORDS, Database
from storage.models import OUTGOING, HealthRow, OutgoingRow, OutgoingState
from storage.thumbnails import name_thumbnails

log = structlog.get_logger()

__all__ = ["Sent", "check_transport", "enqueue", "open_transport", "send_due"]


# Of a domain that is nobody's and takes no mail (RFC 2606, RFC 7505): the answer says whether mail to other domains is relayed.
ELSEWHERE = "applicant@example.org"
SENT_AT_ONCE = 500  # rows looked at in one turn
MINUTES_AT_ONCE = 2  # what the rate allows in so many minutes is sent in one turn; the rest waits for the next
# Automatic mail to applicants: more within an hour is a storm, whatever its cause. The rest goes out in the hours after.
AUTOMATIC_PER_HOUR = 200
# A mail that Microsoft or Gmail took is seen among the sent ones a while later; so long nobody looks for one that was interrupted.
SHOWN_AFTER = timedelta(minutes=5)
WAIT_FOR_MAIL = timedelta(minutes=1)  # until what waits for further mail of its recipient is looked at again
UNSENT = (OutgoingState.QUEUED, OutgoingState.SENDING)


def send_due(
    database: Database,
    blobs: Blobs,
    settings: Settings,
    now: Callable[[], datetime],
    render: Render,
    stopping: Callable[[], bool] = lambda: False,
    *,
    kind: str = "",
) -> Sent:
    """Sends what is due, oldest first, until `stopping`. Raises Transient or Fatal when the transport as a whole does not work.

    Where it lets nobody in, or refuses all mail of the office, the alerts to the coordinator go through the office's other account, if
    it has one. `kind`: only such mail, by that account.
    """
    done = Sent(by_other_account=bool(kind))

    def otherwise(other: Settings) -> Sent:
        return send_due(database, blobs, other, now, render, kind=ALERT)

    transport: Transport | None = None
    refusals = Refusals()
    try:
        for number in _due(database, settings, now(), kind):
            if stopping():
                break
            if transport is None:
                transport = open_transport(settings, SignIns(settings, database, now))
                try:
                    transport.connect()
                except Fatal as error:
                    if not kind:  # of a sign-in that has ended an alert is there
                        why = "" if isinstance(error, SignInNeeded) else str(error)
                        send_alerts(database, settings, why, now(), otherwise)
                    raise
            try:
                with database.lock(RECORDS, wait=True, shared=True):  # nobody is erased between composing and storing
                    prepared = _prepare(database, blobs, settings, number, now(), render)
            except PostroomError:
                raise
            except Exception as error:
                # Composing goes through templates, pictures and other people's words: one mail that cannot be
                # composed must not keep back the others.
                log.exception("composing", mail=number)
                uncomposed = Answer(OutgoingState.QUEUED, f"postroom could not compose it: {error!r}")
                note(database, settings, number, uncomposed, now(), done)
                continue
            if prepared is None:
                continue
            try:
                answer = _handed_over(database, transport, number, prepared)
            except Unanswered as error:
                # The state that it has already says so, and the next attempt looks for it before it sends.
                note(database, settings, number, Answer(OutgoingState.SENDING, str(error)), now(), done)
                raise
            except Transient as error:
                note(database, settings, number, Answer(OutgoingState.QUEUED, str(error)), now(), done)
                raise
            if answer is None:
                continue
            steps(
                "mail handed over",
                prepared.messages,
                mail=number,
                kind=prepared.kind,
                application=prepared.application,
                state=answer.outcome.value,
            )
            judged = refusals.judge(number, prepared.recipient, answer)
            for each in sorted(judged, key=lambda each: each.answer.outcome is not OutgoingState.SENT):
                note_certainly(database, settings, each, now(), done)
            if refusals.of_the_office or answer.wait is not None:
                break
    finally:
        for each in refusals.rest():
            note_certainly(database, settings, each, now(), done)
        if transport is not None:
            transport.close()
    if done.refused and not done.sent and not kind:
        send_alerts(database, settings, done.refused, now(), otherwise)
    return done


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A mail to hand over. `is_open`: its last attempt had no end, so it may have been taken."""

    key: str
    sender: str
    recipient: str
    content: bytes
    is_open: bool
    kind: str
    messages: tuple[int, ...]  # that it follows from; () while nobody follows the log
    application: int | None


def _handed_over(database: Database, transport: Transport, number: int, prepared: _Prepared) -> Answer | None:
    """What the transport says; None for a mail that was erased before it was written to the office's own folder.

    What is written there during an erasure would outlive it. What a server has taken is out of reach in any case.
    """
    if prepared.is_open and (found := _found(transport, prepared)) is not None:
        return found
    mail = prepared.key, prepared.sender, prepared.recipient, prepared.content
    if not transport.is_own_folder:
        return transport.send(*mail)
    with database.lock(RECORDS, wait=True, shared=True):
        with database.read() as session:
            if session.get(OutgoingRow, number, options=[defer(OutgoingRow.content)]) is None:
                return None
        return transport.send(*mail)


def _found(transport: Transport, prepared: _Prepared) -> Answer | None:
    """What has become of a mail whose last attempt had no end. Raises Unanswered while that cannot be seen."""
    try:
        return transport.find_sent(prepared.recipient, prepared.content)
    except Transient as error:
        raise Unanswered(str(error)) from error


def _due(database: Database, settings: Settings, now: datetime, kind: str = "") -> Sequence[int]:
    """The rows to send now, those to people of the office first of all."""
    most = SENT_AT_ONCE
    if settings.outgoing.transport != "folder":
        most = min(most, settings.outgoing.per_minute * MINUTES_AT_ONCE)
    chosen = (
        select(OutgoingRow.id)
        .where(OutgoingRow.state.in_(UNSENT), _is_due(now))
        .order_by(OutgoingRow.next_attempt_at, OutgoingRow.id)
    )
    if kind:
        with database.read() as session:
            return session.scalars(chosen.where(OutgoingRow.kind == kind).limit(most)).all()
    automatic = OutgoingRow.kind.in_(ONCE_A_DAY)
    written = OutgoingRow.kind == letters.LETTER
    with database.read() as session:
        own = session.scalars(chosen.where(~automatic, ~written).limit(most)).all()
        by_people = session.scalars(chosen.where(written).limit(most)).all()
        to_applicants = session.scalars(chosen.where(automatic).limit(most)).all()
        left = _left(session, automatic, now) if to_applicants else 0
        by_people = by_people[: _left(session, written, now)] if by_people else by_people
    if len(to_applicants) > left:
        with database.begin() as session:
            alerts.queue_brake(session, settings, AUTOMATIC_PER_HOUR, now)
    return [*own, *by_people, *to_applicants[:left]][:most]


def _left(session: Session, which: ColumnElement[bool], now: datetime) -> int:
    """How many more mails of these may go in this hour: letters and automatic mail do not wait for each other."""
    hour = timedelta(hours=1)
    lately = select(func.count()).where(which, OutgoingRow.sent_at.between(now - hour, now + hour))
    return max(0, AUTOMATIC_PER_HOUR - (session.scalar(lately) or 0))


def _prepare(
    database: Database, blobs: Blobs, settings: Settings, number: int, now: datetime, render: Render
) -> _Prepared | None:
    """Settles what the mail says, marks it as being sent, and commits, all before the first byte leaves."""
    thumbnails = Thumbnails(blobs, render)
    with database.read() as session:  # composing takes long: no other writer waits for it
        row = session.get(OutgoingRow, number)
        if row is None:  # erased since it was listed
            return None
        with hearing_of_broken_templates() as broken:
            content = contents.kept(settings, row) or contents.make(
                session, blobs, settings, row, now, thumbnails, is_sent=True
            )
    made = thumbnails.stored()
    with database.begin() as session:
        name_thumbnails(session, made)
        for each in broken:
            alerts.queue_broken_template(session, each, settings, now)
        row = session.get(OutgoingRow, number)
        if row is None or row.state not in UNSENT:
            return None
        if row.state is OutgoingState.SENDING and row.attempts >= settings.outgoing.attempts:
            row.state, row.reply = OutgoingState.DEAD, "its sending was interrupted too often"
            return None
        if row.state is OutgoingState.QUEUED and waits_for_mail(session, row, now):
            row.next_attempt_at = now + WAIT_FOR_MAIL
            return None
        if row.kind == letters.LETTER and (why := letters.outdated(session, row)):
            row.state, row.reply = OutgoingState.HELD, why
            return None
        content = contents.kept(settings, row) or content
        if row.kind not in contents.NEVER_KEPT:
            row.content = content
        if content is None:  # its cause has gone in the meantime
            row.state, row.reply = OutgoingState.HELD, "there is nothing left to say"
            return None
        is_open = row.state is OutgoingState.SENDING
        row.state = OutgoingState.SENDING
        row.attempts += 1
        if settings.outgoing.transport in API_PROVIDERS:
            row.next_attempt_at = now + SHOWN_AFTER
        recipient = settings.outgoing.sent_to(row.recipient)
        # An alert may go by another account, whose server takes mail from its own address alone.
        sender = (settings.office.address if row.kind == ALERT else None) or row.envelope_sender
        messages = messages_of(session, row) if is_followed() else ()
        return _Prepared(row.key, sender, recipient, content, is_open, row.kind, messages, row.application_id)


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


def open_transport(settings: Settings, sign_ins: SignIns | None = None) -> Transport:
    """The office's way for mail to go out; nothing is connected yet."""
    match settings.outgoing.transport:
        case "folder":
            return FolderTransport(settings.sent_folder)
        case "smtp":
            return SmtpTransport(settings, sign_ins)
        case "graph" | "gmail" as api:
            # Here, since loading httpx2 takes as long as a pass over an empty mailbox; most offices send by SMTP.
            from notify.transports.api import token_of  # noqa: PLC0415
            from notify.transports.gmail import GmailTransport  # noqa: PLC0415
            from notify.transports.graph import GraphTransport  # noqa: PLC0415

            token = token_of(settings, sign_ins)
            return GraphTransport(settings, token) if api == "graph" else GmailTransport(settings, token)


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
        transport.connect()
        for recipient in (settings.office.coordinator or settings.office.address, ELSEWHERE):
            answer = transport.would_take(settings.office.address, recipient)
            ours = answer.blame in (Blame.SENDER, Blame.UNCLEAR)
            if answer.wait is not None:
                raise Transient(f"outgoing mail: {answer.reply}")
            if answer.outcome is OutgoingState.DEAD and (ours or recipient != ELSEWHERE):
                raise Fatal(f"outgoing mail: the server would refuse mail to {recipient}: {answer.reply}")
    finally:
        transport.close()
    return transport.describes
