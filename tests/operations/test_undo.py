"""Every act of a person can be taken back by the next one, and what was taken back can be done again."""

import json
from dataclasses import replace

import pytest
from sqlalchemy import update

from config.settings import load_settings
from domain.actions import Correctable
from domain.applications import Applicant, Fact
from domain.catalogue.kinds import Kind
from domain.numbers import TypedNumber
from ingest.filing.file import fail_again, file_reading
from ingest.office import opened
from operations.changes import Attribution
from operations.corrections import ValueCorrection, correct
from operations.undo import undo_last
from storage.models import ApplicationRow, EventRow, MessageRow
from tests.command import put
from tests.mail import texts
from tests.mail.messages import bounce
from tests.mail.messages import message as mail
from tests.mail.sample_mailbox import TODAY, apply, at, three
from tests.operations.test_erasure import filed, number_of

SUBJECT = "ICRtoP Internship – Summer 2026"


def shown(run, number: int = 1):
    return json.loads(run("show", number, "--json")[1])


def stands(run, number: int = 1):
    """All that an act changes of an application, as people see it."""
    names = (
        "applicant_name",
        "applicant_email",
        "applicant_phone",
        "opening",
        "cycle",
        "status",
        "decision",
        "decided_at",
        "facts",
    )
    found = shown(run, number)
    documents = [
        (each["kind"], each["first_page"], each["last_page"], each["superseded_by_id"]) for each in found["documents"]
    ]
    return {name: found[name] for name in names} | {
        "documents": documents,
        "findings": sorted(each["code"] for each in found["findings"]),
        "messages": [each["id"] for each in found["messages"]],
    }


@pytest.fixture
def two(run, office):
    """A complete application, and one that waits for a person."""
    put(office, "1.eml", apply(texts.ADA, SUBJECT, three(texts.ADA), at(3)), at(3))
    put(office, "2.eml", apply(texts.JOMO, "Documents", three(texts.JOMO)[:1], at(4), "Hello"), at(4))
    run("once")


ACTS = {
    "a value": ["correct", 1, "--cycle", "fall 2026"],
    "several values": ["correct", 1, "--name", "Ada L.", "--email", "ada@example.org", "--start-date", "", "--availability", "part time"],
    "a document": ["correct", 1, "--document", 2, "--kind", "transcript"],
    "a document's pages": ["correct", 1, "--document", 3, "--pages", "2-3"],
    "a decision": ["decide", 1, "accepted", "--why", "best sample of the year"],
    "complete for now": ["decide", 1, "incomplete", "--why", "looked at it"],
    "the whole of one command": ["correct", 1, "--cycle", "fall 2026", "--phone", "+1 212 555 0100", "--document", 2, "--kind", "other"],
}  # fmt: skip


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_an_act_is_taken_back_and_done_again(run, two, act):
    before = stands(run)
    assert run(*act)[0] == 0
    after = stands(run)
    assert after != before
    code, said, _ = run("undo", 1, "--who", "Jo", "--why", "a slip")
    assert (code, said.startswith("taken back: application a1")) == (0, True)
    assert stands(run) == before
    assert run("replay")[1] == "0 messages changed\n"
    code, said, _ = run("undo", 1)
    assert (code, said.startswith("done again: application a1")) == (0, True)
    again = stands(run)
    assert again | {"decided_at": None} == after | {"decided_at": None}
    assert run("undo", 1)[0] == 0
    assert stands(run) == before


def test_the_correction_before_holds_again(run, two):
    run("correct", 1, "--cycle", "fall 2026")
    run("correct", 1, "--cycle", "spring 2027")
    run("undo", 1)
    assert shown(run)["cycle"] == "fall 2026"
    assert run("replay")[1] == "0 messages changed\n"


def test_the_event_of_an_act_has_the_old_value_and_the_new_one(run, two):
    run("correct", 1, "--cycle", "fall 2026", "--who", "Jo")
    run("decide", 1, "accepted", "--why", "good", "--who", "Jo")
    corrected, decided = (each["details"] for each in shown(run)["events"] if each["who"] == "Jo")
    assert (corrected["target"], corrected["old"], corrected["value"]) == (
        "cycle",
        {"value": "summer 2026"},
        {"value": "fall 2026"},
    )
    assert (decided["status"], decided["old"]["status"]) == ("accepted", "complete")


