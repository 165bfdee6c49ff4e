"""Corrects what was read: values of an application, fields of its form, its documents.

In: an application's number and what a person says of it. Out: what changed, with the old values; the application is assessed
anew. A correction outlives every later reading. All corrections of one call are checked before the first is written.

Failures: `Refused` when there is no such application or document, `WrongUsage` for a value that cannot be.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from sqlalchemy.orm import Session

from config.openings import Opening
from domain.actions import Correctable, ShowApplication
from domain.addresses import EMAIL, matching_address
from domain.catalogue.facts import FactName
from domain.catalogue.kinds import Kind
from domain.corrections import DocumentValue, FilesValue, OldDocumentValue, RunsValue, TextValue
from domain.errors import WrongUsage
from domain.numbers import application_no
from domain.suggestions import did_you_mean, nearest
from ingest.filing.context import FilingContext
from ingest.filing.corrections import document_target
from ingest.filing.joins import join_target
from ingest.filing.reassess import reassess
from ingest.filing.runs import runs_target
from operations.changes import ApplicantMoved, Attribution, Corrected, record
from operations.page_runs import BeginsCorrection, BelongsCorrection, runs_after, runs_of
from operations.records import Refused, unmerged_application
from storage.models import ApplicantRow, ApplicationRow, CorrectionRow, DocumentRow

FACTS = frozenset(each.value for each in FactName)
OF_APPLICANT = "applicant."
OF_FORM = "form."
TARGETS = {each: each.value for each in Correctable} | {
    each: OF_APPLICANT + each.value for each in (Correctable.NAME, Correctable.EMAIL, Correctable.PHONE)
}
# Characters: what the columns of applicants hold (an address: RFC 5321 section 4.5.3.1), and what a person types at most.
LONGEST = {Correctable.EMAIL: 320, Correctable.PHONE: 100}
LONGEST_OF_ALL = 300


@dataclass(frozen=True, slots=True)
class ValueCorrection:
    """A value of the application is this one; None: there is none. Dates are ISO 8601."""

    what: Correctable
    value: str | None


@dataclass(frozen=True, slots=True)
class FieldCorrection:
    """A field of the form, by its key, says this; None: nothing."""

    key: str
    value: str | None


@dataclass(frozen=True, slots=True)
class DocumentCorrection:
    """A document, by its number, is of this kind, or these pages (first and last, from 1) of its file, or both."""

    document: int
    kind: Kind | None = None
    pages: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class PagesCorrection:
    """A document, by its number, goes on in these others, in page order; none: each of its files is a document of its own."""

    document: int
    others: tuple[int, ...]


Correction: TypeAlias = (
    ValueCorrection | FieldCorrection | DocumentCorrection | PagesCorrection | BeginsCorrection | BelongsCorrection
)


def correct(
    session: Session, context: FilingContext, number: int, corrections: Sequence[Correction], by: Attribution
) -> tuple[Corrected, ...]:
    """Makes these corrections of an application, and assesses it anew. Raises Refused or WrongUsage."""
    application = unmerged_application(session, number)
    openings = (each.value for each in corrections if isinstance(each, ValueCorrection) and each.what == "opening")
    key = next(openings, None) or application.opening
    for each in corrections:
        _check(session, each, application, context, key)
    changes = tuple(_correct(session, application, each, by) for each in corrections)
    for change in changes:
        record(session, "corrected", by, change, application=number)
    reassess(session, application, context, by.at)
    return changes


def _check(
    session: Session, said: Correction, application: ApplicationRow, context: FilingContext, key: str | None
) -> None:
    """Refuses what cannot be. `key`: the opening that the application will be for."""
    match said:
        case ValueCorrection(what, value):
            _check_value(what, value, context, key)
        case FieldCorrection(field):
            opening = context.openings.get(key)
            _one_of_fields(field, opening)
        case DocumentCorrection(document, kind, pages):
            _document(session, application, document)
            if kind is None and pages is None:
                raise WrongUsage(f"document: say what document {document} is: --kind, --pages, or both")
            if pages is not None and not 1 <= pages[0] <= pages[1]:
                raise WrongUsage(f"pages: {pages[0]}-{pages[1]} is no range")
        case PagesCorrection(document, others):
            _check_pages(session, application, document, others)
        case BeginsCorrection() | BelongsCorrection():
            runs_after(session, _document(session, application, said.document), said)


def _check_pages(session: Session, application: ApplicationRow, document: int, others: Sequence[int]) -> None:
    """Refuses what can't be joined or parted: words of a mail, files of several mails, one of several documents in a file."""
    rows = [_document(session, application, each) for each in (document, *others)]
    if not others and not rows[0].joined:
        raise Refused(f"document {document} is one file, and cannot be parted; --pages says which of its pages it is")
    if len(set(map(id, rows))) != len(rows):
        raise WrongUsage(f"document: {document} cannot be joined to itself")
    if any(row.attachment is None for row in rows):
        raise Refused("the text of a mail cannot be joined to a file")
    if len({row.message_id for row in rows}) > 1:
        raise Refused("they came in different mails, and are not joined")
    for row in rows:
        same = [each for each in application.documents if each.message_id == row.message_id]
        if sum(each.attachment == row.attachment for each in same) > 1:
            raise Refused(f"document {row.id} is a part of “{row.filename}”, which holds others too, and is not joined")


