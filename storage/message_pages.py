"""Messages for people: a page of the list by filter, and one message with all that is known of it.

In: a session; a filter and where the page begins; or a number. Out: frozen values in a number of statements that does not grow with
the rows. A list loads no readings.

Failures: none of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from domain.catalogue.codes import INFECTED
from domain.reading import Reading
from storage.models import (
    ApplicantRow,
    ApplicationMessageRow,
    ApplicationRow,
    AttachmentRow,
    EventRow,
    MessageRow,
    MessageState,
    NoteRow,
    OutgoingRow,
)
from storage.pages import older
from storage.queries import messages
from storage.rows import columns_of, value_of
from storage.search import is_message_with
from storage.summaries import EventSummary, MessageSummary, OutgoingSummary

ON_A_PAGE = 50
MOST_COUNTED = 1_000
EVENTS = 200  # of one message; the newest


@dataclass(frozen=True, slots=True)
class MessageFilter:
    """Which messages; None or '': whatever it is. `text`: words of the sender, the subject or the mail."""

    state: str | None = None
    reason: str | None = None
    channel: str | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class MessagePage:
    """Messages, the newest first; `newer` and `older`: whether there are more in this direction."""

    rows: tuple[MessageSummary, ...]
    newer: bool
    older: bool


@dataclass(frozen=True, slots=True)
class MessageFile:
    """A leaf part of a message. `is_stored`: its bytes are kept by themselves, and can be downloaded."""

    id: int
    path: str
    filename: str
    media_type: str
    size: int
    sha256: str
    role: str
    ignored_reason: str
    pages: int | None

    @property
    def is_stored(self) -> bool:
        """Whether it can be downloaded by itself."""
        return self.role == "document"


@dataclass(frozen=True, slots=True)
class FiledIn:
    """An application that a message is part of, and what it is to it."""

    id: int
    name: str
    email: str
    opening: str | None
    cycle: str | None
    status: str
    intent: str


@dataclass(frozen=True, slots=True)
class Note:
    """What a person noted on a message."""

    who: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class MessageDetails:
    """All that is known of one message."""

    head: MessageSummary
    raw_sha256: str
    headers_only: bool
    seen_at: datetime | None
    reading: Reading | None
    files: tuple[MessageFile, ...]
    filed: tuple[FiledIn, ...]
    notes: tuple[Note, ...]
    events: tuple[EventSummary, ...]
    mails: tuple[OutgoingSummary, ...]  # that answer it

    @property
    def is_infected(self) -> bool:
        """Whether the virus scanner found something in it: it is never handed on."""
        return self.head.reason == INFECTED

    def file(self, number: int) -> MessageFile | None:
        """The part with this number."""
        return next((each for each in self.files if each.id == number), None)


def message_page(
    session: Session, wanted: MessageFilter, *, after: int | None = None, before: int | None = None
) -> MessagePage:
    """The page of messages older than number `after`, or newer than `before`; else the newest."""
    conditions = _conditions(session, wanted)
    moment, number = MessageRow.received_at, MessageRow.id
    if before is not None and (at := session.scalar(select(moment).where(number == before))) is not None:
        newer_than = (moment >= at) & or_(moment > at, number > before)
        chosen = select(number).where(*conditions, newer_than).order_by(moment, number).limit(ON_A_PAGE + 1)
        numbers = list(session.scalars(chosen))
        rows = messages(session, numbers=numbers[:ON_A_PAGE])
        return MessagePage(rows, newer=len(numbers) > ON_A_PAGE, older=True)
    begin = [older(session, moment, number, after)] if after is not None else []
    chosen = select(number).where(*conditions, *begin).order_by(moment.desc(), number.desc()).limit(ON_A_PAGE + 1)
    numbers = list(session.scalars(chosen))
    rows = messages(session, numbers=numbers[:ON_A_PAGE])
    return MessagePage(rows, newer=after is not None, older=len(numbers) > ON_A_PAGE)


def _conditions(session: Session, wanted: MessageFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.state:
        found.append(MessageRow.state == MessageState(wanted.state))
    if wanted.reason:
        found += [MessageRow.state == MessageState.SET_ASIDE, MessageRow.reason == wanted.reason]
    if wanted.channel:
        found.append(MessageRow.channel == wanted.channel)
    if wanted.text:
        found.append(is_message_with(session, wanted.text))
    return found


def count_by_state(session: Session) -> dict[str, int]:
    """How many messages wait to be read, were set aside, or failed; each counted to MOST_COUNTED."""
    states = (MessageState.KEPT, MessageState.SET_ASIDE, MessageState.FAILED)
    parts = [select(MessageRow.id).where(MessageRow.state == each).limit(MOST_COUNTED).subquery() for each in states]
    counts = session.execute(
        select(*(select(func.count()).select_from(each).scalar_subquery() for each in parts))
    ).one()
    return {state.value: count for state, count in zip(states, counts, strict=True)}


def message_details(session: Session, number: int) -> MessageDetails | None:
    """The message with this number, or None."""
    head = next(iter(messages(session, numbers=[number])), None)
    if head is None:
        return None
    row = session.execute(
        select(MessageRow.raw_sha256, MessageRow.headers_only, MessageRow.seen_at, MessageRow.reading).where(
            MessageRow.id == number
        )
    ).one()
    return MessageDetails(
        head,
        row.raw_sha256,
        row.headers_only,
        row.seen_at,
        row.reading,
        message_files(session, number),
        _filed(session, number),
        _notes(session, number),
        _events(session, number),
        _mails(session, number),
    )


def message_files(session: Session, number: int) -> tuple[MessageFile, ...]:
    """The parts of a message."""
    chosen = select(*columns_of(MessageFile, AttachmentRow)).where(AttachmentRow.message_id == number)
    return tuple(value_of(MessageFile, row) for row in session.execute(chosen.order_by(AttachmentRow.id)))


def _filed(session: Session, number: int) -> tuple[FiledIn, ...]:
    link = ApplicationMessageRow
    rows = session.execute(
        select(
            ApplicationRow.id,
            ApplicantRow.name,
            ApplicantRow.email,
            ApplicationRow.opening,
            ApplicationRow.cycle,
            ApplicationRow.status,
            link.intent,
        )
        .join(ApplicationRow, ApplicationRow.id == link.application_id)
        .join(ApplicantRow, ApplicantRow.id == ApplicationRow.applicant_id)
        .where(link.message_id == number)
        .order_by(ApplicationRow.id)
    )
    return tuple(value_of(FiledIn, row, status=row.status.value) for row in rows)


def _notes(session: Session, number: int) -> tuple[Note, ...]:
    chosen = select(NoteRow.who, NoteRow.text, NoteRow.at).where(
        NoteRow.message_id == number, NoteRow.removed_at.is_(None)
    )
    return tuple(Note(*row) for row in session.execute(chosen.order_by(NoteRow.id)))


def _events(session: Session, number: int) -> tuple[EventSummary, ...]:
    chosen = select(*columns_of(EventSummary, EventRow)).where(EventRow.message_id == number)
    rows: Sequence[object] = session.execute(chosen.order_by(EventRow.id.desc()).limit(EVENTS)).all()
    return tuple(value_of(EventSummary, row) for row in reversed(rows))


def _mails(session: Session, number: int) -> tuple[OutgoingSummary, ...]:
    chosen = select(*columns_of(OutgoingSummary, OutgoingRow)).where(OutgoingRow.message_id == number)
    rows = session.execute(chosen.order_by(OutgoingRow.id))
    return tuple(value_of(OutgoingSummary, row, state=row.state.value) for row in rows)
