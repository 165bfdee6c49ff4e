"""When two deliveries are the same mail.

In: raw bytes. Out: a digest of what the sender wrote (Message-ID, From, Sender, Date, Subject, To, Cc, References and the
body), without what servers add on the way (Received, Delivered-To, X-…), and the Message-ID. The same mail delivered
twice, or listed anew under another UID, has the same digest; two mails that share a Message-ID have not.

Failures: none for any bytes.
"""

from __future__ import annotations

import re
from hashlib import sha256

SENDERS_FIELDS = frozenset(
    {b"message-id", b"from", b"sender", b"reply-to", b"date", b"subject", b"to", b"cc", b"in-reply-to", b"references"}
)
BLANK = re.compile(rb"\r?\n\r?\n")
HEAD_BYTES = 1 << 20  # of a head; what is longer counts as body
MESSAGE_ID_LENGTH = 1_000


def content_digest(raw: bytes) -> tuple[str, str | None]:
    """The digest (SHA-256, hexadecimal) and the Message-ID without white space, None when there is none."""
    end = BLANK.search(raw, 0, HEAD_BYTES)
    head, body = (raw[: end.start()], raw[end.end() :]) if end else (b"", raw)
    digest, message_id = sha256(), None
    for name, value in sorted(_fields(head)):
        words = b" ".join(value.split())
        digest.update(b"%d:%s%d:%s" % (len(name), name, len(words), words))
        if name == b"message-id" and message_id is None:
            message_id = words.decode("ascii", "replace")[:MESSAGE_ID_LENGTH] or None
    digest.update(body)
    return digest.hexdigest(), message_id


def _fields(head: bytes) -> list[tuple[bytes, bytes]]:
    """The sender's fields, unfolded (RFC 5322 section 2.2.3)."""
    found: list[tuple[bytes, bytes]] = []
    name, value = b"", [b""]
    for line in [*head.split(b"\n"), b""]:
        if line[:1] in (b" ", b"\t") and name:
            value.append(line)
            continue
        if name in SENDERS_FIELDS:
            found.append((name, b" ".join(value)))
        before, colon, after = line.partition(b":")
        name, value = (before.strip().lower(), [after]) if colon else (b"", [b""])
    return found
