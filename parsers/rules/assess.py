"""From the facts of a whole application to its findings.

In: what was gathered from all its messages, and the opening with its rules. Out: one finding for each checked
requirement, met or not, with its evidence. Pure. A new check is one function here and its name in `CHECKS`.

Failures: none; what is not known is a finding of severity `doubt`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

from config.openings import Opening, Openings
from config.requirements import Requirement
from domain.applications import NO_FACT
from domain.catalogue.facts import FactName
from domain.catalogue.kinds import BOUNDED, RECOGNISED_BY_CONTENT, Kind
from domain.catalogue.reasons import Reason
from domain.documents import Document, extent
from domain.findings import Evidence, Finding, finding
from domain.reading import Reading
from parsers.extraction import form
from parsers.rules import files
from parsers.rules.certainty import certain
from parsers.rules.duration import duration_findings
from parsers.rules.gathering import Contribution, Gathered, place
from parsers.rules.length import length_findings

# A clock that is wrong by hours is common and says nothing; the issue that matters is a Date of another day.
DATE_HEADER_TOLERANCE = timedelta(days=1)


def assess_message(reading: Reading, openings: Openings, received: datetime) -> tuple[tuple[Finding, ...], ...]:
    """For each submission of a message received then (aware), the findings that it would have as an application alone."""
    return tuple(_assess_alone(Contribution.of(each, reading, received), openings) for each in reading.submissions)


def _assess_alone(contribution: Contribution, openings: Openings) -> tuple[Finding, ...]:
    return assess(Gathered.of([contribution], place([contribution]), openings))


def assess(gathered: Gathered) -> tuple[Finding, ...]:
    """The findings of an application, in the order in which people check: what for, who, when, what, what about it."""
    found = [each for check in CHECKS for each in check(gathered)]
    return tuple(dict.fromkeys(certain(found, gathered)))


def is_late(gathered: Gathered) -> bool:
    """Whether it reached the office's server after the whole last day of its cycle."""
    return gathered.cycle is not None and gathered.received >= gathered.cycle.closes


def _opening(gathered: Gathered) -> Iterator[Finding]:
    match = gathered.match
    if gathered.opening is None:
        yield finding("opening_unknown", match.evidence, why=match.doubt or Reason.NO_OPENING_IN_LETTER.said())
        return
    if gathered.opening.cycles and gathered.cycle is None:
        yield finding("cycle_unknown", match.evidence, why=match.doubt or Reason.NO_SEASON.said())
    if gathered.channel != "email":
        return  # paper has no subject
    if "subject" not in gathered.opening.named_in:
        return
    if match.named_in_subject:
        yield finding("subject_names_opening", match.evidence, words=gathered.subject)
    else:
        yield finding("subject_silent", match.evidence, words=gathered.subject)


def _letter_names_opening(gathered: Gathered) -> Iterator[Finding]:
    letters = [document for document in gathered.documents if document.kind is Kind.COVER_LETTER]
    if gathered.opening is None or "cover_letter" not in gathered.opening.named_in or not letters:
        return
    evidence = [each for document in letters for each in document.names_opening]
    if evidence:
        yield finding("letter_names_opening", evidence, words=evidence[0].words)
    else:
        yield finding("letter_silent")


def _applicant(gathered: Gathered) -> Iterator[Finding]:
    person = gathered.applicant
    for fact, missing in ((person.name, Reason.NO_NAME), (person.email, Reason.NO_ADDRESS)):
        if fact.problem is not None:
            yield finding("applicant_unknown", fact.evidence, why=fact.problem.detail)
        elif fact.value is None:
            yield finding("applicant_unknown", fact.evidence, why=missing.said())


def _deadline(gathered: Gathered) -> Iterator[Finding]:
    if gathered.opening is None or gathered.cycle is None:
        return
    received = gathered.received.astimezone(gathered.opening.zone).date()
    code = "late" if is_late(gathered) else "on_time"
    yield finding(code, received=received.isoformat(), deadline=gathered.cycle.deadline.isoformat())


def _date_header(gathered: Gathered) -> Iterator[Finding]:
    written = gathered.date_header
    if written and abs(written - gathered.received) > DATE_HEADER_TOLERANCE:
        zone = gathered.opening.zone if gathered.opening else gathered.received.tzinfo
        days = [moment.astimezone(zone).date().isoformat() for moment in (written, gathered.received)]
        yield finding("date_header_differs", date=days[0], received=days[1])


def _required_documents(gathered: Gathered) -> Iterator[Finding]:
    if gathered.opening is None:
        return
    for asked in gathered.opening.required:
        present = [document for document in gathered.documents if document.kind is asked.kind]
        received = files.received(present, asked.kind)
        if present:
            yield finding(f"{asked.kind}_received", (_whole(each) for each in present), what=_described(present[-1]))
        if received < asked.count:
            yield finding(f"{asked.kind}_missing", **_asked(gathered.opening, asked, received))


def _asked(opening: Opening, asked: Requirement, received: int) -> dict[str, Any]:
    """How many and how long the opening asks for, as far as it says, and the office's own words."""
    length = opening.length(asked.kind)
    bounds = {} if length is None else {"minimum": length.minimum_pages, "maximum": length.maximum_pages}
    counts = {} if asked.count == 1 else {"count": asked.count, "received": received}
    return {**counts, **bounds, **asked.asked.asked}


def _whole(document: Document) -> Evidence:
    name = document.filename or "the mail's own text"
    return Evidence(document.attachment or "body", document.first_page, name, document.message)


