"""Several workers share an office on PostgreSQL: each message is read, filed and told of once, whoever dies in between."""

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest
from sqlalchemy import func, select, text

from config.settings import Settings, load_settings
from domain.errors import Fatal
from ingest.office import opened
from operations import review
from operations.changes import Attribution
from storage.models import ApplicationRow, HealthRow, MessageRow, MessageState, OutgoingRow, OutgoingState, WorkerRow
from tests.mail import texts
from tests.mail.sample_mailbox import apply, at, three
from tests.worker.test_schedule import until
from worker.bell import Bell
from worker.engine import prepare
from worker.jobs import one_pass

pytestmark = pytest.mark.usefixtures("postgres")


@pytest.fixture
def office(tmp_path: Path, postgres_url: str) -> Path:
    """An office for several workers; the path of its settings."""
    (tmp_path / "mailbox").mkdir()
    file = tmp_path / "postroom.toml"
    file.write_text(
        f"""[office]
coordinator = "coordinator@office.example.org"
address = "internships@office.example.org"
[storage]
database = "{postgres_url}"
[mailboxes.applications]
kind = "folder"
path = "mailbox"
history = "answer"
[schedule]
engine = "procrastinate"
poll_seconds = 1
outbox_seconds = 1
[limits]
readers = 1
"""
    )
    return file


@pytest.fixture
def started():
    """Starts processes of the office, and ends those that are left."""
    running: list[subprocess.Popen[bytes]] = []

    def start(office: Path, command: str) -> subprocess.Popen[bytes]:
        words = [sys.executable, "-m", "cli.main", "--config", office, command]
        process = subprocess.Popen(words, stderr=subprocess.PIPE, env=os.environ | {"PYTHONUNBUFFERED": "1"})
        running.append(process)
        return process

    yield start
    for process in running:
        process.kill()
        process.communicate()


def deliver(office: Path, count: int, first: int = 0) -> None:
    for number in range(first, first + count):
        person = (texts.ADA, texts.MEI, texts.NOOR)[number % 3]
        mail = apply(person, "ICRtoP Internship Summer 2026", three(person), at(3))
        mail = mail.replace(person.email.encode(), f"p{number}@example.org".encode()).replace(
            b"Message-ID: <", f"Message-ID: <n{number}.".encode()
        )
        (office.parent / "mailbox" / f"{number:03}.eml").write_bytes(mail)


def counts(office: Path) -> Counter[str]:
    with opened(load_settings(office)) as records, records.database.read() as session:
        found = Counter(session.scalars(select(MessageRow.state)).all())
        found["applications"] = session.scalar(select(func.count()).select_from(ApplicationRow)) or 0
        keys = session.scalars(select(OutgoingRow.key).where(OutgoingRow.sent_at.is_not(None))).all()
        found["notifications"] = sum(key.startswith("notification:") for key in keys)
        return found


def test_two_workers_do_what_one_would(office, started):
    deliver(office, 12)
    started(office, "run")
    assert until(lambda: settings_are_noted(office))
    started(office, "worker")
    assert until(lambda: counts(office)["notifications"] == counts(office)["applications"] > 0, 120)
    assert counts(office)[MessageState.FILED] == 12
    sent = [path.name for path in (office.parent / "var" / "sent").glob("notification-*.eml")]
    assert len(sent) == len(set(sent)) == counts(office)["applications"]
    assert status_of(office).count("waits for work") == 2
    assert records(load_settings(office)) == records_of_one_worker(office)


def status_of(office: Path) -> str:
    command = [sys.executable, "-m", "cli.main", "--config", office, "status"]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def records(settings: Settings) -> list[tuple[object, ...]]:
    """The applications with their documents and findings, as far as they do not depend on when they were made."""
    with opened(settings) as office, office.database.read() as session:
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


def records_of_one_worker(office: Path) -> list[tuple[object, ...]]:
    """What one pass over the same mailbox makes of it, on SQLite."""
    alone = load_settings(office).model_copy(deep=True)
    storage = alone.storage.model_copy(update={"database": "", "folder": office.parent / "alone"})
    schedule = alone.schedule.model_copy(update={"engine": "embedded"})
    settings = alone.model_copy(update={"storage": storage, "schedule": schedule})
    with opened(settings) as records_office:
        one_pass(records_office)
    return records(settings)


def settings_are_noted(office: Path) -> bool:
    with opened(load_settings(office)) as records, records.database.read() as session:
        return session.get(HealthRow, "settings") is not None


