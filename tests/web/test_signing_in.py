"""Nobody comes in but who shows who they are, and a session ends when it has to."""

import re
from datetime import timedelta

import pytest
from sqlalchemy import select

from domain.errors import Fatal
from domain.users import Role
from ingest.office import opened
from operations import people as acts
from operations.access import passwords
from operations.changes import Attribution
from storage.models import OutgoingRow
from tests.web.people import NOW, PASSWORD, Browser, Clock, People, settings_of

ADA = "ada@example.org"


def cookie(browser) -> str | None:
    return browser.cookies.get("postroom")


@pytest.fixture
def ada(people):
    people.add(ADA)
    return people


def test_who_is_not_signed_in_is_led_to_the_page_that_was_wanted(ada):
    browser = ada.browser()
    asked = browser.get("/account?x=1")
    assert asked.headers["location"] == "/login?next=%2Faccount%3Fx%3D1"
    form = browser.get(asked.headers["location"])
    assert 'value="/account?x=1"' in form.text
    assert browser.sign_in("  ADA@example.org ", next="/account?x=1").headers["location"] == "/account?x=1"
    assert browser.get("/login?next=/account").headers["location"] == "/account"


@pytest.mark.parametrize(
    "next_", ["https://evil.example.org/", "//evil.example.org", "/\\evil.example.org", "javascript:1"]
)
def test_nobody_is_led_to_another_site(ada, next_):
    browser = ada.browser()
    assert browser.sign_in(ADA, next=next_).headers["location"] == "/"
    assert browser.get("/login", params={"next": next_}).headers["location"] == "/"


@pytest.mark.parametrize(
    ("email", "password"), [(ADA, "not this one"), ("nobody@example.org", PASSWORD), (ADA, PASSWORD + " ")]
)
def test_what_does_not_fit_is_said_the_same_way_and_the_address_stays(ada, email, password):
    answer = ada.browser().sign_in(email, password)
    assert answer.status_code == 422
    assert "do not belong together" in answer.text
    assert f'value="{email}"' in answer.text
    assert password not in answer.text


def test_the_same_work_is_done_whether_the_account_is_there_or_not(ada, monkeypatch):
    done = []
    is_right = passwords.is_right
    monkeypatch.setattr(
        passwords, "is_right", lambda password, stored: done.append(stored) or is_right(password, stored)
    )
    ada.browser().sign_in("nobody@example.org")
    ada.invite("mei@example.org")
    ada.browser().sign_in("mei@example.org")
    assert done == [None, None]


def test_an_empty_form_says_what_is_missing(ada):
    answer = ada.browser().sign_in("", "")
    assert answer.status_code == 422
    assert "Write your e-mail address." in answer.text
    assert "Write your password." in answer.text


def test_a_session_gets_a_new_token_at_sign_in(ada):
    browser = ada.browser()
    browser.cookies.set("postroom", "planted", domain="127.0.0.1")
    browser.sign_in(ADA)
    first = cookie(browser)
    assert first not in (None, "planted")
    assert browser.get("/account").status_code == 200
    browser.sign_in(ADA)
    assert cookie(browser) != first
    old = ada.browser()
    old.cookies.set("postroom", first, domain="127.0.0.1")
    assert old.get("/account").status_code == 303


def test_the_cookie_cannot_be_read_by_scripts_and_other_sites(ada):
    said = ada.browser().sign_in(ADA).headers["set-cookie"]
    assert {"HttpOnly", "SameSite=lax", "Path=/"} <= {each.strip() for each in said.split(";")}
    assert "Secure" not in said
    assert "Domain" not in said


def test_served_by_https_the_cookie_is_bound_to_this_host(tmp_path):
    settings = settings_of(tmp_path, web={"url": "https://desk.example.org"})
    with opened(settings, Clock()) as office:
        People(office, Clock()).add(ADA)
        said = Browser(office, origin="https://desk.example.org").sign_in(ADA).headers["set-cookie"]
        assert said.startswith("__Host-postroom=")
        assert "Secure" in said


def test_signing_out_ends_the_session(ada):
    browser = ada.signed_in(ADA)
    stolen = ada.browser()
    stolen.cookies.set("postroom", cookie(browser), domain="127.0.0.1")
    assert stolen.get("/account").status_code == 200
    assert browser.post("/logout").headers["location"] == "/login"
    assert stolen.get("/account").status_code == 303


