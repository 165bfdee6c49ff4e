"""A folder of .eml files.

In: a path. Out: its files as items. The uid is the file's name with its time and size, since scanners and people use
names again; the time of receipt is the file's own time. Flagging is nothing a folder can do; moving puts the file into
another folder.

A file that is still being written is left for a later pass, and named in `unfinished`.

Failures: `Fatal` when the folder does not exist or may not be read, `ItemRefused` when one file cannot be read or moved.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Self

from config.settings_tables import AfterFiling, Mailbox
from domain.errors import Fatal
from ingest.mailboxes.heads import head_of
from ingest.mailboxes.source import (
    HEAD_BYTES,
    Fetched,
    Item,
    ItemRefused,
    LookUp,
    nothing_known,
    path_errors,
    validity_of,
    written_out,
)
from ingest.mailboxes.unfinished import End, at_rest, end_of, is_fresh

SUFFIX = ".eml"
NAME_LENGTH = 300  # of a file's name in a uid; the ledger's column has 500


class FolderMailbox:
    """A folder of .eml files, each one message."""

    can_flag = False

    def __init__(self, name: str, settings: Mailbox) -> None:
        assert settings.path is not None
        self.name, self.settings, self.path = name, settings, settings.path
        self.validity = validity_of(written_out(settings.path))
        self.unfinished: tuple[str, ...] = ()

    def __enter__(self) -> Self:
        self._files()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        pass

    def _files(self) -> dict[str, Path]:
        """The message files by uid."""
        with path_errors(self.name, self.path):
            return self._scanned()

    def _scanned(self) -> dict[str, Path]:
        found: dict[str, Path] = {}
        with os.scandir(self.path) as entries:
            for entry in entries:
                if entry.name.lower().endswith(SUFFIX) and (status := _status(entry)) is not None:
                    found[f"{printable(entry.name)} {status.st_mtime_ns:x} {status.st_size:x}"] = Path(entry.path)
        return found

    def list(self, known: frozenset[str], look_up: LookUp = nothing_known) -> Iterator[Sequence[Item]]:  # noqa: ARG002
        """Every message whose uid is not known, oldest first."""
        new = {uid: path for uid, path in self._files().items() if uid not in known}
        written = self._being_written(new)
        self.unfinished = tuple(sorted(printable(new.pop(uid).name) for uid in written))
        found = []
        for uid, path in new.items():
            if (status := _status(path)) is not None:
                found.append((status.st_mtime_ns, Item(uid, status.st_size)))
        found.sort(key=lambda pair: (pair[0], pair[1].uid))
        if found:
            yield [item for _, item in found]

    def _being_written(self, new: dict[str, Path]) -> Sequence[str]:
        """Which of these files somebody is still writing, or copying here; they are left until they rest."""
        ends: dict[str, End] = {}
        for uid, path in new.items():
            try:
                status = path.stat()
                if is_fresh(status.st_mtime):
                    with path.open("rb") as file:
                        ends[uid] = end_of(file, 0, status.st_size)
            except OSError:  # gone, or not to be read: fetching it says so
                continue
        open_ = [uid for uid, end in ends.items() if end is End.OPEN]
        resting = at_rest(open_, lambda uid: _size_and_time(new[uid]))
        return [uid for uid, end in ends.items() if end is not End.WHOLE and uid not in resting]

    def present(self) -> frozenset[str]:
        """The uids of all messages there are."""
        return frozenset(self._files())

    def fetch(self, uids: Sequence[str]) -> Iterator[Fetched]:
        """The bytes of these messages; one that has vanished is left out."""
        files = self._files()
        for uid in uids:
            fetched = self._read(files, uid, None)
            if fetched is not None:
                yield fetched

    def fetch_head(self, uid: str) -> Fetched | None:
        """The beginning of one message, which holds its header section."""
        fetched = self._read(self._files(), uid, HEAD_BYTES)
        return Fetched(uid, head_of(fetched.raw), fetched.received) if fetched else None

    def _read(self, files: dict[str, Path], uid: str, most: int | None) -> Fetched | None:
        try:
            return _opened(files.get(uid), uid, most)
        except FileNotFoundError:  # a mail program has renamed it meanwhile, or it is gone
            try:
                return _opened(self._files().get(uid), uid, most)
            except OSError as error:
                raise self._refused(uid, "read", error) from error
        except OSError as error:
            raise self._refused(uid, "read", error) from error

    def _refused(self, uid: str, what: str, error: OSError) -> ItemRefused:
        return ItemRefused(f"mailbox {self.name}: {uid} cannot be {what}: {error.strerror or error}")

    def after_filing(self, uid: str, action: AfterFiling) -> None:
        """Moves one message's file, never over another one; a folder has no flags."""
        path = self._files().get(uid)
        if path is None or action is not AfterFiling.MOVE:
            return
        target = self._target()
        try:
            target.mkdir(parents=True, exist_ok=True, mode=0o700)
            path.rename(_free(target / path.name))
        except OSError as error:
            raise self._refused(uid, "moved", error) from error

    def check_after_filing(self) -> None:
        """A folder has no flags, and what is moved must be allowed to leave it."""
        if self.settings.after_filing is AfterFiling.FLAG and not self.can_flag:
            why = "a folder of files has no flags; use after_filing = “move” or “leave”"
            raise Fatal(f"mailbox {self.name}: {why}")
        for folder in self._changed_folders():
            if folder.exists() and not os.access(folder, os.W_OK | os.X_OK):
                raise Fatal(f"mailbox {self.name}: {folder} cannot be written; use after_filing = “leave”")

    def _changed_folders(self) -> tuple[Path, ...]:
        """The folders that `after_filing` changes."""
        return (self.path, self._target()) if self.settings.after_filing is AfterFiling.MOVE else ()

    def delete(self, uid: str) -> None:
        """Removes one message's file."""
        path = self._files().get(uid)
        if path is None:
            return
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise self._refused(uid, "deleted", error) from error

    def _target(self) -> Path:
        return self.path / self.settings.move_to


def _status(entry: os.DirEntry[str] | Path) -> os.stat_result | None:
    """The state of a plain file; None for anything else, and for one that has just vanished."""
    try:
        return entry.stat() if entry.is_file() else None
    except OSError:
        return None


def _size_and_time(path: Path) -> tuple[int, int] | None:
    status = _status(path)
    return (status.st_size, status.st_mtime_ns) if status is not None else None


def _opened(path: Path | None, uid: str, most: int | None) -> Fetched | None:
    if path is None:
        return None
    with path.open("rb") as file:
        raw = file.read(-1 if most is None else most)
        return Fetched(uid, raw, datetime.fromtimestamp(os.fstat(file.fileno()).st_mtime, UTC))


def _free(path: Path) -> Path:
    """This name, or one with a number when it is taken."""
    numbered = (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in count(2))
    return path if not path.exists() else next(each for each in numbered if not each.exists())


def printable(name: str) -> str:
    """A file's name as text that a database and a terminal can hold; two names never become the same.

    Bytes that are no UTF-8 and control characters become escapes, and so, to tell them apart, do backslashes.
    """
    text = name if name.isprintable() and "\\" not in name else ascii(name)[1:-1]
    if len(text) <= NAME_LENGTH:
        return text
    return f"{text[: NAME_LENGTH - 65]} {sha256(name.encode('utf-8', 'surrogateescape')).hexdigest()}"
