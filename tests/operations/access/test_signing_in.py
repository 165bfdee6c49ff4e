"""Sessions, codes, tokens, and how often one may try."""

from datetime import timedelta

import pyotp
import pytest
from sqlalchemy import select

from domain.errors import WrongUsage
from domain.users import Role, Scope
from operations import people
from operations.access import api_tokens, attempts, passwords, second_factor, sessions
from operations.access.expiry import remove_expired
from operations.records import Refused
from storage.models import Attempt, EventRow, RecoveryCodeRow, UserRow
from tests.operations.access.conftest import BY, NOW


@pytest.fixture
def ada(person):
    return person("ada@example.org", Role.COORDINATOR)


def begun(session, number, **more):
    return sessions.start(session, people.person_of(session, number), NOW, user_agent="Firefox", address="", **more)


def test_a_session_ends_12_hours_after_its_last_use_and_14_days_after_it_began(database, ada):
    with database.begin() as session:
        token = begun(session, ada)
    just = timedelta(seconds=1)
    with database.begin() as session:
        found = sessions.find(session, token, NOW + timedelta(hours=12) - just)
        assert found is not None
        assert found.is_to_be_noted
        assert sessions.find(session, token, NOW + timedelta(hours=12)) is None
        for hours in range(11, 14 * 24, 11):
            sessions.note_use(session, found.number, NOW + timedelta(hours=hours))
        assert sessions.find(session, token, NOW + timedelta(days=14) - just) is not None
        assert sessions.find(session, token, NOW + timedelta(days=14)) is None
    assert remove_expired(database, NOW + timedelta(days=14))


def test_a_session_that_owes_the_code_waits_for_ten_minutes(database, ada):
    with database.begin() as session:
        token = begun(session, ada, owes_code=True)
        assert sessions.find(session, token, NOW + timedelta(minutes=9)).owes_code
        assert sessions.find(session, token, NOW + timedelta(minutes=10)) is None
        assert sessions.sessions_of(session, ada, NOW) == ()


def test_another_person_s_session_cannot_be_ended(database, ada, person):
    mei = person("mei@example.org", Role.COORDINATOR)
    with database.begin() as session:
        token = begun(session, ada)
        number = sessions.find(session, token, NOW).number
        assert not sessions.end_one(session, mei, number)
        assert sessions.end_one(session, ada, number)
        assert sessions.find(session, token, NOW) is None


def test_a_renewed_session_has_another_token(database, ada):
    with database.begin() as session:
        old = begun(session, ada)
        new = sessions.renew(session, sessions.find(session, old, NOW).number)
        assert sessions.find(session, old, NOW) is None
        assert sessions.find(session, new, NOW) is not None


def code(database, number, at=NOW) -> str:
    with database.read() as session:
        return pyotp.TOTP(session.get_one(UserRow, number).totp_secret).at(at)


@pytest.fixture
def with_code(database, ada):
    """Ada with a second factor; her recovery codes."""
    with database.begin() as session:
        second_factor.prepare(session, people.person_of(session, ada))
    with database.begin() as session:
        return second_factor.confirm(session, people.person_of(session, ada), code(database, ada), BY)


def test_a_code_is_taken_once(database, ada, with_code):
    later = NOW + timedelta(minutes=5)
    typed = code(database, ada, later)
    for expected in (True, False):
        with database.begin() as session:
            assert second_factor.takes(session, people.person_of(session, ada), typed, later) is expected
    with database.begin() as session:  # nor the one that confirmed it, nor an older one that still fits
        row = people.person_of(session, ada)
        assert not second_factor.takes(session, row, code(database, ada), NOW + timedelta(seconds=20))
        assert not second_factor.takes(session, row, code(database, ada, later - timedelta(seconds=30)), later)


def test_a_recovery_code_is_taken_once_however_it_is_typed(database, ada, with_code):
    assert len(set(with_code)) == 10
    with database.begin() as session:
        row = people.person_of(session, ada)
        assert second_factor.takes(session, row, f" {with_code[0].upper()} ", NOW)
        assert not second_factor.takes(session, row, with_code[0], NOW)
        assert second_factor.codes_left(session, ada) == 9
        assert not second_factor.takes(session, row, "", NOW)
        assert not second_factor.takes(session, row, "000000", NOW)


