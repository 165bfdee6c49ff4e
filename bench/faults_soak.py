"""The section `soak`: ten thousand mails, small ones and odd ones, and a process that is killed again and again.

In: how many, the seed of the kills. Out, for SQLite and PostgreSQL: what was lost and what doubled, the highest memory of
a pass with its readers, and how much the pass itself grew between the first and the last thousand.

The kills (SIGKILL, to the pass and its readers) fall between the first and the last thousand, so that these two are read
by processes that nobody disturbs. Memory is the proportional share (PSS, proc(5)).
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import func, select

from bench.faults import Chosen, Figures
from bench.process import POSTROOM, family_of, memory_of
from bench.soak_mail import Mail, mails
from storage.database import Database, open_database
from storage.models import ApplicantRow, ApplicationRow, LedgerRow, LedgerState, MessageRow, MessageState, OutgoingRow
from tests.servers import dovecot, postgres, smtp

KILLS = 30
QUICK, MESSAGES = 300, 10_000
LOOKED_EVERY = 0.1  # seconds
MOST_PASSES = 60


@dataclass
class Watched:
    """What was seen of the processes: (messages read so far, MiB of the pass, MiB with its readers)."""

    samples: list[tuple[int, float, float]] = field(default_factory=list)
    passes: int = 0
    kills: int = 0
    ended_early: list[str] = field(
        default_factory=list
    )  # passes that ended before they were killed, by their last words

    def grown(self, total: int) -> float:
        """MiB by which the pass is larger while it reads the last tenth than while it reads the first, without its start."""
        tenth = total // 10
        first = [own for read, own, _ in self.samples if tenth // 5 <= read < tenth]
        last = [own for read, own, _ in self.samples if total - tenth <= read < total]
        return round(statistics.median(last) - statistics.median(first), 1) if first and last else float("nan")


def soak(chosen: Chosen) -> Figures:
    """Both databases, one after the other."""
    count = chosen.messages or (QUICK if chosen.quick else MESSAGES)
    figures: Figures = {"messages": count, "failed": 0}
    with dovecot.running() as server, postgres.running() as cluster, smtp.running() as receiver:
        for kind in ("sqlite", "postgresql"):
            with tempfile.TemporaryDirectory(prefix="soak-") as folder, postgres.database_in(cluster) as in_cluster:
                url = f"sqlite:///{folder}/postroom.db" if kind == "sqlite" else in_cluster
                receiver.envelopes.clear()
                figures[kind] = found = _one(chosen, Path(folder), url, server.account(), receiver, count)
            chosen.say(f"  {kind}: {', '.join(f'{name} {value}' for name, value in found.items())}")
            figures["failed"] += found["lost"] + found["doubled"]
    return figures


def _one(
    chosen: Chosen, folder: Path, url: str, account: dovecot.Account, receiver: smtp.Receiver, count: int
) -> Figures:
    source = random.Random(chosen.seed)
    delivered = list(_delivered(account, mails(count, source)))
    settings = _settings(folder, url, account, receiver)
    database = open_database(url)
    database.upgrade()
    distinct = len({mail.key for mail in delivered})
    watched = Watched()
    began = time.monotonic()
    for moment in _moments(source, distinct, 5 if chosen.quick else KILLS):
        _run(settings, database, watched, until=moment, delay=source.uniform(0, 0.4))
    while _unread(database, distinct) and watched.passes < MOST_PASSES:
        _run(settings, database, watched)
    seconds = time.monotonic() - began
    figures = _judged(database, receiver, delivered)
    database.close()
    for said in watched.ended_early:
        chosen.say(f"    a pass ended by itself: {said}")
    return figures | {
        "kills": watched.kills,
        "passes": watched.passes,
        "peak_mib": round(max(family for *_, family in watched.samples)),
        "grown_mib": watched.grown(distinct),
        "seconds": round(seconds),
    }


def _delivered(account: dovecot.Account, made: Iterator[Mail]) -> Iterator[Mail]:
    """Puts the mails where the server finds them, as a delivery agent does."""
    account.deliver()  # makes the folder
    new = account.maildir / "new"
    owner = account.maildir.stat()
    for number, mail in enumerate(made):
        path = new / f"{1_772_000_000 + number}.M{number}.soak"
        path.write_bytes(mail.raw)
        os.utime(path, (1_772_000_000 + number,) * 2)
        with suppress(PermissionError):
            shutil.chown(path, owner.st_uid, owner.st_gid)
        yield mail


def _settings(folder: Path, url: str, account: dovecot.Account, receiver: smtp.Receiver) -> Path:
    file = folder / "postroom.toml"
    file.write_text(
        f"""[office]
