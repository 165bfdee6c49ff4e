"""The workbook of applications: typed columns, a filter on each, a frozen head, and never a formula.

In: applications. Out: the bytes of an xlsx file. What came in is written as text whatever it begins with, so that no cell
can be a formula (OWASP, CSV injection).

Failures: none of its own.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from sqlalchemy import select
from sqlalchemy.orm import Session

from config.settings import Settings
from domain.applications import NO_FACT
from domain.catalogue.facts import FactName
from domain.catalogue.kinds import Kind
from domain.numbers import application_no
from notify.messages.compose import one_line
from storage.models import ApplicantRow, ApplicationRow, ApplicationStatus, DocumentRow, FindingRow

CELL_CHARACTERS = 2_000
AT_ONCE = 500  # applications loaded by one statement


@dataclass(frozen=True, slots=True)
class Row:
    """What a row of the workbook is made from."""

    application: ApplicationRow
    applicant: ApplicantRow
    documents: Sequence[DocumentRow]
    findings: Sequence[FindingRow]
    zone: ZoneInfo

    def pages(self, kind: str) -> int | str | None:
        """Pages of the document of this kind: a number, why there is none, or None when there is no such document."""
        found = [each for each in self.documents if each.kind == kind and each.superseded_by_id is None]
        uncounted = "unknown" if Kind(kind).entry.pages_matter else "not counted"
        return None if not found else found[-1].pages if found[-1].pages is not None else uncounted

    def fact(self, name: str) -> str | None:
        """A stated value."""
        return self.application.facts.get(name, NO_FACT).value

    def day(self, name: str) -> date | str | None:
        """A stated day; as text when it is not a whole date."""
        found = self.fact(name)
        try:
            return date.fromisoformat(found) if found else None
        except ValueError:
            return found

    def sentences(self, severity: str) -> str:
        """The findings of this weight."""
        return " ".join(each.sentence for each in self.findings if each.severity == severity)


Column = tuple[str, int, Callable[[Row], Any]]  # its head, its width and a row's value
WHO_AND_WHAT: tuple[Column, ...] = (
    ("ID", 7, lambda row: application_no(row.application.id)),
    ("Received", 17, lambda row: row.application.received_at.astimezone(row.zone).replace(tzinfo=None)),
    ("Name", 24, lambda row: row.applicant.name),
    ("E-mail", 28, lambda row: row.applicant.email),
    ("Phone", 16, lambda row: row.applicant.phone),
    ("Opening", 14, lambda row: row.application.opening),
    ("Cycle", 14, lambda row: row.application.cycle),
    ("Status", 12, lambda row: row.application.status.value),
    ("Late", 7, lambda row: "late" if row.application.late else ""),
    ("Channel", 9, lambda row: row.application.channel),
)
TO_DO: tuple[Column, ...] = (
    ("Missing", 40, lambda row: row.sentences("lacking")),
    ("To decide", 40, lambda row: row.sentences("doubt")),
    ("Decision", 24, lambda row: row.application.decision),
)


def columns_of(settings: Settings) -> tuple[Column, ...]:
    """The columns of an office's workbook: pages of each kind that an opening asks for, and every fact."""
    asked = {kind for opening in settings.openings.openings.values() for kind in opening.required_kinds}
    pages = [_pages(kind) for kind in Kind if kind in asked and kind.entry.column]
    return (*WHO_AND_WHAT, *pages, *map(_fact, FactName), *TO_DO)


def _pages(kind: Kind) -> Column:
    return kind.entry.column, len(kind.entry.column) + 2, lambda row: row.pages(kind)


def _fact(fact: FactName) -> Column:
    if fact.entry.values:
        return fact.entry.column, 14, lambda row: row.fact(fact)
    return fact.entry.column, 12, lambda row: row.day(fact)


def workbook(
    session: Session, settings: Settings, cycles: Sequence[str] | None = None, *, numbers: Sequence[int] | None = None
) -> bytes:
    """All applications of these cycles and of openings without rounds, or those with these numbers; None: all there are."""
    columns = columns_of(settings)
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Applications")
    sheet.freeze_panes = "D2"
    for position, (_, width, _) in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(position)].width = width
    sheet.append([_head(sheet, name) for name, _, _ in columns])
    count = 1
    for row in _rows(session, settings, cycles, numbers):
        sheet.append([_cell(sheet, value(row)) for _, _, value in columns])
        count += 1
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{count}"
    stored = io.BytesIO()
    book.save(stored)
    return stored.getvalue()


def _head(sheet: Any, name: str) -> Any:
    cell = WriteOnlyCell(sheet, name)
    cell.font = Font(bold=True, color="FFFFFF")
    cell.fill = PatternFill("solid", fgColor="1F5FA8")
    return cell


def _cell(sheet: Any, value: Any) -> Any:
    if isinstance(value, date):  # or a time
        day_or_time: Any = value
        cell = WriteOnlyCell(sheet, day_or_time)
        cell.number_format = "yyyy-mm-dd hh:mm" if isinstance(value, datetime) else "yyyy-mm-dd"
        return cell
    if isinstance(value, str):
        cell = WriteOnlyCell(sheet, one_line(value, CELL_CHARACTERS))
        cell.data_type = "s"
        cell.quotePrefix = value[:1] in "=+-@\t\r"
        cell.alignment = Alignment(vertical="top", wrap_text=len(value) > 60)
        return cell
    return WriteOnlyCell(sheet, value)


def _rows(
    session: Session, settings: Settings, cycles: Sequence[str] | None, numbers: Sequence[int] | None
) -> Iterator[Row]:
    """The rows, 500 applications in memory at a time."""
    chosen = (
        select(ApplicationRow.id)
        .where(ApplicationRow.status != ApplicationStatus.MERGED)
        .order_by(ApplicationRow.opening, ApplicationRow.cycle, ApplicationRow.received_at, ApplicationRow.id)
    )
    if cycles is not None:
        chosen = chosen.where(ApplicationRow.cycle.in_(cycles) | ApplicationRow.cycle.is_(None))
    if numbers is not None and len(numbers) <= AT_ONCE:  # a statement has room for some thousand numbers
        chosen = chosen.where(ApplicationRow.id.in_(numbers))
    wanted = None if numbers is None else frozenset(numbers)
    ordered = [number for number in session.scalars(chosen) if wanted is None or number in wanted]
    for start in range(0, len(ordered), AT_ONCE):
        part = ordered[start : start + AT_ONCE]
        pairs = session.execute(
            select(ApplicationRow, ApplicantRow)
            .join(ApplicantRow, ApplicantRow.id == ApplicationRow.applicant_id)
            .where(ApplicationRow.id.in_(part))
        )
        found = {row.id: (row, applicant) for row, applicant in pairs}
        documents = _by_application(session, DocumentRow, part)
        findings = _by_application(session, FindingRow, part)
        for number in part:
            row, applicant = found[number]
            yield Row(row, applicant, documents.get(number, ()), findings.get(number, ()), settings.zone)


def _by_application(session: Session, kind: Any, numbers: Sequence[int]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = {}
    for each in session.scalars(select(kind).where(kind.application_id.in_(numbers)).order_by(kind.id)):
        found.setdefault(each.application_id, []).append(each)
    return found
