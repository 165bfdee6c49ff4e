"""The reading process: takes requests from standard input, answers on standard output, and touches nothing else.

It is started by ingest/reader/pool.py in a sandbox, without secrets in its environment. It sets its own limits before it
looks at the first byte. Whatever a library does in here, dying included, costs one message and no more.

Failures: anything may happen here; the other side sees a traceback, a closed pipe or a late answer. A `MemoryError` ends
the process, since nothing can be trusted after it.
"""

from __future__ import annotations

import os
import resource
import signal
import sys
import tempfile
import traceback
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, BinaryIO, Literal

from pydantic import BaseModel, Field, TypeAdapter

from config.openings import Openings
from domain.findings import Problem
from domain.reading import READING
from ingest.reader.frames import BrokenFrame, read_frame, write_frame
from ingest.reader.pages import LayOut, MakePageImage, ReadExamples, ReadPageWords, Showing
from parsers.limits import Limits

if TYPE_CHECKING:
    from parsers.classification.learned import Model

INTERNAL_ERROR = b"internal_error:"  # begins an answer that is a traceback and no reading
FILE = b"file:"  # begins what is said before the answer: which file is being opened, '' when none is
# A file's parser ends by itself when its time is over, unless a library hangs.
ALARM_GRACE = 15
MOST = 1 << 32  # a request comes from the worker, which has bounds of its own


class Start(BaseModel):
    """The first frame: what is the same for all requests. Behind it the office's own weights, if it has any."""

    openings: Openings
    own_addresses: tuple[str, ...]
    own_sentences: tuple[str, ...] = ()
    limits: Limits


class Read(BaseModel):
    """How to read what follows, received then (aware): in how many seconds, and without which files, and why.

    Without `opens_files` none is opened.
    """

    received: datetime
    seconds: float
    left_out: dict[str, Problem] = {}
    opens_files: bool = True


class ReadMessage(Read):
    """Read the one message that follows."""

    do: Literal["message"] = "message"
    all_pages: bool = False


class ReadDocuments(Read):
    """Read the files that follow, which came without a message."""

    do: Literal["documents"] = "documents"
    names: tuple[str, ...]


class MakeThumbnail(BaseModel):
    """Render one page of the PDF that follows, as a PNG this many pixels wide."""

    do: Literal["thumbnail"] = "thumbnail"
    page: int
    width: int


AnyRequest = ReadMessage | ReadDocuments | MakeThumbnail | MakePageImage | ReadPageWords | LayOut | ReadExamples
REQUEST: TypeAdapter[AnyRequest] = TypeAdapter(Annotated[AnyRequest, Field(discriminator="do")])


def main() -> None:
    """Serves requests until standard input closes."""
    incoming, outgoing = sys.stdin.buffer, os.fdopen(os.dup(1), "wb", buffering=1 << 20)
    os.dup2(2, 1)  # what a library prints must not stand in an answer
    text, weights = read_frame(incoming, MOST)
    start = Start.model_validate_json(text)
    _limit(start.limits)
    import parsers.reading  # noqa: F401, PLC0415 - the limits are set before the parsers and their libraries load

    with tempfile.TemporaryDirectory(prefix="postroom-reader-") as folder:
        os.environ["TMPDIR"] = os.environ["HOME"] = tempfile.tempdir = folder
        os.chdir(folder)
        try:
            _serve(incoming, outgoing, start, _own_weights(weights))
        finally:
            from parsers.documents import libreoffice  # noqa: PLC0415 - as below

            libreoffice.end()


@dataclass(frozen=True, slots=True)
class _OwnWeights:
    """The office's weights and how a reading names them; without a model the shipped ones are used, whose name is ''."""

    model: Model | None = None
    name: str = ""


def _own_weights(sent: list[bytes]) -> _OwnWeights:
    from parsers.classification.office_weights import name_of, weights_of  # noqa: PLC0415 - as the parsers

    return _OwnWeights(weights_of(sent[0]).model, name_of(sent[0])) if sent else _OwnWeights()


