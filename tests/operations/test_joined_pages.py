"""A person joins files that are pages of one document, and parts them; each can be undone."""

import json

import pytest

from tests.command import office, put, run  # noqa: F401 - fixtures
from tests.mail import texts
from tests.mail.files import pdf
from tests.mail.sample_mailbox import apply, at
from tests.mail.texts import ADA, cv, letter

WORDS = texts.prose(1_350).split()
PAGES = [pdf(" ".join(WORDS[start : start + 450])) for start in (0, 450, 900)]


def show(run) -> dict:  # noqa: F811
    return json.loads(run("show", "1", "--json")[1])


def samples(run) -> list[tuple[str, int, list[str]]]:  # noqa: F811
    return [
        (each["filename"], each["pages"], list(each["joined"]))
        for each in show(run)["documents"]
        if each["kind"] == "writing_sample" and each["superseded_by_id"] is None
    ]


def numbers(run) -> dict[str, int]:  # noqa: F811
    return {each["filename"]: each["id"] for each in show(run)["documents"]}


@pytest.fixture
def filed(office, run):  # noqa: F811
    def file(*names: str) -> None:
        files = [("cv.pdf", pdf(cv(ADA))), ("letter.pdf", pdf(letter(ADA))), *zip(names, PAGES, strict=True)]
        put(office, "1.eml", apply(ADA, "ICRtoP Internship, Summer 2026", files, at(3)), at(3))
        run("once")

    return file


def test_files_that_are_pages_are_joined_measured_together_and_taken_back(filed, run):  # noqa: F811
    filed("essay begin.pdf", "essay middle.pdf", "essay end.pdf")
    assert len(samples(run)) == 3
    before = samples(run)
    of = numbers(run)
    code, said, error = run(
        "correct",
        "1",
        "--document",
        of["essay begin.pdf"],
        "--join",
        of["essay middle.pdf"],
        "--join",
        of["essay end.pdf"],
    )
    assert (code, error) == (0, "")
    assert "3 documents joined" in said
    assert samples(run) == [("essay begin.pdf, essay middle.pdf, essay end.pdf", 3, ["4", "5", "6"])]
    assert "sample_length_met" in {each["code"] for each in show(run)["findings"]}
    run("replay")
    assert len(samples(run)) == 1
    assert "3 files" in run("show", "1")[1]
    run("undo", "a1")
    assert samples(run) == before


def test_what_was_joined_by_itself_is_parted_and_taken_back(filed, run):  # noqa: F811
    filed("sample1.pdf", "sample2.pdf", "sample3.pdf")
    [(name, pages, _)] = whole = samples(run)
    assert pages == 3
    code, _, error = run("correct", "1", "--document", numbers(run)[name], "--part")
    assert (code, error) == (0, "")
    assert [each[:2] for each in samples(run)] == [("sample1.pdf", 1), ("sample2.pdf", 1), ("sample3.pdf", 1)]
    run("undo", "a1")
    assert samples(run) == whole


def test_what_cannot_be_joined_or_parted_is_refused(filed, run):  # noqa: F811
    filed("essay begin.pdf", "essay middle.pdf", "essay end.pdf")
    of = numbers(run)
    assert "cannot be parted" in run("correct", "1", "--document", of["cv.pdf"], "--part")[2]
    assert "to itself" in run("correct", "1", "--document", of["cv.pdf"], "--join", of["cv.pdf"])[2]
    assert "no document 999" in run("correct", "1", "--document", of["cv.pdf"], "--join", "999")[2]
