"""Opens the files of one message, within the time of the message and as the caller wants it.

In: limits, and a `Course`. Out: what each file says, opened once, or why it was not opened.

Failures: none for any bytes; a hang or crash inside a library is the caller's to bound, who learns from `Course.began`
which file it was.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from domain.documents import ParsedFile
from domain.findings import Problem
from domain.mail import Attachment
from parsers import documents
from parsers.limits import Limits


def _no_op(path: str) -> None:
    """No-op callback."""


@dataclass(frozen=True, slots=True)
class Course:
    """How the files of a message are opened, for a caller that has to bound a hang or crash inside a library.

    `began` is told the path of each file before it is opened, and '' behind it. Files in `left_out` are not opened; the
    problem says why. With `opens_files` false none is.
    """

    began: Callable[[str], None] = _no_op
    left_out: Mapping[str, Problem] = field(default_factory=dict)
    opens_files: bool = True


EVERY_FILE = Course()
T = TypeVar("T")


class MessageFiles:
    """Opens the files of one message, within its time."""

    def __init__(self, limits: Limits, course: Course) -> None:
        self.limits, self._course = limits, course
        self._until = time.monotonic() + limits.message_seconds
        self._looks: dict[tuple[object, ...], Any] = {}

    def look(
        self,
        how: Callable[[bytes, Sequence[int], int], T],
        path: str,
        content: bytes,
        numbers: Sequence[int],
        pages: int,
    ) -> T | None:
        """What a closer look at these pages of a file gives, once; None where a process died over it, or time is up."""
        token = f"the layout of {path}"
        if token in self._course.left_out or time.monotonic() > self._until or not self._course.opens_files:
            return None
        key = (how.__name__, path, *numbers)
        if key not in self._looks:
            self._course.began(token)
            self._looks[key] = how(content, numbers, pages)
            self._course.began("")
        found: T = self._looks[key]
        return found

    def parse(self, file: Attachment, *, lay_out: bool) -> ParsedFile:
        """What one file says, or why it was not opened."""
        left = self._until - time.monotonic()
        if file.path in self._course.left_out:
            return ParsedFile(file.media_type, (), None, (self._course.left_out[file.path],))
        if left <= 0 or not self._course.opens_files:
            why = "reading what came with it took too long (bound: seconds a message)."
            return ParsedFile(file.media_type, (), None, (Problem("over_bound", why),))
        limits = replace(self.limits, file_seconds=min(self.limits.file_seconds, left))
        self._course.began(file.path)
        parsed = documents.parse(file.content, file.media_type, file.filename, limits, lay_out=lay_out)
        self._course.began("")
        return parsed
