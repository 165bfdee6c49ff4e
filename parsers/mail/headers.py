"""The head of a message, decoded.

In: a message as the standard library parsed it (compat32, so that raw values are kept). Out: a `Headers` value without
line breaks, control characters or half characters, and a problem for each oddity. Decoding is the standard library's
(RFC 2047 section 6.2), from the raw header: spaces between an encoded word and plain text stay.

Failures: none for any header.
"""

from __future__ import annotations

from email.message import Message

from domain.findings import Problem
from domain.mail import Address, Headers
from parsers.text.decoding import decoded
from parsers.text.fields import addresses, message_ids, parsed_date

# Headers that tell kinds of mail apart; everything else stays in the raw message.
TELLING = (
    "content-type",
    "feedback-id",
    "list-unsubscribe",
    "list-post",
    "resent-from",
    "sender",
    "user-agent",
    "x-auto-response-suppress",
    "x-autoreply",
    "x-autorespond",
    "x-autoresponder",
    "x-failed-recipients",
    "x-loop",
    "x-mailer",
    "x-original-from",
    "x-original-sender",
    "x-spam-flag",
    "x-spam-status",
)


def headers_of(message: Message) -> tuple[Headers, list[Problem]]:
    """The decoded head and what is odd about it."""
    first = _First(message)
    problems = [
        Problem("header_missing", f"The message has no {name} header.", name.lower())
        for name in ("From", "Date", "Subject", "Message-ID")
        if first.raw(name) is None
    ]
    sender = _sender(first, problems)
    date = parsed_date(first.raw("Date"))
    if date is None and first.raw("Date") is not None:
        problems.append(
            Problem("header_malformed", f"The date “{first.text('Date')[:80]}” cannot be understood.", "date")
        )
    return Headers(
        message_id=next(iter(message_ids(first.raw("Message-ID"))), None) or (first.text("Message-ID")[:990] or None),
        subject=first.text("Subject"),
        sender=sender,
        reply_to=addresses(first.raw("Reply-To")),
        to=addresses(first.raw("To")),
        cc=addresses(first.raw("Cc")),
        date=date,
        in_reply_to=tuple(message_ids(first.raw("In-Reply-To"))),
        references=tuple(message_ids(first.raw("References"))),
        auto_submitted=first.text("Auto-Submitted") or None,
        return_path=_return_path(first.raw("Return-Path")),
        precedence=first.text("Precedence") or None,
        list_id=first.text("List-Id") or None,
        others=tuple((name, first.text(name)[:2_000]) for name in TELLING if first.raw(name) is not None),
    ), problems


class _First:
    """The first header of each name; raw values, which some senders repeat."""

    def __init__(self, message: Message) -> None:
        self._values: dict[str, str] = {}
        for name, value in message.raw_items():
            self._values.setdefault(name.strip().lower(), str(value))

    def raw(self, name: str) -> str | None:
        return self._values.get(name.lower())

    def text(self, name: str) -> str:
        value = self.raw(name)
        return decoded(value) if value is not None else ""


def _sender(first: _First, problems: list[Problem]) -> Address | None:
    for name in ("From", "Sender", "Reply-To"):
        found = addresses(first.raw(name))
        if found:
            if name != "From":
                problems.append(Problem("header_malformed", f"From names no address; {name} was taken.", "from"))
            elif len(found) > 1:
                problems.append(
                    Problem("header_malformed", "From names several addresses; the first was taken.", "from")
                )
            return found[0]
    if first.raw("From") is not None:
        problems.append(Problem("header_malformed", f"From names no address: “{first.text('From')[:80]}”.", "from"))
    return None


def _return_path(value: str | None) -> str | None:
    if value is None:
        return None
    found = addresses(value)
    return found[0].email if found else ""
