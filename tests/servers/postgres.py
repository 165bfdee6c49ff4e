"""A private PostgreSQL cluster on a Unix socket, and databases that tests run on: SQLite and PostgreSQL alike."""

import os
import shutil
import subprocess
from collections.abc import Iterator
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


def _as_nobody(command: list[str | Path]) -> None:
    """PostgreSQL refuses to run as root."""
    drop = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] if os.geteuid() == 0 else []
    subprocess.run([*drop, *command], check=True, capture_output=True, cwd="/", timeout=120)


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a running cluster, without a database's name; `template_postroom` in it is migrated."""
    programs = _programs()
    required("postgresql", programs)
    folder = tmp_path_factory.mktemp("postgres")
    socket_folder = Path("/tmp") / f"pg-{uuid4().hex[:8]}"  # a socket's path has a short bound
    socket_folder.mkdir(mode=0o700)
    if os.geteuid() == 0:
        for each in (folder, socket_folder):
            shutil.chown(each, 65534, 65534)
        for above in folder.parents:
            if above.stat().st_uid == 0 and above != Path("/"):
                above.chmod(above.stat().st_mode | 0o011)
    data = folder / "data"
    _as_nobody([programs / "initdb", "--no-sync", "--auth=trust", "--username=postroom", "--encoding=UTF8", "--locale=C", "-D", data])
    options = f"-c fsync=off -c listen_addresses='' -c unix_socket_directories={socket_folder} -c max_connections=60 -c shared_buffers=32MB"
    _as_nobody([programs / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", options, "start"])
    try:
        url = f"postgresql://postroom@/{{name}}?host={socket_folder}"
        _sql(url, "create database template_postroom")
        template = open_database(url.format(name="template_postroom"))
        template.upgrade()
        template.close()
        yield url
    finally:
        _as_nobody([programs / "pg_ctl", "-D", data, "-m", "immediate", "stop"])
        shutil.rmtree(socket_folder, ignore_errors=True)


def _sql(url: str, *statements: str) -> None:
    import psycopg

    with psycopg.connect(url.format(name="postgres"), autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement)


@pytest.fixture
def postgres_url(postgres: str) -> Iterator[str]:
    """The URL of a fresh, migrated database of this test's own."""
    name = f"test_{uuid4().hex[:12]}"
    _sql(postgres, f"create database {name} template template_postroom")
    yield postgres.format(name=name)
    _sql(postgres, f"drop database {name} with (force)")


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
