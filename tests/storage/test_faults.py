"""What stands outside breaks: each time one sentence, nothing lost, and the next attempt works once it is mended."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import create_engine, select, text

from domain.errors import Fatal, Transient
from storage import database as database_module
from storage.blobs.store import open_blobs
from storage.database import Database, open_database
from storage.models import MailboxRow
from tests.storage.conftest import Disk

ROOT = Path(__file__).parents[2]


def _names(database: Database) -> list[str]:
    with database.read() as session:
        return list(session.scalars(select(MailboxRow.name).order_by(MailboxRow.id)))


def _fill(database: Database, text_: str = "x") -> int:
    """Writes rows until it fails; how many were committed."""
    for number in range(10_000):
        with database.begin() as session:
            session.add(MailboxRow(name=f"{number}", failure=text_ * 10_000))
    raise AssertionError("the disk has no end")


def _sqlite(folder: Path) -> Database:
    database = open_database(f"sqlite:///{folder}/postroom.db")
    try:
        database.upgrade()
    except BaseException:
        database.close()
        raise
    return database


def test_a_full_disk_is_reported_and_what_was_committed_stays(disk: Disk):
    database = _sqlite(disk.folder)
    with database.begin() as session:
        session.add(MailboxRow(name="kept"))
    disk.fill()
    with pytest.raises(Fatal, match="the disk is full"):
        _fill(database)
    kept = _names(database)
    assert kept[0] == "kept"
    disk.empty()
    with database.begin() as session:
        session.add(MailboxRow(name="afterwards"))
    assert _names(database) == [*kept, "afterwards"]
    database.close()


def test_a_database_cannot_be_made_on_a_full_disk(disk: Disk):
    disk.fill()
    with pytest.raises(Fatal, match=r"the disk is full|No space left"):
        _sqlite(disk.folder)
    disk.empty()
    _sqlite(disk.folder).close()


def test_a_full_disk_takes_no_blob_and_keeps_no_part_of_one(disk: Disk):
    blobs = open_blobs(f"file://{disk.folder}/blobs")
    kept = blobs.put(b"kept")
    with pytest.raises(Fatal, match=r"the store .* cannot be written: No space left"):
        blobs.put_many([bytes([number]) * 300_000 for number in range(10)])
    assert list(blobs.all()) == [kept]
    assert not list(disk.folder.rglob(".new-*"))
    assert blobs.put(b"x" * 300_000) in blobs.all()


def test_a_read_only_disk_is_reported(disk: Disk):
    database = _sqlite(disk.folder)
    blobs = open_blobs(f"file://{disk.folder}/blobs")
    kept = blobs.put(b"kept")
    database.close()
    disk.remount("ro")
    with pytest.raises(Fatal, match="Read-only file system"):
        blobs.put(b"more")
    with pytest.raises(Fatal, match=r"read-only|cannot be opened"), database.begin() as session:
        session.add(MailboxRow(name="inbox"))
    with pytest.raises(Fatal, match="Read-only file system"), database.lock("pass"):
        pass
    assert blobs.get(kept) == b"kept"
    disk.remount("rw")
    with database.begin() as session:
        session.add(MailboxRow(name="inbox"))
    database.close()


LOCKING = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("begin immediate")
print("ready", flush=True)
sys.stdin.readline()
"""


def test_a_database_locked_by_another_process_is_reported_and_free_again_when_it_dies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(database_module, "BUSY_SECONDS", 0.1)
    database = _sqlite(tmp_path)
    arguments = [sys.executable, "-c", LOCKING, str(tmp_path / "postroom.db")]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout.readline() == "ready\n"
        with pytest.raises(Transient, match="locked by another process"), database.begin() as session:
            session.add(MailboxRow(name="inbox"))
        assert _names(database) == [], "reading goes on meanwhile"
        holder.send_signal(signal.SIGKILL)
    with database.begin() as session:
        session.add(MailboxRow(name="inbox"))
    assert _names(database) == ["inbox"]
    database.close()


def test_a_damaged_file_needs_a_person(tmp_path: Path):
    database = _sqlite(tmp_path)
    with database.begin() as session:
        session.add(MailboxRow(name="inbox"))
    with database.engine.connect() as connection:
        connection.connection.dbapi_connection.execute("pragma wal_checkpoint(truncate)")
    database.close()
    file = tmp_path / "postroom.db"
    content = file.read_bytes()
    file.write_bytes(content[:100] + b"\xff" * (len(content) - 100))
    with pytest.raises(Fatal, match="damaged; restore it"):
        _names(database)
    database.close()


def test_a_file_of_another_kind_is_no_database(tmp_path: Path):
    (tmp_path / "postroom.db").write_bytes(b"%PDF-1.7\n" * 200)
    with pytest.raises(Fatal, match="not an SQLite database"):
        _sqlite(tmp_path)


def test_a_wrong_statement_is_a_mistake_of_ours_and_no_passing_trouble(database: Database):
    with pytest.raises(Exception, match="no_such_table") as caught, database.begin() as session:
        session.execute(text("select * from no_such_table"))
    assert not isinstance(caught.value, Transient | Fatal)


def test_the_database_is_for_its_owner_alone(tmp_path: Path):
    umask = os.umask(0)
    try:
        database = _sqlite(tmp_path / "var")
        with database.lock("pass"), database.begin() as session:
            session.add(MailboxRow(name="inbox"))
            session.flush()
            modes = {path.name: path.stat().st_mode & 0o777 for path in (tmp_path / "var").iterdir()}
    finally:
        os.umask(umask)
    assert set(modes.values()) == {0o600}
    assert {"postroom.db", "postroom.db-wal", "postroom.db-shm", "postroom.db.pass.lock"} <= set(modes)
    assert (tmp_path / "var").stat().st_mode & 0o777 == 0o700
    database.close()


