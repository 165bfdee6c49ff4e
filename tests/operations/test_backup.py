"""A backup is one moment of everything, taken while others write, and an empty office becomes what the backup is."""

import json
import shutil
import subprocess
import threading
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from sqlalchemy import func, select

from config.settings import Settings
from domain.errors import Fatal
from domain.outgoing import NO_CAUSE, Alert, AlertCause
from domain.users import Role
from ingest.office import Office, opened
from notify.messages.queueing import enqueue
from operations.access import sessions
from operations.backup import Restored, backup, restore
from operations.changes import Attribution
from operations.outbox import release
from operations.people import invite, person_of, set_password_by_link
from operations.reconcile import reconcile
from operations.records import Refused
from storage import dump
from storage.events import record_event
from storage.models import Base, MessageRow, OutgoingRow, OutgoingState
from tests.ingest.boxes import NOON, folder_box, mail
from tests.notify import makers
from tests.servers.postgres import database_in
from tests.storage.test_upgrades import filled_postgresql
from worker.jobs import one_pass

# An office of the tables of 0002, when the secret was a file of its own.
SCHEMA = Path(__file__).parents[1] / "storage" / "schemas" / "0002"


def settings(folder: Path, database: str, mailbox: Path) -> Settings:
    return Settings(
        storage={"folder": folder, "database": database}, mailboxes={"in": {"kind": "folder", "path": mailbox}}
    )


@pytest.fixture
def office(tmp_path: Path, database_url: str):
    box = folder_box(tmp_path / "mailbox")
    for number in range(3):
        box.deliver(mail(number), NOON)
    with opened(settings(tmp_path / "var", database_url, tmp_path / "mailbox"), lambda: NOON) as office:
        one_pass(office)
        yield office


@pytest.fixture
def empty(request: pytest.FixtureRequest, tmp_path: Path, postgres_of_its_own, database_url: str) -> Settings:
    """The settings of another office of the same kind, of which nothing is there yet."""
    url = postgres_of_its_own if database_url.startswith("postgresql") else f"sqlite:///{tmp_path / 'new/postroom.db'}"
    return settings(tmp_path / "new", url, tmp_path / "mailbox")


@pytest.fixture
def postgres_of_its_own(request: pytest.FixtureRequest, database_url: str):
    from tests.servers.postgres import _sql

    if not database_url.startswith("postgresql"):
        yield ""
        return
    cluster = request.getfixturevalue("postgres")
    name = f"restored_{abs(hash(database_url))}"
    _sql(cluster, f"create database {name}")
    yield cluster.format(name=name)
    _sql(cluster, f"drop database {name} with (force)")


def rows(office: Office) -> dict[str, list[tuple]]:
    with office.database.read() as session:
        return {
            table.name: sorted(map(tuple, session.execute(select(table))), key=str)
            for table in Base.metadata.sorted_tables
        }


def test_a_restored_office_is_the_one_that_was_backed_up_and_agrees_with_its_mailbox(office, empty, tmp_path):
    before = rows(office)
    done = backup(office, tmp_path / "backup")
    assert (done.files, done.new, done.damaged) == (3, 3, ())
    assert restore(empty, tmp_path / "backup") == Restored(files=3, made=NOON, damaged=(), held=0)
    with opened(empty, lambda: NOON) as restored:
        assert rows(restored) == before
        assert restored.secret == office.secret
        assert reconcile(restored).differences == []
        assert one_pass(restored).kept == 0


def test_mail_that_waited_when_the_backup_was_made_is_sent_by_the_word_of_a_person_alone(office, empty, tmp_path):
    with office.database.begin() as session:
        to_coordinator = {"settings": makers.office(tmp_path), "kind": "alert", "recipient": "jo@office.example.org"}
        for key, due in (("waits", NOON), ("begun", NOON), ("sent", NOON), ("of the hour", NOON + timedelta(hours=1))):
            cause = AlertCause(Alert.UP, "", NOON)
            row = enqueue(session, key=key, subject=key, now=NOON, due=due, cause=cause, **to_coordinator)
            row.state = {"begun": OutgoingState.SENDING, "sent": OutgoingState.SENT}.get(key, row.state)
    backup(office, tmp_path / "backup")
    assert restore(empty, tmp_path / "backup").held == 3
    with opened(empty, lambda: NOON + timedelta(hours=2)) as restored:
        assert one_pass(restored).sent == 0
        with restored.database.begin() as session:
            release(session, 1, Attribution("Jo", "", NOON))
        assert one_pass(restored).sent == 1


