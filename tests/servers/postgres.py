"""A private PostgreSQL cluster on a Unix socket, and databases that tests run on: SQLite and PostgreSQL alike."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import pytest

from storage.database import Database, open_database
from tests.servers import required


def _programs() -> Path | None:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parent.parent.name))
    if found:
        return found[-1].parent
    here = shutil.which("initdb")
    return Path(here).parent if here else None


def _unprivileged(command: list[str | Path]) -> list[str | Path]:
    """PostgreSQL refuses to run as root; and it ends with the tests, even when these are killed."""
    drop = ["--reuid=65534", "--regid=65534", "--clear-groups"] if os.geteuid() == 0 else []
    return ["setpriv", "--pdeathsig=QUIT", *drop, *command]


@contextmanager
def running() -> Iterator[str]:
    """A cluster: its URL, with `{name}` for a database's; `template_postroom` in it is migrated."""
    programs = _programs()
    assert programs is not None, "postgresql is not installed"
    # Not below pytest's own folder: that is root's alone, and a socket's path has a short bound.
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    if os.geteuid() == 0:
        shutil.chown(folder, 65534, 65534)
    data = folder / "data"
    options = ["--no-sync", "--auth=trust", "--username=postroom", "--encoding=UTF8", "--locale=C", "-D", data]
    subprocess.run(
        _unprivileged([programs / "initdb", *options]), check=True, capture_output=True, cwd="/", timeout=120
    )
    settings = [f"unix_socket_directories={folder}", "listen_addresses=", "fsync=off", "max_connections=60"]
    settings += ["shared_buffers=32MB", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off"]
    arguments = [argument for setting in settings for argument in ("-c", setting)]
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(
            _unprivileged([programs / "postgres", "-D", data, *arguments]), stdout=log, stderr=log, cwd="/"
        )
    try:
        url = f"postgresql://postroom@/{{name}}?host={folder}"
        _wait_for(server, url, folder / "log")
        _sql(url, "create database template_postroom")
        template = open_database(url.format(name="template_postroom"))
        template.upgrade()
        template.close()
        yield url
    finally:
        server.send_signal(signal.SIGQUIT)
        server.wait(timeout=30)
        shutil.rmtree(folder)


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The cluster of this test process."""
    required("postgresql", _programs())
    with running() as url:
        yield url


def _wait_for(server: subprocess.Popen[bytes], url: str, log: Path) -> None:
    import psycopg

    for _ in range(600):
        if server.poll() is not None:
            break
        try:
            _sql(url)
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return
    pytest.fail(f"postgresql did not start: {log.read_text(errors='replace')[-2000:]}")


def _sql(url: str, *statements: str) -> None:
    import psycopg

    with psycopg.connect(url.format(name="postgres"), autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement)


@contextmanager
def database_in(cluster: str) -> Iterator[str]:
    """The URL of a fresh, migrated database in a cluster."""
    name = f"test_{uuid4().hex[:12]}"
    _sql(cluster, f"create database {name} template template_postroom")
    yield cluster.format(name=name)
    _sql(cluster, f"drop database {name} with (force)")


@pytest.fixture
def postgres_url(postgres: str) -> Iterator[str]:
    """The URL of a database of this test's own."""
    with database_in(postgres) as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a fresh database of either kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'postroom.db'}"
    url: str = request.getfixturevalue("postgres_url")
    return url


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """A fresh, migrated database of either kind."""
    opened = open_database(database_url)
    opened.upgrade()
    yield opened
    opened.close()
