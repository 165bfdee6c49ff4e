"""The writer's own words, without those of the mail that is answered."""

import pytest

from parsers.mail.own_words import own_words
from parsers.mail.quoting import unquoted

OWN = "Thank you. I can start on 1 June."
ANSWERED = "Please tell us whether you would come full time."
HEADS = {
    "Outlook": "From: Office <office@example.org>\nSent: Monday, 2 March 2026 10:00\nTo: Ada Lind\nSubject: RE: Internship",
    "Outlook in French": "De : Office <office@example.org>\nEnvoyé : lundi 2 mars 2026 10:00\nÀ : Ada Lind\nObjet : RE: Stage",
    "Outlook in Spanish": "De: Office <office@example.org>\nEnviado el: lunes, 2 de marzo de 2026 10:00\nPara: Ada Lind\nAsunto: RE: Pasantía",
    "date first": "Sent: Monday, 2 March 2026 10:00\nFrom: Office <office@example.org>\nTo: Ada Lind",
    "bold labels": "*From:* Office <office@example.org>\n*Sent:* Monday, 2 March 2026 10:00\n*Subject:* RE: Internship",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_what_stands_below_the_head_of_an_answered_mail_is_not_the_writers(head):
    assert unquoted(f"{OWN}\n\n{head}\n\n{ANSWERED}") == OWN


def test_a_mail_that_is_itself_a_list_of_labels_is_the_writers():
    form = "From: Ada Lind\nDate: 2 March 2026\nSubject: Internship\nAvailability: full time"
    assert unquoted(form) == form


def test_labels_within_a_letter_that_say_nothing_of_an_answered_mail_are_the_writers():
    letter = f"{OWN}\nDate: 2 March 2026\nTo: the office\nSubject: my internship\n\nI can come full time."
    assert unquoted(letter) == letter


def test_what_somebody_forwards_is_no_answer():
    words = f"{OWN}\n\n---------- Forwarded message ----------\n{HEADS['Outlook']}\n\n{ANSWERED}"
    assert unquoted(words) == words


def test_the_head_of_a_memorandum_is_the_writers():
    words = f"{OWN}\n\nTo: The Minister\nFrom: Ada Lind\nDate: 2 March 2026\nSubject: Mediation\n\nSummary."
    assert unquoted(words) == words


@pytest.mark.parametrize(
    "added",
    [
        "PS: Professor Silva sends her letter herself.",
        "P.-S. : Madame Silva envoie sa lettre elle-même.",
        "Posdata: la carta llega mañana.",
        "З.Ы. Письмо придёт завтра.",
        "追伸：推薦状は明日届きます。",
        "*P.S.* The letter follows.",
    ],
)
def test_what_is_added_below_a_signature_is_the_writers(added):
    assert (
        own_words(f"I can come in June.\n\n-- \nAda Lind\nPS Limited\n\n{added}") == f"I can come in June.\n\n{added}"
    )
