"""How the C library keeps memory that is free, so that a process does not grow with the messages it has seen.

Failures: none; where the C library is not GNU's nothing is done.
"""

from __future__ import annotations

import ctypes
from contextlib import suppress

ARENA_MAX = -8  # malloc.h: M_ARENA_MAX


def keep_in_one_place() -> None:
    """All threads take from one heap (mallopt(3)); each would keep what it once needed otherwise. Before threads start."""
    with suppress(AttributeError):
        ctypes.CDLL(None).mallopt(ARENA_MAX, 1)


def give_back() -> None:
    """What is free between what is used goes back to the system (malloc_trim(3)). Takes some milliseconds."""
    with suppress(AttributeError):
        ctypes.CDLL(None).malloc_trim(0)
