"""The command in a terminal of its own: a process whose stdin and stdout are a pseudo-terminal, and who answers its questions."""

import os
import pty
import re
import select
import signal
import sys
import termios
import time
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# The command, whose names are looked up by the test's name server alone.
PROGRAM = (
    "import os, sys\n"
    "from tests.servers.names import ask_only\n"
    "port = os.environ.pop('NAME_SERVER', '')\n"
    "if port: ask_only(int(port))\n"
    "sys.argv[0] = 'postroom'\n"
    "from cli.main import main\n"
    "main()\n"
)
LOCAL_FLAGS = 3  # where tcgetattr() gives them
STYLE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


class Terminal:
    """A running command. `text`: what it has printed so far, without colours."""

    def __init__(self, folder: Path, *words: str, python: str = sys.executable, **environment: str) -> None:
        self.text = ""
        self._seen = 0
        self.pid, self._file = pty.fork()
        if self.pid == 0:
            os.chdir(folder)
            os.environ.update({"PYTHONPATH": str(ROOT), "TERM": "xterm", "COLUMNS": "120", **environment})
            os.execv(python, [python, "-c", PROGRAM, *words])
        # At Ctrl-C a terminal drops what it has not shown yet, and with it what is printed as the signal comes.
        attributes = termios.tcgetattr(self._file)
        attributes[LOCAL_FLAGS] |= termios.NOFLSH
        termios.tcsetattr(self._file, termios.TCSANOW, attributes)

    def answer(self, question: str, answer: str) -> None:
        """Waits for a question and answers it."""
        self.wait_for(question)
        os.write(self._file, f"{answer}\n".encode())

    def answer_all(self, answers: Mapping[str, str] | list[tuple[str, str]]) -> None:
        for question, answer in answers.items() if isinstance(answers, Mapping) else answers:
            self.answer(question, answer)

    def wait_for(self, words: str, seconds: float = 120) -> None:
        """Waits until something is printed that was not yet waited for."""
        deadline = time.monotonic() + seconds
        while (found := self.text.find(words, self._seen)) < 0:
            if not self._read(deadline):
                raise AssertionError(f"“{words}” was never printed:\n{self.text}")
        self._seen = found + len(words)

    def press(self, key: bytes) -> None:
        os.write(self._file, key)

    def kill(self) -> None:
        os.kill(self.pid, signal.SIGKILL)
        self.end()

    def end(self) -> int:
        """Reads to the end; the exit code."""
        deadline = time.monotonic() + 120
        while self._read(deadline):
            pass
        os.close(self._file)
        _, status = os.waitpid(self.pid, 0)
        return os.waitstatus_to_exitcode(status)

    def _read(self, deadline: float) -> bool:
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([self._file], [], [], left)[0]:
            return False
        try:
            octets = os.read(self._file, 65536)
        except OSError:  # the program has ended (Linux)
            return False
        self.text += STYLE.sub("", octets.decode("utf-8", "replace")).replace("\r", "")
        return bool(octets)
