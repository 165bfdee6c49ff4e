"""All applicants of a round side by side: what they stated, how long their documents are, when they came, how they stand.

In: `opening` and `cycle`, and `sort` with the column. Out: a table to look at, to print, and as comma-separated values. The program
compares nobody: it shows what was read, and each value leads to its page.

Failures: `NotFound` for an opening that the office does not have.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from starlette.responses import Response

from config.openings import Opening
from domain.catalogue.facts import FactName
from domain.catalogue.kinds import Kind
from domain.dates import value_in_words
from storage.application_list import cycles
from storage.comparison import SORTED, Compared, ComparedDocument, compared, numbers_of_round
from storage.events import EXPORTED, record_event
from web.pages.applications.export import table
from web.rendering import render
from web.request import NotFound, PageRequest
from web.texts import capital, gettext, number
from web.words import kind_name, stated, value

ON_A_PAGE = 100
KINDS = (
    Kind.COVER_LETTER,
    Kind.CV,
    Kind.WRITING_SAMPLE,
    Kind.PORTFOLIO,
    Kind.MEMBERSHIP_FORM,
    Kind.TRANSCRIPT,
    Kind.RECOMMENDATION,
)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table: its name in the address, its head, what it is sorted by, and what it shows."""

    key: str
    head: str
    sort: Callable[[Compared], Any]
    text: Callable[[Compared], str]
    is_number: bool = False
    kind: str = ""  # of a document
    at: Callable[[Compared], datetime | None] | None = None  # of a moment: the page shows its day as everywhere


def show(request: PageRequest) -> Response:
    """The table."""
    opening, cycle = _round(request)
    said = request.query.get("sort", "name")
    page = _page(request)
    on_page = slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE)
    key, falls = said.removeprefix("-"), said.startswith("-")
    if key in SORTED:
        with request.read() as session:
            numbers = numbers_of_round(session, opening.key, cycle, key, falls=falls)
            shown = compared(session, opening.key, cycle, numbers[on_page])
        number = len(numbers)
        columns = list(_columns(request, opening, shown))
        column = next((each for each in columns if each.key == key), None)
    else:
        found, columns = _found(request, opening, cycle)
        column, falls = _sort(request, columns)
        shown = (_sorted(found, column, falls=falls) if column is not None else found)[on_page]
        number = len(found)
    with request.read() as session:
        rounds = cycles(session)
    here = {"opening": opening.key, **({"cycle": cycle} if cycle else {})}
    order = {"sort": request.query.get("sort", "")} if column is not None else {}
    return render(
        request,
        "pages/applications/compare.html",
        opening=opening,
        cycle=cycle,
        openings=list(request.office.openings.openings),
        rounds=[""] + [each for each in reversed(rounds) if opening.cycle(each) is not None],
        columns=columns,
        rows=shown,
        number=number,
        sorted_by=(column.key if column is not None else "name", falls),
        here=urlencode(here),
        path_of=lambda key, down: f"/applications/compare?{urlencode({**here, 'sort': ('-' if down else '') + key})}",
        previous=_page_path({**here, **order}, page - 1) if page > 1 else None,
        following=_page_path({**here, **order}, page + 1) if number > page * ON_A_PAGE else None,
    )


def _page_path(here: dict[str, str], page: int) -> str:
    return f"/applications/compare?{urlencode({**here, 'page': page})}"


def csv(request: PageRequest) -> Response:
    """The whole table as comma-separated values."""
    opening, cycle = _round(request)
    found, columns = _found(request, opening, cycle)
    column, falls = _sort(request, columns)
    if column is not None:
        found = _sorted(found, column, falls=falls)
    with request.begin() as session:
        about: dict[str, Any] = {
            "kind": "comparison",
            "which": f"{opening.key} {cycle or ''}".strip(),
            "applications": len(found),
        }
        record_event(session, EXPORTED, now=request.now, who=request.user.name, **about)
    shown = [(each.head, each.text) for each in columns if each.key != "name"]
    return table(shown, found, f"{opening.key} {cycle or ''}".strip())


def _round(request: PageRequest) -> tuple[Opening, str | None]:
    """The opening and the cycle of the address; the office's first opening where none is named. Raises NotFound."""
    openings = request.office.openings
    opening = openings.get(request.query.get("opening", "") or next(iter(openings.openings)))
    if opening is None:
        raise NotFound(gettext("The office has no such opening."))
    return opening, " ".join(request.query.get("cycle", "").split()) or None


