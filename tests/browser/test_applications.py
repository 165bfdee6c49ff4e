"""Finding, deciding and comparing by mouse and keys, with and without JavaScript."""

import re

ROUND = "/applications?opening=internship&cycle=summer+2026"


def test_an_applicant_is_found_by_typing_the_name_and_enter(page):
    page.goto("/")
    page.keyboard.press("/")
    page.keyboard.type("bjorn asen")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/applications/\d+$"))
    assert "Bjørn Åsen" in page.locator("h1").inner_text()


def test_all_of_a_round_are_declined_in_four_clicks_after_a_preview_and_taken_back_in_one(page_without_script):
    page = page_without_script
    page.goto(ROUND)
    page.get_by_label(re.compile(r"All \d+ that match")).check()
    page.locator("#decision").select_option("declined")
    page.get_by_role("button", name="Decide").click()
    page.get_by_role("button", name=re.compile(r"\d+ applications: declined")).click()
    assert "are declined. Nobody was written to." in page.locator("#status").inner_text()
    page.get_by_role("button", name="Undo").click()
    assert "Taken back." in page.locator("#status").inner_text()


def test_a_round_is_compared_in_one_click(page):
    page.goto(ROUND)
    page.get_by_role("link", name="compare side by side").click()
    assert page.locator("h1").inner_text().startswith("Internship, summer 2026")


def test_the_box_in_the_head_chooses_all_on_the_page(page):
    page.goto(ROUND)
    page.get_by_label("All on this page").check()
    boxes = page.locator('input[name="chosen"]')
    assert boxes.count() == page.locator('input[name="chosen"]:checked').count() > 1
