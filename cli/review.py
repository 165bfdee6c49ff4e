"""The commands by which people act: add, correct, decide, retry, undo, replay.

In: arguments. Out: one sentence on stdout saying what was done; every act has its event with the person's name.

Failures: those of the operations, as exit 1, or as exit 2 where a value cannot be taken, with their sentence.
"""

from __future__ import annotations

import getpass
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from sqlalchemy.orm import Session

from cli.options import one_of
from cli.printing import change_in_words, counted, difference_in_words, error, line
from domain.actions import Correctable
from domain.catalogue.kinds import Kind
from ingest.office import Office
from ingest.pass_result import PassResult
from operations import manual_intake as adding
from operations import review
from operations.changes import Attribution
from operations.corrections import Correction, DocumentCorrection, FieldCorrection, ValueCorrection, correct
from operations.reprocess import replay as read_again
from operations.undo import undo_on_application, undo_on_message
from storage import queries
from worker.jobs import read_kept

OpenOffice = Callable[[], AbstractContextManager["Office"]]
Why = Annotated[str, typer.Option("--why", help="The reason, for the history.")]
Who = Annotated[str, typer.Option("--who", help="Who says so; default your login.")]
Number = Annotated[int | None, typer.Argument(metavar="[ID]", help="The application's number.")]


def register(app: typer.Typer, office: OpenOffice, moment: Callable[[str | None, Any], datetime]) -> None:
    """Adds the commands to the program."""
    _register_add(app, office, moment)
    _register_correct(app, office)
    _register_decisions(app, office)
    _register_undo(app, office)
    _register_replay(app, office)


def _name(who: str) -> str:
    return who or getpass.getuser()


def _by(opened: Office, who: str, why: str = "") -> Attribution:
    """Who acts, why and when."""
    return Attribution(_name(who), why, opened.now())


def _register_add(app: typer.Typer, office: OpenOffice, moment: Callable[[str | None, Any], datetime]) -> None:
    @app.command()
    def add(
        files: Annotated[
            list[Path],
            typer.Argument(exists=True, dir_okay=False, readable=True, help="Scans, documents or an .eml file."),
        ],
        *,
        opening: Annotated[
            str | None, typer.Option(help="What it is for: an opening's key. An .eml file may say so itself.")
        ] = None,
        sender: Annotated[
            str | None, typer.Option("--from", help="Who applies: “Name <address>” or a name. An .eml file may say so.")
        ] = None,
        channel: Annotated[str, typer.Option(help="post, fax or email.")] = "email",
        cycle: Annotated[
            str | None, typer.Option(help="For instance “summer 2027”; default as written or the next.")
        ] = None,
        received: Annotated[str | None, typer.Option(help="When it arrived; default now.")] = None,
        who: Who = "",
    ) -> None:
        """File by hand what came by post, fax or otherwise. What is to be said of it is sent by the next pass."""
        one_of(channel, adding.CHANNELS, "--channel")
        with office() as opened:
            number, is_new = adding.add(
                opened,
                files,
                opening=opening,
                cycle=cycle,
                sender=sender,
                channel=channel,
                received=moment(received, opened.settings),
                who=_name(who),
            )
            outcome = read_kept(opened, [number]) if is_new else None
            known = f"these files are message {number} already; nothing was changed"
            typer.echo(_became(opened, number) if is_new else known)
            _say_unread(opened, [number], outcome)


def _became(opened: Office, message: int) -> str:
    """What became of a message that was read, as a sentence."""
    with opened.database.read() as session:
        [found] = queries.messages(session, numbers=[message])
    if found.applications:
        return f"message {message} is filed as application {', '.join(map(str, found.applications))}"
    return f"message {message} is {found.state.replace('_', ' ')}: `postroom messages` says why"


def _say_unread(opened: Office, numbers: Sequence[int], outcome: PassResult | None) -> None:
    """Says what went wrong, and ends with 1 if anything did, or one of these messages could not be read or has to wait."""
    troubles = outcome.troubles if outcome is not None else []
    for trouble in troubles:
        error(trouble)
    ends = {"kept": "is kept; the next pass reads it", "failed": "is failed"}
    with opened.database.read() as session:
        found = [each for each in queries.messages(session, numbers=numbers) if each.state in ends]
    for each in sorted(found, key=lambda each: each.id):
        error(": ".join(filter(None, (f"message {each.id} {ends[each.state]}", each.explanation))))
    if found or troubles:
        raise typer.Exit(1)


