"""The words of one page with the place of each, for showing where on the page a statement comes from.

In: the bytes of a PDF or a picture, and a page from 1; or of a file without pages, which is one page of words. Out: the text
as a person reads it, and the words with their boxes in shares of the page as it is shown. pdfplumber finds the boxes;
pdfium does where pdfplumber cannot, or the page is cropped; of a scanned page Tesseract.

Failures: `NotShown` with a sentence, for any bytes; MemoryError. A hang is the caller's to bound.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from ctypes import byref, c_double, c_int
from dataclasses import dataclass, replace

from PIL import Image

from domain.documents import TextSource, WordBox
from parsers import documents
from parsers.attachments import media_types
from parsers.documents import images, ocr, page_layout, pdf, pdf_bounds
from parsers.documents.page_images import NotShown, frame_of
from parsers.documents.pdfium import pdfium, pypdfium2
from parsers.limits import Limits

WORDS = 20_000  # of a page; the densest print has 2,000
SHARES = 10_000  # pdfium is asked for places on a page so many pixels wide and high


@dataclass(frozen=True, slots=True)
class PageWords:
    """The text of a page, where it comes from, and its words in reading order. `why`: why there are none, a sentence."""

    text: str
    source: TextSource
    words: tuple[WordBox, ...] = ()
    why: str = ""


def page_words(content: bytes, media_type: str, filename: str, page: int, limits: Limits) -> PageWords:
    """The words of one page. Raises NotShown."""
    if media_type == media_types.PDF:
        found = _of_pdf(content, page, limits)
    elif media_type.startswith("image/"):
        found = _by_ocr(frame_of(content, page, images.READ_PIXELS)[0].convert("L"), limits)
    else:
        return _of_words(content, media_type, filename, limits)
    return replace(found, words=tuple(_within_page(found.words)))


def _of_words(content: bytes, media_type: str, filename: str, limits: Limits) -> PageWords:
    parsed = documents.parse(content, media_type, filename, limits, lay_out=False)
    if not parsed.pages:
        why = next((each.detail for each in parsed.problems), "")
        raise NotShown(f"Its words cannot be read: {why[:1].lower() + why[1:]}" if why else "Its words cannot be read.")
    return PageWords(parsed.text, TextSource.TEXT)


def _of_pdf(content: bytes, page: int, limits: Limits) -> PageWords:
    if over := pdf_bounds.bomb(content, limits):
        raise NotShown(f"The page is not read: {over.detail}")
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        raise NotShown("The file cannot be opened.") from None
    with document:
        if not 1 <= page <= len(document):
            raise NotShown(f"There is no page {page}.")
        read = pdf.page_of(document, page - 1)
        if read is None:
            raise NotShown("The page is damaged.")
        if read.text_source is TextSource.NONE and (picture := pdf.picture_of(document, page - 1)) is not None:
            found = _of_ocr(ocr.read(picture, limits.file_seconds))
            if found.words or not read.text.strip():
                return found
        words = page_layout.shares(content, page, (read.width, read.height)) or _by_pdfium(document, page - 1)
        return PageWords(read.text, TextSource.TEXT if words else TextSource.NONE, tuple(words))


def _by_ocr(gray: Image.Image, limits: Limits) -> PageWords:
    if ocr.is_blank(gray):
        return PageWords("", TextSource.NONE)
    stored = io.BytesIO()
    gray.save(stored, "PNG", compress_level=1)
    return _of_ocr(ocr.read(stored.getvalue(), limits.file_seconds))


def _of_ocr(read: ocr.Read) -> PageWords:
    return PageWords(read.text, TextSource.OCR if read.words else TextSource.NONE, read.words, read.why)


def _by_pdfium(document: pypdfium2.PdfDocument, index: int) -> list[WordBox]:
    """The words between spaces, with the boxes that pdfium's own picture of the page has for their letters."""
    try:
        page = document[index]
        text_page = page.get_textpage()
    except (pypdfium2.PdfiumError, ValueError):
        return []
    words: list[WordBox] = []
    letters, boxes = "", []
    for index_of_letter in range(text_page.count_chars()):
        letter = chr(pdfium.FPDFText_GetUnicode(text_page.raw, index_of_letter))
        if not letter.isspace() and letter.isprintable():
            letters += letter
            boxes.append(_place(page, text_page, index_of_letter))
            continue
        words += _word(letters, boxes)
        letters, boxes = "", []
        if len(words) >= WORDS:
            break
    return words + _word(letters, boxes)


def _word(letters: str, boxes: list[tuple[float, float, float, float]]) -> list[WordBox]:
    if not letters:
        return []
    left, top, right, bottom = zip(*boxes, strict=True)
    return [WordBox(letters, min(left), min(top), max(right), max(bottom))]


def _place(page: pypdfium2.PdfPage, text_page: pypdfium2.PdfTextpage, letter: int) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a letter in shares of the page as it is shown: cropped and turned."""
    sides = [c_double() for _ in range(4)]
    left, right, bottom, top = sides
    pdfium.FPDFText_GetCharBox(text_page.raw, letter, *(byref(side) for side in sides))
    found = []
    for across, down in ((left, top), (right, bottom)):
        x, y = c_int(), c_int()
        pdfium.FPDF_PageToDevice(page.raw, 0, 0, SHARES, SHARES, 0, across.value, down.value, byref(x), byref(y))
        found.append((x.value / SHARES, y.value / SHARES))
    (x0, y0), (x1, y1) = found
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _within_page(words: tuple[WordBox, ...]) -> Iterator[WordBox]:
    """The words that stand on the page, to four digits; what stands beside it nobody sees."""
    for each in words[:WORDS]:
        left, top, right, bottom = (
            round(min(max(side, 0.0), 1.0), 4) for side in (each.left, each.top, each.right, each.bottom)
        )
        if left < right and top < bottom:
            yield WordBox(each.text[:200], left, top, right, bottom)