def test_after_a_restore_everybody_signs_in_anew_and_no_old_link_works(office, empty, tmp_path):
    by = Attribution("Jo", "", NOON)
    with office.database.begin() as session:
        ada = invite(session, office.settings, "ada@office.example.org", "Ada", Role.ADMIN, by, is_sent=True)
        row = person_of(session, ada.number)
        cookie = sessions.start(session, row, NOON, user_agent="", address="")
    backup(office, tmp_path / "backup")
    restore(empty, tmp_path / "backup")
    with opened(empty, lambda: NOON) as restored, restored.database.begin() as session:
        assert person_of(session, "ada@office.example.org").name == "Ada"
        assert sessions.find(session, cookie, NOON) is None
        with pytest.raises(Refused):
            set_password_by_link(session, ada.link.address.rpartition("/")[2], "hash", "", NOON)
        assert [row.cause for row in session.scalars(select(OutgoingRow)) if row.kind == "account"] == [NO_CAUSE]


def test_a_backup_made_while_others_write_is_one_moment(office, empty, tmp_path):
    ended = threading.Event()

    def write() -> None:
        while not ended.is_set():
            with office.database.begin() as session:  # two rows that belong together
                record_event(session, "one", now=NOON)
                record_event(session, "other", now=NOON)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for _ in range(5):
            backup(office, tmp_path / "backup")
    finally:
        ended.set()
        writer.join()
    restore(empty, tmp_path / "backup")
    with opened(empty) as restored, restored.database.read() as session:
        whats = [row[0] for row in session.execute(select(Base.metadata.tables["events"].c.what))]
    assert whats.count("one") == whats.count("other") > 0


def test_nothing_is_ever_restored_over_a_database_that_holds_something(office, tmp_path):
    backup(office, tmp_path / "backup")
    before = rows(office)
    with pytest.raises(Fatal, match="holds something already"):
        restore(office.settings, tmp_path / "backup")
    assert rows(office) == before


@pytest.fixture
def small(tmp_path: Path):
    """An office on SQLite, where the kind of database does not matter."""
    box = folder_box(tmp_path / "mailbox")
    box.deliver(mail(1), NOON)
    with opened(settings(tmp_path / "var", "", tmp_path / "mailbox"), lambda: NOON) as office:
        one_pass(office)
        yield office


def test_a_second_backup_copies_what_is_new_and_drops_what_is_no_longer_named(small, tmp_path):
    backup(small, tmp_path / "backup")
    (tmp_path / "mailbox" / "2.eml").write_bytes(mail(2))
    one_pass(small)
    with small.database.begin() as session:
        old = session.scalars(select(MessageRow)).first()
        old.raw_sha256 = small.blobs.put(b"another")
    assert backup(small, tmp_path / "backup") == (done := backup(small, tmp_path / "second")).__class__(3 - 1, 2, 1, ())
    assert (done.files, done.new, done.dropped) == (2, 2, 0)


def test_a_damaged_file_is_named_and_the_rest_is_copied(small, tmp_path):
    with small.database.read() as session:
        digest = session.scalars(select(MessageRow.raw_sha256)).one()
    Path(small.blobs.where(digest)).write_bytes(b"flipped")
    done = backup(small, tmp_path / "backup")
    assert done.damaged == (f"the stored file {digest} has changed since it was kept",)
    assert not list((tmp_path / "backup/blobs").glob("??/*"))


def test_a_backup_is_for_its_owner_alone(small, tmp_path):
    backup(small, tmp_path / "backup")
    modes = {path.stat().st_mode & 0o777 for path in (tmp_path / "backup").rglob("*") if path.is_file()}
    assert modes == {0o600}
    assert (tmp_path / "backup").stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("lost", ["database", "backup.json"])
