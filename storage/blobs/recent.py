"""What this process has just stored, so that its next step does not fetch it back over the network.

In: contents with their digests. Out: the bytes of those stored last, up to a bound.

Failures: none.
"""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

# Two batches of messages (limits.batch_mib), beside which the documents of those that are read come.
MOST_BYTES = 32 * 2**20


class Recent:
    """The contents that were stored last; several threads may use it."""

    def __init__(self, most: int = MOST_BYTES) -> None:
        self._most, self._bytes = most, 0
        self._contents: OrderedDict[str, bytes] = OrderedDict()
        self._lock = Lock()

    def add(self, digest: str, content: bytes) -> None:
        """Remembers a content, and forgets the oldest ones beyond the bound."""
        with self._lock:
            self._drop(digest)
            if len(content) > self._most:
                return
            self._contents[digest] = content
            self._bytes += len(content)
            while self._bytes > self._most:
                self._drop(next(iter(self._contents)))

    def get(self, digest: str) -> bytes | None:
        """The bytes, if they are still remembered."""
        with self._lock:
            return self._contents.get(digest)

    def drop(self, digest: str) -> None:
        """Forgets one."""
        with self._lock:
            self._drop(digest)

    def _drop(self, digest: str) -> None:
        self._bytes -= len(self._contents.pop(digest, b""))
