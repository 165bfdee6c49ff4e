"""The commands by which people act: add, correct, decide, retry, replay.

In: arguments. Out: one sentence on stdout saying what was done; every act has its event with the person's name.

Failures: those of operations.review and operations.manual_intake, as exit 1, or as exit 2 where a value cannot be taken, with their sentence.
"""

from __future__ import annotations

import getpass
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli.options import one_of
from cli.printing import counted, error, line
from domain.catalogue.kinds import Kind

if TYPE_CHECKING:
    from ingest.office import Office
    from ingest.pass_result import PassResult

OpenOffice = Callable[[], AbstractContextManager["Office"]]
Why = Annotated[str, typer.Option("--why", help="The reason, for the history.")]
Who = Annotated[str, typer.Option("--who", help="Who says so; default your login.")]


def register(app: typer.Typer, office: OpenOffice, moment: Callable[[str | None, Any], Any]) -> None:
    """Adds the commands to the program."""
    _register_add(app, office, moment)
    _register_correct(app, office)
    _register_decisions(app, office)


def _name(who: str) -> str:
    return who or getpass.getuser()


def _register_add(app: typer.Typer, office: OpenOffice, moment: Callable[[str | None, Any], Any]) -> None:
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
        """File by hand what came by post, fax or otherwise."""
        from operations import manual_intake as adding  # noqa: PLC0415
        from worker.jobs import read_kept  # noqa: PLC0415

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
    from storage.models import MessageRow  # noqa: PLC0415

    with opened.database.read() as session:
        row = session.get_one(MessageRow, message)
        applications = [str(link.application_id) for link in row.applications]
        state = row.state.value.replace("_", " ")
    if applications:
        return f"message {message} is filed as application {', '.join(applications)}"
    return f"message {message} is {state}: `postroom messages` says why"


def _say_unread(opened: Office, numbers: Sequence[int], outcome: PassResult | None) -> None:
    """Says what went wrong, and ends with 1 if anything did, or one of these messages could not be read or has to wait."""
    from sqlalchemy import select  # noqa: PLC0415

    from storage.models import MessageRow, MessageState  # noqa: PLC0415

    troubles = outcome.troubles if outcome is not None else []
    for trouble in troubles:
        error(trouble)
    ends = {MessageState.KEPT: "is kept; the next pass reads it", MessageState.FAILED: "is failed"}
    with opened.database.read() as session:
        chosen = select(MessageRow.id, MessageRow.state, MessageRow.explanation).where(MessageRow.id.in_(numbers))
        rows = session.execute(chosen.where(MessageRow.state.in_(ends)).order_by(MessageRow.id)).all()
    for row in rows:
        error(": ".join(filter(None, (f"message {row.id} {ends[row.state]}", row.explanation))))
    if rows or troubles:
        raise typer.Exit(1)


