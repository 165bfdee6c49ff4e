"""The row of messages between being kept and being filed: screened, handed to the readers, and given their final states.

In: numbers of kept messages. Out: each in the state `filed`, `set_aside` or `failed`, a group in one transaction.

Failures: `Transient` and `Fatal` of the database and the store. Any other exception is a mistake of ours: caught here and
nowhere else, it fails its one message.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import suppress
from itertools import islice
from typing import cast

import structlog
from sqlalchemy import or_, select, update
from sqlalchemy.orm import Session, selectinload

from domain.errors import Fatal, Transient
from domain.mail import Role
from domain.reading import Reading
from ingest.filing.file import fail, file_reading, set_infected_aside
from ingest.office import Office
from ingest.outcome import Outcome, Told
from ingest.reader.pool import Readers, Unreadable
from ingest.scanning.clamav import Infected, Unscannable
from ingest.scanning.screening import Screen
from ingest.unreadable import tell_sender
from storage.blobs.digests import BlobDamaged
from storage.models import ApplicationStatus, MessageRow, MessageState
from storage.queries import record_event

log = structlog.get_logger()

# One group is filed while the next is read. Larger groups take fewer flushes of the disk, and more memory.
GROUP_PER_READER = 6
GROUP_BYTES = 48 << 20
# An ordinary message takes a fiftieth of a second, a scanned one some seconds.
PATIENCE_SECONDS = 10

_End = tuple[str, bool, bool]  # a message's state, whether an application waits, whether it is history
Read = Reading | Unreadable | Infected  # what becomes of a message between being kept and being filed


def _settled(read: Read) -> Future[Read]:
    future: Future[Read] = Future()
    future.set_result(read)
    return future


class Line:
    """The row of messages between being kept and being filed."""

    def __init__(
        self, office: Office, readers: Readers, outcome: Outcome, told: Told, stopping: Callable[[], bool]
    ) -> None:
        self._office, self._readers, self._outcome, self._told = office, readers, outcome, told
        self.stopping = stopping
        self._waiting: dict[int, Future[Read]] = {}  # by message, in the order of receipt
        self._screen = Screen(office.scanner)

    def note(self) -> None:
        """Tells how the virus scanner did."""
        if self._screen.trouble:
            self._outcome.troubles.append(self._screen.trouble)
            log.warning("virus scanner", error=self._screen.trouble)
        with self._office.database.begin() as session:
            self._screen.note(session, self._office.settings, self._office.now())

    def expect(self, count: int) -> None:
        """Has readers start for so many messages that are about to be fetched."""
        self._readers.expect(count)

    def resume(self) -> None:
        """Reads what an earlier pass kept and did not finish.

        A message that was already tried is read alone, so that one that kills this process is not mixed up with those
        that were only near it.
        """
        with self._office.database.read() as session:
            rows = session.execute(
                select(MessageRow.id, MessageRow.attempts)
                .where(MessageRow.state == MessageState.KEPT)
                .where(or_(MessageRow.next_attempt_at.is_(None), MessageRow.next_attempt_at <= self._office.now()))
                .order_by(MessageRow.id)
            ).all()
        for row in rows:
            if row.attempts and not self.stopping():
                self._read_alone(row.id, row.attempts)
        self.read([row.id for row in rows if not row.attempts])
        self.finish()

    def _read_alone(self, message_id: int, attempts: int) -> None:
        if attempts < self._office.settings.schedule.failed_attempts:
            self.read([message_id])
            self.finish()
            return
        with self._office.database.begin() as session:
            message = session.get_one(MessageRow, message_id)
            self._fail(session, message, f"reading it ended the program {attempts} times")
        self._count(MessageState.FAILED.value)

    def read(self, ids: Sequence[int]) -> None:
        """Hands messages to the readers, a group at a time, and files the group before while they read this one."""
        for group in self._groups(ids):
            if self.stopping() or self._screen.trouble:
                return
            before = list(self._waiting)
            self._hand_over(group)
            if before:
                self._file_first(len(before))

    def _groups(self, ids: Sequence[int]) -> Iterator[list[int]]:
        """Runs of those that are kept, bounded by number and by bytes, so that memory stays flat whatever they weigh."""
        most = self._readers.count * GROUP_PER_READER
        with self._office.database.read() as session:
            kept = MessageRow.id.in_(ids), MessageRow.state == MessageState.KEPT
            sizes = dict(session.execute(select(MessageRow.id, MessageRow.size).where(*kept)).all())
        group: list[int] = []
        weight = 0
        for number in (each for each in ids if each in sizes):
            if group and (len(group) >= most or weight + sizes[number] > GROUP_BYTES):
                yield group
                group, weight = [], 0
            group.append(number)
            weight += sizes[number]
        if group:
            yield group

    def _hand_over(self, ids: Sequence[int]) -> None:
        """Has the messages scanned, and counts the attempt before anything can go wrong with reading them."""
        with self._office.database.read() as session:
            rows = session.execute(
                select(MessageRow.id, MessageRow.raw_sha256, MessageRow.received_at)
                .where(MessageRow.id.in_(ids))
                .order_by(MessageRow.id)
            ).all()
        raws = [self._raw(row.raw_sha256) for row in rows]
        verdicts = self._screen.look_at([raw if isinstance(raw, bytes) else b"" for raw in raws])
        if verdicts is None:
            return  # they stay kept until the scanner answers
        with self._office.database.begin() as session:
            session.execute(update(MessageRow).where(MessageRow.id.in_(ids)).values(attempts=MessageRow.attempts + 1))
        for row, raw, verdict in zip(rows, raws, verdicts, strict=True):
            if isinstance(raw, Unreadable):
                self._waiting[row.id] = _settled(raw)
            elif isinstance(verdict, Unscannable):
                self._waiting[row.id] = _settled(Unreadable(verdict.why))
            elif isinstance(verdict, Infected):
                self._waiting[row.id] = _settled(verdict)
            else:
                self._waiting[row.id] = cast("Future[Read]", self._readers.read(raw, row.received_at))

    def _raw(self, digest: str) -> bytes | Unreadable:
        try:
            return self._office.blobs.get(digest)
        except BlobDamaged as error:
            return Unreadable(str(error))

    def finish(self) -> None:
        """Files all that is still being read."""
        while self._waiting:
            self._file_first(len(self._waiting))

    def _file_first(self, count: int) -> None:
        """Files the messages that were handed over first, in the order of receipt: a follow-up needs what it follows.

        One that keeps a reader busy for long lets the others pass. When the world fails, all that wait stay kept, and the
        attempt does not count: it was no fault of theirs.
        """
        first = dict(islice(self._waiting.items(), count))
        try:
            self._file_answered(first)
        except (Transient, Fatal):
            with suppress(Transient, Fatal):  # the trouble itself is what is told
                self._give_back([*first, *self._waiting])
            self._waiting.clear()
            raise

    def _file_answered(self, first: Mapping[int, Future[Read]]) -> None:
        """Files those of these messages that the readers have answered."""
        with self._outcome.timed("wait for readers"):
            wait(first.values(), timeout=PATIENCE_SECONDS)
            if not any(future.done() for future in first.values()):
                wait(first.values(), return_when=FIRST_COMPLETED)
        done = [(number, self._waiting.pop(number).result()) for number, future in first.items() if future.done()]
        ready = self._screened(done)
        with self._outcome.timed("store files"):
            self._office.blobs.put_many(
                [
                    attachment.content
                    for _, reading in ready
                    if isinstance(reading, Reading)
                    for attachment in reading.mail.attachments
                    if attachment.role is Role.DOCUMENT
                ]
            )
        with self._outcome.timed("file"):
            self._file(ready)

    def _screened(self, done: Sequence[tuple[int, Read]]) -> list[tuple[int, Read]]:
        """What can be filed, after the files within were scanned too; the rest goes back to what is kept."""
        ready: list[tuple[int, Read]] = []
        back = []
        for number, read in done:
            found = self._screen.look_into(read) if isinstance(read, Reading) else None
            if found is False:
                back.append(number)
            elif isinstance(found, Unscannable):
                ready.append((number, Unreadable(found.why)))
            else:
                ready.append((number, found if isinstance(found, Infected) else read))
        if back:
            self._give_back(back)
        return ready

    def _give_back(self, numbers: Collection[int]) -> None:
        """Those of these messages that are still kept were not tried."""
        still_kept = MessageRow.id.in_(numbers), MessageRow.state == MessageState.KEPT, MessageRow.attempts > 0
        with self._office.database.begin() as session:
            session.execute(update(MessageRow).where(*still_kept).values(attempts=MessageRow.attempts - 1))

    def _file(self, ready: Sequence[tuple[int, Read]]) -> None:
        """Files a group in one transaction, since each takes a flush of the disk; if one breaks it, each in its own."""
        try:
            ended = self._ended(ready)
        except (Transient, Fatal):
            raise
        except Exception:  # noqa: BLE001 - which message it was, and what was wrong, is found by filing each alone
            ended = [end for each in ready for end in self._file_alone(*each)]
        for state, waits, suppressed in ended:
            self._outcome.waiting += waits
            self._outcome.silent += suppressed
            self._count(state)

    def _file_alone(self, number: int, reading: Read) -> list[_End]:
        try:
            return self._ended([(number, reading)])
        except (Transient, Fatal):
            raise
        except Exception as error:
            log.exception("filing", message=number)
            with self._office.database.begin() as session:
                self._fail_by_mistake(session, number, error)
            return [(MessageState.FAILED.value, False, False)]

    def _ended(self, ready: Sequence[tuple[int, Read]]) -> list[_End]:
        """Gives messages their final states in one transaction; how each ended."""
        with self._office.database.begin() as session:
            chosen = select(MessageRow).where(MessageRow.id.in_([number for number, _ in ready]))
            rows = {row.id: row for row in session.scalars(chosen.options(selectinload(MessageRow.corrections)))}
            for number, reading in ready:
                self._end(session, rows[number], reading)
            return [_how_it_ended(rows[number]) for number, _ in ready]

    def _end(self, session: Session, message: MessageRow, reading: Read) -> None:
        """Gives one message its final state."""
        now = self._office.now()
        if isinstance(reading, Unreadable):
            self._fail(session, message, reading.why)
        elif isinstance(reading, Infected):
            raw = self._office.blobs.get(message.raw_sha256)
            set_infected_aside(session, message, raw, reading.signature, self._office.desk, now)
        else:
            file_reading(session, message, reading, self._office.desk, now)

    def _fail(self, session: Session, message: MessageRow, why: str) -> None:
        """Ends a message that could not be read; its sender is told, if the office writes to applicants."""
        now = self._office.now()
        fail(session, message, why, now)
        raw = self._raw(message.raw_sha256)
        if isinstance(raw, bytes):  # what the store has lost is no fault of its sender
            tell_sender(session, message, raw, self._office.settings, now)

    def _fail_by_mistake(self, session: Session, number: int, error: Exception) -> None:
        """A mistake of ours fails the one message, and says where it was made."""
        now = self._office.now()
        message = session.get_one(MessageRow, number)
        fail(session, message, f"postroom made a mistake: {error!r}", now)
        told = "".join(traceback.format_exception(error, limit=20))
        record_event(session, "internal_error", now=now, message_id=number, traceback=told)

    def _count(self, state: str) -> None:
        self._outcome.states[state] += 1
        self._told(self._outcome)


def _how_it_ended(message: MessageRow) -> _End:
    state = message.reason if message.reason == "unclear" else message.state.value
    waits = any(link.application.status is ApplicationStatus.WAITING for link in message.applications)
    return state, waits, message.suppress_notifications
