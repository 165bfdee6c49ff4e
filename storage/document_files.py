"""The files that documents stand in, for showing their pages.

In: a session and the number of a document; or the digest of an office file. Out: values: the file of each page, the PDF of an
office file.

Failures: none; what is not there is None.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from domain.catalogue.codes import INFECTED
from domain.catalogue.kinds import Kind
from domain.mail import Role
from storage.models import AttachmentRow, DiscardedBlobRow, DocumentRow, FindingRow, LaidOutRow, MessageRow
from storage.rows import columns_of
from storage.summaries import DocumentSummary


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A stored file of a message: its digest, what it is, and how many pages it was read to have (None: unknown)."""

    path: str
    filename: str
    media_type: str
    size: int
    sha256: str
    pages: int | None


@dataclass(frozen=True, slots=True)
class DocumentFiles:
    """A document and its files: one, several that are its pages in this order, or none for the text of a mail.

    Pages count from 1 in the file, or in the row of files; `first_page` and `last_page` are None where pages are unknown.
    """

    id: int
    application_id: int
    message_id: int
    kind: str
    filename: str
    first_page: int | None
    last_page: int | None
    files: tuple[StoredFile, ...]
    is_joined: bool
    is_infected: bool

    def at(self, page: int) -> tuple[StoredFile, int] | None:
        """The file that a page stands in, and the page's number in there."""
        if not self.files or page < 1:
            return None
        if not self.is_joined:
            return self.files[0], page
        before = 0
        for each in self.files:
            count = each.pages or 1
            if page <= before + count:
                return each, page - before
            before += count
        return None


def document_files(session: Session, number: int) -> DocumentFiles | None:
    """The document with this number and its files."""
    row = session.execute(
        select(
            DocumentRow.id,
            DocumentRow.application_id,
            DocumentRow.message_id,
            DocumentRow.kind,
            DocumentRow.filename,
            DocumentRow.attachment,
            DocumentRow.joined,
            DocumentRow.first_page,
            DocumentRow.last_page,
            MessageRow.reason,
        )
        .join(MessageRow, MessageRow.id == DocumentRow.message_id)
        .where(DocumentRow.id == number)
    ).one_or_none()
    if row is None:
        return None
    paths = row.joined or ((row.attachment,) if row.attachment is not None else ())
    stored = {each.path: each for each in _files(session, row.message_id, paths)} if paths else {}
    found = session.scalars(
        select(FindingRow.evidence).where(FindingRow.application_id == row.application_id, FindingRow.code == INFECTED)
    )
    # Findings from before they knew their message name the path alone.
    infected = {
        each.document for evidence in found for each in evidence if each.message in (row.message_id, None)
    } & set(paths)
    return DocumentFiles(
        id=row.id,
        application_id=row.application_id,
        message_id=row.message_id,
        kind=row.kind,
        filename=row.filename,
        first_page=row.first_page,
        last_page=row.last_page,
        files=tuple(stored[path] for path in paths if path in stored),
        is_joined=bool(row.joined),
        is_infected=row.reason == INFECTED or bool(infected),
    )


def _files(session: Session, message: int, paths: Sequence[str]) -> Sequence[StoredFile]:
    chosen = select(*columns_of(StoredFile, AttachmentRow)).where(
        AttachmentRow.message_id == message,
        AttachmentRow.path.in_(paths),
        AttachmentRow.role == Role.DOCUMENT.value,
    )
    return [StoredFile(*row) for row in session.execute(chosen)]


@dataclass(frozen=True, slots=True)
class LaidOutFile:
    """The PDF of an office file and its pages; without one `why` is a sentence."""

    pdf_sha256: str | None
    pages: int | None
    why: str
    at: datetime


def laid_out_files(session: Session, digests: Collection[str]) -> dict[str, LaidOutFile]:
    """What became of these office files, by their digests; nothing of those that were not laid out yet."""
    if not digests:
        return {}
    rows = session.scalars(select(LaidOutRow).where(LaidOutRow.sha256.in_(digests)))
    return {row.sha256: LaidOutFile(row.pdf_sha256, row.pages, row.why, row.at) for row in rows}


