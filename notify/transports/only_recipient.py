"""A mail whose head names its one recipient and nobody else.

SMTP delivers to the envelope, whatever stands in the head. Microsoft Graph and Gmail's API have no envelope: they deliver to
everybody in To, Cc and Bcc, so a mail that is redirected or shows a colleague in Cc would reach others than it is meant for.

In: the bytes of a mail (RFC 5322) and its recipient. Out: the same mail, its To being the recipient, without Cc and Bcc. Who
stood in Cc stands in Reply-To then, so that answers still reach them.

Failures: none.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import getaddresses, parsedate_to_datetime

from notify.transports.transport import Answer
from storage.models import OutgoingState

REMOVED = frozenset({"to", "cc", "bcc", "return-path", "resent-to", "resent-cc", "resent-bcc"})
NOT_ALONE = Answer(
    OutgoingState.DEAD, "553 this address cannot stand in a head without being read as others: correct it"
)
HEAD_END = re.compile(rb"\r?\n\r?\n")
FIELD_END = re.compile(rb"\r?\n(?![ \t])")


def only_to(content: bytes, recipient: str) -> bytes:
    """The mail with this recipient alone in its head."""
    end = HEAD_END.search(content)
    head, rest = (content[: end.start()], content[end.start() :]) if end else (content, b"\r\n\r\n")
    fields = FIELD_END.split(head)
    copied = _values(fields, "cc")
    kept = [each for each in fields if _name(each) not in REMOVED]
    if copied:
        answers_to = _values(fields, "reply-to") or _values(fields, "from")
        kept = [each for each in kept if _name(each) != "reply-to"]
        kept.append(b"Reply-To: " + b",\r\n ".join([*answers_to, *copied]))
    same = [each for each in fields if _name(each) == "to" and _addresses(each) == [recipient]]
    return b"\r\n".join([*kept, same[0] if same else b"To: " + recipient.encode()]) + rest


def is_only_to(mail: bytes, recipient: str) -> bool:
    """Whether whoever reads the head finds this one address: one with a comma, for example, would be read as two."""
    end = HEAD_END.search(mail)
    named = [each for each in FIELD_END.split(mail[: end.start()] if end else mail) if _name(each) in REMOVED]
    return [_addresses(each) for each in named] == [[recipient]]


def head_of(content: bytes) -> EmailMessage:
    """The head of a mail, read by the standard library."""
    end = HEAD_END.search(content)
    return message_from_bytes(content[: end.start()] if end else content, policy=default)


def made_at(head: EmailMessage) -> datetime:
    """When the mail was made, which is before its first attempt; the day before where it does not say."""
    try:
        return parsedate_to_datetime(str(head["Date"])).astimezone(UTC)
    except ValueError:
        return datetime.now(UTC) - timedelta(days=1)


def _name(field: bytes) -> str:
    return field.partition(b":")[0].strip().decode("ascii", "replace").lower()


def _values(fields: list[bytes], name: str) -> list[bytes]:
    values = [each.partition(b":")[2].strip() for each in fields if _name(each) == name]
    return [each for each in values if each]


def _addresses(field: bytes) -> list[str]:
    return [address for _, address in getaddresses([field.partition(b":")[2].decode("utf-8", "replace")]) if address]
