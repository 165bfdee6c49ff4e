"""An admin says who may use the desk."""

import re

import pytest
from sqlalchemy import event, select

from domain.users import Role
from operations import people as acts
from storage.models import OutgoingRow
from tests.web.people import PASSWORD

NOOR, ADA = "noor@example.org", "ada@example.org"


@pytest.fixture
def noor(people):
    """The admin's browser."""
    people.add(NOOR, Role.ADMIN)
    return people.signed_in(NOOR)


@pytest.fixture
def ada(people, noor):
    """A coordinator's number."""
    return people.add(ADA)


def row(people, email):
    with people.office.database.read() as session:
        return acts.person_of(session, email)


def test_a_colleague_is_invited_by_mail_and_by_a_link_that_is_shown_once(people, noor):
    shown = noor.post("/people", data={"email": "Mei@Example.org", "name": "Mei Lin", "role": "reviewer"})
    path = re.search(r"http://127\.0\.0\.1:8000(/invitation/[\w-]{43})", shown.text)[1]
    with people.office.database.read() as session:
        (mail,) = session.scalars(select(OutgoingRow)).all()
        assert (mail.recipient, mail.cause.link.endswith(path)) == ("mei@example.org", True)
    listed = noor.get("/people").text
    assert "invited" in listed
    assert path not in listed
    people.browser().post(path, data={"name": "Mei Lin", "password": PASSWORD})
    assert people.browser().sign_in("mei@example.org").headers["location"] == "/committee"


@pytest.mark.parametrize(
    ("form", "says"),
    [
        ({"email": "mei", "role": "reviewer"}, "is no e-mail address"),
        ({"email": "", "role": "reviewer"}, "is no e-mail address"),
        ({"email": NOOR, "role": "reviewer"}, "has an account already"),
        ({"email": "mei@example.org", "role": "anybody"}, "Choose a role"),
        ({"email": "mei@example.org", "role": "reviewer", "name": "x" * 101}, "100 characters at the most"),
    ],
)
def test_what_cannot_be_invited_is_said_and_what_was_typed_stays(noor, form, says):
    answer = noor.post("/people", data=form)
    assert answer.status_code == 422
    assert says in answer.text
    assert f'value="{form["email"]}"' in answer.text


def test_a_role_is_changed_and_back(people, noor, ada):
    browser = people.signed_in(ADA)
    assert noor.post(f"/people/{ada}/role", data={"role": "reviewer"}).headers["location"] == f"/people/{ada}"
    assert "was coordinator and is reviewer now" in noor.get(f"/people/{ada}").text
    assert browser.get("/account").status_code == 303
    noor.post(f"/people/{ada}/role", data={"role": "coordinator"})
    assert row(people, ADA).role is Role.COORDINATOR


@pytest.mark.parametrize("act", ["disable", "role", "remove", "hand-over"])
def test_the_last_admin_is_refused_with_a_sentence(people, noor, act):
    number = row(people, NOOR).id
    answer = noor.post(f"/people/{number}/{act}", data={"role": "reviewer", "email": "mei@example.org", "name": "Mei"})
    assert answer.status_code in (409, 422)
    assert "admin" in answer.text
    assert 'class="error"' in answer.text or answer.status_code == 409
    assert people.browser().sign_in(NOOR).status_code == 303
    with people.office.database.read() as session:
        assert acts.find_person(session, "mei@example.org") is None


def test_an_account_is_disabled_and_enabled_again(people, noor, ada):
    browser = people.signed_in(ADA)
    noor.post(f"/people/{ada}/disable", data={"until": ""})
    assert browser.get("/account").status_code == 303
    assert people.browser().sign_in(ADA).status_code == 422
    assert noor.post(f"/people/{ada}/link").status_code == 409
    noor.post(f"/people/{ada}/enable")
    assert people.browser().sign_in(ADA).status_code == 303


def test_an_account_ends_after_its_last_day_in_the_offices_zone(people, noor, ada):
    assert noor.post(f"/people/{ada}/disable", data={"until": "2027-03-10"}).status_code == 303
    browser = people.signed_in(ADA)
    # It is Tuesday half past nine in New York; Wednesday ends 38.5 hours later.
    for hours, status in ((10, 200), (10, 200), (10, 200), (8.4, 200), (0.1, 303)):
        people.clock.passes(hours=hours)
        assert browser.get("/account").status_code == status


