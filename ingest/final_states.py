"""The final state of each message that was read: `filed`, `set_aside` or `failed`.

In: an office with stored readings of kept messages. Out: their rows in final states, a group in one transaction, in the
order of receipt (ingest/filing/order.py), and the counts of the pass.

Failures: `Transient` and `Fatal` of the database and the store. Any other exception is an internal error: caught here and
nowhere else, it fails its one message.
"""

from __future__ import annotations

import time
import traceback
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime

import structlog
from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session, selectinload

from domain.errors import Fatal, Transient
from domain.reading import Reading
from domain.steps import is_followed, step
from ingest.fetching.unreadable import tell_sender
from ingest.filing.file import fail, file_reading, set_infected_aside
from ingest.filing.order import AT_ONCE, next_to_file
from ingest.leases import longest_lease
from ingest.office import Office
from ingest.pass_result import PassResult, ProgressCallback
from ingest.reader.pool import Unreadable
from ingest.scanning.clamav import Infected
from storage.blobs.digests import BlobDamaged
from storage.events import record_event
from storage.models import ApplicationStatus, MessageRow, MessageState, UnfiledReadingRow

log = structlog.get_logger()

ReadResult = Reading | Unreadable | Infected  # what a kept message turned out to be
REMEMBERED = 48  # readings; what is waited for longer is read back
# A group that has taken so long ends with the message in hand while somebody waits to write: a person's act above all.
SHARED_SECONDS = 0.05
# Read for the whole group with one statement each.
OF_EACH = selectinload(MessageRow.corrections), selectinload(MessageRow.applications)

_End = tuple[str, bool, bool]  # a message's state, whether an application waits, whether it is backlog


