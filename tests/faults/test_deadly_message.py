"""A message over which everything dies is failed visibly after three tries, and the others are filed."""

import subprocess
import sys
from pathlib import Path
from unittest.mock import Mock

import pytest
from sqlalchemy import select

from domain.errors import Fatal, Transient
from ingest.fetching.fetch import collect
from ingest.mailboxes import open_mailbox
from ingest.office import Office, opened
from storage.database import open_database
from storage.models import MessageRow, MessageState, OutgoingRow
from tests.end_to_end.conftest import office_settings
from tests.mail import texts
from tests.mail.messages import message
from tests.mail.sample_mailbox import TODAY, apply, at, three
from worker.jobs import one_pass

DEADLY = "over this the program dies"
# Stands in for a hang or crash of the machine, or the kernel's choice when memory is short.
KILLED_IN_THE_WORKER = f"""
import os, signal
from ingest.reader.pool import Readers
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
from ingest.reader import sandbox
code = "import os, signal; from parsers import reading as read; whole = read.take_apart; "
code += "read.take_apart = lambda raw, *rest: os.kill(os.getpid(), signal.SIGKILL) if {DEADLY!r}.encode() in raw else whole(raw, *rest); "
code += "from ingest.reader import child; child.main()"
sandbox.prefix = lambda: (sys.executable, "-c", code)
"""
# Stands in for somebody who restarts the machine while mail is read.
KILLED_FROM_OUTSIDE = KILLED_IN_THE_WORKER.replace(f"{DEADLY!r}.encode() in raw", "True")
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
    code = f"{deadly}\nimport sys\nsys.argv = ['postroom', *{words!r}]\nfrom cli.main import main\nmain()"
    return subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, timeout=120).returncode


def ends(office: Path) -> list[tuple[MessageState, str]]:
    database = open_database(f"sqlite:///{office.parent}/var/postroom.db")
    try:
        with database.read() as session:
            return [(row.state, row.explanation) for row in session.scalars(select(MessageRow).order_by(MessageRow.id))]
    finally:
        database.close()


def test_one_that_kills_the_worker_is_failed_after_three_times(office):
    assert [once(office, KILLED_IN_THE_WORKER) for _ in range(FAILED_ATTEMPTS)] == [-9] * FAILED_ATTEMPTS
    assert once(office, KILLED_IN_THE_WORKER) == 1
    [first, deadly, last] = ends(office)
    assert deadly == (MessageState.FAILED, "reading it ended the program 3 times")
    assert MessageState.KEPT not in {first[0], last[0]}
    assert MessageState.FAILED not in {first[0], last[0]}


def test_a_healthy_one_that_was_being_read_during_three_kills_is_not_failed(office):
    assert [once(office, KILLED_FROM_OUTSIDE) for _ in range(FAILED_ATTEMPTS)] == [-9] * FAILED_ATTEMPTS
    once(office, "")
    assert not {state for state, _ in ends(office)} & {MessageState.KEPT, MessageState.FAILED}


def test_even_one_attempt_does_not_fail_those_that_were_read_beside_a_deadly_one(office):
    office.write_text(f"{office.read_text()}[schedule]\nfailed_attempts = 1\n")
    while once(office, KILLED_IN_THE_WORKER) == -9:
        pass
    assert [state is MessageState.FAILED for state, _ in ends(office)] == [False, True, False]


# Filing comes after the reading is stored: what is left over is filed alone, so that the others do not die of it.
KILLED_WHILE_FILING = f"""
import os, signal
from ingest import final_states
file_reading = final_states.file_reading
def deadly(session, message, reading, *rest, **more):
    if {DEADLY!r} in reading.mail.body:
        os.kill(os.getpid(), signal.SIGKILL)
    return file_reading(session, message, reading, *rest, **more)
final_states.file_reading = deadly
"""


def test_a_message_over_which_filing_dies_is_failed_and_the_others_are_filed(office):
    died = 0
    while once(office, KILLED_WHILE_FILING) == -9:
        died += 1
    assert FAILED_ATTEMPTS <= died <= FAILED_ATTEMPTS + 1
    assert [state is MessageState.FAILED for state, _ in ends(office)] == [False, True, False]
    assert MessageState.KEPT not in {state for state, _ in ends(office)}


def test_mail_that_came_since_does_not_wait_for_a_deadly_one(office):
    assert [once(office, KILLED_IN_THE_WORKER) for _ in range(2)] == [-9, -9]
    late = message("ICRtoP Internship", "late@example.org", "I apply as well.", message_id="<late@example.org>")
    (office.parent / "mailbox" / "late.eml").write_bytes(late)
    assert once(office, KILLED_IN_THE_WORKER) == -9
    first, deadly, last, new = (state for state, _ in ends(office))
    assert (deadly, {first, last, new} & {MessageState.KEPT}) == (MessageState.KEPT, set())


def test_one_that_kills_each_reader_is_failed_at_once_and_the_worker_goes_on(office):
    assert once(office, KILLED_IN_THE_READER) == 1
    [first, deadly, last] = ends(office)
    assert deadly == (MessageState.FAILED, "the reading process was killed, probably for want of memory")
    assert MessageState.FAILED not in {first[0], last[0]}


def troubles_of_a_pass(office: Office) -> list[str]:
    """What a pass says, or what ends it."""
    try:
        return one_pass(office).troubles
    except (Transient, Fatal) as error:
        return [str(error)]


TROUBLES = {
    "a full disk": (
        "storage.blobs.store.FolderBlobs.put_many",
        Fatal("the store cannot be written: No space left on device"),
    ),
    "a locked database": ("ingest.final_states.file_reading", Transient("the database is locked by another process")),
    "no reader": ("ingest.reader.pool.ReaderProcess", Fatal("no reading process can be started")),
}


@pytest.mark.parametrize("trouble", TROUBLES)
def test_trouble_that_is_none_of_its_making_costs_a_message_nothing_however_long_it_lasts(
    tmp_path, monkeypatch, trouble
):
    (tmp_path / "mailbox").mkdir()
    settings = office_settings(
        tmp_path,
        "",
        {"kind": "folder", "path": tmp_path / "mailbox"},
        notify={"acknowledge": True},
        limits={"readers": 1},
    )
    for number, person in enumerate((texts.ADA, texts.NOOR)):
        raw = apply(person, "ICRtoP Internship – Summer 2026", three(person), at(3))
        (tmp_path / "mailbox" / f"{number}.eml").write_bytes(raw)
    with opened(settings, lambda: TODAY) as office:
        mailbox = settings.mailboxes["applications"]
        with open_mailbox("applications", mailbox) as source:
            assert list(collect("applications", source, office.database, office.blobs, settings, office.now)) == [
                (1, 2)
            ]
        place, error = TROUBLES[trouble]
        with monkeypatch.context() as while_it_lasts:
            while_it_lasts.setattr(place, Mock(side_effect=error))
            for _ in range(FAILED_ATTEMPTS + 2):
                assert str(error) in troubles_of_a_pass(office)
        one_pass(office)
        with office.database.read() as session:
            assert list(session.scalars(select(MessageRow.state))) == [MessageState.FILED] * 2
            assert "unreadable" not in set(session.scalars(select(OutgoingRow.kind)))
