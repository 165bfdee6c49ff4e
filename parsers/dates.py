"""Dates as applicants write them, in English, French and Spanish.

In: words and the time of receipt. Out: dates with their place in the text, and how exact they are. A closed grammar and
not a guessing library: what it does not know it leaves, and a day and month whose order cannot be told are ambiguous.

Failures: none; a date that does not exist (31 February, the year 20267) is marked impossible.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan janvier janv enero ene",
            "february feb février fevrier févr fév febrero",
            "march mar mars marzo",
            "april apr avril avr abril abr",
            "may mai mayo",
            "june jun juin junio",
            "july jul juillet juil julio",
            "august aug août aout agosto ago",
            "september sept sep septembre septiembre setiembre",
            "october oct octobre octubre",
            "november nov novembre noviembre",
            "december dec décembre decembre déc diciembre dic",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
# Written with \s, since the pattern that it stands in ignores spaces.
_PART = (
    r"early|mid(?:dle\sof)?|late|(?:the\s)?(?:beginning|start|middle|end)\sof|(?:le\s)?début(?:\sde)?|(?:la\s)?mi|(?:la\s)?fin(?:\sde)?|"
    r"(?:a\s)?(?:principios|inicios|mediados|finales|fines)\sde"
)
_YEAR = r"(?:,?\s*(?:de(?:l)?\s+|of\s+)?(?P<year{0}>\d{{4,6}}))?"
DATE = re.compile(
    rf"""(?<![\w/])(?:
      (?P<iso>\d{{4,6}}-\d{{1,2}}-\d{{1,2}})
    | (?P<a>\d{{1,2}})[/.](?P<b>\d{{1,2}})[/.](?P<c>\d{{2,6}})
    | (?P<day1>\d{{1,2}})(?:st|nd|rd|th|er|º|ro)?\s+(?:of\s+|de\s+)?(?P<month1>{_MONTH})\b\.?{_YEAR.format(1)}
    | (?:(?P<part>{_PART})[\s-]+)?(?P<month2>{_MONTH})\b\.?(?:\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?![\d/]))?{_YEAR.format(2)}
    )(?![\w/])""",
    re.IGNORECASE | re.VERBOSE,
)


# Written small and alone these are other words: may, mar, march, mars.
WORDS_TOO = frozenset({"may", "mar", "march", "mars", "sep", "dec", "mai"})


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


def dates(text: str, today: date, language: str | None = None) -> list[Found]:
    """All dates of a text in their order; those without a year are the next such day, seen from `today`."""
    matches = list(DATE.finditer(text))
    day_first = _day_first(matches, language)
    return [found for found in (_found(match, today, day_first) for match in matches) if found is not None]


def _day_first(matches: list[re.Match[str]], language: str | None) -> bool | None:
    """Whether numbers stand as day/month (True) or month/day (False), by the ones that leave no choice; None: unknown."""
    orders = set()
    for match in matches:
        if match["a"]:
            first, second = int(match["a"]), int(match["b"])
            if first > 12 >= second:
                orders.add(True)
            elif second > 12 >= first:
                orders.add(False)
    if len(orders) == 1:
        return orders.pop()
    return True if not orders and language in ("fr", "es") else None


def _found(match: re.Match[str], today: date, day_first: bool | None) -> Found | None:
    words = match.group().strip()
    at = match.start(), match.end(), words
    if match["iso"]:
        year, month, day = (int(each) for each in match["iso"].split("-"))
        return _exact(at, year, month, day)
    if match["a"]:
        return _numbers(match, at, day_first)
    month = MONTHS[(match["month1"] or match["month2"]).lower()]
    written_day, written_year = match["day1"] or match["day2"], match["year1"] or match["year2"]
    bare = written_day is None and written_year is None and not match["part"]
    if bare and match["month2"].lower() in WORDS_TOO and match["month2"][0].islower():
        return None
    if written_year is not None:
        return _of_month(at, int(written_year), month, written_day, match["part"], has_year=True)
    year = today.year if (month, int(written_day or 28)) >= ((today - timedelta(days=31)).month, 1) else today.year + 1
    if today.month == 1 and month == 12:
        year = today.year
    return _of_month(at, year, month, written_day, match["part"], has_year=False)


def _numbers(match: re.Match[str], at: tuple[int, int, str], day_first: bool | None) -> Found:
    first, second, year = int(match["a"]), int(match["b"]), int(match["c"])
    year += 2000 if year < 100 else 0
    if first == second or first > 12 or second > 12:
        day, month = (first, second) if second <= 12 else (second, first)
        return _exact(at, year, month, day)
    if day_first is None:
        return Found(*at, None, None, has_year=True, why="ambiguous")
    day, month = (first, second) if day_first else (second, first)
    return _exact(at, year, month, day)


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
    begin, end = _thirds(part or "", last)
    return Found(*at, date(year, month, begin), date(year, month, end), has_year)


def _thirds(part: str, last: int) -> tuple[int, int]:
    """Which days of a month its beginning, middle or end are."""
    words = part.lower()
    if re.search(r"early|begin|start|début|princip|inici", words):
        return 1, 10
    if re.search(r"mid|mi\b|media", words):
        return 15, 15
    if re.search(r"late|end|fin", words):
        return last, last
    return 1, last


def weeks_and_months(text: str) -> Iterator[tuple[int, int, float]]:
    """Durations in a text: place, end and number of days (`12 weeks`, `trois mois`, `3-4 months` as the shorter)."""
    for match in DURATION.finditer(text):
        number = (
            NUMBERS.get(match["n"].lower()) or int(match["n"])
            if match["n"].lower() in NUMBERS or match["n"].isdigit()
            else 0
        )
        if 0 < number <= 60:
            unit = match["unit"].lower()
            yield match.start(), match.end(), number * (7 if unit[0] in "ws" else 30.4)


NUMBERS = {
    word: number
    for number, words in enumerate(
        ("one un une uno una", "two deux dos", "three trois tres", "four quatre cuatro", "five cinq cinco", "six seis",
         "seven sept siete", "eight huit ocho", "nine neuf nueve", "ten dix diez", "eleven onze once", "twelve douze doce"),
        start=1,
    )
    for word in words.split()
}  # fmt: skip
DURATION = re.compile(
    rf"\b(?P<n>\d{{1,2}}|{'|'.join(NUMBERS)})(?:\s*(?:-|–|to|à|a)\s*\w+)?[\s-]*(?P<unit>weeks?|months?|semaines?|mois|semanas?|meses|mes)\b",
    re.IGNORECASE,
)
