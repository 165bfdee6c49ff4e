"""The database: SQLite by default, PostgreSQL by URL.

In: an SQLAlchemy URL. Out: sessions for reading and for writing, migrations applied, and locks that die with their
process. Who writes says so from the start, and one writes at a time, on either database: on SQLite a transaction that
reads first and writes later would fail at once with “locked”, whatever the timeout; on PostgreSQL two could both find
nothing and both write.

Failures: `Transient` when the database is locked, unreachable or restarting; `Fatal` when the disk is full, the file
read-only, damaged or newer than the program, or the login refused. Each is one sentence without the URL's password.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any

from pydantic_core import to_json
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.orm import Session

from domain.errors import ConfigurationError, Fatal, Transient
from storage.advisory_locks import AdvisoryLocks
from storage.create_tables import create
from storage.driver_errors import trouble_of
from storage.file_locks import FileLocks, Held
from storage.models import Base
from storage.schemas import make_schema, options_joined, schema_of

HEAD = "0006"
# How long a writer waits for another one. A transaction takes milliseconds; only a migration may take seconds.
BUSY_SECONDS = 30
CONNECT_SECONDS = 10
# A connection that waits for its process (a lock's, for a whole pass) is kept alive through firewalls that forget it
# after minutes, and one whose server has vanished is given up.
KEEPALIVE = {"keepalives_idle": 60, "keepalives_interval": 10, "keepalives_count": 6, "tcp_user_timeout": 60_000}
# The names of locks. Work that stores files and then rows that name them shares RECORDS; what removes files has it alone.
PASS, SENDING, RECORDS = "pass", "sending", "records"
RUN = "run"  # who works until it is stopped, also between its passes
WRITER = "writer"  # who writes to the database now; on PostgreSQL for the length of a transaction
HELD = {
    PASS: "another pass of postroom is running on this database",
    SENDING: "another process of this office sends its mail",
    RECORDS: "another command works on the records of this office; try again when it has ended",
    WRITER: "the database is locked by another process",
}


class AlreadyHeld(Transient):
    """Somebody else holds a lock."""


def open_database(url: str) -> Database:
    """The database of an SQLAlchemy URL; nothing is connected yet. Raises ConfigurationError for a URL of another kind."""
    try:
        parsed = make_url(url)
        kind = parsed.get_backend_name()
    except (ArgumentError, ValueError) as error:
        raise ConfigurationError("storage.database: this is not a database URL") from error
    if kind == "sqlite":
        file = _file_of(parsed)
        return Database(_sqlite(file), file)
    if kind == "postgresql":
        server = options_joined(parsed.set(drivername="postgresql+psycopg"))
        return Database(_postgres(server), None, schema_of(server))
    raise ConfigurationError(f"storage.database: “{kind}” is not supported; use sqlite or postgresql")


class Database:
    """One database. Sessions do not expire what they committed, so values can be used after the block."""

    def __init__(self, engine: Engine, file: Path | None, schema: str | None = None) -> None:
        self.engine = engine
        self.file = file  # of SQLite
        self.named_schema = schema  # of PostgreSQL, where the URL names one
        self._file_locks = FileLocks(file) if file is not None else None
        self._advisory_locks = AdvisoryLocks(engine, schema)
        self._reading = (
            engine.execution_options(postroom_reading=True)
            if file is not None
            else engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        )

    @contextmanager
    def begin(self) -> Iterator[Session]:
        """A transaction that will write: committed at the end of the block, rolled back on any exception.

        Waits for another writer for BUSY_SECONDS, then raises Transient. So it is never open while something slow is
        done, and never inside another one. Writers have their turns in the order in which they asked, about.
        """
        with (
            self._errors_mapped(),
            self._turn_to_write(),
            Session(self.engine, expire_on_commit=False) as session,
            session.begin(),
        ):
            if self.file is None:
                self._advisory_locks.hold_in(session, WRITER)
            yield session

    @contextmanager
    def _turn_to_write(self) -> Iterator[None]:
        """On SQLite a queue: its own waiting looks ten times a second, and a pass that writes all the time is always sooner."""
        with ExitStack() as held:
            if self.file is not None:
                # Without a lock SQLite does the waiting, and says what is wrong with the disk.
                with suppress(Fatal):
                    held.enter_context(self.lock(WRITER, wait=True))
            yield

    def others_wait(self, session: Session) -> bool:
        """Whether somebody waits to write until this transaction, which writes, has ended."""
        if self._file_locks is not None:
            return self._file_locks.is_waited_for(WRITER)
        return self._advisory_locks.is_waited_for(session, WRITER)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A transaction that only reads: one snapshot, and no writer waits for it. The database refuses it to write."""
        with self._errors_mapped(), Session(self._reading, expire_on_commit=False) as session:
            yield session

    def upgrade(self, before: Callable[[Database, str, str], None] | None = None) -> None:
        """Makes the tables, or applies the migrations that are missing. Two processes may do so at once.

        `before` is called with this database, its revision and the new one before tables of an older version are changed.
        Raises Fatal when the database is newer than this program; and what `before` raises, with nothing changed.
        """
        if self.file is not None:
            _make_private(self.file)
        with self._errors_mapped():
            if self._is_ready():
                return
            with self.lock("migration", wait=True):
                if self.file is not None:
                    self._set_wal()
                if not self._has_tables():
                    with self.begin() as session:
                        make_schema(session.connection(), self.named_schema)
                        create(session.connection(), HEAD)
                elif (found := self._revision()) != HEAD:
                    # Here, since Alembic is 0.15 s and 15 MiB of each start.
                    from storage.migrations import refuse_newer, upgrade  # noqa: PLC0415

                    refuse_newer(found)
                    if before is not None and found is not None:
                        before(self, found, HEAD)
                    upgrade(self.engine)

    def _is_ready(self) -> bool:
        with self._reading.connect() as connection:
            if self.file is not None and connection.scalar(text("pragma journal_mode")) != "wal":
                return False  # new, or restored from a copy: those are not in WAL mode
        return self._revision() == HEAD

    def _set_wal(self) -> None:
        """The mode stays with the file. It is set alone: two processes that set it at once would not wait for each other."""
        with self.engine.connect() as connection:
            driver: Any = connection.connection.dbapi_connection
            driver.execute("pragma journal_mode = wal")

    def _has_tables(self) -> bool:
        with self._reading.connect() as connection:
            return self.engine.dialect.has_table(connection, "alembic_version")

    def _revision(self) -> str | None:
        if not self._has_tables():
            return None
        with self._reading.connect() as connection:
            found: str | None = connection.scalar(text("select version_num from alembic_version"))
            return found

    @contextmanager
    def lock(self, name: str, *, wait: bool = False, shared: bool = False) -> Iterator[Held]:
        """Holds this lock; the kernel or the server frees it when the process dies, however it dies.

        `shared`: others may hold it so too, but nobody alone. Raises Transient when somebody else holds it: at once, or with
        `wait` after BUSY_SECONDS; and at the end when the connection that held it was lost meanwhile, because somebody else
        may have had it too.
        """
        with self._errors_mapped(), ExitStack() as stack:
            try:
                if self._file_locks is not None:
                    taken = self._file_locks.hold(name, BUSY_SECONDS if wait else 0, shared=shared)
                else:
                    taken = self._advisory_locks.hold(name, wait=wait, shared=shared)
                held = stack.enter_context(taken)
            except BlockingIOError as error:
                raise AlreadyHeld(HELD.get(name, f"the lock “{name}” is held")) from error
            yield held

    def remove_lock(self, name: str) -> None:
        """Removes the file of a lock that is never asked for again."""
        if self._file_locks is not None:
            self._file_locks.remove(name)

    @property
    def conninfo(self) -> str:
        """The database's address for programs of PostgreSQL, with the password (libpq's connection URI, section 34.1.1.2)."""
        return self.engine.url.set(drivername="postgresql").render_as_string(hide_password=False)

    @property
    def kind(self) -> str:
        """`sqlite` or `postgresql`."""
        return self.engine.dialect.name

    @property
    def is_there(self) -> bool:
        """Whether there is anything to look into: whoever connects to a file of SQLite that is missing makes it."""
        return self.file is None or self.file.exists()

    @property
    def revision(self) -> str:
        """Which tables the database has; "" where it has none, or is not there."""
        if not self.is_there:
            return ""
        with self._errors_mapped():
            return self._revision() or ""

    def check(self) -> str:
        """Kind and version, for people; raises when the tables cannot be read."""
        with self._errors_mapped(), self._reading.connect() as connection:
            revision = connection.scalar(text("select version_num from alembic_version"))
            if self.file is not None:
                return f"SQLite {sqlite3.sqlite_version}, {self.file}, tables {revision}"
            schema = f", schema {self.named_schema}" if self.named_schema else ""
            return f"PostgreSQL {connection.scalar(text('show server_version'))}{schema}, tables {revision}"

    def forget(self) -> None:
        """Rewrites the tables, so that deleted rows are not left in free pages or in SQLite's log.

        Raises Transient when others kept reading for BUSY_SECONDS.
        """
        with self._errors_mapped():
            if self.file is None:
                with self.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                    # Its own tables only: the database's others may be another office's, which would have to wait.
                    quoted = connection.dialect.identifier_preparer.format_table
                    tables = ", ".join(quoted(table) for table in Base.metadata.sorted_tables)
                    connection.execute(text(f"vacuum full {tables}"))
                return
            with self.engine.connect() as connection:
                driver: Any = connection.connection.dbapi_connection
                driver.execute("pragma query_only = off")
                # FTS5 only notes what is deleted, until it writes its index anew.
                driver.execute("insert into search_index (search_index) values ('optimize')")
                driver.execute("insert into search_index_names (search_index_names) values ('optimize')")
                driver.execute("vacuum")
                if driver.execute("pragma wal_checkpoint(truncate)").fetchone()[0]:
                    raise Transient(
                        "the database is being read; what was deleted stays in its log until it is rewritten"
                    )

    def close(self) -> None:
        """Closes all connections."""
        self.engine.dispose()

    @contextmanager
    def _errors_mapped(self) -> Iterator[None]:
        """Maps what the drivers raise to the two kinds that a pass knows."""
        try:
            yield
        except (DBAPIError, sqlite3.Error) as error:
            trouble = trouble_of(error)
            if trouble is None:
                raise
            raise trouble from error


