"""Letters to all that were chosen: each is shown, none goes to a doubtful address unasked, and all are taken back at once."""

import re
from html import unescape

import pytest
from sqlalchemy import select

from domain.findings import finding
from storage.models import ApplicationRow, OutgoingState
from tests.notify.makers import findings
from tests.web.test_answer import letters, undo_of
from web.pages.letters.page import MOST_AT_ONCE


@pytest.fixture
def numbers(desk):
    """Six applications to internships."""
    with desk.office.database.read() as session:
        chosen = select(ApplicationRow.id).where(
            ApplicationRow.opening == "internship", ApplicationRow.status == "complete"
        )
        return list(session.scalars(chosen.order_by(ApplicationRow.id).limit(6)))


def form(page: str) -> dict[str, list[str]]:
    """The fields of the page's last form of letters."""
    last = re.findall(r"<form.*?</form>", page, re.DOTALL)[-1]
    found: dict[str, list[str]] = {}
    for tag in re.findall(r'<input[^>]*type="(?:hidden|text)"[^>]*>', last):
        name, value = re.search(r'name="(\w+)"', tag)[1], re.search(r'value="([^"]*)"', tag)[1]
        found.setdefault(name, []).append(unescape(value))
    for name, text in re.findall(r'<textarea[^>]*name="(\w+)"[^>]*>(.*?)</textarea>', last, re.DOTALL):
        found.setdefault(name, []).append(unescape(text.removeprefix("\n")))
    return found


def written(desk, numbers, template="stage:declined"):
    return desk.post("/letters", data={"number": numbers, "template": template, "do": "template"}).text


def previewed(desk, numbers, template="stage:declined"):
    return desk.post("/letters", data=form(written(desk, numbers, template)) | {"do": "preview"}).text


def stages(desk, numbers):
    with desk.office.database.read() as session:
        return [session.get_one(ApplicationRow, each).stage for each in numbers]


def test_nobody_chosen_says_what_to_do(desk):
    assert "Nobody is chosen yet" in desk.get("/letters").text


@pytest.mark.parametrize("name", ["number", "application", "chosen"])
def test_the_list_posts_the_chosen_and_a_letter_is_chosen(desk, numbers, name):
    page = desk.post("/letters", data={name: numbers}).text
    assert f"Write to {len(numbers)} applicants" in page
    assert "Waiting list" in page
    assert desk.post("/letters", data={name: numbers, "do": "template"}).status_code == 422


def test_the_list_of_applications_leads_to_letters_and_so_does_a_decision(desk, numbers):
    answer = desk.post("/applications/chosen", data={"chosen": numbers, "do": "letters"})
    assert f"Write to {len(numbers)} applicants" in desk.get(answer.headers["location"]).text
    decided = desk.post("/applications/chosen", data={"chosen": numbers, "do": "decide", "status": "declined"}).text
    letters = re.search(r'href="(/letters\?of=[^"]+)"', decided)[1].replace("&amp;", "&")
    assert "cannot offer you a place" in desk.get(letters).text


def test_each_letter_is_shown_sent_and_all_are_taken_back_at_once(desk, numbers):
    with desk.counted() as statements:
        preview = previewed(desk, numbers)
    assert len(statements) <= 24  # two pages
    with desk.office.database.read() as session:
        for each in numbers:
            assert session.get_one(ApplicationRow, each).applicant.email in preview
    assert len(preview.encode()) < 150_000
    sent = desk.post("/letters", data=form(preview) | {"do": "send"})
    assert sent.headers["location"] == "/outbox"
    assert stages(desk, numbers) == ["declined"] * 6
    assert len(letters(desk)) == 6
    page = desk.get("/outbox").text
    assert "6 letters leave at" in page
    desk.post("/letters", data=form(preview) | {"do": "send"})
    assert len(letters(desk)) == 6
    undo = undo_of(page)
    desk.post("/undo", data={**undo, "next": "/outbox"})
    assert stages(desk, numbers) == [None] * 6
    assert {each.state for each in letters(desk)} == {OutgoingState.CANCELLED}


def test_what_changed_since_the_preview_is_shown_anew(desk, numbers):
    preview = previewed(desk, numbers)
    with desk.office.database.begin() as session:
        session.get_one(ApplicationRow, numbers[2]).applicant.email = "corrected@example.org"
    answer = desk.post("/letters", data=form(preview) | {"do": "send"})
    assert answer.status_code == 422
    assert "Something has changed since the preview" in answer.text
    assert "corrected@example.org" in answer.text
    assert letters(desk) == []
    assert stages(desk, numbers) == [None] * 6


def test_a_decision_that_a_colleague_made_since_the_preview_is_not_overwritten(desk, numbers):
    preview = previewed(desk, numbers)
    desk.post(f"/applications/{numbers[0]}/stage", data={"do": "without", "stage": "accepted"})
    assert desk.post("/letters", data=form(preview) | {"do": "send"}).status_code == 422
    assert stages(desk, numbers)[0] == "accepted"


def test_who_cannot_be_written_to_is_named_and_doubts_are_asked_one_by_one(desk, numbers):
    with desk.office.database.begin() as session:
        session.get_one(ApplicationRow, numbers[0]).applicant.email = ""
        for each in numbers[1:3]:
            doubt = finding("sender_unproven", sender="x", subject="y", why="z", message=1)
            row = session.get_one(ApplicationRow, each)
            row.findings.extend(findings(doubt))
    preview = previewed(desk, numbers)
    assert "No address is known" in preview
    sent = desk.post("/letters", data=form(preview) | {"do": "send", "sure": [numbers[2]]})
    assert sent.status_code == 303
    assert sorted(each.application_id for each in letters(desk)) == numbers[2:]
    assert stages(desk, numbers) == [None, None, *["declined"] * 4]
    assert "Nobody wrote to" in desk.get("/outbox").text


@pytest.mark.parametrize(("field", "said"), [("text_en", ""), ("subject_en", " "), ("text_en", "Dear {nmae}")])
def test_wrong_words_are_named_beside_their_field_and_kept(desk, numbers, field, said):
    typed = form(written(desk, numbers)) | {field: [said], "do": "preview"}
    answer = desk.post("/letters", data=typed)
    assert answer.status_code == 422
    assert f'id="{field}-error"' in answer.text
    assert form(answer.text)[field][0].strip() == said.strip()


def test_going_back_keeps_what_was_typed(desk, numbers):
    typed = form(written(desk, numbers)) | {"text_en": ["Dear {name}, my own words."]}
    preview = desk.post("/letters", data=typed | {"do": "preview"}).text
    assert "my own words" in preview
    back = desk.post("/letters", data=form(preview) | {"do": "back"}).text
    assert form(back)["text_en"][0].strip() == "Dear {name}, my own words."


def test_a_stage_is_set_for_all_without_letters(desk, numbers):
    desk.post("/letters", data=form(written(desk, numbers, "stage:shortlisted")) | {"do": "without"})
    assert stages(desk, numbers) == ["shortlisted"] * 6
    assert letters(desk) == []


def test_too_many_at_once_are_refused_with_a_sentence(desk):
    answer = desk.post("/letters", data={"number": list(range(1, MOST_AT_ONCE + 2))})
    assert answer.status_code == 422
    assert f"choose at most {MOST_AT_ONCE}" in answer.text
