"""One warm process from which the tests' commands are forked, each a process of its own that can be killed.

In: a request a line on standard input, as JSON (tests.faults.commands.Request). Out: a line for each: its exit code (below
zero: the signal that ended it) and the names of the points that it reached. Starting a command from nothing takes a
second, forking one that has everything loaded some hundredths.

Readings are remembered between the processes, since the same bytes give the same reading. Kills among real readers are
tests/faults/test_kill.py.
"""

from __future__ import annotations

import gc
import json
import os
import pickle
import select
import signal
import sys
from concurrent.futures import Future
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, Self

import stamina

from tests.faults import edges, loaded, oddities, seams

SECONDS = 120  # no command of these tests takes more than some


class Readers:
    """In the place of ingest.reader.pool.Readers: reads in this process what was never read, and remembers it in a folder."""

    memory = Path()
    count = 2

    def __init__(
        self, openings: Any, own_addresses: Any, bounds: Any, own_sentences: Any = (), weights: bytes = b""
    ) -> None:
        from ingest.reader.pool import limits_of
        from ingest.reader.tally import Tally

        assert not weights
        self.tally = Tally()
        self._openings, self._own, self._limits = openings, tuple(own_addresses), limits_of(bounds)
        self._sentences = tuple(own_sentences)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def expect(self, count: int) -> None:
        pass

    def read(self, raw: bytes, received: datetime, *, all_pages: bool = False) -> Future[Any]:
        read = loaded.parsers.reading
        key = f"{self._limits}{self._own}{received.isoformat()}{all_pages}".encode() + raw
        return _done(
            self._remembered(
                key,
                lambda: read.read(
                    raw,
                    self._openings,
                    received,
                    self._limits,
                    self._own,
                    own_sentences=self._sentences,
                    all_pages=all_pages,
                ),
            )
        )

    def thumbnail(self, content: bytes, page: int, width: int) -> bytes | None:
        key = f"{page} {width}".encode() + content
        return self._remembered(key, lambda: loaded.parsers.reading.thumbnail(content, page, width))

    def _remembered(self, key: bytes, make: Any) -> Any:
        with seams.unseen():
            file = self.memory / sha256(key).hexdigest()
            if file.exists():
                return pickle.loads(file.read_bytes())
            made = make()
            fresh = file.with_suffix(f".{os.getpid()}")
            fresh.write_bytes(pickle.dumps(made))
            fresh.rename(file)
            return made


def _done(value: Any) -> Future[Any]:
    future: Future[Any] = Future()
    future.set_result(value)
    return future


def main() -> None:
    """Serves requests until standard input closes."""
    Readers.memory = Path(sys.argv[1])
    loaded.office.Readers = loaded.ingest.reader.pool.Readers = Readers
    stamina.set_testing(True, attempts=1)  # repeated attempts follow each other at once
    _warm_up(Readers.memory)
    edges.install()
    gc.collect()
    gc.freeze()  # what is loaded is shared with all that are forked, and none looks through it again
    for line in sys.stdin:
        print(json.dumps(_run(json.loads(line))), flush=True)  # noqa: T201 - the answer


def _warm_up(folder: Path) -> None:
    """One pass in this process: templates and mappings are made once, and found by all that are forked."""
    from tests.mail import texts
    from tests.mail.sample_mailbox import apply, at, three

    config = folder / "postroom.toml"
    (folder / "mailbox").mkdir()
    (folder / "mailbox" / "1.eml").write_bytes(
        apply(texts.ADA, "ICRtoP Internship Summer 2026", three(texts.ADA), at(3))
    )
    words = {"office": {"coordinator": "office@example.org", "address": "desk@example.org"}}
    words["mailboxes.in"] = {"kind": "folder", "path": "mailbox", "history": "answer"}
    tables = (
        f"[{table}]\n" + "".join(f'{key} = "{each}"\n' for key, each in values.items())
        for table, values in words.items()
    )
    config.write_text("".join(tables) + "[notify]\nacknowledge = true\n")
    sys.argv = ["postroom", "--config", str(config), "once", "--quiet"]
    _command()


def _run(asked: dict[str, Any]) -> dict[str, Any]:
    folder = Path(asked["folder"])
    for name in ("out", "said"):
        (folder / name).unlink(missing_ok=True)
    log = os.open(folder / "points", os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND)
    children = []
    for _ in range(1 + asked["beside"]):
        child = os.fork()
        if not child:
            _be_the_command(asked, folder, log)
        children.append(child)
    code = max((_wait(child) for child in children), key=abs)
    with os.fdopen(log, "r+") as file:
        file.seek(0)
        reached = file.read().splitlines()
    return {"code": code, "reached": reached}


def _wait(child: int) -> int:
    descriptor = os.pidfd_open(child)
    try:
        if not select.select([descriptor], [], [], SECONDS)[0]:
            os.killpg(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return -signal.SIGALRM
    finally:
        os.close(descriptor)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _be_the_command(asked: dict[str, Any], folder: Path, log: int) -> None:
    code = 1
    try:
        os.setsid()
        gc.disable()
        for number, name in ((1, "out"), (2, "said")):
            file = os.open(folder / name, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
            os.dup2(file, number)
        os.dup2(os.open("/dev/null", os.O_RDONLY), 0)
        os.chdir(folder)
        now = datetime.fromisoformat(asked["now"])
        loaded.office.opened.__wrapped__.__defaults__ = (lambda: now,)
        for oddity in asked["oddities"]:
            oddities.ODDITIES[oddity]()
        kill = seams.Kill(**asked["kill"]) if asked["kill"] else None
        seams.follow(seams.Plan(kill, tuple(seams.Failure(**each) for each in asked["failures"]), log))
        sys.argv = ["postroom", "--config", asked["config"], *asked["words"]]
        code = _command()
    except BaseException:  # noqa: BLE001 - told as the command itself would
        sys.excepthook(*sys.exc_info())
    finally:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        os._exit(code)


def _command() -> int:
    try:
        loaded.cli.main.main()
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    return 0


if __name__ == "__main__":
    main()
