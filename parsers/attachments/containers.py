"""Files that hold files: zip, winmail.dat (TNEF) and Outlook's .msg.

In: the container's bytes and how much may still be unpacked. Out: the files within, by name, and problems. Nothing is
written anywhere; names stay names.

Failures: none for any bytes: what cannot be opened is a problem `broken` or `encrypted`, what exceeds a bound `over_bound`.
"""

from __future__ import annotations

import io
import logging
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC
from typing import Any

from domain.findings import Problem
from domain.mail import Headers
from domain.text import clean, clean_lines
from parsers.attachments import archives, media_types
from parsers.limits import Limits
from parsers.text.fields import addresses, message_ids, parsed_date
from parsers.text.html import html_to_text, tidy

CHUNK = 1 << 16
SECTOR = 512  # of a compound file, at the least
SYMLINK = 0o120000
TNEF_ATTRIBUTES = 2_000  # Outlook writes twenty, and six for each file
TNEF_CHECKSUM = 2  # bytes, behind each attribute
SHORT_FILENAME = 0x3704  # PidTagAttachFilename (MS-OXPROPS section 2.584)


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


def open_container(content: bytes, kind: str, path: str, budget: Budget) -> Opened:
    """The files within a container of this media type. Raises KeyError for one that is none."""
    yield from OPENERS[kind](content, path, budget)


def is_container(kind: str) -> bool:
    """Whether files of this media type hold files."""
    return kind in OPENERS


def _zip(content: bytes, path: str, budget: Budget) -> Opened:
    try:
        archive = archives.opened(content)
    except archives.DirectoryTooLarge as error:
        yield Problem("over_bound", f"The archive was not opened: {error} (bound: files).", path)
        return
    except archives.UNREADABLE as error:
        yield Problem("broken", f"The archive cannot be opened: {error}.", path)
        return
    with archive:
        for info in archive.infolist():
            # QUIRK: `is_dir` looks at the last letter of a name that may have none.
            if info.filename.endswith("/"):
                continue
            if over := budget.spent():
                yield Problem("over_bound", f"The archive holds {over}; the rest was not read.", path)
                return
            yield from _zip_member(archive, info, path, budget)


def _zip_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, path: str, budget: Budget) -> Opened:
    # What is refused counts as well: an archive may name the same bytes ten thousand times.
    budget.files += 1
    if (info.external_attr >> 16) & 0o170000 == SYMLINK:
        yield Problem(
            "structure_malformed", f"“{info.filename[:200]}” in the archive is a link and was not followed.", path
        )
        return
    if info.flag_bits & 1:
        yield Problem("encrypted", f"“{info.filename[:200]}” in the archive is protected by a password.", path)
        return
    most = min(max(info.compress_size, 1) * budget.limits.ratio + CHUNK, budget.limits.unpacked_bytes - budget.bytes_)
    pieces, size = [], 0
    try:
        with archive.open(info) as file:
            while piece := file.read(CHUNK):
                size += len(piece)
                if size > most:
                    budget.bytes_ += size
                    yield Problem(
                        "over_bound", f"“{info.filename[:200]}” unpacks to too much (bound: ratio or bytes).", path
                    )
                    return
                pieces.append(piece)
    except archives.UNREADABLE as error:
        budget.bytes_ += size
        yield Problem("broken", f"“{info.filename[:200]}” in the archive is damaged: {error}.", path)
        return
    budget.bytes_ += size
    yield Member(info.filename, b"".join(pieces))


def _tnef(content: bytes, path: str, budget: Budget) -> Opened:
    from tnefparse import TNEF  # noqa: PLC0415 - rare, and slow to load

    logging.getLogger("tnef-decode").setLevel(logging.CRITICAL)
    end = _end_of_attributes(content)
    if end - TNEF_CHECKSUM > len(content):  # tnefparse takes what is there, and says nothing
        yield Problem("broken", "winmail.dat ends before its last part does.", path)
    elif end < len(content):
        yield Problem("over_bound", f"It holds more than {TNEF_ATTRIBUTES} attributes (bound: files).", path)
    try:
        unpacked = TNEF(content[:end], do_checksum=False)
        files = [
            (str(each.long_filename() or each.name or ""), bytes(each.data or b"")) for each in unpacked.attachments
        ]
        body = unpacked.body or unpacked.htmlbody or b""
    except Exception as error:  # noqa: BLE001 - tnefparse raises whatever comes first on a broken file
        yield Problem("broken", f"winmail.dat cannot be opened: {type(error).__name__}: {error}.", path)
        return
    if body:
        text = body if isinstance(body, str) else body.decode("cp1252", "replace")
        yield Member("body", text.encode("utf-8", "replace"), body=True)
    yield from _within(((name, content) for name, content in files), path, budget)


