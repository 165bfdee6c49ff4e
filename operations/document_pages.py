"""Pages of documents as people see them: pictures, words with their places, and the PDF of an office file.

In: an opened office, a stored file and a page of it from 1; or a document and a page of its file, or of the row of files
that are its pages. Out: a picture, words, or a sentence why there is nothing to see. What was made once is kept
beside the store (storage/page_cache.py); the PDF of an office file in the store, under its own digest.

Failures: `Refused` when there is no such document; `Transient` or `Fatal` of the database, the store or the readers.
"""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from threading import Lock
from typing import Literal

from pydantic import TypeAdapter, ValidationError
from sqlalchemy.orm import Session

from domain.errors import PostroomError
from ingest.office import NO_WEIGHTS, Office
from ingest.reader.pages import MakePageImage, NotShown, PageWords, ReadPageWords
from operations.backup import named_digests
from operations.laying_out import LayingOut
from operations.records import Refused
from parsers.attachments import media_types
from parsers.documents import OFFICE_TYPES
from storage.document_files import (
    DocumentFiles,
    StoredFile,
    document_files,
)
from storage.page_cache import PageCache

ImageFormat = Literal["webp", "png"]
WIDTHS = (160, 320, 640, 960, 1280, 1920, 2560)  # what is kept; another width gets the next larger one
WORDS: TypeAdapter[PageWords] = TypeAdapter(PageWords)
NOT_TRIED_SECONDS = 600
IS_INFECTED = NotShown("The virus scanner found something in this file: it is never opened or handed on.")
NO_PAGES = NotShown("The text of a mail has no pages.")


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as a picture."""

    content: bytes
    media_type: str


@dataclass(frozen=True, slots=True)
class _Renderable:
    """A file whose pages can be rendered: the PDF in place of an office file."""

    digest: str
    media_type: str


def width_kept(width: int) -> int:
    """The width that is made for one that was asked for."""
    return next((each for each in WIDTHS if each >= width), WIDTHS[-1])


class DocumentPages:
    """The pages of all documents of an office, asked for from several threads.

    Holds reading processes, which start with the first request or `start` and stay; the cache; a thread that reads ahead.
    """

    def __init__(self, office: Office) -> None:
        self._office, self._readers = office, office.readers(NO_WEIGHTS)
        self._cache = PageCache(office.settings.storage.pages_folder)
        self._ahead = ThreadPoolExecutor(1, "words of pages")
        self._expected: set[tuple[str, int]] = set()
        self._failed: dict[tuple[str, int], tuple[float, NotShown]] = {}  # by digest and page: until when, and why
        self._lock = Lock()
        self._laying_out = LayingOut(office, self._readers)

    def start(self) -> None:
        """Starts a reading process, removes what is kept of files that no record names any more, and lays out what is new."""
        self._readers.expect(1)
        self._ahead.submit(self._sweep)
        self._laying_out.start()

    def _sweep(self) -> None:
        with suppress(PostroomError):
            with self._office.database.read() as session:
                named = named_digests(session)
            self._cache.sweep(named)

    def close(self) -> None:
        """Ends the reading processes, whatever they do."""
        self._laying_out.stop()
        self._ahead.shutdown(wait=False, cancel_futures=True)
        self._readers.abandon()
        self._readers.close()

    def image(
        self, file: StoredFile, page: int, width: int, image_format: ImageFormat = "webp"
    ) -> PageImage | NotShown:
        """A page of a file (from 1) as a picture of this width, or of the next one that is kept."""
        width = width_kept(width)
        name = f"{page}-{width}.{image_format}"
        content = self._cache.get(file.sha256, name)
        if content is None:
            if (failed := self._failed.get((file.sha256, page))) is not None and failed[0] > time.monotonic():
                return failed[1]
            renderable = self._renderable(file)
            if isinstance(renderable, NotShown):
                return renderable
            asked = MakePageImage(media_type=renderable.media_type, page=page, width=width, image_format=image_format)
            made = self._readers.page_image(self._content(renderable.digest), asked)
            if isinstance(made, NotShown):
                # A page over which a reader dies or hangs is not tried with each look at it.
                self._failed[file.sha256, page] = (time.monotonic() + NOT_TRIED_SECONDS, made)
                return made
            content = made[1]
            self._cache.put(file.sha256, name, content)
        return PageImage(content, f"image/{image_format}")

    def words(self, file: StoredFile, page: int) -> PageWords | NotShown:
        """The words of a page of a file with their places, in shares of its width and height."""
        name = f"{page}-words.json"
        if (kept := self._cache.get(file.sha256, name)) is not None:
            with suppress(ValidationError):
                return WORDS.validate_json(kept)
        renderable = self._renderable(file, in_words=True)
        if isinstance(renderable, NotShown):
            return renderable
        asked = ReadPageWords(media_type=renderable.media_type, filename=file.filename, page=page)
        made = self._readers.page_words(self._content(renderable.digest), asked)
        if isinstance(made, PageWords):
            self._cache.put(file.sha256, name, WORDS.dump_json(made))
        return made

    def expect_words(self, file: StoredFile, page: int) -> None:
        """Finds the words of a page that was just opened, so that they are there when their places are asked for."""
        with self._lock:
            if (file.sha256, page) in self._expected:
                return
            self._expected.add((file.sha256, page))
        with suppress(RuntimeError):  # it is closing
            self._ahead.submit(self._find_words, file, page)

    def _find_words(self, file: StoredFile, page: int) -> None:
        try:
            with suppress(PostroomError):
                self.words(file, page)
        finally:
            with self._lock:
                self._expected.discard((file.sha256, page))

    def _content(self, digest: str) -> bytes:
        return self._office.blobs.get(digest)

    def _renderable(self, file: StoredFile, *, in_words: bool = False) -> _Renderable | NotShown:
        """What is rendered of a file; where its words are asked for, also of one without pages."""
        if file.media_type not in OFFICE_TYPES:
            return _Renderable(file.sha256, file.media_type)
        made = self._laying_out.of(file)
        if made.pdf_sha256 is None:
            return _Renderable(file.sha256, file.media_type) if in_words else NotShown(made.why)
        return _Renderable(made.pdf_sha256, media_types.PDF)


def page_of_document(session: Session, document: int, page: int) -> tuple[StoredFile, int] | NotShown:
    """The file that a page of this document stands in, and the page's number in there. Raises Refused."""
    found = document_files(session, document)
    if found is None:
        raise Refused(f"there is no document {document}")
    return file_at(found, page)


def file_at(found: DocumentFiles, page: int) -> tuple[StoredFile, int] | NotShown:
    """The file that a page of a document stands in, and the page's number in there."""
    if found.is_infected:
        return IS_INFECTED
    if not found.files:
        return NO_PAGES
    at = found.at(page)
    if at is None or (at[0].pages is not None and at[1] > at[0].pages):
        return NotShown(f"There is no page {page}.")
    return at
