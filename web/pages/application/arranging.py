"""Where the documents of a file begin and end: its pages beside each other, and what a click between them would do.

In: an application, the document that is open, its stored files, and the address's `begin` (a page) or `belong` (a document). Out: an
`Arranging` for arranging.html: each page with the document that it is of, and the change that is asked for, in words, before it
is done.

Failures: none; what cannot be is not offered.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from domain.catalogue.kinds import Kind
from storage.document_files import StoredFile
from storage.summaries import Application, DocumentSummary
from web.pages.application.address import Address
from web.request import PageRequest
from web.texts import gettext, ngettext
from web.words import noun

MOST_PAGES = 120  # beside each other; a longer file is a book


@dataclass(frozen=True, slots=True)
class Cell:
    """A page: its picture, the document that it is of (None: of none), and the address that asks for a change before it."""

    number: int
    picture: str
    document: DocumentSummary | None
    begins: bool  # a document begins here
    change: str  # address; empty: nothing to change
    is_asked: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """A change that is asked for: where its form goes, what it will do, and the document to show after it."""

    action: str
    sentences: tuple[str, ...]
    page: int | None  # a new document begins there, and its kind is asked for
    document: int
    then: str  # address


@dataclass(frozen=True, slots=True)
class Arranging:
    """The pages of a file, or the files of a document; and what else they could be."""

    name: str
    cells: tuple[Cell, ...]
    left_out: int  # pages that are not shown
    proposal: Proposal | None
    is_joined: bool
    others: tuple[DocumentSummary, ...]  # files that may be further pages of this document
    done: str  # address of the page without it


def arranging(
    request: PageRequest,
    found: Application,
    document: DocumentSummary,
    stored: Sequence[StoredFile],
    address: Address,
) -> Arranging | None:
    """What the page shows where documents begin and end; None: this document has no pages that could be told apart."""
    if document.attachment is None or not stored or document.first_page is None:
        return None
    if document.joined:
        return _of_joined(document, stored, address)
    same = _same_file(found, document)
    if any(each.first_page is None or each.last_page is None for each in same):
        return None
    pages = max(stored[0].pages or 1, *(each.last_page or 1 for each in same))
    proposal = _proposal(request, found, document, same, address)
    shown = min(pages, MOST_PAGES)
    asked = request.query.get("begin", "")
    return Arranging(
        name=document.filename or gettext("the file"),
        cells=tuple(_cells(document, same, shown, asked, request.query.get("belong", ""), address)),
        left_out=pages - shown,
        proposal=proposal,
        is_joined=False,
        others=_others(found, document) if len(same) == 1 else (),
        done=address.to(),
    )


def _same_file(found: Application, document: DocumentSummary) -> list[DocumentSummary]:
    """The documents of the same file, in page order."""
    of_file = (document.message_id, document.attachment)
    same = [each for each in found.documents if (each.message_id, each.attachment) == of_file]
    return sorted(same, key=lambda each: (each.first_page or 0, each.last_page or 0))


def _cells(
    document: DocumentSummary,
    same: Sequence[DocumentSummary],
    pages: int,
    begin: str,
    belong: str,
    address: Address,
) -> Iterator[Cell]:
    for number in range(1, pages + 1):
        of = next((each for each in same if (each.first_page or 1) <= number <= (each.last_page or 1)), None)
        begins = of is not None and of.first_page == number
        if begins and of is not None:
            change = address.to(arrange=1, belong=of.id) if of is not same[0] else ""
            is_asked = belong == str(of.id)
        else:
            change, is_asked = address.to(arrange=1, begin=number), begin == str(number)
        yield Cell(number, f"/documents/{document.id}/pages/{number}.webp?width=160", of, begins, change, is_asked)


def _proposal(
    request: PageRequest,
    found: Application,
    document: DocumentSummary,
    same: Sequence[DocumentSummary],
    address: Address,
) -> Proposal | None:
    path = f"/applications/{found.id}/documents"
    belong = next((each for each in same[1:] if str(each.id) == request.query.get("belong", "")), None)
    if belong is not None:
        before = same[same.index(belong) - 1]
        then = address.to(anew=True, document=before.id, arrange=1)
        return Proposal(f"{path}/{belong.id}/belongs", tuple(_joins(before, belong)), None, belong.id, then)
    page = request.query_number("begin", 5)
    if not page or any(each.first_page == page for each in same):
        return None
    then = address.to(anew=True, document=document.id, arrange=1)
    return Proposal(f"{path}/{document.id}/begins", tuple(_parts(same, page)), page, document.id, then)


def _joins(before: DocumentSummary, belong: DocumentSummary) -> Iterator[str]:
    yield (
        gettext(
            "%(pages)s will be part of the %(kind)s, which then has pages %(first)s–%(last)s.",
            pages=_pages(belong.first_page, belong.last_page),
            kind=_noun(before),
            first=before.first_page,
            last=belong.last_page,
        )
    )
    if belong.kind != before.kind:
        yield gettext("The %(kind)s in this file is no document of its own then.", kind=_noun(belong))


def _parts(same: Sequence[DocumentSummary], page: int) -> Iterator[str]:
    around = next((each for each in same if (each.first_page or 1) < page <= (each.last_page or 1)), None)
    if around is not None:
        yield (
            gettext("Page %(page)s will be a document of its own.", page=page)
            if page == around.last_page
            else gettext("Pages %(first)s–%(last)s will be a document of their own.", first=page, last=around.last_page)
        )
        first, last, kind = around.first_page, page - 1, _noun(around)
        yield (
            gettext("The %(kind)s keeps page %(page)s.", kind=kind, page=last)
            if first == last
            else gettext("The %(kind)s keeps pages %(first)s–%(last)s.", kind=kind, first=first, last=last)
        )
    else:
        yield gettext("A document will begin at page %(page)s, which is part of none so far.", page=page)


def _pages(first: int | None, last: int | None) -> str:
    return (
        gettext("Page %(first)s", first=first)
        if first == last
        else gettext("Pages %(first)s–%(last)s", first=first, last=last)
    )


def _noun(document: DocumentSummary) -> str:
    kind = Kind(document.kind)
    return gettext("document of unknown kind") if kind is Kind.UNKNOWN else noun(kind)


def _of_joined(document: DocumentSummary, stored: Sequence[StoredFile], address: Address) -> Arranging:
    """The files that are pages of one document, each its picture."""
    cells, page = [], 1
    for each in stored:
        picture = f"/documents/{document.id}/pages/{page}.webp?width=160"
        cells.append(Cell(page, picture, document, page == 1, "", is_asked=False))
        page += each.pages or 1
    name = ngettext("%(num)s file", "%(num)s files", len(stored))
    return Arranging(name, tuple(cells), 0, None, is_joined=True, others=(), done=address.to())


def _others(found: Application, document: DocumentSummary) -> tuple[DocumentSummary, ...]:
    """The other files of the same mail that are one document each: they may be further pages of this one."""
    files: dict[str, list[DocumentSummary]] = {}
    for each in found.documents:
        if each.message_id == document.message_id and each.attachment is not None:
            files.setdefault(each.attachment, []).append(each)
    return tuple(own[0] for path, own in files.items() if path != document.attachment and len(own) == 1)
