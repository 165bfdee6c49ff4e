"""What postroom is doing now: mailboxes, what waits to be read, filed or sent, and the processes that work.

In: an opened office. Out: numbers, ages and troubles as values; nothing is changed.

Failures: those of the database.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, case, func, select
from sqlalchemy.orm import Session

from domain.actions import ListMessages, ListOutgoing, Sentence
from domain.text import counted
from ingest.mailboxes.bell_states import BellState, bell_states
from ingest.office import Office
from notify.reports.health import BACKUP, Health, health_of, health_rows
from storage.models import (
    MessageRow,
    MessageState,
    OutgoingRow,
    OutgoingState,
    WorkerRow,
)
from storage.unfiled import is_read
from storage.webhooks import given_up
from storage.workers import is_alive

# A worker gives a sign of life twice a minute; the clocks of machines differ by minutes.
QUIET = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many are in one state, and since when the oldest is (UTC); None: there is none."""

    count: int
    oldest: datetime | None


@dataclass(frozen=True, slots=True)
class WorkerStatus:
    """A process that works."""

    name: str  # the host and the number of the process
    version: str
    started_at: datetime
    is_alive: bool
    seen_at: datetime  # its newest sign of life, by its own clock
    is_quiet: bool  # it lives and has given no sign for long: it is stopped, or its machine is
    messages: int  # that it reads now
    overdue: int  # of these, those whose lease has ended: another process may take them


@dataclass(frozen=True, slots=True)
class Status:
    """What postroom is doing now."""

    parts: tuple[Health, ...]  # mailboxes first, then what stalls, the worker, outgoing mail, scanner and disk
    bells: tuple[BellState, ...]  # of each mailbox: whether new mail is heard of at once
    to_be_read: Waiting
    being_read: Waiting
    to_be_filed: Waiting
    failed: Waiting  # and not seen by a person yet
    to_be_sent: Waiting
    being_sent: Waiting
    given_up: Waiting
    untold: Waiting  # webhooks: events that no receiver took, and that were given up
    workers: tuple[WorkerStatus, ...]
    last_backup: datetime | None  # None: none was made from here

    @property
    def troubles(self) -> tuple[Sentence, ...]:
        """What asks for a person."""
        found: list[Sentence] = [(f"{each.name}: {each.says}",) for each in self.parts if not each.ok]
        found += [
            (f"the worker {each.name} has died; the next pass goes on",) for each in self.workers if not each.is_alive
        ]
        found += [
            (f"the worker {each.name} takes too long over {counted(each.overdue, 'message')}",)
            for each in self.workers
            if each.is_alive and each.overdue
        ]
        found += [
            (f"the worker {each.name} is stopped or hangs: it gives no sign of life",)
            for each in self.workers
            if each.is_quiet
        ]
        if self.failed.count:
            failed = counted(self.failed.count, "message")
            found.append((f"{failed} failed; see ", ListMessages("failed")))
        if self.given_up.count:
            found.append((f"{counted(self.given_up.count, 'mail')} given up; see ", ListOutgoing("dead")))
        if self.untold.count:
            said = f"{counted(self.untold.count, 'webhook delivery', 'webhook deliveries')} given up"
            found.append((f"{said}; the desk's outbox shows them",))
        return tuple(found)


@dataclass(frozen=True, slots=True)
class _Lease:
    worker: str | None
    until: datetime | None
    kept_at: datetime


def status(office: Office) -> Status:
    """What postroom is doing now. Raises Transient or Fatal when the database does not work."""
    with office.database.read() as session:
        now = office.now()
        is_kept = MessageRow.state == MessageState.KEPT
        is_leased = MessageRow.leased_by > ""  # "is not null" would be no range of its index
        known = health_rows(session)
        chosen = select(MessageRow.leased_by, MessageRow.lease_until, MessageRow.kept_at).where(is_kept, is_leased)
        leases = [_Lease(*row) for row in session.execute(chosen)]
        is_unseen = MessageRow.seen_at.is_(None)
        outgoing = _outgoing(session)
        to_be_read, to_be_filed = _kept(session)
        return Status(
            health_of(session, known, office.settings, now),
            bell_states(session, office.settings, now),
            to_be_read,
            Waiting(len(leases), min((each.kept_at for each in leases), default=None)),
            to_be_filed,
            _messages(session, MessageRow.state == MessageState.FAILED, is_unseen),
            outgoing[OutgoingState.QUEUED],
            outgoing[OutgoingState.SENDING],
            outgoing[OutgoingState.DEAD],
            Waiting(*session.execute(given_up()).one()),
            tuple(_workers(session, office, leases, now)),
            backup.at if (backup := known.get(BACKUP)) is not None else None,
        )


def _kept(session: Session) -> tuple[Waiting, Waiting]:
    """What waits to be read, and what is read and waits to be filed."""
    unread, read = and_(~is_read(), MessageRow.leased_by.is_(None)), is_read()
    counts = (
        each
        for which in (unread, read)
        for each in (func.count(case((which, 1))), func.min(case((which, MessageRow.kept_at))))
    )
    row = session.execute(select(*counts).where(MessageRow.state == MessageState.KEPT)).one()
    return Waiting(row[0], row[1]), Waiting(row[2], row[3])


def _messages(session: Session, *which: ColumnElement[bool]) -> Waiting:
    return Waiting(*session.execute(select(func.count(), func.min(MessageRow.kept_at)).where(*which)).one())


def _outgoing(session: Session) -> defaultdict[OutgoingState, Waiting]:
    """The mails in each state in which one is not sent."""
    unsent = [state for state in OutgoingState if state is not OutgoingState.SENT]
    chosen = select(OutgoingRow.state, func.count(), func.min(OutgoingRow.created_at))
    rows = session.execute(chosen.where(OutgoingRow.state.in_(unsent)).group_by(OutgoingRow.state))
    return defaultdict(lambda: Waiting(0, None), {state: Waiting(count, oldest) for state, count, oldest in rows})


def _workers(session: Session, office: Office, leases: Sequence[_Lease], now: datetime) -> list[WorkerStatus]:
    found = []
    for row in session.scalars(select(WorkerRow).order_by(WorkerRow.started_at, WorkerRow.key)):
        leased = [each.until for each in leases if each.worker == row.key]
        overdue = sum(until is not None and until < now for until in leased)
        alive = is_alive(office.database, row.key)
        is_quiet = alive and now - row.seen_at > QUIET
        found.append(
            WorkerStatus(row.name, row.version, row.started_at, alive, row.seen_at, is_quiet, len(leased), overdue)
        )
    return found


def is_working(office: Office) -> bool:
    """Whether a worker runs now, that reads what is stored."""
    with office.database.read() as session:
        keys = session.scalars(select(WorkerRow.key)).all()
    return any(is_alive(office.database, key) for key in keys)
