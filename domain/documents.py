"""Documents, their pages and the files they stand in. Lengths on a page are points (1/72 inch); pages count from 1."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator

from domain.catalogue.kinds import Kind
from domain.findings import Evidence, Problem


class TextSource(StrEnum):
    """Where the words of a page come from."""

    TEXT = "text"  # the file's own text layer
    OCR = "ocr"  # read from the picture by Tesseract
    NONE = "none"  # no words could be read


@dataclass(frozen=True, slots=True)
class Layout:
    """What the look of a page says. Lengths in points; None where it was not or could not be measured."""

    font_size: float | None = None  # of most characters
    line_spacing: float | None = None  # baseline to baseline, as a multiple of the font size
    margins: tuple[float, float, float, float] | None = None  # left, top, right, bottom
    columns: int | None = None
    filled: float | None = None  # from the first line to the last, as a share of the page's height


@dataclass(frozen=True, slots=True)
class WordBox:
    """A word of a page and its box from the page's top left corner: in points, or in shares of the page's width and height."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class TableRow:
    """The cells of one row of a table, from left to right; '' for an empty one."""

    page: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One page, its words and its look."""

    number: int
    text: str
    text_source: TextSource
    width: float
    height: float
    layout: Layout | None = None


@dataclass(frozen=True, slots=True)
class ParsedFile:
    """What one file says. `page_count` is None when it is unknown, and then a problem says why.

    `pages` holds the pages that were read: fewer than `page_count` over a bound, and one page of all the words with
    width 0 for a format that has no pages until it is laid out.
    """

    media_type: str
    pages: tuple[Page, ...]
    page_count: int | None
    problems: tuple[Problem, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()  # a fillable form's names and values
    within: tuple[tuple[str, bytes], ...] = ()  # files that it carries, by name
    is_folder: bool = False  # it only carries files: its own page is a cover for them, which no writer wrote
    rows: tuple[TableRow, ...] = ()  # of the tables of a form or a transcript; of other files they are not looked for

    @property
    def text(self) -> str:
        """All words, pages parted by form feeds."""
        return "\f".join(page.text for page in self.pages)


def _pairs(stored: Any) -> Any:
    """What is stored by name, as older records hold it, as pairs."""
    return tuple(stored.items()) if isinstance(stored, Mapping) else stored


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """What was measured of a document besides its pages, and where it names what it is for. Lengths in points."""

    page_sources: tuple[TextSource, ...] = ()  # of each page
    # What body_pages leaves out: name, page numbers.
    left_out: Annotated[tuple[tuple[str, tuple[int, ...]], ...], BeforeValidator(_pairs)] = ()
    font_size: float | None = None
    line_spacing: float | None = None
    margins: tuple[float, float, float, float] | None = None
    names_opening: tuple[Evidence, ...] = ()  # where a letter names the opening
    topic: tuple[Evidence, ...] = ()  # passages that touch the opening's subject field; a hint, never a score

    @staticmethod
    def of(document: Document) -> Measures:
        """Those of a document that was read."""
        return Measures(**{each.name: getattr(document, each.name) for each in fields(Measures)})


@dataclass(frozen=True, slots=True)
class Document(Measures):
    """A run of pages with one kind. `attachment` is a path, or None for a letter that stands in the mail's body."""

    kind: Kind
    confidence: float  # 0 to 1
    reasons: tuple[str, ...]
    attachment: str | None
    first_page: int | None
    last_page: int | None
    pages: int | None  # None: unknown, a problem says why
    body_pages: int | None
    words: int
    language: str | None  # ISO 639-1
    text_source: TextSource
    scores: tuple[tuple[Kind, float], ...] = ()  # every kind considered, for deciding over a whole application
    filename: str = ""
    sha256: str = ""  # of the attachment
    page_words: tuple[int, ...] = ()  # of each page
    message: int | None = None  # the stored message that it came in, once it is filed
    joined: tuple[str, ...] = ()  # paths of all attachments that are its pages, in order; () when it is one attachment


def extent(pages: int | None, words: int, *, pages_matter: bool) -> str:
    """How long a document is, for people: by its words where its pages are not counted and nobody asks for them."""
    if pages is None:
        return "pages unknown" if pages_matter or not words else f"{words} word{'s' if words != 1 else ''}"
    return f"{pages} page{'s' if pages != 1 else ''}"


SURE = 0.9  # from which confidence a kind is shown without its reasons
BY_A_PERSON = "a person "  # how the reasons begin that a person gave


def reasons_shown(confidence: float, reasons: Sequence[str]) -> tuple[str, ...]:
    """Why a document is taken for its kind, as people see it: what a person said always, what was read only where it is unsure."""
    return tuple(each for each in reasons if confidence < SURE or each.startswith(BY_A_PERSON))
