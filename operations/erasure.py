"""Erases people: their records, files, mail and every trace of their names.

In: an opened office and a `Scope`. Out: none of their rows, files, outgoing mails and traces in other rows are left, nor in
the database's free pages; what remains are digests that say nothing to anybody, so that mail that still lies in a mailbox
is not taken in again, and one event with numbers alone. Server copies are listed, or deleted when the office wants that.

Failures: `Transient` or `Fatal` of the database and the store. It can be done again, and goes on where it ended. A server
copy that cannot be deleted is named.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlalchemy import delete, or_, select, update
from sqlalchemy.orm import Session, defer

from config.settings_tables import AfterFiling
from domain.errors import PostroomError
from domain.numbers import message_no
from domain.outgoing import NotificationCause
from ingest.fetching.deduplicate import content_digest, erased_uid
from ingest.fetching.store import digest_of_head
from ingest.mailboxes import open_mailbox
from ingest.mailboxes.heads import head_of
from ingest.mailboxes.source import HEAD_BYTES, ItemRefused, Source
from ingest.office import Office
from notify.messages.letters import LETTER
from notify.messages.queueing import ONCE_A_DAY
from notify.transports.folder import written_file
from operations.backup import STORED_ROLE, named_digests, stored_files
from operations.erasure_scope import Scope, mentions
from storage.database import RECORDS
from storage.events import record_event
from storage.models import (
    ApplicantRow,
    ApplicationMessageRow,
    ApplicationRow,
    AttachmentRow,
    CorrectionRow,
    DiscardedBlobRow,
    DocumentRow,
    ErasedMessageRow,
    EventRow,
    HealthRow,
    LaidOutRow,
    LedgerRow,
    MailboxRow,
    MessageRow,
    NoteRow,
    OutgoingRow,
    OutgoingState,
    UnfiledReadingRow,
)
from storage.page_cache import PageCache
from storage.right_store import refuse_wrong_store


@dataclass(frozen=True, slots=True)
class Copy:
    """A message as it lies in a mailbox."""

    message: int | None
    mailbox: str
    validity: str
    uid: str
    moved: bool  # by postroom, to another folder
    digest: str  # of its content
    size: int
    headers_only: bool


@dataclass(slots=True)
class Erased:
    """What was erased, in numbers, and where copies remain, in sentences."""

    applicants: int = 0
    applications: int = 0
    messages: int = 0
    outgoing: int = 0
    files: int = 0
    remaining: list[str] = field(default_factory=list)

    def plus(self, other: Erased | None) -> Erased:
        """Both together."""
        if other is None:
            return self
        return Erased(
            self.applicants + other.applicants,
            self.applications + other.applications,
            self.messages + other.messages,
            self.outgoing + other.outgoing,
            self.files + other.files,
            [*other.remaining, *self.remaining],
        )


def erase(office: Office, scope: Scope, who: str, why: str) -> Erased:
    """Erases all of the scope. Raises Transient or Fatal: also for a store that is not the office's, where nothing would go."""
    refuse_wrong_store(office.database, office.blobs)
    with office.database.lock(RECORDS, wait=True):
        return erase_within_lock(office, scope, who, why)


def discard(office: Office) -> int:
    """Removes the stored files that an erasure has left, unless a record names them, with their pages. Returns how many.

    The caller has the lock RECORDS alone: else a file could go that is stored again at that moment.
    """
    with office.database.read() as session:
        discarded = set(session.scalars(select(DiscardedBlobRow.sha256)))
        named = named_digests(session) if discarded else set()
        unneeded = discarded - named
        laid_out = select(LaidOutRow.pdf_sha256).where(
            LaidOutRow.sha256.in_(unneeded), LaidOutRow.pdf_sha256.is_not(None)
        )
        pages = {digest for digest in session.scalars(laid_out) if digest is not None} - named if unneeded else set()
    cache = PageCache(office.settings.storage.pages_folder)
    for digest in sorted(unneeded | pages):
        cache.forget(digest)
        office.blobs.delete(digest)
    if discarded:
        with office.database.begin() as session:
            session.execute(delete(LaidOutRow).where(LaidOutRow.sha256.in_(unneeded)))
            session.execute(delete(DiscardedBlobRow).where(DiscardedBlobRow.sha256.in_(discarded)))
    return len(unneeded)


