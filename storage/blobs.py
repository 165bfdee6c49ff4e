"""The content-addressed store: raw messages and files under the SHA-256 of their bytes.

In: bytes, and an fsspec URL (a folder by default). Out: digests; a digest is given only after its bytes are flushed to
disk under their final name. The same bytes are stored once.

Failures: `BlobDamaged` when what is asked for is missing or has changed; `Fatal` when the disk is full or read-only,
`Transient` for what else goes wrong outside.
"""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import Any, Protocol

from config.errors import ConfigurationError, Fatal, PostroomError, Transient

# Flushes of several files overlap in the disk's queue: eight at a time took 0.3 ms each where one took 0.7 ms.
FLUSHES_AT_ONCE = 8
TEMPORARY = ".new-"


class BlobDamaged(PostroomError):  # noqa: N818 - it names the thing that is damaged
    """Stored bytes are missing, or no longer what their name says."""


class Blobs(Protocol):
    """A store of bytes by their SHA-256 in hexadecimal."""

    def put_many(self, contents: Sequence[bytes]) -> tuple[str, ...]:
        """Stores each content and returns the digests, when all are safe."""

    def put(self, content: bytes) -> str:
        """Stores one content."""

    def get(self, digest: str) -> bytes:
        """The bytes of a digest, verified. Raises BlobDamaged."""

    def exists(self, digest: str) -> bool:
        """Whether there is something under this digest."""

    def delete(self, digest: str) -> None:
        """Forgets a content, if it is there."""

    def all(self) -> Iterator[str]:
        """Every digest there is."""


def open_blobs(url: str) -> Blobs:
    """The store of an fsspec URL. Raises ConfigurationError for a URL that fsspec does not know."""
    if url.startswith("file://") or "://" not in url:
        return FolderBlobs(Path(url.removeprefix("file://")))
    return RemoteBlobs(url)


def verify(blobs: Blobs, digest: str) -> str:
    """`ok`, `missing` or `damaged`."""
    try:
        blobs.get(digest)
    except BlobDamaged:
        return "damaged" if blobs.exists(digest) else "missing"
    return "ok"


