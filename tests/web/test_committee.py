"""The committee's rounds: handing over, reviewing, closing, and what members may see."""

import re
from datetime import timedelta

import pytest

from domain.users import Role, User
from storage.models import UserRow
from tests.mail.sample_mailbox import TODAY
from tests.web.desk import ROSA, Desk
from tests.web.test_application import number_of

MINA = User(2, "Mina Member", "mina@office.example.org", Role.REVIEWER)
OTTO = User(3, "Otto Other", "otto@office.example.org", Role.REVIEWER)
ROUND = "/committee/internship/summer%202026"


@pytest.fixture
def people(filled):
    """The office with its coordinator and two members."""
    with filled.database.begin() as session:
        for each in (ROSA, MINA, OTTO):
            session.add(
                UserRow(
                    id=each.id,
                    name=each.name,
                    email=each.email,
                    role=each.role,
                    wants_notifications=False,
                    created_at=TODAY,
                )
            )
    return filled


@pytest.fixture
def corinne(people):
    return number_of(people, "Corinne Rector")


@pytest.fixture
def handed_over(people):
    """The round of summer, which the committee sees."""
    Desk(people).act(f"{ROUND}/hand-over")
    return people


def test_before_a_round_is_handed_over_members_see_nothing_of_it(people, corinne):
    member = Desk(people, MINA)
    assert "No round is with the committee" in member.get("/committee").text
    assert member.get(ROUND).status_code == 404
    assert member.get(f"/committee/applications/{corinne}").status_code == 404


def test_a_round_with_applications_is_offered_first_and_after_its_deadline_too(open_filled):
    with open_filled(TODAY + timedelta(days=200)) as office:
        page = Desk(office).get("/committee").text
        offered = re.findall(r'href="(/committee/[^"]+)">([^<]+)</a> <span class="quiet">([^<]+)<', page)
        assert offered[0][0] == ROUND
        assert "complete applications" in offered[0][2]
        assert len({path for path, *_ in offered}) == len(offered)
        assert "complete application" not in offered[-1][2]


def test_a_round_that_was_handed_over_is_not_offered_again(handed_over):
    page = Desk(handed_over).get("/committee").text
    assert not re.search(rf'<li><a href="{ROUND}">[^<]+</a> <span class="quiet">\d+ complete', page)


def test_all_complete_applications_are_handed_over_in_two_clicks(people, corinne):
    desk = Desk(people)
    asked = desk.get(ROUND).text
    assert "not with the committee yet" in asked
    page = desk.act(f"{ROUND}/hand-over")
    assert "The committee sees" in page
    assert "Corinne Rector" in page
    assert "Corinne Rector" in Desk(people, MINA).get(ROUND).text


def test_handing_over_is_taken_back_as_a_whole(handed_over):
    import re

    desk = Desk(handed_over)
    desk.cookies.clear()
    page = desk.act(f"{ROUND}/close")
    desk.act(f"{ROUND}/reopen")
    from sqlalchemy import select

    from storage.models import CommitteeApplicationRow, EventRow

    with handed_over.database.read() as session:
        event = session.scalars(select(EventRow).where(EventRow.what == "handed over to the committee")).first()
    assert "closed" in page
    desk.act("/undo", act=event.details["act"], of=f"a{event.application_id}", next=ROUND)
    with handed_over.database.read() as session:
        assert session.scalars(select(CommitteeApplicationRow)).all() == []
    assert re.search("not with the committee yet", desk.get(ROUND).text)


def test_a_member_reads_the_documents_of_the_round_and_no_others(handed_over, corinne):
    member = Desk(handed_over, MINA)
    page = member.get(f"/committee/applications/{corinne}").text
    assert "Cover letter.pdf" in page
    picture = page.partition('<img src="')[2].partition('"')[0]
    assert member.get(picture).headers["content-type"].startswith("image/")
    outside = number_of(handed_over, "Justin Time")
    documents = Desk(handed_over).get(f"/applications/{outside}").text
    other = documents.partition('<img src="')[2].partition('"')[0]
    assert member.get(other).status_code == 404
    assert member.get(f"/applications/{corinne}").status_code == 403


def test_members_see_the_words_of_others_after_their_own(handed_over, corinne):
    mina, otto = Desk(handed_over, MINA), Desk(handed_over, OTTO)
    mina.act(f"/committee/applications/{corinne}", vote="yes", comment="Writes clearly.")
    assert "Writes clearly." not in otto.get(f"/committee/applications/{corinne}").text
    otto.act(f"/committee/applications/{corinne}", vote="no", comment="Too general.")
    assert "Writes clearly." in otto.get(f"/committee/applications/{corinne}").text
    assert "Too general." in Desk(handed_over).get(f"/committee/applications/{corinne}").text


def test_in_a_conflict_of_interest_the_application_is_not_shown(handed_over, corinne):
    mina, otto = Desk(handed_over, MINA), Desk(handed_over, OTTO)
    otto.act(f"/committee/applications/{corinne}", vote="yes", comment="Writes clearly.")
    mina.act(f"/committee/applications/{corinne}", vote="conflict", comment="")
    page = mina.get(f"/committee/applications/{corinne}").text
    assert "conflict of interest" in page
    assert "Cover letter.pdf" not in page
    assert "Writes clearly." not in page


def test_a_closed_round_takes_no_more_words_and_can_be_opened_again(handed_over, corinne):
    desk, mina = Desk(handed_over), Desk(handed_over, MINA)
    desk.act(f"{ROUND}/close")
    answer = mina.post(f"/committee/applications/{corinne}", data={"vote": "yes", "comment": ""})
    assert answer.status_code == 409
    assert "closed" in answer.text
    desk.act(f"{ROUND}/reopen")
    assert "Saved" in mina.act(f"/committee/applications/{corinne}", vote="yes", comment="")


@pytest.mark.parametrize(
    "form", [{"vote": "maybe", "comment": ""}, {"vote": "", "comment": ""}, {"vote": "yes", "comment": "x" * 30_000}]
)
def test_what_cannot_be_is_said_with_what_was_typed(handed_over, corinne, form):
    answer = Desk(handed_over, MINA).post(f"/committee/applications/{corinne}", data=form)
    assert answer.status_code == 422
    assert "Please look at this again" in answer.text
    assert form["comment"] in answer.text


def test_the_packet_shows_each_application_with_all_words(handed_over, corinne):
    Desk(handed_over, MINA).act(f"/committee/applications/{corinne}", vote="yes", comment="Writes clearly.")
    page = Desk(handed_over).get(f"{ROUND}/packet").text
    assert "Corinne Rector" in page
    assert "Writes clearly." in page


def test_membership_has_one_list(people):
    assert Desk(people).get("/committee/membership/-").status_code == 200
    assert Desk(people).get("/committee/membership/summer%202026").status_code == 404


def test_the_pages_need_few_statements(handed_over, corinne):
    desk = Desk(handed_over)
    for path in ("/committee", ROUND, f"/committee/applications/{corinne}"):
        with desk.counted() as statements:
            desk.get(path)
        assert len(statements) <= 12, (path, statements.texts)
