"""Locks beside a database file: the kernel frees them when their process dies, however it dies.

In: the database's file, and a name. Out: the lock, held until the end of a block. Who waits for it stands in a queue, a
second lock: else one who frees it and asks again at once would have it before all others, and those who share it could
hold it in turns for ever.

Failures: `BlockingIOError` when it is held by another for too long; `Fatal` when its file cannot be made, or the file
system knows no locks.
"""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from domain.errors import Fatal

POLL_SECONDS = 0.005  # a lock that is waited for in the kernel could not be given up


class Held:
    """A lock that this process has."""

    def is_lost(self) -> bool:
        """Whether others may have it although this process goes on."""
        return False


class FileLocks:
    """The locks of one database."""

    def __init__(self, database: Path) -> None:
        self._database = database

    @contextmanager
    def hold(self, name: str, wait_seconds: float, *, shared: bool = False) -> Iterator[Held]:
        """Holds this lock. Waits for it; with 0 seconds it is free at once or not at all. Raises BlockingIOError or Fatal."""
        with self._file(name) as held:
            if wait_seconds:
                self._wait(name, held, wait_seconds, shared=shared)
            else:
                _take(*held, shared=shared)
            yield Held()

    def _wait(self, name: str, held: tuple[int, Path], seconds: float, *, shared: bool) -> None:
        deadline = time.monotonic() + seconds
        with self._file(f"{name}-queue") as queue:
            first = False
            while True:
                try:
                    if not first:
                        _take(*queue, shared=False)
                        first = True
                    _take(*held, shared=shared)
                except BlockingIOError:
                    if time.monotonic() >= deadline:
                        raise
                    time.sleep(POLL_SECONDS)
                else:
                    return

    def is_waited_for(self, name: str) -> bool:
        """Whether somebody stands in its queue now."""
        with self._file(f"{name}-queue") as queue:
            try:
                _take(*queue, shared=False)
            except BlockingIOError:
                return True
            return False

    def remove(self, name: str) -> None:
        """Removes the file of a lock that is never asked for again."""
        self._path(name).unlink(missing_ok=True)

    @contextmanager
    def _file(self, name: str) -> Iterator[tuple[int, Path]]:
        path = self._path(name)
        try:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError as error:
            raise Fatal(f"the lock {path} cannot be made: {error.strerror}") from error
        try:
            yield descriptor, path
        finally:
            os.close(descriptor)

    def _path(self, name: str) -> Path:
        return self._database.with_name(f"{self._database.name}.{name}.lock")


def _take(descriptor: int, path: Path, *, shared: bool) -> None:
    try:
        fcntl.flock(descriptor, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except BlockingIOError:
        raise
    except OSError as error:
        raise Fatal(f"the file system of {path} knows no locks: {error.strerror}") from error
