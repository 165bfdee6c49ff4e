"""The document that is open on an application's page, at one of its pages.

In: a document with its stored files, and an evidence to mark. Out: an `Opened` for documents.html: the address of the picture, the
strip of thumbnails, the places of the evidence in shares of the page, the words.

Failures: none; what cannot be shown is a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from domain.catalogue.codes import INFECTED, NEVER_HANDED_ON
from domain.catalogue.kinds import Kind
from domain.documents import reasons_shown
from domain.errors import PostroomError
from domain.findings import Evidence
from ingest.reader.pages import PageWords
from operations.document_pages import IS_INFECTED, PageImage
from parsers.attachments import media_types
from parsers.documents.marked_text import Piece, marked
from parsers.documents.places import Rectangle, places_of
from storage.document_files import StoredFile
from storage.summaries import Application, DocumentSummary
from web.pages.application.address import ZOOMS, Address
from web.request import PageRequest
from web.search_marks import found_pieces, found_words, places_on_page
from web.texts import gettext

STRIP = 24  # thumbnails on each side of the page
ONLY_WORDS = frozenset({media_types.TEXT, media_types.MARKDOWN, media_types.HTML, "text/csv"})
BOX_MARGIN = 0.004  # of the page, around a marked place

Files = Mapping[tuple[int, str], StoredFile]


@dataclass(frozen=True, slots=True)
class PageLine:
    """A page of the opened document; `number` counts in its file, `label` in the document."""

    number: int
    label: int
    href: str
    picture: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class Opened:
    """The document that is open, at one of its pages. `why`: why there is no picture; `pieces`: its words, where they are shown."""

    document: DocumentSummary
    kind: Kind
    name: str
    originals: tuple[StoredFile, ...]
    warning: str
    page: int
    label: str  # “Page 2 of 5”
    alt: str
    picture: str  # address; empty: none
    why: str
    strip: tuple[PageLine, ...]
    is_long: bool  # the strip shows a part
    previous: str
    following: str
    places: tuple[Rectangle, ...]
    pieces: tuple[Piece, ...] | None
    pieces_note: str
    can_arrange: bool
    reasons: tuple[str, ...]  # why it is taken for its kind, where that is unsure or a person said so


def opened(
    request: PageRequest,
    found: Application,
    files: Files,
    document: DocumentSummary,
    evidence: Evidence | None,
    address: Address,
) -> Opened:
    """The document at the page that is asked for; else at the page of the evidence, if that stands in it; else at its first."""
    words = found_words(request)
    paths = document.joined or ((document.attachment,) if document.attachment is not None else ())
    stored = tuple(files[document.message_id, path] for path in paths if (document.message_id, path) in files)
    first, last = _range(document, stored)
    place = _page_of(evidence, stored) if evidence is not None else None
    page = _page(request, place, first, last)
    shown = Opened(
        document=document,
        kind=Kind(document.kind),
        name=name_of(document),
        originals=stored,
        warning=_warning(found, document, paths),
        page=page,
        label=gettext("Page %(page)s of %(pages)s", page=page - first + 1, pages=last - first + 1),
        alt=gettext("Page %(page)s of %(name)s", page=page - first + 1, name=name_of(document)),
        picture=f"/documents/{document.id}/pages/{page}.webp?width={ZOOMS[address.zoom]}",
        why="",
        strip=tuple(_strip(document, first, last, page, address)) if last > first else (),
        is_long=last - first > 2 * STRIP,
        previous=address.to(anew=True, document=document.id, page=page - 1) if page > first else "",
        following=address.to(anew=True, document=document.id, page=page + 1) if page < last else "",
        places=(),
        pieces=None,
        pieces_note="",
        can_arrange=len(stored) > 1 or (len(stored) == 1 and (stored[0].pages or 0) > 1),
        reasons=reasons_shown(document.confidence, document.reasons),
    )
    if _is_infected(found, document, paths):
        return replace(shown, picture="", why=IS_INFECTED.why, originals=(), strip=())
    if document.attachment is None:
        return _with_letter(shown, found, evidence, words)
    if not stored:
        return replace(shown, picture="", why=gettext("The file of this document is not in the store."))
    return _with_words(request, shown, evidence, words, with_text=address.with_text)


def _range(document: DocumentSummary, stored: Sequence[StoredFile]) -> tuple[int, int]:
    """The first and last page of the document in its file, or in its row of files; of unknown ones those that are known by now."""
    if document.first_page is not None and document.last_page is not None:
        return document.first_page, document.last_page
    return 1, max(1, sum(each.pages or 1 for each in stored))


def _page_of(evidence: Evidence, stored: Sequence[StoredFile]) -> int | None:
    """The page of an evidence, counted in the row of files that are the document."""
    if evidence.page is None:
        return None
    before = 0
    for each in stored:
        if each.path == evidence.document:
            return before + evidence.page
        before += each.pages or 1
    return evidence.page


def _page(request: PageRequest, place: int | None, first: int, last: int) -> int:
    page = request.query_number("page", 6)
    if page is None:
        page = place if place is not None else first
    return min(max(page, first), last)


def _strip(document: DocumentSummary, first: int, last: int, page: int, address: Address) -> Iterator[PageLine]:
    begin = max(first, min(page - STRIP, last - 2 * STRIP))
    for number in range(begin, min(last, begin + 2 * STRIP) + 1):
        yield PageLine(
            number,
            number - first + 1,
            address.to(anew=True, document=document.id, page=number),
            f"/documents/{document.id}/pages/{number}.webp?width=160",
            number == page,
        )


def _warning(found: Application, document: DocumentSummary, paths: Sequence[str]) -> str:
    """What the coordinator should know before she opens the original."""
    return next(
        (each.sentence for each in found.findings_on(document.message_id, paths) if each.code in NEVER_HANDED_ON), ""
    )


def _is_infected(found: Application, document: DocumentSummary, paths: Sequence[str]) -> bool:
    message = next((each for each in found.messages if each.id == document.message_id), None)
    is_set_aside_so = message is not None and message.reason == INFECTED
    return is_set_aside_so or any(each.code == INFECTED for each in found.findings_on(document.message_id, paths))


def _with_letter(opened: Opened, found: Application, evidence: Evidence | None, searched: str) -> Opened:
    """A letter that stands in the mail: its words."""
    message = next((each for each in found.messages if each.id == opened.document.message_id), None)
    words = message.words if message is not None else ""
    pieces = marked(words, evidence.words) if evidence is not None else found_pieces(words, searched)
    return replace(opened, picture="", strip=(), label="", pieces=pieces, previous="", following="")


def _with_words(
    request: PageRequest, opened: Opened, evidence: Evidence | None, searched: str, *, with_text: bool
) -> Opened:
    """The page with the places of an evidence or of what was searched for, and its words where they are asked for or all there is."""
    file, number = _file_at(opened)
    only_words = file.media_type in ONLY_WORDS
    try:
        if not only_words and file.pages is None and file.media_type.startswith(("application/pdf", "image/")):
            # Its pages could not be counted, so most likely it cannot be shown: then it is said here and not in a torn picture.
            made = request.pages.image(file, number, ZOOMS[min(ZOOMS)])
            if not isinstance(made, PageImage):
                return replace(opened, picture="", why=made.why)
        if evidence is None and not searched and not with_text and not only_words:
            return opened
        words = request.pages.words(file, number)
    except PostroomError as error:
        return replace(
            opened, pieces_note=gettext("The words of the page cannot be had just now: %(error)s.", error=error)
        )
    if not isinstance(words, PageWords):
        shown = replace(opened, picture="", why=words.why) if only_words else opened
        return replace(shown, pieces_note=words.why)
    place = _page_of(evidence, opened.originals) if evidence is not None else None
    sought = evidence.words if evidence is not None and place in (None, opened.page) else ""
    if evidence is None and searched:
        places, pieces = places_on_page(words.words, searched), found_pieces(words.text, searched)
    else:
        places, pieces = places_of(sought, words.words) if sought else (), marked(words.text, sought)
    return replace(
        opened,
        picture="" if only_words else opened.picture,
        label="" if only_words else opened.label,
        places=tuple(map(_wider, places)),
        pieces=pieces if with_text or only_words else None,
        pieces_note=_note(words),
    )


def _file_at(opened: Opened) -> tuple[StoredFile, int]:
    page = opened.page
    if opened.document.joined:
        for each in opened.originals:
            if page <= (each.pages or 1):
                return each, page
            page -= each.pages or 1
    return opened.originals[0], page


def _note(words: PageWords) -> str:
    if words.source == "ocr":
        return gettext("Read from the picture of the page; letters may be wrong.")
    return words.why or ("" if words.text.strip() else gettext("There are no words on this page."))


def _wider(place: Rectangle) -> Rectangle:
    return Rectangle(
        max(0.0, place.left - BOX_MARGIN),
        max(0.0, place.top - BOX_MARGIN),
        min(1.0, place.right + BOX_MARGIN),
        min(1.0, place.bottom + BOX_MARGIN),
    )


def name_of(document: DocumentSummary) -> str:
    """What people call a document: the name of its file."""
    return (
        gettext("in the mail itself") if document.attachment is None else document.filename or gettext("without a name")
    )
