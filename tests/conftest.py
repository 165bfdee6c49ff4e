"""What all tests share: the real servers, and which tests do without them."""

import pytest
from hypothesis import settings

# A slow machine is no failure.
settings.register_profile("postroom", deadline=None)
settings.load_profile("postroom")

pytest_plugins = [
    "tests.servers.clamd",
    "tests.servers.dovecot",
    "tests.servers.postgres",
    "tests.servers.smtp",
    "tests.ingest.boxes",
]

SERVERS = frozenset({"clamd", "dovecot", "postgres", "postgres_url", "smtp", "certificate", "crashes", "faults_bench"})
# Whole ways, broken lines, memory and pages in a browser: minutes of work for programs beside postroom.
LONG = (
    "tests/end_to_end/",
    "tests/faults/",
    "tests/ingest/",
    "tests/notify/test_looks.py",
    "tests/storage/test_upgrades.py",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks the tests that `make quick` leaves out: those that need a server, a browser or minutes."""
    for item in items:
        fixtures = set(getattr(item, "fixturenames", ()))
        on_postgresql = "postgresql" in getattr(getattr(item, "callspec", None), "params", {}).values()
        if fixtures & SERVERS or on_postgresql or item.nodeid.startswith(LONG):
            item.add_marker("servers")
