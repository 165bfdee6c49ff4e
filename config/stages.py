"""Where the time goes: the CPU seconds of this process by stage, for `make bench`. Nothing else depends on them.

In: blocks and functions under the name of their stage. Out: seconds since the process began. A stage within another one
counts for itself alone.

Failures: none.
"""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from time import process_time, thread_time

OTHER = "other"  # what stands under no name: loading, waking, the garbage collector

_seconds: defaultdict[str, float] = defaultdict(float)
_lock = threading.Lock()
_within = threading.local()


@contextmanager
def stage(name: str) -> Iterator[None]:
    """Counts a block, or a function that it decorates, as this stage."""
    began, around = thread_time(), getattr(_within, "seconds", 0.0)
    _within.seconds = 0.0
    try:
        yield
    finally:
        took = thread_time() - began
        with _lock:
            _seconds[name] += took - _within.seconds
        _within.seconds = around + took


def seconds() -> dict[str, float]:
    """The seconds of each stage since the process began."""
    with _lock:
        told = dict(_seconds)
    told[OTHER] = max(0.0, process_time() - sum(told.values()))
    return told
