"""How long after its delivery a mail is a record, and its notification is handed over; what the worker costs when nothing comes.

In: nothing. Out: a table, and with --json one JSON document. Everything is real: Dovecot with IDLE, `postroom run` with its
usual schedule, SQLite, and an SMTP receiver. One mail at a time is delivered, at any moment of the worker's day.

Arrival is when Dovecot has taken the mail, a record is a row that another program sees, and a notification is handed over
when the receiver has all of it. Each mail is a line on stderr. A hundred take about ten minutes; after `--longest` seconds no
further mail is delivered, and the figures are those of the mails until then.

    .venv/bin/python -m bench.arrival [--mails 100] [--idle 60] [--longest 1200] [--json]
"""

from __future__ import annotations

import argparse
import json
import random
import signal
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller

from bench import corpus
from bench.process import POSTROOM, SETTINGS, family_of, memory_of, usage
from config.settings_tables import Mailbox
from ingest.mailboxes.bell import QUIET_SECONDS, Bell
from tests.servers import dovecot

WANTED_SECONDS, WANTED_SHARE, WANTED_MIB = 5.0, 0.005, 150
PATIENCE = 120  # seconds for one mail
START_PATIENCE = 60  # seconds for the worker's first pass, and for its rest after it
LOOK = 0.02
QUIET, QUIET_SHARE = 4.0, 0.02  # so many seconds with so small a share of a core
MAIL_OUT = """[outgoing]
transport = "smtp"
host = "127.0.0.1"
port = {port}
security = "none"
per_minute = 1000000
"""


class Receiver:
    """An SMTP receiver that counts what it has got."""

    def __init__(self) -> None:
        self.received: list[float] = []

    async def handle_DATA(self, *_: Any) -> str:  # noqa: N802 - aiosmtpd's name
        self.received.append(time.perf_counter())
        return "250 taken"


@contextmanager
def receiving() -> Iterator[tuple[Receiver, int]]:
    receiver = Receiver()
    controller = Controller(receiver, hostname="127.0.0.1", port=dovecot.free_port())
    controller.start()
    try:
        yield receiver, controller.port
    finally:
        controller.stop()


@contextmanager
def worker(settings: Path) -> Iterator[subprocess.Popen[bytes]]:
    """`postroom run`, once its first pass over the empty mailbox is done and it listens."""
    with (settings.parent / "worker.log").open("wb") as log:
        process = subprocess.Popen([POSTROOM, "--config", settings, "run"], stderr=log)
        try:
            yield process
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(300)


@contextmanager
def listening(account: dovecot.Account, ring: Callable[[str], None]) -> Iterator[None]:
    """A bell beside the worker's own, since nothing tells when that one rings."""
    bell = Bell("beside", Mailbox.model_validate(account.settings()), ring)
    bell.start()
    time.sleep(2 * QUIET_SECONDS)  # its first ring is over
    try:
        yield
    finally:
        bell.stop()