def _read_now(opened: Office, messages: Sequence[int]) -> None:
    """Reads and files messages that were put back; says what went wrong."""
    _say_unread(opened, messages, read_kept(opened, messages))


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
        message: Annotated[int | None, typer.Option(help="A message's number, for --application.")] = None,
        application: Annotated[
            bool | None, typer.Option("--application/--no-application", help="Whether that message is one.")
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
            if application is None:
                raise typer.BadParameter("say --application or --no-application", param_hint="--message")
            with office() as opened:
                _declare(opened, message, application=application, by=_by(opened, who, why))
            return
        if number is None:
            raise typer.BadParameter("name an application, or a message with --message", param_hint="ID")
        if not corrections and merge_into is None and split is None:
            raise typer.BadParameter("say what to correct; --help lists it", param_hint="ID")
        with office() as opened:
            by = _by(opened, who, why)
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
        review.declare(session, message, application=application, by=by)
    outcome = read_kept(opened, [message])
    typer.echo(_became(opened, message) if application else f"message {message} is no application")
    _say_unread(opened, [message], outcome)


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
        changes = correct(session, opened.filing_context, number, corrections, by)
        said = zip(corrections, changes, strict=True)
        values = [f"{c.target} is {line(c.value['value'] or 'not stated')}" for _, c in said if "value" in c.value]
        if values:
            yield f"application {number}: {', '.join(values)}"
        for each in corrections:
            if isinstance(each, DocumentCorrection):
                yield f"document {each.document} is corrected"
    if merge_into is not None:
        review.merge(session, opened.filing_context, number, merge_into, by)
        yield f"application {number} is part of application {merge_into}"
    if split is not None:
        taken = review.split(session, opened.filing_context, number, split, by)
        yield f"message {split} is application {taken.into}"


def _range(pages: str | None) -> tuple[int, int] | None:
    if pages is None:
        return None
    first, _, last = pages.partition("-")
    if not (first.isdecimal() and (last or first).isdecimal()):
        raise typer.BadParameter(f"“{pages}” is not like 3-7", param_hint="--pages")
    return int(first), int(last or first)


def _register_decisions(app: typer.Typer, office: OpenOffice) -> None:
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
                review.decide(session, opened.filing_context, number, status, _by(opened, who, why))
            typer.echo(f"application {number} is {status}")

    @app.command()
    def retry(
        numbers: Annotated[
            list[int] | None, typer.Argument(metavar="[MESSAGE]…", help="Messages; default all that failed.")
        ] = None,
        who: Who = "",
    ) -> None:
        """Read failed messages again. What is to be said of them is sent by the next pass."""
        with office() as opened:
            by = _by(opened, who)
            with opened.database.begin() as session:
                chosen = numbers or review.failed_messages(session)
                kept = [each for each in chosen if not review.retry(session, each, by).fetched_first]
            for number in sorted(set(chosen) - set(kept)):
                typer.echo(f"message {number}: the next pass asks its mailbox for it")
            if kept or not chosen:
                outcome = read_kept(opened, kept)
                states = ", ".join(f"{count} {state}" for state, count in sorted(outcome.states.items()))
                typer.echo(f"{len(kept)} read again{f': {states}' if states else ''}")
                _say_unread(opened, kept, outcome)


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
            by = _by(opened, who, why)
            with opened.database.begin() as session:
                if message is not None:
                    undone = undo_on_message(session, opened.filing_context, message, by)
                else:
                    undone = undo_on_application(session, opened.filing_context, number or 0, by)
            done = "done again" if undone.redone else "taken back"
            typer.echo(f"{done}: {'; '.join(line(change_in_words(each)) for each in undone.changes)}")
            if undone.unread:
                _read_now(opened, undone.unread)


def _register_replay(app: typer.Typer, office: OpenOffice) -> None:
    @app.command()
    def replay(
        numbers: Annotated[
            list[int] | None, typer.Argument(metavar="[MESSAGE]…", help="Messages; default all.")
        ] = None,
        *,
        dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would change.")] = False,
    ) -> None:
        """Read kept mail again under the rules of now, and say what changes. Nobody is written to."""
        with office() as opened:
            count = 0
            for change in read_again(opened, numbers, dry_run=dry_run):
                count += 1
                typer.echo(f"message {change.message}: {line(change.subject)}")
                if change.unread:
                    typer.echo(f"  it could not be read this time: {line(change.unread)}")
                for difference in change.differences:
                    typer.echo(f"  {line(difference_in_words(difference))}")
            typer.echo(f"{counted(count, 'message')} {'would change' if dry_run else 'changed'}")
