"""A membership form: its fields from a fillable PDF, a Word file and a scan, and what the criteria say to them."""

import io
import shutil

import pytest
from docx import Document as WordDocument
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

from config.openings import load_openings
from domain.applications import Fact
from domain.documents import Page, ParsedFile, TextSource
from parsers import documents
from parsers.extraction.form import findings, read_form
from parsers.limits import Limits
from tests.mail import files, texts

MEMBERSHIP = load_openings()["membership"]
NUMBERS = {criterion.rule: criterion.number for criterion in MEMBERSHIP.criteria}
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ANSWERS = {
    "organisation": "Association for Examples of Peace",
    "kind": "Non-governmental organisation, not for profit",
    "country": "Kenya",
    "address": "12 Example Road, Kisumu",
    "contact": "Jomo Achebe",
    "email": "office@peace-examples.example.org",
    "website": "https://peace-examples.example.org",
    "sectors": "Human rights, peace building",
    "signature": "J. Achebe",
    "date": "14 February 2026",
}


def read(content: bytes, name: str, media_type: str) -> dict[str, str | None]:
    parsed = documents.parse(content, media_type, name, Limits())
    return {key: fact.value for key, fact in read_form(parsed, "1", MEMBERSHIP)}


def of_words(*lines: str) -> dict[str, str | None]:
    page = Page(1, "\n".join(lines), TextSource.TEXT, 595, 842)
    return {key: fact.value for key, fact in read_form(ParsedFile("application/pdf", (page,), 1), "1", MEMBERSHIP)}


def told(**changes: str | None) -> list[tuple[str, str | None]]:
    """Codes and criteria of a form that is sound but for these changes."""
    answers = {**ANSWERS, "endorsement": "yes"} | changes
    return [
        (each.code, dict(each.values).get("criterion"))
        for each in findings([(key, Fact(value)) for key, value in answers.items()], MEMBERSHIP)
    ]


def fillable(endorses: bool, **answers: str) -> bytes:
    """A form whose fields bear the keys as names, as a form of the office's own might."""
    stored = io.BytesIO()
    drawn = canvas.Canvas(stored, pagesize=A4, invariant=1)
    drawn.setFont("Helvetica", 9)
    drawn.drawString(60, 790, "Membership Application Form")
    for row, (key, value) in enumerate(answers.items()):
        drawn.acroForm.textfield(name=key, value=value, x=60, y=740 - 40 * row, width=400, height=20)
    drawn.acroForm.checkbox(name="endorsement", checked=endorses, x=60, y=60)
    drawn.save()
    return stored.getvalue()


def test_a_fillable_form_gives_the_value_of_every_field():
    found = read(files.form_pdf(texts.FORM), "form.pdf", "application/pdf")
    assert found == {**ANSWERS, "endorsement": "yes"}


def test_fields_may_be_named_by_their_keys():
    assert read(fillable(True, **ANSWERS), "form.pdf", "application/pdf") == {**ANSWERS, "endorsement": "yes"}


def test_a_box_that_is_not_ticked_endorses_nothing():
    found = read(fillable(False, **ANSWERS), "form.pdf", "application/pdf")["endorsement"]
    assert ("endorsement_missing", "7") in told(endorsement=found)


def test_a_form_filled_in_as_a_word_file_gives_the_same():
    found = read(files.docx(texts.form()), "form.docx", DOCX)
    assert found == {**ANSWERS, "endorsement": "Yes"}


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_form_that_is_a_table_in_a_word_file_gives_the_same():
    made = WordDocument()
    table = made.add_table(rows=0, cols=2)
    for label, value in texts.FORM.items():
        cells = table.add_row().cells
        cells[0].text, cells[1].text = label, value
    stored = io.BytesIO()
    made.save(stored)
    found = read(stored.getvalue(), "form.docx", DOCX)
    assert {key: found[key] for key in ("organisation", "kind", "country", "contact", "signature")} == {
        key: ANSWERS[key] for key in ("organisation", "kind", "country", "contact", "signature")
    }


def test_a_scan_of_a_form_gives_the_same():
    parsed = documents.parse(files.scan(texts.form()), "application/pdf", "scan.pdf", Limits())
    if not parsed.pages or not parsed.pages[0].text.strip():
        pytest.skip("tesseract is not installed")
    found = {key: fact.value for key, fact in read_form(parsed, "1", MEMBERSHIP)}
    assert found["organisation"] == ANSWERS["organisation"]
    assert found["country"] == "Kenya"
    assert (found["endorsement"] or "").lower() == "yes"


def test_a_label_that_is_broken_over_two_lines_is_one_label():
    lines = ("We endorse the common understanding of RtoP and the", "founding purpose of the Coalition: Yes")
    assert of_words(*lines)["endorsement"] == "Yes"


def test_an_answer_below_its_label_is_its_answer():
    assert of_words("Country:", "Kenya", "Signature: J. Achebe")["country"] == "Kenya"


def test_an_empty_line_is_no_answer():
    found = of_words("Country: ________", "Contact person: ....", "Website:", "Signature: J. Achebe")
    assert (found["country"], found["contact"], found["website"]) == (None, None, None)


