"""New mail is fetched and kept: bytes and rows on disk, before anything else happens to it.

In: an open mailbox. Out: the numbers of messages newly kept, a batch at a time, each batch committed before its numbers are given.
What is new is found by comparing the mailbox with the ledger, never by flags, dates or sequence numbers. The first time
a mailbox is seen, what it holds is backlog: filed, but no mail follows from it (unless the office wants otherwise).

Failures: `Transient` and `Fatal` of the mailbox, the database and the store; what was committed stays, and the next pass
goes on from there. A message that its mailbox lists and does not give is asked for alone, after the others, and in the
end becomes a failed one that people see.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import suppress
from datetime import datetime

from sqlalchemy import and_, func, or_, select, update
from sqlalchemy.orm import Session

from config.settings import Mailbox, Settings
from domain.errors import Fatal, Transient
from ingest.fetching.ledger import BULK_ARRIVAL, MOVING, list_new, mailbox_row
from ingest.fetching.store import Clock, Given, Listed, Turn, head_only, write, write_failed
from ingest.mailboxes.source import Fetched, ItemRefused, Source
from parsers.limits import MIB
from storage.blobs.store import Blobs
from storage.database import Database
from storage.models import LedgerRow, LedgerState, MailboxRow, MessageRow, MessageState
from storage.queries import record_event

# A batch is bounded by bytes; by number too, so that many small messages are kept soon.
BATCH_MESSAGES = 50
# What a mailbox does not give after so many times waits for a person, and no longer for the mailbox.
FETCH_ATTEMPTS = 3
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
    works = False
    while waiting:
        batch = waiting.popleft()
        kept, left = _kept(batch, turn, works=works)
        waiting.extendleft([each] for each in reversed(left))
        works = works or bool(kept)
        if kept:
            yield kept


def _unfetched(turn: Turn) -> list[Listed]:
    """What is listed and not fetched, and what was too large once and is not any more; what made trouble comes last."""
    columns = (
        LedgerRow.id,
        LedgerRow.uid,
        LedgerRow.size,
        LedgerRow.suppress_notifications,
        LedgerRow.attempts,
        LedgerRow.error,
    )
    now_small = and_(
        MessageRow.headers_only,
        MessageRow.state == MessageState.FAILED,
        MessageRow.size <= turn.most_bytes,
        LedgerRow.attempts < FETCH_ATTEMPTS,
    )
    with turn.database.read() as session:
        rows = session.execute(
            select(*columns, LedgerRow.message_id, LedgerRow.listed_at)
            .outerjoin(MessageRow, MessageRow.id == LedgerRow.message_id)
            .where(LedgerRow.mailbox_id == turn.place.id, LedgerRow.validity == turn.source.validity)
            .where(or_(LedgerRow.state == LedgerState.LISTED, and_(LedgerRow.state == LedgerState.KEPT, now_small)))
            .order_by(LedgerRow.id)
        ).all()
        bulk_arrivals, moves = _bulk_arrivals_and_moves(session, turn) if rows else (set(), set())
        listed = [
            Listed(*row[:-1], in_bulk_arrival=row.listed_at in bulk_arrivals or _goes_on(row.listed_at, moves))
            for row in rows
        ]
        return sorted(listed, key=_trouble)


def _bulk_arrivals_and_moves(session: Session, turn: Turn) -> tuple[set[datetime], set[datetime]]:
    """The moments at which very many were listed at once, and those of them, after the first pass, whose mail is old."""
    if turn.place.bulk_until is None:  # all of this mailbox is answered
        return set(), set()
    listed = select(LedgerRow.listed_at).where(LedgerRow.mailbox_id == turn.place.id)
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


def _batches(listed: Sequence[Listed], most_bytes: int, batch_bytes: int) -> Iterator[list[Listed]]:
    """Runs bounded by bytes and number. What failed before or is too large stands alone."""
    batch: list[Listed] = []
    size = 0
    for each in listed:
        bytes_ = each.size if each.size is not None else ASSUMED_BYTES
        if _trouble(each) or bytes_ > most_bytes:
            yield [each]
            continue
        if batch and (size + bytes_ > batch_bytes or len(batch) >= BATCH_MESSAGES):
            yield batch
            batch, size = [], 0
        batch.append(each)
        size += bytes_
    if batch:
        yield batch


def _kept(batch: list[Listed], turn: Turn, *, works: bool) -> tuple[tuple[int, ...], list[Listed]]:
    """Fetches and keeps one batch: the numbers of messages to be read, and what is to be asked for alone.

    The attempt is counted before it is made. `works` tells that the mailbox gave something in this turn, so that what
    breaks the connection is this message and not the line.
    """
    alone = batch[0] if len(batch) == 1 else None
    if alone and alone.attempts >= DEATHS and alone.error == FETCHING:
        _give_up(alone, "the program ended whenever it was fetched", turn, None)
        return (), []
    _count(batch, 1, FETCHING, turn)
    try:
        fetched = _fetch(batch, turn)
    except ItemRefused as error:
        return _not_given(batch, str(error), turn)
    except Transient as error:
        _count(batch, 0, str(error), turn)
        if alone and works and alone.attempts + 1 >= FETCH_ATTEMPTS:
            _give_up(alone, str(error), turn, None)
        raise
    try:
        digests = turn.blobs.put_many([given.message.raw for given in fetched.values()])
        new = write(fetched, digests, turn)
    except (Transient, Fatal):
        with suppress(Transient, Fatal):  # no fault of the messages; the trouble itself is what is raised
            _count(batch, -1, "", turn)
        raise
    missed = [each for each in batch if each not in fetched]
    return (new, []) if not missed else (new, _not_given(missed, "", turn, lone=alone is not None)[1])


def _count(batch: Sequence[Listed], by: int, error: str, turn: Turn) -> None:
    with turn.database.begin() as session:
        session.execute(
            update(LedgerRow)
            .where(LedgerRow.id.in_([each.id for each in batch]))
            .values(attempts=LedgerRow.attempts + by, error=error)
        )


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


def _not_given(
    missed: Sequence[Listed], why: str, turn: Turn, *, lone: bool | None = None
) -> tuple[tuple[int, ...], list[Listed]]:
    """What was listed and not given: gone from the mailbox, or refused. Returns what is to be asked for alone."""
    lone = len(missed) == 1 if lone is None else lone
    present = turn.source.present()
    gone = [each for each in missed if each.uid not in present]
    with turn.database.begin() as session:
        for each in gone:
            row = session.get_one(LedgerRow, each.id)
            if row.message_id is None:
                row.state, row.error = LedgerState.GONE, ""
                said = f"{each.uid} vanished from {turn.name} before it could be fetched"
                record_event(session, "vanished", now=turn.now(), why=said, uid=each.uid)
            else:
                row.attempts = FETCH_ATTEMPTS
    left = [each for each in missed if each.uid in present]
    why = why or f"{turn.name} lists it and does not give it"
    if not lone:
        _count(left, -1, why, turn)
        return (), left
    for each in left:
        _count([each], 0, why, turn)
        if each.attempts + 1 >= FETCH_ATTEMPTS:
            head = None
            with suppress(Transient):
                head = turn.source.fetch_head(each.uid)
            _give_up(each, why, turn, head)
    return (), []


def _give_up(listed: Listed, why: str, turn: Turn, head: Fetched | None) -> None:
    """Makes a failed message of it, that people see and can ask for again."""
    given = head_only(head or Fetched(listed.uid, b"", turn.now()), listed.size)
    blob = turn.blobs.put(given.message.raw)
    sentence = f"It could not be fetched, {listed.attempts + 1} times: {why}"
    with turn.database.begin() as session:
        if listed.message_id is None:
            write_failed(session, listed, given, blob, turn, why=sentence)
        row = session.get_one(LedgerRow, listed.id)
        row.attempts, row.error = max(FETCH_ATTEMPTS, listed.attempts + 1), why


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
    row.last_contact_at, row.failing_since, row.failure = now, None, ""
    return row


def note_failure(session: Session, name: str, failure: str, now: datetime) -> MailboxRow:
    """The mailbox could not be reached, or not emptied."""
    row = mailbox_row(session, name)
    # A clock that ran ahead must not put off the alert to the coordinator.
    row.failing_since, row.failure = min(row.failing_since or now, now), failure
    return row
