"""Dates as applicants write them, in the languages of config/languages.

In: words and the time of receipt. Out: dates with their place in the text, and how exact they are. A closed grammar and
not a guessing library: what it does not know it leaves, and a day and month whose order cannot be told are ambiguous.

Failures: none; a date that does not exist (31 February, the year 20267) is marked impossible.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from parsers.languages import vocabulary
from parsers.languages.normalise import small
from parsers.languages.vocabulary import one_of

MONTHS = vocabulary.months()
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
WEEKDAYS = vocabulary.weekdays()
# Written with \s, since the pattern that it stands in ignores spaces.
_PART = one_of("dates.part").replace("<weekday>", "|".join(WEEKDAYS))
_OF, _THE, _UP_TO, _AND, _OR = (one_of(f"dates.{key}") for key in ("of", "the", "up_to", "and", "or"))
_YEAR = rf"(?:,?\s*(?:{_OF}\s+)?(?P<year{{0}}>\d{{{{4,6}}}}|['’]\d\d(?!\d)))?"
_COUNTED = "|".join(one_of(f"dates.{key}") for key in ("hours", "days_counted", "weeks", "months_counted"))
# `1 Jun 27`: a year of this decade, and nothing that is counted.
_SHORT_YEAR = rf"(?P<short>2[4-9]|3\d)(?!\s?(?:{MONTH})\b)(?![\d:.%]|\s*(?:{_COUNTED})\b)"
_NTH = rf"(?:\s?{one_of('dates.day_endings')}(?![^\W\d_]))?"
_NTH_BEHIND = rf"{one_of('dates.day_endings', day_first=False)}?"  # June 1st
DATE = re.compile(
    rf"""(?<!\w)(?<!\d/)(?:
      (?P<iso>\d{{4,6}}[-/.]\d{{1,2}}[-/.]\d{{1,2}})
    | (?P<a>\d{{1,2}})(?P<mark>[-/.])\s?(?P<b>\d{{1,2}})(?P=mark)\s?(?P<c>\d{{2,6}})
    | (?P<day4>\d{{1,2}})\.(?P<number4>\d{{1,2}})\.(?=\s?(?:-|–|—|{_UP_TO})\s?\d{{1,2}}\.)
    | (?P<day5>\d{{1,2}})\.(?P<number5>\d{{1,2}})\.(?=\s|$)
    | (?P<number3>0?[1-9]|1[0-2])[-/.](?P<year3>20\d\d)
    | (?P<day0>\d{{1,2}}){_NTH}(?=\s*(?:-|–|{_UP_TO}|{_AND})\s*(?:{_THE}\s+)?\d{{1,2}}{_NTH}\s+(?:{_OF}\s+)?(?P<month0>{MONTH})\b\.?{_YEAR.format(0)})
    | (?P<day1>\d{{1,2}}){_NTH}(?:\s+|(?P<parted>[-/.]))(?:{_OF}\s+)?(?P<month1>{MONTH})\b\.?(?(parted)(?:[-/](?=\d))?|){_YEAR.format(1)}(?:\s?{_SHORT_YEAR})?
    | (?:(?P<part>{_PART})(?:[\s-]+|(?<=['’])))?(?P<month2>{MONTH})\b\.?(?:(?:\s+|-(?=\d\d?\b))(?:{_THE}\s+)?(?P<day2>\d{{1,2}}){_NTH_BEHIND}(?![\d/]))?(?:[-/](?=20\d\d))?{_YEAR.format(2)}
    | (?P<first>\d{{1,2}})/(?P<second>\d{{1,2}})
    )(?!\w)(?!/\d)""",
    re.IGNORECASE | re.VERBOSE,
)
NUMBERS_ALONE = re.compile(r"(?<![\w/.])(?P<first>\d{1,2})[/.](?P<second>\d{1,2})(?P<year>[/.]\d{2,6})?(?![\w/])")
# Behind these, two numbers without a year are a date; anywhere else `3/4` is a fraction.
BEFORE_NUMBERS = re.compile(
    rf"(?:\b{one_of('dates.before_numbers')}\s(?:(?:{'|'.join(WEEKDAYS)}),?\s)?|[-–]\s?)$", re.IGNORECASE
)
# … and before another such pair: `01/06–31/08`.
RANGE_OF_NUMBERS = re.compile(
    rf"\s?(?:-|–|—|{_UP_TO}|{_AND})\s?\d{{1,2}}/(?P<second>\d{{1,2}})(?![\w/])", re.IGNORECASE
)


# `14.9.-11.12.2026`: nobody who writes the month first writes so.
DOTTED_RANGE = re.compile(rf"(?<![\w/.])\d{{1,2}}\.\d{{1,2}}\.\s?(?:-|–|—|{_UP_TO})\s?\d{{1,2}}\.")


# Written small and alone these are other words, unless one stands before them that goes with months.
WORDS_TOO = vocabulary.words("dates.words_too")
BEFORE_MONTHS = re.compile(
    rf"(?:\b{one_of('dates.before_months')}[\s-]|:\s?|"
    rf"\b(?:{MONTH})\b\.?(?:\s\d{{4}})?\s?(?:-|–|/|(?:{_UP_TO}|{_AND}|,)\s)\s?)$",
    re.IGNORECASE,
)
BEHIND_MONTHS = re.compile(
    rf"^\.?\s?(?:-|–|/|{_UP_TO}\b)\s?(?:{_PART}[\s-])?(?:{MONTH})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Found:
    """A date in a text. `first` and `last` are the days it may mean (`June` is all of June)."""

    start: int
    end: int
    words: str
    first: date | None
    last: date | None
    has_year: bool
    why: str = ""  # it has no value: `impossible` or `ambiguous`


def dates(text: str, today: date, day_first: bool | None = None) -> list[Found]:
    """All dates of a text in their order; those without a year are the next such day, seen from `today`.

    `day_first` is the order of numbers where it is known; else the text's other dates tell it, or it stays ambiguous.
    """
    told = day_first if day_first is not None else order_of(text)
    found = (_found(match, text, today, told) for match in DATE.finditer(text))
    return [each for each in found if each is not None]


def order_of(text: str) -> bool | None:
    """Whether a text writes day/month (True) or month/day (False), by its dates that leave no choice; None: unknown."""
    orders = set()
    for match in NUMBERS_ALONE.finditer(text):
        first, second = int(match["first"]), int(match["second"])
        in_range = RANGE_OF_NUMBERS.match(text, match.end()) is not None
        if match["year"] or in_range or BEFORE_NUMBERS.search(_before(match, text)):
            orders |= {True} if first > 12 >= second else {False} if second > 12 >= first else set()
    if DOTTED_RANGE.search(text):
        orders.add(True)
    return orders.pop() if len(orders) == 1 else None


def _found(match: re.Match[str], text: str, today: date, day_first: bool | None) -> Found | None:
    words = match.group().strip()
    at = match.start(), match.end(), words
    if match["iso"]:
        year, month, day = (int(each) for each in re.split(r"[-/.]", match["iso"]))
        return _exact(at, year, month, day)
    if match["a"]:
        year = int(match["c"]) + (2000 if len(match["c"]) == 2 else 0)
        return _numbers(int(match["a"]), int(match["b"]), year, at, day_first)
    if match["day4"]:  # `1.6.-31.8.2026`: nobody who writes the month first writes so
        month, day = int(match["number4"]), int(match["day4"])
        found = (
            _exact(at, _next_year_of(month, day, today), month, day) if 1 <= month <= 12 else _exact(at, 2000, 13, 1)
        )
        return replace(found, has_year=False)
    if match["day5"]:  # the second of two, `vom 1.6. bis 31.8.`; elsewhere it numbers a chapter
        if not BEFORE_NUMBERS.search(_before(match, text)):
            return None
        month, day = int(match["number5"]), int(match["day5"])
        year = _next_year_of(month, day, today) if 1 <= month <= 12 else 2000
        return replace(_exact(at, year, month, day), has_year=False)
    if match["number3"]:
        return _of_month(at, int(match["year3"]), int(match["number3"]), None, None, has_year=True)
    if match["first"]:
        return _numbers_without_year(match, text, today, day_first)
    written_month = match["month0"] or match["month1"] or match["month2"]
    month = MONTHS[small(written_month)]
    written_day = match["day0"] or match["day1"] or match["day2"]
    written_year = match["year0"] or match["year1"] or match["year2"] or (match["short"] and f"’{match['short']}")
    if match["part"] and written_day and written_year is None and SHORT_YEAR.fullmatch(written_day):
        written_day, written_year = None, f"’{written_day}"  # `the end of Aug 27`
    bare = written_day is None and written_year is None and not match["part"]
    if bare and written_month in WORDS_TOO and not _is_a_month(match, text):
        return None
    if written_year is not None:
        year = int(written_year) if written_year.isdecimal() else 2000 + int(written_year[1:])
        return _of_month(at, year, month, written_day, match["part"], has_year=True)
    year = _next_year_of(month, int(written_day or 28), today)
    return _of_month(at, year, month, written_day, match["part"], has_year=False)


SHORT_YEAR = re.compile(r"2[4-9]|3\d")


def _is_a_month(match: re.Match[str], text: str) -> bool:
    return bool(BEFORE_MONTHS.search(_before(match, text)) or BEHIND_MONTHS.match(text[match.end() : match.end() + 40]))


WORD_BEFORE = 24  # letters of the word that stands before a date


def _before(match: re.Match[str], text: str) -> str:
    return text[max(0, match.start() - WORD_BEFORE) : match.start()]


# A day that has just passed is still this year's: people write “from 1 June” on 10 June.
JUST_PASSED = timedelta(days=31)


def _next_year_of(month: int, day: int, today: date) -> int:
    since = today - JUST_PASSED
    return since.year if (month, day) >= (since.month, 1) else since.year + 1


def _numbers(first: int, second: int, year: int, at: tuple[int, int, str], day_first: bool | None) -> Found:
    if first == second or first > 12 or second > 12:
        day, month = (first, second) if second <= 12 else (second, first)
        return _exact(at, year, month, day)
    if day_first is None:
        return Found(*at, None, None, has_year=True, why="ambiguous")
    day, month = (first, second) if day_first else (second, first)
    return _exact(at, year, month, day)


def _numbers_without_year(match: re.Match[str], text: str, today: date, day_first: bool | None) -> Found | None:
    first_of_two = RANGE_OF_NUMBERS.match(text, match.end())
    if not (first_of_two or BEFORE_NUMBERS.search(_before(match, text))):
        return None
    at = match.start(), match.end(), match.group()
    if _may_be_months(match, first_of_two, text):
        return Found(*at, None, None, has_year=True, why="ambiguous")
    guess = _numbers(int(match["first"]), int(match["second"]), 2000, at, day_first)
    if guess.first is None:
        return guess
    return _exact(at, _next_year_of(guess.first.month, guess.first.day, today), guess.first.month, guess.first.day)


def _may_be_months(match: re.Match[str], following: re.Match[str] | None, text: str) -> bool:
    """Whether two pairs of numbers may be months with the same short year (`06/27 – 08/27`), or days of two months."""
    before = PAIR_BEFORE.search(_before(match, text))
    second = following["second"] if following else before["second"] if before else ""
    return second == match["second"] and SHORT_YEAR.fullmatch(second) is not None


PAIR_BEFORE = re.compile(rf"\d{{1,2}}/(?P<second>\d{{1,2}})\s?(?:-|–|—|{_UP_TO}|{_AND})\s?$", re.IGNORECASE)


def _exact(at: tuple[int, int, str], year: int, month: int, day: int) -> Found:
    try:
        moment = date(year, month, day)
    except ValueError:
        return Found(*at, None, None, has_year=True, why="impossible")
    return Found(*at, moment, moment, has_year=True)


def _of_month(
    at: tuple[int, int, str], year: int, month: int, day: str | None, part: str | None, *, has_year: bool
) -> Found:
    if not 1900 < year < 2200:
        return Found(*at, None, None, has_year=has_year, why="impossible")
    if day is not None:
        found = _exact(at, year, month, int(day))
        return Found(*at, found.first, found.last, has_year, found.why)
    last = monthrange(year, month)[1]
    weekday = next((WEEKDAYS[word] for word in small(part or "").split() if word in WEEKDAYS), None)
    begin, end = _thirds(part or "", last) if weekday is None else _weekday(part or "", weekday, year, month)
    return Found(*at, date(year, month, begin), date(year, month, end), has_year)


# What the words before a month say of its part.
WEEK, HALF, BEGIN, MIDDLE, END = (
    re.compile(one_of(f"dates.{key}")) for key in ("week", "half", "begin", "middle", "end")
)
NTH = tuple(re.compile(one_of(f"dates.{key}")) for key in ("first", "second", "third", "fourth"))


def _thirds(part: str, last: int) -> tuple[int, int]:
    """Which days of a month its beginning, middle or end are."""
    words = small(part)
    if WEEK.search(words):
        return _week(words, last)
    if HALF.search(words):
        return (1, 15) if _place(words) == 0 else (16, last)
    if BEGIN.search(words):
        return 1, 10
    if MIDDLE.search(words):
        return 15, 15
    if END.search(words):
        return last, last
    return 1, last


def _place(words: str) -> int:
    """Which of several the words say, from 0 on; -1 for the last."""
    return next((place for place, pattern in enumerate(NTH) if pattern.search(words)), -1)


def _weekday(part: str, weekday: int, year: int, month: int) -> tuple[int, int]:
    """The day that the second Monday, or the last, of a month is."""
    days = [day for day in range(1, monthrange(year, month)[1] + 1) if date(year, month, day).weekday() == weekday]
    day = days[_place(small(part))]
    return day, day


def _week(words: str, last: int) -> tuple[int, int]:
    place = _place(words)
    return (last - 6, last) if place < 0 else (7 * place + 1, 7 * place + 7)


@dataclass(frozen=True, slots=True)
class Length:
    """A duration in a text."""

    start: int
    end: int
    weeks: int
    months: int

    def after(self, day: date) -> date:
        """The last day of a stay that begins on `day`; weeks are counted, months end the day before the next begins."""
        if self.weeks:
            return day + timedelta(weeks=self.weeks)
        month = day.month - 1 + self.months
        year, month = day.year + month // 12, month % 12 + 1
        return date(year, month, min(day.day, monthrange(year, month)[1])) - timedelta(days=1)


NUMBERS = vocabulary.numbered("dates.cardinals")
NUMBER = "|".join(each.replace("-", r"[\s-]") for each in sorted(NUMBERS, key=len, reverse=True))
LENGTH = re.compile(
    rf"\b(?P<n>\d{{1,2}}|{NUMBER})(?:\s*\(\d{{1,2}}\))?(?:\s*(?:-|–|{_UP_TO}|{_OR})\s*(?:\d{{1,2}}|{NUMBER}))?[\s-]*"
    rf"(?:{one_of('dates.whole')}\s+)?(?:(?P<weeks>{one_of('dates.weeks')})|{one_of('dates.months_counted')})\b",
    re.IGNORECASE,
)


HALF_YEAR = re.compile(rf"\b{one_of('dates.half_year')}\b", re.IGNORECASE)


def number_of(written: str) -> int:
    """The number that stands in figures or in words."""
    return int(written) if written.isdecimal() else NUMBERS["-".join(re.split(r"[\s-]+", small(written)))]


def lengths(text: str) -> list[Length]:
    """Durations in a text (`12 weeks`, `trois mois`; of `3-4 months` the shorter), up to a year or so."""
    found = []
    for match in LENGTH.finditer(text):
        number, weeks = number_of(match["n"]), bool(match["weeks"])
        if 0 < number <= (60 if weeks else 18):
            found.append(Length(match.start(), match.end(), number if weeks else 0, 0 if weeks else number))
    found += [Length(match.start(), match.end(), 0, 6) for match in HALF_YEAR.finditer(text)]
    return found