def _end_of_attributes(content: bytes) -> int:
    """Where the last attribute within the bound ends (MS-OXTNEF section 2.1.3): level, number, length, value, checksum.

    Behind the end of the content when it is cut off.
    """
    # QUIRK: tnefparse copies all that follows for each attribute.
    place = 6
    for _ in range(TNEF_ATTRIBUTES):
        if place + 9 > len(content):
            begun = content[place:].strip(b"\0\r\n")
            return max(place, len(content)) if not begun else place + 9 + TNEF_CHECKSUM
        place += 9 + int.from_bytes(content[place + 5 : place + 9], "little") + TNEF_CHECKSUM
    return place


def _msg(content: bytes, path: str, budget: Budget) -> Opened:
    from oxmsg import Message  # noqa: PLC0415 - rare, and slow to load

    try:
        if _claims_more_than_it_has(content):
            yield Problem("broken", "The Outlook message cannot be opened: it names more bytes than it has.", path)
            return
        message = Message.load(io.BytesIO(content))
        storages = list(message.attachments)
    except Exception as error:  # noqa: BLE001 - python-oxmsg raises whatever comes first on a broken file
        yield Problem("broken", f"The Outlook message cannot be opened: {type(error).__name__}: {error}.", path)
        return
    try:
        headers = _msg_headers(message)
    except Exception as error:  # noqa: BLE001 - as above; the words and the files may still be read
        headers = Headers(message_id=None, subject="", sender=None)
        yield Problem("header_malformed", f"The Outlook message's head cannot be read: {type(error).__name__}.", path)
    try:
        body = _msg_body(message)
    except Exception as error:  # noqa: BLE001 - as above; the files may still be read
        body = ""
        yield Problem("broken", f"The Outlook message's words cannot be read: {type(error).__name__}.", path)
    yield Inner(headers, tidy(clean_lines(body)))
    files = []
    for number, each in enumerate(storages, start=1):
        try:
            name = each.file_name or each.properties.str_prop_value(SHORT_FILENAME) or ""
            data = each.file_bytes
        except Exception as error:  # noqa: BLE001 - as above; the other attachments may still be read
            yield Problem(
                "broken", f"Attachment {number} of the Outlook message is damaged: {type(error).__name__}.", path
            )
            continue
        if data is None:
            why = f"Attachment {number} of the Outlook message, a message or an object, cannot be opened."
            yield Problem("broken", why, path)
            continue
        files.append((name, data))
    yield from _within(iter(files), path, budget)


def _claims_more_than_it_has(content: bytes) -> bool:
    """Whether a compound file (MS-CFB) names tables or streams that it cannot hold, over which its reader takes minutes."""
    from olefile import OleFileIO  # type: ignore[import-untyped]  # noqa: PLC0415 - rare, and slow to load

    # MS-CFB section 2.2: the numbers of directory, FAT, mini FAT and DIFAT sectors.
    sectors = (int.from_bytes(content[place : place + 4], "little") for place in (40, 44, 64, 72))
    if any(number * SECTOR > len(content) for number in sectors):
        return True
    with OleFileIO(io.BytesIO(content)) as compound:
        # The root entry counts the small streams once more.
        named = sum(int(entry.size) for entry in compound.direntries if entry)
    return named > 2 * len(content) + CHUNK


def _msg_body(message: Any) -> str:
    """The words; not the RTF, which Outlook keeps beside them."""
    return str(message.body or "") or html_to_text(str(message.html_body or ""))


def _msg_headers(message: Any) -> Headers:
    head = {str(name).lower(): str(value) for name, value in message.message_headers.items()}
    sender = addresses(message.sender)
    sent = message.sent_date
    return Headers(
        message_id=next(iter(message_ids(head.get("message-id"))), None),
        subject=clean(message.subject),
        sender=sender[0] if sender else None,
        to=addresses(head.get("to")),
        cc=addresses(head.get("cc")),
        reply_to=addresses(head.get("reply-to")),
        date=sent.astimezone(UTC) if sent is not None else parsed_date(head.get("date")),
        in_reply_to=tuple(message_ids(head.get("in-reply-to"))),
        references=tuple(message_ids(head.get("references"))),
    )


def _within(files: Iterator[tuple[str, bytes]], path: str, budget: Budget) -> Opened:
    for name, content in files:
        if over := budget.spent():
            yield Problem("over_bound", f"It holds {over}; the rest was not read.", path)
            return
        budget.files += 1
        budget.bytes_ += len(content)
        yield Member(name, content)


OPENERS: dict[str, Callable[[bytes, str, Budget], Opened]] = {
    media_types.ZIP: _zip,
    media_types.TNEF: _tnef,
    media_types.MSG: _msg,
}
