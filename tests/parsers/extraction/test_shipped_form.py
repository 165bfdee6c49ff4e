"""The project's own membership form: filled in on a screen, or printed and scanned, it is read back field by field."""

import ctypes
import io

import pypdfium2
import pytest
from PIL import Image
from pypdfium2 import raw as pdfium
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

from config.openings import load_openings
from domain.applications import Fact
from parsers import documents
from parsers.extraction.form import findings, read_form
from parsers.limits import Limits
from scripts.make_form import FORM, make
from tests.parsers.extraction.test_form import ANSWERS

OPENINGS = load_openings()
MEMBERSHIP = OPENINGS["membership"]
FILLED = {**ANSWERS, "endorsement": "yes"}


def filled_in(form: bytes, answers: dict[str, str]) -> bytes:
    """The form as somebody fills it in with a viewer: a click into each field, then typing (PDFium is Chromium's viewer)."""
    document = pypdfium2.PdfDocument(form)
    document.init_forms()
    environment = document.formenv
    page = document[0]
    for number in range(pdfium.FPDFPage_GetAnnotCount(page.raw)):
        annotation = pdfium.FPDFPage_GetAnnot(page.raw, number)
        size = pdfium.FPDFAnnot_GetFormFieldName(environment.raw, annotation, None, 0)
        name = (ctypes.c_ushort * (size // 2))()
        pdfium.FPDFAnnot_GetFormFieldName(environment.raw, annotation, name, size)
        box = pdfium.FS_RECTF()
        pdfium.FPDFAnnot_GetRect(annotation, box)
        at = (0, (box.left + box.right) / 2, (box.bottom + box.top) / 2)
        pdfium.FORM_OnLButtonDown(environment.raw, page.raw, *at)
        pdfium.FORM_OnLButtonUp(environment.raw, page.raw, *at)
        words = (answers.get(bytes(name)[:-2].decode("utf-16-le"), "") + "\0").encode("utf-16-le")
        typed = (ctypes.c_ushort * (len(words) // 2)).from_buffer_copy(words)
        pdfium.FORM_ReplaceSelection(environment.raw, page.raw, typed)
        pdfium.FORM_ForceToKillFocus(environment.raw)
        pdfium.FPDFPage_CloseAnnot(annotation)
    stored = io.BytesIO()
    document.save(stored)
    return stored.getvalue()


def printed(form: bytes) -> Image.Image:
    """A page as a scanner sees it: gray, 200 dots to the inch, laid a little askew."""
    document = pypdfium2.PdfDocument(form)
    document.init_forms()
    page = document[0].render(scale=200 / 72, may_draw_forms=True).to_pil().convert("L")
    return page.rotate(0.6, fillcolor=250, resample=Image.Resampling.BICUBIC)


def scanned(form: bytes, hide: tuple[int, int] | None = None) -> bytes:
    """The scan as a PDF; `hide`: a scribble over these rows (from, to, in points from the top)."""
    picture = printed(form)
    if hide is not None:
        top, bottom = (round(each * 200 / 72) for each in hide)
        picture.paste(235, (560, top, picture.width - 160, bottom))
    stored = io.BytesIO()
    drawn = canvas.Canvas(stored, pagesize=A4, invariant=1)
    drawn.drawImage(ImageReader(picture), 0, 0, *A4)
    drawn.save()
    return stored.getvalue()


def facts(content: bytes) -> dict[str, Fact]:
    return dict(read_form(documents.parse(content, "application/pdf", "form.pdf", Limits()), "1", MEMBERSHIP))


def values(content: bytes) -> dict[str, str | None]:
    return {key: fact.value for key, fact in facts(content).items()}


def test_the_form_in_the_project_is_made_from_the_openings():
    assert make(MEMBERSHIP, OPENINGS.office) == FORM.read_bytes()


def test_it_shows_each_criterion_with_its_number():
    text = documents.parse(FORM.read_bytes(), "application/pdf", "form.pdf", Limits()).text
    assert all(f"{each.number}. {each.text}" in text for each in MEMBERSHIP.criteria)


def test_empty_it_says_nothing():
    assert set(values(FORM.read_bytes()).values()) == {None}


def test_filled_in_on_a_screen_every_field_is_read_back():
    assert values(filled_in(FORM.read_bytes(), FILLED)) == FILLED


@pytest.mark.parametrize("empty", [field.key for field in MEMBERSHIP.form])
def test_a_field_left_empty_takes_nothing_from_its_neighbours(empty):
    assert values(filled_in(FORM.read_bytes(), FILLED | {empty: ""})) == FILLED | {empty: None}


def test_letters_of_any_language_are_read_back():
    answers = FILLED | {"organisation": "Fundación Ñandú für Żółw – Đorđe", "contact": "Nguyễn Văn Á"}
    found = values(filled_in(FORM.read_bytes(), answers))
    assert (found["organisation"], found["contact"]) == (answers["organisation"], answers["contact"])


def test_printed_and_scanned_every_field_is_read_back():
    found = facts(scanned(filled_in(FORM.read_bytes(), FILLED)))
    if all(fact.value is None for fact in found.values()):
        pytest.skip("tesseract is not installed")
    assert {key: fact.value for key, fact in found.items()} == FILLED
    assert [each.code for each in findings(list(found.items()), MEMBERSHIP)] == ["eligible_kind"]


def test_what_cannot_be_read_on_a_scan_is_a_person_s_to_read_and_not_the_applicant_s_to_send_again():
    found = facts(scanned(filled_in(FORM.read_bytes(), FILLED | {"signature": ""})))
    if all(fact.value is None for fact in found.values()):
        pytest.skip("tesseract is not installed")
    assert [each.code for each in findings(list(found.items()), MEMBERSHIP)] == ["form_field_unread", "eligible_kind"]
