# ruff: noqa: F811 - fixtures
"""What a newer file replaces takes what was found about it along, and asks the applicant for nothing any more."""

import json

import pytest

from tests.command import office, put, run  # noqa: F401 - fixtures
from tests.mail.bad_files import png_of
from tests.mail.files import essay
from tests.mail.sample_mailbox import apply, at, three
from tests.mail.texts import ADA, SOFIA

SUBJECT = "ICRtoP Internship – Summer 2026"


def shown(run, number: int = 1) -> dict:
    return json.loads(run("show", number, "--json")[1])


def lacking(run, number: int = 1) -> set[str]:
    return {each["code"] for each in shown(run, number)["findings"] if each["severity"] in {"lacking", "doubt"}}


def sent_before(office, attached: list[tuple[str, bytes]], **more: str) -> None:
    put(office, "1.eml", apply(ADA, SUBJECT, attached, at(3), **more), at(3))


def sent_now(office, attached: list[tuple[str, bytes]], **more: str) -> None:
    put(office, "2.eml", apply(ADA, f"Re: {SUBJECT}", attached, at(4), **more), at(4))


DAMAGED = [
    ("cut off under the same name", "Writing sample.pdf", essay(4)[:900]),
    ("empty", "Writing sample.pdf", b""),
    ("cut off, and nobody knows what it was", "scan0001.pdf", essay(4)[:900]),
]


@pytest.mark.parametrize(("name", "content"), [each[1:] for each in DAMAGED], ids=[each[0] for each in DAMAGED])
def test_a_good_file_replaces_a_damaged_one(office, run, name, content):
    cover, cv = (each for each in three(ADA) if "sample" not in each[0].lower())
    sent_before(office, [cover, cv, (name, content)])
    run("once")
    assert shown(run)["status"] != "complete"
    sent_now(office, [("Writing sample.pdf", essay(4))])
    run("once")
    assert (shown(run)["status"], lacking(run)) == ("complete", set())


def test_a_file_replaces_the_link_that_stood_for_it_and_the_applicant_reads_that_all_is_there(office, run):
    office.write_text(office.read_text() + "[notify]\nacknowledge = true\n")
    cover, cv = (each for each in three(ADA) if "sample" not in each[0].lower())
    link = "My writing sample: https://drive.google.com/file/d/1/view\n\nKind regards"
    sent_before(office, [cover, cv], body=f"Dear coordinator,\n\nplease find attached my application. {link}")
    run("once")
    assert "link_only" in lacking(run)
    sent_now(office, [("Writing sample.pdf", essay(4))])
    run("once")
    assert (shown(run)["status"], lacking(run)) == ("complete", set())
    newest = max(
        (office.parent / "var" / "sent").glob("acknowledgement-1-*.eml"), key=lambda file: int(file.stem.split("-")[2])
    )
    assert newest.stem.endswith("-2")
    assert "All the documents we ask for have arrived." in newest.read_text()


def test_what_is_wrong_with_one_of_two_files_of_the_same_path_is_said_of_that_one_alone(office, run):
    cover, cv, sample = three(ADA)
    sent_before(office, [cover, cv, sample])
    sent_now(office, [("photograph.pdf", b"%PDF-1.7 cut off"), ("me.png", png_of(40, 40))])
    run("once")
    places = {
        (each["code"], where["document"], where["message"])
        for each in shown(run)["findings"]
        for where in each["evidence"]
        if where["message"]
    }
    assert {message for code, _, message in places if code == "cv_received"} == {1}
    assert {message for code, _, message in places if code.startswith("broken")} == {2}


def test_a_damaged_file_of_another_applicant_says_nothing_of_this_one(office, run):
    sent_before(office, three(ADA))
    put(office, "2.eml", apply(SOFIA, SUBJECT, [*three(SOFIA)[:2], ("Writing sample.pdf", b"%PDF-1.7")], at(4)), at(4))
    run("once")
    standing = {each["applicant_email"]: each["status"] for each in json.loads(run("list", "--json")[1])}
    assert (standing[ADA.email], standing[SOFIA.email] == "complete") == ("complete", False)
