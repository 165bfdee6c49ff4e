"""To do by keyboard: from card to card, an answer, and its undo; without JavaScript; and what is new meanwhile."""

from contextlib import closing

from sqlalchemy import select, update

from domain.actions import Correctable
from operations.changes import Attribution
from operations.corrections import ValueCorrection, correct
from storage.models import ApplicationRow


def focused(page) -> str:
    return page.evaluate("document.activeElement.id")


def test_cards_are_answered_by_keys_and_the_next_one_has_the_focus(page):
    page.goto("/")
    page.keyboard.press("j")
    first = focused(page)
    page.keyboard.press("j")
    assert focused(page) != first
    page.keyboard.press("k")
    assert focused(page) == first == "m37"
    page.keyboard.press("2")
    page.get_by_text("marked as answered").wait_for()
    assert page.locator("#m37").count() == 0
    page.locator("#m42:focus").wait_for()
    page.keyboard.press("u")
    page.locator("#m37").wait_for()
    page.wait_for_load_state()
    page.keyboard.press("?")
    assert page.get_by_text("next and previous card").is_visible()


def test_a_card_goes_without_a_reload_and_what_was_done_is_announced(page):
    page.goto("/")
    page.evaluate("window.isSame = true")
    before = page.locator("[data-card]").evaluate_all("(cards) => cards.map((card) => card.id)")
    page.locator("#a27-until").evaluate("(field) => { field.value = '2026-03-25'; }")
    page.locator("#m37").get_by_role("button", name="Mark as answered").click()
    page.locator("#status").get_by_text("marked as answered").wait_for()
    page.locator("#m42:focus").wait_for()
    assert page.evaluate("window.isSame")
    assert page.locator("[data-card]").evaluate_all("(cards) => cards.map((card) => card.id)") == [
        each for each in before if each != "m37"
    ]
    assert page.locator("#waits .number").inner_text() == str(len(before) - 1)
    assert page.locator("#count-questions").inner_text() == "1"
    assert page.title().startswith(f"({len(before) - 1}) To do")
    assert f"{len(before) - 1} things wait" in page.locator("#summary").inner_text()
    assert page.locator("#a27-until").input_value() == "2026-03-25"  # what was typed in another card
    page.evaluate("htmx.ajax('GET', '/to-do/news', { source: '#fresh', target: '#fresh', swap: 'outerHTML' })")
    page.wait_for_load_state("networkidle")
    assert page.locator("#fresh a").count() == 0  # one's own act is no news
    page.get_by_role("button", name="Undo").click()
    page.locator("#m37:focus").wait_for()


def test_a_key_that_is_held_down_answers_one_card(page):
    page.goto("/")
    page.keyboard.press("j")
    assert focused(page) == "m37"
    page.keyboard.down("2")
    page.locator("#m42:focus").wait_for()
    for _ in range(3):
        page.keyboard.down("2")  # as the keyboard repeats it
    page.keyboard.up("2")
    page.wait_for_load_state("networkidle")
    assert page.locator("#m42").count() == 1


def test_a_letter_is_not_lost_where_its_draft_cannot_be_saved(playwright_browser, desk_address, monkeypatch):
    """The page is not replaced by the page of an error, whatever it is."""
    monkeypatch.setattr("web.pages.answer.page.save_draft", lambda *_, **__: 1 / 0)
    with closing(playwright_browser.new_context(base_url=desk_address)) as fresh:  # its console names the failure
        page = fresh.new_page()
        page.goto("/applications/1/answer")
        page.locator("#text").fill("Dear Anna, about your dates")
        page.get_by_role("button", name="Save as draft").click()
        page.locator("#status .warning").get_by_text("Nothing was changed").wait_for()
        assert page.locator("#text").input_value() == "Dear Anna, about your dates"


def test_what_cannot_be_done_is_reported_and_what_was_typed_is_not_lost(page):
    page.goto("/")
    page.evaluate("window.isSame = true")
    page.locator("#a27 summary").click()
    page.locator("#a27-until").fill("2020-01-01")
    page.locator("#a27-until").press("Enter")
    page.locator("#status .warning").wait_for()
    assert page.evaluate("window.isSame")
    assert page.locator("#a27-until").input_value() == "2020-01-01"


