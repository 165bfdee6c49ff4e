"""The section `workers`: an office with several workers on PostgreSQL, while these are killed or stopped or the database is away.

In: how many mails, the seed of the kills. Out, for each fault: what was lost, what doubled, and whether the records are those of
one undisturbed pass on SQLite over the same mails. A process that ends by itself is started again, as a service manager does.

A mail may be handed over twice where a worker is killed between the server's answer and its note: it is the same mail then,
under the same Message-ID, and counted as `sent_again`.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from bench.faults import Chosen, Figures
from bench.process import POSTROOM
from bench.soak_mail import Mail, mails
from config.settings import load_settings
from ingest.office import opened, utc_now
from storage.database import Database, open_database
from storage.models import ApplicationRow, HealthRow, MessageRow, MessageState, OutgoingRow, OutgoingState
from tests.servers import postgres, smtp
from worker.bell import Bell
from worker.engine import ENGINE, engine_migrations
from worker.jobs import one_pass
from worker.shared_jobs import tick

MESSAGES, QUICK = 1_000, 24
KILLS, QUICK_KILLS = 30, 3
WORKERS = 3
OLDER_ENGINE = "3.3.0"
PATIENCE = 3_600
SETTINGS = """[office]
coordinator = "coordinator@office.example.org"
address = "internships@office.example.org"
[storage]
database = "{database}"
folder = "{folder}"
[outgoing]
transport = "smtp"
host = "127.0.0.1"
port = {port}
security = "none"
per_minute = 100000
[notify]
acknowledge = true
nightly = false
[schedule]
engine = "{engine}"
poll_seconds = 2
outbox_seconds = 2
[limits]
readers = 1
[mailboxes.applications]
kind = "folder"
path = "{mailbox}"
history = "answer"
"""
Records = list[tuple[object, ...]]


@dataclass
class Workers:
    """The processes of one office: `run` and its workers, started again when they end, until the block ends."""

    settings: Path
    url: str
    count: int
    processes: list[subprocess.Popen[bytes]] = field(default_factory=list)
    restarts: int = 0
    _ended: threading.Event = field(default_factory=threading.Event)

    def __enter__(self) -> Self:
        self.processes = [self._start("run")]
        _until(self._is_noted)
        self.processes += [self._start("worker") for _ in range(self.count - 1)]
        self._supervising = threading.Thread(target=self._supervise)
        self._supervising.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._supervising.join()
        for process in self.processes:
            process.send_signal(signal.SIGCONT)
            process.terminate()
        for process in self.processes:
            try:
                process.wait(40)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def _start(self, command: str) -> subprocess.Popen[bytes]:
        with self.settings.with_name("log").open("ab") as log:
            return subprocess.Popen([POSTROOM, "--config", self.settings, command], stderr=log, start_new_session=True)

    def _supervise(self) -> None:
        while not self._ended.wait(0.2):
            for number, process in enumerate(self.processes):
                if process.poll() is not None:
                    self.processes[number] = self._start("worker" if number else "run")
                    self.restarts += 1

    def _is_noted(self) -> bool:
        database = open_database(self.url)
        try:
            with database.read() as session:
                return session.get(HealthRow, "settings") is not None
        finally:
            database.close()


Fault = Callable[[Workers, Chosen], None]


def _kill(workers: Workers, chosen: Chosen) -> None:
    source = random.Random(chosen.seed)
    for _ in range(QUICK_KILLS if chosen.quick else KILLS):
        time.sleep(source.uniform(0.5, 3))
        with suppress(ProcessLookupError):
            os.killpg(source.choice(workers.processes).pid, signal.SIGKILL)


def _stand_still(workers: Workers, chosen: Chosen) -> None:
    time.sleep(1)
    stopped = workers.processes[-1]
    stopped.send_signal(signal.SIGSTOP)
    time.sleep(4 if chosen.quick else 60)
    stopped.send_signal(signal.SIGCONT)


def _away(seconds: float) -> Fault:
    def fault(workers: Workers, chosen: Chosen) -> None:
        """The server's socket is gone, and all connections have ended."""
        time.sleep(1)
        socket = Path(workers.url.partition("host=")[2]) / ".s.PGSQL.5432"
        database = open_database(workers.url)
        others = "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname is not null"
        with database.engine.connect() as connection:
            connection.execute(text("select 1"))
            socket.rename(socket.with_name("away"))
            connection.execute(text(others))
        database.close()
        time.sleep(3 if chosen.quick else seconds)
        socket.with_name("away").rename(socket)

    return fault


def _sweep_twice(workers: Workers, chosen: Chosen) -> None:
    del chosen
    with opened(load_settings(workers.settings)) as office, Bell(office.database) as bell:
        for _ in range(10):
            both = [threading.Thread(target=tick, args=(office, bell)) for _ in range(2)]
            for each in both:
                each.start()
            for each in both:
                each.join()


def _nothing(workers: Workers, chosen: Chosen) -> None:
    del workers, chosen


# What happens, and whether the engine's tables are of an older version at the start.
FAULTS: dict[str, tuple[Fault, bool]] = {
    "kill -9 at random": (_kill, False),
    "SIGSTOP 60 s, then CONT": (_stand_still, False),
    "database away 8 s": (_away(8), False),
    "database away 60 s": (_away(60), False),
    "engine's tables behind": (_nothing, True),
    "two sweeps at once": (_sweep_twice, False),
}


