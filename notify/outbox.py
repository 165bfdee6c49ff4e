"""The outbox: mail is a row first, in the transaction of its cause, and then it is sent.

In: what is to be said to whom, under a key that makes it exist once. Out: rows; and mail, sent by the transport that the
office has. What a mail says is settled before its first attempt and kept, so that a repeated delivery is the same mail
under the same Message-ID.

Failures: `Transient` when the server does not answer, `Fatal` when it refuses the login; single refusals are states of
single rows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from config.errors import ConfigurationError, Fatal, Transient
from config.settings import Settings
from notify import contents
from notify.folder import FolderTransport
from notify.transport import Answer, Transport
from storage.blobs import Blobs
from storage.database import Database
from storage.models import OutgoingRow, OutgoingState
from storage.records import record_event

Thumbnail = Callable[[bytes, int, int], bytes | None]

# After the n-th failure: five minutes, doubled each time, at most half a day.
FIRST_WAIT, LONGEST_WAIT = timedelta(minutes=5), timedelta(hours=12)
SENT_AT_ONCE = 500  # rows looked at in one pass


@dataclass(slots=True)
class Sent:
    """What one turn has done."""

    sent: int = 0
    later: int = 0
    dead: int = 0
    troubles: list[str] = field(default_factory=list)


def send_due(
    database: Database, blobs: Blobs, settings: Settings, now: Callable[[], datetime], thumbnail: Thumbnail
) -> Sent:
    """Sends what is due, oldest first. Raises Transient or Fatal when the transport as a whole does not work."""
    done = Sent()
    transport: Transport | None = None
    try:
        for number in _due(database, settings, now()):
            prepared = _prepare(database, blobs, settings, number, now(), thumbnail)
            if prepared is None:
                continue
            key, sender, recipient, content = prepared
            transport = transport or open_transport(settings)
            try:
                answer = transport.send(key, sender, recipient, content)
            except Transient as error:
                _note(database, settings, number, Answer(OutgoingState.QUEUED, str(error)), now(), done)
                raise
            _note(database, settings, number, answer, now(), done)
    finally:
        if transport is not None:
            transport.close()
    return done


def _due(database: Database, settings: Settings, now: datetime) -> Sequence[int]:
    with database.read() as session:
        chosen = (
            select(OutgoingRow.id)
            .where(OutgoingRow.state.in_([OutgoingState.QUEUED, OutgoingState.SENDING]))
            .where(OutgoingRow.next_attempt_at <= now)
            .order_by(OutgoingRow.next_attempt_at, OutgoingRow.id)
        )
        most = SENT_AT_ONCE if settings.outgoing.transport == "folder" else min(SENT_AT_ONCE, settings.outgoing.per_minute * 5)
        return session.scalars(chosen.limit(most)).all()


def _prepare(
    database: Database, blobs: Blobs, settings: Settings, number: int, now: datetime, thumbnail: Thumbnail
) -> tuple[str, str, str, bytes] | None:
    """Settles what the mail says, marks it as being sent, and commits, all before the first byte leaves."""
    with database.begin() as session:
        row = session.get_one(OutgoingRow, number)
        if row.state not in (OutgoingState.QUEUED, OutgoingState.SENDING):
            return None
        if row.content is None:
            row.content = contents.make(session, blobs, settings, row, now, thumbnail)
        if row.content is None:  # its cause has gone in the meantime
            row.state, row.reply = OutgoingState.DEAD, "there is nothing left to say"
            return None
        row.state = OutgoingState.SENDING
        row.attempts += 1
        recipient = settings.outgoing.redirect_all_to or row.recipient
        return row.key, row.envelope_sender, recipient, row.content


def _note(database: Database, settings: Settings, number: int, answer: Answer, now: datetime, done: Sent) -> None:
    with database.begin() as session:
        row = session.get_one(OutgoingRow, number)
        row.reply = answer.reply[:2_000]
        outcome = answer.outcome
        if outcome is OutgoingState.QUEUED and row.attempts >= settings.outgoing.attempts:
            outcome = OutgoingState.DEAD
        row.state = outcome
        if outcome is OutgoingState.SENT:
            row.sent_at = now
            done.sent += 1
        elif outcome is OutgoingState.DEAD:
            done.dead += 1
            done.troubles.append(f"mail {row.id} to {row.recipient} was given up: {answer.reply}")
        else:
            row.next_attempt_at = now + min(FIRST_WAIT * 2 ** (row.attempts - 1), LONGEST_WAIT)
            done.later += 1
        what = {"sent": "sent", "dead": "given up", "queued": "put off"}[outcome.value]
        record_event(
            session, what, now=now, why=answer.reply[:500], message_id=row.message_id, application_id=row.application_id, mail=row.key
        )


def open_transport(settings: Settings) -> Transport:
    """The office's way for mail to go out; nothing is connected yet."""
    if settings.outgoing.transport == "folder":
        return FolderTransport(settings.sent_folder)
    from notify.smtp import SmtpTransport  # noqa: PLC0415 - offices without SMTP need none of it

    return SmtpTransport(settings)


def check_transport(settings: Settings) -> str:
    """Connects and logs in, sends nothing. Raises Transient or Fatal."""
    if settings.outgoing.transport == "folder":
        return f"written to {settings.sent_folder}, not sent"
    from notify.smtp import SmtpTransport  # noqa: PLC0415

    if settings.office.address is None:
        raise ConfigurationError("office.address: this setting is missing; mail needs a sender")
    transport = SmtpTransport(settings)
    transport.connect()
    transport.close()
    return f"{settings.outgoing.host}:{settings.outgoing.smtp_port} ({settings.outgoing.security})"


def hold(session: Session, number: int) -> None:
    """Keeps a mail from being sent. Raises Fatal when it is sent already."""
    row = session.get_one(OutgoingRow, number)
    if row.state is OutgoingState.SENT:
        raise Fatal(f"mail {number} is sent already")
    row.state = OutgoingState.HELD


def release(session: Session, number: int, now: datetime) -> None:
    """Sends a held or given-up mail at the next turn."""
    row = session.get_one(OutgoingRow, number)
    if row.state is not OutgoingState.SENT:
        row.state, row.attempts, row.next_attempt_at = OutgoingState.QUEUED, 0, now
