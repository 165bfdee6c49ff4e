"""The nightly report of any day, as a page that can be printed.

In: a day of the office's calendar; without one, the last that has ended. Out: the page. What waits now and how postroom does stand on
pages of their own.

Failures: `NotFound` for what is no day.
"""

from __future__ import annotations

from datetime import date, timedelta

from starlette.responses import RedirectResponse, Response

from domain.users import Role
from notify.reports.charts import charts
from notify.reports.report import make_report
from notify.reports.values import Report
from web.pages.reports.drawing import WIDTH, BarsDrawing, CurveDrawing, bars_drawing, curve_drawing
from web.rendering import render
from web.request import NotFound, PageRequest
from web.routing import get
from web.texts import gettext

FIRST_YEAR = 1990  # no office had an e-mail of an application before
SHOWN = 150  # of a list: a day on which more came was one of taking in what lay there before


def latest(request: PageRequest) -> Response:
    """Leads to the day that was asked for, else to the last one that has ended."""
    asked = request.query.get("day", "").strip()
    if not asked:
        return RedirectResponse(f"/reports/{_today(request) - timedelta(days=1)}", 303)
    day = _day(asked)
    if day is None or day > _today(request):
        why = (
            gettext("“%(day)s” is no day like 2027-03-09.", day=asked[:40])
            if day is None
            else gettext("This day is still to come.")
        )
        return _page(request, _today(request) - timedelta(days=1), asked[:40], why, 422)
    return RedirectResponse(f"/reports/{day}", 303)


def show(request: PageRequest) -> Response:
    """The report of one day."""
    day = _day(request.word("day"))
    if day is None:
        raise NotFound(gettext("There is no such day. A day is written like 2027-03-09."))
    if day > _today(request):
        raise NotFound(gettext("This day is still to come."))
    return _page(request, day)


def _page(request: PageRequest, day: date, asked: str = "", error: str = "", status: int = 200) -> Response:
    with request.read() as session:
        report = make_report(session, request.office.settings, day, day, request.now, present=False)
    today = _today(request)
    return render(
        request,
        "pages/reports/report.html",
        status,
        report=report,
        charts=[(chart, _drawing(chart.cid, report)) for chart in charts(report)],
        width=WIDTH,
        most=SHOWN,
        day=day,
        asked=asked or day.isoformat(),
        error=error,
        is_today=day == today,
        today=today,
        before=day - timedelta(days=1),
        after=day + timedelta(days=1) if day < today else None,
    )


def _drawing(name: str, report: Report) -> CurveDrawing | BarsDrawing:
    return curve_drawing(report.curves[0]) if name == "curve" else bars_drawing(report.completeness)


def _today(request: PageRequest) -> date:
    return request.now.astimezone(request.zone).date()


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.isoformat() == text and day.year >= FIRST_YEAR else None


ROUTES = (get("/reports", latest, Role.COORDINATOR), get("/reports/{day}", show, Role.COORDINATOR))
