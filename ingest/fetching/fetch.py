"""New mail is fetched and kept: bytes and rows on disk, before anything else happens to it.

In: an open mailbox. Out: the numbers of messages newly kept, a batch at a time, each batch committed before its numbers are given.
What is new is found by comparing the mailbox with the ledger, never by flags, dates or sequence numbers. The first time
a mailbox is seen, what it holds is backlog: filed, but no mail follows from it (unless the office wants otherwise).

Failures: `Transient` and `Fatal` of the mailbox, the database and the store; what was committed stays, and the next pass
goes on from there. A message that its mailbox lists and does not give is asked for alone, after the others, and in the
end becomes a failed one that people see. A mailbox that gives none of its messages is in trouble itself
(ingest/fetching/refusals.py): then no attempt counts.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from config.settings import Settings
from config.settings_tables import Mailbox
from domain.errors import Fatal, Transient
from ingest.fetching.ledger import BULK_ARRIVAL, MOVING, list_new, mailbox_row
from ingest.fetching.refusals import FETCH_ATTEMPTS, Refusals, count_attempt, give_up
from ingest.fetching.store import Clock, Given, Listed, Turn, head_only, write
from ingest.mailboxes.source import ItemRefused, MailboxRefuses, Source
from parsers.limits import MIB
from storage.blobs.store import Blobs
from storage.database import RECORDS, Database
from storage.models import LedgerRow, LedgerState, MailboxRow, MessageRow, MessageState

# A batch is bounded by bytes; by number too, so that many small messages are kept soon.
BATCH_MESSAGES = 50
BREAKS_IN_A_ROW = 3  # of the connection: a batch, and two messages asked for alone
# A server that refuses everything is asked again after some minutes at first, and at least so often that mail of the day
# is read on the day. Gmail and Exchange refuse for minutes to hours, and for longer the more they are asked.
FIRST_WAIT, LONGEST_WAIT = timedelta(minutes=5), timedelta(hours=1)
# A process that dies while it fetches is killed by people and machines more often than by a message.
DEATHS = 10
ASSUMED_BYTES = 1 * MIB  # of a message whose size the mailbox does not tell
FETCHING = "it is being fetched"


def collect(
    name: str,
    source: Source,
    database: Database,
    blobs: Blobs,
    settings: Settings,
    now: Clock,
    expecting: Callable[[int], None] = lambda _: None,
) -> Iterator[tuple[int, ...]]:
    """Keeps what is new in the mailbox; yields the numbers of the messages of each committed batch.

    `expecting` is called with how many there may be, before the first is fetched.
    Memory holds one batch (limits.batch_mib) whatever the mailbox holds.
    """
    most_bytes = int(settings.limits.message_mib * MIB)
    place = list_new(name, source, database, settings.mailboxes[name], now)
    turn = Turn(name, source, database, blobs, most_bytes, now, place, settings)
    unfetched = _unfetched(turn)
    expecting(len(unfetched))
    waiting = deque(_batches(unfetched, most_bytes, int(settings.limits.batch_mib * MIB)))
    refusals, breaks = Refusals(turn), _Breaks()
    while waiting:
        batch = waiting.popleft()
        kept, left = _kept(batch, turn, refusals, breaks, others=bool(waiting))
        waiting.extendleft([each] for each in reversed(left))
        if kept:
            yield kept
    refusals.end()
    if breaks.first is not None:
        raise breaks.first


def _unfetched(turn: Turn) -> list[Listed]:
    """What is listed and not fetched, and what was too large once and is not any more; what made trouble comes last."""
    with turn.database.read() as session:
        rows = sorted((*_listed(session, turn), *_now_small(session, turn)), key=lambda row: row.id)
        times = [row.listed_at for row in rows]
        bulk_arrivals, moves = _bulk_arrivals_and_moves(session, turn, min(times), max(times)) if rows else ((), ())
        listed = [
            Listed(
                row.id,
                row.uid,
                row.size,
                row.suppress_notifications,
                row.attempts,
                row.error,
                row.message_id,
                in_bulk_arrival=row.listed_at in bulk_arrivals or _goes_on(row.listed_at, moves),
            )
            for row in rows
        ]
        return sorted(listed, key=lambda each: (_trouble(each), _refused_before(each)))


LISTED = (
    LedgerRow.id,
    LedgerRow.uid,
    LedgerRow.size,
    LedgerRow.suppress_notifications,
    LedgerRow.attempts,
    LedgerRow.error,
    LedgerRow.message_id,
    LedgerRow.listed_at,
)


def _listed(session: Session, turn: Turn) -> Sequence[Row[*tuple[Any, ...]]]:
    """The rows of what is listed and not fetched."""
    return session.execute(
        select(*LISTED).where(
            LedgerRow.mailbox_id == turn.place.id,
            LedgerRow.validity == turn.source.validity,
            LedgerRow.state == LedgerState.LISTED,
        )
    ).all()


def _now_small(session: Session, turn: Turn) -> Sequence[Row[*tuple[Any, ...]]]:
    """The rows of messages of which the headers alone were fetched, and that are not too large any more."""
    numbers = session.scalars(
        select(MessageRow.id).where(
            MessageRow.state == MessageState.FAILED, MessageRow.headers_only, MessageRow.size <= turn.most_bytes
        )
    ).all()
    if not numbers:
        return ()
    rows = session.execute(
        select(*LISTED, LedgerRow.mailbox_id, LedgerRow.validity).where(
            LedgerRow.message_id.in_(numbers),
            LedgerRow.state == LedgerState.KEPT,
            LedgerRow.attempts < FETCH_ATTEMPTS,
        )
    )
    return [row for row in rows if (row.mailbox_id, row.validity) == (turn.place.id, turn.source.validity)]


def _bulk_arrivals_and_moves(
    session: Session, turn: Turn, first: datetime, last: datetime
) -> tuple[set[datetime], set[datetime]]:
    """The moments from a day before `first` to `last` at which very many were listed at once; and those whose mail is old.

    A first pass is none of the latter.
    """
    if turn.place.bulk_until is None:  # all of this mailbox is answered
        return set(), set()
    listed = select(LedgerRow.listed_at).where(
        LedgerRow.mailbox_id == turn.place.id, LedgerRow.listed_at.between(first - MOVING, last)
    )
    arrived = listed.group_by(LedgerRow.listed_at).having(func.count() >= BULK_ARRIVAL)
    moved = (
        arrived.join(MessageRow, MessageRow.id == LedgerRow.message_id)
        .where(LedgerRow.suppress_notifications.is_(False))
        .where(MessageRow.received_at < turn.place.bulk_until)
    )
    return set(session.scalars(arrived)), set(session.scalars(moved))


def _goes_on(listed_at: datetime, moves: Collection[datetime]) -> bool:
    """Whether one of these moves may still have been going on then: a large mailbox takes many passes to arrive."""
    return any(begun <= listed_at <= begun + MOVING for begun in moves)


def _trouble(listed: Listed) -> int:
    """How often it has made trouble. A process that died while it was fetched once or twice says nothing about it."""
    return 0 if listed.error == FETCHING and listed.attempts < FETCH_ATTEMPTS else listed.attempts


def _refused_before(listed: Listed) -> bool:
    """Whether it was asked for alone when the mailbox refused everything: other ones show first whether it does so still."""
    return listed.error not in ("", FETCHING)


def _batches(listed: Sequence[Listed], most_bytes: int, batch_bytes: int) -> Iterator[list[Listed]]:
    """Runs bounded by bytes and number. What failed before or is too large stands alone."""
    batch: list[Listed] = []
    size = 0
    for each in listed:
        bytes_ = each.size if each.size is not None else ASSUMED_BYTES
        makes_trouble = _trouble(each) or _refused_before(each)
        if batch and makes_trouble:  # only such ones follow, and they come last
            yield batch
            batch, size = [], 0
        if makes_trouble or bytes_ > most_bytes:
            yield [each]
            continue
        if batch and (size + bytes_ > batch_bytes or len(batch) >= BATCH_MESSAGES):
            yield batch
            batch, size = [], 0
        batch.append(each)
        size += bytes_
    if batch:
        yield batch


@dataclass(slots=True)
class _Breaks:
    """How often the connection has broken in this turn."""

    first: Transient | None = None
    in_a_row: int = 0

    def note(self, error: Transient) -> None:
        """Raises it where it is the connection that does not hold, whatever is asked for."""
        self.first = self.first or error
        self.in_a_row += 1
        if self.in_a_row >= BREAKS_IN_A_ROW:
            raise error


def _kept(
    batch: list[Listed], turn: Turn, refusals: Refusals, breaks: _Breaks, *, others: bool
) -> tuple[tuple[int, ...], list[Listed]]:
    """Fetches and keeps one batch: the numbers of messages to be read, and what is to be asked for alone.

    The attempt is counted before it is made. `others` tells that more is to be fetched in this turn.
    """
    alone = batch[0] if len(batch) == 1 else None
    if alone and alone.attempts >= DEATHS and alone.error == FETCHING:
        give_up(alone, "the program ended whenever it was fetched", turn, None)
        return (), []
    count_attempt(batch, 1, FETCHING, turn)
    try:
        fetched = _fetch(batch, turn)
    except ItemRefused as error:
        return (), refusals.judge(batch, error, others=others)
    except Transient as error:
        if not alone:
            count_attempt(batch, -1, "", turn)
        elif isinstance(error, MailboxRefuses) and not refusals.works():
            count_attempt(batch, -1, str(error), turn)
            raise
        elif alone.attempts + 1 >= FETCH_ATTEMPTS and refusals.works():
            give_up(alone, str(error), turn, None)
        else:
            count_attempt(batch, 0, str(error), turn)
        breaks.note(error)
        return (), [] if alone else batch
    breaks.in_a_row = 0
    try:
        with turn.database.lock(RECORDS, wait=True, shared=True):
            digests = turn.blobs.put_many([given.message.raw for given in fetched.values()])
            new = write(fetched, digests, turn)
    except (Transient, Fatal):
        with suppress(Transient, Fatal):  # no fault of the messages; the trouble itself is what is raised
            count_attempt(batch, -1, "", turn)
        raise
    refusals.note_given(fetched)
    missed = [each for each in batch if each not in fetched]
    return (new, []) if not missed else (new, refusals.judge(missed, None, others=others, alone=alone is not None))


def _fetch(batch: list[Listed], turn: Turn) -> dict[Listed, Given]:
    """What the mailbox gives of a batch."""
    by_uid = {each.uid: each for each in batch}
    found: dict[Listed, Given] = {}
    wanted = [each.uid for each in batch if each.size is None or each.size <= turn.most_bytes]
    for message in turn.source.fetch(wanted) if wanted else ():
        if message.uid in by_uid:
            small = len(message.raw) <= turn.most_bytes
            found[by_uid[message.uid]] = Given(message, len(message.raw)) if small else head_only(message, None)
    for each in batch:
        if each.uid not in wanted and (head := turn.source.fetch_head(each.uid)) is not None:
            found[each] = head_only(head, each.size)
    return found


def ask_again(message: MessageRow) -> bool:
    """Lets the next pass fetch what its mailbox did not give; False when that is not what was wrong with it."""
    given_up = [row for row in message.ledger if row.attempts >= FETCH_ATTEMPTS]
    for row in given_up:
        row.attempts = 0
    return bool(given_up)


def after_filing(name: str, source: Source, database: Database, mailbox: Mailbox) -> None:
    """Flags or moves what was filed; the ledger says so only after the server did it. Failures and doubts are not touched.

    Raises ItemRefused for the first that the server refused, after all others had their turn.
    """
    with database.begin() as session:
        row = mailbox_row(session, name)
        chosen = session.execute(
            select(LedgerRow.id, LedgerRow.uid)
            .join(MessageRow, MessageRow.id == LedgerRow.message_id)
            .where(LedgerRow.mailbox_id == row.id, LedgerRow.validity == source.validity)
            .where(LedgerRow.after_filing_done.is_(False), MessageRow.state == MessageState.FILED)
            .order_by(LedgerRow.id)
        ).all()
    refused: ItemRefused | None = None
    for number, uid in chosen:
        try:
            source.after_filing(uid, mailbox.after_filing)
        except ItemRefused as error:
            refused = refused or error
            continue
        with database.begin() as session:
            session.get_one(LedgerRow, number).after_filing_done = True
    if refused is not None:
        raise refused


def note_contact(session: Session, name: str, now: datetime) -> MailboxRow:
    """The mailbox was reached."""
    row = mailbox_row(session, name)
    row.last_contact_at, row.failing_since, row.failure, row.next_attempt_at = now, None, "", None
    return row


def note_failure(session: Session, name: str, failure: str, now: datetime, wait: timedelta | None = None) -> MailboxRow:
    """The mailbox could not be reached, or not emptied. `wait`: it refuses everything, and wants to be left alone so long."""
    row = mailbox_row(session, name)
    # A clock that ran ahead must not put off the alert to the coordinator.
    row.failing_since, row.failure = min(row.failing_since or now, now), failure
    row.next_attempt_at = None if wait is None else now + waiting_time(now - row.failing_since, wait)
    return row


def waiting_time(failing: timedelta, asked_for: timedelta = timedelta()) -> timedelta:
    """How long a server is left alone that has refused everything for so long: about doubled each time, within bounds."""
    return min(LONGEST_WAIT, max(FIRST_WAIT, failing, asked_for))


def note_unfinished(
    session: Session, name: str, unfinished: Sequence[str], now: datetime
) -> tuple[MailboxRow, dict[str, datetime]]:
    """Notes which files are still being written, and since when, as far as passes have seen. Returns these times."""
    row = mailbox_row(session, name)
    since = {each: min(now, datetime.fromisoformat(row.unfinished.get(each, now.isoformat()))) for each in unfinished}
    if row.unfinished or since:
        row.unfinished = {each: time.isoformat() for each, time in since.items()}
    return row, since


def left_alone_until(row: MailboxRow, now: datetime) -> datetime | None:
    """Until when the worker asks this mailbox for nothing; None where it may be asked now."""
    until = row.next_attempt_at
    # Nothing is ever put off for longer, unless by a clock that ran ahead.
    return until if until is not None and now < until <= now + LONGEST_WAIT else None
