"""What is looked up: applications, messages and outgoing mail, as values; what waits for a person is in storage/waiting.py.

In: a session. Out: frozen values without a database behind them, in a number of statements that does not grow with the
number of rows; columns that nobody shows (readings, contributions, the mails themselves: megabytes) are never loaded.
Also the one way to write an event.

Failures: none of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, fields
from datetime import datetime
from typing import Any, TypeVar, cast

from sqlalchemy import ColumnElement, Row, Select, Table, and_, insert, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from domain.corrections import as_said
from domain.documents import Measures
from domain.reading import words_of
from domain.text import clean_lines
from storage.models import (
    ApplicantRow,
    ApplicationMessageRow,
    ApplicationRow,
    ApplicationStatus,
    Base,
    CorrectionRow,
    DocumentRow,
    EventRow,
    FindingRow,
    MessageRow,
    OutgoingRow,
)
from storage.pages import ALL, Listed, Page, count_more, older
from storage.summaries import (
    Application,
    ApplicationSummary,
    CorrectionSummary,
    DocumentSummary,
    EventSummary,
    FiledMessage,
    FindingSummary,
    MessageSummary,
    OutgoingSummary,
    Waiting,
    as_json,
)

__all__ = [
    "POSTROOM",
    "Application",
    "ApplicationSummary",
    "CorrectionSummary",
    "DocumentSummary",
    "EventSummary",
    "FiledMessage",
    "FindingSummary",
    "MessageSummary",
    "OutgoingSummary",
    "Waiting",
    "application",
    "applications",
    "as_json",
    "messages",
    "outgoing",
    "record_event",
    "title_of",
    "write_rows",
]

Summary = TypeVar("Summary")

WORDS_CHARACTERS = 20_000  # of one message
NUMBERS_AT_ONCE = 500  # in one statement
POSTROOM = "postroom"  # who did what no person did

_APPLICANT = (
    ApplicantRow.name.label("applicant_name"),
    ApplicantRow.email.label("applicant_email"),
    ApplicantRow.phone.label("applicant_phone"),
    ApplicantRow.language.label("language"),
)
_MESSAGE_ID = MessageRow.header_message_id.label("message_id")


def record_event(
    session: Session,
    what: str,
    *,
    now: datetime,
    who: str = POSTROOM,
    why: str = "",
    message_id: int | None = None,
    application_id: int | None = None,
    **details: Any,
) -> None:
    """Writes that something happened, in the caller's transaction, and at once: nobody keeps hold of an event."""
    about = {"message_id": message_id, "application_id": application_id}
    write_rows(session, EventRow, [_event(what, now, who, why) | about | {"details": details}])


def record_kept(session: Session, messages: Sequence[int], *, now: datetime) -> None:
    """Writes that these messages were kept, all at once."""
    write_rows(session, EventRow, [_event("kept", now) | {"message_id": number} for number in messages])


def _event(what: str, now: datetime, who: str = POSTROOM, why: str = "") -> dict[str, Any]:
    """The columns of an event that is about nothing yet."""
    event = {"at": now, "who": who, "what": what, "why": why}
    return event | {"message_id": None, "application_id": None, "details": {}}


def write_rows(session: Session, table: type[Base], rows: Sequence[dict[str, Any]]) -> None:
    """Inserts rows past the object layer, which takes several times as long; for rows that nobody has hold of."""
    if rows:
        session.connection().execute(insert(cast("Table", table.__table__)), rows)


def applications(
    session: Session,
    *,
    opening: str | None = None,
    cycle: str | None = None,
    status: str | None = None,
    text: str | None = None,
    numbers: Sequence[int] | None = None,
) -> tuple[ApplicationSummary, ...]:
    """The applications, newest first; those merged into others only when asked for. `text` is in the name or address."""
    conditions = _of_applications(opening, cycle, status)
    if text is not None:
        is_named = (ApplicantRow.name, ApplicantRow.email)
        conditions.append(or_(*(each.icontains(text, autoescape=True) for each in is_named)))
    if numbers is not None:
        conditions.append(ApplicationRow.id.in_(numbers))
    return _applications(session, *conditions)


