"""The list of applications: what it shows, and what is done with many at once."""

import csv
import io
import re
import zipfile

import pytest
from sqlalchemy import func, select

from domain.users import Role
from storage.application_list import Filter, count, numbers_of
from storage.models import (
    ApplicantRow,
    ApplicationReadRow,
    ApplicationRow,
    ApplicationStatus,
    EventRow,
    SavedViewRow,
    UserRow,
)
from tests.mail.sample_mailbox import TODAY
from tests.web.desk import ROSA, Desk
from web.pages.applications.export import as_csv


@pytest.fixture(autouse=True)
def rosa(filled):
    """The coordinator as a person of the desk."""
    with filled.database.begin() as session:
        if session.get(UserRow, ROSA.id) is None:
            session.add(
                UserRow(
                    id=ROSA.id,
                    name=ROSA.name,
                    email=ROSA.email,
                    role=Role.COORDINATOR,
                    wants_notifications=False,
                    created_at=TODAY,
                )
            )


def _numbers(desk, **wanted) -> list[int]:
    with desk.office.database.read() as session:
        return numbers_of(session, Filter(**wanted))


def _statuses(desk) -> dict[int, str]:
    with desk.office.database.read() as session:
        return {row.id: row.status.value for row in session.scalars(select(ApplicationRow))}


def _shown(page: str) -> list[int]:
    return [int(each) for each in re.findall(r'name="chosen" value="(\d+)"', page)]


def _events(desk, what: str) -> int:
    with desk.office.database.read() as session:
        return session.scalar(select(func.count()).where(EventRow.what == what))


def test_the_list_shows_what_matches_and_the_filters_stand_in_its_address(desk):
    page = desk.get("/applications", params={"opening": "internship", "cycle": "summer 2026", "status": "complete"})
    assert page.status_code == 200
    assert _shown(page.text) == _numbers(desk, opening="internship", cycle="summer 2026", status="complete")[:50]
    assert '<option value="summer 2026" selected>' in page.text
    assert len(page.content) < 150_000


@pytest.mark.parametrize("sort", ["received", "oldest", "name", "status", "completed"])
def test_a_page_needs_few_statements_whatever_its_sort(desk, sort):
    with desk.counted() as seen:
        page = desk.get("/applications", params={"sort": sort, "unread": "yes", "after": _numbers(desk)[3]})
    assert page.status_code == 200
    assert len(seen) <= 13, seen.texts  # one of them is this test's own


@pytest.mark.parametrize(
    "query",
    [
        *("status=foo", "late=maybe", "taken=x;drop", "channel=pigeon", "sort=sideways"),
        *("opening=" + "x" * 500, "taken=99999999999"),
    ],
)
def test_a_filter_that_is_none_is_said_and_left_out(desk, query):
    page = desk.get(f"/applications?{query}")
    assert page.status_code == 200
    assert "is nothing that" in page.text
    assert len(_shown(page.text)) == min(50, len(_numbers(desk)))


@pytest.mark.parametrize(
    "query", ["after=abc", "before=-1", "after=999999", "opening=nothing", "after=99999999999999999999"]
)
def test_a_place_or_an_opening_that_is_none_breaks_nothing(desk, query):
    assert desk.get(f"/applications?{query}").status_code == 200


def test_an_empty_list_says_what_to_do(desk):
    assert "No application matches." in desk.get("/applications?opening=nothing").text


def test_all_that_match_are_declined_after_a_preview_and_taken_back_at_once(desk):
    before = _statuses(desk)
    wanted = {"opening": "internship", "cycle": "summer 2026"}
    meant = _numbers(desk, **wanted)
    form = {"filter": "opening=internship&cycle=summer+2026", "count": len(meant), "all": "1", "status": "declined"}
    preview = desk.post("/applications/chosen", data=form | {"do": "decide"})
    assert preview.status_code == 200
    assert _statuses(desk) == before
    assert f"{len(meant)} applications will be declined" in preview.text
    fields = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', preview.text)
    assert [int(value) for name, value in fields if name == "application"] == meant
    data: dict[str, list[str]] = {"why": ["The round is full."]}
    for name, value in fields:
        data.setdefault(name, []).append(value.replace("&amp;", "&"))
    page = desk.act("/applications/decide", **data)
    assert f"{len(meant)} applications are declined." in page
    assert _statuses(desk) == before | dict.fromkeys(meant, "declined")
    undo = dict(re.findall(r'<input type="hidden" name="(act|of|next)" value="([^"]*)"', page))
    desk.act("/undo", **{name: value.replace("&amp;", "&") for name, value in undo.items()})
    assert _statuses(desk) == before


