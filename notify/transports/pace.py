"""How fast mail goes out. In: how many in a minute. Out: a wait before each. Failures: none."""

from __future__ import annotations

import time
from collections import deque

MINUTE = 60.0


class Pace:
    """At most so many in any minute: the oldest of the last ones has to be a minute old."""

    def __init__(self, per_minute: int) -> None:
        self._sent: deque[float] = deque(maxlen=per_minute)

    def wait(self) -> None:
        """Waits until one more may go."""
        if len(self._sent) == self._sent.maxlen:
            time.sleep(max(0.0, self._sent[0] + MINUTE - time.monotonic()))
        self._sent.append(time.monotonic())
