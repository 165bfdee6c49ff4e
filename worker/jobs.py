"""The jobs of a worker: a whole pass, sending what is due, and reading messages that a person put back.

In: an opened office. Out: what was done, in numbers and sentences. Passes never overlap: each holds the database's lock.

Failures: `Transient` when another pass is running, `Transient` or `Fatal` when the database or the store does not work.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import structlog

from domain.errors import Fatal, Transient
from ingest.office import Office
from ingest.outcome import Outcome, Told
from ingest.pipeline import take_in
from ingest.processing import Line
from ingest.reader.pool import Readers
from notify.messages import acknowledgement
from notify.outbox import sending
from notify.reports import nightly
from notify.reports.health import WORKER
from operations.erasure import discard, retain
from storage.models import HealthRow

log = structlog.get_logger()


def one_pass(
    office: Office,
    told: Told = lambda _: None,
    stopping: Callable[[], bool] = lambda: False,
) -> Outcome:
    """Collects, reads, files, assesses and sends once; `told` hears of progress, `stopping` ends it between messages.

    Raises Transient when another pass is running, Transient or Fatal when the database or the store does not work.
    """
    outcome = Outcome()
    with office.database.lock("pass"), office.readers() as readers:
        office.blobs.sweep()
        discard(office)
        line = Line(office, readers, outcome, told, stopping)
        line.resume()
        for name, mailbox in office.settings.mailboxes.items():
            if not stopping():
                take_in(name, mailbox, office, line, outcome)
        line.note()
        if not stopping():
            _retain(office, outcome)
            _send(office, readers, outcome)
        _note(office, outcome)
    told(outcome)
    return outcome


def _retain(office: Office, outcome: Outcome) -> None:
    """Erases what the office keeps no longer; copies that remain somewhere are told."""
    erased = retain(office)
    if erased is not None:
        log.info("retention", applications=erased.applications, messages=erased.messages)
        outcome.troubles.extend(erased.remaining)


def _note(office: Office, outcome: Outcome) -> None:
    """Leaves the sign of life that `postroom check` looks for."""
    with office.database.begin() as session:
        row = session.get(HealthRow, WORKER) or HealthRow(name=WORKER, count=0)
        row.at, row.count = office.now(), row.count + 1
        row.details = {"kept": outcome.kept, "read": outcome.read, "sent": outcome.sent, "troubles": outcome.troubles}
        session.add(row)


def send_only(office: Office) -> Outcome:
    """Sends what is due and reports the days that have ended; collects nothing. Raises as `one_pass` does."""
    outcome = Outcome()
    with office.database.lock("pass"), office.readers() as readers:
        _send(office, readers, outcome)
    return outcome


def read_kept(office: Office, numbers: Sequence[int]) -> Outcome:
    """Reads and files these kept messages now, and sends what follows. Raises as `one_pass` does."""
    outcome = Outcome()
    with office.database.lock("pass"), office.readers() as readers:
        line = Line(office, readers, outcome, lambda _: None, lambda: False)
        line.read(numbers)
        line.finish()
        line.note()
        _send(office, readers, outcome)
    return outcome


def _send(office: Office, readers: Readers, outcome: Outcome) -> None:
    """Reports of days that have ended, reminders, and all outgoing mail that is due."""
    with outcome.timed("send"):
        with office.database.begin() as session:
            nightly.queue_due(session, office.settings, office.now())
            acknowledgement.queue_due_reminders(session, office.settings, office.now())
        try:
            sent = sending.send_due(office.database, office.blobs, office.settings, office.now, readers.thumbnail)
        except (Transient, Fatal) as error:
            outcome.troubles.append(str(error))
            log.warning("outbox", error=str(error))
            return
    outcome.sent = sent.sent
    outcome.troubles.extend(sent.troubles)
