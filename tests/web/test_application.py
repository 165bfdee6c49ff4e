"""The page of an application, and its acts."""

import re

import pytest
from sqlalchemy import select

from domain.users import Role, User
from domain.version import VERSION
from operations.changes import Attribution
from operations.review import decide
from storage.application import application
from storage.models import ApplicantRow, ApplicationRow, EventRow
from tests.mail.sample_mailbox import TODAY
from tests.web.desk import ROSA, Desk

BEN = User(2, "Ben Example", "ben@office.example.org", Role.COORDINATOR)


def number_of(office, name):
    """The application of this person."""
    with office.database.read() as session:
        chosen = select(ApplicationRow.id).join(ApplicantRow).where(ApplicantRow.name == name)
        return session.scalars(chosen.order_by(ApplicationRow.id)).first()


@pytest.fixture
def corinne(filled):
    """The number of an application with three mails."""
    return number_of(filled, "Corinne Rector")


def version_on(page):
    return re.search(r'name="version" value="(\d+)"', page)[1]


def test_the_page_shows_what_was_read_with_its_reason(desk, corinne):
    page = desk.get(f"/applications/{corinne}").text
    assert "Corinne Rector" in page
    assert "I would be available full time from 1 June to 31 August 2026" in page
    assert "Could you tell me when you will decide?" in page
    assert "needs an answer" in page


def test_the_page_needs_few_statements_and_bytes(desk, corinne):
    with desk.counted() as statements:
        page = desk.get(f"/applications/{corinne}")
    assert len(statements) <= 12, statements.texts
    assert len(page.content) < 150_000


def test_there_is_a_sentence_for_an_application_that_is_not_there(desk):
    answer = desk.get("/applications/99999")
    assert answer.status_code == 404
    assert "There is no application a99999" in answer.text


@pytest.mark.parametrize(
    ("what", "value", "shown"),
    [
        ("start_date", "2026-06-15", "15 June 2026"),
        ("name", "Corinne Q. Rector", "Corinne Q. Rector"),
        ("email", "corinne@example.org", "corinne@example.org"),
        ("availability", "part time", "part time"),
    ],
)
def test_a_value_is_corrected_and_the_correction_taken_back(desk, corinne, what, value, shown):
    before = desk.get(f"/applications/{corinne}").text
    page = desk.act(f"/applications/{corinne}/correct", what=what, value=value, version=version_on(before))
    assert "Corrected" in page
    assert shown in page
    act, of = (re.search(rf'name="{name}" value="([^"]+)"', page)[1] for name in ("act", "of"))
    page = desk.act("/undo", act=act, of=of, next=f"/applications/{corinne}")
    assert "Taken back." in page
    with desk.office.database.read() as session:
        found = application(session, corinne)
    assert (found.applicant_name, found.applicant_email) == ("Corinne Rector", "corinne.rector@example.org")
    assert (found.facts["start_date"].value, found.facts["availability"].value) == ("2026-06-01", "full time")


@pytest.mark.parametrize(("what", "value"), [("start_date", "in summer"), ("email", "nobody"), ("phone", "x" * 500)])
def test_a_value_that_cannot_be_is_said_beside_its_field_with_what_was_typed(desk, corinne, what, value):
    answer = desk.post(f"/applications/{corinne}/correct", data={"what": what, "value": value})
    assert answer.status_code == 422
    assert f'value="{value}"' in answer.text
    assert 'class="error"' in answer.text


def test_opening_and_cycle_are_corrected_in_one_act(desk, corinne):
    page = desk.act(f"/applications/{corinne}/round", round="internship|fall 2026")
    assert "It is for internship, fall 2026 now." in page
    assert "fall 2026 (deadline 1 August 2026)" in page


def test_a_decision_writes_to_nobody_and_can_be_taken_back(desk, corinne):
    page = desk.act(f"/applications/{corinne}/decide", status="declined", why="Too few places")
    assert "Nobody was written to." in page
    assert "Too few places" in page
    act = re.search(r'name="act" value="([^"]+)"', page)[1]
    assert "complete" in desk.act("/undo", act=act, of=f"a{corinne}", next=f"/applications/{corinne}")


def test_save_and_next_leads_to_the_next_application_of_the_round(desk, corinne):
    answer = desk.post(f"/applications/{corinne}/decide", data={"status": "declined", "then": "next"})
    page = desk.get(f"/applications/{corinne}").text
    following = re.search(r'rel="next"[^>]*href="(/applications/\d+)"', page)[1]
    assert answer.headers["location"] == following


