"""What waits for a reading process, in its order, and what is asked again when a process gave up.

Who waits for an answer comes before the messages that are read in any case. A picture for a mail or for a person's screen
takes hundredths of a second; behind the dozen messages in flight it would wait for a second and more, and so would the mail.

In: requests. Out: the next one, and what is left of one that failed.

Failures: none.
"""

from __future__ import annotations

import queue
from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from ingest.reader.child import AnyRequest, Read
from ingest.reader.process import GaveUp

# When a message's time is over, so long to take it apart without opening any of its files.
LAST_SECONDS = 30
MOST_LEFT_OUT = 5  # files of one message over which readers died; then none is opened


@dataclass(frozen=True, slots=True)
class Job:
    """A request, and where its answer goes."""

    request: Read | AnyRequest
    blobs: Sequence[bytes]
    seconds: float
    answer: Future[tuple[bytes, list[bytes]]]
    about: Mapping[str, Any]  # what the log is to say of who asks: the number of the message


class Jobs:
    """A queue for several threads."""

    def __init__(self) -> None:
        self._waiting: queue.PriorityQueue[tuple[bool, bool, int, Job | None]] = queue.PriorityQueue()
        self._numbers = count()

    def put(self, job: Job) -> None:
        """One more, behind those of its kind."""
        self._waiting.put((False, isinstance(job.request, Read), next(self._numbers), job))

    def end(self) -> None:
        """One of those who ask `next` is to end, when all that waits is answered."""
        self._waiting.put((True, False, next(self._numbers), None))

    def next(self) -> Job | None:
        """Waits for one; None: this is the end."""
        return self._waiting.get()[-1]


@dataclass(slots=True)
class Tries:
    """What became of one request so far, and what to ask next."""

    request: Read | AnyRequest
    seconds: float  # left for this and all further tries
    died: set[str] = field(default_factory=set)  # the files over which readers died, '' for none

    def after(self, error: GaveUp, took: float) -> bool:
        """Takes in how a try failed. Whether there is another."""
        self.seconds -= took
        known = error.file in self.died
        self.died.add(error.file)
        if not isinstance(self.request, Read) or not error.file:
            return self.seconds > 0 and not known and not error.is_certain
        left_out = dict(self.request.left_out)
        if known or error.is_certain:
            left_out[error.file] = error.problem
        self.request = self.request.model_copy(update={"left_out": left_out})
        return self._without_files() if self.seconds <= 0 or len(left_out) > MOST_LEFT_OUT else True

    def _without_files(self) -> bool:
        if not isinstance(self.request, Read) or not self.request.opens_files:
            return False
        self.seconds = LAST_SECONDS
        self.request = self.request.model_copy(update={"opens_files": False})
        return True
