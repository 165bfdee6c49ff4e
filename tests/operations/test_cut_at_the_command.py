"""At the command a person says at which page of a file a new document begins, and that one is no document of its own."""

import json

import pytest

from tests.command import office, put, run  # noqa: F401 - fixtures
from tests.mail.files import pdf, together
from tests.mail.sample_mailbox import apply, at
from tests.mail.texts import ADA, cv, letter


def documents(run) -> list[tuple[str, int, int]]:  # noqa: F811
    found = json.loads(run("show", "1", "--json")[1])["documents"]
    return sorted((each["kind"], each["first_page"], each["last_page"]) for each in found)


def number_of(run, kind: str) -> int:  # noqa: F811
    return next(each["id"] for each in json.loads(run("show", "1", "--json")[1])["documents"] if each["kind"] == kind)


@pytest.fixture
def filed(office, run):  # noqa: F811
    pages = together(pdf(letter(ADA, "summer 2026")), pdf(cv(ADA)))
    put(office, "1.eml", apply(ADA, "ICRtoP Internship, Summer 2026", [("all.pdf", pages)], at(3)), at(3))
    run("once")
    assert documents(run) == [("cover_letter", 1, 1), ("cv", 2, 2)]
    return run


def test_pages_are_joined_cut_again_and_each_is_taken_back(filed, run):  # noqa: F811
    code, said, error = run("correct", "a1", "--document", number_of(run, "cv"), "--uncut", "--yes")
    assert (code, error) == (0, "")
    assert "“all.pdf” is document" in said
    assert "pages 1-2" in said
    assert documents(run) == [("cover_letter", 1, 2)]
    number = number_of(run, "cover_letter")
    code, said, error = run("correct", "a1", "--document", number, "--cut", "2", "--kind", "writing sample")
    assert (code, error) == (0, "")
    assert "(writing sample, page 2)" in said
    assert documents(run) == [("cover_letter", 1, 1), ("writing_sample", 2, 2)]
    run("replay")
    assert documents(run) == [("cover_letter", 1, 1), ("writing_sample", 2, 2)]
    assert run("undo", "a1")[0] == 0
    assert documents(run) == [("cover_letter", 1, 2)]


@pytest.mark.parametrize("words", [("--uncut",), ("--kind", "transcript"), ("--name", "Ada L.")])
def test_a_dry_run_says_it_and_changes_nothing(filed, run, words):  # noqa: F811
    before = run("show", "1", "--json")[1]
    about = () if words[0] == "--name" else ("--document", number_of(run, "cv"))
    code, said, error = run("correct", "a1", *about, *words, "--dry-run")
    assert (code, error) == (0, "")
    assert "Nothing was changed." in said
    assert run("show", "1", "--json")[1] == before


def test_json_says_what_was_done_and_the_documents_then(filed, run):  # noqa: F811
    code, said, _ = run("correct", "a1", "--document", number_of(run, "cv"), "--uncut", "--json", "--dry-run")
    found = json.loads(said)
    assert (code, found["application"], found["dry_run"]) == (0, "a1", True)
    assert [(each["kind"], each["first_page"], each["last_page"]) for each in found["documents"]] == [
        ("cover_letter", 1, 2)
    ]
    assert documents(run) == [("cover_letter", 1, 1), ("cv", 2, 2)]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--cut", "2"), "--kind"),
        (("--cut", "2", "--kind", "cv"), "begins at page 2 already"),
        (("--cut", "9", "--kind", "cv"), "no page 9"),
        (("--cut", "2", "--kind", "cv", "--pages", "1-2"), "is said alone"),
        (("--uncut", "--kind", "cv"), "--kind"),
        (("--uncut", "--cut", "2", "--kind", "cv"), "is said alone"),
        (("--uncut",), "no document stands before it"),
    ],
)
def test_what_cannot_be_is_refused_in_words(filed, run, words, says):  # noqa: F811
    code, _, error = run("correct", "a1", "--document", number_of(run, "cover_letter"), *words)
    assert code in (1, 2)
    assert says in error
    assert documents(run) == [("cover_letter", 1, 1), ("cv", 2, 2)]


def test_a_cut_without_its_document_names_those_there_are(filed, run):  # noqa: F811
    code, _, error = run("correct", "a1", "--cut", "2", "--kind", "cv")
    assert code == 2
    assert "cover_letter" in error
