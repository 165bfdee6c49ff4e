"""A real clamd on a private Unix socket, with signatures of the tests' own and none of ClamAV's."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import md5
from pathlib import Path

import pytest

from tests.servers import required

# What the signatures find: words within anything, and one whole file.
WORDS = b"POSTROOM-TEST-VIRUS-5f2a9c"
WHOLE = b"A file that only its own digest gives away.\n" * 20
STREAM_BYTES = 1 << 20


@dataclass
class Clamd:
    """A running scanner that can be stopped and started again."""

    folder: Path
    process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        return str(self.folder / "socket")

    def start(self) -> None:
        program = shutil.which("clamd", path=f"{os.environ['PATH']}:/usr/sbin")
        drop = ["--reuid=65534", "--regid=65534", "--clear-groups"] if os.geteuid() == 0 else []
        command = ["setpriv", "--pdeathsig=KILL", *drop, program, "--foreground", "-c", self.folder / "clamd.conf"]
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=log, cwd="/")
        for _ in range(600):
            if self.process.poll() is not None:
                break
            if (self.folder / "socket").exists():
                return
            time.sleep(0.05)
        pytest.fail(f"clamd did not start: {(self.folder / 'log').read_text(errors='replace')[-2000:]}")

    def stop(self) -> None:
        if self.process is not None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
            self.process = None
        (self.folder / "socket").unlink(missing_ok=True)


@pytest.fixture(scope="session")
def _clamd_of_the_session() -> Iterator[Clamd]:
    required("clamd", shutil.which("clamd", path=f"{os.environ['PATH']}:/usr/sbin"))
    folder = Path(tempfile.mkdtemp(prefix="clamd-"))
    (folder / "db").mkdir()
    (folder / "tmp").mkdir()
    (folder / "db/test.ndb").write_text(f"Postroom.Test.Words:0:*:{WORDS.hex()}\n")
    (folder / "db/test.hdb").write_text(f"{md5(WHOLE).hexdigest()}:{len(WHOLE)}:Postroom.Test.File\n")
    (folder / "clamd.conf").write_text(
        f"DatabaseDirectory {folder}/db\nLocalSocket {folder}/socket\nTemporaryDirectory {folder}/tmp\n"
        f"StreamMaxLength {STREAM_BYTES}\nForeground yes\nConcurrentDatabaseReload no\nMaxThreads 4\n"
    )
    if os.geteuid() == 0:
        for path in (folder, *folder.rglob("*")):
            shutil.chown(path, 65534, 65534)
    server = Clamd(folder)
    server.start()
    yield server
    server.stop()
    shutil.rmtree(folder)


@pytest.fixture
def clamd(_clamd_of_the_session: Clamd) -> Clamd:
    """A running scanner; a test may stop it."""
    if _clamd_of_the_session.process is None:
        _clamd_of_the_session.start()
    return _clamd_of_the_session
