"""The copy of an office's database that is made before a newer version of the program changes its tables.

In: a database of an older version, its store of files, and the folder of the office. Out: a backup in `before-update`, which
`postroom restore` takes. The files are named there once more without a second copy where the file system can do that
(link(2)); an update changes none of them, so elsewhere they stay in the store alone.

Failures: `Fatal` when there is no room or the folder cannot be written. Nothing is changed then: neither the database nor the copy
of an earlier update.
"""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import structlog

from config.settings import Settings
from domain.errors import Fatal, PostroomError
from storage.backup_folder import BLOBS, DATABASE, FORMAT, SECRET, About, flush, read_about, write, write_about
from storage.blobs.store import Blobs, FolderBlobs
from storage.database import AlreadyHeld, Database
from storage.dump import copy_out

log = structlog.get_logger()

NAME = "before-update"
SWITCH = "free some space, or set backup.before_update = false; nothing was changed"
# How long worker, desk and commands that start beside it wait for an update: a big office's copy and migration take minutes.
MIGRATION_SECONDS = 600
SPARE = 1.2  # times the size of the database: its copy, and the log that the update writes


def bring_up_to_date(settings: Settings, database: Database, blobs: Blobs, now: Callable[[], datetime]) -> None:
    """Makes the tables, or applies the migrations that are missing, after a copy of the database (`backup.before_update`).

    Whatever opens an office's database does it by this, since the first one to do so changes the tables; others wait meanwhile.
    Raises Fatal when the database is of a newer program or the copy cannot be made; nothing is changed then.
    """
    before = copier(settings.storage.folder, blobs, now) if settings.backup.before_update else None
    deadline = time.monotonic() + MIGRATION_SECONDS
    while True:
        try:
            database.upgrade(before)
        except AlreadyHeld as error:
            if time.monotonic() >= deadline:
                raise AlreadyHeld("another process brings the database up to date, and has not ended yet") from error
        else:
            return


def copier(folder: Path, blobs: Blobs, now: Callable[[], datetime]) -> Callable[[Database, str, str], None]:
    """What `Database.upgrade` calls before it changes anything: with the database, its revision and the one to come."""

    def copy(database: Database, found: str, wanted: str) -> None:
        copy_before_update(database, folder, blobs, found, now())
        log.info(
            "the database was copied before the update", backup=str(folder / NAME), tables_before=found, tables=wanted
        )

    return copy


def copy_before_update(database: Database, folder: Path, blobs: Blobs, revision: str, now: datetime) -> Path:
    """Copies the database as it is, and returns the folder of the copy. Raises Fatal."""
    target, fresh = folder / NAME, folder / f".{NAME}.new"
    try:
        if database.file is not None:  # how large a dump becomes is known when it is written
            refuse_without_room(folder, database.file.stat().st_size)
        _remove(fresh)
        fresh.mkdir(mode=0o700, parents=True)
        copy_out(database, fresh / DATABASE)
        files = _link(blobs, fresh / BLOBS) if isinstance(blobs, FolderBlobs) else None
        secret = folder / SECRET
        if secret.is_file():  # the database of that time does not hold it
            write(fresh / SECRET, secret.read_bytes())
        write_about(fresh, About(now, database.kind, files, revision, format=1 if secret.is_file() else FORMAT))
        _remove(target)
        fresh.rename(target)
        flush(folder)
    except OSError as error:
        _remove(fresh)
        said = error.strerror or error
        raise Fatal(f"the backup before the update cannot be made ({folder / NAME}: {said}); {SWITCH}") from error
    except PostroomError as error:
        _remove(fresh)
        raise Fatal(f"the backup before the update cannot be made: {error}; {SWITCH}") from error
    return target


def remove_old_copy(folder: Path, days: int, now: datetime) -> bool:
    """Removes the copy when it is older than so many days: it holds what people were promised to be erased. Whether it did."""
    try:
        about = read_about(folder / NAME)
    except Fatal:  # there is none
        return False
    except OSError as error:
        log.warning(
            "the copy from before the update cannot be looked at", folder=str(folder / NAME), error=error.strerror
        )
        return False
    if now - about.made < timedelta(days=days):
        return False
    _remove(folder / NAME)
    return True


def refuse_without_room(folder: Path, size: int) -> None:
    """Raises Fatal where a copy of a database of so many bytes, and what is written to it afterwards, has no room."""
    needed = int(size * SPARE)
    there = next(each for each in (folder, *folder.parents) if each.exists())
    free = shutil.disk_usage(there).free
    if free < needed:
        raise Fatal(f"{folder} has room for {free / 10**6:,.0f} MB, and {needed / 10**6:,.0f} MB are needed")


def _link(blobs: FolderBlobs, target: Path) -> int | None:
    """Names every stored file in the copy too, and returns how many; None where they are on another disk."""
    count = 0
    target.mkdir(mode=0o700)
    for digest in blobs.all():
        (target / digest[:2]).mkdir(mode=0o700, exist_ok=True)
        try:
            os.link(blobs.path(digest), target / digest[:2] / digest)
        except FileNotFoundError:  # somebody was erased meanwhile
            continue
        except OSError:  # another disk, or a file system without links
            _remove(target)
            return None
        count += 1
    return count


def _remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
