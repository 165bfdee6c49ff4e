"""Small pictures of documents' first pages: made once, when a mail first shows them, and kept.

In: a document, and a way to its file. Out: a PNG. What was made here stands in `made`, and `stored`
puts it into the store; the documents' rows name it by storage/thumbnails.py.

Failures: none of its own; a kept picture that the store has lost is made again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future

from storage.blobs.digests import BlobDamaged
from storage.blobs.store import Blobs
from storage.summaries import DocumentSummary

WIDTH = 168  # shown half as wide, so that they are sharp on fine screens

Picture = bytes | None  # a PNG; None when the page cannot be rendered
# The picture of a page (from 1) of a PDF, so many pixels wide; or what will be one, where another process makes it.
Render = Callable[[bytes, int, int], Picture | Future[Picture]]
Content = Callable[[], bytes | None]


class Thumbnails:
    """The pictures of the documents of one mail."""

    def __init__(self, blobs: Blobs, render: Render) -> None:
        self._blobs, self._render = blobs, render
        self._asked: dict[int, Picture | Future[Picture]] = {}  # by document
        self.made: list[tuple[DocumentSummary, bytes]] = []

    def ask(self, document: DocumentSummary, content: Content) -> None:
        """Has a picture that is not kept made: those of several documents at the same time."""
        if document.thumbnail is None:
            self._asked[document.id] = self._picture(document, content)

    def of(self, document: DocumentSummary, content: Content) -> Picture:
        """The picture of its first page; None when it cannot be rendered, or the file is lost."""
        if document.thumbnail is not None:
            try:
                return self._blobs.get(document.thumbnail)
            except BlobDamaged:  # then it is made again
                pass
        asked = self._asked[document.id] if document.id in self._asked else self._picture(document, content)
        png = asked.result() if isinstance(asked, Future) else asked
        if png:
            self.made.append((document, png))
        return png

    def _picture(self, document: DocumentSummary, content: Content) -> Picture | Future[Picture]:
        stored = content()
        return self._render(stored, document.first_page or 1, WIDTH) if stored else None

    def stored(self) -> Sequence[tuple[DocumentSummary, str]]:
        """What was made, in the store now: the documents, each with the digest of its picture."""
        digests = self._blobs.put_many([png for _, png in self.made]) if self.made else ()
        return [(document, digest) for (document, _), digest in zip(self.made, digests, strict=True)]
