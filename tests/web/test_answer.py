"""Answers and next steps at the desk: the right person, exactly what was shown, and nothing lost that was typed."""

import re
from datetime import timedelta
from html import unescape

import pytest
from sqlalchemy import select

from domain.findings import finding
from notify.outbox.sending import send_due
from storage.models import ApplicantRow, ApplicationRow, MessageRow, OutgoingRow, OutgoingState
from tests.mail.sample_mailbox import TODAY
from tests.notify.makers import findings, parsed, text_of
from tests.web.desk import Desk


def fields(page: str) -> dict[str, str]:
    """The fields of the letter's form."""
    form = re.search(r'<form class="sheet" method="post".*?</form>', page, re.DOTALL)[0]
    found = dict(re.findall(r'<input[^>]*name="(\w+)"[^>]*?value="([^"]*)"', form))
    area = re.search(r'<textarea[^>]*name="text"[^>]*>(.*?)</textarea>', form, re.DOTALL)
    if area:
        found["text"] = area[1].removeprefix("\n")
    found.pop("sure", None)
    return {name: unescape(value) for name, value in found.items()}


def done(desk: Desk, path: str, **form) -> str:
    """Sends a form, and gives the page that says what was done."""
    answer = desk.post(path, data=form)
    assert answer.status_code == 303, answer.text
    return desk.get("/").text


def undo_of(page: str) -> dict[str, str]:
    """What the notice's button takes back."""
    notice = re.search(r'<div class="notice.*?</form>', page, re.DOTALL)[0]
    return dict(re.findall(r'<input type="hidden" name="(act|of)" value="([^"]*)"', notice))


def letters(desk: Desk):
    with desk.office.database.read() as session:
        chosen = select(OutgoingRow).where(OutgoingRow.kind == "letter").order_by(OutgoingRow.id)
        return session.scalars(chosen).all()


@pytest.fixture
def number(desk):
    """An application that somebody wrote to us about by mail, with an address that is certain."""
    with desk.office.database.read() as session:
        chosen = select(ApplicationRow.id).where(
            ApplicationRow.opening == "internship", ApplicationRow.status == "complete"
        )
        return session.scalars(chosen.order_by(ApplicationRow.id)).first()


def address(desk, number):
    with desk.office.database.read() as session:
        return session.get_one(ApplicationRow, number).applicant.email


def test_an_answer_is_typed_and_sent(desk, number):
    with desk.counted() as statements:
        page = desk.get(f"/applications/{number}/answer").text
    assert len(statements) <= 12
    assert address(desk, number) in page
    typed = fields(page) | {"text": "Dear applicant,\r\n\r\nyes, on Tuesday.\r\n", "do": "send"}
    following = done(desk, f"/applications/{number}/answer", **typed)
    assert "until then it can be taken back" in following
    [mail] = letters(desk)
    assert (mail.recipient, mail.next_attempt_at) == (address(desk, number), TODAY + timedelta(minutes=10))
    assert text_of(parsed(mail.content)) == "Dear applicant,\n\nyes, on Tuesday.\n"
    assert mail.cause.written_by == "Rosa Example"
    assert mail.cause.answers
    desk.post(f"/applications/{number}/answer", data=typed)  # the button pressed twice
    assert len(letters(desk)) == 1
    send_due(
        desk.office.database,
        desk.office.blobs,
        desk.office.settings,
        lambda: TODAY + timedelta(minutes=11),
        lambda *_: None,
    )
    assert letters(desk)[0].state is OutgoingState.SENT


def test_the_notice_takes_the_letter_back(desk, number):
    page = desk.get(f"/applications/{number}/answer").text
    answer = desk.post(f"/applications/{number}/answer", data=fields(page) | {"do": "send"})
    following = desk.get("/").text
    undo = undo_of(following)
    assert answer.status_code == 303
    assert desk.post("/undo", data={**undo, "next": "/"}).status_code == 303
    assert letters(desk)[0].state is OutgoingState.CANCELLED


