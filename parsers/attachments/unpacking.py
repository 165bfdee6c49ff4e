"""What comes out of a container, and how much may still come.

In: the limits of one message. Out: values that every kind of container gives: files, heads of messages, problems.

Failures: none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from domain.findings import Problem
from domain.mail import Headers
from parsers.limits import Limits


@dataclass(slots=True)
class Budget:
    """How much may still be unpacked from one message."""

    limits: Limits
    files: int = 0
    bytes_: int = 0
    messages: int = 0  # taken apart within it

    def spent(self) -> str:
        """Which bound is used up, '' when none is."""
        if self.files >= self.limits.files:
            return f"more than {self.limits.files} files (bound: files)"
        if self.bytes_ >= self.limits.unpacked_bytes:
            return f"more than {self.limits.unpacked_bytes >> 20} MiB unpacked (bound: unpacked bytes)"
        return ""


@dataclass(frozen=True, slots=True)
class Member:
    """A file within a container; `body` marks the words of a message within, not a file."""

    name: str
    content: bytes
    body: bool = False
    declared: str = ""  # media type, where the container says one


@dataclass(frozen=True, slots=True)
class Inner:
    """The head and words of a message in Outlook's own format; the files that follow are its."""

    headers: Headers
    body: str


Opened = Iterator[Member | Inner | Problem]


def within(files: Iterator[tuple[str, bytes]], path: str, budget: Budget) -> Opened:
    """The files as members, as far as the budget goes."""
    for name, content in files:
        if over := budget.spent():
            yield Problem("over_bound", f"It holds {over}; the rest was not read.", path)
            return
        budget.files += 1
        budget.bytes_ += len(content)
        yield Member(name, content)