def test_a_worker_that_is_killed_leaves_its_messages_to_the_others(office, started):
    deliver(office, 15)
    started(office, "run")
    assert until(lambda: settings_are_noted(office))
    second = started(office, "worker")
    assert until(lambda: counts(office)[MessageState.FILED] > 1, 120)
    second.kill()
    assert until(lambda: counts(office)[MessageState.FILED] == 15, 180)
    assert counts(office)[MessageState.FAILED] == 0


def test_mail_that_comes_while_they_wait_is_filed_at_once(office, started):
    office.write_text(office.read_text().replace("poll_seconds = 1", "poll_seconds = 3600"))
    started(office, "run")
    assert until(lambda: settings_are_noted(office))
    time.sleep(1)
    deliver(office, 1)
    assert until(lambda: counts(office)[MessageState.FILED] == 1, 60)


def test_asked_to_stop_they_end_with_0(office, started):
    process = started(office, "run")
    assert until(lambda: settings_are_noted(office))
    process.send_signal(signal.SIGTERM)
    assert process.wait(40) == 0
    with opened(load_settings(office)) as records, records.database.read() as session:
        assert session.scalars(select(WorkerRow)).all() == []


def test_what_a_person_has_read_again_is_read_by_a_worker(office, started):
    deliver(office, 1)
    started(office, "run")
    assert until(lambda: counts(office)[MessageState.FILED] == 1, 120)
    with opened(load_settings(office)) as records, Bell(records.database), records.database.begin() as session:
        review.retry(session, 1, Attribution("Jo", "", records.now()))
    assert until(lambda: counts(office)[MessageState.FILED] == 1, 60)


def jobs(office: Path) -> list[str]:
    with opened(load_settings(office)) as records, records.database.read() as session:
        return list(session.scalars(text("select task_name from procrastinate_jobs order by id")))


def test_a_job_is_there_with_its_row_or_not_at_all(office):
    with opened(load_settings(office)) as records, Bell(records.database):
        prepare(records.database)
        row = {"kind": "alert", "recipient": "a@example.org", "subject": "", "header_message_id": "<1@example.org>"}
        times = {"next_attempt_at": records.now(), "created_at": records.now(), "state": OutgoingState.QUEUED}
        with pytest.raises(ZeroDivisionError), records.database.begin() as session:  # noqa: PT012
            session.add(OutgoingRow(key="a", **row, **times))
            session.flush()
            _ = 1 / 0
        assert jobs(office) == []
        for key in ("a", "b"):
            with records.database.begin() as session:
                session.add(OutgoingRow(key=key, **row | {"header_message_id": f"<{key}@example.org>"}, **times))
    assert jobs(office) == ["send"]


def test_the_engine_s_tables_are_made_once_and_belong_to_one_version(office):
    with opened(load_settings(office)) as records:
        prepare(records.database)
        prepare(records.database)
        with records.database.begin() as session:
            session.get_one(HealthRow, "engine").details = {"version": "99.0.0"}
        with pytest.raises(Fatal, match="update postroom"):
            prepare(records.database)


def test_a_worker_with_other_settings_is_refused(office, started):
    process = started(office, "worker")
    assert b"has not worked yet" in process.communicate(timeout=60)[1]
    assert process.returncode == 2
    started(office, "run")
    assert until(lambda: settings_are_noted(office))
    other = office.with_name("other.toml")
    other.write_text(office.read_text().replace("coordinator@", "somebody@"))
    process = started(other, "worker")
    assert b"office: these settings differ" in process.communicate(timeout=60)[1]
    assert process.returncode == 2


def test_several_workers_need_postgresql(office, started):
    office.write_text(
        office.read_text().replace("postgresql", "sqlite", 1).split("database =")[0]
        + '[mailboxes.a]\nkind = "folder"\npath = "mailbox"\n[schedule]\nengine = "procrastinate"\n'
    )
    process = started(office, "worker")
    assert b"needs PostgreSQL" in process.communicate(timeout=60)[1]
    assert process.returncode == 2


def test_one_process_loads_no_engine(office):
    alone = office.with_name("alone.toml")
    alone.write_text('[mailboxes.in]\nkind = "folder"\npath = "mailbox"\n')
    code = (
        "import sys; sys.argv = ['postroom', '--config', sys.argv[1], 'once']\n"
        "from cli.main import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        "print([name for name in sys.modules if name.startswith('procrastinate')])"
    )
    ended = subprocess.run([sys.executable, "-c", code, alone], capture_output=True, text=True, check=True)
    assert json.loads(ended.stdout.splitlines()[-1].replace("'", '"')) == []
