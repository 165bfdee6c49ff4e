"""Applications taken out of the desk: as a table, as dossiers in a zip, on paper.

In: a list's address or chosen numbers. Out: a download or a page to print. Every export leaves its event, with who made it.

Failures: `NotFound` for an application that is not there. A file that is dangerous or lost is named in the zip, not hidden.
"""

from __future__ import annotations

import csv as comma_separated
import io
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from sqlalchemy.orm import Session
from starlette.responses import Response

from domain.actions import in_words
from domain.catalogue.codes import Severity
from domain.numbers import application_no, whole_number
from operations.export import export
from storage.application import application
from storage.application_list import Filter, Listed, Sort, page_of, rows_of
from storage.comparison import Compared
from storage.events import EXPORTED, record_event
from storage.summaries import Application
from web.files import untrusted
from web.pages.applications.filters import ListAddress, address_of
from web.rendering import render
from web.request import NotFound, PageRequest
from web.texts import gettext
from web.words import stated, value

MOST_DOSSIERS, MOST_PRINTED = 200, 100
CSV_PAGE = 500
Row = TypeVar("Row", bound=Listed | Compared)
TableColumn: TypeAlias = tuple[str, Callable[[Row], object]]  # its head, and what it shows of a row
BEGINS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv(request: PageRequest) -> Response:
    """All applications that match, as a table."""
    address = address_of(request.query)
    wanted = address.filter(request.user.id)
    with request.read() as session:
        rows = list(_matching(session, wanted, address.sort))
    return _csv(request, rows, address.query)


def _matching(session: Session, wanted: Filter, sort: Sort) -> Iterator[Listed]:
    after = None
    while True:
        page = page_of(session, wanted, sort, after=after, most=CSV_PAGE)
        yield from page.rows
        if not page.has_next or not page.rows:
            return
        after = page.rows[-1].id


def csv_of(request: PageRequest, address: ListAddress, numbers: Sequence[int]) -> Response:
    """The chosen applications as a table."""
    del address
    with request.read() as session:
        rows = rows_of(session, numbers, request.user.id)
    return _csv(request, rows, "chosen in the list")


def _csv(request: PageRequest, rows: Sequence[Listed], which: str) -> Response:
    _note(request, [], kind="csv", applications=len(rows), which=which)
    return table(_columns(request), rows, "applications")


def _columns(request: PageRequest) -> Sequence[TableColumn[Listed]]:
    def local(moment: datetime | None) -> str:
        return f"{moment.astimezone(request.zone):%Y-%m-%d %H:%M}" if moment is not None else ""

    return (
        (gettext("Opening"), lambda row: row.opening),
        (gettext("Cycle"), lambda row: row.cycle),
        (gettext("Status"), lambda row: stated(row.status)),
        (gettext("Stage"), lambda row: row.stage),
        (gettext("Late"), lambda row: gettext("yes") if row.late else gettext("no")),
        (gettext("Channel"), lambda row: stated(row.channel)),
        (gettext("Received"), lambda row: local(row.received_at)),
        (gettext("Complete since"), lambda row: local(row.completed_at)),
        (gettext("Taken by"), lambda row: row.taken_by),
    )


def table(columns: Sequence[TableColumn[Row]], rows: Iterable[Row], name: str) -> Response:
    """A download of a table, whose heads are written as on the pages, and which begins with number, name and address of each applicant."""
    every: list[TableColumn[Row]] = [
        (gettext("Number"), lambda row: application_no(row.id)),
        (gettext("Name"), lambda row: row.name),
        (gettext("E-mail"), lambda row: row.email),
        *columns,
    ]
    lines = ([of_row(row) for _, of_row in every] for row in rows)
    return untrusted(as_csv([head for head, _ in every], lines), f"{name}.csv", "text/csv")


def as_csv(head: Sequence[str], rows: Iterable[Iterable[object]]) -> bytes:
    """A table as comma-separated values (RFC 4180), in UTF-8 with its mark, which spreadsheets need. No cell is a formula."""
    written = io.StringIO()
    writer = comma_separated.writer(written)
    writer.writerow(head)
    writer.writerows([cell(value) for value in row] for row in rows)
    return b"\xef\xbb\xbf" + written.getvalue().encode("utf-8", "replace")


def cell(value: object) -> str:
    """A value as text that no spreadsheet takes for a formula (OWASP, CSV injection)."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(BEGINS_FORMULA) else text


def export_one(request: PageRequest) -> Response:
    """The dossier of the application `of`."""
    return zip_of(request, ListAddress(), _numbers(request)[:1])


def zip_of(request: PageRequest, address: ListAddress, numbers: Sequence[int]) -> Response:
    """The chosen applications as a zip: a folder for each applicant, and a workbook of all."""
    del address
    with tempfile.TemporaryDirectory(prefix="postroom-export-") as name:
        folder = Path(name) / "applications"
        with request.read() as session:
            done = export(session, request.office.blobs, request.office.settings, folder, numbers)
        content = _zipped(folder, [in_words(each) for each in done.left_out])
    _note(request, numbers, kind="zip")
    called = f"{done.folders[0]}.zip" if len(done.folders) == 1 else "applications.zip"
    return untrusted(content, called, "application/zip")


def _zipped(folder: Path, left_out: Sequence[str]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as made:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                made.write(path, path.relative_to(folder).as_posix())
        if left_out:
            made.writestr("left out.txt", "\n".join(left_out) + "\n")
    return written.getvalue()


def print_page(request: PageRequest) -> Response:
    """The dossiers of the applications `of`, one after the other, for paper."""
    numbers = _numbers(request)
    with request.read() as session:
        found = [each for number in numbers if (each := application(session, number)) is not None]
    if not found:
        raise NotFound(gettext("There is no such application. It may have been erased."))
    _note(request, [each.id for each in found], kind="print")
    return render(
        request,
        "pages/applications/print.html",
        dossiers=[(each, facts_in_words(each)) for each in found],
        with_pages=request.query.get("pages") == "yes",
        query=",".join(str(each.id) for each in found),
        lacking=Severity.LACKING,
    )


def facts_in_words(found: Application) -> list[tuple[str, str]]:
    """What the applicant stated, as people read it."""
    return [
        (
            stated(name.removeprefix("form.")),
            value(fact.value) if fact.value else gettext("not stated"),
        )
        for name, fact in found.facts.items()
    ]


def _numbers(request: PageRequest) -> tuple[int, ...]:
    """The applications that the address names. Raises NotFound."""
    typed = [each.strip().removeprefix("a") for each in request.query.get("of", "").split(",")]
    numbers = tuple(dict.fromkeys(number for each in typed if (number := whole_number(each)) is not None))
    if not numbers:
        raise NotFound(gettext("The address names no application."))
    return numbers[:MOST_PRINTED]


def _note(request: PageRequest, numbers: Sequence[int], **details: Any) -> None:
    """Leaves the event of an export: for each application, or one for a table."""
    with request.begin() as session:
        for number in numbers or (None,):
            record_event(session, EXPORTED, now=request.now, who=request.user.name, application_id=number, **details)