def test_a_merge_is_taken_back_with_what_was_said_of_its_documents(run, two):
    document = shown(run, 2)["documents"][0]["id"]
    run("correct", 2, "--document", document, "--kind", "transcript")
    before = stands(run, 1), stands(run, 2)
    run("correct", 2, "--merge-into", 1)
    merged = stands(run, 1)
    assert len(merged["messages"]) == 2
    assert run("undo", 1)[0] == 0  # of either of the two
    assert (stands(run, 1), stands(run, 2)) == before
    assert run("replay")[1] == "0 messages changed\n"
    assert run("undo", 2)[0] == 0
    assert stands(run, 1) == merged
    assert run("undo", 1)[0] == 0
    assert (stands(run, 1), stands(run, 2)) == before


def test_a_split_is_taken_back_and_done_again(run, two, office):
    put(office, "3.eml", apply(texts.ADA, f"Re: {SUBJECT}", three(texts.ADA)[:1], at(5)), at(5))
    run("once")
    before = stands(run)
    assert before["messages"] == [1, 3]
    run("correct", 1, "--split", 3)
    split = stands(run, 1), stands(run, 3)
    assert run("undo", 1)[0] == 0
    assert (stands(run), shown(run, 3)["status"]) == (before, "merged")
    assert run("undo", 3)[0] == 0
    assert (stands(run, 1), stands(run, 3)) == split


def test_a_word_on_a_message_is_taken_back_and_the_message_is_read_anew(run, office):
    (office.parent / "mailbox" / "1.eml").write_bytes(bounce("hello"))
    run("once")
    before = json.loads(run("messages", "--json")[1])
    run("correct", "--message", 1, "--application")
    assert len(json.loads(run("list", "--json")[1])) == 1
    assert run("undo", "--message", 1)[0] == 0
    assert json.loads(run("messages", "--json")[1]) == before
    assert json.loads(run("list", "--json")[1]) == []


def test_that_a_message_was_seen_is_taken_back(run, office):
    (office.parent / "mailbox" / "1.eml").write_bytes(bounce("hello"))
    run("once")
    run("messages", "--state", "set_aside", "--seen")
    assert run("undo", "--message", 1)[0] == 0
    assert "postroom correct m1 --application" in run("report")[1]


def test_what_cannot_be_taken_back_is_said_in_a_sentence(run, two):
    code, _, err = run("undo", 1)
    assert (code, "nobody has done anything to application a1 yet" in err) == (1, True)
    code, _, err = run("undo", 9)
    assert (code, "there is no application a9" in err) == (1, True)
    assert run("undo")[0] == 2


def test_a_wish_to_read_again_that_changed_nothing_is_taken_back(run, two):
    before = stands(run)
    run("retry", 1)
    code, said, _ = run("undo", 1)
    assert (code, said) == (0, "taken back: message m1 is read again\n")
    assert stands(run) == before


def test_what_was_handed_in_is_taken_back_and_added_again(run, tmp_path):
    mail = tmp_path / "mail.eml"
    mail.write_bytes(apply(texts.ADA, SUBJECT, three(texts.ADA), at(3)))
    run("add", mail, "--received", "2026-02-03")
    assert run("undo", "a1")[0] == 0
    assert json.loads(run("list", "--json")[1]) == []
    assert run("undo", "m1")[0] == 0
    assert [each["applicant_name"] for each in json.loads(run("list", "--json")[1])] == [texts.ADA.name]


def test_what_an_undo_would_take_back_is_said_and_nothing_is_changed(run, two):
    run("correct", 1, "--cycle", "fall 2026", "--who", "Jo")
    before = stands(run)
    code, said, _ = run("undo", 1, "--dry-run")
    assert code == 0
    assert said.startswith("this takes back what Jo did on ")
    assert "application a1: cycle is fall 2026, and was summer 2026" in said
    assert stands(run) == before


def test_a_held_report_is_queued_again_by_the_undo_of_its_mail(run):
    run("report", "--send")
    run("outbox", "hold", 1)
    assert run("undo", "--mail", 1)[0] == 0
    assert [each["state"] for each in json.loads(run("outbox", "--json")[1])] == ["queued"]


def test_what_was_recorded_without_its_old_value_is_not_guessed(tmp_path):
    with filed(tmp_path) as office, office.database.begin() as session:
        number = number_of(office, texts.ADA.email)
        old = {"target": "cycle", "value": {"value": "fall 2026"}}
        session.execute(update(EventRow).where(EventRow.what == "corrected").values(details=old))
        with pytest.raises(Exception, match=r"“corrected” of .* cannot be taken back"):
            undo_last(session, office.filing_context, TypedNumber(number), Attribution("Jo", "", TODAY))


@pytest.fixture
def shared(run, office):
    """One person's two applications, which share the applicant's row."""
    put(office, "1.eml", apply(texts.ADA, SUBJECT, three(texts.ADA), at(3)), at(3))
    raw = apply(texts.ADA, "ICRtoP Internship – Fall 2026", three(texts.ADA), at(5))
    put(office, "2.eml", raw, at(5))
    run("once")


