"""The folder of a backup: the names in it, and what `backup.json` says.

In: a folder, and what is known of the copied database. Out: files for their owner alone, whole or not at all.

Failures: `Fatal` for a folder that is no whole backup, or of a newer format; OSError passes through.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from domain.errors import Fatal
from domain.version import VERSION
from storage.files import flush_folder, write_flushed

DATABASE, BLOBS, ABOUT = "database", "blobs", "backup.json"
SECRET = "secret"  # noqa: S105 - a file's name: of a backup of format 1, in which the database did not hold it yet
FRESH = f".{DATABASE}.new"
FORMAT = 2
KNOWN_FORMATS = (1, 2)


def being_written(name: str) -> str:
    """The name of a file until it is whole."""
    return f".{name}.writing"


OWN_NAMES = {DATABASE, FRESH, f"{FRESH}-journal", BLOBS, SECRET, being_written(SECRET), being_written(ABOUT)}


@dataclass(frozen=True, slots=True)
class About:
    """What a backup says of itself."""

    made: datetime  # UTC
    kind: str  # of the database: sqlite or postgresql
    files: int | None  # stored files that it holds; None: they were left where they are
    tables: str = ""  # the revision of the tables; "" in backups from before it was written down
    rows: dict[str, int] = field(default_factory=dict)  # in each table; none in backups from before
    version: str = VERSION  # of the program that made it
    format: int = FORMAT


def write_about(folder: Path, about: About) -> None:
    """Says that the backup is whole: written last."""
    said = {
        "format": about.format,
        "made": about.made.isoformat(),
        "version": about.version,
        "database": about.kind,
        "tables": about.tables,
        "files": about.files,
        "rows": about.rows,
    }
    write(folder / ABOUT, json.dumps(said, indent=1).encode())
    flush(folder)


def read_about(folder: Path) -> About:
    """What a backup says of itself. Raises Fatal for a folder that is no whole backup."""
    try:
        said: dict[str, Any] = json.loads((folder / ABOUT).read_text(encoding="utf-8"))
        about = About(
            datetime.fromisoformat(said["made"]),
            str(said.get("database", "")),
            said.get("files"),
            str(said.get("tables", "")),
            dict(said.get("rows", {})),
            str(said.get("version", "")),
            int(said.get("format", 0)),
        )
    except (FileNotFoundError, NotADirectoryError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise Fatal(f"{folder} is no whole backup: {ABOUT} is missing or damaged") from error
    if about.format not in KNOWN_FORMATS:
        raise Fatal(f"{folder} is a backup of another version of postroom")
    for name in (DATABASE, SECRET) if about.format == 1 else (DATABASE,):
        if not (folder / name).is_file():
            raise Fatal(f"{folder} is no whole backup: {name} is missing")
    return about


def write(path: Path, content: bytes) -> None:
    """Writes a file whole or not at all, for its owner alone."""
    temporary = path.with_name(being_written(path.name))
    write_flushed(temporary, content)
    temporary.replace(path)


def flush(folder: Path) -> None:
    """Has the names in the folder on disk, where the file system can."""
    with suppress(OSError):  # not every file system lets a folder be flushed
        flush_folder(folder)
