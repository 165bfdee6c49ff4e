"""From a file's bytes to its pages and words, by a table of formats.

In: content and media type. Out: a `ParsedFile`. A new format is one module here and one line in `PARSERS`.

Failures: none for any bytes: what cannot be read is a problem, and pages that cannot be counted are unknown, never
guessed. Programs that are missing are named in the problem.
"""

from __future__ import annotations

from collections.abc import Callable

from domain.documents import Page, ParsedFile
from domain.findings import Problem
from parsers.attachments import media_types
from parsers.documents import images, office, pdf, text
from parsers.documents.page_layout import word_boxes
from parsers.documents.programs import Program, available
from parsers.limits import DEFAULT_LIMITS, Limits

__all__ = ["OFFICE_TYPES", "Page", "Program", "available", "parse", "pdf", "word_boxes"]

Parser = Callable[[bytes, str, Limits], ParsedFile]

PARSERS: dict[str, Parser] = {
    media_types.PDF: pdf.parse,
    media_types.DOCX: office.parse,
    media_types.DOCM: office.parse,
    media_types.ODT: office.parse,
    media_types.DOC: office.parse,
    media_types.ENCRYPTED_OOXML: office.parse,
    media_types.RTF: office.parse,
    media_types.PAGES: office.parse_pages,
    "application/vnd.wordperfect": office.parse,
    media_types.TEXT: text.parse,
    media_types.MARKDOWN: text.parse,
    "text/csv": text.parse,
    media_types.HTML: text.parse_html,
    "image/png": images.parse,
    "image/jpeg": images.parse,
    "image/tiff": images.parse,
    "image/gif": images.parse,
    "image/bmp": images.parse,
    "image/webp": images.parse,
    "image/heic": images.parse,
}

# What has pages only once it is laid out (office.laid_out).
OFFICE_TYPES = frozenset(each for each, parser in PARSERS.items() if parser in (office.parse, office.parse_pages))


def parse(
    content: bytes, media_type: str, filename: str = "", limits: Limits = DEFAULT_LIMITS, *, lay_out: bool = True
) -> ParsedFile:
    """What a file says. `filename` is for sentences only; without `lay_out` an office file gives its words alone."""
    if not content:
        return ParsedFile(media_type, (), None, (Problem("empty", "The file is empty."),))
    if media_type in media_types.SEALED:
        return ParsedFile(media_type, (), None)  # the message's own problem says why
    parser = PARSERS.get(media_type)
    if parser is office.parse and not lay_out:
        parser = office.parse_words
    if parser is None:
        return ParsedFile(media_type, (), None, (Problem("unsupported", media_type),))
    return parser(content, filename, limits)
