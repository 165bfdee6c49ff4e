"""One report for each day of the office, exactly once, and everything that a person has to know in it."""

import io
import json
import re
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from openpyxl import load_workbook
from sqlalchemy import select

from domain.applications import Fact
from domain.catalogue.codes import ROUTINE
from domain.findings import finding
from notify.outbox import sending
from notify.reports import nightly
from notify.reports.health import WORKER
from notify.reports.report import bounds, make_report
from storage.events import record_event
from storage.models import ApplicationStatus, HealthRow, MailboxRow, MessageState, OutgoingRow, OutgoingState, ReportRow
from tests.notify.makers import NOW, application, busy_day, findings, message, office, parsed, text_of

NEW_YORK = ZoneInfo("America/New_York")
YESTERDAY = date(2027, 3, 8)


def local(*parts):
    return datetime(*parts, tzinfo=NEW_YORK)


def days(session):
    return [
        row.key.removeprefix("nightly:")
        for row in session.scalars(select(OutgoingRow).order_by(OutgoingRow.id))
        if row.kind == "nightly"
    ]


def report_of(database, settings, day=YESTERDAY, now=NOW):
    with database.read() as session:
        return make_report(session, settings, day, day, now)


def test_a_day_is_reported_once_after_the_offices_hour(database, settings):
    with database.begin() as session:
        message(session, received=local(2027, 3, 8, 10))
        assert nightly.queue_due(session, settings, local(2027, 3, 8, 23, 59)) == 0
        assert nightly.queue_due(session, settings, local(2027, 3, 9, 0, 14)) == 0
        assert nightly.queue_due(session, settings, local(2027, 3, 9, 0, 15)) == 1
        assert nightly.queue_due(session, settings, local(2027, 3, 9, 0, 16)) == 0
        assert days(session) == ["2027-03-08"]


def test_a_worker_that_was_down_for_three_days_reports_each_of_them(database, settings):
    with database.begin() as session:
        message(session, received=local(2027, 3, 5, 10))
        nightly.queue_due(session, settings, local(2027, 3, 6, 1))
    with database.begin() as session:
        assert nightly.queue_due(session, settings, local(2027, 3, 9, 9)) == 3
    with database.begin() as session:
        assert nightly.queue_due(session, settings, local(2027, 3, 9, 9)) == 0
        assert days(session) == ["2027-03-05", "2027-03-06", "2027-03-07", "2027-03-08"]


def test_after_more_days_than_mails_are_wanted_the_oldest_stand_in_one_report(database, blobs, settings):
    with database.begin() as session:
        message(session, received=local(2027, 1, 4, 10))
        nightly.queue_due(session, settings, local(2027, 1, 5, 1))
        application(session, "Long Ago", received=local(2027, 1, 7, 9), created_at=local(2027, 1, 7, 9))
        assert nightly.queue_due(session, settings, local(2027, 3, 9, 9)) == nightly.MOST_DAYS + 1
        assert nightly.queue_due(session, settings, local(2027, 3, 9, 9)) == 0
        assert days(session)[:3] == ["2027-01-04", "2027-01-05:2027-02-05", "2027-02-06"]
        assert days(session)[-1] == "2027-03-08"
    sending.send_due(database, blobs, settings, lambda: NOW, lambda *_: None)
    with database.read() as session:
        old = session.scalars(select(OutgoingRow).where(OutgoingRow.key == "nightly:2027-01-05:2027-02-05")).one()
        assert old.subject == "Applications from 5 January 2027 to 5 February 2027"
        assert "Long Ago" in text_of(parsed(old.content))


