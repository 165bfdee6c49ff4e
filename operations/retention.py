"""Erases what the office keeps no longer: applications of rounds that closed long ago, inquiries, mail that was set aside.

In: an opened office, within a pass. Out: what was erased, once a day. Each of the three has a setting of its own, and
without it nothing of its kind is erased. A mail of which nobody has seen yet whether it is an application stays.

Failures: those of an erasure.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from config.openings import Openings
from config.settings_tables import Retention
from ingest.filing.joined_parts import JOINED
from ingest.office import Office
from operations.erasure import Erased, erase_within_lock
from operations.erasure_scope import Scope, of_closed_rounds, of_messages
from storage.database import RECORDS
from storage.events import POSTROOM
from storage.models import HealthRow, MessageRow, MessageState

RETENTION = "retention"  # its row in the table of health
ONCE_IN = timedelta(hours=20)  # daily, also when the nightly pass comes some hours early
INQUIRY, UNDECIDED = "inquiry", "unclear"  # reasons for which mail was set aside


@dataclass(frozen=True, slots=True)
class Due:
    """What is to be erased, and why."""

    scope: Scope
    why: str


def due(session: Session, openings: Openings, retention: Retention, now: datetime) -> Iterator[Due]:
    """What the office keeps no longer, as things stand now (UTC)."""
    if retention.days_after_deadline:
        closed = of_closed_rounds(session, openings, retention.days_after_deadline, now)
        yield Due(closed, f"{_days(retention.days_after_deadline)} after the deadline")
    inquiry = MessageRow.reason == INQUIRY
    # A part that was joined goes with the message that it is a part of.
    others = and_(
        MessageRow.reason.not_in((INQUIRY, JOINED)),
        or_(MessageRow.reason != UNDECIDED, MessageRow.seen_at.is_not(None)),
    )
    for what, days, which in (
        ("an inquiry", retention.inquiry_days, inquiry),
        ("set aside", retention.set_aside_days, others),
    ):
        if days:
            yield Due(_old_messages(session, which, now - timedelta(days=days)), f"{what}, {_days(days)} after it came")


def _old_messages(session: Session, which: ColumnElement[bool], before: datetime) -> Scope:
    """Messages that were set aside and came before; what an old mailbox brought came when postroom took it in."""
    chosen = select(MessageRow.id).where(
        MessageRow.state == MessageState.SET_ASIDE, which, MessageRow.received_at < before, MessageRow.kept_at < before
    )
    return of_messages(session, frozenset(session.scalars(chosen)))


def _days(number: int) -> str:
    return f"{number} day{'' if number == 1 else 's'}"


def retain(office: Office) -> Erased | None:
    """Erases what the office keeps no longer, once a day; None when it is not the time.

    The day is noted after it was done: what was interrupted goes on with the next pass.
    """
    retention, now = office.settings.retention, office.now()
    if not (retention.days_after_deadline or retention.inquiry_days or retention.set_aside_days):
        return None
    with office.database.read() as session:
        row = session.get(HealthRow, RETENTION)
        if row is not None and abs(now - row.at) < ONCE_IN:  # a clock that ran ahead stops nothing
            return None
    with office.database.lock(RECORDS, wait=True):
        done = erase_due(office)
    with office.database.begin() as session:
        row = session.get(HealthRow, RETENTION) or HealthRow(name=RETENTION, count=0)
        row.at, row.count = now, row.count + 1
        session.add(row)
    return done


def erase_due(office: Office) -> Erased | None:
    """Erases what is due now, for a caller that has the lock RECORDS alone; None when nothing is. Raises Transient or Fatal."""
    with office.database.read() as session:
        found = [each for each in due(session, office.openings, office.settings.retention, office.now()) if each.scope]
    done = None
    for each in found:
        done = erase_within_lock(office, each.scope, POSTROOM, each.why).plus(done)
    return done
