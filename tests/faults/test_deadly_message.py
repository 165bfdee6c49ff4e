"""A message over which everything dies is failed visibly after three tries, and the others are filed."""

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import select

from storage.database import open_database
from storage.models import MessageRow, MessageState
from tests.mail.messages import message

DEADLY = "over this the program dies"
# Stands in for a hang or crash of the machine, or the kernel's choice when memory is short.
KILLED_IN_THE_WORKER = f"""
import os, signal
from ingest.readers import Readers
read = Readers.read
def deadly(self, raw, *rest, **more):
    if {DEADLY!r}.encode() in raw:
        os.kill(os.getpid(), signal.SIGKILL)
    return read(self, raw, *rest, **more)
Readers.read = deadly
"""
# In the reader, before any file is opened, so that there is none to leave out.
KILLED_IN_THE_READER = f"""
import sys
from ingest import sandbox
code = "import os, signal; from parsers import read; whole = read.take_apart; "
code += "read.take_apart = lambda raw, limits: os.kill(os.getpid(), signal.SIGKILL) if {DEADLY!r}.encode() in raw else whole(raw, limits); "
code += "from ingest import reader_process; reader_process.main()"
sandbox.prefix = lambda: (sys.executable, "-c", code)
"""
FAILED_ATTEMPTS = 3


@pytest.fixture
def office(tmp_path: Path) -> Path:
    (tmp_path / "mailbox").mkdir()
    for number, words in enumerate(("I apply.", DEADLY, "I apply too.")):
        mail = message("ICRtoP Internship", f"a{number}@example.org", words, message_id=f"<{number}@example.org>")
        (tmp_path / "mailbox" / f"{number}.eml").write_bytes(mail)
    file = tmp_path / "postroom.toml"
    file.write_text('[mailboxes.in]\nkind = "folder"\npath = "mailbox"\n[limits]\nreaders = 1\n')
    return file


def once(office: Path, deadly: str) -> int:
    words = ["--config", str(office), "once"]
    code = f"{deadly}\nimport sys\nsys.argv = ['postroom', *{words!r}]\nfrom ingest.cli import main\nmain()"
    return subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, timeout=120).returncode


def ends(office: Path) -> list[tuple[MessageState, str]]:
    database = open_database(f"sqlite:///{office.parent}/var/postroom.db")
    try:
        with database.read() as session:
            return [(row.state, row.because) for row in session.scalars(select(MessageRow).order_by(MessageRow.id))]
    finally:
        database.close()


def test_one_that_kills_the_worker_is_failed_after_three_times(office):
    assert [once(office, KILLED_IN_THE_WORKER) for _ in range(FAILED_ATTEMPTS)] == [-9] * FAILED_ATTEMPTS
    assert once(office, KILLED_IN_THE_WORKER) == 1
    [first, deadly, last] = ends(office)
    assert deadly == (MessageState.FAILED, "reading it ended the program 3 times")
    assert MessageState.KEPT not in {first[0], last[0]}
    assert MessageState.FAILED not in {first[0], last[0]}


def test_one_that_kills_each_reader_is_failed_at_once_and_the_worker_goes_on(office):
    assert once(office, KILLED_IN_THE_READER) == 1
    [first, deadly, last] = ends(office)
    assert deadly == (MessageState.FAILED, "the reading process was killed, probably for want of memory")
    assert MessageState.FAILED not in {first[0], last[0]}