def erase_within_lock(office: Office, scope: Scope, who: str, why: str) -> Erased:
    """The same for a caller that has the lock RECORDS alone. Raises Transient or Fatal."""
    with office.database.read() as session:
        copies = _copies(session, scope)
        mails = _mails(session, scope)
        reports = _reports(session, scope)
    done = Erased(len(scope.applicants), len(scope.applications), len(scope.messages), len(mails))
    # What lies elsewhere comes first: once the rows are gone, nothing tells where it is.
    done.remaining = _delete_on_server(office, copies)
    for key in [*mails.values(), *reports.values()]:
        written_file(office.settings.sent_folder, key).unlink(missing_ok=True)
    with office.database.begin() as session:
        _delete_rows(session, scope, mails, office.now())
        session.execute(update(OutgoingRow).where(OutgoingRow.id.in_(reports)).values(content=None))
        _take_out_of_bundles(session, scope)
        _redact(session, scope, [copy.uid for copy in copies])
        numbers = {"applicants": done.applicants, "applications": done.applications, "messages": done.messages}
        record_event(session, "erased", now=office.now(), who=who, why=why, **numbers)
    done.files = discard(office)
    office.database.forget()
    done.remaining += [
        f"message {message_no(number)} is also other people's and stays; look at it" for number in sorted(scope.shared)
    ]
    return done


def _copies(session: Session, scope: Scope) -> Sequence[Copy]:
    of_copy = (LedgerRow.message_id, MailboxRow.name, LedgerRow.validity, LedgerRow.uid, LedgerRow.after_filing_done)
    chosen = select(*of_copy, MessageRow.content_digest, MessageRow.size, MessageRow.headers_only)
    joined = chosen.select_from(LedgerRow).join(MailboxRow).join(MessageRow, MessageRow.id == LedgerRow.message_id)
    rows = session.execute(joined.where(LedgerRow.message_id.in_(scope.messages)))
    return [Copy(*row) for row in rows]


def _mails(session: Session, scope: Scope) -> dict[int, str]:
    """The outgoing mails to the person or about them alone: number and key."""
    rows = session.execute(
        select(OutgoingRow.id, OutgoingRow.key, OutgoingRow.recipient).where(
            or_(
                OutgoingRow.application_id.in_(scope.applications),
                OutgoingRow.message_id.in_(scope.messages),
                OutgoingRow.kind.in_(ONCE_A_DAY),
            )
        )
    )
    about = set(
        session.scalars(
            select(OutgoingRow.id).where(
                or_(OutgoingRow.application_id.in_(scope.applications), OutgoingRow.message_id.in_(scope.messages))
            )
        )
    )
    return {row.id: row.key for row in rows if row.id in about or row.recipient.lower() in scope.addresses}


def _reports(session: Session, scope: Scope) -> dict[int, str]:
    """The reports and bundles that may name the person: their text can be made again, without them."""
    chosen = select(OutgoingRow.id, OutgoingRow.key).where(
        OutgoingRow.kind.not_in(ONCE_A_DAY),
        OutgoingRow.application_id.is_(None),
        OutgoingRow.kind.not_in(("alert", LETTER)),
    )
    if scope.since is not None:
        chosen = chosen.where(OutgoingRow.created_at >= scope.since)
    return {row.id: row.key for row in session.execute(chosen)}


def _delete_on_server(office: Office, copies: Sequence[Copy]) -> list[str]:
    """Deletes the copies in the mailboxes when the office wants that; says which remain."""
    remaining = []
    for name in dict.fromkeys(copy.mailbox for copy in copies):
        mailbox = office.settings.mailboxes.get(name)
        here = [copy for copy in copies if copy.mailbox == name]
        if mailbox is None:
            remaining += [_remains(copy, "which is configured no longer") for copy in here]
            continue
        moved = [copy for copy in here if copy.moved and mailbox.after_filing is AfterFiling.MOVE]
        remaining += [_remains(copy, f"in its folder “{mailbox.move_to}”") for copy in moved]
        try:
            with open_mailbox(name, mailbox, office.sign_ins) as source:
                present = source.present()
                for copy in here:
                    if copy in moved or copy.validity != source.validity or copy.uid not in present:
                        continue
                    if office.settings.retention.server_copies != "delete":
                        remaining.append(_remains(copy, f"as {copy.uid}"))
                    elif _is_there(copy, source):
                        source.delete(copy.uid)
                    else:
                        remaining.append(_remains_perhaps(copy))
        except PostroomError as error:
            remaining.append(f"in mailbox {name} copies may remain: {error}")
    return remaining


def _remains(copy: Copy, where: str) -> str:
    return f"message {_number_of(copy)} still lies in mailbox {copy.mailbox}, {where}"


def _number_of(copy: Copy) -> str:
    return message_no(copy.message) if copy.message is not None else "?"


