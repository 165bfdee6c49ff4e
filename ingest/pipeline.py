"""One pass: collect what is new, read it, file it, send what follows.

    for each mailbox
        collect: keep new messages, a batch at a time
            screen: the virus scanner looks at them, where there is one
            read: hand them to the readers, a few at a time
            file: one transaction for each message that was read
        mark what was filed, if the office wants that
    report the days that have ended, send what is due

In: an opened office. Out: what was done, in numbers and sentences. Passes never overlap: each holds the database's lock.

Failures: `Transient` or `Fatal` of a mailbox ends that mailbox's turn and is told; of the database or the store it ends
the pass. Any other exception is a mistake of ours, and fails its one message (ingest/processing.py).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import func, select

from config.log import log
from config.settings import AfterFiling, Mailbox
from config.stages import seconds
from domain.errors import Fatal, Transient
from ingest.fetching.fetch import after_filing, collect, note_contact, note_failure
from ingest.mailboxes import open_mailbox
from ingest.office import Office
from ingest.outcome import Outcome, Told
from ingest.processing import Line
from ingest.reader.pool import Readers
from notify.messages import acknowledgement, alerts
from notify.outbox import sending
from notify.reports import nightly
from notify.reports.health import WORKER
from operations.erasure import discard, retain
from storage.models import HealthRow, MessageRow, MessageState

SIGN_OF_LIFE = WORKER  # its row in the table of health


def one_pass(
    office: Office,
    told: Told = lambda _: None,
    stopping: Callable[[], bool] = lambda: False,
    started: Readers | None = None,
) -> Outcome:
    """Collects, reads, files, assesses and sends once; `told` hears of progress, `stopping` ends it between messages.

    Readers that are `started` already serve it, and end with it.

    Raises Transient when another pass is running, Transient or Fatal when the database or the store does not work.
    """
    outcome = Outcome()
    with office.database.lock("pass"), _counted(started or office.readers(), outcome) as readers:
        office.blobs.sweep()
        discard(office)
        line = Line(office, readers, outcome, told, stopping)
        line.resume()
        for name, mailbox in office.settings.mailboxes.items():
            if not stopping():
                _empty(name, mailbox, office, line, outcome)
        line.note()
        if not stopping():
            _retain(office, outcome)
            _send(office, readers, outcome)
        _note(office, outcome)
    told(outcome)
    return outcome


@contextmanager
def _counted(readers: Readers, outcome: Outcome) -> Iterator[Readers]:
    """The readers within the block, and when they have ended the CPU that each process has taken."""
    with readers as entered:
        yield entered
    outcome.cpu = {"main": seconds(), "readers": entered.seconds}


def _retain(office: Office, outcome: Outcome) -> None:
    """Erases what the office keeps no longer; copies that remain somewhere are told."""
    erased = retain(office)
    if erased is not None:
        log.info("retention", applications=erased.applications, messages=erased.messages)
        outcome.troubles.extend(erased.remaining)


def _note(office: Office, outcome: Outcome) -> None:
    """Leaves the sign of life that `postroom check` looks for."""
    with office.database.begin() as session:
        row = session.get(HealthRow, SIGN_OF_LIFE) or HealthRow(name=SIGN_OF_LIFE, count=0)
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


def _empty(name: str, mailbox: Mailbox, office: Office, line: Line, outcome: Outcome) -> None:
    """One mailbox's turn. Its troubles are told and end the turn, never the pass."""
    before = _newest_message(office)
    try:
        with open_mailbox(name, mailbox) as source:
            batches = collect(name, source, office.database, office.blobs, office.settings, office.now, line.expect)
            while (batch := _next(batches, outcome)) is not None:
                outcome.kept += len(batch)
                line.read(batch)
                if line.stopping():
                    break
            line.finish()
            if mailbox.after_filing is not AfterFiling.LEAVE:
                after_filing(name, source, office.database, mailbox)
        with office.database.begin() as session:
            row = note_contact(session, name, office.now())
            alerts.queue_up(session, row, office.settings, office.now())
    except (Transient, Fatal) as error:
        line.finish()
        outcome.troubles.append(str(error))
        log.warning("mailbox", mailbox=name, error=str(error))
        with office.database.begin() as session:
            row = note_failure(session, name, str(error), office.now())
            alerts.queue_down(session, row, office.settings, office.now())
    if failed := _failed_unfetched(office, before):
        outcome.states[MessageState.FAILED] += failed


def _newest_message(office: Office) -> int:
    with office.database.read() as session:
        return session.scalar(select(func.max(MessageRow.id))) or 0


def _failed_unfetched(office: Office, before: int) -> int:
    """How many messages since this one failed before they could be read: too large, or not given by their mailbox."""
    failed = (MessageRow.id > before, MessageRow.headers_only, MessageRow.state == MessageState.FAILED)
    chosen = select(func.count()).where(*failed)
    with office.database.read() as session:
        return session.scalar(chosen) or 0


def _next(batches: object, outcome: Outcome) -> Sequence[int] | None:
    with outcome.timed("collect"):
        return next(batches, None)  # type: ignore[call-overload,no-any-return]


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
