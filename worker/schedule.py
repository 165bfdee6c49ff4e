"""The worker: a clock that starts passes, and nothing else.

In: the configuration file that the passes read for themselves. Out: a process for each pass (worker/warm_process.py), so that
one that hangs can be ended, one that grows gives its memory back, and a changed setting counts from the next pass on.

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
from apscheduler.triggers.interval import IntervalTrigger

from config.settings import Settings
from domain.errors import PostroomError
from domain.version import VERSION
from ingest.mailboxes.bell import bells, stop_all
from ingest.mailboxes.bell_states import note_bells
from ingest.office import utc_now
from net.service_manager import ServiceManager
from notify.outbox.sending import is_anything_due
from notify.webhooks import sending as webhooks
from operations.proof import note_failed_backup
from operations.watch import look
from sign_in.tokens import SignIns
from storage.database import open_database
from storage.troubles import Trouble, begin
from worker.desk_process import DeskProcess
from worker.nightly import add_backup, time_of_report
from worker.presence import be_present
from worker.signs_of_life import SignsOfLife, opened_once
from worker.warm_process import ColdError, ForkedPass, Perform, WarmProcess

log = structlog.get_logger()

Scheduler: TypeAlias = BackgroundScheduler

# After a sleep or a long pass a job is still wanted; APScheduler's default drops it after one second.
MISFIRE_GRACE_SECONDS = 12 * 3600
FINISH_SECONDS = 28  # what a pass gets to end by itself: a little more than it takes (worker/stopping.py)
# How often the clock is looked at, and from what jump on the schedule is made anew: APScheduler waits for the moment of
# its next job, which a clock that is set back by a day puts off for a day.
LOOK_SECONDS = 20
JUMP_SECONDS = 60
ENDED_SECONDS = 2 * FINISH_SECONDS  # until a pass is gone that was ended for its length, or cannot be ended at all
# A backup may take so many times what a pass may: its proof reads all files of the office.
BACKUP_TAKES = 6

ONCE = ("once", "--quiet", "--by-clock")
_Process: TypeAlias = subprocess.Popen[bytes] | ForkedPass


class Passes:
    """Runs one pass at a time as a process of its own; `command` and its options say what it does."""

    def __init__(
        self,
        config: Path | None,
        settings: Settings,
        *options: str,
        command: Sequence[str] = ONCE,
        stalled: Callable[[str], None] = lambda _: None,
        warm: WarmProcess | None = None,
        hang_seconds: float | None = None,
    ) -> None:
        chosen = ["--config", str(config)] if config else []
        self._program = [sys.executable, "-m", "cli.main"]
        self._words = [*chosen, *command, *options]
        self._what = "a pass" if command == ONCE else "the backup"
        self._warm = warm
        self._stalled = stalled  # is called with a sentence, when one hung or failed
        self._hang_seconds = hang_seconds or settings.schedule.hang_seconds
        self._one_at_a_time = threading.Lock()
        self._process: _Process | None = None
        self._began: float | None = None  # when the running one began, by the clock that is never set
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
                    self._run([*self._words, *(f"--mailbox={each}" for each in sorted(rung))])
                self._process = None

    def start(self) -> None:
        """Runs a pass to its end, if none is running: that one does this one's work too."""
        if self.stopped.is_set() or not self._one_at_a_time.acquire(blocking=False):
            return
        try:
            self._run(self._words)
        finally:
            self._process = None
            self._one_at_a_time.release()

    def _started(self, words: Sequence[str]) -> _Process:
        if self._warm is not None:
            try:
                return self._warm.start(words)
            except ColdError:
                log.warning("the process that starts passes has died; each one starts by itself until the next restart")
                self._warm = None
        # In a group of its own: what a terminal sends to all processes would be a second request to stop.
        return subprocess.Popen([*self._program, *words], process_group=0)

    @property
    def hangs(self) -> bool:
        """Whether a pass runs that should have been ended long ago."""
        began = self._began
        return began is not None and time.monotonic() - began > self._hang_seconds + ENDED_SECONDS

    def _run(self, words: Sequence[str]) -> None:
        self._began = time.monotonic()
        try:
            self._run_to_its_end(words)
        finally:
            self._began = None

    def _run_to_its_end(self, words: Sequence[str]) -> None:
        self._process = process = self._started(words)
        if self.stopped.is_set():  # the signal came between the question and the start
            process.terminate()
        try:
            code = process.wait(self._hang_seconds)
        except subprocess.TimeoutExpired:
            log.warning("hung and was ended", what=self._what, seconds=self._hang_seconds)
            _end(process)
            self._stalled(f"{self._what} did not come to its end in {self._hang_seconds:.0f} seconds, and was ended")
            return
        if self.stopped.is_set() and code == -signal.SIGTERM:  # it was starting, and had nothing in hand
            return
        if code not in (0, 1):
            log.error("failed", what=self._what, exit=code)
            if not self.stopped.is_set():
                self._stalled(f"{self._what} broke off (exit code {code})")

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


