"""Before a newer version changes an office's tables it copies them, says where the copy lies, and an empty office can be made of it.

The offices of older schemas are those of test_upgrades.
"""

import json
import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from uuid import uuid4

import psycopg
import pytest
from structlog.testing import capture_logs

from config.logins import Login
from config.settings import Settings
from domain.errors import Fatal
from ingest.office import opened
from operations.backup import named_digests, restore
from operations.proof import prove
from sign_in.tokens import SignIns
from storage import before_update, dump
from storage.backup_folder import read_about
from storage.before_update import NAME, remove_old_copy
from storage.blobs.store import verify
from storage.database import HEAD
from tests.ingest.boxes import NOON
from tests.storage.test_upgrades import REVISION, SCHEMAS, filled_postgresql, filled_sqlite
from worker.signs_of_life import opened_once

OLDER = [made for made in SCHEMAS if made.name != HEAD]


@pytest.fixture
def older(request, tmp_path):
    """The settings of an office of an older version, and the name of its tables."""
    made, kind = request.param
    shutil.copytree(made / "blobs", tmp_path / "var" / "blobs")
    if (made / "secret").exists():
        shutil.copy(made / "secret", tmp_path / "var" / "secret")
    name = f"test_{uuid4().hex[:12]}"
    cluster = request.getfixturevalue("postgres") if kind == "postgresql" else ""
    url, _ = filled_postgresql(made, cluster, name) if cluster else filled_sqlite(made, tmp_path / "var")
    yield Settings(storage={"folder": tmp_path / "var", "database": url}), made.name
    if cluster:
        with psycopg.connect(cluster.format(name="postgres"), autocommit=True) as connection:
            connection.execute(f"drop database {name} with (force)")


each_older = pytest.mark.parametrize(
    "older",
    [(made, kind) for made in OLDER for kind in ("sqlite", "postgresql")],
    indirect=True,
    ids=[f"{made.name} {kind}" for made in OLDER for kind in ("sqlite", "postgresql")],
)
on_sqlite = pytest.mark.parametrize("older", [(OLDER[-1], "sqlite")], indirect=True, ids=[OLDER[-1].name])


def revision(settings: Settings) -> str:
    with closing(sqlite3.connect(settings.storage.folder / "postroom.db")) as connection:
        return connection.execute(REVISION).fetchone()[0]


@each_older
def test_the_copy_is_a_backup_of_the_older_version_that_is_proved_and_restored(older, tmp_path, request):
    settings, tables = older
    with capture_logs() as logs, opened(settings, lambda: NOON) as office:
        assert office.database.revision == HEAD
    copy = settings.storage.folder / NAME
    (said,) = [each for each in logs if "copied before the update" in each["event"]]
    assert (said["backup"], said["tables_before"]) == (str(copy), tables)
    assert json.loads((copy / "backup.json").read_text())["tables"] == tables
    proof = prove(settings, copy)
    assert (proof.wrong, proof.loaded) == ((), True)
    assert proof.messages
    if office.database.file is not None:
        empty = Settings(storage={"folder": tmp_path / "new", "database": f"sqlite:///{tmp_path / 'new/postroom.db'}"})
        restore(empty, copy)
        with opened(empty, lambda: NOON) as restored, restored.database.read() as session:
            assert {verify(restored.blobs, digest) for digest in named_digests(session)} == {"ok"}


@on_sqlite
def test_the_second_start_copies_nothing(older):
    settings, _ = older
    for _ in range(2):
        with capture_logs() as logs, opened(settings, lambda: NOON):
            pass
    assert logs == []


@on_sqlite
@pytest.mark.parametrize(
    "begin", [opened_once, lambda settings: SignIns(settings).mark(Login())], ids=["ready", "signs in"]
)
def test_whatever_opens_it_first_copies_it_first(older, begin):
    """A worker that says that it is ready, and one that signs in to a mailbox, may come before the first pass."""
    settings, found = older
    begin(settings)
    assert revision(settings) == HEAD
    assert read_about(settings.storage.folder / NAME).tables == found


