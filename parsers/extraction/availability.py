"""Whether somebody can come full time or part time, as a text states it.

In: a sentence. Out: `full time`, `part time`, both, or nothing. Hours and days of a week count as their share of it; a
job, studies or past work of full time say nothing about the stay, and what is denied is not stated.

Failures: none.
"""

from __future__ import annotations

import re

from domain.catalogue.facts import BOTH, FULL, PART
from parsers.extraction.dates import NUMBER, number_of
from parsers.languages import vocabulary
from parsers.languages.normalise import small
from parsers.languages.vocabulary import one_of

HYPHENS = str.maketrans("\u2010\u2011", "--")

FULL_TIME = re.compile(one_of("availability.full_time"), re.IGNORECASE)
PART_TIME = re.compile(one_of("availability.part_time"), re.IGNORECASE)
# `full or part time`: the word of time stands once.
EITHER = re.compile(one_of("availability.either"), re.IGNORECASE)
_DAY = one_of("availability.weekdays")
_OR = f"(?:{one_of('dates.and')}|{one_of('dates.or')})"
SOME_DAYS = re.compile(rf"\b{_DAY}(?:\s*,\s*{_DAY})*\s*(?:,?\s*{_OR}|&|,|/)\s*{_DAY}\b", re.IGNORECASE)
_RANGE = f"(?:-|–|{one_of('dates.up_to')}|{one_of('dates.or')})"
_FIGURE = rf"\d{{1,2}}(?:[.,]\d)?|{NUMBER}"
_A_WEEK = one_of("availability.a_week")
HOURS = re.compile(
    rf"(?<![\d.,])(?P<least>{_FIGURE})(?:\s*{_RANGE}\s*(?P<most>{_FIGURE}))?\+?[\s-]*{one_of('dates.hours')}\.?\s*{_A_WEEK}\b",
    re.IGNORECASE,
)
DAYS = re.compile(
    rf"\b(?P<days>[1-5]|{NUMBER})\s+(?:{one_of('dates.whole')}\s+)?{one_of('dates.days_counted')}\s*{_A_WEEK}\b",
    re.IGNORECASE,
)
# Without one of these a text states nothing; it spares nearly all texts the patterns above.
SIGNS = vocabulary.phrases("availability.signs")
SIGNS_IN_CAPITALS = re.compile(r"[FP]/?T\b|\d ?[hH]")
WEEK = 5  # days
FULL_HOURS, MOST_PART_HOURS = 35, 29

# A label that offers both (`Full-time / part-time:`) states what stands behind it; hours for a call state nothing.
LABEL_OF_BOTH = re.compile(rf"{one_of('availability.label_of_both')}\s*[:?]\s*(?=\S)", re.IGNORECASE)
TO_CALL = re.compile(rf"\b{one_of('availability.to_call')}\b[^.;]*", re.IGNORECASE)
NOT_THE_PERIOD = re.compile(one_of("availability.not_the_period"), re.IGNORECASE)
DENIED = re.compile(
    rf"\b{one_of('availability.not')}\b(?!\s+only)\s+(?:[^\W_]+\s+){{0,3}}?{one_of('availability.time')}", re.IGNORECASE
)
UNTICKED = re.compile(r"(?:[☐□❏◻]|\(\s*\)|\[\s*\]|_{2,})\s*(?:[^\W_]+[\s-]?){1,3}", re.IGNORECASE)
TICKED = re.compile(r"[☒☑✓✔✗✘■]|[(\[]\s*[xX✓✔]\s*[)\]]")


def may_state(text: str) -> bool:
    """Whether a text may state anything; False says that it does not."""
    lowered = text.lower()
    return any(sign in lowered for sign in SIGNS) or SIGNS_IN_CAPITALS.search(text) is not None


def availability(sentence: str) -> str | None:
    """What a sentence states, None when it states nothing."""
    sentence = sentence.translate(HYPHENS)
    stated = UNTICKED.sub(" ", sentence) if TICKED.search(sentence) else sentence
    stated = TO_CALL.sub(_without_weekdays, LABEL_OF_BOTH.sub(" ", stated))
    stated = DENIED.sub(" ", NOT_THE_PERIOD.sub(" ", stated))
    if EITHER.search(stated):
        return BOTH
    full = bool(FULL_TIME.search(stated))
    part = bool(PART_TIME.search(stated) or SOME_DAYS.search(stated))
    for match in HOURS.finditer(stated):
        least, most = _hours(match["least"]), _hours(match["most"] or match["least"])
        full |= most >= FULL_HOURS
        part |= most <= MOST_PART_HOURS and least > 0
    for match in DAYS.finditer(stated):
        days = number_of(match["days"])
        full, part = full or days == WEEK, part or days < WEEK
    return BOTH if full and part else FULL if full else PART if part else None


def _without_weekdays(about_a_call: re.Match[str]) -> str:
    return FULL_TIME.sub(lambda found: found.group() if "time" in small(found.group()) else " ", about_a_call.group())


def _hours(written: str) -> float:
    return float(written.replace(",", ".")) if written[0].isdecimal() else number_of(written)
