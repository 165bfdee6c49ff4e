"""Everything about one application, as a value.

In: a session and the application's number. Out: a frozen value without a database behind it, in a number of statements that does
not grow with the number of rows.

Failures: none of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, replace
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Select, and_, bindparam, select, union_all
from sqlalchemy.orm import Session, aliased

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
from storage.outbox import mails_about
from storage.queries import APPLICANT, MESSAGE_ID
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
# Made once: to make a statement takes several times as long as to run it.
ONE = (
    select(*columns_of(Application, ApplicationRow), *APPLICANT)
    .join(ApplicantRow, ApplicantRow.id == ApplicationRow.applicant_id)
    .where(ApplicationRow.id == bindparam("application"))
)
OTHER_LINK = aliased(ApplicationMessageRow)
# A message of several applications comes once for each.
MESSAGES = (
    select(
        *columns_of(MessageSummary, MessageRow),
        MESSAGE_ID,
        ApplicationMessageRow.intent,
        MessageRow.reading,
        OTHER_LINK.application_id,
    )
    .join(ApplicationMessageRow, ApplicationMessageRow.message_id == MessageRow.id)
    .join(OTHER_LINK, OTHER_LINK.message_id == MessageRow.id)
    .where(ApplicationMessageRow.application_id == bindparam("application"))
    .order_by(MessageRow.id, OTHER_LINK.application_id)
)


def application(session: Session, number: int, *, history: bool = True, corrections: bool = True) -> Application | None:
    """Everything about one application, or None; without its history no corrections, events and outgoing mails."""
    row = session.execute(ONE, {"application": number}).one_or_none()
    if row is None:
        return None
    found = _filed_messages(session, number)
    own = [each.id for each in found]
    return value_of(
        Application,
        row,
        status=row.status.value,
        findings=_summaries(session, number, FindingSummary, FindingRow),
        documents=_summaries(session, number, DocumentSummary, DocumentRow, measures=_measures_by_name),
        messages=found,
        corrections=_summaries_about(session, CorrectionSummary, CorrectionRow, number, own, value=as_said)
        if history and corrections
        else (),
        events=_summaries_about(session, EventSummary, EventRow, number, own) if history else (),
        outgoing=mails_about(session, number) if history else (),
    )


def _filed_messages(session: Session, number: int) -> tuple[FiledMessage, ...]:
    """The messages of an application with what each was to it and says, oldest first."""
    found: dict[int, FiledMessage] = {}
    for row in session.execute(MESSAGES, {"application": number}):
        known = found.get(row.id)
        if known is not None:
            found[row.id] = replace(known, applications=(*known.applications, row.application_id))
            continue
        words = clean_lines(words_of(row.reading))[:WORDS_CHARACTERS] if row.reading is not None else ""
        found[row.id] = value_of(
            FiledMessage, row, state=row.state.value, applications=(row.application_id,), words=words
        )
    return tuple(found.values())


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

    Two conditions for two selections: no index serves the one or the other.
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
    columns = table.id.label("number"), *columns_of(kind, table)
    chosen = union_all(*(select(*columns).where(condition) for condition in about(table, number, own_messages)))
    rows = session.execute(chosen)
    return tuple(_with_shown(kind, row, shown) for row in sorted(rows, key=lambda row: row.number))


def _summaries(
    session: Session,
    number: int,
    kind: type[Summary],
    table: type[FindingRow | DocumentRow],
    **shown: Callable[[Any], Any],
) -> tuple[Summary, ...]:
    """The values of an application's rows; `shown` turns those of a column, by its name, into what is shown."""
    own: Any = kind
    rows = session.execute(_of_application(own, table), {"application": number})
    return tuple(_with_shown(kind, row, shown) for row in rows)


@cache
def _of_application(kind: Any, table: type[FindingRow | DocumentRow]) -> Select[*tuple[Any, ...]]:
    chosen = select(*columns_of(kind, table)).where(table.application_id == bindparam("application"))
    return chosen.order_by(table.id)


def _with_shown(kind: type[Summary], row: Any, shown: Mapping[str, Callable[[Any], Any]]) -> Summary:
    return value_of(kind, row, **{name: turn(getattr(row, name)) for name, turn in shown.items()})


def _measures_by_name(measures: Measures) -> dict[str, Any]:
    shown: dict[str, Any] = asdict(measures)
    return shown | {"left_out": dict(measures.left_out)}
