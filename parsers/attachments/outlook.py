"""Outlook's containers: winmail.dat (TNEF, MS-OXTNEF) and .msg (MS-OXMSG).

In: the container's bytes and how much may still be unpacked. Out: the files within, by name, the head and words of a
message, and problems.

Failures: none for any bytes: what cannot be opened is a problem `broken`, what exceeds a bound `over_bound`.
"""

from __future__ import annotations

import io
import logging
from datetime import UTC
from typing import Any

from domain.findings import Problem
from domain.mail import Headers
from domain.text import clean, clean_lines
from parsers.attachments.unpacking import Budget, Inner, Member, Opened, within
from parsers.text.decoding import readable
from parsers.text.fields import addresses, message_ids, parsed_date
from parsers.text.html import html_to_text, tidy

CHUNK = 1 << 16  # bytes that a compound file may name over twice its size
SECTOR = 512  # of a compound file, at the least
TNEF_ATTRIBUTES = 2_000  # Outlook writes twenty, and six for each file
TNEF_CHECKSUM = 2  # bytes, behind each attribute
# PidTagBody and PidTagHtml (MS-OXPROPS sections 2.618 and 2.733) as streams (MS-OXMSG section 2.4.1): name, charset, HTML.
MSG_WORDS = (
    ("__substg1.0_1000001F", "utf-16-le", False),
    ("__substg1.0_1000001E", "", False),
    ("__substg1.0_1013001F", "utf-16-le", True),
    ("__substg1.0_1013001E", "", True),
    ("__substg1.0_10130102", "", True),
)
SHORT_FILENAME = 0x3704  # PidTagAttachFilename (MS-OXPROPS section 2.584)


def open_tnef(content: bytes, path: str, budget: Budget) -> Opened:
    """The words and files within a winmail.dat."""
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
    yield from within(((name, content) for name, content in files), path, budget)


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


def open_msg(content: bytes, path: str, budget: Budget) -> Opened:
    """The head, words and files of an Outlook message."""
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
        body = _msg_body(message, content)
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
    yield from within(iter(files), path, budget)


def _claims_more_than_it_has(content: bytes) -> bool:
    """Whether a compound file (MS-CFB) names tables or streams that it cannot hold, over which its reader takes minutes."""
    # MS-CFB section 2.2: the numbers of directory, FAT, mini FAT and DIFAT sectors.
    sectors = (int.from_bytes(content[place : place + 4], "little") for place in (40, 44, 64, 72))
    if any(number * SECTOR > len(content) for number in sectors):
        return True
    with _compound(content) as compound:
        # The root entry counts the small streams once more.
        named = sum(int(entry.size) for entry in compound.direntries if entry)
    return named > 2 * len(content) + CHUNK


def _compound(content: bytes) -> Any:
    from olefile import OleFileIO  # type: ignore[import-untyped]  # noqa: PLC0415 - rare, and slow to load

    return OleFileIO(io.BytesIO(content))


def _msg_body(message: Any, content: bytes) -> str:
    """The words; not the RTF, which Outlook keeps beside them."""
    try:
        return str(message.body or "") or html_to_text(str(message.html_body or ""))
    except (UnicodeError, LookupError):  # the code page that it names does not fit, or Python has another name for it
        return _msg_body_as_bytes(content, message.properties.body_encoding)


def _msg_body_as_bytes(content: bytes, encoding: str) -> str:
    """The words from their bytes, plain or else HTML, in the character set that fits."""
    charset = encoding.replace("windows-", "cp")  # Python knows cp950 and no windows-950
    with _compound(content) as compound:
        for name, charset_of_it, is_html in MSG_WORDS:
            if compound.exists(name):
                text, _ = readable(compound.openstream(name).read(), charset_of_it or charset)
                return html_to_text(text) if is_html else text
    return ""


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
