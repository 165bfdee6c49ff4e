"""The files within a mail, written at once.

In: a mail without them, and each file's bytes, type and name. Out: the bytes of the whole mail. The standard library would
encode a file, take it apart into lines again and parse each head field that it has just written: three quarters of the time
that composing a mail with four files took.

Failures: none.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Sequence
from email.message import EmailMessage
from email.policy import SMTP
from secrets import token_hex

LINE = 76  # characters of Base64 (RFC 2045 section 6.8), and of a head field that needs no folding
STAND_IN_BYTES = 24


def part(content: bytes, maintype: str, subtype: str, filename: str, *, cid: str = "") -> bytes:
    """A part of a multipart mail: a file sent along, or with a Content-ID a picture that the mail shows.

    `filename` is on one line.
    """
    encoded = b64encode(content)
    lines = (encoded[start : start + LINE] for start in range(0, len(encoded), LINE))
    return b"\r\n".join((_head(maintype, subtype, filename, cid), b"", *lines, b""))


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


def with_parts(message: EmailMessage, added: Iterable[tuple[EmailMessage, Sequence[bytes]]]) -> bytes:
    """The whole mail, with these parts at the end of the message or of a part of it.

    In the order in which they stand in the mail. Each becomes `multipart/related` when it is a part, and `multipart/mixed`
    when it is the message itself.
    """
    stand_ins = []
    for container, parts in added:
        if not parts:
            continue
        container.make_mixed() if container is message else container.make_related()
        stand_in = EmailMessage(policy=message.policy)
        stand_in.set_payload(token_hex(STAND_IN_BYTES))
        container.attach(stand_in)
        stand_ins.append((container, stand_in, parts))
    written = message.as_bytes()
    pieces = []
    for container, stand_in, parts in stand_ins:
        between = f"\r\n--{container.get_boundary()}\r\n".encode()
        # A part without a head begins with the empty line that ends it.
        before, _, written = written.partition(f"\r\n{stand_in.get_payload()}".encode())
        pieces += [before, between.join(parts)]
    return b"".join((*pieces, written))
