"""The systems of files behind fsspec. The one module that knows fsspec.

In: a URL, or the name of a system with its options. Out: a system, and its files by path.

Failures: `ConfigurationError` for a system that fsspec does not know; else what the systems raise, which `troubles.py` turns
into sentences.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import fsspec

from domain.errors import ConfigurationError


def open_system(name: str, **options: Any) -> Any:
    """A system of its own, which shares no connection with another one. Raises ImportError when its package is missing."""
    return fsspec.filesystem(name, skip_instance_cache=True, **options)


class FsspecFiles:
    """Any system that fsspec knows. Credentials are found as its library finds them."""

    def __init__(self, url: str) -> None:
        try:
            self._system, root = fsspec.core.url_to_fs(url)
        except (ValueError, ImportError) as error:
            raise ConfigurationError(f"storage.blobs: {error}") from error
        self.root = str(root).rstrip("/")

    def where(self, path: str) -> str:
        """The URL of a file, for people."""
        return str(self._system.unstrip_protocol(path))

    def describe(self) -> str:
        """The URL of the root."""
        return self.where(self.root)

    def put(self, path: str, content: bytes) -> None:
        """Stores a file, over what was there."""
        try:
            self._system.pipe_file(path, content)
        except FileNotFoundError:  # a far side that has real folders
            self._system.makedirs(path.rpartition("/")[0], exist_ok=True)
            self._system.pipe_file(path, content)

    def get(self, path: str) -> bytes:
        """Its bytes. Raises FileNotFoundError."""
        content: bytes = self._system.cat_file(path)
        return content

    def has(self, path: str) -> bool:
        """Whether it is there."""
        return bool(self._system.exists(path))

    def remove(self, path: str) -> None:
        """Deletes it, if it is there."""
        if self.has(path):
            self._system.rm_file(path)

    def all(self) -> Iterator[str]:
        """The paths of all files below the root."""
        yield from self._system.find(self.root)
