"""What postroom is doing now: mailboxes, what waits to be read, filed or sent, and the processes that work.

In: an opened office. Out: numbers, ages and troubles as values; nothing is changed.

Failures: those of the database.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from domain.actions import ListMessages, ListOutgoing, Sentence
from domain.text import counted
from ingest.office import Office
from notify.reports.health import Health, health
from storage.models import (
    MessageRow,
    MessageState,
    OutgoingRow,
    OutgoingState,
    WorkerRow,
)
from storage.unfiled import is_read
from storage.workers import is_alive


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
    messages: int  # that it reads now
    overdue: int  # of these, those whose lease has ended: another process may take them


@dataclass(frozen=True, slots=True)
class Status:
    """What postroom is doing now."""

    parts: tuple[Health, ...]  # mailboxes first, then the worker, outgoing mail, scanner and disk
    to_be_read: Waiting
    being_read: Waiting
    to_be_filed: Waiting
    failed: Waiting  # and not seen by a person yet
    to_be_sent: Waiting
    being_sent: Waiting
    given_up: Waiting
    workers: tuple[WorkerStatus, ...]

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
        if self.failed.count:
            failed = counted(self.failed.count, "message")
            found.append((f"{failed} failed; see ", ListMessages("failed")))
        if self.given_up.count:
            found.append((f"{counted(self.given_up.count, 'mail')} given up; see ", ListOutgoing("dead")))
        return tuple(found)


def status(office: Office) -> Status:
    """What postroom is doing now. Raises Transient or Fatal when the database does not work."""
    with office.database.read() as session:
        now = office.now()
        is_kept = MessageRow.state == MessageState.KEPT
        is_leased = MessageRow.leased_by.is_not(None)
        is_unseen = MessageRow.seen_at.is_(None)
        return Status(
            health(session, office.settings, now),
            _messages(session, is_kept, ~is_read(), ~is_leased),
            _messages(session, is_kept, is_leased),
            _messages(session, is_kept, is_read()),
            _messages(session, MessageRow.state == MessageState.FAILED, is_unseen),
            _outgoing(session, OutgoingState.QUEUED),
            _outgoing(session, OutgoingState.SENDING),
            _outgoing(session, OutgoingState.DEAD),
            tuple(_workers(session, office, now)),
        )


def _messages(session: Session, *which: ColumnElement[bool]) -> Waiting:
    return Waiting(*session.execute(select(func.count(), func.min(MessageRow.kept_at)).where(*which)).one())


def _outgoing(session: Session, state: OutgoingState) -> Waiting:
    chosen = select(func.count(), func.min(OutgoingRow.created_at)).where(OutgoingRow.state == state)
    return Waiting(*session.execute(chosen).one())


def _workers(session: Session, office: Office, now: datetime) -> list[WorkerStatus]:
    found = []
    for row in session.scalars(select(WorkerRow).order_by(WorkerRow.started_at, WorkerRow.key)):
        leased = session.scalars(select(MessageRow.lease_until).where(MessageRow.leased_by == row.key)).all()
        overdue = sum(until is not None and until < now for until in leased)
        alive = is_alive(office.database, row.key)
        found.append(WorkerStatus(row.name, row.version, row.started_at, alive, len(leased), overdue))
    return found