@on_sqlite
def test_the_setting_switches_it_off(older):
    settings, _ = older
    settings = settings.model_copy(update={"backup": settings.backup.model_copy(update={"before_update": False})})
    with opened(settings, lambda: NOON):
        pass
    assert not (settings.storage.folder / NAME).exists()


@on_sqlite
def test_without_room_nothing_is_changed(older, monkeypatch):
    settings, tables = older
    monkeypatch.setattr(before_update, "SPARE", 10**12)
    with (
        pytest.raises(Fatal, match=r"room for .* MB.*free some space, or set backup.before_update = false"),
        opened(settings),
    ):
        pass
    assert revision(settings) == tables
    assert not (settings.storage.folder / NAME).exists()


@on_sqlite
def test_a_disk_that_is_full_while_it_is_copied_changes_nothing_and_leaves_the_earlier_copy(older, monkeypatch):
    settings, tables = older
    (settings.storage.folder / NAME).mkdir()
    (settings.storage.folder / NAME / "of an earlier update").touch()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(before_update, "copy_out", full)
    with pytest.raises(Fatal, match=r"No space left on device.*nothing was changed"), opened(settings):
        pass
    assert revision(settings) == tables
    assert [path.name for path in (settings.storage.folder / NAME).iterdir()] == ["of an earlier update"]
    assert not (settings.storage.folder / f".{NAME}.new").exists()


@on_sqlite
def test_a_folder_that_cannot_be_written_changes_nothing(older):
    settings, tables = older
    (settings.storage.folder / f".{NAME}.new").touch()  # a file where the folder has to be
    with pytest.raises(Fatal, match="the backup before the update cannot be made"), opened(settings):
        pass
    assert revision(settings) == tables


@pytest.mark.parametrize("older", [(OLDER[-1], "postgresql")], indirect=True, ids=[OLDER[-1].name])
def test_without_pg_dump_nothing_is_changed(older, monkeypatch):
    settings, tables = older
    monkeypatch.setattr(dump.shutil, "which", lambda _: None)
    with pytest.raises(Fatal, match=r"pg_dump is not installed.*nothing was changed"), opened(settings):
        pass
    with psycopg.connect(settings.storage.database) as connection:
        assert connection.execute(REVISION).fetchone()[0] == tables


@pytest.mark.parametrize("older", [(SCHEMAS[-1], kind) for kind in ("sqlite", "postgresql")], indirect=True, ids=str)
def test_a_database_of_a_newer_version_is_refused_and_not_copied(older):
    settings, _ = older
    with opened(settings, lambda: NOON) as office, office.database.begin() as session:
        session.connection().exec_driver_sql("update alembic_version set version_num = '0999'")
    shutil.rmtree(settings.storage.folder / NAME, ignore_errors=True)
    with (
        pytest.raises(Fatal, match=r"of a newer postroom than this one: its tables are 0999.*update this program"),
        opened(settings),
    ):
        pass
    assert not (settings.storage.folder / NAME).exists()


@on_sqlite
def test_the_copy_is_removed_after_its_days(older):
    settings, _ = older
    with opened(settings, lambda: NOON):
        pass
    folder = settings.storage.folder
    assert not remove_old_copy(folder, 30, NOON + timedelta(days=29))
    assert (folder / NAME).is_dir()
    assert remove_old_copy(folder, 30, NOON + timedelta(days=30))
    assert not (folder / NAME).exists()
    assert not remove_old_copy(folder, 30, NOON + timedelta(days=31))


@on_sqlite
def test_a_copy_that_cannot_be_looked_at_stops_no_pass(older, monkeypatch):
    settings, _ = older

    def forbidden(_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(before_update, "read_about", forbidden)
    assert not remove_old_copy(settings.storage.folder, 30, NOON)


@on_sqlite
def test_what_is_in_the_copy_is_for_its_owner_alone(older):
    settings, _ = older
    with opened(settings, lambda: NOON):
        pass
    for path in (settings.storage.folder / NAME).rglob("*"):
        if path.parent.name != "" and "blobs" not in path.parts:
            assert path.stat().st_mode & 0o077 == 0, path