def _end(process: _Process) -> None:
    process.terminate()
    try:
        process.wait(FINISH_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def work(config: Path | None, settings: Settings, perform: Perform | None = None, *, with_desk: bool = True) -> None:
    """Polls, sends and reports by the office's clock until SIGTERM or SIGINT.

    `perform`: does what a command's words say, in a copy of this process; without it each pass starts by itself.
    `with_desk`: serves the desk too, where the settings want one.
    """
    manager = ServiceManager()
    warm = WarmProcess(perform) if perform is not None else None
    passes = Passes(config, settings, stalled=lambda said: _note_stalled(settings, said), warm=warm)
    mailing = Passes(config, settings, "--only-send")
    copying = backups(config, settings)
    ended = threading.Event()

    def end(number: int, frame: FrameType | None) -> None:
        del number, frame
        if ended.is_set():
            passes.kill()
            mailing.kill()
            copying.kill()
        ended.set()

    signal.signal(signal.SIGTERM, end)
    signal.signal(signal.SIGINT, end)
    listening = bells(settings.mailboxes, passes.ring, SignIns(settings))
    for bell in listening:
        bell.start()
    ringing = threading.Thread(target=passes.answer_rings, daemon=True)
    noting = threading.Thread(target=note_bells, args=(settings, listening, ended))
    present = threading.Thread(target=be_present, args=(settings, ended))
    for thread in (ringing, noting, present):
        thread.start()
    desk = DeskProcess(config, settings, is_wanted=with_desk)
    desk.start()

    def what_hangs() -> str:
        if passes.hangs or mailing.hangs or copying.hangs:
            return "a pass cannot be ended"
        return "" if ringing.is_alive() else "nothing answers the bells of the mailboxes"

    signs = SignsOfLife(manager, lambda: opened_once(settings), what_hangs)
    log.info(
        "worker started",
        version=VERSION,
        mailboxes=sorted(settings.mailboxes),
        poll_seconds=settings.schedule.poll_seconds,
    )
    follow_clock(lambda: with_signs(_scheduler(passes, mailing, copying, settings), signs.give, signs.seconds), ended)
    signs.stops()
    all_of_them = [threading.Thread(target=each.stop) for each in (passes, mailing, copying, desk)]
    for thread in all_of_them:
        thread.start()
    stop_all(listening)
    for thread in (*all_of_them, noting, present):
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


def with_signs(scheduler: Scheduler, give: Callable[[], None], seconds: float | None) -> Scheduler:
    """The same schedule, that gives signs of life as well: a clock that stands still gives none. None: nobody wants any."""
    if seconds is not None:
        scheduler.add_job(give, every(seconds), id="signs of life")
        scheduler.add_job(give, id="first sign of life")
    return scheduler


def _send_if_due(mailing: Passes, settings: Settings) -> None:
    """Starts a process that sends, if there is anything to send: each start costs a second of a processor."""
    try:
        database = open_database(settings.storage.database_url)
        try:
            if not is_anything_due(database, utc_now()) and not webhooks.is_anything_due(database, utc_now()):
                return
        finally:
            database.close()
    except PostroomError as error:  # the process that sends says what is wrong, and to whom
        log.warning("outbox", error=str(error))
    mailing.start()


def _note_stalled(settings: Settings, said: str) -> None:
    """Notes that a pass hung or failed; the next one that comes to its end says that it is over."""
    try:
        database = open_database(settings.storage.database_url)
        try:
            with database.begin() as session:
                begin(session, Trouble.JOB, said, utc_now())
                look(session, settings, utc_now())
        finally:
            database.close()
    except PostroomError as error:
        log.warning("stalled", error=str(error))


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


def backups(config: Path | None, settings: Settings) -> Passes:
    """What makes the nightly backup, and proves it."""
    folder = settings.backup.folder

    def note(said: str) -> None:
        if folder is not None:
            note_failed_backup(settings, folder, said, utc_now())

    proof = ("--prove",) if settings.backup.prove else ()
    longest = BACKUP_TAKES * settings.schedule.hang_seconds
    return Passes(config, settings, *proof, command=("backup", "--quiet"), stalled=note, hang_seconds=longest)


def _scheduler(passes: Passes, mailing: Passes, copying: Passes, settings: Settings) -> Scheduler:
    schedule = settings.schedule
    scheduler = empty_scheduler(settings)
    scheduler.add_job(passes.start, every(schedule.poll_seconds), id="poll")
    scheduler.add_job(mailing.start, id="nightly", **time_of_report(settings))
    scheduler.add_job(_send_if_due, every(schedule.outbox_seconds), args=[mailing, settings], id="outbox")
    add_backup(scheduler, copying.start, settings)
    scheduler.add_job(passes.start, id="first poll")
    return scheduler
