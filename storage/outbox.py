"""The outbox for people: a page of it, and one mail with its history.

In: a session; which states, and where the page begins. Out: frozen values in a number of statements that does not grow with the
rows; what the mails say is not loaded.

Failures: none of its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from domain.outgoing import LetterCause
from storage.models import EventRow, OutgoingRow, OutgoingState
from storage.rows import columns_of, value_of
from storage.summaries import EventSummary, OutgoingMail, OutgoingSummary


@dataclass(frozen=True, slots=True)
class OutboxPage:
    """Mails of the outbox, the newest first; `newer` and `older`: whether there are more in this direction."""

    rows: tuple[OutgoingMail, ...]
    newer: bool
    older: bool


def outbox_page(
    session: Session, states: Sequence[OutgoingState], most: int, *, before: int | None = None, after: int | None = None
) -> OutboxPage:
    """The mails in these states: those older than number `before`, or newer than `after`; else the newest."""
    if after is not None:
        newest = list(_mails(session, _chosen(states, OutgoingRow.id > after).order_by(OutgoingRow.id).limit(most + 1)))
        return OutboxPage(tuple(reversed(newest[:most])), len(newest) > most, older=True)
    conditions = [OutgoingRow.id < before] if before is not None else []
    rows = list(_mails(session, _chosen(states, *conditions).order_by(OutgoingRow.id.desc()).limit(most + 1)))
    return OutboxPage(tuple(rows[:most]), before is not None, len(rows) > most)


def outgoing_mail(session: Session, number: int) -> OutgoingMail | None:
    """The mail with this number, or None."""
    chosen = select(*_columns()).where(OutgoingRow.id == number)
    return next(iter(_mails(session, chosen)), None)


def mails_about(session: Session, application: int) -> tuple[OutgoingMail, ...]:
    """The mails about an application, oldest first."""
    chosen = select(*_columns()).where(OutgoingRow.application_id == application)
    return tuple(_mails(session, chosen.order_by(OutgoingRow.id)))


def counts(session: Session, states: Sequence[OutgoingState]) -> Mapping[OutgoingState, int]:
    """How many mails are in each of these states."""
    chosen = select(OutgoingRow.state, func.count()).where(OutgoingRow.state.in_(states)).group_by(OutgoingRow.state)
    return {row[0]: row[1] for row in session.execute(chosen)}


def history_of(session: Session, mail: OutgoingMail) -> tuple[EventSummary, ...]:
    """What happened to a mail, oldest first."""
    if mail.application_id is not None:
        about = EventRow.application_id == mail.application_id
    elif mail.message_id is not None:
        about = EventRow.message_id == mail.message_id
    else:
        return ()
    rows = session.execute(select(*columns_of(EventSummary, EventRow)).where(about).order_by(EventRow.id))
    return tuple(value_of(EventSummary, row) for row in rows if row.details.get("mail") == mail.key)


def _columns() -> Sequence[InstrumentedAttribute[Any]]:
    return (*columns_of(OutgoingMail, OutgoingRow), OutgoingRow.cause)


def _chosen(states: Sequence[OutgoingState], *conditions: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    of_states = OutgoingRow.state == states[0] if len(states) == 1 else OutgoingRow.state.in_(states)
    return select(*_columns()).where(of_states, *conditions)


def _mails(session: Session, chosen: Select[*tuple[Any, ...]]) -> Sequence[OutgoingMail]:
    return [
        value_of(
            OutgoingMail,
            row,
            state=row.state.value,
            letter=row.cause if isinstance(row.cause, LetterCause) else None,
        )
        for row in session.execute(chosen)
    ]


def leaves_at(mail: OutgoingSummary, now: datetime) -> datetime | None:
    """When a waiting mail leaves; None: at the next turn of the outbox, or not at all."""
    return mail.next_attempt_at if mail.state == OutgoingState.QUEUED and mail.next_attempt_at > now else None
