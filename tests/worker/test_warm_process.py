"""Passes are copies of a process that has loaded everything: each has its own memory, is ended by itself, and reads settings anew."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.mail.messages import message
from tests.worker.test_schedule import POSTROOM, until

ROOT = Path(__file__).parents[2]
# A process that answers what its passes are to do: they write, sleep, refuse to end, raise, or change what they hold.
WARM = """
import json, os, signal, sys, time
from subprocess import TimeoutExpired
from worker.warm_process import WarmProcess
held = []
def perform(words):
    match words:
        case ["exit", code]:
            return int(code)
        case ["remember", word]:
            held.append(word)
            return len(held)
        case ["raise"]:
            raise ValueError("broken")
        case ["sleep"]:
            time.sleep(600)
        case ["ignore"]:
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
            time.sleep(600)
    return 9
warm = WarmProcess(perform)
"""


def said(program: str) -> str:
    ended = subprocess.run(
        [sys.executable, "-c", WARM + program], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    return ended.stdout + ended.stderr


def test_each_pass_has_its_exit_code_and_its_own_memory():
    program = "print([warm.start(words).wait(30) for words in (['exit', '3'], ['remember', 'a'], ['remember', 'b'])])"
    assert said(program) == "[3, 1, 1]\n"


def test_one_that_raises_says_so_and_the_next_one_runs():
    told = said("print([warm.start(words).wait(30) for words in (['raise'], ['exit', '0'])])")
    assert "ValueError: broken" in told
    assert told.startswith("[1, 0]") or told.endswith("[1, 0]\n")


def test_one_that_sleeps_is_asked_to_end_and_one_that_refuses_is_killed():
    program = """
sleeping = warm.start(["sleep"])
try:
    sleeping.wait(0.2)
except TimeoutExpired:
    sleeping.terminate()
print(sleeping.wait(30))
ignoring = warm.start(["ignore"])
time.sleep(0.5)
ignoring.terminate()
try:
    ignoring.wait(0.2)
except TimeoutExpired:
    ignoring.kill()
print(ignoring.wait(30))
ignoring.kill()
"""
    assert said(program) == f"{-signal.SIGTERM}\n{-signal.SIGKILL}\n"


def test_it_ends_with_the_process_that_made_it():
    program = "print(open(f'/proc/{os.getpid()}/task/{os.getpid()}/children').read())"
    child = int(said(program))

    def has_ended() -> bool:
        try:
            os.kill(child, 0)
        except ProcessLookupError:
            return True
        return Path(f"/proc/{child}/stat").read_text().split()[2] == "Z"

    assert until(has_ended)


def test_where_it_has_died_a_pass_starts_by_itself():
    program = """
import os
child = int(open(f'/proc/{os.getpid()}/task/{os.getpid()}/children').read())
os.kill(child, signal.SIGKILL)
os.waitpid(child, 0)
from config.settings import Settings
from worker import schedule
passes = schedule.Passes(None, Settings(), warm=warm)
passes._words, passes._program = [], [sys.executable, "-c", "print('a program', flush=True)"]
passes.start()
passes.start()
"""
    told = said(program)
    assert told.count("a program") == 2
    assert told.count("has died") == 1


@pytest.fixture
def office(tmp_path: Path) -> Path:
    (tmp_path / "mailbox").mkdir()
    file = tmp_path / "postroom.toml"
    file.write_text('[mailboxes.in]\nkind = "folder"\npath = "mailbox"\npush = false\n[schedule]\npoll_seconds = 1\n')
    return file


def test_a_changed_setting_counts_from_the_next_pass_on(office):
    process = subprocess.Popen([POSTROOM, "--config", office, "run"], stderr=subprocess.DEVNULL)
    try:
        database = office.parent / "var" / "postroom.db"
        assert until(database.exists)
        office.write_text(f'{office.read_text()}[storage]\nfolder = "other"\n')
        assert until((office.parent / "other" / "postroom.db").exists)
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 0
    finally:
        process.kill()
        process.wait()


def test_asked_to_stop_in_the_middle_of_a_pass_it_ends_with_0(office):
    """A signal to the whole group, as a terminal and some service managers send it."""
    for number in range(40):
        raw = message("ICRtoP Internship", f"a{number}@example.org", "I apply.", message_id=f"<{number}@example.org>")
        (office.parent / "mailbox" / f"{number}.eml").write_bytes(raw)
    process = subprocess.Popen([POSTROOM, "--config", office, "run"], stderr=subprocess.DEVNULL, process_group=0)
    try:
        assert until((office.parent / "var" / "postroom.db").exists)
        time.sleep(0.5)
        os.killpg(process.pid, signal.SIGTERM)
        assert process.wait(60) == 0
    finally:
        process.kill()
        process.wait()
