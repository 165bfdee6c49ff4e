"""The command `report`: the report of a day, of several or of a cycle, to a file, the terminal or the coordinator.

In: the days or the cycle. Out: the report as HTML, text, JSON or workbook; queued, when it is to be sent.

Failures: `ConfigurationError` for a cycle that no opening has, or when there is nobody to send it to; `Fatal` when the
file cannot be written.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from cli.options import AsJson, OpenOffice
from cli.printing import line, plain, print_json
from domain.errors import ConfigurationError
from ingest.office import Office
from notify.reports import nightly
from storage.files import write_own

SUFFIXES = (".html", ".txt", ".json", ".xlsx")


def register(app: typer.Typer, office: OpenOffice) -> None:
    """Adds the command to the program."""

    @app.command()
    def report(
        *,
        day: Annotated[str | None, typer.Option("--date", help="The office's day; default today.")] = None,
        first: Annotated[str | None, typer.Option("--from", help="The first day of several.")] = None,
        last: Annotated[str | None, typer.Option("--to", help="The last day of several; default today.")] = None,
        cycle: Annotated[str | None, typer.Option(help="A whole cycle instead, for instance “summer 2027”.")] = None,
        out: Annotated[Path | None, typer.Option(help="Write it there: .html, .txt, .json or .xlsx.")] = None,
        send: Annotated[bool, typer.Option("--send", help="Send it to the coordinator.")] = False,
        as_json: AsJson = False,
    ) -> None:
        """Make the report of a day, of several days or of a cycle."""
        if sum(each is not None for each in (day, first or last, cycle)) > 1:
            raise typer.BadParameter(
                "name a day (--date), days (--from, --to) or a cycle (--cycle)", param_hint="--date"
            )
        if last is not None and first is None:
            raise typer.BadParameter("say the first day too", param_hint="--from")
        if out is not None and out.suffix.lower() not in SUFFIXES:
            raise typer.BadParameter(f"“{out}” ends in none of {', '.join(SUFFIXES)}", param_hint="--out")
        with office() as opened:
            today = opened.now().astimezone(opened.settings.zone).date()
            begin = _day(first, "--from") or _day(day, "--date") or today
            end = begin if first is None else _day(last, "--to") or today
            if end < begin:
                raise typer.BadParameter(f"{end} is before {begin}", param_hint="--to")
            made = _made(opened, begin, end, " ".join((cycle or "").lower().split()))
            said = []
            if out is not None:
                # Without any choice the workbook has all there is, as the nightly one has all that is open.
                chosen = None if day is None and first is None and cycle is None else made
                _write(opened, made, chosen, out)
                said.append(f"written to {out}")
            if send:
                _send(opened, made)
                said.append(f"queued for {opened.settings.office.coordinator}")
            if as_json:
                print_json(nightly.json(made))
            else:
                typer.echo(line("; ".join(said)) if said else plain(nightly.text(made, opened.settings)))


def _day(text: str | None, option: str) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"“{text}” is not a date like 2027-03-01", param_hint=option) from None


def _made(office: Office, begin: date, end: date, cycle: str) -> nightly.Report:
    now = office.now()
    with office.database.read() as session:
        if cycle:
            begin, end = nightly.days_of_cycle(session, office.settings, cycle, now)
        return nightly.make_report(session, office.settings, begin, end, now, cycle=cycle)


def _write(office: Office, report: nightly.Report, chosen: nightly.Report | None, out: Path) -> None:
    settings = office.settings
    content: bytes
    match out.suffix.lower():
        case ".xlsx":
            numbers = None if chosen is None else [each.id for each in chosen.lines]
            with office.database.read() as session:
                content = nightly.workbook(session, settings, numbers=numbers)
        case ".json":
            content = json.dumps(nightly.json(report), ensure_ascii=False, indent=1).encode()
        case ".txt":
            content = nightly.text(report, settings).encode()
        case _:
            content = nightly.html(report, settings).encode()
    write_own(out, content)


def _send(office: Office, report: nightly.Report) -> None:
    if office.settings.office.coordinator is None:
        raise ConfigurationError("office.coordinator: this setting is missing; the report has nobody to go to")
    with office.database.begin() as session:
        nightly.queue_asked(session, office.settings, report, office.now())
