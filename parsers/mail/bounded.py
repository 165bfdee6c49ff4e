"""A message parsed by the standard library, within bounds.

In: raw bytes. Out: the message as `email` understands it (compat32, raw header values kept), and a problem for each bound
that was met and each repair that was made. The bounds stand where the parser hands over a header or a part, so they hold
at any depth and before anything looks into a value; the time is linear in the number of bytes.

Failures: none for any bytes. The parts of `Part` never raise where the standard library's do.
"""

from __future__ import annotations

import email.errors
import re
from dataclasses import dataclass, field
from email.feedparser import BufferedSubFile, FeedParser  # type: ignore[attr-defined]
from email.message import Message
from email.policy import Compat32, Policy
from functools import partial
from typing import Any

from domain.findings import Problem
from parsers.limits import Limits

# Of these the first is kept whatever came before it: without them a message falls apart or has no sender.
NEEDED = frozenset(
    {
        "content-type",
        "content-transfer-encoding",
        "content-disposition",
        "from",
        "to",
        "subject",
        "date",
        "message-id",
        "auto-submitted",
        "precedence",
        "list-id",
        "return-path",
    }
)
WITH_PARAMETERS = frozenset({"content-type", "content-disposition"})
FIELD = re.compile(rb"[!-9;-~]{1,200}:")
SPACED_FIELD = re.compile(rb"([!-9;-~]{1,200})[ \t]{1,50}(?=:)")
TELLING_FIELD = re.compile(
    rb"(?:content-type|mime-version|from|to|subject|date|message-id|content-transfer-encoding)[ \t]*:", re.IGNORECASE
)
# What the standard library's accessors have raised on malformed parameters.
ODD = (ValueError, TypeError, LookupError, AttributeError, email.errors.MessageError)
MEDIA_TYPE = re.compile(r"[^\s/;,\"]{1,127}/[^\s/;,\"]{1,127}")
PIECE = 1 << 14  # bytes, in which lines are counted
MALFORMED_LINES = 50  # within one head; more is no head


class _Enough(Exception):
    """More parts than the bound."""


@dataclass(slots=True)
class _Tally:
    """What one parse has met so far."""

    limits: Limits
    parts: int = 0
    root: Part | None = None
    losing: Part | None = None  # behind whose end the parser throws lines away
    lost: list[str] = field(default_factory=list)
    over: dict[str, None] = field(default_factory=dict)


# The lines of a file in base64 (RFC 2045 section 6.8). None of them is a delimiter, a field or blank.
FILE_LINES = re.compile(r"^(?:[A-Za-z0-9+/]{60,}+\r?\n){8,}+", re.MULTILINE)


class _Lines(BufferedSubFile):  # type: ignore[misc]
    """The parser's input, which keeps what the parser throws away, and gives the lines of a file as one.

    The parser looks at each line of its input; nearly all are a file's, of which it only wants the whole.

    QUIRK: where the end of a multipart stands before its first delimiter, the standard library reads what is behind it
    and keeps nothing. No public way leads to those lines.
    """

    def __init__(self, tally: _Tally) -> None:
        super().__init__()
        self._tally = tally

    def push(self, data: str) -> None:
        """Takes text."""
        taken = 0
        for lines in FILE_LINES.finditer(data):
            super().push(data[taken : lines.start()])
            self.pushlines([lines.group()])
            taken = lines.end()
        super().push(data[taken:])

    def __next__(self) -> object:
        """The next line (or, from the parser's point of view, that more is needed)."""
        line = super().__next__()
        if self._tally.losing is not None and isinstance(line, str):
            self._tally.lost.append(line)
        return line


class _AsWritten(Compat32):
    """Gives 8-bit header values as they were written; the standard library's own way loses the bytes."""

    def header_fetch_parse(self, name: str, value: str) -> str:
        """The value, bytes beyond ASCII as surrogate escapes."""
        del name
        return value


AS_WRITTEN = _AsWritten()


