"""What a search finds, on either database."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from domain.reading import FileText
from storage.database import Database
from storage.models import (
    ApplicationMessageRow,
    ApplicationRow,
    AttachmentRow,
    DocumentRow,
    MessageRow,
    MessageState,
    SearchEntryRow,
)
from storage.search import HitKind, SearchPage, applications_named, search
from storage.search_index import index_application, index_message
from tests.storage.test_queries import _application, _document, _message

PDF = "1.2/cv.pdf"


def _shown(hit) -> str:
    return "".join(f"[{each.text}]" if each.found else each.text for each in hit.snippet)


@pytest.fixture
def filled(database: Database) -> Database:
    """Two applicants; the first with a mail and a CV of two pages, the second in another alphabet's letters."""
    with database.begin() as session:
        ana = _application("Ana Lima")
        odd = _application("Łukasz Sørensen-Groß", days=2, decision="Reached him by telephone: zażółć")
        odd.applicant.phone = "+48 600 100 200"
        mail = _message("Internship – Summer 2027", state=MessageState.FILED)
        mail.reading = replace(mail.reading, own_words="I learned Português in São Paulo.\nKind regards")
        session.add_all([ana, odd, mail])
        session.flush()
        session.add(ApplicationMessageRow(application_id=ana.id, message_id=mail.id))
        session.add(
            AttachmentRow(
                message_id=mail.id,
                path=PDF,
                filename="cv.pdf",
                media_type="application/pdf",
                size=1,
                sha256="1" * 64,
                role="document",
            )
        )
        document = _document(mail, "cv", attachment=PDF, filename="cv.pdf", first_page=1, last_page=2, pages=2)
        ana.documents.append(document)
        session.flush()
        index_application(session, ana)
        index_application(session, odd)
        pages = ("Curriculum vitae of Ana", "Translator for Médecins Sans Frontières, Genève. Ana wrote it.")
        index_message(session, mail, [FileText(PDF, pages)])
    return database


def _found(database: Database, words: str) -> list[tuple[HitKind, str]]:
    with database.read() as session:
        return [(hit.kind, _shown(hit)) for hit in search(session, words).hits]


FOUND: tuple[tuple[str, list[str]], ...] = (
    ("lima", ["application", "message"]),
    ("LIMA ana", ["application", "message"]),
    ("ana.lima@example.edu", ["application", "message"]),
    ("portugues", ["message"]),
    ("PORTUGUÊS", ["message"]),
    ("sao paulo", ["message"]),
    ("medecins", ["document"]),
    ("medec", ["document"]),
    ('"sans frontieres"', ["document"]),
    ('"frontieres sans"', []),
    ("“sans frontières”", ["document"]),
    ("lukasz", ["application"]),
    ("łukasz", ["application"]),
    ("sorensen gross", ["application"]),
    ("zazolc", ["application"]),
    ("+48 600 100 200", ["application"]),
    ("48600100200", ["application"]),
    ("summer 2027", ["application", "message", "application"]),
    ("portug paulo", []),
    ("paulo portug", ["message"]),
    ("nobody", []),
)


def test_words_are_found_whatever_their_case_and_accents(filled: Database):
    assert [(words, sorted(kind for kind, _ in _found(filled, words))) for words, _ in FOUND] == [
        (words, sorted(kinds)) for words, kinds in FOUND
    ]


TYPED = (
    *(
        '"',
        "'",
        "*",
        "ana*",
        "AND",
        "NOT",
        "ana OR lima",
        "NEAR(ana lima)",
        "names:ana",
        "(",
        ")",
        "-",
        "^ana",
        "\\",
    ),
    *(
        "ana & lima",
        "ana | lima",
        "!ana",
        "ana <-> lima",
        "a:*",
        "%",
        "_",
        "",
        "   ",
        "\x00",
        "é\u0301",
        "💥",
        "{names}",
    ),
    *("x" * 5000, "a " * 500, "'; drop table messages; --", '"ana', "„ana", "12", "1e5", "2027abc", "--5", "ana:b"),
)


