"""How far a pass is: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ingest.pass_result import PassResult

LINE_EVERY = 100  # messages between two plain lines


@contextmanager
def progress(*, quiet: bool) -> Iterator[Callable[[PassResult], None]]:
    """Gives the function that a pass tells its progress to."""
    if quiet:
        yield lambda _: None
    elif sys.stderr.isatty():
        with _bar() as told:
            yield told
    else:
        yield _lines()


def _lines() -> Callable[[PassResult], None]:
    said = 0

    def told(outcome: PassResult) -> None:
        nonlocal said
        if outcome.read >= said + LINE_EVERY:
            said = outcome.read - outcome.read % LINE_EVERY
            sys.stderr.write(f"{outcome.kept} kept, {outcome.read} read\n")

    return told


@contextmanager
def _bar() -> Iterator[Callable[[PassResult], None]]:
    from rich.console import Console  # noqa: PLC0415 - slow to load, and a pass without a terminal needs none
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task("Reading mail", total=None)
        yield lambda outcome: shown.update(task, completed=outcome.read, total=max(outcome.kept, outcome.read))
