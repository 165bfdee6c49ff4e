"""The search index goes with its records: filed, erased, restored, and completed for what was filed before there was one."""

import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import delete, func, select

from config.settings import Settings
from domain.numbers import Numbered, TypedNumber
from ingest.office import Office, opened
from operations.backup import backup, restore
from operations.changes import Attribution
from operations.erasure import erase
from operations.erasure_scope import of_person
from operations.indexing import INDEXING, index_filed, note_missing
from operations.reconcile import reconcile
from operations.review import merge
from operations.undo import undo_last
from storage.models import ApplicationRow, HealthRow, SearchEntryRow
from storage.search import search
from tests.mail.sample_mailbox import TODAY
from tests.operations.test_erasure import ADA, NOOR, OFFICE, filed, number_of


@pytest.fixture(params=["sqlite", "postgresql"])
def office(request, tmp_path):
    url = request.getfixturevalue("postgres_url") if request.param == "postgresql" else ""
    with filed(tmp_path, url) as opened:
        yield opened


def found(office: Office, words: str) -> list[tuple[str, int | None, int | None]]:
    with office.database.read() as session:
        return sorted((hit.kind.value, hit.application, hit.message) for hit in search(session, words).hits)


def entries(office: Office) -> list[tuple[object, ...]]:
    row = SearchEntryRow
    with office.database.read() as session:
        return session.execute(select(row.id, row.kind, row.names, row.words).order_by(row.id)).all()


def test_an_erased_person_is_found_no_more_and_nobody_else_is_lost(office):
    other = found(office, NOOR.name)
    assert {kind for kind, *_ in found(office, ADA.name)} >= {"application", "message", "document"}
    with office.database.read() as session:
        scope = of_person(session, office.blobs, str(number_of(office, ADA.email)), office.settings)
    erase(office, scope, "Jo", "she asked for it")
    assert found(office, ADA.name) == found(office, ADA.email) == []
    assert found(office, NOOR.name) == other != []


def test_no_word_of_an_erased_person_is_left_in_the_file(tmp_path):
    with filed(tmp_path) as office:
        surname = ADA.name.rpartition(" ")[2].lower()
        with office.database.read() as session:
            scope = of_person(session, office.blobs, str(number_of(office, ADA.email)), office.settings)
        erase(office, scope, "Jo", "she asked for it")
        with closing(sqlite3.connect(office.database.file)) as connection:
            pages = [row[0] for row in connection.execute("select block from search_index_data")]
    assert not any(surname.encode() in page for page in pages)


def test_a_merged_application_is_found_by_the_other_and_by_itself_again_after_the_undo(office):
    ada, noor = number_of(office, ADA.email), number_of(office, NOOR.email)
    before = found(office, ADA.name)
    with office.database.begin() as session:
        merge(session, office.filing_context, ada, noor, Attribution("Jo", "", TODAY))
    assert {application for _, application, _ in found(office, ADA.name)} <= {noor, None}
    with office.database.begin() as session:
        undo_last(session, office.filing_context, TypedNumber(ada, Numbered.APPLICATION), Attribution("Jo", "", TODAY))
    assert found(office, ADA.name) == before


def test_what_was_filed_before_is_completed_in_passes_and_gives_the_same_entries(office):
    before = entries(office)
    with office.database.begin() as session:
        session.execute(delete(SearchEntryRow))
    assert index_filed(office) == 0  # nothing says that something is missing
    assert note_missing(office) > 0
    assert index_filed(office, seconds=0) == 0
    assert index_filed(office) > 0
    index_filed(office)
    assert entries(office) == before
    with office.database.read() as session:
        assert session.get(HealthRow, INDEXING) is None


def test_reconcile_completes_the_index_and_says_so(office):
    before = entries(office)
    with office.database.begin() as session:
        session.execute(delete(SearchEntryRow))
    [difference] = [each for each in reconcile(office).differences if each.where == "search"]
    assert "could not be found by a search" in difference.says[0]
    assert entries(office) == before
    assert not [each for each in reconcile(office).differences if each.where == "search"]


def test_every_application_that_counts_has_one_entry(office):
    with office.database.read() as session:
        entry = SearchEntryRow.application_id == ApplicationRow.id
        counted = select(ApplicationRow.id, func.count(SearchEntryRow.id)).outerjoin(SearchEntryRow, entry)
        assert {number for _, number in session.execute(counted.group_by(ApplicationRow.id))} == {1}


def test_a_restored_office_finds_what_it_found(tmp_path):
    with filed(tmp_path) as office:
        before, name = entries(office), found(office, ADA.name)
        backup(office, tmp_path / "copy")
    settings = Settings(office=OFFICE, storage={"folder": tmp_path / "new"}, mailboxes={})
    restore(settings, tmp_path / "copy")
    with opened(settings, lambda: TODAY) as office:
        assert (entries(office), found(office, ADA.name)) == (before, name)
