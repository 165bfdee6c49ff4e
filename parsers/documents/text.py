"""Plain text, Markdown and HTML: words without pages.

Their pages are unknown, since how many there are is decided only when somebody prints them.
"""

from __future__ import annotations

from domain.documents import Page, ParsedFile, TextSource
from domain.findings import Problem
from parsers.attachments import media_types, pgp
from parsers.limits import Limits
from parsers.text.decoding import readable
from parsers.text.html import html_to_text, tidy

NO_PAGES = "text has no pages until it is printed."


def parse(content: bytes, filename: str, limits: Limits) -> ParsedFile:
    """The words of a text file in whatever character set fits."""
    del filename
    text = pgp.without_signature(_decoded(content[: limits.text_bytes]))
    return words_without_pages(text, media_types.TEXT, NO_PAGES)


def parse_html(content: bytes, filename: str, limits: Limits) -> ParsedFile:
    """The visible words of an HTML file."""
    del filename
    return words_without_pages(html_to_text(_decoded(content[: limits.text_bytes])), media_types.HTML, NO_PAGES)


def words_without_pages(
    text: str, media_type: str, why: str, problems: tuple[Problem, ...] = (), code: str = "pages_unknown"
) -> ParsedFile:
    """All words as one page of no size; how many pages they fill is unknown, for this reason."""
    source = TextSource.TEXT if text.strip() else TextSource.NONE
    page = Page(1, tidy(text), source, 0, 0)
    return ParsedFile(media_type, (page,), None, (*problems, Problem(code, why)))


def _decoded(content: bytes) -> str:
    for mark, charset in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if content.startswith(mark):
            return content.decode(charset, "replace")
    return readable(content)[0].replace("\0", "")
