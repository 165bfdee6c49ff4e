"""What an applicant states: full or part time, from when to when, each with the words as written.

In: the words of mail, letter and forms, with their places. Out: facts with evidence. Dates of studies, of past work and
of the letter itself are not the stay's: only a sentence about being available, starting or staying counts, and only days
that lie ahead.

Failures: none; what is written and cannot be understood is a fact without a value and with a problem, and two documents
that contradict each other are a finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from config.openings import Opening
from parsers.dates import Found, dates, weeks_and_months
from parsers.languages import language_of
from parsers.values import NO_FACT, Evidence, Fact, Finding, Problem, finding

FULL_TIME = re.compile(
    r"full[\s-]?time|temps[\s-]plein|plein[\s-]temps|temps complet|tiempo completo|jornada completa|dedicación completa|\b(?:35|37\.5|38|39|40)\s*(?:hours|hrs|h|heures|horas)\b",
    re.I,
)
PART_TIME = re.compile(
    r"part[\s-]?time|temps[\s-]partiel|mi[\s-]temps|tiempo parcial|medio tiempo|media jornada|\b(?:[5-9]|1\d|2\d)\s*(?:-\s*\d\d\s*)?(?:hours|hrs|heures|horas)\s*(?:a|per|/|par|por|each)\s*(?:week|semaine|semana)\b|\b(?:two|three|2|3|deux|trois|dos|tres)\s+(?:full\s+)?(?:days|jours|días)\s+(?:a|per|par|por)\s+(?:week|semaine|semana)",
    re.I,
)
NOT_STATED_BY = re.compile(
    r"(?:worked|employed|working|served|employ[ée]e?|travaill|trabaj)\w*\s+(?:\w+\s+){0,4}(?:full|part)[\s-]?time|(?:full|part)[\s-]?time\s+(?:job|employment|position|work|student|studies|étudiante?|estudiante)",
    re.I,
)
STAY = re.compile(
    r"\bavailab\w*|\bstart(?:ing|s)?\b|\bbegin(?:ning|s)?\b|\bcommenc\w*|\binternship\b|\bintern\b|\bdates?\b|\bperiod\b|\bable to\b|\bfrom\b|\buntil\b|\bfinish\w*|\bend(?:ing|s)? (?:date|on|in)\b|\bjoin\b|"
    r"\bdisponib\w*|\bdébut\w*|\bà partir\b|\bdès\b|\bdu\b|\bstage\b|\bpériode\b|\bjusqu|\bempez\w*|\bcomenz\w*|\binici\w*|\ba partir\b|\bdesde\b|\bdel\b|\bpasantía\b|\bprácticas\b|\bhasta\b|\bfecha",
    re.I,
)
PAST = re.compile(
    r"\b(?:i (?:have )?(?:worked|interned|studied|was|served|completed|graduated)|graduat\w+|born|degree|thesis|deadline|j['’]ai (?:travaillé|étudié|effectué)|né[e]? le|diplôm\w*|"
    r"trabajé|estudié|nací|graduad|fecha de nacimiento|date of birth|date de naissance|licenciatura|submitted|received by|apply by)\b",
    re.I,
)
JOINING = re.compile(
    r"^\s*,?\s*(?:to|until|till|through|thru|and|-|–|—|/|au|à|jusqu['’](?:au|à|en)(?: la)?|et|al?|hasta(?: el)?|y|ending(?: on| in)?|au plus tard|hasta finales de)?\s*(?:the\s+|le\s+|el\s+|du\s+|about\s+|approximately\s+|around\s+)?$",
    re.I,
)
ENDING = re.compile(
    r"(?:until|till|through|end(?:ing|s)?(?: date)?(?: on| in|:| is)?|finish\w*(?: on| in)?|to|jusqu['’](?:au|à|en)|date de fin\s*:?|fin\s*:|hasta(?: el)?|fecha de (?:fin|finalización|término)\s*:?|end\s*:)\s*(?:the\s+|le\s+|el\s+|about\s+|approximately\s+|around\s+|la\s+)?$",
    re.I,
)
AHEAD = timedelta(days=800)
BEHIND = timedelta(days=45)
MONTH_DAYS = 30.4
DURATION_SLACK = 0.35  # of a month: “3-4 months” is not counted in days by anybody
SENTENCE = re.compile(r"(?<=[.!?;])\s+(?=[A-ZÀ-Þ¿¡(])|\n\s*\n|\n(?=\s*(?:[-•*]|\w[\w\s]{2,30}:))")
TEXT_CHARACTERS = 12_000  # of one text; a letter has 3,000


@dataclass(frozen=True, slots=True)
class Facts:
    """What was stated. `findings` are contradictions between documents."""

    availability: Fact = NO_FACT
    start_date: Fact = NO_FACT
    end_date: Fact = NO_FACT
    findings: tuple[Finding, ...] = ()


Text = tuple[str, int | None, str]  # document, page, words


@dataclass(frozen=True, slots=True)
class _Stay:
    start: date | None
    end: date | None
    evidence: Evidence
    why: str = ""


def facts(texts: Sequence[Text], received: datetime, opening: Opening | None) -> Facts:
    """Availability, start and end of the stay, as these texts state them. `received` is aware."""
    today = received.astimezone(opening.zone).date() if opening else received.date()
    availability = [each for document, page, text in texts for each in _availability(document, page, text)]
    stays = [each for document, page, text in texts for each in _stays(document, page, text, today)]
    starts = [(stay.start, stay.evidence) for stay in stays if stay.start]
    ends = [(stay.end, stay.evidence) for stay in stays if stay.end]
    unclear = next((stay for stay in stays if stay.why), None)
    return Facts(
        availability=_worded(availability),
        start_date=_dated(starts, unclear, "start date"),
        end_date=_dated(ends, unclear, "end date"),
        findings=(*_disagreements("start date", starts), *_disagreements("end date", ends)),
    )


def _sentences(text: str) -> Iterator[str]:
    for sentence in SENTENCE.split(text[:TEXT_CHARACTERS]):
        shown = " ".join(sentence.split())
        if shown:
            yield shown


def _availability(document: str, page: int | None, text: str) -> Iterator[tuple[str, Evidence]]:
    if not (FULL_TIME.search(text) or PART_TIME.search(text)):
        return
    for sentence in _sentences(text):
        if NOT_STATED_BY.search(sentence) and not STAY.search(NOT_STATED_BY.sub("", sentence)):
            continue
        stated = NOT_STATED_BY.sub(" ", sentence)
        full, part = FULL_TIME.search(stated), PART_TIME.search(stated)
        if full and part:
            yield "full time or part time", Evidence(document, page, sentence[:300])
        elif full or part:
            yield ("full time" if full else "part time"), Evidence(document, page, sentence[:300])


def _worded(stated: Sequence[tuple[str, Evidence]]) -> Fact:
    if not stated:
        return NO_FACT
    values = {value for value, _ in stated}
    value = stated[0][0] if len(values) == 1 else "full time or part time"
    return Fact(value, tuple(evidence for _, evidence in stated[:3]))


def _stays(document: str, page: int | None, text: str, today: date) -> Iterator[_Stay]:
    language: str | None = None
    told = False
    for sentence in _sentences(text):
        if not STAY.search(sentence) or (PAST.search(sentence) and not re.search(r"availab|disponib", sentence, re.I)):
            continue
        if not told:
            language, told = language_of(text), True
        found = dates(sentence, today, language)
        if found:
            yield from _of_sentence(document, page, sentence, found, today)


def _of_sentence(
    document: str, page: int | None, sentence: str, found: Sequence[Found], today: date
) -> Iterator[_Stay]:
    evidence = Evidence(document, page, sentence[:300])
    wrong = next((each for each in found if each.why), None)
    if wrong is not None:
        yield _Stay(None, None, evidence, f"“{wrong.words}” is {wrong.why}.")
        return
    ahead = [
        each
        for each in found
        if each.last and today - BEHIND <= each.last and each.first and each.first <= today + AHEAD
    ]
    if not ahead:
        return
    first = ahead[0]
    if len(ahead) > 1 and JOINING.match(sentence[first.end : ahead[1].start]):
        yield _Stay(_start(first, ahead[1]), _end(ahead[1], first), evidence)
        return
    if ENDING.search(sentence[: first.start]) and not re.search(r"\bfrom\b[^.]{0,12}$", sentence[: first.start], re.I):
        later = next((each for each in ahead[1:]), None)
        yield _Stay(_start(later, None) if later else None, _end(first, None), evidence)
        return
    start = _start(first, None)
    length = next((days for _, _, days in weeks_and_months(sentence)), None)
    end = next((each for each in ahead[1:] if ENDING.search(sentence[: each.start])), None)
    if end is not None:
        yield _Stay(start, _end(end, first), evidence)
    elif length is not None and start is not None:
        yield _Stay(start, start + timedelta(days=round(length)), evidence)
    else:
        yield _Stay(start, None, evidence)


def _start(found: Found, end: Found | None) -> date | None:
    """The first day that is meant; a range that takes its year from its end lies before it."""
    if end is not None and not found.has_year and end.has_year and found.first and end.last:
        year = (
            end.last.year
            if (found.first.month, found.first.day) <= (end.last.month, end.last.day)
            else end.last.year - 1
        )
        return _in_year(found.first, year)
    return found.first


def _end(found: Found, start: Found | None) -> date | None:
    if start is not None and not found.has_year and found.last and start.first and found.last < start.first:
        return _in_year(found.last, start.first.year + (found.last.month < start.first.month))
    return found.last


def _in_year(day: date, year: int) -> date:
    return date(year, day.month, min(day.day, 28) if day.month == 2 else day.day)


def _dated(stated: Sequence[tuple[date, Evidence]], unclear: _Stay | None, name: str) -> Fact:
    if stated:
        return Fact(stated[0][0].isoformat(), tuple(evidence for _, evidence in stated[:3]))
    if unclear is not None:
        return Fact(None, (unclear.evidence,), Problem("fact_unclear", unclear.why, name.replace(" ", "_")))
    return NO_FACT


# Two statements of a month apart are a contradiction; “June” and “8 June” are not.
DISAGREEING = timedelta(days=31)


def _disagreements(name: str, stated: Sequence[tuple[date, Evidence]]) -> Iterator[Finding]:
    for day, evidence in stated[1:]:
        first, said = stated[0]
        if evidence.document != said.document and abs(day - first) > DISAGREEING:
            yield finding(
                "facts_disagree",
                (said, evidence),
                fact=name,
                one=first.isoformat(),
                first=said.document,
                other=day.isoformat(),
                second=evidence.document,
            )
            return


def duration_findings(
    start: date, end: date, months: tuple[int, int], evidence: Sequence[Evidence]
) -> Iterator[Finding]:
    """Whether the stay is as long as the office asks."""
    length = (end - start).days / MONTH_DAYS
    fits = months[0] - DURATION_SLACK <= length <= months[1] + DURATION_SLACK
    code = "duration_met" if fits else "duration_out_of_range"
    yield finding(code, evidence, months=f"{length:.1f}".removesuffix(".0"), minimum=months[0], maximum=months[1])
