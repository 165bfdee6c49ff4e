"""From when to when somebody can come, as a text states it.

In: a text and the day of receipt. Out: what each sentence states about start, end and length. Applicants also write when
they were born, when their exams end and when they leave for a wedding: a date counts when the last word before it that
tells what it is about speaks of the period, and when it lies ahead.

Failures: none; a day that cannot be told or cannot be is a reason in words in place of the day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from parsers.extraction.date_words import in_figures
from parsers.extraction.dates import MONTHS, Found, Length, dates, lengths, order_of
from parsers.extraction.displayed_names import without_name
from parsers.languages import vocabulary
from parsers.languages.detection import language_of
from parsers.languages.vocabulary import one_of

AHEAD = timedelta(days=800)
BEHIND = timedelta(days=45)
# Between a day and its month (`1. September`) no sentence ends.
SENTENCE = re.compile(
    rf"(?<=[.!?;])(?!(?<=\d\.)\s(?:{'|'.join(name.capitalize() for name in MONTHS)})\b)\s+(?=[A-ZÀ-Þ¿¡(])|"
    r"\n\s*\n|\n(?=\s*(?:[-•*]|\w[\w\s]{2,30}\s?:))"
)
TEXT_CHARACTERS = 12_000  # of one text; a letter has 3,000
SENTENCE_CHARACTERS = 1_200
DATES = 20  # of one sentence; applicants write two
BEFORE = 60  # characters before a date that say what it is

CUE = re.compile(rf"(?P<else>{one_of('period.about_else')})|(?P<period>{one_of('period.about')})", re.IGNORECASE)

_BEFORE_DAY = rf"(?:{one_of('period.before_day')}\s+|(?:{'|'.join(vocabulary.weekdays())}),?\s+)*"
# What joins the two ends of a range.
_UNTIL = "|".join(map(re.escape, vocabulary.phrases_of_rounds("until")))
JOINING = re.compile(
    rf"^\s*,?\s*(?:{one_of('period.joining')}|{_UNTIL}|-|–|—|/|~|～|→|⇒|->|=>)?\s*{_BEFORE_DAY}$", re.IGNORECASE
)
ENDING = re.compile(rf"{one_of('period.ending')}\s*{_BEFORE_DAY}$", re.IGNORECASE)
# Right before a date these tell that a period begins then, even where nothing else speaks of it.
BEGINNING = re.compile(rf"{one_of('period.beginning')}\s+{_BEFORE_DAY}$", re.IGNORECASE)
AT_ONCE = re.compile(rf"\b{one_of('period.at_once')}\b", re.IGNORECASE)
# Without one of these a sentence states neither day nor length; it spares nearly all sentences the patterns above.
MAY_STATE = re.compile(
    rf"\d|\b(?:{'|'.join(sorted({name[:3] for name in MONTHS}))})|{one_of('period.signs')}", re.IGNORECASE
)
NOT_OF_THE_PERIOD = re.compile(rf"^\s*{one_of('period.not_of_the_period')}", re.IGNORECASE)
DAY_FIRST = re.compile(rf"\b{one_of('period.day_first_words')}\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AvailabilityPeriod:
    """What one sentence states: days, or why they cannot be told; `length` where only a duration is given."""

    words: str
    start: date | None = None
    end: date | None = None
    start_unclear: str = ""
    end_unclear: str = ""
    length: Length | None = None


def sentences(text: str) -> Iterator[str]:
    """The sentences and labelled lines of a text, each on one line."""
    for sentence in SENTENCE.split(text[:TEXT_CHARACTERS]):
        shown = " ".join(sentence.split())
        if shown:
            yield shown[:SENTENCE_CHARACTERS]


def periods(text: str, today: date, name: str = "") -> Iterator[AvailabilityPeriod]:
    """What the sentences of a text state about the period, in their order. The months in `name` (April May) are no dates."""
    text = text[:TEXT_CHARACTERS]
    numbers = NUMBERS_IN_A_ROW.search(text)
    order = order_of(in_figures(text)) if numbers else None
    day_first = _writes_day_first(text) if order is None and numbers else order
    for sentence in sentences(text):
        if not MAY_STATE.search(sentence) or of_the_past(sentence):
            continue
        period = _of_sentence(in_figures(without_name(sentence, name)), today, day_first)
        if period is not None:
            yield replace(period, words=sentence)


NUMBERS_IN_A_ROW = re.compile(r"\d[-/.]\d")
PAST = re.compile(one_of("period.past"), re.IGNORECASE)
AHEAD_WORDS = re.compile(one_of("period.ahead"), re.IGNORECASE)


def of_the_past(sentence: str) -> bool:
    """Whether a sentence only tells what its writer once did."""
    return PAST.search(sentence) is not None and AHEAD_WORDS.search(sentence) is None


WRITE_DAY_FIRST = vocabulary.codes("dates.day_first")


def _writes_day_first(text: str) -> bool | None:
    """French and Spanish write the day first; English either."""
    language = language_of(text)
    if language is None and len(DAY_FIRST.findall(text)) > 2:
        return True
    return True if language in WRITE_DAY_FIRST else None


def _of_sentence(sentence: str, today: date, day_first: bool | None) -> AvailabilityPeriod | None:
    meant = [each for each in dates(sentence, today, day_first)[:DATES] if _near(each, today)]
    at_once = AT_ONCE.search(sentence)
    stated = list(lengths(sentence))
    if not (meant or at_once or stated):  # as most, which spares them the look for telling words
        return None
    cues = [(match.start(), match.end(), match.lastgroup == "period") for match in CUE.finditer(sentence)]
    kept = _of_the_period(sentence, meant, cues)
    if at_once and _is_start(at_once, cues, bool(kept)):
        day = Found(at_once.start(), at_once.end(), at_once.group(), today, today, has_year=True)
        kept = sorted([*kept, day], key=lambda each: each.start)
    length = next((each for each in stated if _counts(each, sentence, cues)), None)
    if not kept:
        return AvailabilityPeriod(sentence, length=length) if length else None
    return _joined(sentence, kept, length)


def _near(found: Found, today: date) -> bool:
    """Whether it may be a day of the period: ahead, or no day that can be told."""
    if found.first is None or found.last is None:
        return True
    return today - BEHIND <= found.last and found.first <= today + AHEAD


def _of_the_period(sentence: str, found: Sequence[Found], cues: Sequence[tuple[int, int, bool]]) -> list[Found]:
    """The dates that the period is about: by the last telling word before each, or else by what stands around it."""
    kept: list[Found] = []
    before, about = 0, None
    for number, each in enumerate(found):
        following = found[number + 1].start if number + 1 < len(found) else len(sentence)
        told = [period for _, end, period in cues if before < end <= each.start]
        later = next((period for start, _, period in cues if each.end <= start < following), None)
        joins = following < len(sentence) and JOINING.match(sentence[each.end : following])
        if told:
            about = told[-1]
        elif about is None:
            about = later is not False if joins or begins_or_ends(_before(each, sentence)) else later
        if about:
            kept.append(each)
        before = each.end
    return kept


def _before(found: Found, sentence: str) -> str:
    return sentence[max(0, found.start - BEFORE) : found.start]


def begins_or_ends(words: str) -> bool:
    """Whether words that stand right before a date make it the first or last day of something."""
    return BEGINNING.search(words) is not None or ENDING.search(words) is not None


def _is_start(at_once: re.Match[str], cues: Sequence[tuple[int, int, bool]], has_end: bool) -> bool:
    """Whether `immediately` says when the period begins, and not when an answer is hoped for."""
    before = [period for _, end, period in cues if end <= at_once.start()]
    inside = any(period for start, _, period in cues if at_once.start() <= start < at_once.end())
    return before[-1] if before else inside or has_end


def _counts(length: Length, sentence: str, cues: Sequence[tuple[int, int, bool]]) -> bool:
    if NOT_OF_THE_PERIOD.match(sentence[length.end :]):
        return False
    before = [period for _, end, period in cues if end <= length.start]
    after = [period for start, _, period in cues if start >= length.end]
    return before[-1] if before else after[0] if after else True


def _joined(sentence: str, kept: Sequence[Found], length: Length | None) -> AvailabilityPeriod:
    """Which of the dates is the start and which the end."""
    start = end = None
    for each in kept:
        is_range = start is not None and end is None and JOINING.match(sentence[start.end : each.start])
        if (end is None and (is_range or _ends(sentence, each))) or (
            end is not None and _ends(sentence, each) and _is_later(each, end)
        ):
            end = each
        elif start is None:
            start = each
        elif end is not None and _goes_on(sentence, end, each):
            end = each
    first, last = _start(start, end), _end(end, start)
    if first and last and last < first:
        why = f"the end, {last.isoformat()}, lies before the start, {first.isoformat()}."
        return AvailabilityPeriod(sentence, None, None, why, why)
    if first and end is None and length is not None:
        last = length.after(first)
    return AvailabilityPeriod(sentence, first, last, _unclear(start), _unclear(end), None if start else length)


def _is_later(one: Found, other: Found) -> bool:
    return bool(one.last and other.last and one.last > other.last)


LISTING = re.compile(rf"^\s*(?:,|,?\s*(?:{one_of('dates.and')}|&))\s*$", re.IGNORECASE)


def _goes_on(sentence: str, end: Found, following: Found) -> bool:
    """Whether months are listed one by one (`June, July and August`): the last is the end."""
    return (
        LISTING.match(sentence[end.end : following.start]) is not None
        and None not in (end.first, end.last, following.last)
        and end.first != end.last
    )


BEGINS_BY = re.compile(rf"{one_of('period.begins_by')}\s*{_BEFORE_DAY}$", re.IGNORECASE)


def _ends(sentence: str, found: Found) -> bool:
    before = _before(found, sentence)
    return ENDING.search(before) is not None and BEGINS_BY.search(before) is None


def _unclear(found: Found | None) -> str:
    return f"“{found.words}” is {found.why}." if found is not None and found.why else ""


def _start(found: Found | None, end: Found | None) -> date | None:
    """The first day that is meant; a range that takes its year from its end lies before it."""
    if found is None:
        return None
    if end is not None and not found.has_year and end.has_year and found.first and end.last:
        is_before = (found.first.month, found.first.day) <= (end.last.month, end.last.day)
        return _in_year(found.first, end.last.year if is_before else end.last.year - 1)
    return found.first


def _end(found: Found | None, start: Found | None) -> date | None:
    """The last day that is meant; without a year it lies behind the start."""
    if found is None:
        return None
    if start is not None and not found.has_year and found.last and start.first and found.last < start.first:
        return _in_year(found.last, start.first.year + (found.last.month < start.first.month))
    return found.last


def _in_year(day: date, year: int) -> date:
    return date(year, day.month, min(day.day, 28) if day.month == 2 else day.day)
