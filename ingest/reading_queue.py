"""Reading: messages are leased, scanned, handed to the readers a few at a time, and what was read of each is stored.

In: an office with kept messages. Out: their readings in the database, from where ingest/final_states.py files them in the
order of receipt. A few messages for each reader are in flight, bounded by number and bytes: a slow one takes one place.

Failures: `Transient` and `Fatal` of the database and the store; what is in flight is given back, and its attempt does not
count.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import datetime
from types import TracebackType
from typing import Self, cast

import structlog
from sqlalchemy import select, update
from sqlalchemy.orm import Session
from structlog.contextvars import bound_contextvars

from domain.errors import Fatal, Transient
from domain.mail import Role
from domain.reading import Reading, without_contents
from ingest.final_states import FinalStates, ReadResult
from ingest.leases import Leased, Room, give_back, is_due, longest_lease, still_leased, take
from ingest.office import Office
from ingest.pass_result import PassResult, ProgressCallback
from ingest.reader.pool import Readers, Unreadable
from ingest.scanning.clamav import Clean, Infected, Unscannable, Verdict
from ingest.scanning.screening import Screen
from ingest.stored_messages import raw_of, whole_of
from storage.database import RECORDS
from storage.models import MessageRow, UnfiledReadingRow
from storage.workers import Registration, free_leases_of_the_dead, give_back_leases

log = structlog.get_logger()

# While one half is stored and filed, the readers have the other half.
IN_FLIGHT_PER_READER = 6
IN_FLIGHT_BYTES = 48 << 20
# How long is waited for half of what is in flight before those that are done are stored.
WAIT_SECONDS = 0.5
# What is being read when this program is asked to stop gets so long to be done.
STOP_SECONDS = 10
# Attempts of a message that was read beside others when this program died. Each further one is made alone.
NEAR_A_DEATH = 1


@dataclass(frozen=True, slots=True)
class _InFlight:
    message: Leased
    result: Future[ReadResult]


def _done(read: ReadResult) -> Future[ReadResult]:
    future: Future[ReadResult] = Future()
    future.set_result(read)
    return future


class ReadingQueue:
    """The messages that one process reads. A context manager: at its end nothing is leased any more.

    `registration`: of this process, where it outlives the queue.
    """

    def __init__(
        self,
        office: Office,
        readers: Readers,
        result: PassResult,
        progress: ProgressCallback = lambda _: None,
        stopping: Callable[[], bool] = lambda: False,
        registration: Registration | None = None,
    ) -> None:
        self._office, self._readers, self._result = office, readers, result
        self._lease = longest_lease(office.settings)
        self._final_states = FinalStates(office, result, progress)
        self.stopping = stopping
        self._in_flight: dict[int, _InFlight] = {}  # by message, in the order of receipt
        self._screen = Screen(office.scanner)
        self._open = ExitStack()
        self._registration = registration or self._open.enter_context(Registration(office.database, office.now))
        self._key = ""  # of this process; '' until it leases something

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with suppress(Transient, Fatal):  # then the leases end with this process, or at their time
            if self._in_flight:
                self._give_back(list(self._in_flight))
        self._open.close()

    def _worker(self) -> str:
        """The key of this process. Raises Transient when others took it for dead, and read now what it has leased."""
        key = self._registration.key()
        if not self._key:
            # What it leased before and could not give back, since the database was away.
            give_back_leases(self._office.database, key)
            self._key = key
        if key != self._key:
            raise Transient("the connection that this process is known by was lost; what it was reading is read again")
        return key

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
        """Reads and files what an earlier pass left, but for what ended this program while it was read alone.

        Messages that were being read when this program died are read one at a time, so that one that kills it is not
        mixed up with those that were only near it.
        """
        free_leases_of_the_dead(self._office.database, self._office.now())
        self._final_states.file_left_over(self._most_attempts)
        self._final_states.file_read()
        for number in self._tried(NEAR_A_DEATH):
            self._read_alone(number)
        self.advance()
        self.finish()

    def resume_suspects(self) -> None:
        """Reads, one at a time, what ended this program while it was read alone; fails what did so too often.

        It comes after all others, which then never wait for it. The one that was tried least comes first, so that a
        program that is killed from outside several times does not fail one message for it.
        """
        most = self._most_attempts
        for number, attempts in sorted(self._tried_often().items(), key=lambda each: (each[1], each[0])):
            if attempts < most:
                self._read_alone(number)
            elif not self.stopping():
                self._final_states.fail(number, attempts, f"reading it ended the program {attempts} times")

    @property
    def _most_attempts(self) -> int:
        return max(self._office.settings.schedule.failed_attempts, NEAR_A_DEATH + 1)

    def _tried(self, attempts: int) -> Sequence[int]:
        with self._office.database.read() as session:
            chosen = select(MessageRow.id).where(is_due(self._office.now()), MessageRow.attempts == attempts)
            return session.scalars(chosen.order_by(MessageRow.id)).all()

    def _tried_often(self) -> dict[int, int]:
        with self._office.database.read() as session:
            tried = is_due(self._office.now()), MessageRow.attempts > NEAR_A_DEATH
            return dict(session.execute(select(MessageRow.id, MessageRow.attempts).where(*tried)).all())

    def _read_alone(self, number: int) -> None:
        self.finish()
        self.read([number])

    def read(self, numbers: Collection[int]) -> None:
        """Reads and files these messages, whether or not they were tried before, and whatever else waits."""
        left = set(numbers)
        while left and self._takes_more():
            if not self._exchange(left):
                self._wait(1)
            left -= set(self._in_flight)
            if not self._in_flight:
                break  # another worker reads them, or nothing of them is left to be read
            self._file_done()
        self.finish()

    def advance(self) -> None:
        """Reads what is due, and files what is read, until all that is due is in flight."""
        while self._takes_more() and self._exchange():
            self._file_done()

    def finish(self) -> None:
        """Stores and files all that is still being read; what does not end soon when this program stops is given back."""
        until: float | None = None
        while self._in_flight:
            if self.stopping():
                until = until or time.monotonic() + STOP_SECONDS
                if time.monotonic() > until:
                    self._abandon()
                    return
            self._wait(len(self._in_flight))
            self._exchange(())
            self._file_done()
        self._file_done()

    def _abandon(self) -> None:
        log.info("reading is broken off", messages=sorted(self._in_flight))
        self._readers.abandon()
        self._give_back(list(self._in_flight))
        self._in_flight.clear()

    def _takes_more(self) -> bool:
        return not self.stopping() and not self._screen.trouble

    def _file_done(self) -> None:
        with self._result.timed("file"):
            self._final_states.file_read()

    def _wait(self, count: int) -> None:
        """Waits until so many are done, for WAIT_SECONDS at most beyond the first."""
        with self._result.timed("wait for readers"):
            until = time.monotonic() + WAIT_SECONDS
            results = [each.result for each in self._in_flight.values()]
            while (left := until - time.monotonic()) > 0:
                done = sum(each.done() for each in results)
                if done >= count:
                    return
                wait([each for each in results if not each.done()], timeout=left, return_when=FIRST_COMPLETED)

    def _exchange(self, numbers: Collection[int] | None = None) -> bool:
        """Stores what is read and leases what fits in its place, in one transaction. Whether there may be more to do at once.

        `numbers`: of these alone. When the world fails, what is in flight is given back: it was no fault of theirs.
        """
        most, before = self._readers.count * IN_FLIGHT_PER_READER, len(self._in_flight)
        taken: Sequence[Leased] = ()
        try:
            if numbers is None and before >= most:
                self._wait(most // 2)
            taken = self._stored_and_taken(most, numbers)
            self._hand_over(taken)
        except (Transient, Fatal):
            with suppress(Transient, Fatal):  # the trouble itself is what is raised
                self._give_back([*self._in_flight, *(each.id for each in taken)])
            self._in_flight.clear()
            self._key = ""
            raise
        return bool(taken) or len(self._in_flight) < before or (numbers is None and before >= most)

    def _stored_and_taken(self, most: int, numbers: Collection[int] | None) -> Sequence[Leased]:
        done = {number: each.result.result() for number, each in self._in_flight.items() if each.result.done()}
        in_flight = [each.message for number, each in self._in_flight.items() if number not in done]
        room = Room(most - len(in_flight), IN_FLIGHT_BYTES - sum(each.size for each in in_flight))
        ready = self._screened(done)
        takes = self._takes_more() and room.messages > 0 and room.size > 0 and self._is_any_due(numbers)
        if not done and not takes:
            return ()
        worker = self._worker() if takes or self._key else ""
        taken: Sequence[Leased] = ()
        with self._office.database.lock(RECORDS, wait=True, shared=True):
            with self._result.timed("store files"):
                self._store_files(ready)
            with self._office.database.begin() as session:
                now = self._office.now()
                stored = self._store(session, ready, now)
                if takes:
                    taken = take(session, worker, room, self._lease, now, numbers)
        self._final_states.note_read(stored, now)
        for number in done:
            self._in_flight.pop(number)
        return taken

    def _is_any_due(self, numbers: Collection[int] | None) -> bool:
        chosen = select(MessageRow.id).where(is_due(self._office.now()))
        chosen = chosen.where(MessageRow.attempts == 0) if numbers is None else chosen.where(MessageRow.id.in_(numbers))
        with self._office.database.read() as session:
            return session.scalars(chosen.limit(1)).first() is not None

    def _screened(self, done: Mapping[int, ReadResult]) -> dict[int, ReadResult]:
        """What can be stored, after the files within were scanned too; the rest goes back to what is kept."""
        ready: dict[int, ReadResult] = {}
        back = []
        for number, read in done.items():
            verdict = self._screen.scan_files(read) if isinstance(read, Reading) else Clean()
            match verdict:
                case None:
                    back.append(number)
                case Clean():
                    ready[number] = read
                case Infected():
                    ready[number] = verdict
                case Unscannable():
                    ready[number] = Unreadable(verdict.why)
        if back:
            self._give_back(back)
        return ready

    def _store_files(self, ready: Mapping[int, ReadResult]) -> None:
        """Stores the documents of what this worker still has to read."""
        with self._office.database.read() as session:
            mine = still_leased(session, self._key, list(ready))
        readings = [read for number in mine if isinstance(read := ready[number], Reading)]
        self._office.blobs.put_many(
            [each.content for read in readings for each in read.mail.attachments if each.role is Role.DOCUMENT]
        )

    def _store(self, session: Session, ready: Mapping[int, ReadResult], now: datetime) -> dict[int, ReadResult]:
        """Stores what was read, and ends the leases. What another worker has taken over, or what was erased, is left out.

        Returns what was stored.
        """
        mine = still_leased(session, self._key, list(ready))
        stored: dict[int, ReadResult] = {}
        for number in mine:
            row = UnfiledReadingRow(message_id=number, at=now)
            result = ready[number]
            stored[number] = without_contents(result) if isinstance(result, Reading) else result
            match stored[number]:
                case Reading() as reading:
                    row.reading = reading
                case Unreadable(why=why):
                    row.unreadable = why
                case Infected(signature=signature):
                    row.infected = signature
            session.add(row)
        if mine:
            free = {"leased_by": None, "lease_until": None}
            session.execute(update(MessageRow).where(MessageRow.id.in_(mine)).values(free))
        return stored

    def _hand_over(self, taken: Sequence[Leased]) -> None:
        """Has the messages scanned and read."""
        if not taken:
            return
        raws = [raw_of(self._office, each.raw_sha256) for each in taken]
        verdicts = self._screen.scan([raw if isinstance(raw, bytes) else b"" for raw in raws])
        if verdicts is None:  # they wait until the scanner answers
            self._give_back([each.id for each in taken])
            return
        for each, raw, verdict in zip(taken, raws, verdicts, strict=True):
            with bound_contextvars(message=each.id):  # the reader's thread logs with it
                self._in_flight[each.id] = _InFlight(each, self._result_of(each, raw, verdict))

    def _result_of(self, message: Leased, raw: bytes | Unreadable, verdict: Verdict) -> Future[ReadResult]:
        if isinstance(raw, Unreadable):
            return _done(raw)
        if isinstance(verdict, Unscannable):
            return _done(Unreadable(verdict.why))
        if isinstance(verdict, Infected):
            return _done(verdict)
        received = message.received_at
        whole = whole_of(self._office, message.id, message.raw_sha256, received, raw)
        if isinstance(whole, Unreadable):
            return _done(whole)
        return cast("Future[ReadResult]", self._readers.read(whole, received))

    def _give_back(self, numbers: Collection[int]) -> None:
        """These messages were not tried, as far as this worker still has them."""
        with self._office.database.begin() as session:
            give_back(session, self._key, numbers)
