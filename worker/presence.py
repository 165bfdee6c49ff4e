"""That this process works on an office until it is stopped, which an update of the office's tables has to know.

In: the settings, and when it ends. Out: a lock held all the while (`RUN`), also between the passes, and the name of who holds it. The
kernel or the server frees the lock when the process dies, however it dies.

Failures: none; a database that is away is tried again.
"""

from __future__ import annotations

import threading
from contextlib import closing

import structlog

from config.settings import Settings
from domain.errors import PostroomError
from ingest.office import utc_now
from storage.database import HEAD, RUN, Database, open_database
from storage.models import HealthRow
from storage.workers import own_name

log = structlog.get_logger()

TRY_SECONDS = 5.0
LOOK_SECONDS = 60.0  # at whether the lock was lost with its connection


def be_present(settings: Settings, ended: threading.Event) -> None:
    """Holds the lock until `ended`. Where another process of the office has it, that one is named."""
    while not ended.wait(TRY_SECONDS):
        try:
            with closing(open_database(settings.storage.database_url)) as database:
                if database.revision == HEAD:  # until then the first pass brings it up to date
                    _hold(database, ended)
        except PostroomError as error:
            log.debug("presence", error=str(error))


def _hold(database: Database, ended: threading.Event) -> None:
    with database.lock(RUN) as held:
        with database.begin() as session:
            row = session.get(HealthRow, RUN) or HealthRow(name=RUN, count=0)
            row.at, row.details = utc_now(), {"name": own_name()}
            session.add(row)
        while not held.is_lost():
            if ended.wait(LOOK_SECONDS):
                return
