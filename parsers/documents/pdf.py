"""PDF files: pages, words, form fields, and how pages look, by pypdfium2.

In: bytes. Out: a `ParsedFile`. A page without a usable text layer is rendered and read by Tesseract, within the bounds
on pages. No pages is never believed: pdfplumber and the file's own text are asked as well.

Failures: none for any bytes: `encrypted`, `broken`, `pages_unknown`, `over_bound` and `unreadable_text` are problems.
"""

from __future__ import annotations

import io
import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from ctypes import byref, c_double
from dataclasses import replace
from math import hypot

from PIL import Image

from domain.documents import Page, ParsedFile, TextSource
from domain.findings import Problem
from parsers.attachments import media_types
from parsers.documents import ocr, page_layout, pdf_bounds, pdf_objects
from parsers.documents.garbage import is_garbage
from parsers.documents.pdfium import pdfium, pypdfium2
from parsers.documents.quick_look import Line, layout_of
from parsers.limits import Limits

# Below so many letters a page has no text layer worth the name: a scanner's stamp, a page number.
THIN_LETTERS = 25
# A page is rendered for reading at 200 dpi, and never larger than this on a side whatever its box says.
OCR_SCALE = 200 / 72
MOST_PIXELS = 3_500
PAGE_OBJECT = re.compile(rb"/Type\s*/Page\b(?!s)")
LAYOUT_CHARACTERS = 60  # looked at of a page; more change no median
LAYOUT_LINES = 400
LARGEST_SIDE = 3_400  # A0 is 3,370 points high; on one such page stands whatever was meant to be five
COVER_WORDS = 110  # “please wait …”, “for the best experience, open this PDF portfolio in …”, in whatever language
# QUIRK: pdfium writes U+FFFE for a hyphen at a line's end, in `preven-tion` as in a column of grades, `A-`.
PARTED_WORD = re.compile(r"(?<=[^\W\d_]{2})\ufffe\n?(?=[^\W\d_])")
HYPHEN_AT_END = re.compile(r"\ufffe\n?")


def parse(content: bytes, filename: str, limits: Limits) -> ParsedFile:
    """Pages and words of a PDF."""
    del filename
    if over := pdf_bounds.bomb(content, limits):
        return ParsedFile(media_types.PDF, (), None, (over,))
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        return ParsedFile(media_types.PDF, (), None, (why_unopened(content),))
    try:
        return _read(document, limits)
    finally:
        document.close()


def why_unopened(content: bytes) -> Problem:
    """Why pdfium could not open the file: asked right after it said so."""
    # QUIRK: of a file without pages pypdfium2 tells the error of the file before it, so pdfium is asked again.
    raw = pdfium.FPDF_LoadMemDocument64(content, len(content), None)
    if raw:
        pdfium.FPDF_CloseDocument(raw)
        count = page_layout.page_count(content)
        count = len(PAGE_OBJECT.findall(content)) if count is None else count
        if count:
            return Problem("pages_unknown", f"one library finds {count} pages and another none.")
        return Problem("broken", "it has no pages.")
    if pdfium.FPDF_GetLastError() == pdfium.FPDF_ERR_PASSWORD:
        return Problem("encrypted", "It needs a password.")
    return Problem("broken", "it is cut off." if b"%%EOF" not in content[-2048:] else "it is damaged.")


def _read(document: pypdfium2.PdfDocument, limits: Limits) -> ParsedFile:
    problems: list[Problem] = []
    count = len(document)
    if count > limits.pages:
        problems.append(Problem("over_bound", f"it has {count} pages; {limits.pages} were read (bound: pages)."))
    pages = tuple(_pages(document, min(count, limits.pages), limits, problems))
    damaged = [page.number for page in pages if not page.width]
    if damaged and len(damaged) == len(pages):
        return ParsedFile(media_types.PDF, (), None, (Problem("broken", f"none of {count} pages can be opened."),))
    if damaged:
        why = f"it names {count}, of which {len(damaged)} cannot be opened ({_runs(damaged)})."
        problems.append(Problem("pages_unknown", why))
    large = [page.number for page in pages if max(page.width, page.height) > LARGEST_SIDE]
    if large:
        problems.append(
            Problem("pages_unknown", f"page {_runs(large)} is larger than A0, which is no page of writing.")
        )
    within, unopened = pdf_objects.files_within(document, limits)
    is_cover = count == 1 and len(pages) == 1 and len(pages[0].text.split()) <= COVER_WORDS
    if is_cover and pdf_objects.is_dynamic_form(document):
        values = pdf_objects.values_of_dynamic_form(document)
        unread = Problem("unsupported", "an XFA form, which only Adobe's programs show")
        text = "\n".join(f"{name}: {value}" for name, value in values)
        page = Page(1, text, TextSource.TEXT if text else TextSource.NONE, 0, 0)
        return ParsedFile(media_types.PDF, (page,), None, (unread,), values)
    return ParsedFile(
        media_types.PDF,
        pages,
        None if damaged or large else count,
        (*problems, *unopened),
        pdf_objects.fields(document),
        within,
        is_folder=is_cover and bool(within),
    )