@pytest.mark.parametrize(
    ("until", "says"), [("2027-03-08", "has passed"), ("soon", "is no day"), ("9999-12-31", "is no day")]
)
def test_a_day_that_is_none_or_has_passed_is_refused(noor, ada, until, says):
    for path, field in (("disable", "until"), ("hand-over", "last_day")):
        answer = noor.post(f"/people/{ada}/{path}", data={field: until, "email": "jomo@example.org"})
        assert answer.status_code == 422
        assert says in answer.text
        assert f'value="{until}"' in answer.text


def test_next_seasons_intern_takes_over_in_one_act(people, noor, ada):
    browser = people.signed_in(ADA)
    shown = noor.post(f"/people/{ada}/hand-over", data={"email": "jomo@example.org", "name": "Jomo Otieno"}).text
    path = re.search(r"(/invitation/[\w-]{43})", shown)[1]
    assert browser.get("/account").status_code == 303
    assert people.browser().post(path, data={"name": "Jomo Otieno", "password": PASSWORD}).status_code == 303
    assert row(people, "jomo@example.org").role is Role.COORDINATOR


def test_an_admin_hands_over_with_a_day_until_which_the_successor_can_come(people, noor):
    number = row(people, NOOR).id
    form = {"email": "ines@example.org", "name": "Ines", "last_day": "2027-03-31"}
    assert "ines@example.org" in noor.post(f"/people/{number}/hand-over", data=form).text
    assert noor.get("/people").status_code == 200
    assert row(people, "ines@example.org").role is Role.ADMIN


def test_a_person_is_removed_after_a_question(people, noor, ada):
    assert "goes for good" in noor.get(f"/people/{ada}/remove").text
    assert noor.post(f"/people/{ada}/remove").headers["location"] == "/people"
    assert "is removed" in noor.get("/people").text
    for method, path in (("GET", ""), ("POST", "/role"), ("GET", "/remove"), ("POST", "/remove"), ("POST", "/link")):
        assert noor.request(method, f"/people/{ada}{path}").status_code == 404


def test_who_has_lost_the_phone_comes_in_by_the_password_again(people, noor, ada):
    people.with_code(ADA)
    noor.post(f"/people/{ada}/second-factor/remove")
    assert people.browser().sign_in(ADA).headers["location"] == "/"


def test_names_that_are_html_are_shown_as_they_are(people, noor):
    noor.post("/people", data={"email": "x@example.org", "name": '<img src="//evil.example.org">', "role": "reviewer"})
    assert '<img src="//evil' not in noor.get("/people").text


def test_the_page_needs_as_many_statements_for_many_people_as_for_few(people, noor):
    seen = []
    for engine in {people.office.database.engine, people.office.database._reading}:
        event.listen(engine, "before_cursor_execute", lambda *args: seen.append(args[2]))
    counts = []
    for batch in range(2):
        for number in range(15):
            people.invite(f"person{batch}-{number}@example.org")
        seen.clear()
        noor.get("/people")
        counts.append(len([each for each in seen if not each.startswith(("pragma", "begin"))]))
    assert counts[0] == counts[1] <= 12


def test_a_coordinator_sees_in_the_outbox_no_key_to_an_admins_account(people, noor, ada):
    noor.post("/people", data={"email": "ines@example.org", "name": "Ines", "role": "admin"})
    people.browser().post("/password", data={"email": NOOR})
    with people.office.database.read() as session:
        mails = [(mail.id, mail.cause.link) for mail in session.scalars(select(OutgoingRow))]
    browser = people.signed_in(ADA)
    for number, link in mails:
        page = browser.get(f"/outbox/{number}")
        assert page.status_code == 200
        assert "the link stands in the mail itself alone" in page.text
        for path in (f"/outbox/{number}", f"/outbox/{number}/page", f"/outbox/{number}/edit"):
            assert link.rpartition("/")[2] not in browser.get(path).text


def undo_form(page: str) -> tuple[str, dict[str, str]]:
    """The path and form of the Undo button of a notice."""
    form = re.search(r'<form method="post" action="(/people/\d+/undo)">(.*?)</form>', page, re.DOTALL)
    return form[1], dict(re.findall(r'name="(\w+)" value="([^"]*)"', form[2]))


def pressed(browser, page: str) -> str:
    """Presses Undo; the page that follows."""
    path, form = undo_form(page)
    answer = browser.post(path, data=form)
    assert answer.status_code == 303, answer.text
    return browser.get(answer.headers["location"]).text


