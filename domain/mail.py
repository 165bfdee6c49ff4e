"""A message taken apart: its head, its own words and every leaf part. Times are aware and in UTC; sizes are bytes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from domain.authentication import AuthenticationResults
from domain.findings import Problem


class Role(StrEnum):
    """What a leaf part of a message is: each part has exactly one."""

    DOCUMENT = "document"  # a file that may hold what the applicant sends
    CONTAINER = "container"  # opened, its content stands in parts of its own (zip, winmail.dat, message)
    BODY = "body"  # words of the mail itself
    IGNORED = "ignored"  # a logo, a signature, an invitation …; `ignored_reason` says which


@dataclass(frozen=True, slots=True)
class Address:
    """A mailbox address (RFC 5322 section 3.4). `name` is decoded, '' when there is none; `email` is as written."""

    name: str
    email: str


AUTOMATIC_PRECEDENCE = frozenset({"bulk", "junk", "list", "auto_reply"})


@dataclass(frozen=True, slots=True)
class Headers:
    """What the head of a message says, decoded (RFC 2047), without line breaks; '' or None where it says nothing."""

    message_id: str | None
    subject: str
    sender: Address | None
    reply_to: tuple[Address, ...] = ()
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    date: datetime | None = None
    in_reply_to: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    auto_submitted: str | None = None  # RFC 3834 section 5
    return_path: str | None = None  # '' is the null sender
    precedence: str | None = None
    list_id: str | None = None
    others: tuple[tuple[str, str], ...] = ()  # lower-cased name and decoded value of headers that tell kinds of mail
    read_by: tuple[
        tuple[str, tuple[str, ...]], ...
    ] = ()  # which readers read a value so: (subject, (mail-parser, email))
    authentication: tuple[
        AuthenticationResults, ...
    ] = ()  # what servers on the way say of the sender, the newest first

    @property
    def is_auto_submitted(self) -> bool:
        """Whether a program says that it wrote it (RFC 3834 section 5)."""
        return (self.auto_submitted or "no").split(";")[0].strip().lower() != "no"

    @property
    def is_automatic(self) -> bool:
        """Whether nobody waits for an answer to it: a program wrote it, or it went to many (RFC 3834 section 2)."""
        return (
            self.is_auto_submitted
            or self.return_path in ("", "<>")
            or bool(self.list_id)
            or (self.precedence or "").strip().lower() in AUTOMATIC_PRECEDENCE
        )

    @property
    def answered_ids(self) -> tuple[str, ...]:
        """The Message-IDs that it answers, the nearest first (RFC 5322 section 3.6.4)."""
        return tuple(dict.fromkeys((*self.in_reply_to, *reversed(self.references))))

    def other(self, name: str) -> str | None:
        """The first further header of this lower-case name, or None."""
        return next((value for key, value in self.others if key == name), None)


@dataclass(frozen=True, slots=True)
class Attachment:
    """A leaf part of a message, at any depth.

    `path` is its way in: MIME part numbers, then names within containers (`1.2/application.zip/cv.pdf`).
    `filename` is what the sender called it, without folders and control characters, '' when nameless; never a path.
    `media_type` is read from the bytes. `owner` is the path of the forwarded message it came in, '' for the outer one.
    """

    path: str
    filename: str
    media_type: str
    size: int  # of the decoded content
    sha256: str
    role: Role
    content: Annotated[bytes, Field(exclude=True)] = field(default=b"", repr=False)  # never serialised
    ignored_reason: str = ""
    pages: int | None = None
    owner: str = ""
    content_id: str = ""
    read_by: tuple[str, ...] = ()  # the readers that found it: mail-parser, email (the standard library)


@dataclass(frozen=True, slots=True)
class Forwarded:
    """A message inside the message: attached (message/rfc822) or written inline ("Begin forwarded message")."""

    path: str
    headers: Headers
    body: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """What a report says about the delivery of a mail (RFC 3464, and what servers write that do not follow it)."""

    recipient: str  # '' where none is named
    is_delayed: bool = False  # the server goes on trying
    cause: str = ""  # in words: `mailbox full`; '' where it is not stated
    message_id: str | None = None  # of the mail that came back


@dataclass(frozen=True, slots=True)
class Mail:
    """A message taken apart: its head, its own words, and every leaf part in exactly one place."""

    headers: Headers
    body: str  # the outer message's own words, from text/plain or else from HTML
    attachments: tuple[Attachment, ...]
    forwarded: tuple[Forwarded, ...] = ()
    delivery_report: bool = False  # a multipart/report of delivery-status (RFC 3464) or disposition (RFC 8098)
    problems: tuple[Problem, ...] = ()
    delivery: Delivery | None = None  # of what looks like a report of delivery
    is_reaction: bool = False  # an emoji that answers a mail (RFC 9078, and Gmail's own type)
    calendar: str = ""  # the method of an invitation in it, or of an answer to one (RFC 5546): REQUEST, REPLY, CANCEL …
