"""The command `init`: the questions that set up an office, in a terminal, from a pipe, or from a file of answers.

In: the settings file that is to be written, or a file of answers. Out: as cli/init/command.py says, which is loaded when it is called:
looking for mail servers needs libraries that no other command waits for.

Failures: those of cli/init/command.py.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from config.settings import DEFAULT_FILE


def register(app: typer.Typer, chosen: Callable[[], Path | None], performed: Callable[[Sequence[str]], int]) -> None:
    """Adds the command to the program.

    `chosen`: the file that --config names. `performed`: performs a command by its words, and gives its exit code.
    """

    @app.command()
    def init(
        answers: Annotated[
            Path | None,
            typer.Option(
                "--answers", metavar="FILE", help="A file of answers; nothing is asked then (docs/setting-up.md)."
            ),
        ] = None,
    ) -> None:
        """Set up an office: ask a few questions, find and try the mail servers, write postroom.toml, and check it."""
        from cli.init.command import set_up  # noqa: PLC0415

        set_up(chosen() or DEFAULT_FILE, answers, performed)