def test_a_second_factor_counts_once_it_was_confirmed(database, ada):
    with database.begin() as session:
        row = people.person_of(session, ada)
        secret = second_factor.prepare(session, row)
        assert second_factor.prepare(session, row) == secret
        with pytest.raises(WrongUsage, match="not right"):
            second_factor.confirm(session, row, "12345", BY)
        assert row.totp_confirmed_at is None
        assert not second_factor.takes(session, row, pyotp.TOTP(secret).at(NOW), NOW)


def test_removing_the_second_factor_removes_its_codes(database, ada, with_code):
    with database.begin() as session:
        second_factor.remove(session, people.person_of(session, ada), BY)
        assert session.scalars(select(RecoveryCodeRow)).all() == []
    with database.read() as session:
        details = [row.details for row in session.scalars(select(EventRow))]
    assert not any("secret" in str(each) for each in details)


@pytest.mark.parametrize(
    ("account", "address", "most"),
    [
        ("ada@example.org", "192.0.2.{0}", 10),
        ("person{0}@example.org", "192.0.2.1", 50),
        ("person{0}@example.org", "2001:db8::{0}", 50),  # one person's network
    ],
)
def test_attempts_are_counted_for_the_account_and_for_the_address(database, account, address, most):
    def attempt(number, at=NOW):
        with database.begin() as session:
            return attempts.begin(session, Attempt.SIGN_IN, account.format(number), address.format(number), at)

    for number in range(most):
        attempt(number, NOW + timedelta(seconds=number))
    with pytest.raises(attempts.TooMany) as refused:
        attempt(most, NOW + timedelta(minutes=1))
    assert refused.value.again_at == NOW + attempts.WITHIN
    attempt(most, NOW + attempts.WITHIN + timedelta(seconds=1))


def test_who_has_come_in_has_all_attempts_again(database):
    for number in range(10):
        with database.begin() as session:
            attempts.begin(session, Attempt.SIGN_IN, "ada@example.org", f"192.0.2.{number}", NOW)
    with database.begin() as session:
        attempts.forget_all(session, Attempt.SIGN_IN, "Ada@example.org")
        attempts.begin(session, Attempt.SIGN_IN, "ada@example.org", "192.0.2.1", NOW)


def test_the_same_work_is_done_for_an_account_that_is_not_there(monkeypatch):
    stored = passwords.hashed("seven green boats")
    passwords.is_right("warm", None)
    done = []
    argon2 = passwords._argon2()

    class Watched:
        def verify(self, password, digest):
            done.append(digest.split("$")[1:4])
            return argon2.verify(password, digest)

    monkeypatch.setattr(passwords, "_argon2", Watched)
    assert passwords.is_right("seven green boats", stored)
    assert not passwords.is_right("seven green boat", stored)
    assert not passwords.is_right("no account has this password", None)
    assert done[0] == done[1] == done[2]


@pytest.mark.parametrize(
    "password",
    [
        "",
        "short",
        "aaaaaaaaaaaa",
        "1212121212",
        "1234567890",
        "ada@example.org",
        "AdaObi2027!!",
        "password123",
        "x" * 201,
    ],
)
def test_a_password_that_is_easy_to_guess_is_refused(password):
    with pytest.raises(WrongUsage):
        passwords.check_strength(password, name="Ada Obi", email="ada@example.org")


@pytest.mark.parametrize(
    "password", ["seven green boats", "Fr0hes-Neues", "zażółć gęślą", "correct horse battery staple"]
)
def test_a_good_password_is_taken(password):
    passwords.check_strength(password, name="Ada Obi", email="ada@example.org")


def test_a_token_works_until_it_is_revoked_or_its_person_disabled(database, ada, person):
    person("noor@example.org", Role.ADMIN)
    with database.begin() as session:
        row = people.person_of(session, ada)
        with pytest.raises(WrongUsage):
            api_tokens.create(session, row, " ", ["read"], BY)
        with pytest.raises(WrongUsage):
            api_tokens.create(session, row, "Calendar", ["everything"], BY)
        token = api_tokens.create(session, row, "Calendar", ["read"], BY)
        other = api_tokens.create(session, row, "Website", ["read", "write"], BY)
        found = api_tokens.find(session, token, NOW)
        assert (found.user.email, found.scopes) == ("ada@example.org", {Scope.READ})
        with pytest.raises(Refused):
            api_tokens.revoke(session, ada + 1, found.number, BY)
        assert api_tokens.revoke(session, ada, found.number, BY) == "Calendar"
        assert api_tokens.find(session, token, NOW) is None
        assert [each.name for each in api_tokens.tokens_of(session, ada)] == ["Website"]
        people.disable(session, ada, BY)
        assert api_tokens.find(session, other, NOW) is None
