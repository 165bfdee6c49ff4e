"""Whether somebody is still writing a file, so that it is left for a later pass.

In: an open file and where a message stands in it. Out: whether the message is whole, may be, or is cut off.
Copies over a network pause for seconds, so a pause alone says little: how the message ends says more. A multipart message
ends with its closing boundary (RFC 2046 section 5.1.1), any other with the end of a line. A file that was not written to
for a minute is taken as it is.

Failures: OSError of the file.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import BinaryIO, TypeVar

from ingest.mailboxes.heads import fields_of, head_of

RESTED_SECONDS = 60.0
WATCHED_SECONDS = 2.0  # what may be whole is looked at for so long
LOOK_SECONDS = 0.25
HEAD_BYTES, TAIL_BYTES = 1 << 18, 1 << 16
BOUNDARY = re.compile(
    rb"multipart/.*?;\s*(?:.*;\s*)?boundary\s*=\s*(?:\"([^\"]+)\"|([^\s;]+))", re.IGNORECASE | re.DOTALL
)
FIELD = re.compile(rb"[!-9;-~]+[ \t]*:|From ")  # RFC 5322 section 2.2; a file of an mbox begins with its separator
CONTENT_TYPE = frozenset({b"content-type"})
Watched = TypeVar("Watched")


class End(StrEnum):
    """How a message ends."""

    WHOLE = "whole"
    OPEN = "open"  # as many whole ones do, and some that are cut
    CUT = "cut"


def is_fresh(modified: float) -> bool:
    """Whether a file was written to within the last minute; a time in the future says that clocks differ."""
    return time.time() - modified < RESTED_SECONDS


def end_of(file: BinaryIO, start: int, end: int) -> End:
    """How the message between two places of a file ends."""
    if start >= end:  # made, and nothing written into it yet
        return End.CUT
    file.seek(start)
    first = file.read(min(HEAD_BYTES, end - start))
    file.seek(max(start, end - TAIL_BYTES))
    last = file.read(min(TAIL_BYTES, end - start))
    ends_a_line = last.endswith((b"\n", b"\r"))
    head = head_of(first)
    if head == first and not head.endswith((b"\r\n\r\n", b"\n\n")):  # within its head, if it is a mail at all
        return End.CUT if FIELD.match(head) and not ends_a_line else End.OPEN
    content_type = next((value for _, value in fields_of(head, CONTENT_TYPE)), b"")
    found = BOUNDARY.search(content_type)
    if found is None:
        return End.WHOLE if ends_a_line else End.OPEN
    if b"--" + (found[1] or found[2]) + b"--" in last:
        return End.WHOLE
    return End.OPEN if ends_a_line else End.CUT


def at_rest(watched: Sequence[Watched], state_of: Callable[[Watched], object]) -> list[Watched]:
    """Those whose state (size and time) stays the same while they are watched; returns at once where there are none."""
    if not watched:
        return []
    before = [state_of(each) for each in watched]
    until = time.monotonic() + WATCHED_SECONDS
    resting = list(zip(watched, before, strict=True))
    while resting and time.monotonic() < until:
        time.sleep(LOOK_SECONDS)
        resting = [(each, state) for each, state in resting if state_of(each) == state]
    return [each for each, _ in resting]
