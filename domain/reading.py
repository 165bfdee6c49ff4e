"""Everything the parsers say about one message."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from pydantic import TypeAdapter

from domain.applications import Submission
from domain.findings import Problem
from domain.mail import Mail


@dataclass(frozen=True, slots=True)
class FileText:
    """The words of a message's file, by the file's path: of each of its pages, the first page first."""

    path: str
    pages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything the parsers say about one message.

    `set_aside` is '' for an application (and for a follow-up to one), else a code of domain.catalogue.codes.SET_ASIDE_REASONS.
    """

    mail: Mail
    submissions: tuple[Submission, ...]
    set_aside: str = ""
    set_aside_explanation: str = ""
    intent: str = "application"  # application | question | withdrawal
    problems: tuple[Problem, ...] = ()
    language: str | None = None  # ISO 639-1, of the mail's own words
    # What the writer wrote in this message: the body without what it quotes, forwards and signs; None in older readings.
    own_words: str | None = None
    # Which weights told its documents apart: the name of the office's own; '' for those that came with postroom.
    weights: str = ""
    texts: tuple[FileText, ...] = ()  # what is searched in; stored apart from the reading, once it is filed


def words_of(reading: Reading) -> str:
    """What the writer wrote in the message; of a reading from before this was told apart, what is not marked as quoted."""
    if reading.own_words is not None:
        return reading.own_words
    return "\n".join(each for each in reading.mail.body.splitlines() if not each.lstrip().startswith(">"))


# The one serialiser: between processes, and in the database. The contents of attachments are left out.
READING: TypeAdapter[Reading] = TypeAdapter(Reading)


def without_contents(reading: Reading) -> Reading:
    """The reading as the serialiser gives it back: without the bytes of the attachments."""
    attachments = tuple(replace(each, content=b"") for each in reading.mail.attachments)
    return replace(reading, mail=replace(reading.mail, attachments=attachments))


def as_filed(reading: Reading) -> Reading:
    """The reading as it is stored with its message: without the bytes and the texts of files, which are stored apart."""
    return replace(without_contents(reading), texts=())


def isoformat(moment: date | datetime | None) -> str | None:
    """ISO 8601, or None."""
    return moment.isoformat() if moment is not None else None
