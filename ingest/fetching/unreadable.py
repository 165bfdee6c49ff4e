"""The notice that asks the sender of a message that could not be read to send it again.

In: the row of a failed message, and its bytes or its head. Out: its subject and sender, as far as the head says them, and
a notice in the outbox, unless the head says that no answer is expected.

Failures: none for any bytes; a notice that may not be sent is not written.
"""

from __future__ import annotations

from datetime import datetime
from email.utils import getaddresses

from sqlalchemy.orm import Session

from config.settings import Settings
from domain.addresses import matching_address
from domain.authentication import Verdict, server_of, verdict_of
from domain.mail import Headers
from ingest.fetching.deduplicate import BLANK, HEAD_BYTES, SHOWN_BYTES, shown_head
from ingest.mailboxes.heads import fields_of
from notify.messages import acknowledgement
from notify.messages.queueing import ADDRESS_CHARACTERS
from parsers.mail.authentication import authentication_results
from storage.models import MessageRow

# What says that a program wrote it, or that it went to many (RFC 3834 section 2, RFC 2919, RFC 2369, RFC 5230).
AUTOMATIC = ("auto-submitted", "precedence", "return-path", "list-id")
ALSO_AUTOMATIC = ("list-unsubscribe", "feedback-id", "x-auto-response-suppress", "x-failed-recipients")
NESTING_MARKS = 50  # comments and groups in one address header; a person's has one or none
CHECKED = "authentication-results"
NAMES = frozenset(name.encode() for name in ("from", "content-type", CHECKED, *AUTOMATIC, *ALSO_AUTOMATIC))


def tell_sender(session: Session, message: MessageRow, raw: bytes, settings: Settings, now: datetime) -> None:
    """Notes who sent this message, and writes the notice, in the caller's transaction."""
    end = BLANK.search(raw, 0, HEAD_BYTES)
    head: dict[str, str] = {}
    for name, value in fields_of(raw[: end.start()] if end else raw[:HEAD_BYTES], NAMES):
        head.setdefault(name.decode(), value[:SHOWN_BYTES].decode("ascii", "replace").strip())
    if not message.sender:
        message.subject, message.sender = shown_head(raw)
    message.sender_email = message.sender_email or _only_address(head.get("from", ""))
    is_report = head.get("content-type", "").lower().startswith("multipart/report")
    forged = CHECKED in head and _is_forged(head[CHECKED], message.sender_email)
    if is_report or forged or any(name in head for name in ALSO_AUTOMATIC):
        return
    headers = Headers(
        message_id=None,
        subject=message.subject,
        sender=None,
        auto_submitted=head.get("auto-submitted"),
        precedence=head.get("precedence"),
        return_path=head.get("return-path"),
        list_id=head.get("list-id"),
    )
    acknowledgement.queue_unreadable(session, message, settings, now, headers)


def _only_address(written: str) -> str:
    """The address of a From field; '' when there are several, or none that is whole."""
    # QUIRK: the standard library recurses into each comment and each group, without end, and raises on malformed ones.
    if written.count("(") + written.count(":") > NESTING_MARKS:
        return ""
    try:
        found = [address for _, address in getaddresses([written]) if address]
    except (ValueError, IndexError, TypeError, AttributeError):
        return ""
    return matching_address(found[0]) if len(found) == 1 and len(found[0]) <= ADDRESS_CHARACTERS else ""


def _is_forged(checked: str, email: str) -> bool:
    """Whether the topmost server that checked the sender found that somebody writes in this name."""
    said = [authentication_results(checked)]
    return verdict_of(said, {server_of(said)}, email.rpartition("@")[2]) is Verdict.FAIL
