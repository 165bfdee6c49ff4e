"""The head of a message, decoded.

In: a message as the standard library parsed it (compat32, so that raw values are kept). Out: a `Headers` value without
line breaks, control characters or half characters, and a problem for each oddity. Decoding is the standard library's
(RFC 2047 section 6.2), from the raw header: spaces between an encoded word and plain text stay.

Failures: none for any header.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.message import Message
from itertools import islice

from domain.addresses import is_internal_address
from domain.authentication import AuthenticationResults
from domain.findings import Problem
from domain.mail import Address, Headers
from parsers.mail.authentication import FIELDS, authentication_results
from parsers.mail.leaf import charset_of
from parsers.text.decoding import decoded, eight_bit
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
        reply_to=first.addresses("Reply-To"),
        to=first.addresses("To"),
        cc=first.addresses("Cc"),
        date=date,
        in_reply_to=tuple(message_ids(first.raw("In-Reply-To"))),
        references=tuple(message_ids(first.raw("References"))),
        auto_submitted=first.text("Auto-Submitted") or None,
        return_path=_return_path(first.raw("Return-Path")),
        precedence=first.text("Precedence") or None,
        list_id=first.text("List-Id") or None,
        others=tuple((name, first.text(name)[:2_000]) for name in TELLING if first.raw(name) is not None),
        authentication=tuple(islice(_authentication(message), FIELDS)),
    ), problems


def _authentication(message: Message) -> Iterator[AuthenticationResults]:
    """What each Authentication-Results field says, from the topmost on."""
    hops = 0
    for name, value in message.raw_items():
        field = name.strip().lower()
        hops += field == "received"
        if field == "authentication-results":
            yield authentication_results(eight_bit(str(value)), hops)


class _First:
    """The first header of each name; raw values, which some senders repeat."""

    def __init__(self, message: Message) -> None:
        self._values: dict[str, str] = {}
        for name, value in message.raw_items():
            self._values.setdefault(name.strip().lower(), str(value))
        self._charset = charset_of(message)

    def raw(self, name: str) -> str | None:
        return self._values.get(name.lower())

    def text(self, name: str) -> str:
        value = self.raw(name)
        return decoded(value, self._charset) if value is not None else ""

    def addresses(self, name: str) -> tuple[Address, ...]:
        return addresses(self.raw(name), self._charset)


def _sender(first: _First, problems: list[Problem]) -> Address | None:
    """Who wrote it, by an address that mail reaches where the head has one."""
    written = first.addresses("From")
    if len(written) > 1:
        problems.append(Problem("header_malformed", "From names several addresses; the first was taken.", "from"))
    if written and not is_internal_address(written[0].email):
        return written[0]
    shown = first.text("From")
    name = internal_name(shown) or (written[0].name if written and "/" not in shown else "")
    for other in ("Reply-To", "Sender"):
        found = [each for each in first.addresses(other) if not is_internal_address(each.email)]
        if found:
            problems.append(Problem("header_malformed", f"From names no address; {other} was taken.", "from"))
            return Address(name or found[0].name, found[0].email)
    if first.raw("From") is not None:
        problems.append(Problem("header_malformed", f"From names no address: “{first.text('From')[:80]}”.", "from"))
    return Address(name, written[0].email if written else "") if written or name else None


# The names of X.500 directories (Exchange) and of Lotus Notes: `/O=UNIV/CN=RECIPIENTS/CN=JFADEL`, `CN=Ada Lind/O=Univ@Univ`, `Ada Lind/Univ@Univ`.
COMMON_NAME = re.compile(r"\bCN=([^/@<>=,]+)", re.IGNORECASE)
NOTES_NAME = re.compile(r"\s*([^/@<>=\d\"]{2,60})/[^@<>]*")


def internal_name(shown: str) -> str:
    """The person's name in what a directory's address shows, '' where it only has an account."""
    before, bracket, _ = shown.partition("<")
    if bracket and before.strip():
        return before.strip().strip("\"' ")
    found = NOTES_NAME.match(shown) or next(iter(COMMON_NAME.finditer(shown)), None)
    name = found[1].replace("_", " ").strip() if found else ""
    return name if " " in name else ""


def _return_path(value: str | None) -> str | None:
    if value is None:
        return None
    found = addresses(value)
    return found[0].email if found else ""
