"""An mbox file, read only: messages between `From ` lines (RFC 4155), `>From ` unquoted.

The uid is a digest of the message with a counter for repeated ones, so that it keeps when others are deleted. The time
of receipt is that of the `From ` line, in UTC as RFC 4155 has it unless the line names a zone, or else the file's.

Failures: `Fatal` when the file does not exist, cannot be read, is no mbox, or marking is asked of it.
"""

from __future__ import annotations

import fcntl
import os
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from types import TracebackType
from typing import BinaryIO, Self

from config.settings_tables import AfterFiling, Mailbox
from domain.errors import Fatal
from ingest.mailboxes.heads import head_of
from ingest.mailboxes.source import (
    HEAD_BYTES,
    Fetched,
    Item,
    LookUp,
    nothing_known,
    path_errors,
    validity_of,
    written_out,
)
from ingest.mailboxes.unfinished import End, at_rest, end_of, is_fresh
from parsers.text.fields import parsed_date

QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
# QUIRK: writers differ in whether they quote `From ` in a body and in whether a blank line stands before the separator,
# so that neither tells it; the date at its end does. In years before 10000, with or without seconds and zone.
SEPARATOR = re.compile(
    rb"From [^\r\n]{0,300}?((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +[^\r\n]{0,40}?\d\d?:\d\d(?::\d\d)?[^\r\n]{0,30})\r?\n?"
)
YEAR = re.compile(rb"\b\d{4}\b")
LINE_BYTES = 1 << 16  # read at a time: a line may be as long as the file


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a message stands in the file."""

    start: int
    end: int
    size: int  # once unquoted
    received: datetime | None


class MboxMailbox:
    """An mbox file. It is read from front to end once, and again when it has changed; never held in memory."""

    def __init__(self, name: str, settings: Mailbox) -> None:
        assert settings.path is not None
        self.name, self.path = name, settings.path
        self.validity = validity_of(written_out(settings.path))
        if settings.after_filing is not AfterFiling.LEAVE:
            raise Fatal(f"mailbox {name}: an mbox file is never changed; after_filing has to be “leave”")
        self._places: dict[str, _Place] = {}
        self._state: tuple[int, int, int] | None = None
        self.unfinished: tuple[str, ...] = ()

    def __enter__(self) -> Self:
        with path_errors(self.name, self.path):
            self.path.open("rb").close()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        pass

    @contextmanager
    def _opened(self) -> Iterator[BinaryIO]:
        """The file, with `_places` telling where its messages are."""
        with path_errors(self.name, self.path), self.path.open("rb") as file:
            status = os.fstat(file.fileno())
            state = (status.st_ino, status.st_size, status.st_mtime_ns)
            if state != self._state:
                self._places, self._state = self._indexed(file), state
            yield file

    def _indexed(self, file: BinaryIO) -> dict[str, _Place]:
        seen: Counter[str] = Counter()
        found: dict[str, _Place] = {}
        for digest, place in _split(file):
            seen[digest] += 1
            found[f"{digest}-{seen[digest]}"] = place
        if not found and file.tell():
            raise Fatal(f"mailbox {self.name}: {self.path} is no mbox file: it does not begin with a “From ” line")
        return found

    def list(self, known: frozenset[str], look_up: LookUp = nothing_known) -> Iterator[Sequence[Item]]:  # noqa: ARG002
        """Every message whose uid is not known, in the order of the file."""
        with self._opened() as file:
            places = dict(self._places)
            if self._last_is_being_written(file):
                uid, _ = places.popitem()
                self.unfinished = () if uid in known else (f"the last message of {self.path.name}",)
            found = [Item(uid, place.size) for uid, place in places.items() if uid not in known]
        if found:
            yield found

    def _last_is_being_written(self, file: BinaryIO) -> bool:
        """Whether a mail program is just appending: it holds a lock, or the last message is cut off or still grows."""
        if not self._places or not is_fresh(os.fstat(file.fileno()).st_mtime):
            return False
        if self.path.with_name(f"{self.path.name}.lock").exists() or is_locked(file):
            return True
        last = list(self._places.values())[-1]
        end = end_of(file, last.start, last.end)
        if end is End.OPEN:
            return not at_rest(
                [file], lambda each: (os.fstat(each.fileno()).st_size, os.fstat(each.fileno()).st_mtime_ns)
            )
        return end is End.CUT

    def present(self) -> frozenset[str]:
        """The uids of all messages there are."""
        with self._opened():
            return frozenset(self._places)

    def fetch(self, uids: Sequence[str]) -> Iterator[Fetched]:
        """The bytes of these messages."""
        for uid in uids:
            fetched = self._read(uid, None)
            if fetched is not None:
                yield fetched

    def fetch_head(self, uid: str) -> Fetched | None:
        """The header section of one message."""
        fetched = self._read(uid, HEAD_BYTES)
        return Fetched(uid, head_of(fetched.raw), fetched.received) if fetched else None

    def _read(self, uid: str, most: int | None) -> Fetched | None:
        with self._opened() as file:
            place = self._places.get(uid)
            if place is None:
                return None
            file.seek(place.start)
            length = place.end - place.start
            raw = QUOTED.sub(rb"\1", file.read(length if most is None else min(length, most)))
            otherwise = datetime.fromtimestamp(os.fstat(file.fileno()).st_mtime, UTC)
        return Fetched(uid, raw, place.received or otherwise)

    def after_filing(self, uid: str, action: AfterFiling) -> None:
        """Never asked for: an mbox file is not changed."""
        raise Fatal(f"mailbox {self.name}: an mbox file is never changed ({action} {uid})")

    def check_after_filing(self) -> None:
        """Refused before the file is opened already."""

    def delete(self, uid: str) -> None:
        """Nothing is deleted from an mbox file: a mail program may be writing it."""
        raise Fatal(f"mailbox {self.name}: an mbox file is never changed; delete {uid[:16]}… by hand")


def is_locked(file: BinaryIO) -> bool:
    """Whether another program holds the file's lock, which mail programs take while they write (RFC 4155, fcntl)."""
    try:
        fcntl.lockf(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:  # a file system without locks
        return False
    fcntl.lockf(file, fcntl.LOCK_UN)
    return False


def _split(file: BinaryIO) -> Iterator[tuple[str, _Place]]:
    """The digest and the place of each message. What stands before the first `From ` line belongs to none."""
    received: datetime | None = None
    start, size, digest = -1, 0, sha256()
    blank, at_start, place = b"", True, 0  # `blank`: an empty line held back, since the last one is the separator's
    while piece := file.readline(LINE_BYTES):
        separator = SEPARATOR.fullmatch(piece) if at_start and piece.startswith(b"From ") else None
        first = start < 0 and at_start and piece.startswith(b"From ")
        if first or (separator and YEAR.search(separator[1])):
            if start >= 0:
                yield digest.hexdigest()[:32], _Place(start, place - len(blank), size, received)
            start, size, digest, blank = place + len(piece), 0, sha256(), b""
            received = _time_of(separator[1]) if separator else None
        elif start >= 0:
            text = QUOTED.sub(rb"\1", piece) if at_start else piece
            empty = at_start and piece in (b"\n", b"\r\n")
            digest.update(blank + (b"" if empty else text))
            size += len(blank) + (0 if empty else len(text))
            blank = piece if empty else b""
        at_start = piece.endswith(b"\n")
        place += len(piece)
    if start >= 0:
        yield digest.hexdigest()[:32], _Place(start, place - len(blank), size, received)


def _time_of(written: bytes) -> datetime | None:
    """The date of a `From ` line, which is asctime's, sometimes with a zone before or after the year."""
    return parsed_date(written.decode("ascii", "replace"))
