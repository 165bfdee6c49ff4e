"""Whether new mail of each mailbox is heard of at once, for those who look from outside the worker.

In: the bells of the process that listens, and its database. Out: a row in the table of health that is renewed while it listens;
and for each mailbox of the settings whether it is listened to, or why new mail waits for the clock.

Failures: none; what the database does not allow is logged and written later.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import structlog
from sqlalchemy.orm import Session

from config.settings import Settings
from domain.errors import PostroomError
from ingest.mailboxes.bell import TOO_MANY, Bell
from storage.database import Database, open_database
from storage.models import HealthRow

log = structlog.get_logger()

BELLS = "bells"  # the row in the table of health
FIRST_SECONDS, EVERY_SECONDS = 10.0, 60.0
# It is written when something changes, else as often as this; after twice as long there is no listener any more.
RENEWED = timedelta(minutes=4)


@dataclass(frozen=True, slots=True)
class BellState:
    """How postroom hears of new mail in a mailbox. `why`: why it waits for the clock; '' while it is announced."""

    mailbox: str
    announced: bool
    why: str


def note_bells(settings: Settings, bells: Iterable[Bell], ended: threading.Event) -> None:
    """Writes how the bells do until `ended`, and then that none is left."""
    bells = list(bells)
    if ended.wait(FIRST_SECONDS):
        return
    while True:
        _tried(settings, {each.name: each.condition for each in bells})
        if ended.wait(EVERY_SECONDS):
            _tried(settings, None)
            return


def _tried(settings: Settings, conditions: dict[str, str] | None) -> None:
    try:
        with closing(open_database(settings.storage.database_url)) as database:
            write(database, conditions, datetime.now(UTC))
    except PostroomError as error:
        log.warning("bells", error=str(error))


def write(database: Database, conditions: dict[str, str] | None, now: datetime) -> None:
    """Writes why each mailbox is not listened to ('' where it is); None: none is left. Raises Transient or Fatal."""
    with database.read() as session:
        row = session.get(HealthRow, BELLS)
    if row is not None and row.details.get("conditions") == conditions and now - row.at < RENEWED:
        return
    with database.begin() as session:
        row = session.get(HealthRow, BELLS) or HealthRow(name=BELLS, count=0)
        row.at, row.details = now, {"conditions": conditions}
        session.add(row)


def bell_states(session: Session, settings: Settings, now: datetime) -> tuple[BellState, ...]:
    """How new mail of each mailbox of the settings is heard of."""
    row = session.get(HealthRow, BELLS)
    conditions = row.details.get("conditions") if row is not None and now - row.at < 2 * RENEWED else None
    found = []
    for name, mailbox in settings.mailboxes.items():
        if not mailbox.push:
            why = "push is off"
        elif conditions is None:
            why = "the worker does not run"
        else:
            why = conditions.get(name, TOO_MANY)
        found.append(BellState(name, not why, why))
    return tuple(found)
