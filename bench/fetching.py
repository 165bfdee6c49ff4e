"""How fast mail is fetched and kept, beside mbsync in the same run, and over a line of 40 ms.

In: nothing; mbsync (Debian: isync) where it is installed. Out: a table, and with --json one JSON document. Both take the same new
mailbox from the same Dovecot and flush to the same disk (mbsync: FSync yes); the start of the process is not in postroom's time.
The line of 40 ms is a relay that holds back each byte for 20 ms in both directions and limits nothing else.

    .venv/bin/python -m bench.fetching [--messages 1000] [--far 200] [--runs 3] [--json]
"""

from __future__ import annotations

import argparse
import json
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from bench import corpus
from bench.process import SETTINGS
from config.settings import load_settings
from ingest.office import opened
from tests.servers import dovecot
from worker.shared_jobs import fetch

WANTED_OF_MBSYNC, WANTED_FAR = 1.0, 400
ONE_WAY_SECONDS = 0.02
MBSYNC = """FSync yes

IMAPAccount bench
Host 127.0.0.1
Port {account.port}
User {account.username}
Pass {account.password}
SSLType None
AuthMechs LOGIN

IMAPStore far
Account bench

MaildirStore near
Path {folder}/
Inbox {folder}/inbox
SubFolders Verbatim

Channel bench
Far :far:
Near :near:
Patterns INBOX
Create Near
Sync Pull
SyncState *
"""


def main() -> None:
    """Runs everything, and prints the table."""
    parser = argparse.ArgumentParser(prog="python -m bench.fetching", description=__doc__)
    parser.add_argument("--messages", type=int, default=1_000)
    parser.add_argument("--far", type=int, default=200, help="messages over the line of 40 ms")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        Path(name).chmod(0o711)  # the unprivileged server has to get there
        server, process = dovecot.start(Path(name) / "dovecot")
        try:
            found = _figures(server, Path(name), chosen)
        finally:
            dovecot.stop(process)
    if chosen.json:
        print(json.dumps(found))
        return
    for key, value in found.items():
        print(f"{value:10.2f}  {key}")
    if "of mbsync" not in found:
        print("mbsync is not installed (Debian: isync)")
    print(f"wanted: at least {WANTED_OF_MBSYNC} of mbsync, and {WANTED_FAR}/s over 40 ms")


def _figures(server: dovecot.Dovecot, folder: Path, chosen: argparse.Namespace) -> dict[str, float]:
    account, far = server.account(), server.account()
    account.deliver(*corpus.applications(chosen.messages))
    far.deliver(*corpus.applications(chosen.far))
    own, theirs = [], []
    for _ in range(chosen.runs):  # in turns, so that what else the machine does meets both
        own.append(chosen.messages / _postroom(account, folder, account.port, chosen.messages))
        if shutil.which("mbsync"):
            theirs.append(chosen.messages / _mbsync(account, folder, chosen.messages))
    with _slow_line(account.port) as port:
        over_far = [chosen.far / _postroom(far, folder, port, chosen.far) for _ in range(chosen.runs)]
    found = {"messages": float(chosen.messages), "postroom, messages/s": statistics.median(own)}
    if theirs:
        found["mbsync with FSync yes, messages/s"] = statistics.median(theirs)
        found["of mbsync"] = statistics.median(own) / statistics.median(theirs)
    found[f"postroom over 40 ms, {chosen.far} messages, messages/s"] = statistics.median(over_far)
    return found


def _postroom(account: dovecot.Account, folder: Path, port: int, messages: int) -> float:
    """Seconds of fetching and keeping alone."""
    with tempfile.TemporaryDirectory(dir=folder) as place:
        settings = Path(place) / "postroom.toml"
        settings.write_text(SETTINGS.format(account=account).replace(str(account.port), str(port)), encoding="utf-8")
        with opened(load_settings(settings)) as office:
            began = time.perf_counter()
            result = fetch(office, "applications", lambda: False)
            seconds = time.perf_counter() - began
        if result.kept != messages:
            sys.exit(f"postroom kept {result.kept} of {messages} messages: {result.troubles}")
        return seconds


def _mbsync(account: dovecot.Account, folder: Path, messages: int) -> float:
    with tempfile.TemporaryDirectory(dir=folder) as place:
        configuration = Path(place) / "mbsyncrc"
        configuration.write_text(MBSYNC.format(account=account, folder=place), encoding="utf-8")
        began = time.perf_counter()
        ended = subprocess.run(
            ["mbsync", "-q", "-c", configuration, "bench"], check=False, capture_output=True, text=True
        )
        seconds = time.perf_counter() - began
        kept = sum(1 for each in (Path(place) / "inbox").rglob("*") if each.parent.name in ("new", "cur"))
        if ended.returncode or kept != messages:
            sys.exit(f"mbsync kept {kept} of {messages} messages: {ended.stderr}")
        return seconds


@contextmanager
def _slow_line(port: int) -> Iterator[int]:
    """A port on this machine that leads to that one over a slow line."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def accept() -> None:
            with suppress(OSError):
                while True:
                    near, _ = listening.accept()
                    far = socket.create_connection(("127.0.0.1", port))
                    for each in (near, far):
                        each.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                    _hold_back(near, far)
                    _hold_back(far, near)

        threading.Thread(target=accept, daemon=True).start()
        yield listening.getsockname()[1]


def _hold_back(source: socket.socket, target: socket.socket) -> None:
    """Hands on what comes, ONE_WAY_SECONDS later."""
    waiting: deque[tuple[float, bytes]] = deque()
    there = threading.Condition()

    def take() -> None:
        data = b"-"
        while data:
            try:
                data = source.recv(1 << 16)
            except OSError:
                data = b""
            with there:
                waiting.append((time.monotonic() + ONE_WAY_SECONDS, data))
                there.notify()

    def give() -> None:
        while True:
            with there:
                there.wait_for(lambda: waiting)
                due, data = waiting.popleft()
            time.sleep(max(0.0, due - time.monotonic()))
            if not data:
                with suppress(OSError):
                    target.shutdown(socket.SHUT_WR)
                return
            try:
                target.sendall(data)
            except OSError:
                return

    for work in (take, give):
        threading.Thread(target=work, daemon=True).start()


if __name__ == "__main__":
    main()
