"""What the shape of a page says, whatever it is about."""

import math

import pytest

from domain.catalogue.kinds import RECOGNISED_BY_CONTENT, Kind
from domain.documents import Page, TextSource
from parsers.classification.evidence import evidence
from parsers.classification.learned import shipped_model
from parsers.classification.scoring import document_scores, features_of, reasons
from parsers.classification.signals import Signals, signals
from tests.mail import texts


def page(*lines: str, number: int = 1) -> Page:
    return Page(number, "\n".join(lines), TextSource.TEXT, 595, 842)


def seen(*lines: str) -> Signals:
    return signals(page(*lines))


@pytest.mark.parametrize(
    "line",
    [
        "2021 – Trainee lawyer, Bar of Example",
        "since 04/2024 Student assistant",
        "Jan 2022 - Dec 2022 Defensoría de Muestra",
        "Example Mail, stringer, 2019–2022",
        "Assistante, Lomé, depuis mai 2024",
        "Asistente legal, Feb. 2023 - a la fecha",
        "Policy Adviser, June 2022 to present",
    ],
)
def test_a_line_with_a_date_at_either_end_is_one_of_a_list(line):
    assert seen(line).shapes.dated_lines == 1


@pytest.mark.parametrize(
    "line",
    [
        "The Convention of 1948 obliges its parties to prevent, and says so in its first article",
        "It was a dark night in Example.",
        "Dear Ms Example,",
    ],
)
def test_a_year_within_a_sentence_is_none(line):
    assert seen(line).shapes.dated_lines == 0


def test_marks_are_seen_wherever_they_stand_in_a_line():
    rows = (
        "ECON 1001 Introductory Microeconomics 0.50 B+",
        "UE 2 Histoire médiévale 9,75 6 Compensé",
        "Statistics 78 A",
    )
    assert seen(*rows).shapes.marks > 0.3
    assert seen("She walked to the market in 2019 and came back.").shapes.marks == 0


def test_the_weights_know_all_evidence_and_nothing_else():
    model = shipped_model()
    assert model.evidence == tuple(evidence(seen("Dear Ms Example,")))
    assert set(model.kinds) == set(RECOGNISED_BY_CONTENT)


def test_shares_of_the_kinds_add_up_to_one():
    text = texts.letter(texts.ADA, "summer 2026")
    scores = document_scores([features_of(text, seen(text))], shipped_model())
    assert max(scores, key=scores.__getitem__) is Kind.COVER_LETTER
    assert sum(map(math.exp, scores.values())) == pytest.approx(1)


@pytest.mark.parametrize(
    ("words", "kind", "share"), [("12", Kind.CV, 1 / 7), ("Page three of twelve pages", Kind.OTHER, 0.55)]
)
def test_a_page_of_hardly_a_word_tells_next_to_nothing(words, kind, share):
    scores = document_scores([features_of(words, seen(words))], shipped_model())
    assert math.exp(scores[kind]) == pytest.approx(share, abs=0.01)
    assert reasons([features_of(words, seen(words))], kind, shipped_model()) == ("only a few words",)
