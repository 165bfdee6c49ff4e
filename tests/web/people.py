"""People of a desk, and browsers in which they sign in with their own session."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

import pyotp
import pytest
from starlette.testclient import TestClient

from config.settings import Settings
from domain.users import Role
from ingest.office import Office, opened
from operations.access import passwords, second_factor
from operations.changes import Attribution
from operations.people import find_person, invite, person_of, set_password
from storage.models import UserRow
from tests.web.desk import ORIGIN
from web.app import create_app

NOW = datetime.fromisoformat("2027-03-09T14:30:00+00:00")
PASSWORD = "seven green boats"


@cache
def hash_of_password() -> str:
    """The hash of PASSWORD, which takes a while to make."""
    return passwords.hashed(PASSWORD)


class Clock:
    """The office's clock, which a test can move."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def passes(self, **units: float) -> None:
        self.now += timedelta(**units)


class Browser(TestClient):
    """A browser with its own cookies; redirects are not followed."""

    def __init__(self, office: Office, address: str = "192.0.2.7", origin: str = ORIGIN) -> None:
        super().__init__(
            create_app(office),
            base_url=origin,
            headers={"Origin": origin, "Sec-Fetch-Site": "same-origin", "User-Agent": "Firefox 140 on Linux"},
            follow_redirects=False,
            raise_server_exceptions=False,
            client=(address, 50000),
        )

    def sign_in(self, email: str, password: str = PASSWORD, **more: str):
        """Sends the form of /login."""
        return self.post("/login", data={"email": email, "password": password, **more})


class People:
    """An office without mail, its clock, and its people."""

    def __init__(self, office: Office, clock: Clock) -> None:
        self.office, self.clock = office, clock

    def add(self, email: str, role: Role = Role.COORDINATOR) -> int:
        """A person with a password; their number."""
        by = Attribution("Noor Haddad", "", self.clock.now)
        with self.office.database.begin() as session:
            number = invite(session, self.office.settings, email, "", role, by, is_sent=False).number
            set_password(session, person_of(session, number), hash_of_password(), by)
        return number

    def invite(self, email: str, role: Role = Role.COORDINATOR) -> str:
        """A person who has not come yet; the path of the invitation."""
        by = Attribution("Noor Haddad", "", self.clock.now)
        with self.office.database.begin() as session:
            link = invite(session, self.office.settings, email, "", role, by, is_sent=False).link
        return link.address.removeprefix(ORIGIN)

    def with_code(self, email: str) -> tuple[str, ...]:
        """Sets up a second factor; the recovery codes."""
        with self.office.database.begin() as session:
            second_factor.prepare(session, self._row(session, email))
        by = Attribution("", "", self.clock.now)
        code = self.code(email)
        with self.office.database.begin() as session:
            return second_factor.confirm(session, self._row(session, email), code, by)

    def code(self, email: str) -> str:
        """The code that the person's app shows now."""
        with self.office.database.read() as session:
            return pyotp.TOTP(self._row(session, email).totp_secret or "").at(self.clock.now)

    @staticmethod
    def _row(session, email: str) -> UserRow:
        row = find_person(session, email)
        assert row is not None
        return row

    def browser(self, address: str = "192.0.2.7") -> Browser:
        """A fresh browser."""
        return Browser(self.office, address)

    def signed_in(self, email: str) -> Browser:
        """A browser in which this person is signed in."""
        browser = self.browser()
        assert browser.sign_in(email).status_code == 303
        return browser


def settings_of(folder: Path, **tables) -> Settings:
    return Settings(
        office={"coordinator": "coordinator@office.example.org", "address": "internships@office.example.org"},
        storage={"folder": folder / "var"},
        **({"web": {}} | tables),
    )


@pytest.fixture
def people(tmp_path: Path) -> Iterator[People]:
    """An office with nobody in it yet."""
    clock = Clock()
    with opened(settings_of(tmp_path), clock) as office:
        yield People(office, clock)
