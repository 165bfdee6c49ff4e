"""What people corrected is exported as numbers of pages: of the right pages, of several applicants, and never twice."""

import pytest
from sqlalchemy import select

from domain.catalogue.kinds import Kind
from domain.errors import Fatal
from domain.numbers import Numbered, TypedNumber
from operations.changes import Attribution
from operations.corrections import DocumentCorrection, PagesCorrection, correct
from operations.corrections_export import APPLICANTS, export_corrections
from operations.page_runs import BeginsCorrection
from operations.said_kinds import corrected_kinds
from operations.undo import undo_last
from parsers.classification.example_files import read
from parsers.classification.hashed_text import hashed
from storage.models import DocumentRow, EventRow
from tests.end_to_end.conftest import MakeOffice, open_office
from tests.mail import files, texts
from tests.mail.sample_mailbox import TODAY, apply, at
from tests.servers.postgres import database_url
from worker.jobs import one_pass

__all__ = ["database_url", "open_office"]
BY = Attribution("Rosa", "", TODAY)
PEOPLE = (texts.ADA, texts.NOOR, texts.LUCA, texts.MEI)
SUBJECT = "ICRtoP Internship – Summer 2026"


@pytest.fixture
def office(tmp_path, database_url, open_office: MakeOffice):
    """Four applicants who sent a CV, and a letter with a sample behind it in one file."""
    (tmp_path / "mailbox").mkdir()
    for number, person in enumerate(PEOPLE):
        letter = files.pdf(texts.letter(person, "summer 2026"))
        sent = [("CV.pdf", files.pdf(texts.cv(person))), ("all.pdf", files.together(letter, files.essay(4)))]
        (tmp_path / "mailbox" / f"{number}.eml").write_bytes(apply(person, SUBJECT, sent, at(3 + number)))
    with open_office(database_url, {"kind": "folder", "path": tmp_path / "mailbox"}) as opened:
        one_pass(opened)
        yield opened


def documents(office, kind: Kind) -> list[tuple[int, int]]:
    """Application and number of each document of a kind."""
    with office.database.read() as session:
        chosen = select(DocumentRow.application_id, DocumentRow.id).where(DocumentRow.kind == kind)
        return [(row[0], row[1]) for row in session.execute(chosen.order_by(DocumentRow.application_id))]


def say(office, application: int, *said) -> None:
    with office.database.begin() as session:
        correct(session, office.filing_context, application, said, BY)


def test_a_document_of_which_a_person_said_the_kind_is_exported_with_its_own_pages(office):
    for application, number in documents(office, Kind.WRITING_SAMPLE):
        say(office, application, DocumentCorrection(number, Kind.TRANSCRIPT))
    made = export_corrections(office, BY)
    assert made.left_out == ()
    (one,) = {(each.kind, each.is_corrected, each.page_count, len(each.pages)) for each in read(made.content).examples}
    assert one == (Kind.TRANSCRIPT, True, 4, 4)
    with office.database.read() as session:
        event = session.scalars(select(EventRow).where(EventRow.what == "exported")).one()
    assert (event.who, event.details) == ("Rosa", {"kind": "corrections", "documents": made.corrected})


def test_the_same_records_give_the_same_file(office):
    for application, number in documents(office, Kind.CV):
        say(office, application, DocumentCorrection(number, Kind.CV))
    first, second = export_corrections(office, BY), export_corrections(office, BY)
    assert first.content == second.content
    assert first.corrected == len(PEOPLE)


def test_a_number_that_could_be_somebodys_name_is_left_out(office):
    for application, number in documents(office, Kind.CV):
        say(office, application, DocumentCorrection(number, Kind.CV))
    held = [set(each.pages[0].numbers) for each in read(export_corrections(office, BY).content).examples]
    whole = [set(hashed(texts.cv(person)).numbers.tolist()) for person in PEOPLE]
    for numbers in held:
        assert numbers
        assert all(sum(number in each for each in held) >= APPLICANTS for number in numbers)
    of_one = [numbers - set().union(*(other for other in whole if other is not numbers)) for numbers in whole]
    assert all(of_one)
    assert not any(numbers & alone for numbers in held for alone in of_one)


def test_pages_that_a_person_parted_are_examples_with_their_kind(office):
    application, number = documents(office, Kind.WRITING_SAMPLE)[0]
    say(office, application, BeginsCorrection(number, 4, Kind.OTHER))
    found = {
        (each.kind, each.page_count, len(each.pages)) for each in read(export_corrections(office, BY).content).examples
    }
    assert found == {(Kind.OTHER, 2, 2)}


def test_files_that_are_pages_of_one_document_are_one_example(tmp_path, database_url, open_office: MakeOffice):
    (tmp_path / "mailbox").mkdir()
    first, second = files.pdf(texts.cv(texts.ADA)), files.pdf(texts.letter(texts.ADA, "summer 2026"))
    raw = apply(texts.ADA, SUBJECT, [("one.pdf", first), ("two.pdf", second)], at(3))
    (tmp_path / "mailbox" / "1.eml").write_bytes(raw)
    with open_office(database_url, {"kind": "folder", "path": tmp_path / "mailbox"}) as office:
        one_pass(office)
        (cv,), (letter,) = (documents(office, kind) for kind in (Kind.CV, Kind.COVER_LETTER))
        say(office, 1, PagesCorrection(cv[1], (letter[1],)))
        say(office, 1, DocumentCorrection(cv[1], Kind.OTHER))
        (found,) = read(export_corrections(office, BY).content).examples
    assert (found.kind, found.page_count, len(found.pages)) == (Kind.OTHER, 2, 2)


def test_a_word_that_is_taken_back_is_no_example(office):
    application, number = documents(office, Kind.CV)[0]
    say(office, application, DocumentCorrection(number, Kind.OTHER))
    with office.database.begin() as session:
        undo_last(session, office.filing_context, TypedNumber(application, Numbered.APPLICATION), BY)
    with office.database.read() as session:
        assert not corrected_kinds(session)
    with pytest.raises(Fatal, match="nobody has corrected the kind of a document"):
        export_corrections(office, BY)


def test_a_file_that_is_lost_is_named_and_the_others_are_exported(office):
    (_, first), *_ = cvs = documents(office, Kind.CV)
    for application, number in cvs:
        say(office, application, DocumentCorrection(number, Kind.CV))
    with office.database.read() as session:
        office.blobs.delete(session.get_one(DocumentRow, first).sha256)
    made = export_corrections(office, BY)
    assert made.corrected == len(PEOPLE) - 1
    assert made.left_out == (
        f"application a1: its CV (document {first}) could not be read: its file is lost or damaged",
    )