def test_nothing_is_decided_when_others_match_than_were_shown(desk):
    before = _statuses(desk)
    form = {"filter": "", "count": len(_numbers(desk)) - 1, "all": "1", "status": "declined", "do": "decide"}
    answer = desk.post("/applications/chosen", data=form)
    assert answer.status_code == 409
    assert "Nothing was done; look at the list again." in answer.text
    assert _statuses(desk) == before


def test_nothing_is_decided_when_a_colleague_has_decided_since_the_preview(desk):
    number = _numbers(desk)[0]
    form = {"filter": "", "count": 0, "chosen": number, "status": "declined", "do": "decide"}
    preview = desk.post("/applications/chosen", data=form).text
    seen = re.search(r'name="seen" value="(\w+)"', preview)[1]
    with desk.office.database.begin() as session:
        session.get(ApplicationRow, number).status = ApplicationStatus.ACCEPTED
    answer = desk.post("/applications/decide", data={"application": number, "status": "declined", "seen": seen})
    assert answer.status_code == 409
    assert "Somebody has changed one of them" in answer.text
    assert _statuses(desk)[number] == "accepted"


@pytest.mark.parametrize(
    ("form", "sentence"),
    [
        ({"do": "decide", "status": "declined"}, "No application is chosen."),
        ({"do": "decide", "chosen": "1"}, "Choose the decision"),
        ({"do": "decide", "chosen": "1", "status": "hired"}, "Choose the decision"),
        ({"do": "dance", "chosen": "1"}, "Choose what to do"),
        ({"chosen": "1"}, "Choose what to do"),
        ({"do": "read", "chosen": "x"}, "No application is chosen."),
    ],
)
def test_what_is_missing_is_said_above_the_list(desk, form, sentence):
    answer = desk.post("/applications/chosen", data={"filter": "", "count": "1"} | form)
    assert answer.status_code == 422
    assert sentence in answer.text


def test_chosen_ones_are_marked_as_read_and_unread_for_this_person(desk):
    first, second, *_ = _numbers(desk)
    desk.act("/applications/chosen", filter="", count="0", do="read", chosen=[first, second])
    assert _numbers(desk, unread=False, reader=ROSA.id) == [first, second]
    desk.act("/applications/chosen", filter="", count="0", do="unread", chosen=[first])
    assert _numbers(desk, unread=False, reader=ROSA.id) == [second]
    page = desk.get("/applications").text
    assert page.count('<tr class="unread">') == min(50, len(_numbers(desk))) - 1


def test_an_application_that_is_opened_is_read(desk):
    number = _numbers(desk)[0]
    assert desk.get(f"/applications/{number}").status_code == 200
    with desk.office.database.read() as session:
        assert session.get(ApplicationReadRow, (ROSA.id, number)) is not None


def test_a_view_is_saved_for_oneself_or_everybody_and_deleted(desk):
    page = desk.act("/applications/views", filter="status=waiting&sort=name", name="To look at")
    assert '<a href="/applications?status=waiting&amp;sort=name" aria-current="page">To look at</a>' in page
    desk.act("/applications/views", filter="late=yes", name="Late <b>", shared="1")
    page = desk.get("/applications").text
    assert "Late &lt;b&gt;" in page
    assert desk.post("/applications/views", data={"filter": "", "name": " "}).status_code == 422
    with desk.office.database.read() as session:
        views = {row.name: (row.id, row.user_id) for row in session.scalars(select(SavedViewRow))}
    assert views["To look at"][1] == ROSA.id
    assert views["Late <b>"][1] is None
    assert "is deleted" in desk.act(f"/applications/views/{views['Late <b>'][0]}/delete")
    assert desk.post("/applications/views/999/delete").status_code == 404


def test_the_table_holds_all_that_match_and_no_formula_and_leaves_its_event(desk):
    with desk.office.database.begin() as session:
        row = session.scalars(select(ApplicantRow)).first()
        row.name = '=HYPERLINK("http://evil.example.org")'
    answer = desk.get("/applications.csv", params={"sort": "name"})
    assert answer.headers["content-type"].startswith("text/csv")
    assert "attachment" in answer.headers["content-disposition"]
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert len(rows) == len(_numbers(desk)) + 1
    assert any(cell.startswith("'=HYPERLINK") for row in rows for cell in row)
    assert not any(cell.startswith(("=", "+", "@")) for row in rows for cell in row)
    assert _events(desk, "exported") == 1