class Part(Message):
    """A part of a message that takes no more than the bounds, and never raises when asked what it is."""

    _payload: Any

    def __init__(self, tally: _Tally, policy: Policy = AS_WRITTEN) -> None:
        self._tally = tally
        super().__init__(policy)
        self._level = 0
        self._count = 0
        self._size = 0

    def attach(self, payload: Any) -> None:
        """Takes a part within, up to the bound on parts."""
        tally = self._tally
        if self._level == 0:
            tally.root = self
        tally.parts += 1
        if tally.parts > tally.limits.parts:
            tally.over[f"it has more than {tally.limits.parts} parts (bound: parts)"] = None
            raise _Enough
        if isinstance(payload, Part):
            payload._level = self._level + 1  # noqa: SLF001 - its own kind
        super().attach(payload)

    def set_raw(self, name: str, value: str) -> None:
        """Takes a header, or as much of it as the bounds let."""
        limits, over, lower = self._tally.limits, self._tally.over, name.strip().lower()
        if len(value) > limits.header_value_bytes:
            over[f"a header is longer than {limits.header_value_bytes} bytes (bound: header value bytes)"] = None
            value = value[: limits.header_value_bytes].rstrip("\r\n")
        self._count += 1
        self._size += len(name) + len(value)
        if (self._count > limits.header_count or self._size > limits.header_bytes) and (
            lower not in NEEDED or lower in self
        ):
            over["its head is too long (bound: header bytes or headers)"] = None
            return
        if lower in WITH_PARAMETERS and value.count(";") > limits.parameters:
            over[f"a header has more than {limits.parameters} parameters (bound: parameters)"] = None
            value = ";".join(value.split(";", limits.parameters + 1)[: limits.parameters + 1]).rstrip()
        if (
            lower == "content-type"
            and self._level >= limits.nesting
            and value.lstrip().lower().startswith(("multipart", "message"))
        ):
            over[f"its parts are nested deeper than {limits.nesting} (bound: nesting)"] = None
            value = "application/octet-stream"
        super().set_raw(name, value)

    def set_payload(self, payload: Any, charset: Any = None) -> None:
        """Takes the text of a leaf, or of a multipart that never began."""
        super().set_payload(payload, charset)
        if self.defects and isinstance(self.defects[-1], email.errors.StartBoundaryNotFoundDefect):
            self._tally.losing = self

    @property
    def epilogue(self) -> str | None:
        """What stands behind the last part."""
        return self._epilogue

    @epilogue.setter
    def epilogue(self, text: str | None) -> None:
        tally = self._tally
        if tally.losing is self:
            self._payload += "".join(tally.lost)
            tally.losing, tally.lost = None, []
        self._epilogue = text

    def get_payload(self, i: Any = None, decode: bool = False) -> Any:  # noqa: FBT002
        """The payload as it was written."""
        # QUIRK: the standard library decodes an 8-bit payload by its character set here, and loses what does not fit.
        if i is None and not decode:
            return self._payload
        return super().get_payload(i, decode)  # type: ignore[call-overload]

    def get_default_type(self) -> str:
        """The type of a part that names none."""
        return "text/plain" if self._level >= self._tally.limits.nesting else super().get_default_type()

    def get_content_type(self) -> str:
        """The media type alone, also where the semicolon behind it is missing."""
        found = MEDIA_TYPE.match(super().get_content_type())
        return found.group() if found else "text/plain"

    def get_boundary(self, failobj: Any = None) -> Any:
        """The boundary, None too when it cannot be read."""
        # QUIRK: RFC 2231 values with unknown or odd character sets make the standard library raise, here and below.
        try:
            return super().get_boundary(failobj)
        except ODD:
            return failobj

    def get_param(self, param: str, failobj: Any = None, header: str = "content-type", unquote: bool = True) -> Any:  # noqa: FBT002
        """A parameter, the given value too when it cannot be read."""
        try:
            return super().get_param(param, failobj, header, unquote)
        except ODD:
            return failobj

    def get_filename(self, failobj: Any = None) -> Any:
        """The name, the given value too when it cannot be read."""
        try:
            return super().get_filename(failobj)
        except ODD:
            return failobj

    def get_content_charset(self, failobj: Any = None) -> Any:
        """The character set, the given value too when it cannot be read."""
        try:
            return super().get_content_charset(failobj)
        except ODD:
            return failobj

    def get_content_disposition(self) -> Any:
        """The disposition, None too when it cannot be read."""
        try:
            return super().get_content_disposition()
        except ODD:
            return None


