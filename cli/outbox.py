"""The commands about what goes out: outbox and export.

In: arguments. Out: sentences or a table on stdout, or one JSON document with --json; what was left out on stderr.

Failures: those of operations.outbox and operations.export, as exit 1 with their sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from email import message_from_bytes
from email.policy import default
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy.orm import Session

from cli.asking import can_ask, confirm_twice
from cli.options import AN_APPLICATION, After, AsJson, Limit, OpenOffice, Yes, asked_page, attribution, numbered, one_of
from cli.printing import error, line, plain, print_json, print_more, print_outbox
from domain.actions import ListApplications, ListOutgoing, in_words
from domain.errors import Fatal
from domain.numbers import Numbered, typed_number
from domain.text import counted
from ingest.office import NO_WEIGHTS, Office
from notify.outbox.contents import page_of
from operations.erasure_scope import of_person
from operations.export import export as write_export
from operations.lookup import check_cycle, check_opening, find_application, find_person
from operations.outbox import hold, preview, release
from operations.person_export import export_person
from storage import queries, summaries
from storage.files import write_own
from storage.models import ApplicationStatus, OutgoingState

SHOWN_HEADERS = ("From", "To", "Subject", "In-Reply-To", "Auto-Submitted")


class Act(StrEnum):
    """What can be done with a mail of the outbox."""

    HOLD = "hold"
    RELEASE = "release"
    PREVIEW = "preview"


def register(app: typer.Typer, office: OpenOffice) -> None:
    """Adds the commands to the program."""
    _register_outbox(app, office)
    _register_export(app, office)


def _register_outbox(app: typer.Typer, office: OpenOffice) -> None:
    @app.command()
    def outbox(
        act: Annotated[Act | None, typer.Argument(metavar="[hold|release|preview]", help="Default: list.")] = None,
        mails: Annotated[list[str] | None, typer.Argument(metavar="[MAIL]…", help="The mails' numbers.")] = None,
        *,
        state: Annotated[
            str | None, typer.Option(help="Only this state: queued, sending, sent, held, cancelled or dead.")
        ] = None,
        out: Annotated[Path | None, typer.Option(help="Write the preview there: .eml or .html.")] = None,
        limit: Limit = None,
        after: After = None,
        yes: Yes = False,
        as_json: AsJson = False,
    ) -> None:
        """List the mail that goes out; hold one back, release it, or look at it before it is sent."""
        one_of(state, OutgoingState, "--state")
        numbers = [numbered(each, Numbered.MAIL, "MAIL") for each in mails or ()]
        if act is not None and not numbers:
            raise typer.BadParameter("name a mail; `postroom outbox` lists them", param_hint="MAIL")
        with office() as opened:
            match act:
                case None:
                    begin = None if after is None else numbered(after, Numbered.MAIL, "--after")
                    _list(opened, state, limit, begin, as_json=as_json)
                case Act.PREVIEW:
                    for number in numbers:
                        _preview(opened, number, out)
                case _:
                    change_mails(opened, act, numbers, yes=yes)


def _list(office: Office, state: str | None, limit: int | None, after: int | None, *, as_json: bool) -> None:
    with office.database.read() as session:
        found = queries.page_of_outgoing(session, asked_page(limit, after, as_json=as_json), state=state)
    if as_json:
        print_json([summaries.as_json(each) for each in found.rows])
    else:
        print_outbox(found.rows, office.settings.zone)
    if found.more:
        print_more(found.more, ListOutgoing(state, found.rows[-1].id, limit))


def change_mails(office: Office, act: Act, numbers: Sequence[int], *, yes: bool) -> None:
    """Holds these mails back, or releases them; says and asks first where mail will leave."""
    do, said = {Act.HOLD: (hold, "held back"), Act.RELEASE: (release, "released: the next turn sends")}[act]
    by = attribution(office)
    if act is Act.RELEASE and can_ask():
        with office.database.read() as session:
            mails = queries.outgoing(session, numbers=numbers)
        will_go = [f"mail {each.id} goes to {each.recipient}: {each.subject}" for each in mails]
        confirm_twice(will_go, "Send?", "A mail that has left cannot be taken back. Send?", yes=yes)
    with office.database.begin() as session:
        for number in numbers:
            do(session, number, by)
    typer.echo(f"{said} {'mail' if len(numbers) == 1 else 'mails'} {', '.join(map(str, numbers))}")


def _preview(office: Office, number: int, out: Path | None) -> None:
    with office.readers(NO_WEIGHTS) as readers, office.database.read() as session:
        content = preview(session, office.blobs, office.settings, number, office.now(), readers.thumbnail)
    mail = message_from_bytes(content, policy=default)
    if out is not None:
        html = page_of(mail) if out.suffix == ".html" else ""
        write_own(out, html.encode() if html else content)
        typer.echo(line(f"written to {out}"))
        return
    for name in SHOWN_HEADERS:
        if mail[name]:
            typer.echo(line(f"{name}: {mail[name]}"))
    for enclosed in mail.iter_attachments():
        typer.echo(line(f"Enclosed: {enclosed.get_filename()}"))
    text = mail.get_body(("plain",))
    words = text.get_content().replace("\r\n", "\n") if text is not None else ""
    typer.echo(f"\n{plain(words)}")


def _register_export(app: typer.Typer, office: OpenOffice) -> None:
    @app.command()
    def export(
        target: Annotated[Path | None, typer.Argument(metavar="[FOLDER]", help="A new or empty folder.")] = None,
        which: Annotated[
            list[str] | None, typer.Argument(metavar="[ID]…", help=f"{AN_APPLICATION} Default all.")
        ] = None,
        *,
        opening: Annotated[str | None, typer.Option(help="Only this opening (its key).")] = None,
        cycle: Annotated[str | None, typer.Option(help="Only this cycle, for instance “summer 2027”.")] = None,
        status: Annotated[str | None, typer.Option(help="Only this status.")] = None,
        person: Annotated[
            str | None,
            typer.Option(
                help="Everything that is held about one person, for that person: an address, number or whole name."
            ),
        ] = None,
        out: Annotated[Path | None, typer.Option(help="With --person: write it there, a .zip file.")] = None,
        as_json: AsJson = False,
    ) -> None:
        """Write applications for the selection committee: a folder for each applicant, and a workbook of all."""
        if person is not None:
            _export_person(office, person, out or target, as_json=as_json)
            return
        if target is None:
            raise typer.BadParameter("name a folder, or a person with --person", param_hint="FOLDER")
        typed = typed_number(str(target))
        if typed is not None and typed.of is Numbered.APPLICATION and not target.exists():
            raise typer.BadParameter(
                f"name a folder before the application: export FOLDER {target}", param_hint="FOLDER"
            )
        with office() as opened, opened.database.read() as session:
            one_of(status, ApplicationStatus, "--status")
            check_opening(session, opened.openings, opening)
            cycle = check_cycle(session, opened.openings, cycle)
            numbers = [_meant(session, each) for each in which or ()]
            found = queries.applications(
                session, opening=opening, cycle=cycle, status=status, numbers=numbers if which else None
            )
            chosen = [each.id for each in reversed(found)]
            unknown = sorted(set(numbers) - set(chosen))
            if not chosen:
                raise Fatal("there is no such application; ", ListApplications(), " shows all")
            done = write_export(session, opened.blobs, opened.settings, target, [*chosen, *unknown])
        if as_json:
            print_json({"folders": done.folders, "files": done.files, "left_out": list(map(in_words, done.left_out))})
        else:
            typer.echo(
                f"{counted(len(done.folders), 'application')} with {counted(done.files, 'file')} in {line(target)}"
            )
        for each in done.left_out:
            error(in_words(each))
        if done.left_out:
            raise typer.Exit(1)


def _meant(session: Session, said: str) -> int:
    """The application that is meant; a number that nothing has is named with what was left out."""
    typed = typed_number(said)
    return typed.number if typed is not None and typed.of is None else find_application(session, said)


def _export_person(office: OpenOffice, person: str, out: Path | None, *, as_json: bool) -> None:
    if out is None or out.suffix.lower() != ".zip":
        raise typer.BadParameter("name a file that ends in .zip", param_hint="--out")
    with office() as opened, opened.database.read() as session:
        scope = of_person(session, opened.blobs, find_person(session, person), opened.settings)
        made = export_person(session, opened.blobs, opened.settings, scope)
    write_own(out, made.content, anew=True)
    if as_json:
        print_json(
            {"applications": made.applications, "mails": made.mails, "files": made.files, "left_out": made.left_out}
        )
    else:
        counts = ", ".join(
            counted(number, one)
            for number, one in ((made.applications, "application"), (made.mails, "mail"), (made.files, "file"))
        )
        typer.echo(line(f"{counts} in {out}; look through it before you send it"))
        for each in made.left_out:
            typer.echo(line(f"left out: {each}"))
