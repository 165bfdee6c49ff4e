"""How far a pass is: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from ingest.pass_result import PassResult, ProgressCallback

LINE_EVERY = 100  # messages between two plain lines


@contextmanager
def progress(*, quiet: bool) -> Iterator[ProgressCallback]:
    """Gives the function that a pass tells its progress to."""
    if quiet:
        yield lambda _: None
    elif sys.stderr.isatty():
        with _bar() as show:
            yield show
    else:
        yield _lines()


def _lines() -> ProgressCallback:
    said = 0

    def show(outcome: PassResult) -> None:
        nonlocal said
        if outcome.read >= said + LINE_EVERY:
            said = outcome.read - outcome.read % LINE_EVERY
            sys.stderr.write(f"{outcome.kept} kept, {outcome.read} read\n")

    return show


@contextmanager
def _bar() -> Iterator[ProgressCallback]:
    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task("Reading mail", total=None)
        yield lambda outcome: shown.update(task, completed=outcome.read, total=max(outcome.kept, outcome.read))
