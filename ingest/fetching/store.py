"""The rows of fetched messages.

In: what a mailbox gave, and the digests under which its bytes are safe. Out: one row for each mail, however often it was
delivered, an event, and a ledger that names it; all of a batch in one transaction.

Failures: those of the database; then nothing of the batch is written.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from config.settings import Settings
from domain.numbers import message_no
from ingest.fetching.deduplicate import content_digest, erased_uid, sender_address, shown_head
from ingest.fetching.split_messages import split_digest
from ingest.fetching.unreadable import tell_sender
from ingest.mailboxes.heads import head_of
from ingest.mailboxes.source import HEAD_BYTES, Fetched, Source
from parsers.limits import MIB
from storage.blobs.store import Blobs
from storage.database import Database
from storage.events import record_event, record_kept
from storage.models import DiscardedBlobRow, ErasedMessageRow, LedgerRow, LedgerState, MessageRow, MessageState

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Listed:
    """A row of the ledger that is still to be fetched."""

    id: int
    uid: str
    size: int | None
    suppress_notifications: bool
    attempts: int
    error: str
    message_id: int | None  # the failed message that stands for it so far
    in_bulk_arrival: bool  # listed at once with very many, or soon after


@dataclass(frozen=True, slots=True)
class Place:
    """A mailbox in the ledger, and what of its mail is backlog although it was listed after the first pass."""

    id: int
    backlog_until: datetime | None  # what was received before
    bulk_until: datetime | None  # what was received before and listed at once with very many


@dataclass(frozen=True, slots=True)
class Turn:
    """One mailbox's turn in a pass."""

    name: str
    source: Source
    database: Database
    blobs: Blobs
    most_bytes: int
    now: Clock
    place: Place
    settings: Settings


@dataclass(frozen=True, slots=True)
class Given:
    """What a mailbox gave of one message: all of it, or its head when it is too large or could not be had."""

    message: Fetched
    size: int  # of the whole message, in bytes
    whole: bool = True


_Stored = tuple[Listed, Given, str, str, str | None]  # with the blob, the content's digest and the Message-ID


def head_only(message: Fetched, size: int | None) -> Given:
    """The head of a message with the size that its mailbox gave, or else that of what was fetched."""
    head = Fetched(message.uid, head_of(message.raw)[:HEAD_BYTES], message.received)
    return Given(head, max(size or 0, len(message.raw)), whole=False)


def write(given: Mapping[Listed, Given], blobs: Sequence[str], turn: Turn) -> tuple[int, ...]:
    """Writes a batch, whose bytes are safe under these digests. Returns the numbers of the messages to be read."""
    stored = [(each, got, blob) for (each, got), blob in zip(given.items(), blobs, strict=True)]
    whole = [(each, got, blob, *content_digest(got.message.raw)) for each, got, blob in stored if got.whole]
    # What their heads say is read before others have to wait.
    heads = {digest: (split_digest(got.message.raw), sender_address(got.message.raw)) for _, got, _, digest, _ in whole}
    rows: dict[str, MessageRow] = {}
    with turn.database.begin() as session:
        whole = _without_erased(session, whole)
        known = _known(session, [digest for *_, digest, _ in whole])
        for each, got, blob, digest, message_id in whole:
            if digest in known or digest in rows:
                continue
            received = got.message.received
            row = _stand_in(session, each) or MessageRow(
                suppress_notifications=_is_backlog(each, received, turn), kept_at=turn.now()
            )
            row.raw_sha256, row.content_digest, row.header_message_id = blob, digest, message_id
            row.split_digest, row.sender_email = heads[digest]
            row.size, row.headers_only, row.received_at = got.size, False, received
            row.state, row.explanation, row.attempts = MessageState.KEPT, "", 0
            session.add(row)
            rows[digest] = row
        session.flush()
        record_kept(session, [row.id for row in rows.values()], now=turn.now())
        numbers = known | {digest: row.id for digest, row in rows.items()}
        for each, _, _, digest, _ in whole:
            _explain_stand_in(session, each, numbers[digest], turn)
        if whole:
            session.execute(update(LedgerRow), [_kept_values(each, numbers[digest]) for each, _, _, digest, _ in whole])
        for each, got, blob in stored:
            if not got.whole:
                failed = write_failed(session, each, got, blob, turn, why=_too_large(turn))
                if failed is not None:
                    tell_sender(session, failed, got.message.raw, turn.settings, turn.now())
        return tuple(row.id for row in rows.values())


