"""Where layout decides, pdfplumber looks again at the pages that pdfium looked at first.

In: documents with their quick measures, and the PDFs that they stand in. Out: the same with what the closer look says:
the rows of the tables of a form or a transcript, and how a writing sample looks whose quick measures are near a bound or
odd. Each closer look is named among the document's reasons. The number of pages stays pdfium's.

Failures: none; what pdfplumber cannot read stays as pdfium read it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from config.requirements import Length
from domain.catalogue.kinds import Kind
from domain.documents import Document, Layout, Page, ParsedFile, TextSource
from parsers.attachments import media_types
from parsers.classification import measures
from parsers.classification.signals import word_count
from parsers.documents import page_layout

TABLED = frozenset({Kind.MEMBERSHIP_FORM, Kind.TRANSCRIPT})
PAGES_OF_TABLES = 6  # looked at of one document
# What most samples are set in; beyond it, a quick measure is near the bound of a dense look (rules/length.py), or odd.
SIZES, SPACINGS, NARROW = (10.5, 14.0), (1.15, 2.3), 50.0
# A last page with fewer words than this share of a full page may be no page of writing at all.
SHORT_PAGE = 1 / 3
# Below these the two libraries agree: they take a letter's box otherwise.
SAME_SIZE, SAME_SPACING, SAME_MARGIN = 0.5, 0.1, 6.0

T = TypeVar("T")
How = Callable[[bytes, Sequence[int], int], T]


class Look(Protocol):
    """Bounds a closer look in time and against a crash: None where there is none."""

    def __call__(self, how: How[T], path: str, content: bytes, numbers: Sequence[int], pages: int, /) -> T | None:
        """What `how` gives for these pages of the file, which has so many."""


def with_tables(
    found: Sequence[Document], parsed: Mapping[str, ParsedFile], contents: Mapping[str, bytes], look: Look
) -> tuple[tuple[Document, ...], Mapping[str, ParsedFile]]:
    """The documents and their files, forms and transcripts with the rows of their tables."""
    documents: list[Document] = []
    files = dict(parsed)
    for document in found:
        path = document.attachment
        if path is None or document.joined or not _has_tables(document, files[path]):
            documents.append(document)
            continue
        file = files[path]
        numbers = _pages_of_tables(document, file)
        rows = look(page_layout.table_rows, path, contents[path], numbers, file.page_count or 0) or ()
        files[path] = replace(file, rows=(*file.rows, *rows))
        width = max((len(row.cells) for row in rows), default=0)
        why = f"pdfplumber reads tables of {len(rows)} rows and up to {width} columns"
        documents.append(_saying(document, why) if rows else document)
    return tuple(documents), files


def _has_tables(document: Document, file: ParsedFile) -> bool:
    """Whether the rows of its tables say more than its lines: a form or transcript with a text layer, no fillable form."""
    return document.kind in TABLED and not file.fields and _is_laid_out(document, file)


def _pages_of_tables(document: Document, file: ParsedFile) -> list[int]:
    first, last = document.first_page or 1, document.last_page or len(file.pages)
    return list(range(first, min(last, first + PAGES_OF_TABLES - 1) + 1))


def looked_again(
    document: Document, pages: Sequence[Page], file: ParsedFile, content: bytes, length: Length | None, look: Look
) -> Document:
    """A measured writing sample, with the look that pdfplumber measures where the quick one is near a bound or odd."""
    body = _body(document, pages)
    why = _why_look_again(document, body, length) if body and _is_laid_out(document, file) else ""
    if not why:
        return document
    numbers = sorted({*(page.number for page in body[:2]), body[-1].number})
    looks = look(page_layout.looks, document.attachment or "", content, numbers, file.page_count or 0)
    if not looks:
        return _saying(document, f"pdfplumber was asked about its look ({why}) and could not read it")
    return _compared(document, pages, body[-1].number, why, looks)


def _why_look_again(document: Document, body: Sequence[Page], length: Length | None) -> str:
    """Which quick measure is near a bound or odd, '' when none is."""
    size, spacing, margins = document.font_size, document.line_spacing, document.margins
    if size is None or not SIZES[0] <= size <= SIZES[1]:
        return "no font size" if size is None else f"{size:g} pt"
    if spacing is None or not SPACINGS[0] <= spacing <= SPACINGS[1]:
        return "no line spacing" if spacing is None else f"lines {spacing:g} apart"
    if margins is not None and min(margins[0], margins[2]) < NARROW:
        return f"margins of {min(margins[0], margins[2]):g} pt"
    if length is None or len(body) < 2:
        return ""
    near = {length.minimum_pages - 1, length.minimum_pages, length.maximum_pages, length.maximum_pages + 1}
    full = max(word_count(page.text) for page in body)
    if document.body_pages in near and word_count(body[-1].text) < SHORT_PAGE * full:
        return f"{document.body_pages} pages, the last nearly empty"
    return ""


def _compared(document: Document, pages: Sequence[Page], last: int, why: str, looks: Mapping[int, Layout]) -> Document:
    """The quick look where the two agree, the closer one where they differ."""
    filled = looks[last].filled if last in looks else None
    more = f"; its last page is filled to {filled:.0%}" if "nearly empty" in why and filled is not None else ""
    # The last page of few lines says little of the others' look.
    full = {number: layout for number, layout in looks.items() if number != last} or looks
    measured = measures.measure(document, [replace(page, layout=full.get(page.number)) for page in pages])
    if _agree(document, measured):
        return _saying(document, f"pdfplumber agrees on its look ({why}){more}")
    size, spacing, margins = measured.font_size, measured.line_spacing, measured.margins
    closer = replace(document, font_size=size, line_spacing=spacing, margins=margins)
    return _saying(closer, f"its look is measured by pdfplumber ({why} by the quick look){more}")


def _agree(quick: Document, closer: Document) -> bool:
    sides = list(zip(quick.margins or (), closer.margins or (), strict=False))[::2]  # left and right
    return (
        _is_close(quick.font_size, closer.font_size, SAME_SIZE)
        and _is_close(quick.line_spacing, closer.line_spacing, SAME_SPACING)
        and all(_is_close(one, other, SAME_MARGIN) for one, other in sides)
    )


def _is_close(quick: float | None, closer: float | None, least: float) -> bool:
    return closer is None or (quick is not None and abs(quick - closer) <= least)


def _saying(document: Document, reason: str) -> Document:
    return replace(document, reasons=(*document.reasons, reason))


def _is_laid_out(document: Document, file: ParsedFile) -> bool:
    """Whether its pages are a PDF's with a text layer."""
    return file.media_type == media_types.PDF and bool(file.page_count) and TextSource.TEXT in document.page_sources


def _body(document: Document, pages: Sequence[Page]) -> list[Page]:
    outside = {number for _, numbers in document.left_out for number in numbers}
    return [page for page in pages if page.number not in outside and page.text_source is TextSource.TEXT]
