"""What several commands take, said the same way by each: options, who acts, an opened office.

Failures: `typer.BadParameter`, which ends the command with 2 and names the option.
"""

from __future__ import annotations

import getpass
import sys
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from typing import Annotated

import typer
from sqlalchemy.orm import Session

from domain.numbers import Numbered, TypedNumber, typed_number
from domain.suggestions import did_you_mean
from ingest.office import Office
from operations.changes import Attribution
from operations.lookup import find_either, find_message
from storage.pages import Page

OpenOffice = Callable[[], AbstractContextManager[Office]]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]
Why = Annotated[str, typer.Option("--why", help="The reason, for the history.")]
Who = Annotated[str, typer.Option("--who", help="Who says so; default your login.")]
Yes = Annotated[bool, typer.Option("--yes", help="Do not ask.")]
# At a terminal a list is shown in pages; a pipe and --json get all of it.
PAGE = 50
Limit = Annotated[
    int | None,
    typer.Option(min=1, help=f"At most so many; default {PAGE} at a terminal, and all in a pipe or with --json."),
]
After = Annotated[str | None, typer.Option(metavar="NUMBER", help="Only what follows this one in the list.")]
AN_APPLICATION = "An application: its number (a26), or the beginning of a name or address that only it has."
A_MESSAGE = "A message: its number (m26), or the beginning of its sender's name or address that only it has."
Which = Annotated[str | None, typer.Argument(metavar="[ID]", help=f"{AN_APPLICATION} Or a message’s number (m26).")]


def one_of(value: str | None, known: Iterable[str], option: str) -> None:
    """Refuses a value that is none of those known; None is none given. Raises typer.BadParameter."""
    known = tuple(map(str, known))
    if value is not None and value not in known:
        raise typer.BadParameter(
            f"“{value}” is not one of {', '.join(known)}{did_you_mean(value, known)}", param_hint=option
        )


def name_of(who: str) -> str:
    """Who acts: as given, else the login."""
    return who or getpass.getuser()


def attribution(office: Office, who: str = "", why: str = "") -> Attribution:
    """Who acts, why, and that it is now."""
    return Attribution(name_of(who), why, office.now())


def asked_page(limit: int | None, after: int | None, *, as_json: bool) -> Page:
    """The page that is asked for."""
    most = PAGE if limit is None and not as_json and sys.stdout.isatty() else limit
    return Page(most, after)


def numbered(text: str, of: Numbered, option: str) -> int:
    """The number of a document or mail, with or without its letter. Raises typer.BadParameter."""
    typed = typed_number(text)
    if typed is None or typed.of not in (None, of):
        article = "an" if of is Numbered.APPLICATION else "a"
        raise typer.BadParameter(
            f"“{text}” is not the number of {article} {of}, like 7 or {of.letter}7", param_hint=option
        )
    return typed.number


def named_record(session: Session, which: str | None, message: str | None) -> TypedNumber:
    """The application or message that is meant; the option names a message, whatever the argument."""
    if message is not None:
        return TypedNumber(find_message(session, message), Numbered.MESSAGE)
    return find_either(session, which or "")
