"""What a person says of what waits is taken back, done again, and in the history in words."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from domain.numbers import Numbered, TypedNumber
from ingest.filing.words_on_doubts import looked_at_target
from operations import attaching, doubts, snoozes
from operations.changes import Attribution
from operations.changes_in_words import change_in_words
from operations.erasure import erase
from operations.erasure_scope import of_person
from operations.records import Refused
from operations.undo import undo_last
from storage.models import ApplicationRow, CorrectionRow, FindingRow, MessageRow, MessageState, SnoozeRow
from worker.jobs import one_pass


@pytest.fixture
def by(filled):
    return Attribution("Rosa", "", filled.now())


def again(by: Attribution) -> Attribution:
    return Attribution(by.who, "", by.at)


def undone(office, of: Numbered, number: int, by: Attribution) -> str:
    with office.database.begin() as session:
        taken = undo_last(session, office.filing_context, TypedNumber(number, of), again(by))
        return change_in_words(taken.changes[0])


def count(office, table, *conditions) -> int:
    with office.database.read() as session:
        return session.scalar(select(func.count()).select_from(table).where(*conditions))


def test_two_people_are_kept_apart_and_its_undo_undone(filled, by):
    word = CorrectionRow.target.startswith("somebody_else:")
    with filled.database.begin() as session:
        doubts.keep_apart(session, filled.filing_context, 5, 4, by)
    said = undone(filled, Numbered.APPLICATION, 5, by)
    assert said == "application a5 is of another person than application a4"
    assert count(filled, CorrectionRow, word) == 0
    undone(filled, Numbered.APPLICATION, 5, by)
    assert count(filled, CorrectionRow, word) == 1
    with filled.database.begin() as session, pytest.raises(Refused, match="from itself"):
        doubts.keep_apart(session, filled.filing_context, 5, 5, by)


def test_a_doubt_is_looked_at_once_and_asks_again_after_the_undo(filled, by):
    with filled.database.begin() as session:
        found = session.scalars(select(FindingRow).where(FindingRow.severity == "doubt")).first()
        number, code, target = found.application_id, found.code, looked_at_target(found.code, found.values)
        doubts.look_at_doubt(session, filled.filing_context, number, target, by)
    is_doubt = FindingRow.application_id == number, FindingRow.code == code, FindingRow.severity == "doubt"
    assert count(filled, FindingRow, *is_doubt) == 0
    with filled.database.begin() as session, pytest.raises(Refused, match="no such doubt any more"):
        doubts.look_at_doubt(session, filled.filing_context, number, target, by)
    assert undone(filled, Numbered.APPLICATION, number, by).endswith("has been looked at")
    assert count(filled, FindingRow, *is_doubt) == 1


@pytest.mark.parametrize(("of", "number"), [(Numbered.APPLICATION, 4), (Numbered.MESSAGE, 4), (Numbered.MAIL, 1)])
def test_what_is_put_off_is_taken_back_and_put_off_again(filled, by, of, number):
    until = by.at + timedelta(days=2)
    with filled.database.begin() as session:
        snoozes.snooze(session, TypedNumber(number, of), until, by)
        snoozes.snooze(session, TypedNumber(number, of), until + timedelta(days=1), again(by))
        assert session.scalars(select(SnoozeRow.until)).all() == [until + timedelta(days=1)]
    assert "is put off until" in undone(filled, of, number, by)
    assert count(filled, SnoozeRow, SnoozeRow.until == until) == 1


def test_a_snooze_goes_with_what_it_is_about(filled, by):
    with filled.database.begin() as session:
        snoozes.snooze(session, TypedNumber(4, Numbered.APPLICATION), by.at + timedelta(days=2), by)
        snoozes.snooze(session, TypedNumber(4, Numbered.MESSAGE), by.at + timedelta(days=2), again(by))
    with filled.database.read() as session:
        scope = of_person(session, filled.blobs, "4", filled.settings)
    erase(filled, scope, "Rosa", "asked for it")
    assert count(filled, SnoozeRow) == 0


def test_a_message_that_is_the_only_one_of_its_application_moves_and_comes_back(filled, by):
    def state() -> tuple[list[int], bool]:
        with filled.database.read() as session:
            row = session.get_one(MessageRow, 5)
            return [each.application_id for each in row.applications], session.get(ApplicationRow, 5) is not None

    assert state() == ([5], True)
    with filled.database.begin() as session:
        attaching.attach(session, 5, 4, by)
    one_pass(filled)
    assert state() == ([4], False)
    assert undone(filled, Numbered.MESSAGE, 5, by) == "message m5 belongs to application a4"
    one_pass(filled)
    assert state() == ([5], True)
    undone(filled, Numbered.MESSAGE, 5, by)
    one_pass(filled)
    assert state() == ([4], False)


def test_what_brings_nothing_of_a_writer_is_not_attached(filled, by):
    with filled.database.begin() as session:
        with pytest.raises(Refused, match="part of application a4 already"):
            attaching.attach(session, 4, 4, by)
        with pytest.raises(Refused, match="no application"):
            attaching.attach(session, 4, 9999, by)
        row = session.get_one(MessageRow, 44)
        row.state, row.reason = MessageState.SET_ASIDE, "infected"
        with pytest.raises(Refused, match="is infected"):
            attaching.attach(session, 44, 4, by)
