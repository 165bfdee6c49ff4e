"""The worker starts passes by the clock, one at a time, ends one that hangs, and stops when it is told to."""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from apscheduler.schedulers.background import BackgroundScheduler

from config.settings import Settings, load_settings
from ingest.office import opened
from notify.reports.health import health
from tests.mail import texts
from tests.mail.sample_mailbox import apply, at, three
from worker import schedule

POSTROOM = Path(sys.executable).with_name("postroom")


@pytest.fixture
def office(tmp_path):
    (tmp_path / "mailbox").mkdir()
    file = tmp_path / "postroom.toml"
    file.write_text(
        '[office]\ncoordinator = "coordinator@office.example.org"\n[mailboxes.applications]\nkind = "folder"\npath = "mailbox"\n'
        'history = "answer"\n[schedule]\npoll_seconds = 1\n'
    )
    return file


def until(something, seconds: float = 60) -> bool:
    deadline = time.monotonic() + seconds
    while not something() and time.monotonic() < deadline:
        time.sleep(0.05)
    return bool(something())


def test_it_polls_until_sigterm_and_then_stops_with_0(office):
    office.write_text(office.read_text().replace('kind = "folder"', 'kind = "folder"\npush = false'))
    process = subprocess.Popen([POSTROOM, "--config", office, "run"], stderr=subprocess.DEVNULL)
    try:
        sent = office.parent / "var" / "sent"
        (office.parent / "mailbox" / "1.eml").write_bytes(
            apply(texts.ADA, "ICRtoP Internship Summer 2026", three(texts.ADA), at(3))
        )
        assert until(lambda: list(sent.glob("notification-1.eml")))
        (office.parent / "mailbox" / "2.eml").write_bytes(
            apply(texts.MEI, "ICRtoP Internship Summer 2026", three(texts.MEI), at(3))
        )
        assert until(lambda: list(sent.glob("notification-2.eml")))
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 0
    finally:
        process.kill()
        process.wait()


def test_the_schedule_coalesces_never_overlaps_and_keeps_the_office_s_time():
    passes = schedule.Passes(None, Settings())
    scheduler = schedule._scheduler(passes, passes, passes, Settings())
    assert isinstance(scheduler, BackgroundScheduler)
    jobs = {job.id: job for job in scheduler.get_jobs()}
    assert set(jobs) == {"first poll", "poll", "outbox", "nightly"}
    scheduler.start(paused=True)
    for job in jobs.values():
        assert (job.coalesce, job.max_instances) == (True, 1)
        assert job.misfire_grace_time >= 3600
    assert str(jobs["nightly"].trigger.timezone) == "America/New_York"
    scheduler.shutdown(wait=False)


@pytest.mark.parametrize("jump", [-86_400, 86_400])
def test_a_clock_that_is_set_is_noticed(monkeypatch, jump):
    clock = time.time
    looks = iter((0, 1, jump))
    monkeypatch.setattr(schedule, "LOOK_SECONDS", 0.01)
    monkeypatch.setattr(schedule.time, "time", lambda: clock() + next(looks))
    assert round(schedule._until_the_clock_jumps(threading.Event())) == jump


def test_after_a_jump_of_the_clock_the_schedule_is_made_anew(monkeypatch):
    """APScheduler waits for the moment of its next job: a clock set back by a day would put off the next poll for a day."""
    made, jumps = [], iter((-86_400.0, 0.0))

    class Scheduler:
        def start(self):
            made.append("started")

        def shutdown(self, *, wait):
            made.append("ended")

    monkeypatch.setattr(schedule.signal, "signal", lambda *_: None)
    monkeypatch.setattr(schedule, "_scheduler", lambda *_: Scheduler())
    monkeypatch.setattr(schedule, "_until_the_clock_jumps", lambda ended: next(jumps) or ended.set() or 0)
    schedule.work(None, Settings())
    assert made == ["started", "ended"] * 2


def test_a_pass_that_was_only_starting_when_the_worker_ends_is_no_error(monkeypatch):
    passes, said = schedule.Passes(None, Settings()), []
    monkeypatch.setattr(schedule.log, "error", lambda *_, **more: said.append(more), raising=False)
    passes._words, passes._program = (
        [],
        [sys.executable, "-c", "import time; time.sleep(600)"],
    )  # it has no handler of SIGTERM yet
    running = threading.Thread(target=passes.start)
    running.start()
    assert until(lambda: passes._process)
    passes.stop()
    running.join(60)
    assert said == []


def test_a_pass_that_hangs_is_ended_and_the_next_one_runs(tmp_path, monkeypatch):
    passes = schedule.Passes(None, Settings(schedule={"hang_seconds": 0.3}))
    monkeypatch.setattr(schedule, "FINISH_SECONDS", 0.3)
    pid = tmp_path / "pid"
    ignoring = f"import os, signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); open({str(pid)!r}, 'w').write(str(os.getpid())); time.sleep(600)"
    passes._words, passes._program = [], [sys.executable, "-c", ignoring]
    passes._hang_seconds = 1.5
    passes.start()
    with pytest.raises(ProcessLookupError):
        os.kill(int(pid.read_text()), 0)
    passes._words, passes._program = [], [sys.executable, "-c", f"open({str(pid)!r}, 'w').write('again')"]
    passes.start()
    assert pid.read_text() == "again"