class FolderBlobs:
    """A folder: two levels of two letters each, so that no folder grows long. For its owner alone."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, digest: str) -> Path:
        """Where a content lies, for people."""
        return self.folder / digest[:2] / digest[2:4] / digest

    def put(self, content: bytes) -> str:
        """Stores one content; flushed and under its name when this returns."""
        return self.put_many([content])[0]

    def put_many(self, contents: Sequence[bytes]) -> tuple[str, ...]:
        """Stores contents; each file is flushed before it is renamed, and each folder after."""
        digests = tuple(sha256(content).hexdigest() for content in contents)
        missing = {
            digest: content for digest, content in zip(digests, contents, strict=True) if not self._has(digest, content)
        }
        if missing:
            with _told(self.folder):
                self._write(missing)
        return digests

    def _has(self, digest: str, content: bytes) -> bool:
        try:
            return self.path(digest).stat().st_size == len(content)
        except OSError:
            return False

    def _write(self, contents: dict[str, bytes]) -> None:
        folders = {path.parent for path in map(self.path, contents)}
        made = {parent for folder in folders for parent in _make_folders(folder)}
        if len(contents) == 1:
            renamed = [self._flushed(*pair) for pair in contents.items()]
        else:
            with ThreadPoolExecutor(FLUSHES_AT_ONCE) as pool:
                renamed = list(pool.map(lambda pair: self._flushed(*pair), contents.items()))
        for temporary, path in renamed:
            temporary.rename(path)
        _flush_folders(folders | made)

    def _flushed(self, digest: str, content: bytes) -> tuple[Path, Path]:
        path = self.path(digest)
        temporary = path.with_name(f"{TEMPORARY}{digest[:8]}-{secrets.token_hex(4)}")
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        except OSError:
            temporary.unlink(missing_ok=True)
            raise
        return temporary, path

    def get(self, digest: str) -> bytes:
        """The bytes of a digest. Raises BlobDamaged when they are missing or have changed."""
        try:
            content = self.path(digest).read_bytes()
        except FileNotFoundError:
            raise BlobDamaged(f"the stored file {digest} is missing") from None
        except OSError as error:
            raise Transient(f"the stored file {digest} cannot be read: {error.strerror}") from error
        return _verified(digest, content)

    def exists(self, digest: str) -> bool:
        """Whether there is something under this digest."""
        return self.path(digest).exists()

    def delete(self, digest: str) -> None:
        """Forgets a content, if it is there."""
        with _told(self.folder):
            self.path(digest).unlink(missing_ok=True)

    def all(self) -> Iterator[str]:
        """Every digest there is."""
        for path in sorted(self.folder.glob("??/??/*")):
            if not path.name.startswith(TEMPORARY):
                yield path.name

    def sweep(self) -> int:
        """Removes what a process that died left half written; nobody may be writing. Returns how many."""
        left = list(self.folder.glob(f"??/??/{TEMPORARY}*"))
        for path in left:
            path.unlink(missing_ok=True)
        return len(left)


class RemoteBlobs:
    """A store behind fsspec: S3 and the like, whose writes are whole or not at all."""

    def __init__(self, url: str) -> None:
        import fsspec  # noqa: PLC0415 - slow to load, and a folder needs none of it

        try:
            self._system, self._root = fsspec.core.url_to_fs(url)
        except (ValueError, ImportError) as error:
            raise ConfigurationError(f"storage.blobs: {error}") from error

    def _path(self, digest: str) -> str:
        return f"{self._root.rstrip('/')}/{digest[:2]}/{digest[2:4]}/{digest}"

    def put(self, content: bytes) -> str:
        """Stores one content."""
        return self.put_many([content])[0]

    def put_many(self, contents: Sequence[bytes]) -> tuple[str, ...]:
        """Stores contents one after the other."""
        return tuple(self._put(content) for content in contents)

    def _put(self, content: bytes) -> str:
        digest = sha256(content).hexdigest()
        with self._told():
            if not self._system.exists(self._path(digest)):
                self._system.makedirs(self._path(digest).rpartition("/")[0], exist_ok=True)
                self._system.pipe_file(self._path(digest), content)
        return digest

    def get(self, digest: str) -> bytes:
        """The bytes of a digest, verified. Raises BlobDamaged."""
        with self._told():
            try:
                content: bytes = self._system.cat_file(self._path(digest))
            except FileNotFoundError:
                raise BlobDamaged(f"the stored file {digest} is missing") from None
        return _verified(digest, content)

    def exists(self, digest: str) -> bool:
        """Whether there is something under this digest."""
        with self._told():
            return bool(self._system.exists(self._path(digest)))

    def delete(self, digest: str) -> None:
        """Forgets a content, if it is there."""
        with self._told(), suppress(FileNotFoundError):
            self._system.rm_file(self._path(digest))

    def all(self) -> Iterator[str]:
        """Every digest there is."""
        with self._told():
            names: Iterable[Any] = self._system.find(self._root)
        for name in names:
            yield str(name).rpartition("/")[2]

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise Transient(f"the store does not answer: {error}") from error


def _verified(digest: str, content: bytes) -> bytes:
    if sha256(content).hexdigest() != digest:
        raise BlobDamaged(f"the stored file {digest} has changed since it was kept")
    return content


def _make_folders(folder: Path) -> list[Path]:
    """Makes a folder and the ones above it, private; returns the parents of those that were made."""
    above: list[Path] = []
    while not folder.exists():
        above.append(folder)
        folder = folder.parent
    for each in reversed(above):
        each.mkdir(mode=0o700, exist_ok=True)
    return [each.parent for each in above]


def _flush_folders(folders: Iterable[Path]) -> None:
    for folder in folders:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        sentence = f"the store {folder} cannot be written: {error.strerror}"
        if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM}:
            raise Fatal(sentence) from error
        raise Transient(sentence) from error
