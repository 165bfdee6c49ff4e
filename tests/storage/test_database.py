"""Transactions, snapshots, locks and upgrading, on SQLite and PostgreSQL alike."""

import os
import re
import signal
import statistics
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import delete, func, insert, select, text
from sqlalchemy.exc import IntegrityError

from domain.errors import ConfigurationError, Fatal, Transient
from storage import migrations
from storage.database import HEAD, Database, open_database
from storage.models import HealthRow, MailboxRow

ROOT = Path(__file__).parents[2]


def _process(program: str, *arguments: str) -> subprocess.Popen[str]:
    """Another postroom process, that says `ready` and then does as its lines of input say."""
    return subprocess.Popen(
        [sys.executable, "-c", program, *arguments],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def _names(database: Database) -> list[str]:
    with database.read() as session:
        return list(session.scalars(select(MailboxRow.name).order_by(MailboxRow.name)))


def test_what_a_block_wrote_is_there_after_it(database: Database):
    with database.begin() as session:
        row = MailboxRow(name="inbox")
        session.add(row)
    assert _names(database) == ["inbox"]
    assert row.id, "and its values can be used after the block"


def test_a_block_that_raises_leaves_nothing(database: Database):
    with pytest.raises(RuntimeError), database.begin() as session:  # noqa: PT012
        session.add(MailboxRow(name="inbox"))
        session.flush()
        raise RuntimeError
    assert _names(database) == []


def test_a_broken_constraint_stays_a_mistake_of_ours(database: Database):
    with database.begin() as session:
        session.add(MailboxRow(name="inbox"))
    with pytest.raises(IntegrityError) as caught, database.begin() as session:
        session.add(MailboxRow(name="inbox", failure="private words"))
    assert "private words" not in str(caught.value), "values are people's data"


def test_rows_that_others_refer_to_cannot_vanish(database: Database):
    with database.begin() as session:
        session.execute(
            text("insert into mailboxes (id, name, validity, failure, unfinished) values (1, 'a', '', '', '{}')")
        )
        session.execute(
            text(
                "insert into ledger (mailbox_id, validity, uid, listed_at, suppress_notifications, state, after_filing_done, attempts, error)"
                " values (1, '', '7', '2026-11-24', false, 'listed', false, 0, '')"
            )
        )
    with pytest.raises(IntegrityError), database.begin() as session:
        session.execute(delete(MailboxRow))


def test_a_reader_sees_one_moment_and_holds_up_no_writer(database: Database):
    with database.read() as reading:
        assert reading.scalar(select(func.count()).select_from(MailboxRow)) == 0
        with database.begin() as writing:
            writing.add(MailboxRow(name="inbox"))
        assert reading.scalar(select(func.count()).select_from(MailboxRow)) == 0
    assert _names(database) == ["inbox"]


def test_who_said_to_read_cannot_write(database: Database):
    with pytest.raises(Fatal, match="read-only"), database.read() as session:
        session.execute(insert(MailboxRow).values(name="inbox"))
    with database.begin() as session:
        session.add(MailboxRow(name="later"))
    assert _names(database) == ["later"]


COUNTING = """
import sys
from sqlalchemy import select
from storage.database import open_database
from storage.models import HealthRow
from datetime import UTC, datetime
database = open_database(sys.argv[1])
print("ready", flush=True)
sys.stdin.readline()
for _ in range(50):
    with database.begin() as session:
        row = session.get(HealthRow, "count")
        if row is None:
            session.add(HealthRow(name="count", at=datetime.now(UTC), count=1))
        else:
            row.count += 1
"""


def test_two_processes_that_read_and_then_write_both_succeed(database: Database, database_url: str):
    both = [_process(COUNTING, database_url) for _ in range(2)]
    for each in both:
        assert each.stdout.readline() == "ready\n"
    for each in both:
        each.stdin.write("go\n")
        each.stdin.flush()
    assert [each.communicate(timeout=60) and each.returncode for each in both] == [0, 0]
    with database.read() as session:
        assert session.get(HealthRow, "count").count == 100


WRITING = """
import sys, time
from storage.database import open_database
database = open_database(sys.argv[1])
print("ready", flush=True)
while True:
    with database.begin():
        time.sleep(0.1)
"""


def test_who_asks_to_write_comes_before_a_process_that_writes_all_the_time(database: Database, database_url: str):
    with _process(WRITING, database_url) as busy:
        assert busy.stdout.readline() == "ready\n"
        waited = []
        for number in range(10):
            began = time.monotonic()
            with database.begin() as session:
                waited.append(time.monotonic() - began)
                session.add(MailboxRow(name=str(number)))
        busy.kill()
    assert statistics.median(waited) < 0.15, "the rest of one transaction of 0.1 s, and no whole one"


def test_a_writer_knows_whether_others_wait(database: Database):
    with ThreadPoolExecutor(1) as pool, database.begin() as session:
        assert not database.others_wait(session)
        waiting = pool.submit(_write_once, database)
        while not database.others_wait(session):
            assert not waiting.done()


def _write_once(database: Database) -> None:
    with database.begin() as session:
        session.add(MailboxRow(name="inbox"))


UPGRADING = """
import sys
from storage.database import open_database
database = open_database(sys.argv[1])
print("ready", flush=True)
sys.stdin.readline()
database.upgrade()
print(database.check())
"""


@pytest.fixture
def empty_url(request: pytest.FixtureRequest, tmp_path: Path, database_url: str) -> str:
    """A database without any table."""
    if database_url.startswith("postgresql"):
        opened = open_database(database_url)
        migrations.downgrade(opened.engine, "base")
        with opened.begin() as session:
            session.execute(text("drop table alembic_version"))
        opened.close()
    return database_url


def test_two_processes_that_start_at_once_upgrade_once(empty_url: str):
    both = [_process(UPGRADING, empty_url) for _ in range(2)]
    for each in both:
        assert each.stdout.readline() == "ready\n"
    for each in both:
        each.stdin.write("go\n")
        each.stdin.flush()
    said = [each.communicate(timeout=60)[0] for each in both]
    assert all(f"tables {HEAD}" in each for each in said)


def test_a_database_newer_than_the_program_is_refused(database: Database):
    with database.begin() as session:
        session.execute(text("update alembic_version set version_num = '9999'"))
    with pytest.raises(Fatal, match=r"newer postroom.*9999"):
        database.upgrade()


def test_check_says_kind_and_version(database: Database):
    assert re.fullmatch(r"(SQLite 3\.\d+\.\d+, .*postroom\.db|PostgreSQL \d.*), tables \d+", database.check())


def test_a_lock_is_held_once_and_free_afterwards(database: Database, database_url: str):
    other = open_database(database_url)
    with database.lock("pass"):
        with pytest.raises(Transient, match="another pass of postroom is running"), other.lock("pass"):
            pass
        with other.lock("report"):
            pass
    with other.lock("pass"):
        pass
    other.close()


def test_a_lock_is_free_after_its_block_raised(database: Database, database_url: str):
    with pytest.raises(RuntimeError), database.lock("pass"):
        raise RuntimeError
    other = open_database(database_url)
    with other.lock("pass"):
        pass
    other.close()


HOLDING = """
import sys
from storage.database import open_database
with open_database(sys.argv[1]).lock("pass"):
    print("ready", flush=True)
    sys.stdin.readline()
"""


def test_a_killed_process_frees_its_lock(database: Database, database_url: str):
    holder = _process(HOLDING, database_url)
    assert holder.stdout.readline() == "ready\n"
    with pytest.raises(Transient), database.lock("pass"):
        pass
    os.kill(holder.pid, signal.SIGKILL)
    holder.communicate(timeout=10)
    with database.lock("pass", wait=True):
        pass


def test_nothing_but_sqlite_and_postgresql():
    for url, sentence in (
        ("mysql://localhost/x", "“mysql” is not supported"),
        ("no url", "not a database URL"),
        ("postgresql://host:port/x", "not a database URL"),
        ("sqlite://", "needs a file"),
        ("sqlite:///:memory:", "needs a file"),
        ("sqlite:////tmp/a.db?mode=ro", "takes no parameters"),
    ):
        with pytest.raises(ConfigurationError, match=sentence):
            open_database(url)


def test_a_server_that_is_not_there_is_reported_without_the_password():
    database = open_database("postgresql://office:hunter2@127.0.0.1:1/postroom")
    with pytest.raises(Transient, match="does not answer") as caught:
        database.upgrade()
    assert "hunter2" not in str(caught.value) + str(caught.value.__cause__)
