"""The content-addressed store behind fsspec: S3 and the like.

In: bytes, and an fsspec URL. Out: digests, when the far side has said that it has the bytes. Credentials are found as
the storage's own library finds them (environment, its own files): never in the URL.

Failures: `BlobDamaged` when what is asked for is missing or has changed; `Fatal` when the login may not do that;
`Transient` for what else goes wrong outside.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from typing import TypeVar

import fsspec

from domain.errors import ConfigurationError, Fatal, Transient
from storage.blobs.digests import is_digest, missing, verified

# A put is one or two round trips of tens of milliseconds, and little else.
PUTS_AT_ONCE = 8

Answer = TypeVar("Answer")


class RemoteBlobs:
    """A store behind fsspec, in the same layout as the folder."""

    def __init__(self, url: str) -> None:
        try:
            self._system, root = fsspec.core.url_to_fs(url)
        except (ValueError, ImportError) as error:
            raise ConfigurationError(f"storage.blobs: {error}") from error
        self._root = str(root).rstrip("/")

    def _path(self, digest: str) -> str:
        if not is_digest(digest):
            raise missing(digest)
        return f"{self._root}/{digest[:2]}/{digest}"

    def where(self, digest: str) -> str:
        """The URL of a content, for people."""
        return str(self._system.unstrip_protocol(self._path(digest)))

    def put(self, content: bytes) -> str:
        """Stores one content."""
        return self.put_many([content])[0]

    def put_many(self, contents: Sequence[bytes]) -> tuple[str, ...]:
        """Stores contents, several at once; what is there in its full length is not sent again."""
        with ThreadPoolExecutor(PUTS_AT_ONCE) as pool:
            wanted = {sha256(content).hexdigest(): content for content in contents}
            for _ in pool.map(lambda each: _errors_mapped(lambda: self._put(*each)), wanted.items()):
                pass
        return tuple(sha256(content).hexdigest() for content in contents)

    def _put(self, digest: str, content: bytes) -> None:
        path = self._path(digest)
        if self._size(path) == len(content):
            return
        try:
            self._system.pipe_file(path, content)
        except FileNotFoundError:  # a far side that has real folders
            self._system.makedirs(path.rpartition("/")[0], exist_ok=True)
            self._system.pipe_file(path, content)

    def _size(self, path: str) -> int | None:
        try:
            size: int | None = self._system.info(path)["size"]
        except FileNotFoundError:
            return None
        return size

    def get(self, digest: str) -> bytes:
        """The bytes of a digest, verified. Raises BlobDamaged."""
        path = self._path(digest)

        def fetch() -> bytes | None:
            try:
                content: bytes = self._system.cat_file(path)
            except FileNotFoundError:
                return None
            return content

        content = _errors_mapped(fetch)
        if content is None:
            raise missing(digest)
        return verified(digest, content)

    def exists(self, digest: str) -> bool:
        """Whether there is something under this digest."""
        return is_digest(digest) and _errors_mapped(lambda: self._size(self._path(digest))) is not None

    def delete(self, digest: str) -> None:
        """Forgets a content, if it is there."""
        if self.exists(digest):
            _errors_mapped(lambda: self._system.rm_file(self._path(digest)))

    def all(self) -> Iterator[str]:
        """Every digest there is."""
        names: list[str] = _errors_mapped(lambda: list(self._system.find(self._root)))
        for name in names:
            digest = name.rpartition("/")[2]
            if is_digest(digest):
                yield digest

    def sweep(self) -> int:
        """Nothing: what was sent in part is not under its name."""
        return 0


def _errors_mapped(call: Callable[[], Answer]) -> Answer:
    """Does it, and maps what goes wrong."""
    try:
        return call()
    except PermissionError as error:
        raise Fatal(f"the store refuses: {error}") from error
    # The systems behind fsspec let their own libraries' exceptions through, which have no root in common.
    except Exception as error:
        raise Transient(f"the store does not answer: {type(error).__name__}: {error}") from error
