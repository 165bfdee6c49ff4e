"""A bell that a test listens to."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from config.settings_tables import Mailbox
from ingest.mailboxes.bell import Bell


@dataclass
class Rings:
    """When the bell rang, in seconds from the start of its listening."""

    bell: Bell = field(init=False)
    began: float = field(default_factory=time.monotonic)
    at: list[float] = field(default_factory=list)
    _rung: threading.Condition = field(default_factory=threading.Condition)

    def ring(self, _: str) -> None:
        with self._rung:
            self.at.append(time.monotonic() - self.began)
            self._rung.notify_all()

    def come(self, number: int, seconds: float = 20) -> bool:
        """Whether it has rung so often, or does within so many seconds."""
        with self._rung:
            return self._rung.wait_for(lambda: len(self.at) >= number, seconds)

    def next(self, seconds: float = 20) -> bool:
        """Whether it rings once more from now on."""
        return self.come(len(self.at) + 1, seconds)


@contextmanager
def ringing(settings: dict[str, object]) -> Iterator[Rings]:
    """A bell that listens to this mailbox; it must end within ten seconds."""
    rings = Rings()
    bell = rings.bell = Bell("in", Mailbox.model_validate(settings), rings.ring)
    bell.start()
    try:
        yield rings
    finally:
        began = time.monotonic()
        bell.stop()
        assert time.monotonic() - began < 10


def until(something, seconds: float = 20) -> bool:
    deadline = time.monotonic() + seconds
    while not something() and time.monotonic() < deadline:
        time.sleep(0.02)
    return bool(something())
