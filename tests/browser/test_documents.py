"""The coordinator reads an application's documents beside it, with and without JavaScript."""

import re

import pytest
from axe_core_python.sync_playwright import Axe
from sqlalchemy import select

from storage.models import ApplicationRow, DocumentRow


@pytest.fixture
def application(filled) -> tuple[int, int]:
    """An application of three PDFs that says when it starts, and its writing sample."""
    with filled.database.read() as session:
        for row in session.scalars(select(ApplicationRow).order_by(ApplicationRow.id)):
            samples = [each.id for each in row.documents if each.kind == "writing_sample" and (each.pages or 0) > 2]
            if row.facts.get("start_date") and samples:
                return row.id, samples[0]
    raise AssertionError("the sample mailbox has none")


def loaded(page, selector: str = ".page-sheet img") -> bool:
    page.wait_for_function(f"document.querySelector({selector!r}).complete")
    return page.eval_on_selector(selector, "image => image.naturalWidth > 100")


def test_the_cv_is_one_click_away_and_its_page_is_seen(page_without_script, application):
    page = page_without_script
    page.goto(f"/applications/{application[0]}")
    page.locator(".documents .group", has_text="CV").get_by_role("link").first.click()
    page.wait_for_selector(".page-sheet img")
    assert "CV" in page.locator(".page-sheet img").get_attribute("alt")


@pytest.mark.parametrize("javascript", [True, False])
def test_the_words_of_a_fact_are_marked_on_the_page(page, page_without_script, application, javascript):
    here = page if javascript else page_without_script
    here.goto(f"/applications/{application[0]}")
    here.locator("a[href*='show=start_date']").first.click()
    here.wait_for_selector(".places rect")
    here.wait_for_load_state()  # before its style sheet the page is laid out without it
    image, place = here.evaluate(  # both at one moment, since the page scrolls to the words
        "[document.querySelector('.page-sheet img'), document.querySelector('.places rect')]"
        ".map(each => each.getBoundingClientRect().toJSON())"
    )
    assert image["x"] <= place["x"] < place["x"] + place["width"] <= image["x"] + image["width"] + 1
    assert image["y"] <= place["y"] < place["y"] + place["height"] <= image["y"] + image["height"] + 1
    assert 8 < place["height"] < 80
    if javascript:
        assert loaded(here)
        here.wait_for_function(
            "(() => { const at = document.querySelector('.places rect').getBoundingClientRect();"
            "return at.top >= 0 && at.bottom <= innerHeight; })()"
        )


def test_keys_turn_pages_enlarge_and_show_the_words(page, application):
    number, sample = application
    page.goto(f"/applications/{number}?document={sample}")
    for key, expected in (("j", "Page 2 of"), ("j", "Page 3 of"), ("k", "Page 2 of")):
        page.wait_for_load_state()  # keys work when the page's script has run
        page.keyboard.press(key)
        page.wait_for_selector(f".reader-pages:has-text('{expected}')")
    page.wait_for_load_state()
    page.keyboard.press("+")
    page.wait_for_selector(".page-sheet.zoom-150")
    page.wait_for_load_state()
    page.keyboard.press("t")
    page.wait_for_selector(".page-words .words")


def test_a_document_is_cut_in_two_by_clicks_and_put_together_again(page_without_script, filled, application):
    page, (number, sample) = page_without_script, application
    with filled.database.read() as session:
        before = len(session.scalars(select(DocumentRow.id).where(DocumentRow.application_id == number)).all())
    page.goto(f"/applications/{number}?document={sample}")
    page.get_by_role("link", name="Change where documents begin and end").click()
    page.get_by_role("link", name="A new document begins at page 3").click()
    assert "will be a document of" in page.locator("#proposal").inner_text()
    page.locator("#proposal").get_by_role("button", name="transcript").click()
    assert "A document begins at page 3: the transcript." in page.get_by_role("status").inner_text()
    page.get_by_role("button", name="Undo").click()
    assert "Taken back" in page.get_by_role("status").inner_text()
    with filled.database.read() as session:
        after = session.scalars(select(DocumentRow.id).where(DocumentRow.application_id == number)).all()
    assert len(after) == before


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("more", ["show=start_date&text=1", "arrange=1&begin=2", ""])
def test_axe_finds_nothing_on_the_documents(page, application, scheme, more):
    number, sample = application
    page.emulate_media(color_scheme=scheme)
    document = "" if "show" in more else f"document={sample}&"
    page.goto(f"/applications/{number}?{document}{more}")
    found = Axe().run(page)
    assert [(each["id"], each["nodes"][0]["html"]) for each in found["violations"]] == []


def test_nothing_is_wider_than_a_small_screen(page, application):
    number, sample = application
    page.set_viewport_size({"width": 360, "height": 740})
    for more in ("", "&arrange=1&begin=2", "&zoom=200&text=1"):
        page.goto(f"/applications/{number}?document={sample}{more}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, more


def test_the_original_is_a_download(page, application):
    page.goto(f"/applications/{application[0]}?document={application[1]}")
    with page.expect_download() as coming:
        page.get_by_role("link", name="Download the original").click()
    assert re.search(r"\.pdf$", coming.value.suggested_filename)