def _pages(document: pypdfium2.PdfDocument, count: int, limits: Limits, problems: list[Problem]) -> Iterator[Page]:
    left = limits.ocr_pages
    until = time.monotonic() + limits.file_seconds
    unread: list[int] = []
    text_bytes = 0
    for index in range(count):
        if time.monotonic() > until:
            problems.append(Problem("over_bound", f"pages from {index + 1} were not read (bound: seconds a file)."))
            break
        page = page_of(document, index)
        if page is None:
            yield Page(index + 1, "", TextSource.NONE, 0, 0)
            continue
        if page.text_source is TextSource.NONE and (picture := picture_of(document, index)) is not None:
            if left <= 0:
                unread.append(index + 1)
            else:
                left -= 1
                page = _by_ocr(page, picture, problems, until - time.monotonic())
        text_bytes += len(page.text)
        if text_bytes > limits.text_bytes:
            problems.append(Problem("over_bound", f"its words were read to page {index + 1} (bound: text bytes)."))
            return
        yield page
    if unread:
        problems.append(
            Problem("over_bound", f"pages {_runs(unread)} are scanned and were not read (bound: OCR pages).")
        )


def page_of(document: pypdfium2.PdfDocument, index: int) -> Page | None:
    """A page by its text layer; without a usable one its source is `none`."""
    try:
        page = document[index]
        width, height = page.get_size()
        text_page = page.get_textpage()
        text = text_page.get_text_range()
        layout = layout_of(_lines(text_page), _font_sizes(text_page), width, height)
        text_page.close()
        page.close()
    except (pypdfium2.PdfiumError, UnicodeDecodeError, ValueError):
        return None
    text = _tidy(text)
    usable = _has_letters(text) and not is_garbage(text)
    return Page(index + 1, text, TextSource.TEXT if usable else TextSource.NONE, width, height, layout)


def _has_letters(text: str) -> bool:
    """Whether there are as many letters as a text layer has; on most pages its first words say so."""
    return any(sum(map(str.isalnum, each)) >= THIN_LETTERS for each in (text[: 4 * THIN_LETTERS], text))


def _tidy(text: str) -> str:
    """Lines as other systems end them; words that a line's end parts are joined, what only ends in a hyphen keeps it."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    if "\ufffe" in text:
        text = HYPHEN_AT_END.sub("-\n", PARTED_WORD.sub("", text))
    return text.encode("utf-8", "ignore").decode("utf-8")


def _by_ocr(page: Page, picture: bytes, problems: list[Problem], seconds: float) -> Page:
    read = ocr.read(picture, seconds)
    if read.why:
        problems.append(Problem("unreadable_text", f"page {page.number}: {read.why}"))
    letters = sum(map(str.isalnum, read.text))
    if letters <= sum(map(str.isalnum, page.text)) and not is_garbage(page.text):
        source = TextSource.TEXT if page.text.strip() else TextSource.NONE
        return replace(page, text_source=source)
    return Page(page.number, read.text, TextSource.OCR, page.width, page.height)


def picture_of(document: pypdfium2.PdfDocument, index: int) -> bytes | None:
    """The page as a PNG, None when it is blank or cannot be rendered."""
    try:
        page = document[index]
        width, height = page.get_size()
        if width <= 0 or height <= 0:
            return None
        scale = min(OCR_SCALE, MOST_PIXELS / max(width, height))
        image = page.render(scale=scale, grayscale=True).to_pil()
        page.close()
    except (pypdfium2.PdfiumError, ValueError, MemoryError, OSError):
        return None
    if ocr.is_blank(image):
        return None
    stored = io.BytesIO()
    image.save(stored, "PNG", compress_level=1)
    return stored.getvalue()


def thumbnail(content: bytes, page: int, width: int) -> bytes | None:
    """A PNG, `width` pixels wide, of one page (from 1); None when it cannot be rendered."""
    try:
        with pypdfium2.PdfDocument(content) as document:
            if not 1 <= page <= len(document):
                return None
            shown = document[page - 1]
            across, down = shown.get_size()
            if across <= 0 or down <= 0 or down / across > 5:
                return None
            image = shown.render(scale=width / across).to_pil().convert("RGB")
    except (pypdfium2.PdfiumError, ValueError, MemoryError, OSError):
        return None
    stored = io.BytesIO()
    # The octree takes a third of the time of the default, and the file is smaller; `optimize` makes it 3 % smaller for a fifth more time.
    image.quantize(64, method=Image.Quantize.FASTOCTREE).save(stored, "PNG")
    return stored.getvalue()


def _font_sizes(text_page: pypdfium2.PdfTextpage) -> Counter[float]:
    """How many characters are of which size, as it is seen: the font's times the text matrix (ISO 32000-1 section 9.4.4)."""
    count = text_page.count_chars()
    page, matrix = text_page.raw, pdfium.FS_MATRIX()
    sizes: Counter[float] = Counter()
    for index in range(0, count, max(1, count // LAYOUT_CHARACTERS)):
        scaled = pdfium.FPDFText_GetMatrix(page, index, byref(matrix))
        sizes[pdfium.FPDFText_GetFontSize(page, index) * (hypot(matrix.c, matrix.d) if scaled else 1.0)] += 1
    rounded: Counter[float] = Counter()
    for size, times in sizes.items():
        if size > 0:
            rounded[round(size * 2) / 2] += times
    return rounded


def _lines(text_page: pypdfium2.PdfTextpage) -> list[Line]:
    """The runs of text of a page, from top to bottom."""
    page, rect_of = text_page.raw, pdfium.FPDFText_GetRect
    left, top, right, bottom = c_double(), c_double(), c_double(), c_double()
    sides = [byref(side) for side in (left, top, right, bottom)]
    found = [
        (left.value, bottom.value, right.value, top.value)
        for index in range(min(text_page.count_rects(), LAYOUT_LINES))
        if rect_of(page, index, *sides)
    ]
    return sorted(found, key=lambda line: (-line[3], line[0]))


def _runs(numbers: Sequence[int]) -> str:
    return ", ".join(str(number) for number in numbers[:20]) + (" …" if len(numbers) > 20 else "")
