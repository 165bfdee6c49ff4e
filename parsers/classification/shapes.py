"""What the shape of a page's lines and words says, whatever they are about.

In: the lines of a page. Out: counts and rates that hold in any wording: lines that begin or end with a date, marks and
grades, speech in quotation marks, money, times of day, titles of persons, who signs.

Failures: none for any text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

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
# Speech begins with one of these, with a straight mark before a word, or with a dash at the beginning of a line.
OPENING_QUOTES = "“«"
STRAIGHT_QUOTE = re.compile(r"[\"‘](?<!\S.)(?=\w)")
DASH = re.compile(r"[—–-](?<!..)\s?[A-ZÀ-Þ¡¿]")
MONEY = Prefiltered(
    re.compile(r"[€$£₹¥]\s?\d|\d\s?[€$£]|\b(?:EUR|USD|CHF|GBP|CAD|naira|euros?|pesos)\b|\d{1,3}[.,]\d{3}[.,]\d\d\b"),
    "€|$|£|₹|¥|EUR|USD|CHF|GBP|CAD|naira|euro|pesos",
    re.compile(r"[.,](?<=\d.)\d\d\d[.,]\d\d"),
)
TIME = Prefiltered(
    re.compile(r"\b(?:[01]?\d|2[0-3])[:h][0-5]\d\b|\b\d{1,2}(?:[.:][0-5]\d)?\s?[ap]\.?m\b", re.IGNORECASE),
    hint=re.compile(r"\d(?:[:hH]\d|\s?[aApP]\.?[mM])"),
)
ITEM = re.compile(r"(?<!\S)\(?\d{1,2}[.)](?!\S)")
LONG_NUMBER = re.compile(r"\b[A-Z]{0,4}\d{5,}[A-Z]?\b")
PERSON_TITLES = vocabulary.words("pages.person_titles")
OFFICES = vocabulary.words("pages.offices")
SIGNING_LINES, SIGNING_WORDS = 9, 9
BYLINE = re.compile(rf"{one_of('pages.byline')}\s?[:–—]?\s[A-ZÀ-Þ]", re.IGNORECASE)
BYLINE_LINES, BYLINE_WORDS = 8, 9
CODE_SIGNS = "{}=<>_;\\|#"
# The beginning of an entry in a list of sources or works: a name, a comma, a name or its letter.
ENTRY = re.compile(r"(?:\[?\d{1,3}[\].)]?\s+)?([A-ZÀ-Þ][\w'’-]+),\s+(?:y\s|&\s)?[A-ZÀ-Þ]")
CLAUSE = re.compile(one_of("pages.clause"), re.IGNORECASE)
SENTENCE_END = re.compile(r"[.!?…](?<=[^\W\d_].)['\"”’»)]*(?:\s|$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Shapes:
    """Shares are of the page's lines, words or letters; rates are for each hundred words."""

    dated_lines: float  # begin or end with a date
    marks: float  # share of words that may be marks, credits or codes of courses
    quotes: float  # rate of speech in quotation marks or behind a dash
    questions: float  # share of lines that ask
    asks: int  # marks of questions, wherever they stand
    items: int  # numbers of a list, wherever they stand
    money: int
    times: int
    long_numbers: int
    person_titles: float  # rate
    signed_by_office: bool
    byline: bool
    code: float  # share of letters
    sentences: float  # rate of sentences' ends
    shouted: float  # share of words in capitals
    sources_in_order: int  # entries of a list of sources that follow each other by their authors' names
    own_works: int  # entries by the author of most of them
    clauses: int  # lines that begin a clause


def shapes(
    text: str,
    lines: Sequence[str],
    parts: Sequence[Sequence[str]],
    words: Sequence[str],
    capitals: Sequence[str],
    numbers: Sequence[str],
) -> Shapes:
    """The shapes of a page.

    Its text, its lines that hold something, the parts of each, its words, those that begin with a capital, its numbers.
    """
    count, hundred = max(len(lines), 1), max(len(words), 1) / 100
    tokens = list(
        chain.from_iterable(part[1:] if part[0][-1] in ".)" and NUMBERED.match(part[0]) else part for part in parts)
    )
    authors = [entry.group(1).casefold() for entry in map(ENTRY.match, lines) if entry]
    return Shapes(
        dated_lines=sum(_is_dated(line, len(part)) for line, part in zip(lines, parts, strict=True)) / count
        if numbers
        else 0.0,
        marks=_marks(tokens) / max(len(tokens), 1),
        quotes=_quotes(text) / hundred,
        questions=sum(line[-1] == "?" for line in lines) / count,
        asks=text.count("?"),
        items=len(ITEM.findall(text)) if numbers else 0,
        money=MONEY.count(text) if numbers else 0,
        times=TIME.count(text) if numbers else 0,
        long_numbers=len(LONG_NUMBER.findall(text)) if any(len(number) > 4 for number in numbers) else 0,
        person_titles=sum(map(PERSON_TITLES.__contains__, words)) / hundred,
        signed_by_office=any(
            len(part) <= SIGNING_WORDS and not OFFICES.isdisjoint(token.strip(",.:;()").lower() for token in part)
            for part in parts[-SIGNING_LINES:]
        ),
        byline=any(
            len(part) <= BYLINE_WORDS and bool(BYLINE.match(line))
            for line, part in zip(lines[:BYLINE_LINES], parts, strict=False)
        ),
        code=sum(map(text.count, CODE_SIGNS)) / max(len(text), 1),
        sentences=len(SENTENCE_END.findall(text)) / hundred,
        shouted=sum(len(word) > 2 for word in capitals if word.isupper()) / max(len(words), 1),
        sources_in_order=_in_order(authors),
        own_works=max(Counter(authors).values(), default=0) if len(authors) > 1 else 0,
        clauses=sum(CLAUSE.match(line) is not None for line in lines),
    )


def _in_order(authors: Sequence[str]) -> int:
    """How many names stand in the order of the alphabet, when nearly all do and they are not all the same."""
    rising = sum(before < after for before, after in pairwise(authors))
    falling = sum(before > after for before, after in pairwise(authors))
    return rising + 1 if rising > 1 and falling <= len(authors) // 6 else 0


def _quotes(text: str) -> int:
    marks = sum(map(text.count, OPENING_QUOTES)) + len(DASH.findall(text))
    return marks + len(STRAIGHT_QUOTE.findall(text)) if '"' in text or "‘" in text else marks


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
