"""The command `postroom`.

In: arguments. Out: results on stdout (one JSON document with --json), sentences and logs on stderr. Exit 0: done;
1: something failed or waits, said on stderr; 2: wrong usage or configuration, naming the key.

Failures: every PostroomError becomes one sentence on stderr and its exit code. Anything else is an internal error and
shows its traceback.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, time
from functools import partial
from pathlib import Path
from typing import Annotated

import structlog
import typer

from cli import copies, correct, desk, exit_codes, init, intake, login, maintenance, outbox, passes, reports, users
from cli import review as review_commands
from cli import search as search_commands
from cli import status as status_commands
from cli import weights as weights_commands
from cli.exit_codes import EXIT_FAILED, EXIT_WRONG
from cli.options import A_MESSAGE, AN_APPLICATION, After, AsJson, Limit, asked_page, attribution, numbered, one_of
from cli.printing import (
    check_line,
    error,
    harmless,
    print_application,
    print_applications,
    print_json,
    print_messages,
    print_mistake,
    print_more,
    print_reading,
)
from cli.several_workers import ringing
from config.openings import load_openings
from config.settings import DEFAULT_FILE, Settings, load_settings
from config.settings_file import PREFIX
from domain.actions import ListApplications, ListMessages
from domain.errors import ConfigurationError, PostroomError, WrongUsage
from domain.numbers import Numbered
from domain.steps import follow
from domain.version import NAME, VERSION
from ingest.office import Office, opened
from operations import review
from operations.health_checks import checks, quick_checks
from operations.lookup import check_cycle, check_opening, find_application, find_message, numbers_of
from operations.read_files import read_files
from operations.reading_json import as_json as document
from storage import queries, summaries
from storage.application import application
from storage.models import ApplicationStatus, MessageState

app = typer.Typer(
    name="postroom",
    help="Opens an office's application mail: reads, measures, files and answers it.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

_chosen: dict[str, Path | None] = {"config": None}
_logged: dict[str, str | None] = {"level": None}  # of a process that works until it is stopped


def _say_version(asked: bool) -> None:
    if asked:
        typer.echo(f"{NAME} {VERSION}")
        raise typer.Exit


@app.callback()
def _root(
    context: typer.Context,
    config: Annotated[
        Path | None, typer.Option("--config", help="Settings file; default postroom.toml in this folder.")
    ] = None,
    version: Annotated[  # noqa: ARG001, FBT002 - the callback answers it
        bool,
        typer.Option(
            "--version", callback=_say_version, is_eager=True, help="Print the version of this program, and end."
        ),
    ] = False,
    log_level: Annotated[
        str | None,
        typer.Option(
            "--log-level",
            help="debug, info, warning or error. With info, which run, worker and serve have, each step of a message is logged.",
        ),
    ] = None,
) -> None:
    _chosen["config"] = config
    works = context.invoked_subcommand in {"run", "worker", "serve"}
    level = log_level or _logged["level"]
    if works:  # its passes are copies of this process
        _logged["level"] = level = level or "info"
    if level is not None:
        _log_to_stderr(_level(level))
    follow(steps=level in {"debug", "info"})


def main() -> None:
    """Runs the command with its exit codes."""
    sys.excepthook = print_mistake
    _log_to_stderr()
    try:
        app()
    except (ConfigurationError, WrongUsage) as problem:
        for sentence in str(problem).splitlines():
            error(sentence)
        sys.exit(EXIT_WRONG)
    except PostroomError as problem:
        error(str(problem))
        sys.exit(EXIT_FAILED)
    except BrokenPipeError:
        sys.exit(EXIT_FAILED)


def _performed(words: Sequence[str]) -> int:
    """The exit code of a command that a copy of this process performs, with the openings as they are now."""
    load_openings.cache_clear()
    sys.argv[1:] = words
    try:
        main()
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    return 0


def _level(name: str) -> int:
    if name not in {"debug", "info", "warning", "error"}:
        raise typer.BadParameter(f"“{name}” is no level: debug, info, warning or error", param_hint="--log-level")
    return logging.getLevelNamesMapping()[name.upper()]


def _log_to_stderr(level: int = logging.INFO) -> None:
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=lambda *_: structlog.PrintLogger(sys.stderr),  # the one of the moment, not of the start
        processors=[
            structlog.contextvars.merge_contextvars,  # the message that is read, the request of the desk
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.format_exc_info,
            harmless,
            structlog.processors.LogfmtRenderer(bool_as_flag=False)
            if not sys.stderr.isatty()
            else structlog.dev.ConsoleRenderer(colors=False),
        ],
    )


def _settings() -> Settings:
    return load_settings(_chosen["config"])


def _of_an_office() -> Settings:
    """The settings, where there are any: without them an empty office would be made in whatever folder this is."""
    if (
        _chosen["config"] is None
        and not DEFAULT_FILE.is_file()
        and not any(name.startswith(PREFIX) for name in os.environ)
    ):
        raise ConfigurationError(f"there is no {DEFAULT_FILE} in this folder; name one with --config")
    return _settings()


@contextmanager
def _office(settings: Settings | None = None) -> Iterator[Office]:
    with opened(settings or _of_an_office()) as office, ringing(office):
        yield office


def _moment(text: str | None, settings: Settings) -> datetime:
    """A date or time as a person gives it, in the office's zone; a date alone is its noon."""
    if text is None:
        return datetime.now(UTC)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(
            f"“{text}” is not a date like 2027-03-01 or 2027-03-01T14:30", param_hint="--received"
        ) from None
    if len(text) <= len("2027-03-01"):
        moment = datetime.combine(moment.date(), time(12))
    return moment if moment.tzinfo else moment.replace(tzinfo=settings.zone)


