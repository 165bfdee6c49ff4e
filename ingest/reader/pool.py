"""The readers: sandboxed processes that turn raw messages into readings, so that one bad message stops no other.

In: requests with a key. Out: for each key a `Reading`, or an `Unreadable` that says in a sentence what happened. A
reader that dies, hangs or says nonsense is killed and its request tried once more in a fresh process; the second time
decides. A reader says which file it opens: one over which it hangs, or dies twice, is left out with the reason, and all
the rest of the message is read.

A process of our own with checked JSON over pipes, and not a pool that pickles: what a taken-over reader sends must not
be able to run code here.

Failures: `Fatal` when no reader can be started at all.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Sequence
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from types import TracebackType
from typing import Self, TypeVar

import structlog
from pydantic import TypeAdapter, ValidationError
from structlog.contextvars import bound_contextvars, get_contextvars

from config.openings import Openings
from config.settings_tables import Bounds
from domain.errors import Fatal, Transient
from domain.reading import READING, Reading
from domain.steps import step
from domain.text import clean
from ingest.reader import sandbox
from ingest.reader.child import AnyRequest, MakeThumbnail, Read, ReadDocuments, ReadMessage, Start
from ingest.reader.jobs import Job, Jobs, Tries
from ingest.reader.pages import (
    EXAMPLES,
    LAID_OUT,
    PAGE_IMAGE,
    PAGE_WORDS,
    ExamplesRead,
    LayOut,
    MakePageImage,
    NotShown,
    PageImageMade,
    PageWords,
    ReadExamples,
    ReadPageWords,
)
from ingest.reader.process import GaveUp, ReaderProcess
from ingest.reader.tally import Tally
from parsers.limits import MIB, Limits

log = structlog.get_logger()

Answer = TypeVar("Answer")

MOST_READERS = 4  # by default; more rarely helps, since the database takes one writer
ERROR_CHARACTERS = 300  # of an internal error in a sentence
SHOWING_SECONDS = 30  # a person waits
NO_SENSE = NotShown("The page cannot be shown: the reading process's answer makes no sense.", is_lasting=False)
BROKEN_OFF = "reading was broken off"


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A message that no reader could read, and why, in one sentence."""

    why: str


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
    """A few reading processes. A context manager; the processes start with the first request and end with the block.

    `weights`: the content of a file by which documents are told apart, in place of the shipped one.
    """

    def __init__(
        self,
        openings: Openings,
        own_addresses: Sequence[str],
        bounds: Bounds,
        own_sentences: Sequence[str] = (),
        weights: bytes = b"",
    ) -> None:
        limits = limits_of(bounds)
        start = Start(
            openings=openings, own_addresses=tuple(own_addresses), own_sentences=tuple(own_sentences), limits=limits
        )
        self._start = start.model_dump_json(by_alias=True).encode()
        self._weights = weights
        self._bounds = bounds
        self._most = limits.unpacked_bytes * 2 + 64 * MIB
        self.count = bounds.readers or min(os.cpu_count() or 1, MOST_READERS)
        self._jobs = Jobs()
        self._threads: list[threading.Thread] = []
        self._processes: dict[str, ReaderProcess] = {}  # by the name of its thread
        self.tally = Tally()
        self._abandoned = False
        self._starting = threading.Lock()  # requests come from several threads

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Ends the processes when they have answered."""
        for _ in self._threads:
            self._jobs.end()
        for thread in self._threads:
            thread.join()
        self._threads = []

    def abandon(self) -> None:
        """Ends the processes now, whatever they read; what is still asked for is answered with an error."""
        self._abandoned = True
        for process in list(self._processes.values()):
            process.kill()

    def expect(self, count: int) -> None:
        """Starts readers for so many messages, which take a moment, so that they are ready when the first one is."""
        with self._starting:
            while len(self._threads) < min(self.count, count):
                self._start_thread()

    def read(self, raw: bytes, received: datetime, *, all_pages: bool = False) -> Future[Reading | Unreadable]:
        """Hands a raw message, received then (aware time), to the next free reader; see parsers.reading.read."""
        seconds = self._bounds.message_seconds
        return self._ask(ReadMessage(received=received, seconds=seconds, all_pages=all_pages), [raw])

    def read_documents(self, files: Sequence[tuple[str, bytes]], received: datetime) -> Future[Reading | Unreadable]:
        """Hands files (name, content) that came without a message to the next free reader."""
        names = tuple(clean(name) for name, _ in files)  # a file's name may hold half characters, which no text does
        request = ReadDocuments(received=received, seconds=self._bounds.message_seconds, names=names)
        return self._ask(request, [content for _, content in files])

    def thumbnail(self, content: bytes, page: int, width: int) -> Future[bytes | None]:
        """A PNG, `width` pixels wide, of one page of a PDF; None when it cannot be rendered.

        It holds a Transient when reading is broken off meanwhile: that is no fault of the file.
        """
        done: Future[bytes | None] = Future()

        def finish(answer: Future[tuple[bytes, list[bytes]]]) -> None:
            error = answer.exception()
            if isinstance(error, GaveUp | Fatal) and not self._abandoned:
                done.set_result(None)
            elif error is not None:
                done.set_exception(Transient(BROKEN_OFF) if self._abandoned else error)
            else:
                done.set_result(next(iter(answer.result()[1]), None))

        job = self._put(MakeThumbnail(page=page, width=width), [content], self._bounds.file_seconds)
        job.answer.add_done_callback(finish)
        return done

    def page_image(self, content: bytes, asked: MakePageImage) -> tuple[PageImageMade, bytes] | NotShown:
        """One page of a file as a picture, and its size. Waits for it. Raises Fatal or Transient."""
        answer = self._shown(asked, content)
        if isinstance(answer, NotShown):
            return answer
        made, pictures = _value(PAGE_IMAGE, answer)
        if isinstance(made, NotShown):
            return made
        return (made, pictures[0]) if pictures else NO_SENSE

    def page_words(self, content: bytes, asked: ReadPageWords) -> PageWords | NotShown:
        """The words of one page of a file with their places. Waits for it. Raises Fatal or Transient."""
        answer = self._shown(asked, content)
        return answer if isinstance(answer, NotShown) else _value(PAGE_WORDS, answer)[0]

    def lay_out(self, content: bytes, asked: LayOut) -> tuple[int, bytes] | NotShown:
        """How many pages an office file has, and the PDF that shows them. Waits for it. Raises Fatal or Transient."""
        answer = self._shown(asked, content)
        if isinstance(answer, NotShown):
            return answer
        made, files = _value(LAID_OUT, answer)
        if isinstance(made, NotShown):
            return made
        return (made.pages, files[0]) if files else NO_SENSE

    def examples(self, content: bytes, asked: ReadExamples) -> ExamplesRead | NotShown:
        """What can be learnt from pages of a file. Waits for it, as long as a file may take. Raises Fatal or Transient."""
        answer = self._shown(asked, content, self._bounds.file_seconds)
        return answer if isinstance(answer, NotShown) else _value(EXAMPLES, answer)[0]

    def _shown(
        self,
        request: MakePageImage | ReadPageWords | LayOut | ReadExamples,
        content: bytes,
        most: float = SHOWING_SECONDS,
    ) -> tuple[bytes, list[bytes]] | NotShown:
        seconds = min(self._bounds.file_seconds, most)
        try:
            return self._put(request.model_copy(update={"seconds": seconds}), [content], seconds).answer.result()
        except GaveUp as error:
            return NotShown(f"The page cannot be shown: {error}.", is_lasting=False)

    def _ask(self, request: Read, blobs: Sequence[bytes]) -> Future[Reading | Unreadable]:
        done: Future[Reading | Unreadable] = Future()

        def finish(answer: Future[tuple[bytes, list[bytes]]]) -> None:
            try:
                done.set_result(_reading(*answer.result()))
            except GaveUp as error:
                done.set_result(Unreadable(str(error)))
            except (Fatal, Transient) as error:
                done.set_exception(error)
            except Exception as error:
                log.exception("reading")
                done.set_result(Unreadable(f"internal error while reading it: {error!r}"[:ERROR_CHARACTERS]))

        self._put(request, blobs, self._bounds.message_seconds).answer.add_done_callback(finish)
        return done

    def _put(self, request: Read | AnyRequest, blobs: Sequence[bytes], seconds: float) -> Job:
        job = Job(request, blobs, seconds, Future(), get_contextvars())
        self._jobs.put(job)
        with self._starting:
            if len(self._threads) < self.count:
                self._start_thread()
        return job

    def _start_thread(self) -> None:
        thread = threading.Thread(target=self._serve, name=f"reader-{len(self._threads) + 1}", daemon=True)
        self._threads.append(thread)
        thread.start()

    def _serve(self) -> None:
        """One thread for one process at a time; each request is answered, if only by what went wrong."""
        process: ReaderProcess | None = None
        try:
            with suppress(Fatal):  # raised again with the first job, if it lasts
                process = self._renewed(None)
            while (job := self._jobs.next()) is not None:
                try:
                    with bound_contextvars(**job.about):
                        process = self._answered(process, job)
                except Exception as error:  # noqa: BLE001 - the caller would wait for ever, and so would all others
                    process = None
                    job.answer.set_exception(error)
        finally:
            self._end(process)

    def _answered(self, process: ReaderProcess | None, job: Job) -> ReaderProcess | None:
        """One request, in fresh processes where one gives up. Returns the process that is left; none is after an exception."""
        tries = Tries(job.request, job.seconds)
        while True:
            if self._abandoned:
                raise Transient(BROKEN_OFF)
            if process is None or process.spent:
                process = self._renewed(process)
            began = time.monotonic()
            try:
                job.answer.set_result(process.ask(tries.request, job.blobs, tries.seconds))
            except GaveUp as error:
                self._end(process)
                process = None
                if not self._abandoned:
                    self.tally.died(error.cause)
                    step("a reading process ended", cause=str(error.cause))
                if self._abandoned or not tries.after(error, time.monotonic() - began):
                    job.answer.set_exception(error)
                    return None
            except BaseException:
                self._end(process)
                raise
            else:
                if isinstance(tries.request, Read):
                    self.tally.read(process.took)
                    step("message read", seconds=round(time.monotonic() - began, 3))
                return process

    def _renewed(self, process: ReaderProcess | None) -> ReaderProcess:
        self._end(process)
        if (reachable := sandbox.open_to_readers()) and not self._bounds.allow_unsandboxed:
            raise Fatal(
                f"nothing is read: without bubblewrap a hostile file could reach {' and '.join(reachable)}; "
                f"{sandbox.HOW_TO_CLOSE}, or set limits.allow_unsandboxed = true"
            )
        process = ReaderProcess(self._start, self._most, self._bounds.file_seconds, self._weights)
        self._processes[threading.current_thread().name] = process
        return process

    def _end(self, process: ReaderProcess | None) -> None:
        if process is not None:
            process.end()


def _value(kind: TypeAdapter[Answer], answer: tuple[bytes, list[bytes]]) -> tuple[Answer | NotShown, list[bytes]]:
    """The checked answer with what came beside it."""
    text, blobs = answer
    try:
        return kind.validate_json(text), blobs
    except ValidationError:
        return NotShown(
            "The page cannot be shown: the reading process's answer makes no sense.", is_lasting=False
        ), blobs


def _reading(text: bytes, contents: Sequence[bytes]) -> Reading:
    """The checked reading with its attachments' contents. Raises GaveUp when there is none."""
    try:
        reading = READING.validate_json(text)
    except ValidationError as error:
        raise GaveUp("the reading process's answer is not a reading") from error
    if [len(each) for each in contents] != [each.size for each in reading.mail.attachments]:
        raise GaveUp("the reading process's answer does not hold the files it names")
    pairs = zip(reading.mail.attachments, contents, strict=True)
    attachments = tuple(replace(attachment, content=content) for attachment, content in pairs)
    return replace(reading, mail=replace(reading.mail, attachments=attachments))
