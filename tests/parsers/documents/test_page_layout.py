"""Where layout decides, pdfplumber looks closer; where it fails, pdfium's look stands."""

from collections.abc import Callable
from datetime import UTC, datetime

import pdfplumber
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from config.openings import load_openings
from domain.catalogue.kinds import Kind
from domain.documents import Document, Page
from domain.findings import Problem
from domain.reading import Reading
from parsers.documents import page_layout, parse, word_boxes
from parsers.documents.message_files import Course
from parsers.reading import read
from tests.mail import bad_files, files, texts
from tests.mail.messages import message

OPENINGS = load_openings()
RECEIVED = datetime(2027, 3, 1, tzinfo=UTC)
ROWS = [
    [
        "Name of organisation",
        "Association for Examples of Peace, which has a name that takes several lines of its cell",
    ],
    ["Country", "Kenya"],
    ["E-mail", "office@peace-examples.example.org"],
]
LAYOUT_OF_SAMPLE = "the layout of 2"


def reading(subject: str, name: str, content: bytes, course: Course | None = None) -> Reading:
    raw = message(subject, "ada@example.org", "Please find my file attached.", [(name, content)])
    return read(raw, OPENINGS, RECEIVED, course=course or Course())


def sample(content: bytes, course: Course | None = None) -> Document:
    found = reading("ICRtoP Internship, summer 2027", "Writing Sample.pdf", content, course)
    [document] = found.submissions[0].documents
    assert document.kind is Kind.WRITING_SAMPLE
    return document


def said(document: Document) -> list[str]:
    return [reason for reason in document.reasons if "pdfplumber" in reason]


def test_the_words_of_a_page_have_their_boxes():
    first, *_ = word_boxes(files.pdf("Dear Ms Example", "Second page"), 1)
    assert first.text == "Dear"
    assert (first.left, round(first.bottom - first.top)) == (72.0, 11)
    assert [each.text for each in word_boxes(files.pdf("Dear Ms Example", "Second page"), 2)] == ["Second", "page"]


@pytest.mark.parametrize("page", [-1, 0, 2])
def test_a_page_that_is_not_there_has_no_boxes(page: int):
    assert word_boxes(files.pdf("Dear"), page) == []


@pytest.mark.parametrize(
    "content",
    [b"", b"%PDF-1.4", files.pdf("x", password="x"), bad_files.recursive_pdf(), bad_files.pdf_without_pages(5)],
    ids=["nothing", "only a head", "password", "recursive", "no pages"],
)
def test_what_pdfplumber_cannot_open_gives_nothing(content: bytes):
    assert word_boxes(content, 1) == []
    assert page_layout.looks(content, [1], 1) == {}
    assert page_layout.table_rows(content, [1], 1) == ()


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.binary(max_size=300), st.integers(0, 700))
def test_no_damaged_file_makes_it_raise(damage: bytes, place: int):
    whole = bad_files.page_pdf()
    content = whole[:place] + damage + whole[place + len(damage) :]
    word_boxes(content, 1)
    page_layout.looks(content, [1], 1)
    page_layout.table_rows(content, [1], 1)


def test_another_number_of_pages_than_pdfium_s_is_not_believed():
    assert page_layout.looks(files.essay(2), [1], 2).keys() == {1}
    assert page_layout.looks(files.essay(2), [1], 3) == {}


def test_the_cells_of_a_form_s_table_are_read_whole():
    found = reading("Membership", "Membership Application Form.pdf", files.table_pdf(ROWS))
    [document] = found.submissions[0].documents
    assert said(document) == ["pdfplumber reads tables of 3 rows and up to 2 columns"]
    form = {key: fact.value for key, fact in found.submissions[0].form}
    assert (form["organisation"], form["country"], form["email"]) == (ROWS[0][1], "Kenya", ROWS[2][1])


def test_the_cells_of_a_transcript_s_table_are_read():
    grades = [["Course", "Title", "Credits", "Grade"], *([f"POL {n}", "Politics", "6", "A-"] for n in range(200, 215))]
    content = files.table_pdf(grades, "Official Transcript of Records. Registrar. Cumulative GPA 3.8", width=100)
    [document] = reading("ICRtoP Internship", "Transcript.pdf", content).submissions[0].documents
    assert document.kind is Kind.TRANSCRIPT
    assert said(document) == ["pdfplumber reads tables of 16 rows and up to 4 columns"]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (files.essay(4, size=8, leading=1.05), "8 pt"),
        (files.essay(4, size=11, leading=1.05, margin=60), "lines 1.05 apart"),
        (files.essay(4, size=12, margin=40), "margins of 39.2 pt"),
        (files.pdf(*[texts.prose(330, texts.SENTENCES)] * 5, "These words alone go over to one more page."), "the last nearly empty"),
    ],
    ids=["small font", "tight lines", "narrow margins", "a last page of one line"],
)  # fmt: skip
def test_a_sample_near_a_bound_is_looked_at_again(content: bytes, why: str):
    [reason] = said(sample(content))
    assert why in reason


def test_a_sample_within_the_bounds_is_not_looked_at_again(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(pdfplumber, "open", fails(AssertionError))
    assert said(sample(files.essay(4))) == []


def test_where_the_two_differ_the_closer_look_counts(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("parsers.documents.quick_look._spacing", lambda *_: 0.9)
    document = sample(files.essay(4))
    assert document.line_spacing == 1.3
    assert said(document) == ["its look is measured by pdfplumber (lines 0.9 apart by the quick look)"]


def fails(error: type[BaseException]) -> Callable[..., object]:
    def raising(*_: object, **__: object) -> None:
        raise error

    return raising


@pytest.mark.parametrize("error", [TypeError, RecursionError, KeyError, AssertionError])
def test_a_failing_pdfplumber_leaves_the_quick_look(error: type[Exception], monkeypatch: pytest.MonkeyPatch):
    small = files.essay(4, size=8, leading=1.05)
    monkeypatch.setattr(pdfplumber, "open", fails(error))
    document = sample(small)
    assert (document.font_size, document.pages) == (8.0, 4)
    assert "could not read it" in said(document)[0]


def test_a_process_that_died_over_a_closer_look_reads_the_file_without_it():
    small = files.essay(4, size=8, leading=1.05)
    told: list[str] = []
    sample(small, Course(began=told.append))
    assert LAYOUT_OF_SAMPLE in told
    document = sample(small, Course(left_out={LAYOUT_OF_SAMPLE: Problem("reader_died", "it took too long.")}))
    assert document.font_size == 8.0
    assert "could not read it" in said(document)[0]


def test_a_process_without_memory_is_not_trusted_any_further(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(pdfplumber, "open", fails(MemoryError))
    with pytest.raises(MemoryError):
        word_boxes(files.pdf("Dear"), 1)


def test_sizes_are_those_that_are_seen():
    scaled = (
        bad_files.page_pdf()
        .replace(b"/F 18 Tf 40 760 Td", b"/F 1 Tf 18 0 0 18 40 760 Tm")
        .replace(b"0 -40 Td", b"0 -2 Td")
    )
    [look] = page_layout.looks(scaled, [1], 1).values()
    assert look.font_size == 18
    [page] = pdf_pages(scaled)
    assert page.layout is not None
    assert page.layout.font_size == 18


def pdf_pages(content: bytes) -> tuple[Page, ...]:
    return parse(content, "application/pdf").pages