def workers(chosen: Chosen) -> Figures:
    """Every fault, each in an office of its own."""
    return met(chosen, list(FAULTS))


def met(chosen: Chosen, names: list[str]) -> Figures:
    """These faults."""
    delivered = list(mails(chosen.messages or (QUICK if chosen.quick else MESSAGES), random.Random(chosen.seed)))
    figures: Figures = {"messages": len(delivered), "failed": 0}
    with postgres.running() as cluster, smtp.running() as receiver:
        wanted = _of_one_pass(delivered, receiver)
        for name in names:
            receiver.envelopes.clear()
            found = figures[name] = _under(name, chosen, cluster, receiver, delivered, wanted)
            figures["failed"] += found["lost"] + found["doubled"] + found["different"]
            chosen.say(f"  {name}: " + ", ".join(f"{what} {value}" for what, value in found.items()))
    return figures


def _under(
    name: str, chosen: Chosen, cluster: str, receiver: smtp.Receiver, delivered: list[Mail], wanted: Records
) -> Figures:
    fault, is_behind = FAULTS[name]
    began = time.monotonic()
    with postgres.database_in(cluster) as url, _an_office(url, "procrastinate", receiver, delivered) as settings:
        if is_behind:
            database = open_database(url)
            make_older_engine(database)
            database.close()
        with Workers(settings, url, 2 if chosen.quick else WORKERS) as running:
            fault(running, chosen)
            _until(lambda: _is_done(url, delivered))
            restarts = running.restarts
        return _judged(url, receiver, delivered, wanted) | {
            "restarts": restarts,
            "seconds": round(time.monotonic() - began, 1),
        }


def make_older_engine(database: Database) -> None:
    """The engine's tables as OLDER_ENGINE left them."""
    for _, script in engine_migrations("-1", OLDER_ENGINE):
        with database.begin() as session:
            session.connection().execute(text(script.replace(":=", r"\:=")))
    with database.begin() as session:
        session.add(HealthRow(name=ENGINE, at=utc_now(), count=0, details={"version": OLDER_ENGINE}))


@contextmanager
def _an_office(url: str, engine: str, receiver: smtp.Receiver, delivered: list[Mail]) -> Iterator[Path]:
    """An office whose mailbox holds these mails; the path of its settings."""
    with tempfile.TemporaryDirectory(prefix="faults-") as name:
        folder = Path(name)
        (folder / "mailbox").mkdir()
        for number, mail in enumerate(delivered):
            (folder / "mailbox" / f"{number:06}.eml").write_bytes(mail.raw)
        settings = folder / "postroom.toml"
        database = url or f"sqlite:///{folder}/var/postroom.db"
        values = {"database": database, "engine": engine, "port": receiver.port}
        settings.write_text(
            SETTINGS.format(folder=folder / "var", mailbox=folder / "mailbox", **values), encoding="utf-8"
        )
        yield settings


def _of_one_pass(delivered: list[Mail], receiver: smtp.Receiver) -> Records:
    with _an_office("", "embedded", receiver, delivered) as settings, opened(load_settings(settings)) as office:
        one_pass(office)
        with office.database.read() as session:
            return _records(session)


def _records(session: Session) -> Records:
    """The applications with their documents and findings, as far as they do not depend on when they were made."""
    return sorted(
        (
            row.applicant.email,
            str(row.opening),
            str(row.cycle),
            row.status.value,
            tuple(sorted((each.kind, each.pages or 0) for each in row.documents)),
            tuple(sorted(each.code for each in row.findings)),
        )
        for row in session.scalars(select(ApplicationRow))
    )


def _is_done(url: str, delivered: list[Mail]) -> bool:
    """Whether each mail has its final state, and all mail is sent."""
    database = open_database(url)
    try:
        with database.read() as session:
            ended = session.scalar(select(func.count()).where(MessageRow.state != MessageState.KEPT)) or 0
            unsent = OutgoingRow.state.in_((OutgoingState.QUEUED, OutgoingState.SENDING))
            waits = session.scalar(select(func.count()).where(unsent, OutgoingRow.attempts == 0))
            return ended >= len({mail.key for mail in delivered}) and not waits
    finally:
        database.close()


def _judged(url: str, receiver: smtp.Receiver, delivered: list[Mail], wanted: Records) -> Figures:
    database = open_database(url)
    try:
        with database.read() as session:
            messages = Counter(session.scalars(select(MessageRow.header_message_id)))
            failed = session.scalar(select(func.count()).where(MessageRow.state == MessageState.FAILED))
            found = _records(session)
    finally:
        database.close()
    expected = Counter(mail.message_id for mail in {mail.key: mail for mail in delivered}.values())
    ids = Counter(str(mail["Message-ID"]) for mail in receiver.messages)
    contents = {bytes(envelope.content or b"") for envelope in receiver.envelopes}
    return {
        "lost": (expected - messages).total(),
        "doubled": (messages - expected).total() + len(contents) - len(ids),
        "different": sum(1 for one, other in zip(found, wanted, strict=False) if one != other)
        + abs(len(found) - len(wanted)),
        "applications": len(found),
        "failed_messages": failed or 0,
        "sent": len(ids),
        "sent_again": ids.total() - len(ids),
    }


def _until(ready: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        with suppress(Exception):  # the database is away
            if ready():
                return
        if time.monotonic() > until:
            sys.exit(f"not done in {PATIENCE} s")
        time.sleep(0.5)
