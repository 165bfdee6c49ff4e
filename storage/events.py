"""The one way to write an event.

In: what happened, when, who did it and what it is about. Out: its row, in the caller's transaction.

Failures: none of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from storage.models import EventRow
from storage.rows import write_rows

POSTROOM = "postroom"  # who did what no person did
ORIGINAL_READ = "original read"
EXPORTED = "exported"  # as a table, as dossiers, on paper
# A person looked, and nothing was changed: there is nothing to take back.
LOOKS = (ORIGINAL_READ, EXPORTED)


def record_event(
    session: Session,
    what: str,
    *,
    now: datetime,
    who: str = POSTROOM,
    why: str = "",
    message_id: int | None = None,
    application_id: int | None = None,
    **details: Any,
) -> None:
    """Writes that something happened, in the caller's transaction, and at once: nobody keeps hold of an event."""
    about = {"message_id": message_id, "application_id": application_id}
    write_rows(session, EventRow, [_event(what, now, who, why) | about | {"details": details}])


def record_kept(session: Session, messages: Sequence[int], *, now: datetime) -> None:
    """Writes that these messages were kept, all at once."""
    write_rows(session, EventRow, [_event("kept", now) | {"message_id": number} for number in messages])


def _event(what: str, now: datetime, who: str = POSTROOM, why: str = "") -> dict[str, Any]:
    """The columns of an event that is about nothing yet."""
    event = {"at": now, "who": who, "what": what, "why": why}
    return event | {"message_id": None, "application_id": None, "details": {}}
