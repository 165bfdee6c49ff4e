"""The commands that look after what is kept: reconcile, erase, retain, raw.

In: arguments. Out: sentences on stdout, or one JSON document with --json; what waits for a person on stderr, and exit 1.

Failures: those of what each command calls, as exit 1 with their sentence.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy.orm import Session

from cli.asking import confirm, confirm_twice
from cli.options import A_MESSAGE, AsJson, OpenOffice, Who, Why, Yes, name_of
from cli.printing import error, in_one_line, line, print_json
from config.settings import Settings
from domain.actions import in_words
from domain.errors import Fatal
from domain.numbers import message_no
from domain.text import counted
from operations.erasure import Erased
from operations.erasure import erase as erase_scope
from operations.erasure_scope import Scope, of_person
from operations.lookup import find_message, find_person
from operations.reconcile import Reconciled
from operations.reconcile import reconcile as compare
from operations.reconcile import remove_unneeded as remove_unneeded_files
from operations.records import raw_message
from operations.retention import due, erase_due
from storage import queries
from storage.application import application
from storage.before_update import NAME
from storage.database import RECORDS
from storage.files import write_own


def register(app: typer.Typer, office: OpenOffice) -> None:
    """Adds the commands to the program."""
    _register_reconcile(app, office)
    _register_erase(app, office)
    _register_retain(app, office)
    _register_raw(app, office)


def _register_reconcile(app: typer.Typer, office: OpenOffice) -> None:
    @app.command()
    def reconcile(
        *,
        from_backup: Annotated[
            Path | None, typer.Option(exists=True, file_okay=False, help="Take missing files from this backup too.")
        ] = None,
        remove_unneeded: Annotated[
            bool, typer.Option("--remove-unneeded", help="Remove files no record names.")
        ] = False,
        yes: Yes = False,
        as_json: AsJson = False,
    ) -> None:
        """Compare every mailbox with the records, and every stored file with its digest; mend what can be mended."""
        if remove_unneeded:
            confirm(["Files that no record names are removed for good."], yes=yes)
        with office() as opened:
            found = compare(opened, from_backup)
            removed = remove_unneeded_files(opened) if remove_unneeded else 0
        _say_reconciled(found, removed, as_json=as_json)


def _say_reconciled(found: Reconciled, removed: int, *, as_json: bool) -> None:
    if as_json:
        differences = [asdict(each) | {"says": in_words(each.says)} for each in found.differences]
        print_json(asdict(found) | {"differences": differences, "removed": removed})
    else:
        mailboxes, messages = counted(found.mailboxes, "mailbox", "mailboxes"), counted(found.messages, "message")
        typer.echo(f"{mailboxes} with {messages}, {counted(found.files, 'stored file')} compared")
        for each in found.differences:
            typer.echo(f"{each.weight:6}  {line(each.where)}: {line(in_words(each.says))}")
        if removed:
            typer.echo(f"{counted(removed, 'unneeded file')} removed")
    for each in found.differences:
        if each.weight == "open":
            error(f"{each.where}: {in_words(each.says)}")
    if found.open:
        raise typer.Exit(1)


def _register_erase(app: typer.Typer, office: OpenOffice) -> None:
    @app.command()
    def erase(
        applicant: Annotated[
            str, typer.Argument(metavar="APPLICANT", help="An application's number (a26), an address, or a whole name.")
        ],
        *,
        yes: Yes = False,
        why: Why = "",
        who: Who = "",
        as_json: AsJson = False,
    ) -> None:
        """Erase a person: records, files, mail, and every trace of the name. It cannot be undone."""
        with office() as opened:
            with opened.database.read() as session:
                scope = of_person(session, opened.blobs, find_person(session, applicant), opened.settings)
                will_go = list(_erasure_in_words(session, opened.settings, scope))
            applications = counted(len(scope.applications), "application")
            messages = counted(len(scope.messages), "message")
            confirm_twice(
                will_go,
                f"Erase {applications} and {messages} of {applicant} for good?",
                "It cannot be taken back. Erase all of it?",
                yes=yes,
            )
            done = erase_scope(opened, scope, name_of(who), why)
            copy = opened.settings.storage.folder / NAME
        if copy.exists():
            done.remaining.append(f"{copy} holds the office from before its last update; remove it too")
        _say_erased(done, as_json=as_json)


def _erasure_in_words(session: Session, settings: Settings, scope: Scope) -> Iterator[str]:
    """What will be erased, what will stay, one sentence each."""
    for number in sorted(scope.applications):
        yield f"goes: application {in_one_line(application(session, number))}"
    for each in sorted(queries.messages(session, numbers=sorted(scope.messages)), key=lambda each: each.id):
        yield f"goes: message {message_no(each.id)}, {queries.title_of(each.sender, each.subject)}"
    for number in sorted(scope.shared):
        yield f"stays: message {message_no(number)}, which is other people's too"
    if settings.retention.server_copies == "delete":
        yield "the copies in the mailboxes are deleted too"
    else:
        yield "copies in the mailboxes stay, and are listed"


def _say_erased(done: Erased, *, as_json: bool) -> None:
    if as_json:
        print_json(asdict(done))
    else:
        typer.echo(
            f"erased: {counted(done.applications, 'application')}, {counted(done.messages, 'message')}, "
            f"{counted(done.outgoing, 'outgoing mail')}, {counted(done.files, 'stored file')}. Backups made before still hold them: make a new one into the same folder"
        )
    for each in done.remaining:
        error(each)
    if done.remaining:
        raise typer.Exit(1)


def _register_retain(app: typer.Typer, office: OpenOffice) -> None:
    @app.command()
    def retain(
        *,
        dry_run: Annotated[bool, typer.Option("--dry-run", help="Only list what would be erased.")] = False,
        yes: Yes = False,
        as_json: AsJson = False,
    ) -> None:
        """Erase now what the office keeps no longer by its [retention] settings; the worker does it once a day."""
        with office() as opened:
            with opened.database.read() as session:
                retention = opened.settings.retention
                found = [each for each in due(session, opened.openings, retention, opened.now()) if each.scope]
                will_go = [
                    f"{sentence} ({each.why})"
                    for each in found
                    for sentence in _erasure_in_words(session, opened.settings, each.scope)
                    if sentence.startswith("goes")
                ]
            if dry_run and as_json:
                applications = sorted(number for each in found for number in each.scope.applications)
                messages = sorted(number for each in found for number in each.scope.messages)
                print_json({"applications": applications, "messages": messages})
                return
            if dry_run or not found:
                for each_line in will_go or ["nothing is due"]:
                    typer.echo(line(each_line))
                return
            confirm_twice(will_go, "Erase all of it for good?", "It cannot be taken back. Erase?", yes=yes)
            with opened.database.lock(RECORDS, wait=True):
                done = erase_due(opened)
        _say_erased(done or Erased(), as_json=as_json)


def _register_raw(app: typer.Typer, office: OpenOffice) -> None:
    @app.command()
    def raw(
        which: Annotated[str, typer.Argument(metavar="MESSAGE", help=A_MESSAGE)],
        *,
        out: Annotated[Path | None, typer.Option(help="Write it there; default stdout.")] = None,
    ) -> None:
        """Print a mail as it came, byte for byte; `add FILE` takes it in again."""
        with office() as opened:
            with opened.database.read() as session:
                number = find_message(session, which)
            mail = raw_message(opened, number)
        if out is not None:
            write_own(out, mail.content, anew=True)
            typer.echo(f"written to {out}; postroom add {out} --received {mail.received_at:%Y-%m-%dT%H:%M:%S}+00:00")
        elif sys.stdout.isatty():
            raise Fatal("what somebody wrote may command a terminal; name a file with --out")
        else:
            sys.stdout.buffer.write(mail.content)
