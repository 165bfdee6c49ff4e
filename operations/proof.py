"""The proof of a backup: it is read whole, every digest is compared, and it is loaded into a database of its own.

In: settings and the folder of a backup. Out: what was found, as a value; and, where the office's database works, a row that the report
and the status show. Neither the backup nor the records of the office are changed.

Failures: `Fatal` for a folder that is no whole backup. What is wrong within a backup is in the value.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from tempfile import mkdtemp

from config.settings import Settings
from domain.errors import Fatal, PostroomError
from domain.text import counted
from notify.reports.health import BACKUP, PROOF
from operations.backup import alone, count_rows, named_digests
from operations.scratch import administer, drop_scratch, remove_left_over, scratch_folder, scratch_name
from operations.watch import over
from storage.backup_folder import BLOBS, DATABASE, About, read_about
from storage.before_update import refuse_without_room
from storage.blobs.store import Blobs, open_blobs
from storage.database import HEAD, AlreadyHeld, Database, open_database
from storage.dump import check_copy, copy_in, is_sqlite
from storage.models import ApplicationRow, HealthRow, MessageRow
from storage.troubles import Trouble, begin

MOST_NAMED = 5  # damaged files in one sentence each
PROVING = "proving"  # the lock


@dataclass(frozen=True, slots=True)
class Proof:
    """What a backup is good for. `wrong`: a sentence for each thing; none: an office can be made of it again."""

    folder: str
    made: datetime  # UTC
    version: str  # of the program that made it; "" in older backups
    applications: int
    messages: int
    files: int
    rows: int
    loaded: bool
    wrong: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """Whether it is whole and was loaded."""
        return not self.wrong

    @property
    def holds(self) -> str:
        """What is in it, in words."""
        applications, messages = counted(self.applications, "application"), counted(self.messages, "message")
        return f"{applications}, {messages}, {counted(self.files, 'file')}"


def prove(settings: Settings, folder: Path) -> Proof:
    """Reads a backup whole and loads it into a scratch database, which is removed again.

    Raises AlreadyHeld while another process makes or proves a backup of this office, Fatal when it is none.
    """
    with _alone(settings):
        return _proved(settings, folder)


@contextmanager
def _alone(settings: Settings) -> Iterator[None]:
    """Nobody else makes or proves a backup of this office meanwhile; without its database there is nobody."""
    with ExitStack() as stack:
        database = stack.enter_context(closing(open_database(settings.storage.database_url)))
        if database.is_there:
            try:
                stack.enter_context(alone(database))
                remove_left_over(settings, database)
            except AlreadyHeld:
                raise
            except PostroomError:  # what does not work there is said where the copy is loaded
                pass
        yield


def _proved(settings: Settings, folder: Path) -> Proof:
    about = read_about(folder)
    copies = open_blobs(str((folder / BLOBS).absolute()))
    stored, wrong = _read_files(copies, about)
    found = Proof(str(folder), about.made, about.version, 0, 0, len(stored), 0, loaded=False, wrong=())
    try:
        check_copy(folder / DATABASE)
        with _scratch(settings, folder / DATABASE) as database:
            database.upgrade()
            with database.read() as session:
                rows = count_rows(session)
                named = named_digests(session)
    except PostroomError as error:
        return replace(found, wrong=(*wrong, f"the database: {error}"))
    except OSError as error:
        return replace(found, wrong=(*wrong, f"the database: {error.filename or folder}: {error.strerror or error}"))
    wrong += _differences(about, rows)
    missing = named - stored if about.files is not None else set()
    if missing:
        wrong.append(
            f"{counted(len(missing), 'file')} that the records name {'is' if len(missing) == 1 else 'are'} not in it"
        )
    return replace(
        found,
        applications=rows[ApplicationRow.__tablename__],
        messages=rows[MessageRow.__tablename__],
        rows=sum(rows.values()),
        loaded=True,
        wrong=tuple(wrong),
    )


def _read_files(copies: Blobs, about: About) -> tuple[set[str], list[str]]:
    """The digests of the files that are whole, and a sentence for what is wrong."""
    whole, damaged = set(), []
    for digest in copies.all():
        try:
            copies.get_stored(digest)
            whole.add(digest)
        except PostroomError as error:
            damaged.append(str(error))
    wrong = damaged[:MOST_NAMED]
    if len(damaged) > MOST_NAMED:
        wrong.append(f"and {len(damaged) - MOST_NAMED} more damaged files")
    if about.files is not None and len(whole) < about.files:
        wrong.append(f"it holds {counted(len(whole), 'whole file')}, and {about.files} were written")
    return whole, wrong


def _differences(about: About, rows: dict[str, int]) -> list[str]:
    """Where a table has other rows than when it was copied. One that an update since then has filled anew is not compared."""
    if about.tables != HEAD:
        return []
    return [
        f"the table {name} has {counted(rows.get(name, 0), 'row')}, and {count} were copied"
        for name, count in about.rows.items()
        if rows.get(name, 0) != count
    ]


@contextmanager
def _scratch(settings: Settings, copy: Path) -> Iterator[Database]:
    """A database that holds what the copy holds, until the end of the block. One proof at a time."""
    kind = _of_sqlite if is_sqlite(copy) else _of_postgresql
    with kind(settings, copy) as database, closing(database):
        yield database


@contextmanager
def _of_sqlite(settings: Settings, copy: Path) -> Iterator[Database]:
    office = settings.storage.folder
    above = office if office.is_dir() else Path(mkdtemp(prefix="postroom-proof-"))
    folder = scratch_folder(settings) if above == office else above / "scratch"
    shutil.rmtree(folder, ignore_errors=True)  # of a proof that was killed where there is no database
    folder.mkdir(mode=0o700)
    try:
        refuse_without_room(folder, copy.stat().st_size)
        file = folder / "postroom.db"
        os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        shutil.copyfile(copy, file)
        yield open_database(f"sqlite:///{file.absolute()}")
    finally:
        shutil.rmtree(folder if above == office else above, ignore_errors=True)


@contextmanager
def _of_postgresql(settings: Settings, copy: Path) -> Iterator[Database]:
    if not settings.storage.database_url.startswith("postgresql"):
        raise Fatal(
            "the backup is of PostgreSQL and this office's database is not; prove it with that office's settings"
        )
    with ExitStack() as stack:
        office = stack.enter_context(closing(open_database(settings.storage.database_url)))
        name = scratch_name(settings)
        stack.enter_context(office.lock(PROVING))
        drop_scratch(settings, office)
        administer(office, f"create database {name} template template0")
        stack.callback(drop_scratch, settings, office)
        url = office.engine.url.set(database=name).render_as_string(hide_password=False)
        database = open_database(url)
        copy_in(database, copy)
        yield database


def is_of_office(settings: Settings, folder: Path) -> bool:
    """Whether this is the folder of this office's backups: the one of the settings, or of the newest backup made from here."""
    known = {settings.backup.folder.resolve()} if settings.backup.folder is not None else set()
    with suppress(PostroomError), closing(open_database(settings.storage.database_url)) as database:
        if database.revision == HEAD:
            with database.read() as session:
                row = session.get(HealthRow, BACKUP)
            if row is not None and row.details.get("folder"):
                known.add(Path(row.details["folder"]))
    return folder.resolve() in known


