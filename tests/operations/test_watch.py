"""A trouble of the work itself is told once when it has lasted, once when it is over, and stands in status, check and report."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from config.settings import Settings
from ingest.mailboxes.bell_states import bell_states, write
from ingest.office import Office, opened
from notify.outbox import sending
from notify.reports.health import health
from operations import health_checks
from operations.status import status
from operations.watch import look
from storage.models import MessageRow, MessageState, OutgoingRow, WorkerRow
from storage.troubles import Trouble, begin
from storage.workers import free_leases_of_the_dead, registered
from tests.notify.makers import NOW, message, office, parsed, text_of
from worker import schedule
from worker.jobs import one_pass

LASTING = timedelta(minutes=31)  # longer than schedule.down_minutes


@pytest.fixture
def place(tmp_path):
    (tmp_path / "mailbox").mkdir()
    mailboxes = {
        "in": {"kind": "folder", "path": tmp_path / "mailbox"},
        "b": {"kind": "folder", "path": tmp_path / "b", "push": False},
    }
    with opened(office(tmp_path / "var", mailboxes=mailboxes), lambda: NOW) as made:
        yield made


def looked(place: Office, later: timedelta) -> list[str]:
    """The subjects of all alerts there are, after a look so much later."""
    with place.database.begin() as session:
        look(session, place.settings, NOW + later)
    with place.database.read() as session:
        return list(
            session.scalars(select(OutgoingRow.subject).where(OutgoingRow.kind == "alert").order_by(OutgoingRow.id))
        )


def seen(place: Office) -> tuple[list[str], list[str], list[str]]:
    """What stands in the report, in status and in check."""
    with place.database.read() as session:
        reported = [f"{each.name}: {each.says}" for each in health(session, place.settings, NOW) if not each.ok]
    checked = [f"{each.what}: {each.says}" for each in health_checks.checks(place.settings) if not each.ok]
    return reported, [str(each[0]) for each in status(place).troubles], checked


def add_worker(place: Office, key: str, name: str) -> None:
    with place.database.begin() as session:
        session.add(WorkerRow(key=key, name=name, version="", started_at=NOW, seen_at=NOW))


def test_a_worker_that_died_is_reported_when_it_stays_away_and_when_it_is_back(place):
    add_worker(place, "dead", "second:7")
    assert free_leases_of_the_dead(place.database, NOW) == 1
    says = "dead worker second: since 9 March 2027, 09:30: the worker second:7 has died"
    assert all(says in each for each in seen(place))
    assert looked(place, timedelta(minutes=29)) == []
    down = "A worker on second has stopped"
    assert looked(place, LASTING) == looked(place, LASTING * 2) == [down]
    add_worker(place, "new", "second:8")
    assert looked(place, LASTING * 3) == [down, "The worker on second works again"]
    assert looked(place, LASTING * 4) == [down, "The worker on second works again"]
    add_worker(place, "other", "third:8")
    assert free_leases_of_the_dead(place.database, NOW) == 2  # this test's own rows have no process either


def test_of_two_workers_on_a_machine_both_are_missed(place):
    for key in ("one", "two"):
        add_worker(place, key, f"second:{key}")
    free_leases_of_the_dead(place.database, NOW)
    add_worker(place, "three", "second:9")
    assert looked(place, LASTING) == ["A worker on second has stopped"]
    add_worker(place, "four", "second:10")
    assert len(looked(place, LASTING)) == 2


def test_a_machine_that_was_taken_away_is_not_missed_for_ever(place):
    add_worker(place, "dead", "second:7")
    free_leases_of_the_dead(place.database, NOW)
    assert len(looked(place, timedelta(days=8))) == 0
    assert not any("second" in each for kind in seen(place) for each in kind)


def test_what_died_or_hung_before_a_pass_is_over_with_it(place):
    add_worker(place, "dead", "second:7")
    with place.database.begin() as session:
        begin(session, Trouble.JOB, "a pass hung", NOW - LASTING)
    assert looked(place, timedelta()) == ["A part of the work does not come to its end"]
    one_pass(place)
    assert looked(place, LASTING) == [
        "A part of the work does not come to its end",
        "The part of the work that did not end is over",
    ]
    assert not any("second:7" in each or "a pass hung" in each for kind in seen(place) for each in kind)


def test_a_pass_that_hangs_is_noted_by_the_clock(place):
    schedule._note_stalled(place.settings, "a pass did not come to its end in 3600 seconds, and was ended")
    assert all(any("did not come to its end in 3600 seconds" in each for each in kind) for kind in seen(place))


def test_a_lease_that_stalls_is_reported_and_its_end_too(place):
    with registered(place.database, lambda: NOW) as worker:
        with place.database.begin() as session:
            row = message(session)
            row.state, row.leased_by, row.lease_until = MessageState.KEPT, worker.key, NOW - timedelta(minutes=1)
            number = row.id
        assert looked(place, timedelta()) == []
        assert looked(place, LASTING) == ["A message is being read for too long"]
        assert all(any(f"reading 1 message takes too long: m{number}" in each for each in kind) for kind in seen(place))
        with place.database.begin() as session:
            session.get_one(MessageRow, number).leased_by = None
        assert looked(place, LASTING)[1:] == ["No message is being read for too long any more"]


@pytest.mark.parametrize(
    ("trouble", "advice"),
    [
        (Trouble.WORKER, "Start it again on its machine"),
        (Trouble.JOB, "If it does\nnot end by itself, restart postroom."),
        (Trouble.LEASE, "is read again by itself"),
        (Trouble.ENGINE, "stays on its server"),
        (Trouble.BACKUP, "since the last good backup would be gone"),
    ],
)
def test_the_mail_says_since_when_what_it_means_and_what_to_do(place, trouble, advice):
    with place.database.begin() as session:
        begin(session, trouble, "what is <wrong>", NOW - LASTING, of="second", workers=1)
        look(session, place.settings, NOW)
    sending.send_due(place.database, place.blobs, place.settings, lambda: NOW, lambda *_: None)
    [file] = place.settings.sent_folder.glob("*.eml")
    mail = parsed(file.read_bytes())
    assert "Since Tuesday, 9 March 2027, 08:59" in text_of(mail)
    assert "what is <wrong>" in text_of(mail)
    assert advice in text_of(mail)
    assert "what is &lt;wrong&gt;" in mail.get_body(("html",)).get_content()


def test_it_is_seen_how_new_mail_of_each_mailbox_is_heard_of(place):
    def states(later=timedelta()):
        with place.database.read() as session:
            return {each.mailbox: each.why for each in bell_states(session, place.settings, NOW + later)}

    off = {"b": "push is off"}
    assert states() == off | {"in": "the worker does not run"}
    write(place.database, {"in": "the server has no IDLE"}, NOW)
    assert states() == off | {"in": "the server has no IDLE"}
    write(place.database, {"in": ""}, NOW)
    assert states() == off | {"in": ""}
    assert status(replace(place, now=lambda: NOW)).bells[0].announced
    assert states(timedelta(minutes=9)) == off | {"in": "the worker does not run"}
    write(place.database, {"in": ""}, NOW + timedelta(minutes=5))
    assert states(timedelta(minutes=9)) == off | {"in": ""}
    write(place.database, None, NOW + timedelta(minutes=6))
    assert states(timedelta(minutes=6)) == off | {"in": "the worker does not run"}


def test_without_a_coordinator_a_trouble_is_only_seen(tmp_path):
    with opened(Settings(storage={"folder": tmp_path / "var"}), lambda: NOW) as place:
        with place.database.begin() as session:
            begin(session, Trouble.JOB, "a pass hung", NOW - LASTING)
        assert looked(place, timedelta()) == []
        assert any("a pass hung" in each for each in seen(place)[1])
