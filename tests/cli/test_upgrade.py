"""`postroom upgrade`, `backup --prove` and `restore --dry-run`: what they say, and with which exit code they end."""

import json
import os
import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from domain.version import VERSION
from storage.database import HEAD
from tests.command import complete, office, run  # noqa: F401 - fixtures

SCHEMAS = Path(__file__).resolve().parents[1] / "storage" / "schemas"
OLDER = SCHEMAS / "0004"


def older(office: Path) -> Path:  # noqa: F811
    shutil.copytree(OLDER / "blobs", office.parent / "var" / "blobs")
    shutil.copy(OLDER / "sqlite" / "postroom.db", office.parent / "var" / "postroom.db")
    return office.parent / "var"


def test_it_says_what_it_did_and_where_the_copy_lies(run, office):  # noqa: F811
    var = older(office)
    code, out, _ = run("upgrade")
    assert (code, out) == (
        0,
        f"postroom {VERSION}: the database was brought from tables 0004 to {HEAD}; a backup from before is in {var / 'before-update'}\n",
    )
    assert run("upgrade")[:2] == (0, f"postroom {VERSION}: the database is up to date (tables {HEAD})\n")


def test_the_copy_can_be_proved_and_restored_by_what_it_says(run, office):  # noqa: F811
    var = older(office)
    run("upgrade")
    kept = office.parent / "kept"
    shutil.move(var / "before-update", kept)
    code, out, _ = run("restore", kept, "--dry-run")
    assert code == 0
    assert "is whole" in out
    shutil.rmtree(var)
    assert run("restore", kept, "--yes")[0] in (0, 1)  # 1: mail is held back
    assert json.loads(run("list", "--json")[1])


def test_a_newer_database_is_refused_with_a_sentence_and_exit_code_1(run, office):  # noqa: F811
    run("upgrade")
    with closing(sqlite3.connect(office.parent / "var" / "postroom.db")) as connection:
        connection.execute("update alembic_version set version_num = '0999'")
        connection.commit()
    for command in ("upgrade", "list", "once", "check"):
        code, _, err = run(command)
        assert code == 1
        assert "the database is of a newer postroom than this one: its tables are 0999" in err
        assert "Traceback" not in err


def test_a_backup_is_proved_at_once_with_the_folder_of_the_settings(run, office):  # noqa: F811
    office.write_text(office.read_text() + '[backup]\nfolder = "copy"\n')
    complete(office)
    run("once")
    code, out, _ = run("backup", "--prove")
    assert code == 0
    assert re.search(
        r"is whole: 1 application, 1 message, \d+ files; every digest is right, and its \d+ rows were loaded", out
    )
    assert run("backup", "--prove", "--quiet") == (0, "", "")
    assert "read whole and loaded as a proof: 1 application, 1 message" in run("status")[1]
    assert "read whole and loaded as a proof: 1 application, 1 message" in run("report")[1]


def test_a_damaged_backup_ends_with_1_and_is_a_trouble_of_the_office(run, office):  # noqa: F811
    office.write_text(office.read_text() + '[backup]\nfolder = "copy"\n')
    complete(office)
    run("once")
    run("backup")
    damaged = next(path for path in (office.parent / "copy" / "blobs").rglob("*") if path.is_file())
    damaged.write_bytes(b"")
    code, out, err = run("restore", office.parent / "copy", "--dry-run")
    assert (code, out) == (1, "")
    assert damaged.name[:12] in err
    assert "failed backup" in run("status")[2]
    assert "failed backup" in run("check")[2]


def test_a_backup_that_cannot_be_made_is_a_trouble_of_the_office(run, office):  # noqa: F811
    (office.parent / "copy").mkdir()
    (office.parent / "copy" / "something else").touch()
    office.write_text(office.read_text() + '[backup]\nfolder = "copy"\n')
    run("once")
    assert run("backup")[0] == 1
    assert "no backup could be made" in run("status")[2]


def test_without_a_folder_backup_asks_for_one(run):  # noqa: F811
    code, _, err = run("backup")
    assert code == 2
    assert "name the folder of the backup, or set backup.folder" in err


def test_a_backup_folder_whose_disk_is_away_is_not_filled_anew(run, office):  # noqa: F811
    office.write_text(office.read_text() + '[backup]\nfolder = "copy"\n')
    complete(office)
    run("once")
    assert run("backup")[0] == 0
    copy = office.parent / "copy"
    shutil.rmtree(copy)
    copy.mkdir()  # the empty folder on which the disk was mounted
    code, _, err = run("backup", "--prove", "--quiet")
    assert code == 1
    assert "held the newest backup and holds none now: is its disk mounted?" in err
    assert list(copy.iterdir()) == []
    assert "is its disk mounted?" in run("status")[2]
    assert run("backup", copy, "--prove")[0] == 0
    assert run("backup")[0] == 0


@pytest.mark.skipif(os.geteuid() != 0, reason="about root")
def test_root_leaves_nothing_in_the_office_of_another_user(run, office):  # noqa: F811
    """The service could neither read nor remove the copy that root has made."""
    var = older(office)
    os.chown(var, 65534, -1)
    code, _, err = run("upgrade")
    assert code == 2
    assert f"{var} belongs to the user “nobody”" in err
    assert not (var / "before-update").exists()


def test_a_failed_backup_is_over_with_the_next_one_also_where_none_is_proved(run, office):  # noqa: F811
    office.write_text(office.read_text() + '[backup]\nfolder = "copy"\nprove = false\n')
    copy = office.parent / "copy"
    copy.mkdir()
    (copy / "something else").touch()
    run("once")
    assert run("backup")[0] == 1
    assert "failed backup" in run("status")[2]
    (copy / "something else").unlink()
    assert run("backup")[0] == 0
    assert "failed backup" not in run("status")[2]


def test_a_backup_that_lacks_a_file_is_a_trouble_also_where_none_is_proved(run, office):  # noqa: F811
    office.write_text(office.read_text() + '[backup]\nfolder = "copy"\nprove = false\n')
    complete(office)
    run("once")
    next(path for path in (office.parent / "var" / "blobs").rglob("*") if path.is_file()).write_bytes(b"")
    assert run("backup")[0] == 1
    assert "failed backup" in run("status")[2]
