"""What the office itself wrote to an applicant is never the applicant's word, wherever it stands."""

from datetime import UTC, datetime

import pytest

from config.openings import load_openings
from config.settings import Settings
from domain.reading import Reading
from notify.messages.own_sentences import own_sentences
from parsers.mail.our_sentences import our_sentences
from parsers.reading import read

OPENINGS = load_openings()
SENTENCES = own_sentences(Settings())
ACKNOWLEDGED = """Thank you. We have received your application for the ICRtoP Secretariat Internship, summer 2027.

What is still missing
  - whether you would be available full time or part time
  - your approximate start date

Please send it by simply replying to this message.
The deadline is 1 April 2027; what counts is the day on which it reaches us.

This message was written automatically. Your reply reaches the office."""
IN_GERMAN = """vielen Dank. Wir haben Ihre Bewerbung erhalten: Praktikum, Sommer 2027.

Was noch fehlt
  - die Angabe, ob Sie in Vollzeit oder in Teilzeit verfügbar wären

Bitte antworten Sie zum Nachreichen einfach auf diese Nachricht."""
OWN = "I will come in the autumn, part time."


def reading(body: str) -> Reading:
    raw = (
        f"From: Ada Lind <ada@example.org>\nSubject: Re: internship\nContent-Type: text/plain; charset=utf-8\n\n{body}"
    )
    received = datetime(2026, 11, 28, 12, tzinfo=UTC)
    return read(raw.encode(), OPENINGS, received, own_sentences=SENTENCES)


def wrapped(text: str) -> str:
    """The text in lines as short as some mail programs make them, with an indent."""
    words, lines = text.split(" "), [""]
    for word in words:
        lines[-1:] = [f"{lines[-1]} {word}"] if len(lines[-1]) + len(word) < 40 else [lines[-1], word]
    return "\n".join(line.strip() for line in lines)


@pytest.mark.parametrize("ours", [ACKNOWLEDGED, wrapped(ACKNOWLEDGED)], ids=["as written", "wrapped"])
@pytest.mark.parametrize("layout", ["{own}\n\n{ours}", "{ours}\n\n{own}"], ids=["above", "below"])
def test_an_acknowledgement_that_is_pasted_without_any_mark_says_nothing(layout, ours):
    found = reading(layout.format(own=OWN, ours=ours))
    assert found.own_words == OWN
    assert [each.availability.value for each in found.submissions] == ["part time"]
    assert found.intent == "application"


def test_nor_does_it_in_another_language_that_the_office_writes():
    found = reading(f"Ich könnte am 1. Juni beginnen.\n\n{IN_GERMAN}")
    assert "Teilzeit" not in found.own_words
    assert [each.availability.value for each in found.submissions] == [None]


def test_words_below_an_acknowledgement_that_a_head_announces_are_the_writer_s_where_none_stand_above():
    head = "From: Office <office@example.org>\nSent: Saturday, 28 November 2026 19:55\nTo: Ada Lind\nSubject: Received"
    assert reading(f"{head}\n\n{ACKNOWLEDGED}\n\n{OWN}").own_words == OWN


@pytest.mark.parametrize(
    "said",
    [
        "I would be available full time, from 1 June 2027 to 31 August 2027.",
        "My CV, a cover letter and a writing sample are attached.",
        "I have received your message; my approximate start date is 1 June.",
        "Please find attached what is still missing: my CV.",
        "When is the deadline for the summer?",
    ],
)
def test_what_an_applicant_writes_in_like_words_stays(said):
    assert our_sentences(SENTENCES).left_out(said) == said


@pytest.mark.parametrize("marks", ['"{}"', "“{}”", "„{}“", "«{}»", "({})"])
def test_what_follows_a_sentence_of_ours_in_marks_of_quotation_is_the_writer_s(marks):
    cited = marks.format("Please also tell us whether you would be available full time or part time.")
    found = our_sentences(["Please also tell us whether you would be available full time or part time."])
    assert found.left_out(f"You write: {cited} Sorry for that: part time.").endswith("Sorry for that: part time.")