def test_what_is_filled_in_is_previewed_before_it_is_sent(desk, number):
    page = desk.get(f"/applications/{number}/answer").text
    typed = fields(page) | {"text": "Dear {name}, about {what}", "do": "send"}
    answer = desk.post(f"/applications/{number}/answer", data=typed)
    assert answer.status_code == 200
    assert "This will be sent" in answer.text
    assert "{name}" not in re.search(r'<div class="words letter".*?</div>', answer.text, re.DOTALL)[0]
    assert letters(desk) == []
    shown = fields(answer.text)
    back = desk.post(f"/applications/{number}/answer", data=shown | {"do": "back"}).text
    assert fields(back)["text"].strip() == "Dear {name}, about {what}"
    done(desk, f"/applications/{number}/answer", **shown, do="send")
    assert len(letters(desk)) == 1


@pytest.mark.parametrize("do", ["send", "preview"])
@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"subject": ""}, "Write a subject."),
        ({"text": "  "}, "Write a text."),
        ({"text": "Dear {nmae}"}, "cannot be filled in"),
        ({"subject": "x" * 201}, "at most 200 fit"),
        ({"language": "xx"}, "Choose a language."),
    ],
)
def test_wrong_fields_are_named_and_what_was_typed_stays(desk, number, typed, sentence, do):
    page = desk.get(f"/applications/{number}/answer").text
    sent = fields(page) | {"subject": "My subject <b>", "text": "My text & more"} | typed | {"do": do}
    answer = desk.post(f"/applications/{number}/answer", data=sent)
    assert answer.status_code == 422
    assert sentence in answer.text
    kept = fields(answer.text)
    assert kept["subject"] == sent["subject"]
    assert kept["text"].strip() == sent["text"].strip()
    assert letters(desk) == []


def test_an_address_that_was_corrected_meanwhile_is_shown_before_anything_goes(desk, number):
    typed = fields(desk.get(f"/applications/{number}/answer").text)
    with desk.office.database.begin() as session:
        session.get_one(ApplicationRow, number).applicant.email = "corrected@example.org"
    answer = desk.post(f"/applications/{number}/answer", data=typed | {"do": "send"})
    assert answer.status_code == 200
    assert "corrected@example.org" in answer.text
    assert letters(desk) == []
    shown = fields(answer.text)
    with desk.office.database.begin() as session:
        session.get_one(ApplicationRow, number).applicant.email = "once.more@example.org"
    answer = desk.post(f"/applications/{number}/answer", data=shown | {"do": "send", "sure": number})
    assert answer.status_code == 422
    assert "Something has changed since the preview" in answer.text
    assert letters(desk) == []


def test_a_doubtful_recipient_has_to_be_confirmed(desk, number):
    with desk.office.database.begin() as session:
        row = session.get_one(ApplicationRow, number)
        row.findings.extend(findings(finding("sender_unproven", sender="x", subject="y", why="z", message=1)))
    page = desk.get(f"/applications/{number}/answer").text
    assert "Look first whether this is the right person" in page
    typed = fields(page) | {"do": "send"}
    answer = desk.post(f"/applications/{number}/answer", data=typed)
    assert answer.status_code == 422
    assert "Say that you are sure" in answer.text
    assert letters(desk) == []
    done(desk, f"/applications/{number}/answer", **typed, sure=number)
    assert len(letters(desk)) == 1


def test_who_cannot_be_written_to_is_said_at_once(desk, number):
    with desk.office.database.begin() as session:
        session.get_one(ApplicantRow, session.get_one(ApplicationRow, number).applicant_id).email = ""
    page = desk.get(f"/applications/{number}/answer").text
    assert "No address is known" in page
    answer = desk.post(f"/applications/{number}/answer", data=fields(page) | {"do": "send"})
    assert answer.status_code == 422
    assert letters(desk) == []