def page_of_applications(
    session: Session, page: Page, *, opening: str | None = None, cycle: str | None = None, status: str | None = None
) -> Listed[ApplicationSummary]:
    """One page of `applications`."""
    conditions = _of_applications(opening, cycle, status)
    moment, number = ApplicationRow.received_at, ApplicationRow.id
    begin = [older(session, moment, number, page.after)] if page.after is not None else []
    rows = _applications(session, *conditions, *begin, most=page.most)
    if len(rows) != page.most:
        return Listed(rows)
    rest = select(number).where(*conditions, older(session, moment, number, rows[-1].id))
    return Listed(rows, count_more(session, rest))


def _of_applications(opening: str | None, cycle: str | None, status: str | None) -> list[ColumnElement[bool]]:
    merged = ApplicationStatus.MERGED
    conditions = [ApplicationRow.status == status if status is not None else ApplicationRow.status != merged]
    if opening is not None:
        conditions.append(ApplicationRow.opening == opening)
    if cycle is not None:
        conditions.append(ApplicationRow.cycle == cycle)
    return conditions


def _applications(
    session: Session, *conditions: ColumnElement[bool], most: int | None = None
) -> tuple[ApplicationSummary, ...]:
    chosen = (
        select(*_columns(ApplicationSummary, ApplicationRow), *_APPLICANT)
        .join(ApplicantRow, ApplicantRow.id == ApplicationRow.applicant_id)
        .where(*conditions)
        .order_by(ApplicationRow.received_at.desc(), ApplicationRow.id.desc())
        .limit(most)
    )
    return tuple(_summary(ApplicationSummary, row, status=row.status.value) for row in session.execute(chosen))


def names(session: Session, *, merged: bool = False) -> Sequence[Row[int, str, str]]:
    """Number, name and address of every application, or of every merged one: what a typed name is compared with."""
    is_merged = ApplicationRow.status == ApplicationStatus.MERGED
    return session.execute(
        select(ApplicationRow.id, ApplicantRow.name, ApplicantRow.email)
        .join(ApplicantRow, ApplicantRow.id == ApplicationRow.applicant_id)
        .where(is_merged if merged else ~is_merged)
        .order_by(ApplicationRow.id)
    ).all()


def senders(session: Session) -> Sequence[Row[int, str, str]]:
    """Number, sender and subject of every message: what typed words are compared with."""
    return session.execute(select(MessageRow.id, MessageRow.sender, MessageRow.subject).order_by(MessageRow.id)).all()


def application(session: Session, number: int) -> Application | None:
    """Everything about one application, or None."""
    row = session.execute(
        select(*_columns(Application, ApplicationRow), *_APPLICANT)
        .join(ApplicantRow, ApplicantRow.id == ApplicationRow.applicant_id)
        .where(ApplicationRow.id == number)
    ).one_or_none()
    if row is None:
        return None
    own = messages_of(session, number)
    found = _filed_messages(session, number, _messages(session, MessageRow.id.in_(own)))
    return _summary(
        Application,
        row,
        status=row.status.value,
        findings=_summaries(session, FindingSummary, FindingRow, FindingRow.application_id == number),
        documents=_summaries(
            session, DocumentSummary, DocumentRow, DocumentRow.application_id == number, measures=_measures_by_name
        ),
        messages=found,
        corrections=_summaries_about(session, CorrectionSummary, CorrectionRow, number, own, value=as_said),
        events=_summaries_about(session, EventSummary, EventRow, number, own),
        outgoing=_outgoing_of(session, number),
    )


def _filed_messages(session: Session, number: int, messages: Sequence[MessageSummary]) -> tuple[FiledMessage, ...]:
    """The messages of an application with what each was to it and says, oldest first."""
    chosen = (
        select(ApplicationMessageRow.message_id, ApplicationMessageRow.intent, MessageRow.reading)
        .join(MessageRow, MessageRow.id == ApplicationMessageRow.message_id)
        .where(ApplicationMessageRow.application_id == number)
    )
    filed = {row.message_id: row for row in session.execute(chosen)}
    made = []
    for each in sorted(messages, key=lambda message: message.id):
        link = filed[each.id]
        words = clean_lines(words_of(link.reading))[:WORDS_CHARACTERS] if link.reading is not None else ""
        known = {name.name: getattr(each, name.name) for name in fields(each)}
        made.append(FiledMessage(**known, intent=link.intent, words=words))
    return tuple(made)