def test_a_new_file_is_filed_within_seconds_and_not_at_the_next_poll(office):
    office.write_text(office.read_text().replace("poll_seconds = 1", "poll_seconds = 3600"))
    process = subprocess.Popen([POSTROOM, "--config", office, "run"], stderr=subprocess.DEVNULL)
    try:
        sent = office.parent / "var" / "sent"
        for number, person in enumerate((texts.ADA, texts.MEI), 1):
            mail = apply(person, "ICRtoP Internship Summer 2026", three(person), at(3))
            (office.parent / "mailbox" / f"{number}.eml").write_bytes(mail)
            assert until(lambda number=number: list(sent.glob(f"notification-{number}.eml")))
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 0
    finally:
        process.kill()
        process.wait()


@pytest.fixture
def rung(tmp_path):
    """Passes that note when they begin and end, and the thread that makes those that are rung for."""
    passes, log = schedule.Passes(None, Settings()), tmp_path / "log"
    noting = (
        f"import sys, time; f = open({str(log)!r}, 'a'); print('begun', *sys.argv[1:], file=f, flush=True); "
        "time.sleep(0.5); print('ended', file=f)"
    )
    passes._words, passes._program = [], [sys.executable, "-c", noting]
    log.touch()
    answering = threading.Thread(target=passes.answer_rings)
    answering.start()
    yield passes, lambda: log.read_text().splitlines()
    passes.stop()
    answering.join(10)
    assert not answering.is_alive()


def test_rings_during_a_pass_make_one_more_over_the_mailboxes_that_rang(rung):
    passes, said = rung
    passes.ring("in")
    assert until(lambda: said() == ["begun --mailbox=in"])
    for name in ("membership", "in", "membership"):
        passes.ring(name)
    second = "begun --mailbox=in --mailbox=membership"
    assert until(lambda: said() == ["begun --mailbox=in", "ended", second, "ended"])
    time.sleep(0.7)
    assert len(said()) == 4


def test_a_ring_while_the_clock_s_pass_runs_makes_one_more(rung):
    passes, said = rung
    by_clock = threading.Thread(target=passes.start)
    by_clock.start()
    assert until(lambda: said() == ["begun"])
    passes.ring("in")
    assert until(lambda: said() == ["begun", "ended", "begun --mailbox=in", "ended"])
    by_clock.join()


def test_no_ring_is_lost_between_two_passes(rung):
    """Each of these rings comes at another moment; a pass over its mailbox has begun after it."""
    passes, said = rung
    for number in range(12):
        passes.ring(f"m{number}")
        time.sleep(0.13 + 0.01 * number)
    for number in range(12):
        assert until(lambda number=number: f"--mailbox=m{number}" in " ".join(said()).split())


def test_two_workers_on_one_database_do_not_both_make_a_pass(office):
    from config.settings import load_settings
    from domain.errors import Transient
    from ingest.office import opened
    from worker.jobs import one_pass

    with (
        opened(load_settings(office)) as first,
        first.database.lock("pass"),
        pytest.raises(Transient, match="another pass"),
    ):
        one_pass(first)


def test_a_process_that_sends_is_started_only_when_something_is_due(office, monkeypatch):
    from config.settings import load_settings
    from ingest.office import opened
    from storage.models import OutgoingRow
    from worker.jobs import one_pass

    settings, started = load_settings(office), []
    mailing = schedule.Passes(office, settings, "--only-send")
    monkeypatch.setattr(mailing, "start", lambda: started.append("now"))
    (office.parent / "mailbox" / "1.eml").write_bytes(
        apply(texts.ADA, "ICRtoP Internship Summer 2026", three(texts.ADA), at(3))
    )
    with opened(settings) as running:
        one_pass(running)
        schedule._send_if_due(mailing, settings)
        assert started == []
        with running.database.begin() as session:
            session.query(OutgoingRow).update({"state": "queued"})
        schedule._send_if_due(mailing, settings)
    assert started == ["now"]


def test_a_database_that_cannot_be_asked_is_left_to_the_process_that_sends(office, monkeypatch):
    from config.settings import load_settings

    settings, started = load_settings(office), []
    mailing = schedule.Passes(office, settings, "--only-send")
    monkeypatch.setattr(mailing, "start", lambda: started.append("now"))
    (office.parent / "var").mkdir()
    (office.parent / "var" / "postroom.db").write_bytes(b"no database, whatever its name says" * 100)
    schedule._send_if_due(mailing, settings)
    assert started == ["now"]


def test_the_backup_of_each_night_is_scheduled_where_a_folder_is_set(tmp_path):
    settings = Settings(backup={"folder": tmp_path / "copy", "at": "22:45"})
    passes = schedule.Passes(None, settings)
    scheduler = schedule._scheduler(passes, passes, schedule.backups(None, settings), settings)
    (job,) = [each for each in scheduler.get_jobs() if each.id == "backup"]
    assert str(job.trigger) == "cron[hour='22', minute='45']"
    assert str(job.trigger.timezone) == "America/New_York"


def test_what_is_scheduled_makes_the_backup_and_proves_it(office):
    office.write_text(office.read_text() + '[backup]\nfolder = "copy"\n')
    settings = load_settings(office)
    schedule.backups(office, settings).start()
    assert (office.parent / "copy" / "backup.json").is_file()
    with opened(settings) as running, running.database.read() as session:
        said = {each.name: each.says for each in health(session, settings, running.now())}["backup"]
    assert "read whole and loaded as a proof" in said


def test_a_backup_that_hangs_is_ended_and_told(office):
    office.write_text(office.read_text() + 'hang_seconds = 0.01\n[backup]\nfolder = "copy"\n')
    settings = load_settings(office)
    with opened(settings):
        pass
    schedule.backups(office, settings).start()
    with opened(settings) as running, running.database.read() as session:
        found = {each.name: each.says for each in health(session, settings, running.now())}
    assert "no backup could be made" in found["failed backup"]
    assert "the backup did not come to its end" in found["failed backup"]
