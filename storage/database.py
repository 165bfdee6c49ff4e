"""The database: SQLite by default, PostgreSQL by URL.

In: an SQLAlchemy URL. Out: sessions for reading and for writing, migrations applied, and locks that die with their
process. Who writes says so from the start: on SQLite a transaction that reads first and writes later fails at once with
“locked”, whatever the timeout.

Failures: `Transient` when the database is locked, unreachable or restarting; `Fatal` when the disk is full, the file
read-only or the login refused. Each is one sentence without the URL's password.
"""

from __future__ import annotations

import fcntl
import os
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event, make_url, text
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.orm import Session

from config.errors import ConfigurationError, Fatal, PostroomError, Transient

HEAD = "0001"  # the newest migration; a test holds it to storage/migrations/versions
BUSY_SECONDS = 30
CONNECT_SECONDS = 10


def open_database(url: str) -> Database:
    """The database of an SQLAlchemy URL; nothing is connected yet. Raises ConfigurationError for a URL of another kind."""
    try:
        parsed = make_url(url)
    except Exception as error:  # SQLAlchemy raises ArgumentError or ValueError, depending on what is wrong
        raise ConfigurationError("storage.database: this is not a database URL") from error
    match parsed.get_backend_name():
        case "sqlite":
            return Database(_sqlite(parsed.database or ""), Path(parsed.database or "postroom.db"))
        case "postgresql":
            parsed = parsed.set(drivername="postgresql+psycopg")
            arguments = {"connect_timeout": CONNECT_SECONDS}
            return Database(create_engine(parsed, connect_args=arguments, pool_pre_ping=True), None)
        case other:
            raise ConfigurationError(f"storage.database: “{other}” is not supported; use sqlite or postgresql")


class Database:
    """One database. Sessions do not expire what they committed, so values can be used after the block."""

    def __init__(self, engine: Engine, file: Path | None) -> None:
        self.engine = engine
        self.file = file  # of SQLite

    @contextmanager
    def begin(self) -> Iterator[Session]:
        """A transaction that will write: committed at the end of the block, rolled back on any exception."""
        with self._told(), Session(self.engine, expire_on_commit=False) as session, session.begin():
            yield session

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A transaction that only reads: one snapshot, and no writer waits for it."""
        engine = self.engine.execution_options(postroom_reading=True)
        with self._told(), Session(engine, expire_on_commit=False) as session:
            yield session

    def upgrade(self) -> None:
        """Applies the migrations that are missing. Two processes may do so at once.

        Raises Fatal when the database is newer than this program.
        """
        if self.file is not None:
            _make_private(self.file)
        with self._told():
            if self._revision() == HEAD:
                return
            from storage.migrations import upgrade  # noqa: PLC0415 - Alembic is slow to load and nearly never needed

            with self.lock("migration", wait=True):
                upgrade(self.engine)

    def _revision(self) -> str | None:
        with self.engine.connect() as connection:
            if not self.engine.dialect.has_table(connection, "alembic_version"):
                return None
            return connection.scalar(text("select version_num from alembic_version"))

    @contextmanager
    def lock(self, name: str, *, wait: bool = False) -> Iterator[None]:
        """Holds this lock; it is freed when the process dies, however it dies.

        Raises Transient when somebody else holds it and `wait` is off.
        """
        with self._file_lock(name, wait) if self.file else self._advisory_lock(name, wait):
            yield

    @contextmanager
    def _file_lock(self, name: str, wait: bool) -> Iterator[None]:  # noqa: FBT001
        assert self.file is not None
        path = self.file.with_name(f"{self.file.name}.{name}.lock")
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            os.close(descriptor)
            raise Transient(_held(name)) from None
        try:
            yield
        finally:
            os.close(descriptor)

    @contextmanager
    def _advisory_lock(self, name: str, wait: bool) -> Iterator[None]:  # noqa: FBT001
        number = zlib.crc32(f"postroom:{name}".encode())
        with self._told(), self.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            if wait:
                connection.execute(text("select pg_advisory_lock(:number)"), {"number": number})
            elif not connection.scalar(text("select pg_try_advisory_lock(:number)"), {"number": number}):
                raise Transient(_held(name))
            try:
                yield
            finally:
                connection.execute(text("select pg_advisory_unlock(:number)"), {"number": number})

    def check(self) -> str:
        """Kind and version, for people."""
        with self._told(), self.engine.connect() as connection:
            if self.file is not None:
                return f"SQLite {sqlite3.sqlite_version}, {self.file}"
            return str(connection.scalar(text("show server_version"))).join(("PostgreSQL ", ""))

    def close(self) -> None:
        """Closes all connections."""
        self.engine.dispose()

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Maps what the drivers raise to the two kinds that a pass knows."""
        try:
            yield
        except PostroomError:
            raise
        except DBAPIError as error:
            raise _mapped(error) from error


def _held(name: str) -> str:
    return f"another {name} of postroom is running on this database" if name == "pass" else f"the lock “{name}” is held"


def _mapped(error: DBAPIError) -> Exception:
    """A sentence for what stands outside; a broken constraint or statement is a mistake of ours and stays as it is."""
    if not isinstance(error, OperationalError) and not error.connection_invalidated:
        return error
    said = str(error.orig).strip().splitlines()[0] if str(error.orig).strip() else type(error.orig).__name__
    for words, sentence in (
        ("disk is full", "the database cannot be written: the disk is full"),
        ("No space left", "the database cannot be written: the disk is full"),
        ("readonly database", "the database is read-only"),
        ("read-only transaction", "the database is read-only"),
        ("unable to open", "the database file cannot be opened"),
        ("password authentication failed", "the database refused the login"),
        ("malformed", "the database file is damaged; restore it from a backup"),
    ):
        if words in said:
            return Fatal(sentence)
    if "no such table" in said or "no such column" in said:
        return error
    return Transient(f"the database does not answer: {said}")


def _sqlite(file: str) -> Engine:
    engine = create_engine(f"sqlite:///{file}", connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False})

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # transactions begin where we say, not where the driver guesses
        cursor = connection.cursor()
        for pragma in ("journal_mode = wal", "foreign_keys = on", "synchronous = full"):
            cursor.execute(f"pragma {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        reading = connection.get_execution_options().get("postroom_reading", False)
        connection.exec_driver_sql("begin" if reading else "begin immediate")

    return engine


def _make_private(file: Path) -> None:
    """People's data: the folder for its owner alone when we make it, the file in any case."""
    try:
        if not file.parent.exists():
            file.parent.mkdir(parents=True, mode=0o700)
        os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))
        file.chmod(0o600)
    except OSError as error:
        raise Fatal(f"the database file {file} cannot be written: {error.strerror}") from error