def _file_of(url: URL) -> Path:
    """The database's file by its one true path: the locks lie beside it, whatever link leads there."""
    name = url.database or ""
    if not name or name == ":memory:" or name.startswith("file:"):
        raise ConfigurationError("storage.database: SQLite needs a file: sqlite:////folder/postroom.db")
    if url.query:
        raise ConfigurationError("storage.database: an SQLite URL takes no parameters")
    return Path(name).resolve()


def _sqlite(file: Path) -> Engine:
    engine = create_engine(
        URL.create("sqlite+pysqlite", database=str(file)),
        connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False},
        json_serializer=_json,
        hide_parameters=True,  # they are people's data, and errors are logged
    )

    @event.listens_for(engine, "connect")
    def _prepare(connection: sqlite3.Connection, _record: object) -> None:
        # Transactions begin where we say, not where the driver guesses.
        connection.isolation_level = None
        try:
            connection.execute("pragma foreign_keys = on")
            connection.execute("pragma synchronous = full")
        except sqlite3.Error:
            connection.close()  # the pool, which does not know it yet, would leave it open
            raise

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        reading = connection.get_execution_options().get("postroom_reading", False)
        connection.exec_driver_sql(f"pragma query_only = {'on' if reading else 'off'}")
        connection.exec_driver_sql("begin" if reading else "begin immediate")

    return engine


def _postgres(url: URL) -> Engine:
    engine = create_engine(
        url,
        connect_args={"connect_timeout": CONNECT_SECONDS, **KEEPALIVE} | dict(url.query),
        pool_pre_ping=True,
        json_serializer=_json,
        hide_parameters=True,
    )

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: object) -> None:
        connection.autocommit = True
        connection.execute(f"set lock_timeout = '{BUSY_SECONDS}s'")
        connection.autocommit = False

    return engine


def _json(value: object) -> str:
    """JSON as the columns keep it; several times as fast as the standard library's."""
    return to_json(value).decode()


def _make_private(file: Path) -> None:
    """People's data: the folder for its owner alone when we make it, the file in any case."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(file, os.O_RDONLY | os.O_CREAT | os.O_CLOEXEC, 0o600))
        if file.stat().st_mode & 0o077:
            file.chmod(0o600)
    except OSError as error:
        raise Fatal(f"the database file {file} cannot be opened: {error.strerror}") from error
