"""Dates that are written in words or with a slip of the keyboard, in figures and with the month's own name.

In: a text. Out: the same text, in which `the fifteenth of June`, `le quinze juin` and `1 Septemeber` stand as a date does
that dates.py knows. What is no date stays as it is.

Failures: none for any text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz.distance import OSA

from config.languages.calendar_names import CALENDAR_NAMES
from parsers.extraction.dates import MONTHS
from parsers.languages import vocabulary
from parsers.languages.normalise import small
from parsers.languages.vocabulary import one_of

DAYS = vocabulary.numbered("dates.days")


def _alternatives(names: Iterable[str]) -> str:
    return "|".join(each.replace("-", r"[\s-]") for each in sorted(names, key=len, reverse=True))


_MONTH = _alternatives(name for name in MONTHS if len(name) > 2)
_OF, _THE = rf"(?:{one_of('dates.of')}\s+)?", rf"(?:{one_of('dates.the')}\s+)?"
_ENDING = rf"{one_of('dates.day_endings')}?"
DAY_FIRST = re.compile(rf"\b(?P<day>{_alternatives(DAYS)})\s+{_OF}(?P<month>{_MONTH})\b", re.IGNORECASE)
# Only where numbers may be month and day do words follow so (`June the fifteenth`); elsewhere they count something else.
MONTH_FIRST = re.compile(
    rf"\b(?P<month>{_MONTH})\s+{_THE}(?P<day>{_alternatives(vocabulary.numbered('dates.days', day_first=False))})\b"
    rf"(?!\s+(?:{one_of('dates.week')}|half|day))",
    re.IGNORECASE,
)
# A word between or beside figures may be a month with a slip; anywhere else it is what it is.
BESIDE_FIGURES = re.compile(
    rf"(?<![^\W\d_])(?P<word>[^\W\d_]{{4,12}})(?=\.?,?\s+{_THE}\d)|(?<=\d){_ENDING}\s+{_OF}(?P<word_behind>[^\W\d_]{{4,12}})\b",
    re.IGNORECASE,
)
MAY_NEED = re.compile(
    rf"(?<![^\W\d_])[^\W\d_]{{4,12}}\.?,?\s+{_THE}\d|\d{_ENDING}\s+{_OF}[^\W\d_]{{4,12}}\b",
    re.IGNORECASE,
)
MONTHS_OF_THE_WORLD = vocabulary.months_of_the_world()
ENGLISH_MONTHS = CALENDAR_NAMES["en"].months
LETTERS_OF_A_SLIP = 5
LONG_MONTHS = tuple(name for name in MONTHS if len(name) >= 6)
HYPHENED = re.compile(r"(?<![\d-])(\d{1,2})-(\d{1,2})-(\d{4})(?![\d-])")
HYPHENS = str.maketrans({"\u2010": "-", "\u2011": "-", "\u00ad": None, "\u200b": None, "\u2060": None, "\ufeff": None})


def in_figures(text: str) -> str:
    """The text with days written in words as figures, slips in the names of months put right, and plain hyphens."""
    text = HYPHENED.sub(r"\1/\2/\3", text.translate(HYPHENS))
    text = DAY_FIRST.sub(lambda found: f"{_number(found['day'])} {found['month']}", text)
    text = MONTH_FIRST.sub(lambda found: f"{found['month']} {_number(found['day'])}", text)
    return BESIDE_FIGURES.sub(_put_right, text) if MAY_NEED.search(text) else text


def _number(day: str) -> int:
    return DAYS["-".join(re.split(r"[\s-]+", small(day)))]


def _put_right(found: re.Match[str]) -> str:
    word = found["word"] or found["word_behind"]
    month = meant_month(small(word))
    return found.group().replace(word, month) if month else found.group()


@lru_cache(maxsize=4_096)
def meant_month(word: str) -> str:
    """The month that a word is in another of the world's languages, or a slip of the keyboard away from; or ''."""
    if word in MONTHS or word in NO_MONTHS:
        return ""
    if word in MONTHS_OF_THE_WORLD:
        return ENGLISH_MONTHS[MONTHS_OF_THE_WORLD[word] - 1]
    if len(word) < LETTERS_OF_A_SLIP:
        return ""
    return next((month for month in LONG_MONTHS if OSA.distance(word, month, score_cutoff=1) <= 1), "")


# One letter from a month, and words of their own.
NO_MONTHS = vocabulary.words("dates.no_months")
