"""Signing in and the pages about people, as a browser shows them, with and without script."""

import re

import pyotp
import pytest
from axe_core_python.sync_playwright import Axe

from domain.users import Role
from tests.browser.chromium_pages import opened_page, served
from tests.web.people import PASSWORD
from web.auth.current_user import user_of

NOOR = "noor@example.org"


@pytest.fixture
def address(people):
    people.add(NOOR, Role.ADMIN)
    with served(people.office, user_of) as address:
        yield address


def sign_in(page, email=NOOR, password=PASSWORD):
    page.goto("/login")
    page.get_by_label("E-mail address").fill(email)
    page.get_by_label("Password", exact=True).fill(password)
    with page.expect_navigation():
        page.get_by_role("button", name="Sign in").click()


def nothing_wrong(page):
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = Axe().run(page)
        assert [(page.url, each["id"], each["nodes"][0]["html"]) for each in found["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.mark.parametrize("script", [True, False])
def test_a_colleague_is_invited_comes_in_and_sets_up_a_second_factor(playwright_browser, address, people, script):
    with opened_page(playwright_browser, address, java_script_enabled=script) as page:
        sign_in(page)
        page.goto("/people")
        page.get_by_label("E-mail address").fill("ada@example.org")
        page.get_by_role("button", name="Invite").click()
        link = re.search(r"/invitation/\S+", page.locator("code").inner_text())[0]
    with opened_page(playwright_browser, address, java_script_enabled=script) as page:
        page.goto(link)
        page.get_by_label("Your name").fill("Ada Obi")
        page.get_by_label("Password").fill(PASSWORD)
        if script:
            page.get_by_role("button", name="Show the password").click()
            assert page.get_by_label("Password").get_attribute("type") == "text"
        page.get_by_role("button", name="Begin").click()
        page.goto("/account")
        page.get_by_role("button", name="Set up the second factor").click()
        secret = page.locator(".key").inner_text().replace(" ", "")
        page.get_by_label("Code").fill(pyotp.TOTP(secret).at(people.clock.now))
        page.get_by_role("button", name="Switch it on").click()
        assert page.locator(".codes li").count() == 10
        code = page.locator(".codes li").first.inner_text()
        page.get_by_role("link", name="I have kept them").click()
        page.get_by_text("Ada Obi", exact=True).click()
    with opened_page(playwright_browser, address, java_script_enabled=script) as page:
        sign_in(page, "ada@example.org")
        page.get_by_label("Code").fill(code)
        page.get_by_role("button", name="Go on").click()
        assert "is used up; 9 are left" in page.locator("#status").inner_text()


@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_and_nothing_is_cut_off(playwright_browser, address, people, width):
    people.add("mei@example.org")
    people.with_code("mei@example.org")
    invitation = people.invite("a.colleague.with.a.long.address@example.org")
    with opened_page(playwright_browser, address, viewport={"width": width, "height": 800}) as page:
        for path in ("/login", "/password", "/password?sent", invitation):
            page.goto(path)
            nothing_wrong(page)
        sign_in(page, "mei@example.org")
        nothing_wrong(page)
        sign_in(page)
        page.goto("/account")
        nothing_wrong(page)
        with page.expect_navigation():
            page.get_by_role("button", name="Set up the second factor").click()
        nothing_wrong(page)
        for path in ("/people", "/people/2", "/people/2/remove"):
            page.goto(path)
            nothing_wrong(page)
