"""Locks of a PostgreSQL server: it frees them when the connection that holds them ends, and so when the process dies.

In: an engine, and a name. Out: the lock, held until the end of a block by a connection of its own.

Failures: `BlockingIOError` when it is held by another for too long; the driver's, also at the end of the block when the
connection was lost meanwhile, since somebody else may have had the lock too.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from sqlalchemy import Connection, Engine, TextClause, text
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.orm import Session

from storage.file_locks import Held
from storage.schemas import lock_number, schema_in_use

LOCK_NOT_AVAILABLE = "55P03"  # PostgreSQL's code, Appendix A
# Who waits for one: the view pg_locks, section 54.13, which shows its key in two halves.
WAITING = text("""select exists (select from pg_locks where locktype = 'advisory' and not granted and objsubid = 1
and classid = :high and objid = :low and database = (select oid from pg_database where datname = current_database()))""")


class AdvisoryLocks:
    """The locks of one office in its database. `schema`: where the office's URL names one."""

    def __init__(self, engine: Engine, schema: str | None) -> None:
        self._engine, self._schema = engine, schema

    @contextmanager
    def hold(self, name: str, *, wait: bool, shared: bool) -> Iterator[Held]:
        """Holds this lock; with `wait` as long as the connection's lock_timeout says. Raises BlockingIOError."""
        mode = "_shared" if shared else ""
        with self._engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            number = {"number": self._number(connection, name)}
            if wait:
                try:
                    connection.execute(text(f"select pg_advisory_lock{mode}(:number)"), number)
                except OperationalError as error:
                    if getattr(error.orig, "sqlstate", "") != LOCK_NOT_AVAILABLE:
                        raise
                    raise BlockingIOError from error
            elif not connection.scalar(text(f"select pg_try_advisory_lock{mode}(:number)"), number):
                raise BlockingIOError
            unlock = text(f"select pg_advisory_unlock{mode}(:number)")
            held = _Held(connection)
            try:
                yield held
            except BaseException:
                with suppress(DBAPIError):  # what went wrong inside is what is raised
                    held.execute(unlock, number)
                raise
            held.execute(unlock, number)

    def hold_in(self, session: Session, name: str) -> None:
        """Holds this lock until the session's transaction ends."""
        number = {"number": self._number(session.connection(), name)}
        session.execute(text("select pg_advisory_xact_lock(:number)"), number)

    def is_waited_for(self, session: Session, name: str) -> bool:
        """Whether somebody waits for it now."""
        high, low = divmod(self._number(session.connection(), name) % (1 << 64), 1 << 32)
        return bool(session.scalar(WAITING, {"high": high, "low": low}))

    def _number(self, connection: Connection, name: str) -> int:
        return lock_number(schema_in_use(connection, self._schema), name)


class _Held(Held):
    """A lock that a connection holds."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._one_at_a_time = threading.Lock()
        self._lost: DBAPIError | None = None

    def execute(self, statement: TextClause, values: dict[str, int]) -> None:
        """Executes it on the connection of the lock. One that was lost stays so: a new one would be without the lock."""
        with self._one_at_a_time:
            if self._lost is not None:
                raise self._lost
            try:
                self._connection.execute(statement, values)
            except DBAPIError as error:
                self._lost = error
                raise

    def is_lost(self) -> bool:
        """Whether the connection has ended."""
        with suppress(DBAPIError):
            self.execute(text("select 1"), {})
        return self._lost is not None
