"""Several workers share an office on PostgreSQL: each message is read, filed and told of once, whoever dies in between."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from datetime import timedelta
from importlib.metadata import version
from pathlib import Path

import pytest
from sqlalchemy import func, select, text

from bench import faults_workers
from config.settings import Settings, load_settings
from domain.catalogue.kinds import Kind
from domain.errors import Fatal, Transient
from ingest.office import opened
from net.service_manager import ServiceManager
from operations import review
from operations.changes import Attribution
from storage.models import ApplicationRow, HealthRow, MessageRow, MessageState, OutgoingRow, OutgoingState, WorkerRow
from tests.mail import texts
from tests.mail.sample_mailbox import apply, at, three
from tests.mail.weights import favouring
from tests.worker.test_schedule import until
from worker import engine
from worker.bell import Bell
from worker.engine import prepare
from worker.jobs import one_pass
from worker.signs_of_life import SignsOfLife
from worker.stopping import Stop
from worker.watching import look_once, note_tick

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


def test_the_engine_s_tables_of_an_older_version_are_brought_up(office):
    """One script adds a value to an enumeration, and the next one uses it: not in the same transaction."""
    with opened(load_settings(office)) as records, Bell(records.database):
        faults_workers.make_older_engine(records.database)
        prepare(records.database)
        with records.database.begin() as session:
            assert session.get_one(HealthRow, "engine").details == {"version": version("procrastinate")}
            session.execute(text("insert into procrastinate_workers default values"))
        prepare(records.database)


def test_the_engine_s_tables_that_were_half_brought_up_are_finished(office, monkeypatch):
    with opened(load_settings(office)) as records:
        faults_workers.make_older_engine(records.database)
        scripts, execute = [], engine._execute

        def until_the_third(database, script, done):
            scripts.append(script)
            if len(scripts) == 3:
                raise Transient("the database server does not answer")
            execute(database, script, done)

        with monkeypatch.context() as while_it_lasts:
            while_it_lasts.setattr(engine, "_execute", until_the_third)
            with pytest.raises(Transient):
                prepare(records.database)
        prepare(records.database)
        with records.database.read() as session:
            assert session.get_one(HealthRow, "engine").details == {"version": version("procrastinate")}


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
    other.write_text(office.read_text().replace("readers = 1", "readers = 1\nocr_pages = 3"))
    process = started(other, "worker")
    assert b"limits: these settings differ" in process.communicate(timeout=60)[1]
    favouring(Kind.CV, office.with_name("own.npz"))
    other.write_text(office.read_text() + '[classification]\nweights = "own.npz"\n')
    process = started(other, "worker")
    assert b"classification: these settings differ" in process.communicate(timeout=60)[1]


def test_a_job_that_a_dead_worker_had_in_hand_is_deleted(office, monkeypatch):
    monkeypatch.setattr(engine, "LOST_SECONDS", 0.1)
    with opened(load_settings(office)) as records:
        prepare(records.database)
        with records.database.begin() as session:
            lost = "insert into procrastinate_jobs (task_name, queue_name, status) values ('read', 'x', 'doing')"
            session.execute(text(lost))
        stop = Stop()
        with engine.Worker(records, stop, SignsOfLife(ServiceManager(), lambda: None, str)) as worker:
            working = threading.Thread(target=worker.run)
            working.start()
            assert until(lambda: jobs(office) == [])
            stop.asked_event.set()
            working.join()


def test_several_workers_need_postgresql(office, started):
    office.write_text(
        office.read_text().replace("postgresql", "sqlite", 1).split("database =")[0]
        + '[mailboxes.a]\nkind = "folder"\npath = "mailbox"\n[schedule]\nengine = "procrastinate"\n'
    )
    process = started(office, "worker")
    assert b"needs PostgreSQL" in process.communicate(timeout=60)[1]
    assert process.returncode == 2


def test_one_process_loads_no_engine_and_no_library_that_a_pass_does_not_use(office):
    alone = office.with_name("alone.toml")
    alone.write_text('[mailboxes.in]\nkind = "folder"\npath = "mailbox"\n')
    code = (
        "import sys; sys.argv = ['postroom', '--config', sys.argv[1], 'once']\n"
        "from cli.main import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        "unused = ('procrastinate', 'alembic', 'starlette', 'matplotlib', 'openpyxl', 'httpx2', 'authlib', 'joserfc', 'dns', "
        "'prometheus_client')\n"
        "print([name for name in sys.modules if name.startswith(unused)])"
    )
    ended = subprocess.run([sys.executable, "-c", code, alone], capture_output=True, text=True, check=True)
    assert json.loads(ended.stdout.splitlines()[-1].replace("'", '"')) == []


def subjects(office: Path) -> list[str]:
    with opened(load_settings(office)) as records, records.database.read() as session:
        return list(session.scalars(select(OutgoingRow.subject).where(OutgoingRow.kind == "alert")))


def test_a_killed_worker_is_reported_once_and_that_it_works_again(office, started, monkeypatch):
    monkeypatch.setenv("POSTROOM_SCHEDULE__DOWN_MINUTES", "0.02")
    started(office, "run")
    assert until(lambda: settings_are_noted(office))
    second = started(office, "worker")
    assert until(lambda: status_of(office).count("waits for work") == 2)
    second.kill()
    with opened(load_settings(office)) as records:

        def is_seen():
            look_once(records)
            return "has died" in status_of(office)

        assert until(is_seen)
        time.sleep(1.5)
        look_once(records)
        look_once(records)
        host = socket.gethostname()
        assert subjects(office) == [f"A worker on {host} has stopped"]
        started(office, "worker")
        assert until(lambda: status_of(office).count("waits for work") == 2)
        look_once(records)
        assert subjects(office) == [f"A worker on {host} has stopped", f"The worker on {host} works again"]
        assert "has died" not in status_of(office)


def test_an_engine_that_gives_nobody_work_is_reported_without_it_and_when_it_works_again(office):
    with opened(load_settings(office)) as records, Bell(records.database):
        prepare(records.database)
        look_once(records)
        assert subjects(office) == []
        with records.database.begin() as session:
            note_tick(session, records.now() - timedelta(minutes=31))
        look_once(records)
        assert [file.name for file in load_settings(office).sent_folder.glob("engine*.eml")] != []
        assert "no worker was given a job since" in status_of(office)
        with records.database.begin() as session:
            note_tick(session, records.now())
        look_once(records)
        assert subjects(office) == ["The workers are not given their work", "The workers are given their work again"]


def test_an_engine_that_does_not_start_is_reported(office, started):
    office.write_text(
        office.read_text().replace('engine = "procrastinate"', 'engine = "procrastinate"\ndown_minutes = 0.001')
    )
    with opened(load_settings(office)) as records:
        prepare(records.database)
        with records.database.begin() as session:
            session.get_one(HealthRow, "engine").details = {"version": "99.0.0"}
    for _ in range(2):  # as its supervisor starts it again
        process = started(office, "run")
        assert b"update postroom" in process.communicate(timeout=60)[1]
    assert "update postroom" in status_of(office)
    assert subjects(office) == ["The workers are not given their work"]
    assert [file.name for file in load_settings(office).sent_folder.glob("engine*.eml")] != []


def test_a_job_that_stalls_is_reported_and_that_it_is_over(office):
    with opened(load_settings(office)) as records:
        prepare(records.database)
        with records.database.begin() as session:
            made = "insert into procrastinate_jobs (id, queue_name, task_name, args, status) values "
            session.execute(
                text(
                    made
                    + "(1, 'fetching', 'fetch', '{\"mailbox\": \"in\"}', 'doing'), (2, 'reading', 'read', '{}', 'doing')"
                )
            )
            begun = "insert into procrastinate_events (job_id, type, at) values "
            session.execute(
                text(begun + "(1, 'started', now() - interval '2 hours'), (2, 'started', now() - interval '2 hours')")
            )
        look_once(records)
        assert "the job “fetch” of the mailbox in has not come to its end" in status_of(office)
        with records.database.begin() as session:
            session.execute(text("delete from procrastinate_jobs"))
        look_once(records)
        assert subjects(office) == [
            "A part of the work does not come to its end",
            "The part of the work that did not end is over",
        ]
