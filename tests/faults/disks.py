"""An office's folder on a disk of its own, as small as a test wants it.

In: a place and how many KiB are free. Out: the office is there; `widen` makes the disk large, `protect` makes it read-only.

Failures: `NoDiskError` where the system lets this user mount none.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.faults.places import Place

PAGE = 4096


class NoDiskError(Exception):
    """This user cannot mount a disk."""


@dataclass(frozen=True)
class Disk:
    """A mounted file system in memory."""

    folder: Path

    def widen(self) -> None:
        """From now on there is room enough, and it can be written."""
        self._remount("size=64m,rw")

    def protect(self) -> None:
        """From now on it can only be read."""
        self._remount("ro")

    def _remount(self, options: str) -> None:
        subprocess.run(["mount", "-o", f"remount,{options}", self.folder], check=True)


@contextmanager
def on_a_disk(place: Place, free_kib: int) -> Iterator[Disk]:
    """Moves what the office keeps onto a disk with so much room left."""
    folder, aside = place.folder / "var", place.folder / "aside"
    folder.rename(aside)
    folder.mkdir()
    # Each file takes whole pages, and each folder and name some of the file system's own.
    taken = sum(-(-path.stat().st_size // PAGE) * PAGE for path in aside.rglob("*") if path.is_file())
    size = taken // 1024 + free_kib
    options = f"size={size}k"
    made = os.geteuid() == 0 and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", options, "postroom", folder], check=False, capture_output=True
    )
    if not made or made.returncode:
        raise NoDiskError
    try:
        shutil.copytree(aside, folder, dirs_exist_ok=True)
        yield Disk(folder)
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)
