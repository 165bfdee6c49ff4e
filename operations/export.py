"""Applications for the selection committee: a folder for each applicant, and a workbook of all.

In: applications' numbers and a folder. Out: `name-12/cv.pdf` … and `applications.xlsx`; a letter that stands in the mail
is a text file. Names of folders and files are made
from letters and digits alone, whatever they were called; dangerous and infected files stay where they are.

Failures: `Fatal` when the folder is not empty or cannot be written. A file that the store has lost is named, not hidden.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from config.settings import Settings
from domain.actions import Reconcile, Sentence
from domain.errors import Fatal
from domain.numbers import application_no
from domain.text import without_accents
from notify.messages.enclosures import is_unsafe
from notify.reports.nightly import workbook
from storage.application import application
from storage.blobs.digests import BlobDamaged
from storage.blobs.store import Blobs
from storage.models import AttachmentRow, MessageRow
from storage.summaries import Application, DocumentSummary

NAME_CHARACTERS = 60
# What a file of this type is called, whatever its sender called it.
SUFFIXES = {
    "application/pdf": ".pdf",
    "application/msword": ".doc",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/rtf": ".rtf",
    "text/plain": ".txt",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/tiff": ".tiff",
}


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written, and what was left out and why."""

    folders: tuple[str, ...]
    files: int
    left_out: tuple[Sentence, ...]


def export(session: Session, blobs: Blobs, settings: Settings, target: Path, numbers: Sequence[int]) -> Exported:
    """Writes these applications into an empty or new folder. Raises Fatal."""
    try:
        target.mkdir(parents=True, exist_ok=True, mode=0o700)
        if any(target.iterdir()):
            raise Fatal(f"{target} is not empty; name a new folder")
        folders: list[str] = []
        left_out: list[Sentence] = []
        files = 0
        for number in numbers:
            found = application(session, number)
            if found is None:
                left_out.append((f"there is no application {application_no(number)}",))
                continue
            folder = target / f"{plain_name(found.applicant_name or 'unknown')}-{number}"
            folder.mkdir(mode=0o700)
            folders.append(folder.name)
            files += _write_files(session, blobs, found, folder, left_out)
        _write(target / "applications.xlsx", workbook(session, settings, numbers=numbers))
    except OSError as error:
        raise Fatal(f"{target} cannot be written: {error.strerror}") from error
    return Exported(tuple(folders), files, tuple(left_out))


def _write_files(session: Session, blobs: Blobs, found: Application, folder: Path, left_out: list[Sentence]) -> int:
    written: dict[str, str] = {}  # digest -> name: a file that holds several documents is written once
    for document in found.documents:
        if document.superseded_by_id is not None or (document.attachment and document.sha256 in written):
            continue
        if document.attachment is None:
            words = words_of_mail(session, document)
            name = file_name_of(session, document, set(written.values()))
            _write(folder / name, words.encode())
            written[f"mail {document.id}"] = name
            continue
        stem = file_name_of(session, document, set(written.values()))
        for name, path, digest in files_of(session, document, stem):
            if is_unsafe(found, document.message_id, path):
                left_out.append((f"{folder.name}: “{document.filename}” may be dangerous",))
                continue
            try:
                content = blobs.get(digest)
            except BlobDamaged:
                lost = f"{folder.name}: “{document.filename}” is lost or damaged; "
                left_out.append((lost, Reconcile(), " tells more"))
                continue
            _write(folder / name, content)
            written[digest] = name
    return len(written)


def files_of(session: Session, document: DocumentSummary, name: str) -> Iterator[tuple[str, str, str]]:
    """Name in the folder, path and digest of the file that a document is, or of each file that is one of its pages."""
    if not document.joined:
        yield name, document.attachment or "", document.sha256
        return
    chosen = select(AttachmentRow.path, AttachmentRow.sha256).where(AttachmentRow.message_id == document.message_id)
    digests = dict(session.execute(chosen).tuples().all())
    stem, _, suffix = name.rpartition(".")
    for number, path in enumerate(document.joined, start=1):
        if path in digests:
            yield f"{stem}-page-{number}.{suffix}", path, digests[path]


def words_of_mail(session: Session, document: DocumentSummary) -> str:
    """The text of the mail in which the document stands."""
    message = session.get_one(MessageRow, document.message_id)
    return message.reading.mail.body if message.reading is not None else ""


def file_name_of(session: Session, document: DocumentSummary, taken: set[str]) -> str:
    """What a document's file is called in a folder where these names are taken: `cv.pdf`, `cv-2.pdf`."""
    media_type: str | None = "text/plain"
    if document.attachment is not None:
        media_type = session.scalar(
            select(AttachmentRow.media_type).where(
                AttachmentRow.message_id == document.message_id, AttachmentRow.path == document.attachment
            )
        )
    suffix = SUFFIXES.get(media_type or "", ".bin")
    stem = document.kind.replace("_", "-")
    names = (f"{stem}{f'-{number}' if number > 1 else ''}{suffix}" for number in range(1, len(taken) + 2))
    return next(name for name in names if name not in taken)


def plain_name(name: str) -> str:
    """A name as every file system takes it: `Chloé Lefèvre` becomes `Chloe-Lefevre`."""
    return re.sub(r"[^\w]+", "-", without_accents(name)).strip("-_")[:NAME_CHARACTERS] or "unknown"


def _write(path: Path, content: bytes) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
