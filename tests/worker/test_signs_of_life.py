"""What starts the worker and the desk hears when they are ready, that they work, and that they stop; of one that hangs it hears nothing."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from config.settings import Settings
from net.service_manager import ServiceManager
from storage.database import HEAD, open_database
from tests.service_manager import service_manager
from worker import schedule
from worker.signs_of_life import Pulse, SignsOfLife, opened_once

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def heard(tmp_path):
    with service_manager(tmp_path) as manager:
        yield manager


@pytest.fixture
def office(tmp_path):
    (tmp_path / "mailbox").mkdir()
    file = tmp_path / "postroom.toml"
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    file.write_text(f'[mailboxes.applications]\nkind = "folder"\npath = "mailbox"\n[web]\nport = {port}\n')
    return file


@pytest.mark.parametrize("command", [("run", "--no-desk"), ("serve",)])
def test_it_says_that_it_is_ready_then_that_it_works_and_at_its_end_that_it_stops(heard, office, command):
    words = [sys.executable, "-m", "cli.main", "--config", office, *command]
    environment = os.environ | heard.environment(watchdog_seconds=3)
    with subprocess.Popen(words, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL) as process:
        try:
            assert heard.hears("READY=1")
            assert opened_tables(office)
            for _ in range(2):
                assert heard.hears("WATCHDOG=1")
            process.send_signal(signal.SIGTERM)
            assert heard.hears("STOPPING=1")
            # uvicorn raises the signal once more at its end, which systemd counts as a clean end too.
            assert process.wait(60) in (0, -signal.SIGTERM)
        finally:
            process.kill()
    assert sum("READY=1" in each for each in heard.said) == 1  # neither the desk nor a pass says it too


def opened_tables(office) -> str:
    database = open_database(f"sqlite:///{office.parent / 'var' / 'postroom.db'}")
    try:
        return database.check()
    finally:
        database.close()


def test_a_worker_whose_database_cannot_be_opened_is_not_ready(heard, tmp_path, monkeypatch):
    for name, value in heard.environment(watchdog_seconds=3).items():
        monkeypatch.setenv(name, value)
    (tmp_path / "var").write_text("a file where the folder should be")
    settings = Settings(storage={"folder": tmp_path / "var"})
    signs = SignsOfLife(ServiceManager(), lambda: opened_once(settings), str)
    signs.give()
    (tmp_path / "var").unlink()
    (tmp_path / "var").mkdir()
    assert not heard.hears("READY=1", 0.2)
    signs.give()
    assert heard.hears("READY=1")


def test_a_pass_that_cannot_be_ended_gives_no_sign(heard, monkeypatch):
    for name, value in heard.environment(watchdog_seconds=3).items():
        monkeypatch.setenv(name, value)
    passes = schedule.Passes(None, Settings(schedule={"hang_seconds": 1}))
    signs = SignsOfLife(ServiceManager(), lambda: None, lambda: "a pass hangs" if passes.hangs else "")
    signs.give()
    assert heard.hears("WATCHDOG=1")
    monkeypatch.setattr(schedule, "ENDED_SECONDS", -1)
    passes._hang_seconds = 1.0
    released, begun = threading.Event(), threading.Event()

    class Unkillable:
        pid = 0

        def wait(self, timeout=None):
            begun.set()
            released.wait(60)
            return 0

    monkeypatch.setattr(passes, "_started", lambda _: Unkillable())
    running = threading.Thread(target=passes.start)
    running.start()
    assert begun.wait(60)
    signs.give()
    assert passes.hangs
    released.set()
    running.join(60)
    assert not heard.hears("WATCHDOG=1", 0.2)
    signs.give()
    assert heard.hears("WATCHDOG=1")


def test_a_clock_that_stands_still_gives_no_sign():
    scheduler = schedule.with_signs(schedule.empty_scheduler(Settings()), lambda: None, 7.9)
    assert {job.id for job in scheduler.get_jobs()} == {"signs of life", "first sign of life"}
    assert not schedule.with_signs(schedule.empty_scheduler(Settings()), lambda: None, None).get_jobs()
    assert Pulse(-1.0).is_late
    pulse = Pulse(60.0)
    pulse.beat()
    assert not pulse.is_late


@pytest.mark.parametrize("command", [("run", "--no-desk"), ("serve",)])
def test_an_update_that_takes_longer_than_a_start_may_asks_for_more_time(heard, office, command):
    """As a copy and a migration of many minutes do; here another process has its turn to change the tables."""
    var = office.parent / "var"
    var.mkdir()
    shutil.copy(ROOT / "tests" / "storage" / "schemas" / "0005" / "sqlite" / "postroom.db", var / "postroom.db")
    words = [sys.executable, "-m", "cli.main", "--config", office, *command]
    environment = os.environ | heard.environment(watchdog_seconds=3)
    with closing(open_database(f"sqlite:///{var / 'postroom.db'}")) as database, ExitStack() as updating:
        updating.enter_context(database.lock("migration"))
        with subprocess.Popen(words, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL) as process:
            try:
                for _ in range(2):
                    assert heard.hears("EXTEND_TIMEOUT_USEC=120000000")
                assert "STATUS=brings the database up to date" in heard.said[-1]
                assert not any("READY=1" in each for each in heard.said)
                updating.close()
                assert heard.hears("READY=1")
            finally:
                process.kill()
        assert database.revision == HEAD
