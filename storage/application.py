"""Everything about one application, as a value.

In: a session and the application's number. Out: a frozen value without a database behind it, in a number of statements that does
not grow with the number of rows.

Failures: none of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, fields
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, and_, select
from sqlalchemy.orm import Session

from domain.corrections import as_said
from domain.documents import Measures
from domain.reading import words_of
from domain.text import clean_lines
from storage.models import (
    ApplicantRow,
    ApplicationMessageRow,
    ApplicationRow,
    CorrectionRow,
    DocumentRow,
    EventRow,
    FindingRow,
    MessageRow,
)
from storage.queries import APPLICANT, messages, outgoing_of
from storage.rows import columns_of, value_of
from storage.summaries import (
    Application,
    CorrectionSummary,
    DocumentSummary,
    EventSummary,
    FiledMessage,
    FindingSummary,
    MessageSummary,
)

Summary = TypeVar("Summary")

WORDS_CHARACTERS = 20_000  # of one message


def application(session: Session, number: int, *, history: bool = True) -> Application | None:
    """Everything about one application, or None; without its history no corrections, events and outgoing mails."""
    row = session.execute(
        select(*columns_of(Application, ApplicationRow), *APPLICANT)
        .join(ApplicantRow, ApplicantRow.id == ApplicationRow.applicant_id)
        .where(ApplicationRow.id == number)
    ).one_or_none()
    if row is None:
        return None
    own = messages_of(session, number)
    found = _filed_messages(session, number, messages(session, numbers=own))
    return value_of(
        Application,
        row,
        status=row.status.value,
        findings=_summaries(session, FindingSummary, FindingRow, FindingRow.application_id == number),
        documents=_summaries(
            session, DocumentSummary, DocumentRow, DocumentRow.application_id == number, measures=_measures_by_name
        ),
        messages=found,
        corrections=_summaries_about(session, CorrectionSummary, CorrectionRow, number, own, value=as_said)
        if history
        else (),
        events=_summaries_about(session, EventSummary, EventRow, number, own) if history else (),
        outgoing=outgoing_of(session, number) if history else (),
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


def messages_of(session: Session, number: int) -> Sequence[int]:
    """The numbers of the messages that an application was gathered from."""
    return session.scalars(
        select(ApplicationMessageRow.message_id)
        .where(ApplicationMessageRow.application_id == number)
        .order_by(ApplicationMessageRow.message_id)
    ).all()


def about(
    table: type[CorrectionRow | EventRow], number: int, own_messages: Sequence[int]
) -> tuple[ColumnElement[bool], ...]:
    """Of the application itself; or of one of its messages and no other application.

    Two conditions for two statements: no index serves the one or the other.
    """
    of_application = table.application_id == number
    if not own_messages:
        return (of_application,)
    return of_application, and_(table.application_id.is_(None), table.message_id.in_(own_messages))


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
        for row in session.execute(select(table.id.label("number"), *columns_of(kind, table)).where(condition))
    ]
    return tuple(_with_shown(kind, row, shown) for row in sorted(rows, key=lambda row: row.number))


def _summaries(
    session: Session,
    kind: type[Summary],
    table: type[FindingRow | DocumentRow | CorrectionRow | EventRow],
    *conditions: Any,
    **shown: Callable[[Any], Any],
) -> tuple[Summary, ...]:
    """The rows' values; `shown` turns those of a column, by its name, into what is shown."""
    rows = session.execute(select(*columns_of(kind, table)).where(*conditions).order_by(table.id))
    return tuple(_with_shown(kind, row, shown) for row in rows)


def _with_shown(kind: type[Summary], row: Any, shown: Mapping[str, Callable[[Any], Any]]) -> Summary:
    return value_of(kind, row, **{name: turn(getattr(row, name)) for name, turn in shown.items()})


def _measures_by_name(measures: Measures) -> dict[str, Any]:
    shown: dict[str, Any] = asdict(measures)
    return shown | {"left_out": dict(measures.left_out)}
