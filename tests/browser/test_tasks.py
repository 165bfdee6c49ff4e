"""What a coordinator does each day, in a browser, in as few clicks as promised: with script and without, on either database."""

import re
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from ingest.office import opened
from tests.browser.chromium_pages import opened_page, served
from tests.end_to_end.conftest import office_settings
from tests.mail.sample_mailbox import TODAY
from tests.servers.postgres import database_in
from tests.web.desk import office_in
from tests.web.test_application import number_of
from worker.jobs import one_pass


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def tasks_office(request, filled_folder, tmp_path_factory):
    """The sample mailbox, filed on either database; the tests of a module share it."""
    folder = tmp_path_factory.mktemp("tasks") / "office"
    shutil.copytree(filled_folder, folder)
    if request.param == "sqlite":
        with office_in(folder) as office:
            yield office
        return
    shutil.rmtree(folder / "var")
    with database_in(request.getfixturevalue("postgres")) as url:
        mailbox = {"kind": "folder", "path": folder / "mailbox"}
        settings = office_settings(folder, url, mailbox, web={}, notify={"acknowledge": True})
        with opened(settings, lambda: TODAY) as office:
            one_pass(office)
            yield office


@pytest.fixture(scope="module")
def tasks_address(tasks_office) -> Iterator[str]:
    with served(tasks_office) as address:
        yield address


class Hand:
    """A person at a page, whose clicks are counted."""

    def __init__(self, page: Page) -> None:
        self.page, self.clicks = page, 0

    def click(self, role: str, name: str | re.Pattern[str], number: int = 0) -> None:
        self.clicks += 1
        self.page.get_by_role(role, name=name).nth(number).click()
        self.page.wait_for_load_state()

    def sees(self, text: str) -> bool:
        self.page.get_by_text(text).first.wait_for()
        return True


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def hand(request, playwright_browser, tasks_address) -> Iterator[Hand]:
    with opened_page(playwright_browser, tasks_address, java_script_enabled=request.param) as page:
        yield Hand(page)


@pytest.fixture
def corinne(tasks_office):
    return number_of(tasks_office, "Corinne Rector")


def test_read_an_applicant_s_words_in_one_click(hand):
    hand.page.goto("/applications")
    hand.click("link", "Corinne Rector")
    assert hand.sees("Could you tell me when you will decide?")
    assert hand.clicks == 1


def test_open_a_cv_in_one_click(hand, corinne):
    hand.page.goto(f"/applications/{corinne}")
    hand.click("link", re.compile("^CV corrected.pdf"))
    picture = hand.page.get_by_role("img", name=re.compile("CV corrected.pdf")).first
    picture.wait_for()
    assert hand.clicks == 1


def test_find_a_person_by_typing_a_name_and_enter(hand, corinne):
    hand.page.goto("/")
    hand.page.get_by_role("searchbox").fill("Corinne Rec")
    hand.page.keyboard.press("Enter")
    hand.page.wait_for_url(re.compile(rf"/applications/{corinne}"))
    assert hand.clicks == 0


def test_set_opening_and_cycle_in_three_clicks(hand, tasks_office):
    number = number_of(tasks_office, "Silent Sender")
    hand.page.goto(f"/applications/{number}")
    hand.page.locator("summary", has_text="the opening and cycle").click()
    hand.page.get_by_label("Opening and cycle").select_option("internship|fall 2026")
    hand.clicks += 2
    hand.click("button", "Save", 0)
    assert hand.sees("It is for internship, fall 2026")
    assert hand.clicks == 3


def test_accept_one_in_two_clicks_and_take_it_back(hand, tasks_office):
    number = number_of(tasks_office, "Zoë Müller")
    hand.page.goto(f"/applications/{number}")
    hand.click("link", "Accepted…")
    hand.click("button", re.compile("and send in 10 minutes$"))
    assert hand.clicks == 2
    assert hand.page.get_by_role("status").get_by_role("button", name="Undo").is_visible()
    hand.click("button", "Undo")
    assert hand.sees("Taken back.")


def test_decline_all_of_a_round_in_five_clicks_and_the_preview_and_take_it_back(hand):
    hand.page.goto("/applications?opening=internship&cycle=summer+2026")
    hand.page.get_by_label(re.compile(r"All \d+ that match")).check()
    hand.page.get_by_label("Decision").select_option("declined")
    hand.clicks += 2
    hand.click("button", "Decide …")
    assert hand.sees("Nobody is written to by this")
    hand.click("button", re.compile(r"applications: declined$"))
    assert hand.clicks <= 6
    hand.click("button", "Undo")
    assert hand.sees("Taken back.")


def test_compare_a_round_in_one_click(hand):
    hand.page.goto("/applications?opening=internship&cycle=summer+2026")
    hand.click("link", re.compile("compare", re.IGNORECASE))
    assert hand.page.get_by_role("heading", level=1).inner_text().startswith("Internship, summer 2026")
    assert hand.clicks == 1


def test_answer_by_typing_and_sending(hand, corinne):
    hand.page.goto(f"/applications/{corinne}")
    hand.click("link", "Answer")
    hand.page.get_by_label("Letter").fill("Dear Corinne,\n\nwe will decide in May.\n\nKind regards")
    hand.click("button", re.compile("^Send in"))
    assert hand.page.get_by_role("status").get_by_role("button", name="Undo").is_visible()
    assert hand.clicks == 2


def test_hand_a_round_over_to_the_committee_in_two_clicks(hand):
    hand.page.goto("/committee")
    hand.click("link", re.compile("summer 2026"), -1)
    if hand.page.get_by_role("button", name=re.compile("^Hand")).count():  # with script it was handed over before
        hand.click("button", re.compile("^Hand"))
        assert hand.sees("The committee sees")
        hand.click("button", "Undo")
    assert hand.clicks <= 3


def test_the_keyboard_alone_reaches_what_a_page_is_for(hand, corinne):
    hand.page.goto(f"/applications/{corinne}")
    hand.page.keyboard.press("Tab")
    assert hand.page.evaluate("document.activeElement.className") == "skip"
    hand.page.keyboard.press("Enter")
    hand.page.keyboard.press("Tab")
    assert hand.page.evaluate("document.activeElement.closest('main') !== null")
