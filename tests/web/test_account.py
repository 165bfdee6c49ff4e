"""What a person changes of their own account."""

import re

import pyotp
import pytest
from sqlalchemy import select

from domain.users import Role
from operations import people as acts
from operations.access import api_tokens
from storage.models import EventRow
from tests.web.people import PASSWORD

ADA, NEW = "ada@example.org", "nine yellow trains"


@pytest.fixture
def ada(people):
    people.add(ADA, Role.REVIEWER)
    return people


@pytest.fixture
def browser(ada):
    return ada.signed_in(ADA)


def test_a_new_password_ends_the_other_sessions_and_renews_this_one(ada, browser):
    other, before = ada.signed_in(ADA), browser.cookies["postroom"]
    answer = browser.post("/account/password", data={"current_password": PASSWORD, "new_password": NEW})
    assert answer.status_code == 303
    assert browser.cookies["postroom"] != before
    assert "Your password is changed" in browser.get("/account").text
    assert other.get("/account").status_code == 303
    assert [ada.browser().sign_in(ADA, each).status_code for each in (PASSWORD, NEW)] == [422, 303]


@pytest.mark.parametrize(
    ("current", "new", "says"),
    [
        ("not this one", NEW, "not your password"),
        (PASSWORD, "short", "too short"),
        (PASSWORD, "aaaaaaaaaaaa", "easy to guess"),
    ],
)
def test_a_password_that_is_wrong_or_weak_changes_nothing(ada, browser, current, new, says):
    answer = browser.post("/account/password", data={"current_password": current, "new_password": new})
    assert answer.status_code == 422
    assert says in answer.text
    assert ada.browser().sign_in(ADA).status_code == 303


def test_the_password_cannot_be_guessed_at_an_open_session(ada, browser):
    form = {"current_password": "not this one", "new_password": NEW}
    assert [browser.post("/account/password", data=form).status_code for _ in range(11)] == [422] * 10 + [429]


def test_the_name_is_changed_and_an_empty_one_refused(browser):
    assert browser.post("/account/name", data={"name": "Ada <b>Obi</b>"}).status_code == 303
    page = browser.get("/account").text
    assert "Ada &lt;b&gt;Obi&lt;/b&gt;" in page
    assert "<b>Obi" not in page
    refused = browser.post("/account/name", data={"name": "  "})
    assert refused.status_code == 422
    assert "Write a name" in refused.text


def test_the_second_factor_is_set_up_by_a_picture_and_confirmed_by_a_code(ada, browser):
    assert browser.get("/account/second-factor").headers["location"] == "/account#second-factor"
    browser.post("/account/second-factor")
    page = browser.get("/account/second-factor").text
    assert 'src="data:image/svg+xml' in page
    secret = re.search(r'class="key">([A-Z2-7 ]+)<', page)[1].replace(" ", "")
    assert f"secret={secret}" in page
    wrong = browser.post("/account/second-factor/confirm", data={"code": "12345"})
    assert wrong.status_code == 422
    assert secret in wrong.text.replace(" ", "")  # the picture stays the same
    shown = browser.post("/account/second-factor/confirm", data={"code": pyotp.TOTP(secret).at(ada.clock.now)})
    codes = re.findall(r"<code>(\w{5}-\w{5})</code>", shown.text)
    assert len(codes) == 10
    page = browser.get("/account").text
    assert "10 recovery codes" in page
    assert secret not in page
    assert ada.browser().sign_in(ADA).headers["location"] == "/login/code"


def test_the_second_factor_is_removed_by_who_knows_the_password(ada, browser):
    ada.with_code(ADA)
    assert browser.post("/account/second-factor/remove", data={"password_to_remove": "no"}).status_code == 422
    assert browser.post("/account/second-factor/codes", data={"password_for_codes": "no"}).status_code == 422
    assert "<code>" in browser.post("/account/second-factor/codes", data={"password_for_codes": PASSWORD}).text
    assert browser.post("/account/second-factor/remove", data={"password_to_remove": PASSWORD}).status_code == 303
    assert ada.browser().sign_in(ADA).headers["location"] == "/committee"


