"""How a process that works on mail stops: soon after it was asked to, and at once when it is asked again.

In: SIGTERM and SIGINT. Out: a question that the work asks between its steps, and an end in any case.

Failures: none.
"""

from __future__ import annotations

import os
import signal
import threading
import time
from contextlib import suppress
from types import FrameType

import structlog

from domain.errors import Fatal, Transient
from storage.database import Database
from storage.workers import give_back_all

log = structlog.get_logger()

# A service manager kills after 30 s in most settings; a network call may take longer to give up.
END_SECONDS = 25
EXIT_BROKEN_OFF = 1


class Stop:
    """Whether this process was asked to stop. `database`: where it has leases, once one is open."""

    def __init__(self) -> None:
        self.asked_event = threading.Event()
        self.database: Database | None = None

    def asked(self) -> bool:
        """Whether it was."""
        return self.asked_event.is_set()

    def on_signals(self) -> None:
        """Listens. END_SECONDS after the first signal the process ends wherever it is, after the second one at once."""

        def hear(number: int, frame: FrameType | None) -> None:
            del number, frame
            if self.asked_event.is_set():
                os._exit(EXIT_BROKEN_OFF)
            self.asked_event.set()
            threading.Thread(target=self._end_in_any_case, daemon=True).start()

        for each in (signal.SIGTERM, signal.SIGINT):
            signal.signal(each, hear)

    def _end_in_any_case(self) -> None:
        time.sleep(END_SECONDS)
        with suppress(Transient, Fatal):
            if self.database is not None:
                give_back_all(self.database)
        log.warning("stopped in the middle; the next pass goes on from there")
        os._exit(EXIT_BROKEN_OFF)