def _register_correct(app: typer.Typer, office: OpenOffice) -> None:
    @app.command()
    def correct(
        number: Annotated[int | None, typer.Argument(metavar="[ID]", help="The application's number.")] = None,
        *,
        opening: Annotated[str | None, typer.Option(help="What it applies for (the opening's key).")] = None,
        cycle: Annotated[str | None, typer.Option(help="For instance “summer 2027”.")] = None,
        name: Annotated[str | None, typer.Option(help="The applicant's name.")] = None,
        email: Annotated[str | None, typer.Option(help="The applicant's address.")] = None,
        phone: Annotated[str | None, typer.Option(help="The applicant's phone number.")] = None,
        availability: Annotated[str | None, typer.Option(help="“full time” or “part time”.")] = None,
        start_date: Annotated[str | None, typer.Option(help="Like 2027-06-01.")] = None,
        end_date: Annotated[str | None, typer.Option(help="Like 2027-08-31.")] = None,
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
        """Correct what was read. A correction outlives every later reading."""
        from operations import review  # noqa: PLC0415
        from worker.jobs import read_kept  # noqa: PLC0415

        for each in field or []:
            if "=" not in each:
                raise typer.BadParameter(f"“{each}” is not like key=value", param_hint="--field")
        said: dict[str, str | None] = {
            target: value or None  # '' says that there is none
            for target, value in (
                ("opening", opening),
                ("cycle", cycle),
                ("applicant.name", name),
                ("applicant.email", email),
                ("applicant.phone", phone),
                ("availability", availability),
                ("start_date", start_date),
                ("end_date", end_date),
                *((f"form.{key}", value) for key, _, value in (each.partition("=") for each in field or [])),
            )
            if value is not None
        }
        person = _name(who)
        with office() as opened:
            now = opened.now()
            if message is not None:
                if application is None:
                    raise typer.BadParameter("say --application or --no-application", param_hint="--message")
                with opened.database.begin() as session:
                    review.declare(session, message, application=application, who=person, why=why, now=now)
                outcome = read_kept(opened, [message])
                typer.echo(_declared(opened, message, application=application))
                _say_unread(opened, [message], outcome)
                return
            if number is None:
                raise typer.BadParameter("name an application, or a message with --message", param_hint="ID")
            with opened.database.begin() as session:
                done = list(
                    _corrected(session, opened, number, said, document, kind, pages, merge_into, split, person, why)
                )
            if not done:
                raise typer.BadParameter("say what to correct; --help lists it", param_hint="ID")
            typer.echo("; ".join(done))


def _declared(opened: Office, message: int, *, application: bool) -> str:
    return _became(opened, message) if application else f"message {message} is no application"


def _corrected(
    session: Any,
    opened: Office,
    number: int,
    said: dict[str, str | None],
    document: int | None,
    kind: Kind | None,
    pages: str | None,
    merge_into: int | None,
    split: int | None,
    who: str,
    why: str,
) -> Iterator[str]:
    """Each thing that was corrected, as a sentence."""
    from operations import review  # noqa: PLC0415

    now, desk = opened.now(), opened.desk
    if said:
        review.correct(session, number, said, desk, who, why, now)
        yield f"application {number}: " + ", ".join(
            f"{target} is {line(value or 'not stated')}" for target, value in said.items()
        )
    if document is not None:
        review.correct_document(session, number, document, kind, _range(pages), desk, who, why, now)
        yield f"document {document} is corrected"
    if merge_into is not None:
        review.merge(session, number, merge_into, desk, who, why, now)
        yield f"application {number} is part of application {merge_into}"
    if split is not None:
        taken = review.split(session, number, split, desk, who, why, now)
        yield f"message {split} is application {taken}"


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
        from operations import review  # noqa: PLC0415

        with office() as opened:
            with opened.database.begin() as session:
                review.decide(session, number, status, opened.desk, _name(who), why, opened.now())
            typer.echo(f"application {number} is {status}")

    @app.command()
    def retry(
        numbers: Annotated[
            list[int] | None, typer.Argument(metavar="[MESSAGE]…", help="Messages; default all that failed.")
        ] = None,
        who: Who = "",
    ) -> None:
        """Read failed messages again."""
        from operations import review  # noqa: PLC0415
        from worker.jobs import read_kept  # noqa: PLC0415

        with office() as opened:
            with opened.database.begin() as session:
                chosen = numbers or review.failed_messages(session)
                kept = [each for each in chosen if review.retry(session, each, _name(who), opened.now())]
            for number in sorted(set(chosen) - set(kept)):
                typer.echo(f"message {number}: the next pass asks its mailbox for it")
            if kept or not chosen:
                outcome = read_kept(opened, kept)
                states = ", ".join(f"{count} {state}" for state, count in sorted(outcome.states.items()))
                typer.echo(f"{len(kept)} read again{f': {states}' if states else ''}")
                _say_unread(opened, kept, outcome)

    @app.command()
    def replay(
        numbers: Annotated[
            list[int] | None, typer.Argument(metavar="[MESSAGE]…", help="Messages; default all.")
        ] = None,
        *,
        dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would change.")] = False,
    ) -> None:
        """Read kept mail again under the rules of now, and say what changes. Nobody is written to."""
        from operations.reprocess import replay as read_again  # noqa: PLC0415

        with office() as opened:
            count = 0
            for change in read_again(opened, numbers, dry_run=dry_run):
                count += 1
                typer.echo(f"message {change.message}: {line(change.subject)}")
                for difference in change.differences:
                    typer.echo(f"  {line(difference)}")
            typer.echo(f"{counted(count, 'message')} {'would change' if dry_run else 'changed'}")