@pytest.mark.parametrize("value", ["=1+1", "+49 1", "-1", "@x", "\t=1", "\r=1"])
def test_no_cell_is_a_formula(value):
    [_, row] = csv.reader(io.StringIO(as_csv(["a"], [[value]]).decode("utf-8-sig"), newline=""))
    assert row == [f"'{value}"]


def test_chosen_dossiers_are_exported_as_a_zip_and_each_leaves_its_event(desk):
    chosen = _numbers(desk, status="complete")[:2]
    answer = desk.post("/applications/chosen", data={"filter": "", "count": "0", "do": "export", "chosen": chosen})
    assert answer.headers["content-type"] == "application/zip"
    names = zipfile.ZipFile(io.BytesIO(answer.content)).namelist()
    assert "applications.xlsx" in names
    assert {name.partition("/")[0].rpartition("-")[2] for name in names if "/" in name} == set(map(str, chosen))
    assert _events(desk, "exported") == 2
    assert desk.get(f"/applications/export?of={chosen[0]}").headers["content-type"] == "application/zip"


def test_dossiers_are_printed_one_after_the_other(desk):
    chosen = _numbers(desk, status="complete")[:2]
    page = desk.act("/applications/chosen", filter="", count="0", do="print", chosen=chosen)
    assert page.count('<article class="sheet dossier">') == 2
    assert _events(desk, "exported") == 2
    assert desk.get("/applications/print?of=99999").status_code == 404
    assert desk.get("/applications/print?of=abc").status_code == 404
    assert "/pages/1.webp" in desk.get(f"/applications/print?of={chosen[0]}&pages=yes").text


def test_a_round_is_compared_side_by_side_by_any_column_and_as_a_table(desk):
    wanted = {"opening": "internship", "cycle": "summer 2026"}
    number = len(_numbers(desk, **wanted))
    with desk.counted() as seen:
        page = desk.get("/applications/compare", params=wanted)
    assert page.status_code == 200
    assert len(seen) <= 12, seen.texts
    assert page.text.count('<th scope="row">') == min(number, 100)
    for sort in re.findall(r"sort=(-?[a-z_]+)\"", page.text):
        for order in (sort, f"-{sort.removeprefix('-')}"):
            assert desk.get("/applications/compare", params=wanted | {"sort": order}).status_code == 200
    answer = desk.get("/applications/compare.csv", params=wanted)
    assert len(list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))) == number + 1
    assert _events(desk, "exported") == 1
    assert desk.get("/applications/compare?opening=nothing").status_code == 404
    assert "Nobody has applied" in desk.get("/applications/compare?opening=internship&cycle=summer+1999").text


ROUND = "opening=internship&cycle=summer+2026"


def test_a_compared_round_shows_days_and_heads_as_other_lists_do(desk):
    page = desk.get(f"/applications/compare?{ROUND}").text
    heads = re.findall(r'<th scope="col"[^>]*><a[^>]*>([^<]*)</a>', page)
    assert {"Name", "Status", "Received", "Complete since", "Start", "Cover letter", "CV"} <= set(heads)
    assert [each for each in heads if not each[:1].isupper()] == []
    days = re.findall(r'<time [^>]*title="([^"]*)">((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [^<]*)</time>', page)
    assert days
    assert all(moment.startswith(f"{day}, ") for moment, day in days)
    rows = list(csv.reader(io.StringIO(desk.get(f"/applications/compare.csv?{ROUND}").content.decode("utf-8-sig"))))
    assert re.fullmatch(r"20\d\d-\d\d-\d\d", rows[1][rows[0].index("Received")]), "a spreadsheet sorts these"


def test_both_tables_have_heads_as_the_pages_have_them_in_the_language_of_the_desk(open_filled):
    heads = {}
    for language in ("en", "de"):
        with open_filled(web={"language": language}) as office:
            for path in ("/applications.csv", f"/applications/compare.csv?{ROUND}"):
                content = Desk(office).get(path).content.decode("utf-8-sig")
                heads[language, path] = next(csv.reader(io.StringIO(content)))
    for each in heads.values():
        assert [head for head in each if not head[:1].isupper()] == []
    assert {tuple(each[:3]) for (language, _), each in heads.items() if language == "en"} == {
        ("Number", "Name", "E-mail")
    }
    assert {tuple(each[:3]) for (language, _), each in heads.items() if language == "de"} == {
        ("Nummer", "Name", "E-Mail")
    }
    listed = heads["en", "/applications.csv"]
    assert {"Opening", "Status", "Received", "Complete since", "Taken by"} <= set(listed)


def test_what_is_chosen_among_many_stays_what_the_filter_says(desk):
    with desk.office.database.read() as session:
        assert count(session, Filter()) == len(_numbers(desk))
