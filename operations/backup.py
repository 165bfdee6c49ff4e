"""A backup of everything an office keeps, taken while the worker runs, and the way back.

In: an opened office and a folder; or a backup and the settings of an empty office. Out: `database` (a state of the records
at one moment, the secret among them), `blobs/` (all that this state names) and `backup.json`; made again into the same folder it
copies only what is new and drops what is no longer named. The way back checks every digest.

Failures: `Fatal` when the folder holds something else, cannot be written, is no whole backup, or the database is not
empty. A stored file that is missing or damaged is named, and the rest is copied.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import and_, create_engine, delete, func, inspect, select, text, union, update
from sqlalchemy.orm import Session

from config.settings import Settings
from domain.errors import Fatal
from domain.mail import Role
from domain.outgoing import NO_CAUSE
from domain.reading import Reading
from ingest.office import Office
from notify.messages.accounts import ACCOUNT
from notify.reports.health import BACKUP
from operations.scratch import remove_left_over
from storage.backup_folder import (
    ABOUT,
    BLOBS,
    DATABASE,
    FRESH,
    OWN_NAMES,
    SECRET,
    About,
    read_about,
    write,
    write_about,
)
from storage.blobs.digests import BlobDamaged
from storage.blobs.store import Blobs, open_blobs, verify
from storage.database import PASS, AlreadyHeld, Database, open_database
from storage.dump import check_copy, copy_in, copy_out, refuse_filled
from storage.models import (
    AttachmentRow,
    Base,
    DocumentRow,
    HealthRow,
    LaidOutRow,
    MessageRow,
    OneTimeLinkRow,
    OutgoingRow,
    OutgoingState,
    UnfiledReadingRow,
    WebSessionRow,
)
from storage.secret import make_secret

COPIES_AT_ONCE = 8
COPYING = "copying"  # the lock
STORED_ROLE = "document"  # of the attachments whose bytes are kept beside those of their message


@dataclass(frozen=True, slots=True)
class Backup:
    """What was copied: stored files by number, and what is wrong with those that could not be."""

    files: int
    new: int
    dropped: int
    damaged: tuple[str, ...]


def named_digests(session: Session) -> set[str]:
    """The digests of all stored files that the records name; the pages of an office file go with it."""
    raw = select(MessageRow.raw_sha256)
    files = select(AttachmentRow.sha256).where(AttachmentRow.role == STORED_ROLE)
    pictures = select(DocumentRow.thumbnail).where(DocumentRow.thumbnail.is_not(None))
    unfiled = session.scalars(select(UnfiledReadingRow.reading).where(UnfiledReadingRow.reading.is_not(None)))
    named = set(session.scalars(union(raw, files, pictures))) | {
        digest for each in unfiled for digest in stored_files(each)
    }
    laid_out = session.execute(
        select(LaidOutRow.sha256, LaidOutRow.pdf_sha256).where(LaidOutRow.pdf_sha256.is_not(None))
    )
    return named | {row.pdf_sha256 for row in laid_out if row.sha256 in named}


def stored_files(reading: Reading | None) -> set[str]:
    """The digests of the files of a message that are stored besides itself."""
    attachments = reading.mail.attachments if reading is not None else ()
    return {each.sha256 for each in attachments if each.role is Role.DOCUMENT}


@contextmanager
def alone(database: Database) -> Iterator[None]:
    """Nobody else makes or proves a backup of this office meanwhile. Raises AlreadyHeld."""
    with ExitStack() as held:
        try:
            held.enter_context(database.lock(COPYING))
        except AlreadyHeld as error:
            said = "another process makes or proves a backup of this office; try again when it has ended"
            raise AlreadyHeld(said) from error
        yield


def refuse_if_away(office: Office, folder: Path) -> None:
    """Raises Fatal where the folder of the newest backup holds none now: its disk is away, and another one would be filled."""
    with office.database.read() as session:
        row = session.get(HealthRow, BACKUP)
    if row is not None and row.details.get("folder") == str(folder.resolve()) and not (folder / ABOUT).is_file():
        raise Fatal(
            f"{folder} held the newest backup and holds none now: is its disk mounted? The command backup with the name of "
            "this folder begins anew there"
        )


def backup(office: Office, target: Path) -> Backup:
    """Copies everything into a new folder, or into that of an earlier backup. Raises AlreadyHeld or Fatal."""
    with _errors_mapped(target), alone(office.database):
        _prepare(target)
        fresh = target / FRESH
        fresh.unlink(missing_ok=True)
        wanted, rows = _copied(office.database, fresh)
        copies = open_blobs(str((target / BLOBS).absolute()))
        there = set(copies.all())
        damaged = _copy(office.blobs, copies, sorted(wanted - there))
        fresh.replace(target / DATABASE)
        about = About(office.now(), office.database.kind, len(wanted) - len(damaged), office.database.revision, rows)
        write_about(target, about)
        (target / SECRET).unlink(missing_ok=True)
        for digest in there - wanted:
            copies.delete(digest)
        with office.database.begin() as session:
            row = session.get(HealthRow, BACKUP) or HealthRow(name=BACKUP, count=0, details={})
            row.at, row.count, row.details = office.now(), row.count + 1, {"folder": str(target.resolve())}
            session.add(row)
        remove_left_over(office.settings, office.database)  # last: what cannot be removed keeps nobody from a backup
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


def _copied(database: Database, fresh: Path) -> tuple[set[str], dict[str, int]]:
    """Copies the database into this file: the digests that the copy names, and how many rows each of its tables has."""
    if database.file is not None:
        copy_out(database, fresh)
        engine = create_engine(f"sqlite:///{fresh}")
        try:
            with Session(engine) as session:
                return named_digests(session), count_rows(session)
        finally:
            engine.dispose()
    with database.read() as session:  # one snapshot for the copy and what is said of it
        snapshot = session.scalar(text("select pg_export_snapshot()"))
        copy_out(database, fresh, snapshot=snapshot)
        return named_digests(session), count_rows(session)


def count_rows(session: Session) -> dict[str, int]:
    """How many rows each table has, by its name."""
    tables = Base.metadata.sorted_tables
    there = set(inspect(session.connection()).get_table_names())
    chosen = select(func.count()).select_from
    return {each.name: session.scalar(chosen(each)) or 0 for each in tables if each.name in there}


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
        about = read_about(source)
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
                if about.format == 1:
                    write(settings.storage.folder / SECRET, (source / SECRET).read_bytes())
                copy_in(database, source / DATABASE)
                database.upgrade()
                make_secret(database, settings.storage.folder / SECRET)
                held = _hold_unsent(database)
        finally:
            database.close()
    return Restored(count, about.made, tuple(damaged), held)


def _hold_unsent(database: Database) -> int:
    unsent = OutgoingRow.state.in_((OutgoingState.QUEUED, OutgoingState.SENDING))
    unsent_links = and_(OutgoingRow.kind == ACCOUNT, OutgoingRow.state != OutgoingState.SENT)
    with database.begin() as session:
        held = session.scalar(select(func.count()).where(unsent)) or 0
        said = "it waited when the backup was made, and may have been sent since"
        session.execute(update(OutgoingRow).where(unsent).values(state=OutgoingState.HELD, reply=said))
        # A session that was ended since, or a link that was used, would work again.
        session.execute(delete(WebSessionRow))
        session.execute(delete(OneTimeLinkRow))
        session.execute(update(OutgoingRow).where(unsent_links).values(cause=NO_CAUSE))
    return held


def put_anew(blobs: Blobs, digest: str, content: bytes) -> None:
    """Stores a content under its digest, also where something else lies there."""
    if verify(blobs, digest) == "damaged":
        blobs.delete(digest)
    blobs.put(content)


@contextmanager
def _errors_mapped(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Fatal(f"{error.filename or folder}: {error.strerror or error}") from error
