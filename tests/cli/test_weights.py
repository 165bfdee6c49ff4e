"""An office's own weights: what can be learnt from its corrections is exported, others are tried, and then used."""

import gzip
import json

import numpy as np
import pytest

from domain.catalogue.kinds import Kind
from parsers.classification.office_weights import FEATURES, name_of
from tests.command import complete, put
from tests.mail import files, texts
from tests.mail.sample_mailbox import apply, at, three
from tests.mail.weights import favouring

SUBJECT = "ICRtoP Internship – Summer 2026"
PEOPLE = (texts.ADA, texts.NOOR, texts.LUCA, texts.MEI)


def use(office, path: str) -> None:
    with office.open("a") as file:
        file.write(f'[classification]\nweights = "{path}"\n')


def fill(office) -> None:
    """Four applicants, whose CVs, letters and samples are told apart rightly."""
    for number, person in enumerate(PEOPLE, start=1):
        sample = files.essay(3 + number % 2)
        sent = [*three(person)[:2], (f"{person.name} sample.pdf", sample)]
        put(office, f"{number}.eml", apply(person, SUBJECT, sent, at(3 + number)), at(3 + number))


def documents(run, which: str) -> dict[str, int]:
    _, out, _ = run("show", which, "--json")
    return {each["kind"]: each["id"] for each in json.loads(out)["documents"]}


def wrong_files(folder):
    (folder / "plain.npz").write_text("no weights")
    (folder / "folder.npz").mkdir()
    np.savez(folder / "others.npz", a=np.zeros(3))
    (folder / "cut.npz").write_bytes(favouring(Kind.CV, folder / "whole.npz").read_bytes()[:-100])
    favouring(Kind.CV, folder / "later.npz", features=FEATURES + 1)


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("missing.npz", "cannot be read: No such file or directory"),
        ("folder.npz", "cannot be read: Is a directory"),
        ("plain.npz", "is no file of weights that postroom's training wrote"),
        ("others.npz", "is no file of weights that postroom's training wrote"),
        ("cut.npz", "is no file of weights that postroom's training wrote"),
        ("later.npz", "was made for another version of postroom; make it again with this one"),
    ],
)
def test_weights_that_cannot_be_used_end_check_with_one_sentence(office, run, name, says):
    wrong_files(office.parent)
    use(office, name)
    code, _, err = run("check")
    assert code == 2
    assert err.splitlines() == [f"postroom: classification.weights: {office.parent / name} {says}"]
    complete(office)
    assert run("once")[0] == 2
    code, _, err = run("weights", "compare", office.parent / name)
    assert code == 2
    assert err.splitlines() == [f"postroom: {office.parent / name} {says}"]


def test_check_says_by_which_weights_documents_are_told_apart(office, run):
    assert "told apart by the weights that come with postroom" in run("check")[1]
    file = favouring(Kind.CV, office.parent / "office.npz")
    use(office, "office.npz")
    assert f"told apart by the office's own, {file} ({name_of(file.read_bytes())})" in run("check")[1]


def test_an_offices_own_weights_tell_its_documents_apart(office, run):
    favouring(Kind.TRANSCRIPT, office.parent / "office.npz")
    letter = office.parent / "a.pdf"
    letter.write_bytes(files.pdf(texts.letter(texts.ADA, "summer 2026")))
    kinds = []
    for _ in range(2):
        _, out, _ = run("read", letter, "--json")
        kinds += [each["kind"] for each in json.loads(out)["documents"]]
        use(office, "office.npz") if len(kinds) == 1 else None
    assert kinds == ["cover_letter", "transcript"]


def test_what_is_exported_is_numbers_alone_in_a_file_for_its_owner(office, run):
    fill(office)
    run("once")
    for number in range(1, 5):
        run("correct", f"a{number}", "--document", documents(run, f"a{number}")["writing_sample"], "--kind", "other")
    run("decide", "a2", "accepted")
    file = office.parent / "corrections.jsonl.gz"
    code, out, err = run("weights", "export", file)
    assert (code, err) == (0, "")
    # Two of the four samples are the same file, and so one example.
    assert out.startswith("2 documents whose kind somebody corrected and 2 of decided applications in ")
    assert file.stat().st_mode & 0o077 == 0
    text = gzip.decompress(file.read_bytes()).decode()
    for person in PEOPLE:
        for held in (person.name, person.name.split()[0], person.email, "sample.pdf"):
            assert held.casefold() not in text.casefold()
    head, *rows = map(json.loads, text.splitlines())
    assert head["features"] == FEATURES
    assert {(row["kind"], row["is_corrected"]) for row in rows} == {
        ("other", True),
        ("cv", False),
        ("cover_letter", False),
    }
    assert set(rows[0]) == {"document", "kind", "is_corrected", "page_count", "language", "pages"}
    assert set(rows[0]["pages"][0]) == {"numbers", "counts", "evidence", "words"}
    code, _, err = run("weights", "export", file)
    assert code == 2
    assert err == f"postroom: {file} is there already; name a new file\n"


def test_without_a_word_of_anybody_nothing_is_exported(office, run):
    complete(office)
    run("once")
    file = office.parent / "corrections.jsonl.gz"
    code, _, err = run("weights", "export", file)
    assert code == 1
    assert "nobody has corrected the kind of a document" in err
    assert not file.exists()


def test_what_other_weights_would_change_is_said_and_not_done(office, run):
    fill(office)
    run("once")
    said = documents(run, "a1")["writing_sample"]
    run("correct", "a1", "--document", said, "--kind", "transcript")
    before = run("show", "a2", "--json")[1]
    weights = favouring(Kind.TRANSCRIPT, office.parent / "office.npz")
    code, out, err = run("weights", "compare", weights)
    assert (code, err) == (0, "")
    lines = out.splitlines()
    number = documents(run, "a2")["writing_sample"]
    (of_sample,) = [each for each in lines if each.startswith(f"application a2, document {number} ")]
    assert "sample.pdf”: writing sample, pages 1-" in of_sample
    assert "→ transcript, page" in of_sample
    assert not any(f"document {said} " in each for each in lines)  # what a person said would not change
    assert "1 document whose kind somebody corrected: 0 right now, 1 by office.npz" in lines
    assert lines[-1] == "Nothing was changed."
    assert run("show", "a2", "--json")[1] == before
    _, out, _ = run("weights", "compare", weights, "--json")
    found = json.loads(out)
    assert found["documents"] == 12
    assert len(found["changed"]) == len(lines) - 3
    assert found["corrected"] == {"corrected": 1, "right_now": 0, "right_then": 1}
    changed = next(each for each in found["changed"] if each["document"] == number)
    assert changed["applications"] == [2]
    assert changed["before"]["kind"] == "writing_sample"


def test_weights_that_say_the_same_change_nothing(office, run):
    complete(office)
    run("once")
    same = favouring(Kind.UNKNOWN, office.parent / "same.npz")
    code, out, _ = run("weights", "compare", same)
    assert code == 0
    assert out.splitlines() == [
        "0 of 3 documents would change: 0 in kind, 0 in pages alone",
        "nobody has corrected the kind of a document yet, so nothing says which of the two is right",
        "Nothing was changed.",
    ]