coordinator = "coordinator@office.example.org"
address = "internships@office.example.org"
[storage]
database = "{url}"
[outgoing]
transport = "smtp"
host = "127.0.0.1"
port = {receiver.port}
security = "none"
per_minute = 100000
[notify]
acknowledge = true
coordinator = "hourly"
nightly = false
[mailboxes.applications]
kind = "imap"
host = "{account.host}"
port = {account.port}
security = "none"
username = "{account.username}"
password = "{account.password}"
history = "answer"
"""
    )
    return file


def _moments(source: random.Random, total: int, kills: int) -> list[int]:
    """After how many messages the process is killed: by chance, in the eight tenths between the first and the last."""
    width = 0.8 * total / kills
    return [int(0.1 * total + width * (number + source.random())) for number in range(kills)]


def _run(settings: Path, database: Database, watched: Watched, until: int | None = None, delay: float = 0) -> None:
    """One pass, watched; killed when so many messages are read."""
    command = [POSTROOM, "--config", settings, "once", "--quiet"]
    log = settings.with_name("log")
    with log.open("wb") as told:
        process = subprocess.Popen(command, start_new_session=True, stdout=told, stderr=told)
    watched.passes += 1
    try:
        while process.poll() is None:
            read = _read(database)
            watched.samples.append(
                (read, memory_of(process.pid), sum(memory_of(pid) for pid in family_of(process.pid)))
            )
            if until is not None and read >= until:
                time.sleep(delay)
                watched.kills += process.poll() is None
                return
            time.sleep(LOOKED_EVERY)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    said = log.read_text(errors="replace").strip().rpartition("\n")[2]
    if process.returncode not in (0, 1):
        sys.exit(f"the pass ended with {process.returncode}: {said}")
    if until is not None:
        watched.ended_early.append(said)


def _read(database: Database) -> int:
    with database.read() as session:
        return session.scalar(select(func.count()).where(MessageRow.state != MessageState.KEPT)) or 0


def _unread(database: Database, distinct: int) -> bool:
    with database.read() as session:
        listed = session.scalar(select(func.count()).where(LedgerRow.state == LedgerState.LISTED))
    return bool(listed) or _read(database) < distinct


def _judged(database: Database, receiver: smtp.Receiver, delivered: list[Mail]) -> Figures:
    """Each mail once, each applicant's application once, each outgoing mail once."""
    with database.read() as session:
        messages = Counter(session.scalars(select(MessageRow.header_message_id)))
        states = Counter(str(state) for state in session.scalars(select(MessageRow.state)))
        applied = Counter(session.scalars(select(ApplicantRow.email).join(ApplicationRow)))
        written = Counter(session.scalars(select(OutgoingRow.recipient).where(OutgoingRow.kind == "acknowledgement")))
        ledger = session.scalar(select(func.count()).where(LedgerRow.state == LedgerState.KEPT))
    wanted = Counter(mail.message_id for mail in {mail.key: mail for mail in delivered}.values())
    applicants = {mail.applicant for mail in delivered if mail.applicant}
    ids = Counter(str(mail["Message-ID"]) for mail in receiver.messages)
    contents = {bytes(envelope.content or b"") for envelope in receiver.envelopes}
    return {
        "lost": (wanted - messages).total() + len(applicants - applied.keys()) + max(0, len(delivered) - (ledger or 0)),
        "doubled": (messages - wanted).total()
        + sum(count - 1 for each in (applied, written) for email, count in each.items() if email in applicants)
        + len(contents) - len(ids),
        "read": states.total(),
        **dict(sorted(states.items())),
        "applications": applied.total(),
        "sent": len(ids),
        "sent_again": sum(ids.values()) - len(ids),
    }  # fmt: skip
