"""The queue of messages between being kept and being filed: scanned, and handed to the readers a group at a time.

In: numbers of kept messages. Out: each with its reading, given to ingest/final_states.py in the order of receipt.

Failures: `Transient` and `Fatal` of the database and the store; what waits is kept, and the attempt does not count.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import suppress
from datetime import datetime
from itertools import islice
from typing import cast

import structlog
from sqlalchemy import or_, select, update

from domain.errors import Fatal, Transient
from domain.mail import Role
from domain.reading import Reading
from ingest.fetching.split_messages import whole_message
from ingest.final_states import FinalStates, ReadResult
from ingest.office import Office
from ingest.pass_result import PassResult, ProgressCallback
from ingest.reader.pool import Readers, Unreadable
from ingest.scanning.clamav import Clean, Infected, Unscannable
from ingest.scanning.screening import Screen
from storage.blobs.digests import BlobDamaged
from storage.models import MessageRow, MessageState

log = structlog.get_logger()

# One group is filed while the next is read. Larger groups take fewer flushes of the disk, and more memory.
GROUP_PER_READER = 6
GROUP_BYTES = 48 << 20
# An ordinary message takes a fiftieth of a second, a scanned one some seconds.
PATIENCE_SECONDS = 10
# Attempts of a message that was read beside others when this program died. Each further one is made alone.
NEAR_A_DEATH = 1


def _done(read: ReadResult) -> Future[ReadResult]:
    future: Future[ReadResult] = Future()
    future.set_result(read)
    return future


class ReadingQueue:
    """The messages of one pass that wait to be read, or for their readings to be filed."""

    def __init__(
        self,
        office: Office,
        readers: Readers,
        result: PassResult,
        progress: ProgressCallback = lambda _: None,
        stopping: Callable[[], bool] = lambda: False,
    ) -> None:
        self._office, self._readers, self._result = office, readers, result
        self._final_states = FinalStates(office, result, progress)
        self.stopping = stopping
        self._waiting: dict[int, Future[ReadResult]] = {}  # by message, in the order of receipt
        self._screen = Screen(office.scanner)

    def note_scanner(self) -> None:
        """Notes how the virus scanner did."""
        if self._screen.trouble:
            self._result.troubles.append(self._screen.trouble)
            log.warning("virus scanner", error=self._screen.trouble)
        with self._office.database.begin() as session:
            self._screen.note(session, self._office.settings, self._office.now())

    def expect(self, count: int) -> None:
        """Has readers start for so many messages that are about to be fetched."""
        self._readers.expect(count)

    def resume(self) -> None:
        """Reads what an earlier pass kept and did not finish, but for what ended this program while it was read alone.

        Messages that were being read when this program died are read one at a time, so that one that kills it is not
        mixed up with those that were only near it.
        """
        waiting = self._unfinished()
        for number, attempts in waiting.items():
            if attempts == NEAR_A_DEATH:
                self._read_alone(number)
        self.read([number for number, attempts in waiting.items() if not attempts])
        self.finish()

    def resume_suspects(self) -> None:
        """Reads, one at a time, what ended this program while it was read alone; fails what did so too often.

        It comes after all others, which then never wait for it. The one that was tried least comes first, so that a
        program that is killed from outside several times does not fail one message for it.
        """
        most = max(self._office.settings.schedule.failed_attempts, NEAR_A_DEATH + 1)
        suspects = {number: attempts for number, attempts in self._unfinished().items() if attempts > NEAR_A_DEATH}
        for number, attempts in sorted(suspects.items(), key=lambda each: (each[1], each[0])):
            if attempts < most:
                self._read_alone(number)
            elif not self.stopping():
                self._final_states.fail(number, f"reading it ended the program {attempts} times")

    def _unfinished(self) -> dict[int, int]:
        """The messages that are kept and due, in the order of receipt, with their attempts."""
        with self._office.database.read() as session:
            rows = session.execute(
                select(MessageRow.id, MessageRow.attempts)
                .where(MessageRow.state == MessageState.KEPT)
                .where(or_(MessageRow.next_attempt_at.is_(None), MessageRow.next_attempt_at <= self._office.now()))
                .order_by(MessageRow.id)
            ).all()
        return {row.id: row.attempts for row in rows}

    def _read_alone(self, number: int) -> None:
        if not self.stopping():
            self.read([number])
            self.finish()

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
        """Runs of those that are kept, bounded by number and by bytes, so that memory is flat whatever they weigh."""
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
        verdicts = self._screen.scan([raw if isinstance(raw, bytes) else b"" for raw in raws])
        if verdicts is None:
            return  # they wait until the scanner answers
        with self._office.database.begin() as session:
            session.execute(update(MessageRow).where(MessageRow.id.in_(ids)).values(attempts=MessageRow.attempts + 1))
        for row, raw, verdict in zip(rows, raws, verdicts, strict=True):
            if isinstance(raw, Unreadable):
                self._waiting[row.id] = _done(raw)
            elif isinstance(verdict, Unscannable):
                self._waiting[row.id] = _done(Unreadable(verdict.why))
            elif isinstance(verdict, Infected):
                self._waiting[row.id] = _done(verdict)
            else:
                self._waiting[row.id] = cast(
                    "Future[ReadResult]", self._readers.read(self._whole(row.id, row.received_at, raw), row.received_at)
                )

    def _whole(self, number: int, received: datetime, raw: bytes) -> bytes:
        return whole_message(self._office.database, self._office.blobs, number, received, raw)

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

        One that keeps a reader busy for long lets the others pass. When the world fails, all that wait are kept, and the
        attempt does not count: it was no fault of theirs.
        """
        first = dict(islice(self._waiting.items(), count))
        try:
            self._file_answered(first)
        except (Transient, Fatal):
            with suppress(Transient, Fatal):  # the trouble itself is what is raised
                self._give_back([*first, *self._waiting])
            self._waiting.clear()
            raise

    def _file_answered(self, first: Mapping[int, Future[ReadResult]]) -> None:
        """Files those of these messages that the readers have answered."""
        with self._result.timed("wait for readers"):
            wait(first.values(), timeout=PATIENCE_SECONDS)
            if not any(future.done() for future in first.values()):
                wait(first.values(), return_when=FIRST_COMPLETED)
        done = [(number, self._waiting.pop(number).result()) for number, future in first.items() if future.done()]
        ready = self._screened(done)
        with self._result.timed("store files"):
            self._office.blobs.put_many(
                [
                    attachment.content
                    for _, reading in ready
                    if isinstance(reading, Reading)
                    for attachment in reading.mail.attachments
                    if attachment.role is Role.DOCUMENT
                ]
            )
        with self._result.timed("file"):
            self._final_states.end(ready)

    def _screened(self, done: Sequence[tuple[int, ReadResult]]) -> list[tuple[int, ReadResult]]:
        """What can be filed, after the files within were scanned too; the rest goes back to what is kept."""
        ready: list[tuple[int, ReadResult]] = []
        back = []
        for number, read in done:
            verdict = self._screen.scan_files(read) if isinstance(read, Reading) else Clean()
            match verdict:
                case None:
                    back.append(number)
                case Clean():
                    ready.append((number, read))
                case Infected():
                    ready.append((number, verdict))
                case Unscannable():
                    ready.append((number, Unreadable(verdict.why)))
        if back:
            self._give_back(back)
        return ready

    def _give_back(self, numbers: Collection[int]) -> None:
        """Those of these messages that are still kept were not tried."""
        still_kept = MessageRow.id.in_(numbers), MessageRow.state == MessageState.KEPT, MessageRow.attempts > 0
        with self._office.database.begin() as session:
            session.execute(update(MessageRow).where(*still_kept).values(attempts=MessageRow.attempts - 1))