def unmerged(session: Session, row: ApplicationRow) -> ApplicationRow:
    """The application that a person joined this one to, if so."""
    seen = {row.id}
    while row.merged_into_id is not None and row.merged_into_id not in seen:
        seen.add(row.merged_into_id)
        row = session.get_one(ApplicationRow, row.merged_into_id)
    return row


def with_joined(session: Session, numbers: Iterable[int]) -> frozenset[int]:
    """The numbers of these applications and of all that a person joined to them, however many times over."""
    found = set(numbers)
    new = set(found)
    while new:
        new = set(session.scalars(select(ApplicationRow.id).where(ApplicationRow.merged_into_id.in_(new)))) - found
        found |= new
    return frozenset(found)


def messages_of(session: Session, number: int) -> Sequence[int]:
    """The numbers of the messages that an application was gathered from."""
    return session.scalars(
        select(ApplicationMessageRow.message_id)
        .where(ApplicationMessageRow.application_id == number)
        .order_by(ApplicationMessageRow.message_id)
    ).all()


def about(
    table: type[CorrectionRow | EventRow], number: int, own_messages: Sequence[int]
) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """Of the application itself; or of one of its messages and no other application.

    Two conditions for two statements: no index serves the one or the other.
    """
    return table.application_id == number, and_(table.application_id.is_(None), table.message_id.in_(own_messages))


def _summaries_about(
    session: Session,
    kind: type[Summary],
    table: type[CorrectionRow | EventRow],
    number: int,
    own_messages: Sequence[int],
    **shown: Callable[[Any], Any],
) -> tuple[Summary, ...]:
    """What the table says of an application and of its messages, oldest first; `shown` as for `_summaries`."""
    rows = [
        row
        for condition in about(table, number, own_messages)
        for row in session.execute(select(table.id.label("number"), *_columns(kind, table)).where(condition))
    ]
    return tuple(_shown(kind, row, shown) for row in sorted(rows, key=lambda row: row.number))


def outgoing(
    session: Session, *, state: str | None = None, numbers: Sequence[int] | None = None
) -> tuple[OutgoingSummary, ...]:
    """The outgoing mails, newest first; all, those of a state, or those with these numbers."""
    return page_of_outgoing(session, ALL, state=state, numbers=numbers).rows


def page_of_outgoing(
    session: Session, page: Page, *, state: str | None = None, numbers: Sequence[int] | None = None
) -> Listed[OutgoingSummary]:
    """One page of `outgoing`."""
    conditions = [OutgoingRow.state == state] if state is not None else []
    if numbers is not None:
        conditions.append(OutgoingRow.id.in_(numbers))
    begin = [OutgoingRow.id < page.after] if page.after is not None else []
    chosen = select(*_columns(OutgoingSummary, OutgoingRow)).where(*conditions, *begin)
    rows = _outgoing_summaries(session, chosen.order_by(OutgoingRow.id.desc()).limit(page.most))
    if len(rows) != page.most:
        return Listed(rows)
    rest = select(OutgoingRow.id).where(*conditions, OutgoingRow.id < rows[-1].id)
    return Listed(rows, count_more(session, rest))


def _outgoing_of(session: Session, number: int) -> tuple[OutgoingSummary, ...]:
    """The outgoing mails of an application, oldest first."""
    chosen = select(*_columns(OutgoingSummary, OutgoingRow)).where(OutgoingRow.application_id == number)
    return _outgoing_summaries(session, chosen.order_by(OutgoingRow.id))


def _outgoing_summaries(session: Session, chosen: Select[*tuple[Any, ...]]) -> tuple[OutgoingSummary, ...]:
    """Outgoing mails; what they say is not loaded."""
    return tuple(_summary(OutgoingSummary, row, state=row.state.value) for row in session.execute(chosen))


