"""What an applicant states: full or part time, from when to when, each with the words as written.

In: the words of mail, letter and forms, with their places. Out: facts with evidence. Which dates are the period's is told
in availability_period.py, what full and part time are in availability.py.

Failures: none; what is written and cannot be understood is a fact without a value and with a problem, and two documents
that contradict each other are a finding.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from config.openings import Opening
from domain.applications import NO_FACT, Fact
from domain.catalogue.facts import BOTH
from domain.findings import Evidence, Finding, Problem, finding
from domain.text import excerpt
from parsers.extraction.academic_credit import academic_credit
from parsers.extraction.availability import availability, may_state
from parsers.extraction.availability_period import AvailabilityPeriod, of_the_past, periods, sentences
from parsers.mail.quoting import unquoted

# Two statements of a month apart are a contradiction; “June” and “8 June” are not.
DISAGREEING = timedelta(days=31)
WORDS_SHOWN = 300
EVIDENCE_SHOWN = 3
BODY = "body"


@dataclass(frozen=True, slots=True)
class Facts:
    """What was stated. `findings` are contradictions between documents."""

    availability: Fact = NO_FACT
    start_date: Fact = NO_FACT
    end_date: Fact = NO_FACT
    academic_credit: Fact = NO_FACT
    findings: tuple[Finding, ...] = ()


Text = tuple[str, int | None, str]  # document, page, words
_Stated = tuple[date | None, str, Evidence]  # the day, or why it cannot be told


def facts(texts: Sequence[Text], received: datetime, opening: Opening | None, name: str = "") -> Facts:
    """Availability, start and end of the period, as these texts state them. `received` is aware.

    `name`: the applicant's, which may be that of a month (April May).
    """
    today = received.astimezone(opening.zone).date() if opening else received.date()
    texts = [(document, page, unquoted(words) if document == BODY else words) for document, page, words in texts]
    times = [each for text in texts for each in _times(*text)]
    found = [
        (period, Evidence(document, page, excerpt(period.words, WORDS_SHOWN)))
        for document, page, words in texts
        for period in periods(words, today, name)
    ]
    starts: list[_Stated] = [
        (period.start, period.start_unclear, words) for period, words in found if period.start or period.start_unclear
    ]
    ends: list[_Stated] = [
        (period.end, period.end_unclear, words) for period, words in found if period.end or period.end_unclear
    ]
    ends = _not_before(starts, ends) or list(_by_length(starts, found))
    return Facts(
        availability=_worded(times),
        start_date=_dated(starts, "start_date"),
        end_date=_dated(ends, "end_date"),
        academic_credit=academic_credit(texts),
        findings=(*_different_times(times), *_apart("start date", starts), *_apart("end date", ends)),
    )


def _times(document: str, page: int | None, text: str) -> Iterator[tuple[str, Evidence]]:
    if not may_state(text):
        return
    for sentence in sentences(text):
        stated = availability(sentence) if may_state(sentence) and not of_the_past(sentence) else None
        if stated is not None:
            yield stated, Evidence(document, page, excerpt(sentence, WORDS_SHOWN))


def _worded(stated: Sequence[tuple[str, Evidence]]) -> Fact:
    if not stated:
        return NO_FACT
    values = {value for value, _ in stated}
    value = stated[0][0] if len(values) == 1 else BOTH
    return Fact(value, tuple(evidence for _, evidence in stated[:EVIDENCE_SHOWN]))


def _not_before(starts: Sequence[_Stated], ends: Sequence[_Stated]) -> list[_Stated]:
    """The ends, those first that lie behind the start: `I am in Ghana until 3 May` says nothing about a stay from 1 June."""
    first = next((day for day, _, _ in starts if day), None)
    return sorted(ends, key=lambda end: bool(first and end[0] and end[0] < first))


def _by_length(starts: Sequence[_Stated], found: Sequence[tuple[AvailabilityPeriod, Evidence]]) -> Iterator[_Stated]:
    """The end of a period whose start and length stand in two sentences."""
    first = next((day for day, _, _ in starts if day), None)
    if first is not None:
        yield from ((period.length.after(first), "", words) for period, words in found if period.length)


def _dated(stated: Sequence[_Stated], name: str) -> Fact:
    days = [(day, evidence) for day, _, evidence in stated if day]
    if days:
        return Fact(days[0][0].isoformat(), tuple(evidence for _, evidence in days[:EVIDENCE_SHOWN]))
    if stated:
        _, why, evidence = stated[0]
        return Fact(None, (evidence,), Problem("fact_unclear", why, name))
    return NO_FACT


def _different_times(stated: Sequence[tuple[str, Evidence]]) -> Iterator[Finding]:
    for value, evidence in stated[1:]:
        first, said = stated[0]
        if evidence.document != said.document and value != first and BOTH not in (value, first):
            yield _disagree("availability", first, said, value, evidence)
            return


def _apart(name: str, stated: Sequence[_Stated]) -> Iterator[Finding]:
    days = [(day, evidence) for day, _, evidence in stated if day]
    for day, evidence in days[1:]:
        first, said = days[0]
        if evidence.document != said.document and abs(day - first) > DISAGREEING:
            yield _disagree(name, first.isoformat(), said, day.isoformat(), evidence)
            return


def _disagree(fact: str, one: str, said: Evidence, other: str, evidence: Evidence) -> Finding:
    values = {"fact": fact, "one": one, "first": said.document, "other": other, "second": evidence.document}
    return finding("facts_disagree", (said, evidence), **values)
