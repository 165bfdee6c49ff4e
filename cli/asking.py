"""Says what an act will do and asks before it is done.

In: sentences, and whether `--yes` was given. Out: nothing; the caller goes on when the person agrees. What can be undone is
asked only at a terminal: a script does it at once, as ever. What cannot be taken back is asked for twice, and refused where
nobody answers.

Failures: `WrongUsage` (exit 2) where nobody answers; `typer.Exit` with 1 when the person says no.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

import typer

from cli.printing import error, line
from domain.errors import WrongUsage

YES = {"y", "yes"}


def can_ask() -> bool:
    """Whether a person sits there: questions are written to stderr and answered on stdin."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def confirm(sentences: Sequence[str], question: str = "Go on?", *, yes: bool = False) -> None:
    """Asks once, at a terminal, before something that can be undone."""
    if not yes and can_ask():
        _say(sentences)
        _ask(question)


def confirm_twice(sentences: Sequence[str], first: str, second: str, *, yes: bool = False) -> None:
    """Asks twice before something that cannot be taken back. Raises WrongUsage where nobody answers."""
    if not yes:
        _say(sentences)
        for question in (first, second):
            _ask(question)


def _say(sentences: Sequence[str]) -> None:
    for each in sentences:
        typer.echo(line(each), err=True)


def _ask(question: str) -> None:
    typer.echo(line(f"{question} [y/N]"), err=True, nl=False)
    typer.echo(" ", err=True, nl=False)
    try:
        answer = sys.stdin.readline()
    except OSError:  # nothing can be read from it
        answer = ""
    if not answer:
        typer.echo("", err=True)
        raise WrongUsage("nobody answers here, so nothing was changed; in a script say --yes")
    if answer.strip().lower() not in YES:
        error("nothing was changed")
        raise typer.Exit(1)