def test_a_corrected_applicant_is_this_application_s_alone(run, shared):
    before = stands(run, 1), stands(run, 2)
    run("correct", 1, "--email", "ada@other.example.org", "--phone", "+1 212 555 0100")
    assert shown(run, 1)["applicant_email"] == "ada@other.example.org"
    assert stands(run, 2) == before[1]
    run("undo", 1)
    assert (stands(run, 1), stands(run, 2)) == before


def test_an_application_that_gave_up_a_shared_applicant_shares_it_again_once_that_is_taken_back(tmp_path):
    with filed(tmp_path) as office, office.database.begin() as session:
        ada, noor = (session.get_one(ApplicationRow, number_of(office, each.email)) for each in (texts.ADA, texts.NOOR))
        noor.applicant = ada.applicant
        session.flush()
        session.refresh(ada.applicant)
        by = Attribution("Jo", "", TODAY)
        correct(session, office.filing_context, noor.id, [ValueCorrection(Correctable.NAME, "Noor")], by)
        assert noor.applicant_id != ada.applicant_id
        undo_last(session, office.filing_context, TypedNumber(noor.id), Attribution("Jo", "", TODAY))
        assert noor.applicant_id == ada.applicant_id


def test_a_mail_that_was_held_is_queued_again_and_one_that_has_left_cannot_be_taken_back(run, tmp_path):
    mail = tmp_path / "mail.eml"
    mail.write_bytes(apply(texts.ADA, SUBJECT, three(texts.ADA), at(3)))

    def states() -> list[str]:
        return [each["state"] for each in json.loads(run("outbox", "--json")[1])]

    run("add", mail, "--received", "2026-02-03")
    assert states() == ["queued"], "what a person adds is told of with the next pass"
    run("outbox", "hold", 1)
    assert run("undo", 1)[0] == 0
    assert states() == ["queued"]
    run("undo", 1)
    assert states() == ["held"]
    run("outbox", "release", 1)
    run("once")
    code, _, err = run("undo", 1)
    assert (code, err) == (1, "postroom: mail 1 is sent already\n")


def test_a_decision_made_after_a_merge_is_kept_when_the_merge_is_undone(run, two):
    assert run("correct", 2, "--merge-into", 1, "--why", "the same")[0] == 0
    assert run("decide", 1, "accepted", "--why", "best")[0] == 0
    assert run("undo", 2)[0] == 0
    assert (shown(run)["status"], shown(run)["decision"]) == ("accepted", "best")


def test_a_merged_application_of_which_nothing_is_an_application_goes_whole(run, two):
    assert run("correct", 2, "--merge-into", 1, "--why", "the same")[0] == 0
    for number in (1, 2):
        assert run("correct", "--message", number, "--no-application", "--why", "a test")[0] == 0
    run("once")
    assert json.loads(run("list", "--json")[1]) == []
    assert {each["state"] for each in json.loads(run("messages", "--json")[1])} == {"set_aside"}


def test_an_application_that_ended_with_its_message_comes_back_with_its_corrections_and_its_decision(run, two):
    document = shown(run)["documents"][2]["id"]
    run(
        "correct",
        1,
        "--cycle",
        "fall 2026",
        "--email",
        "ada@other.example.org",
        "--document",
        document,
        "--pages",
        "2-3",
    )
    run("decide", 1, "accepted", "--why", "best sample")
    before, history = stands(run), shown(run)["events"]
    run("correct", "--message", "m1", "--no-application", "--why", "a slip")
    assert [each["id"] for each in json.loads(run("list", "--json")[1])] == [2]
    assert run("undo", "m1")[0] == 0
    assert stands(run) == before
    assert [each["what"] for each in shown(run)["events"]][: len(history)] == [each["what"] for each in history]
    assert run("replay")[1] == "0 messages changed\n"
    run("undo", "m1")
    assert [each["id"] for each in json.loads(run("list", "--json")[1])] == [2]
    run("undo", "m1")
    assert stands(run) == before


def test_what_was_joined_to_an_application_that_ended_is_joined_to_it_again(run, two):
    run("correct", 2, "--merge-into", 1)
    for message in ("m1", "m2"):
        run("correct", "--message", message, "--no-application")
    assert json.loads(run("list", "--json")[1]) == []
    assert run("undo", "m2")[0] == 0
    assert run("show", 2, "--json")[0] == 0
    assert shown(run, 2)["merged_into_id"] == 1
    assert [each["id"] for each in shown(run)["messages"]] == [2]


