"""A person says where the documents of a file begin and end; it outlives reading again, and is taken back as one act."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from domain.catalogue.kinds import Kind
from domain.errors import WrongUsage
from domain.numbers import Numbered, TypedNumber
from operations.changes import Attribution
from operations.corrections import DocumentCorrection, correct
from operations.page_runs import BeginsCorrection, BelongsCorrection
from operations.records import Refused
from operations.undo import undo_last
from storage.models import DocumentRow, MessageRow, MessageState
from tests.mail import files, texts
from tests.mail.sample_mailbox import TODAY, apply, at
from tests.operations.test_document_pages import office_of
from worker.jobs import read_kept

ADA = texts.ADA
WHOLE = files.together(files.pdf(texts.letter(ADA, "summer 2026")), files.pdf(texts.cv(ADA)), files.essay(4))


@pytest.fixture
def office(tmp_path):
    raw = apply(ADA, "ICRtoP Internship – Summer 2026", [("application.pdf", WHOLE)], at(3))
    with office_of(tmp_path, raw) as opened:
        yield opened


def runs(office) -> list[tuple[int, int, str]]:
    with office.database.read() as session:
        rows = session.scalars(select(DocumentRow).order_by(DocumentRow.first_page))
        return [(row.first_page, row.last_page, row.kind) for row in rows]


def say(office, *said, minutes: int = 1) -> Attribution:
    by = Attribution("Rosa", "", TODAY + timedelta(minutes=minutes))
    with office.database.begin() as session:
        number = session.scalars(select(DocumentRow.application_id)).first()
        correct(session, office.filing_context, number, said, by)
    return by


def document(office, page: int) -> int:
    with office.database.read() as session:
        return session.scalars(
            select(DocumentRow.id).where(DocumentRow.first_page <= page, DocumentRow.last_page >= page)
        ).one()


AS_READ = [(1, 1, "cover_letter"), (2, 2, "cv"), (3, 6, "writing_sample")]


def test_a_new_document_begins_at_a_page(office):
    assert runs(office) == AS_READ
    number = document(office, 3)
    say(office, BeginsCorrection(number, 5, Kind.TRANSCRIPT))
    assert runs(office) == [*AS_READ[:2], (3, 4, "writing_sample"), (5, 6, "transcript")]
    assert document(office, 3) == number
    with office.database.read() as session:
        sample, transcript = (session.get_one(DocumentRow, document(office, page)) for page in (3, 5))
        assert (sample.pages, transcript.pages) == (2, 2)
        assert sample.words > 0 < transcript.words
        assert transcript.confidence == 1
        assert transcript.sha256 == sample.sha256


def test_a_document_belongs_to_the_one_before(office):
    say(office, BelongsCorrection(document(office, 2)))
    assert runs(office) == [(1, 2, "cover_letter"), (3, 6, "writing_sample")]
    with office.database.read() as session:
        assert session.get_one(DocumentRow, document(office, 1)).pages == 2


def test_it_holds_after_reading_again_and_is_taken_back_as_one_act(office):
    say(office, BeginsCorrection(document(office, 3), 4, Kind.OTHER))
    said = runs(office)
    with office.database.begin() as session:
        row = session.scalars(select(MessageRow)).one()
        row.state = MessageState.KEPT
        number, message = session.scalars(select(DocumentRow.application_id)).first(), row.id
    read_kept(office, [message])
    assert runs(office) == said
    for expected in (AS_READ, said):
        with office.database.begin() as session:
            by = Attribution("Rosa", "", TODAY + timedelta(hours=1))
            undo_last(session, office.filing_context, TypedNumber(number, Numbered.APPLICATION), by)
        assert runs(office) == expected


def test_what_was_said_of_a_document_before_goes_into_its_runs_and_what_is_said_after_counts(office):
    say(office, DocumentCorrection(document(office, 2), Kind.TRANSCRIPT))
    say(office, DocumentCorrection(document(office, 3), pages=(3, 5)), minutes=2)
    say(office, BeginsCorrection(document(office, 4), 4, Kind.OTHER), minutes=3)
    assert runs(office) == [AS_READ[0], (2, 2, "transcript"), (3, 3, "writing_sample"), (4, 5, "other")]
    say(office, DocumentCorrection(document(office, 4), Kind.RECOMMENDATION), minutes=4)
    assert runs(office)[-1] == (4, 5, "recommendation")
    say(office, BeginsCorrection(document(office, 4), 6, Kind.CV), minutes=5)  # a page that was of no document
    assert runs(office)[-2:] == [(4, 5, "recommendation"), (6, 6, "cv")]


@pytest.mark.parametrize(
    ("page", "error"),
    [(0, WrongUsage), (7, WrongUsage), (1, Refused), (3, Refused)],
    ids=["none", "beyond", "first", "again"],
)
def test_what_cannot_be_is_refused_and_changes_nothing(office, page, error):
    with pytest.raises(error):
        say(office, BeginsCorrection(document(office, 3), page, Kind.CV))
    with pytest.raises(Refused):
        say(office, BelongsCorrection(document(office, 1)))
    with pytest.raises(Refused):
        say(office, BelongsCorrection(999))
    assert runs(office) == AS_READ
