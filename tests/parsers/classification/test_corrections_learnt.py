"""What people corrected in offices is learnt from: as one source, only learnt from, and the same each time."""

import sys
from dataclasses import replace

import pytest

from bench.train.corpus import Third, quarter
from bench.train.corrections import CORRECTED, corrected, corrected_pieces
from bench.train.invented import Invented
from bench.train.pieces import MOST
from domain.catalogue.kinds import Kind
from domain.documents import Page, ParsedFile, TextSource
from parsers.classification.example_files import Example, read, written
from parsers.classification.examples import examples_of
from parsers.classification.office_weights import weights_of
from tests.mail import files, texts

REPOSITORIES = ("a/6", "a/2", "a/21", "a/3")  # one of each quarter


@pytest.fixture
def folder(tmp_path):
    """Documents of every kind from four repositories."""
    made = tmp_path / "documents"
    rows = ["label\trepo\tlanguage\tfile name"]
    for number, repository in enumerate(REPOSITORIES):
        person = (texts.ADA, texts.NOOR, texts.LUCA, texts.MEI)[number]
        for kind, content in (
            (Kind.CV, files.pdf(texts.cv(person))),
            (Kind.COVER_LETTER, files.pdf(texts.letter(person, "summer 2026"))),
            (Kind.WRITING_SAMPLE, files.essay(3)),
            (Kind.MEMBERSHIP_FORM, files.pdf(texts.form())),
            (Kind.TRANSCRIPT, files.pdf("Transcript of records\nHIST 101  History  A\nECON 204  Economics  B+")),
            (Kind.RECOMMENDATION, files.pdf(f"I recommend {person.name} warmly. She was my best student.")),
            (Kind.OTHER, files.pdf("Invoice 2026-14\nTotal due 120.00 USD\nThank you for your payment.")),
        ):
            (made / kind).mkdir(parents=True, exist_ok=True)
            (made / kind / f"{number}.pdf").write_bytes(content)
            rows.append(f"{kind}\t{repository}\ten\t{number}.pdf")
    (made / "list.tsv").write_text("\n".join(rows))
    return made


@pytest.fixture
def train(folder, monkeypatch):
    """Learns from the folder alone, and what is said beside it."""
    from bench.train import __main__ as training

    assert {quarter(each) for each in REPOSITORIES} == set(training.QUARTERS)
    monkeypatch.setattr(training, "invented", Invented)

    def run(out, *corrections) -> int:
        said = ["--corrections", *map(str, corrections)] if corrections else []
        monkeypatch.setattr(sys, "argv", ["train", str(folder), "--out", str(out), *said])
        return training.main()

    return run


def test_a_folder_whose_documents_are_all_held_out_teaches_nothing(train, folder, tmp_path, capsys):
    held_out = next(f"a/{number}" for number in range(99) if Third.of(f"a/{number}") is Third.HELD_OUT)
    (folder / "list.tsv").write_text(f"label\trepo\tlanguage\tfile name\ncv\t{held_out}\ten\t0.pdf")
    assert train(tmp_path / "office.npz") == 2
    assert "are held out: it needs some of other repositories" in capsys.readouterr().err


@pytest.fixture
def corrections(tmp_path):
    """An office whose people said of three essays that they are letters."""
    pages = [f"{texts.prose(150)} {number}" for number in range(3)]
    made = []
    for number in range(3):
        file = ParsedFile("application/pdf", (Page(1, pages[number], TextSource.TEXT, 612, 792),), 1)
        examples = examples_of(file, None, None, is_page=False)
        made.append(Example(f"{number}", Kind.COVER_LETTER, True, 1, "en", examples))
    path = tmp_path / "corrections.jsonl.gz"
    path.write_bytes(written("office", made))
    return path


def test_the_same_folder_and_corrections_give_the_same_weights(train, corrections, tmp_path):
    first, second = tmp_path / "first.npz", tmp_path / "second.npz"
    assert [train(out, corrections) for out in (first, second)] == [0, 0]
    assert first.read_bytes() == second.read_bytes()
    assert weights_of(first.read_bytes()).learnt == {"0", "1", "2"}


def test_what_people_corrected_is_learnt(train, corrections, tmp_path):
    out, plain = tmp_path / "office.npz", tmp_path / "plain.npz"
    assert train(plain) == train(out, corrections) == 0
    (page,) = read(corrections.read_bytes()).examples[0].pages
    before, after = (weights_of(each.read_bytes()).model.shares([page.features]) for each in (plain, out))
    assert max(before, key=before.__getitem__) is Kind.WRITING_SAMPLE
    assert max(after, key=after.__getitem__) is Kind.COVER_LETTER


def test_a_document_of_an_office_counts_once_as_the_later_file_has_it(corrections, tmp_path):
    again = tmp_path / "again.jsonl.gz"
    held = read(corrections.read_bytes()).examples
    again.write_bytes(written("office", [replace(held[0], kind=Kind.CV), replace(held[1], kind=Kind.PORTFOLIO)]))
    found = corrected([corrections, again])
    assert [(office, each.document, each.kind) for office, each in found] == [
        ("office", "0", Kind.CV),
        ("office", "2", Kind.COVER_LETTER),
    ]
    pieces = list(corrected_pieces(found))
    assert {each.repository for each in pieces} == {"office office 0", "office office 2"}
    assert {each.counts for each in pieces} == {CORRECTED}


def test_a_source_of_many_examples_counts_for_no_more_than_a_repository():
    (page,) = examples_of(ParsedFile("", (Page(1, "words", TextSource.TEXT, 0, 0),), 1), None, None, is_page=False)
    many = [("office", Example(str(number), Kind.CV, False, 1, None, (page,))) for number in range(4 * MOST)]
    assert sum(each.counts for each in corrected_pieces(many)) == pytest.approx(MOST)


def test_a_file_that_holds_no_corrections_ends_with_2_and_one_sentence(train, tmp_path, capsys):
    other = tmp_path / "other.gz"
    other.write_bytes(b"")
    assert train(tmp_path / "office.npz", other) == 2
    assert capsys.readouterr().err == f"{other} is no file of corrections that postroom exported\n"
