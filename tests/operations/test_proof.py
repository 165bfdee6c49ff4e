"""A backup is proved by reading and loading all of it, and how that went is said where people look."""

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import delete

from config.settings import Settings
from domain.errors import Fatal
from ingest.office import opened
from notify.reports.health import health
from operations.backup import COPYING, backup
from operations.health_checks import checks
from operations.proof import is_of_office, note_failed_backup, note_proof, prove
from operations.scratch import scratch_folder, scratch_name
from operations.status import status
from storage import before_update
from storage.backup_folder import ABOUT, BLOBS, DATABASE, read_about
from storage.database import AlreadyHeld, open_database
from storage.models import MessageRow, OutgoingRow
from tests.ingest.boxes import NOON
from tests.operations.test_backup import office, rows  # noqa: F401 - the fixture
from worker.jobs import one_pass

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def copy(office, tmp_path) -> Path:  # noqa: F811 - the fixture
    backup(office, tmp_path / "backup")
    return tmp_path / "backup"


def a_file_of(copy: Path) -> Path:
    return next(path for path in (copy / BLOBS).rglob("*") if path.is_file())


def test_a_whole_backup_is_read_and_loaded_and_nothing_is_changed_or_left(office, copy):  # noqa: F811
    before, there = rows(office), set(office.settings.storage.folder.iterdir())
    proof = prove(office.settings, copy)
    assert (proof.ok, proof.loaded, proof.messages, proof.files) == (True, True, 3, 3)
    assert proof.rows == sum(map(len, before.values())) - 1  # the backup's own row came after it
    assert rows(office) == before
    assert set(office.settings.storage.folder.iterdir()) == there
    if office.database.file is None:
        with office.database.engine.connect() as connection:
            left = connection.exec_driver_sql("select datname from pg_database where datname like 'postroom_proof%%'")
            assert left.all() == []


@pytest.mark.parametrize("then", ["a proof", "a backup"])
def test_what_a_killed_proof_left_is_removed_by_the_next_proof_and_by_the_next_backup(office, copy, then):  # noqa: F811
    """A proof is of a backup that may lie on another disk, and one that cannot even begin removes it too."""
    killed_in_the_middle(office.settings, copy)
    assert left(office)
    if then == "a proof":
        with pytest.raises(Exception, match="no whole backup"):
            prove(office.settings, copy.parent / "nothing")
    else:
        backup(office, copy)
    assert not left(office)


def killed_in_the_middle(settings, copy: Path) -> None:
    """A proof whose process dies while its scratch database is counted."""
    script = (
        "import os, sys\nfrom pathlib import Path\nfrom config.settings import Settings\nfrom operations import proof\n"
        "proof.count_rows = lambda session: os.kill(os.getpid(), 9)\n"
        "proof.prove(Settings(storage={'folder': Path(sys.argv[1]), 'database': sys.argv[2]}), Path(sys.argv[3]))\n"
    )
    words = [sys.executable, "-c", script, settings.storage.folder, settings.storage.database_url, copy]
    assert subprocess.run(words, cwd=ROOT, check=False).returncode == -signal.SIGKILL


def test_what_a_killed_proof_left_and_cannot_be_removed_keeps_nobody_from_a_backup(office, tmp_path):  # noqa: F811
    scratch_folder(office.settings).touch()  # no folder, so that it cannot be removed as one
    with pytest.raises(Fatal, match="cannot be removed"):
        backup(office, tmp_path / "whole")
    assert read_about(tmp_path / "whole").files


def left(office) -> bool:  # noqa: F811
    if office.database.file is not None:
        return (office.settings.storage.folder / ".proof").exists()
    with office.database.engine.connect() as connection:
        names = connection.exec_driver_sql("select datname from pg_database").scalars().all()
    return scratch_name(office.settings) in names


def test_check_names_what_a_killed_proof_has_left_for_longer_than_a_day(office):  # noqa: F811
    folder = office.settings.storage.folder / ".proof"
    folder.mkdir()

    def said() -> tuple[bool, str]:
        return next((each.ok, each.says) for each in checks(office.settings) if each.what == "backup")

    assert said()[0]
    yesterday = time.time() - 25 * 3600
    os.utime(folder, (yesterday, yesterday))
    ok, says = said()
    assert not ok
    assert f"{folder} holds all records once more" in says


def test_a_changed_file_is_named(office, copy):  # noqa: F811
    damaged = a_file_of(copy)
    damaged.write_bytes(b"x" + damaged.read_bytes()[1:])
    proof = prove(office.settings, copy)
    assert not proof.ok
    assert any(damaged.name[:12] in each for each in proof.wrong)


def test_a_missing_file_is_counted(office, copy):  # noqa: F811
    a_file_of(copy).unlink()
    assert "it holds 2 whole files, and 3 were written" in prove(office.settings, copy).wrong
    assert "1 file that the records name is not in it" in prove(office.settings, copy).wrong


