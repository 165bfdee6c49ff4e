"""Lists are given in pages: newest first, each row once, whatever comes in between."""

from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import delete, insert

from domain.outgoing import NO_CAUSE
from storage import queries
from storage.database import Database, open_database
from storage.models import ApplicantRow, ApplicationRow, MessageRow, OutgoingRow
from storage.pages import ALL, MOST_COUNTED, Page

NOW = datetime(2027, 3, 1, 9, 30, tzinfo=UTC)
ROWS = 23


def _moment(number: int) -> datetime:
    """Several were received at the same time, and numbers do not follow the times."""
    return NOW - timedelta(hours=number * 7 % 5)


def _fill(database: Database, rows: int = ROWS) -> None:
    numbers = range(1, rows + 1)
    with database.begin() as session:
        session.execute(insert(ApplicantRow), [{"id": each, "name": f"Person {each}"} for each in numbers])
        times = {"created_at": NOW, "updated_at": NOW, "facts": {}}
        session.execute(
            insert(ApplicationRow),
            [
                times
                | {"id": each, "applicant_id": each, "received_at": _moment(each), "cycle": None}
                | {"opening": "internship" if each % 3 else "membership"}
                | {"status": ("complete", "waiting", "merged")[each % 7 % 3]}
                for each in numbers
            ],
        )
        session.execute(
            insert(MessageRow),
            [
                {"raw_sha256": "", "content_digest": str(each), "size": 1, "kept_at": NOW, "received_at": _moment(each)}
                | {"id": each, "state": "filed" if each % 3 else "set_aside"}
                for each in numbers
            ],
        )
        session.execute(
            insert(OutgoingRow),
            [
                {"id": each, "key": str(each), "kind": "thanks", "recipient": "ana@example.edu", "subject": ""}
                | {"header_message_id": str(each), "next_attempt_at": NOW, "created_at": NOW, "cause": NO_CAUSE}
                | {"state": "sent" if each % 3 else "held"}
                for each in numbers
            ],
        )


@pytest.mark.parametrize("most", [1, 4, ROWS, 100])
@pytest.mark.parametrize(
    ("page_of", "chosen"),
    [
        (queries.page_of_applications, {}),
        (queries.page_of_applications, {"status": "waiting"}),
        (queries.page_of_applications, {"opening": "membership"}),
        (queries.page_of_messages, {}),
        (queries.page_of_messages, {"state": "set_aside"}),
        (queries.page_of_outgoing, {}),
        (queries.page_of_outgoing, {"state": "held"}),
    ],
)
def test_the_pages_of_a_list_are_the_list(tmp_path, page_of, chosen, most):
    with _on_sqlite(tmp_path) as database:
        _fill(database)
        assert _in_pages(database, page_of, chosen, most)


def test_the_pages_of_a_list_are_the_list_on_either_database(database: Database):
    _fill(database)
    for page_of in (queries.page_of_applications, queries.page_of_messages, queries.page_of_outgoing):
        assert _in_pages(database, page_of, {}, 4)


def _in_pages(database: Database, page_of, chosen, most) -> bool:
    """Whether the pages are the whole list, newest first, and each says how many follow."""
    with database.read() as session:
        everything = page_of(session, ALL, **chosen).rows
        found, after = [], None
        while True:
            page = page_of(session, Page(most, after), **chosen)
            found += page.rows
            assert page.more == len(everything) - len(found)
            if not page.more:
                break
            after = page.rows[-1].id
    newest_first = sorted(everything, key=lambda each: (getattr(each, "received_at", NOW), each.id), reverse=True)
    return len(everything) > 3 and tuple(found) == everything == tuple(newest_first)


def test_what_comes_in_between_moves_nothing(tmp_path):
    with _on_sqlite(tmp_path) as database:
        _fill(database)
        with database.read() as session:
            first = queries.page_of_messages(session, Page(5)).rows
            then = queries.page_of_messages(session, Page(5, first[-1].id)).rows
        new = {"raw_sha256": "", "content_digest": "new", "size": 1, "kept_at": NOW, "received_at": NOW}
        with database.begin() as session:
            session.execute(insert(MessageRow), [new])
        with database.read() as session:
            assert queries.page_of_messages(session, Page(5, first[-1].id)).rows == then


def test_a_page_after_what_was_erased_begins_with_older_numbers(tmp_path):
    with _on_sqlite(tmp_path) as database:
        _fill(database)
        with database.begin() as session:
            session.execute(delete(MessageRow).where(MessageRow.id == 9))
        with database.read() as session:
            found = queries.page_of_messages(session, Page(50, 9)).rows
        assert {each.id for each in found} == set(range(1, 9))


def test_more_than_a_thousand_are_not_counted_on(tmp_path):
    with _on_sqlite(tmp_path) as database:
        _fill(database, MOST_COUNTED + 50)
        with database.read() as session:
            assert queries.page_of_messages(session, Page(5)).more == MOST_COUNTED + 1
            assert queries.page_of_messages(session, Page(60)).more == MOST_COUNTED - 10


def _on_sqlite(folder):
    database = open_database(f"sqlite:///{folder / 'postroom.db'}")
    database.upgrade()
    return closing(database)
