"""What a service tells its service manager: that it is ready, still works, or stops (sd_notify(3) of systemd).

In: the socket that the manager names in the environment (NOTIFY_SOCKET), and how often it wants a sign of life (WATCHDOG_USEC).
Out: datagrams. Without a manager nothing is sent, so that a program says the same wherever it runs.

Failures: none; a manager that cannot be reached is logged once, and the work goes on.
"""

from __future__ import annotations

import os
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import structlog

log = structlog.get_logger()

SEND_SECONDS = 5.0
# sd_watchdog_enabled(3) recommends half the time; a third leaves room for a machine that is busy.
SIGNS_PER_LIMIT = 3
# How often a start that takes long says that it goes on, and how long the manager waits for the next word.
GOES_ON_SECONDS, PATIENCE_SECONDS = 5.0, 120
# The socket of the manager that started this process, by the process's number: its forks have nothing to say.
_started_by: dict[int, str] = {}


class ServiceManager:
    """The service manager that started this process, if one did.

    The variables are taken out of the environment: the processes that this one starts have nothing to say to the manager.
    """

    def __init__(self) -> None:
        named = os.environ.pop("NOTIFY_SOCKET", "")
        if named:
            _started_by[os.getpid()] = named
        self._address = _address_of(named)
        microseconds, process = os.environ.pop("WATCHDOG_USEC", ""), os.environ.pop("WATCHDOG_PID", "")
        is_for_us = not process or process == str(os.getpid())
        is_wanted = self._address is not None and is_for_us and microseconds.isdecimal() and int(microseconds) > 0
        self.sign_seconds = int(microseconds) / 1e6 / SIGNS_PER_LIMIT if is_wanted else None
        self._is_reachable = True

    @property
    def is_there(self) -> bool:
        """Whether a manager wants to hear anything."""
        return self._address is not None

    def ready(self, says: str = "") -> None:
        """The service does its work from now on; what waits for it may start. `says`: what `systemctl status` shows."""
        self._send("READY=1", says)

    def works(self, says: str = "") -> None:
        """A sign of life. Without one for the time that the manager sets, it ends the service and starts it anew."""
        if self.sign_seconds is not None:
            self._send("WATCHDOG=1", says)

    def stops(self) -> None:
        """The service was asked to end, and finishes what it has in hand."""
        self._send("STOPPING=1", "finishes what it has in hand")

    def _send(self, state: str, says: str = "") -> None:
        if self._address is None:
            return
        words = f"{state}\nSTATUS={says}" if says else state
        if state == "READY=1":
            words += f"\nMONOTONIC_USEC={time.clock_gettime_ns(time.CLOCK_MONOTONIC) // 1000}"
        try:
            _send_to(self._address, words)
            self._is_reachable = True
        except OSError as error:
            if self._is_reachable:
                log.warning("the service manager cannot be reached", error=error.strerror or str(error))
            self._is_reachable = False


@contextmanager
def long_start(says: str) -> Iterator[None]:
    """The manager waits for as long as the block lasts, also beyond the time that it gives a start (EXTEND_TIMEOUT_USEC).

    It may come before there is a `ServiceManager`.
    """
    address = _address_of(os.environ.get("NOTIFY_SOCKET", "") or _started_by.get(os.getpid(), ""))
    if address is None:
        yield
        return
    ended = threading.Event()
    saying = threading.Thread(target=_go_on, args=(address, says, ended), daemon=True)
    saying.start()
    try:
        yield
    finally:
        ended.set()
        saying.join()


def _go_on(address: str, says: str, ended: threading.Event) -> None:
    while not ended.wait(GOES_ON_SECONDS):
        try:
            _send_to(address, f"EXTEND_TIMEOUT_USEC={PATIENCE_SECONDS * 1_000_000}\nSTATUS={says}")
        except OSError as error:
            log.warning("the service manager cannot be reached", error=error.strerror or str(error))


def _send_to(address: str, words: str) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as sender:
        sender.settimeout(SEND_SECONDS)
        sender.sendto(words.encode(), address)


def _address_of(named: str) -> str | None:
    """The socket's address: a path, or a name in the abstract namespace, which systemd writes with an @ (unix(7))."""
    if named.startswith("/"):
        return named
    return f"\0{named[1:]}" if named.startswith("@") and len(named) > 1 else None