@pytest.mark.parametrize("language", ["en", "fr", "es", "de"])
def test_a_template_in_a_language_replaces_the_text(desk, number, language):
    page = desk.get(f"/applications/{number}/answer?template=complete&language={language}").text
    begin = {"en": "Dear", "fr": "Bonjour", "es": "Hola", "de": "Guten Tag"}[language]
    assert fields(page)["text"].startswith(begin)
    assert fields(page)["language"] == language


def test_a_question_is_answered_and_a_message_of_an_application_leads_there(desk, number):
    with desk.office.database.read() as session:
        alone = session.scalars(
            select(MessageRow.id).where(MessageRow.reason == "inquiry").order_by(MessageRow.id)
        ).first()
        filed = session.get_one(ApplicationRow, number).messages[0].message_id
    assert desk.get(f"/messages/{filed}/answer").headers["location"] == f"/applications/{number}/answer"
    page = desk.get(f"/messages/{alone}/answer").text
    following = desk.post(f"/messages/{alone}/answer", data=fields(page) | {"do": "send"})
    assert following.headers["location"] == f"/messages/{alone}"
    [mail] = letters(desk)
    assert mail.message_id == alone
    assert mail.subject.startswith("Re: ")


@pytest.mark.parametrize("path", ["/applications/9999/answer", "/messages/9999/answer", "/applications/9999/stage"])
def test_what_is_not_there_is_a_page_that_says_so(desk, path):
    assert desk.get(path).status_code == 404
    assert desk.post(path, data={"do": "send"}).status_code == 404


def test_a_stage_is_set_with_its_letter_and_both_are_taken_back(desk, number):
    path = f"/applications/{number}/stage"
    with desk.counted() as statements:
        assert "Waiting list" in desk.get(path).text
    assert len(statements) <= 12
    page = desk.get(f"{path}?stage=interview").text
    assert "interview" in fields(page)["text"]
    desk.post(path, data=fields(page) | {"do": "send"})
    assert stage(desk, number) == "interview"
    assert letters(desk)[0].cause.stage == "interview"
    undo = undo_of(desk.get("/").text)
    desk.post("/undo", data={**undo, "next": "/"})
    assert stage(desk, number) is None
    assert letters(desk)[0].state is OutgoingState.CANCELLED


def stage(desk, number):
    with desk.office.database.read() as session:
        return session.get_one(ApplicationRow, number).stage


def test_a_stage_without_a_letter_writes_to_nobody(desk, number):
    path = f"/applications/{number}/stage"
    desk.post(path, data={"do": "without", "stage": "accepted", "was": "", "was_status": "complete"})
    assert stage(desk, number) == "accepted"
    assert letters(desk) == []
    desk.post(path, data={"do": "without", "stage": "none"})
    assert stage(desk, number) is None


def test_a_stage_that_a_colleague_set_meanwhile_is_not_overwritten(desk, number):
    path = f"/applications/{number}/stage"
    typed = fields(desk.get(f"{path}?stage=declined").text)
    desk.post(path, data={"do": "without", "stage": "offered"})
    for do in ("send", "without"):
        answer = desk.post(path, data=typed | {"do": do})
        assert answer.status_code == 409
        assert "“Offered a place”" in answer.text
    assert stage(desk, number) == "offered"
    assert letters(desk) == []


def test_a_stage_that_the_opening_does_not_have_is_not_found(desk, number):
    assert desk.get(f"/applications/{number}/stage?stage=hired").status_code == 404
    assert desk.post(f"/applications/{number}/stage", data={"do": "without", "stage": "hired"}).status_code == 404


def test_the_conversation_shows_the_letter_with_its_words_and_who_wrote_it(desk, number):
    page = desk.get(f"/applications/{number}/answer").text
    desk.post(f"/applications/{number}/answer", data=fields(page) | {"text": "Yes, on Tuesday.", "do": "send"})
    with desk.counted() as statements:
        shown = desk.get(f"/applications/{number}").text
    assert len(statements) <= 12
    assert "Yes, on Tuesday." in shown
    assert "letter by Rosa Example" in shown
