"""What a pass has done so far, in numbers and sentences, and where its time went."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import perf_counter

from storage.models import MessageState


@dataclass(slots=True)
class PassResult:
    """What a pass has done so far."""

    kept: int = 0
    states: Counter[str] = field(default_factory=Counter)
    waiting: int = 0  # applications of this pass in which something is in doubt
    backlog: int = 0  # messages that lay in the mailbox before it was first seen: no mail follows from them
    sent: int = 0
    unfinished: list[str] = field(default_factory=list)  # sentences on files that are still being written
    troubles: list[str] = field(default_factory=list)  # sentences for people
    seconds: Counter[str] = field(default_factory=Counter)  # by stage, of this process's wall time

    def note_trouble(self, error: Exception) -> None:
        """Adds its sentence, once."""
        if str(error) not in self.troubles:
            self.troubles.append(str(error))

    @property
    def read(self) -> int:
        """How many messages have reached a final state."""
        return sum(self.states.values())

    @property
    def needs_a_person(self) -> bool:
        """Whether anything failed or waits: exit 1."""
        return bool(
            self.troubles
            or self.unfinished
            or self.waiting
            or self.states[MessageState.FAILED]
            or self.states["unclear"]
        )

    @contextmanager
    def timed(self, stage: str) -> Iterator[None]:
        """Adds the wall time of a block to a stage."""
        began = perf_counter()
        try:
            yield
        finally:
            self.seconds[stage] += perf_counter() - began  # type: ignore[assignment]


ProgressCallback = Callable[[PassResult], None]