def test_what_a_colleague_changed_meanwhile_is_not_overwritten_unseen(filled, corinne):
    desk = Desk(filled)
    version = version_on(desk.get(f"/applications/{corinne}").text)
    Desk(filled, BEN).act(f"/applications/{corinne}/decide", status="accepted", why="Best of all", version=version)
    answer = desk.post(f"/applications/{corinne}/decide", data={"status": "declined", "version": version})
    assert answer.status_code == 409
    assert "Ben Example" in answer.text
    assert "accepted" in answer.text
    assert "declined" in answer.text
    assert "Best of all" in desk.get(f"/applications/{corinne}").text
    again = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', answer.text))
    assert "version" not in again
    assert "declined" in desk.act(f"/applications/{corinne}/decide", **again)


def test_my_own_last_change_is_no_conflict(desk, corinne):
    version = version_on(desk.get(f"/applications/{corinne}").text)
    desk.act(f"/applications/{corinne}/correct", what="phone", value="+1 212 555 0100", version=version)
    assert "part time" in desk.act(
        f"/applications/{corinne}/correct", what="availability", value="part time", version=version
    )


def test_undo_is_refused_when_something_was_done_since(filled, corinne):
    desk = Desk(filled)
    page = desk.act(f"/applications/{corinne}/decide", status="declined")
    act = re.search(r'name="act" value="([^"]+)"', page)[1]
    with filled.database.begin() as session:
        later = Attribution("Ben Example", "", five_minutes_after(TODAY))
        decide(session, filled.filing_context, corinne, "accepted", later)
    answer = desk.post("/undo", data={"act": act, "of": f"a{corinne}", "next": "/"})
    assert answer.status_code == 409
    assert "has been done" in answer.text


def five_minutes_after(moment):
    return moment.replace(minute=moment.minute + 5)


def test_joining_shows_both_before_it_is_done(filled, corinne):
    desk, other = Desk(filled), number_of(filled, "Justin Time")
    asked = desk.get(f"/applications/{other}/merge", params={"into": "Corinne"}).text
    assert "Justin Time" in asked
    assert "Corinne Rector" in asked
    page = desk.act(f"/applications/{other}/merge", into=str(corinne))
    assert f"a{other} is part of a{corinne} now." in page
    assert f'href="/applications/{corinne}"' in desk.get(f"/applications/{other}").text


@pytest.mark.parametrize(("said", "sentence"), [("a99999", "no application"), ("Zzyzx", ""), ("self", "itself")])
def test_joining_to_what_is_not_there_is_said_beside_the_field(desk, corinne, said, sentence):
    said = f"a{corinne}" if said == "self" else said
    answer = desk.get(f"/applications/{corinne}/merge", params={"into": said})
    assert answer.status_code == 422
    assert sentence in answer.text
    assert f'value="{said}"' in answer.text
    assert "postroom " not in answer.text.replace(f"postroom {VERSION}", "")


def test_a_mail_becomes_an_application_of_its_own(desk, corinne):
    with desk.office.database.read() as session:
        message = application(session, corinne).messages[-1].id
    page = desk.act(f"/applications/{corinne}/split", message=str(message))
    assert "is an application of its own now" in page


def test_a_note_is_shown_to_colleagues_and_in_no_mail(filled, corinne):
    page = Desk(filled).act(f"/applications/{corinne}/notes", text="Knows <b>Ada</b> & speaks French")
    assert "Knows &lt;b&gt;Ada&lt;/b&gt; &amp; speaks French" in page
    assert "speaks French" in Desk(filled, BEN).get(f"/applications/{corinne}").text
    act = re.search(r'name="act" value="([^"]+)"', page)[1]
    assert "speaks French" not in Desk(filled).act("/undo", act=act, of=f"a{corinne}", next=f"/applications/{corinne}")


def test_every_act_leaves_its_event_with_who_and_the_old_value(desk, corinne):
    desk.act(f"/applications/{corinne}/correct", what="name", value="Corinne Q. Rector")
    with desk.office.database.read() as session:
        event = session.scalars(
            select(EventRow).order_by(EventRow.id.desc()).where(EventRow.what == "corrected")
        ).first()
    assert event.who == ROSA.name
    assert event.details["old"]["value"] == "Corinne Rector"
