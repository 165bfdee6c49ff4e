"""Whether bytes that an IMAP server gave as a message are that message.

In: the bytes, and what the server says of the message besides: its size and its envelope (RFC 9051 section 7.5.2).
Out: yes, no, or a doubt that asking again decides. Servers put notices of their own in the place of what they cannot read,
give the bytes of another message, or another number of bytes than they announce.

Failures: none for any bytes.
"""

from __future__ import annotations

import re
from typing import Any

from ingest.mailboxes.heads import fields_of, head_of
from ingest.mailboxes.source import HEAD_BYTES

COMPARED_FIELDS = frozenset({b"message-id", b"subject", b"date", b"from", b"received", b"sender"})
NOTICE_BYTES = 8_192  # a server's notice has some hundreds
SPACE = re.compile(rb"\s+")
# QUIRK: what servers hand out as if it were the message. Courier (“message unavailable”, “no longer available on the
# server”), Exchange 2003 to 365 (“Retrieval using the IMAP4 protocol failed for the following message: 12”, “The server
# couldn't retrieve the following message”), Domino, GroupWise, Yahoo and MailEnable in the words below.
NOTICE = re.compile(
    rb"message unavailable|no longer available on (?:the|this) server|(?:message|mail) (?:is )?(?:temporarily |currently )?unavailable"
    rb"|retrieval using the (?:imap|pop)\d? protocol failed|(?:could not|couldn.{1,3}t|cannot|can.{1,3}t|unable to|failed to) "
    rb"(?:be )?(?:retrieve|fetch|open|load|read|render|convert)[a-z]* (?:\w+ ){0,5}(?:message|mail|content|body|item)"
    rb"|(?:message|mail|item|content)s? (?:\w+ ){0,3}(?:could not|couldn.{1,3}t|cannot|can.{1,3}t) be "
    rb"(?:retrieved|fetched|opened|loaded|read|converted|displayed|rendered)"
    rb"|error (?:while )?(?:retrieving|fetching|reading|opening) (?:\w+ ){0,3}(?:message|mail)",
    re.IGNORECASE,
)
# A notice says that a program of the server wrote it, or says nothing at all.
PROGRAM = re.compile(
    rb"system administrator|postmaster|mailer-daemon|microsoft exchange|mail (?:server|system|delivery)|imap|daemon"
    rb"|root@|administrator@|system attendant|noreply|no-reply",
    re.IGNORECASE,
)


def is_notice(raw: bytes) -> bool:
    """Whether a mail server made this up in the place of a message: no program sent it, none received it.

    A mail that came through the network has a Received field (RFC 5321 section 4.4), and one that a mail program wrote a
    Message-ID; a notice has neither, speaks of a message that it could not read, and names no person as its sender.
    """
    if len(raw) > NOTICE_BYTES:
        return False
    fields = _fields(raw)
    if fields.get(b"message-id") or fields.get(b"received"):
        return False
    sender = b" ".join(fields.get(b"from", []))
    if sender.strip() and not PROGRAM.search(sender):
        return False
    return bool(NOTICE.search(SPACE.sub(b" ", raw)))


def is_another(envelope: Any, raw: bytes) -> bool:
    """Whether the envelope that the server gives is of another message than these bytes: nothing in it agrees.

    `envelope` is an imapclient Envelope, or anything else where the server gave none. One field that agrees is enough:
    servers rewrite, shorten and decode single fields. One that only one side has says nothing.
    """
    stated = _stated(envelope)
    if not raw.strip():
        return any(stated.values())
    fields = _fields(raw)
    compared = [
        _is_same(name, value, [_plain(each) for each in fields[name]])
        for name, value in stated.items()
        if value and fields.get(name)
    ]
    return bool(compared) and not any(compared)


def _is_same(name: bytes, stated: bytes, given: list[bytes]) -> bool:
    if name == b"from":  # an address, within a field that holds a name too
        return any(stated.lower() in each.lower() for each in given)
    return any(stated == each for each in given)


def _stated(envelope: Any) -> dict[bytes, bytes]:
    """What an envelope says, without white space; nothing where there is none."""
    if envelope is None:
        return {}
    values = {b"message-id": getattr(envelope, "message_id", None), b"subject": getattr(envelope, "subject", None)}
    senders = getattr(envelope, "from_", None) or ()
    if senders and isinstance(getattr(senders[0], "mailbox", None), bytes):
        host = senders[0].host if isinstance(senders[0].host, bytes) else b""
        values[b"from"] = senders[0].mailbox + b"@" + host if host else senders[0].mailbox
    return {name: _plain(value) for name, value in values.items() if isinstance(value, bytes)}


def _fields(raw: bytes) -> dict[bytes, list[bytes]]:
    found: dict[bytes, list[bytes]] = {}
    for name, value in fields_of(head_of(raw[:HEAD_BYTES]), COMPARED_FIELDS):
        if value.strip():
            found.setdefault(name.lower(), []).append(value)
    return found


def _plain(value: bytes) -> bytes:
    """Without the white space, which folding and servers change."""
    return SPACE.sub(b"", value)
