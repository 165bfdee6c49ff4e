"""The commands that work: `run` until it is stopped, `once` for one pass.

In: arguments. Out: the outcome of a pass on stdout; what fails or waits for a person as sentences on stderr, and exit 1.

Failures: ConfigurationError when there is no mailbox; those of a pass.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Annotated

import typer

from cli.exit_codes import EXIT_FAILED
from cli.options import AsJson
from cli.printing import error, print_json
from cli.progress import progress
from cli.several_workers import has_several_workers, run_scheduler, run_worker
from config.settings import DEFAULT_FILE, Settings
from domain.errors import ConfigurationError, WrongUsage
from domain.suggestions import did_you_mean
from domain.text import counted
from ingest.office import Office, opened
from ingest.pass_result import PassResult
from worker.jobs import one_pass, send_only
from worker.schedule import work
from worker.stopping import Stop


def register(
    app: typer.Typer,
    office: Callable[[Settings], AbstractContextManager[Office]],
    settings_of_office: Callable[[], Settings],
    chosen: Callable[[], Path | None],
    performed: Callable[[Sequence[str]], int],
) -> None:
    """Adds the commands to the program.

    `chosen`: the settings file that --config names. `performed`: performs a command by its words, and gives its exit code.
    """

    @app.command()
    def run(
        *,
        no_desk: Annotated[
            bool, typer.Option("--no-desk", help="Leave the desk to a `serve` of its own, also with [web].")
        ] = False,
    ) -> None:
        """Work until it is stopped: look into the mailboxes, file what came, send mail and the nightly report."""
        settings = settings_of_office()
        _needs_mailboxes(settings, chosen())
        if not has_several_workers(settings):
            work(chosen(), settings, performed, with_desk=not no_desk)
            return
        _until_stopped(settings, lambda office, stop: run_scheduler(office, stop, chosen(), with_desk=not no_desk))

    @app.command()
    def worker() -> None:
        """Work beside the office's `run`: one more process, here or on another machine, of an office on PostgreSQL."""
        settings = settings_of_office()
        if not has_several_workers(settings):
            raise ConfigurationError(
                'schedule.engine: several workers need schedule.engine = "procrastinate" and PostgreSQL'
            )
        _until_stopped(settings, run_worker)

    @app.command()
    def once(
        *,
        as_json: AsJson = False,
        quiet: Annotated[bool, typer.Option("--quiet", help="Say nothing of progress.")] = False,
        only_send: Annotated[bool, typer.Option("--only-send", help="Send what is due; collect nothing.")] = False,
        by_clock: Annotated[
            bool,
            typer.Option(
                "--by-clock",
                help="For timers: leave a server alone for a while that has refused everything, as `run` does.",
            ),
        ] = False,
        mailbox: Annotated[
            list[str] | None,
            typer.Option("--mailbox", metavar="NAME", help="Look into this mailbox alone; can be repeated."),
        ] = None,
    ) -> None:
        """Look into the mailboxes once, file what came, and send what is due."""
        settings = settings_of_office()
        stop = Stop()
        stop.on_signals()
        if not only_send:
            _needs_mailboxes(settings, chosen())
        for name in mailbox or ():
            if name not in settings.mailboxes and not by_clock:
                raise WrongUsage(f"--mailbox: there is no mailbox “{name}”{did_you_mean(name, settings.mailboxes)}")
        with office(settings) as own_office:
            stop.database = own_office.database
            if only_send:
                outcome = send_only(own_office, stop.asked, by_clock=by_clock)
            else:
                with progress(quiet=quiet or as_json) as show_progress:
                    outcome = one_pass(
                        own_office, show_progress, stop.asked, by_clock=by_clock, mailboxes=mailbox or ()
                    )
        _say_outcome(outcome, as_json=as_json, quiet=quiet)


def _until_stopped(settings: Settings, work: Callable[[Office, Stop], None]) -> None:
    stop = Stop()
    stop.on_signals()
    with opened(settings) as office:
        stop.database = office.database
        work(office, stop)


def _needs_mailboxes(settings: Settings, file: Path | None) -> None:
    if not settings.mailboxes:
        raise ConfigurationError(f"{file or DEFAULT_FILE}: mailboxes: no mailbox is configured; the README shows how")


def _say_outcome(outcome: PassResult, *, as_json: bool, quiet: bool) -> None:
    if as_json:
        print_json(
            {
                "kept": outcome.kept,
                "states": dict(outcome.states),
                "waiting": outcome.waiting,
                "silent": outcome.backlog,
                "sent": outcome.sent,
                "unfinished": outcome.unfinished,
                "troubles": outcome.troubles,
                "seconds": _rounded(outcome.seconds),
            }
        )
    elif not quiet:
        states = ", ".join(f"{count} {state.replace('_', ' ')}" for state, count in sorted(outcome.states.items()))
        history = f"; {outcome.backlog} were there before: nobody is written to about them" if outcome.backlog else ""
        typer.echo(
            f"{outcome.kept} new, {outcome.read} read{f' ({states})' if states else ''}, {counted(outcome.sent, 'mail')} sent{history}"
        )
    for sentence in (*outcome.unfinished, *outcome.troubles):
        error(sentence)
    if outcome.needs_a_person:
        if not quiet and not outcome.troubles and not outcome.unfinished:
            error(f"something waits for a person: see {', '.join(_lists_of(outcome))}")
        raise typer.Exit(EXIT_FAILED)


def _lists_of(outcome: PassResult) -> Iterator[str]:
    """The commands that list what of this pass waits for a person."""
    if outcome.states["failed"]:
        yield "`postroom messages --state failed`"
    if outcome.states["unclear"]:
        yield "`postroom messages --state set_aside`"
    if outcome.waiting:
        yield "`postroom list --status waiting`"


def _rounded(seconds: Mapping[str, float]) -> dict[str, float]:
    return {stage: round(each, 3) for stage, each in seconds.items()}
