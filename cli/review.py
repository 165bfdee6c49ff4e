"""The commands by which people act on records: decide, answered, undo.

In: arguments. Out: one sentence on stdout saying what was done; every act has its event with the person's name.

Failures: those of the operations, as exit 1, or as exit 2 where a value cannot be taken, with their sentence.
"""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from cli.asking import can_ask, confirm
from cli.intake import say_unread
from cli.options import (
    A_MESSAGE,
    AN_APPLICATION,
    OpenOffice,
    Which,
    Who,
    Why,
    Yes,
    attribution,
    named_record,
    numbered,
    one_of,
)
from cli.printing import in_one_line, line
from domain.dates import moment_in_words
from domain.numbers import Numbered, TypedNumber, application_no, message_no
from domain.text import counted
from ingest.office import Office
from operations import review as reviewing
from operations.changes import Attribution
from operations.changes_in_words import change_in_words
from operations.lookup import find_application, find_message, numbers_of
from operations.undo import rehearse, undo_last
from storage.application import application
from worker.jobs import read_kept

DECISIONS = "accepted, declined, withdrawn, complete or incomplete"


def register(app: typer.Typer, office: OpenOffice) -> None:
    """Adds the commands to the program."""
    _register_decide(app, office)
    _register_answered(app, office)
    _register_undo(app, office)


def _register_decide(app: typer.Typer, office: OpenOffice) -> None:
    @app.command()
    def decide(
        words: Annotated[
            list[str],
            typer.Argument(
                metavar="ID… STATUS",
                help=f"{AN_APPLICATION} Several are decided at once. The last word is the decision: {DECISIONS}.",
            ),
        ],
        why: Why = "",
        *,
        yes: Yes = False,
        who: Who = "",
    ) -> None:
        """Record what a person or a committee decided."""
        *which, status = words
        if not which:
            raise typer.BadParameter(f"say what was decided: {DECISIONS}", param_hint="STATUS")
        one_of(status, sorted(reviewing.DECISIONS), "STATUS")
        with office() as opened:
            with opened.database.read() as session:
                numbers = numbers_of(which, partial(find_application, session))
                titles = [in_one_line(application(session, each)) for each in numbers]
            if len(numbers) > 1:
                confirm([f"{counted(len(numbers), 'application')} will be {status}:", *titles], yes=yes)
            by = attribution(opened, who, why)
            with opened.database.begin() as session:
                for number in numbers:
                    reviewing.decide(session, opened.filing_context, number, status, by)
            for number in numbers:
                typer.echo(f"application {application_no(number)} is {status}")


def _register_answered(app: typer.Typer, office: OpenOffice) -> None:
    @app.command()
    def answered(
        message: Annotated[str, typer.Argument(metavar="MESSAGE", help=f"{A_MESSAGE} Of several, the one that waits.")],
        why: Why = "",
        who: Who = "",
    ) -> None:
        """Say that a message that needs an answer has got one, for instance by telephone; `undo --message` takes it back."""
        with office() as opened:
            with opened.database.read() as session:
                number = find_message(session, message, asking=True)
            with opened.database.begin() as session:
                reviewing.mark_answered(session, number, attribution(opened, who, why))
            typer.echo(f"message {message_no(number)} is answered")


def _register_undo(app: typer.Typer, office: OpenOffice) -> None:
    @app.command()
    def undo(
        which: Which = None,
        *,
        message: Annotated[str | None, typer.Option(help="Of this message instead.")] = None,
        mail: Annotated[str | None, typer.Option(help="Of this outgoing mail instead.")] = None,
        dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would be taken back.")] = False,
        why: Why = "",
        yes: Yes = False,
        who: Who = "",
    ) -> None:
        """Take back the last thing that a person did to an application, message or mail; once more, and it holds again."""
        if sum(each is not None for each in (which, message, mail)) != 1:
            raise typer.BadParameter(
                "name an application, or a message with --message, or a mail with --mail", param_hint="ID"
            )
        with office() as opened:
            with opened.database.read() as session:
                if mail is not None:
                    meant = TypedNumber(numbered(mail, Numbered.MAIL, "--mail"), Numbered.MAIL)
                else:
                    meant = named_record(session, which, message)
            by = attribution(opened, who, why)
            if dry_run or (can_ask() and not yes):
                planned = _tried_undo(opened, meant, by)
                if dry_run:
                    typer.echo("; ".join(planned))
                    return
                confirm(planned, yes=yes)
            with opened.database.begin() as session:
                undone = undo_last(session, opened.filing_context, meant, by)
            done = "done again" if undone.redone else "taken back"
            typer.echo(f"{done}: {'; '.join(line(change_in_words(each)) for each in undone.changes)}")
            if undone.unread:
                say_unread(opened, undone.unread, read_kept(opened, undone.unread))


def _tried_undo(opened: Office, meant: TypedNumber, by: Attribution) -> list[str]:
    """What an undo would do, in words; nothing of it is kept."""
    zone = opened.settings.zone
    undone = rehearse(opened.database, opened.filing_context, meant, by)
    does = "does again" if undone.redone else "takes back"
    when = f"what {line(undone.who)} did on {moment_in_words(undone.at, zone)}"
    return [f"this {does} {when}: {'; '.join(line(change_in_words(each)) for each in undone.changes)}"]
