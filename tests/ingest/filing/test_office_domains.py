# ruff: noqa: F811 - fixtures
"""Whoever has an address of the office's domains writes for the office, but for who applies from one."""

import json
from dataclasses import replace

import pytest

from tests.command import office, put, run  # noqa: F401 - fixtures
from tests.mail import files
from tests.mail.messages import message
from tests.mail.sample_mailbox import apply, at, three
from tests.mail.texts import ADA, JOMO

OFFICE = "internships@office.example.org"
STUDENT = replace(ADA, email="ada@univ.example.org")
SUBJECT = "ICRtoP Internship – Summer 2026"
APPLIED = "<applied@univ.example.org>"


@pytest.fixture
def applied(office, run):
    """A student of the very university that the office belongs to has applied; so has somebody else."""
    office.write_text(office.read_text().replace("[mailboxes", 'domains = ["univ.example.org"]\n[mailboxes', 1))
    put(office, "1.eml", apply(STUDENT, SUBJECT, three(STUDENT)[:1], at(3), message_id=APPLIED), at(3))
    put(office, "2.eml", apply(JOMO, SUBJECT, three(JOMO), at(3)), at(3))
    run("once")


def shown(run, number: int = 1) -> dict:
    return json.loads(run("show", number, "--json")[1])


def test_what_an_applicant_of_the_domain_sends_later_is_part_of_the_application(office, run, applied):
    put(office, "3.eml", apply(STUDENT, f"Re: {SUBJECT}", three(STUDENT)[1:], at(5), In_Reply_To=APPLIED), at(5))
    run("once")
    assert {each["kind"] for each in shown(run)["documents"]} >= {"cv", "cover_letter", "writing_sample"}


def test_nor_is_it_an_answer_to_another_applicant_who_is_in_copy(office, run, applied):
    later = apply(
        STUDENT, f"Re: {SUBJECT}", three(STUDENT)[1:], at(5), In_Reply_To=APPLIED, Cc=f"{JOMO.name} <{JOMO.email}>"
    )
    put(office, "3.eml", later, at(5))
    run("once")
    assert {each["kind"] for each in shown(run)["documents"]} >= {"cv", "cover_letter", "writing_sample"}
    assert [each["id"] for each in shown(run, 2)["messages"]] == [2]


def test_a_colleague_s_answer_to_a_question_without_an_application_answers_it_and_asks_nothing(office, run, applied):
    question = message(
        "A question", "Bo <bo@example.org>", "Is the internship paid?\nBo", date=at(6), message_id="<q@example.org>"
    )
    put(office, "4.eml", question, at(6))
    run("once")
    answer = message(
        "Re: A question",
        "Kay <kay@univ.example.org>",
        "No, it is unpaid. Do you want to apply?\nKay",
        to="Bo <bo@example.org>",
        Cc=OFFICE,
        date=at(7),
        In_Reply_To="<q@example.org>",
    )
    put(office, "5.eml", answer, at(7))
    run("once")
    found = json.loads(run("messages", "--json")[1])
    [asked], [said] = ([each for each in found if each["subject"] == name] for name in ("A question", "Re: A question"))
    assert asked["needs_answer"]
    assert asked["answered_at"]
    assert not said["needs_answer"]


NEW = replace(ADA, name="Noor Haddad", email="noor@univ.example.org")


@pytest.mark.parametrize(
    "some", [slice(0, 3), slice(0, 1), slice(1, 3)], ids=["all three", "a CV", "letter and sample"]
)
def test_a_first_application_from_the_domain_with_another_applicant_in_copy_is_an_application(
    office, run, applied, some
):
    papers = sorted(three(NEW), key=lambda each: "cv" not in each[0].lower())[some]
    put(office, "3.eml", apply(NEW, SUBJECT, papers, at(5), Cc=f"{JOMO.name} <{JOMO.email}>"), at(5))
    run("once")
    assert {each["applicant_email"] for each in json.loads(run("list", "--json")[1])} >= {NEW.email}
    assert [each["id"] for each in shown(run, 2)["messages"]] == [2]


def test_a_colleague_who_sends_an_applicant_a_letter_still_answers(office, run, applied):
    letter = message(
        "Your interview",
        "Kay <kay@univ.example.org>",
        "Dear Jomo, the details are in the letter enclosed.\nKay",
        [
            (
                "Invitation.pdf",
                files.pdf("Dear Jomo Achebe,\n\nwe would like to invite you to an interview on Tuesday.\n\nKay"),
            )
        ],
        to=f"{JOMO.name} <{JOMO.email}>",
        Cc=OFFICE,
        date=at(7),
    )
    put(office, "3.eml", letter, at(7))
    run("once")
    assert 3 in [each["id"] for each in shown(run, 2)["messages"]]
