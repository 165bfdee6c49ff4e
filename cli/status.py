"""The command `status`: what postroom is doing now.

In: nothing. Out: mailboxes, queues with their ages, and processes as a table or one JSON document; troubles on stderr.

Failures: those of the database; exit 1 when something asks for a person.
"""

from __future__ import annotations

import typer
from pydantic import TypeAdapter

from cli.options import AsJson, OpenOffice
from cli.printing import error, line, print_json
from config.settings import Settings
from domain.actions import in_words
from domain.dates import moment_in_words
from domain.text import counted
from domain.version import VERSION
from operations.status import Status, Waiting, status

AS_JSON = TypeAdapter(Status)


def register(app: typer.Typer, office: OpenOffice) -> None:
    """Adds the command to the program."""

    @app.command(name="status")
    def status_command(*, as_json: AsJson = False) -> None:
        """Show what postroom is doing now: mailboxes, what waits to be read, filed or sent, and who works."""
        with office() as opened:
            found = status(opened)
        troubles = [in_words(each) for each in found.troubles]
        if as_json:
            print_json({"version": VERSION, **AS_JSON.dump_python(found, mode="json"), "troubles": troubles})
        else:
            _say(found, opened.settings)
        for each in troubles:
            error(each)
        if troubles:
            raise typer.Exit(1)


def _say(found: Status, settings: Settings) -> None:
    typer.echo(f"postroom {VERSION}")
    for part in found.parts:
        typer.echo(f"{'ok ' if part.ok else 'BAD'}  {line(part.name)}: {line(part.says)}")
    for bell in found.bells:
        heard = "is heard of at once" if bell.announced else f"waits for the clock: {line(bell.why)}"
        typer.echo(f"new mail of {line(bell.mailbox)} {heard}")
    for name, waiting in (
        ("to be read", found.to_be_read),
        ("being read", found.being_read),
        ("read, to be filed", found.to_be_filed),
        ("failed, not seen", found.failed),
        ("mail to be sent", found.to_be_sent),
        ("mail being sent", found.being_sent),
        ("mail given up", found.given_up),
        *([("webhook deliveries given up", found.untold)] if settings.webhooks or found.untold.count else []),
    ):
        typer.echo(f"{waiting.count:6}  {name}{_since(waiting, settings)}")
    for each in found.workers:
        busy = f"reads {counted(each.messages, 'message')}" if each.messages else "waits for work"
        state = f"no sign of life since {moment_in_words(each.seen_at, settings.zone)}" if each.is_quiet else busy
        state = state if each.is_alive else "died"
        typer.echo(f"worker {each.name} since {moment_in_words(each.started_at, settings.zone)}: {state}")
    if not found.workers:
        typer.echo("no process reads at this moment")


def _since(waiting: Waiting, settings: Settings) -> str:
    return f", the oldest of {moment_in_words(waiting.oldest, settings.zone)}" if waiting.oldest is not None else ""
