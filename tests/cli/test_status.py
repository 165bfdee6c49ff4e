"""`postroom status` says what waits, since when, and who works on it; exit 1 when something asks for a person."""

import json
from datetime import UTC, datetime, timedelta

from sqlalchemy import update

from storage.database import open_database
from storage.models import MessageRow, MessageState, WorkerRow
from storage.workers import registered
from tests.command import complete


def now() -> datetime:
    return datetime.now(UTC)


def database(office):
    return open_database(f"sqlite:///{office.parent}/var/postroom.db")


def test_an_office_in_which_nothing_waits_is_fine(office, run):
    complete(office)
    run("once")
    code, out, err = run("status")
    assert (code, err) == (0, "")
    assert "ok   applications: last contact" in out
    assert "     0  to be read\n" in out
    assert "new mail of applications waits for the clock: the worker does not run\n" in out
    assert "no process reads at this moment" in out


def test_as_json_it_counts_and_dates_what_waits(office, run):
    complete(office)
    run("once")
    records = database(office)
    with records.begin() as session:
        session.execute(update(MessageRow).values(state=MessageState.KEPT, attempts=0))
    code, out, _ = run("status", "--json")
    found = json.loads(out)
    assert (code, found["to_be_read"]["count"], found["being_read"]["count"]) == (0, 1, 0)
    assert datetime.fromisoformat(found["to_be_read"]["oldest"]).tzinfo is not None
    assert set(found) >= {"parts", "bells", "to_be_filed", "failed", "to_be_sent", "given_up", "workers", "troubles"}


def test_who_reads_what_is_seen_and_that_it_takes_too_long(office, run):
    complete(office)
    run("once")
    records = database(office)
    with registered(records, now) as worker:
        leased = {"state": MessageState.KEPT, "leased_by": worker.key, "lease_until": now() + timedelta(hours=1)}
        with records.begin() as session:
            session.execute(update(MessageRow).values(leased))
        code, out, _ = run("status")
        assert (code, f"worker {worker.name} since" in out, "reads 1 message" in out) == (0, True, True)
        with records.begin() as session:
            session.execute(update(MessageRow).values(lease_until=now() - timedelta(hours=1)))
        code, _, err = run("status")
        assert (code, "takes too long over 1 message" in err) == (1, True)


def test_a_worker_that_gives_no_sign_of_life_is_named(office, run):
    complete(office)
    run("once")
    records = database(office)
    with registered(records, lambda: now() - timedelta(minutes=11)) as worker:
        code, out, err = run("status")
        assert (code, f"the worker {worker.name} is stopped or hangs" in err) == (1, True)
        assert f"worker {worker.name} since" in out
        assert "no sign of life since" in out


def test_a_dead_worker_is_named_until_a_pass_has_taken_over(office, run):
    complete(office)
    run("once")
    with database(office).begin() as session:
        session.add(WorkerRow(key="dead", name="elsewhere:7", version="", started_at=now(), seen_at=now()))
    code, _, err = run("status")
    assert (code, "the worker elsewhere:7 has died" in err) == (1, True)
    run("once")
    assert run("status")[0] == 0


def test_failed_mail_is_named_with_the_command_that_lists_it(office, run):
    complete(office)
    run("once")
    with database(office).begin() as session:
        session.execute(update(MessageRow).values(state=MessageState.FAILED))
    code, _, err = run("status")
    assert (code, "1 message failed; see `postroom messages --state failed`" in err) == (1, True)