@pytest.mark.parametrize(("hours", "works"), [(11.9, True), (12, False)])
def test_a_session_is_over_12_hours_after_its_last_use(ada, hours, works):
    browser = ada.signed_in(ADA)
    ada.clock.passes(hours=1)
    browser.get("/account")
    ada.clock.passes(hours=hours)
    assert (browser.get("/account").status_code == 200) is works


def test_a_page_that_asks_by_itself_prolongs_no_session_and_leads_back_to_itself(ada):
    browser = ada.signed_in(ADA)
    itself = {"HX-Request": "true", "HX-Current-URL": "http://127.0.0.1:8000/?group=unclear#a26"}
    for _ in range(2):
        ada.clock.passes(hours=5)
        assert browser.get("/to-do/news?seen=x&count=1", headers=itself).status_code == 200
    ada.clock.passes(hours=2)
    over = browser.get("/to-do/news?seen=x&count=1", headers=itself)
    assert (over.status_code, over.headers["HX-Redirect"]) == (401, "/login?next=%2F%3Fgroup%3Dunclear")
    elsewhere = {"HX-Request": "true", "HX-Current-URL": "http://evil.example.org//evil.example.org"}
    assert browser.get("/to-do/news", headers=elsewhere).headers["HX-Redirect"] == "/login"


def test_a_session_is_over_after_14_days_however_much_it_is_used(ada):
    browser = ada.signed_in(ADA)
    for _ in range(33):
        ada.clock.passes(hours=10)
        assert browser.get("/account").status_code == 200
    ada.clock.passes(hours=6)
    assert browser.get("/account").status_code == 303


def test_who_is_disabled_is_out_at_once(ada):
    ada.add("noor@example.org", Role.ADMIN)
    browser = ada.signed_in(ADA)
    with ada.office.database.begin() as session:
        acts.disable(session, acts.person_of(session, ADA).id, Attribution("Noor", "", NOW))
    assert browser.get("/account").status_code == 303
    assert "do not belong together" in ada.browser().sign_in(ADA).text


@pytest.mark.parametrize(("email", "address"), [(ADA, "192.0.2.{0}"), ("person{0}@example.org", "192.0.2.1")])
def test_too_many_tries_of_an_account_or_from_an_address_are_refused_for_a_while(ada, monkeypatch, email, address):
    monkeypatch.setattr(passwords, "is_right", lambda password, stored: password == PASSWORD and stored is not None)
    statuses = [ada.browser(address.format(n)).sign_in(email.format(n), "wrong").status_code for n in range(51)]
    allowed = 10 if email == ADA else 50
    assert statuses == [422] * allowed + [429] * (51 - allowed)
    refused = ada.browser(address.format(1)).sign_in(ADA)
    assert refused.status_code == 429
    assert int(refused.headers["Retry-After"]) == 15 * 60 + 1
    assert "Try again after Tue 9 Mar 2027, 09:45" in refused.text
    ada.clock.passes(minutes=15, seconds=1)
    assert ada.browser(address.format(1)).sign_in(ADA).status_code == 303


def test_the_second_factor_is_asked_for_before_anything_is_shown(ada):
    ada.with_code(ADA)
    ada.clock.passes(minutes=1)
    browser = ada.browser()
    answer = browser.sign_in(ADA, next="/account")
    assert answer.headers["location"] == "/login/code?next=%2Faccount"
    half = cookie(browser)
    assert browser.get("/account").status_code == 303
    assert browser.post("/login/code", data={"code": "000000", "next": "/account"}).status_code == 422
    answer = browser.post("/login/code", data={"code": ada.code(ADA), "next": "/account"})
    assert answer.headers["location"] == "/account"
    assert cookie(browser) != half
    assert browser.get("/account").status_code == 200


def test_a_code_that_was_seen_over_a_shoulder_is_worth_nothing(ada):
    ada.with_code(ADA)
    ada.clock.passes(minutes=1)
    code = ada.code(ADA)
    for status in (303, 422):
        browser = ada.browser()
        browser.sign_in(ADA)
        assert browser.post("/login/code", data={"code": code}).status_code == status


def test_a_recovery_code_comes_in_once_and_says_how_many_are_left(ada):
    codes = ada.with_code(ADA)
    for status in (303, 422):
        browser = ada.browser()
        browser.sign_in(ADA)
        answer = browser.post("/login/code", data={"code": codes[0], "next": "/account"})
        assert answer.status_code == status
        if status == 303:
            assert "9 are left" in browser.get("/account").text


