"""The final state of each message that was read: `filed`, `set_aside` or `failed`.

In: numbers of kept messages, each with what the readers or the virus scanner said of it. Out: their rows in final states,
a group in one transaction, and the counts of the pass.

Failures: `Transient` and `Fatal` of the database and the store. Any other exception is an internal error: caught here and
nowhere else, it fails its one message.
"""

from __future__ import annotations

import traceback
from collections.abc import Sequence

import structlog
from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from domain.errors import Fatal, Transient
from domain.reading import Reading
from ingest.fetching.unreadable import tell_sender
from ingest.filing.file import fail, file_reading, set_infected_aside
from ingest.office import Office
from ingest.pass_result import PassResult, ProgressCallback
from ingest.reader.pool import Unreadable
from ingest.scanning.clamav import Infected
from storage.blobs.digests import BlobDamaged
from storage.models import ApplicationStatus, MessageRow, MessageState
from storage.queries import record_event

log = structlog.get_logger()

ReadResult = Reading | Unreadable | Infected  # what a kept message turned out to be
_End = tuple[str, bool, bool]  # a message's state, whether an application waits, whether it is backlog


class FinalStates:
    """Gives the messages of one pass their final states."""

    def __init__(self, office: Office, result: PassResult, progress: ProgressCallback) -> None:
        self._office, self._result, self._progress = office, result, progress

    def end(self, ready: Sequence[tuple[int, ReadResult]]) -> None:
        """Ends a group in one transaction, since each takes a flush of the disk; if one breaks it, each in its own."""
        try:
            ended = self._ended(ready)
        except (Transient, Fatal):
            raise
        except Exception:  # noqa: BLE001 - which message it was, and what was wrong, is found by ending each alone
            ended = [end for each in ready for end in self._end_alone(*each)]
        for state, waits, is_backlog in ended:
            self._result.waiting += waits
            self._result.backlog += is_backlog
            self._count(state)

    def fail(self, message_id: int, why: str) -> None:
        """Ends a message that is not to be read any more."""
        with self._office.database.begin() as session:
            self._fail(session, session.get_one(MessageRow, message_id), why)
        self._count(MessageState.FAILED.value)

    def _end_alone(self, message_id: int, read: ReadResult) -> list[_End]:
        try:
            return self._ended([(message_id, read)])
        except (Transient, Fatal):
            raise
        except Exception as error:
            log.exception("filing", message=message_id)
            with self._office.database.begin() as session:
                self._fail_by_internal_error(session, message_id, error)
            return [(MessageState.FAILED.value, False, False)]

    def _ended(self, ready: Sequence[tuple[int, ReadResult]]) -> list[_End]:
        with self._office.database.begin() as session:
            chosen = select(MessageRow).where(MessageRow.id.in_([number for number, _ in ready]))
            rows = {row.id: row for row in session.scalars(chosen.options(selectinload(MessageRow.corrections)))}
            for number, read in ready:
                self._end(session, rows[number], read)
            return [_how_it_ended(rows[number]) for number, _ in ready]

    def _end(self, session: Session, message: MessageRow, read: ReadResult) -> None:
        now = self._office.now()
        if isinstance(read, Unreadable):
            self._fail(session, message, read.why)
        elif isinstance(read, Infected):
            raw = self._office.blobs.get(message.raw_sha256)
            set_infected_aside(session, message, raw, read.signature, self._office.filing_context, now)
        else:
            file_reading(session, message, read, self._office.filing_context, now)

    def _fail(self, session: Session, message: MessageRow, why: str) -> None:
        """Ends a message that could not be read; a notice to its sender follows, if the office writes to applicants."""
        now = self._office.now()
        fail(session, message, why, now)
        try:
            raw = self._office.blobs.get(message.raw_sha256)
        except BlobDamaged:  # what the store has lost is no fault of its sender
            return
        tell_sender(session, message, raw, self._office.settings, now)

    def _fail_by_internal_error(self, session: Session, message_id: int, error: Exception) -> None:
        now = self._office.now()
        message = session.get_one(MessageRow, message_id)
        fail(session, message, f"internal error: {error!r}", now)
        trace = "".join(traceback.format_exception(error, limit=20))
        record_event(session, "internal_error", now=now, message_id=message_id, traceback=trace)

    def _count(self, state: str) -> None:
        self._result.states[state] += 1
        self._progress(self._result)


def _how_it_ended(message: MessageRow) -> _End:
    state = message.reason if message.reason == "unclear" else message.state.value
    waits = any(link.application.status is ApplicationStatus.WAITING for link in message.applications)
    return state, waits, message.suppress_notifications