def _check_value(what: Correctable, value: str | None, context: FilingContext, key: str | None) -> None:
    target = TARGETS[what]
    if what is Correctable.OPENING:
        if context.openings.get(value) is None:
            known = context.openings.openings
            there_are = f"there are {', '.join(known)}{did_you_mean(value or '', known)}"
            raise WrongUsage(f"opening: there is no opening “{value}”; {there_are}")
        return
    if value is None:
        return
    if what is Correctable.CYCLE:
        opening = context.openings.get(key)
        if opening is None or opening.cycle(value) is None:
            name = opening.key if opening else "an unknown opening"
            raise WrongUsage(f"cycle: “{value}” is no cycle of {name}{likely_cycle(value, opening)}")
    if what.value in FACTS:
        _check_fact(FactName(what.value), value)
    if len(value) > LONGEST.get(what, LONGEST_OF_ALL):
        raise WrongUsage(f"{target}: that is longer than {LONGEST.get(what, LONGEST_OF_ALL)} characters")
    if what is Correctable.EMAIL and not EMAIL.fullmatch(value):
        raise WrongUsage(f"{target}: “{value}” is not an address")


def likely_cycle(said: str, opening: Opening | None) -> str:
    """How a cycle of this opening is written, with the likely one."""
    name, _, year = said.lower().rpartition(" ")
    names = (
        {each: season.season for season in opening.cycles for each in (season.season, *season.names)} if opening else {}
    )
    likely = nearest(name or said, names)
    if likely is not None:
        year = year if year.isdecimal() else "2027"
        return f"; did you mean “{names[likely]} {year}”?"
    return "; write it like “summer 2027”"


def _check_fact(fact: FactName, value: str) -> None:
    values = fact.entry.values
    if values and value not in values:
        raise WrongUsage(f"{fact}: “{value}” is none of {', '.join(values)}{did_you_mean(value, values)}")
    try:
        if not values:
            date.fromisoformat(value)
    except ValueError:
        raise WrongUsage(f"{fact}: “{value}” is not a date like 2027-06-01") from None


def _one_of_fields(key: str, opening: Opening | None) -> None:
    keys = [field.key for field in opening.form] if opening else []
    if key not in keys:
        there_are = f"; there are {', '.join(keys)}{did_you_mean(key, keys)}" if keys else ""
        raise WrongUsage(f"field: the form has no field “{key}”{there_are}")


