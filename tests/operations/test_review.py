"""A person's word: it can be said of everything, it stays, and what is told afterwards is true."""

import json

import pytest
from sqlalchemy import select

from domain.catalogue.kinds import Kind
from ingest.filing.reassess import reassess
from operations.changes import Attribution
from operations.corrections import DocumentCorrection, correct
from operations.review import merge
from storage.models import ApplicationMessageRow, ApplicationRow, DocumentRow
from tests.command import put
from tests.mail import files, texts
from tests.mail.messages import message
from tests.mail.sample_mailbox import TODAY, apply, at, three
from tests.mail.texts import HANA, Person, cv, letter
from tests.operations.test_erasure import filed, number_of


def shown(run, number: int = 1):
    return json.loads(run("show", number, "--json")[1])


def codes(run, number: int = 1) -> set[str]:
    return {each["code"] for each in shown(run, number)["findings"]}


@pytest.fixture
def waiting(run, office):
    """An application that waits for a person, and one that is complete."""
    put(office, "1.eml", apply(texts.ADA, "ICRtoP Internship – Summer 2026", three(texts.ADA), at(3)), at(3))
    put(office, "2.eml", apply(texts.JOMO, "Documents", three(texts.JOMO)[:1], at(4), "Hello"), at(4))
    run("once")


def test_the_decision_complete_holds_until_a_person_changes_it(run, office, waiting):
    assert run("decide", 2, "complete", "--why", "looked at it")[0] == 0
    assert run("replay")[1] == "0 messages changed\n"
    assert run("correct", 2, "--availability", "full time")[0] == 0
    assert shown(run, 2)["status"] == "complete"
    put(office, "3.eml", apply(texts.JOMO, "One more", three(texts.JOMO)[1:2], at(5)), at(5))
    run("once")
    assert len(shown(run, 2)["messages"]) == 2
    assert shown(run, 2)["status"] == "complete"
    assert run("decide", 2, "incomplete", "--why", "the sample is not his own")[0] == 0
    assert shown(run, 2)["status"] == "incomplete"


def test_complete_holds_when_mail_is_joined_that_was_kept_before_it_was_said(run, office, waiting):
    put(office, "3.eml", apply(texts.JOMO, "One more", three(texts.JOMO)[1:2], at(5)), at(5))
    run("once")
    run("correct", 2, "--split", 3)
    run("decide", 2, "complete", "--why", "looked at it")
    run("correct", 3, "--merge-into", 2)
    assert len(shown(run, 2)["messages"]) == 2
    assert shown(run, 2)["status"] == "complete"
    assert run("replay")[1] == "0 messages changed\n"


def test_complete_holds_when_mail_is_filed_that_had_to_wait(run, office, waiting):
    put(office, "3.eml", apply(texts.JOMO, "One more", three(texts.JOMO)[1:2], at(5)), at(5))
    run("once")
    run("correct", "--message", 3, "--no-application", "--why", "a mistake")
    run("once")
    run("decide", 2, "complete", "--why", "looked at it")
    assert shown(run, 2)["status"] == "complete"
    run("correct", "--message", 3, "--application", "--why", "none after all")
    run("once")
    assert len(shown(run, 2)["messages"]) == 2
    assert shown(run, 2)["status"] == "complete"


def test_what_was_said_of_a_document_in_both_applications_stays_as_the_kept_one_has_it(tmp_path):
    with filed(tmp_path) as office, office.database.begin() as session:
        ada, noor = (session.get_one(ApplicationRow, number_of(office, each.email)) for each in (texts.ADA, texts.NOOR))
        link = ada.messages[0]
        noor.messages.append(ApplicationMessageRow(message=link.message, submission=link.submission))
        reassess(session, noor, office.filing_context, TODAY)
        for application, kind in ((noor, Kind.RECOMMENDATION), (ada, Kind.TRANSCRIPT)):
            [document] = session.scalars(
                select(DocumentRow.id).where(
                    DocumentRow.application_id == application.id, DocumentRow.message_id == link.message_id
                )
            )
            said = [DocumentCorrection(document, kind)]
            correct(session, office.filing_context, application.id, said, Attribution("Jo", "looked", TODAY))
        merge(session, office.filing_context, ada.id, noor.id, Attribution("Jo", "one person", TODAY))
        session.expire_all()
        assert "recommendation" in {each.kind for each in noor.documents}
        assert "transcript" not in {each.kind for each in noor.documents}


REFUSED = (
    (["--availability", "sometimes"], "“sometimes” is none of full time, part time, full time or part time"),
    (["--start-date", "31 February"], "is not a date"),
    (["--email", "nobody"], "“nobody” is not an address"),
    (["--field", "colour=red"], "has no field “colour”"),
    (["--field", "country"], "not like key=value"),
    (["--document", "1"], "say what document 1 is"),
)


def test_what_cannot_be_is_refused_and_changes_nothing(run, waiting):
    before = shown(run)
    for words, said in REFUSED:
        code, _, err = run("correct", 1, *words)
        assert code == 2
        assert said in err
    assert shown(run) == before


