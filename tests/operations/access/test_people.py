"""Who may use the desk: nobody gets in by an old link, and an admin is always left."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from domain.errors import WrongUsage
from domain.users import Role
from operations import people
from operations.access import sessions
from operations.access.expiry import remove_expired
from operations.changes import Attribution
from operations.records import Refused
from storage.drafts import Draft, drafts, save_draft
from storage.models import EventRow, OneTimeLinkRow, OutgoingRow, UserRow, WebSessionRow
from tests.notify.makers import application
from tests.operations.access.conftest import BY, NOW


def token_of(link) -> str:
    return link.address.rpartition("/")[2]


def invited(session, settings, email="ada@example.org", role=Role.COORDINATOR, **more):
    return people.invite(session, settings, email, "Ada Obi", role, BY, **({"is_sent": False} | more))


def events(database) -> list[tuple[str, dict]]:
    with database.read() as session:
        return [(row.what, row.details) for row in session.scalars(select(EventRow).order_by(EventRow.id))]


def test_an_invitation_works_once(database, settings):
    with database.begin() as session:
        token = token_of(invited(session, settings).link)
    with database.begin() as session:
        assert people.set_password_by_link(session, token, "hash", "Ada O.", NOW).name == "Ada O."
    with database.begin() as session, pytest.raises(Refused, match="does not work any more"):
        people.set_password_by_link(session, token, "other hash", "", NOW)
    with database.read() as session:
        assert people.person_of(session, "ADA@example.org").password_hash == "hash"


@pytest.mark.parametrize("after", [timedelta(hours=48), timedelta(days=30)])
def test_an_invitation_ends_after_48_hours(database, settings, after):
    with database.begin() as session:
        token = token_of(invited(session, settings).link)
    with database.begin() as session, pytest.raises(Refused, match="48 hours"):
        people.set_password_by_link(session, token, "hash", "", NOW + after)
    assert remove_expired(database, NOW + after)
    assert not remove_expired(database, NOW + after)
    with database.read() as session:
        assert session.scalars(select(OneTimeLinkRow)).all() == []


def test_a_newer_link_ends_the_older_one(database, settings):
    with database.begin() as session:
        first = token_of(invited(session, settings).link)
        second = token_of(people.new_link(session, settings, "ada@example.org", BY, is_sent=False))
    with database.begin() as session, pytest.raises(Refused):
        people.set_password_by_link(session, first, "hash", "", NOW)
    with database.begin() as session:
        people.set_password_by_link(session, second, "hash", "", NOW)


def test_no_token_stands_in_the_database(database, settings, tmp_path):
    with database.begin() as session:
        made = invited(session, settings)
        row = people.person_of(session, made.number)
        cookie = sessions.start(session, row, NOW, user_agent="Firefox", address="192.0.2.1")
    with database.read() as session:
        stored = [
            str(dict(row))
            for table in (OneTimeLinkRow, WebSessionRow, UserRow, EventRow, OutgoingRow)
            for row in session.execute(select(table.__table__)).mappings()
        ]
    assert not any(secret in row for secret in (token_of(made.link), cookie) for row in stored)


def test_an_address_that_is_taken_or_none_is_refused(database, settings):
    with database.begin() as session:
        invited(session, settings)
    for email, error in (
        ("Ada@Example.ORG", Refused),
        ("ada", WrongUsage),
        ("a b@example.org", WrongUsage),
        ("", WrongUsage),
    ):
        with database.begin() as session, pytest.raises(error):
            invited(session, settings, email)


@pytest.mark.parametrize("act", ["disable", "remove", "reviewer"])
def test_the_last_admin_stays(database, person, act):
    admin = person("noor@example.org", Role.ADMIN)
    person("ada@example.org", Role.COORDINATOR)
    with database.begin() as session, pytest.raises(Refused, match="needs an admin"):
        _do(session, act, admin)
    person("ines@example.org", Role.ADMIN, comes=False)
    with database.begin() as session, pytest.raises(Refused, match="has not come in yet"):
        _do(session, act, admin)
    person("mei@example.org", Role.ADMIN)
    with database.begin() as session:
        _do(session, act, admin)


def test_who_gets_the_number_of_a_removed_person_gets_none_of_their_letters(database, person):
    person("noor@example.org", Role.ADMIN)
    gone = person("mei@example.org", Role.COORDINATOR)
    with database.begin() as session:
        about = application(session).id
        save_draft(session, Draft(gone, "Mei", "en", "answer", "Hello", "Dear Amara", NOW), application=about)
        people.remove(session, gone, BY)
    with database.read() as session:
        assert drafts(session, application=about) == []


def _do(session, act, number):
    match act:
        case "disable":
            people.disable(session, number, BY)
        case "remove":
            people.remove(session, number, BY)
        case "reviewer":
            people.set_role(session, number, Role.REVIEWER, BY)


@pytest.mark.parametrize("act", ["disable", "remove", "reviewer"])
def test_what_takes_rights_away_ends_the_sessions(database, person, act):
    person("noor@example.org", Role.ADMIN)
    ada = person("ada@example.org", Role.COORDINATOR)
    with database.begin() as session:
        row = people.person_of(session, ada)
        token = sessions.start(session, row, NOW, user_agent="", address="")
    with database.begin() as session:
        assert sessions.find(session, token, NOW) is not None
        _do(session, act, ada)
        assert sessions.find(session, token, NOW) is None


def test_an_account_ends_on_the_day_that_was_set(database, person):
    person("noor@example.org", Role.ADMIN)
    ada = person("ada@example.org", Role.COORDINATOR)
    with database.begin() as session:
        people.disable(session, ada, BY, NOW + timedelta(hours=1))
        token = sessions.start(session, people.person_of(session, ada), NOW, user_agent="", address="")
        assert sessions.find(session, token, NOW) is not None
        assert sessions.find(session, token, NOW + timedelta(hours=1)) is None
        people.enable(session, ada, BY)
        assert sessions.find(session, token, NOW + timedelta(hours=1)) is not None


def test_handing_over_is_one_act(database, settings, person):
    person("noor@example.org", Role.ADMIN)
    ada = person("ada@example.org", Role.COORDINATOR)
    with database.begin() as session:
        made = people.hand_over(session, settings, ada, "jomo@example.org", "Jomo Otieno", BY)
    with database.read() as session:
        new, old = people.person_of(session, made.number), people.person_of(session, ada)
        assert (new.role, new.name, old.disabled_at) == (Role.COORDINATOR, "Jomo Otieno", NOW)
        assert session.scalars(select(OutgoingRow.recipient)).all() == ["jomo@example.org"]
    with database.begin() as session, pytest.raises(WrongUsage):
        people.hand_over(session, settings, made.number, "no address", "", BY)
    assert [what for what, _ in events(database)][-3:] == ["invited", "account disabled", "handed over"]


def test_each_act_leaves_its_event_with_the_old_value(database, settings, person):
    person("noor@example.org", Role.ADMIN)
    ada = person("ada@example.org", Role.COORDINATOR)
    with database.begin() as session:
        people.set_role(session, ada, Role.REVIEWER, Attribution("Noor Haddad", "asked for it", NOW))
        people.rename(session, people.person_of(session, ada), "Ada Obi", BY)
    (role, changed), (renamed, names) = events(database)[-2:]
    assert (role, changed["old"], changed["role"]) == ("role changed", "coordinator", "reviewer")
    assert (renamed, names["old"], names["name"]) == ("renamed", "ada", "Ada Obi")


def test_a_new_password_is_sent_to_a_known_address_alone(database, settings, person):
    ada = person("ada@example.org", Role.ADMIN)
    with database.begin() as session:
        people.ask_for_reset(session, settings, "nobody@example.org", NOW)
        people.ask_for_reset(session, settings, "ADA@example.org", NOW)
    with database.read() as session:
        (mail,) = session.scalars(select(OutgoingRow)).all()
        assert (mail.recipient, mail.kind) == ("ada@example.org", "account")
    person("mei@example.org", Role.ADMIN)
    with database.begin() as session:
        people.disable(session, ada, BY)
        people.ask_for_reset(session, settings, "ada@example.org", NOW)
        assert len(session.scalars(select(OutgoingRow)).all()) == 1
