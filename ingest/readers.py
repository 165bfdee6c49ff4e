"""The readers: processes behind walls that turn raw messages into readings, so that one bad message stops nobody.

In: requests with a key. Out: for each key a `Reading`, or an `Unreadable` that says in a sentence what happened. A
reader that dies, hangs or says nonsense is killed and its request tried once more in a fresh process; the second time
decides.

A process of our own with checked JSON over pipes, and not a pool that pickles: what a taken-over reader sends must not
be able to run code here.

Failures: `Fatal` when no reader can be started at all.
"""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from types import TracebackType
from typing import BinaryIO, Self

import structlog
from pydantic import BaseModel, ValidationError

from config.errors import Fatal
from config.openings import Openings
from config.settings import Bounds
from ingest import sandbox
from ingest.frames import BrokenFrame, read_frame, write_frame
from ingest.reader_process import MISTAKE, READING, MakeThumbnail, ReadDocuments, ReadMessage, Start
from parsers.limits import MIB, Limits
from parsers.values import Reading

log = structlog.get_logger()

MOST_READERS = 4  # by default; more rarely helps, since the database takes one writer
# A reader starts anew after this many requests, so that what its libraries leak does not add up.
REQUESTS_PER_PROCESS = 1_000
START_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A message that no reader could read, and why, in one sentence."""

    why: str


@dataclass(frozen=True, slots=True)
class _Job:
    request: BaseModel
    blobs: Sequence[bytes]
    seconds: float
    answer: Future[tuple[bytes, list[bytes]]]


def limits_of(bounds: Bounds) -> Limits:
    """The parsers' limits as the office set them."""
    return replace(
        Limits(),
        depth=bounds.depth,
        files=bounds.files,
        unpacked_bytes=bounds.unpacked_mib * MIB,
        ratio=bounds.ratio,
        pages=bounds.pages,
        ocr_pages=bounds.ocr_pages,
        file_seconds=bounds.file_seconds,
        message_seconds=bounds.message_seconds,
        memory_bytes=bounds.memory_mib * MIB,
    )


class Readers:
    """A few reading processes. A context manager; the processes start with the first request and end with the block."""

    def __init__(self, openings: Openings, own_addresses: Sequence[str], bounds: Bounds) -> None:
        limits = limits_of(bounds)
        start = Start(openings=openings, own_addresses=tuple(own_addresses), limits=limits)
        self._start = start.model_dump_json(by_alias=True).encode()
        self._bounds = bounds
        self._most = limits.unpacked_bytes * 2 + 64 * MIB
        self.count = bounds.readers or min(os.cpu_count() or 1, MOST_READERS)
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._threads: list[threading.Thread] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for _ in self._threads:
            self._jobs.put(None)
        for thread in self._threads:
            thread.join()
        self._threads = []

    def expect(self, count: int) -> None:
        """Starts readers for so many messages, which take a moment, so that they are ready when the first one is."""
        while len(self._threads) < min(self.count, count):
            self._start_thread()

    def read(self, raw: bytes, received: datetime, *, all_pages: bool = False) -> Future[Reading | Unreadable]:
        """Hands a raw message, received then (aware time), to the next free reader; see parsers.read.read."""
        return self._ask(ReadMessage(received=received, all_pages=all_pages), [raw])

    def read_documents(self, files: Sequence[tuple[str, bytes]], received: datetime) -> Future[Reading | Unreadable]:
        """Hands files (name, content) that came without a message to the next free reader."""
        names = tuple(name for name, _ in files)
        return self._ask(ReadDocuments(received=received, names=names), [content for _, content in files])

    def thumbnail(self, content: bytes, page: int, width: int) -> bytes | None:
        """A PNG, `width` pixels wide, of one page of a PDF; None when it cannot be rendered. Waits for it."""
        job = self._put(MakeThumbnail(page=page, width=width), [content], self._bounds.file_seconds)
        try:
            _, pictures = job.answer.result()
        except _GaveUpError:
            return None
        return pictures[0] if pictures else None

    def _ask(self, request: BaseModel, blobs: Sequence[bytes]) -> Future[Reading | Unreadable]:
        done: Future[Reading | Unreadable] = Future()

        def finish(answer: Future[tuple[bytes, list[bytes]]]) -> None:
            try:
                done.set_result(_reading(*answer.result()))
            except _GaveUpError as error:
                done.set_result(Unreadable(str(error)))
            except Fatal as error:
                done.set_exception(error)

        self._put(request, blobs, self._bounds.message_seconds).answer.add_done_callback(finish)
        return done

    def _put(self, request: BaseModel, blobs: Sequence[bytes], seconds: float) -> _Job:
        job = _Job(request, blobs, seconds, Future())
        self._jobs.put(job)
        if len(self._threads) < self.count:
            self._start_thread()
        return job

    def _start_thread(self) -> None:
        thread = threading.Thread(target=self._serve, name=f"reader-{len(self._threads) + 1}", daemon=True)
        self._threads.append(thread)
        thread.start()

    def _serve(self) -> None:
        """One thread for one process at a time."""
        process: _Process | None = None
        job: _Job | None = None
        try:
            with suppress(Fatal):  # told with the first job, if it stays so
                process = self._renewed(None)
            while (job := self._jobs.get()) is not None:
                if process is None or process.spent:
                    process = self._renewed(process)
                try:
                    job.answer.set_result(process.ask(job))
                    continue
                except _GaveUpError:
                    process = self._renewed(process)
                try:
                    job.answer.set_result(process.ask(job))
                except _GaveUpError as error:
                    process.end()
                    process = None
                    job.answer.set_exception(error)
        except Fatal as error:
            assert job is not None
            job.answer.set_exception(error)
        finally:
            if process is not None:
                process.end()

    def _renewed(self, process: _Process | None) -> _Process:
        if process is not None:
            process.end()
        return _Process(self._start, self._most)


