"""What the page of an application shows, as values for its template.

In: an application as it was looked up, and its opening. Out: rows of facts, the conversation in order, the rounds to choose from.

Failures: none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from config.openings import Opening, Openings
from domain.actions import Correctable
from domain.applications import Fact
from domain.catalogue.codes import Severity
from domain.catalogue.facts import FactName
from domain.findings import Evidence
from operations.changes_in_words import event_in_words
from storage.summaries import Application, DocumentSummary, EventSummary, FiledMessage, FindingSummary, OutgoingMail
from web.texts import day_in_words, gettext
from web.words import stated, value

# What needs a person stands first.
ORDER = (Severity.DOUBT, Severity.LACKING, Severity.NOTE, Severity.MET)


@dataclass(frozen=True, slots=True)
class FactLine:
    """A fact with the form that corrects it."""

    key: str  # as the form sends it: a Correctable, or form.KEY
    label: str
    value: str  # in words; empty: not known
    typed: str  # as its field holds it
    kind: str  # text | date | choice
    options: tuple[str, ...] = ()
    evidence: Evidence | None = None
    show: str = ""  # marks the evidence on its page: the value of ?show=
    problem: str = ""


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A finding, and the marks of its evidence."""

    finding: FindingSummary
    show: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One mail of the conversation: theirs or ours."""

    at: datetime
    message: FiledMessage | None = None
    mail: OutgoingMail | None = None


@dataclass(frozen=True, slots=True)
class EventLine:
    """A line of the history."""

    event: EventSummary
    words: str


@dataclass(frozen=True, slots=True)
class Round:
    """An opening and cycle to choose; `value` is as the form sends it."""

    value: str
    words: str


def facts_of(found: Application, opening: Opening | None) -> tuple[FactLine, ...]:
    """The facts of the application: who, when, and the fields of its form."""
    return tuple(_facts(found, opening))


def _facts(found: Application, opening: Opening | None) -> Iterator[FactLine]:
    yield FactLine(Correctable.NAME, gettext("Name"), found.applicant_name, found.applicant_name, "text")
    yield FactLine(Correctable.EMAIL, gettext("Address"), found.applicant_email, found.applicant_email, "text")
    yield FactLine(Correctable.PHONE, gettext("Phone"), found.applicant_phone, found.applicant_phone, "text")
    asked = opening.states if opening is not None else ()
    for name in FactName:
        fact = found.facts.get(name, Fact(None))
        if name not in asked and fact.value is None and not fact.problem:
            continue
        entry = name.entry
        kind = "choice" if entry.values else "date"
        yield _fact(name.value, stated(entry.name), fact, kind, entry.values)
    fields = {each.key: each.labels[0] for each in opening.form} if opening is not None else {}
    said = {key.removeprefix("form."): fact for key, fact in found.facts.items() if key.startswith("form.")}
    for key in dict.fromkeys((*fields, *said)):
        yield _fact(f"form.{key}", fields.get(key, key), said.get(key, Fact(None)), "text")


def _fact(key: str, label: str, fact: Fact, kind: str, options: tuple[str, ...] = ()) -> FactLine:
    evidence = fact.evidence[0] if fact.evidence else None
    return FactLine(
        key,
        label,
        value(fact.value or ""),
        fact.value or "",
        kind,
        options,
        evidence,
        key if evidence is not None else "",
        fact.problem.detail if fact.problem is not None else "",
    )


def findings_of(found: Application) -> tuple[FindingLine, ...]:
    """The findings, what needs a person first; each with the mark of its first evidence that has a place."""
    lines = [
        FindingLine(each, f"finding-{number}" if each.evidence else "") for number, each in enumerate(found.findings)
    ]
    return tuple(sorted(lines, key=lambda line: ORDER.index(Severity(line.finding.severity))))


def conversation_of(found: Application) -> tuple[Entry, ...]:
    """The mails in and out, in order. What goes to the office's own people is not part of it."""
    entries = [Entry(each.received_at, message=each) for each in found.messages]
    entries += [
        Entry(each.sent_at or each.created_at, mail=each) for each in found.outgoing if each.kind != "notification"
    ]
    return tuple(sorted(entries, key=lambda entry: entry.at))


def history_of(found: Application) -> tuple[EventLine, ...]:
    """The events, newest first."""
    return tuple(EventLine(each, event_in_words(each, found.documents)) for each in reversed(found.events))


def rounds_of(openings: Openings, found: Application, now: datetime) -> tuple[Round, ...]:
    """The openings and cycles that an application can be for: where it is, and each next deadline since it came."""
    rounds: dict[str, str] = {}
    for key, opening in openings.openings.items():
        if not opening.cycles:
            rounds[round_value(key, None)] = opening.name
            continue
        cycles = [opening.next_cycle(at, each.season) for at in (found.received_at, now) for each in opening.cycles]
        if found.opening == key and found.cycle is not None:
            cycles.append(opening.cycle(found.cycle))
        for cycle in sorted({each for each in cycles if each is not None}, key=lambda each: each.deadline):
            rounds[round_value(key, cycle.key)] = gettext(
                "%(name)s, %(key)s (deadline %(day)s)",
                name=opening.name,
                key=cycle.key,
                day=day_in_words(cycle.deadline),
            )
    here = round_value(found.opening, found.cycle)
    if found.opening is not None and here not in rounds:
        rounds[here] = f"{found.opening}, {found.cycle or gettext('round unknown')}"
    return tuple(Round(value, words) for value, words in rounds.items())


def round_value(opening: str | None, cycle: str | None) -> str:
    """An opening and cycle as one value of a form: `internship|summer 2027`."""
    return f"{opening or ''}|{cycle or ''}"


def words_of_events(events: Sequence[EventSummary], documents: Sequence[DocumentSummary]) -> tuple[EventLine, ...]:
    """Events in words."""
    return tuple(EventLine(each, event_in_words(each, documents)) for each in events)
