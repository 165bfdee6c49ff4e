"""How long a writing sample is: pages of the file, pages of body, words, and what its look does to its length.

In: a document's pages and how they look. Out: the document with its measures. Of the pages of body, a title page,
contents, a bibliography, notes at the end, appendices and blank pages are named and left out.

Failures: none; pages that cannot be counted stay unknown.
"""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import replace

from config.languages import HEADINGS, WRITTEN
from domain.documents import Document, Layout, Page
from domain.findings import Evidence
from parsers.classification.signals import (
    BEHIND_APPENDIX,
    CONTENTS_LINE,
    HEADING_CONTENTS,
    heading,
    small_words_of,
    word_count,
)
from parsers.languages.detection import language_of
from parsers.languages.mail_programs import phrases
from parsers.languages.normalise import folded
from parsers.languages.vocabulary import one_of

BLANK_WORDS = 8
TITLE_WORDS = 130
# A page is left out as bibliography only if the heading stands in its upper part or it goes on from such a page.
UPPER_PART = 0.25
TITLE_PAGE = re.compile(rf"\b{one_of('pages.title_page')}\b", re.IGNORECASE)
TOPIC_PASSAGES = 5
COVER_SHEET = re.compile(rf"\b{one_of('pages.cover_sheet')}", re.IGNORECASE)
COVER_SHEET_WORDS, COVER_SHEET_SHARE = 350, 0.75  # of it, and of the fullest page
HEADING_CHARACTERS = 100
PROSE = 0.32  # share of small words, which lists of sources do not have
LISTED_SHARE = 0.12  # of lines that begin as a source or a note does
YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
NOTE = re.compile(r"\s{0,40}(?:\[?\(?(?:\d{1,3}|[ivx]{1,5})[\]).:]?\s|[¹²³⁰-⁹])", re.IGNORECASE)
# `[12] Weiss, …`, `12. See …`, `Bellamy, A. J. (2009) …`
LISTED = re.compile(
    r"^[ \t]{0,9}(?:\[\d{1,3}\]|\d{1,3}[.)]?[ \t]+[A-ZÀ-Þ]|[A-ZÀ-Þ][\w'’-]+,[ \t]+[A-ZÀ-Þ])", re.MULTILINE
)


def measure(
    document: Document,
    pages: Sequence[Page],
    topic: Sequence[str] = (),
) -> Document:
    """The document with its body pages, look and passages on the opening's topic."""
    left_out = _left_out(pages) if document.pages is not None else {}
    outside = {number for numbers in left_out.values() for number in numbers}
    looks = [page.layout for page in pages if page.layout and page.number not in outside]
    return replace(
        document,
        body_pages=None if document.pages is None else document.pages - len(outside),
        words=sum(word_count(page.text) for page in pages if page.number not in outside) or document.words,
        left_out=tuple((name, tuple(numbers)) for name, numbers in left_out.items()),
        font_size=_median([layout.font_size for layout in looks]),
        line_spacing=_median([layout.line_spacing for layout in looks]),
        margins=_margins(looks),
        topic=tuple(_passages(document.attachment or "body", pages, topic)),
    )