def _too_large(turn: Turn) -> str:
    most = f"{round(turn.most_bytes / MIB, 3):g} MiB"
    how = "raise limits.message_mib, or ask for it in another way"
    return f"It is larger than {most}, so only its head was fetched; {how}."


def _known(session: Session, digests: Sequence[str]) -> dict[str, int]:
    chosen = select(MessageRow.content_digest, MessageRow.id).where(MessageRow.content_digest.in_(digests))
    return {row.content_digest: row.id for row in session.execute(chosen)} if digests else {}


def _without_erased(session: Session, whole: Sequence[_Stored]) -> list[_Stored]:
    """Those that were not erased. The others end without a record, and their bytes are discarded again."""
    digests = [digest for *_, digest, _ in whole]
    chosen = select(ErasedMessageRow.content_digest).where(ErasedMessageRow.content_digest.in_(digests))
    erased = frozenset(session.scalars(chosen)) if digests else frozenset()
    for each, _, blob, digest, _ in whole:
        if digest in erased:
            _forget(session, each, blob)
    return [stored for stored in whole if stored[3] not in erased]


def _forget(session: Session, listed: Listed, blob: str) -> None:
    session.merge(DiscardedBlobRow(sha256=blob))
    forgotten = {"id": listed.id, "state": LedgerState.KEPT, "uid": erased_uid(listed.uid), "message_id": None}
    session.execute(update(LedgerRow), [forgotten | {"error": "", "attempts": listed.attempts}])


def _is_backlog(listed: Listed, received: datetime, turn: Turn) -> bool:
    until = turn.place.bulk_until if listed.in_bulk_arrival else None
    return listed.suppress_notifications or any(
        each is not None and received < each for each in (turn.place.backlog_until, until)
    )


def _stand_in(session: Session, listed: Listed) -> MessageRow | None:
    """The failed message that has stood for this one, of which only the head was kept."""
    row = session.get(MessageRow, listed.message_id) if listed.message_id is not None else None
    return row if row is not None and row.headers_only else None


def _explain_stand_in(session: Session, listed: Listed, number: int, turn: Turn) -> None:
    row = _stand_in(session, listed)
    if row is not None and row.id != number:
        row.explanation, row.seen_at = f"It came whole as message {message_no(number)}.", turn.now()


def write_failed(
    session: Session, listed: Listed, given: Given, blob: str, turn: Turn, *, why: str
) -> MessageRow | None:
    """Writes a message of which only the head, or not even that, could be had; None when it was erased."""
    head, size = given.message, given.size
    # Without its body a mail is known by its size, and without its head by its place.
    more = b"%d" % size if head.raw else f"{turn.name} {turn.source.validity} {listed.uid}".encode()
    message_id = content_digest(head.raw)[1]
    digest = digest_of_head(head.raw, more)
    if session.get(ErasedMessageRow, digest) is not None:
        _forget(session, listed, blob)
        return None
    row = session.scalars(select(MessageRow).where(MessageRow.content_digest == digest)).one_or_none()
    if row is None:
        subject, sender = shown_head(head.raw)
        row = MessageRow(
            raw_sha256=blob,
            content_digest=digest,
            header_message_id=message_id,
            size=size,
            headers_only=True,
            received_at=head.received,
            kept_at=turn.now(),
            suppress_notifications=_is_backlog(listed, head.received, turn),
            state=MessageState.FAILED,
            explanation=why,
            subject=subject,
            sender=sender,
        )
        session.add(row)
        session.flush()
        record_event(session, "failed", now=turn.now(), message_id=row.id, why=why)
    session.execute(update(LedgerRow), [_kept_values(listed, row.id)])
    return row


def digest_of_head(head: bytes, more: bytes) -> str:
    """The digest of a message of which only the head is known, and something more."""
    return sha256(content_digest(head)[0].encode() + b" headers only " + more).hexdigest()


def _kept_values(listed: Listed, number: int) -> dict[str, Any]:
    return {
        "id": listed.id,
        "state": LedgerState.KEPT,
        "message_id": number,
        "error": "",
        "attempts": listed.attempts,
    }
