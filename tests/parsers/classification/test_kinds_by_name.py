"""A kind that pages do not tell yet is told by its file's name, where the opening asks for it and nowhere else."""

from datetime import UTC, datetime

import pytest

from config.openings import Openings
from domain.catalogue.kinds import Kind
from parsers.classification.filenames import kinds_named
from parsers.reading import read
from parsers.rules.assess import assess_message
from tests.mail import texts
from tests.mail.files import essay, pdf
from tests.mail.messages import attached, part, raw

RECEIVED = datetime(2027, 2, 1, 12, tzinfo=UTC)
DRAWINGS = pdf("Plate one", "Plate two: harbour, charcoal", "Plate three")


def submission(required, *files):
    grant = {
        "key": "grant",
        "name": "Grant",
        "kind": "internship",
        "zone_name": "UTC",
        "subject_names": ["grant"],
        "required": required,
    }
    openings = Openings.model_validate({"office": "An office", "timezone": "UTC", "openings": {"grant": grant}})
    mail = raw(part(b"I apply."), *(attached(content, name) for name, content in files), Subject="grant")
    reading = read(mail, openings, RECEIVED)
    return reading.submissions[0], {each.code for each in assess_message(reading, openings, RECEIVED)[0]}


@pytest.mark.parametrize("name", ["portfolio.pdf", "Ada_Portfolio_2027.pdf", "portafolio.pdf"])
@pytest.mark.parametrize("content", [DRAWINGS, essay(4)], ids=["drawings", "prose"])
def test_a_portfolio_is_recognised_by_its_name_where_one_is_required(name, content):
    found, codes = submission(["portfolio"], (name, content))
    assert [(each.kind, each.first_page) for each in found.documents] == [(Kind.PORTFOLIO, 1)]
    assert "portfolio_received" in codes


def test_the_same_name_says_nothing_where_no_portfolio_is_asked_for():
    found, _ = submission(["cv"], ("portfolio.pdf", pdf(texts.cv(texts.ADA))))
    assert [each.kind for each in found.documents] == [Kind.CV]
    assert Kind.PORTFOLIO not in dict(found.documents[0].scores)


def test_the_other_documents_of_an_application_with_a_portfolio_are_recognised_as_before():
    found, _ = submission(
        ["portfolio", "cv"], ("portfolio.pdf", DRAWINGS), ("cv.pdf", pdf(texts.cv(texts.ADA))), ("essay.pdf", essay(4))
    )
    assert [each.kind for each in found.documents] == [Kind.PORTFOLIO, Kind.CV, Kind.WRITING_SAMPLE]


def test_a_document_that_may_be_the_portfolio_is_for_a_person_to_name():
    _, codes = submission(["portfolio"], ("scan0001.pdf", DRAWINGS))
    assert {"portfolio_missing", "kind_unknown"} <= codes


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("Writing Sample - Genocide Convention.pdf", [Kind.WRITING_SAMPLE]),
        ("Writing Sample (Dayton Peace Agreement).pdf", [Kind.WRITING_SAMPLE]),
        ("Writing sample WPS agenda.pdf", [Kind.WRITING_SAMPLE]),
        ("Essay_Social Contract.pdf", [Kind.WRITING_SAMPLE]),
        ("Thesis chapter - consent in peacekeeping.pdf", [Kind.WRITING_SAMPLE]),
        ("Manuel Garcia - Cover Letter.pdf", [Kind.COVER_LETTER]),
        ("Manuel_Garcia_Writing_Sample.pdf", [Kind.WRITING_SAMPLE]),
        ("Cover Letter Survey Assistant.pdf", [Kind.COVER_LETTER]),
        ("Muestra de redacción - El contrato social.pdf", [Kind.WRITING_SAMPLE]),
        ("Genocide Convention.pdf", []),
        ("Manuel Garcia.pdf", []),
        ("final_paper_rubric.pdf", []),
        ("Reglamento.pdf", [Kind.OTHER]),
        ("Exam instructions.pdf", [Kind.OTHER]),
        ("Acceptance Letter.pdf", [Kind.OTHER]),
        ("Gartenordnung.pdf", [Kind.OTHER]),
    ],
)
def test_what_a_sample_is_about_does_not_make_it_something_else(name, kinds):
    assert list(kinds_named(name)) == kinds