def test_a_clock_that_ran_ahead_for_a_while_costs_no_day_its_report(database, settings):
    with database.begin() as session:
        message(session, received=local(2027, 3, 5, 10))
        nightly.queue_due(session, settings, local(2027, 3, 6, 1))
        nightly.queue_due(session, settings, local(2027, 3, 9, 1))  # two days too early
        assert nightly.queue_due(session, settings, local(2027, 3, 7, 1)) == 1
        assert nightly.queue_due(session, settings, local(2027, 3, 7, 2)) == 0
        assert nightly.queue_due(session, settings, local(2027, 3, 8, 1)) == 1
        assert nightly.queue_due(session, settings, local(2027, 3, 9, 1)) == 1
        assert nightly.queue_due(session, settings, local(2027, 3, 10, 1)) == 1
        told = ["2027-03-05", *(f"2027-03-0{day}" for day in (6, 7, 8))]
        assert days(session) == [*told, "2027-03-06:again", "2027-03-07:again", "2027-03-08:again", "2027-03-09"]


def test_a_clock_that_swings_makes_no_storm_of_reports(database, settings):
    with database.begin() as session:
        message(session, received=local(2027, 3, 5, 10))
        for _ in range(10):
            nightly.queue_due(session, settings, local(2027, 3, 7, 1))
            nightly.queue_due(session, settings, local(2027, 3, 5, 20))
        assert days(session) == ["2027-03-05", "2027-03-06", "2027-03-05:again", "2027-03-06:again"]


def test_a_clock_that_is_behind_sends_no_report_again(database, settings):
    with database.begin() as session:
        message(session, received=local(2027, 1, 4, 10))
        message(session, received=local(2027, 3, 1, 10))
        for day in range(60):
            nightly.queue_due(session, settings, local(2027, 1, 5, 1) + timedelta(days=day))
        before = days(session)
        for wrong in (datetime(1970, 1, 1, 0, 5, tzinfo=UTC), local(2027, 2, 1, 9)):
            assert nightly.queue_due(session, settings, wrong) == 0
            assert nightly.queue_due(session, settings, local(2027, 3, 5, 2)) == 0
        assert days(session) == before
        assert nightly.queue_due(session, settings, local(2027, 3, 6, 1)) == 1


def test_a_clock_that_ran_ahead_while_mail_was_kept_costs_no_day_its_report(database, settings):
    with database.begin() as session:
        message(session, received=local(2027, 3, 5, 10))
        message(session, received=local(2027, 3, 6, 9), kept=local(2028, 3, 6, 9))
        nightly.queue_due(session, settings, local(2028, 3, 6, 10))
        assert nightly.queue_due(session, settings, local(2027, 3, 7, 1)) == 2


def test_days_that_are_reported_once_more_come_in_few_mails(database, settings):
    """A clock that is behind in a quiet office cannot be told from one that ran ahead."""
    with database.begin() as session:
        message(session, received=local(2027, 1, 4, 10))
        for day in range(60):
            nightly.queue_due(session, settings, local(2027, 1, 5, 1) + timedelta(days=day))
        nightly.queue_due(session, settings, local(2027, 2, 1, 9))
        assert nightly.queue_due(session, settings, local(2027, 3, 5, 2)) == nightly.MOST_AGAIN + 1
        assert days(session)[60:] == [
            "2027-02-01:2027-03-01",
            *(f"2027-03-0{day}:again" for day in (2, 3, 4)),
        ]


def test_a_clock_set_back_by_a_breath_reports_nothing_again(database, settings):
    with database.begin() as session:
        message(session, received=local(2027, 3, 5, 10))
        nightly.queue_due(session, settings, local(2027, 3, 6, 0, 20))
        assert nightly.queue_due(session, settings, local(2027, 3, 6, 0, 16)) == 0


def test_the_day_and_its_mail_are_one_transaction(database, settings):
    def fail_after_queueing():
        with database.begin() as session:
            message(session, received=local(2027, 3, 8, 10))
            nightly.queue_due(session, settings, NOW)
            raise RuntimeError("power cut")

    with pytest.raises(RuntimeError, match="power"):
        fail_after_queueing()
    with database.read() as session:
        assert session.scalars(select(ReportRow)).all() == []
        assert session.scalars(select(OutgoingRow)).all() == []


def test_nothing_is_reported_before_the_first_message(database, settings):
    with database.begin() as session:
        assert nightly.queue_due(session, settings, NOW) == 0