# Here, since --help lists the commands in this order.
init.register(app, lambda: _chosen["config"], _performed)
passes.register(app, _office, _of_an_office, lambda: _chosen["config"], _performed)
desk.register(app, _office, _of_an_office)


@app.command()
def read(
    files: Annotated[
        list[Path], typer.Argument(exists=True, readable=True, help=".eml files, documents, or folders of documents.")
    ],
    *,
    received: Annotated[str | None, typer.Option(help="When it was received; default now.")] = None,
    as_json: AsJson = False,
) -> None:
    """Show what postroom reads in mails or documents, as if they came then. Changes nothing."""
    settings = _settings()
    moment = _moment(received, settings)
    unread = 0
    for read in read_files(files, settings, moment):
        if as_json:
            print_json({"file": str(read.path), **document(read.reading, read.findings, settings.openings)})
        else:
            print_reading(read)
        for problem in read.reading.problems:
            if problem.code in {"not_a_message", "reader_died"}:
                unread += 1
                error(f"{read.path}: {problem.detail}")
    if unread:
        raise typer.Exit(EXIT_FAILED)


@app.command("list")
def list_(
    *,
    opening: Annotated[str | None, typer.Option(help="Only this opening (its key).")] = None,
    cycle: Annotated[str | None, typer.Option(help="Only this cycle, for instance “summer 2027”.")] = None,
    status: Annotated[str | None, typer.Option(help="Only this status.")] = None,
    limit: Limit = None,
    after: After = None,
    as_json: AsJson = False,
) -> None:
    """List the applications, the newest first."""
    one_of(status, ApplicationStatus, "--status")
    with _office() as office, office.database.read() as session:
        check_opening(session, office.openings, opening)
        cycle = check_cycle(session, office.openings, cycle)
        begin = None if after is None else numbered(after, Numbered.APPLICATION, "--after")
        page = asked_page(limit, begin, as_json=as_json)
        found = queries.page_of_applications(session, page, opening=opening, cycle=cycle, status=status)
    if as_json:
        print_json([summaries.as_json(each) for each in found.rows])
    else:
        print_applications(found.rows, office.settings.zone)
    if found.more:
        print_more(found.more, ListApplications(status, opening, cycle, found.rows[-1].id, limit))


@app.command()
def show(which: Annotated[str, typer.Argument(metavar="ID", help=AN_APPLICATION)], *, as_json: AsJson = False) -> None:
    """Show one application: what was checked, its documents, messages and history."""
    with _office() as office, office.database.read() as session:
        found = application(session, find_application(session, which))
        assert found is not None
        if as_json:
            print_json(summaries.as_json(found))
        else:
            print_application(found, office.settings.zone)


@app.command()
def messages(
    which: Annotated[list[str] | None, typer.Argument(metavar="[MESSAGE]…", help=f"{A_MESSAGE} Default all.")] = None,
    *,
    state: Annotated[str | None, typer.Option(help="Only this state: kept, filed, set_aside or failed.")] = None,
    seen: Annotated[
        bool, typer.Option("--seen", help="Note that you have looked: the report names them no longer.")
    ] = False,
    limit: Limit = None,
    after: After = None,
    as_json: AsJson = False,
) -> None:
    """List the messages and what became of each, the newest first."""
    one_of(state, MessageState, "--state")
    with _office() as office:
        with office.database.read() as session:
            numbers = numbers_of(which, partial(find_message, session)) if which else None
            begin = None if after is None else numbered(after, Numbered.MESSAGE, "--after")
            page = asked_page(limit, begin, as_json=as_json)
            listed = queries.page_of_messages(session, page, state=state, numbers=numbers)
        found = listed.rows
        if as_json:
            print_json([summaries.as_json(each) for each in found])
        else:
            print_messages(found, office.settings.zone)
        if listed.more:
            print_more(listed.more, ListMessages(state, found[-1].id, limit))
        if seen:
            with office.database.begin() as session:
                by = attribution(office)
                review.mark_seen(session, [each.id for each in found], by)
            if not as_json:
                it = "it" if len(found) == 1 else "them"
                typer.echo(f"the report names {it} no longer")


@app.command()
def check(
    *,
    quick: Annotated[
        bool,
        typer.Option(
            "--quick", help="For timers and containers: database, files and worker alone; no login, no program."
        ),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Try the settings, the database, the mailboxes, the mail server and the programs, and say what is wrong."""
    found = list((quick_checks if quick else checks)(_of_an_office()))
    if as_json:
        print_json(
            [
                {
                    "part": each.part,
                    "what": each.what,
                    "ok": each.ok,
                    "state": "ok" if each.ok else "failed",
                    "says": each.says,
                }
                for each in found
            ]
        )
    else:
        for each in found:
            typer.echo(check_line(each))
    for each in found:
        if not each.ok:
            error(f"{each.what}: {each.says}")
    if not all(each.ok for each in found):
        raise typer.Exit(EXIT_FAILED)


intake.register(app, _office, _moment)
correct.register(app, _office)
review_commands.register(app, _office)
maintenance.register(app, _office)
copies.register(app, _office, _of_an_office)
outbox.register(app, _office)
reports.register(app, _office)
status_commands.register(app, _office)
login.register(app, _office)
search_commands.register(app, _office)
users.register(app, _office)
weights_commands.register(app, _office)
exit_codes.explain(app)

if __name__ == "__main__":
    main()
