"""Dates as applicants write them, in English, French and Spanish.

In: words and the time of receipt. Out: dates with their place in the text, and how exact they are. A closed grammar and
not a guessing library: what it does not know it leaves, and a day and month whose order cannot be told are ambiguous.

Failures: none; a date that does not exist (31 February, the year 20267) is marked impossible.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from parsers.languages.normalise import small

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
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday lundi lunes", "tuesday mardi martes", "wednesday mercredi miércoles", "thursday jeudi jueves",
         "friday vendredi viernes", "saturday samedi sábado", "sunday dimanche domingo")
    )
    for name in names.split()
}  # fmt: skip
_WEEKDAY = "|".join(WEEKDAYS)
_OF = r"(?:\s(?:de|du\smois\s(?:de|d['’])|d['’]))?"
_PART = (
    r"early|mid(?:dle\sof)?|late|(?:the\s)?(?:very\s)?(?:beginning|start|middle|end)\sof|end(?=[\s-][a-z]+\b(?!\.?\s\d\d?\b))|the\slast\sday\sof|"
    rf"(?:le\s)?(?:tout\s)?début{_OF}|(?:la\s)?(?:mi|milieu{_OF})|(?:la\s)?fin{_OF}|"
    r"(?:a\s)?(?:principios?|inicios?|comienzos?|mediados|mitad|fin|finales|fines)\sde(?:l\smes\sde)?|"
    r"(?:the\s)?(?:first|second|1st|2nd)\shalf\s(?:of|in)|(?:la\s)?(?:première|seconde|deuxième)\s(?:quinzaine|moitié)\sde|(?:la\s)?(?:primera|segunda)\s(?:quincena|mitad)\sde|"
    rf"(?:the\s)?(?:first|second|third|fourth|last)\s(?:{_WEEKDAY})\s(?:of|in)|(?:le\s)?(?:premier|deuxième|troisième|dernier)\s(?:{_WEEKDAY})\s(?:de|du\smois\sde)|"
    rf"(?:el\s)?(?:primer|segundo|tercer|último)\s(?:{_WEEKDAY})\sde|"
    r"(?:the\s)?(?:first|second|third|last)\sweek\s(?:of|in)|(?:la\s)?(?:première|deuxième|troisième|dernière)\ssemaine\s(?:de|du\smois\sde)|"
    r"(?:la\s)?(?:primera|segunda|tercera|última)\ssemana\sde"
)
_YEAR = r"(?:,?\s*(?:de(?:l)?\s+|of\s+)?(?P<year{0}>\d{{4,6}}|['’]\d\d(?!\d)))?"
# `1 Jun 27`: a year of this decade, and nothing that is counted.
_SHORT_YEAR = rf"(?P<short>2[4-9]|3\d)(?!\s?(?:{_MONTH})\b)(?![\d:.%]|\s*(?:h|hours?|hrs?|weeks?|days?|months?|heures|semaines|jours|horas|semanas|días)\b)"
_NTH = r"(?:st|nd|rd|th|e?r|\.?º|\.?°|e?ro)?"
DATE = re.compile(
    rf"""(?<![\w/])(?:
      (?P<iso>\d{{4,6}}[-/.]\d{{1,2}}[-/.]\d{{1,2}})
    | (?P<a>\d{{1,2}})(?P<mark>[-/.])\s?(?P<b>\d{{1,2}})(?P=mark)\s?(?P<c>\d{{2,6}})
    | (?P<day4>\d{{1,2}})\.(?P<number4>\d{{1,2}})\.(?=\s?(?:-|–|—|to|bis|au|al|until|hasta)\s?\d{{1,2}}\.)
    | (?P<number3>0?[1-9]|1[0-2])[-/.](?P<year3>20\d\d)
    | (?P<day0>\d{{1,2}}){_NTH}(?=\s*(?:-|–|to|until|through|and|au|al)\s*(?:the\s+)?\d{{1,2}}{_NTH}\s+(?:of\s+|de\s+)?(?P<month0>{_MONTH})\b\.?{_YEAR.format(0)})
    | (?P<day1>\d{{1,2}}){_NTH}(?:\s+|(?P<parted>[-/.]))(?:of\s+|de\s+)?(?P<month1>{_MONTH})\b\.?(?(parted)(?:[-/](?=\d))?|){_YEAR.format(1)}(?:\s?{_SHORT_YEAR})?
    | (?:(?P<part>{_PART})(?:[\s-]+|(?<=['’])))?(?P<month2>{_MONTH})\b\.?(?:(?:\s+|-(?=\d\d?\b))(?:the\s+)?(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?![\d/]))?(?:[-/](?=20\d\d))?{_YEAR.format(2)}
    | (?P<first>\d{{1,2}})/(?P<second>\d{{1,2}})
    )(?![\w/])""",
    re.IGNORECASE | re.VERBOSE,
)
NUMBERS_ALONE = re.compile(r"(?<![\w/.])(?P<first>\d{1,2})[/.](?P<second>\d{1,2})(?P<year>[/.]\d{2,6})?(?![\w/])")
# Behind these, two numbers without a year are a date; anywhere else `3/4` is a fraction.
BEFORE_NUMBERS = re.compile(
    r"(?:\b(?:from|between|until|till|through|starting|on|to|and|du|au|le|del|al|el)\s|[-–]\s?)$", re.IGNORECASE
)


# `14.9.-11.12.2026`: nobody who writes the month first writes so.
DOTTED_RANGE = re.compile(r"(?<![\w/.])\d{1,2}\.\d{1,2}\.\s?(?:-|–|—|to|bis|au|al|until|hasta)\s?\d{1,2}\.")


# Written small and alone these are other words, unless one stands before them that goes with months.
WORDS_TOO = frozenset({"may", "mar", "march", "mars", "sep", "dec", "mai"})
BEFORE_MONTHS = re.compile(
    rf"(?:\b(?:from|until|till|through|in|of|early|mid|late|de|en|à|du|au|since|by|entre|between|desde|hasta)[\s-]|:\s?|"
    rf"\b(?:{_MONTH})\b\.?(?:\s\d{{4}})?\s?(?:-|–|/|to\s|à\s|a\s|and\s|et\s|y\s|,\s)\s?)$",
    re.IGNORECASE,
)
BEHIND_MONTHS = re.compile(
    rf"^\.?\s?(?:-|–|/|to\b|through\b|until\b|till\b|à\b|au\b|a\b|al\b|hasta\b)\s?(?:(?:{_PART})[\s-])?(?:{_MONTH})\b",
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
        if match["year"] or BEFORE_NUMBERS.search(_before(match, text)):
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
    if match["number3"]:
        return _of_month(at, int(match["year3"]), int(match["number3"]), None, None, has_year=True)
    if match["first"]:
        return _numbers_without_year(match, text, today, day_first)
    written_month = match["month0"] or match["month1"] or match["month2"]
    month = MONTHS[small(written_month)]
    written_day = match["day0"] or match["day1"] or match["day2"]
    written_year = match["year0"] or match["year1"] or match["year2"] or (match["short"] and f"’{match['short']}")
    bare = written_day is None and written_year is None and not match["part"]
    if bare and written_month in WORDS_TOO and not _is_a_month(match, text):
        return None
    if written_year is not None:
        year = int(written_year) if written_year.isdecimal() else 2000 + int(written_year[1:])
        return _of_month(at, year, month, written_day, match["part"], has_year=True)
    year = _next_year_of(month, int(written_day or 28), today)
    return _of_month(at, year, month, written_day, match["part"], has_year=False)


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
    if not BEFORE_NUMBERS.search(_before(match, text)):
        return None
    at = match.start(), match.end(), match.group()
    guess = _numbers(int(match["first"]), int(match["second"]), 2000, at, day_first)
    if guess.first is None:
        return guess
    return _exact(at, _next_year_of(guess.first.month, guess.first.day, today), guess.first.month, guess.first.day)


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


def _thirds(part: str, last: int) -> tuple[int, int]:
    """Which days of a month its beginning, middle or end are."""
    words = small(part)
    if "week" in words or "sem" in words:
        return _week(words, last)
    if re.search(r"half|quin|moiti|primera mitad|segunda mitad", words):
        return (1, 15) if re.search(r"first|1st|premi|primer", words) else (16, last)
    if re.search(r"early|begin|start|début|princip|inici|comienz", words):
        return 1, 10
    if re.search(r"mid|mi\b|milieu|media|mitad", words):
        return 15, 15
    if re.search(r"late|end|fin|last day", words):
        return last, last
    return 1, last


def _weekday(part: str, weekday: int, year: int, month: int) -> tuple[int, int]:
    """The day that the second Monday, or the last, of a month is."""
    days = [day for day in range(1, monthrange(year, month)[1] + 1) if date(year, month, day).weekday() == weekday]
    words = small(part)
    found = next(
        (
            place
            for place, names in enumerate(
                ("first|premi|primer", "second|deuxi|segund", "third|troisi|tercer", "fourth")
            )
            if re.search(names, words)
        ),
        -1,
    )
    return days[found], days[found]


def _week(words: str, last: int) -> tuple[int, int]:
    for day, names in ((1, "first|premi|primer"), (8, "second|deuxi|segund"), (15, "third|troisi|tercer")):
        if re.search(names, words):
            return day, day + 6
    return last - 6, last


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


NUMBERS = {
    word: number
    for number, words in enumerate(
        ("one un une uno una", "two deux dos", "three trois tres", "four quatre cuatro", "five cinq cinco", "six seis",
         "seven sept siete", "eight huit ocho", "nine neuf nueve", "ten dix diez", "eleven onze once", "twelve douze doce",
         "thirteen treize trece", "fourteen quatorze catorce", "fifteen quinze quince", "sixteen seize dieciséis"),
        start=1,
    )
    for word in words.split()
}  # fmt: skip
LENGTH = re.compile(
    rf"\b(?P<n>\d{{1,2}}|{'|'.join(NUMBERS)})(?:\s*\(\d{{1,2}}\))?(?:\s*(?:-|–|to|à|a|or|ou|o)\s*(?:\d{{1,2}}|{'|'.join(NUMBERS)}))?[\s-]*"
    r"(?:full\s+|whole\s+)?(?P<unit>weeks?|months?|semaines?|mois|semanas?|meses|mes)\b",
    re.IGNORECASE,
)


def lengths(text: str) -> list[Length]:
    """Durations in a text (`12 weeks`, `trois mois`; of `3-4 months` the shorter), up to a year or so."""
    found = []
    for match in LENGTH.finditer(text):
        written = small(match["n"])
        number = NUMBERS[written] if written in NUMBERS else int(written)
        weeks = small(match["unit"])[0] in "ws"
        if 0 < number <= (60 if weeks else 18):
            found.append(Length(match.start(), match.end(), number if weeks else 0, 0 if weeks else number))
    return found
