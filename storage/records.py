"""What is looked up: applications, messages, and what waits for a person, as values.

In: a session. Out: frozen values without a database behind them, in a number of statements that does not grow with the
number of rows. Also the one way to write an event.

Failures: none of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, and_, or_, select
from sqlalchemy.orm import Session, joinedload, selectinload

from storage.models import (
    ApplicantRow,
    ApplicationMessageRow,
    ApplicationRow,
    ApplicationStatus,
    CorrectionRow,
    DocumentRow,
    EventRow,
    FindingRow,
    MessageRow,
    MessageState,
    OutgoingRow,
)


@dataclass(frozen=True, slots=True)
class ApplicationLine:
    """An application in a list."""

    id: int
    applicant_name: str
    applicant_email: str
    opening: str | None
    cycle: str | None
    status: str
    late: bool
    channel: str
    received_at: datetime
    completed_at: datetime | None
    silent: bool


@dataclass(frozen=True, slots=True)
class MessageLine:
    """A message in a list, and what became of it."""

    id: int
    state: str
    reason: str
    because: str
    sender: str
    subject: str
    message_id: str | None
    channel: str
    received_at: datetime
    size: int
    attempts: int
    silent: bool
    applications: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class DocumentLine:
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
    measures: dict[str, Any]
    superseded_by_id: int | None


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A finding of an application."""

    code: str
    severity: str
    sentence: str
    evidence: Sequence[dict[str, Any]]
    values: dict[str, Any]


@dataclass(frozen=True, slots=True)
class EventLine:
    """Something that happened."""

    at: datetime
    who: str
    what: str
    why: str
    details: dict[str, Any]


@dataclass(frozen=True, slots=True)
class OutgoingLine:
    """A mail that was or will be sent."""

    id: int
    key: str
    kind: str
    recipient: str
    subject: str
    state: str
    attempts: int
    next_attempt_at: datetime
    sent_at: datetime | None
    reply: str


