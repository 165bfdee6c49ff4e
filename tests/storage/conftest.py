"""Disks with an end, for the tests of what is kept."""

import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True)
class Disk:
    """A file system of its own, 2 MiB large."""

    folder: Path

    def fill(self) -> None:
        """Takes all the room that is left."""
        ballast = os.open(self.folder / "ballast", os.O_WRONLY | os.O_CREAT)
        try:
            while os.write(ballast, b"x" * 4096):
                pass
        except OSError:
            pass
        finally:
            os.close(ballast)

    def empty(self) -> None:
        """Gives it back."""
        (self.folder / "ballast").unlink()

    def remount(self, options: str) -> None:
        """Makes it read-only, `ro`, or writable, `rw`."""
        subprocess.run(["mount", "-o", f"remount,{options}", self.folder], check=True)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    """A small disk; only root can make one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    made = os.geteuid() == 0 and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "postroom", folder], check=False, capture_output=True
    )
    if not made or made.returncode:
        pytest.skip("a small disk: this user cannot mount one")
    yield Disk(folder)
    subprocess.run(["umount", "--lazy", folder], check=True)
