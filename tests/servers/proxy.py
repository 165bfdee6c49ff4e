"""A line between postroom and a real server, which breaks at the byte that a test names.

In: the server's port, and a fault. Out: a port that hands everything on, in both ways, until the fault comes.
A fault happens once; then the line is whole again.
"""

import re
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from enum import StrEnum

CHUNK = 1 << 16


class Way(StrEnum):
    """Which way bytes go."""

    OUT = "to the server"
    BACK = "to postroom"


class Does(StrEnum):
    """What a fault does to the line."""

    CUT = "cut"  # both ends hear that the other one has closed
    RESET = "reset"  # as a router or a killed server does
    STALL = "stall"  # open, and silent for ever
    DELAY = "delay"
    DRIP = "drip"  # one byte at a time from there on
    GARBLE = "garble"  # this one byte becomes another


@dataclass(frozen=True)
class Fault:
    """What happens at the `at`-th byte of one way, from 0, counted over all connections since the line was watched."""

    does: Does
    way: Way
    at: int
    seconds: float = 0.0  # of a delay, or between two bytes that drip

    def __str__(self) -> str:
        return f"{self.does} at byte {self.at} {self.way}"


@dataclass(frozen=True)
class Instead:
    """An answer in the server's place to a command of these words: the server never hears of it.

    `{tag}` in it is the command's. `hangs_up`: the connection ends with it.
    """

    words: str
    answer: str
    hangs_up: bool = False
    skip: int = 0  # so many such commands are handed on before

    def __str__(self) -> str:
        return f"“{self.answer}”{' and the end' if self.hangs_up else ''} in answer to {self.words}"


class _EndError(Exception):
    """This connection is over."""


@dataclass
class Proxy:
    """The line. `delivered` holds what has arrived at the other end since `watch`."""

    port: int
    fault: Fault | Instead | None = None
    down: bool = False  # whoever connects is hung up on
    edit: Callable[[bytes], bytes] | None = None  # of what the server answers
    happened: int = 0
    connections: int = 0
    delivered: dict[Way, bytearray] = field(default_factory=lambda: {way: bytearray() for way in Way})
    _seen: dict[Way, int] = field(default_factory=lambda: dict.fromkeys(Way, 0))
    _skipped: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def watch(self, fault: Fault | Instead | None = None) -> None:
        """Counts from here, and has this happen."""
        with self._lock:
            self.fault, self.happened, self.connections, self._skipped = fault, 0, 0, 0
            self._seen = dict.fromkeys(Way, 0)
            self.delivered = {way: bytearray() for way in Way}

    def hand_on(self, way: Way, chunk: bytes, ends: dict[Way, socket.socket]) -> None:
        """Hands a chunk on, as far as the fault lets it. Raises _EndError when the connection is over."""
        with self._lock:
            start = self._seen[way]
            self._seen[way] += len(chunk)
            fault = self.fault
            is_now = self._is_command(fault, way, chunk) or (
                isinstance(fault, Fault) and fault.way is way and start <= fault.at < start + len(chunk)
            )
            if is_now:
                self.fault = None
                self.happened += 1
        if not is_now:
            self._deliver(way, chunk, ends)
        elif isinstance(fault, Instead):
            tag = chunk.split(b" ", 1)[0].decode("ascii", "replace")
            self._deliver(Way.BACK, (fault.answer.replace("{tag}", tag) + "\r\n").encode(), ends)
            if fault.hangs_up:
                raise _EndError
        elif isinstance(fault, Fault):
            self._break(fault, chunk[: fault.at - start], chunk[fault.at - start :], ends)

    def _is_command(self, fault: Fault | Instead | None, way: Way, chunk: bytes) -> bool:
        """Whether this is the command; IMAP and SMTP wait for each answer, so that a chunk holds one command."""
        if not isinstance(fault, Instead) or way is not Way.OUT:
            return False
        if not re.match(rf"(?:[A-Z0-9]+ )?{re.escape(fault.words)}\b".encode(), chunk):
            return False
        self._skipped += 1
        return self._skipped > fault.skip

    def _break(self, fault: Fault, before: bytes, rest: bytes, ends: dict[Way, socket.socket]) -> None:
        self._deliver(fault.way, before, ends)
        match fault.does:
            case Does.CUT:
                raise _EndError
            case Does.RESET:
                ends[Way.BACK].setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                ends[Way.BACK].shutdown(socket.SHUT_RD)  # the other thread reads, and keeps it open
                ends[Way.BACK].close()
                raise _EndError
            case Does.STALL:
                while ends[Way.BACK].recv(CHUNK):  # the other thread reads too; both end when postroom closes
                    pass
                raise _EndError
            case Does.DELAY:
                time.sleep(fault.seconds)
                self._deliver(fault.way, rest, ends)
            case Does.DRIP:
                while rest:
                    for number in range(len(rest)):
                        time.sleep(fault.seconds)
                        _end_with(ends[Way.BACK])
                        self._deliver(fault.way, rest[number : number + 1], ends)
                    rest = ends[_other(fault.way)].recv(CHUNK)
                raise _EndError
            case Does.GARBLE:
                self._deliver(fault.way, bytes([rest[0] ^ 0x15]) + rest[1:], ends)

    def _deliver(self, way: Way, chunk: bytes, ends: dict[Way, socket.socket]) -> None:
        if way is Way.BACK and self.edit is not None:
            chunk = self.edit(chunk)
        ends[way].sendall(chunk)
        self.delivered[way] += chunk


def _end_with(client: socket.socket) -> None:
    """Raises _EndError when postroom has hung up: what it sent before must not arrive in the middle of what comes next."""
    with suppress(BlockingIOError):
        if not client.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT):
            raise _EndError


def _other(way: Way) -> Way:
    return Way.OUT if way is Way.BACK else Way.BACK


@contextmanager
def proxy_to(port: int) -> Iterator[Proxy]:
    """A line to a server on this loopback port."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        line = Proxy(listening.getsockname()[1])
        open_ends: list[socket.socket] = []
        accepting = threading.Thread(target=_accept, args=(listening, port, line, open_ends), daemon=True)
        accepting.start()
        try:
            yield line
        finally:
            listening.shutdown(socket.SHUT_RDWR)
            accepting.join(10)
            for end in open_ends:
                _close(end)


def _accept(listening: socket.socket, port: int, line: Proxy, open_ends: list[socket.socket]) -> None:
    while True:
        try:
            client, _ = listening.accept()
        except OSError:
            return
        line.connections += 1
        if line.down:
            client.close()
            continue
        server = socket.create_connection(("127.0.0.1", port))
        for end in (client, server):
            end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        open_ends[:] = [end for end in open_ends if end.fileno() >= 0] + [client, server]
        ends = {Way.OUT: server, Way.BACK: client}
        for way in Way:
            threading.Thread(target=_pump, args=(line, way, ends), daemon=True).start()


def _pump(line: Proxy, way: Way, ends: dict[Way, socket.socket]) -> None:
    """Hands on what comes from one end until either has closed."""
    with suppress(OSError, _EndError):
        while chunk := ends[_other(way)].recv(CHUNK):
            line.hand_on(way, chunk, ends)
    for end in ends.values():
        _close(end)


def _close(end: socket.socket) -> None:
    with suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
    end.close()
