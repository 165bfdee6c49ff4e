"""One leaf part as the sender meant it: its name, its decoded bytes, its words.

In: a part as the standard library parsed it. Out: what is in it, by the transfer encodings (RFC 2045 section 6) and
parameters (RFC 2231) as they are written rather than as they should be.

Failures: none for any part: what does not decode stays as it is.
"""

from __future__ import annotations

import binascii
import quopri
import re
from email.message import Message
from itertools import islice

import pybase64

from parsers.attachments.sorting import safe_filename
from parsers.text.decoding import decoded, readable

# How base64 of a PDF, a zip and an OLE file begins, for parts that do not say that they are base64.
UNDECLARED_BASE64 = ("JVBERi0", "UEsDBB", "0M8R4KGx")
PADDING = re.compile("=+")
NO_BASE64 = re.compile(r"[^A-Za-z0-9+/]+")


TEXTS_LOOKED_AT = 20  # of a message, for the character set of its head


def charset_of(message: Message) -> str:
    """The character set of its first text beyond ASCII, for a head with 8-bit characters; '' when its head has none.

    QUIRK: such a head declares nothing, and programs that write it use one character set for all of a mail.
    """
    if all(str(value).isascii() for part in islice(message.walk(), TEXTS_LOOKED_AT) for _, value in part.raw_items()):
        return ""
    for part in islice(message.walk(), TEXTS_LOOKED_AT):
        if part.get_content_maintype() == "text" and not part.is_multipart():
            text, charset = text_of(part)
            if not text.isascii():
                return charset
    return ""


def filename_of(part: Message, charset: str = "") -> str:
    """What the sender called it (RFC 2183, RFC 2231, and RFC 2047 as most write it), safe; '' when nameless.

    `charset` is that of 8-bit characters which the head does not declare.
    """
    for parameter, header in (("filename", "content-disposition"), ("name", "content-type")):
        value = part.get_param(parameter, "", header)
        if isinstance(value, tuple):
            declared, _, text = value
            value = readable(str(text).encode("latin-1", "replace"), declared)[0] if declared else str(text)
        if isinstance(value, str) and (name := safe_filename(decoded(value, charset))):
            return name
    return ""


def encoding_of(part: Message) -> str:
    """The transfer encoding (RFC 2045 section 6), also where comments, quotes or parameters surround it."""
    found = re.search(r"[a-z0-9-]+", str(part.get("Content-Transfer-Encoding") or "").lower())
    return found.group() if found else ""


def content_of(part: Message) -> bytes:
    """The decoded bytes of a leaf; what does not decode stays as it is."""
    payload = part.get_payload()
    if not isinstance(payload, str):
        return b""
    encoding = encoding_of(part)
    if encoding == "base64":
        return from_base64(payload)
    if encoding in ("quoted-printable", "qp"):
        return quopri.decodestring(payload.encode("ascii", "surrogateescape"))
    if encoding in ("", "7bit", "8bit", "binary") and payload.lstrip()[:8].startswith(UNDECLARED_BASE64):
        return from_base64(payload)
    if encoding in ("x-uuencode", "uuencode", "uue", "x-uue"):
        content = part.get_payload(decode=True)
        if isinstance(content, bytes):
            return content
    return payload.encode("utf-8", "surrogateescape")


def from_base64(payload: str) -> bytes:
    """Decoded base64 (RFC 2045 section 6.8); of a broken one as much as there is."""
    end = payload.find("=")
    if end < 0 or not payload[end:].lstrip("=").strip():
        try:
            return pybase64.b64decode(payload)
        except (binascii.Error, ValueError):  # wrong padding, or 8-bit characters
            return _of_letters(payload)
    # QUIRK: some programs write several encodings one behind the other. The first ends with the padding that fills its last group;
    # the standard library's decoder stops there until Python 3.12, and takes what follows for more of the same from 3.13 on.
    first_end = _end_of_first(payload, end)
    content = _of_letters(payload[:first_end])
    behind = re.sub(r"\s+", "", payload[first_end:])
    try:
        return content + b"".join(
            binascii.a2b_base64(piece, strict_mode=True) for piece in re.findall(r"[A-Za-z0-9+/]+={0,2}", behind)
        )
    except binascii.Error:
        return content


def _end_of_first(payload: str, end: int) -> int:
    """Where the padding ends that fills a group of four; padding that fills none is passed over. `end`: of the first padding."""
    letters, pads, begin = 0, 0, 0
    for found in PADDING.finditer(payload, end):
        between = len(NO_BASE64.sub("", payload[begin : found.start()]))
        letters, pads, begin = letters + between, 0 if between else pads, found.end()
        lacking = -letters % 4 - pads
        pads += len(found[0])
        if letters % 4 >= 2 and len(found[0]) >= lacking:
            return found.start() + lacking
    return len(payload)


def _of_letters(payload: str) -> bytes:
    """What the letters of base64 in it say, as far as they fill bytes."""
    letters = NO_BASE64.sub("", payload)
    return binascii.a2b_base64(letters[: len(letters) - (len(letters) % 4 == 1)] + "=" * (-len(letters) % 4 % 3))


def text_of(part: Message, content: bytes | None = None) -> tuple[str, str]:
    """A text part's words and the character set that fitted."""
    raw = content_of(part) if content is None else content
    charset = part.get_content_charset()
    if not charset and part.get_content_type() == "text/html":
        named = re.search(rb"charset\s{0,5}=\s{0,5}[\"']?([\w-]{1,40})", raw[:2_048])
        charset = named.group(1).decode("ascii", "replace") if named else None
    text, fitted = readable(raw, charset)
    if "flowed" in str(part.get_param("format", "")).lower():
        text = _unflowed(text, delete_space=str(part.get_param("delsp", "")).lower() == "yes")
    return text, fitted


def _unflowed(text: str, *, delete_space: bool) -> str:
    """Lines of format=flowed joined again (RFC 3676 section 4.2), but for quotes and the signature separator."""
    joined: list[str] = []
    flows = False
    for raw_line in text.replace("\r\n", "\n").split("\n"):
        line = raw_line.removeprefix(" ")
        quoted = line.startswith(">")
        if flows and not quoted and line != "-- ":
            joined[-1] += line
        else:
            joined.append(line)
        flows = line.endswith(" ") and line != "-- " and not quoted
        if flows and delete_space:
            joined[-1] = joined[-1][:-1]
    return "\n".join(joined)
