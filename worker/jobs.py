"""The jobs of a worker: a whole pass, sending what is due, and reading messages that a person asks for again.

In: an opened office. Out: what was done, in numbers and sentences. One pass at a time, and one that sends; people's acts and
what they have read again wait for neither.

Failures: `Transient` when another pass is running, `Transient` or `Fatal` when the database or the store does not work.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress

import structlog
from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from domain.errors import Fatal, Transient
from ingest.office import NO_WEIGHTS, Office
from ingest.pass_result import PassResult, ProgressCallback
from ingest.pipeline import sync_mailbox
from ingest.reader.pool import Readers
from ingest.reader.tally import Counts
from ingest.reading_queue import ReadingQueue
from notify.messages import acknowledgement
from notify.outbox import sending
from notify.reports import nightly
from notify.reports.health import WORKER
from notify.webhooks import sending as webhooks
from operations.access.expiry import remove_expired
from operations.erasure import discard
from operations.indexing import index_filed
from operations.retention import retain
from operations.watch import pass_made
from storage import counters
from storage.before_update import remove_old_copy
from storage.database import PASS, RECORDS, SENDING, AlreadyHeld
from storage.models import HealthRow, MessageRow, MessageState
from storage.right_store import refuse_wrong_store
from storage.unfiled import is_read

log = structlog.get_logger()

# The stages of a pass, as monitoring calls them.
STAGES = {"collect": "fetch", "store files": "store", "wait for readers": "wait"}

# How long a person's command waits for a message that another process reads, and how often it looks.
OTHERS_SECONDS, LOOK_SECONDS = 20.0, 0.1


def one_pass(
    office: Office,
    progress: ProgressCallback = lambda _: None,
    stopping: Callable[[], bool] = lambda: False,
    *,
    by_clock: bool = False,
    mailboxes: Collection[str] = (),
) -> PassResult:
    """Collects, reads, files, assesses and sends once; `progress` is called after each message, `stopping` ends it between messages.

    `by_clock`: no person asked for it, so servers that refused everything are left alone for a while.
    `mailboxes`: the names of those that are looked into; none: all.
    Raises AlreadyHeld when another pass is running, Transient or Fatal when the database or the store does not work.
    """
    result = PassResult()
    with (
        office.database.lock(PASS),
        office.readers() as readers,
        ReadingQueue(office, readers, result, progress, stopping) as reading,
    ):
        store_works = _resume(office, reading, result)
        for name, mailbox in office.settings.mailboxes.items():
            if not stopping() and (not mailboxes or name in mailboxes):
                sync_mailbox(name, mailbox, office, reading, result, by_clock=by_clock)
        if store_works:
            tried(result, reading.resume_suspects)
        reading.note_scanner()
        if not stopping():
            if store_works:
                tried(result, lambda: retain_due(office, result))
                tried(result, lambda: index_filed(office, stopping))
            tried(result, lambda: remove_expired(office.database, office.now()))
            with (
                suppress(AlreadyHeld),
                office.database.lock(SENDING, wait=True),
            ):  # who has it for so long sends all mail
                send_due(office, readers, result, by_clock=by_clock, stopping=stopping)
        note_pass(office, result, readers.tally.take())
    progress(result)
    return result


def _resume(office: Office, reading: ReadingQueue, result: PassResult) -> bool:
    """Takes up what an earlier pass left; whether the store of files works.

    Where it does not, each mailbox's turn finds the same and tells the coordinator in time, and other mail is sent.
    """
    if not tried(result, lambda: refuse_wrong_store(office.database, office.blobs)):
        return False
    swept = tried(result, lambda: sweep(office))
    return tried(result, reading.resume) and swept


def tried(result: PassResult, step: Callable[[], object]) -> bool:
    """Whether this step could be done. One that the world does not allow is a trouble of the pass, which goes on."""
    try:
        step()
    except (Transient, Fatal) as error:
        result.note_trouble(error)
        log.warning("pass", error=str(error))
        return False
    return True


def sweep(office: Office) -> None:
    """Removes what no record names: left-overs of processes that died, and files of people who were erased."""
    with office.database.lock(RECORDS, wait=True):
        office.blobs.sweep()
        discard(office)


def retain_due(office: Office, result: PassResult) -> None:
    """Erases what the office keeps no longer; copies that remain somewhere are among the troubles."""
    remove_old_copy(office.settings.storage.folder, office.settings.backup.keep_before_update_days, office.now())
    erased = retain(office)
    if erased is not None:
        log.info("retention", applications=erased.applications, messages=erased.messages)
        result.troubles.extend(erased.remaining)


def note_pass(office: Office, result: PassResult, counts: Counts | None = None, *, whole: bool = True) -> None:
    """Leaves the sign of life that `postroom check` looks for, and adds to what monitoring counts.

    `counts`: of the readers. `whole`: it was all that the one worker of an office does.
    """
    with office.database.begin() as session:
        add_counts(session, result, counts or Counts())
        if whole:
            pass_made(session, office.settings, office.now())
        row = session.get(HealthRow, WORKER) or HealthRow(name=WORKER, count=0)
        row.at, row.count = office.now(), row.count + 1
        row.details = {"kept": result.kept, "read": result.read, "sent": result.sent, "troubles": result.troubles}
        session.add(row)


def add_counts(session: Session, result: PassResult, counts: Counts) -> None:
    """Adds what a pass and its readers counted to what is kept of all of them."""
    of_pass = {STAGES.get(stage, stage): seconds for stage, seconds in result.seconds.items()}
    of_readers = {f"read_{stage}": seconds for stage, seconds in counts.seconds.items()}
    counters.add(session, counters.STAGE_SECONDS, of_pass | of_readers)
    if counts.messages:
        counters.add(session, counters.MESSAGES_READ, {"": counts.messages})
    counters.add(session, counters.READER_DEATHS, {str(cause): count for cause, count in counts.deaths.items()})


def send_only(office: Office, stopping: Callable[[], bool] = lambda: False, *, by_clock: bool = False) -> PassResult:
    """Sends what is due and reports the days that have ended; collects nothing. `by_clock` and errors as for `one_pass`."""
    result = PassResult()
    with office.database.lock(SENDING), office.readers(NO_WEIGHTS) as readers:
        send_due(office, readers, result, by_clock=by_clock, stopping=stopping)
    return result


def read_kept(office: Office, numbers: Sequence[int]) -> PassResult:
    """Reads and files these kept messages now, beside whatever else runs; what follows is sent by the next pass.

    What another process reads already is waited for, OTHERS_SECONDS at most.
    Raises Transient or Fatal when the database or the store does not work.
    """
    result = PassResult()
    refuse_wrong_store(office.database, office.blobs)
    with office.readers() as readers, ReadingQueue(office, readers, result) as reading:
        reading.read(numbers)
        reading.note_scanner()
        until = time.monotonic() + OTHERS_SECONDS
        while _others_have(office, numbers) and time.monotonic() < until:
            time.sleep(LOOK_SECONDS)
            reading.finish()  # files what the other process has read, if that does not
    return result


def _others_have(office: Office, numbers: Sequence[int]) -> bool:
    """Whether another process reads one of these messages, or has read it and files it in its turn."""
    is_theirs = or_(MessageRow.leased_by.is_not(None), is_read())
    chosen = select(MessageRow.id).where(MessageRow.id.in_(numbers), MessageRow.state == MessageState.KEPT, is_theirs)
    with office.database.read() as session:
        return session.scalars(chosen.limit(1)).first() is not None


def send_due(
    office: Office,
    readers: Readers,
    result: PassResult,
    *,
    by_clock: bool,
    stopping: Callable[[], bool] = lambda: False,
) -> None:
    """Reports of days that have ended, reminders, all outgoing mail that is due, and what other programs are to hear."""
    with result.timed("send"):
        _send_mail(office, readers, result, by_clock=by_clock, stopping=stopping)
        if office.settings.webhooks and not stopping():
            told = webhooks.send_due(office.database, office.settings, office.now, stopping)
            result.troubles.extend(told.troubles)


def _send_mail(
    office: Office, readers: Readers, result: PassResult, *, by_clock: bool, stopping: Callable[[], bool]
) -> None:
    with office.database.begin() as session:
        nightly.queue_due(session, office.settings, office.now())
        acknowledgement.queue_due_reminders(session, office.settings, office.now())
    waits = sending.left_alone_until(office.database, office.now()) if by_clock else None
    if waits is not None:
        until = f"{waits[0].astimezone(office.settings.zone):%H:%M}"
        result.troubles.append(f"the mail server refuses mail of this office; it is tried again at {until}: {waits[1]}")
        return
    try:
        sent = sending.send_due(office.database, office.blobs, office.settings, office.now, readers.thumbnail, stopping)
    except (Transient, Fatal) as error:
        result.troubles.append(str(error))
        log.warning("outbox", error=str(error))
        return
    result.sent = sent.sent
    result.troubles.extend(sent.troubles)