def test_what_was_said_of_a_document_after_a_merge_goes_back_with_its_mail(run, two):
    run("correct", 2, "--merge-into", 1)
    document = next(each["id"] for each in shown(run)["documents"] if each["message_id"] == 2)
    run("correct", 1, "--document", document, "--kind", "transcript")
    run("undo", 2)
    assert [each["kind"] for each in shown(run, 2)["documents"]] == ["transcript"]
    assert "transcript" not in {each["kind"] for each in shown(run)["documents"]}
    assert run("replay")[1] == "0 messages changed\n"


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        ("Internship?", "Do you pay interns?\n\nBo"),
        ("Praktikum", "Nehmen Sie auch Studierende aus Österreich?\n\nBo"),
        ("ICRtoP internship", "Thank you for the talk last week.\n\nBo"),
    ],
)
def test_a_question_that_was_declared_an_application_is_none_again(run, office, subject, body):
    put(office, "1.eml", mail(subject, "Bo Karl <bo@example.org>", body, date=at(3)), at(3))
    run("once")
    before = json.loads(run("messages", "--json")[1])
    run("correct", "m1", "--application")
    assert len(json.loads(run("list", "--json")[1])) == 1
    run("undo", "m1")
    assert json.loads(run("list", "--json")[1]) == []
    after = json.loads(run("messages", "--json")[1])
    assert [(each["state"], each["reason"]) for each in after] == [(each["state"], each["reason"]) for each in before]
    run("undo", "m1")
    assert len(json.loads(run("list", "--json")[1])) == 1


def read_by_older_rules(office, number: int, change) -> None:
    """Files a message by a reading as older rules might have made it: `change` makes it from the submissions of today's."""
    with opened(load_settings(office)) as opened_office, opened_office.database.begin() as session:
        row = session.get_one(MessageRow, number)
        older = replace(row.reading, submissions=change(row.reading.submissions))
        context = replace(opened_office.filing_context, suppress_notifications=True)
        file_reading(session, row, older, context, TODAY)


def without_the_cv(submissions):
    return tuple(
        replace(each, documents=tuple(other for other in each.documents if other.kind is not Kind.CV))
        for each in submissions
    )


def for_another_round(submissions):
    [one] = submissions
    return (replace(one, match=replace(one.match, cycle="fall 2026")),)


def for_two_people(submissions):
    [one] = submissions
    other = Applicant(name=Fact("Bo Karl"), email=Fact("bo@example.org"))
    return one, replace(one, applicant=other, documents=one.documents[:1])


@pytest.mark.parametrize("change", [without_the_cv, for_another_round, for_two_people])
def test_a_replay_is_taken_back_as_one_and_done_again(office, run, two, change):
    read_by_older_rules(office, 1, change)
    every = [each["id"] for each in json.loads(run("list", "--json")[1])]
    before = [stands(run, each) for each in every]
    sent = run("outbox", "--json")[1]
    code, out, _ = run("replay", "--yes", "--who", "Sam")
    assert (code, "`postroom undo m1` takes it all back" in out) == (0, True)
    after = json.loads(run("list", "--json")[1])
    assert "Sam" in run("undo", "m1", "--dry-run")[1]
    assert run("undo", "m1")[0] == 0
    assert [stands(run, each) for each in every] == before
    assert run("undo", "m1")[0] == 0
    assert json.loads(run("list", "--json")[1]) == after
    assert run("outbox", "--json")[1] == sent


def test_a_retry_that_changed_what_a_message_says_is_taken_back(office, run, two):
    read_by_older_rules(office, 1, without_the_cv)
    before = stands(run)
    run("retry", "m1")
    after = stands(run)
    assert after != before
    assert run("undo", "m1")[0] == 0
    assert stands(run) == before
    assert run("undo", "m1")[0] == 0
    assert stands(run) == after


def test_a_failed_message_that_was_read_after_all_is_failed_again_and_then_read(office, run):
    put(office, "1.eml", apply(texts.ADA, SUBJECT, three(texts.ADA), at(3)), at(3))
    run("once")
    with opened(load_settings(office)) as opened_office, opened_office.database.begin() as session:
        fail_again(session, session.get_one(MessageRow, 1), "It took too long.", opened_office.filing_context, TODAY)
    assert json.loads(run("list", "--json")[1]) == []
    assert run("retry", "m1")[0] == 0
    [filed_as] = json.loads(run("list", "--json")[1])
    assert run("undo", "m1")[0] == 0
    [found] = json.loads(run("messages", "--json")[1])
    assert (found["state"], found["because"]) == ("failed", "It took too long.")
    assert json.loads(run("list", "--json")[1]) == []
    assert run("undo", "m1")[0] == 0
    assert [each["id"] for each in json.loads(run("list", "--json")[1])] == [filed_as["id"]]
