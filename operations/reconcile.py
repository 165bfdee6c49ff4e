"""Compares what the records say with what is there: every mailbox with the ledger, every stored file with its digest.

In: an opened office. Out: what differs, each as one sentence, and whether it was mended: a stored message that is missing
or damaged is fetched again where its mailbox still has it, a stored file is taken out of its message again.

Failures: `Transient` or `Fatal` of the database or the store; a mailbox that cannot be reached is a difference.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from sqlalchemy import select, update

from domain.actions import Reconcile, RetryMessage, Sentence
from domain.errors import PostroomError
from domain.numbers import message_no
from domain.reading import Reading
from ingest.fetching.deduplicate import content_digest, erased_uid, is_erased
from ingest.fetching.split_messages import whole_message
from ingest.fetching.store import head_only
from ingest.mailboxes import open_mailbox
from ingest.mailboxes.source import Source
from ingest.office import Office
from operations.backup import STORED_ROLE, named_digests, put_anew
from operations.indexing import index_filed, note_missing
from storage.backup_folder import BLOBS
from storage.blobs.store import Blobs, open_blobs, verify
from storage.database import PASS, RECORDS
from storage.document_files import forget_laid_out
from storage.events import record_event
from storage.models import AttachmentRow, DocumentRow, LedgerRow, LedgerState, MailboxRow, MessageRow, MessageState
from storage.page_cache import PageCache

NAMED = 20  # of many, in one sentence


class Weight(StrEnum):
    """What a difference asks for."""

    NOTE = "note"  # nothing
    MENDED = "mended"
    OPEN = "open"  # a person


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is not as the records say."""

    where: str
    says: Sentence
    weight: Weight


@dataclass(slots=True)
class Reconciled:
    """What was compared and what differs."""

    mailboxes: int = 0
    messages: int = 0  # in the mailboxes
    files: int = 0  # in the store, that the records name
    unneeded: int = 0
    differences: list[Difference] = field(default_factory=list)

    @property
    def open(self) -> bool:
        """Whether something waits for a person."""
        return any(each.weight is Weight.OPEN for each in self.differences)

    def add(self, where: str, says: str | Sentence, weight: Weight) -> None:
        """Notes a difference."""
        self.differences.append(Difference(where, (says,) if isinstance(says, str) else says, weight))


@dataclass(frozen=True, slots=True)
class _Broken:
    """A message whose own bytes are missing or damaged in the store."""

    id: int
    digest: str
    content_digest: str
    headers_only: bool
    state: str  # of the bytes: missing | damaged


def reconcile(office: Office, backup: Path | None = None) -> Reconciled:
    """Compares and mends, from the folder of a backup too. Meanwhile no pass runs, which changes both sides.

    Raises Transient or Fatal.
    """
    found = Reconciled()
    with office.database.lock(PASS, wait=True), office.database.lock(RECORDS, wait=True):
        with office.database.read() as session:
            needed = named_digests(session)
        states = {digest: state for digest in sorted(needed) if (state := verify(office.blobs, digest)) != "ok"}
        found.files = len(needed)
        if backup is not None:
            _take_from(backup, office.blobs, states, found)
        broken = _broken_messages(office, states)
        mended: set[int] = set()
        for name, mailbox in office.settings.mailboxes.items():
            try:
                with open_mailbox(name, mailbox, office.sign_ins) as source:
                    _compare(office, name, source, found)
                    mended |= _fetch_again(office, name, source, [b for b in broken if b.id not in mended], found)
            except PostroomError as error:
                found.add(f"mailbox {name}", str(error), Weight.OPEN)
            found.mailboxes += 1
        for each in broken:
            if each.id not in mended:
                says = f"its bytes are {each.state} in the store, and no mailbox has it any more; bring them back from a backup"
                found.add(f"message {message_no(each.id)}", says, Weight.OPEN)
        _mend_files(office, states, found)
        _forget_thumbnails(office, states)
        _count_unneeded(office, found)
        _complete_index(office, found)
    return found