@dataclass(frozen=True, slots=True)
class CorrectionLine:
    """What a person corrected."""

    target: str
    value: dict[str, Any]
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
    silent: bool
    merged_into_id: int | None
    facts: dict[str, Any]
    findings: tuple[FindingLine, ...]
    documents: tuple[DocumentLine, ...]
    messages: tuple[MessageLine, ...]
    corrections: tuple[CorrectionLine, ...]
    events: tuple[EventLine, ...]
    outgoing: tuple[OutgoingLine, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something that waits for a person, and the command that helps."""

    what: str  # application | message | outgoing
    id: int
    title: str
    why: str
    command: str
    since: datetime


def as_json(value: Any) -> dict[str, Any]:
    """A value as a dictionary of JSON values, times in ISO 8601."""
    found: dict[str, Any] = _plain(asdict(value))
    return found


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, date | datetime) else value


def _copied(kind: type[Any], row: Any, **more: Any) -> Any:
    """A value with the row's attributes of the same names."""
    return kind(**{each.name: getattr(row, each.name) for each in fields(kind) if each.name not in more}, **more)


def record_event(
    session: Session,
    what: str,
    *,
    now: datetime,
    who: str = "postroom",
    why: str = "",
    message_id: int | None = None,
    application_id: int | None = None,
    **details: Any,
) -> None:
    """Writes that something happened, in the caller's transaction."""
    event = EventRow(
        at=now, who=who, what=what, why=why, message_id=message_id, application_id=application_id, details=details
    )
    session.add(event)


def applications(
    session: Session,
    *,
    opening: str | None = None,
    cycle: str | None = None,
    status: str | None = None,
) -> tuple[ApplicationLine, ...]:
    """The applications, newest first; those merged into others only when asked for."""
    chosen = (
        select(ApplicationRow)
        .options(joinedload(ApplicationRow.applicant))
        .order_by(ApplicationRow.received_at.desc(), ApplicationRow.id.desc())
    )
    if opening is not None:
        chosen = chosen.where(ApplicationRow.opening == opening)
    if cycle is not None:
        chosen = chosen.where(ApplicationRow.cycle == cycle)
    if status is not None:
        chosen = chosen.where(ApplicationRow.status == status)
    else:
        chosen = chosen.where(ApplicationRow.status != ApplicationStatus.MERGED)
    return tuple(_application_line(row) for row in session.scalars(chosen))


def _application_line(row: ApplicationRow) -> ApplicationLine:
    line: ApplicationLine = _copied(
        ApplicationLine,
        row,
        applicant_name=row.applicant.name,
        applicant_email=row.applicant.email,
        status=row.status.value,
    )
    return line


def application(session: Session, number: int) -> Application | None:
    """Everything about one application, or None."""
    row = session.scalars(
        select(ApplicationRow)
        .where(ApplicationRow.id == number)
        .options(
            joinedload(ApplicationRow.applicant),
            selectinload(ApplicationRow.documents),
            selectinload(ApplicationRow.findings),
            selectinload(ApplicationRow.messages)
            .joinedload(ApplicationMessageRow.message)
            .selectinload(MessageRow.applications),
        )
    ).one_or_none()
    if row is None:
        return None
    own_messages = [link.message_id for link in row.messages]
    corrections = session.scalars(
        select(CorrectionRow)
        .where(or_(CorrectionRow.application_id == number, CorrectionRow.message_id.in_(own_messages)))
        .order_by(CorrectionRow.id)
    )
    events = session.scalars(
        select(EventRow)
        .where(or_(EventRow.application_id == number, EventRow.message_id.in_(own_messages)))
        .order_by(EventRow.id)
    )
    outgoing = session.scalars(select(OutgoingRow).where(OutgoingRow.application_id == number).order_by(OutgoingRow.id))
    found: Application = _copied(
        Application,
        row,
        applicant_name=row.applicant.name,
        applicant_email=row.applicant.email,
        applicant_phone=row.applicant.phone,
        language=row.applicant.language,
        status=row.status.value,
        findings=tuple(_copied(FindingLine, each) for each in row.findings),
        documents=tuple(_copied(DocumentLine, each) for each in row.documents),
        messages=tuple(_message_line(link.message) for link in sorted(row.messages, key=lambda link: link.message_id)),
        corrections=tuple(_copied(CorrectionLine, each) for each in corrections),
        events=tuple(_copied(EventLine, each) for each in events),
        outgoing=tuple(_copied(OutgoingLine, each, state=each.state.value) for each in outgoing),
    )
    return found


def messages(session: Session, *, state: str | None = None) -> tuple[MessageLine, ...]:
    """The messages, newest first."""
    chosen = (
        select(MessageRow)
        .options(selectinload(MessageRow.applications))
        .order_by(MessageRow.received_at.desc(), MessageRow.id.desc())
    )
    if state is not None:
        chosen = chosen.where(MessageRow.state == state)
    return tuple(_message_line(row) for row in session.scalars(chosen))


def _message_line(row: MessageRow) -> MessageLine:
    line: MessageLine = _copied(
        MessageLine,
        row,
        state=row.state.value,
        message_id=row.header_message_id,
        applications=tuple(link.application_id for link in row.applications),
    )
    return line


def waiting(session: Session) -> tuple[Waiting, ...]:
    """What waits for a person: doubts in applications, messages set aside or failed that nobody has looked at.

    Ordinary automatic mail (bounces, out of office, newsletters) is listed too, since a person may know better.
    """
    return (*_waiting_applications(session), *_waiting_messages(session))


def _waiting_applications(session: Session) -> list[Waiting]:
    rows = session.execute(
        select(
            ApplicationRow.id, ApplicationRow.received_at, ApplicantRow.name, ApplicantRow.email, FindingRow.sentence
        )
        .join(ApplicantRow, ApplicantRow.id == ApplicationRow.applicant_id)
        .join(FindingRow, and_(FindingRow.application_id == ApplicationRow.id, FindingRow.severity == "doubt"))
        .where(ApplicationRow.status == ApplicationStatus.WAITING)
        .order_by(ApplicationRow.received_at, ApplicationRow.id, FindingRow.id)
    )
    found: dict[int, Waiting] = {}
    for number, received, name, email, sentence in rows:
        known = found.get(number)
        why = f"{known.why} {sentence}" if known else sentence
        found[number] = Waiting(
            "application", number, name or email or "unknown", why, f"postroom show {number}", received
        )
    return list(found.values())


def _waiting_messages(session: Session) -> list[Waiting]:
    chosen: Select[tuple[MessageRow]] = (
        select(MessageRow)
        .where(MessageRow.state.in_([MessageState.FAILED, MessageState.SET_ASIDE]), MessageRow.seen_at.is_(None))
        .where(MessageRow.silent.is_(False))
        .order_by(MessageRow.received_at, MessageRow.id)
    )
    return [
        Waiting(
            "message",
            row.id,
            f"{row.sender or 'unknown sender'}: {row.subject or 'no subject'}",
            row.because,
            f"postroom retry {row.id}"
            if row.state is MessageState.FAILED
            else f"postroom correct --message {row.id} --application",
            row.received_at,
        )
        for row in session.scalars(chosen)
    ]


def documents_of(session: Session, numbers: Sequence[int]) -> list[DocumentRow]:
    """The documents that count of these applications."""
    chosen = select(DocumentRow).where(DocumentRow.application_id.in_(numbers), DocumentRow.superseded_by_id.is_(None))
    return list(session.scalars(chosen.order_by(DocumentRow.id)))
