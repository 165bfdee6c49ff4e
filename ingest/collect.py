"""New mail is fetched and kept: bytes and rows on disk, before anything else happens to it.

In: an open mailbox. Out: the numbers of messages newly kept, a batch at a time, each batch committed before it is told.
What is new is found by comparing the mailbox with the ledger, never by flags, dates or sequence numbers. The first time
a mailbox is seen, what it holds is history: filed, but nobody is written to (unless the office wants otherwise).

Failures: `Transient` and `Fatal` of the mailbox, the database and the store; what was committed stays, and the next pass
goes on from there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from config.errors import Fatal, Transient
from config.settings import Mailbox, Settings
from ingest.identity import content_digest
from ingest.mailboxes import Fetched, Source
from ingest.mailboxes.folder import head_of
from parsers.limits import MIB
from storage.blobs import Blobs
from storage.database import Database
from storage.models import LedgerRow, LedgerState, MailboxRow, MessageRow, MessageState
from storage.records import record_event

# A batch is bounded by bytes; by number too, so that many small messages are kept soon.
BATCH_MESSAGES = 50
# What a server does not give after so many passes waits for a person, and no longer for the server.
FETCH_ATTEMPTS = 3
ASSUMED_BYTES = 1 * MIB  # of a message whose size the server does not tell

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class _Listed:
    """A row of the ledger that is still to be fetched."""

    id: int
    uid: str
    size: int | None
    silent: bool
    attempts: int


def collect(
    name: str, source: Source, database: Database, blobs: Blobs, settings: Settings, now: Clock
) -> Iterator[tuple[int, ...]]:
    """Keeps what is new in the mailbox; yields the numbers of the messages of each committed batch.

    Memory holds one batch (limits.batch_mib) whatever the mailbox holds.
    """
    mailbox_id = _list(name, source, database, settings.mailboxes[name], now)
    most_bytes = int(settings.limits.message_mib * MIB)
    batch_bytes = int(settings.limits.batch_mib * MIB)
    for batch in _batches(_unfetched(database, mailbox_id, source.validity), most_bytes, batch_bytes):
        kept = _keep(batch, source, database, blobs, most_bytes, now)
        if kept:
            yield kept


def _list(name: str, source: Source, database: Database, mailbox: Mailbox, now: Clock) -> int:
    """Writes what is new into the ledger, in one transaction, so that history is told from news whatever happens."""
    with database.begin() as session:
        row = mailbox_row(session, name)
        known = frozenset(
            session.scalars(
                select(LedgerRow.uid).where(LedgerRow.mailbox_id == row.id, LedgerRow.validity == source.validity)
            )
        )
        silent = row.first_listed_at is None and mailbox.history == "silent"
        for run in source.list(known):
            session.add_all(
                LedgerRow(
                    mailbox_id=row.id,
                    validity=source.validity,
                    uid=item.uid,
                    size=item.size,
                    listed_at=now(),
                    silent=silent,
                    state=LedgerState.LISTED,
                )
                for item in run
            )
        if row.validity and row.validity != source.validity:
            why = f"UIDVALIDITY of {name} changed from {row.validity} to {source.validity}; all is listed again"
            record_event(session, "renumbered", now=now(), why=why)
        row.validity = source.validity
        row.first_listed_at = row.first_listed_at or now()
        return row.id


def mailbox_row(session: Session, name: str) -> MailboxRow:
    """The row of a configured mailbox, made when it is new."""
    row = session.scalars(select(MailboxRow).where(MailboxRow.name == name)).one_or_none()
    if row is None:
        row = MailboxRow(name=name, validity="", failure="")
        session.add(row)
        session.flush()
    return row


def _unfetched(database: Database, mailbox_id: int, validity: str) -> list[_Listed]:
    with database.read() as session:
        rows = session.execute(
            select(LedgerRow.id, LedgerRow.uid, LedgerRow.size, LedgerRow.silent, LedgerRow.attempts)
            .where(LedgerRow.mailbox_id == mailbox_id, LedgerRow.validity == validity)
            .where(LedgerRow.state == LedgerState.LISTED)
            # What made trouble before comes last, so that it never stands in the way of the others.
            .order_by(LedgerRow.attempts, LedgerRow.id)
        )
        return [_Listed(*row) for row in rows]


def _batches(listed: Sequence[_Listed], most_bytes: int, batch_bytes: int) -> Iterator[list[_Listed]]:
    """Runs bounded by bytes and number. What failed before or is too large stands alone."""
    batch: list[_Listed] = []
    size = 0
    for each in listed:
        bytes_ = each.size if each.size is not None else ASSUMED_BYTES
        if each.attempts or bytes_ > most_bytes:
            yield [each]
            continue
        if batch and (size + bytes_ > batch_bytes or len(batch) >= BATCH_MESSAGES):
            yield batch
            batch, size = [], 0
        batch.append(each)
        size += bytes_
    if batch:
        yield batch


def _keep(
    batch: list[_Listed], source: Source, database: Database, blobs: Blobs, most_bytes: int, now: Clock
) -> tuple[int, ...]:
    """Fetches and keeps one batch; the numbers of the messages that are new and to be read."""
    try:
        fetched = _fetch(batch, source, most_bytes)
    except (Transient, Fatal):
        _count_attempt(database, batch)
        raise
    digests = blobs.put_many([each.raw for each, _ in fetched.values()])
    with database.begin() as session:
        new = []
        for each, digest in zip(fetched, digests, strict=True):
            message, whole = fetched[each]
            row = _message(session, message, digest, each, whole=whole, most_bytes=most_bytes, now=now)
            if row is not None:
                new.append(row)
        gone = [each for each in batch if each not in fetched]
        if gone:
            _missed(session, gone, source, now)
        return tuple(row.id for row in new if row.state is MessageState.KEPT)


def _fetch(batch: list[_Listed], source: Source, most_bytes: int) -> dict[_Listed, tuple[Fetched, bool]]:
    """What the mailbox gives of a batch, each with whether it is whole."""
    by_uid = {each.uid: each for each in batch}
    found: dict[_Listed, tuple[Fetched, bool]] = {}
    wanted = [each.uid for each in batch if each.size is None or each.size <= most_bytes]
    for message in source.fetch(wanted) if wanted else ():
        if message.uid in by_uid:
            whole = len(message.raw) <= most_bytes
            kept = message if whole else Fetched(message.uid, _head(message.raw), message.received)
            found[by_uid[message.uid]] = kept, whole
    for each in batch:
        if each.uid not in wanted and (head := source.fetch_head(each.uid)) is not None:
            found[each] = head, False
    return found


def _head(raw: bytes) -> bytes:
    return head_of(raw)[:MIB]


def _message(
    session: Session, fetched: Fetched, blob: str, listed: _Listed, *, whole: bool, most_bytes: int, now: Clock
) -> MessageRow | None:
    """The row of a fetched message; None when it is one that is kept already."""
    digest, message_id = content_digest(fetched.raw if whole else fetched.raw + b"\0headers only")
    known = session.scalars(select(MessageRow).where(MessageRow.content_digest == digest)).one_or_none()
    row = known or MessageRow(
        raw_sha256=blob,
        content_digest=digest,
        header_message_id=message_id,
        size=len(fetched.raw) if whole else listed.size or 0,
        headers_only=not whole,
        received_at=fetched.received,
        kept_at=now(),
        silent=listed.silent,
        state=MessageState.KEPT,
        reason="",
        because="",
        attempts=0,
        subject="",
        sender="",
        sender_email="",
    )
    if known is None:
        if not whole:
            row.state = MessageState.FAILED
            row.because = (
                f"It is larger than {most_bytes / MIB:g} MiB, so only its head was fetched; "
                "raise limits.message_mib, or ask for it in another way."
            )
        session.add(row)
        session.flush()
        record_event(session, "kept", now=now(), message_id=row.id)
    session.execute(
        update(LedgerRow).where(LedgerRow.id == listed.id).values(state=LedgerState.KEPT, message_id=row.id, error="")
    )
    return row if known is None else None


def _missed(session: Session, missed: Sequence[_Listed], source: Source, now: Clock) -> None:
    """What was listed and not given: gone from the mailbox, or withheld by the server."""
    present = source.present()
    for each in missed:
        row = session.get_one(LedgerRow, each.id)
        if each.uid not in present:
            row.state = LedgerState.GONE
            why = f"{each.uid} vanished from the mailbox before it could be fetched"
            record_event(session, "vanished", now=now(), why=why, uid=each.uid)
            continue
        row.attempts += 1
        row.error = "the server lists it and does not give it"
        if row.attempts == FETCH_ATTEMPTS:
            record_event(session, "withheld", now=now(), why=f"{each.uid}: {row.error}", uid=each.uid)


def _count_attempt(database: Database, batch: Sequence[_Listed]) -> None:
    """After a broken connection, what was being fetched is fetched alone, so that one message cannot block the others."""
    with database.begin() as session:
        session.execute(
            update(LedgerRow)
            .where(LedgerRow.id.in_([each.id for each in batch]))
            .values(attempts=LedgerRow.attempts + 1, error="the connection broke while it was fetched")
        )


def after_filing(name: str, source: Source, database: Database, mailbox: Mailbox) -> None:
    """Flags or moves what was filed; the ledger says so only after the server did it. Failures and doubts stay."""
    with database.begin() as session:
        row = mailbox_row(session, name)
        chosen = session.execute(
            select(LedgerRow.id, LedgerRow.uid)
            .join(MessageRow, MessageRow.id == LedgerRow.message_id)
            .where(LedgerRow.mailbox_id == row.id, LedgerRow.validity == source.validity)
            .where(LedgerRow.after_filing_done.is_(False), MessageRow.state == MessageState.FILED)
            .order_by(LedgerRow.id)
        ).all()
    for number, uid in chosen:
        source.after_filing(uid, mailbox.after_filing)
        with database.begin() as session:
            session.get_one(LedgerRow, number).after_filing_done = True


def note_contact(session: Session, name: str, now: datetime) -> MailboxRow:
    """The mailbox was reached."""
    row = mailbox_row(session, name)
    row.last_contact_at, row.failing_since, row.failure = now, None, ""
    return row


def note_failure(session: Session, name: str, failure: str, now: datetime) -> MailboxRow:
    """The mailbox could not be reached, or not emptied."""
    row = mailbox_row(session, name)
    row.failing_since, row.failure = row.failing_since or now, failure
    return row
