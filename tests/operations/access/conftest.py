"""An office's database with people in it."""

from datetime import UTC, datetime

import pytest

from operations.access.digests import digest_of
from operations.changes import Attribution
from operations.people import invite, set_password_by_link
from storage.secret import make_secret
from tests.notify.makers import office

NOW = datetime(2027, 3, 9, 14, 30, tzinfo=UTC)
BY = Attribution("Noor Haddad", "", NOW)


@pytest.fixture
def settings(tmp_path):
    return office(tmp_path / "var")


@pytest.fixture
def database(database, tmp_path):
    make_secret(database, tmp_path / "secret")
    return database


@pytest.fixture
def person(database, settings):
    """Adds a person who has come in, or only an invitation; their number."""

    def add(email, role, *, comes=True, at=NOW):
        with database.begin() as session:
            invited = invite(session, settings, email, "", role, Attribution("Noor Haddad", "", at), is_sent=False)
            if comes:
                token = invited.link.address.rpartition("/")[2]
                set_password_by_link(session, token, digest_of("no argon2, which takes long"), "", at)
        return invited.number

    return add
