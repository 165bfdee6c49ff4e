"""What people put off until a day.

In: a session and the time. Out: the row of one thing, the list of all that is put off now, and the condition by which a look-up
leaves it out.

Failures: none of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, exists, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from domain.numbers import LETTERS, Numbered, TypedNumber
from storage.models import (
    ApplicantRow,
    ApplicationRow,
    MessageRow,
    OutgoingRow,
    SnoozeRow,
)
from storage.queries import title_of


@dataclass(frozen=True, slots=True)
class SnoozedThing:
    """Something that is put off until then (UTC)."""

    of: Numbered
    number: int
    title: str
    until: datetime
    who: str

    @property
    def key(self) -> str:
        """Its number as it is shown: `m26`."""
        return f"{LETTERS[self.of]}{self.number}"


def snooze_of(session: Session, of: TypedNumber) -> SnoozeRow | None:
    """The row of an application, message or mail, if it has one."""
    column = {Numbered.MESSAGE: SnoozeRow.message_id, Numbered.MAIL: SnoozeRow.outgoing_id}.get(
        of.of or Numbered.APPLICATION, SnoozeRow.application_id
    )
    return session.scalars(select(SnoozeRow).where(column == of.number)).one_or_none()


def is_awake(
    column: InstrumentedAttribute[int | None], number: InstrumentedAttribute[int], now: datetime
) -> ColumnElement[bool]:
    """That a row is not put off at this time; `column` of snoozes names it, `number` is its own."""
    return ~exists().where(column == number, SnoozeRow.until > now)


def count_snoozed(session: Session, now: datetime) -> int:
    """How many things are put off at this time."""
    return session.scalar(select(func.count(SnoozeRow.id)).where(SnoozeRow.until > now)) or 0


def snoozed(session: Session, now: datetime) -> tuple[SnoozedThing, ...]:
    """All that is put off at this time, what comes back next first."""
    rows = session.execute(
        select(
            SnoozeRow,
            ApplicantRow.name,
            ApplicantRow.email,
            MessageRow.sender,
            MessageRow.subject,
            OutgoingRow.recipient,
            OutgoingRow.subject,
        )
        .outerjoin(ApplicationRow, ApplicationRow.id == SnoozeRow.application_id)
        .outerjoin(ApplicantRow, ApplicantRow.id == ApplicationRow.applicant_id)
        .outerjoin(MessageRow, MessageRow.id == SnoozeRow.message_id)
        .outerjoin(OutgoingRow, OutgoingRow.id == SnoozeRow.outgoing_id)
        .where(SnoozeRow.until > now)
        .order_by(SnoozeRow.until, SnoozeRow.id)
    )
    return tuple(_thing(*row) for row in rows)


def _thing(
    row: SnoozeRow, name: str | None, email: str | None, sender: str, subject: str, recipient: str, about: str
) -> SnoozedThing:
    if row.application_id is not None:
        return SnoozedThing(Numbered.APPLICATION, row.application_id, name or email or "unknown", row.until, row.who)
    if row.message_id is not None:
        return SnoozedThing(Numbered.MESSAGE, row.message_id, title_of(sender, subject), row.until, row.who)
    return SnoozedThing(Numbered.MAIL, row.outgoing_id or 0, f"mail to {recipient}: {about}", row.until, row.who)
