"""Offices of the tests, each with a database, a mailbox and a folder of its own, copied from one that was prepared.

In: the servers, a scenario. Out: places in the state in which the scenario's command is run: preparing one takes seconds,
copying it some hundredths of one.
"""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import psycopg

from storage.database import Database, open_database
from tests.faults.commands import Commands, Ended, Request, commands
from tests.faults.scenarios import ADDRESSES, COORDINATOR, SECRET, Scenario, Step
from tests.faults.seams import Failure, Kill
from tests.mail.messages import OFFICE
from tests.servers import dovecot, postgres, smtp
from tests.servers.dovecot import Account

_numbers = count()


@dataclass
class Place:
    """One office. The second database and the folder `restored` are for what is restored."""

    folder: Path
    scenario: Scenario
    bench: Bench
    account: Account | None
    databases: tuple[str, str]

    def enter(self) -> None:
        """Makes this the place that is used: a mailbox's path is part of what its messages are known by."""
        here = self.bench.here
        here.unlink(missing_ok=True)
        here.symlink_to(self.folder)
        self.write_configs()

    def write_configs(self) -> None:
        """postroom.toml, and restored.toml for an office that a backup is restored into."""
        for name, storage, url in (
            ("postroom", "var", self.databases[0]),
            ("restored", "restored", self.databases[1]),
        ):
            tables = {
                "office": {"coordinator": COORDINATOR, "address": OFFICE, "addresses": ADDRESSES},
                "storage": {"folder": storage, "database": url},
                "mailboxes.applications": {"history": "answer"} | self._mailbox(),
                "notify": {"acknowledge": True},
                "limits": {"message_mib": 0.1, "batch_mib": 0.02},
                # More than any test has: three deaths on end make a message one that kills.
                "schedule": {"failed_attempts": 50},
                "outgoing": {"attempts": 50} | (self.bench.receiver.settings() if self.scenario.smtp else {}),
            }
            for table, values in self.scenario.tables.items():
                tables[table] = tables.get(table, {}) | values
            (self.folder / f"{name}.toml").write_text("".join(_table(*each) for each in tables.items()))

    def _mailbox(self) -> dict[str, Any]:
        if self.account is not None:
            return self.account.settings()
        return {"kind": self.scenario.mailbox, "path": self.bench.here / "mailbox"}

    def run(
        self, step: Step, kill: Kill | None = None, failures: tuple[Failure, ...] = (), *, beside: int = 0
    ) -> Ended:
        """Runs a command here."""
        asked = Request(
            self.folder,
            self.folder / f"{step.config}.toml",
            step.words,
            step.now,
            kill,
            (*step.failures, *failures),
            step.oddities,
            beside,
        )
        return self.bench.commands.run(asked)

    @contextmanager
    def database(self, number: int = 0) -> Iterator[Database]:
        """Its database, opened."""
        url = self.databases[number] or f"sqlite:///{self.folder / ('var', 'restored')[number] / 'postroom.db'}"
        opened = open_database(url)
        try:
            yield opened
        finally:
            opened.close()

    def close(self) -> None:
        """Takes everything away."""
        shutil.rmtree(self.folder)
        if self.account is not None:
            shutil.rmtree(self.account.maildir.parent, ignore_errors=True)
        for url in filter(None, self.databases):
            self.bench.sql(f"drop database if exists {_name(url)} with (force)")


def _table(name: str, values: dict[str, Any]) -> str:
    written = "".join(f"{key} = {_toml(value)}\n" for key, value in values.items() if value not in (None, ""))
    return f"[{name}]\n{written}"


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return f"[{', '.join(_toml(each) for each in value)}]"
    return str(value) if isinstance(value, int | float) else f"'{value}'"


def _name(url: str) -> str:
    return url.partition("?")[0].rpartition("/")[2]


@dataclass
class Bench:
    """The servers, the process that commands are forked from, and what was prepared."""

    folder: Path
    dovecot: dovecot.Dovecot
    postgres: str  # '' when it was not started
    receiver: smtp.Receiver
    commands: Commands
    _prepared: dict[tuple[str, str], Place] = field(default_factory=dict)

    @property
    def here(self) -> Path:
        """A link to the folder of the place that is used."""
        return self.folder / "here"

    def sql(self, statement: str) -> None:
        with psycopg.connect(self.postgres.format(name="postgres"), autocommit=True) as connection:
            connection.execute(statement)

    def wait_for_postgres(self) -> None:
        """Until the server has recovered."""
        for _ in range(600):
            try:
                self.sql("select 1")
            except psycopg.OperationalError:
                time.sleep(0.05)
            else:
                return
        raise AssertionError("PostgreSQL did not come back")

    def _database(self, kind: str, like: str = "") -> str:
        if kind == "sqlite":
            return ""
        name = f"faults_{next(_numbers)}"
        self.sql(f"create database {name}" + (f" template {_name(like)}" if like else ""))
        return self.postgres.format(name=name)

    def prepared(self, scenario: Scenario, kind: str) -> Place:
        """The place in which nothing but what comes before the scenario's command has happened."""
        key = (scenario.name, kind)
        if key not in self._prepared:
            place = self._new(scenario, kind) if scenario.base is None else self._copied(scenario, kind, scenario.base)
            if scenario.prepare is not None:
                scenario.prepare(place)
            self._prepared[key] = place
        return self._prepared[key]

    def _new(self, scenario: Scenario, kind: str) -> Place:
        folder = self.folder / f"place-{next(_numbers)}"
        (folder / "var").mkdir(parents=True)
        (folder / "var" / "secret").write_bytes(SECRET)
        account = self.dovecot.account() if scenario.mailbox == "imap" else None
        place = Place(folder, scenario, self, account, (self._database(kind), self._database(kind)))
        place.enter()
        return place

    def _copied(self, scenario: Scenario, kind: str, base: Scenario) -> Place:
        of = self.prepared(base, kind)
        folder = self.folder / f"place-{next(_numbers)}"
        shutil.copytree(of.folder, folder, symlinks=True)
        account = None
        if of.account is not None:
            account = self.dovecot.account()
            if of.account.maildir.exists():  # the server makes it at the first login
                subprocess.run(["cp", "-a", of.account.maildir.parent, account.maildir.parent], check=True)
        databases = (self._database(kind, of.databases[0]), self._database(kind, of.databases[1]))
        place = Place(folder, scenario, self, account, databases)
        place.enter()
        return place

    @contextmanager
    def copy(self, scenario: Scenario, kind: str) -> Iterator[Place]:
        """A copy of the prepared place. One place is used at a time."""
        self.prepared(scenario, kind)
        place = self._copied(scenario, kind, scenario)
        self.receiver.envelopes.clear()
        try:
            yield place
        finally:
            place.close()


@contextmanager
def bench(
    folder: Path, *, with_postgres: bool, server: dovecot.Dovecot | None = None, cluster: str = ""
) -> Iterator[Bench]:
    """Everything that is needed; servers that run already are given."""
    with ExitStack() as stack:
        server = server or stack.enter_context(dovecot.running())
        if with_postgres and not cluster:
            cluster = stack.enter_context(postgres.running())
        receiver = stack.enter_context(smtp.running())
        yield Bench(folder, server, cluster, receiver, stack.enter_context(commands()))
