"""A look at the work itself: whether it stalls, who has died, and whether the coordinator has to hear of it.

In: a session of an opened office. Out: troubles begun or ended (storage/troubles.py), and alerts in the outbox: one when a
trouble has lasted for `schedule.down_minutes`, one when a trouble that was told is over.

Failures: those of the database.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

import structlog
from sqlalchemy import select
from sqlalchemy.orm import Session

from config.settings import Settings
from domain.numbers import message_no
from domain.text import counted
from notify.messages import alerts
from sign_in.ends import soon
from storage.grants import all_of
from storage.models import MessageRow
from storage.troubles import Trouble, begin, end, standing
from storage.workers import workers_on

log = structlog.get_logger()

# A machine that was taken away for good is not missed for ever.
MISSED_FOR = timedelta(days=7)
NAMED = 3


def over(session: Session, settings: Settings, kind: Trouble, now: datetime, *, of: str = "") -> None:
    """A trouble is over, if it was there; who was told of it is told so."""
    ended = end(session, kind, of=of)
    if ended is not None:
        alerts.queue_trouble_over(session, ended, settings, now)


def look(session: Session, settings: Settings, now: datetime) -> bool:
    """Looks for leases that stall and for dead workers that have come again; whether an alert was written."""
    _look_at_leases(session, settings, now)
    signed = _look_at_sign_ins(session, settings, now)
    for each in standing(session):
        if each.kind is Trouble.WORKER and (
            workers_on(session, each.of) >= each.workers or now - each.since > MISSED_FOR
        ):
            over(session, settings, each.kind, now, of=each.of)
    written = [alerts.queue_trouble(session, each, settings, now) for each in standing(session)]
    return any(written) or signed


def pass_made(session: Session, settings: Settings, now: datetime) -> None:
    """A pass of the one worker has come to its end: what died before it, or hung, is made good."""
    for each in standing(session):
        if each.kind in (Trouble.WORKER, Trouble.JOB):
            over(session, settings, each.kind, now, of=each.of)
    look(session, settings, now)


def _look_at_sign_ins(session: Session, settings: Settings, now: datetime) -> bool:
    """Writes of each sign-in that ends soon, or has ended, once at each stage; whether it did."""
    if not settings.sign_in:
        return False
    written = False
    for each in soon(settings, all_of(session), now):
        row = alerts.queue_sign_in(session, each, settings, now)
        if row is not None:
            log.warning("sign-in ends", login=each.login, days=each.days_left(now), kind=each.kind)
            written = True
    return written


def _look_at_leases(session: Session, settings: Settings, now: datetime) -> None:
    overdue = select(MessageRow.id, MessageRow.lease_until).where(
        MessageRow.leased_by > "",
        MessageRow.lease_until < now,  # "is not null" would be no range of its index
    )
    rows = sorted(session.execute(overdue))  # not by the database, which would look at all messages in their order
    if not rows:
        over(session, settings, Trouble.LEASE, now)
        return
    said = f"reading {counted(len(rows), 'message')} takes too long: {_named(row.id for row in rows)}"
    begin(session, Trouble.LEASE, said, min(row.lease_until for row in rows))


def _named(numbers: Iterable[int]) -> str:
    shown = [message_no(each) for each in numbers]
    return ", ".join(shown[:NAMED]) + (" …" if len(shown) > NAMED else "")