def _is_there(copy: Copy, source: Source) -> bool:
    """Whether the message itself lies under its uid: a restored mailbox may have given that to another mail."""
    try:
        if not copy.headers_only:
            found = next(iter(source.fetch([copy.uid])), None)
            return found is not None and content_digest(found.raw)[0] == copy.digest
        head = source.fetch_head(copy.uid)
    except ItemRefused:
        return False
    return head is not None and digest_of_head(head_of(head.raw)[:HEAD_BYTES], b"%d" % copy.size) == copy.digest


def _remains_perhaps(copy: Copy) -> str:
    here = f"what lies in mailbox {copy.mailbox} as {copy.uid}"
    return f"message {_number_of(copy)} may still lie there: {here} could not be recognised as it, and was not deleted"


def _delete_rows(session: Session, scope: Scope, mails: Collection[int], now: datetime) -> None:
    messages, applications = scope.messages, scope.applications
    raw = select(MessageRow.raw_sha256).where(MessageRow.id.in_(messages))
    files = select(AttachmentRow.sha256).where(
        AttachmentRow.message_id.in_(messages), AttachmentRow.role == STORED_ROLE
    )
    pictures = select(DocumentRow.thumbnail).where(
        or_(DocumentRow.application_id.in_(applications), DocumentRow.message_id.in_(messages)),
        DocumentRow.thumbnail.is_not(None),
    )
    unfiled = select(UnfiledReadingRow.reading).where(UnfiledReadingRow.message_id.in_(messages))
    of_unfiled = {digest for each in session.scalars(unfiled) for digest in stored_files(each)}
    for digest in {*session.scalars(raw), *session.scalars(files), *session.scalars(pictures), *of_unfiled}:
        session.merge(DiscardedBlobRow(sha256=digest))
    for digest in session.scalars(select(MessageRow.content_digest).where(MessageRow.id.in_(messages))).all():
        session.merge(ErasedMessageRow(content_digest=digest, at=now))
    for row in session.scalars(select(LedgerRow).where(LedgerRow.message_id.in_(messages))):
        row.uid, row.message_id, row.error = erased_uid(row.uid), None, ""
    session.flush()
    of_either = [
        (EventRow, EventRow.application_id, EventRow.message_id),
        (CorrectionRow, CorrectionRow.application_id, CorrectionRow.message_id),
    ]
    for table, application, message in of_either:
        session.execute(delete(table).where(or_(application.in_(applications), message.in_(messages))))
    session.execute(delete(OutgoingRow).where(OutgoingRow.id.in_(mails)))
    session.execute(delete(ApplicationMessageRow).where(ApplicationMessageRow.application_id.in_(applications)))
    joined = update(ApplicationRow).where(ApplicationRow.merged_into_id.in_(applications))
    session.execute(joined.values(merged_into_id=None))
    session.execute(delete(ApplicationRow).where(ApplicationRow.id.in_(applications)))
    session.execute(delete(MessageRow).where(MessageRow.id.in_(messages)))
    session.execute(delete(ApplicantRow).where(ApplicantRow.id.in_(scope.applicants)))


def _take_out_of_bundles(session: Session, scope: Scope) -> None:
    chosen = select(OutgoingRow).options(defer(OutgoingRow.content)).where(OutgoingRow.kind == "notification")
    for row in session.scalars(chosen):
        if isinstance(row.cause, NotificationCause):
            numbers = row.cause.applications
            left = tuple(number for number in numbers if number not in scope.applications)
            if left != numbers:
                row.cause = replace(row.cause, applications=left)


def _redact(session: Session, scope: Scope, uids: Collection[str]) -> None:
    """Redacts the person's name, addresses and files' names in other people's records."""
    words = scope.words | {uid.lower() for uid in uids if not uid.isdecimal()}
    for event in session.scalars(select(EventRow)):
        if mentions(words, event.why, event.details):
            event.why, event.details = "", {}
    for note in session.scalars(select(NoteRow)):
        if mentions(words, note.text):
            note.text = "(redacted)"
    for row in session.scalars(select(HealthRow)):
        if mentions(words, row.details):
            row.details = row.details | {"troubles": []} if "troubles" in row.details else {}
    for box in session.scalars(select(MailboxRow)):
        if mentions(words, box.failure):
            box.failure = ""
    for mail in session.scalars(
        select(OutgoingRow).options(defer(OutgoingRow.content)).where(OutgoingRow.state != OutgoingState.SENT)
    ):
        if mentions(words, mail.reply):
            mail.reply = ""
