"""What others find in a message, to compare with: the standard library, and the parses that lie beside stalwart's mails.

In: raw bytes, or the parse as JSON. Out: the decoded contents of the leaf parts.
"""

import email
import email.errors
from collections.abc import Iterator
from typing import Any

ODD = (ValueError, TypeError, LookupError, AttributeError, email.errors.MessageError)
ENCODINGS = {"", "7bit", "8bit", "binary", "base64", "quoted-printable"}  # RFC 2045 section 6.1

IN_BASE64 = (b"JVBERi0", b"UEsDBB", b"0M8R4KGx")  # the beginnings of a PDF, a zip and an OLE file


def leaves_by_the_library(raw: bytes, *, doubtful: bool = True) -> Iterator[bytes]:
    """The leaves that the standard library finds, without white space around them; empty ones are left out.

    Doubtful are those with a defect, of an unknown encoding, or in base64 without saying so: they can be decoded in more
    than one way. Of a message that makes the library raise it finds none.
    """
    try:
        parts = list(email.message_from_bytes(raw).walk())
    except ODD:
        return
    for each in parts:
        encoding = str(each.get("Content-Transfer-Encoding", "")).lower()
        content = None if each.is_multipart() else each.get_payload(decode=True)
        if not isinstance(content, bytes) or not content.strip():
            continue
        if doubtful or not (each.defects or encoding not in ENCODINGS or content.strip().startswith(IN_BASE64)):
            yield content.strip()


def leaves_by_stalwart(parse: dict[str, Any]) -> Iterator[bytes | str]:
    """The leaves of stalwart's parse, those of messages within too: files as bytes, words as text."""
    for part in parse["parts"]:
        [(kind, body)] = part["body"].items()
        if kind == "Message":
            yield from leaves_by_stalwart(body)
        elif kind in ("Binary", "InlineBinary"):
            yield bytes(body)
        elif kind in ("Text", "Html"):
            yield body


def words_of(text: str) -> str:
    """A text without what character sets and line ends make of it: its ASCII letters and figures."""
    return "".join(character for character in text if character.isascii() and character.isalnum())
