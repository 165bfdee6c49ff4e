"""Connections to servers that may be slow, but not for ever.

A timeout alone ends only silence: a server that says one byte now and then would hold a pass, and with it all other
mailboxes, until the worker ends it. In: sockets and TLS contexts as the standard library makes them. Out: the same, on
which each exchange ends: what was sent and its answer. An exchange begins with sending.

Failures: `TimeoutError`, as a timeout itself raises it, and `ConnectionAbortedError` for an answer without end.
"""

from __future__ import annotations

import socket
import ssl
from time import monotonic
from typing import Any

# Bytes a second over a whole exchange: the largest message by default (50 MiB) then takes nearly schedule.hang_seconds.
SLOWEST = 16 << 10
PATIENCE = 3  # timeouts, for a server that thinks before it answers


class PacedSocket(socket.socket):
    """A socket on which no exchange takes for ever."""

    most = 1 << 30  # bytes of one answer
    ended = False  # the other end has closed: reading gave nothing, where nothing was to be read yet raises
    _began: float | None = None
    _sent = _answered = 0

    def sendall(self, data: Any, flags: int = 0) -> None:
        """Sends all of it: the beginning of an exchange."""
        self._began, self._sent, self._answered = monotonic(), 0, 0
        octets = memoryview(data).cast("B")
        # The standard library has a plain socket take the whole of a large mail within one timeout.
        for start in range(0, len(octets), SLOWEST):
            super().sendall(octets[start : start + SLOWEST], flags)
            self._sent += len(octets[start : start + SLOWEST])
            self._keep_pace()

    def recv(self, buflen: int = 1024, flags: int = 0) -> bytes:
        """Reads a part of the answer."""
        said = super().recv(buflen, flags)
        self._count(len(said))
        return said

    def recv_into(self, buffer: Any, nbytes: int | None = 0, flags: int = 0) -> int:
        """Reads a part of the answer."""
        count = super().recv_into(buffer, nbytes or 0, flags)
        self.ended = self.ended or (not count and len(buffer) > 0)
        self._count(count)
        return count

    def expect_nothing(self) -> None:
        """Nothing is asked for now: the next exchange begins with the first byte that comes by itself."""
        self._began, self._sent, self._answered = None, 0, 0

    def _count(self, octets: int) -> None:
        self._answered += octets
        if self._answered > self.most:
            raise ConnectionAbortedError(f"it does not stop, after {self.most >> 20} MiB in answer to one command")
        if octets:
            self._keep_pace()

    def _keep_pace(self) -> None:
        timeout = self.gettimeout()
        if self._began is None:
            self._began = monotonic()  # a greeting is waited for from its first byte on
        if timeout and monotonic() - self._began > PATIENCE * timeout + (self._sent + self._answered) / SLOWEST:
            raise TimeoutError("it is too slow to ever come to an end")


class PacedTls(PacedSocket, ssl.SSLSocket):
    """The same within TLS."""


def paced(plain: socket.socket, most: int) -> PacedSocket:
    """This connection, with a pace; `most` bytes in one answer. What is given is closed."""
    timeout = plain.gettimeout()
    made = PacedSocket(plain.family, plain.type, plain.proto, fileno=plain.detach())
    made.settimeout(timeout)
    made.most = most
    return made


def paced_context(context: ssl.SSLContext, most: int) -> ssl.SSLContext:
    """This context, whose connections have a pace."""
    context.sslsocket_class = type("PacedTls", (PacedTls,), {"most": most})
    return context
