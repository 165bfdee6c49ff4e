"""An event of an application, for each receiver of the settings that wants it.

In: the session of what happened, and the application. Out: rows, once for each event and receiver. Of mail that nobody is to hear of
(a backlog) nothing is written.

Failures: none of its own.
"""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256

from sqlalchemy import select
from sqlalchemy.orm import Session

from config.settings import Settings
from config.webhooks import Event
from storage.models import ApplicationRow, DeliveryRow


def queue_event(
    session: Session, application: ApplicationRow, event: Event, settings: Settings, now: datetime
) -> list[DeliveryRow]:
    """Writes the event for its receivers. A decision can come again; an application is new, and complete, once."""
    when = now.isoformat() if event is Event.DECIDED else ""
    written = []
    for webhook in settings.webhooks:
        if event not in webhook.events:
            continue
        key = _key(webhook.url, event, application.id, when)
        if session.scalar(select(DeliveryRow.id).where(DeliveryRow.key == key)) is not None:
            continue
        row = DeliveryRow(key=key, url=webhook.url, event=event.value, application_id=application.id)
        row.status, row.next_attempt_at, row.created_at = application.status.value, now, now
        session.add(row)
        written.append(row)
    return written


def _key(url: str, event: Event, application: int, when: str) -> str:
    return f"msg_{sha256(f'{url} {event} {application} {when}'.encode()).hexdigest()[:40]}"
