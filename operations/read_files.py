"""What `postroom read` does: files in, readings out, in their order, touching nothing else.

A file is a message unless its bytes or its name say that it is a document. All documents of a folder are read together,
as those of one application. Each reading comes with the findings that it would have if nothing else were sent.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from config.settings import Settings
from domain.findings import Finding, Problem
from domain.mail import Headers, Mail
from domain.reading import Reading
from ingest.reader.own_weights import own_weights
from ingest.reader.pool import Readers, Unreadable
from notify.messages.own_sentences import own_sentences
from parsers.attachments.media_types import media_type
from parsers.rules.assess import assess_message

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
# What a mail says; files alone are not to blame for it.
SAID_BY_MAIL = frozenset({"opening_unknown", "cycle_unknown", "applicant_unknown"})


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file or folder, what was read in it, and the findings of each submission, in their order."""

    path: Path
    reading: Reading
    findings: tuple[tuple[Finding, ...], ...]


def is_message(path: Path, content: bytes) -> bool:
    """Whether a file is to be read as a message rather than as a document."""
    suffix = path.suffix.lower()
    if suffix in MESSAGE_SUFFIXES:
        return True
    return suffix not in TEXT_SUFFIXES and media_type(content, "") in MESSAGE_TYPES


def read_files(paths: Sequence[Path], settings: Settings, received: datetime) -> Iterator[ReadFile]:
    """A reading for each file or folder, in their order, as received then (aware time)."""
    addresses, sentences = settings.own_addresses, own_sentences(settings)
    with Readers(settings.openings, addresses, settings.limits, sentences, own_weights(settings)) as readers:
        ahead: list[_Started] = []
        for path in _apart(paths):
            ahead.append(_start(readers, path, received))
            if len(ahead) > AHEAD:
                yield _finished(ahead.pop(0), settings, received)
        for started in ahead:
            yield _finished(started, settings, received)


@dataclass(frozen=True, slots=True)
class _Started:
    """A file that is being read; `is_mail` is false for documents that came without a message."""

    path: Path
    answer: Future[Reading | Unreadable]
    is_mail: bool


def _apart(paths: Sequence[Path]) -> Iterator[Path]:
    """Each mail of a folder stands for itself; documents alone belong together."""
    for path in paths:
        mails = (
            sorted(each for each in path.rglob("*") if each.suffix.lower() in MESSAGE_SUFFIXES) if path.is_dir() else []
        )
        yield from mails or [path]


def _start(readers: Readers, path: Path, received: datetime) -> _Started:
    if path.is_dir():
        files = [(each.name, each.read_bytes()) for each in sorted(path.rglob("*")) if each.is_file()]
        return _Started(path, readers.read_documents(files, received), is_mail=False)
    content = path.read_bytes()
    if is_message(path, content):
        return _Started(path, readers.read(content, received, all_pages=True), is_mail=True)
    return _Started(path, readers.read_documents([(path.name, content)], received), is_mail=False)


def _finished(started: _Started, settings: Settings, received: datetime) -> ReadFile:
    answer = started.answer.result()
    if isinstance(answer, Unreadable):
        mail = Mail(Headers(message_id=None, subject="", sender=None), "", ())
        problem = Problem("reader_died", f"It could not be read: {answer.why}.")
        return ReadFile(started.path, Reading(mail, (), problems=(problem,)), ())
    findings = assess_message(answer, settings.openings, received)
    if not started.is_mail:
        findings = tuple(tuple(each for each in found if each.code not in SAID_BY_MAIL) for found in findings)
    return ReadFile(started.path, answer, findings)
