"""What a row of the outbox says when its time comes: one maker for each kind of mail."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sqlalchemy.orm import Session

from config.settings import Settings
from notify import acknowledgement, alerts, nightly, notification
from storage.blobs import Blobs
from storage.models import OutgoingRow

Thumbnail = Callable[[bytes, int, int], bytes | None]


def make(
    session: Session, blobs: Blobs, settings: Settings, row: OutgoingRow, now: datetime, thumbnail: Thumbnail
) -> bytes | None:
    """The whole message of a row, None when what it was about has gone."""
    match row.kind:
        case "notification":
            return notification.content(session, blobs, settings, row, now, thumbnail)
        case "acknowledgement" | "reminder" | "unreadable":
            return acknowledgement.content(session, settings, row, now)
        case "nightly":
            return nightly.content(session, settings, row, now)
        case "alert":
            return alerts.content(session, settings, row, now)
        case other:
            raise ValueError(f"no mail of the kind {other}")
