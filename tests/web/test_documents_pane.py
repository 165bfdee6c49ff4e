"""The left side of an application's page: every document with its pages, and what was read marked where it stands."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from sqlalchemy import select
from starlette.datastructures import QueryParams

from domain.findings import Evidence
from parsers.documents.marked_text import marked
from storage.application import application
from storage.document_files import files_of_messages
from storage.models import ApplicantRow, ApplicationRow
from tests.mail import files, texts
from tests.mail.sample_mailbox import apply, at, three
from tests.web.desk import ROSA, office_in
from web.pages.application.documents import Pane, documents_pane
from web.rendering import templates
from web.request import PageRequest
from worker.jobs import one_pass

ADA, NOOR, LUCA = texts.ADA, texts.NOOR, texts.LUCA
SUBJECT = "ICRtoP Internship – Summer 2026"
LETTER_IN_MAIL = texts.letter(LUCA, "summer 2026")


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    folder = tmp_path_factory.mktemp("office")
    box = folder / "mailbox"
    box.mkdir()
    photos = [(f"CV {number}.png", files.picture(f"Page {number}\n" + texts.cv(NOOR))) for number in (1, 2)]
    (box / "1.eml").write_bytes(apply(ADA, SUBJECT, three(ADA), at(3)))
    (box / "2.eml").write_bytes(apply(ADA, f"Re: {SUBJECT}", [("CV new.pdf", files.pdf(texts.cv(ADA)))], at(5)))
    (box / "3.eml").write_bytes(apply(NOOR, SUBJECT, [*photos, ("locked.pdf", files.pdf("x", password="x"))], at(4)))
    (box / "4.eml").write_bytes(apply(LUCA, SUBJECT, three(LUCA)[:1], at(4), body=LETTER_IN_MAIL))
    with office_in(folder) as opened:
        one_pass(opened)
        yield opened


@pytest.fixture(scope="module")
def pages(office):
    from operations.document_pages import DocumentPages

    shown = DocumentPages(office)
    yield shown
    shown.close()


class Request:
    """What the pane needs of a request."""

    query_number = PageRequest.query_number

    def __init__(self, office, pages, query: str, number: int) -> None:
        self.office, self.pages, self.query = office, pages, QueryParams(query)
        self.http = SimpleNamespace(url=SimpleNamespace(path=f"/applications/{number}"))
        self.user = ROSA
        self.read = office.database.read


def pane(office, pages, email: str, query: str = "", change=lambda found: found) -> Pane:
    with office.database.read() as session:
        number = session.scalars(select(ApplicationRow.id).join(ApplicantRow).where(ApplicantRow.email == email)).one()
        found = change(application(session, number))
        stored = files_of_messages(session, {each.message_id for each in found.documents})
    shown = documents_pane(Request(office, pages, query, number), found, stored)
    template = templates().get_template("pages/application/documents.html")
    template.render(pane=shown, zone=office.openings.zone)
    return shown


def test_the_letter_is_open_first_and_an_older_cv_is_folded_away(office, pages):
    shown = pane(office, pages, ADA.email)
    assert [(each.kind, len(each.lines), len(each.older)) for each in shown.groups] == [
        ("cover_letter", 1, 0),
        ("cv", 1, 1),
        ("writing_sample", 1, 0),
    ]
    assert (shown.opened.kind, shown.opened.label) == ("cover_letter", "Page 1 of 1")


def test_each_page_has_its_thumbnail_and_the_way_to_the_next(office, pages):
    sample = pane(office, pages, ADA.email).groups[2].lines[0].document
    shown = pane(office, pages, ADA.email, f"document={sample.id}&page=2&zoom=150")
    assert [each.is_current for each in shown.opened.strip] == [False, True, False, False]
    assert "page=3" in shown.opened.following
    assert "page=1" in shown.opened.previous
    assert "zoom=150" in shown.opened.following
    assert "width=1920" in shown.opened.picture
    assert pane(office, pages, ADA.email, f"document={sample.id}&page=99").opened.page == 4


@pytest.mark.parametrize("fact", ["start_date", "availability"])
def test_a_fact_is_marked_where_it_is_written(office, pages, fact):
    shown = pane(office, pages, ADA.email, f"show={fact}&text=1")
    assert shown.is_found
    assert shown.opened.places
    assert any(each.is_marked for each in shown.opened.pieces)


def test_a_finding_opens_its_page_and_marks_only_what_is_written_there(office, pages):
    with office.database.read() as session:
        number = session.scalars(
            select(ApplicationRow.id).join(ApplicantRow).where(ApplicantRow.email == ADA.email)
        ).one()
        codes = [each.code for each in application(session, number).findings]
    named = pane(office, pages, ADA.email, f"show=finding-{codes.index('letter_names_opening')}")
    assert (named.opened.kind, named.is_found) == ("cover_letter", True)
    received = pane(office, pages, ADA.email, f"show=finding-{codes.index('writing_sample_received')}")
    assert (received.opened.kind, received.shown) == ("writing_sample", None)


def test_what_is_written_in_the_mail_is_marked_there(office, pages):
    shown = pane(office, pages, LUCA.email, "show=start_date")
    assert shown.is_found
    words = [each.text for each in shown.opened.pieces if each.is_marked] if shown.opened else shown.mail
    assert words


def test_the_words_of_a_search_are_marked_on_the_page_and_in_a_letter(office, pages):
    shown = pane(office, pages, ADA.email, "found=coalition+INTERNSHIP")
    assert shown.searched == "coalition INTERNSHIP"
    assert shown.opened.places
    assert all(0 <= each.left < each.right <= 1 for each in shown.opened.places)
    letter = pane(office, pages, LUCA.email, "found=internship")
    assert {each.text.casefold() for each in letter.opened.pieces if each.is_marked} == {"internship"}
    assert not pane(office, pages, ADA.email, "found=zzzz").is_found


def test_an_evidence_that_is_not_found_again_says_so(office, pages):
    lost = Evidence("nowhere.pdf", 1, "words that stand in no file")

    def change(found):
        return replace(found, facts=found.facts | {"start_date": replace(found.facts["start_date"], evidence=(lost,))})

    shown = pane(office, pages, ADA.email, "show=start_date", change)
    assert not shown.is_found


def test_photographs_of_one_document_are_its_pages(office, pages):
    shown = pane(office, pages, NOOR.email)
    joined = next(line.document for group in shown.groups for line in group.lines if line.document.joined)
    shown = pane(office, pages, NOOR.email, f"document={joined.id}&page=2&text=1")
    assert shown.opened.label == "Page 2 of 2"
    assert len(shown.opened.originals) == 2
    assert "Page 2" in "".join(each.text for each in shown.opened.pieces)


def test_a_file_that_cannot_be_opened_says_why(office, pages):
    shown = pane(office, pages, NOOR.email)
    locked = next(
        line.document for group in shown.groups for line in group.lines if line.document.filename == "locked.pdf"
    )
    shown = pane(office, pages, NOOR.email, f"document={locked.id}")
    assert "password" in shown.opened.why
    assert shown.opened.picture == ""
    assert shown.opened.originals


def test_an_infected_document_is_not_shown_and_not_handed_on(office, pages):
    def change(found):
        return replace(found, messages=tuple(replace(each, reason="infected") for each in found.messages))

    shown = pane(office, pages, ADA.email, "", change)
    assert (shown.opened.picture, shown.opened.originals) == ("", ())
    assert "virus" in shown.opened.why


@pytest.mark.parametrize(
    "query", ["document=x&page=-1&zoom=7&show=finding-99&text=2", "page=9999999999", "show=finding-x", "zoom=²"]
)
def test_an_address_that_makes_no_sense_shows_the_usual(office, pages, query):
    assert pane(office, pages, ADA.email, query).opened.page == 1


def test_words_are_marked_within_their_text():
    assert [(each.text, each.is_marked) for each in marked("I can start\non 1 June, then", "start on 1 June")] == [
        ("I can ", False),
        ("start\non 1 June,", True),
        (" then", False),
    ]
    assert "".join(each.text for each in marked("a b", "zzz")) == "a b"