def _complete_index(office: Office, found: Reconciled) -> None:
    """Lets be found what a search does not find."""
    missing = note_missing(office)
    index_filed(office, seconds=math.inf)
    if missing:
        says = f"{missing} applications and messages could not be found by a search, and can be now"
        found.add("search", says, Weight.MENDED)


def _take_from(backup: Path, blobs: Blobs, states: dict[str, str], found: Reconciled) -> None:
    """Brings back what a backup has."""
    copies = open_blobs(str((backup / BLOBS).absolute()))
    for digest, state in list(states.items()):
        if verify(copies, digest) == "ok":
            put_anew(blobs, digest, copies.get(digest))
            del states[digest]
            found.add(
                f"file {digest[:12]}…", f"it was {state} in the store and is taken from the backup", Weight.MENDED
            )


def _broken_messages(office: Office, states: Mapping[str, str]) -> list[_Broken]:
    columns = MessageRow.id, MessageRow.raw_sha256, MessageRow.content_digest, MessageRow.headers_only
    with office.database.read() as session:
        rows = [
            row
            for part in _parts(list(states))
            for row in session.execute(select(*columns).where(MessageRow.raw_sha256.in_(part)))
        ]
    return [_Broken(*row, states[row.raw_sha256]) for row in sorted(rows)]


def _parts(values: Sequence[str]) -> Iterator[Sequence[str]]:
    """Runs short enough for one statement's parameters."""
    for start in range(0, len(values), 500):
        yield values[start : start + 500]


def _compare(office: Office, name: str, source: Source, found: Reconciled) -> None:
    present = source.present()
    found.messages += len(present)
    where = f"mailbox {name}"
    with office.database.begin() as session:
        rows = session.scalars(
            select(LedgerRow).join(MailboxRow).where(MailboxRow.name == name, LedgerRow.validity == source.validity)
        ).all()
        known = {row.uid: row for row in rows}
        kept = {uid for uid, row in known.items() if row.state is LedgerState.KEPT}
        lost = [
            row for row in rows if row.state is LedgerState.KEPT and row.message_id is None and not is_erased(row.uid)
        ]
        for row in lost:
            row.state, row.attempts = LedgerState.LISTED, 0
        gone = [row for uid, row in known.items() if uid in kept and uid not in present and not row.after_filing_done]
        waiting = [uid for uid in present if erased_uid(uid) not in known and uid not in kept]
    if lost:
        says = f"{len(lost)} messages are in the ledger and not in the records; the next pass fetches them"
        found.add(where, says, Weight.MENDED)
    if waiting:
        found.add(where, f"{len(waiting)} messages are not fetched yet; the next pass does so", Weight.NOTE)
    still_kept = [row for row in gone if not is_erased(row.uid)]
    if still_kept:
        says = f"{len(still_kept)} messages are kept here and no longer in the mailbox"
        found.add(where, says, Weight.NOTE)


def _fetch_again(office: Office, name: str, source: Source, broken: Sequence[_Broken], found: Reconciled) -> set[int]:
    """Brings back the bytes of messages that this mailbox still has; their numbers."""
    if not broken:
        return set()
    with office.database.read() as session:
        places = defaultdict(list)
        chosen = select(LedgerRow.message_id, LedgerRow.uid).join(MailboxRow)
        chosen = chosen.where(MailboxRow.name == name, LedgerRow.validity == source.validity)
        for message_id, uid in session.execute(chosen):
            places[message_id].append(uid)
    mended = set()
    for each in broken:
        for uid in places[each.id]:
            if _bring_back(office, source, each, uid):
                mended.add(each.id)
                says = f"its bytes were {each.state} in the store and are fetched again from {name}"
                found.add(f"message {message_no(each.id)}", (says, *_then(office, each.id)), Weight.MENDED)
                break
    return mended


def _then(office: Office, number: int) -> Sentence:
    with office.database.read() as session:
        failed = session.get_one(MessageRow, number).state is MessageState.FAILED
    return ("; ", RetryMessage(number), " reads it") if failed else ()


