"""A referee's letter joins the application of whom it names; who writes from a second address gets a suggestion, and no wrong news."""

import json
from typing import Any

import pytest

from tests.command import office, put, run  # noqa: F401 - fixtures
from tests.mail.correspondents import SUMMER, by, file, someone
from tests.mail.files import essay, pdf
from tests.mail.messages import message
from tests.mail.sample_mailbox import at

ADA, BEN = someone("Ada Lindqvist", "ada.lindqvist@univ.example.edu"), someone("Ben Okafor")
REFEREE = "Prof. Petra Novak <novak@univ.example.edu>"


def shown(run: Any, number: int) -> dict[str, Any]:  # noqa: F811
    found: dict[str, Any] = json.loads(run("show", number, "--json")[1])
    return found


def codes(application: dict[str, Any]) -> set[str]:
    return {each["code"] for each in application["findings"]}


def sent(run: Any) -> list[tuple[str, str]]:  # noqa: F811
    return [(each["kind"], each["recipient"]) for each in json.loads(run("outbox", "--json")[1])]


def letter_about(name: str, words: str = "recommend her without reservation") -> bytes:
    letter = (
        f"To the selection committee\n\nI have known {name} for two years and {words}.\n\nSincerely,\nProf. Petra Novak"
    )
    return message(f"Reference: {SUMMER}", REFEREE, "Please find my letter attached.", [("Reference.pdf", pdf(letter))])


@pytest.fixture
def acknowledging(office):  # noqa: F811
    office.write_text(office.read_text() + "[notify]\nacknowledge = true\n")
    return office


@pytest.mark.parametrize(
    "name", ["Ada Lindqvist", "Ms. Lindqvist, Ada", "Ada M. Lindqvist", "ADA LINDQVIST"], ids=lambda name: name
)
def test_a_referee_s_letter_joins_the_application_of_whom_it_names(acknowledging, run, name):  # noqa: F811
    put(acknowledging, "1.eml", by(ADA)({}), at(3))
    put(acknowledging, "2.eml", by(BEN)({}), at(3))
    run("once")
    before = sent(run)
    put(acknowledging, "3.eml", letter_about(name), at(5))
    run("once")
    kinds = [[each["kind"] for each in shown(run, number)["documents"]] for number in (1, 2)]
    assert ["recommendation" in each for each in kinds].count(True) == 1
    ada = next(each for each in (shown(run, 1), shown(run, 2)) if each["applicant_name"] == ADA.name)
    assert "recommendation" in [each["kind"] for each in ada["documents"]]
    assert [each for each in sent(run) if each[0] == "acknowledgement"] == [
        each for each in before if each[0] == "acknowledgement"
    ]


def test_a_letter_in_the_mail_itself_joins_it_too(acknowledging, run):  # noqa: F811
    put(acknowledging, "1.eml", by(ADA)({}), at(3))
    run("once")
    letter = (
        "To the selection committee\n\nI recommend Ada Lindqvist for the internship. I have known her for two years as her "
        "professor in two seminars on international security, in which she was among the best five students of sixty. She reads "
        "widely, writes clearly and asks the questions that others miss. Her thesis earned the highest mark of her year.\n\n"
        "I recommend her without reservation.\n\nSincerely,\nProf. Petra Novak"
    )
    put(acknowledging, "2.eml", message(f"Reference: {SUMMER}", REFEREE, letter), at(5))
    run("once")
    assert "recommendation" in [each["kind"] for each in shown(run, 1)["documents"]]
    assert all(recipient != "novak@univ.example.edu" for _, recipient in sent(run))


def test_a_letter_about_somebody_who_has_not_applied_waits_and_is_named_when_she_does(acknowledging, run):  # noqa: F811
    put(acknowledging, "1.eml", letter_about("Ada Lindqvist"), at(3))
    run("once")
    waiting = shown(run, 1)
    assert (waiting["status"], waiting["applicant_email"] or None, "only_recommendation" in codes(waiting)) == (
        "waiting",
        None,
        True,
    )
    assert [each for each in sent(run) if each[0] == "acknowledgement"] == []
    put(acknowledging, "2.eml", by(ADA)({}), at(5))
    run("once")
    assert "recommendation_waits" in codes(shown(run, 2))
    assert ("acknowledgement", ADA.email) in sent(run)


def test_an_applicant_who_sends_her_own_letters_along_is_the_applicant(acknowledging, run):  # noqa: F811
    letter = file("praise", ADA)
    put(
        acknowledging,
        "1.eml",
        message(f"Recommendation, {SUMMER}", f"{ADA.name} <{ADA.email}>", "My letter.", [letter]),
        at(3),
    )
    run("once")
    assert shown(run, 1)["applicant_email"] == ADA.email


