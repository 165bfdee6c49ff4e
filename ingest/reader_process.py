"""The reading process: takes requests from standard input, answers on standard output, and touches nothing else.

It is started by ingest/readers.py in a sandbox, without secrets in its environment. It sets its own limits before it
looks at the first byte. Whatever a library does in here, dying included, costs one message and no more.

Failures: anything may happen here; the other side sees a traceback, a closed pipe or a late answer. A `MemoryError` ends
the process, since nothing can be trusted after it.
"""

from __future__ import annotations

import os
import resource
import sys
import tempfile
import traceback
from dataclasses import replace
from datetime import datetime
from typing import Annotated, BinaryIO, Literal

from pydantic import BaseModel, Field, TypeAdapter

from config.openings import Openings
from ingest.frames import BrokenFrame, read_frame, write_frame
from parsers.limits import Limits
from parsers.values import Reading

MISTAKE = b"mistake:"  # begins an answer that is a traceback and no reading
MOST = 1 << 32  # a request comes from the worker, which has bounds of its own


class Start(BaseModel):
    """The first frame: what stays the same for all requests."""

    openings: Openings
    own_addresses: tuple[str, ...]
    limits: Limits


class ReadMessage(BaseModel):
    """Read the one message that follows, received then (aware)."""

    do: Literal["message"] = "message"
    received: datetime
    all_pages: bool = False


class ReadDocuments(BaseModel):
    """Read the files that follow, which came without a message."""

    do: Literal["documents"] = "documents"
    received: datetime
    names: tuple[str, ...]


class MakeThumbnail(BaseModel):
    """Render one page of the PDF that follows, as a PNG this many pixels wide."""

    do: Literal["thumbnail"] = "thumbnail"
    page: int
    width: int


Request = Annotated[ReadMessage | ReadDocuments | MakeThumbnail, Field(discriminator="do")]
REQUEST: TypeAdapter[ReadMessage | ReadDocuments | MakeThumbnail] = TypeAdapter(Request)
READING: TypeAdapter[Reading] = TypeAdapter(Reading)


def main() -> None:
    """Serves requests until standard input closes."""
    incoming, outgoing = sys.stdin.buffer, os.fdopen(os.dup(1), "wb", buffering=1 << 20)
    os.dup2(2, 1)  # what a library prints must not stand in an answer
    start = Start.model_validate_json(read_frame(incoming, MOST)[0])
    _limit(start.limits)
    import parsers.read  # noqa: F401, PLC0415 - the limits are set before the parsers and their libraries load

    with tempfile.TemporaryDirectory(prefix="postroom-reader-") as folder:
        os.environ["TMPDIR"] = os.environ["HOME"] = tempfile.tempdir = folder
        os.chdir(folder)
        try:
            _serve(incoming, outgoing, start)
        finally:
            from parsers.documents import soffice  # noqa: PLC0415 - as below

            soffice.end()


def _serve(incoming: BinaryIO, outgoing: BinaryIO, start: Start) -> None:
    while True:
        try:
            text, blobs = read_frame(incoming, MOST)
        except BrokenFrame:
            return
        try:
            _answer(outgoing, start, REQUEST.validate_json(text), blobs)
        except MemoryError:
            raise
        except Exception:  # noqa: BLE001 - a mistake of ours fails the one message; the worker is told where
            write_frame(outgoing, MISTAKE + traceback.format_exc(limit=-8).encode("utf-8", "replace"))


def _answer(
    outgoing: BinaryIO, start: Start, request: ReadMessage | ReadDocuments | MakeThumbnail, blobs: list[bytes]
) -> None:
    from parsers import read  # noqa: PLC0415

    if isinstance(request, MakeThumbnail):
        picture = read.thumbnail(blobs[0], request.page, request.width)
        write_frame(outgoing, b"{}", [picture] if picture else [])
        return
    if isinstance(request, ReadMessage):
        reading = read.read(
            blobs[0],
            start.openings,
            request.received,
            start.limits,
            start.own_addresses,
            all_pages=request.all_pages,
        )
    else:
        files = list(zip(request.names, blobs, strict=True))
        reading = read.read_documents(files, start.openings, request.received, start.limits)
    attachments = reading.mail.attachments
    bare = replace(reading.mail, attachments=tuple(replace(each, content=b"") for each in attachments))
    write_frame(outgoing, READING.dump_json(replace(reading, mail=bare)), [each.content for each in attachments])


# LibreOffice maps far more than it uses; as a program of its own it gets this many times the reader's memory.
CHILD_MEMORY_FACTOR = 3
OPEN_FILES = 256
WRITTEN_FILE_BYTES = 512 << 20


def _limit(limits: Limits) -> None:
    """Bounds on memory (of data, since address space says little), open files, written files and core dumps."""
    resource.setrlimit(resource.RLIMIT_DATA, (limits.memory_bytes, limits.memory_bytes * CHILD_MEMORY_FACTOR))
    resource.setrlimit(resource.RLIMIT_NOFILE, (OPEN_FILES, OPEN_FILES))
    resource.setrlimit(resource.RLIMIT_FSIZE, (WRITTEN_FILE_BYTES, WRITTEN_FILE_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()
