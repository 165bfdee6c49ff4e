"""Signing in by an account of the office, at a real provider."""

from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import pytest

from domain.users import Role
from ingest.office import opened
from operations import people as acts
from operations.changes import Attribution
from tests.web.people import Clock, People, settings_of

ADA = "ada@example.org"


@pytest.fixture
def desk(openid_provider, tmp_path):
    """People of a desk whose office has accounts at the provider. Its clock is the real one's, which the provider's tokens bear."""
    clock = Clock()
    clock.now = datetime.now(UTC)
    with opened(settings_of(tmp_path, web={"oidc": openid_provider.settings}), clock) as office:
        yield People(office, clock)


def through(provider, browser, name, wanted=""):
    """Goes to the provider, signs in there, and comes back; the desk's answer."""
    sent = browser.get("/login/provider", params={"next": wanted})
    assert sent.status_code == 303
    returned = provider.sign_in(sent.headers["location"], name)
    return browser.get(returned.removeprefix("http://127.0.0.1:8000"))


def test_an_invited_person_comes_in_without_a_password_of_the_desk(openid_provider, desk):
    desk.invite(ADA)
    browser = desk.browser()
    assert "Sign in with Example Accounts" in browser.get("/login").text
    answer = through(openid_provider, browser, "ada", "/account")
    assert (answer.status_code, answer.headers["location"]) == (303, "/account")
    assert "You sign in as ada@example.org" in browser.get("/account").text
    assert through(openid_provider, desk.browser(), "ada").headers["location"] == "/"


def test_from_then_on_the_account_counts_and_not_its_address(openid_provider, desk):
    desk.invite(ADA)
    through(openid_provider, desk.browser(), "ada")
    with desk.office.database.begin() as session:
        acts.find_person(session, ADA).email = "ada.obi@example.org"
    desk.invite("other@example.org")
    assert through(openid_provider, desk.browser(), "ada").status_code == 303
    with desk.office.database.begin() as session:
        row = acts.find_person(session, "other@example.org")
        row.provider_subject = "another account"
    answer = through(openid_provider, desk.browser(), "other")
    assert answer.status_code == 403
    assert "nother account with the address" in answer.text


@pytest.mark.parametrize(
    ("name", "says"),
    [("nobody", "was not invited to this desk"), ("unverified-mei", "no address that its provider has verified")],
)
def test_who_was_not_invited_or_has_no_verified_address_stays_outside(openid_provider, desk, name, says):
    desk.invite("unverified-mei@example.org")
    browser = desk.browser()
    answer = through(openid_provider, browser, name)
    assert answer.status_code == 403
    assert says in answer.text
    assert browser.get("/account").status_code == 303


def test_who_is_disabled_stays_outside(openid_provider, desk):
    desk.add("noor@example.org", Role.ADMIN)
    desk.invite(ADA)
    through(openid_provider, desk.browser(), "ada")
    with desk.office.database.begin() as session:
        acts.disable(session, acts.person_of(session, ADA).id, Attribution("Noor", "", desk.clock.now))
    assert "is disabled" in through(openid_provider, desk.browser(), "ada").text


def test_a_second_factor_is_asked_for_all_the_same(openid_provider, desk):
    desk.add(ADA)
    desk.with_code(ADA)
    browser = desk.browser()
    assert through(openid_provider, browser, "ada").headers["location"] == "/login/code"
    assert browser.get("/account").status_code == 303


def test_an_answer_serves_the_browser_that_asked_and_once(openid_provider, desk):
    desk.invite(ADA)
    browser = desk.browser()
    returned = openid_provider.sign_in(browser.get("/login/provider").headers["location"], "ada")
    path = returned.removeprefix("http://127.0.0.1:8000")
    assert "was not begun here" in desk.browser().get(path).text
    other = desk.browser()
    other.get("/login/provider")
    assert other.get(path).status_code == 403
    assert browser.get(path).status_code == 303
    assert browser.get(path).status_code == 403


def test_an_attempt_is_over_after_ten_minutes(openid_provider, desk):
    desk.invite(ADA)
    browser = desk.browser()
    returned = openid_provider.sign_in(browser.get("/login/provider").headers["location"], "ada")
    desk.clock.passes(minutes=10)
    assert browser.get(returned.removeprefix("http://127.0.0.1:8000")).status_code == 403


def test_a_code_of_another_attempt_is_refused_by_its_verifier(openid_provider, desk):
    desk.invite(ADA)
    victim, attacker = desk.browser(), desk.browser()
    stolen = openid_provider.sign_in(attacker.get("/login/provider").headers["location"], "ada")
    state = parse_qs(urlsplit(victim.get("/login/provider").headers["location"]).query)["state"][0]
    code = parse_qs(urlsplit(stolen).query)["code"][0]
    answer = victim.get("/login/provider/back", params={"state": state, "code": code})
    assert answer.status_code == 403
    assert "took too long, or was used already" in answer.text


def test_who_goes_back_learns_how_else_to_sign_in(openid_provider, desk):
    browser = desk.browser()
    state = parse_qs(urlsplit(browser.get("/login/provider").headers["location"]).query)["state"][0]
    answer = browser.get("/login/provider/back", params={"state": state, "error": "access_denied"})
    assert answer.status_code == 403
    assert "Example Accounts did not let you in" in answer.text
    assert "Sign in with a password" in answer.text


def test_a_provider_that_is_away_is_a_sentence(tmp_path):
    oidc = {"issuer": "http://127.0.0.1:9", "client_id": "desk", "client_secret": "x", "name": "Example Accounts"}
    with opened(settings_of(tmp_path, web={"oidc": oidc}), Clock()) as office:
        answer = People(office, Clock()).browser().get("/login/provider")
    assert answer.status_code == 503
    assert "Example Accounts does not answer" in answer.text


def test_without_a_provider_there_is_no_such_way(people):
    assert people.browser().get("/login/provider").status_code == 404
    assert "Sign in with" not in people.browser().get("/login").text
