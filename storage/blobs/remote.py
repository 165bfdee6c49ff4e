"""The content-addressed store behind fsspec: a bucket of S3, or another system that fsspec knows.

In: bytes, and a URL. Out: digests, when the far side has said that it has the bytes. Several are put at once; what this
process has just put it does not fetch back.

Failures: `ConfigurationError` for a URL that fsspec does not know; `BlobDamaged` when what is asked for is missing or has
changed; `Fatal` when a person has to mend what is wrong; `Transient` for what else goes wrong outside.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from typing import Protocol, TypeVar

from config.logins import S3
from storage.blobs.digests import is_digest, missing, verified
from storage.blobs.recent import Recent
from storage.blobs.s3 import SCHEME, Bucket
from storage.blobs.systems import FsspecFiles
from storage.blobs.troubles import is_missing, trouble_of

# A put is a round trip of tens of milliseconds, and little else.
PUTS_AT_ONCE = 8

Answer = TypeVar("Answer")


class Far(Protocol):
    """A system of files somewhere else; paths begin with its root."""

    root: str

    def where(self, path: str) -> str:
        """The URL of a file, for people."""

    def describe(self) -> str:
        """Where it is, for people, with what they should know of it."""

    def put(self, path: str, content: bytes) -> None:
        """Stores a file, over what was there."""

    def get(self, path: str) -> bytes:
        """Its bytes. Raises FileNotFoundError."""

    def has(self, path: str) -> bool:
        """Whether it is there."""

    def remove(self, path: str) -> None:
        """Deletes it, if it is there."""

    def all(self) -> Iterator[str]:
        """The paths of all files below the root."""


class RemoteBlobs:
    """A store somewhere else, in the same layout as the folder."""

    def __init__(self, url: str, settings: S3) -> None:
        self._far: Far = Bucket(url, settings) if url.startswith(SCHEME) else FsspecFiles(url)
        self._name = f"the bucket “{self._far.name}”" if isinstance(self._far, Bucket) else "the store"
        self._recent = Recent()

    def _path(self, digest: str) -> str:
        if not is_digest(digest):
            raise missing(digest)
        return f"{self._far.root}/{digest[:2]}/{digest}"

    def where(self, digest: str) -> str:
        """The URL of a content, for people."""
        return self._far.where(self._path(digest))

    def describe(self) -> str:
        """Where the store is, for people, with what they should know of it."""
        return self._errors_mapped(self._far.describe)

    def put(self, content: bytes) -> str:
        """Stores one content."""
        return self.put_many([content])[0]

    def put_many(self, contents: Sequence[bytes]) -> tuple[str, ...]:
        """Stores contents, several at once.

        What is there already is sent again: to ask first would cost each new content a round trip, and this way a
        damaged copy is mended.
        """
        digests = tuple(sha256(content).hexdigest() for content in contents)
        wanted = dict(zip(digests, contents, strict=True))
        if len(wanted) == 1:
            self._put(*next(iter(wanted.items())))
        elif wanted:
            with ThreadPoolExecutor(min(PUTS_AT_ONCE, len(wanted))) as pool:
                puts = [pool.submit(self._put, *each) for each in wanted.items()]
                try:
                    for each in puts:
                        each.result()
                except BaseException:  # the others would each wait as long for a server that does not answer
                    pool.shutdown(cancel_futures=True)
                    raise
        return digests

    def _put(self, digest: str, content: bytes) -> None:
        self._errors_mapped(lambda: self._far.put(self._path(digest), content))
        self._recent.add(digest, content)

    def get(self, digest: str) -> bytes:
        """The bytes of a digest, verified; those that this process has just put from its memory. Raises BlobDamaged."""
        found = self._recent.get(digest)
        return self.get_stored(digest) if found is None else found

    def get_stored(self, digest: str) -> bytes:
        """The bytes of a digest as they lie in the store now, verified. Raises BlobDamaged."""
        path = self._path(digest)

        def fetch() -> bytes | None:
            try:
                return self._far.get(path)
            except FileNotFoundError as error:
                if is_missing(error):
                    return None
                raise

        content = self._errors_mapped(fetch)
        if content is None:
            raise missing(digest)
        return verified(digest, content)

    def exists(self, digest: str) -> bool:
        """Whether there is something under this digest."""
        return is_digest(digest) and self._errors_mapped(lambda: self._far.has(self._path(digest)))

    def delete(self, digest: str) -> None:
        """Forgets a content, if it is there."""
        if is_digest(digest):
            self._recent.drop(digest)
            self._errors_mapped(lambda: self._far.remove(self._path(digest)))

    def all(self) -> Iterator[str]:
        """Every digest there is. What lies elsewhere below the root, such as another office's store, is none of this one."""
        paths = self._far.all()
        while (path := self._errors_mapped(lambda: next(paths, None))) is not None:
            digest = path.rpartition("/")[2]
            if is_digest(digest) and path == self._path(digest):
                yield digest

    def sweep(self) -> int:
        """Nothing: what was sent in part is not under its name."""
        return 0

    def _errors_mapped(self, call: Callable[[], Answer]) -> Answer:
        """Does it, and maps what goes wrong."""
        try:
            return call()
        # The systems behind fsspec let their own libraries' exceptions through, which have no root in common.
        except Exception as error:
            raise trouble_of(error, self._name) from error
