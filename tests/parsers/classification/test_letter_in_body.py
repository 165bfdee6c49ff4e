"""A mail's own words are the cover letter when they argue for the writer, and a note is none."""

from datetime import UTC, datetime

import pytest

from config.openings import load_openings
from domain.catalogue.kinds import Kind
from parsers.reading import read
from tests.mail import texts
from tests.mail.files import docx, pdf
from tests.mail.messages import message, part, raw
from tests.mail.texts import ADA, cv

OPENINGS = load_openings()
FILES = [("Resume.docx", docx(cv(ADA))), ("Paper.docx", docx(texts.prose(1_300)))]
LETTERS = {
    "en": """Dear members of the committee,

I am applying for the internship at your Secretariat. During my degree in political science I wrote about early warning in the Sahel, and I learned how slowly reports travel from a village to a ministry.

At the student radio I produced a weekly programme on refugees. I would like to put what I learned there to use in your work with member organisations.

My CV and a paper are attached.

Sincerely,
Mara Ilves""",
    "fr": """Madame, Monsieur,

Je souhaite poser ma candidature au stage que propose votre secrétariat. Étudiante en relations internationales, j'ai consacré mon mémoire à la prévention des atrocités au Burundi, et j'y ai appris à lire les rapports avec prudence.

Pendant deux ans, j'ai animé une émission de radio sur l'exil. J'aimerais mettre cette expérience au service de vos organisations membres.

Vous trouverez ci-joint mon CV et un texte.

Je vous prie d'agréer, Madame, Monsieur, mes salutations distinguées.
Mara Ilves""",
    "es": """Estimadas señoras y señores:

Quisiera postularme a la pasantía que ofrece su Secretaría. Estudio relaciones internacionales y dediqué mi tesis a la prevención de atrocidades en Guatemala, donde aprendí a leer los informes con cuidado.

Durante dos años coordiné un programa de radio sobre el exilio. Me gustaría poner esa experiencia al servicio de sus organizaciones miembros y seguir aprendiendo.

Adjunto mi CV y un texto.

Atentamente,
Mara Ilves""",
    "de": """Sehr geehrte Damen und Herren,

hiermit bewerbe ich mich um das Praktikum in Ihrem Sekretariat. Ich studiere Politikwissenschaft und habe meine Bachelorarbeit über Frühwarnung im Sahel geschrieben, wobei ich gelernt habe, Berichte mit Vorsicht zu lesen.

Zwei Jahre lang habe ich eine Radiosendung über Flucht und Exil geleitet. Diese Erfahrung möchte ich gern in Ihre Arbeit mit den Mitgliedsorganisationen einbringen.

Im Anhang finden Sie meinen Lebenslauf und einen Text.

Mit freundlichen Grüßen
Mara Ilves""",
}
NOTES = {
    "en": """Dear Ms Example,

Please find attached my CV, my cover letter and a writing sample for the summer internship. I am available full time from 1 June to 31 August 2027. Should you need anything else, please let me know. You can reach me at any time by e-mail or under the number below.

Thank you very much for your time and consideration. I look forward to hearing from you.

Kind regards,
Mara Ilves""",
    "fr": """Bonjour,

Veuillez trouver ci-joint mon CV et un texte pour le stage d'été. Je suis disponible à temps plein du 1er juin au 31 août 2027. Je reste à votre disposition pour tout renseignement complémentaire et vous remercie par avance de votre réponse.

Cordialement,
Mara Ilves""",
    "es": """Buenos días:

Adjunto mi CV y un texto para la pasantía de verano. Estoy disponible a tiempo completo del 1 de junio al 31 de agosto de 2027. Quedo a su disposición para cualquier consulta y le agradezco de antemano su atención.

Un cordial saludo,
Mara Ilves""",
    "de": """Guten Tag,

anbei finden Sie meinen Lebenslauf und einen Text für das Praktikum im Sommer. Ich bin vom 1. Juni bis 31. August 2027 in Vollzeit verfügbar. Für Rückfragen stehe ich Ihnen jederzeit gern zur Verfügung und bedanke mich im Voraus.

Mit freundlichen Grüßen
Mara Ilves""",
}
QUESTION = """Dear all,

I am a student of history in my third year and I am very interested in the internship at your Secretariat. Before I apply I would like to know whether you also take students who have not finished their degree, and whether the internship can be done in part from home. My adviser recommended your office to me.

Thank you very much,
Mara Ilves"""


def kinds(body: str, files=FILES, *, html: bool = False, subject: str = "ICRtoP internship, summer 2027") -> list[Kind]:
    sender = "Mara Ilves <mara@example.org>"
    mail = message(subject, sender, body, files)
    if html:
        paragraphs = "".join(f"<p>{each}</p>".replace("\n", "<br>") for each in body.split("\n\n"))
        inner = [part(f"<html><body>{paragraphs}</body></html>".encode(), "text/html; charset=utf-8")]
        named = [
            part(content, "application/octet-stream", base64=True, Content_Disposition=f'attachment; filename="{name}"')
            for name, content in files
        ]
        mail = raw(*inner, *named, From=sender, Subject=subject)
    found = read(mail, OPENINGS, datetime(2026, 11, 24, tzinfo=UTC), all_pages=False)
    return [document.kind for each in found.submissions for document in each.documents if document.attachment is None]


@pytest.mark.parametrize("language", LETTERS)
@pytest.mark.parametrize("html", [False, True])
def test_a_letter_in_the_body_counts(language: str, html: bool):
    assert kinds(LETTERS[language], html=html) == [Kind.COVER_LETTER]


@pytest.mark.parametrize("language", LETTERS)
def test_a_letter_below_a_greeting_counts_beside_pdf_files(language: str):
    body = f"Hello Ms Example,\n\nthank you for your call. My letter is below.\n\n{LETTERS[language]}"
    assert kinds(body, [("CV.pdf", pdf(cv(ADA)))]) == [Kind.COVER_LETTER]


@pytest.mark.parametrize("language", NOTES)
@pytest.mark.parametrize("files", [FILES, FILES[:1], []], ids=["two files", "a CV", "no file"])
def test_a_note_that_says_what_is_attached_is_no_letter(language: str, files):
    assert kinds(NOTES[language], files) == []


def test_a_question_about_the_internship_is_no_letter():
    assert kinds(QUESTION, []) == []


def test_a_long_text_in_a_language_that_is_not_read_is_a_persons_to_tell():
    sentence = "Ho scritto la mia tesi sulla prevenzione dei conflitti e ho imparato a leggere i rapporti con prudenza e con pazienza. "
    assert kinds("Gentile commissione,\n\n" + sentence * 6) == [Kind.UNKNOWN]


def test_a_letter_in_the_body_beside_one_among_the_files_counts_only_when_it_is_long():
    files = [*FILES, ("Cover letter.docx", docx(texts.letter(ADA)))]
    assert kinds(LETTERS["en"], files) == []