def newest_file(session: Session) -> int:
    """The number of the newest attachment; 0 when there is none."""
    return session.scalar(select(func.max(AttachmentRow.id))) or 0


def not_laid_out(
    session: Session, after: int, media_types: Collection[str], most: int
) -> Sequence[tuple[int, StoredFile]]:
    """The office files (of these types) behind the attachment with this number that nobody has laid out, with their numbers.

    Those of infected messages are not among them.
    """
    chosen = (
        select(
            AttachmentRow.id,
            *columns_of(StoredFile, AttachmentRow),
        )
        .join(MessageRow, MessageRow.id == AttachmentRow.message_id)
        .outerjoin(LaidOutRow, LaidOutRow.sha256 == AttachmentRow.sha256)
        .where(
            AttachmentRow.id > after,
            AttachmentRow.media_type.in_(sorted(media_types)),
            AttachmentRow.role == Role.DOCUMENT.value,
            LaidOutRow.sha256.is_(None),
            MessageRow.reason != INFECTED,
        )
        .order_by(AttachmentRow.id)
        .limit(most)
    )
    return [(row[0], StoredFile(*row[1:])) for row in session.execute(chosen)]


def discard_unless_named(session: Session, digest: str) -> None:
    """Has the stored file with this digest removed, unless a record names it by then."""
    session.merge(DiscardedBlobRow(sha256=digest))


def write_laid_out(session: Session, digest: str, file: LaidOutFile) -> None:
    """Notes the PDF of an office file, in place of what was noted before."""
    session.merge(LaidOutRow(sha256=digest, pdf_sha256=file.pdf_sha256, pages=file.pages, why=file.why, at=file.at))


def forget_laid_out(session: Session, digests: Collection[str]) -> None:
    """These PDFs, by their own digests, are not there any more: they are made again when they are next needed."""
    session.execute(delete(LaidOutRow).where(LaidOutRow.pdf_sha256.in_(digests)))


def application_of_document(session: Session, number: int) -> int | None:
    """The number of the application that a document is part of; None where there is no such document."""
    return session.scalar(select(DocumentRow.application_id).where(DocumentRow.id == number))


def files_of_messages(session: Session, messages: Collection[int]) -> dict[tuple[int, str], StoredFile]:
    """The stored files of these messages by message and path; an office file with its pages as they were laid out."""
    if not messages:
        return {}
    chosen = (
        select(
            AttachmentRow.message_id,
            AttachmentRow.path,
            AttachmentRow.filename,
            AttachmentRow.media_type,
            AttachmentRow.size,
            AttachmentRow.sha256,
            func.coalesce(AttachmentRow.pages, LaidOutRow.pages).label("pages"),
        )
        .outerjoin(LaidOutRow, LaidOutRow.sha256 == AttachmentRow.sha256)
        .where(AttachmentRow.message_id.in_(messages), AttachmentRow.role == Role.DOCUMENT.value)
    )
    return {
        (row.message_id, row.path): StoredFile(row.path, row.filename, row.media_type, row.size, row.sha256, row.pages)
        for row in session.execute(chosen)
    }


def kinds_thought(session: Session, document: DocumentSummary) -> tuple[Kind, ...]:
    """What a document was thought to be when it was read, the likeliest kind first."""
    reading = session.scalar(select(MessageRow.reading).where(MessageRow.id == document.message_id))
    of_same = [
        each
        for submission in (reading.submissions if reading is not None else ())
        for each in submission.documents
        if each.attachment == document.attachment
    ]
    nearest = min(of_same, key=lambda each: abs((each.first_page or 1) - (document.first_page or 1)), default=None)
    scores = nearest.scores if nearest is not None else ()
    return tuple(kind for kind, _ in sorted(scores, key=lambda score: -score[1]) if kind is not Kind.UNKNOWN)