def _document(session: Session, application: ApplicationRow, document: int) -> DocumentRow:
    row = session.get(DocumentRow, document)
    if row is None or row.application_id != application.id:
        number = application.id
        raise Refused(
            f"application {application_no(number)} has no document {document}; ", ShowApplication(number), " lists them"
        )
    return row


def _correct(session: Session, application: ApplicationRow, said: Correction, by: Attribution) -> Corrected:
    change = _change(session, application, said)
    add_correction(session, application, change, by)
    return with_applicant(session, application, change)


def _change(session: Session, application: ApplicationRow, said: Correction) -> Corrected:
    match said:
        case ValueCorrection(what, value):
            return Corrected(TARGETS[what], TextValue(value), TextValue(_old_value(application, what)))
        case FieldCorrection(key, value):
            target = OF_FORM + key
            return Corrected(target, TextValue(value), TextValue(_fact(application, target)))
        case DocumentCorrection(document, kind, pages):
            row = _document(session, application, document)
            old = OldDocumentValue(
                Kind(row.kind) if kind is not None else None,
                (row.first_page, row.last_page) if pages is not None else None,
            )
            target = document_target(row.message_id, row.attachment, row.read_first_page)
            return Corrected(target, DocumentValue(kind, pages), old)
        case PagesCorrection(document, others):
            rows = [_document(session, application, each) for each in (document, *others)]
            lead = rows[0].attachment or ""
            paths = tuple(path for row in rows for path in row.joined or (row.attachment or "",)) if others else (lead,)
            was = rows[0].joined or (lead,)
            return Corrected(join_target(rows[0].message_id, lead), FilesValue(paths), FilesValue(was))
        case BeginsCorrection() | BelongsCorrection():
            row = _document(session, application, said.document)
            target = runs_target(row.message_id, row.attachment or "")
            return Corrected(target, RunsValue(runs_after(session, row, said)), RunsValue(runs_of(row)))


def _old_value(application: ApplicationRow, what: Correctable) -> str | None:
    match what:
        case Correctable.OPENING:
            return application.opening
        case Correctable.CYCLE:
            return application.cycle
        case Correctable.NAME | Correctable.EMAIL | Correctable.PHONE:
            return str(getattr(application.applicant, what.value)) or None
        case _:
            return _fact(application, what.value)


def _fact(application: ApplicationRow, target: str) -> str | None:
    fact = application.facts.get(target)
    return fact.value if fact is not None else None


def add_correction(session: Session, application: ApplicationRow, change: Corrected, by: Attribution) -> None:
    """Writes the person's word; the newest of a target wins."""
    session.add(
        CorrectionRow(
            application_id=application.id, target=change.target, value=change.value, why=by.why, who=by.who, at=by.at
        )
    )
    session.flush()


def with_applicant(session: Session, application: ApplicationRow, change: Corrected) -> Corrected:
    """Sets the value on the applicant, when it is one of the applicant; the change says then which row it is on.

    Mail goes to the address of the row. An application that shares it with others gets its own first.
    """
    if not (change.target.startswith(OF_APPLICANT) and isinstance(change.value, TextValue)):
        return change
    moved = None
    if len(application.applicant.applications) > 1:
        shared = application.applicant
        application.applicant = ApplicantRow(
            name=shared.name,
            email=shared.email,
            matching_email=shared.matching_email,
            phone=shared.phone,
            language=shared.language,
        )
        session.flush()
        moved = ApplicantMoved(shared.id, application.applicant.id)
    set_applicant(application.applicant, change.target.removeprefix(OF_APPLICANT), change.value.value or "")
    session.flush()
    return replace(change, applicant=moved)


def set_applicant(applicant: ApplicantRow, name: str, value: str) -> None:
    """Sets the name, email or phone; mail is matched by the address as it is then."""
    setattr(applicant, name, value)
    if name == "email":
        applicant.matching_email = matching_address(value)
