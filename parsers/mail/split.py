"""Messages that their sender's program split into several (message/partial, RFC 2046 section 5.2.2).

In: raw bytes of a part, or of all parts. Out: which part of which message it is, or the whole message.

Failures: none for any bytes; what is no part is None.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from email.message import Message

from domain.numbers import whole_number
from parsers.limits import DEFAULT_LIMITS
from parsers.mail.bounded import parse

TYPE = "message/partial"
MOST_PARTS = 100
HEAD_BYTES = DEFAULT_LIMITS.header_bytes
# Of these the whole has those that stand within the first part (RFC 2046 section 5.2.2.1).
INNER = re.compile(rb"(?:content-[a-z-]*|subject|message-id|encrypted|mime-version)[ \t]*:", re.IGNORECASE)
FIELD = re.compile(rb"(?:[!-9;-~]{1,200}[ \t]*:|From )[^\n]*\n?(?:[ \t][^\n]*\n?)*")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a split message. `total` is None where it does not say how many there are: only the last has to."""

    id: str
    number: int
    total: int | None

    def __str__(self) -> str:
        """“part 2 of 3”."""
        return f"part {self.number} of {self.total}" if self.total else f"part {self.number}"


def part_of(message: Message) -> Part | None:
    """Which part of which message this is; None for one that is whole."""
    if message.get_content_type() != TYPE:
        return None
    number, total = (_number(message.get_param(name)) for name in ("number", "total"))
    return Part(str(message.get_param("id") or "").strip(), number or 1, total)


def part_in(raw: bytes) -> Part | None:
    """The same of raw bytes, of which only the head is looked at."""
    if b"message/partial" not in raw[:HEAD_BYTES].lower():
        return None
    head, _ = _head_and_body(raw)
    return part_of(parse(head + b"\r\n", DEFAULT_LIMITS)[0])


def joined(raws: Sequence[bytes]) -> bytes | None:
    """The whole message of these raw parts, in any order; None where one is missing."""
    parts = {part.number: raw for raw in raws if (part := part_in(raw)) is not None}
    totals = {part.total for raw in raws if (part := part_in(raw)) is not None and part.total}
    if len(totals) != 1 or not 0 < max(totals) <= MOST_PARTS or set(parts) != set(range(1, max(totals) + 1)):
        return None
    head, first = _head_and_body(parts[1])
    outer = [field for field in FIELD.findall(head) if not INNER.match(field)]
    names = {field.partition(b":")[0].strip().lower() for field in outer}
    inner_head, body = _head_and_body(first)
    inner = [
        field
        for field in FIELD.findall(inner_head)
        if INNER.match(field) or field.partition(b":")[0].strip().lower() not in names
    ]
    rest = b"".join(_head_and_body(parts[number])[1] for number in range(2, max(totals) + 1))
    return b"".join((*outer, *inner)) + b"\r\n" + body + rest


def _head_and_body(raw: bytes) -> tuple[bytes, bytes]:
    ends = [(place, mark) for mark in (b"\r\n\r\n", b"\n\n") if (place := raw.find(mark)) >= 0]
    if not ends:
        return raw, b""
    place, mark = min(ends)
    end = place + len(mark) // 2
    return raw[:end], raw[place + len(mark) :]


def _number(value: object) -> int | None:
    return whole_number(str(value or "").strip(), 5)
