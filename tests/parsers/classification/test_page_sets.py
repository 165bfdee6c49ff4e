"""Photos and scans of one page each are one document when they are pages of it."""

from hashlib import sha256

import pytest

from domain.catalogue.kinds import Kind
from domain.documents import Document, Page, ParsedFile, TextSource
from domain.mail import Attachment, Role
from parsers.classification import kinds
from tests.mail import texts
from tests.mail.texts import ADA, cv, letter

WORDS = texts.prose(1_150).split()
PAPER = [" ".join(WORDS[:400]), " ".join(WORDS[400:800]), " ".join(WORDS[800:])]
CERTIFICATE = "CERTIFICATE OF ATTENDANCE\n\nThis is to certify that\nAda Lindqvist\nhas attended the summer school on human rights\nand completed it successfully.\n\nThe Director"
PASSPORT = "PASSPORT\nUNITED STATES\nSurname LINDQVIST\nGiven names ADA\nP<UTOLINDQVIST<<ADA<<<<<<<<<<<<<<<<"


def lines(text: str) -> str:
    """As Tesseract breaks them."""
    if "\n" in text:
        return text
    words = text.split()
    return "\n".join(" ".join(words[start : start + 12]) for start in range(0, len(words), 12))


def file(
    number: int, name: str, text: str, kind: str = "image/jpeg", size: tuple[int, int] = (1200, 1600)
) -> tuple[Attachment, ParsedFile]:
    content = f"{name}{text}".encode()
    attachment = Attachment(str(number), name, kind, len(content), sha256(content).hexdigest(), Role.DOCUMENT, content)
    source = TextSource.OCR if text else TextSource.NONE
    return attachment, ParsedFile(kind, (Page(1, lines(text), source, *size),), 1)


def decided(*named: tuple[str, str], kind: str = "image/jpeg") -> list[Document]:
    made = [file(number, name, text, kind, (1200 + number, 1600)) for number, (name, text) in enumerate(named, start=2)]
    return list(kinds.decide(made, "Please find my papers attached.", None))


def shown(documents: list[Document]) -> list[tuple[Kind, tuple[str, ...], int | None]]:
    return [(each.kind, each.joined, each.pages) for each in documents]


ONE_PAPER = [(Kind.WRITING_SAMPLE, ("2", "3", "4"), 3)]


@pytest.mark.parametrize(
    "names",
    [
        ("IMG_2041.HEIC", "IMG_2042.HEIC", "IMG_2043.HEIC"),
        ("IMG_20261128_101610.jpg", "IMG_20261128_101611.jpg", "IMG_20261128_101702.jpg"),
        ("20261128_101610.jpg", "20261128_101611.jpg", "20261128_101702.jpg"),
        ("PXL_20261128_101610123.jpg", "PXL_20261128_101615001.jpg", "PXL_20261128_101702999.jpg"),
        ("WhatsApp Image 2026-11-28 at 10.16.10.jpeg", "WhatsApp Image 2026-11-28 at 10.16.11.jpeg", "WhatsApp Image 2026-11-28 at 10.16.11 (1).jpeg"),
        ("image0.jpeg", "image1.jpeg", "image2.jpeg"),
        ("photo.jpg", "photo (1).jpg", "photo (2).jpg"),
        ("1.png", "2.png", "3.png"),
        ("sample page 1.jpg", "sample page 2.jpg", "sample page 3.jpg"),
        ("CamScanner 28-11-2026 10.16_1.jpg", "CamScanner 28-11-2026 10.16_2.jpg", "CamScanner 28-11-2026 10.16_3.jpg"),
    ],
)  # fmt: skip
def test_photos_of_a_series_are_one_document(names):
    assert shown(decided(*zip(names, PAPER, strict=True))) == ONE_PAPER


def test_scans_of_one_page_each_are_one_document_too():
    names = ("sample1.pdf", "sample2.pdf", "sample3.pdf")
    assert shown(decided(*zip(names, PAPER, strict=True), kind="application/pdf")) == ONE_PAPER


def test_the_pages_stand_in_the_order_of_their_names_and_not_of_their_parts():
    found = decided(("IMG_10.jpg", PAPER[2]), ("IMG_8.jpg", PAPER[0]), ("IMG_9.jpg", PAPER[1]))
    assert shown(found) == [(Kind.WRITING_SAMPLE, ("3", "4", "2"), 3)]
    assert found[0].filename == "IMG_8.jpg, IMG_9.jpg, IMG_10.jpg"


def test_photos_of_a_cv_a_letter_and_a_paper_are_three_documents():
    found = decided(*[(f"IMG_{2041 + number}.jpg", text) for number, text in enumerate([cv(ADA), letter(ADA), *PAPER])])
    assert shown(found) == [(Kind.CV, (), 1), (Kind.COVER_LETTER, (), 1), (Kind.WRITING_SAMPLE, ("4", "5", "6"), 3)]


@pytest.mark.parametrize("beside", [CERTIFICATE, PASSPORT, ""], ids=["certificate", "passport", "portrait"])
def test_a_photo_of_something_else_is_no_page(beside: str):
    found = decided(*[(f"IMG_{2041 + number}.jpg", text) for number, text in enumerate([*PAPER, beside])])
    assert found[0].joined == ("2", "3", "4")
    assert found[1].joined == ()


def test_a_page_that_nothing_could_be_read_of_stays_a_page():
    found = decided(*[(f"IMG_{2041 + number}.jpg", text) for number, text in enumerate([PAPER[0], "", PAPER[1]])])
    assert shown(found) == ONE_PAPER


def test_files_of_other_names_and_of_several_pages_stay_apart():
    found = decided(("cv.pdf", cv(ADA)), ("letter.pdf", letter(ADA)), ("sample.pdf", PAPER[0]), kind="application/pdf")
    assert [each.joined for each in found] == [(), (), ()]


def test_two_recommendations_are_two():
    praise = "To whom it may concern\n\nI have known Ada Lindqvist for three years as her teacher of {}, and I recommend her without reservation. She is among the best students that I have taught.\n\nSincerely,\nProfessor {}"
    found = decided(
        ("recommendation1.pdf", praise.format("history", "Hone Example")),
        ("recommendation2.pdf", praise.format("law", "Ruth Sample")),
        kind="application/pdf",
    )
    assert [each.joined for each in found] == [(), ()]


@pytest.mark.parametrize(
    "names",
    [
        ("CV page 1.jpg", "CV page 2.jpg"),
        ("CV_p1.jpg", "CV_p2.jpg"),
        ("Lebenslauf Seite 1.jpg", "Lebenslauf Seite 2.jpg"),
        ("CV - página 1.jpg", "CV - página 2.jpg"),
    ],
)
def test_a_page_that_its_name_calls_one_is_one_with_few_words_too(names):
    last = "Publications\n\nLindqvist, A., Notes on prevention, 2025.\n\nReferees\n\nProf. Petra Novak"
    assert [each.joined for each in decided(*zip(names, (cv(ADA), last), strict=True))] == [("2", "3")]
