"""What a PDF carries beside its pages: the files of a portfolio, the values of a form in XML."""

from datetime import UTC, datetime

import pytest

from config.openings import load_openings
from domain.mail import Role
from domain.reading import Reading
from parsers.reading import read
from tests.mail import bad_files, texts
from tests.mail.files import pdf
from tests.mail.messages import message
from tests.mail.texts import ADA, cv, letter

OPENINGS = load_openings()
THREE = {"CV.pdf": pdf(cv(ADA)), "Letter.pdf": pdf(letter(ADA)), "Essay.pdf": pdf(texts.prose(1_500))}
COVERS = [
    "For the best experience, open this PDF portfolio in Acrobat X or Adobe Reader X, or later.\nGet Adobe Reader Now!",
    "Pour un résultat optimal, ouvrez ce porte-documents PDF dans Acrobat X ou Adobe Reader X, ou une version ultérieure.",
    "Öffnen Sie dieses PDF-Portfolio am besten in Acrobat X oder Adobe Reader X oder einer neueren Version.",
    "",
]


def reading(content: bytes, name: str = "Application.pdf") -> Reading:
    raw = message(
        "ICRtoP Internship – Summer 2027", "Ada Lindqvist <ada@example.org>", "Dear all, my papers.", [(name, content)]
    )
    return read(raw, OPENINGS, datetime(2026, 11, 24, tzinfo=UTC))


def kinds(found: Reading) -> list[str]:
    return [document.kind for each in found.submissions for document in each.documents]


@pytest.mark.parametrize("cover", COVERS)
def test_the_files_of_a_portfolio_are_the_documents_and_its_cover_is_none(cover: str):
    found = reading(bad_files.pdf_portfolio(cover, THREE))
    assert set(kinds(found)) == {"cv", "cover_letter", "writing_sample"}
    assert [(each.path, each.role) for each in found.mail.attachments[1:]] == [
        ("2", Role.CONTAINER),
        *((f"2/{name}", Role.DOCUMENT) for name in sorted(THREE)),
    ]
    assert not {each.code for each in found.problems} & {"files_within", "kind_unknown", "broken"}


def test_a_letter_that_carries_a_cv_is_both():
    found = reading(bad_files.pdf_portfolio(letter(ADA), {"CV.pdf": THREE["CV.pdf"]}), "Letter.pdf")
    assert kinds(found) == ["cover_letter", "cv"]


def test_a_portfolio_in_a_portfolio_is_named():
    inner = bad_files.pdf_portfolio(COVERS[0], {"CV.pdf": THREE["CV.pdf"]})
    found = reading(bad_files.pdf_portfolio(COVERS[0], {"more.pdf": inner}))
    assert "files_within" in {each.code for each in found.problems}


def test_a_program_that_a_pdf_carries_is_named_and_not_opened():
    found = reading(bad_files.pdf_with_a_file_within())
    assert "files_within" in {each.code for each in found.problems}
    assert len(found.mail.attachments) == 2


def test_a_form_in_xml_is_said_to_be_unread_and_its_values_are_read():
    found = reading(bad_files.xfa_form({"Name": "Example Network", "Country": "Kenya"}), "form.pdf")
    [document] = found.submissions[0].documents
    assert document.pages is None
    assert document.words >= 4
    assert "unsupported" in {each.code for each in found.problems}
