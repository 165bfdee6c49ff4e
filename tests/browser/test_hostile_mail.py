"""A hostile mail opened page by page in a browser: nothing of it runs, and nothing asks another server."""

import pytest

from tests.browser.chromium_pages import opened_page, served
from tests.web.test_messages import hostile_folder, hostile_office, number_of

__all__ = ["hostile_folder", "hostile_office"]


@pytest.fixture
def hostile_page(playwright_browser, hostile_office):
    with served(hostile_office) as address, opened_page(playwright_browser, address) as page:
        page.office = hostile_office
        yield page


def paths(number: int) -> list[str]:
    return [
        "/",
        "/messages",
        "/messages?q=%3Cscript%3Ealert(1)%3C/script%3E",
        f"/messages/{number}",
        f"/messages/{number}/attach?name=%22%3E%3Cscript%3E",
        f"/messages/{number}/html",
        "/later",
        "/applications",
        "/applications/1",
        "/search?q=script",
        "/search?q=eve",
        "/outbox",
        "/reports/2026-02-20",
        "/add",
    ]


def test_nothing_of_a_hostile_mail_runs_or_leaves_on_any_page(hostile_page):
    """`opened_page` fails for a request to another server, an error, and a broken policy."""
    number = number_of(hostile_page.office, "evil.example.org/subject")
    for path in paths(number):
        hostile_page.goto(path)
        for summary in hostile_page.locator("summary").all():
            summary.click()
        hostile_page.wait_for_load_state("networkidle")
        assert hostile_page.url.endswith(path)
        assert hostile_page.locator("main script, main object, main [onload], main [onerror]").count() == 0


def test_the_mail_as_it_was_laid_out_shows_its_words_and_says_what_was_not_loaded(hostile_page):
    number = number_of(hostile_page.office, "evil.example.org/subject")
    hostile_page.goto(f"/messages/{number}")
    hostile_page.get_by_text("The mail as it was laid out", exact=True).click()
    frame = hostile_page.frame_locator("iframe")
    frame.get_by_text("Dear office").wait_for()
    assert frame.get_by_text("of other servers were not loaded").is_visible()
    assert frame.locator("form, script, input").count() == 0
