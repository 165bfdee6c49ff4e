"""Shows a file: the part of the reading process that renders pages, finds words and examples, and lays out office files.

In: a request of ingest/reader/pages.py and the bytes of the file. Out: its answer as JSON, and the picture or PDF.

Failures: those of the parsers that end the process or take too long; what cannot be shown is an answer.
"""

from __future__ import annotations

from dataclasses import replace

from ingest.reader.pages import (
    EXAMPLES,
    LAID_OUT,
    PAGE_IMAGE,
    PAGE_WORDS,
    ExamplesRead,
    LaidOut,
    LayOut,
    MakePageImage,
    NotShown,
    PageImageMade,
    PageWords,
    ReadExamples,
    ReadPageWords,
)
from parsers import documents
from parsers.classification.examples import examples_of
from parsers.documents import office, page_images, page_words
from parsers.documents.libreoffice import NotLaidOut
from parsers.limits import Limits

# Of the time that a request gets: Tesseract and LibreOffice end a little earlier, with a sentence.
SHARE_OF_PROGRAMS = 0.8


def answer(
    request: MakePageImage | ReadPageWords | LayOut | ReadExamples, content: bytes, limits: Limits
) -> tuple[bytes, list[bytes]]:
    """The answer to one request; other programs get a share of its seconds."""
    limits = replace(limits, file_seconds=request.seconds * SHARE_OF_PROGRAMS)
    match request:
        case MakePageImage():
            return _image(request, content, limits)
        case ReadPageWords():
            return _words(request, content, limits), []
        case LayOut():
            return _laid_out(request, content, limits)
        case ReadExamples():
            return _examples(request, content, limits), []


def _image(request: MakePageImage, content: bytes, limits: Limits) -> tuple[bytes, list[bytes]]:
    try:
        made = page_images.page_image(
            content, request.media_type, request.page, request.width, request.image_format, limits
        )
    except page_images.NotShown as error:
        return PAGE_IMAGE.dump_json(NotShown(str(error))), []
    return PAGE_IMAGE.dump_json(PageImageMade(made.width, made.height, made.pages)), [made.content]


def _words(request: ReadPageWords, content: bytes, limits: Limits) -> bytes:
    try:
        found = page_words.page_words(content, request.media_type, request.filename, request.page, limits)
    except page_images.NotShown as error:
        return PAGE_WORDS.dump_json(NotShown(str(error)))
    return PAGE_WORDS.dump_json(PageWords(found.text, found.source, found.words, found.why))


def _laid_out(request: LayOut, content: bytes, limits: Limits) -> tuple[bytes, list[bytes]]:
    try:
        made = office.laid_out(content, request.filename, limits)
        return LAID_OUT.dump_json(LaidOut(page_images.page_count(made))), [made]
    except (NotLaidOut, page_images.NotShown) as error:
        return LAID_OUT.dump_json(NotShown(str(error))), []


def _examples(request: ReadExamples, content: bytes, limits: Limits) -> bytes:
    parsed = documents.parse(content, request.media_type, request.filename, limits)
    found = examples_of(parsed, request.first, request.last, is_page=request.is_page)
    why = parsed.problems[0].detail if parsed.problems else "no words could be read on its pages"
    return EXAMPLES.dump_json(ExamplesRead(found) if found else NotShown(why))
