"""Commands of postroom as processes of the tests: ended where a test wants it, or with calls that fail.

In: the command's words, its clock and its plan. Out: how it ended, what it said, and the points that it reached.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path

from tests.faults.effects import ROOT
from tests.faults.seams import Failure, Kill

# What nobody may read as an answer to a broken world.
MISTAKES = ("Traceback", "internal error:", "internal error while")


@dataclass(frozen=True)
class Request:
    """One command. `folder` is where it runs; its points, output and errors are written there."""

    folder: Path
    config: Path
    words: tuple[str, ...]
    now: datetime
    kill: Kill | None = None
    failures: tuple[Failure, ...] = ()
    oddities: tuple[str, ...] = ()
    beside: int = 0  # so many others do the same at the same time


@dataclass(frozen=True)
class Ended:
    """How a command ended: its exit code, or below zero the signal; and the points that it reached, in order."""

    code: int
    out: str
    said: str
    reached: list[str] = field(repr=False)

    @property
    def killed(self) -> bool:
        return self.code == -9

    @property
    def clear(self) -> bool:
        """Whether it ended as a program does that knows what has happened: with 0, or with 1 and a sentence."""
        return (
            self.code in (0, 1) and not any(word in self.said for word in MISTAKES) and bool(self.said or not self.code)
        )


class Commands:
    """The warm process that they are forked from."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def run(self, request: Request) -> Ended:
        """Runs one to its end."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(asdict(request), default=str) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        if not answer:
            raise RuntimeError(f"the process that commands are forked from has ended with {self._process.wait()}")
        told = json.loads(answer)
        out, said = ((request.folder / name).read_text(errors="replace") for name in ("out", "said"))
        return Ended(told["code"], out, said, told["reached"])


@contextmanager
def commands() -> Iterator[Commands]:
    """Starts the warm process; it ends with the block."""
    with tempfile.TemporaryDirectory(prefix="readings-") as memory:
        words = [sys.executable, "-m", "tests.faults.forked", memory]
        with subprocess.Popen(words, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
            yield Commands(process)
            assert process.stdin is not None
            process.stdin.close()
