"""Reading processes that stay from test to test: starting one costs a second, which is most of a small pass.

They are the real ones in the real sandbox, which serve many messages in an office too. Only one that answered everything
is used again, and only with the same first frame, bounds and sandbox. Tests of the processes themselves
(tests/ingest/reader/) start their own.
"""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from ingest.reader import pool, sandbox
from ingest.reader.process import ReaderProcess

MOST_IDLE = 4  # of one test process; each takes about 150 MB, and LibreOffice as much again


@dataclass
class WarmReaders:
    """Starts reading processes, or gives those that are idle."""

    _idle: list[tuple[object, ReaderProcess]] = field(default_factory=list)  # the longest idle one first
    _lock: threading.Lock = field(default_factory=threading.Lock)
    # The kernel ends a sandboxed process with the thread that started it (prctl(2), PR_SET_PDEATHSIG).
    _starter: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(max_workers=1))

    def start(self, start: bytes, most: int, file_seconds: float, weights: bytes = b"") -> Lent:
        """In the place of `ReaderProcess(start, most, file_seconds, weights)`."""
        key = (start, most, file_seconds, weights, sandbox.prefix(), tuple(sandbox.environment().items()))
        process = self._taken(key) or self._starter.submit(ReaderProcess, start, most, file_seconds, weights).result()
        return Lent(self, key, process)

    def _taken(self, key: object) -> ReaderProcess | None:
        with self._lock:
            for number, (of, process) in enumerate(self._idle):
                if of == key:
                    del self._idle[number]
                    return process
        return None

    def take_back(self, key: object, process: ReaderProcess) -> None:
        """Keeps an idle process for the next one who asks, and ends one that nobody asked for."""
        with self._lock:
            self._idle.append((key, process))
            surplus = self._idle.pop(0)[1] if len(self._idle) > MOST_IDLE else None
        if surplus is not None:
            surplus.end()

    def end(self) -> None:
        """Ends all that are idle."""
        for _, process in self._idle:
            process.end()
        self._idle.clear()
        self._starter.shutdown()


class Lent:
    """A reading process for one pool: at its end it goes back, unless something went wrong with it."""

    def __init__(self, of: WarmReaders, key: object, process: ReaderProcess) -> None:
        self._of, self._key, self._process = of, key, process
        self._is_sound = True

    @property
    def spent(self) -> bool:
        return self._process.spent

    @property
    def took(self) -> Counter[str]:
        return self._process.took

    def ask(self, request: Any, blobs: Sequence[bytes], seconds: float) -> tuple[bytes, list[bytes]]:
        self._is_sound = False
        answer = self._process.ask(request, blobs, seconds)
        self._is_sound = True
        return answer

    def kill(self) -> None:
        self._is_sound = False
        self._process.kill()

    def end(self) -> None:
        if self._is_sound and not self.spent:
            self._of.take_back(self._key, self._process)
        else:
            self._process.end()


@contextmanager
def shared() -> Iterator[None]:
    """All pools of this test process use the same reading processes."""
    readers = WarmReaders()
    pool.ReaderProcess = readers.start  # type: ignore[assignment,misc]
    try:
        yield
    finally:
        pool.ReaderProcess = ReaderProcess  # type: ignore[misc]
        readers.end()
