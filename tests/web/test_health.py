"""The page of health says in plain words what works, what not, and what to do."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import update

from domain.users import Role, User
from ingest.mailboxes.bell_states import BellState
from notify.reports.health import Health
from operations.backup import backup
from operations.status import status
from storage.models import MailboxRow, MessageRow, MessageState, OutgoingRow, OutgoingState
from storage.troubles import Trouble, begin
from tests.mail.sample_mailbox import TODAY
from tests.web.desk import Desk
from tests.web.test_monitoring import program
from web.pages.health.words import parts_of

PRIVATE = ("rosa", "applications", "example.org")


def test_where_everything_works_it_says_so_first(filled, tmp_path):
    backup(filled, tmp_path / "backup")
    page = Desk(filled).get("/health").text
    assert "<h1>Everything works</h1>" in page
    assert "Made 20 March 2026, 12:00; it was not proved." in page
    assert "Last contact 20 March 2026" in page


def test_what_does_not_work_comes_first_with_what_to_do(filled):
    with filled.database.begin() as session:
        session.execute(update(MailboxRow).values(failing_since=TODAY, failure="the password was <refused>"))
        begin(session, Trouble.WORKER, "the worker second:7 has died", TODAY, of="Second-PC")
        session.execute(update(MessageRow).where(MessageRow.id == 1).values(state=MessageState.FAILED))
        session.execute(update(OutgoingRow).where(OutgoingRow.id == 1).values(state=OutgoingState.DEAD))
    page = Desk(filled).get("/health").text
    assert "<h1>5 things need somebody</h1>" in page  # and the backup
    assert "the password was &lt;refused&gt;" in page
    assert "Often a password was changed" in page
    assert "the worker second:7 has died" in page
    assert "Dead worker Second-PC" in page, "as the machine is called"
    assert "No backup was made from here yet." in page
    assert 'href="/messages?state=failed"' in page
    assert 'href="/outbox?state=failed"' in page
    assert page.index("✗ look") < page.index("✓ works")
    assert page.rindex("✗ look") < page.index("✓ works")


def test_an_old_backup_and_a_worker_that_sleeps_need_somebody(open_filled, tmp_path):
    with open_filled() as office:
        backup(office, tmp_path / "backup")
    with open_filled(TODAY + timedelta(days=9)) as office:
        page = Desk(office).get("/health").text
        assert "<h1>2 things need somebody</h1>" in page
        assert "stored in one place only" in page
        assert "Did not work from 20 March 2026" in page
        assert program(office).get("/readyz").json()["worker"] == "late"


def test_a_mailbox_that_is_called_like_a_part_gets_the_advice_of_a_mailbox(filled):
    name = "disk of 2026"
    box = Health(name, ok=False, says="failing since 20 March 2026, 12:00: no login")
    found = replace(status(filled), parts=(box,), bells=(BellState(name, announced=False, why=""),))
    part = parts_of(found, filled.settings)[0]
    assert part.name == "Mailbox disk of 2026"
    assert "Often a password was changed" in part.advice


def test_it_needs_few_statements(desk):
    with desk.counted() as statements:
        assert desk.get("/health").status_code == 200
    assert len(statements) <= 12


@pytest.mark.parametrize("role", [Role.REVIEWER])
def test_a_reviewer_does_not_see_it(filled, role):
    assert Desk(filled, User(2, "Committee", "c@office.example.org", role)).get("/health").status_code == 403
