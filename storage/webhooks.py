"""What other programs were not told: deliveries that were given up.

In: a session. Out: statements and frozen values.

Failures: none of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from storage.models import DeliveryRow, OutgoingState

SHOWN = 100


@dataclass(frozen=True, slots=True)
class Untold:
    """An event that a receiver did not take. `host`: its address may hold a secret."""

    id: int
    host: str
    event: str
    application: int
    attempts: int
    reply: str
    created_at: datetime


def given_up() -> Select[int, datetime | None]:
    """How many there are, and of when the oldest is."""
    return select(func.count(), func.min(DeliveryRow.created_at)).where(DeliveryRow.state == OutgoingState.DEAD)


def untold(session: Session) -> tuple[Untold, ...]:
    """Those that were given up, the newest first."""
    chosen = select(DeliveryRow).where(DeliveryRow.state == OutgoingState.DEAD).order_by(DeliveryRow.id.desc())
    return tuple(
        Untold(
            row.id,
            urlsplit(row.url).hostname or "",
            row.event,
            row.application_id,
            row.attempts,
            row.reply,
            row.created_at,
        )
        for row in session.scalars(chosen.limit(SHOWN))
    )
