"""An answer that a person waits for is shown as one, also when it begins with thanks; thanks alone wait for nobody."""

import pytest

from domain.mail import Address, Headers, Mail
from domain.reading import Reading, words_of
from ingest.filing.questions import needs_answer


def reply(words: str, *, answers_a_person: bool = True) -> bool:
    headers = Headers(
        message_id="<re@example.org>",
        subject="Re: Interview invitation",
        sender=Address("Lena Fischer", "lena@example.org"),
        in_reply_to=("<inv77@office.example.org>",),
    )
    reading = Reading(
        submissions=(),
        mail=Mail(headers=headers, body=words, attachments=()),
        set_aside="not_an_application",
        own_words=words,
    )
    return needs_answer(reading, answers_a_person=answers_a_person)


@pytest.mark.parametrize(
    "words",
    [
        "Dear Maria,\n\nthank you for the invitation. Tuesday, December 8 at 10:00 works very well for me.\n\nBest, Lena Fischer",
        "Dear Ms Rivera,\nthank you, Thursday at ten suits me very well.\nBest regards,\nOskar Lind",
        "Thank you! Thursday works.\nLena",
        "Vielen Dank für die Einladung, leider kann ich am Dienstag nicht.\nLena",
        "Merci beaucoup pour votre message. Mardi me convient parfaitement.\nLéna",
        "Gracias, pero ya he aceptado otra oferta.\nLena",
        "Спасибо, в четверг мне удобно.\nЛена",
        "ありがとうございます。木曜日の十時で大丈夫です。",
        "Thanks for offering the 10:00 slot on 8 December",
    ],
)
def test_an_answer_that_begins_with_thanks_is_an_answer(words):
    assert reply(words)


@pytest.mark.parametrize(
    "words",
    [
        "Thank you!\nLena",
        "Dear Maria,\n\nThank you very much for the quick confirmation. I look forward to hearing from you.\n\nBest regards,\nLena Fischer",
        "Liebe Frau Rivera!\nHerzlichen Dank für die Bestätigung. Ich freue mich auf Ihre Antwort.\nMit freundlichen Grüßen\nLena Fischer",
        "Bonjour,\nMerci beaucoup pour votre réponse. Bonne journée !\nLéna",
        "Muchas gracias por su respuesta. Quedo a la espera de sus noticias.\nSaludos cordiales,\nLena",
        "Thanks so much, have a great weekend!",
        "ありがとうございます。",
    ],
)
def test_thanks_alone_wait_for_nobody(words):
    assert not reply(words)


@pytest.mark.parametrize(
    "words",
    [
        "Ευχαριστώ πολύ!\nΛένα",
        "Teşekkürler, iyi günler!\nLena",
        "شكرا جزيلا",
        "תודה רבה!",
        "Terima kasih banyak.",
        "Cảm ơn nhiều!",
    ],
)
def test_thanks_alone_wait_for_nobody_in_further_languages(words):
    assert not reply(words)


def test_a_mail_that_only_quotes_has_no_words_of_its_writer():
    quoting = "From: Office <office@example.org>\nSent: Monday, 23 November 2026 15:04\nTo: Lena\n\nWhen can you start?"
    mail = Mail(headers=Headers(message_id=None, subject="Re: x", sender=None), body=quoting, attachments=())
    assert words_of(Reading(mail, (), set_aside="inquiry", own_words="")) == ""
    assert words_of(Reading(mail, (), set_aside="inquiry")) == quoting  # read before the words were told apart


@pytest.mark.parametrize(
    "words",
    [
        "Dear team,\n\nI would like to add that I also speak Spanish.\n\nBest regards,\nLena Fischer",
        "Dear Sir or Madam,\nplease note that my telephone number is now +1 212 555 0142.\nLena Fischer",
        "Liebe Frau Rivera,\nich spreche übrigens auch Französisch.\nLena Fischer",
        "Bonjour,\nje précise que je parle aussi espagnol.\nLéna",
        "Good news: I have been awarded the travel grant of my university.\nLena",
    ],
)
def test_what_an_applicant_adds_without_asking_anything_waits_for_nobody(words):
    assert not reply(words, answers_a_person=False)


@pytest.mark.parametrize(
    "words",
    [
        "Tuesday at 10 works.\nLena",
        "Donnerstag um 14 Uhr passt mir gut.",
        "Je suis libre jeudi.",
        "El martes me viene bien.",
        "9:30 am suits me",
        "Во вторник мне удобно.",
        "木曜日でお願いします。",
        "Posso na terça-feira.",
        "Vrijdag kan ik.",
    ],
)
def test_an_appointment_is_an_answer_under_whatever_mail_it_stands(words):
    assert reply(words, answers_a_person=False)
