"""The nightly report: one mail for each day of the office's calendar, exactly once, also for days that were slept through.

After a very long sleep the oldest days stand together in one mail. A day that was reported by a clock that ran ahead is
reported once more when it is really over; a clock that is behind, as before it is set after a start, changes nothing.

In: the records. Out: rows in the outbox, written together with the day's row in `reports`; and the report as HTML, text,
JSON and workbook for whoever asks.

Failures: none of its own.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import case, delete, func, select
from sqlalchemy.orm import Session

from config.settings import Settings
from domain.dates import day_in_words, moment_in_words
from domain.outgoing import ReportCause
from notify.messages.compose import Enclosure, Picture, compose, html_of, render
from notify.messages.queueing import enqueue
from notify.messages.steps import desk_of, without_commands
from notify.reports.charts import Chart, charts
from notify.reports.health import Health
from notify.reports.report import bounds, days_of_cycle, make_report
from notify.reports.values import Report
from storage.models import MessageRow, OutgoingRow, ReportRow
from storage.summaries import as_json

__all__ = [
    "Report",
    "days_of_cycle",
    "html",
    "json",
    "make_report",
    "queue",
    "queue_asked",
    "queue_due",
    "text",
    "workbook",
]

# After a longer sleep the older days stand together in one report.
MOST_DAYS = 31
MOST_AGAIN = 3  # of days that have been reported before
RAN_AHEAD = timedelta(hours=1)  # a clock that is set right by less has shown no other day
BEHIND = timedelta(days=1)  # the newest mail: a server's clock may be wrong by hours
SHOWN_IN_A_FILE = 1_000  # entries of a list, where no mail program bounds them; the workbook has all
XLSX = "vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def queue_due(session: Session, settings: Settings, now: datetime) -> int:
    """Writes the report of every day that has ended and was not reported; returns how many."""
    if not settings.notify.nightly or settings.office.coordinator is None:
        return 0
    _void_early_ones(session, now)
    days = _unreported(session, settings, now)
    most = MOST_AGAIN if days and _is_written(session, _key(days[0], days[0])) else MOST_DAYS
    older, single = days[:-most], days[-most:]
    written = 0
    spans = [(day, day) for day in single]
    if older:
        spans.insert(0, (older[0], older[-1]))
    for first, last in spans:
        session.add(ReportRow(day=last, made_at=now))
        if settings.notify.quiet_days == "skip" and make_report(session, settings, first, last, now).is_quiet:
            continue
        written += queue(session, settings, last, now, first=first) is not None
    return written


def _void_early_ones(session: Session, now: datetime) -> None:
    """Takes back the reports that a clock wrote that ran ahead; what is from the future may also be a clock that is behind."""
    early = ReportRow.made_at > now + RAN_AHEAD
    if session.scalar(select(ReportRow.day).where(early).limit(1)) is None:
        return
    # What both the mailbox's clock and ours have shown is over, whichever of them is wrong.
    shown = case((MessageRow.received_at < MessageRow.kept_at, MessageRow.received_at), else_=MessageRow.kept_at)
    newest = session.scalar(select(func.max(shown)))
    if newest is None or newest <= now + BEHIND:
        session.execute(delete(ReportRow).where(early))


def _unreported(session: Session, settings: Settings, now: datetime) -> list[date]:
    """The office's days since the last reported one, or since the first message was kept, that have ended."""
    local = now.astimezone(settings.zone)
    last_ended = local.date() - timedelta(days=1 if local.time() >= settings.schedule.nightly_at else 2)
    reported = session.scalar(select(func.max(ReportRow.day)))
    if reported is not None:
        first = reported + timedelta(days=1)
    else:
        began = session.scalar(select(MessageRow.kept_at).order_by(MessageRow.id).limit(1))  # the first that was kept
        if began is None:
            return []
        first = began.astimezone(settings.zone).date()
    return [first + timedelta(days=number) for number in range((last_ended - first).days + 1)]


def queue(
    session: Session, settings: Settings, last: date, now: datetime, *, first: date | None = None
) -> OutgoingRow | None:
    """Writes the mail of one day's report, or of all days from the first on together.

    One that was written by a clock that ran ahead does not count: it could not know the whole day.
    """
    first = first or last
    key = _key(first, last)
    if _is_written(session, key):
        key = f"{key}:again"
    return enqueue(
        session,
        settings,
        key=key,
        kind="nightly",
        recipient=settings.office.coordinator,
        subject=f"Applications {_title(first, last)}",
        now=now,
        cause=ReportCause(last, first),
    )


def _key(first: date, last: date) -> str:
    return f"nightly:{first.isoformat()}" if first == last else f"nightly:{first.isoformat()}:{last.isoformat()}"


