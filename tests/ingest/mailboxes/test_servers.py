"""The same scenarios against Dovecot, Cyrus and Courier."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.mailboxes import bell, idle
from tests.ingest.boxes import Collected, mail
from tests.ingest.mailboxes.ringing import ringing, until
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


def test_a_bell_rings_or_says_why_not(any_account: Account) -> None:
    """Dovecot and Cyrus announce mail; this Courier has no IDLE."""
    with ringing(any_account.settings()) as rings:
        assert until(lambda: rings.at or "has no IDLE" in rings.bell.condition)
        if rings.at:
            any_account.deliver(mail(1))
            assert rings.come(2)
            assert rings.bell.condition == ""


def test_mail_that_courier_does_not_announce_in_time_rings_at_renewal(
    courier_server: courier.Courier, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without FAM, Courier looks into the folder once a minute during IDLE, and after DONE."""
    monkeypatch.setitem(courier.SERVER, "IMAP_CAPABILITY", f"{courier.CAPABILITIES} IDLE")
    monkeypatch.setattr(idle, "RENEW_SECONDS", 0.5)
    monkeypatch.setattr(bell, "QUIET_SECONDS", 0.05)
    account = courier_server.account()
    with ringing(account.settings()) as rings:
        assert rings.come(1)
        assert rings.bell.condition == ""
        for number in range(idle.LATE):
            account.deliver(mail(number))
            assert rings.next()
            time.sleep(1)
        assert until(lambda: "announces nothing" in rings.bell.condition)