def test_codes_cannot_be_guessed_without_end_by_who_knows_the_password(ada):
    ada.with_code(ADA)
    ada.clock.passes(minutes=1)
    statuses = []
    for number in range(6):
        browser = ada.browser()
        browser.sign_in(ADA)
        statuses += [browser.post("/login/code", data={"code": f"00000{number}"}).status_code for _ in range(2)]
    assert statuses.count(422) <= 10
    assert statuses[-1] in (303, 429)
    assert ada.browser().sign_in(ADA).status_code == 429


def test_an_invitation_is_a_page_that_lets_in_once(people):
    path = people.invite(ADA)
    browser = people.browser()
    assert ADA in browser.get(path).text
    weak = browser.post(path, data={"name": "Ada Obi", "password": "short"})
    assert weak.status_code == 422
    assert 'value="Ada Obi"' in weak.text
    assert "too short" in weak.text
    assert browser.post(path, data={"name": "Ada Obi", "password": PASSWORD}).headers["location"] == "/"
    assert "Ada Obi" in browser.get("/account").text
    for answer in (people.browser().get(path), people.browser().post(path, data={"password": PASSWORD})):
        assert answer.status_code == 410
        assert "does not work any more" in answer.text
    assert people.browser().sign_in(ADA).status_code == 303


def test_an_invitation_ends_after_48_hours(people):
    path = people.invite(ADA)
    people.clock.passes(hours=48)
    assert people.browser().get(path).status_code == 410
    assert people.browser().get("/invitation/nothing").status_code == 410


def test_a_new_password_comes_by_mail_and_ends_the_sessions(ada):
    browser = ada.signed_in(ADA)
    sent = [ada.browser().post("/password", data={"email": email}) for email in (ADA, "nobody@example.org")]
    assert [(each.status_code, each.headers["location"]) for each in sent] == [(303, "/password?sent")] * 2
    assert "If this address belongs" in ada.browser().get("/password?sent").text
    with ada.office.database.read() as session:
        (mail,) = session.scalars(select(OutgoingRow)).all()
    path = re.sub(r"^http://[^/]+", "", mail.cause.link)
    assert (mail.recipient, path.startswith("/password/")) == (ADA, True)
    assert ada.browser().post(path, data={"password": "nine yellow trains"}).status_code == 303
    assert browser.get("/account").status_code == 303
    assert ada.browser().sign_in(ADA).status_code == 422
    assert ada.browser().sign_in(ADA, "nine yellow trains").status_code == 303


def test_a_link_to_a_new_password_still_asks_for_the_code(ada):
    ada.with_code(ADA)
    with ada.office.database.begin() as session:
        by = Attribution("Noor", "", NOW)
        link = acts.new_link(session, ada.office.settings, ADA, by, is_sent=False)
    browser = ada.browser()
    answer = browser.post(link.address.partition(":8000")[2], data={"password": "nine yellow trains"})
    assert answer.headers["location"] == "/login/code"
    assert browser.get("/account").status_code == 303


def test_mail_with_links_cannot_be_asked_for_without_end(ada):
    statuses = [ada.browser().post("/password", data={"email": ADA}).status_code for _ in range(4)]
    assert statuses == [303, 303, 303, 429]
    assert ada.browser().post("/password", data={"email": "ada"}).status_code == 422


def test_looking_at_a_page_writes_at_most_every_few_minutes(ada):
    browser = ada.signed_in(ADA)
    seen = []
    for _ in range(3):
        ada.clock.passes(minutes=3)
        browser.get("/account")
        with ada.office.database.read() as session:
            seen.append(acts.person_of(session, ADA).last_seen_at - NOW)
    assert seen == [timedelta(), timedelta(minutes=6), timedelta(minutes=6)]


def test_a_desk_with_nobody_in_it_says_how_the_first_person_comes_in(people):
    assert "postroom user add" in people.browser().get("/login").text
    people.invite(ADA)
    assert "postroom user add" not in people.browser().get("/login").text


def test_where_nothing_can_be_written_people_still_read(ada, monkeypatch):
    browser = ada.signed_in(ADA)
    ada.clock.passes(hours=1)

    def full(*_):
        raise Fatal("the disk is full")

    monkeypatch.setattr("operations.access.sessions.note_use", full)
    assert browser.get("/account").status_code == 200