def test_a_database_opened_to_all_is_closed_again(tmp_path: Path):
    _sqlite(tmp_path).close()
    (tmp_path / "postroom.db").chmod(0o644)
    _sqlite(tmp_path).close()
    assert (tmp_path / "postroom.db").stat().st_mode & 0o777 == 0o600


def test_a_link_to_the_database_has_the_same_locks(tmp_path: Path):
    database = _sqlite(tmp_path / "real")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    other = open_database(f"sqlite:///{tmp_path}/link/postroom.db")
    with database.lock("pass"), pytest.raises(Transient), other.lock("pass"):
        pass
    database.close()


def test_a_restored_copy_is_made_safe_again(tmp_path: Path):
    """`vacuum into` and dumps give a file that is not in WAL mode."""
    database = _sqlite(tmp_path)
    with database.begin() as session:
        session.add(MailboxRow(name="inbox"))
    copy = tmp_path / "copy.db"
    with sqlite3.connect(tmp_path / "postroom.db") as connection:
        connection.execute("vacuum into ?", (str(copy),))
    connection.close()
    database.close()
    shutil.move(copy, tmp_path / "restored.db")
    restored = open_database(f"sqlite:///{tmp_path}/restored.db")
    restored.upgrade()
    with restored.engine.connect() as connection:
        pragmas = [
            connection.scalar(text(f"pragma {each}")) for each in ("journal_mode", "synchronous", "foreign_keys")
        ]
    assert pragmas == ["wal", 2, 1]
    assert _names(restored) == ["inbox"]
    restored.close()


KEEPING = """
import os, signal, sys
from storage.blobs.store import open_blobs
from storage.database import open_database
from storage.models import MailboxRow
database, blobs = open_database(sys.argv[1]), open_blobs(sys.argv[2])
digest = blobs.put(b"a message")
with database.begin() as session:
    session.add(MailboxRow(name=digest))
    session.flush()
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_process_killed_between_blob_and_commit_leaves_an_unreferenced_blob_at_most(
    database: Database, database_url: str, tmp_path: Path
):
    store = f"file://{tmp_path}/blobs"
    killed = subprocess.run([sys.executable, "-c", KEEPING, database_url, store], check=False, cwd=ROOT, timeout=60)
    assert killed.returncode == -signal.SIGKILL
    assert _names(database) == []
    blobs = open_blobs(store)
    assert [blobs.get(digest) for digest in blobs.all()] == [b"a message"]
    with database.begin() as session:
        session.add(MailboxRow(name=blobs.put(b"a message")))
    assert _names(database) == list(blobs.all())


def _cut(url: str, *, but: int = 0) -> None:
    """The server ends all connections of this database but ours."""
    engine = create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    with engine.connect() as connection:
        connection.execute(
            text(
                "select pg_terminate_backend(pid) from pg_stat_activity"
                " where datname = current_database() and pid not in (pg_backend_pid(), :but)"
            ),
            {"but": but},
        )
    engine.dispose()


@pytest.fixture
def server(postgres_url: str):
    opened = open_database(postgres_url)
    yield opened
    opened.close()


def test_a_connection_cut_in_a_transaction_leaves_nothing_and_the_next_one_works(server: Database, postgres_url: str):
    with pytest.raises(Transient, match=r"stopping or starting|was lost"), server.begin() as session:  # noqa: PT012
        session.add(MailboxRow(name="inbox"))
        session.flush()
        _cut(postgres_url)
    assert _names(server) == []
    with server.begin() as session:
        session.add(MailboxRow(name="inbox"))
    _cut(postgres_url)
    assert _names(server) == ["inbox"], "a connection that was cut while idle is made anew"


def test_a_lock_lost_with_its_connection_is_reported_at_the_end(server: Database, postgres_url: str):
    with pytest.raises(Transient, match=r"stopping or starting|was lost"), server.lock("pass"):
        _cut(postgres_url)


def test_what_went_wrong_inside_is_reported_rather_than_the_lost_lock(server: Database, postgres_url: str):
    with pytest.raises(ZeroDivisionError), server.lock("pass"):  # noqa: PT012
        _cut(postgres_url)
        _ = 1 / 0


def test_a_read_only_server_is_reported(server: Database):
    with server.begin() as session:
        session.execute(text(f"alter database {server.engine.url.database} set default_transaction_read_only = on"))
    server.close()
    with pytest.raises(Fatal, match="read-only"), server.begin() as session:  # noqa: PT012
        session.add(MailboxRow(name="inbox"))
        session.flush()


def test_a_database_that_is_closed_for_a_while_is_no_missing_one(server: Database, postgres: str):
    name = server.engine.url.database
    admin = create_engine(postgres.format(name="postgres").replace("postgresql:", "postgresql+psycopg:"))
    with admin.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        server.close()
        connection.execute(text(f"alter database {name} allow_connections false"))
        with pytest.raises(Transient, match="takes no connections"):
            _names(server)
        connection.execute(text(f"alter database {name} allow_connections true"))
    admin.dispose()
    assert _names(server) == []


def test_a_database_or_login_that_the_server_does_not_know_needs_a_person(postgres: str):
    for url, sentence in (
        (postgres.format(name="nowhere"), "no database of this name"),
        (postgres.format(name="postgres").replace("postroom@", "stranger:hunter2@"), "refused the login"),
    ):
        database = open_database(url)
        with pytest.raises(Fatal, match=sentence) as caught:
            database.upgrade()
        assert "hunter2" not in str(caught.value) + str(caught.value.__cause__)
