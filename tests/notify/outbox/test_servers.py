"""The same scenarios of mail out against Exim."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.servers import exim, required
from tests.servers.outgoing_scenarios import SCENARIOS, Scenario, prepared


@pytest.fixture(scope="session")
def exim_server() -> Iterator[exim.Exim]:
    required("Exim (scripts/servers.sh, as root)", exim.available())
    with exim.running() as server:
        yield server


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda each: each.__name__)
def test_a_server_and_postroom_get_along(exim_server: exim.Exim, scenario: Scenario, tmp_path: Path) -> None:
    database = prepared(tmp_path)
    exim_server.refuse()
    try:
        scenario(exim_server, database, tmp_path)
    finally:
        exim_server.refuse()
        database.close()