class FinalStates:
    """Gives messages their final states."""

    def __init__(self, office: Office, result: PassResult, progress: ProgressCallback) -> None:
        self._office, self._result, self._progress = office, result, progress
        self._just_read: dict[int, tuple[datetime, ReadResult]] = {}  # by message: need not be read back

    def note_read(self, results: Mapping[int, ReadResult], at: datetime) -> None:
        """Remembers some of what this process stored at this time: reading it back costs a tenth of reading a message."""
        self._just_read |= {number: (at, result) for number, result in results.items()}
        for number in sorted(self._just_read)[:-REMEMBERED]:
            del self._just_read[number]

    def file_read(self) -> None:
        """Files what is read and whose turn it is, a group in one transaction; if one breaks it, each in its own."""
        while group := self._next():
            try:
                ended, is_cut_short = self._ended(group)
            except (Transient, Fatal):
                raise
            except Exception:  # noqa: BLE001 - which message it was, and what was wrong, is found by ending each alone
                ended, is_cut_short = [end for number in group for end in self._end_alone(number)], False
            self._note_ends(ended)
            if len(group) < AT_ONCE and not is_cut_short:
                break

    def fail(self, message_id: int, attempts: int, why: str) -> None:
        """Ends a message that is not to be read any more, unless something has become of it since it was tried so often."""
        raw = self._raws([message_id]).get(message_id)
        with self._office.database.begin() as session:
            message = session.get(MessageRow, message_id)
            if message is None or (message.state, message.attempts) != (MessageState.KEPT, attempts):
                return
            if message.leased_by is not None:
                return
            session.execute(delete(UnfiledReadingRow).where(UnfiledReadingRow.message_id == message_id))
            self._fail(session, message, why, raw)
        self._count(MessageState.FAILED.value)

    def file_left_over(self, most_attempts: int) -> None:
        """Files what a process has read and not filed, each alone: one over which filing ended the program is failed in time."""
        for number in self._next():
            with self._office.database.begin() as session:
                message = session.get(MessageRow, number)
                if message is None or message.state is not MessageState.KEPT:
                    continue
                attempts = message.attempts = message.attempts + 1
            if attempts > most_attempts:
                self.fail(number, attempts, f"filing it ended the program {attempts - 1} times")
            else:
                self._end_left_over(number)

    def _end_left_over(self, number: int) -> None:
        try:
            self._note_ends(self._end_alone(number))
        except (Transient, Fatal):
            with suppress(Transient, Fatal), self._office.database.begin() as session:  # it was no fault of the message
                session.get_one(MessageRow, number).attempts -= 1
            raise

    def _note_ends(self, ended: Sequence[_End]) -> None:
        for state, waits, is_backlog in ended:
            self._result.waiting += waits
            self._result.backlog += is_backlog
            self._count(state)

    def _next(self) -> list[int]:
        with self._office.database.read() as session:
            return next_to_file(session, longest_lease(self._office.settings), self._office.now())

    def _end_alone(self, message_id: int) -> list[_End]:
        try:
            return self._ended([message_id])[0]
        except (Transient, Fatal):
            raise
        except Exception as error:
            log.exception("filing", message=message_id)
            with self._office.database.begin() as session:
                self._fail_by_internal_error(session, message_id, error)
            return [(MessageState.FAILED.value, False, False)]

    def _ended(self, group: Sequence[int]) -> tuple[list[_End], bool]:
        """Ends those of the group that nobody has ended meanwhile: one writes at a time, and looks before it does.

        Returns how they ended, and whether some are left since somebody else waits to write.
        """
        raws = self._raws(self._unread_of(group))
        with self._office.database.begin() as session:
            began = time.monotonic()
            is_in_group = UnfiledReadingRow.message_id.in_(group)
            read = select(UnfiledReadingRow.message_id, UnfiledReadingRow.at).where(is_in_group)
            there = dict(session.execute(read).all())
            chosen = select(MessageRow).where(MessageRow.id.in_(list(there)), MessageRow.state == MessageState.KEPT)
            rows = session.scalars(chosen.options(*OF_EACH).order_by(MessageRow.id)).all()
            ended = []
            for row in rows:
                self._end(session, row, self._what_was_read(session, row.id, there[row.id]), raws.get(row.id))
                ended.append(row)
                if time.monotonic() - began > SHARED_SECONDS and self._office.database.others_wait(session):
                    break
            left = [row.id for row in rows[len(ended) :]]
            is_over = is_in_group, UnfiledReadingRow.message_id.not_in(left)
            session.execute(delete(UnfiledReadingRow).where(*is_over))
            ends = [_how_it_ended(row) for row in ended]
            filed = (
                [(row, [each.application_id for each in row.applications]) for row in ended] if is_followed() else []
            )
        for row, applications in filed:
            for application in applications or (None,):
                step("message ended", message=row.id, state=row.state.value, reason=row.reason, application=application)
        return ends, bool(left)

    def _unread_of(self, group: Sequence[int]) -> Sequence[int]:
        """Those of which no reading is there: their heads are shown, or their senders get a notice."""
        is_unread = or_(UnfiledReadingRow.unreadable != "", UnfiledReadingRow.infected != "")
        with self._office.database.read() as session:
            chosen = select(UnfiledReadingRow.message_id).where(UnfiledReadingRow.message_id.in_(group), is_unread)
            return session.scalars(chosen).all()

    def _raws(self, numbers: Sequence[int]) -> dict[int, bytes]:
        """The bytes of these messages, as far as the store has them, before others have to wait for this process."""
        if not numbers:
            return {}
        with self._office.database.read() as session:
            chosen = select(MessageRow.id, MessageRow.raw_sha256).where(MessageRow.id.in_(numbers))
            digests = dict(session.execute(chosen).all())
        raws = {}
        for number, digest in digests.items():
            try:
                raws[number] = self._office.blobs.get(digest)
            except (BlobDamaged, Transient, Fatal) as error:  # it may be what the message fails for
                log.warning("stored file", message=number, error=str(error))
        return raws

    def _what_was_read(self, session: Session, number: int, at: datetime) -> ReadResult:
        stored_at, result = self._just_read.pop(number, (None, None))
        if result is not None and stored_at == at:  # else another process has read it once more since
            return result
        return _result(session.get_one(UnfiledReadingRow, number))

    def _end(self, session: Session, message: MessageRow, read: ReadResult, raw: bytes | None) -> None:
        now = self._office.now()
        if isinstance(read, Unreadable):
            self._fail(session, message, read.why, raw)
        elif isinstance(read, Infected):
            set_infected_aside(session, message, raw or b"", read.signature, self._office.filing_context, now)
        else:
            file_reading(session, message, read, self._office.filing_context, now)

    def _fail(self, session: Session, message: MessageRow, why: str, raw: bytes | None) -> None:
        """Ends a message that could not be read; a notice to its sender follows, if the office writes to applicants.

        `raw`: None where the store has lost it, which is no fault of its sender.
        """
        now = self._office.now()
        fail(session, message, why, now)
        if raw is not None:
            tell_sender(session, message, raw, self._office.settings, now)

    def _fail_by_internal_error(self, session: Session, message_id: int, error: Exception) -> None:
        now = self._office.now()
        message = session.get_one(MessageRow, message_id)
        session.execute(delete(UnfiledReadingRow).where(UnfiledReadingRow.message_id == message_id))
        fail(session, message, f"internal error: {error!r}", now)
        trace = "".join(traceback.format_exception(error, limit=20, chain=False))
        record_event(session, "internal_error", now=now, message_id=message_id, traceback=trace)

    def _count(self, state: str) -> None:
        self._result.states[state] += 1
        self._progress(self._result)


def _how_it_ended(message: MessageRow) -> _End:
    state = message.reason if message.reason == "unclear" else message.state.value
    waits = any(link.application.status is ApplicationStatus.WAITING for link in message.applications)
    return state, waits, message.suppress_notifications


def _result(row: UnfiledReadingRow) -> ReadResult:
    if row.reading is not None:
        return row.reading
    return Infected(row.infected) if row.infected else Unreadable(row.unreadable)
