"""What the shape of a page's lines and words says, whatever they are about.

In: the lines of a page. Out: counts and shares that hold in any wording: lines that begin or end with a date, marks and
grades, times of day, long numbers.

Failures: none for any text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from parsers.classification.prefilter import Prefiltered
from parsers.languages import vocabulary
from parsers.languages.vocabulary import one_of

_SEASONS = vocabulary.words("cycles.summer", "cycles.fall", "cycles.winter", "cycles.spring")
# The names of months and seasons by their first letters.
MONTH = rf"(?:{'|'.join(sorted({name[:4] for name in (*vocabulary.months(), *_SEASONS)}))})[^\W\d_]{{0,9}}\.?"
YEAR = r"(?:19|20)\d\d"
# `2021 –`, `since 04/2024`, `Jan 2022`, `12.03.2019 -`, `May to July 2020`: as lists of what somebody did begin or end.
BEGINS_WITH_DATE = re.compile(
    rf"[\W_]{{0,3}}(?:{one_of('pages.since')}\s)?"
    rf"(?:(?:{MONTH}|\d{{1,2}}[./-](?:\d{{1,2}}[./-])?)\W{{0,3}}(?:(?:{one_of('pages.range')}|-|–)?\s?{MONTH}\s)?)?{YEAR}\b",
    re.IGNORECASE,
)
NOW = vocabulary.phrases("pages.now")
ENDS_WITH_DATE = Prefiltered(
    re.compile(rf"(?:\b{YEAR}|\b(?:{'|'.join(NOW)})|\b{YEAR}\s?[-–/]\s?(?:\d\d)?)\s?[)\]]?$", re.IGNORECASE),
    "|".join(("19", "20", *NOW)),
)
DATED_WORDS = 16  # longer lines are sentences
MARK = re.compile(
    r"(?:[A-F][+-]?|HD|WDN|\d{1,2}[.,]\d{1,3}|\d{1,3}|\d{1,3}(?:[.,]\d+)?/\d{2,3}|\d{1,3}%|\d{1,2}[.,]?\d?/20|"
    r"[A-Z]{2,6}\d{2,5}[A-Z]?|[BOST]|S\d)$"
)
NUMBERED = re.compile(r"^\(?\d{1,2}[.)]$")
TIME = Prefiltered(
    re.compile(r"\b(?:[01]?\d|2[0-3])[:h][0-5]\d\b|\b\d{1,2}(?:[.:][0-5]\d)?\s?[ap]\.?m\b", re.IGNORECASE),
    hint=re.compile(r"\d(?:[:hH]\d|\s?[aApP]\.?[mM])"),
)
LONG_NUMBER = re.compile(r"\b[A-Z]{0,4}\d{5,}[A-Z]?\b")


@dataclass(frozen=True, slots=True)
class Shapes:
    """Shares are of the page's lines or words."""

    dated_lines: float  # begin or end with a date
    marks: float  # share of words that may be marks, credits or codes of courses
    times: int
    long_numbers: int


def shapes(text: str, lines: Sequence[str], parts: Sequence[Sequence[str]], numbers: Sequence[str]) -> Shapes:
    """The shapes of a page.

    Its text, its lines that hold something, the parts of each, its numbers.
    """
    tokens = list(
        chain.from_iterable(part[1:] if part[0][-1] in ".)" and NUMBERED.match(part[0]) else part for part in parts)
    )
    dated = sum(_is_dated(line, len(part)) for line, part in zip(lines, parts, strict=True)) if numbers else 0
    return Shapes(
        dated_lines=dated / max(len(lines), 1),
        marks=_marks(tokens) / max(len(tokens), 1),
        times=TIME.count(text) if numbers else 0,
        long_numbers=len(LONG_NUMBER.findall(text)) if any(len(number) > 4 for number in numbers) else 0,
    )


def _marks(tokens: Sequence[str]) -> int:
    # Nearly all are words in small letters or words that begin with a capital, which are none.
    maybe = [each for each in tokens if (each < "[" or each > "\x7f") and not (len(each) > 3 and each.isalpha())]
    return sum(MARK.match(each.strip("()")) is not None for each in maybe if len(each) <= 8 and not _is_year(each))


def _is_year(token: str) -> bool:
    return len(token) == 4 and token.isdigit() and token[:2] in {"19", "20"}


def _is_dated(line: str, words: int) -> bool:
    if words > DATED_WORDS:
        return False
    begins = ("19" in line or "20" in line) and BEGINS_WITH_DATE.match(line) is not None
    return begins or ENDS_WITH_DATE.search(line[-24:]) is not None
