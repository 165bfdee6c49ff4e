"""Two applications of one mail that a person merges: what each brought stays, however often the mail is read, and comes back."""

import pytest

from tests.command import put
from tests.mail import texts
from tests.mail.correspondents import SUMMER, someone
from tests.mail.files import pdf
from tests.mail.messages import message
from tests.mail.sample_mailbox import apply, at
from tests.operations.test_undo import shown, stands

DAN, MEI = someone("Daniel Osei"), someone("Mei-Ling Chen")


def files_of(*people):
    made = (("CV", texts.cv), ("Letter", texts.letter))
    return [(f"{what} {each.name}.pdf", pdf(make(each))) for each in people for what, make in made]


def names(run, number):
    return sorted(each["filename"] for each in shown(run, number)["documents"] if each["attachment"])


@pytest.fixture
def two(run, office):
    raw = message(SUMMER, "Careers <careers@college.example.edu>", "Two students.", files_of(DAN, MEI))
    put(office, "1.eml", raw, at(3))
    run("once")
    assert [shown(run, each)["applicant_name"] for each in (1, 2)] == [DAN.name, MEI.name]


ALL = sorted(name for name, _ in files_of(DAN, MEI))


def test_the_merged_application_has_the_documents_of_both(run, two):
    assert run("correct", 2, "--merge-into", 1)[0] == 0
    assert names(run, 1) == ALL
    assert all(each["superseded_by_id"] is None for each in shown(run, 1)["documents"])


def test_the_mail_read_again_leaves_them_merged(run, two):
    run("correct", 2, "--merge-into", 1)
    assert run("replay")[1] == "0 messages changed\n"
    run("correct", "--message", 1, "--no-application")
    run("once")
    run("undo", "m1")
    run("once")
    assert names(run, 1) == ALL
    assert shown(run, 2)["status"] == "merged"
    assert run("show", 3)[0] == 1


def test_the_undo_brings_both_back_and_is_undone_itself(run, two):
    before = stands(run, 1), stands(run, 2)
    run("correct", 2, "--merge-into", 1)
    merged = stands(run, 1)
    assert run("undo", 2)[0] == 0
    assert (stands(run, 1), stands(run, 2)) == before
    assert run("replay")[1] == "0 messages changed\n"
    assert run("undo", 1)[0] == 0
    assert stands(run, 1) == merged
    run("replay")
    assert run("undo", 1)[0] == 0
    assert (stands(run, 1), stands(run, 2)) == before


def test_what_was_said_of_a_document_goes_along_and_comes_back(run, two):
    document = shown(run, 2)["documents"][0]["id"]
    run("correct", 2, "--document", document, "--kind", "transcript")
    before = stands(run, 1), stands(run, 2)
    run("correct", 2, "--merge-into", 1)
    assert "transcript" in [each["kind"] for each in shown(run, 1)["documents"]]
    run("undo", 2)
    assert (stands(run, 1), stands(run, 2)) == before


def test_a_mail_of_three_is_merged_and_parted_one_by_one(run, office):
    tom = someone("Tomasz Wrona")
    raw = message(SUMMER, "Careers <careers@college.example.edu>", "Three students.", files_of(DAN, MEI, tom))
    put(office, "1.eml", raw, at(3))
    run("once")
    before = [stands(run, each) for each in (1, 2, 3)]
    run("correct", 3, "--merge-into", 2)
    both = stands(run, 2)
    run("correct", 2, "--merge-into", 1)
    assert names(run, 1) == sorted(name for name, _ in files_of(DAN, MEI, tom))
    assert run("replay")[1] == "0 messages changed\n"
    run("undo", 2)
    assert (stands(run, 1), stands(run, 2)) == (before[0], both)
    run("undo", 3)
    assert [stands(run, each) for each in (1, 2, 3)] == before


def test_a_mail_that_is_split_off_takes_both_along(run, office, two):
    put(office, "2.eml", apply(DAN, "One more", files_of(DAN)[:1], at(4)), at(4))
    run("once")
    run("correct", 2, "--merge-into", 1)
    assert [each["id"] for each in shown(run, 1)["messages"]] == [1, 2]
    assert run("correct", 1, "--split", 1)[0] == 0
    assert names(run, 3) == ALL
