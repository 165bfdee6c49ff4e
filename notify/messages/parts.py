"""The parts of a mail, written at once.

In: texts, and each file's bytes, type and name. Out: bytes of a part, or of several parts as one. The standard library would
encode a part, take it apart into lines again and parse each head field that it has just written: three quarters of the time
that composing a mail with four files took.

Failures: none.
"""

from __future__ import annotations

from base64 import b64encode
from binascii import b2a_qp
from collections.abc import Sequence
from email.message import EmailMessage
from email.policy import SMTP
from secrets import token_hex

LINE = 76  # characters of Base64 (RFC 2045 section 6.8), and of a head field that needs no folding
BOUNDARY_BYTES = 12


def text_part(text: str, subtype: str) -> bytes:
    """A part of words, `plain` or `html`, in quoted-printable: lines stay lines, and what is ASCII can be read."""
    # A line break of the words is CRLF (RFC 2045 section 6.7), and the last line has one too.
    lines = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    encoded = b2a_qp(f"{lines}\n".replace("\n", "\r\n").encode(), istext=True)
    head = f"Content-Type: text/{subtype}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    return head.encode() + encoded


def multipart(subtype: str, parts: Sequence[bytes]) -> bytes:
    """Several parts as one, `mixed`, `alternative` or `related`; a single one is that part itself."""
    if len(parts) == 1:
        return parts[0]
    # Neither Base64 nor quoted-printable ever writes “=_” (RFC 2045 section 6.7).
    boundary = f"=_{token_hex(BOUNDARY_BYTES)}"
    head = f'Content-Type: multipart/{subtype}; boundary="{boundary}"\r\n\r\n'
    between = f"\r\n--{boundary}\r\n".encode()
    return b"".join((head.encode(), between[2:], between.join(parts), f"\r\n--{boundary}--\r\n".encode()))


def part(content: bytes, maintype: str, subtype: str, filename: str, *, cid: str = "") -> bytes:
    """A part of a multipart mail: a file sent along, or with a Content-ID a picture that the mail shows.

    `filename` is on one line.
    """
    encoded = b64encode(content)
    lines = [encoded[start : start + LINE] for start in range(0, len(encoded), LINE)]
    return b"\r\n".join((_head(maintype, subtype, filename, cid), *lines, b""))


def _head(maintype: str, subtype: str, filename: str, cid: str) -> bytes:
    disposition = "inline" if cid else "attachment"
    quoted = filename.replace("\\", "\\\\").replace('"', '\\"')  # RFC 2045 section 5.1, RFC 5322 section 3.2.4
    placed = f'Content-Disposition: {disposition}; filename="{quoted}"'
    if not filename.isascii() or len(placed) > LINE:  # RFC 2231
        return _head_by_library(maintype, subtype, filename, disposition, cid)
    named = (f"Content-ID: <{cid}>",) if cid else ()
    fields = (f"Content-Type: {maintype}/{subtype}", "Content-Transfer-Encoding: base64", placed, *named)
    return "\r\n".join(fields).encode() + b"\r\n"


def _head_by_library(maintype: str, subtype: str, filename: str, disposition: str, cid: str) -> bytes:
    empty = EmailMessage(policy=SMTP)
    named = f"<{cid}>" if cid else None
    empty.set_content(b"", maintype, subtype, disposition=disposition, filename=filename, cid=named)
    head, _, _ = empty.as_bytes().partition(b"\r\n\r\n")
    return head + b"\r\n"
