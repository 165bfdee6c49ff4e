"""The files that go with a notification: small pictures of first pages, and the documents as far as they are safe and fit.

In: applications, and the store of files. Out: pictures and enclosures, and names of those that are left out. Dangerous or
infected files are neither opened nor sent.

Failures: none of its own; a file that the store has lost is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice

from sqlalchemy import select
from sqlalchemy.orm import Session

from config.settings import Settings
from domain.catalogue.codes import NEVER_HANDED_ON
from notify.messages.compose import Enclosure
from notify.messages.thumbnails import Content, Thumbnails
from storage.blobs.digests import BlobDamaged
from storage.blobs.store import Blobs
from storage.models import AttachmentRow
from storage.summaries import Application, DocumentSummary

ENCLOSED_AS = re.compile(r"application/(?:pdf|rtf|msword|vnd\.[a-z0-9.-]+)|image/(?:png|jpeg|tiff|gif)")
PDF = "application/pdf"
MIB = 1 << 20
SMALL = MIB


class Files:
    """The stored files of an application's documents."""

    def __init__(self, session: Session, blobs: Blobs) -> None:
        self._session, self._blobs = session, blobs
        self._rows: dict[int, tuple[tuple[DocumentSummary, AttachmentRow], ...]] = {}  # by the application's number
        self._small: dict[str, bytes | None] = {}  # by digest

    def rows(self, found: Application) -> Sequence[tuple[DocumentSummary, AttachmentRow]]:
        """Each file once, with the first document in it; of a document of several pictures every picture."""
        if found.id not in self._rows:
            self._rows[found.id] = tuple(self._find(found))
        return self._rows[found.id]

    def _find(self, found: Application) -> Iterator[tuple[DocumentSummary, AttachmentRow]]:
        documents = [each for each in found.documents if each.superseded_by_id is None]
        chosen = select(AttachmentRow).where(AttachmentRow.message_id.in_({each.message_id for each in documents}))
        by_place = {(row.message_id, row.path): row for row in self._session.scalars(chosen)} if documents else {}
        seen: set[str] = set()
        for document in documents:
            for path in document.joined or ((document.attachment,) if document.attachment else ()):
                row = by_place.get((document.message_id, path))
                if row is not None and row.sha256 not in seen:
                    seen.add(row.sha256)
                    yield document, row

    def content(self, row: AttachmentRow) -> bytes | None:
        """The file's bytes; None when the store has lost them, which `reconcile` tells.

        A small file is read once for its picture and for sending it along.
        """
        if row.size > SMALL:
            return self._read(row.sha256)
        if row.sha256 not in self._small:
            self._small[row.sha256] = self._read(row.sha256)
        return self._small[row.sha256]

    def _read(self, digest: str) -> bytes | None:
        try:
            return self._blobs.get(digest)
        except BlobDamaged:
            return None


def pictures(found: Sequence[Application], files: Files, thumbnails: Thumbnails, most: int) -> dict[int, bytes]:
    """First pages, small: PNGs by the document's number, so many at the most. Nothing dangerous is opened again."""
    shown = iter([each for application in found for each in _pictured(application, files)])
    made: dict[int, bytes] = {}
    while len(made) < most and (group := list(islice(shown, most - len(made)))):
        for each in group:
            thumbnails.ask(*each)
        made |= {document.id: png for document, content in group if (png := thumbnails.of(document, content))}
    return made


def _pictured(found: Application, files: Files) -> Iterator[tuple[DocumentSummary, Content]]:
    for document, row in files.rows(found):
        if row.media_type == PDF and not is_unsafe(found, row.message_id, row.path):
            yield document, partial(files.content, row)


def is_unsafe(found: Application, message: int, path: str) -> bool:
    """Whether a file of the application is never handed on."""
    return any(each.code in NEVER_HANDED_ON for each in found.findings_on(message, [path]))


def enclosures(
    found: Sequence[Application], files: Files, settings: Settings
) -> tuple[list[Enclosure], list[dict[str, str]]]:
    """Files sent along, as far as the office's bound goes, and names and links of those that are not.

    With the files of several applications each bears its applicant's name.
    """
    left = int(settings.notify.attach_documents_mib * MIB)
    enclosed: list[Enclosure] = []
    listed: list[dict[str, str]] = []
    for each in found:
        whose = f"{each.applicant_name or each.applicant_email or 'unknown'} - " if len(found) > 1 else ""
        for document, row in files.rows(each):
            name = whose + (row.filename or f"{document.kind}-{document.id}")
            is_safe = not is_unsafe(each, row.message_id, row.path)
            stored = files.content(row) if is_safe and row.size <= left else None
            if stored is None:
                link = settings.notify.link.replace("{sha256}", row.sha256) if is_safe else ""
                listed.append({"name": name, "link": link})
                continue
            left -= row.size
            # Anything but documents and pictures is sent as a file, not as a part that mail programs open.
            known = row.media_type if ENCLOSED_AS.fullmatch(row.media_type) else "application/octet-stream"
            maintype, _, subtype = known.partition("/")
            enclosed.append(Enclosure(name, stored, maintype, subtype))
    return enclosed, listed
