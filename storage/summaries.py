"""What look-ups give: frozen values without a database behind them.

In: nothing. Out: the types, and their JSON form.

Failures: none.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from domain.actions import NextAction
from domain.applications import Fact
from domain.findings import Evidence
from domain.outgoing import LetterCause


@dataclass(frozen=True, slots=True)
class ApplicationSummary:
    """An application in a list."""

    id: int
    applicant_name: str
    applicant_email: str
    opening: str | None
    cycle: str | None
    status: str
    stage: str | None  # beyond complete: the key of a stage of its opening
    late: bool
    channel: str
    received_at: datetime
    completed_at: datetime | None
    suppress_notifications: bool


@dataclass(frozen=True, slots=True)
class MessageSummary:
    """A message in a list, and what became of it."""

    id: int
    state: str
    reason: str
    explanation: str
    sender: str
    subject: str
    message_id: str | None
    channel: str
    received_at: datetime
    size: int
    attempts: int
    suppress_notifications: bool
    authentication: str
    needs_answer: bool
    answered_at: datetime | None
    applications: tuple[int, ...]

    @property
    def waits_for_answer(self) -> bool:
        """Whether somebody asked something that nobody has answered."""
        return self.needs_answer and self.answered_at is None


@dataclass(frozen=True, slots=True)
class FiledMessage(MessageSummary):
    """A message of an application: what it is to it, and what its writer wrote."""

    intent: str = "application"  # an Intent
    words: str = ""

    @property
    def is_of_office(self) -> bool:
        """Whether the office wrote it."""
        return self.intent in ("answer", "note")


@dataclass(frozen=True, slots=True)
class DocumentSummary:
    """A document of an application."""

    id: int
    message_id: int
    kind: str
    confidence: float
    reasons: Sequence[str]
    attachment: str | None
    filename: str
    sha256: str
    first_page: int | None
    last_page: int | None
    pages: int | None
    body_pages: int | None
    words: int
    language: str | None
    text_source: str
    measures: dict[str, Any]  # those of domain.documents.Measures, by their names
    superseded_by_id: int | None
    joined: tuple[str, ...] = ()  # paths of the files that are its pages, in order; () for one file
    thumbnail: str | None = None  # the digest of its first page's stored picture


@dataclass(frozen=True, slots=True)
class FindingSummary:
    """A finding of an application."""

    code: str
    severity: str
    sentence: str
    evidence: tuple[Evidence, ...]
    values: dict[str, str]


@dataclass(frozen=True, slots=True)
class EventSummary:
    """Something that happened."""

    id: int
    at: datetime
    who: str
    what: str
    why: str
    details: dict[str, Any]


@dataclass(frozen=True, slots=True)
class OutgoingSummary:
    """A mail that was or will be sent."""

    id: int
    key: str
    kind: str
    recipient: str
    subject: str
    state: str
    attempts: int
    created_at: datetime
    next_attempt_at: datetime
    sent_at: datetime | None
    reply: str


@dataclass(frozen=True, slots=True)
class OutgoingMail(OutgoingSummary):
    """A mail of the outbox, what it is about, and the letter where a person wrote it."""

    application_id: int | None = None
    message_id: int | None = None
    letter: LetterCause | None = None


@dataclass(frozen=True, slots=True)
class CorrectionSummary:
    """What a person corrected."""

    target: str
    value: dict[str, Any]  # as domain.corrections.as_said gives it
    who: str
    why: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Application:
    """All that is known of one application."""

    id: int
    applicant_name: str
    applicant_email: str
    applicant_phone: str
    language: str
    opening: str | None
    cycle: str | None
    status: str
    late: bool
    channel: str
    received_at: datetime
    completed_at: datetime | None
    decision: str
    decided_at: datetime | None
    stage: str | None  # beyond complete: the key of a stage of its opening
    stage_since: datetime | None
    suppress_notifications: bool
    merged_into_id: int | None
    taken_by_id: int | None
    facts: dict[str, Fact]
    findings: tuple[FindingSummary, ...]
    documents: tuple[DocumentSummary, ...]
    messages: tuple[FiledMessage, ...]
    corrections: tuple[CorrectionSummary, ...]
    events: tuple[EventSummary, ...]
    outgoing: tuple[OutgoingMail, ...]

    @property
    def version(self) -> int:
        """The number of its newest event, by which a form knows whether somebody changed it since; 0 without its history."""
        return max((each.id for each in self.events), default=0)

    def findings_on(self, message: int, paths: Collection[str]) -> tuple[FindingSummary, ...]:
        """The findings with evidence in one of these files of a message."""
        return tuple(
            each
            for each in self.findings
            # Those from before findings knew their message name the path alone.
            if any(said.document in paths and said.message in (message, None) for said in each.evidence)
        )

    @property
    def in_doubt(self) -> frozenset[int]:
        """The numbers of the messages that somebody else may have written in the applicant's name."""
        return frozenset(int(each.values["message"]) for each in self.findings if each.code == "sender_unproven")

    @property
    def places(self) -> dict[str, str]:
        """What people call the places that evidence names: a file's path its name, the mail's parts by words."""
        # Files of several messages may stand at the same path; those that count win.
        documents = sorted(self.documents, key=lambda each: each.superseded_by_id is None)
        named = {each.attachment: each.filename for each in documents if each.attachment and each.filename}
        return named | {"body": "the mail", "subject": "the subject"}


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something that waits for a person, and what a person can do about it."""

    what: str  # application | message
    id: int
    title: str
    why: str
    action: NextAction
    since: datetime
    failed: bool = False  # a message that could not be read
    asks: bool = False  # somebody waits for an answer
    words: str = ""  # what the writer wrote, of a message that asks or was set aside


def as_json(value: Any) -> dict[str, Any]:
    """A value as a dictionary of JSON values, times in ISO 8601."""
    found: dict[str, Any] = _plain(asdict(value))
    return found


# The keys of --json are older than the names of the fields.
KEYS = {"suppress_notifications": "silent", "explanation": "because"}


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {KEYS.get(key, key): _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, date | datetime) else value