@pytest.mark.parametrize(("day", "hours"), [(date(2027, 3, 14), 23), (date(2027, 3, 15), 24), (date(2027, 11, 7), 25)])
def test_the_offices_day_has_the_hours_that_its_clocks_give_it(database, settings, day, hours):
    begin, end = bounds(day, NEW_YORK)
    assert end - begin == timedelta(hours=hours)
    with database.begin() as session:
        for number, moment in enumerate((begin - timedelta(seconds=1), begin, end - timedelta(seconds=1), end)):
            application(session, email=f"a{number}@example.edu", received=moment)
        report = make_report(session, settings, day, day, end + timedelta(hours=1))
    assert [line.email for line in report.new] == ["a1@example.edu", "a2@example.edu"]
    assert (f"{hours} hours" in nightly.text(report, settings)) == (hours != 24)


@pytest.mark.parametrize("first", [date(2027, 3, 12), date(2027, 11, 5)])
def test_each_moment_around_the_change_of_clocks_belongs_to_one_report(database, settings, first):
    with database.begin() as session:
        start = bounds(first, NEW_YORK)[0]
        for number in range(5 * 24):
            application(session, email=f"a{number}@example.edu", received=start + timedelta(hours=number, minutes=30))
        told = [
            line.email
            for number in range(6)
            for line in make_report(
                session, settings, first + timedelta(days=number), first + timedelta(days=number), NOW
            ).new
        ]
    assert sorted(told) == sorted(f"a{number}@example.edu" for number in range(5 * 24))


def test_what_a_mailbox_that_was_down_gave_later_is_in_the_report_of_the_day_it_came(database, settings):
    """Received on the 6th, collected on the 8th: the report of the 6th went out without it."""
    with database.begin() as session:
        message(session, received=local(2027, 3, 6, 8))
        nightly.queue_due(session, settings, local(2027, 3, 8, 1))
        application(session, "Lost Nearly", received=local(2027, 3, 6, 9), created_at=local(2027, 3, 8, 12))
        told = {
            day: [
                line.what for line in make_report(session, settings, date(2027, 3, day), date(2027, 3, day), NOW).lines
            ]
            for day in (7, 8, 9)
        }
    assert told == {7: [], 8: ["collected later"], 9: []}


def test_what_came_just_before_midnight_and_was_collected_before_the_report_is_reported_once(database, settings):
    with database.begin() as session:
        application(session, received=local(2027, 3, 7, 23, 58), created_at=local(2027, 3, 8, 0, 5))
        nightly.queue_due(session, settings, local(2027, 3, 8, 0, 15))
        told = [
            len(make_report(session, settings, date(2027, 3, day), date(2027, 3, day), NOW).lines) for day in (7, 8)
        ]
    assert told == [1, 0]


def test_a_quiet_day_is_one_line_or_skipped(database, tmp_path, settings):
    with database.begin() as session:
        message(session, received=local(2027, 3, 7, 10), state=MessageState.FILED)
        report = make_report(session, settings, YESTERDAY, YESTERDAY, NOW)
        assert report.is_quiet
        assert "A quiet day: nothing came, and nothing waits for you." in nightly.text(report, settings)
        skipping = office(tmp_path / "var", notify={"quiet_days": "skip"})
        assert nightly.queue_due(session, skipping, NOW) == 1
        assert days(session) == ["2027-03-07"]
        assert nightly.queue_due(session, skipping, NOW) == 0


def test_the_report_says_what_came_and_what_waits(database, settings, golden):
    with database.begin() as session:
        busy_day(session)
        session.add(ReportRow(day=date(2027, 3, 7), made_at=NOW - timedelta(days=1)))
        session.add(
            OutgoingRow(
                key="k", kind="acknowledgement", recipient="gone@example.edu", subject="We have received your application", header_message_id="<k>",
                state=OutgoingState.DEAD, next_attempt_at=NOW, created_at=NOW, reply="550 no such user",
            )
        )  # fmt: skip
    report = report_of(database, settings)
    golden("nightly.txt", nightly.text(report, settings))
    assert json.loads(json.dumps(nightly.json(report)))["late"] == 1


