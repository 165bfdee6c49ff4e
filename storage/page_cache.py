"""Pictures and words of pages that the desk has shown, so that it shows them again at once.

In: the digest of a stored file, a name within it (`3-1280.webp`), and bytes. Out: the bytes, or none. A folder of its own
beside the store, for its owner alone: one folder for each file, under the first two letters of its digest. All of it may be
removed at any time; it is made again. Beyond a bound the files that were not looked at for longest go; those of an erased
person go with the stored file, and what no record names when a desk starts.

Failures: none: what cannot be read or written is not there.
"""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path
from threading import Lock

from storage.blobs.digests import is_digest

MOST_BYTES = 1 << 30  # some 15,000 pages as they are read
LEFT_AFTER_CLEARING = 0.8
TEMPORARY = ".new-"


class PageCache:
    """One folder; several threads and processes may use it."""

    def __init__(self, folder: Path, most: int = MOST_BYTES) -> None:
        self._folder, self._most = folder, most
        self._bytes: int | None = None  # there, as far as this process knows; None: not counted yet
        self._lock = Lock()

    def get(self, digest: str, name: str) -> bytes | None:
        """What was kept under this name of the file with this digest."""
        path = self._of_file(digest) / name
        try:
            content = path.read_bytes()
        except OSError:
            return None
        with suppress(OSError):
            os.utime(path)  # it was looked at now
        return content

    def put(self, digest: str, name: str, content: bytes) -> None:
        """Keeps it, whole or not at all."""
        folder = self._of_file(digest)
        temporary = folder / f"{TEMPORARY}{secrets.token_hex(6)}"
        with suppress(OSError):
            for each in (self._folder, folder.parent, folder):
                each.mkdir(mode=0o700, parents=False, exist_ok=True)
            descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
            try:
                with os.fdopen(descriptor, "wb") as file:
                    file.write(content)
                temporary.rename(folder / name)
            except OSError:
                temporary.unlink(missing_ok=True)
                raise
            self._grow(len(content))

    def forget(self, digest: str) -> None:
        """Removes all that was kept of the file with this digest."""
        shutil.rmtree(self._of_file(digest), ignore_errors=True)

    def sweep(self, named: Collection[str]) -> int:
        """Removes what is of no file with one of these digests. Returns of how many files."""
        unnamed = [each for each in self._digests() if each not in named]
        for digest in unnamed:
            self.forget(digest)
        return len(unnamed)

    def _of_file(self, digest: str) -> Path:
        if not is_digest(digest):
            raise ValueError(f"no digest: {digest!r}")
        return self._folder / digest[:2] / digest

    def _digests(self) -> Iterator[str]:
        for path in self._folder.glob("??/*"):
            if is_digest(path.name):
                yield path.name

    def _grow(self, size: int) -> None:
        """Counts what was written, and clears where it became too much."""
        with self._lock:
            if self._bytes is None:
                self._bytes = sum(each[1] for each in self._files())
            else:
                self._bytes += size
            if self._bytes > self._most:
                self._clear()

    def _files(self) -> list[tuple[float, int, Path]]:
        """When each was looked at last, its bytes and its path."""
        found = []
        for path in self._folder.glob("??/*/*"):
            with suppress(OSError):
                seen = path.stat()
                found.append((seen.st_mtime, seen.st_size, path))
        return found

    def _clear(self) -> None:
        files = sorted(self._files())
        left = sum(each[1] for each in files)
        for _, size, path in files:
            if left <= self._most * LEFT_AFTER_CLEARING:
                break
            path.unlink(missing_ok=True)
            left -= size
        self._bytes = left