def test_half_a_backup_is_refused_in_a_sentence_and_leaves_nothing(lost, small, tmp_path):
    backup(small, tmp_path / "backup")
    (tmp_path / "backup" / lost).unlink()
    with pytest.raises(Fatal):
        restore(settings(tmp_path / "new", "", tmp_path / "mailbox"), tmp_path / "backup")
    assert not (tmp_path / "new/blobs").exists()


def test_a_damaged_database_in_a_backup_is_refused(small, tmp_path):
    backup(small, tmp_path / "backup")
    copy = tmp_path / "backup/database"
    content = bytearray(copy.read_bytes())
    content[4096:12288] = bytes(8192)
    copy.write_bytes(content)
    with pytest.raises(Fatal, match="database"):
        restore(settings(tmp_path / "new", "", tmp_path / "mailbox"), tmp_path / "backup")


def test_a_backup_never_goes_into_a_folder_with_something_else(small, tmp_path):
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters/precious.txt").write_text("precious")
    with pytest.raises(Fatal, match="something else"):
        backup(small, tmp_path / "letters")


def test_without_pg_dump_a_postgresql_backup_is_one_clear_sentence(postgres_url, tmp_path, monkeypatch):
    monkeypatch.setattr(dump.shutil, "which", lambda _: None)
    with (
        opened(settings(tmp_path / "var", postgres_url, tmp_path / "mailbox")) as office,
        pytest.raises(Fatal, match="pg_dump is not installed"),
    ):
        backup(office, tmp_path / "backup")


def test_an_older_backup_is_brought_up_to_date_with_its_secret(tmp_path):
    old = tmp_path / "backup"
    shutil.copytree(SCHEMA / "blobs", old / "blobs")
    shutil.copy(SCHEMA / "sqlite" / "postroom.db", old / "database")
    shutil.copy(SCHEMA / "secret", old / "secret")
    about = {"format": 1, "made": NOON.isoformat(), "database": "sqlite", "files": len(list(old.rglob("blobs/*/*")))}
    (old / "backup.json").write_text(json.dumps(about))
    new = settings(tmp_path / "new", "", tmp_path / "mailbox")
    restore(new, old)
    with opened(new) as restored, restored.database.read() as session:
        assert restored.secret == (SCHEMA / "secret").read_bytes()
        assert session.scalar(select(func.count()).select_from(MessageRow)) > 20
    backup_again = tmp_path / "again"
    with opened(new) as restored:
        backup(restored, backup_again)
    assert not (backup_again / "secret").exists()  # it is in the database
    restore(settings(tmp_path / "newer", "", tmp_path / "mailbox"), backup_again)
    with opened(settings(tmp_path / "newer", "", tmp_path / "mailbox")) as restored:
        assert restored.secret == (SCHEMA / "secret").read_bytes()


def test_an_older_backup_of_postgresql_comes_back_into_a_database_that_was_opened_before(tmp_path, postgres):
    name = f"older_{uuid4().hex[:12]}"
    url, revision = filled_postgresql(SCHEMA, postgres, name)
    old = tmp_path / "backup"
    shutil.copytree(SCHEMA / "blobs", old / "blobs")
    shutil.copy(SCHEMA / "secret", old / "secret")
    subprocess.run(["pg_dump", "--format=custom", f"--file={old / 'database'}", url], check=True)
    about = {"format": 1, "made": NOON.isoformat(), "database": "postgresql", "files": 0}
    (old / "backup.json").write_text(json.dumps(about))
    with database_in(postgres) as there:
        new = settings(tmp_path / "new", there, tmp_path / "mailbox")
        with opened(new):
            pass
        restore(new, old)
        with opened(new) as restored:
            assert (revision, restored.secret) == ("0002", (SCHEMA / "secret").read_bytes())
    with psycopg.connect(postgres.format(name="postgres"), autocommit=True) as connection:
        connection.execute(f"drop database {name} with (force)")
