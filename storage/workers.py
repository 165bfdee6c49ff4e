"""The processes that read, and whether they still live.

In: a database. Out: a key for this process, which its leases bear, and the leases of dead processes given up. A process
lives as long as it holds the lock of its key, which the kernel or the server frees when it dies, however it dies. Now and then it
writes that it works, which one that is stopped does not.

Failures: those of the database.
"""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from secrets import token_hex
from types import TracebackType
from typing import Self

import structlog
from sqlalchemy import delete, inspect, select, update
from sqlalchemy.orm import Session

from domain.errors import Fatal, Transient
from domain.version import VERSION
from storage.database import PASS, RUN, SENDING, AlreadyHeld, Database
from storage.file_locks import Held
from storage.models import HealthRow, MessageRow, WorkerRow
from storage.troubles import Trouble, begin

log = structlog.get_logger()

SIGN_OF_LIFE_SECONDS = 30
# With the number of the process the beginning of its keys: hosts of several containers bear one name, and count processes alike.
_STARTED = token_hex(8)

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Worker:
    """This process, as leases name it."""

    key: str
    name: str  # host and number of the process
    held: Held  # the lock that says that it lives


@contextmanager
def registered(database: Database, now: Clock) -> Iterator[Worker]:
    """Registers this process until the end of the block. Its leases are void afterwards. Raises Transient or Fatal."""
    key, name = f"{_own_keys()}{token_hex(4)}", own_name()
    try:
        with database.lock(_lock_of(key)) as held:
            with database.begin() as session:
                session.add(WorkerRow(key=key, name=name, version=VERSION, started_at=now(), seen_at=now()))
            try:
                yield Worker(key, name, held)
            finally:
                with suppress(Transient, Fatal):  # the lock says the same to the others
                    _forget(database, key)
    finally:
        database.remove_lock(_lock_of(key))


class Registration:
    """This process among the workers, as long as its block lasts; registered when it first asks for its key.

    Where the lock was lost with its connection, others take the process for dead: it is registered anew, under another key.
    """

    def __init__(self, database: Database, now: Clock) -> None:
        self._database, self._now = database, now
        self._worker: Worker | None = None
        self._open = ExitStack()
        self._one_at_a_time = threading.RLock()
        self._ended = threading.Event()
        self._signs = threading.Thread(target=self._give_signs, daemon=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ended.set()
        with self._one_at_a_time, suppress(Transient, Fatal):  # a lock that was lost
            self._open.close()
        if self._signs.is_alive():
            self._signs.join()

    def key(self) -> str:
        """The key of this process now. Raises Transient or Fatal."""
        with self._one_at_a_time:
            if self._worker is not None and self._worker.held.is_lost():
                log.warning("workers", lost=self._worker.name)
                give_back_leases(self._database, self._worker.key)
                self._worker = None
                with suppress(Transient, Fatal):  # the lock that was lost
                    self._open.close()
            if self._worker is None:
                self._worker = self._open.enter_context(registered(self._database, self._now))
                if not self._signs.is_alive():
                    self._signs.start()
            return self._worker.key

    def _give_signs(self) -> None:
        while not self._ended.wait(SIGN_OF_LIFE_SECONDS):
            with suppress(Transient, Fatal):  # the next one comes
                self.give_sign()

    def give_sign(self) -> None:
        """Writes that this process works. Raises Transient or Fatal."""
        key = self.key()
        with self._database.begin() as session:
            session.execute(update(WorkerRow).where(WorkerRow.key == key).values(seen_at=self._now()))


def free_leases_of_the_dead(database: Database, now: datetime) -> int:
    """Voids the leases of processes that have died, and notes that they have. Returns how many such processes there were."""
    with database.read() as session:
        keys = session.scalars(select(WorkerRow.key)).all()
        is_orphan = MessageRow.leased_by.is_not(None), MessageRow.leased_by.not_in(select(WorkerRow.key))
        orphans = session.scalars(select(MessageRow.leased_by).where(*is_orphan).distinct()).all()
    dead = [key for key in keys if not is_alive(database, key)]
    for key in (*dead, *orphans):
        if key is not None:
            _forget(database, key, died=now)
            database.remove_lock(_lock_of(key))
    return len(dead)


def give_back_leases(database: Database, key: str) -> None:
    """Ends the leases of this key, whose messages were not tried."""
    with database.begin() as session:
        _give_back(session, key)


def give_back_all(database: Database) -> None:
    """Ends all leases of this process, whose messages were not tried: it stops in the middle of them."""
    with database.begin() as session:
        for key in session.scalars(select(WorkerRow.key).where(WorkerRow.key.startswith(_own_keys()))).all():
            _give_back(session, key)
            _end_leases(session, key)


def who_works(database: Database) -> str:
    """The name of a process that works on this office now, whatever version its tables are of; '' when none does.

    The row of one that has died is nobody: its lock is free.
    """
    if not database.is_there:
        return ""
    with database.read() as session:
        known = set(inspect(session.connection()).get_table_names(schema=database.named_schema))
        # By columns: an older version's tables may lack others.
        rows = session.execute(select(WorkerRow.key, WorkerRow.name)).all() if "workers" in known else []
        details = session.scalar(select(HealthRow.details).where(HealthRow.name == RUN)) if "health" in known else None
    for key, name in rows:
        if is_alive(database, key):
            return name
    for lock, name in (
        (RUN, (details or {}).get("name", "a running worker")),
        (PASS, "a pass"),
        (SENDING, "who sends mail"),
    ):
        try:
            with database.lock(lock):
                continue
        except AlreadyHeld:
            return str(name)
    return ""


def own_name() -> str:
    """The name of this process: its machine and its number."""
    return f"{socket.gethostname()}:{os.getpid()}"


def is_alive(database: Database, key: str) -> bool:
    """Whether the process of this key still runs."""
    try:
        with database.lock(_lock_of(key)):
            return False
    except Transient:
        return True


def _own_keys() -> str:
    """How the keys of this process begin. A process that was forked off another one has keys of its own."""
    return f"{_STARTED}{os.getpid():08x}"


def _lock_of(key: str) -> str:
    return f"worker-{key}"


def workers_on(session: Session, host: str) -> int:
    """How many processes of this machine are on the list."""
    return sum(machine_of(name) == host for name in session.scalars(select(WorkerRow.name)))


def machine_of(name: str) -> str:
    """The machine of a worker, by the worker's name."""
    return name.rpartition(":")[0]


def _forget(database: Database, key: str, died: datetime | None = None) -> None:
    with database.begin() as session:
        row = session.get(WorkerRow, key)
        if row is not None and died is not None:
            host = machine_of(row.name)
            had = workers_on(session, host)
            begin(session, Trouble.WORKER, f"the worker {row.name} has died", died, of=host, workers=had)
        _end_leases(session, key)


def _give_back(session: Session, key: str) -> None:
    untried = {"attempts": MessageRow.attempts - 1, "leased_by": None, "lease_until": None}
    session.execute(update(MessageRow).where(MessageRow.leased_by == key).values(untried))


def _end_leases(session: Session, key: str) -> None:
    ended = update(MessageRow).where(MessageRow.leased_by == key).values(leased_by=None, lease_until=None)
    session.execute(ended)
    session.execute(delete(WorkerRow).where(WorkerRow.key == key))
