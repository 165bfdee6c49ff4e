"""What is looked up: applications, messages and outgoing mail, as values; what waits for a person is in storage/waiting.py.

In: a session. Out: frozen values without a database behind them, in a number of statements that does not grow with the
number of rows; columns that nobody shows (readings, contributions, the mails themselves: megabytes) are never loaded.

Failures: none of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, bindparam, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from storage.models import (
    ApplicantRow,
    ApplicationMessageRow,
    ApplicationRow,
    ApplicationStatus,
    MessageRow,
    OutgoingRow,
    OutgoingState,
)
from storage.pages import ALL, Listed, Page, count_more, older
from storage.rows import columns_of, value_of
from storage.summaries import ApplicationSummary, MessageSummary, OutgoingSummary

NUMBERS_AT_ONCE = 500  # in one statement

APPLICANT = (
    ApplicantRow.name.label("applicant_name"),
    ApplicantRow.email.label("applicant_email"),
    ApplicantRow.phone.label("applicant_phone"),
    ApplicantRow.language.label("language"),
)
MESSAGE_ID = MessageRow.header_message_id.label("message_id")
# Made once: to make a statement takes several times as long as to run it.
LINKS = select(ApplicationMessageRow.message_id, ApplicationMessageRow.application_id).order_by(
    ApplicationMessageRow.application_id
)
LINKS_OF = LINKS.where(ApplicationMessageRow.message_id.in_(bindparam("messages", expanding=True)))


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
        select(*columns_of(ApplicationSummary, ApplicationRow), *APPLICANT)
        .join(ApplicantRow, ApplicantRow.id == ApplicationRow.applicant_id)
        .where(*conditions)
        .order_by(ApplicationRow.received_at.desc(), ApplicationRow.id.desc())
        .limit(most)
    )
    return tuple(value_of(ApplicationSummary, row, status=row.status.value) for row in session.execute(chosen))


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


def unmerged(session: Session, row: ApplicationRow) -> ApplicationRow:
    """The application that a person joined this one to, if so."""
    seen = {row.id}
    while row.merged_into_id is not None and row.merged_into_id not in seen:
        seen.add(row.merged_into_id)
        row = session.get_one(ApplicationRow, row.merged_into_id)
    return row


def merged_into(session: Session, number: int) -> int | None:
    """The application that a person joined this one to; None: nobody did, or there is none with this number."""
    return session.scalar(select(ApplicationRow.merged_into_id).where(ApplicationRow.id == number))


def with_joined(session: Session, numbers: Iterable[int]) -> frozenset[int]:
    """The numbers of these applications and of all that a person joined to them, however many times over."""
    found = set(numbers)
    new = set(found)
    while new:
        new = set(session.scalars(select(ApplicationRow.id).where(ApplicationRow.merged_into_id.in_(new)))) - found
        found |= new
    return frozenset(found)


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
    chosen = select(*columns_of(OutgoingSummary, OutgoingRow)).where(*conditions, *begin)
    rows = _outgoing_summaries(session, chosen.order_by(OutgoingRow.id.desc()).limit(page.most))
    if len(rows) != page.most:
        return Listed(rows)
    rest = select(OutgoingRow.id).where(*conditions, OutgoingRow.id < rows[-1].id)
    return Listed(rows, count_more(session, rest))


def mails_of_keys(session: Session, keys: Iterable[str]) -> Sequence[int]:
    """The numbers of the outgoing mails with these keys, in their order."""
    return session.scalars(select(OutgoingRow.id).where(OutgoingRow.key.in_(keys)).order_by(OutgoingRow.id)).all()


def outgoing_waiting(session: Session, applications: Sequence[int]) -> dict[int, tuple[OutgoingSummary, ...]]:
    """The mails that wait to be sent about each of these applications, of those that have any."""
    found: defaultdict[int, tuple[OutgoingSummary, ...]] = defaultdict(tuple)
    columns = OutgoingRow.application_id, *columns_of(OutgoingSummary, OutgoingRow)
    for start in range(0, len(applications), NUMBERS_AT_ONCE):
        part = applications[start : start + NUMBERS_AT_ONCE]
        chosen = select(*columns).where(OutgoingRow.application_id.in_(part), OutgoingRow.state == OutgoingState.QUEUED)
        for row in session.execute(chosen.order_by(OutgoingRow.id)):
            found[row.application_id] += (value_of(OutgoingSummary, row, state=row.state.value),)
    return dict(found)


def _outgoing_summaries(session: Session, chosen: Select[*tuple[Any, ...]]) -> tuple[OutgoingSummary, ...]:
    """Outgoing mails; what they say is not loaded."""
    return tuple(value_of(OutgoingSummary, row, state=row.state.value) for row in session.execute(chosen))


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
    chosen = select(*columns_of(MessageSummary, MessageRow), MESSAGE_ID).where(*conditions)
    rows = session.execute(chosen.order_by(*newest_first).limit(most)).all()
    applications = applications_of(session, [row.id for row in rows], *conditions)
    return tuple(
        value_of(MessageSummary, row, state=row.state.value, applications=applications[row.id]) for row in rows
    )


def applications_of(
    session: Session, messages: Sequence[int], *conditions: ColumnElement[bool]
) -> Mapping[int, tuple[int, ...]]:
    """The numbers of the applications that each of these messages is filed to; `conditions` choose them where they are many."""
    if len(messages) <= NUMBERS_AT_ONCE:
        found = session.execute(LINKS_OF, {"messages": messages})
    else:
        joined = LINKS.join(MessageRow, MessageRow.id == ApplicationMessageRow.message_id)
        found = session.execute(joined.where(*conditions))
    links: defaultdict[int, tuple[int, ...]] = defaultdict(tuple)
    for message, application in found:
        links[message] += (application,)
    return links


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