def test_an_invitation_is_taken_back_and_its_link_works_no_more(people, noor):
    shown = noor.post("/people", data={"email": "mei@example.org", "name": "Mei Lin", "role": "reviewer"}).text
    path = re.search(r"http://127\.0\.0\.1:8000(/invitation/[\w-]{43})", shown)[1]
    page = pressed(noor, shown)
    assert "Mei Lin is not invited any more" in page
    assert "mei@example.org" not in page
    with people.office.database.read() as session:
        assert [each.state for each in session.scalars(select(OutgoingRow))] == ["cancelled"]
    assert "does not work any more" in people.browser().get(path).text
    again = pressed(noor, page)  # the undo is taken back: a new link has to be sent
    assert "Mei Lin is reviewer again. Send a new link" in again
    assert row(people, "mei@example.org").password_hash is None


def test_who_has_come_in_is_not_taken_back_with_the_invitation(people, noor):
    shown = noor.post("/people", data={"email": "mei@example.org", "name": "Mei Lin", "role": "reviewer"}).text
    link = re.search(r"http://127\.0\.0\.1:8000(/invitation/[\w-]{43})", shown)[1]
    people.browser().post(link, data={"name": "Mei Lin", "password": PASSWORD})
    path, form = undo_form(shown)
    answer = noor.post(path, data=form)
    assert answer.status_code == 409
    assert "has come in already" in answer.text
    assert people.browser().sign_in("mei@example.org").status_code == 303


def test_a_role_and_a_disabled_account_are_taken_back_one_act_at_a_time(people, noor, ada):
    noor.post(f"/people/{ada}/role", data={"role": "reviewer"})
    first = noor.get(f"/people/{ada}").text
    noor.post(f"/people/{ada}/disable", data={"until": ""})
    second = noor.get(f"/people/{ada}").text
    path, form = undo_form(first)
    refused = noor.post(path, data=form)
    assert (refused.status_code, "something else has been done" in refused.text.lower()) == (409, True)
    assert "works again" in pressed(noor, second)
    assert row(people, ADA).disabled_at is None
    assert row(people, ADA).role is Role.REVIEWER


def test_a_role_is_taken_back_and_that_too(people, noor, ada):
    noor.post(f"/people/{ada}/role", data={"role": "reviewer"})
    page = pressed(noor, noor.get(f"/people/{ada}").text)
    assert row(people, ADA).role is Role.COORDINATOR
    pressed(noor, page)
    assert row(people, ADA).role is Role.REVIEWER


def test_an_enabled_account_is_disabled_again(people, noor, ada):
    noor.post(f"/people/{ada}/disable", data={"until": ""})
    noor.post(f"/people/{ada}/enable")
    assert "is disabled again" in pressed(noor, noor.get(f"/people/{ada}").text)
    assert row(people, ADA).disabled_at is not None


def test_a_removed_person_is_invited_again(people, noor, ada):
    noor.post(f"/people/{ada}/remove")
    assert "the password is gone" in pressed(noor, noor.get("/people").text)
    assert row(people, ADA).role is Role.COORDINATOR


def test_a_handover_is_taken_back_while_the_successor_has_not_come(people, noor, ada):
    shown = noor.post(f"/people/{ada}/hand-over", data={"email": "mei@example.org", "name": "Mei", "last_day": ""}).text
    page = pressed(noor, shown)
    assert "keeps the account" in page
    assert row(people, ADA).disabled_at is None
    assert "mei@example.org" not in noor.get("/people").text


def test_an_account_that_was_to_end_ends_on_its_day_after_a_handover_that_is_taken_back(people, noor, ada):
    noor.post(f"/people/{ada}/disable", data={"until": "2027-05-31"})
    ends = row(people, ADA).disabled_at
    assert ends is not None
    shown = noor.post(f"/people/{ada}/hand-over", data={"email": "mei@example.org", "name": "Mei", "last_day": ""}).text
    assert row(people, ADA).disabled_at < ends
    pressed(noor, shown)
    assert row(people, ADA).disabled_at == ends


def test_a_handover_is_not_taken_back_once_the_successor_was_changed(people, noor, ada):
    shown = noor.post(f"/people/{ada}/hand-over", data={"email": "mei@example.org", "name": "Mei", "last_day": ""}).text
    noor.post(f"/people/{row(people, 'mei@example.org').id}/remove")
    # Who is invited now may get the number.
    noor.post("/people", data={"email": "jomo@example.org", "name": "Jomo", "role": "coordinator"})
    path, form = undo_form(shown)
    assert noor.post(path, data=form).status_code == 409
    assert row(people, "jomo@example.org").name == "Jomo"
    assert row(people, ADA).disabled_at is not None


def test_nobody_but_an_admin_takes_an_act_on_a_person_back(people, noor, ada):
    noor.post(f"/people/{ada}/role", data={"role": "reviewer"})
    path, form = undo_form(noor.get(f"/people/{ada}").text)
    assert people.signed_in(ADA).post(path, data=form).status_code == 403
