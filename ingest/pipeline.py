"""From a mailbox to filed applications: fetch, read and file.

    for each batch of new messages
        fetch: store them, a batch at a time
        screen: the virus scanner looks at them, where there is one
        read: hand them to the readers, a few at a time
        file: one transaction for each group that was read
    mark what was filed, if the office wants that

In: an opened office and its readers. Out: what was done, in numbers and sentences.

Failures: `Transient` or `Fatal` of a mailbox ends that mailbox's turn and is noted; of the database or the store it passes
through. Any other exception is an internal error, and fails its one message (ingest/final_states.py).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Protocol

import structlog
from sqlalchemy import func, select

from config.settings_tables import AfterFiling, Mailbox
from domain.dates import moment_in_words
from domain.errors import Fatal, Transient
from domain.steps import steps
from ingest.fetching.fetch import after_filing, collect, left_alone_until, note_contact, note_failure, note_unfinished
from ingest.fetching.ledger import mailbox_row
from ingest.mailboxes import open_mailbox
from ingest.mailboxes.source import MailboxRefuses
from ingest.office import Office
from ingest.pass_result import PassResult
from notify.messages import alerts
from storage.models import MessageRow, MessageState
from storage.right_store import refuse_wrong_store

log = structlog.get_logger()

NAMED = 3  # of many files, in one sentence


class Reading(Protocol):
    """Who reads what is fetched: ingest/reading_queue.py, or other processes."""

    @property
    def stopping(self) -> Callable[[], bool]:
        """Whether this process is asked to stop."""

    def expect(self, count: int) -> None:
        """Prepares for so many messages."""

    def advance(self) -> None:
        """Reads what is due, as far as there is room."""

    def finish(self) -> None:
        """Files what is still being read."""


def sync_mailbox(
    name: str, mailbox: Mailbox, office: Office, reading: Reading, result: PassResult, *, by_clock: bool = False
) -> None:
    """One mailbox's turn. Its troubles are noted and end the turn, never the pass.

    `by_clock`: nobody asked for this pass, so a server that refused everything is left alone for a while.
    """
    if by_clock and _left_alone(name, office, result):
        return
    before = _newest_message(office)
    try:
        refuse_wrong_store(office.database, office.blobs)
        with open_mailbox(name, mailbox, office.sign_ins) as source:
            batches = collect(name, source, office.database, office.blobs, office.settings, office.now, reading.expect)
            while (batch := _next(batches, result)) is not None:
                result.kept += len(batch)
                steps("message kept", batch, mailbox=name)
                reading.advance()
                if reading.stopping():
                    break
            reading.finish()
            if mailbox.after_filing is not AfterFiling.LEAVE:
                after_filing(name, source, office.database, mailbox)
        with office.database.begin() as session:
            row, written = note_unfinished(session, name, source.unfinished, office.now())
            result.unfinished.extend(_unfinished(name, written))
            if (restless := _restless(name, written, office)) is not None:
                note_failure(session, name, restless, min(written.values()))
                result.troubles.append(restless)
                alerts.queue_down(session, row, office.settings, office.now())
            else:
                note_contact(session, name, office.now())
                alerts.queue_up(session, row, office.settings, office.now())
    except (Transient, Fatal) as error:
        result.note_trouble(error)
        _finish(reading, result)
        log.warning("mailbox", mailbox=name, error=str(error))
        with office.database.begin() as session:
            wait = error.wait if isinstance(error, MailboxRefuses) else None
            row = note_failure(session, name, str(error), office.now(), wait)
            alerts.queue_down(session, row, office.settings, office.now())
    if failed := _failed_unfetched(office, before):
        result.states[MessageState.FAILED] += failed


def _finish(reading: Reading, result: PassResult) -> None:
    """Files what is still being read, if the world allows: what ended the mailbox's turn may be the store or the database."""
    try:
        reading.finish()
    except (Transient, Fatal) as error:
        result.note_trouble(error)


def _unfinished(name: str, written: Mapping[str, datetime]) -> Iterator[str]:
    if written:
        verb = "is" if len(written) == 1 else "are"
        yield f"mailbox {name}: {_some(written)} {verb} still being written and left for the next pass"


def _restless(name: str, written: Mapping[str, datetime], office: Office) -> str | None:
    """What is said of files that have been written to for so long that a person should look."""
    long_ago = office.now() - timedelta(minutes=office.settings.schedule.down_minutes)
    restless = {each: since for each, since in written.items() if since <= long_ago}
    if not restless:
        return None
    since = moment_in_words(min(restless.values()), office.settings.zone)
    return f"mailbox {name}: since {since} {_some(restless)} never rests, and is not read"


def _some(names: Collection[str]) -> str:
    first = sorted(names)[:NAMED]
    more = f" and {len(names) - len(first)} more" if len(names) > len(first) else ""
    return ", ".join(f"“{each}”" for each in first) + more


def _left_alone(name: str, office: Office, result: PassResult) -> bool:
    """Whether the mailbox's server refused everything and is asked again later; said, and the alert falls due meanwhile."""
    now = office.now()
    with office.database.begin() as session:
        row = mailbox_row(session, name)
        until = left_alone_until(row, now)
        if until is None:
            return False
        alerts.queue_down(session, row, office.settings, now)
        local = until.astimezone(office.settings.zone)
        result.troubles.append(f"{row.failure}; it is asked again at {local:%H:%M}")
    return True


def _newest_message(office: Office) -> int:
    with office.database.read() as session:
        return session.scalar(select(func.max(MessageRow.id))) or 0


def _failed_unfetched(office: Office, before: int) -> int:
    """How many messages since this one failed before they could be read: too large, or not given by their mailbox."""
    failed = (MessageRow.id > before, MessageRow.headers_only, MessageRow.state == MessageState.FAILED)
    chosen = select(func.count()).where(*failed)
    with office.database.read() as session:
        return session.scalar(chosen) or 0


def _next(batches: object, result: PassResult) -> Sequence[int] | None:
    with result.timed("collect"):
        return next(batches, None)  # type: ignore[call-overload,no-any-return]