def test_sessions_are_listed_and_can_be_ended_one_or_all(ada, browser):
    others = [ada.signed_in(ADA) for _ in range(3)]
    page = browser.get("/account").text
    assert len(re.findall(r"<td>Firefox on Linux</td>", page)) == 4
    ends = re.findall(r'action="(/account/sessions/\d+/end)"', page)
    assert len(ends) == 3
    assert browser.post(ends[0]).status_code == 303
    assert browser.post(ends[0]).status_code == 404
    assert [each.get("/account").status_code for each in others].count(303) == 1
    browser.post("/account/sessions/end-others")
    assert [each.get("/account").status_code for each in others] == [303] * 3
    assert browser.get("/account").status_code == 200


def test_nobody_ends_another_person_s_session_or_token(ada, browser):
    ada.add("mei@example.org")
    mei = ada.signed_in("mei@example.org")
    mei.post("/account/tokens", data={"token_name": "Website", "scopes": "read"})
    for path in ("/account/sessions/2/end", "/account/tokens/1/revoke"):
        assert browser.post(path).status_code in (404, 409)
    assert mei.get("/account").status_code == 200
    assert "Website" in mei.get("/account").text


def test_a_token_is_shown_once_and_revoked(ada, browser):
    shown = browser.post("/account/tokens", data={"token_name": "Website", "scopes": ["read", "write"]}).text
    token = re.search(r'id="token">(postroom_[\w-]{43})<', shown)[1]
    with ada.office.database.read() as session:
        assert api_tokens.find(session, token, ada.clock.now).user.email == ADA
    page = browser.get("/account").text
    assert token not in page
    browser.post(re.search(r'action="(/account/tokens/\d+/revoke)"', page)[1])
    with ada.office.database.read() as session:
        assert api_tokens.find(session, token, ada.clock.now) is None


@pytest.mark.parametrize(
    ("form", "says"), [({"token_name": ""}, "Give the token a name"), ({"token_name": "Website"}, "Choose what")]
)
def test_a_token_without_name_or_scope_is_refused(browser, form, says):
    answer = browser.post("/account/tokens", data=form)
    assert answer.status_code == 422
    assert says in answer.text
    assert f'value="{form["token_name"]}"' in answer.text


def test_no_event_holds_a_secret(ada, browser):
    browser.post("/account/second-factor")
    browser.post("/account/tokens", data={"token_name": "Website", "scopes": "read"})
    browser.post("/account/password", data={"current_password": PASSWORD, "new_password": NEW})
    with ada.office.database.read() as session:
        written = str([(each.what, each.why, each.details) for each in session.scalars(select(EventRow))])
        secret = acts.person_of(session, ADA).totp_secret
    assert not any(each in written for each in (secret, "postroom_", NEW, PASSWORD, "argon2"))


def test_a_coordinator_chooses_the_notifications_and_a_reviewer_has_none(ada, browser):
    assert "Send me copies" not in browser.get("/account").text
    assert browser.post("/account/notifications", data={"notifications": "yes"}).status_code == 403
    ada.add("internships@office.example.org")
    ada.add("stranger@example.net")
    office = ada.signed_in("internships@office.example.org")
    assert office.post("/account/notifications", data={"notifications": "yes"}).status_code == 303
    assert re.search(r'name="notifications"[^>]* checked', office.get("/account").text)
    office.post("/account/notifications")
    assert not re.search(r'name="notifications"[^>]* checked', office.get("/account").text)
    refused = ada.signed_in("stranger@example.net").post("/account/notifications", data={"notifications": "yes"})
    assert refused.status_code == 422
    assert "do not name stranger@example.net" in refused.text