def note_proof(settings: Settings, proof: Proof, now: datetime) -> bool:
    """Writes down how it went, for the report and the status; whether there is an office to write it in."""
    with suppress(PostroomError), closing(open_database(settings.storage.database_url)) as database:
        if database.revision != HEAD:
            return False
        with database.begin() as session:
            row = session.get(HealthRow, PROOF) or HealthRow(name=PROOF, count=0, details={})
            row.at, row.count = now, row.count + 1
            row.details = {"ok": proof.ok, "holds": proof.holds, "made": proof.made.isoformat()}
            session.add(row)
            if proof.ok:
                over(session, settings, Trouble.BACKUP, now)
            else:
                begin(
                    session,
                    Trouble.BACKUP,
                    f"the backup in {proof.folder} cannot be relied on: {'; '.join(proof.wrong)}",
                    now,
                )
        return True
    return False


def note_made_backup(settings: Settings, now: datetime) -> None:
    """Writes down that a backup was made, where none is to be proved: what was wrong with the one before is over."""
    if settings.backup.prove:
        return
    with (
        suppress(PostroomError),
        closing(open_database(settings.storage.database_url)) as database,
        database.begin() as session,
    ):
        over(session, settings, Trouble.BACKUP, now)


def note_failed_backup(settings: Settings, folder: Path, said: str, now: datetime) -> None:
    """Writes down that no backup could be made or proved, so that the coordinator hears of it."""
    with suppress(PostroomError), closing(open_database(settings.storage.database_url)) as database:
        if database.revision == HEAD:
            with database.begin() as session:
                begin(session, Trouble.BACKUP, f"no backup could be made in {folder}: {said}", now)