def test_nothing_that_is_typed_is_an_operator_or_an_error(filled: Database):
    with filled.read() as session:
        for words in TYPED:
            search(session, words)
            applications_named(session, words)


def test_names_come_first_then_the_newest(filled: Database):
    with filled.begin() as session:
        later = _application("Paul", days=5, decision="A friend of Lima")
        session.add(later)
        session.flush()
        index_application(session, later)
    kinds = _found(filled, "lima")
    assert [kind for kind, _ in kinds] == ["application", "message", "application"]
    assert kinds[1][1] == "Ana [Lima] <ana.[lima]@example.edu>"
    assert kinds[2][1] == "internship · summer 2027 · A friend of [Lima]"


def test_a_hit_in_a_document_names_its_page_and_marks_its_words(filled: Database):
    with filled.read() as session:
        [hit] = search(session, "genev").hits
        assert hit.application == session.scalar(select(ApplicationMessageRow.application_id))
        assert (hit.document, hit.page) == (session.scalar(select(DocumentRow.id)), 2)
    assert (hit.document_kind, hit.title) == ("cv", "cv.pdf")
    assert "Médecins Sans Frontières, [Genève]. Ana" in _shown(hit)


def test_pages_follow_each_other_and_name_each_hit_once(database: Database):
    with database.begin() as session:
        for number in range(25):
            row = _application(f"Ana {number}" if number % 2 else f"Bea {number}", days=number, decision="known to Ana")
            session.add(row)
            session.flush()
            index_application(session, row)
    seen, after = [], ""
    for _ in range(10):
        with database.read() as session:
            page = search(session, "ana", SearchPage(4, after))
        seen += [hit.title for hit in page.hits]
        after = page.next
        if not after:
            break
    assert seen == [f"Ana {each}" for each in range(23, 0, -2)] + [f"Bea {each}" for each in range(24, -1, -2)]


def test_what_is_deleted_or_changed_is_found_no_more(filled: Database):
    with filled.begin() as session:
        row = session.scalars(select(ApplicationRow).order_by(ApplicationRow.id)).first()
        row.applicant.name = "Bea Silva"
        row.applicant.email = "bea@example.org"
        index_application(session, row)
    assert [kind for kind, _ in _found(filled, "ana lima")] == ["message"]
    assert [kind for kind, _ in _found(filled, "silva")] == ["application"]
    with filled.begin() as session:
        session.delete(session.scalars(select(MessageRow)).one())
    assert _found(filled, "portugues") == _found(filled, "medecins") == []
    with filled.begin() as session:
        for each in session.scalars(select(ApplicationRow)):
            session.delete(each)
    with filled.read() as session:
        assert session.scalar(select(func.count()).select_from(SearchEntryRow)) == 0


def test_an_applicant_is_found_by_name(filled: Database):
    with filled.read() as session:
        numbers = dict(session.execute(select(ApplicationRow.received_at, ApplicationRow.id)).all())
        assert applications_named(session, "soren") == (numbers[max(numbers)],)
        assert applications_named(session, "portugues") == ()


def test_words_of_many_pages_are_bounded_and_indexed(database: Database):
    with database.begin() as session:
        mail = _message("Long")
        session.add(mail)
        session.flush()
        session.add(
            AttachmentRow(
                message_id=mail.id,
                path="1",
                filename="a",
                media_type="text/plain",
                size=1,
                sha256="1" * 64,
                role="document",
            )
        )
        session.flush()
        text = " ".join(f"w{number:x}" for number in range(20_000)) + "\U0001f4a5 " + "字" * 3000 + " " + "y" * 5000
        index_message(session, mail, [FileText("1", ("", text[:150_000]))])
    with database.read() as session:
        [hit] = search(session, "w1f00").hits
    assert hit.page == 2
    assert mail.received_at - hit.received_at < timedelta(seconds=1)
