"""Academic credit is a note for the coordinator where a mail or letter asks for it, and silence where it does not."""

from datetime import UTC, datetime

import pytest

from config.openings import load_openings
from domain.catalogue.codes import CODES, Severity
from parsers.extraction.academic_credit import asks
from parsers.reading import read
from parsers.rules.assess import assess_message
from tests.mail.messages import message

RECEIVED = datetime(2027, 2, 1, 12, tzinfo=UTC)
OPENINGS = load_openings()


@pytest.mark.parametrize(
    "sentence",
    [
        "I would like to receive academic credit for this internship.",
        "My university will grant credits for the internship.",
        "Is it possible to earn course credit?",
        "I hope to get college credit through my internship.",
        "I need 6 ECTS for my degree, and would like to count the internship towards them.",
        "Je souhaite obtenir des crédits universitaires pour ce stage.",
        "Serait-il possible de valider des crédits ECTS ?",
        "Me gustaría obtener créditos académicos por la pasantía.",
        "¿Es posible que las prácticas cuenten como créditos universitarios?",
    ],
)
def test_a_sentence_that_asks_for_credit_is_known(sentence):
    assert asks(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "I am not seeking academic credit.",
        "I do not need academic credit for this internship.",
        "I would like to give credit to my professor for the idea.",
        "Please send the invoice for my credit card.",
        "Je ne demande pas de crédits universitaires.",
        "No necesito créditos académicos.",
        "I worked for a credit union and would like to join you.",
        "I would be available full time from June.",
    ],
)
def test_a_sentence_that_asks_for_none_says_nothing(sentence):
    assert not asks(sentence)


def read_mail(body):
    reading = read(message("ICRtoP internship, summer 2027", "Ada <ada@example.org>", body), OPENINGS, RECEIVED)
    return reading.submissions[0], {each.code: each for each in assess_message(reading, OPENINGS, RECEIVED)[0]}


def test_it_is_a_fact_with_its_words_and_a_note_that_the_applicant_never_reads():
    sentence = "I would like to receive academic credit."
    found, findings = read_mail(f"I apply for the internship. {sentence}")
    assert (found.academic_credit.value, [each.words for each in found.academic_credit.evidence]) == (
        "asked",
        [sentence],
    )
    assert findings["academic_credit_stated"].sentence == "Asks for academic credit."
    assert CODES["academic_credit_stated"].severity is Severity.NOTE


def test_who_says_nothing_of_it_is_not_asked():
    found, findings = read_mail("I apply for the internship.")
    assert found.academic_credit.value is None
    assert not [code for code in findings if code.startswith("academic_credit")]
