"""Why a mail goes out: what its text is made from when it is sent. Each cause has fields of its own, by which it is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, TypeAlias

from pydantic import Field


class Alert(StrEnum):
    """What the coordinator gets a mail about at once."""

    DOWN = "down"  # a mailbox does not answer
    UP = "up"  # and it answers again
    BRAKE = "brake"  # too much automatic mail to applicants: it is held back
    REFUSED = "refused"  # the mail server refuses the office's mail
    UNSCANNED = "unscanned"  # the virus scanner does not answer
    TEMPLATE = "template"  # a template of the office's own is broken
    UNDELIVERED = "undelivered"  # mail was given up
    WORKER = "worker"  # a worker died, and has not come again
    JOB = "job"  # a job does not come to its end
    LEASE = "lease"  # a message is being read for too long
    BACKUP = "backup"  # none could be made, or it is not whole
    SIGN_IN = "sign_in"  # one by OAuth 2 ends soon, or has ended
    ENGINE = "engine"  # what shares the work among the workers does not work


@dataclass(frozen=True, slots=True)
class ApplicationCause:
    """An application, by its number."""

    application: int


@dataclass(frozen=True, slots=True)
class LanguageCause:
    """The message that is answered (the mail's row names it), in the language of the answer."""

    language: str


@dataclass(frozen=True, slots=True)
class Before:
    """How an application stood until a mail changed it."""

    status: str
    sentences: tuple[str, ...]  # what it lacked and what was in doubt


@dataclass(frozen=True, slots=True)
class NotificationCause:
    """New applications, or a changed one, by their numbers, and the messages that the mail is about."""

    applications: tuple[int, ...]
    changed: bool = False
    messages: tuple[int, ...] = ()  # (): all of the applicant's
    before: Before | None = None


@dataclass(frozen=True, slots=True)
class AlertCause:
    """What has happened, and since when (UTC)."""

    alert: Alert
    failure: str
    since: datetime
    mails: tuple[int, ...] = ()  # the numbers of those that were given up


@dataclass(frozen=True, slots=True)
class ReportCause:
    """A report of some days of the office, or of a cycle until a day."""

    day: date  # the last
    first_day: date | None = None  # None: the same
    cycle: str = ""  # '': of all applications


@dataclass(frozen=True, slots=True)
class LinkCause:
    """A one-time link for a person of the office. It is taken out of the row as soon as the mail has left.

    `purpose`: invitation or password; `by`: who invites, '' when the person asked for it; until when it works (UTC).
    """

    purpose: str
    link: str
    by: str
    until: datetime


@dataclass(frozen=True, slots=True)
class LetterCause:
    """What a person wrote; the mail's row has its subject and to whom it goes."""

    text: str
    written_by: str
    language: str
    application: int | None = None  # of the applicant; None: to the writer of a message
    thread: tuple[str, ...] = ()  # the Message-IDs of the conversation, the one that is answered last
    stage: str | None = None  # of whose opening it is the letter
    answers: bool = False  # what they asked is answered by it
    sure_of: tuple[str, ...] = ()  # doubts about the recipient that the person has confirmed, by their codes


@dataclass(frozen=True, slots=True)
class CopyCause:
    """A mail to the coordinator, by its number, of which a colleague gets a copy."""

    copy_of: int


@dataclass(frozen=True, slots=True)
class NoCause:
    """Nothing but what the mail's row says."""


NO_CAUSE = NoCause()

Cause: TypeAlias = (
    LetterCause
    | ApplicationCause
    | LanguageCause
    | NotificationCause
    | AlertCause
    | ReportCause
    | LinkCause
    | CopyCause
    | NoCause
)
# The first that fits: the one without fields comes last.
StoredCause: TypeAlias = Annotated[Cause, Field(union_mode="left_to_right")]
