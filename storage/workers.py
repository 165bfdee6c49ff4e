"""The processes that read and send, and whether they still live.

In: a database. Out: a key for this process, which its leases bear, and the leases of dead processes given up. A process
lives as long as it holds the lock of its key, which the kernel or the server frees when it dies, however it dies.

Failures: those of the database.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from importlib.metadata import version
from secrets import token_hex

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from domain.errors import Fatal, Transient
from storage.database import Database
from storage.models import MessageRow, OutgoingRow, WorkerRow


@dataclass(frozen=True, slots=True)
class Worker:
    """This process, as leases name it."""

    key: str
    name: str  # host and number of the process


@contextmanager
def registered(database: Database, now: Callable[[], datetime]) -> Iterator[Worker]:
    """Registers this process until the end of the block. Its leases are void afterwards. Raises Transient or Fatal."""
    worker = Worker(token_hex(8), _this_process())
    try:
        with database.lock(_lock_of(worker.key)):
            with database.begin() as session:
                session.add(WorkerRow(**asdict(worker), version=version("postroom"), started_at=now(), seen_at=now()))
            try:
                yield worker
            finally:
                with suppress(Transient, Fatal):  # the lock says the same to the others
                    _forget(database, worker.key)
    finally:
        database.remove_lock(_lock_of(worker.key))


def free_leases_of_the_dead(database: Database) -> int:
    """Voids the leases of processes that have died. Returns how many such processes there were."""
    with database.read() as session:
        keys = session.scalars(select(WorkerRow.key)).all()
    dead = [key for key in keys if not is_alive(database, key)]
    for key in dead:
        _forget(database, key)
        database.remove_lock(_lock_of(key))
    return len(dead)


def give_back_all(database: Database) -> None:
    """Ends all leases of this process, whose messages were not tried: it stops in the middle of them."""
    with database.begin() as session:
        mine = select(WorkerRow.key).where(WorkerRow.name == _this_process())
        for key in session.scalars(mine).all():
            is_leased = MessageRow.leased_by == key
            session.execute(update(MessageRow).where(is_leased).values(attempts=MessageRow.attempts - 1))
            _end_leases(session, key)


def is_alive(database: Database, key: str) -> bool:
    """Whether the process of this key still runs."""
    try:
        with database.lock(_lock_of(key)):
            return False
    except Transient:
        return True


def _lock_of(key: str) -> str:
    return f"worker-{key}"


def _forget(database: Database, key: str) -> None:
    with database.begin() as session:
        _end_leases(session, key)


def _end_leases(session: Session, key: str) -> None:
    for table in (MessageRow, OutgoingRow):
        session.execute(update(table).where(table.leased_by == key).values(leased_by=None, lease_until=None))
    session.execute(delete(WorkerRow).where(WorkerRow.key == key))


def _this_process() -> str:
    return f"{socket.gethostname()}:{os.getpid()}"
