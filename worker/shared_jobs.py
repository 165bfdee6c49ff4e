"""The jobs of an office with several workers: each looks at the rows, does what is due, and leaves what another one does.

In: an opened office. Out: what was done, in numbers and sentences. A mailbox is fetched by one at a time, mail is sent by one
at a time, and messages are read by all, each by one.

Failures: `Transient` or `Fatal` when the database or the store does not work.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from sqlalchemy import select

from ingest.final_states import FinalStates
from ingest.leases import is_due
from ingest.office import Office
from ingest.pass_result import PassResult
from ingest.pipeline import sync_mailbox
from ingest.reader.pool import Readers
from ingest.reading_queue import ReadingQueue
from operations.indexing import index_filed
from storage.database import SENDING, AlreadyHeld
from storage.models import MessageRow, UnfiledReadingRow
from storage.right_store import refuse_wrong_store
from storage.workers import Registration, free_leases_of_the_dead
from worker.bell import Bell, Job
from worker.jobs import note_pass, retain_due, send_due, sweep, tried
from worker.watching import note_tick

Stopping = Callable[[], bool]


class _LeftToOthers:
    """What is fetched is read by the workers that its rows ring for."""

    def __init__(self, stopping: Stopping) -> None:
        self.stopping = stopping

    def expect(self, count: int) -> None:
        """Nothing: this process does not read it."""

    def advance(self) -> None:
        """Nothing."""

    def finish(self) -> None:
        """Nothing."""


def fetch(office: Office, name: str, stopping: Stopping) -> PassResult:
    """Stores what is new in a mailbox. A second call for the same mailbox waits for the first."""
    result = PassResult()
    mailbox = office.settings.mailboxes.get(name)
    if mailbox is None:
        result.troubles.append(f"this worker's settings have no mailbox “{name}”; compare them with the other workers'")
        return result
    with office.database.lock(f"fetch {name}", wait=True):
        sync_mailbox(name, mailbox, office, _LeftToOthers(stopping), result, by_clock=True)
    note_pass(office, result, whole=False)
    result.seconds.clear()  # they are counted
    return result


def read(office: Office, readers: Readers, registration: Registration, stopping: Stopping) -> PassResult:
    """Reads what is due until nothing is left, and files what it can."""
    result = PassResult()
    refuse_wrong_store(office.database, office.blobs)
    with ReadingQueue(office, readers, result, stopping=stopping, registration=registration) as reading:
        reading.resume()
        reading.resume_suspects()
        reading.note_scanner()
    return result


def file(office: Office) -> PassResult:
    """Files what is read and whose turn it is."""
    result = PassResult()
    FinalStates(office, result, lambda _: None).file_read()
    return result


def send(office: Office, readers: Readers, stopping: Stopping) -> PassResult:
    """Sends what is due, and reports the days that have ended, unless another worker does it."""
    result = PassResult()
    with suppress(AlreadyHeld), office.database.lock(SENDING, wait=True):
        send_due(office, readers, result, by_clock=True, stopping=stopping)
    return result


def tick(office: Office, bell: Bell) -> PassResult:
    """What comes once a minute: voids leases of dead workers, and rings for rows that wait without a job."""
    result = PassResult()
    free_leases_of_the_dead(office.database, office.now())
    with office.database.begin() as session:
        note_tick(session, office.now())
        if session.scalars(select(MessageRow.id).where(is_due(office.now())).limit(1)).first() is not None:
            bell.ring(session, Job.READ)
        if session.scalars(select(UnfiledReadingRow.message_id).limit(1)).first() is not None:
            bell.ring(session, Job.FILE)
        bell.ring(session, Job.SEND)
    tried(result, lambda: sweep(office))
    tried(result, lambda: retain_due(office, result))
    tried(result, lambda: index_filed(office))
    return result
