"""A service manager's end of sd_notify: a datagram socket that collects what services say."""

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Heard:
    """What was said to the socket of `environment`."""

    def __init__(self, listening: socket.socket, address: str) -> None:
        self._listening = listening
        self.address = address
        self.said: list[str] = []

    def environment(self, watchdog_seconds: float | None = None) -> dict[str, str]:
        """What a service gets."""
        own = {"NOTIFY_SOCKET": self.address}
        return own if watchdog_seconds is None else own | {"WATCHDOG_USEC": str(round(watchdog_seconds * 1e6))}

    def hears(self, state: str, seconds: float = 60) -> bool:
        """Whether this is said within that time, counted from now."""
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            self._listening.settimeout(left)
            try:
                words = self._listening.recv(4096).decode()
            except TimeoutError:
                return False
            self.said.append(words)
            if state in words.splitlines():
                return True
        return False


@contextmanager
def service_manager(folder: Path) -> Iterator[Heard]:
    """A manager that listens in this folder."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind(str(folder / "notify"))
        yield Heard(listening, str(folder / "notify"))
