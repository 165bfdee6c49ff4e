"""A folder of .eml files.

In: a path. Out: its files as items; the uid is the file's name, the time of receipt the file's own time. Flagging is
nothing a folder can do; moving puts the file into another folder.

Failures: `Fatal` when the folder does not exist or may not be read.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from config.errors import Fatal, Transient
from config.settings import AfterFiling, Mailbox
from ingest.mailboxes import Fetched, Item

SUFFIX = ".eml"
HEAD_BYTES = 256 * 1024


class FolderMailbox:
    """A folder of .eml files, each one message."""

    def __init__(self, name: str, settings: Mailbox) -> None:
        assert settings.path is not None
        self.name, self.settings, self.path = name, settings, settings.path

    validity = ""

    def __enter__(self) -> Self:
        try:
            self._uids()
        except FileNotFoundError:
            raise Fatal(f"mailbox {self.name}: {self.path} does not exist") from None
        except OSError as error:
            raise Fatal(f"mailbox {self.name}: {self.path} cannot be read: {error.strerror}") from error
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        pass

    def _files(self) -> dict[str, Path]:
        """The message files by uid."""
        with os.scandir(self.path) as entries:
            return {
                printable(entry.name): Path(entry.path)
                for entry in entries
                if entry.name.lower().endswith(SUFFIX) and entry.is_file()
            }

    def _uids(self) -> dict[str, Path]:
        return self._files()

    def list(self, known: frozenset[str]) -> Iterator[Sequence[Item]]:
        """Every message whose uid is not known, oldest first."""
        found = [(uid, path.stat()) for uid, path in self._files().items() if uid not in known]
        found.sort(key=lambda pair: (pair[1].st_mtime, pair[0]))
        if found:
            yield [Item(uid, status.st_size) for uid, status in found]

    def present(self) -> frozenset[str]:
        """The uids of all messages there are."""
        return frozenset(self._files())

    def fetch(self, uids: Sequence[str]) -> Iterator[Fetched]:
        """The bytes of these messages; one that has vanished is left out."""
        files = self._files()
        for uid in uids:
            fetched = self._read(files.get(uid), uid, None)
            if fetched is not None:
                yield fetched

    def fetch_head(self, uid: str) -> Fetched | None:
        """The beginning of one message, which holds its header section."""
        fetched = self._read(self._files().get(uid), uid, HEAD_BYTES)
        return Fetched(uid, head_of(fetched.raw), fetched.received) if fetched else None

    def _read(self, path: Path | None, uid: str, most: int | None) -> Fetched | None:
        if path is None:
            return None
        try:
            with path.open("rb") as file:
                raw = file.read(most if most is not None else -1)
                received = datetime.fromtimestamp(os.fstat(file.fileno()).st_mtime, UTC)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise Transient(f"mailbox {self.name}: {path} cannot be read: {error.strerror}") from error
        return Fetched(uid, raw, received)

    def after_filing(self, uid: str, action: AfterFiling) -> None:
        """Moves one message's file; a folder has no flags."""
        path = self._files().get(uid)
        if path is None or action is not AfterFiling.MOVE:
            return
        target = self._target()
        try:
            target.mkdir(parents=True, exist_ok=True, mode=0o700)
            path.rename(target / path.name)
        except OSError as error:
            raise Transient(f"mailbox {self.name}: {path} cannot be moved: {error.strerror}") from error

    def _target(self) -> Path:
        return self.path / self.settings.move_to


def printable(name: str) -> str:
    """A file's name as text that a database can hold: bytes that are no UTF-8 become escapes."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8") if name.isprintable() else ascii(name)[1:-1]


def head_of(raw: bytes) -> bytes:
    """The header section of a message, its blank line included (RFC 5322 section 2.1)."""
    ends = [place + len(blank) for blank in (b"\r\n\r\n", b"\n\n") if (place := raw.find(blank)) >= 0]
    return raw[: min(ends)] if ends else raw
