"""German mail as different programs write it: what it applies for, what it states, what it brings, and what is quoted."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime

import pytest

from config.openings import load_openings
from domain.reading import Reading
from parsers.classification.filenames import kinds_named
from parsers.extraction.date_words import in_figures
from parsers.extraction.dates import dates, lengths
from parsers.extraction.letter import facts
from parsers.languages.detection import language_of
from parsers.mail.quoting import unquoted
from parsers.reading import read
from tests.mail.files import pdf
from tests.mail.messages import message

OPENINGS = load_openings()
RECEIVED = datetime(2027, 3, 9, 15, tzinfo=UTC)
TODAY = RECEIVED.date()

LETTER = """Sehr geehrte Damen und Herren,

hiermit bewerbe ich mich um ein Praktikum in Ihrem Sekretariat. Ich studiere Politikwissenschaft im fünften Semester an der
Universität Musterstadt und habe mich in mehreren Seminaren mit der Schutzverantwortung und der Verhütung von Massenverbrechen
beschäftigt. Ihre Arbeit verfolge ich seit meiner Hausarbeit über den Sicherheitsrat mit großem Interesse.

Während eines Auslandsjahres habe ich in einem Flüchtlingsrat gearbeitet, Berichte übersetzt und Veranstaltungen organisiert.
Dabei habe ich gelernt, sorgfältig zu schreiben und auch unter Zeitdruck den Überblick zu behalten. Diese Erfahrungen würde ich
gerne in Ihr Team einbringen.

{stated}

Über die Einladung zu einem persönlichen Gespräch würde ich mich sehr freuen.

Mit freundlichen Grüßen
Anna Beispiel"""
CV = """Lebenslauf

Anna Beispiel
Musterweg 4, 12345 Musterstadt
anna.beispiel@example.org, Telefon: +49 30 555 0199

Ausbildung
10/2024 – heute  Bachelor Politikwissenschaft, Universität Musterstadt
09/2016 – 06/2024  Abitur, Gymnasium Musterstadt

Berufserfahrung
04/2026 – 09/2026  Praktikum im Flüchtlingsrat, Übersetzung von Berichten
2025 – 2026  Studentische Hilfskraft, Recherche am Lehrstuhl

Kenntnisse
Sprachen: Deutsch (Muttersprache), Englisch (C1), Französisch (B2)
EDV: Textverarbeitung, Tabellenkalkulation

Ehrenamt
2023 – heute  Mitarbeit bei den Model United Nations"""
RECOMMENDATION = """Empfehlungsschreiben für Anna Beispiel

Sehr geehrte Damen und Herren,

ich kenne Frau Beispiel seit drei Jahren; sie hat zwei meiner Seminare besucht. Sie gehört zu meinen besten Studentinnen, arbeitet
zuverlässig und gewissenhaft, und ihre Hausarbeit war hervorragend. Ich empfehle sie Ihnen ohne Vorbehalt. Sie ist engagiert, und
ihr Urteil ist ausgezeichnet. Für Fragen stehe ich gerne zur Verfügung.

