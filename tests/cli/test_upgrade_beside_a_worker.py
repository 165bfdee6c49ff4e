"""`postroom upgrade` while a worker of the older version still works: refused by its name, and nothing is changed."""

import os
import subprocess
import sys
import threading
from contextlib import closing

from sqlalchemy import text

from storage.database import HEAD, PASS, RUN, open_database
from storage.workers import registered, who_works
from tests.cli.test_upgrade import older as older_on_sqlite
from tests.command import office, run  # noqa: F401 - fixtures
from tests.ingest.boxes import NOON
from tests.storage.test_before_update import each_older, older  # noqa: F401 - a fixture
from worker import presence

STOP = "systemctl stop postroom postroom-desk, and each postroom-worker@N"


def database_of(office):  # noqa: F811
    return closing(open_database(f"sqlite:///{office.parent / 'var' / 'postroom.db'}"))


def test_a_worker_that_lives_is_named_and_nothing_is_changed(run, office):  # noqa: F811
    var = older_on_sqlite(office)
    with database_of(office) as database, registered(database, lambda: NOON) as worker:
        code, out, err = run("upgrade")
        assert (code, out) == (2, "")
        assert f"the worker {worker.name} still works on this office" in err
        assert STOP in err
        assert database.revision == "0004"
    assert not (var / "before-update").exists()
    assert run("upgrade")[0] == 0


def test_a_worker_that_died_does_not_count(run, office):  # noqa: F811
    older_on_sqlite(office)
    script = (
        "import os, sys\nfrom storage.database import open_database\nfrom storage.workers import registered\n"
        "from tests.ingest.boxes import NOON\n"
        "with registered(open_database(sys.argv[1]), lambda: NOON): os.kill(os.getpid(), 9)\n"
    )
    url = f"sqlite:///{office.parent / 'var' / 'postroom.db'}"
    subprocess.run([sys.executable, "-c", script, url], check=False)
    with database_of(office) as database:
        with database.read() as session:
            assert session.scalar(text("select count(*) from workers")) == 1
        assert run("upgrade")[0] == 0
        assert database.revision == HEAD


def test_a_pass_that_is_just_running_is_no_less_a_worker(run, office):  # noqa: F811
    older_on_sqlite(office)
    with database_of(office) as database, database.lock(PASS):
        assert run("upgrade")[0] == 2


def test_a_worker_is_seen_between_its_passes_too(run, office, monkeypatch):  # noqa: F811
    """It reads nothing then, and has no row among the workers."""
    monkeypatch.setattr(presence, "TRY_SECONDS", 0.01)
    run("upgrade")
    from config.settings import load_settings

    ended = threading.Event()
    waiting = threading.Thread(target=presence.be_present, args=(load_settings(office), ended))
    waiting.start()
    with database_of(office) as database:
        name = ""
        while not name.endswith(f":{os.getpid()}"):
            name = who_works(database)
        with database.begin() as session:
            session.execute(text("update alembic_version set version_num = '0005'"))
        code, _, err = run("upgrade")
        assert code == 2
        assert name in err
        ended.set()
        waiting.join()
        assert who_works(database) == ""


def test_a_database_that_is_up_to_date_refuses_nobody(run, office):  # noqa: F811
    run("upgrade")
    with database_of(office) as database, database.lock(RUN):
        assert run("upgrade")[0] == 0


@each_older
def test_who_works_is_seen_on_every_older_version_of_both_databases(older):  # noqa: F811
    settings, _ = older
    with closing(open_database(settings.storage.database_url)) as database:
        assert who_works(database) == ""
        with database.lock(RUN):
            assert who_works(database) == "a running worker"
        if database.revision >= "0004":  # of the versions that had workers
            with registered(database, lambda: NOON) as worker:
                assert who_works(database) == worker.name