def test_every_card_is_answered_until_nothing_waits_without_a_reload(page):
    page.goto("/")
    page.evaluate("window.isSame = true")
    while count := page.locator("[data-card]").count():
        page.keyboard.press("j")
        page.evaluate("document.activeElement.closest('[data-card]').querySelector('details').open = true")
        page.locator("[data-card]:focus-within").get_by_role("button", name="Next week").click()
        page.locator("[data-card]").nth(count - 1).wait_for(state="detached")
    assert page.get_by_text("Nothing waits for you").is_visible()
    assert page.locator("main section").count() == 0
    assert page.locator("#waits .number").count() == 0
    assert page.evaluate("window.isSame")


def test_a_desk_that_does_not_answer_is_reported_and_the_card_is_not_removed(playwright_browser, desk_address):
    context = playwright_browser.new_context(base_url=desk_address)
    page = context.new_page()
    page.goto("/")
    page.route("**/to-do", lambda route: route.abort())
    page.locator("#m37").get_by_role("button", name="Mark as answered").click()
    page.locator("#status").get_by_text("does not answer").wait_for()
    assert page.locator("#m37").count() == 1
    context.close()


def test_enter_in_a_field_presses_the_button_beside_it_and_no_other(page):
    page.goto("/")
    page.locator("#a27 summary").click()
    page.locator("#a27-until").fill("2026-03-25")
    page.locator("#a27-until").press("Enter")
    page.get_by_text("Put off until Wednesday, 25 March").wait_for()
    assert page.locator("#a27").count() == 0


def test_a_card_is_put_off_and_answered_without_javascript(page_without_script):
    page = page_without_script
    page.goto("/")
    page.locator("#m42 summary").click()
    page.locator("#m42").get_by_role("button", name="Tomorrow").click()
    assert page.locator("#m42").count() == 0
    page.locator("#a27").get_by_role("button", name="summer 2026").click()
    assert page.locator("#a27").count() == 0
    page.get_by_role("button", name="Undo").click()
    assert page.locator("#a27").count() == 1


def test_what_is_new_is_offered_and_moves_nothing_until_it_is_asked_for(page, filled):
    page.goto("/")
    before = page.locator("[data-card]").evaluate_all("(cards) => cards.map((card) => card.id)")
    with filled.database.begin() as session:
        chosen = session.scalars(select(ApplicationRow.id).where(ApplicationRow.status == "incomplete")).first()
        session.execute(update(ApplicationRow).where(ApplicationRow.id == chosen).values(status="waiting"))
    poll = "htmx.ajax('GET', '/to-do/news', { source: '#fresh', target: '#fresh', swap: 'outerHTML' })"
    page.evaluate(poll)
    page.get_by_role("link", name="1 new: show").wait_for()
    assert page.locator("[data-card]").evaluate_all("(cards) => cards.map((card) => card.id)") == before
    page.evaluate(poll)  # nothing is new since
    page.get_by_role("link", name="1 new: show").click()
    page.locator(f"#a{chosen}").wait_for()


def answered_too_late(page, filled) -> None:
    """Answers a card whose application a colleague has corrected since the page was made."""
    page.goto("/")
    with filled.database.begin() as session:
        said = [ValueCorrection(Correctable.PHONE, "+1 212 555 0100")]
        correct(session, filled.filing_context, 27, said, Attribution("Ben Example", "", filled.now()))
    page.locator("#a27").get_by_role("button", name="summer 2026").click()
    page.locator("#a27").get_by_text("A colleague changed it meanwhile").wait_for()
    assert "phone is +1 212 555 0100" in page.locator("#a27").inner_text()


def test_a_card_that_a_colleague_has_changed_says_so_has_the_focus_and_is_answered_again(page, filled):
    answered_too_late(page, filled)
    page.locator("#a27:focus").wait_for()
    page.locator("#a27").get_by_role("button", name="summer 2026").click()
    page.locator("#a27").wait_for(state="detached")
    assert "It is for" in page.locator("#status").inner_text()


def test_a_card_that_a_colleague_has_changed_is_done_all_the_same_without_script(
    playwright_browser, desk_address, filled
):
    # Not by a page of the fixture: Chromium writes the status 409 of a page to its console.
    with closing(playwright_browser.new_context(base_url=desk_address, java_script_enabled=False)) as fresh:
        page = fresh.new_page()
        answered_too_late(page, filled)
        page.get_by_role("button", name="Do it all the same").click()
        page.get_by_text("It is for ICRtoP").wait_for()
        assert page.locator("#a27").count() == 0