def parse(raw: bytes, limits: Limits) -> tuple[Message, list[Problem]]:
    """The message (RFC 5322, RFC 2045 to 2049) within the bounds, and what had to be left out or mended."""
    problems: list[Problem] = []
    whole = len(raw)
    raw = _within_lines(raw, limits.lines)
    if len(raw) < whole:
        why = f"it has more than {limits.lines} lines (bound: lines)."
        problems.append(Problem("message_over_bound", why))
    raw = _from_its_head(raw)
    message, tally = _parsed(raw, limits)
    if any(isinstance(each, email.errors.MissingHeaderBodySeparatorDefect) for each in message.defects):
        mended = _with_whole_head(raw)
        if mended is not None:
            message, tally = _parsed(mended, limits)
            problems.append(Problem("structure_malformed", "A line of the head is no header field; the rest was read."))
    problems += [Problem("message_over_bound", f"{why}.") for why in tally.over]
    return message, problems


def _parsed(raw: bytes, limits: Limits) -> tuple[Message, _Tally]:
    tally = _Tally(limits)
    parser = FeedParser(partial(Part, tally), policy=AS_WRITTEN)
    parser._input = _Lines(tally)  # type: ignore[attr-defined]  # noqa: SLF001 - QUIRK: see _Lines
    try:
        parser.feed(raw.decode("ascii", "surrogateescape"))
        return parser.close(), tally
    except _Enough:
        assert tally.root is not None
        return tally.root, tally


def _within_lines(raw: bytes, most: int) -> bytes:
    """As much of the message as has so many lines, to some thousands."""
    if len(raw) <= most or raw.count(b"\n") + raw.count(b"\r") <= most:
        return raw
    lines = 0
    for start in range(0, len(raw), PIECE):
        ends = raw.count(b"\n", start, start + PIECE), raw.count(b"\r", start, start + PIECE)
        lines += max(ends)  # of CRLF one
        if lines > most:
            return raw[:start]
    return raw


def _from_its_head(raw: bytes) -> bytes:
    """Without a byte order mark, blank lines or an mbox's quoting before the first field, which hide the whole head."""
    start = raw[:4_096].removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n\t ")
    if start.startswith(b">From "):
        start = start[1:]
    if len(start) == min(len(raw), 4_096) or not (FIELD.match(start) or start.startswith(b"From ")):
        return raw
    return start + raw[4_096:]


def _with_whole_head(raw: bytes) -> bytes | None:
    """The head with its malformed lines made fields, so that those behind them count; None if it is no head."""
    # QUIRK: the standard library ends the head at the first line that is no field (RFC 5322 section 2.2).
    ends = [place for place in (raw.find(b"\n\n"), raw.find(b"\n\r\n")) if place >= 0]
    end = min(ends) + 1 if ends else len(raw)
    lines = raw[:end].splitlines(keepends=True)
    bad = [
        number
        for number, line in enumerate(lines)
        if not FIELD.match(line) and line[:1] not in (b" ", b"\t") and not line.startswith(b"From ")
    ]
    if not bad or len(bad) > MALFORMED_LINES or not any(TELLING_FIELD.match(line) for line in lines[bad[0] :]):
        return None
    for number in bad:
        spaced = SPACED_FIELD.match(lines[number])
        lines[number] = spaced.group(1) + lines[number][spaced.end() :] if spaced else b"X-Malformed: " + lines[number]
    return b"".join(lines) + raw[end:]
