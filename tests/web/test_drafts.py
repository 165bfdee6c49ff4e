"""Drafts of letters: each person's own, whatever their name."""

from sqlalchemy import func, select

from domain.users import Role, User
from storage.models import DraftRow, UserRow
from tests.mail.sample_mailbox import TODAY
from tests.web.desk import ROSA, Desk
from tests.web.test_answer import done, fields, number

__all__ = ["number"]


def test_a_draft_is_saved_while_writing_and_is_there_again(desk, number):
    path = f"/applications/{number}/answer"
    typed = fields(desk.get(path).text) | {"text": "Half a sent", "do": "draft"}
    saved = desk.post(path, data=typed, headers={"HX-Request": "true"})
    assert saved.text.startswith("Saved at ")
    page = desk.get(path).text
    assert fields(page)["text"].strip() == "Half a sent"
    done(desk, path, **(fields(page) | {"text": "A whole sentence.", "do": "send"}))
    with desk.office.database.read() as session:
        assert session.scalar(select(func.count(DraftRow.id))) == 0
    done(desk, path, **typed)
    done(desk, path, **(typed | {"do": "discard"}))
    assert "Half a sent" not in desk.get(path).text


def save_as_draft(desk, path: str, text: str) -> None:
    desk.post(path, data=fields(desk.get(path).text) | {"text": text, "do": "draft"}, headers={"HX-Request": "true"})


def test_two_people_of_one_name_each_have_a_draft_of_their_own(desk, number):
    path = f"/applications/{number}/answer"
    namesake = Desk(desk.office, User(7, ROSA.name, "rosa.e@office.example.org", Role.COORDINATOR))
    save_as_draft(desk, path, "Dear one")
    assert "Dear one" not in fields(namesake.get(path).text)["text"]
    save_as_draft(namesake, path, "Dear other")
    assert fields(desk.get(path).text)["text"].strip() == "Dear one"
    assert fields(namesake.get(path).text)["text"].strip() == "Dear other"
    done(namesake, path, **(fields(namesake.get(path).text) | {"do": "send"}))
    assert fields(desk.get(path).text)["text"].strip() == "Dear one"


def with_people(office, *emails: str) -> list[User]:
    """People of one name, and a draft by that name as version 0.6 wrote it."""
    with office.database.begin() as session:
        rows = [
            UserRow(
                id=40 + place,
                name="Noor",
                email=each,
                role=Role.COORDINATOR,
                wants_notifications=False,
                created_at=TODAY,
            )
            for place, each in enumerate(emails)
        ]
        session.add_all(rows)
        session.flush()
        return [User(row.id, row.name, row.email, row.role) for row in rows]


def old_draft(office, number: int) -> None:
    with office.database.begin() as session:
        session.add(DraftRow(application_id=number, who="Noor", language="en", text="From before", updated_at=TODAY))


def test_a_draft_that_bears_a_name_is_still_that_persons_and_bears_their_number_once_saved(desk, number):
    path = f"/applications/{number}/answer"
    [noor] = with_people(desk.office, "noor@office.example.org")
    old_draft(desk.office, number)
    theirs = Desk(desk.office, noor)
    assert fields(theirs.get(path).text)["text"].strip() == "From before"
    assert "Noor has been writing to them too" in desk.get(path).text
    save_as_draft(theirs, path, "From now")
    with desk.office.database.read() as session:
        assert [(each.who, each.text) for each in session.scalars(select(DraftRow))] == [(f"#{noor.id}", "From now")]
    done(theirs, path, **(fields(theirs.get(path).text) | {"do": "discard"}))
    with desk.office.database.read() as session:
        assert session.scalar(select(func.count(DraftRow.id))) == 0


def test_a_draft_that_bears_the_name_of_two_people_is_shown_to_both_and_taken_by_neither(desk, number):
    path = f"/applications/{number}/answer"
    people = with_people(desk.office, "noor@office.example.org", "noor.b@office.example.org")
    old_draft(desk.office, number)
    for each in people:
        page = Desk(desk.office, each).get(path).text
        assert "From before" not in fields(page)["text"]
        assert "Noor has been writing to them too" in page
        save_as_draft(Desk(desk.office, each), path, f"By {each.email}")
    with desk.office.database.read() as session:
        assert session.scalar(select(func.count(DraftRow.id))) == 3
