"""One LibreOffice for many files, asked over pipes through libreoffice_server.py.

In: paths of an office file and of the PDF to make. Out: the PDF at its path. LibreOffice starts with the first file, and
anew when it hung, died, grew or has served long enough. Nothing of it outlives the process that asked.

Failures: `NotStarted` when none can be had, `Failed` when it said no, died or took too long over this file.
"""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO

from parsers.documents.programs import dying_with_parent, python_with_uno
from parsers.limits import MIB

SERVER = Path(__file__).with_name("libreoffice_server.py")
START_SECONDS = 60
END_SECONDS = 2
# It takes 150 MiB when it has started, and 200 after a hundred applicants' files.
MOST_RESIDENT = 500 * MIB
MOST_FILES = 300
ANSWER_BYTES = 1 << 16
START_AGAIN = 81  # LibreOffice ends so when it has just made its profile


class NotStarted(Exception):
    """No LibreOffice can be kept running here."""


class Failed(Exception):
    """This file could not be laid out, for this reason."""


class Died(Failed):
    """LibreOffice ended over this file."""


def program_itself(soffice: str) -> str:
    """LibreOffice without the script and the splash screen in front of it, which would outlive a kill."""
    itself = Path(soffice).resolve().with_name("soffice.bin")
    return str(itself) if itself.exists() else soffice


class WarmOffice:
    """A LibreOffice and the server beside it. Holds processes and a profile folder until `end`."""

    def __init__(self, soffice: str, settings: str) -> None:
        """Starts it with these settings (registrymodifications.xcu) in a fresh profile. Raises NotStarted."""
        python = python_with_uno()
        if python is None:
            raise NotStarted("no Python here can talk to it (Debian: python3-uno)")
        self.files = 0
        self._pid = 0
        self._folder = tempfile.TemporaryDirectory(prefix="office-", ignore_cleanup_errors=True)
        profile = fresh_profile(Path(self._folder.name), settings)
        prefix = dying_with_parent()
        self._server = subprocess.Popen(
            [*prefix, python, "-I", str(SERVER), program_itself(soffice), str(profile), *prefix],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"TMPDIR": self._folder.name, "HOME": self._folder.name, "SAL_USE_VCLPLUGIN": "svp"},
        )
        assert self._server.stdin is not None
        assert self._server.stdout is not None
        self._stdin: BinaryIO = self._server.stdin  # type: ignore[assignment]
        self._stdout: BinaryIO = self._server.stdout  # type: ignore[assignment]
        try:
            self._pid = self._answer(START_SECONDS)["pid"]
        except Failed as error:
            self.end()
            raise NotStarted("it did not start") from error

    def lay_out(self, source: Path, target: Path, seconds: float) -> None:
        """Makes the PDF. Raises Failed, and Died when it has to be started anew."""
        self.files += 1
        asked = json.dumps({"source": str(source), "target": str(target)}) + "\n"
        try:
            self._stdin.write(asked.encode())
            self._stdin.flush()
        except OSError as error:
            self.end()
            raise Died("LibreOffice crashed on it") from error
        try:
            answer = self._answer(seconds)
        except Failed:
            self.end()
            raise
        if self.files >= MOST_FILES or answer["resident"] > MOST_RESIDENT:
            self.end()
        if "error" in answer:
            raise Failed("LibreOffice could not lay it out")

    @property
    def ended(self) -> bool:
        """Whether it is gone."""
        return self._server.poll() is not None

    def end(self) -> None:
        """Ends it, and takes its profile away."""
        if self._server.poll() is None and self._pid:
            # Its number is its own as long as the server, whose child it is, has not looked after it.
            with suppress(ProcessLookupError):
                os.kill(self._pid, signal.SIGKILL)
        with suppress(OSError):
            self._stdin.close()
        try:
            self._server.wait(END_SECONDS)
        except subprocess.TimeoutExpired:
            self._server.kill()
            self._server.wait()
        self._stdout.close()
        self._folder.cleanup()

    def _answer(self, seconds: float) -> dict[str, Any]:
        """One line of the server. Raises Died when there is none, Failed when it takes too long."""
        until = time.monotonic() + seconds
        said = b""
        while not said.endswith(b"\n"):
            ready, _, _ = select.select([self._stdout], [], [], max(0.0, until - time.monotonic()))
            if not ready:
                raise Failed(f"LibreOffice took longer than {seconds:g} s")
            piece = os.read(self._stdout.fileno(), ANSWER_BYTES)
            if not piece:
                raise Died("LibreOffice crashed on it")
            said += piece
        answer: dict[str, Any] = json.loads(said)
        return answer


def fresh_profile(folder: Path, settings: str) -> Path:
    """A user profile with these settings and nothing else."""
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(settings, encoding="utf-8")
    return profile
