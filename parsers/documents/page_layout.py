"""How pages of a PDF are laid out, by pdfplumber: their look, the cells of their tables, the boxes of their words.

In: the bytes of a PDF that pdfium could open, and page numbers from 1. Out: values in points, measured from a page's top
left corner; of a page that is too full, or that pdfplumber cannot read, nothing. pdfium stays the first look at every
page: pdfplumber takes 45 ms a page, and is asked where layout decides.

Failures: none but MemoryError: pdfplumber raised eight kinds on 158 of 794 files, a bare TypeError and exceptions
without words among them. A hang is the caller's to bound.
"""

from __future__ import annotations

import io
import logging
import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from typing import Any

from domain.documents import Layout, TableRow, WordBox

logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
CHARACTERS = 20_000  # on a page; a page of the densest print has 10,000
STROKES = 1_500  # lines and boxes of a page's tables: the time grows with the square of their number
CELL_CHARACTERS = 2_000
ROWS = 500  # of one document
SAME_SIZE = 1.0  # points


def page_count(content: bytes) -> int | None:
    """How many pages pdfplumber counts; None where it raises."""
    with _opened(content) as pages:
        return None if pages is None else len(pages)


def looks(content: bytes, numbers: Sequence[int], pages: int) -> dict[int, Layout]:
    """How these pages look; nothing where pdfplumber counts other than so many pages."""
    with _opened(content, pages) as opened:
        found = ((number, _layout(opened, number)) for number in numbers if opened is not None)
        return {number: layout for number, layout in found if layout is not None}


def table_rows(content: bytes, numbers: Sequence[int], pages: int) -> tuple[TableRow, ...]:
    """The rows of the ruled tables on these pages, from top to bottom; nothing where it counts other than so many pages."""
    with _opened(content, pages) as opened:
        return tuple(row for number in numbers for row in _rows(opened, number))[:ROWS] if opened is not None else ()


def word_boxes(content: bytes, page: int) -> list[WordBox]:
    """The words of one page in reading order with their boxes; none of a page without a text layer or that is not there."""
    with _opened(content) as pages:
        if pages is None or not 1 <= page <= len(pages):
            return []
        found: list[WordBox] = _guarded(pages[page - 1], _word_boxes, [])
        return found


def shares(content: bytes, page: int, size: tuple[float, float]) -> list[WordBox]:
    """The same in shares of a page of this size; none of one that is cropped or turned, of which pdfplumber knows less."""

    def look(found: Any) -> list[WordBox]:
        left, top, right, bottom = (float(side) for side in found.bbox)
        across, down = right - left, bottom - top
        if found.rotation or abs(across - size[0]) > SAME_SIZE or abs(down - size[1]) > SAME_SIZE:
            return []
        return [
            WordBox(
                word["text"],
                (float(word["x0"]) - left) / across,
                (float(word["top"]) - top) / down,
                (float(word["x1"]) - left) / across,
                (float(word["bottom"]) - top) / down,
            )
            for word in found.extract_words()
        ]

    with _opened(content) as pages:
        if pages is None or not 1 <= page <= len(pages):
            return []
        words: list[WordBox] = _guarded(pages[page - 1], look, [])
        return words


@contextmanager
def _opened(content: bytes, expected: int | None = None) -> Iterator[Any]:
    """The pages, None where pdfplumber raises or counts other than expected."""
    import pdfplumber  # noqa: PLC0415 - 0.14 s to load, and few messages need it

    try:
        document = pdfplumber.open(io.BytesIO(content))
        pages = document.pages
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - see above
        yield None
        return
    with document:
        yield None if expected is not None and len(pages) != expected else pages


def _guarded(page: Any, look: Any, nothing: Any) -> Any:
    """What a look at the page gives; nothing where it raises, or the page is too full."""
    try:
        return look(page) if len(page.chars) <= CHARACTERS else nothing
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - see above
        return nothing
    finally:
        page.close()


def _word_boxes(page: Any) -> list[WordBox]:
    return [
        WordBox(word["text"], *(round(float(word[side]), 1) for side in ("x0", "top", "x1", "bottom")))
        for word in page.extract_words()
    ]


def _rows(pages: Any, number: int) -> list[TableRow]:
    def look(page: Any) -> list[TableRow]:
        if len(page.rects) + len(page.lines) + len(page.curves) > STROKES:
            return []
        return [
            TableRow(number, tuple((cell or "").strip()[:CELL_CHARACTERS] for cell in row))
            for table in page.extract_tables()
            for row in table
            if any(row)
        ]

    found: list[TableRow] = _guarded(pages[number - 1], look, [])
    return found


def _layout(pages: Any, number: int) -> Layout | None:
    found: Layout | None = _guarded(pages[number - 1], _look, None)
    return found


def _look(page: Any) -> Layout | None:
    """Sizes are those that are seen: the font's times the text matrix (ISO 32000-1 section 9.4.4)."""
    letters = [each for each in page.chars if each["upright"] and each["text"].strip()]
    if not letters:
        return None
    [(size, _)] = Counter(round(float(each["size"]) * 2) / 2 for each in letters).most_common(1)
    left, top = (min(float(each[side]) for each in letters) for side in ("x0", "top"))
    right, bottom = (max(float(each[side]) for each in letters) for side in ("x1", "bottom"))
    return Layout(
        font_size=size or None,
        line_spacing=_spacing(letters, size) if size else None,
        margins=(
            round(left - float(page.bbox[0]), 1),
            round(top - float(page.bbox[1]), 1),
            round(float(page.bbox[2]) - right, 1),
            round(float(page.bbox[3]) - bottom, 1),
        ),
        filled=round((bottom - top) / float(page.height), 2),
    )


def _spacing(letters: Sequence[dict[str, Any]], size: float) -> float | None:
    """Baseline to baseline as a multiple of the font size."""
    lines = sorted({round(float(each["bottom"]), 1) for each in letters if abs(float(each["size"]) - size) < 1})
    gaps = [below - above for above, below in pairwise(lines) if size * 0.8 < below - above < size * 4]
    return round(statistics.median(gaps) / size, 2) if gaps else None