def test_html_and_text_say_the_same(database, settings):
    with database.begin() as session:
        busy_day(session)
    report = report_of(database, settings)
    html, text = nightly.html(report, settings), nightly.text(report, settings)
    for said in (
        *(line.name.replace("’", "’") for line in report.lines),
        *(each.command for each in report.waiting),
        "23 days before",
    ):
        assert said in html
        assert said in text


def test_the_mail_has_its_charts_their_numbers_and_the_workbook(database, blobs, settings):
    with database.begin() as session:
        busy_day(session)
        nightly.queue(session, settings, YESTERDAY, NOW)
    sending.send_due(database, blobs, settings, lambda: NOW, lambda *_: None)
    mail = parsed((settings.sent_folder / "nightly-2027-03-08.eml").read_bytes())
    pictures = [part["Content-ID"] for part in mail.walk() if part.get_content_type() == "image/png"]
    assert pictures == ["<curve>", "<completeness>"]
    assert "summer 2027 | 25 | 13 | 3" not in text_of(mail)  # Amara's is not in it
    [book] = mail.iter_attachments()
    assert book.get_filename() == "applications-2027-03-08.xlsx"
    sheet = load_workbook(io.BytesIO(book.get_content())).active
    assert sheet.freeze_panes == "D2"
    assert sheet.auto_filter.ref.startswith("A1:")
    assert isinstance(sheet["B2"].value, datetime)
    assert re.fullmatch(r"a\d+", sheet["A2"].value)


def test_cells_are_never_formulas(database, settings):
    names = ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x")', "\t=1", "a\x01b\x1fc", "x" * 5_000]
    with database.begin() as session:
        for number, name in enumerate(names):
            application(
                session,
                name,
                email=f"a{number}@example.edu",
                facts={"start_date": Fact("2027-06-01"), "end_date": Fact("=1")},
            )
        content = nightly.workbook(session, settings)
    sheet = load_workbook(io.BytesIO(content)).active
    rows = list(sheet.iter_rows(min_row=2))
    assert {cell.data_type for row in rows for cell in row} <= {"s", "inlineStr", "n", "d"}
    assert min(row[2].value for row in rows).startswith("+")
    assert all(row[14].value == datetime(2027, 6, 1) and row[15].value == "=1" for row in rows)  # noqa: DTZ001


def test_a_very_full_day_stays_below_what_gmail_shows(database, blobs, settings):
    with database.begin() as session:
        for number in range(700):
            found = findings(finding("cycle_unknown", why="<b>" * 60))
            application(
                session,
                f"{number} " + "<Ä>" * 90,
                email=f"{'&' * 40}{number}@example.edu",
                received=NOW - timedelta(days=1),
                found=found,
                status=ApplicationStatus.WAITING,
            )
        nightly.queue(session, settings, YESTERDAY, NOW)
    sending.send_due(database, blobs, settings, lambda: NOW, lambda *_: None)
    mail = parsed((settings.sent_folder / "nightly-2027-03-08.eml").read_bytes())
    html = mail.get_body(("html",)).get_content()
    assert len(html.encode()) < 102_000
    assert "more, all in the workbook" in html
    assert "more, all in the workbook" in text_of(mail)


def test_what_asks_nothing_of_anybody_is_reported_once_by_the_report_of_the_day_it_was_kept(database, settings):
    with database.begin() as session:
        for reason in sorted(ROUTINE):
            message(
                session,
                received=NOW - timedelta(days=3),
                kept=NOW - timedelta(days=1),
                state=MessageState.SET_ASIDE,
                reason=reason,
            )
    told = {day: report_of(database, settings, date(2027, 3, day)) for day in (6, 7, 8, 9)}
    assert {day: [each.reason for each in report.routine] for day, report in told.items()} == {
        6: [], 7: [], 8: sorted(ROUTINE), 9: [],
    }  # fmt: skip
    assert all(report.waiting == () for report in told.values())


