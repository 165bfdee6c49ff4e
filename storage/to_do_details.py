"""What the cards of waiting things show besides their names: doubts, documents, the writers' words, and whom they may belong to.

In: a session and the things of one page (storage/to_do.py). Out: values by their numbers. The number of statements does not grow with
the rows.

Failures: none of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Select, func, literal, select, union_all
from sqlalchemy.orm import Session

from domain.numbers import LETTERS, Numbered, application_no, message_no
from domain.reading import words_of
from domain.text import clean_lines
from storage.models import (
    ApplicantRow,
    ApplicationMessageRow,
    ApplicationRow,
    DocumentRow,
    EventRow,
    FindingRow,
    MessageRow,
)
from storage.summaries import FindingSummary
from storage.to_do import WaitingThing

WORDS_CHARACTERS = 1_200  # of what a writer wrote


@dataclass(frozen=True, slots=True)
class WaitingDocument:
    """A document of an application that waits."""

    id: int
    message_id: int
    attachment: str | None
    filename: str
    kind: str
    first_page: int | None


@dataclass(frozen=True, slots=True)
class OtherApplication:
    """Another application that a doubt names."""

    number: int
    name: str
    email: str
    opening: str | None
    cycle: str | None


@dataclass(frozen=True, slots=True)
class ToDoDetails:
    """What the cards of a page show besides."""

    findings: Mapping[int, Sequence[FindingSummary]] = field(
        default_factory=dict
    )  # doubts and what lacks, by application
    documents: Mapping[int, Sequence[WaitingDocument]] = field(default_factory=dict)
    others: Mapping[int, OtherApplication] = field(default_factory=dict)
    messages: Mapping[int, Sequence[int]] = field(default_factory=dict)  # of applications
    words: Mapping[int, str] = field(
        default_factory=dict
    )  # by message: those that wait, and an application's first and last
    filed: Mapping[int, OtherApplication] = field(default_factory=dict)  # by message: where it is filed
    versions: Mapping[str, int] = field(default_factory=dict)  # by key: the number of its newest event


def details_of(session: Session, things: Iterable[WaitingThing]) -> ToDoDetails:
    """What the cards of these things show."""
    things = tuple(things)
    applications = [each.number for each in things if each.of is Numbered.APPLICATION]
    messages = [each.number for each in things if each.of is Numbered.MESSAGE]
    findings = _findings(session, applications)
    named = {
        int(each.values["number"])
        for found in findings.values()
        for each in found
        if each.values.get("number", "").isdecimal()
    }
    own = _messages_of(session, applications)
    return ToDoDetails(
        findings=findings,
        documents=_documents(session, applications),
        others=_others(session, named),
        messages=own,
        words=_words(session, [*messages, *{each[place] for each in own.values() for place in (0, -1)}]),
        filed=_filed(session, messages),
        versions=_versions(session, messages, own),
    )


def _findings(session: Session, numbers: Sequence[int]) -> Mapping[int, Sequence[FindingSummary]]:
    found: defaultdict[int, list[FindingSummary]] = defaultdict(list)
    if numbers:
        rows = session.scalars(
            select(FindingRow)
            .where(FindingRow.application_id.in_(numbers), FindingRow.severity.in_(("doubt", "lacking")))
            .order_by(FindingRow.id)
        )
        for row in rows:
            found[row.application_id].append(
                FindingSummary(row.code, row.severity, row.sentence, row.evidence, row.values)
            )
    return found


def _documents(session: Session, numbers: Sequence[int]) -> Mapping[int, Sequence[WaitingDocument]]:
    found: defaultdict[int, list[WaitingDocument]] = defaultdict(list)
    if numbers:
        rows = session.execute(
            select(
                DocumentRow.id,
                DocumentRow.application_id,
                DocumentRow.message_id,
                DocumentRow.attachment,
                DocumentRow.filename,
                DocumentRow.kind,
                DocumentRow.first_page,
            )
            .where(DocumentRow.application_id.in_(numbers))
            .order_by(DocumentRow.id)
        )
        for row in rows:
            found[row.application_id].append(
                WaitingDocument(row.id, row.message_id, row.attachment, row.filename, row.kind, row.first_page)
            )
    return found


def _others(session: Session, numbers: Iterable[int]) -> Mapping[int, OtherApplication]:
    chosen = sorted(numbers)
    if not chosen:
        return {}
    rows = session.execute(_other().where(ApplicationRow.id.in_(chosen)))
    return {row.id: OtherApplication(*row) for row in rows}


def _other() -> Select[*tuple[Any, ...]]:
    return select(
        ApplicationRow.id, ApplicantRow.name, ApplicantRow.email, ApplicationRow.opening, ApplicationRow.cycle
    ).join(ApplicantRow, ApplicantRow.id == ApplicationRow.applicant_id)


def _messages_of(session: Session, numbers: Sequence[int]) -> Mapping[int, Sequence[int]]:
    found: defaultdict[int, list[int]] = defaultdict(list)
    if numbers:
        link = ApplicationMessageRow
        rows = session.execute(
            select(link.application_id, link.message_id)
            .where(link.application_id.in_(numbers))
            .order_by(link.message_id)
        )
        for application, message in rows:
            found[application].append(message)
    return found


def _words(session: Session, messages: Sequence[int]) -> Mapping[int, str]:
    """What the writers of these messages wrote."""
    if not messages:
        return {}
    rows = session.execute(select(MessageRow.id, MessageRow.reading).where(MessageRow.id.in_(messages)))
    return {
        number: clean_lines(words_of(reading)).strip()[:WORDS_CHARACTERS]
        for number, reading in rows
        if reading is not None
    }


def _versions(session: Session, messages: Sequence[int], own: Mapping[int, Sequence[int]]) -> Mapping[str, int]:
    """The number of the newest event of each message, and of each application or one of its messages (`own`)."""
    event, newest = EventRow, func.max(EventRow.id)
    of_applications = select(literal(LETTERS[Numbered.APPLICATION]), event.application_id, newest)
    of_messages = select(literal(LETTERS[Numbered.MESSAGE]), event.message_id, newest)
    asked = {*messages, *(each for numbers in own.values() for each in numbers)}
    rows = session.execute(
        union_all(
            of_applications.where(event.application_id.in_(own)).group_by(event.application_id),
            of_messages.where(event.message_id.in_(asked)).group_by(event.message_id),
        )
    )
    found = {f"{letter}{number}": version for letter, number, version in rows}
    versions = {message_no(each): found.get(message_no(each), 0) for each in messages}
    for application, numbers in own.items():
        keys = (application_no(application), *map(message_no, numbers))
        versions[application_no(application)] = max(found.get(key, 0) for key in keys)
    return versions


def _filed(session: Session, messages: Sequence[int]) -> Mapping[int, OtherApplication]:
    if not messages:
        return {}
    link = ApplicationMessageRow
    chosen = _other().add_columns(link.message_id).join(link, link.application_id == ApplicationRow.id)
    rows = session.execute(chosen.where(link.message_id.in_(messages)).order_by(ApplicationRow.id.desc()))
    return {row.message_id: OtherApplication(*row[:5]) for row in rows}