def _described(document: Document) -> str:
    """“essay.pdf”, 4 pages — or where else it stands."""
    if document.attachment is None:
        return f"in the mail's own text, {document.words} words"
    run = document.first_page is not None and document.first_page > 1
    one = document.first_page == document.last_page
    pages_of_file = f"page {document.first_page}" if one else f"pages {document.first_page}-{document.last_page}"
    where = f", {pages_of_file}" if run else ""
    pages = extent(document.pages, document.words, pages_matter=document.kind.entry.pages_matter)
    return f"“{document.filename or document.attachment}”{where}, {pages}"


def _recommendation_alone(gathered: Gathered) -> Iterator[Finding]:
    """Who only recommends does not apply; whom it is for is a person's to say."""
    kinds = {document.kind for document in gathered.documents}
    if kinds and kinds <= {Kind.RECOMMENDATION, Kind.OTHER} and Kind.RECOMMENDATION in kinds:
        first = next(document for document in gathered.documents if document.kind is Kind.RECOMMENDATION)
        name = first.filename or first.attachment or "the mail's own text"
        yield finding("only_recommendation", [_whole(first)], filename=name)


def _wish(gathered: Gathered) -> Iterator[Finding]:
    """Who names an opening and sends files may sell something; a person looks before anybody is written to."""
    if not gathered.wishes and gathered.channel == "email":
        yield finding("nobody_applies")


def _documents_in_doubt(gathered: Gathered) -> Iterator[Finding]:
    unopened = files.unopened(gathered) if files.has_all(gathered) else frozenset()
    has_letter = any(document.kind is Kind.COVER_LETTER for document in gathered.documents)
    closed = {(each.message, each.where) for each in gathered.problems if each.code in {"sealed", "unsupported"}}
    for document in gathered.documents:
        is_told = document.attachment is None and has_letter  # the words of a mail may be a letter where there is none
        is_told = is_told or (document.message, document.attachment) in closed
        if document.kind is Kind.UNKNOWN and not is_told and (document.message, document.attachment) not in unopened:
            why = "; ".join(document.reasons) or Reason.NOTHING_IN_IT.said()
            yield finding("kind_unknown", [_whole(document)], filename=_whole(document).words, why=why)
    required = {each.kind: each.count for each in gathered.opening.required} if gathered.opening else {}
    present = {document.kind for document in gathered.documents}
    for kind in required:
        if kind not in RECOGNISED_BY_CONTENT and kind not in present:
            for document in gathered.documents:
                if document.kind is Kind.OTHER:
                    why = Reason.ITS_NAME.said(kind=kind.entry.noun)
                    yield finding(
                        "kind_unknown", [_whole(document)], filename=document.filename or document.attachment, why=why
                    )
    for kind, count in Counter(document.kind for document in gathered.documents).items():
        if count > required.get(kind, count):
            which: dict[str, Any] = {"newest": "newest"} if kind.entry.is_superseded else {}
            yield finding("several_of_kind", count=count, kind=kind.replace("_", " "), **which)


def _lengths(gathered: Gathered) -> Iterator[Finding]:
    """Whether each document is as long as the opening asks; of several of a kind the newest counts."""
    newest = {document.kind: document for document in gathered.documents}
    for kind in BOUNDED:
        length = gathered.opening.length(kind) if gathered.opening else None
        if length is not None and kind in newest:
            file = (newest[kind].message, newest[kind].attachment)
            problems = {each.code for each in gathered.problems if (each.message, each.where) == file}
            if newest[kind].pages is None and not problems.isdisjoint(files.UNOPENED):
                continue  # what is wrong with the file says so already
            yield from length_findings(newest[kind], length, problems)


def _stated_facts(gathered: Gathered) -> Iterator[Finding]:
    if gathered.opening is None:
        return
    facts = dict(gathered.facts)
    for name in FactName:
        fact, is_asked = facts.get(name, NO_FACT), name in gathered.opening.states
        if fact.value is not None and (is_asked or name.entry.is_noted):
            yield finding(f"{name}_stated", fact.evidence, value=fact.value)
        elif fact.problem is not None and is_asked:
            words = fact.evidence[0].words if fact.evidence else fact.problem.detail
            yield finding("fact_unclear", fact.evidence, fact=name.replace("_", " "), words=words)
        elif fact.value is None and is_asked:
            yield finding(f"{name}_missing")
    start, end = facts.get(FactName.START_DATE, NO_FACT), facts.get(FactName.END_DATE, NO_FACT)
    if gathered.opening.duration_months and start.value and end.value:
        days = date.fromisoformat(start.value), date.fromisoformat(end.value)
        evidence = (*start.evidence, *end.evidence)
        yield from duration_findings(*days, gathered.opening.duration_months, evidence)


def _form_and_criteria(gathered: Gathered) -> Iterator[Finding]:
    opening = gathered.opening
    if opening is None:
        return
    if opening.form and any(document.kind is Kind.MEMBERSHIP_FORM for document in gathered.documents):
        yield from form.findings(gathered.form, opening)
    for criterion in opening.criteria:
        if criterion.rule is None:
            yield finding("criterion_to_judge", criterion=criterion.number, text=criterion.text)
    if opening.decided_by:
        yield finding("steering_committee", body=opening.decided_by)


def _withdrawal(gathered: Gathered) -> Iterator[Finding]:
    if gathered.withdrawal:
        yield finding("withdrawal_asked", words=gathered.withdrawal)


def _extra(gathered: Gathered) -> Iterator[Finding]:
    yield from gathered.extra


CHECKS: tuple[Callable[[Gathered], Iterable[Finding]], ...] = (
    _opening,
    _applicant,
    _deadline,
    _date_header,
    _required_documents,
    _lengths,
    _letter_names_opening,
    _recommendation_alone,
    _wish,
    _documents_in_doubt,
    files.locked,
    _stated_facts,
    _form_and_criteria,
    files.problems,
    _withdrawal,
    _extra,
)
