"""The content-addressed store: raw messages and files under the SHA-256 of their bytes.

In: bytes, and a URL (a folder by default, which several machines may share; `s3://BUCKET/PREFIX`; what else fsspec knows). Out: digests; a digest is given only after its bytes are flushed to
disk under their final name. The same bytes are stored once.

Failures: `BlobDamaged` when what is asked for is missing or has changed; `Fatal` when the disk is full, read-only or
somebody else's; `Transient` for what else goes wrong outside.
"""

from __future__ import annotations

import errno
import secrets
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import Protocol, TypeVar

from config.logins import S3
from domain.errors import Fatal, PostroomError, Transient
from storage.blobs.digests import BlobDamaged, is_digest, missing, verified
from storage.blobs.remote import RemoteBlobs
from storage.files import flush_folder, write_flushed

# Flushes of several files overlap in the disk's queue: eight at a time took 0.3 ms each where one took 0.7 ms.
FLUSHES_AT_ONCE = 8
TEMPORARY = ".new-"
# A batch is written in seconds: what is older was left by a process that died.
LEFT_OVER_SECONDS = 3600
IN_VAIN = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOTDIR, errno.ENAMETOOLONG}

Given = TypeVar("Given")
Answer = TypeVar("Answer")


class Blobs(Protocol):
    """A store of bytes by their SHA-256 in hexadecimal."""

    def put_many(self, contents: Sequence[bytes]) -> tuple[str, ...]:
        """Stores each content and returns the digests, when all are safe."""

    def put(self, content: bytes) -> str:
        """Stores one content."""

    def get(self, digest: str) -> bytes:
        """The bytes of a digest, verified. Raises BlobDamaged."""

    def get_stored(self, digest: str) -> bytes:
        """The same as they lie in the store now: from no memory of this process."""

    def exists(self, digest: str) -> bool:
        """Whether there is something under this digest."""

    def delete(self, digest: str) -> None:
        """Forgets a content, if it is there."""

    def all(self) -> Iterator[str]:
        """Every digest there is."""

    def sweep(self) -> int:
        """Removes what processes that died left half written. Returns how many."""

    def where(self, digest: str) -> str:
        """Where a content lies, for people: a path or a URL."""

    def describe(self) -> str:
        """Where the store is, for people, with what they should know of it."""


def open_blobs(url: str, s3: S3 | None = None) -> Blobs:
    """The store of a URL; nothing is connected yet. Raises ConfigurationError for one that cannot be."""
    if url.startswith("file://") or "://" not in url:
        return FolderBlobs(Path(url.removeprefix("file://")))
    return RemoteBlobs(url, s3 or S3())


def verify(blobs: Blobs, digest: str) -> str:
    """`ok`, `missing` or `damaged`."""
    try:
        blobs.get_stored(digest)
    except BlobDamaged:
        return "damaged" if blobs.exists(digest) else "missing"
    return "ok"


