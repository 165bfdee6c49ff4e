"""Lists of applications: every filter and sort, page after page and back, on either database."""

import itertools
from datetime import timedelta

import pytest
from sqlalchemy import select

from domain.users import Role
from operations.reading_marks import mark_read, mark_unread, note_opened
from storage.application_list import NOBODY, Filter, Sort, count, cycles, numbers_of, page_of
from storage.database import Database
from storage.models import ApplicationRow, ApplicationStatus, UserRow
from tests.storage.test_queries import NOW, _application

NAMES = [
    "Zoë Wolf",
    "ana Lima",
    "Ångström Per",
    "",
    "Ana Lima",
    "Łukasz Kot",
    "Bea Silva",
    "angela Ruiz",
    "Zed",
    "Ana Lima",
]


@pytest.fixture
def filled(database: Database) -> Database:
    """Ten applications, with equal times and names among them, and two people of the desk."""
    with database.begin() as session:
        for number, name in enumerate(("Rosa", "Jo"), start=1):
            session.add(
                UserRow(
                    id=number,
                    name=name,
                    email=f"{name}@example.org",
                    role=Role.COORDINATOR,
                    wants_notifications=False,
                    created_at=NOW,
                )
            )
        session.flush()
        for number, name in enumerate(NAMES):
            more = {
                "opening": "membership" if number % 5 == 4 else "internship",
                "cycle": None if number % 5 == 4 else f"summer {2026 + number % 2}",
                "status": (ApplicationStatus.COMPLETE, ApplicationStatus.DECLINED, ApplicationStatus.WAITING)[
                    number % 3
                ],
                "completed_at": NOW + timedelta(hours=number // 2) if number % 3 != 2 else None,
                "late": number % 4 == 0,
                "channel": "post" if number == 6 else "email",
                "taken_by_id": 2 if number in (1, 2) else None,
            }
            row = _application(name, days=number // 3, **more)
            if not name:
                row.applicant.email = ""
            session.add(row)
            session.flush()
        gone = _application("Gone", status=ApplicationStatus.MERGED)
        gone.merged_into_id = session.scalar(select(ApplicationRow.id).limit(1))
        session.add(gone)
    return database


def _names(database: Database, wanted: Filter, sort: Sort) -> list[str]:
    with database.read() as session:
        return [each.name for each in page_of(session, wanted, sort).rows]


@pytest.mark.parametrize("sort", Sort)
def test_pages_follow_each_other_and_lead_back_over_the_same_rows(filled: Database, sort: Sort):
    with filled.read() as session:
        whole = numbers_of(session, Filter(), sort)
        assert len(whole) == len(set(whole)) == len(NAMES)
        for most in (1, 3, 4):
            seen, pages, after = [], [], None
            while True:
                page = page_of(session, Filter(), sort, after=after, most=most)
                pages.append([each.id for each in page.rows])
                assert page.has_previous == bool(seen)
                seen += pages[-1]
                if not page.has_next:
                    break
                after = seen[-1]
            assert seen == whole
            for earlier, later in reversed(list(itertools.pairwise(pages))):
                back = page_of(session, Filter(), sort, before=later[0], most=most)
                assert [each.id for each in back.rows] == earlier
                assert (back.has_previous, back.has_next) == (earlier is not pages[0], True)


def test_each_sort_has_its_order_and_puts_what_is_not_known_last(filled: Database):
    assert _names(filled, Filter(), Sort.NAME) == [
        *("ana Lima", "Ana Lima", "Ana Lima", "angela Ruiz", "Ångström Per", "Bea Silva", "Łukasz Kot"),
        *("Zed", "Zoë Wolf", ""),
    ]
    with filled.read() as session:
        received = [each.received_at for each in page_of(session, Filter()).rows]
        assert received == sorted(received, reverse=True)
        assert [each.received_at for each in page_of(session, Filter(), Sort.OLDEST).rows] == received[::-1]
        completed = [each.completed_at for each in page_of(session, Filter(), Sort.COMPLETED).rows]
        assert completed[-3:] == [None] * 3
        assert completed[:-3] == sorted(completed[:-3], reverse=True)


@pytest.mark.parametrize(
    ("wanted", "number"),
    [
        (Filter(), 10),
        (Filter(opening="internship"), 8),
        (Filter(opening="internship", cycle="summer 2026"), 4),
        (Filter(status="declined"), 3),
        (Filter(status="merged"), 1),
        (Filter(late=True), 3),
        (Filter(late=False), 7),
        (Filter(complete=True), 7),
        (Filter(complete=False), 3),
        (Filter(channel="post"), 1),
        (Filter(taken_by=2), 2),
        (Filter(taken_by=NOBODY), 8),
        (Filter(stage="interview"), 0),
        (Filter(unread=True, reader=1), 10),
    ],
)
def test_filters_choose(filled: Database, wanted: Filter, number: int):
    with filled.read() as session:
        assert count(session, wanted) == len(page_of(session, wanted).rows) == number


def test_what_one_person_has_read_is_unread_for_the_other(filled: Database):
    with filled.read() as session:
        first, second, *_ = numbers_of(session, Filter())
    note_opened(filled, 1, first, NOW)
    note_opened(filled, 1, first, NOW)
    with filled.begin() as session:
        assert mark_read(session, 1, [first, second, 99], NOW) == 1
        assert mark_read(session, 77, [first], NOW) == 0  # no such person any more
    with filled.read() as session:
        assert numbers_of(session, Filter(unread=False, reader=1)) == [first, second]
        assert count(session, Filter(unread=True, reader=1)) == 8
        assert count(session, Filter(unread=True, reader=2)) == 10
        assert [each.is_read for each in page_of(session, Filter(reader=1)).rows][:3] == [True, True, False]
    with filled.begin() as session:
        mark_unread(session, 1, [second])
    with filled.read() as session:
        assert numbers_of(session, Filter(unread=False, reader=1)) == [first]


def test_a_page_that_begins_at_an_erased_application_is_the_first(filled: Database):
    with filled.read() as session:
        assert page_of(session, Filter(), after=999) == page_of(session, Filter())
        assert cycles(session) == ("summer 2026", "summer 2027")