def test_what_is_part_of_another_application_is_said_to_be(run, waiting):
    run("correct", 2, "--opening", "internship", "--cycle", "summer 2026", "--merge-into", 1)
    for words in (["correct", 2, "--phone", "1"], ["decide", 2, "accepted"], ["correct", 1, "--merge-into", 2]):
        code, _, err = run(*words)
        assert (code, "application a2 is part of application a1" in err) == (1, True)


def test_what_was_said_of_a_document_goes_with_its_mail(run, waiting):
    document = shown(run, 2)["documents"][0]["id"]
    run("correct", 2, "--document", document, "--kind", "transcript")
    run("correct", 2, "--merge-into", 1)
    assert "transcript" in {each["kind"] for each in shown(run)["documents"]}
    run("correct", 1, "--split", 2)
    (taken,) = (each["id"] for each in json.loads(run("list", "--json")[1]) if each["id"] != 1)
    assert {each["kind"] for each in shown(run, taken)["documents"]} == {"transcript"}
    assert run("replay")[1] == "0 messages changed\n"


def test_that_something_is_not_stated_can_be_said_too(run, waiting):
    run("correct", 1, "--end-date", "")
    assert "end_date_missing" in codes(run)
    assert run("replay")[1] == "0 messages changed\n"


def test_the_numbers_of_documents_and_what_was_corrected_stand_on_the_page(run, waiting):
    sample = next(each for each in shown(run)["documents"] if each["kind"] == "writing_sample")
    assert f"  {sample['id']}  writing_sample: Writing sample.pdf, 4 pages" in run("show", 1)[1]
    run("correct", 1, "--document", sample["id"], "--pages", "2-4", "--why", "a title page", "--who", "Jo")
    run("correct", 1, "--phone", "+1 212 555 0100")
    page = run("show", 1)[1]
    assert "Jo  corrected  Writing sample.pdf is pages 2-4: a title page" in page
    assert "phone is +1 212 555 0100" in page
    assert "Ada Lindqvist <ada.lindqvist@example.org>, +1 212 555 0100" in page


def test_the_committee_s_decision_is_no_longer_awaited_once_it_is_made(run, office):
    form = files.form_pdf(texts.FORM | {"Kind of organisation": "Government agency"})
    put(
        office,
        "1.eml",
        apply(Person("A Ministry", "m@example.org"), "ICRtoP membership", [("form.pdf", form)], at(3)),
        at(3),
    )
    run("once")
    assert {"steering_committee", "not_eligible"} <= codes(run)
    run("decide", 1, "declined", "--why", "criterion 4", "--who", "Steering Committee")
    assert "steering_committee" not in codes(run)
    assert (shown(run)["status"], shown(run)["decision"]) == ("declined", "criterion 4")
    assert "Steering Committee  decided  declined: criterion 4" in run("show", 1)[1]
    assert run("replay")[1] == "0 messages changed\n"


def test_on_paper_the_letter_names_the_opening_too(run, tmp_path):
    scan = tmp_path / "pile.pdf"
    scan.write_bytes(files.pdf(letter(HANA), cv(HANA)))
    run("add", scan, "--opening", "internship", "--from", HANA.name, "--channel", "post", "--received", "2026-03-30")
    assert "letter_names_opening" in codes(run)
    said = {each["code"]: each["sentence"] for each in shown(run)["findings"]}
    assert said["cv_received"] == "CV: “pile.pdf”, page 2, 1 page."


def test_a_letter_that_alone_names_the_opening_is_found_to_name_it(run, office):
    raw = message("Documents", f"{HANA.name} <{HANA.email}>", "Hello.", [("letter.pdf", files.pdf(letter(HANA)))])
    put(office, "1.eml", raw, at(3))
    run("once")
    assert {"letter_names_opening", "subject_silent"} <= codes(run)


def test_a_document_s_pages_are_corrected_and_the_length_follows(run, waiting):
    sample = next(each for each in shown(run)["documents"] if each["kind"] == "writing_sample")
    run("correct", 1, "--document", sample["id"], "--pages", "1-2")
    assert "sample_too_short" in codes(run)
    assert run("replay")[1] == "0 messages changed\n"
    assert "sample_too_short" in codes(run)


def test_everything_that_a_person_said_is_in_the_log(run, waiting):
    run("correct", 2, "--opening", "internship", "--cycle", "summer 2026", "--who", "Jo")
    run("correct", 2, "--merge-into", 1, "--who", "Jo")
    run("correct", 1, "--split", 2, "--who", "Jo")
    run("correct", "--message", 1, "--no-application", "--who", "Jo")
    assert "message m1 is filed as application" in run("correct", "--message", 1, "--application", "--who", "Jo")[1]
    said = [
        event["what"]
        for each in json.loads(run("list", "--json")[1])
        for event in shown(run, each["id"])["events"]
        if event["who"] == "Jo"
    ]
    assert {"split", "declared an application", "declared no application"} <= set(said)