def _found(request: PageRequest, opening: Opening, cycle: str | None) -> tuple[list[Compared], list[Column]]:
    with request.read() as session:
        found = compared(session, opening.key, cycle)
    return found, list(_columns(request, opening, found))


def _columns(request: PageRequest, opening: Opening, found: Sequence[Compared]) -> Sequence[Column]:
    """The columns: the same for every round, and those of the facts and documents that anybody of this one has."""
    stages = {stage.key: stage.name for stage in opening.stages}

    columns = [
        Column("name", gettext("Name"), lambda row: row.sort_name, lambda row: row.name or row.email),
        Column(
            "status",
            gettext("Status"),
            lambda row: row.status,
            lambda row: stated(row.status) + (f", {gettext('late')}" if row.late else ""),
        ),
        _of_moment(request.zone, "received", gettext("Received"), lambda row: row.received_at),
        _of_moment(request.zone, "completed", gettext("Complete since"), lambda row: row.completed_at),
        Column("lacking", gettext("Lacking"), lambda row: row.lacking, lambda row: str(row.lacking), is_number=True),
        Column("doubts", gettext("Doubts"), lambda row: row.doubts, lambda row: str(row.doubts), is_number=True),
    ]
    if stages:
        columns.insert(
            2,
            Column(
                "stage",
                gettext("Stage"),
                lambda row: row.stage,
                lambda row: stages.get(row.stage or "", row.stage or ""),
            ),
        )
    keys = dict.fromkeys(key for row in found for key in row.facts)
    known = [each.value for each in FactName if each.value in keys]
    columns += [_of_fact(key) for key in (*known, *(key for key in keys if key not in known))]
    kinds = {kind for row in found for kind in row.documents}
    columns += [_of_document(kind.value) for kind in KINDS if kind.value in kinds]
    return columns


def _of_moment(zone: ZoneInfo, key: str, head: str, at: Callable[[Compared], datetime | None]) -> Column:
    def iso(row: Compared) -> str:
        """Of the file, which a spreadsheet sorts."""
        moment = at(row)
        return f"{moment.astimezone(zone):%Y-%m-%d}" if moment is not None else ""

    return Column(key, head, at, iso, at=at)


def _of_fact(key: str) -> Column:
    fact = next((each for each in FactName if each == key), None)
    written = value if fact is not None else value_in_words  # what a form says stays as the applicant wrote it
    named = stated(fact.entry.name) if fact is not None else key.removeprefix("form.").replace("_", " ")
    return Column(
        key,
        capital(named),
        lambda row: row.facts.get(key),
        lambda row: written(row.facts[key]) if key in row.facts else "",
    )


def _of_document(kind: str) -> Column:
    return Column(
        kind,
        kind_name(kind),
        lambda row: _length(row.documents.get(kind)),
        lambda row: extent(row.documents.get(kind)),
        is_number=True,
        kind=kind,
    )


def _length(document: ComparedDocument | None) -> tuple[int, int] | None:
    return (document.body_pages or document.pages or 0, document.words) if document is not None else None


def extent(document: ComparedDocument | None) -> str:
    """How long a document is: `4 of 6 p., 1,520 w.`, the pages of its body first."""
    if document is None:
        return ""
    pages: object = document.pages if document.pages is not None else "?"
    words = number(document.words)
    if document.body_pages is not None and document.body_pages != document.pages:
        return gettext("%(body)s of %(pages)s p., %(words)s w.", body=document.body_pages, pages=pages, words=words)
    return gettext("%(pages)s p., %(words)s w.", pages=pages, words=words)


def _sort(request: PageRequest, columns: Sequence[Column]) -> tuple[Column | None, bool]:
    said = request.query.get("sort", "")
    return next((each for each in columns if each.key == said.removeprefix("-")), None), said.startswith("-")


def _sorted(found: Sequence[Compared], column: Column, *, falls: bool) -> list[Compared]:
    """The rows by a column; those without a value last, either way."""
    there = [row for row in found if column.sort(row) is not None]
    return [*sorted(there, key=column.sort, reverse=falls), *(row for row in found if column.sort(row) is None)]


def _page(request: PageRequest) -> int:
    return max(1, request.query_number("page", 5) or 1)
