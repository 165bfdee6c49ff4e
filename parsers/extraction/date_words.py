"""Dates that are written in words or with a slip of the keyboard, in figures and with the month's own name.

In: a text. Out: the same text, in which `the fifteenth of June`, `le quinze juin` and `1 Septemeber` stand as a date does
that dates.py knows. What is no date stays as it is.

Failures: none for any text.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from parsers.extraction.dates import MONTHS
from parsers.languages.normalise import small

_ORDINALS = (
    "first premier primero|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|"
    "fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first|twenty-second|twenty-third|twenty-fourth|"
    "twenty-fifth|twenty-sixth|twenty-seventh|twenty-eighth|twenty-ninth|thirtieth|thirty-first"
)
_FRENCH = (
    "un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix-sept|dix-huit|dix-neuf|vingt|"
    "vingt-et-un|vingt-deux|vingt-trois|vingt-quatre|vingt-cinq|vingt-six|vingt-sept|vingt-huit|vingt-neuf|trente|trente-et-un"
)
_SPANISH = (
    "uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciséis|diecisiete|dieciocho|"
    "diecinueve|veinte|veintiuno|veintidós|veintitrés|veinticuatro|veinticinco|veintiséis|veintisiete|veintiocho|veintinueve|"
    "treinta|treinta-y-uno"
)
DAYS = {
    word: number
    for words in (_ORDINALS, _FRENCH, _SPANISH)
    for number, names in enumerate(words.split("|"), start=1)
    for word in names.split()
}
_MONTH = "|".join(sorted((name for name in MONTHS if len(name) > 2), key=len, reverse=True))
_DAY = "|".join(each.replace("-", r"[\s-]") for each in sorted(DAYS, key=len, reverse=True))
DAY_FIRST = re.compile(rf"\b(?P<day>{_DAY})\s+(?:of\s+|de\s+)?(?P<month>{_MONTH})\b", re.IGNORECASE)
MONTH_FIRST = re.compile(
    rf"\b(?P<month>{_MONTH})\s+(?:the\s+)?(?P<day>{_ORDINALS.replace(' premier primero', '').replace('-', r'[ -]')})\b"
    r"(?!\s+(?:week|half|day))",
    re.IGNORECASE,
)
# A word between or beside figures may be a month with a slip; anywhere else it is what it is.
BESIDE_FIGURES = re.compile(
    r"(?<![^\W\d_])(?P<word>[^\W\d_]{5,12})(?=\.?,?\s+(?:the\s+)?\d)|(?<=\d)(?:st|nd|rd|th|er)?\s+(?:of\s+|de\s+)?(?P<word_behind>[^\W\d_]{5,12})\b",
    re.IGNORECASE,
)
MAY_NEED = re.compile(
    r"(?<![^\W\d_])[^\W\d_]{5,12}\.?,?\s+(?:the\s+)?\d|\d(?:st|nd|rd|th|er)?\s+(?:of\s+|de\s+)?[^\W\d_]{5,12}\b",
    re.IGNORECASE,
)
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
    """The month that a word is a slip of the keyboard away from, or ''."""
    if word in MONTHS or word in NO_MONTHS:
        return ""
    return next((month for month in LONG_MONTHS if OSA.distance(word, month, score_cutoff=1) <= 1), "")


# One letter from a month, and words of their own.
NO_MONTHS = frozenset({"juliet", "augusta", "auguste", "octobers"})
