"""What several commands take, said the same way by each: options, who acts, an opened office.

Failures: `typer.BadParameter`, which ends the command with 2 and names the option.
"""

from __future__ import annotations

import getpass
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from typing import Annotated

import typer

from ingest.office import Office
from operations.changes import Attribution

OpenOffice = Callable[[], AbstractContextManager[Office]]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]
Why = Annotated[str, typer.Option("--why", help="The reason, for the history.")]
Who = Annotated[str, typer.Option("--who", help="Who says so; default your login.")]


def one_of(value: str | None, known: Iterable[str], option: str) -> None:
    """Refuses a value that is none of those known; None is none given. Raises typer.BadParameter."""
    if value is not None and value not in set(known):
        raise typer.BadParameter(f"“{value}” is not one of {', '.join(known)}", param_hint=option)


def name_of(who: str) -> str:
    """Who acts: as given, else the login."""
    return who or getpass.getuser()


def attribution(office: Office, who: str = "", why: str = "") -> Attribution:
    """Who acts, why, and that it is now."""
    return Attribution(name_of(who), why, office.now())
