"""What the tests of faults share."""

import shutil
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
import stamina

from storage.database import Database, open_database
from storage.secret import make_secret
from tests.faults.broken_line import Fresh
from tests.faults.crashes import Crashes
from tests.faults.places import Bench, bench
from tests.ingest.boxes import Collected
from tests.servers.proxy import Proxy, proxy_to


@pytest.fixture(autouse=True)
def _no_waiting() -> Iterator[None]:
    """A turn tries once, so that each fault is one that a pass has to bear."""
    stamina.set_testing(True, attempts=1)
    yield
    stamina.set_testing(False)


@pytest.fixture
def collected(database: Database, tmp_path: Path) -> Collected:
    """Empty collected, on each kind of database."""
    return Collected(database, tmp_path / "blobs")


@pytest.fixture
def fresh(tmp_path: Path) -> Fresh:
    """Makes empty databases, each a copy of a migrated one."""
    template = tmp_path / "template.db"
    made = open_database(f"sqlite:///{template}")
    made.upgrade()
    make_secret(made, tmp_path / "secret")
    made.close()
    numbers = count()

    def make() -> Database:
        file = tmp_path / f"{next(numbers)}.db"
        shutil.copy(template, file)
        database = open_database(f"sqlite:///{file}")
        database.upgrade()
        return database

    return make


@pytest.fixture
def line_of() -> Iterator[Callable[[int], Proxy]]:
    """Makes lines to servers."""
    opened = []

    def make(port: int) -> Proxy:
        line = proxy_to(port)
        opened.append(line)
        return line.__enter__()

    yield make
    for line in opened:
        line.__exit__(None, None, None)


@pytest.fixture(scope="session")
def faults_bench(dovecot, postgres, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    """The bench."""
    folder: Path = tmp_path_factory.mktemp("faults")
    with bench(folder, with_postgres=True, server=dovecot, cluster=postgres) as made:
        yield made


@pytest.fixture(scope="session")
def crashes(faults_bench: Bench) -> Crashes:
    """Kills on this bench."""
    return Crashes(faults_bench)
