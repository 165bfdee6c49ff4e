"""What a person's word on a message will do, before it is done: where the message goes, and who is written to.

In: an opened office, a message, and the act. Out: the applications that the message will belong to, and the mail to others than
the coordinator that follows. The message is read and filed as it would be, and nothing of it is kept.

Failures: those of a pass; `Refused` as the act itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from domain.reading import Reading
from ingest.fetching.split_messages import whole_message
from ingest.filing.file import file_reading
from ingest.office import Office
from notify.messages.queueing import ONCE_A_DAY
from storage.application import application
from storage.models import MessageRow, OutgoingRow, OutgoingState
from storage.summaries import Application


@dataclass(frozen=True, slots=True)
class MailToOthers:
    """A mail that goes to an applicant or another sender; `number` is that of the outbox, once it is there."""

    number: int
    kind: str
    recipient: str
    subject: str


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What will become of a message. `new`: the numbers among its applications that are not there yet."""

    applications: tuple[Application, ...]
    new: frozenset[int]
    mails: tuple[MailToOthers, ...]
    unread: str = ""  # why it cannot be read


class _ForeseenError(Exception):
    """Ends the transaction, so that nothing of it is kept."""


def foresee(office: Office, message: int, act: Callable[[Session], object]) -> Foreseen:
    """What will become of a message after this act. Raises Refused, and Transient or Fatal."""
    with office.database.read() as session:
        row = session.get_one(MessageRow, message)
        digest, received = row.raw_sha256, row.received_at
    with office.readers() as readers:
        raw = whole_message(office.database, office.blobs, message, received, office.blobs.get(digest))
        reading = readers.read(raw, received).result()
    if not isinstance(reading, Reading):
        return Foreseen((), frozenset(), (), reading.why)
    foreseen = Foreseen((), frozenset(), ())
    try:
        with office.database.begin() as session:
            newest = newest_mail(session)
            row = session.get_one(MessageRow, message)
            there = {link.application_id for link in row.applications}
            act(session)
            session.flush()
            session.expire(row, ["corrections"])
            file_reading(session, row, reading, office.filing_context, office.now())
            session.flush()
            numbers = [link.application_id for link in row.applications]
            known = {each for each in numbers if each in there or _has_others(session, each, message)}
            found = tuple(each for number in numbers if (each := application(session, number)) is not None)
            foreseen = Foreseen(found, frozenset(numbers) - known, mails_to_others(session, newest))
            raise _ForeseenError  # noqa: TRY301 - how a transaction is told to forget
    except _ForeseenError:
        pass
    return foreseen


def newest_mail(session: Session) -> int:
    """The number of the newest mail of the outbox."""
    return session.scalar(select(func.max(OutgoingRow.id))) or 0


def mails_to_others(session: Session, after: int) -> tuple[MailToOthers, ...]:
    """The mail to others than the coordinator that was written after this one and waits to be sent."""
    chosen = select(OutgoingRow).where(
        OutgoingRow.id > after, OutgoingRow.kind.in_(ONCE_A_DAY), OutgoingRow.state == OutgoingState.QUEUED
    )
    rows = session.scalars(chosen.order_by(OutgoingRow.id))
    return tuple(MailToOthers(row.id, row.kind, row.recipient, row.subject) for row in rows)


def _has_others(session: Session, number: int, message: int) -> bool:
    found = application(session, number)
    return found is not None and any(each.id != message for each in found.messages)
