"""What all tests share: the real servers, and which tests do without them."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from ingest.reader import sandbox
from tests import warm_readers

# A slow machine is no failure.
settings.register_profile("postroom", deadline=None)
settings.load_profile("postroom")

pytest_plugins = [
    "tests.servers.chromium",
    "tests.servers.clamd",
    "tests.servers.dovecot",
    "tests.servers.openid",
    "tests.servers.accounts",
    "tests.servers.postgres",
    "tests.servers.s3",
    "tests.servers.smtp",
    "tests.ingest.boxes",
    "tests.web.desk",
    "tests.web.people",
    "tests.browser.chromium_pages",
]

SERVERS = frozenset(
    {
        "chromium",
        "playwright_browser",
        "clamd",
        "openid_provider",
        "accounts",
        "token_dovecot",
        "dovecot",
        "postgres",
        "shared_url",
        "postgres_url",
        "smtp",
        "certificate",
        "crashes",
        "faults_bench",
        "exim_server",
    }
)
# Whole ways, broken lines, memory and pages in a browser: minutes of work for programs beside postroom.
LONG = (
    "tests/end_to_end/",
    "tests/faults/",
    "tests/ingest/",
    "tests/notify/test_looks.py",
    "tests/storage/test_upgrades.py",
)
# Half a minute each, or more: they begin first, so that what is left in the end is short and both processes end together.
FIRST = (
    "tests/parsers/classification/test_labelled_kinds.py",
    "tests/end_to_end/test_memory.py",
    "tests/end_to_end/test_conversations.py",
    "tests/faults/test_kill.py",
)


MEMORY, MOST_IN_MEMORY = Path("/dev/shm"), 2 << 30  # the tests' files take some hundred MB


def pytest_configure() -> None:
    """Puts what the tests write into memory, and lets them read where no sandbox works: their mail is their own.

    postroom waits for the disk at every step, for some milliseconds each time, in which the tests would do nothing.
    """
    if MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > MOST_IN_MEMORY:
        os.environ["TMPDIR"] = tempfile.tempdir = str(MEMORY)
    if sandbox.open_to_readers():
        os.environ["POSTROOM_LIMITS__ALLOW_UNSANDBOXED"] = "true"
        sandbox.open_to_readers = tuple


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks the tests that `make quick` leaves out, which need a server, a browser or minutes, and puts the longest first."""
    for item in items:
        fixtures = set(getattr(item, "fixturenames", ()))
        on_postgresql = "postgresql" in getattr(getattr(item, "callspec", None), "params", {}).values()
        if fixtures & SERVERS or on_postgresql or item.nodeid.startswith(LONG):
            item.add_marker("servers")
    items.sort(key=lambda item: not item.nodeid.startswith(FIRST))


@pytest.fixture(autouse=True)
def _log_level_of_one_command(monkeypatch: pytest.MonkeyPatch) -> None:
    """`run`, `worker` and `serve` choose what their process logs from then on; a command of the next test is another process."""
    if "cli.main" in sys.modules:
        monkeypatch.setitem(sys.modules["cli.main"]._logged, "level", None)


@pytest.fixture(scope="session", autouse=True)
def _warm_readers() -> Iterator[None]:
    """Reading processes stay from test to test."""
    with warm_readers.shared():
        yield
