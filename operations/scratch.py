"""What a proof of a backup loads a copy into, and what is left of it when the proof was killed: all records of the office, once more.

In: settings, and who makes or proves a backup now, alone. Out: nothing left over; or a sentence on what is.

Failures: `Fatal` where a folder is there that cannot be removed.
"""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from config.settings import Settings
from domain.dates import moment_in_words
from domain.errors import Fatal
from storage.database import Database
from storage.driver_errors import trouble_of

NO_RIGHT = "42501"  # insufficient_privilege, https://www.postgresql.org/docs/current/errcodes-appendix.html
LEFT_AFTER = timedelta(days=1)  # no proof takes so long, and the next backup removes what is left


def scratch_folder(settings: Settings) -> Path:
    """Of a proof on SQLite: in the office's own folder."""
    return settings.storage.folder / ".proof"


def scratch_name(settings: Settings) -> str:
    """Of a proof on PostgreSQL: a database on the same server."""
    return f"postroom_proof_{sha256(settings.storage.database_url.encode()).hexdigest()[:12]}"


def remove_left_over(settings: Settings, database: Database) -> None:
    """Removes what a killed proof has left. Only for who makes or proves a backup, alone. Raises Fatal."""
    folder = scratch_folder(settings)
    try:
        if folder.exists():
            shutil.rmtree(folder)
    except OSError as error:
        raise Fatal(f"what a proof has left cannot be removed ({folder}: {error.strerror or error})") from error
    if database.file is None:
        with database.read() as session:
            known = text("select exists (select from pg_database where datname = :name)")
            is_there = session.scalar(known, {"name": scratch_name(settings)})
        if is_there:
            drop_scratch(settings, database)


def drop_scratch(settings: Settings, database: Database) -> None:
    """Drops the scratch database of PostgreSQL, if it is there."""
    administer(database, f"drop database if exists {scratch_name(settings)} with (force)")


def administer(database: Database, statement: str) -> None:
    """Performs a statement on a whole database, outside of any transaction."""
    try:
        with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text(statement))
    except DBAPIError as error:
        if getattr(error.orig, "sqlstate", "") == NO_RIGHT:
            user = database.engine.url.username or "its user"
            raise Fatal(
                f"it was read and not loaded, since “{user}” may not make a database for that; as PostgreSQL's administrator: "
                f'alter role "{user}" createdb'
            ) from error
        raise trouble_of(error) or Fatal(f"the scratch database: {error.orig}") from error


def left_over(settings: Settings, now: datetime) -> str:
    """What has been left for longer than a day, as a sentence; '' for nothing."""
    folder = scratch_folder(settings)
    try:
        made = datetime.fromtimestamp(folder.stat().st_mtime, UTC)
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise Fatal(f"{folder} cannot be looked at: {error.strerror or error}") from error
    if now - made < LEFT_AFTER:
        return ""
    since = moment_in_words(made, settings.zone)
    return (
        f"{folder} holds all records once more: a proof of {since} was ended in the middle; the next backup removes it, "
        "or remove the folder by hand"
    )
