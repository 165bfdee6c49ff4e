"""All applicants of a round side by side: facts, documents with their lengths, dates, status.

In: a session, an opening and a cycle. Out: one value for each application, in three statements however many there are.

Failures: none.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, String, cast, func, select
from sqlalchemy.orm import Session

from domain.catalogue.codes import Severity
from storage.models import ApplicantRow, ApplicationRow, ApplicationStatus, DocumentRow, FindingRow


@dataclass(frozen=True, slots=True)
class ComparedDocument:
    """A document, and how long it is."""

    id: int
    kind: str
    pages: int | None
    body_pages: int | None
    words: int


@dataclass(frozen=True, slots=True)
class Compared:
    """An applicant of the round."""

    id: int
    name: str
    email: str
    sort_name: str
    status: str
    stage: str | None
    late: bool
    received_at: datetime
    completed_at: datetime | None
    language: str
    facts: Mapping[str, str]  # those that are known, as stored
    documents: Mapping[str, ComparedDocument]  # the one that counts of each kind
    lacking: int
    doubts: int


# What the database sorts a round by: then only the page that is shown is looked up whole.
SORTED = {
    "name": ApplicantRow.sort_name,
    "status": ApplicationRow.status,
    "stage": ApplicationRow.stage,
    "received": ApplicationRow.received_at,
    "completed": ApplicationRow.completed_at,
}


def numbers_of_round(session: Session, opening: str, cycle: str | None, sort: str, *, falls: bool) -> list[int]:
    """The applications of a round by one of SORTED; those without the value last, either way."""
    column = SORTED[sort]
    chosen = select(ApplicationRow.id).join(ApplicantRow, ApplicantRow.id == ApplicationRow.applicant_id)
    order = column.desc() if falls else column.asc()
    return list(
        session.scalars(chosen.where(*_of_round(opening, cycle)).order_by(column.is_(None), order, ApplicationRow.id))
    )


def _of_round(opening: str, cycle: str | None) -> tuple[ColumnElement[bool], ...]:
    row = ApplicationRow
    is_of_cycle = row.cycle == cycle if cycle is not None else row.cycle.is_(None)
    return row.opening == opening, is_of_cycle, row.status != ApplicationStatus.MERGED


def compared(session: Session, opening: str, cycle: str | None, numbers: Sequence[int] | None = None) -> list[Compared]:
    """The applicants of a round, by their names; or these of them, in this order."""
    row = ApplicationRow
    of_round = _of_round(opening, cycle)
    if numbers is not None:
        of_round = (*of_round, row.id.in_(numbers))
    documents = _documents(session, *of_round)
    findings = _findings(session, *of_round)
    columns = (
        *(row.id, row.status, row.stage, row.late, row.received_at, row.completed_at),
        *(ApplicantRow.name, ApplicantRow.email, ApplicantRow.sort_name, ApplicantRow.language),
        cast(row.facts, String).label("facts"),  # hundreds of rows: checked values would take as long as all else
    )
    chosen = select(*columns).join(ApplicantRow, ApplicantRow.id == row.applicant_id).where(*of_round)
    found = [
        Compared(
            id=each.id,
            name=each.name,
            email=each.email,
            sort_name=each.sort_name,
            status=each.status.value,
            stage=each.stage,
            late=each.late,
            received_at=each.received_at,
            completed_at=each.completed_at,
            language=each.language,
            facts=_facts(each.facts),
            documents=documents[each.id],
            lacking=findings[each.id, Severity.LACKING.value],
            doubts=findings[each.id, Severity.DOUBT.value],
        )
        for each in session.execute(chosen)
    ]
    if numbers is not None:
        place = {number: place for place, number in enumerate(numbers)}
        return sorted(found, key=lambda each: place[each.id])
    return sorted(found, key=lambda each: (each.sort_name, each.id))


def _facts(stored: str) -> dict[str, str]:
    """The values of the facts that are known."""
    return {name: fact["value"] for name, fact in json.loads(stored)["value"].items() if fact["value"] is not None}


def _documents(session: Session, *of_round: Any) -> dict[int, dict[str, ComparedDocument]]:
    """The newest document of each kind of each application."""
    row = DocumentRow
    columns = row.application_id, row.id, row.kind, row.pages, row.body_pages, row.words
    chosen = select(*columns).join(ApplicationRow, ApplicationRow.id == row.application_id)
    found: defaultdict[int, dict[str, ComparedDocument]] = defaultdict(dict)
    for each in session.execute(chosen.where(*of_round, row.superseded_by_id.is_(None)).order_by(row.id)):
        found[each.application_id][each.kind] = ComparedDocument(*each[1:])
    return found


def _findings(session: Session, *of_round: Any) -> dict[tuple[int, str], int]:
    """How many findings of each severity each application has."""
    row = FindingRow
    chosen = select(row.application_id, row.severity, func.count()).join(
        ApplicationRow, ApplicationRow.id == row.application_id
    )
    counted = chosen.where(*of_round).group_by(row.application_id, row.severity)
    found: defaultdict[tuple[int, str], int] = defaultdict(int)
    for application, severity, number in session.execute(counted):
        found[application, severity] = number
    return found