Mit freundlichen Grüßen
Prof. Dr. Max Muster
Lehrstuhl für Internationale Politik"""


@dataclass(frozen=True)
class Sent:
    """A mail with what has to be read in it."""

    program: str
    subject: str
    body: str
    files: tuple[tuple[str, bytes], ...] = ()
    sender: str = "Anna Beispiel <anna.beispiel@example.org>"
    headers: dict[str, str] = field(default_factory=dict)
    opening: str | None = "internship"
    cycle: str | None = "summer 2027"
    states: tuple[str | None, str | None, str | None] = (None, None, None)
    kinds: tuple[str, ...] = ()
    reason: str = ""


OUTLOOK = {"X-Mailer": "Microsoft Outlook 16.0"}
APPLE = {"X-Mailer": "Apple Mail (2.3774.400.31)"}
THUNDERBIRD = {"User-Agent": "Mozilla Thunderbird"}
GMX = {"X-Mailer": "GMX Webmail"}
PHONE = {"X-Mailer": "WEB.DE Android Mail App"}
CV_FILE = ("Lebenslauf_Beispiel.pdf", pdf(CV))


def letter(stated: str) -> tuple[str, bytes]:
    """The file of a cover letter that states this."""
    return "Motivationsschreiben.pdf", pdf(LETTER.format(stated=stated))


MAILS = (
    Sent(
        "Outlook",
        "Bewerbung um ein Praktikum im Sommer 2027",
        "Sehr geehrte Damen und Herren,\n\nanbei sende ich Ihnen meine Bewerbung.\n\nMit freundlichen Grüßen\nAnna Beispiel",
        (letter("Ich stehe vom 1. Juni 2027 bis zum 31. August 2027 in Vollzeit zur Verfügung."), CV_FILE),
        headers=OUTLOOK,
        states=("full time", "2027-06-01", "2027-08-31"),
        kinds=("cover_letter", "cv"),
    ),
    Sent(
        "Outlook, answering the office",
        "AW: Praktikum ICRtoP Herbst 2027",
        "Vielen Dank für Ihre Nachricht. Ich könnte ab dem 01.09.2027 für drei Monate in Teilzeit kommen.\n\nViele Grüße\nAnna Beispiel\n\n"
        "Von: Sekretariat <internships@office.example.org>\nGesendet: Montag, 8. März 2027 10:12\nAn: Anna Beispiel\n"
        "Betreff: Praktikum ICRtoP Herbst 2027\n\nBitte teilen Sie uns mit, ob Sie vom 1. Mai bis 31. Juli in Vollzeit kommen können.",
        (CV_FILE,),
        headers=OUTLOOK,
        cycle="fall 2027",
        states=("part time", "2027-09-01", "2027-11-30"),
        kinds=("cv",),
    ),
    Sent(
        "Apple Mail, answering the office",
        "Re: Praktikum Sommer 2027",
        "Ich bin von Anfang Juni bis Ende August in Vollzeit verfügbar.\n\nBeste Grüße\nAnna Beispiel\n\n"
        "> Am 08.03.2027 um 10:12 schrieb Sekretariat <internships@office.example.org>:\n>\n"
        "> Könnten Sie ab 1. September in Teilzeit kommen?\n",
        (CV_FILE,),
        headers=APPLE,
        states=("full time", "2027-06-01", "2027-08-31"),
        kinds=("cv",),
    ),
    Sent(
        "Thunderbird, answering the office",
        "Re: Ihr Praktikum, Sommer 2027",
        "Am 08.03.2027 um 10:12 schrieb Sekretariat:\n> Wann könnten Sie kommen, im Mai in Vollzeit?\n\n"
        "Guten Tag,\n\nmein Praktikum könnte am 15. Juni 2027 beginnen und bis Mitte September dauern, halbtags.\n\nHerzliche Grüße\nAnna Beispiel\n",
        (CV_FILE,),
        headers=THUNDERBIRD,
        states=("part time", "2027-06-15", "2027-09-15"),
        kinds=("cv",),
    ),
    Sent(
        "GMX",
        "Bewerbung Sommerpraktikum 2027",
        "Liebes Team,\n\nim Anhang finden Sie Lebenslauf und Anschreiben.\n\nLiebe Grüße\nAnna Beispiel\n\nGesendet mit der GMX Mail App",
        (letter("Verfügbar bin ich ab Mitte Mai für zwölf Wochen, voll- oder teilzeit."), CV_FILE),
        headers=GMX,
        states=("full time or part time", "2027-05-15", "2027-08-07"),
        kinds=("cover_letter", "cv"),
    ),
    Sent(
        "GMX, answering the office",
        "Aw: Praktikum Sommer 2027",
        "Hallo,\n\ngerne ab 1.6.2027, 20 Stunden pro Woche.\n\nAnna Beispiel\n\n"
        "Gesendet: Montag, 08. März 2027 um 10:12 Uhr\nVon: Sekretariat <internships@office.example.org>\nAn: anna.beispiel@example.org\n"
        "Betreff: Praktikum Sommer 2027\n\nKönnten Sie bis Ende Oktober bleiben, 40 Stunden pro Woche?",
        (CV_FILE,),
        headers=GMX,
        states=("part time", "2027-06-01", None),
        kinds=("cv",),
    ),
    Sent(
        "web.de on a phone",
        "Praktikum",
        "Hallo, ich würde gerne im Frühjahr 2028 ein Praktikum bei Ihnen machen. Lebenslauf anbei. Ab dem ersten Februar 2028 "
        "in Vollzeit.\n\nLG\nAnna Beispiel\n--\nDiese Nachricht wurde von meinem Android Mobiltelefon mit WEB.DE Mail gesendet.",
        (CV_FILE,),
        headers=PHONE,
        cycle="spring 2028",
        states=("full time", "2028-02-01", None),
        kinds=("cv",),
    ),
    Sent(
        "web.de, with a recommendation",
        "Bewerbung Praktikum Sommer 2027 - Unterlagen",
        "Guten Tag,\n\nanbei meine Unterlagen.\n\nViele Grüße\nAnna Beispiel",
        (
            CV_FILE,
            ("Empfehlungsschreiben_Muster.pdf", pdf(RECOMMENDATION)),
            letter("Ich kann ab sofort beginnen, ganztags."),
        ),
        headers=PHONE,
        states=("full time", "2027-03-09", None),
        kinds=("cv", "recommendation", "cover_letter"),
    ),
    Sent(
        "Outlook, letter in the mail",
        "Bewerbung als Praktikantin (Sommer 2027)",
        LETTER.format(stated="Das Praktikum könnte am 1. Juni beginnen und drei Monate dauern, gerne in Vollzeit."),
        (CV_FILE,),
        headers=OUTLOOK,
        states=("full time", "2027-06-01", "2027-08-31"),
        kinds=("cv", "cover_letter"),
    ),
    Sent(
        "Outlook, automatic",
        "Abwesenheitsnotiz: Ihre Bewerbung",
        "Ich bin bis zum 20. März nicht im Büro und habe keinen Zugriff auf meine E-Mails. Nach meiner Rückkehr melde ich mich.",
        headers=OUTLOOK,
        opening=None,
        cycle=None,
        reason="auto_reply",
    ),
    Sent(
        "GMX, automatic",
        "Re: Ihre Bewerbung",
        "Guten Tag,\nich bin vom 5. bis 25. März im Urlaub. Dies ist eine automatische Antwort.",
        headers=GMX,
        opening=None,
        cycle=None,
        reason="auto_reply",
    ),
    Sent(
        "Thunderbird, a question",
        "Frage zum Praktikum im Sommer",
        "Guten Tag,\n\nkönnten Sie mir mitteilen, ob das Praktikum vergütet wird?\n\nMit besten Grüßen\nAnna Beispiel",
        headers=THUNDERBIRD,
        reason="inquiry",
    ),
    Sent(
        "Apple Mail, a withdrawal",
        "Meine Bewerbung, Praktikum Sommer 2027",
        "Sehr geehrte Damen und Herren,\n\nhiermit ziehe ich meine Bewerbung leider zurück.\n\nFreundliche Grüße\nAnna Beispiel",
        headers=APPLE,
        reason="unclear",
    ),
    Sent(
        "mail server",
        "Unzustellbar: Wir haben Ihre Bewerbung erhalten",
        "Ihre Nachricht konnte nicht zugestellt werden.",
        sender="postmaster@example.org",
        headers={"Return-Path": "<>"},
        opening=None,
        cycle=None,
        reason="bounce",
    ),
)


def reading_of(sent: Sent) -> Reading:
    headers = {name.replace("-", "_"): value for name, value in sent.headers.items()}
    return read(message(sent.subject, sent.sender, sent.body, sent.files, **headers), OPENINGS, RECEIVED)


@pytest.mark.parametrize("sent", MAILS, ids=lambda sent: sent.program)
def test_a_german_mail_is_read_as_a_person_would_read_it(sent):
    reading = reading_of(sent)
    [submission] = reading.submissions
    assert reading.set_aside == sent.reason
    assert (submission.match.opening, submission.match.cycle) == (sent.opening, sent.cycle)
    if sent.reason != "auto_reply":
        stated = submission.availability, submission.start_date, submission.end_date
        assert tuple(fact.value for fact in stated) == sent.states
    assert tuple(document.kind for document in submission.documents) == sent.kinds
    assert {each.language for each in submission.documents if each.kind == "cover_letter"} <= {"de"}
    if sent.kinds:
        assert submission.applicant.name.value == "Anna Beispiel"


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("ab 1. September 2027", date(2027, 9, 1), date(2027, 9, 1)),
        ("am ersten September 2027", date(2027, 9, 1), date(2027, 9, 1)),
        ("ab 01.09.2027", date(2027, 9, 1), date(2027, 9, 1)),
        ("Anfang Juni", date(2027, 6, 1), date(2027, 6, 10)),
        ("Mitte März 2028", date(2028, 3, 15), date(2028, 3, 15)),
        ("Ende Dezember", date(2027, 12, 31), date(2027, 12, 31)),
        ("in der zweiten Woche im Juni", date(2027, 6, 8), date(2027, 6, 14)),
        ("in der zweiten Hälfte des Juli", date(2027, 7, 16), date(2027, 7, 31)),
        ("am 3. Okt. 2027", date(2027, 10, 3), date(2027, 10, 3)),
        ("im Jänner 2028", date(2028, 1, 1), date(2028, 1, 31)),
    ],
)
def test_german_dates(words, first, last):
    [found] = dates(in_figures(words), TODAY, day_first=True)
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize(
    ("words", "weeks", "months"),
    [
        ("drei Monate", 0, 3),
        ("ein dreimonatiges Praktikum", 0, 3),
        ("12 Wochen", 12, 0),
        ("sechs bis acht Wochen", 6, 0),
    ],
)
def test_german_durations(words, weeks, months):
    assert [(each.weeks, each.months) for each in lengths(words)] == [(weeks, months)]


@pytest.mark.parametrize(
    ("words", "availability"),
    [
        ("Ich bin in Vollzeit verfügbar.", "full time"),
        ("Ich könnte nur in Teilzeit kommen.", "part time"),
        ("Voll- oder Teilzeit ist möglich.", "full time or part time"),
        ("Ich kann 20 Stunden pro Woche arbeiten.", "part time"),
        ("Möglich sind vierzig Wochenstunden.", "full time"),
        ("Ich kann an drei Tagen pro Woche kommen.", "part time"),
        ("Ich kann leider nicht in Vollzeit kommen.", None),
        ("Derzeit arbeite ich als Vollzeitkraft.", None),
    ],
)
def test_german_availability(words, availability):
    assert facts([("body", None, words)], RECEIVED, OPENINGS["internship"]).availability.value == availability


@pytest.mark.parametrize(
    ("filename", "kind"),
    [
        ("Lebenslauf.pdf", "cv"),
        ("Anschreiben_Beispiel.pdf", "cover_letter"),
        ("Motivationsschreiben.docx", "cover_letter"),
        ("Arbeitsprobe.pdf", "writing_sample"),
        ("Schreibprobe Beispiel.pdf", "writing_sample"),
        ("Zeugnis_2026.pdf", "transcript"),
        ("Abiturzeugnis.pdf", "transcript"),
        ("Notenspiegel.pdf", "transcript"),
        ("Arbeitszeugnis.pdf", "other"),
        ("Empfehlungsschreiben.pdf", "recommendation"),
        ("Mitgliedsantrag.pdf", "membership_form"),
    ],
)
def test_german_names_of_files(filename, kind):
    assert list(kinds_named(filename)) == [kind]


@pytest.mark.parametrize(
    "head",
    [
        "Am Mo., 8. März 2027 um 10:12 Uhr schrieb Sekretariat <internships@office.example.org>:",
        "Am 08.03.27 um 10:12 schrieb Sekretariat:",
        "-----Ursprüngliche Nachricht-----\nVon: Sekretariat",
        "Von: Sekretariat\nGesendet: Montag, 8. März 2027 10:12\nAn: Anna\nBetreff: AW: Praktikum",
    ],
)
def test_what_stands_below_a_german_head_is_quoted(head):
    assert unquoted(f"Gerne.\n\n{head}\n\nKönnten Sie in Vollzeit kommen?") == "Gerne."


def test_the_language_of_a_german_letter_is_known():
    assert language_of(LETTER) == "de"
