"""What a page says about the kind of document that it belongs to.

In: one page. Out: counts and shares that hold in any wording (the shape of lines, small words, capitals, figures, dates,
who is spoken of), and how often the common words of each kind of document stand on it (parsers/languages/lexicon.py).

Failures: none for any text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from domain.documents import Page
from parsers.classification.shapes import Shapes, shapes
from parsers.languages import vocabulary
from parsers.languages.detection import counted_language
from parsers.languages.lexicon import Group, counted, phrases
from parsers.languages.vocabulary import one_of

WORD = re.compile(r"[^\W\d_][\w'’-]*")
NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
# `2023 - 2025`, `June 2023 – present`, `09/2023 - 08/2024`, `2021–23`: begins at a year, which few words do.
_NOW = "|".join(vocabulary.phrases("pages.now"))
DATE_RANGE = re.compile(
    rf"(?:19|20)\d\d\s*(?:[-–—]|\b{one_of('pages.range')}\b)\s*(?:[^\W\d_]{{3,10}}\.?\s+|\d{{1,2}}[/.])?"
    rf"(?:(?:19|20)\d\d|\d\d\b|\)|{_NOW}|$)",
    re.IGNORECASE | re.MULTILINE,
)
BULLETS = "•●▪◦‣∙■□➢➤✓*·o–—-\uf0b7\uf0a7"
DIGITS = re.compile(r"\d[\d ().-]{5,}\d")  # any telephone has them
PHONE = re.compile(r"(?:\+\d{1,3}|\(\d{2,4}\)|\b0\d)[\d\s().-]{6,16}\d|\b\d{3}[-.\s]\d{3}[-.\s]\d{4}\b")
# `(Author, 2002, p. 3)`, `(2002)` and `[12]`; each begins with a character that few lines have.
CITED_IN_BRACKETS = re.compile(r"\([^()\n]{0,70}(?:19|20)\d\d[a-z]?(?:[,:]\s?(?:pp?\.\s?)?\d+(?:[-–]\d+)?)?\)")
CITED_BY_NUMBER = re.compile(r"\[\d{1,3}(?:[,–-]\s?\d{1,3})*\]")
CITED_AGAIN = ("ibid", "Ibid", "op. cit", "et al.")
# A line of a list of sources: names and a year, or what only a source has.
REFERENCE_LINE = re.compile(
    r"(?:\[?\d{1,3}[\].)]?\s+)?[A-ZÀ-Þ][\w'’-]+,\s+(?:[A-ZÀ-Þ][\w'’.-]*\.?[\s,&]{0,3}){1,6}.{0,120}?\b(?:19|20)\d\d"
)
SOURCE_SIGNS = (
    "http",
    "doi",
    "vol.",
    "Vol.",
    "/RES/",
    "Press",
    "pp.",
    " p. ",
    "Journal of",
    "Revue",
    "Revista",
    "Review",
)
# A mark, a grade or a number of credits, as they stand at the end of a course's line.
MARK = re.compile(
    r"\(?(?:[A-DF][+-]?|HD|DI|CR|P|S\d|1?\d[.,]\d{1,3}|\d{1,3}|\d{1,2}(?:[.,]\d+)?/[12]?0|\d{1,3}%|ADM|AJ|ABI|"
    rf"{one_of('pages.mark')})\)?",
    re.IGNORECASE,
)
SALUTATION = re.compile(one_of("pages.salutation"), re.IGNORECASE)
CLOSING = re.compile(one_of("pages.closing"), re.IGNORECASE)
CV_TITLE = re.compile(
    rf"^\W{{0,3}}(?:.{{0,40}}[\s–—-])?{one_of('pages.cv_title')}\W{{0,3}}(?:{one_of('pages.cv_title_of')}\b.*|$|[–—-].*)",
    re.IGNORECASE | re.MULTILINE,
)
MEMO_HEAD = re.compile(rf"^[^\S\n]*{one_of('pages.memo')}", re.IGNORECASE | re.MULTILINE)


# `7.`, `4.2`, `VI.`, `B)` before a heading.
NUMBERING = r"(?:(?:\d{1,2}(?:\.\d{1,2}){0,2}|[IVX]{1,5}|[A-Z])\s?[.):–-]?\s{1,4})?"


def heading(words: str, behind: str = "") -> re.Pattern[str]:
    """A line that is nothing but a heading (a pattern), with its number and what may stand behind it."""
    return re.compile(rf"^\W{{0,3}}{NUMBERING}{words}{behind}\W{{0,3}}$", re.IGNORECASE | re.MULTILINE)


BEHIND_APPENDIX = r"\b[^\n]{0,60}"
HEADING_BIBLIOGRAPHY = heading(one_of("pages.bibliography"))
HEADING_APPENDIX = heading(one_of("pages.appendix"), BEHIND_APPENDIX)
HEADING_CONTENTS = heading(one_of("pages.contents"))
CAPTION = re.compile(
    rf"{one_of('pages.caption')}\s?(?:[A-Z]{{0,2}}\d{{1,2}}|[IVX]{{1,4}}|[A-Z])\b",
    re.IGNORECASE,
)
CONTENTS_LINE = re.compile(r"(?:\.\s?){4,}\s*\d{1,3}\s*$|\s{3,}\d{1,3}\s*$", re.MULTILINE)
PAGE_OF = re.compile(rf"\b(\d{{1,3}})\s*(?:{one_of('pages.of')}|/)\s*(\d{{1,3}})\b", re.IGNORECASE)
PAGE_NUMBER = re.compile(rf"^\W*{one_of('pages.page')}?\s*(\d{{1,3}})\W*$|[\s|–—-](\d{{1,3}})\W{{0,2}}$", re.IGNORECASE)
BLANK_TO_FILL = re.compile(r"_{4,}|\.{9,}|…{3,}|[☐☑☒□]|\[\s?[xX]?\s?\]|\(\s?[xX]?\s?\)\s\w")
BLANK_SIGNS = ("____", ".....", "…", "☐", "☑", "☒", "□", "[ ]", "[x", "[X", "( )", "(x)", "(X)")
LABEL = re.compile(r"^\W{0,3}(?:\d{1,2}[.)]\s*)?[^\W\d_][^:.!?]{1,38}\s?:(?:\s|$)")
_DAY, _OF = rf"\d{{1,2}}{one_of('dates.day_endings')}?", rf"(?:{one_of('dates.of')}\s)?"
DATE_LINE = re.compile(
    rf"(?:[^\d\n]{{0,40}},?\s)?(?:{one_of('pages.before_date')}\s)?(?:{_DAY}\s{_OF}[^\W\d_]{{3,10}}\.?,?\s{_OF}(?:19|20)\d\d|"
    rf"[^\W\d_]{{3,9}}\.?\s{_DAY},?\s(?:19|20)\d\d)\W{{0,2}}$",
    re.MULTILINE,
)
# Words of the headings of CVs and of papers; a line counts only if it looks like a heading.
CV_SECTIONS = vocabulary.words("pages.cv_sections")
PAPER_SECTIONS = vocabulary.words("pages.paper_sections")
WORDS_OF_PAGE = 1_500
HEAD_LINES = 14  # where ways to reach the writer, dates and addresses stand
END_LINES = 25
SALUTATION_LINES, SALUTATION_LENGTH = 30, 80
MANY_LINES = 30
FULL_LINE = 8  # words of a line of running text


@dataclass(frozen=True, slots=True)
class Signals:
    """What is counted on a page. Shares are of its lines or words, rates are for each hundred words."""

    words: int
    lines: int
    language: str | None
    small_words: float  # share of the small words that hold running text together
    capitals: float  # share of words that begin with a capital
    figures: float  # numbers, as a share of words and numbers
    short_lines: float  # of six words or fewer
    full_lines: float  # of running text
    bullets: float
    labels: float  # `Name: …`
    blanks: int  # to be filled or ticked
    cv_headings: int
    paper_headings: int
    date_ranges: int
    years: int
    contacts: int
    cv_title: bool
    salutation: bool
    closing: bool
    date_line: bool
    citations: int
    references: int
    graded_lines: float
    memo: int
    bibliography: bool
    appendix: bool
    captions: int  # of tables and figures
    contents: bool
    contents_lines: int
    landscape: bool
    page_of: tuple[int, int] | None
    page_number: int | None
    first_line: str
    last_line: str
    starts_small: bool  # goes on with a sentence of the page before
    ends_open: bool  # in the middle of a sentence
    shapes: Shapes
    groups: Counter[Group]
    phrases: Counter[Group]

    def rate(self, group: Group) -> float:
        """Words of a group for each hundred words."""
        return 100 * self.groups[group] / max(self.words, 1)


@lru_cache(maxsize=64)
def word_count(text: str) -> int:
    """How many words a page has; asked again and again while a sample is measured."""
    return len(WORD.findall(text))


def small_words_of(text: str) -> float:
    """The share of small words that hold running text together, in the language that has most."""
    small = _in_small_letters(" ".join(WORD.findall(text)))
    return counted_language(Counter(small), len(small))[1]


def signals(page: Page) -> Signals:
    """The signals of one page."""
    text = page.text[: WORDS_OF_PAGE * 14]
    lines = _lines(text)
    count = max(len(lines), 1)
    parts = [line.split() for line in lines]
    lengths = [len(each) for each in parts]
    headings = [line for line, length in zip(lines, lengths, strict=True) if length <= 5 and _looks_like_heading(line)]
    heading_words = [set(WORD.findall(line.lower())) for line in headings]
    head = "\n".join(lines[:HEAD_LINES])
    edges = [*lines[:2], *lines[-2:]] if len(lines) > 2 else lines

    words = WORD.findall(text)
    small = _in_small_letters(" ".join(words))
    tokens = Counter(small)
    language, small_words = counted_language(tokens, len(small))
    numbers = NUMBER.findall(text)
    years = sum(len(number) == 4 and "1950" <= number <= "2049" for number in numbers)
    signs = [sign for sign in SOURCE_SIGNS if sign in text]
    short = "\n".join(headings)
    return Signals(
        words=len(words),
        lines=len(lines),
        language=language,
        small_words=small_words,
        capitals=sum(word[0].isupper() for word in words) / max(len(words), 1),
        figures=len(numbers) / max(len(words) + len(numbers), 1),
        short_lines=sum(length <= 6 for length in lengths) / count,
        full_lines=sum(length >= FULL_LINE for length in lengths) / count,
        bullets=sum(line[0] in BULLETS and len(line) > 2 and line[1] in " \t" for line in lines) / count,
        labels=sum(line[-1] == "?" or (":" in line[:42] and bool(LABEL.match(line))) for line in lines) / count,
        blanks=len(BLANK_TO_FILL.findall(text)) if any(sign in text for sign in BLANK_SIGNS) else 0,
        cv_headings=sum(not CV_SECTIONS.isdisjoint(each) for each in heading_words),
        paper_headings=sum(not PAPER_SECTIONS.isdisjoint(each) for each in heading_words),
        date_ranges=len(DATE_RANGE.findall(text)) if years else 0,
        years=years,
        contacts=_contacts(head),
        cv_title=bool(CV_TITLE.search("\n".join(lines[:4]))),
        salutation=any(len(line) < SALUTATION_LENGTH and SALUTATION.match(line) for line in lines[:SALUTATION_LINES]),
        closing=any(CLOSING.match(line) for line in lines[-END_LINES:]),
        date_line=any("20" in line and bool(DATE_LINE.match(line)) for line in lines[:HEAD_LINES] if len(line) < 60),
        citations=_citations(text),
        references=sum(_is_reference(line, signs) for line in lines) if years or signs else 0,
        graded_lines=sum(length > 1 and _is_graded(part) for part, length in zip(parts, lengths, strict=True)) / count,
        memo=len(MEMO_HEAD.findall(head)),
        bibliography=bool(HEADING_BIBLIOGRAPHY.search(short)),
        appendix=bool(HEADING_APPENDIX.search("\n".join(lines[:HEAD_LINES]))),
        captions=sum(CAPTION.match(line) is not None for line in lines if line[0].isupper()),
        contents=bool(HEADING_CONTENTS.search(short)),
        contents_lines=sum(line[-1].isdigit() and bool(CONTENTS_LINE.search(line)) for line in lines),
        landscape=page.width > page.height * 1.15 > 0,
        page_of=_page_of("\n".join(edges)),
        page_number=_page_number(edges),
        first_line=lines[0] if lines else "",
        last_line=lines[-1] if lines else "",
        starts_small=bool(lines) and lines[0][0].islower(),
        ends_open=bool(lines) and lengths[-1] >= FULL_LINE and lines[-1][-1] not in '.!?:;)”"»',
        shapes=shapes(text, lines, parts, numbers),
        groups=counted(tokens),
        phrases=phrases(tokens, " ".join(small)),
    )


def _lines(text: str) -> list[str]:
    """The lines that hold something."""
    lines = [line for line in map(str.strip, text.split("\n")) if line]
    if len(lines) > MANY_LINES:  # of a numbered draft the numbers stand on lines of their own
        return [line for line in lines if not line.isdigit()] or lines
    return lines


def _in_small_letters(words: str) -> list[str]:
    """Words in small letters, what is elided apart: `l'union` is `l` and `union`."""
    small = words.lower()
    if "'" in small or "’" in small:
        small = small.replace("’", " ").replace("'", " ")
    return small.split()


def _citations(text: str) -> int:
    in_brackets = len(CITED_IN_BRACKETS.findall(text)) if "(" in text else 0
    by_number = len(CITED_BY_NUMBER.findall(text)) if "[" in text else 0
    return in_brackets + by_number + sum(map(text.count, CITED_AGAIN))


def _is_reference(line: str, signs: Sequence[str]) -> bool:
    """Whether a line stands in a list of sources; `signs` are those that the page has at all."""
    if ("19" in line or "20" in line) and REFERENCE_LINE.match(line):
        return True
    return bool(signs) and any(sign in line for sign in signs)


def _contacts(head: str) -> int:
    """How many ways to reach the writer stand at the head: an address, a telephone."""
    return ("@" in head) + bool(DIGITS.search(head) and PHONE.search(head))


def _is_graded(words: Sequence[str]) -> bool:
    """A line that ends in a mark and holds a word before it: a course with its grade."""
    if len(words[-1]) > 12 or len(words) > 16 or not MARK.fullmatch(words[-1]):
        return False
    return any(len(word) > 3 and word[:4].isalpha() for word in words[:-1])


def _looks_like_heading(line: str) -> bool:
    """A short line that begins with a capital and does not end as a sentence or a date does."""
    first = line.lstrip("•●▪■–—-0123456789.() IVX")[:1] or line[:1]
    return first.isupper() and line[-1] not in ".,;" and not line[-1].isdigit()


def _page_of(edges: str) -> tuple[int, int] | None:
    """`2 of 5`, as the page says of itself in its first or last lines."""
    found = PAGE_OF.search(edges)
    if not found or not 0 < int(found.group(1)) <= int(found.group(2)):
        return None
    return int(found.group(1)), int(found.group(2))


def _page_number(edges: Sequence[str]) -> int | None:
    """The number that the page gives itself in its first or last lines."""
    for line in (*edges[::-1][:1], *edges[:1]):
        found = PAGE_NUMBER.match(line) if len(line) < 12 else PAGE_NUMBER.search(line) if len(line) < 80 else None
        if found:
            return int(found.group(1) or found.group(2))
    return None
