"""Removes what is over: sessions, one-time links, attempts, and revoked tokens after a while.

In: an opened office, once a day within a pass. Out: whether there was any.

Failures: those of the database.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, delete, or_, select
from sqlalchemy.orm import Session

from operations.access.attempts import WITHIN
from operations.access.sessions import CODE_WAITS, IDLE, LONGEST
from storage.database import Database
from storage.models import ApiTokenRow, AttemptRow, Base, OneTimeLinkRow, WebSessionRow

REVOKED_SHOWN = timedelta(days=90)  # a revoked token's row, for the history


def remove_expired(database: Database, now: datetime) -> bool:
    """Removes what is over; whether there was any. Writes only then."""
    over = _over(now)
    with database.read() as session:
        if not any(_is_any(session, table, which) for table, which in over):
            return False
    with database.begin() as session:
        for table, which in over:
            session.execute(delete(table).where(which))
    return True


def _over(now: datetime) -> tuple[tuple[type[Base], ColumnElement[bool]], ...]:
    return (
        (
            WebSessionRow,
            or_(
                WebSessionRow.last_used_at <= now - IDLE,
                WebSessionRow.created_at <= now - LONGEST,
                and_(WebSessionRow.owes_code, WebSessionRow.created_at <= now - CODE_WAITS),
            ),
        ),
        (OneTimeLinkRow, OneTimeLinkRow.expires_at <= now),
        (AttemptRow, AttemptRow.at <= now - WITHIN),
        (ApiTokenRow, ApiTokenRow.revoked_at <= now - REVOKED_SHOWN),
    )


def _is_any(session: Session, table: type[Base], which: ColumnElement[bool]) -> bool:
    return session.scalar(select(1).select_from(table).where(which).limit(1)) is not None