def _serve(incoming: BinaryIO, outgoing: BinaryIO, start: Start, weights: _OwnWeights) -> None:
    while True:
        try:
            text, blobs = read_frame(incoming, MOST)
        except BrokenFrame:
            return
        try:
            _limit_cpu(start.limits.message_seconds)
            _answer(outgoing, start, weights, REQUEST.validate_json(text), blobs)
        except MemoryError:
            raise
        except Exception:  # noqa: BLE001 - an internal error fails the one message; the worker gets the traceback
            write_frame(outgoing, INTERNAL_ERROR + traceback.format_exc(limit=-8).encode("utf-8", "replace"))
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)


def _answer(outgoing: BinaryIO, start: Start, weights: _OwnWeights, request: AnyRequest, blobs: list[bytes]) -> None:
    from parsers import reading as parser  # noqa: PLC0415
    from parsers.documents.message_files import Course  # noqa: PLC0415

    if isinstance(request, MakeThumbnail):
        picture = parser.thumbnail(blobs[0], request.page, request.width)
        write_frame(outgoing, b"{}", [picture] if picture else [])
        return

    if isinstance(request, Showing):
        from ingest.reader import showing  # noqa: PLC0415

        write_frame(outgoing, *showing.answer(request, blobs[0], start.limits))
        return

    def began(path: str) -> None:
        write_frame(outgoing, FILE + path.encode("utf-8", "replace"))
        # By default the signal ends the process, whatever a library does; a handler would wait for it to return.
        signal.setitimer(signal.ITIMER_REAL, start.limits.file_seconds + ALARM_GRACE if path else 0)

    limits = replace(start.limits, message_seconds=request.seconds)
    course = Course(began, request.left_out, request.opens_files)
    if isinstance(request, ReadMessage):
        reading = parser.read(
            blobs[0],
            start.openings,
            request.received,
            limits,
            start.own_addresses,
            all_pages=request.all_pages,
            course=course,
            own_sentences=start.own_sentences,
            model=weights.model,
        )
    else:
        files = list(zip(request.names, blobs, strict=True))
        reading = parser.read_documents(
            files, start.openings, request.received, limits, course=course, model=weights.model
        )
    reading = replace(reading, weights=weights.name)
    attachments = reading.mail.attachments
    write_frame(outgoing, READING.dump_json(reading), [each.content for each in attachments])


# LibreOffice maps far more than it uses; as a program of its own it gets this many times the reader's memory.
CHILD_MEMORY_FACTOR = 3
OPEN_FILES = 256
WRITTEN_FILE_BYTES = 512 << 20
# Of the user's, all readers and LibreOffice's threads among them. The kernel does not count them for root.
PROCESSES = 1_024
# The worker's clock is the stricter bound; this one holds for what it cannot see, and for LibreOffice all its life.
CPU_GRACE = 60


def _limit(limits: Limits) -> None:
    """Bounds on memory (of data, since address space says little), files, processes and core dumps."""
    _bound(resource.RLIMIT_DATA, limits.memory_bytes, limits.memory_bytes * CHILD_MEMORY_FACTOR)
    _bound(resource.RLIMIT_NOFILE, OPEN_FILES, OPEN_FILES)
    _bound(resource.RLIMIT_FSIZE, WRITTEN_FILE_BYTES, WRITTEN_FILE_BYTES)
    _bound(resource.RLIMIT_NPROC, PROCESSES, PROCESSES)
    _bound(resource.RLIMIT_CORE, 0, 0)


def _bound(what: int, soft: int, hard: int) -> None:
    """Sets a limit, or leaves a stricter one that is there already."""
    strictest = resource.getrlimit(what)[1]
    hard = hard if strictest == resource.RLIM_INFINITY else min(hard, strictest)
    resource.setrlimit(what, (min(soft, hard), hard))


def _limit_cpu(seconds: float) -> None:
    """Bounds the processor time of one request, counted from now; the kernel ends what passes it.

    The hard limit is not changed, since it cannot be raised again for the next request.
    """
    used = resource.getrusage(resource.RUSAGE_SELF)
    most = int(used.ru_utime + used.ru_stime + seconds) + CPU_GRACE
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


if __name__ == "__main__":
    main()