def test_a_damaged_database_cannot_be_loaded(office, copy):  # noqa: F811
    content = (copy / DATABASE).read_bytes()
    (copy / DATABASE).write_bytes(content[: len(content) // 2])
    proof = prove(office.settings, copy)
    assert (proof.ok, proof.loaded) == (False, False)
    assert proof.wrong[0].startswith("the database: ")


def test_a_table_with_fewer_rows_than_were_copied_is_named(office, copy):  # noqa: F811
    about = json.loads((copy / ABOUT).read_text())
    assert about["rows"]["messages"] == 3
    about["rows"]["messages"] = 4
    (copy / ABOUT).write_text(json.dumps(about))
    assert prove(office.settings, copy).wrong == ("the table messages has 3 rows, and 4 were copied",)


def test_half_a_backup_is_none(office, copy):  # noqa: F811
    (copy / ABOUT).unlink()
    with pytest.raises(Exception, match="no whole backup"):
        prove(office.settings, copy)


def test_the_report_and_the_status_say_how_it_went(office, copy):  # noqa: F811
    assert is_of_office(office.settings, copy)
    assert not is_of_office(office.settings, copy.parent)
    note_proof(office.settings, prove(office.settings, copy), NOON)
    with office.database.read() as session:
        said = {each.name: each for each in health(session, office.settings, NOON)}["backup"]
    assert said.ok
    assert said.says.endswith("read whole and loaded as a proof: 0 applications, 3 messages, 3 files")
    assert any(each.name == "backup" for each in status(office).parts)


def test_a_failed_proof_is_reported_once_and_once_more_when_it_is_over(office, copy):  # noqa: F811
    settings = office.settings.model_copy(
        update={"office": office.settings.office.model_copy(update={"coordinator": "jo@office.example.org"})}
    )
    damaged = a_file_of(copy)
    whole = damaged.read_bytes()
    damaged.write_bytes(b"")
    for hours in (0, 24):
        note_proof(settings, prove(settings, copy), NOON + timedelta(hours=hours))
        with opened(settings, lambda hours=hours: NOON + timedelta(hours=hours + 1)) as running:
            one_pass(running)
    assert subjects(office) == ["The backup of this office failed"]
    assert any("failed backup" in each[0] and "cannot be relied on" in each[0] for each in status(office).troubles)
    damaged.write_bytes(whole)
    note_proof(settings, prove(settings, copy), NOON + timedelta(hours=48))
    assert subjects(office) == ["The backup of this office failed", "There is a whole backup of this office again"]


def test_a_backup_that_could_not_be_made_is_a_trouble(office):  # noqa: F811
    note_failed_backup(office.settings, Path("/gone"), "no space left on device", NOON)
    assert any("no backup could be made in /gone: no space left" in each[0] for each in status(office).troubles)


def subjects(office) -> list[str]:  # noqa: F811
    with office.database.read() as session:
        return [row.subject for row in session.query(OutgoingRow).order_by(OutgoingRow.id) if row.kind == "alert"]


def test_a_backup_of_rows_that_changed_meanwhile_is_one_moment(office, copy, tmp_path):  # noqa: F811
    with office.database.begin() as session:
        session.execute(delete(MessageRow).where(MessageRow.id < 0))
    backup(office, copy)
    assert prove(office.settings, copy).ok


def test_the_backup_of_an_office_with_a_schema_of_its_own_is_proved(tmp_path, database_url):
    if not database_url.startswith("postgresql"):
        pytest.skip("about PostgreSQL")
    own = {"folder": tmp_path / "var", "database": database_url, "database_schema": "harbour"}
    settings = Settings(storage=own)
    with opened(settings, lambda: NOON) as running:
        backup(running, tmp_path / "backup")
    proof = prove(settings, tmp_path / "backup")
    assert (proof.wrong, proof.loaded) == ((), True)


def test_who_may_make_no_database_learns_what_to_do(request, tmp_path, database_url):
    """A role of PostgreSQL without the right to make databases: the backup is read, and not called proved."""
    if not database_url.startswith("postgresql"):
        pytest.skip("about PostgreSQL")
    with psycopg.connect(database_url, autocommit=True) as connection:
        role = f"plain_{os.getpid()}"
        connection.execute(f"create role {role} login")
        try:
            name = connection.info.dbname
            connection.execute(f'grant all on database "{name}" to {role}')
            own = f"postgresql://{role}@{database_url.rpartition('@')[2]}"
            settings = Settings(storage={"folder": tmp_path / "var", "database": own, "database_schema": role})
            with opened(settings, lambda: NOON) as running:
                backup(running, tmp_path / "backup")
            proof = prove(settings, tmp_path / "backup")
            assert not proof.ok
            assert f'alter role "{role}" createdb' in proof.wrong[0]
        finally:
            connection.execute(f"reassign owned by {role} to current_user")
            connection.execute(f"drop owned by {role}")
            connection.execute(f"drop role {role}")


def test_backups_and_proofs_of_an_office_are_made_one_at_a_time(office, copy):  # noqa: F811
    """Two at once would read what the other writes, and call a good backup broken."""
    before = json.loads((copy / ABOUT).read_text())
    with closing(open_database(office.settings.storage.database_url)) as other, other.lock(COPYING):
        with pytest.raises(AlreadyHeld, match="another process makes or proves a backup"):
            prove(office.settings, copy)
        with pytest.raises(AlreadyHeld, match="another process makes or proves a backup"):
            backup(office, copy)
    assert json.loads((copy / ABOUT).read_text()) == before
    assert prove(office.settings, copy).ok


def test_a_proof_never_fills_the_disk_of_the_records(office, copy, monkeypatch):  # noqa: F811
    if office.database.file is None:
        pytest.skip("about SQLite, whose scratch database lies beside the records")
    there = set(office.settings.storage.folder.iterdir())
    monkeypatch.setattr(before_update, "SPARE", 10**12)
    assert "has room for" in prove(office.settings, copy).wrong[0]
    assert set(office.settings.storage.folder.iterdir()) == there
