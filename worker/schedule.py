"""The worker: a clock that starts passes, and nothing else.

In: the configuration file that the passes read for themselves. Out: a process for each pass, so that one that hangs
can be ended, one that grows gives its memory back, and a changed setting counts from the next pass on.

Failures: a pass that fails is logged and the next one comes at its time; one that lasts longer than
`schedule.hang_seconds` is ended. SIGTERM and SIGINT end a running pass within half a minute, a second one at once.
"""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from queue import SimpleQueue
from types import FrameType
from typing import TypeAlias

import structlog
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

from config.settings import Settings
from domain.errors import PostroomError
from ingest.mailboxes.bell import bells, stop_all
from ingest.office import utc_now
from notify.outbox.sending import is_anything_due
from storage.database import open_database

log = structlog.get_logger()

Scheduler: TypeAlias = BackgroundScheduler

# After a sleep or a long pass a job is still wanted; APScheduler's default drops it after one second.
MISFIRE_GRACE_SECONDS = 12 * 3600
# What a pass gets to end by itself: a little more than it takes (worker/stopping.py).
FINISH_SECONDS = 28
# How often the clock is looked at, and from what jump on the schedule is made anew: APScheduler waits for the moment of
# its next job, which a clock that is set back by a day puts off for a day.
LOOK_SECONDS = 20
JUMP_SECONDS = 60


class _Passes:
    """Runs one pass at a time as a process of its own. `options` of `once` say what it does."""

    def __init__(self, config: Path | None, settings: Settings, *options: str) -> None:
        chosen = ["--config", str(config)] if config else []
        self._command = [sys.executable, "-m", "cli.main", *chosen, "once", "--quiet", "--by-clock", *options]
        self._hang_seconds = settings.schedule.hang_seconds
        self._one_at_a_time = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self.stopped = threading.Event()
        self._rung: SimpleQueue[str] = SimpleQueue()

    def ring(self, mailbox: str) -> None:
        """Mail may have come: a pass begins at once, or after the running one, which may have looked before."""
        self._rung.put(mailbox)

    def answer_rings(self) -> None:
        """Makes the passes that were rung for, until `stop`: over these mailboxes alone, since the others' servers count logins."""
        while not self.stopped.is_set():
            rung = {self._rung.get()}
            with self._one_at_a_time:
                while not self._rung.empty():  # what rings later comes too late for this pass, and gets another one
                    rung.add(self._rung.get())
                if not self.stopped.is_set():
                    self._run([*self._command, *(f"--mailbox={each}" for each in sorted(rung))])
                self._process = None

    def start(self) -> None:
        """Runs a pass to its end, if none is running: that one does this one's work too."""
        if self.stopped.is_set() or not self._one_at_a_time.acquire(blocking=False):
            return
        try:
            self._run(self._command)
        finally:
            self._process = None
            self._one_at_a_time.release()

    def _run(self, command: Sequence[str]) -> None:
        # In a group of its own: what a terminal sends to all processes would be a second request to stop.
        self._process = process = subprocess.Popen(command, process_group=0)
        if self.stopped.is_set():  # the signal came between the question and the start
            process.terminate()
        try:
            code = process.wait(self._hang_seconds)
        except subprocess.TimeoutExpired:
            log.warning("a pass hung and was ended", seconds=self._hang_seconds)
            _end(process)
            return
        if self.stopped.is_set() and code == -signal.SIGTERM:  # it was starting, and had nothing in hand
            return
        if code not in (0, 1):
            log.error("a pass failed", exit=code)

    def stop(self) -> None:
        """No further pass; the running one finishes the message in hand."""
        self.stopped.set()
        self._rung.put("")  # nobody waits for a ring any more
        process = self._process
        if process is not None:
            _end(process)

    def kill(self) -> None:
        """Ends the running pass at once."""
        process = self._process
        if process is not None:
            process.kill()


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(FINISH_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def work(config: Path | None, settings: Settings) -> None:
    """Polls, sends and reports by the office's clock until SIGTERM or SIGINT."""
    passes, mailing = _Passes(config, settings), _Passes(config, settings, "--only-send")
    ended = threading.Event()

    def end(number: int, frame: FrameType | None) -> None:
        del number, frame
        if ended.is_set():
            passes.kill()
            mailing.kill()
        ended.set()

    signal.signal(signal.SIGTERM, end)
    signal.signal(signal.SIGINT, end)
    listening = bells(settings.mailboxes, passes.ring)
    for bell in listening:
        bell.start()
    threading.Thread(target=passes.answer_rings, daemon=True).start()
    log.info("worker started", mailboxes=sorted(settings.mailboxes), poll_seconds=settings.schedule.poll_seconds)
    follow_clock(lambda: _scheduler(passes, mailing, settings), ended)
    both = [threading.Thread(target=each.stop) for each in (passes, mailing)]
    for thread in both:
        thread.start()
    stop_all(listening)
    for thread in both:
        thread.join()
    log.info("worker stopped")


def follow_clock(scheduler: Callable[[], Scheduler], ended: threading.Event) -> None:
    """Starts what is scheduled at its time until `ended`, also when the clock is set meanwhile."""
    while not ended.is_set():
        running = scheduler()
        running.start()
        jumped = _until_the_clock_jumps(ended)
        running.shutdown(wait=False)  # what runs goes on, and none begins beside it
        if jumped:
            log.warning("the clock jumped; the schedule is made anew", seconds=round(jumped))


def _send_if_due(mailing: _Passes, settings: Settings) -> None:
    """Starts a process that sends, if there is anything to send: each start costs a second of a processor."""
    try:
        database = open_database(settings.storage.database_url)
        try:
            if not is_anything_due(database, utc_now()):
                return
        finally:
            database.close()
    except PostroomError as error:  # the process that sends says what is wrong, and to whom
        log.warning("outbox", error=str(error))
    mailing.start()


def _until_the_clock_jumps(ended: threading.Event) -> float:
    """Waits; by how many seconds the clock was set, or 0 when the worker is to end."""
    before = time.time() - time.monotonic()
    while not ended.wait(LOOK_SECONDS):
        jumped = time.time() - time.monotonic() - before
        if abs(jumped) >= JUMP_SECONDS:
            return jumped
    return 0


def empty_scheduler(settings: Settings) -> Scheduler:
    """A scheduler in the office's time zone. What it missed it does once, and nothing twice at a time."""
    return Scheduler(
        timezone=settings.zone,
        job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": MISFIRE_GRACE_SECONDS},
    )


def every(seconds: float) -> IntervalTrigger:
    """Once in so many seconds, of which only whole ones count; at least one."""
    return IntervalTrigger(seconds=int(seconds) or 1)


def nightly_trigger(settings: Settings) -> CronTrigger:
    """The time of the report, each day of the office."""
    at = settings.schedule.nightly_at
    return CronTrigger(hour=at.hour, minute=at.minute, timezone=settings.zone)


def _scheduler(passes: _Passes, mailing: _Passes, settings: Settings) -> Scheduler:
    schedule = settings.schedule
    scheduler = empty_scheduler(settings)
    scheduler.add_job(passes.start, every(schedule.poll_seconds), id="poll")
    scheduler.add_job(mailing.start, nightly_trigger(settings), id="nightly")
    scheduler.add_job(_send_if_due, every(schedule.outbox_seconds), args=[mailing, settings], id="outbox")
    scheduler.add_job(passes.start, id="first poll")
    return scheduler
