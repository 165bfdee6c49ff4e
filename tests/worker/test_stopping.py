"""A pass that is asked to stop ends soon, whatever it is doing; what it had in hand was not tried. Asked again it ends at once."""

import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import select

from storage.database import open_database
from storage.models import MessageRow, WorkerRow
from tests.mail.messages import message
from tests.worker.test_schedule import until

# Readers that never answer, and a pass that waits for them and for the network less long than usual.
HANGING = """
from concurrent.futures import Future
from ingest import reading_queue
from ingest.reader.pool import Readers
from worker import stopping
reading_queue.STOP_SECONDS = {stop}
stopping.END_SECONDS = {end}
Readers.read = lambda self, *rest, **more: Future()
from cli.main import main
main()
"""


@pytest.fixture
def office(tmp_path: Path) -> Path:
    (tmp_path / "mailbox").mkdir()
    raw = message("ICRtoP Internship", "a@example.org", "I apply.", message_id="<1@example.org>")
    (tmp_path / "mailbox" / "1.eml").write_bytes(raw)
    file = tmp_path / "postroom.toml"
    file.write_text('[mailboxes.in]\nkind = "folder"\npath = "mailbox"\n')
    return file


def hanging(office: Path, stop: float, end: float) -> subprocess.Popen[bytes]:
    code = HANGING.format(stop=stop, end=end)
    return subprocess.Popen([sys.executable, "-c", code, "--config", office, "once"], stderr=subprocess.DEVNULL)


def once(office: Path) -> None:
    """A pass that nothing hinders."""
    command = [sys.executable, "-m", "cli.main", "--config", office, "once"]
    assert subprocess.run(command, capture_output=True, check=False).returncode in (0, 1)


def row(office: Path) -> tuple[int, str | None] | None:
    """The attempts and the lease of the message, once it is there."""
    file = office.parent / "var" / "postroom.db"
    if not file.exists():
        return None
    database = open_database(f"sqlite:///{file}")
    try:
        with database.read() as session:
            return session.execute(select(MessageRow.attempts, MessageRow.leased_by)).one_or_none()
    except Exception:  # noqa: BLE001 - its tables are being made
        return None
    finally:
        database.close()


def is_being_read(office: Path) -> bool:
    found = row(office)
    return found is not None and found[1] is not None


@pytest.mark.parametrize(("stop", "end"), [(0.2, 60), (60, 0.5)], ids=["by itself", "in any case"])
def test_what_is_being_read_goes_back_untried(office, stop, end):
    process = hanging(office, stop, end)
    try:
        assert until(lambda: is_being_read(office))
        process.send_signal(signal.SIGTERM)
        process.wait(60)
        assert row(office) == (0, None)
    finally:
        process.kill()
        process.wait()
    once(office)
    assert row(office) == (1, None)


def test_a_second_signal_ends_it_at_once(office):
    process = hanging(office, 60, 60)
    try:
        assert until(lambda: is_being_read(office))
        process.send_signal(signal.SIGTERM)
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 1
    finally:
        process.kill()
        process.wait()
    once(office)
    database = open_database(f"sqlite:///{office.parent}/var/postroom.db")
    with database.read() as session:
        assert session.scalars(select(WorkerRow)).all() == []
    database.close()


def test_a_server_that_does_not_answer_delays_it_no_longer(office):
    with socket.create_server(("127.0.0.1", 0)) as server:
        table = f'[mailboxes.in]\nkind = "imap"\nhost = "127.0.0.1"\nport = {server.getsockname()[1]}\nsecurity = "none"\nusername = "a"\npassword = "b"\n'
        office.write_text(table)
        process = hanging(office, 60, 0.5)
        try:
            server.settimeout(60)
            connection, _ = server.accept()
            with connection:
                process.send_signal(signal.SIGTERM)
                assert process.wait(20) == 1
        finally:
            process.kill()
            process.wait()
