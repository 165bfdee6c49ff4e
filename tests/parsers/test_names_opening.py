"""A letter names the opening when it names the house and the position together, in the words that people have for them."""

from datetime import UTC, datetime

import pytest

from config.openings import SHIPPED, load_openings
from domain.documents import Page, TextSource
from parsers.extraction.named_openings import named_opening
from parsers.extraction.subject import match_letter
from parsers.languages.normalise import names_opening

INTERNSHIP = load_openings(SHIPPED).openings["internship"]

NAMING = """
I am writing to apply for the internship at the ICRtoP Secretariat in summer 2027.
I hope to join the ICRtoP as an intern this summer.
Application: Internship, ICRtoP Secretariat, New York
ICRtoP Summer Internship
I would like to be considered for the summer internship with the International Coalition for the Responsibility to Protect.
J'ai l'honneur de présenter ma candidature au stage que propose le Secrétariat de l’ICRtoP à New York.
Je sollicite un stage de trois mois au sein de la Coalition internationale pour la responsabilité de protéger.
Me dirijo a ustedes para solicitar las prácticas en el Secretariado de la ICRtoP.
Postulo a la pasantía de verano de la Coalición (CIRdP).
Hiermit bewerbe ich mich um ein Praktikum im Sekretariat der ICRtoP.
Ich interessiere mich für einen Praktikumsplatz beim ICRtoP-Sekretariat.
"""
SILENT = """
I am applying for your internship in New York.
I follow the work of the ICRtoP.
My internship at Amnesty International led me to the ICRtoP.
Mein Praktikum bei Amnesty International brachte mich zur ICRtoP.
Before I wrote to you I was an intern.
"""


def named(words: str) -> bool:
    return bool(names_opening("letter.pdf", [Page(1, words, TextSource.TEXT, 612, 792)], INTERNSHIP))


@pytest.mark.parametrize("words", NAMING.strip().splitlines())
def test_house_and_position_together_name_the_opening(words):
    assert named(words)
    assert named(words.replace(" ", "\n", 4))


@pytest.mark.parametrize("words", SILENT.strip().splitlines())
def test_either_alone_or_another_house_does_not(words):
    assert not named(words)


LETTERHEAD = (
    "Ada Lindqvist 12 Example Street 114 55 Stockholm Sweden ada@example.org +46 70 123 45 67 "
    + "Secretariat of the Coalition " * 4
)


@pytest.mark.parametrize(
    "naming",
    [
        "Application for the ICRtoP internship, spring 2027, in New York, full time from January until the end of April,",
        "Dear Madam or Sir, I would like to apply for the internship that the ICRtoP offers in the spring of 2027 in New York,",
    ],
)
def test_of_a_long_passage_whole_words_around_the_name_are_quoted(naming):
    passage = f"{LETTERHEAD}{naming} since I have followed your work for {'many ' * 30}years."
    (found,) = names_opening("letter.pdf", [Page(1, passage, TextSource.TEXT, 612, 792)], INTERNSHIP)
    assert len(found.words) <= 200
    assert "internship" in found.words
    assert "ICRtoP" in found.words
    assert "Ada Lindqvist" not in found.words
    assert found.words.startswith("… ")
    assert found.words.endswith(" …")
    assert set(found.words.strip("… ").split()) <= set(passage.split()), "no word is cut"


def test_a_short_passage_is_quoted_whole():
    words = "12 Example Street, Stockholm, application for the ICRtoP internship, spring 2027."
    (found,) = names_opening("letter.pdf", [Page(1, words, TextSource.TEXT, 612, 792)], INTERNSHIP)
    assert found.words == words


@pytest.mark.parametrize(
    ("about", "letter", "cycle"),
    [
        ("Georgetown Fall 2027 Internship", "I apply for the internship at the ICRtoP Secretariat.", "fall 2027"),
        ("Stage automne 2027 (convention de stage)", "Je postule au stage du Secrétariat de l’ICRtoP.", "fall 2027"),
        ("Fall 2027", "I apply for the ICRtoP internship in summer 2027.", None),
        ("Hello", "I apply for the ICRtoP internship in fall 2027.", "fall 2027"),
    ],
)
def test_the_round_of_the_subject_is_that_of_a_letter_which_names_the_opening(about, letter, cycle):
    found = match_letter(about, letter, load_openings(SHIPPED), datetime(2027, 1, 20, tzinfo=UTC))
    assert (found.opening, found.cycle, found.cycle_assumed) == ("internship", cycle, False)


def test_who_is_a_member_of_something_else_may_still_apply():
    openings = load_openings(SHIPPED)
    assert not named_opening("We are a member of CIVICUS and wish to apply for membership.", openings).other
    assert named_opening("We wish to become a member of the Chamber of Commerce.", openings).opening is None
