"""One reading process as the worker sees it: asked over pipes, timed, and killed when it does not answer.

In: requests and what they are about. Out: the answer as it came. The process says which file it opens, so that one that
ends it can be named.

Failures: `GaveUp` when it died, hung or answered nonsense; `Fatal` when it cannot be started.
"""

from __future__ import annotations

import fcntl
import os
import signal
import subprocess
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from typing import BinaryIO

import structlog

from domain.errors import Fatal
from domain.findings import Problem
from ingest.reader import sandbox
from ingest.reader.child import FILE, INTERNAL_ERROR, AnyRequest, Read
from ingest.reader.frames import BrokenFrame, read_frame, write_frame
from ingest.reader.tally import Death

log = structlog.get_logger()

# A reader starts anew after this many requests, so that what its libraries leak does not add up.
REQUESTS_PER_PROCESS = 1_000
START_SECONDS = 60
# A reader keeps the time of a message itself, and gets this much longer to say what it has.
MESSAGE_GRACE = 10
# A whole message, as most are: the reader goes on with the next while the worker's thread waits for its turn to take it.
PIPE_BYTES = 1 << 20


class GaveUp(Exception):
    """This reader will not answer; its text says why. `file` is the path of the one it was opening, '' for none."""

    def __init__(
        self,
        why: str,
        file: str = "",
        problem: Problem | None = None,
        *,
        is_certain: bool = False,
        cause: Death = Death.ERROR,
    ) -> None:
        super().__init__(why)
        self.cause = cause
        self.file = file
        self.problem = problem or Problem("file_unread", f"{why}.")  # of the file
        self.is_certain = is_certain  # a fresh reader would do the same


class ReaderProcess:
    """One reading process."""

    def __init__(self, start: bytes, most: int, file_seconds: float, weights: bytes = b"") -> None:
        self._most = most
        self.took: Counter[str] = Counter()  # seconds of the newest request, by stage
        self._file_seconds = file_seconds
        self._file = ""  # that it is opening
        self._asked = 0
        self._gone = False
        try:
            # Where no sandbox hides its temporary folder, one is left behind when it is killed.
            self._folder = (
                None
                if sandbox.hides_temporary()
                else tempfile.TemporaryDirectory(prefix="postroom-", ignore_cleanup_errors=True)
            )
            self._process = subprocess.Popen(
                [*sandbox.prefix(), str(sandbox.INTERPRETER), "-m", "ingest.reader.child"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=sandbox.environment() | ({"TMPDIR": self._folder.name} if self._folder else {}),
                start_new_session=True,
            )
        except OSError as error:
            raise Fatal(f"no reading process can be started: {error.strerror}") from error
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._stdin: BinaryIO = self._process.stdin  # type: ignore[assignment]
        self._stdout: BinaryIO = self._process.stdout  # type: ignore[assignment]
        for pipe in (self._stdin, self._stdout):
            with suppress(OSError):  # the system may not allow so much (pipe(7)); then it is slower
                fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, PIPE_BYTES)
        with suppress(OSError):  # a reader that is dead already is noticed by the first request
            write_frame(self._stdin, start, [weights] if weights else [])

    @property
    def spent(self) -> bool:
        """Whether it has served long enough."""
        return self._asked >= REQUESTS_PER_PROCESS

    def ask(self, request: Read | AnyRequest, blobs: Sequence[bytes], seconds: float) -> tuple[bytes, list[bytes]]:
        """One request and its answer. Raises GaveUp: it died, hung, or answered nonsense."""
        grace = 0.0
        if isinstance(request, Read):
            request, grace = request.model_copy(update={"seconds": seconds}), MESSAGE_GRACE
        late = threading.Event()

        def stop() -> None:
            late.set()
            self.kill()

        watch = threading.Timer(seconds + grace + (0 if self._asked else START_SECONDS), stop)
        self._asked += 1
        self._file = ""
        self.took = Counter()
        watch.start()
        try:
            write_frame(self._stdin, request.model_dump_json().encode(), blobs)
            return self._answer()
        except (OSError, BrokenFrame) as error:
            if late.is_set():
                raise GaveUp(f"it took longer than {seconds:g} s to read", cause=Death.TIME) from error
            raise self._cause_of_death(error) from error
        finally:
            watch.cancel()

    def _answer(self) -> tuple[bytes, list[bytes]]:
        """The answer, behind what it says of the files that it opens. Raises GaveUp for an internal error."""
        began = time.monotonic()
        while True:
            text, blobs = read_frame(self._stdout, self._most)
            # Until a file is opened, and after the last one, it reads the message itself.
            now = time.monotonic()
            self.took["files" if self._file else "message"] += now - began  # type: ignore[assignment]
            began = now
            if text.startswith(INTERNAL_ERROR):
                trace = text[len(INTERNAL_ERROR) :].decode("utf-8", "replace").strip()
                log.error("reading", traceback=trace)
                why = f"internal error while reading it: {trace.splitlines()[-1][:300]}"
                raise GaveUp(why, self._file, is_certain=True)
            if not text.startswith(FILE):
                return text, blobs
            self._file = text[len(FILE) :].decode("utf-8", "replace")

    def _cause_of_death(self, error: Exception) -> GaveUp:
        self._kill_soon()
        code = self._process.returncode
        # bubblewrap reports what ended within it as a shell does.
        ended_by = -code if code and code < 0 else code - 128 if code and code > 128 else 0
        if ended_by == signal.SIGALRM:
            why = f"it took longer than {self._file_seconds:g} s"
            late = Problem("over_bound", f"{why} (bound: seconds a file).")
            return GaveUp(f"{why} to read a file", self._file, late, is_certain=True, cause=Death.TIME)
        cause = Death.MEMORY
        if ended_by == signal.SIGKILL:
            why = "the reading process was killed, probably for want of memory"
        elif ended_by:
            why, cause = f"the reading process crashed ({_name(ended_by)})", Death.CRASH
        elif code:
            why = f"the reading process gave up (exit {code}), most often for want of memory"
        else:
            why, cause = f"the reading process's answer {error}", Death.ERROR
        problem = Problem("over_bound", f"{why} (bound: memory).") if "memory" in why else None
        return GaveUp(why, self._file, problem, cause=cause)

    def _kill_soon(self) -> None:
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(timeout=1)
        self.kill()

    def kill(self) -> None:
        """Kills the reader and the programs it started, once it is dead never again: its number may be another's then."""
        if self._gone:
            return
        self._gone = self._process.poll() is not None
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)

    def end(self) -> None:
        """Ends the process, kindly first, since LibreOffice tidies up after itself."""
        with suppress(OSError):
            self._stdin.close()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(timeout=2)
        self.kill()
        self._process.wait()
        self._stdout.close()
        if self._folder is not None:
            self._folder.cleanup()


def _name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