@pytest.mark.parametrize(
    ("box", "expected"),
    [("☒", "yes"), ("[x]", "yes"), ("☐", None), ("[ ]", None)],
    ids=["box", "x", "empty box", "empty"],
)
def test_a_ticked_box_before_the_words_endorses(box, expected):
    line = f"{box} We endorse the common understanding of RtoP and the founding purpose of the Coalition"
    assert of_words(line)["endorsement"] == expected


def test_of_options_with_boxes_the_ticked_one_counts():
    assert of_words("Kind of organisation: ☐ Government  ☒ NGO  ☐ Company")["kind"] == "NGO"


def test_labels_may_be_french_or_spanish():
    assert of_words("Nom de l'organisation : Paix", "Pays : Mali")["country"] == "Mali"
    assert of_words("Nombre de la organización: Paz", "País: Perú")["organisation"] == "Paz"


def test_each_value_has_the_page_and_the_line_that_it_comes_from():
    page = Page(2, "Country: Kenya", TextSource.TEXT, 595, 842)
    found = dict(read_form(ParsedFile("application/pdf", (page,), 2), "1/form.pdf", MEMBERSHIP))["country"]
    assert [(each.document, each.page, each.words) for each in found.evidence] == [("1/form.pdf", 2, "Country: Kenya")]


def test_a_sound_form_of_an_independent_organisation_is_eligible():
    assert told() == [("eligible_kind", "1")]


@pytest.mark.parametrize(
    ("kind", "code", "rule"),
    [
        ("NGO", "eligible_kind", "independent"),
        ("organisation non gouvernementale", "eligible_kind", "independent"),
        ("Organización no gubernamental sin fines de lucro", "eligible_kind", "independent"),
        ("Association of individual members", "eligible_kind", "independent"),
        ("Non-profit corporation", "eligible_kind", "independent"),
        ("University department", "eligible_kind", "academic"),
        ("Institute of peace studies", "eligible_kind", "academic"),
        ("Individual", "not_eligible", "individual"),
        ("Private person", "not_eligible", "individual"),
        ("Government agency", "not_eligible", "governmental"),
        ("State-owned research centre", "not_eligible", "governmental"),
        ("Intergovernmental organisation", "not_eligible", "governmental"),
        ("Ministère", "not_eligible", "governmental"),
        ("Private company", "not_eligible", "private"),
        ("For-profit consultancy", "not_eligible", "private"),
        ("Foundation of a private company, not for profit", "not_eligible", "private"),
        ("National RtoP network", "prior_approval_needed", "network"),
        ("Réseau régional", "prior_approval_needed", "network"),
    ],
)
def test_what_an_organisation_is_decides_by_the_criterion_that_is_cited(kind, code, rule):
    assert told(kind=kind) == [(code, str(NUMBERS[rule]))]


def test_a_kind_that_no_criterion_knows_says_nothing():
    assert told(kind="Choir", organisation="The Examples") == []


def test_a_name_that_contradicts_the_kind_is_a_person_s_to_solve():
    assert told(organisation="Ministry of Examples") == [("not_eligible", str(NUMBERS["governmental"]))]
    assert told(organisation="Example Advisers Ltd.") == [("not_eligible", str(NUMBERS["private"]))]


def test_an_organisation_that_watches_governments_is_none():
    assert told(organisation="Government Accountability Forum") == [("eligible_kind", str(NUMBERS["independent"]))]


def test_without_a_kind_the_name_may_tell():
    assert ("eligible_kind", str(NUMBERS["academic"])) in told(kind=None, organisation="University of Examples")


@pytest.mark.parametrize("said", [None, "", "No", "not yet", "Off"], ids=repr)
def test_a_missing_endorsement_cites_its_criterion(said):
    assert ("endorsement_missing", str(NUMBERS["endorsement"])) in told(endorsement=said)


@pytest.mark.parametrize(
    "field", [field.key for field in MEMBERSHIP.form if field.required and field.key != "endorsement"]
)
def test_a_required_field_that_is_empty_is_named(field):
    missing = [
        dict(each.values)["field"]
        for each in findings(
            [(key, Fact(value)) for key, value in ({**ANSWERS, "endorsement": "yes"} | {field: None}).items()],
            MEMBERSHIP,
        )
        if each.code == "form_field_missing"
    ]
    assert missing == [next(each.labels[0] for each in MEMBERSHIP.form if each.key == field)]


def test_another_office_s_labels_and_criteria_are_its_own():
    other = MEMBERSHIP.model_copy(
        update={
            "form": (MEMBERSHIP.form[0].model_copy(update={"labels": ("Verein",)}), MEMBERSHIP.form[1]),
            "criteria": (MEMBERSHIP.criteria[0].model_copy(update={"number": 42}),),
        }
    )
    page = Page(1, "Verein: Beispiele\nKind of organisation: NGO", TextSource.TEXT, 595, 842)
    fields = read_form(ParsedFile("application/pdf", (page,), 1), "1", other)
    assert dict(fields)["organisation"].value == "Beispiele"
    assert [dict(each.values)["criterion"] for each in findings(fields, other)] == ["42"]
