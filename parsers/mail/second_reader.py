"""mail-parser's reading of one message: head, words and files.

In: a message that the standard library parsed within its bounds. Out: what mail-parser says of it, or None. Attached
messages are left out: each is asked about when it is taken apart itself.

Failures: none but MemoryError; where mail-parser raises, it has no opinion. A hang is the caller's to bound.
"""

from __future__ import annotations

import logging
from copy import copy
from dataclasses import dataclass
from datetime import datetime
from email.message import Message

from mailparser import MailParser

from parsers.mail.leaf import from_base64

logging.getLogger("mailparser").setLevel(logging.CRITICAL)
# mail-parser parses what stands behind the end of a multipart without any bound; with more parameters it is left out.
EPILOGUE_PARAMETERS = 1_000


@dataclass(frozen=True, slots=True)
class SecondReading:
    """What mail-parser found; '' or None where it found nothing."""

    subject: str
    senders: frozenset[str]  # addresses of the From header, in lower case
    recipients: frozenset[str]  # of the To header
    date: datetime | None  # aware, UTC
    message_id: str
    files: tuple[tuple[str, str, bytes], ...]  # name, declared media type, bytes
    texts: frozenset[str]  # with single spaces
    is_whole: bool  # whether it was asked about every leaf of this message


def second_reading(message: Message) -> SecondReading | None:
    """What mail-parser reads in the message, None where it raises.

    Raises MemoryError, after which nothing in the process can be trusted.
    """
    # Wide, because it has raised AttributeError, HeaderParseError, ValueError and more on malformed mail.
    try:
        asked, is_whole = _without_attached(message)
        return _reading(MailParser(message=asked), is_whole=is_whole)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001
        return None


def _reading(found: MailParser, *, is_whole: bool) -> SecondReading:
    texts = (*found.text_plain, *found.text_html, *found.text_not_managed)
    return SecondReading(
        subject=_first(found.subject),
        senders=_emails(found.from_),
        recipients=_emails(found.to),
        date=found.date,
        message_id=_first(found.message_id),
        files=tuple(map(_file, found.attachments)),
        texts=frozenset(map(single_spaced, texts)),
        is_whole=is_whole,
    )


def _first(value: str | list[str]) -> str:
    """The value of a header, the first one where it is repeated."""
    return value if isinstance(value, str) else next(iter(value), "")


def _emails(pairs: list[tuple[str, str]]) -> frozenset[str]:
    return frozenset(email.lower() for _, email in pairs)


def _file(found: dict[str, object]) -> tuple[str, str, bytes]:
    payload = str(found.get("payload") or "")
    content = from_base64(payload) if found.get("binary") else payload.encode("utf-8", "surrogateescape")
    return str(found.get("filename") or ""), str(found.get("mail_content_type") or ""), content


def _without_attached(message: Message) -> tuple[Message, bool]:
    """The message in copies of its multiparts, without those that are one file; whether no leaf of its own is missing.

    QUIRK: mail-parser flattens an attached message into the outer one, and writes an attached multipart anew
    (`as_string`), which has hung on malformed headers.
    """
    if not message.is_multipart():
        return message, True
    outermost = _emptied(message)
    is_whole = not _is_attached(message)
    waiting = [(message, outermost)] if is_whole else []
    while waiting:
        part, twin = waiting.pop()
        kept: list[Message | str] = []
        for child in part.get_payload():
            if not isinstance(child, Message):
                continue
            if _is_attached(child):
                is_whole = is_whole and child.get_content_maintype() == "message"
                continue
            if child.is_multipart():
                inner = _emptied(child)
                waiting.append((child, inner))
                kept.append(inner)
            else:
                kept.append(child)
        Message.set_payload(twin, kept)
    return outermost, is_whole


def _emptied(part: Message) -> Message:
    twin = copy(part)
    Message.set_payload(twin, [])
    if twin.epilogue and twin.epilogue.count(";") > EPILOGUE_PARAMETERS:
        twin.epilogue = ""
    return twin


def _is_attached(part: Message) -> bool:
    """Whether several parts are one file: an attached message, or a multipart with that disposition."""
    disposition = str(part.get("Content-Disposition") or "").lower()
    return part.is_multipart() and (part.get_content_maintype() == "message" or "attachment" in disposition)


def single_spaced(text: str) -> str:
    """The words of a text, however its lines are broken."""
    return " ".join(text.split())
