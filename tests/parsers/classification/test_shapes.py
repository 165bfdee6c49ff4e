"""What the shape of a page says, whatever it is about."""

import json
from pathlib import Path

import pytest

from domain.catalogue.kinds import Kind
from domain.documents import Page, TextSource
from parsers.classification import scoring
from parsers.classification.boundaries import boundary
from parsers.classification.scoring import evidence, page_scores
from parsers.classification.signals import Signals, signals
from parsers.classification.weights import KINDS, START


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


def test_a_bibliography_stands_in_the_order_of_the_alphabet_and_a_list_of_one_s_works_does_not():
    sources = [f"{name}, A. (2012). A title. Example Press." for name in ("Abel", "Muster", "Probe", "Sample", "Voss")]
    works = [f"Fictive, O. A. ({year}). A title. Example Press." for year in (2024, 2022, 2020, 2019)]
    assert (seen(*sources).shapes.sources_in_order, seen(*sources).shapes.own_works) == (5, 1)
    assert (seen(*works).shapes.sources_in_order, seen(*works).shapes.own_works) == (0, 4)


def test_whoever_signs_with_an_office_is_distinguished_from_the_applicant():
    assert seen("I commend her to you.", "Sr. Mary Example", "Head teacher").shapes.signed_by_office
    assert not seen("I look forward to your reply.", "Mary Example").shapes.signed_by_office


def test_a_page_that_goes_on_in_the_middle_of_a_sentence_begins_nothing():
    first = page("It was then that the town, which had until that evening kept the peace and", number=1)
    second = page("nothing else, learned what was meant.", number=2)
    found = boundary(second, first, signals(second), signals(first))
    assert found["sentence_goes_on"] == 1


def test_the_weights_know_all_evidence_and_nothing_else():
    weights = json.loads(Path(scoring.__file__).with_name("kind_weights.json").read_text("utf-8"))
    names = evidence(seen("Dear Ms Example,"))
    for place in ("first", "later"):
        assert set(weights[place]) == {*names, START}
        assert {Kind(kind) for each in weights[place].values() for kind in each} <= set(KINDS)
    first = page("Dear Ms Example,")
    assert set(boundary(first, first, signals(first), signals(first))) <= set(weights["begins"])


def test_shares_of_the_kinds_add_up_to_one():
    scored = page_scores(seen(*["I am writing to apply for the internship that you offer this summer."] * 3))
    assert scored.best is Kind.COVER_LETTER
    assert sum(map(scoring.math.exp, scored.scores.values())) == pytest.approx(1)