def _median(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return round(statistics.median(known), 2) if known else None


def _margins(layouts: Sequence[Layout]) -> tuple[float, float, float, float] | None:
    """The median margins of the body's pages: left, top, right, bottom, in points."""
    known = [layout.margins for layout in layouts if layout.margins]
    if not known:
        return None
    left, top, right, bottom = (round(statistics.median(side), 1) for side in zip(*known, strict=True))
    return left, top, right, bottom


def _left_out(pages: Sequence[Page]) -> dict[str, list[int]]:
    """What is no body, by name, each with its page numbers (of the file)."""
    found: dict[str, list[int]] = {}
    behind = ""
    fullest = max((word_count(page.text) for page in pages), default=0)
    for place, page in enumerate(pages):
        words = word_count(page.text)
        front = place == len(found.get("cover sheet", ()))  # nothing but cover sheets came before
        if len(pages) > 1 and (place <= 1 or page is pages[-1]) and _is_cover_sheet(page.text, words, fullest):
            name = "cover sheet"
        elif front and words and len(pages) > place + 1 and _is_title(page.text, words, pages[place:]):
            name = "title page"
        elif place <= 3 and _is_contents(page.text):
            name = "table of contents"
        elif words <= BLANK_WORDS:
            name = "blank pages"
        else:
            goes_on = behind == "appendices" or (behind and not is_prose(page.text[: len(page.text) // 2]))
            behind = name = _begins_back_matter(page.text) or (behind if goes_on else "")
        if name:
            found.setdefault(name, []).append(page.number)
        elif turns := _turns_to_back_matter(page.text):
            behind = turns
    return found


def _is_cover_sheet(text: str, words: int, fullest: int) -> bool:
    """A page that a university puts before a paper, or the writer's word that it is their own."""
    return words < COVER_SHEET_WORDS and words < COVER_SHEET_SHARE * fullest and bool(COVER_SHEET.search(text))


def is_prose(text: str) -> bool:
    """Whether these words are the body again, behind sources or notes: sentences, and no list of numbers and years."""
    small, listed = small_words_of(text), len(LISTED.findall(text))
    lines = sum(bool(line.strip()) for line in text.split("\n"))
    if listed >= LISTED_SHARE * max(lines, 1):
        return False
    return small > PROSE or _is_prose_elsewhere(text, lines)


def _is_prose_elsewhere(text: str, lines: int) -> bool:
    """Whether words of a language whose small words are not known are no list: few years, for every source has one."""
    return language_of(text) not in (None, *WRITTEN) and len(YEAR.findall(text)) < LISTED_SHARE * max(lines, 1)


def _is_title(text: str, words: int, pages: Sequence[Page]) -> bool:
    """A first page with few words, far fewer than the fullest has, and no paragraph."""
    others = [word_count(page.text) for page in pages[1:]]
    lines = [line for line in text.split("\n") if line.strip()]
    paragraph = sum(len(line.split()) >= 11 for line in lines) >= 4
    few = words < TITLE_WORDS and words < 0.5 * max(others)
    return few and (not paragraph or len(TITLE_PAGE.findall(text)) >= 2)


def _is_contents(text: str) -> bool:
    return bool(HEADING_CONTENTS.search(text)) and len(CONTENTS_LINE.findall(text)) >= 3


def _headed(key: str, behind: str = "") -> re.Pattern[str]:
    """The headings of a key in all languages."""
    further = "|".join(map(re.escape, phrases(key, HEADINGS)))
    return heading(rf"(?:{one_of(f'pages.{key}')}|{further})", behind)


BACK_MATTER = (
    ("bibliography", _headed("bibliography")),
    ("endnotes", _headed("endnotes")),
    ("appendices", _headed("appendix", BEHIND_APPENDIX)),
)


def _begins_back_matter(text: str) -> str:
    """The name of what begins in the upper part of this page, ''  when the page is body."""
    for name, pattern in BACK_MATTER:
        for match in pattern.finditer(text, 0, int(UPPER_PART * len(text)) + HEADING_CHARACTERS):
            if match.start() <= UPPER_PART * len(text) and _is_of(name, text[match.end() :]):
                return name
    return ""


def _turns_to_back_matter(text: str) -> str:
    """What begins further down on a page of body, and goes on behind it."""
    for name, pattern in BACK_MATTER:
        if any(_is_of(name, text[match.end() :]) for match in pattern.finditer(text)):
            return name
    return ""


def _is_of(name: str, behind: str) -> bool:
    """Whether what follows a heading is what it says: notes have numbers, and sources are not sentences that argue."""
    if name == "endnotes":
        return NOTE.match(behind) is not None
    return name == "appendices" or not is_prose(behind)


def _passages(document: str, pages: Sequence[Page], topic: Sequence[str]) -> Iterator[Evidence]:
    """The first passages with words of the opening's field: a hint for the reader, never a score."""
    wanted = [folded(each) for each in topic]
    plain_words = [each.lower() for each in topic]
    count = 0
    for page in pages:
        small = page.text.lower()
        if not any(each in small for each in plain_words):
            continue
        for sentence in re.split(r"(?<=[.!?])\s+", re.sub(r"\s+", " ", page.text[:20_000])):
            if count >= TOPIC_PASSAGES:
                return
            small = sentence.lower()
            if not any(each in small for each in plain_words):
                continue
            plain = f" {folded(sentence)} "
            if any(f" {each} " in plain for each in wanted):
                count += 1
                yield Evidence(document, page.number, sentence[:240])