class FolderBlobs:
    """A folder with one folder for each two letters that a digest begins with. For its owner alone.

    A second level would mean a new folder, and a flush of the one above, for nearly each file.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._safe: set[str] = set()  # inner folders whose own names are flushed

    def path(self, digest: str) -> Path:
        """Where a content lies, or would. Raises BlobDamaged for what is no digest."""
        if not is_digest(digest):
            raise missing(digest)
        return self.folder / digest[:2] / digest

    def where(self, digest: str) -> str:
        """The path of a content, for people."""
        return str(self.path(digest))

    def put(self, content: bytes) -> str:
        """Stores one content; flushed and under its name when this returns."""
        return self.put_many([content])[0]

    def put_many(self, contents: Sequence[bytes]) -> tuple[str, ...]:
        """Stores contents; each file is flushed before it is renamed, and each folder after.

        What is there in its full length is not written again. Its folders are flushed all the same: the process that
        wrote it may have died before it could.
        """
        with ThreadPoolExecutor(FLUSHES_AT_ONCE) as pool, _errors_mapped(self.folder):
            digests = tuple(_each(pool, lambda content: sha256(content).hexdigest(), contents))
            wanted = dict(zip(digests, contents, strict=True))
            self._write({each: content for each, content in wanted.items() if not self._has(each, content)}, pool)
            self._flush_folders(wanted, pool)
        return digests

    def _has(self, digest: str, content: bytes) -> bool:
        try:
            return self.path(digest).stat().st_size == len(content)
        except FileNotFoundError:
            return False

    def _write(self, contents: dict[str, bytes], pool: ThreadPoolExecutor) -> None:
        for folder in {self.path(digest).parent for digest in contents}:
            _make_folders(folder)
        temporaries = {digest: self._temporary(digest) for digest in contents}
        try:
            _each(pool, lambda digest: write_flushed(temporaries[digest], contents[digest]), contents)
            for digest, temporary in temporaries.items():
                temporary.rename(self.path(digest))
        except BaseException:
            # On a full disk nothing may be left of a batch that is tried again and again. Those still writing come first.
            pool.shutdown(cancel_futures=True)
            for temporary in temporaries.values():
                temporary.unlink(missing_ok=True)
            raise

    def _temporary(self, digest: str) -> Path:
        return self.path(digest).with_name(f"{TEMPORARY}{digest[:8]}-{secrets.token_hex(4)}")

    def _flush_folders(self, digests: Iterable[str], pool: ThreadPoolExecutor) -> None:
        """From the innermost outwards; those above only until their names are known to be on disk."""
        inner = {digest[:2] for digest in digests}

        def flush(name: str) -> None:
            flush_folder(self.folder / name)

        _each(pool, flush, inner)
        new = inner - self._safe
        if new:
            flush_folder(self.folder)
            if not self._safe:
                flush_folder(self.folder.parent)
            self._safe |= new

    def get(self, digest: str) -> bytes:
        """The bytes of a digest. Raises BlobDamaged when they are missing or have changed."""
        path = self.path(digest)
        try:
            content = self._read(path)
        except FileNotFoundError:
            raise missing(digest) from None
        except OSError as error:
            raise _trouble(f"the stored file {digest} cannot be read", error) from error
        return verified(digest, content)

    def _read(self, path: Path) -> bytes:
        """The bytes of a file, which another machine may just have stored in this shared folder.

        QUIRK: an NFS client remembers for up to a minute that a name was not there (nfs(5), lookupcache), and asks the
        server again after a look into the folders; ESTALE says that the file was replaced under its name meanwhile.
        """
        try:
            return path.read_bytes()
        except OSError as error:
            if error.errno not in {errno.ENOENT, errno.ESTALE}:
                raise
        for folder in (self.folder, path.parent):
            with suppress(FileNotFoundError):
                list(folder.iterdir())
        return path.read_bytes()

    def get_stored(self, digest: str) -> bytes:
        """The same: there is no other memory."""
        return self.get(digest)

    def describe(self) -> str:
        """The folder."""
        return f"file://{self.folder}"

    def exists(self, digest: str) -> bool:
        """Whether there is something under this digest."""
        return is_digest(digest) and self.path(digest).exists()

    def delete(self, digest: str) -> None:
        """Forgets a content, if it is there; flushed when this returns, so that what was erased does not come back."""
        if not self.exists(digest):
            return
        with _errors_mapped(self.folder):
            self.path(digest).unlink(missing_ok=True)
            flush_folder(self.path(digest).parent)

    def all(self) -> Iterator[str]:
        """Every digest there is, in order, two letters' worth in memory at a time."""
        for inner in sorted(self.folder.glob("??")):
            for path in sorted(inner.iterdir()):
                if is_digest(path.name):
                    yield path.name

    def sweep(self) -> int:
        """Removes what processes that died left half written; others may be writing. Returns how many."""
        before = time.time() - LEFT_OVER_SECONDS
        removed = 0
        with _errors_mapped(self.folder):
            for path in self.folder.glob(f"??/{TEMPORARY}*"):
                try:
                    if path.stat().st_mtime < before:
                        path.unlink()
                        removed += 1
                except FileNotFoundError:  # renamed or swept by another process meanwhile
                    continue
        return removed


def _each(pool: ThreadPoolExecutor, call: Callable[[Given], Answer], values: Collection[Given]) -> list[Answer]:
    """The answers for all values, in their order, a share of them in each thread; one alone needs no other thread."""

    def all_of(share: Sequence[Given]) -> list[Answer]:
        return [call(value) for value in share]

    threads = min(FLUSHES_AT_ONCE, len(values))
    if threads <= 1:
        return all_of(list(values))
    shares = list(pool.map(all_of, [list(values)[first::threads] for first in range(threads)]))
    return [shares[place % threads][place // threads] for place in range(len(values))]


def _make_folders(folder: Path) -> None:
    """Makes a folder and the ones above it, for their owner alone; `mkdir(parents=True)` would open those above to all."""
    above: list[Path] = []
    while not folder.exists():
        above.append(folder)
        folder = folder.parent
    for each in reversed(above):
        each.mkdir(mode=0o700, exist_ok=True)


@contextmanager
def _errors_mapped(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise _trouble(f"the store {folder} cannot be written", error) from error


def _trouble(what: str, error: OSError) -> PostroomError:
    kind = Fatal if error.errno in IN_VAIN else Transient
    return kind(f"{what}: {error.strerror or error}")