def _bring_back(office: Office, source: Source, broken: _Broken, uid: str) -> bool:
    if broken.headers_only:
        head = source.fetch_head(uid)
        raw = head_only(head, None).message.raw if head is not None else None
    else:
        raw = next((fetched.raw for fetched in source.fetch([uid])), None)
    if raw is None:
        return False
    digest = sha256(raw).hexdigest()
    # The same mail may lie there by another way of delivery, with other lines of its servers above it.
    if digest != broken.digest and (broken.headers_only or content_digest(raw)[0] != broken.content_digest):
        return False
    put_anew(office.blobs, digest, raw)
    with office.database.begin() as session:
        session.get_one(MessageRow, broken.id).raw_sha256 = digest
        record_event(session, "mended", now=office.now(), message_id=broken.id, why="fetched again")
    return True


def _mend_files(office: Office, states: Mapping[str, str], found: Reconciled) -> None:
    """Takes files that are missing or damaged out of their messages again."""
    with office.database.read() as session:
        wanted = defaultdict(set)
        for part in _parts(list(states)):
            chosen = select(AttachmentRow.message_id, AttachmentRow.sha256)
            for number, digest in session.execute(
                chosen.where(AttachmentRow.sha256.in_(part), AttachmentRow.role == STORED_ROLE)
            ):
                wanted[number].add(digest)
    if not wanted:
        return
    with office.readers() as readers:
        for number, digests in sorted(wanted.items()):
            missing = {digest for digest in digests if verify(office.blobs, digest) != "ok"}
            with office.database.read() as session:
                row = session.get_one(MessageRow, number)
            reading = None
            if verify(office.blobs, row.raw_sha256) == "ok":
                raw = whole_message(
                    office.database, office.blobs, number, row.received_at, office.blobs.get(row.raw_sha256)
                )
                reading = readers.read(raw, row.received_at).result()
            contents = (
                {each.sha256: each.content for each in reading.mail.attachments} if isinstance(reading, Reading) else {}
            )
            for digest in sorted(missing):
                where = f"file {digest[:12]}… of message {message_no(number)}"
                if digest in contents:
                    put_anew(office.blobs, digest, contents[digest])
                    found.add(
                        where,
                        f"it was {states[digest]} in the store and is taken out of its message again",
                        Weight.MENDED,
                    )
                else:
                    found.add(where, f"it is {states[digest]} in the store; bring it back from a backup", Weight.OPEN)


def _forget_thumbnails(office: Office, states: Mapping[str, str]) -> None:
    """Pictures of first pages and pages of office files that are missing or damaged are made again when they are next needed."""
    if not states:
        return
    with office.database.begin() as session:
        for part in _parts(list(states)):
            session.execute(update(DocumentRow).where(DocumentRow.thumbnail.in_(part)).values(thumbnail=None))
            forget_laid_out(session, part)


def _count_unneeded(office: Office, found: Reconciled) -> None:
    with office.database.read() as session:
        needed = named_digests(session)
    unneeded = [digest for digest in office.blobs.all() if digest not in needed]
    found.unneeded = len(unneeded)
    if unneeded:
        named = ", ".join(f"{digest[:12]}…" for digest in unneeded[:NAMED])
        more = f" and {len(unneeded) - NAMED} more" if len(unneeded) > NAMED else ""
        says = f"{len(unneeded)} stored files are named by no record ({named}{more}); "
        found.add("store", (says, Reconcile(remove_unneeded=True), " removes them"), Weight.NOTE)


def remove_unneeded(office: Office) -> int:
    """Removes stored files that no record names. Returns how many."""
    with office.database.lock(RECORDS, wait=True):
        with office.database.read() as session:
            needed = named_digests(session)
        unneeded = [digest for digest in office.blobs.all() if digest not in needed]
        for digest in unneeded:
            office.blobs.delete(digest)
        PageCache(office.settings.storage.pages_folder).sweep(needed)
    return len(unneeded)
