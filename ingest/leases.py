"""Which messages a worker reads: a lease in the message's row, with its end.

In: a database and a registered worker. Out: messages that this worker alone reads now, their attempt counted before
anything can go wrong with reading them. A lease ends when its reading is stored, when it is given back, when its worker
dies (storage/workers.py), or at its time.

Failures: those of the database.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, or_, select, update
from sqlalchemy.orm import Session

from config.settings import Settings
from storage.models import MessageRow, MessageState
from storage.unfiled import is_read

# What a lease lasts beyond the time that a message may take to be read: for waiting in its worker, and for being stored.
SPARE = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Leased:
    """A message that this worker reads now."""

    id: int
    raw_sha256: str
    received_at: datetime
    size: int


@dataclass(frozen=True, slots=True)
class Room:
    """How much more a worker takes."""

    messages: int
    size: int  # bytes


def longest_lease(settings: Settings) -> timedelta:
    """How long a worker may have a message."""
    return timedelta(seconds=settings.limits.message_seconds) + SPARE


def is_due(now: datetime) -> ColumnElement[bool]:
    """Messages that wait to be read and that no worker reads."""
    unread = and_(MessageRow.state == MessageState.KEPT, ~is_read())
    is_free = or_(MessageRow.leased_by.is_(None), MessageRow.lease_until <= now)
    is_wanted = or_(MessageRow.next_attempt_at.is_(None), MessageRow.next_attempt_at <= now)
    return and_(unread, is_free, is_wanted)


def take(
    session: Session, worker: str, room: Room, lease: timedelta, now: datetime, numbers: Collection[int] | None = None
) -> Sequence[Leased]:
    """Leases what is due and was never tried, in the order of receipt, as far as there is room; at least one where any is.

    `numbers`: of these alone, tried or not.
    """
    chosen = select(MessageRow.id, MessageRow.raw_sha256, MessageRow.received_at, MessageRow.size).where(is_due(now))
    chosen = chosen.where(MessageRow.attempts == 0) if numbers is None else chosen.where(MessageRow.id.in_(numbers))
    taken: list[Leased] = []
    left = room.size
    for row in session.execute(chosen.order_by(MessageRow.id).limit(room.messages)):
        if taken and row.size > left:
            break
        left -= row.size
        taken.append(Leased(*row))
    leased = {"leased_by": worker, "lease_until": now + lease}
    mine = update(MessageRow).where(MessageRow.id.in_([each.id for each in taken]))
    if taken:
        session.execute(mine.values(attempts=MessageRow.attempts + 1, **leased))
    return taken


def give_back(session: Session, worker: str, numbers: Collection[int]) -> None:
    """Ends these leases of the worker; the messages were not tried."""
    mine = MessageRow.id.in_(numbers), MessageRow.leased_by == worker
    untried = {"attempts": MessageRow.attempts - 1, "leased_by": None, "lease_until": None}
    session.execute(update(MessageRow).where(*mine).values(untried))


def still_leased(session: Session, worker: str, numbers: Collection[int]) -> Sequence[int]:
    """Those of these messages that the worker still has to read: neither erased, nor filed, nor taken by another."""
    chosen = select(MessageRow.id).where(MessageRow.id.in_(numbers), MessageRow.leased_by == worker)
    return session.scalars(chosen.where(MessageRow.state == MessageState.KEPT).order_by(MessageRow.id)).all()