def test_what_people_did_that_day_is_reported_with_who_and_why(database, settings):
    with database.begin() as session:
        number = application(session, received=NOW - timedelta(days=9)).id
        aside = message(session, received=NOW - timedelta(days=9), state=MessageState.SET_ASIDE, reason="unclear").id
        about = {"now": NOW - timedelta(days=1), "who": "dana", "application_id": number}
        record_event(session, "corrected", **about, why="she rang", target="cycle", value={"value": "fall 2027"})
        record_event(session, "corrected", **about, target="document:1:cv.pdf:1", value={"kind": "cv", "pages": [1, 2]})
        record_event(session, "decided", **about, status="accepted")
        record_event(session, "merged", **about, taken=7)
        record_event(session, "declared no application", now=about["now"], who="dana", message_id=aside)
        record_event(session, "seen", now=about["now"], who="dana", message_id=aside)
        record_event(session, "filed", now=about["now"], application_id=number)
        record_event(session, "decided", **(about | {"now": NOW}), status="declined")
    report = report_of(database, settings)
    assert [(each.who, each.about, each.what, each.why) for each in report.acts] == [
        ("dana", f"Amara Okafor (a{number})", "cycle is fall 2027", "she rang"),
        ("dana", f"Amara Okafor (a{number})", "document is cv, pages 1-2", ""),
        ("dana", f"Amara Okafor (a{number})", "accepted", ""),
        ("dana", "Someone <amara.okafor@example.edu>: ICRtoP internship", "declared no application", ""),
    ]
    assert f"Amara Okafor (a{number}): cycle is fall 2027 (dana: she rang)" in nightly.text(report, settings)
    assert "cycle is fall 2027" in nightly.html(report, settings)


def test_the_report_of_an_earlier_day_tells_how_the_rounds_stood_then(database, settings):
    with database.begin() as session:
        application(session, received=local(2026, 3, 20, 9), cycle="summer 2026")
        application(session, received=local(2026, 3, 28, 9), cycle="summer 2026")
    [curve] = report_of(database, settings, date(2026, 3, 20)).curves
    assert (curve.cycle, curve.days_left, curve.counts[-1]) == ("summer 2026", 11, 1)


def test_a_failing_mailbox_is_named(database, settings):
    with database.begin() as session:
        session.add(
            MailboxRow(name="applications", failing_since=NOW - timedelta(hours=5), failure="no answer\x1b[31m")
        )
    text = nightly.text(report_of(database, settings), settings)
    assert "look  applications: failing since 9 March 2027, 04:30: no answer" in text
    assert "\x1b" not in text


def test_a_cycle_s_report_names_what_waits_in_that_cycle_alone(database, settings):
    with database.begin() as session:
        busy_day(session)
        doubt = findings(finding("cycle_unknown", why="The mail says “next term”."))
        number = application(session, cycle="fall 2027", status=ApplicationStatus.WAITING, found=doubt).id
        first, last = nightly.days_of_cycle(session, settings, "fall 2027", NOW)
        report = make_report(session, settings, first, last, NOW, cycle="fall 2027")
    assert [each.id for each in report.waiting] == [number]
    assert {line.cycle for line in report.lines} == {"fall 2027"}
    assert (report.set_aside, report.awaiting_committee) == ((), ())
    assert report.numbers == ((9, "applications"), (5, "complete"), (0, "late"), (1, "waiting"))


@pytest.mark.parametrize(
    ("before", "says"),
    [
        (timedelta(minutes=5), "ok    worker: last pass 9 March 2027, 09:25"),
        (timedelta(days=3), "look  worker: did not work from 6 March 2027, 09:30 until now"),
    ],
    ids=["awake", "asleep"],
)
def test_a_worker_that_did_not_work_is_named(database, settings, before, says):
    with database.begin() as session:
        session.add(HealthRow(name=WORKER, at=NOW - before, count=7, details={}))
    assert says in nightly.text(report_of(database, settings), settings)


def test_a_silent_first_run_is_no_news(database, settings):
    """History is filed; the report of the day it was collected does not list it as new."""
    with database.begin() as session:
        application(
            session,
            received=datetime(2025, 5, 1, tzinfo=UTC),
            created_at=NOW - timedelta(days=1),
            suppress_notifications=True,
        )
    assert report_of(database, settings).lines == ()