def _is_written(session: Session, key: str) -> bool:
    return session.scalar(select(OutgoingRow.id).where(OutgoingRow.key == key)) is not None


def _title(first: date, last: date) -> str:
    return (
        f"on {last:%A}, {day_in_words(last)}"
        if first == last
        else f"from {day_in_words(first)} to {day_in_words(last)}"
    )


def queue_asked(session: Session, settings: Settings, report: Report, now: datetime) -> OutgoingRow | None:
    """Writes the mail of a report that a person asks for, each time; the day's own report comes all the same."""
    return enqueue(
        session,
        settings,
        key=f"report:{report.cycle or report.first_day.isoformat()}:{report.last_day.isoformat()}:{now.isoformat()}",
        kind="nightly",
        recipient=settings.office.coordinator,
        subject=_subject(report),
        now=now,
        cause=ReportCause(report.last_day, report.first_day, report.cycle),
    )


def _subject(report: Report) -> str:
    return f"Applications {'for ' + report.cycle if report.cycle else _title(report.first_day, report.last_day)}"


def content(session: Session, settings: Settings, row: OutgoingRow, now: datetime) -> bytes:
    """The mail of a row."""
    assert isinstance(row.cause, ReportCause), f"mail {row.id} is no report"
    day, first_day, cycle = row.cause.day, row.cause.first_day or row.cause.day, row.cause.cycle
    report = make_report(session, settings, first_day, day, now, cycle=cycle)
    numbers = None if report.is_of_one_day else [line.id for line in report.lines]
    drawn = list(charts(report))
    return compose(
        settings,
        "nightly",
        _words(report, settings, drawn, {chart.cid: f"cid:{chart.cid}" for chart in drawn}),
        recipient=settings.outgoing.sent_to(row.recipient),
        subject=row.subject,
        message_id=row.header_message_id,
        now=now,
        pictures=[Picture(chart.cid, chart.draw()) for chart in drawn],
        enclosures=[
            Enclosure(
                f"applications-{day.isoformat()}.xlsx",
                workbook(session, settings, open_cycles(settings, now) if numbers is None else None, numbers=numbers),
                subtype=XLSX,
            )
        ],
    )


def open_cycles(settings: Settings, now: datetime) -> list[str]:
    """The keys of all cycles whose deadline has not passed, and of those that closed within the last half year."""
    half_a_year = timedelta(days=183)
    return [
        cycle.key
        for opening in settings.openings.openings.values()
        for season in opening.cycles
        for year in range(now.year - 1, now.year + 3)
        if (cycle := season.cycle(year, opening.zone)).closes > now - half_a_year
    ]


def _words(report: Report, settings: Settings, drawn: list[Chart], sources: dict[str, str]) -> dict[str, Any]:
    begin, end = bounds(report.first_day, settings.zone)[0], bounds(report.last_day, settings.zone)[1]
    return {
        "subject": _subject(report),
        "report": replace(report, mailboxes=tuple(_for_mail(each, settings) for each in report.mailboxes)),
        "charts": [
            {"title": each.title, "alt": each.alt, "source": sources[each.cid], "head": each.head, "rows": each.rows}
            for each in drawn
        ],
        "most": SHOWN_IN_A_FILE,
        "hours": round((end - begin).total_seconds() / 3600),
        "made": moment_in_words(report.made, settings.zone),
    }


def _for_mail(part: Health, settings: Settings) -> Health:
    return replace(part, says=without_commands(part.says, desk_of(settings)))


def workbook(
    session: Session,
    settings: Settings,
    cycles: Sequence[str] | None = None,
    *,
    numbers: Sequence[int] | None = None,
) -> bytes:
    """The applications as a workbook; see notify.reports.workbook."""
    # openpyxl and matplotlib (in notify/reports/charts.py) take 0.8 s of CPU to load, as long as all else of a pass over
    # an empty mailbox. Passes start every minute, and one a day makes a report.
    from notify.reports.workbook import workbook as made  # noqa: PLC0415

    return made(session, settings, cycles, numbers=numbers)


def html(report: Report, settings: Settings) -> str:
    """The report as one HTML file with its pictures inside."""
    drawn = list(charts(report))
    sources = {chart.cid: f"data:image/png;base64,{base64.b64encode(chart.draw()).decode('ascii')}" for chart in drawn}
    return html_of(settings, "nightly", _words(report, settings, drawn, sources))


def text(report: Report, settings: Settings) -> str:
    """The report as plain text."""
    drawn = list(charts(report))
    return render(
        settings, "nightly.txt", _words(report, settings, drawn, dict.fromkeys((each.cid for each in drawn), ""))
    )


def json(report: Report) -> dict[str, Any]:
    """The report as JSON values."""
    shown: dict[str, Any] = as_json(report)
    for each in shown["waiting"]:
        del each["action"]  # it stands there as a command
    return shown
