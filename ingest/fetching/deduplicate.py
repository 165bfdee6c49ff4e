"""When two deliveries are the same mail.

In: raw bytes. Out: a digest of what the sender wrote (Message-ID, From, Sender, Reply-To, Date, Subject, To, Cc,
References, how the body is built, and the body), without what servers add on the way (Received, Delivered-To, X-…) and
without how lines end (CRLF from IMAP, LF from a file), and the Message-ID. The same mail delivered twice, or listed anew
under another UID, has the same digest; two mails that share a Message-ID have not. Without a Message-ID, every byte counts.

Failures: none for any bytes; linear in their number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256

from domain.addresses import matching_address
from ingest.mailboxes.heads import fields_of
from parsers.text.decoding import decoded

SENDERS_FIELDS = frozenset(
    name.encode()
    for name in (
        "message-id from sender reply-to date subject to cc in-reply-to references "
        "content-type content-transfer-encoding content-disposition"
    ).split()
)
BLANK = re.compile(rb"\r?\n\r?\n")
HEAD_BYTES = 1 << 20  # of a head; what is longer counts as body
SHOWN_BYTES = 1_000  # of a header field of a message that could not be read
ERASED = "erased:"
ADDRESS = re.compile(r"[^\s<>\"(),:;@]{1,64}@[^\s<>\"(),:;@]{1,255}")  # RFC 5321 section 4.5.3.1
ADDRESS_LENGTH = 320
MESSAGE_ID_LENGTH = 990  # RFC 5322 section 2.1.1: a line has at most 998


def content_digest(raw: bytes) -> tuple[str, str | None]:
    """The digest (SHA-256, hexadecimal) and the Message-ID without white space, None when there is none."""
    end = BLANK.search(raw, 0, HEAD_BYTES)
    head, body = (raw[: end.start()], raw[end.end() :]) if end else (raw[:HEAD_BYTES], raw)
    fields = sorted(senders_fields(head))
    written = _identifier(next((value for name, value in fields if name == b"message-id"), b""))
    if written is None:  # a fax, a scan, or no mail at all: nothing of it may be taken for what a server added
        fields, body = [], raw
    digest = sha256()
    for name, value in fields:
        words = b" ".join(value.split())
        digest.update(b"%d:%s%d:%s" % (len(name), name, len(words), words))
    digest.update(b"\n")
    digest.update(body.replace(b"\r", b"").rstrip(b"\n"))  # an mbox ends with a blank line more or less
    return digest.hexdigest(), written


def _identifier(written: bytes) -> str | None:
    text = b"".join(written.split()).decode("ascii", "replace")
    return "".join(each if each.isprintable() else "\ufffd" for each in text)[:MESSAGE_ID_LENGTH] or None


def senders_fields(head: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The fields that a sender writes, as `fields_of` gives them."""
    return fields_of(head, SENDERS_FIELDS)


def sender_address(raw: bytes) -> str:
    """The sender's address for comparing, of a message that is not read yet: the last in From; '' where none is found."""
    end = BLANK.search(raw, 0, HEAD_BYTES)
    for name, value in senders_fields(raw[: end.start()] if end else raw[:HEAD_BYTES]):
        if name == b"from":
            found = ADDRESS.findall(value[:SHOWN_BYTES].decode("ascii", "replace"))
            return matching_address(found[-1])[:ADDRESS_LENGTH] if found else ""
    return ""


def shown_head(raw: bytes) -> tuple[str, str]:
    """Subject and sender of a message that is not read, as far as they are shown."""
    end = BLANK.search(raw, 0, HEAD_BYTES)
    first: dict[bytes, bytes] = {}
    for name, value in senders_fields(raw[: end.start()] if end else raw[:HEAD_BYTES]):
        first.setdefault(name, value[:SHOWN_BYTES])
    return _shown(first.get(b"subject", b"")), _shown(first.get(b"from", b""))


def _shown(value: bytes) -> str:
    return decoded(value.decode("ascii", "surrogateescape")).strip()


def erased_uid(uid: str) -> str:
    """What stands in the ledger for an erased message: its mailbox's name for it is recognised and not readable."""
    return uid if is_erased(uid) else f"{ERASED}{sha256(uid.encode('utf-8', 'surrogateescape')).hexdigest()}"


def is_erased(uid: str) -> bool:
    """Whether this is the ledger's word for an erased message."""
    return uid.startswith(ERASED)
