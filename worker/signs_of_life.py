"""What a worker tells the service manager that started it: ready, still working, stopping.

In: how to open the database, and a question for what hangs. Out: words to the manager (net/service_manager.py). The clock itself, or
the loop that hands out jobs, asks for each sign: where that stands still, no sign is given, and the manager starts the worker anew.

Failures: none. A database that cannot be opened yet is logged, and opened with the next sign; until then the worker is not ready.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

import structlog

from config.settings import Settings
from domain.errors import PostroomError
from ingest.office import opened
from net.service_manager import ServiceManager

log = structlog.get_logger()

# How often the database is tried until it can be opened, where the manager wants no signs of life.
READY_SECONDS = 5.0


class SignsOfLife:
    """The signs of one worker. `opens`: opens what it needs, or raises; `hangs`: a sentence on what hangs, '' for nothing."""

    def __init__(self, manager: ServiceManager, opens: Callable[[], None], hangs: Callable[[], str]) -> None:
        self._manager, self._opens, self._hangs = manager, opens, hangs
        self._is_ready = False
        self._logged = ""

    @property
    def seconds(self) -> float | None:
        """How often a sign is to be given; None: no manager wants any."""
        if not self._manager.is_there:
            return None
        return self._manager.sign_seconds or READY_SECONDS

    def give(self) -> None:
        """One sign, unless something hangs; the first one says that the worker is ready."""
        if said := self._hangs():
            self._log(f"no sign of life is given to the service manager: {said}")
            return
        if not self._is_ready:
            try:
                self._opens()
            except PostroomError as error:
                self._log(f"the worker is not ready: {error}")
                return
            self._is_ready = True
            self._manager.ready("works")
        self._logged = ""
        self._manager.works()

    def stops(self) -> None:
        """The worker was asked to end."""
        self._manager.stops()

    def _log(self, said: str) -> None:
        if said != self._logged:
            log.error(said)
        self._logged = said


class Pulse:
    """When something last showed that it works; another thread asks whether that is long ago."""

    def __init__(self, most_seconds: float) -> None:
        self._most = most_seconds
        self._lock = threading.Lock()
        self._at = time.monotonic()

    def beat(self) -> None:
        """It works."""
        with self._lock:
            self._at = time.monotonic()

    @property
    def is_late(self) -> bool:
        """Whether it has not shown itself for too long."""
        with self._lock:
            return time.monotonic() - self._at > self._most


def opened_once(settings: Settings) -> None:
    """Opens the office, which brings its tables up to date after a copy, and closes it. Raises Transient or Fatal."""
    with opened(settings):
        pass
