"""Killed at any moment and started again: the same records and the same outgoing mail as if nothing had happened."""

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest
from sqlalchemy import func, select

from storage.database import Database, open_database
from storage.models import ApplicationRow, DocumentRow, LedgerRow, LedgerState, MessageRow, MessageState, OutgoingRow
from tests.mail import texts
from tests.mail.files import pdf
from tests.mail.messages import message

POSTROOM = Path(sys.executable).with_name("postroom")
MESSAGES = 60


def applications() -> list[bytes]:
    """Applications of different people, small enough to be read in a moment."""
    made = []
    for number in range(MESSAGES):
        person = texts.Person(
            f"Applicant Number{'abcdefghij'[number % 10]}{'klmnopqrst'[number // 10]}", f"applicant{number}@example.org"
        )
        files = [("CV.pdf", pdf(texts.cv(person))), ("Letter.pdf", pdf(texts.letter(person)))]
        made.append(
            message(
                "ICRtoP Internship Summer 2026",
                f"{person.name} <{person.email}>",
                "Attached.",
                files,
                message_id=f"<{number}@example.org>",
            )
        )
    return made


@pytest.fixture
def office(tmp_path, account, database_url):
    account.deliver(*applications())
    settings = tmp_path / "postroom.toml"
    settings.write_text(
        f"""[office]
coordinator = "coordinator@office.example.org"
address = "internships@office.example.org"
[storage]
database = "{database_url}"
[mailboxes.applications]
kind = "imap"
host = "{account.host}"
port = {account.port}
security = "none"
username = "{account.username}"
password = "{account.password}"
history = "answer"
[notify]
acknowledge = true
[limits]
batch_mib = 0.06
"""
    )
    return settings


def begin(settings: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [POSTROOM, "--config", settings, "once", "--quiet"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def filed(database: Database) -> int:
    with database.read() as session:
        return session.scalar(select(func.count()).where(MessageRow.state == MessageState.FILED)) or 0


def test_killed_in_the_middle_of_a_pass_nothing_is_lost_and_nothing_doubled(office, database_url, tmp_path):
    database = open_database(database_url)
    database.upgrade()
    for share in (0.05, 0.3, 0.6, 0.9):
        process = begin(office)
        while process.poll() is None and filed(database) < share * MESSAGES:
            time.sleep(0.01)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    assert begin(office).wait(180) in (0, 1)
    with database.read() as session:
        states = Counter(session.scalars(select(MessageRow.state)))
        assert states == {MessageState.FILED: MESSAGES}
        assert set(session.scalars(select(LedgerRow.state))) == {LedgerState.KEPT}
        assert session.scalar(select(func.count()).select_from(ApplicationRow)) == MESSAGES
        assert session.scalar(select(func.count()).select_from(DocumentRow)) == 2 * MESSAGES
        kinds = Counter(session.scalars(select(OutgoingRow.kind)))
        assert (kinds["notification"], kinds["acknowledgement"]) == (MESSAGES, MESSAGES)
        assert set(session.scalars(select(OutgoingRow.state))) == {"sent"}
    database.close()
    assert len(list((tmp_path / "var" / "sent").glob("*.eml"))) == sum(kinds.values())


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_sigterm_lets_the_message_in_hand_be_finished(office, database_url):
    database = open_database(database_url)
    database.upgrade()
    process = begin(office)
    while process.poll() is None and filed(database) < 5:
        time.sleep(0.01)
    process.send_signal(signal.SIGTERM)
    assert process.wait(60) in (0, 1)
    done = filed(database)
    assert 5 <= done < MESSAGES
    assert begin(office).wait(180) in (0, 1)
    assert filed(database) == MESSAGES
    database.close()
