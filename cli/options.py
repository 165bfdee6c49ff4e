"""What options may be, said the same way by every command.

Failures: `typer.BadParameter`, which ends the command with 2 and names the option.
"""

from __future__ import annotations

from collections.abc import Iterable

import typer


def one_of(value: str | None, known: Iterable[str], option: str) -> None:
    """Refuses a value that is none of those known; None is none given. Raises typer.BadParameter."""
    if value is not None and value not in set(known):
        raise typer.BadParameter(f"“{value}” is not one of {', '.join(known)}", param_hint=option)
