"""The same scenarios against Dovecot, Cyrus and Courier."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ingest.boxes import Collected
from tests.servers import courier, cyrus, required
from tests.servers.dovecot import Account
from tests.servers.outgoing_scenarios import prepared
from tests.servers.scenarios import SCENARIOS, Scenario
from tests.servers.unpacked import root_of


@pytest.fixture(scope="session")
def cyrus_server() -> Iterator[cyrus.Cyrus]:
    required("Cyrus (scripts/servers.sh)", root_of("cyrus"))
    with cyrus.running() as server:
        yield server


@pytest.fixture(scope="session")
def courier_server() -> Iterator[courier.Courier]:
    required("Courier (scripts/servers.sh)", root_of("courier"))
    with courier.running() as server:
        yield server


@pytest.fixture(params=["dovecot", "cyrus", "courier"])
def any_account(request: pytest.FixtureRequest) -> Account:
    """A fresh account on each server."""
    if request.param == "dovecot":
        made: Account = request.getfixturevalue("account")
        return made
    server: cyrus.Cyrus | courier.Courier = request.getfixturevalue(f"{request.param}_server")
    return server.account()


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda each: each.__name__)
def test_a_server_and_postroom_get_along(any_account: Account, scenario: Scenario, tmp_path: Path) -> None:
    database = prepared(tmp_path)
    try:
        scenario(any_account, Collected(database, tmp_path / "blobs"))
    finally:
        database.close()
