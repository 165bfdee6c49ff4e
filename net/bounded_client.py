"""HTTP exchanges that end after a time as a whole: a server that says a byte now and then never runs into a timeout.

In: what httpx2 takes, and the most seconds. Out: the answer, as it comes. Redirects are not followed: what is sent holds secrets.

Failures: those of httpx2; an exchange that takes too long breaks as if the server had hung up.
"""

from __future__ import annotations

import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from threading import Timer
from typing import Any

import httpx2


class BoundedClient(httpx2.Client):
    """A client with one connection at a time, which is the one that a watch ends."""

    def __init__(self, timeout: httpx2.Timeout, **more: Any) -> None:
        limits = httpx2.Limits(max_connections=1, max_keepalive_connections=1, keepalive_expiry=5)
        super().__init__(timeout=timeout, follow_redirects=False, limits=limits, **more)
        self._socket: socket.socket | None = None

    @contextmanager
    def exchange(self, most_seconds: float, method: str, url: str, **more: Any) -> Iterator[httpx2.Response]:
        """One exchange; `more` goes to httpx2. Raises as httpx2."""
        watch = Timer(most_seconds, self._hang_up)
        watch.daemon = True
        watch.start()
        try:
            with self.stream(method, url, extensions={"trace": self._traced}, **more) as answer:
                yield answer
        finally:
            watch.cancel()

    def _traced(self, event: str, info: Mapping[str, Any]) -> None:
        if event in {"connection.connect_tcp.complete", "connection.start_tls.complete"}:
            self._socket = info["return_value"].get_extra_info("socket")

    def _hang_up(self) -> None:
        if self._socket is not None:
            with suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)
