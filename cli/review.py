"""The commands by which people act on records: correct, decide, undo.

In: arguments. Out: one sentence on stdout saying what was done; every act has its event with the person's name.

Failures: those of the operations, as exit 1, or as exit 2 where a value cannot be taken, with their sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Annotated

import typer
from sqlalchemy.orm import Session

from cli.intake import became, say_unread
from cli.options import OpenOffice, Who, Why, attribution
from cli.printing import change_in_words, line
from domain.actions import Correctable
from domain.catalogue.kinds import Kind
from ingest.office import Office
from operations import review as reviewing
from operations.changes import Attribution
from operations.corrections import Correction, DocumentCorrection, FieldCorrection, ValueCorrection
from operations.corrections import correct as make_corrections
from operations.undo import undo_on_application, undo_on_message
from worker.jobs import read_kept


class Sender(StrEnum):
    """What a person can say of who wrote a message."""

    GENUINE = "genuine"
    FORGED = "forged"


Number = Annotated[int | None, typer.Argument(metavar="[ID]", help="The application's number.")]


def register(app: typer.Typer, office: OpenOffice) -> None:
    """Adds the commands to the program."""
    _register_correct(app, office)
    _register_decide(app, office)
    _register_undo(app, office)


def _register_correct(app: typer.Typer, office: OpenOffice) -> None:
    @app.command()
    def correct(
        number: Number = None,
        *,
        opening: Annotated[str | None, typer.Option(help="What it applies for (the opening's key).")] = None,
        cycle: Annotated[str | None, typer.Option(help="For instance “summer 2027”.")] = None,
        name: Annotated[str | None, typer.Option(help="The applicant's name.")] = None,
        email: Annotated[str | None, typer.Option(help="The applicant's address.")] = None,
        phone: Annotated[str | None, typer.Option(help="The applicant's phone number.")] = None,
        availability: Annotated[str | None, typer.Option(help="“full time” or “part time”.")] = None,
        start_date: Annotated[str | None, typer.Option(help="Like 2027-06-01.")] = None,
        end_date: Annotated[str | None, typer.Option(help="Like 2027-08-31.")] = None,
        academic_credit: Annotated[str | None, typer.Option(help="“asked”, or '' for not asked.")] = None,
        field: Annotated[list[str] | None, typer.Option(help="A form's field: key=value.")] = None,
        document: Annotated[int | None, typer.Option(help="A document's number, as `show --json` says it.")] = None,
        kind: Annotated[Kind | None, typer.Option(help="What that document is.")] = None,
        pages: Annotated[str | None, typer.Option(help="Which pages of its file it is: 3-7.")] = None,
        merge_into: Annotated[int | None, typer.Option(help="Join this application to that one.")] = None,
        split: Annotated[int | None, typer.Option(help="Give this message an application of its own.")] = None,
        message: Annotated[int | None, typer.Option(help="A message's number, for --application or --sender.")] = None,
        application: Annotated[
            bool | None, typer.Option("--application/--no-application", help="Whether that message is one.")
        ] = None,
        sender: Annotated[
            Sender | None, typer.Option(help="Who wrote that message: its sender, or somebody in that name.")
        ] = None,
        why: Why = "",
        who: Who = "",
    ) -> None:
        """Correct what was read; a correction outlives every later reading. What is to be said of it is sent by the next pass."""
        values = {
            Correctable.OPENING: opening,
            Correctable.CYCLE: cycle,
            Correctable.NAME: name,
            Correctable.EMAIL: email,
            Correctable.PHONE: phone,
            Correctable.AVAILABILITY: availability,
            Correctable.START_DATE: start_date,
            Correctable.END_DATE: end_date,
            Correctable.ACADEMIC_CREDIT: academic_credit,
        }
        corrections = list(_corrections(values, field or [], document, kind, pages))
        if message is not None:
            if (application is None) == (sender is None):
                raise typer.BadParameter("say --application, --no-application or --sender", param_hint="--message")
            with office() as opened:
                by = attribution(opened, who, why)
                if sender is not None:
                    _judge_sender(opened, message, genuine=sender is Sender.GENUINE, by=by)
                else:
                    _declare(opened, message, application=bool(application), by=by)
            return
        if number is None:
            raise typer.BadParameter("name an application, or a message with --message", param_hint="ID")
        if not corrections and merge_into is None and split is None:
            raise typer.BadParameter("say what to correct; --help lists it", param_hint="ID")
        with office() as opened:
            by = attribution(opened, who, why)
            with opened.database.begin() as session:
                done = list(_corrected(session, opened, number, corrections, merge_into, split, by))
            typer.echo("; ".join(done))


def _corrections(
    values: dict[Correctable, str | None],
    fields: Sequence[str],
    document: int | None,
    kind: Kind | None,
    pages: str | None,
) -> Iterator[Correction]:
    for what, value in values.items():
        if value is not None:
            yield ValueCorrection(what, value or None)  # '' says that there is none
    for each in fields:
        key, equals, value = each.partition("=")
        if not equals:
            raise typer.BadParameter(f"“{each}” is not like key=value", param_hint="--field")
        yield FieldCorrection(key, value or None)
    if document is not None:
        yield DocumentCorrection(document, kind, _range(pages))


def _declare(opened: Office, message: int, *, application: bool, by: Attribution) -> None:
    with opened.database.begin() as session:
        reviewing.declare(session, message, application=application, by=by)
    outcome = read_kept(opened, [message])
    typer.echo(became(opened, message) if application else f"message {message} is no application")
    say_unread(opened, [message], outcome)


def _judge_sender(opened: Office, message: int, *, genuine: bool, by: Attribution) -> None:
    with opened.database.begin() as session:
        reviewing.judge_sender(session, message, genuine=genuine, by=by)
    outcome = read_kept(opened, [message])
    typer.echo(became(opened, message) if genuine else f"message {message} is forged, and set aside")
    say_unread(opened, [message], outcome)


def _corrected(
    session: Session,
    opened: Office,
    number: int,
    corrections: Sequence[Correction],
    merge_into: int | None,
    split: int | None,
    by: Attribution,
) -> Iterator[str]:
    """Does each thing and says it as a sentence, all in one transaction."""
    if corrections:
        changes = make_corrections(session, opened.filing_context, number, corrections, by)
        said = zip(corrections, changes, strict=True)
        values = [f"{c.target} is {line(c.value['value'] or 'not stated')}" for _, c in said if "value" in c.value]
        if values:
            yield f"application {number}: {', '.join(values)}"
        for each in corrections:
            if isinstance(each, DocumentCorrection):
                yield f"document {each.document} is corrected"
    if merge_into is not None:
        reviewing.merge(session, opened.filing_context, number, merge_into, by)
        yield f"application {number} is part of application {merge_into}"
    if split is not None:
        taken = reviewing.split(session, opened.filing_context, number, split, by)
        yield f"message {split} is application {taken.into}"


def _range(pages: str | None) -> tuple[int, int] | None:
    if pages is None:
        return None
    first, _, last = pages.partition("-")
    if not (first.isdecimal() and (last or first).isdecimal()):
        raise typer.BadParameter(f"“{pages}” is not like 3-7", param_hint="--pages")
    return int(first), int(last or first)


def _register_decide(app: typer.Typer, office: OpenOffice) -> None:
    @app.command()
    def decide(
        number: Annotated[int, typer.Argument(metavar="ID", help="The application's number.")],
        status: Annotated[str, typer.Argument(help="accepted, declined, withdrawn, complete or incomplete.")],
        why: Why = "",
        who: Who = "",
    ) -> None:
        """Record what a person or a committee decided."""
        with office() as opened:
            with opened.database.begin() as session:
                reviewing.decide(session, opened.filing_context, number, status, attribution(opened, who, why))
            typer.echo(f"application {number} is {status}")


def _register_undo(app: typer.Typer, office: OpenOffice) -> None:
    @app.command()
    def undo(
        number: Number = None,
        *,
        message: Annotated[int | None, typer.Option(help="Of this message instead.")] = None,
        why: Why = "",
        who: Who = "",
    ) -> None:
        """Take back the last thing that a person did to an application; once more, and it holds again."""
        if (number is None) == (message is None):
            raise typer.BadParameter("name an application, or a message with --message", param_hint="ID")
        with office() as opened:
            by = attribution(opened, who, why)
            with opened.database.begin() as session:
                if message is not None:
                    undone = undo_on_message(session, opened.filing_context, message, by)
                else:
                    undone = undo_on_application(session, opened.filing_context, number or 0, by)
            done = "done again" if undone.redone else "taken back"
            typer.echo(f"{done}: {'; '.join(line(change_in_words(each)) for each in undone.changes)}")
            if undone.unread:
                say_unread(opened, undone.unread, read_kept(opened, undone.unread))
