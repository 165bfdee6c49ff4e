"""A letter names the opening when it names the house and the position together, in the words that people have for them."""

import pytest

from config.openings import SHIPPED, load_openings
from domain.documents import Page, TextSource
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
