"""The desk beside the worker: `run` with `[web]` serves it, starts it again when it dies, and ends it with itself."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

SECONDS = 60


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return listening.getsockname()[1]


@pytest.fixture
def running(tmp_path):
    """`postroom run` of an office with a desk; its process and the desk's port."""
    port = free_port()
    (tmp_path / "mailbox").mkdir()
    settings = tmp_path / "postroom.toml"
    settings.write_text(
        f'[mailboxes.applications]\nkind = "folder"\npath = "mailbox"\npush = false\n[web]\nport = {port}\n'
    )
    command = [sys.executable, "-m", "cli.main", "--config", str(settings), "run"]
    root = Path(__file__).resolve().parents[2]
    with subprocess.Popen(command, cwd=root, stderr=subprocess.DEVNULL) as process:
        try:
            yield process, port
        finally:
            process.kill()


def answers(port):
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=5) as answer:
            return answer.status == 200
    except OSError:
        return False


def within_time(condition):
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.1)
    return False


def pid_of_desk(process):
    """The child of the worker that serves the desk."""
    for each in Path(f"/proc/{process.pid}/task").glob("*/children"):
        for pid in each.read_text().split():
            if b"serve" in Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0"):
                return int(pid)
    return None


@pytest.mark.servers
def test_run_serves_the_desk_starts_it_again_and_ends_it_with_itself(running):
    process, port = running
    assert within_time(lambda: answers(port))
    killed = pid_of_desk(process)
    os.kill(killed, signal.SIGKILL)
    assert within_time(lambda: pid_of_desk(process) not in (None, killed))
    assert within_time(lambda: answers(port))
    process.send_signal(signal.SIGTERM)
    assert process.wait(SECONDS) == 0
    assert not answers(port)
