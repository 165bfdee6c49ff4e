"""What a bell and its listeners say to each other.

In: nothing. Out: `Stop`, which ends every wait of a listener at once; `Listener`, one way to hear of new mail; `Polled`, why there is none.

Failures: none.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Protocol

from domain.errors import Transient

Ring = Callable[[], None]
Report = Callable[[str], None]  # why new mail is not heard of, '' where it is


class Polled(Transient):
    """This mailbox announces nothing: the clock alone looks into it. A try is worth it once in a while."""


class Stop:
    """An event that also wakes `poll`, for a thread that waits for a socket."""

    def __init__(self) -> None:
        self._event = threading.Event()
        self._read, self._write = os.pipe()

    def fileno(self) -> int:
        """A descriptor that can be read from once it is set."""
        return self._read

    def set(self) -> None:
        """Ends all waiting, now and later."""
        if not self._event.is_set():
            self._event.set()
            os.write(self._write, b"!")

    def is_set(self) -> bool:
        """Whether the listener is to end."""
        return self._event.is_set()

    def wait(self, seconds: float) -> bool:
        """Waits so long at the most; whether the listener is to end."""
        return self._event.wait(seconds)

    def close(self) -> None:
        """Gives the descriptors back, once no thread waits any more."""
        for each in (self._read, self._write):
            with suppress(OSError):
                os.close(each)


class Listener(Protocol):
    """Hears of new mail in one mailbox."""

    def listen(self, ring: Ring, report: Report, stop: Stop) -> None:
        """Calls `ring` when mail may have come, and `report` when it begins to hear of it; returns when `stop` is set.

        Raises Transient when the connection broke, MailboxRefuses when the server wants to be left alone, Polled when it
        announces nothing, Fatal when a person has to act.
        """

    def rehearse(self) -> None:
        """Does once what listening needs, and ends it. Raises as `listen` does."""

    def hang_up(self) -> None:
        """Called from another thread: ends a call that waits for a server."""

    def was_changed(self) -> bool:
        """Whether what a person had to change is another than at the last try."""
