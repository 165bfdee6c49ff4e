"""mail-parser's reading of one message's parts, beside that of the walk in parts.py.

In: a message that the standard library parsed within its bounds. Out: the files and texts that mail-parser finds in it.
The walk stays the judge: it knows parts without a name, owners of forwarded files and damaged encodings.

Failures: none; where mail-parser raises, it has found nothing.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from email.message import Message

from mailparser import MailParser

from parsers.mail.leaf import from_base64

logging.getLogger("mailparser").setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True)
class SecondReading:
    """What mail-parser found: files as name, declared media type and bytes, and texts with single spaces."""

    files: tuple[tuple[str, str, bytes], ...] = ()
    texts: frozenset[str] = frozenset()


def second_reading(message: Message) -> SecondReading:
    """What mail-parser reads in the message; nothing where it would write a part anew.

    Raises MemoryError, after which nothing in the process can be trusted.
    """
    if any(_is_written_anew(part) for part in message.walk() if part is not message):
        return SecondReading()
    # Wide, because it has raised AttributeError, HeaderParseError, ValueError and more on malformed mail.
    try:
        found = MailParser(message=message)
        texts = (*found.text_plain, *found.text_html, *found.text_not_managed)
        return SecondReading(tuple(map(_file, found.attachments)), frozenset(map(single_spaced, texts)))
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001
        return SecondReading()


def _is_written_anew(part: Message) -> bool:
    """Whether mail-parser takes this part for a file of several parts.

    QUIRK: it then writes them as text (`as_string`), which has hung on malformed headers. What is in an attached message is
    asked about when that message is taken apart.
    """
    return part.is_multipart() and (
        part.get_content_maintype() == "message"
        or part.get("Content-Disposition") is not None
        or part.get_param("name") is not None
        or part.get("Content-ID") is not None
    )


def single_spaced(text: str) -> str:
    """The words of a text, however its lines are broken."""
    return " ".join(text.split())


def _file(found: dict[str, object]) -> tuple[str, str, bytes]:
    payload = str(found.get("payload") or "")
    content = from_base64(payload) if found.get("binary") else payload.encode("utf-8", "surrogateescape")
    return str(found.get("filename") or ""), str(found.get("mail_content_type") or ""), content
