"""A process that has loaded all that a pass needs, and starts each pass as a copy of itself: loading it costs a second and more.

In: what makes a pass of a command's words; it is forked off before this process has threads or connections. Out: passes as processes of their
own, with the methods of `subprocess.Popen` that the clock uses: each has its own memory, can be ended, and reads its settings for itself.

Failures: `ColdError` when that process has died; a pass can be started as a program then.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from subprocess import TimeoutExpired

Perform = Callable[[Sequence[str]], int]  # words of the command to its exit code

UNKNOWN = 1  # the exit code of a pass whose end was not heard of


class ColdError(Exception):
    """The process that starts passes has died."""


class WarmProcess:
    """Starts passes, one at a time. It ends with the process that made it, however that one ends."""

    def __init__(self, perform: Perform) -> None:
        self._connection, theirs = Pipe()
        gc.collect()
        gc.freeze()  # the copies share this memory as long as nothing writes to it
        if os.fork() == 0:
            self._connection.close()
            _serve(theirs, perform)
        theirs.close()

    def start(self, words: Sequence[str]) -> ForkedPass:
        """Starts a pass. Raises ColdError."""
        try:
            self._connection.send(list(words))
            return ForkedPass(self._connection.recv(), self._connection)
        except (OSError, EOFError) as error:
            raise ColdError from error


class ForkedPass:
    """A running pass. Its methods are those of `subprocess.Popen`."""

    def __init__(self, pid: int, connection: Connection) -> None:
        self.pid = pid
        self._code = UNKNOWN
        self._ended = threading.Event()
        threading.Thread(target=self._hear, args=(connection,), daemon=True).start()

    def _hear(self, connection: Connection) -> None:
        with suppress(OSError, EOFError):
            self._code = connection.recv()
        self._ended.set()

    def wait(self, timeout: float | None = None) -> int:
        """The exit code; negative: the signal that ended it. Raises TimeoutExpired."""
        if not self._ended.wait(timeout):
            raise TimeoutExpired("pass", timeout or 0)
        return self._code

    def terminate(self) -> None:
        """Asks it to end."""
        self._signal(signal.SIGTERM)

    def kill(self) -> None:
        """Ends it."""
        self._signal(signal.SIGKILL)

    def _signal(self, number: int) -> None:
        if not self._ended.is_set():
            with suppress(ProcessLookupError):
                os.kill(self.pid, number)


def _serve(orders: Connection, perform: Perform) -> None:
    """Starts what is ordered until the other end is closed; never returns."""
    for each in (signal.SIGINT, signal.SIGTERM):  # what ends the worker goes to its whole group; its end ends this too
        signal.signal(each, signal.SIG_IGN)
    while True:
        try:
            words = orders.recv()
        except (OSError, EOFError):
            os._exit(0)
        pid = os.fork()
        if pid == 0:
            orders.close()
            os._exit(_performed(perform, words))
        with suppress(OSError):
            orders.send(pid)
        _, status = os.waitpid(pid, 0)
        with suppress(OSError):
            orders.send(os.waitstatus_to_exitcode(status))


def _performed(perform: Perform, words: Sequence[str]) -> int:
    # In a group of its own: what a terminal sends to all processes would be a second request to stop.
    os.setpgid(0, 0)
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, signal.SIG_DFL)
    try:
        return perform(words)
    except BaseException:  # noqa: BLE001 - nothing may return into the process that this is a copy of
        kind, error, trace = sys.exc_info()
        if kind is not None and error is not None:
            sys.excepthook(kind, error, trace)
        return UNKNOWN
    finally:
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError, ValueError):
                stream.flush()
