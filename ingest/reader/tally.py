"""What reading costs, and what it costs in reading processes: seconds by stage, messages, and deaths by cause.

In: what the pool's threads and a pass count. Out: the numbers since they were last taken, which are then added to what the database
keeps (storage/counters.py), since the processes that count end.

Failures: none.
"""

from __future__ import annotations

import threading
from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum


class Death(StrEnum):
    """Why a reading process ended before it answered."""

    TIME = "time"  # it took longer than it may
    MEMORY = "memory"
    CRASH = "crash"  # a library of it, by a signal
    ERROR = "error"  # an error of postroom's own, or an answer that makes no sense


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers of some time. `seconds`: of all processes together, by stage."""

    seconds: Counter[str] = field(default_factory=Counter)
    deaths: Counter[Death] = field(default_factory=Counter)
    messages: int = 0

    def __bool__(self) -> bool:
        return bool(self.seconds or self.deaths or self.messages)


class Tally:
    """Counts from several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._counts = Counts()

    def read(self, took: Counter[str]) -> None:
        """A message was read, which took so many seconds by stage."""
        with self._lock:
            counts = self._counts
            self._counts = Counts(counts.seconds + took, counts.deaths, counts.messages + 1)

    def died(self, cause: Death) -> None:
        """A reading process ended."""
        with self._lock:
            self._counts.deaths[cause] += 1

    def take(self) -> Counts:
        """The numbers since the last time."""
        with self._lock:
            taken, self._counts = self._counts, Counts()
        return taken