class _GaveUpError(Exception):
    """This reader will not answer; its text says why."""


class _Process:
    """One reading process."""

    def __init__(self, start: bytes, most: int) -> None:
        self._most = most
        self._asked = 0
        self._gone = False
        walls = sandbox.prefix()
        # Behind walls a reader has a temporary folder that goes with it; else one stays behind when it is killed.
        self._folder = None if walls else tempfile.TemporaryDirectory(prefix="postroom-", ignore_cleanup_errors=True)
        command = [*walls, sys.executable, "-m", "ingest.reader_process"]
        try:
            self._process = subprocess.Popen(
                command,
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
        with suppress(OSError):  # a reader that is dead already is noticed by the first request
            write_frame(self._stdin, start)

    @property
    def spent(self) -> bool:
        """Whether it has served long enough."""
        return self._asked >= REQUESTS_PER_PROCESS

    def ask(self, job: _Job) -> tuple[bytes, list[bytes]]:
        """One request and its answer. Raises _GaveUpError: it died, hung, or answered nonsense."""
        seconds = job.seconds + (0 if self._asked else START_SECONDS)
        self._asked += 1
        late = threading.Event()

        def stop() -> None:
            late.set()
            self._kill()

        watch = threading.Timer(seconds, stop)
        watch.start()
        try:
            write_frame(self._stdin, job.request.model_dump_json().encode(), job.blobs)
            return read_frame(self._stdout, self._most)
        except (OSError, BrokenFrame) as error:
            if late.is_set():
                raise _GaveUpError(f"it took longer than {job.seconds:g} s to read") from error
            raise _GaveUpError(self._cause_of_death(error)) from error
        finally:
            watch.cancel()

    def _cause_of_death(self, error: Exception) -> str:
        self._kill_soon()
        code = self._process.returncode
        if code == -signal.SIGKILL:
            return "the reading process was killed, probably for want of memory"
        if code is not None and code < 0:
            return f"the reading process crashed ({signal.Signals(-code).name})"
        if code:
            return f"the reading process gave up (exit {code}), most often for want of memory"
        return f"the reading process's answer {error}"

    def _kill_soon(self) -> None:
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(timeout=1)
        self._kill()

    def _kill(self) -> None:
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
        self._kill()
        self._process.wait()
        self._stdout.close()
        if self._folder is not None:
            self._folder.cleanup()


def _reading(text: bytes, contents: Sequence[bytes]) -> Reading:
    """The checked reading with its attachments' contents. Raises _GaveUpError when there is none."""
    if text.startswith(MISTAKE):
        told = text[len(MISTAKE) :].decode("utf-8", "replace").strip()
        log.error("reading", traceback=told)
        raise _GaveUpError(f"postroom made a mistake while reading it: {told.splitlines()[-1][:300]}")
    try:
        reading = READING.validate_json(text)
    except ValidationError as error:
        raise _GaveUpError("the reading process's answer is not a reading") from error
    if len(contents) != len(reading.mail.attachments):
        raise _GaveUpError("the reading process's answer does not hold the files it names")
    pairs = zip(reading.mail.attachments, contents, strict=True)
    attachments = tuple(replace(attachment, content=content) for attachment, content in pairs)
    return replace(reading, mail=replace(reading.mail, attachments=attachments))
