"""The report of any day as a page: its numbers, charts with their tables, and the days before and after."""

import re

import pytest

from domain.users import Role, User
from notify.reports.cycles import Curve
from tests.mail.sample_mailbox import TODAY
from tests.web.desk import Desk
from web.pages.reports.drawing import WIDTH, bars_drawing, curve_drawing


def test_without_a_day_the_last_one_that_has_ended_is_shown(desk):
    assert desk.get("/reports").headers["location"] == "/reports/2026-03-19"
    assert desk.get("/reports?day=2026-03-03").headers["location"] == "/reports/2026-03-03"


def test_a_day_has_its_applications_and_leads_to_the_days_beside_it(desk):
    page = desk.get("/reports/2026-03-04").text
    assert "<h1>Wednesday, 4 March 2026</h1>" in page
    assert re.search(r'<a href="/applications/\d+">Path Finder</a>', page)
    assert 'rel="prev" href="/reports/2026-03-03"' in page
    assert 'rel="next" href="/reports/2026-03-05"' in page
    assert 'rel="next"' not in desk.get("/reports/2026-03-20").text
    assert "This day has not ended" in desk.get("/reports/2026-03-20").text


def test_each_chart_is_svg_and_has_its_numbers_beside_it(desk):
    page = desk.get("/reports/2026-03-19").text
    assert page.count("<svg") == page.count("<figure>") == 2
    assert page.count('role="img" aria-label="') == 2
    assert len(re.findall(r"</figure>\s*<div class=\"scroll\">\s*<table", page)) == 2
    assert "style=" not in page


def test_a_day_on_which_nothing_came_says_so(desk):
    assert "Nothing came on this day" in desk.get("/reports/2025-06-01").text


@pytest.mark.parametrize(
    "day", ["2026-02-30", "yesterday", "2026-3-1", "20260301", "2026-03-21", "9999-12-31", "0001-01-01", "%3Cb%3E"]
)
def test_what_is_no_day_or_is_still_to_come_is_not_there(desk, day):
    assert desk.get(f"/reports/{day}").status_code == 404


@pytest.mark.parametrize(
    ("day", "said"), [("yesterday", "is no day like"), ("2027-01-01", "still to come"), ("<b>", "&lt;b&gt;")]
)
def test_a_day_that_was_typed_wrong_is_kept_with_its_error(desk, day, said):
    answer = desk.get("/reports", params={"day": day})
    assert answer.status_code == 422
    assert said in answer.text
    assert f'value="{day.replace("<", "&lt;").replace(">", "&gt;")}"' in answer.text


def test_it_needs_few_statements_and_little_of_the_line(desk):
    with desk.counted() as statements:
        answer = desk.get("/reports/2026-03-19")
    assert len(statements) <= 12
    assert len(answer.content) < 150_000


def test_reviewers_see_no_reports(filled):
    assert Desk(filled, User(2, "Committee", "c@office.example.org", Role.REVIEWER)).get("/reports").status_code == 403


def test_shapes_stay_within_the_picture():
    drawing = curve_drawing(
        Curve("x", "summer 2026", TODAY.date(), 0, tuple(range(0, 1300, 100)), "summer 2025", (0,) * 13)
    )
    assert [each.kind for each in drawing.lines] == ["now"]
    assert all(0 <= x <= WIDTH and 0 <= y <= drawing.height for each in drawing.lines for x, y in each.marks)
    assert len(drawing.grid) <= 5
    bars = bars_drawing([("a", 5, 0, 1), ("b", 0, 0, 0), ("c", 100, 30, 1)])
    assert all(bar.x + bar.width <= WIDTH + 0.2 for _, _, parts in bars.rows for bar in parts)
    assert [[bar.count for bar in parts] for _, _, parts in bars.rows] == [[5, 1], [], [100, 30, 1]]
    assert bars_drawing([]).rows == ()
    single = curve_drawing(Curve("x", "a", TODAY.date(), 80, (0,), "b", ()))
    assert single.lines[0].points
