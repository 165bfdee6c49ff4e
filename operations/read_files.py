"""What `postroom read` does: files in, readings out, in their order, touching nothing else.

A file is a message unless its bytes or its name say that it is a document. All documents of a folder are read together,
as those of one application.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from datetime import datetime
from pathlib import Path

from config.settings import Settings
from domain.findings import Problem
from domain.mail import Headers, Mail
from domain.reading import Reading
from ingest.reader.pool import Readers, Unreadable
from parsers.attachments.media_types import media_type

MESSAGE_SUFFIXES = {".eml", ".raw", ".mime", ".822"}
# Text is what a message is made of as well, so here the name decides.
TEXT_SUFFIXES = {".txt", ".md", ".htm", ".html", ".ics", ".vcf", ".csv"}
MESSAGE_TYPES = {
    "message/rfc822",
    "text/plain",
    "text/html",
    "text/markdown",
    "application/octet-stream",
    "application/x-empty",
}
AHEAD = 16  # files read before their turn


def is_message(path: Path, content: bytes) -> bool:
    """Whether a file is to be read as a message rather than as a document."""
    suffix = path.suffix.lower()
    if suffix in MESSAGE_SUFFIXES:
        return True
    return suffix not in TEXT_SUFFIXES and media_type(content, "") in MESSAGE_TYPES


def readings(paths: Sequence[Path], settings: Settings, received: datetime) -> Iterator[tuple[Path, Reading]]:
    """A reading for each file or folder, in their order."""
    with Readers(settings.openings, settings.own_addresses, settings.limits) as readers:
        ahead: list[tuple[Path, Future[Reading | Unreadable]]] = []
        for path in _apart(paths):
            ahead.append((path, _start(readers, path, received)))
            if len(ahead) > AHEAD:
                yield _finished(*ahead.pop(0))
        for path, future in ahead:
            yield _finished(path, future)


def _apart(paths: Sequence[Path]) -> Iterator[Path]:
    """Each mail of a folder stands for itself; documents alone belong together."""
    for path in paths:
        mails = (
            sorted(each for each in path.rglob("*") if each.suffix.lower() in MESSAGE_SUFFIXES) if path.is_dir() else []
        )
        yield from mails or [path]


def _start(readers: Readers, path: Path, received: datetime) -> Future[Reading | Unreadable]:
    if path.is_dir():
        files = [(each.name, each.read_bytes()) for each in sorted(path.rglob("*")) if each.is_file()]
        return readers.read_documents(files, received)
    content = path.read_bytes()
    if is_message(path, content):
        return readers.read(content, received, all_pages=True)
    return readers.read_documents([(path.name, content)], received)


def _finished(path: Path, future: Future[Reading | Unreadable]) -> tuple[Path, Reading]:
    answer = future.result()
    if isinstance(answer, Unreadable):
        mail = Mail(Headers(message_id=None, subject="", sender=None), "", ())
        answer = Reading(mail, (), problems=(Problem("reader_died", f"It could not be read: {answer.why}."),))
    return path, answer
