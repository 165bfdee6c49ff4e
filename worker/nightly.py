"""What the worker does once a day by the office's clock: the report, and the backup.

In: settings, and a schedule. Out: the same schedule with their jobs. A machine that is off at the time of the backup makes it after
its next start, as the timer of systemd does.

Failures: none; where the database cannot be read the backup waits for its time.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing, suppress
from datetime import datetime, time, timedelta
from typing import Any

from config.settings import Settings
from domain.errors import PostroomError
from ingest.office import utc_now
from notify.reports.health import BACKUP
from storage.database import HEAD, open_database
from storage.models import HealthRow

# After the start: the first pass has begun then, and a worker that ends at once makes none.
FIRST_LOOK = timedelta(minutes=2)


def daily(at: time, settings: Settings) -> dict[str, Any]:
    """This time of each day of the office, as a schedule takes it (worker/schedule.py)."""
    return {"trigger": "cron", "hour": at.hour, "minute": at.minute, "timezone": settings.zone}


def time_of_report(settings: Settings) -> dict[str, Any]:
    """The time of the report, each day of the office."""
    return daily(settings.schedule.nightly_at, settings)


def add_backup(scheduler: Any, start: Callable[[], None], settings: Settings) -> None:
    """Schedules the nightly backup, where a folder is set for it, and a look whether the last one was missed."""
    if settings.backup.folder is not None:
        scheduler.add_job(start, id="backup", **daily(settings.backup.at, settings))
        soon = utc_now() + FIRST_LOOK
        scheduler.add_job(start_missed, "date", run_date=soon, args=[start, settings], id="missed backup")


def start_missed(start: Callable[[], None], settings: Settings) -> None:
    """Starts the backup, if none was made since its last time."""
    if is_missed(settings, utc_now()):
        start()


def is_missed(settings: Settings, now: datetime) -> bool:
    """Whether no backup was made since the time at which the last one was due. `now`: aware."""
    with suppress(PostroomError), closing(open_database(settings.storage.database_url)) as database:
        if database.revision != HEAD:
            return False
        with database.read() as session:
            row = session.get(HealthRow, BACKUP)
        return row is None or row.at < last_due(settings, now)
    return False


def last_due(settings: Settings, now: datetime) -> datetime:
    """When the last backup was due."""
    here = now.astimezone(settings.zone)
    due = datetime.combine(here.date(), settings.backup.at, settings.zone)
    return due if due <= here else datetime.combine(here.date() - timedelta(days=1), settings.backup.at, settings.zone)
