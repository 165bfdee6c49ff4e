"""The stage of an application: set, taken back, and one with its decision."""

import json
from dataclasses import replace

import pytest

from config.settings import load_settings
from domain.applications import Applicant, Fact, OpeningMatch, Submission
from domain.errors import WrongUsage
from domain.mail import Mail
from domain.numbers import Numbered, TypedNumber
from domain.reading import Reading
from ingest.office import opened
from operations.changes import Attribution
from operations.records import Refused
from operations.review import decide
from operations.stages import set_stage
from operations.undo import undo_last
from storage.models import ApplicationRow, ApplicationStatus
from tests.notify.makers import NOW, application, head, message

BY = Attribution("Carla", "the committee said so", NOW)


def applied(session, email="amara.okafor@example.edu", name="Amara Okafor"):
    """An application whose mail names the shipped internship."""
    named = Submission(Applicant(Fact(name), Fact(email)), OpeningMatch("internship", "summer 2027"))
    return application(
        session, name, email=email, mail=message(session, email, reading=Reading(Mail(head(), "", ()), (named,)))
    )


@pytest.fixture
def desk(office):
    """An opened office with one application to the shipped internship."""
    with opened(load_settings(office), lambda: NOW) as made:
        with made.database.begin() as session:
            applied(session)
        yield made


def set_to(desk, stage, by=BY):
    with desk.database.begin() as session:
        return set_stage(session, desk.filing_context, 1, stage, replace(by, act=f"act {stage}"))


def stands(desk):
    with desk.database.read() as session:
        row = session.get_one(ApplicationRow, 1)
        return row.stage, row.status.value, row.decision, row.stage_since is not None


def undo(desk):
    with desk.database.begin() as session:
        undo_last(session, desk.filing_context, TypedNumber(1, Numbered.APPLICATION), replace(BY, act=""))


def test_a_stage_is_set_and_taken_back_and_done_again(desk):
    before = stands(desk)
    assert before[0] is None
    set_to(desk, "shortlisted")
    set_to(desk, "interview")
    after = stands(desk)
    assert after == ("interview", before[1], "", True)
    undo(desk)
    assert stands(desk)[0] == "shortlisted"
    undo(desk)
    assert stands(desk) == after


def test_a_final_stage_decides_and_one_that_is_not_takes_the_decision_back(desk):
    undecided = stands(desk)[1]
    set_to(desk, "offered")
    set_to(desk, "offer_accepted")
    assert stands(desk) == ("offer_accepted", "accepted", "the committee said so", True)
    undo(desk)
    assert stands(desk)[:2] == ("offered", undecided)
    set_to(desk, "declined")
    set_to(desk, "interview")
    assert stands(desk) == ("interview", undecided, "", True)
    set_to(desk, None)
    assert stands(desk)[0] is None


def test_a_decision_sets_its_stage_and_takes_it_back(desk):
    set_to(desk, "offered")
    for status, stage in (("declined", "declined"), ("accepted", "accepted"), ("complete", None)):
        with desk.database.begin() as session:
            decide(session, desk.filing_context, 1, status, replace(BY, act=status))
        assert stands(desk)[:2] == (stage, status)
    undo(desk)
    assert stands(desk)[:2] == ("accepted", "accepted")
    undo(desk)
    assert stands(desk)[:2] == (None, "complete")


def test_what_is_no_stage_of_the_opening_is_refused(desk):
    with pytest.raises(WrongUsage, match="“hired” is no stage of this opening; it has shortlisted, interview"):
        set_to(desk, "hired")
    with desk.database.begin() as session:
        session.get_one(ApplicationRow, 1).opening = None
    with pytest.raises(WrongUsage, match="it has none"):
        set_to(desk, "interview")
    with desk.database.begin() as session:
        other = application(session, "Jonas Weber", email="jonas@example.edu")
        row = session.get_one(ApplicationRow, 1)
        row.status, row.merged_into_id = ApplicationStatus.MERGED, other.id
    with pytest.raises(Refused, match="is part of application a2"):
        set_to(desk, None)


def test_the_same_stage_once_more_changes_nothing(desk):
    assert set_to(desk, "interview") is not None
    assert set_to(desk, "interview") is None


def test_lists_and_pages_show_the_stage(desk, run):
    set_to(desk, "interview")
    assert json.loads(run("show", 1, "--json")[1])["stage"] == "interview"
    assert json.loads(run("list", "--json")[1])[0]["stage"] == "interview"
    assert "interview" in run("show", 1)[1]
    assert run("decide", 1, "accepted", "--yes")[0] == 0
    assert json.loads(run("list", "--json")[1])[0]["stage"] == "accepted"