def messages(
    session: Session, *, state: str | None = None, numbers: Sequence[int] | None = None
) -> tuple[MessageSummary, ...]:
    """The messages, newest first; all, those of a state, or those with these numbers."""
    return page_of_messages(session, ALL, state=state, numbers=numbers).rows


def page_of_messages(
    session: Session, page: Page, *, state: str | None = None, numbers: Sequence[int] | None = None
) -> Listed[MessageSummary]:
    """One page of `messages`."""
    conditions = [MessageRow.state == state] if state is not None else []
    if numbers is not None:
        conditions.append(MessageRow.id.in_(numbers))
    moment, number = MessageRow.received_at, MessageRow.id
    begin = [older(session, moment, number, page.after)] if page.after is not None else []
    rows = _messages(session, *conditions, *begin, most=page.most)
    if len(rows) != page.most:
        return Listed(rows)
    rest = select(number).where(*conditions, older(session, moment, number, rows[-1].id))
    return Listed(rows, count_more(session, rest))


def _messages(
    session: Session, *conditions: ColumnElement[bool], most: int | None = None
) -> tuple[MessageSummary, ...]:
    newest_first = (MessageRow.received_at.desc(), MessageRow.id.desc())
    chosen = select(*_columns(MessageSummary, MessageRow), _MESSAGE_ID).where(*conditions)
    rows = session.execute(chosen.order_by(*newest_first).limit(most)).all()
    link = ApplicationMessageRow
    of_rows = select(link.message_id, link.application_id).order_by(link.application_id)
    if len(rows) <= NUMBERS_AT_ONCE:
        of_rows = of_rows.where(link.message_id.in_([row.id for row in rows]))
    else:
        of_rows = of_rows.join(MessageRow, MessageRow.id == link.message_id).where(*conditions)
    links: defaultdict[int, list[int]] = defaultdict(list)
    for message_id, application_id in session.execute(of_rows):
        links[message_id].append(application_id)
    return tuple(
        _summary(MessageSummary, row, state=row.state.value, applications=tuple(links[row.id])) for row in rows
    )


def distinct(session: Session, column: InstrumentedAttribute[Any], *conditions: ColumnElement[bool]) -> Iterator[Any]:
    """Each value of a column once, in order, without the empty one.

    A statement for each: the next one is a look-up in an index, while `select distinct` reads every row.
    """
    chosen = select(column).where(*conditions).order_by(column).limit(1)
    value = session.scalar(chosen.where(column.is_not(None)))
    while value is not None:
        yield value
        value = session.scalar(chosen.where(column > value))


def title_of(sender: str, subject: str) -> str:
    """What a message is called by who wrote it and about what."""
    return f"{sender or 'unknown sender'}: {subject or 'no subject'}"


def _summaries(
    session: Session,
    kind: type[Summary],
    table: type[FindingRow | DocumentRow | CorrectionRow | EventRow],
    *conditions: Any,
    **shown: Callable[[Any], Any],
) -> tuple[Summary, ...]:
    """The rows' values; `shown` turns those of a column, by its name, into what is shown."""
    rows = session.execute(select(*_columns(kind, table)).where(*conditions).order_by(table.id))
    return tuple(_shown(kind, row, shown) for row in rows)


def _shown(kind: type[Summary], row: Any, shown: Mapping[str, Callable[[Any], Any]]) -> Summary:
    return _summary(kind, row, **{name: turn(getattr(row, name)) for name, turn in shown.items()})


def _measures_by_name(measures: Measures) -> dict[str, Any]:
    shown: dict[str, Any] = asdict(measures)
    return shown | {"left_out": dict(measures.left_out)}


def _columns(kind: type[Any], table: type[Base]) -> Sequence[InstrumentedAttribute[Any]]:
    """The table's columns that a value has under the same names."""
    names = [each.name for each in fields(kind)]
    return [getattr(table, name) for name in names if name in table.__table__.columns]


def _summary(kind: type[Summary], row: Any, **more: Any) -> Summary:
    """A value of a row's columns of the same names."""
    own: Any = kind
    return kind(**{each.name: getattr(row, each.name) for each in fields(own) if each.name not in more}, **more)
