"""What of a writing sample is body, and what is not."""

import pytest

from domain.catalogue.kinds import Kind
from domain.documents import Document, Page, TextSource
from parsers.classification.measures import measure
from tests.mail import texts

BODY = texts.prose(420)
SOURCES = "\n".join(
    f"{name}, {letter}. ({year}). The Protection of Civilians. Oxford University Press.\nhttps://doi.example.org/{year}"
    for name, letter, year in [
        ("Abiew", "F. K.", 1999),
        ("Bellamy, Alex", "J.", 2009),
        ("Evans", "G.", 2008),
        ("Luck", "E.", 2010),
        ("Orford", "A.", 2011),
    ]
)
NOTES = "\n".join(
    f"{number} See the report of the Secretary-General of {2000 + number}, paragraph {number}."
    for number in range(1, 15)
)


def left_out(*pages: str) -> dict[str, tuple[int, ...]]:
    made = [Page(number, text, TextSource.TEXT, 595, 842) for number, text in enumerate(pages, start=1)]
    document = Document(Kind.WRITING_SAMPLE, 1.0, (), "2", 1, len(made), len(made), None, 0, "en", TextSource.TEXT)
    return dict(measure(document, made).left_out)


@pytest.mark.parametrize(
    "heading",
    [
        "VI. References", "7. References", "References", "Works Cited", "Works Consulted", "B) Bibliography", "5.2 Sources", "REFERENCE LIST",
        "Select Bibliography", "Notes and References", "Bibliographie", "IV – Références bibliographiques", "Ouvrages cités", "Webographie",
        "Bibliografía consultada", "Obras citadas", "C. Fuentes", "Literaturverzeichnis", "VII Literatur", "Quellen- und Literaturverzeichnis",
        "Literatur- und Quellenverzeichnis", "Verwendete Literatur", "Bibliography and Further Reading", "Referências",
        "5. Riferimenti bibliografici", "Literatuurlijst", "Källförteckning", "Litteraturliste", "Lähteet", "Spis literatury",
        "Seznam použité literatury", "Felhasznált irodalom", "Referințe", "Список литературы", "Список використаних джерел",
        "Βιβλιογραφία", "KAYNAKÇA", "قائمة المراجع", "参考文献", "참고문헌", "Tài liệu tham khảo", "Daftar Pustaka",
    ],
)  # fmt: skip
def test_sources_are_left_out_however_they_are_headed(heading: str):
    assert left_out(BODY, BODY, f"{heading}\n{SOURCES}") == {"bibliography": (3,)}
    assert left_out(BODY, f"{BODY}\n{heading}\n{SOURCES}", SOURCES) == {"bibliography": (3,)}


def test_sources_behind_each_part_are_no_reason_to_leave_out_the_next_part():
    assert left_out(BODY, f"{BODY}\nReferences\n{SOURCES}", BODY, BODY, f"References\n{SOURCES}") == {
        "bibliography": (5,)
    }


def test_a_section_that_is_called_notes_or_sources_is_body():
    assert left_out(BODY, f"Notes\n{BODY}", BODY) == {}
    assert left_out(BODY, f"Sources\n{BODY}", BODY) == {}


def test_endnotes_are_left_out_where_they_begin():
    assert left_out(BODY, BODY, f"Notes\n{NOTES}") == {"endnotes": (3,)}
    assert left_out(BODY, f"{BODY}\nEndnotes\n{NOTES}", NOTES) == {"endnotes": (3,)}


def test_notes_at_the_foot_of_each_page_leave_out_nothing():
    page = f"{BODY}\nNotes\n{NOTES[:200]}"
    assert left_out(page, page, page) == {}


@pytest.mark.parametrize(
    "sheet",
    [
        "School of Politics\nAssignment cover sheet\nStudent number: 1234567\nModule: POL 210\nWord count: 1,450\n"
        + "I declare that this is my own work. " * 20,
        "Déclaration de non-plagiat\nJe soussignée, étudiante en master, déclare que ce travail est le mien. Date : 3 mai 2026",
        "Hoja de entrega\nAsignatura: Política\nProfesora: Ana Ejemplo\nDeclaración de autoría: declaro que este trabajo es mío.",
        "Deckblatt\nName: Mara Ilves\nMatrikelnummer: 123456\nSeminar: Einführung\nEidesstattliche Erklärung: Ich versichere, dass ich die Arbeit selbst verfasst habe.",
    ],
)
def test_a_universitys_cover_sheet_is_left_out(sheet: str):
    assert left_out(sheet, BODY, BODY) == {"cover sheet": (1,)}
    assert left_out(BODY, BODY, sheet) == {"cover sheet": (3,)}
    assert left_out(sheet, "Early Warning\nMara Ilves", BODY, BODY) == {"cover sheet": (1,), "title page": (2,)}


def test_a_page_of_an_essay_about_plagiarism_is_body():
    page = f"The plagiarism declaration is a form of words. {BODY}"
    assert left_out(page, BODY, page) == {}


ITALIAN = "\n".join(
    [
        "La responsabilità di proteggere è nata dopo i fallimenti degli anni novanta, quando la comunità internazionale rimase a guardare.",
        "Gli Stati hanno riconosciuto che la sovranità comporta doveri verso le persone, e che questi doveri non finiscono al confine.",
        "Resta però aperta la questione di chi debba agire quando il Consiglio di Sicurezza è diviso e le vittime non possono aspettare.",
    ]
    * 8
)


def test_body_in_a_language_that_is_not_read_stays_body_behind_the_sources_of_a_part():
    assert left_out(ITALIAN, f"{ITALIAN}\nRiferimenti\n{SOURCES}", ITALIAN, f"Bibliografia\n{SOURCES}") == {
        "bibliography": (4,)
    }


@pytest.mark.parametrize(
    "heading", ["Apêndice A: Guia", "Allegato 1", "Bijlage 2", "Bilaga", "Приложение 1", "附录", "Ekler"]
)
def test_appendices_are_left_out_in_further_languages(heading: str):
    assert left_out(BODY, BODY, f"{heading}\n{BODY}") == {"appendices": (3,)}