@pytest.mark.parametrize(
    ("sender", "body"),
    [
        ("Ada <ada98@private.example.org>", f"My university mail is down.\n\nAda Lindqvist ({ADA.email})"),
        ("ada98@private.example.org", "Here is the essay.\n\nKind regards,\nAda Lindqvist"),
        ("Ada Lindqvist <ada98@private.example.org>", "The writing sample, from my other account."),
    ],
    ids=["names her address", "signs with her name", "her name alone"],
)
def test_a_second_address_is_a_suggestion_and_nothing_is_called_missing(acknowledging, run, sender, body):  # noqa: F811
    put(acknowledging, "1.eml", by(ADA, carries="cv letter")({}), at(3))
    run("once")
    put(acknowledging, "2.eml", message("writing sample", sender, body, [("Essay.pdf", essay(4))]), at(5))
    run("once")
    second = shown(run, 2)
    assert (second["opening"], second["cycle"], second["status"]) == ("internship", "summer 2026", "waiting")
    assert "same_person_elsewhere" in codes(second)
    assert not [each for each in codes(second) if each.endswith("_missing") or each == "late"]
    notified = (acknowledging.parent / "var" / "sent" / "notification-2.eml").read_text()
    assert "postroom correct a2 --merge-into a1" in notified
    assert run("correct", 2, "--merge-into", 1, "--why", "the same")[0] == 0
    assert {each["kind"] for each in shown(run, 1)["documents"]} == {"cv", "cover_letter", "writing_sample"}


def test_another_person_s_sample_is_no_suggestion(acknowledging, run):  # noqa: F811
    put(acknowledging, "1.eml", by(ADA, carries="cv letter")({}), at(3))
    run("once")
    put(acknowledging, "2.eml", by(BEN, carries="sample")({}), at(5))
    run("once")
    assert "same_person_elsewhere" not in codes(shown(run, 2))


def test_what_a_person_says_of_who_applies_ends_the_suggestion(acknowledging, run):  # noqa: F811
    put(acknowledging, "1.eml", by(ADA, carries="cv letter")({}), at(3))
    put(
        acknowledging,
        "2.eml",
        message("essay", "Ada Lindqvist <other@example.org>", "An essay for you.", [("Essay.pdf", essay(4))]),
        at(5),
    )
    run("once")
    number = next(each for each in (1, 2) if "same_person_elsewhere" in codes(shown(run, each)))
    assert run("correct", number, "--name", "Ada Maria Lindqvist", "--why", "another one")[0] == 0
    assert "same_person_elsewhere" not in codes(shown(run, number))


@pytest.mark.parametrize("thanks", [True, False])
def test_a_referee_is_thanked_once_if_the_office_wants_that(office, run, thanks):  # noqa: F811
    office.write_text(office.read_text() + f"[notify]\nthank_referees = {str(thanks).lower()}\n")
    put(office, "1.eml", letter_about("Ada Lindqvist"), at(3))
    run("once")
    put(office, "2.eml", by(ADA)({}), at(4))
    run("once")
    run("replay")
    kinds = [each for each in sent(run) if each[0] not in ("notification", "nightly")]
    assert kinds == ([("thanks", "novak@univ.example.edu")] if thanks else [])
    number = next((each["id"] for each in json.loads(run("outbox", "--json")[1]) if each["kind"] == "thanks"), None)
    if number is not None:
        assert run("outbox", "preview", number, "--out", office.parent / "thanks.eml")[0] == 0
        assert "letter of recommendation has reached us" in (office.parent / "thanks.eml").read_text()


@pytest.mark.parametrize("own", [False, True], ids=["the referee", "the applicant"])
def test_the_acknowledgement_names_no_letter_that_a_referee_sent(acknowledging, run, own):  # noqa: F811
    put(acknowledging, "1.eml", by(ADA, carries="cv letter sample praise" if own else "cv letter sample")({}), at(3))
    if not own:
        put(acknowledging, "2.eml", letter_about(ADA.name), at(3, hour=16))
    run("once")  # all is filed before the first mail leaves
    sent_mails = (each.read_text() for each in (acknowledging.parent / "var/sent").glob("acknowledgement*.eml"))
    to_her = [each for each in sent_mails if f"\nTo: {ADA.email}" in each]
    assert len(to_her) == 1
    assert "recommendation" in [each["kind"] for each in shown(run, 1)["documents"]]
    assert ("Recommendation (" in to_her[0]) is own
