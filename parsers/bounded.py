"""Bounds on a message before any parser sees it.

In: raw bytes. Out: bytes whose heads, parameters, parts and nesting a parser can take in linear time, and a problem for
each bound that was met. A message within its bounds, which is nearly every one, comes back as it is.

Failures: none for any bytes. The time is linear in the number of bytes.
"""

from __future__ import annotations

import re

from parsers.limits import Limits
from parsers.values import Problem

BOUNDARY = re.compile(rb"boundary\s{0,10}=\s{0,10}(?:\"([^\"\r\n]{1,200})\"|([^\s;\"]{1,200}))", re.IGNORECASE)
DELIMITER = re.compile(rb"^--([^\r\n]{1,210})", re.MULTILINE)
BLANK = re.compile(rb"\r?\n[ \t]*\r?\n")
PARAMETERS = (b"content-type", b"content-disposition")


def bounded(raw: bytes, limits: Limits) -> tuple[bytes, list[Problem]]:
    """The message within its bounds, and what had to be left out."""
    problems: list[Problem] = []
    raw = _few_parts(raw, limits, problems)
    pieces: list[bytes] = []
    place = 0
    for start in _heads(raw):
        if start < place:
            continue
        end = _end_of_head(raw, start)
        head = raw[start:end]
        shorter = _short_head(head, limits, problems)
        if shorter is not head:
            pieces += [raw[place:start], shorter]
            place = end
    if not pieces:
        return raw, problems
    return b"".join([*pieces, raw[place:]]), problems


def _few_parts(raw: bytes, limits: Limits, problems: list[Problem]) -> bytes:
    boundaries = BOUNDARY.findall(raw)
    most = limits.nesting * 4  # multiparts side by side count too
    if len(boundaries) > most:
        cut = next(found for number, found in enumerate(BOUNDARY.finditer(raw)) if number == most)
        problems.append(_over(f"it has more than {most} multiparts (bound: nesting)"))
        raw = raw[: raw.rfind(b"\n", 0, cut.start()) + 1]
    declared = {quoted or plain for quoted, plain in boundaries[:most]}
    if not declared:
        return raw
    count = 0
    for found in DELIMITER.finditer(raw):
        name = found.group(1).rstrip()
        if name in declared or name.removesuffix(b"--") in declared:
            count += 1
            if count > limits.parts:
                problems.append(_over(f"it has more than {limits.parts} parts (bound: parts)"))
                return raw[: found.start()]
    return raw


def _heads(raw: bytes) -> list[int]:
    """Where a head may begin: at the start, after each delimiter, and after the head of an attached message."""
    starts = [0]
    for found in DELIMITER.finditer(raw):
        line = raw.find(b"\n", found.end())
        if line >= 0:
            starts.append(line + 1)
    inner = []
    for start in starts:
        at = start
        for _ in range(20):  # messages within messages, each directly behind the other's head
            end = _end_of_head(raw, at)
            if b"message/" not in raw[at : min(end, at + 65_536)].lower():
                break
            blank = BLANK.match(raw, end)
            if blank is None:
                break
            at = blank.end()
            inner.append(at)
    return sorted({*starts, *inner})


def _end_of_head(raw: bytes, start: int) -> int:
    if raw.startswith((b"\n", b"\r\n"), start):
        return start
    found = BLANK.search(raw, start)
    return found.start() if found else len(raw)


def _short_head(head: bytes, limits: Limits, problems: list[Problem]) -> bytes:
    """The same head, or a shorter one within the bounds."""
    separators = head.count(b";")
    longest = limits.header_value_bytes
    if len(head) <= longest and separators <= limits.parameters and head.count(b"\n") <= limits.header_count:
        return head
    kept: list[bytes] = []
    count = size = 0
    value = -1  # bytes of the header that the line belongs to
    for line in head.splitlines(keepends=True):
        if line[:1] not in (b" ", b"\t"):
            count, value = count + 1, 0
        value += len(line)
        size += len(line)
        if count > limits.header_count or size > limits.header_bytes:
            problems.append(_over("its head is too long (bound: header bytes or headers)"))
            break
        if value > longest:
            room = longest - (value - len(line))
            if room > 0:
                problems.append(_over(f"a header is longer than {longest} bytes"))
                kept.append(line[:room].rstrip(b"\r\n") + b"\n")
            continue
        kept.append(line)
    return _few_parameters(b"".join(kept), limits, problems)


def _few_parameters(head: bytes, limits: Limits, problems: list[Problem]) -> bytes:
    fields = re.split(rb"(?<=\n)(?![ \t])", head)
    for index, field in enumerate(fields):
        if field.count(b";") > limits.parameters and field.lower().startswith(PARAMETERS):
            parts = field.split(b";", limits.parameters)
            fields[index] = b";".join(parts[:-1]).rstrip() + b"\n"
            problems.append(_over(f"a header has more than {limits.parameters} parameters"))
    return b"".join(fields)


def _over(why: str) -> Problem:
    return Problem("message_over_bound", f"Not all of the message was read: {why}.")
