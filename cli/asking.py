"""Says what an act will do and asks before it is done.

In: sentences, and whether `--yes` was given. Out: nothing; the caller goes on when the person agrees. What can be undone is
asked only at a terminal: a script does it at once, as ever. What cannot be taken back is asked for twice, and refused where
nobody can be asked.

Failures: `WrongUsage` (exit 2) where nobody can be asked; `typer.Exit` with 1 when the person says no.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

import typer

from cli.printing import error, line
from domain.errors import WrongUsage


def can_ask() -> bool:
    """Whether a person sits there: questions are read from stdin and written to stderr."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def confirm(sentences: Sequence[str], question: str = "Go on?", *, yes: bool = False) -> None:
    """Asks once, at a terminal, before something that can be undone."""
    if yes or not can_ask():
        return
    _say(sentences)
    _ask(question)


def confirm_twice(sentences: Sequence[str], first: str, second: str, *, yes: bool = False) -> None:
    """Asks twice before something that cannot be taken back. Raises WrongUsage where nobody can be asked."""
    if yes:
        return
    if not can_ask():
        raise WrongUsage(f"{' '.join(sentences)} It cannot be taken back; nobody can be asked here, so say --yes")
    _say(sentences)
    _ask(first)
    _ask(second)


def _say(sentences: Sequence[str]) -> None:
    for each in sentences:
        typer.echo(line(each), err=True)


def _ask(question: str) -> None:
    if not typer.confirm(line(question), default=False, err=True):
        error("nothing was changed")
        raise typer.Exit(1)
