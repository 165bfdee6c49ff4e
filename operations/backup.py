"""A backup of everything an office keeps, taken while the worker runs, and the way back.

In: an opened office and a folder; or a backup and the settings of an empty office. Out: `database` (a state of the records
at one moment, the secret among them), `blobs/` (all that this state names) and `backup.json`; made again into the same folder it
copies only what is new and drops what is no longer named. The way back checks every digest.

Failures: `Fatal` when the folder holds something else, cannot be written, is no whole backup, or the database is not
empty. A stored file that is missing or damaged is named, and the rest is copied.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, func, select, union, update
from sqlalchemy.orm import Session

from config.settings import Settings
from domain.errors import Fatal
from domain.mail import Role
from domain.reading import Reading
from ingest.office import Office
from storage.blobs.digests import BlobDamaged
from storage.blobs.store import Blobs, open_blobs, verify
from storage.database import PASS, Database, open_database
from storage.dump import check_copy, copy_in, copy_out, is_sqlite, refuse_filled
from storage.files import flush_folder, write_flushed
from storage.models import AttachmentRow, MessageRow, OutgoingRow, OutgoingState, UnfiledReadingRow
from storage.secret import make_secret

DATABASE, BLOBS, ABOUT = "database", "blobs", "backup.json"
SECRET = "secret"  # noqa: S105 - a file's name: of a backup of format 1, in which the database did not hold it yet
FRESH = f".{DATABASE}.new"
FORMAT = 2
KNOWN_FORMATS = (1, 2)
COPIES_AT_ONCE = 8
STORED_ROLE = "document"  # of the attachments whose bytes are kept beside those of their message


def _being_written(name: str) -> str:
    return f".{name}.writing"


OWN_NAMES = {DATABASE, FRESH, f"{FRESH}-journal", BLOBS, SECRET, _being_written(SECRET), _being_written(ABOUT)}


@dataclass(frozen=True, slots=True)
class Backup:
    """What was copied: stored files by number, and what is wrong with those that could not be."""

    files: int
    new: int
    dropped: int
    damaged: tuple[str, ...]


def named_digests(session: Session) -> set[str]:
    """The digests of all stored files that the records name."""
    raw = select(MessageRow.raw_sha256)
    files = select(AttachmentRow.sha256).where(AttachmentRow.role == STORED_ROLE)
    unfiled = session.scalars(select(UnfiledReadingRow.reading).where(UnfiledReadingRow.reading.is_not(None)))
    return set(session.scalars(union(raw, files))) | {digest for each in unfiled for digest in stored_files(each)}


def stored_files(reading: Reading | None) -> set[str]:
    """The digests of the files of a message that are stored besides itself."""
    attachments = reading.mail.attachments if reading is not None else ()
    return {each.sha256 for each in attachments if each.role is Role.DOCUMENT}


def backup(office: Office, target: Path) -> Backup:
    """Copies everything into a new folder, or into that of an earlier backup. Raises Fatal."""
    with _errors_mapped(target):
        _prepare(target)
        fresh = target / FRESH
        fresh.unlink(missing_ok=True)
        copy_out(office.database, fresh)
        with office.database.read() as session:
            wanted = named_digests(session)
        if is_sqlite(fresh):
            wanted = _named_in(fresh)  # the records may have grown since
        copies = open_blobs(str((target / BLOBS).absolute()))
        there = set(copies.all())
        damaged = _copy(office.blobs, copies, sorted(wanted - there))
        fresh.replace(target / DATABASE)
        _write(target / ABOUT, json.dumps(_about(office, len(wanted) - len(damaged)), indent=1).encode())
        (target / SECRET).unlink(missing_ok=True)
        for digest in there - wanted:
            copies.delete(digest)
        _flush(target)
    return Backup(len(wanted), len(wanted - there) - len(damaged), len(there - wanted), tuple(damaged))


def _copy(source: Blobs, target: Blobs, digests: Sequence[str]) -> list[str]:
    """Copies stored files, several at once: a bucket far away answers after tens of milliseconds. Returns what is damaged."""

    def copy(digest: str) -> str | None:
        try:
            target.put(source.get_stored(digest))
        except BlobDamaged as error:
            return str(error)
        return None

    with ThreadPoolExecutor(COPIES_AT_ONCE) as pool:
        copies = [pool.submit(copy, digest) for digest in digests]
        try:
            return [said for each in copies if (said := each.result()) is not None]
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _prepare(target: Path) -> None:
    target.mkdir(parents=True, exist_ok=True, mode=0o700)
    # One that was interrupted has no backup.json yet, and of the rest whatever it came to.
    if not (target / ABOUT).is_file() and any(path.name not in OWN_NAMES for path in target.iterdir()):
        raise Fatal(f"{target} holds something else than a backup; name a new folder")


def _named_in(file: Path) -> set[str]:
    engine = create_engine(f"sqlite:///{file}")
    try:
        with Session(engine) as session:
            return named_digests(session)
    finally:
        engine.dispose()


def _about(office: Office, files: int) -> dict[str, Any]:
    kind = "sqlite" if office.database.file is not None else "postgresql"
    return {"format": FORMAT, "made": office.now().isoformat(), "database": kind, "files": files}


@dataclass(frozen=True, slots=True)
class Restored:
    """What was brought back: stored files by number, of when it is, what was damaged, and how many mails are held back."""

    files: int
    made: datetime
    damaged: tuple[str, ...]
    held: int


def restore(settings: Settings, source: Path) -> Restored:
    """Puts a backup into an empty office. Raises Fatal.

    The database comes last: before it is there, nothing is, and it can be done again. Mail that waited when the backup was
    made may have been sent since, so a person says whether it goes out.
    """
    with _errors_mapped(source):
        about = _read_about(source)
        check_copy(source / DATABASE)
        database = open_database(settings.storage.database_url)
        try:
            if database.file is not None:
                database.upgrade()  # makes the file, for its owner alone
            with database.lock(PASS):
                refuse_filled(database)
                copies = open_blobs(str((source / BLOBS).absolute()))
                blobs = open_blobs(settings.storage.blobs_url, settings.s3)
                damaged, count = [], 0
                for digest in copies.all():
                    try:
                        put_anew(blobs, digest, copies.get(digest))
                        count += 1
                    except BlobDamaged as error:
                        damaged.append(str(error))
                settings.storage.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
                if about["format"] == 1:
                    _write(settings.storage.folder / SECRET, (source / SECRET).read_bytes())
                copy_in(database, source / DATABASE)
                database.upgrade()
                make_secret(database, settings.storage.folder / SECRET)
                held = _hold_unsent(database)
        finally:
            database.close()
    return Restored(count, datetime.fromisoformat(about["made"]), tuple(damaged), held)


def _hold_unsent(database: Database) -> int:
    unsent = OutgoingRow.state.in_((OutgoingState.QUEUED, OutgoingState.SENDING))
    with database.begin() as session:
        held = session.scalar(select(func.count()).where(unsent)) or 0
        said = "it waited when the backup was made, and may have been sent since"
        session.execute(update(OutgoingRow).where(unsent).values(state=OutgoingState.HELD, reply=said))
    return held


def put_anew(blobs: Blobs, digest: str, content: bytes) -> None:
    """Stores a content under its digest, also where something else lies there."""
    if verify(blobs, digest) == "damaged":
        blobs.delete(digest)
    blobs.put(content)


def _read_about(source: Path) -> dict[str, Any]:
    try:
        about: dict[str, Any] = json.loads((source / ABOUT).read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise Fatal(f"{source} is no whole backup: {ABOUT} is missing or damaged") from error
    if about.get("format") not in KNOWN_FORMATS:
        raise Fatal(f"{source} is a backup of another version of postroom")
    for name in (DATABASE, SECRET) if about["format"] == 1 else (DATABASE,):
        if not (source / name).is_file():
            raise Fatal(f"{source} is no whole backup: {name} is missing")
    return about


def _write(path: Path, content: bytes) -> None:
    """Whole or not at all, for its owner alone."""
    temporary = path.with_name(_being_written(path.name))
    write_flushed(temporary, content)
    temporary.replace(path)


def _flush(folder: Path) -> None:
    with suppress(OSError):  # not every file system lets a folder be flushed
        flush_folder(folder)


@contextmanager
def _errors_mapped(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Fatal(f"{error.filename or folder}: {error.strerror or error}") from error