class Records:
    """The office's database, as another program sees it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def count(self, table: str) -> int:
        try:
            with closing(sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)) as database:
                return int(database.execute(f"select count(*) from {table}").fetchone()[0])
        except sqlite3.OperationalError:  # not made yet
            return 0


def say(words: str) -> None:
    """Progress, for who waits: the figures alone go to stdout."""
    print(words, file=sys.stderr, flush=True)


def arrivals(
    account: dovecot.Account, records: Records, receiver: Receiver, mails: int, longest: float
) -> dict[str, list[float]]:
    """Seconds from each mail's arrival to the ring of a bell, to its record and to its notification.

    Ends after `longest` seconds, with two mails at the least.
    """
    pause = random.Random(7)
    until = time.monotonic() + longest
    found: dict[str, list[float]] = {"ring": [], "record": [], "notification": []}
    rung: list[float] = []
    with account.client() as client, listening(account, lambda _: rung.append(time.perf_counter())):
        for number, raw in enumerate(corpus.applications(mails), 1):
            if number > 2 and time.monotonic() > until:
                say(f"{longest:.0f} seconds are over: {number - 1} of {mails} mails are measured")
                break
            notified = len(receiver.received)
            rung.clear()
            client.append("INBOX", raw)
            arrived = time.perf_counter()
            while records.count("applications") < number and time.perf_counter() - arrived < PATIENCE:
                time.sleep(LOOK)
            found["record"].append(time.perf_counter() - arrived)
            while len(receiver.received) == notified and time.perf_counter() - arrived < PATIENCE:
                time.sleep(LOOK)
            if len(receiver.received) == notified:
                sys.exit(f"mail {number} has no notification after {PATIENCE} s")
            found["ring"].append(rung[0] - arrived if rung else float(PATIENCE))
            found["notification"].append(receiver.received[notified] - arrived)
            say(f"mail {number} of {mails}: " + ", ".join(f"{name} {each[-1]:.2f} s" for name, each in found.items()))
            time.sleep(pause.uniform(0.5, 4))
    return found


def wait_until_quiet(pid: int) -> None:
    """Waits for the end of the first passes: the clock's, and the one that the bell asks for when it begins to listen."""
    until = time.monotonic() + START_PATIENCE
    while usage(pid, QUIET)[0] > QUIET * QUIET_SHARE and time.monotonic() < until:
        pass


def measure(server: dovecot.Dovecot, folder: Path, mails: int, idle: float, longest: float) -> dict[str, float]:
    """All figures."""
    account = server.account()
    account.deliver()  # makes it
    settings = folder / "postroom.toml"
    records = Records(folder / "var" / "postroom.db")
    with receiving() as (receiver, port):
        settings.write_text(SETTINGS.format(account=account) + MAIL_OUT.format(port=port))
        with worker(settings) as process:
            say("the worker makes its first pass")
            until = time.monotonic() + START_PATIENCE
            while not records.count("health") and time.monotonic() < until:
                time.sleep(LOOK)
            wait_until_quiet(process.pid)
            say(f"it has nothing to do for {idle:.0f} s")
            resting = sum(map(memory_of, family_of(process.pid)))
            cpu, memory = usage(process.pid, idle)
            found = arrivals(account, records, receiver, mails, longest)
    figures = {
        "mails": len(found["record"]),
        "share of a core, idle": cpu / idle,
        "MiB, idle": resting,
        "MiB at the most meanwhile": memory,
    }
    for name, seconds in found.items():
        figures[f"{name}: median s"] = statistics.median(seconds)
        figures[f"{name}: 95th percentile s"] = statistics.quantiles(seconds, n=20, method="inclusive")[-1]
        figures[f"{name}: longest s"] = max(seconds)
        figures[f"{name}: share within {WANTED_SECONDS:.0f} s"] = sum(s <= WANTED_SECONDS for s in seconds) / len(
            seconds
        )
    return figures


def main() -> None:
    """Runs it, and prints the table."""
    parser = argparse.ArgumentParser(prog="python -m bench.arrival", description=__doc__)
    parser.add_argument("--mails", type=int, default=100, help="at least 2")
    parser.add_argument("--idle", type=float, default=60, help="seconds without mail that are measured")
    parser.add_argument("--longest", type=float, default=1200, help="seconds after which no further mail is delivered")
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        Path(name).chmod(0o711)  # the unprivileged server has to get there
        server, process = dovecot.start(Path(name) / "dovecot")
        try:
            with tempfile.TemporaryDirectory(dir=name) as place:
                figures = measure(server, Path(place), chosen.mails, chosen.idle, chosen.longest)
        finally:
            dovecot.stop(process)
    if chosen.json:
        print(json.dumps(figures))
        return
    for key, value in figures.items():
        print(f"{value:10.4f}  {key}")
    print(
        f"wanted: within {WANTED_SECONDS:.0f} s, idle under {WANTED_SHARE} of a core and {WANTED_MIB} MiB; "
        "what the clock's own passes cost in that time is in it"
    )


if __name__ == "__main__":
    main()
