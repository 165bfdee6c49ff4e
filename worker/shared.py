"""The processes of an office with several workers: `run`, which has the clock and the bells of the mailboxes, and `worker`.

In: an opened office on PostgreSQL with `schedule.engine = "procrastinate"`. Out: jobs at their times, and work, until SIGTERM.

Failures: ConfigurationError where the office is none of that kind, or this worker's settings are not those of the others.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

import structlog

from config.settings import Settings
from domain.errors import ConfigurationError, PostroomError
from domain.version import VERSION
from ingest.mailboxes.bell import bells, stop_all
from ingest.mailboxes.bell_states import note_bells
from ingest.office import Office, utc_now
from ingest.reader.own_weights import own_weights
from net.service_manager import ServiceManager
from parsers.classification.office_weights import name_of
from storage.models import HealthRow
from worker.bell import Bell, Job
from worker.desk_process import DeskProcess
from worker.engine import Worker, prepare
from worker.nightly import add_backup, time_of_report
from worker.schedule import (
    LOOK_SECONDS,
    Passes,
    Scheduler,
    backups,
    empty_scheduler,
    every,
    follow_clock,
    with_signs,
)
from worker.signs_of_life import Pulse, SignsOfLife
from worker.stopping import Stop
from worker.watching import engine_fails, watch

log = structlog.get_logger()

TICK_SECONDS = 60
PULSE_SECONDS = 10
LATE_SECONDS = 3 * LOOK_SECONDS  # a clock that is set back is noticed within LOOK_SECONDS, and then goes on
OF_THE_MACHINE = {"readers", "batch_mib", "allow_unsandboxed"}  # limits that no result depends on
WEIGHTS = "classification"  # named where the office has weights of its own
SETTINGS = "settings"  # its row in the table of health: what the process with the clock works by


def run(office: Office, stop: Stop, config: Path | None, *, with_desk: bool = True) -> None:
    """One worker with the clock: polls, sends and reports at their times, and hears of new mail at once.

    `config`: the settings file, which the desk's process reads for itself. `with_desk`: as for `worker.schedule.work`.
    """
    pulse = Pulse(LATE_SECONDS)  # of the clock
    signs = _signs(office, lambda: "the clock stands still" if pulse.is_late else "")
    with _failures_noted(office):
        prepare(office.database)
    _note_settings(office)
    with Worker(office, stop, signs) as worker, _watched(office, stop):
        copying = backups(config, office.settings)
        rings = _Rings(office, worker.bell, copying)
        listening = bells(office.settings.mailboxes, rings.fetch, office.sign_ins)
        for each in listening:
            each.start()
        clock = threading.Thread(
            target=follow_clock,
            args=(lambda: with_signs(rings.scheduler(), pulse.beat, PULSE_SECONDS), stop.asked_event),
        )
        noting = threading.Thread(target=note_bells, args=(office.settings, listening, stop.asked_event))
        desk = DeskProcess(config, office.settings, is_wanted=with_desk)
        # It ends while the worker finishes what it reads, and not after it.
        ending = threading.Thread(target=_stop_when_asked, args=(desk, copying, stop))
        for thread in (clock, noting, ending):
            thread.start()
        desk.start()
        log.info("worker started", version=VERSION, mailboxes=sorted(office.settings.mailboxes), engine="procrastinate")
        try:
            with _failures_noted(office):
                worker.run()
        finally:
            stop.asked_event.set()
            stop_all(listening)
            for thread in (clock, noting, ending):
                thread.join()
    log.info("worker stopped")


def work(office: Office, stop: Stop) -> None:
    """One more worker, without the clock."""
    signs = _signs(office, lambda: "")
    with _failures_noted(office):
        prepare(office.database)
    _refuse_other_settings(office)
    with Worker(office, stop, signs) as worker, _watched(office, stop), _failures_noted(office):
        log.info("worker started", version=VERSION, engine="procrastinate")
        worker.run()
    log.info("worker stopped")


def _signs(office: Office, hangs: Callable[[], str]) -> SignsOfLife:
    """The signs that the loop of the engine gives."""
    return SignsOfLife(ServiceManager(), lambda: _reached(office), hangs)


def _reached(office: Office) -> None:
    office.database.check()


def _stop_when_asked(desk: DeskProcess, copying: Passes, stop: Stop) -> None:
    stop.asked_event.wait()
    desk.stop()
    copying.stop()


@contextmanager
def _failures_noted(office: Office) -> Iterator[None]:
    """An engine that fails within this block is a trouble of the office."""
    try:
        yield
    except PostroomError as error:
        engine_fails(office, error)
        raise


@contextmanager
def _watched(office: Office, stop: Stop) -> Iterator[None]:
    """Until the end of this block the work is looked at once a minute."""
    watching = threading.Thread(target=watch, args=(office, stop.asked_event), name="watch")
    watching.start()
    try:
        yield
    finally:
        stop.asked_event.set()
        watching.join()


class _Rings:
    """What rings for jobs by the clock and by the mailboxes."""

    def __init__(self, office: Office, bell: Bell, copying: Passes) -> None:
        self._office, self._bell, self._copying = office, bell, copying

    def fetch(self, mailbox: str) -> None:
        """Asks for a mailbox to be fetched."""
        self._ring(Job.FETCH, mailbox)

    def _ring(self, job: Job, mailbox: str = "") -> None:
        try:
            with self._office.database.begin() as session:
                self._bell.ring(session, job, mailbox)
        except PostroomError as error:  # the next ring comes at its time
            log.warning("ring", job=job.value, error=str(error))

    def scheduler(self) -> Scheduler:
        """The office's schedule."""
        settings = self._office.settings
        scheduler = empty_scheduler(settings)
        for name in settings.mailboxes:
            scheduler.add_job(self.fetch, every(settings.schedule.poll_seconds), args=[name], id=f"poll {name}")
            scheduler.add_job(self.fetch, args=[name], id=f"first poll {name}")
        scheduler.add_job(self._ring, every(settings.schedule.outbox_seconds), args=[Job.SEND], id="outbox")
        scheduler.add_job(self._ring, args=[Job.SEND], id="nightly", **time_of_report(settings))
        scheduler.add_job(self._ring, every(TICK_SECONDS), args=[Job.TICK], id="tick")
        scheduler.add_job(self._ring, args=[Job.TICK], id="first tick")
        add_backup(scheduler, self._copying.start, settings)
        return scheduler


def _note_settings(office: Office) -> None:
    with office.database.begin() as session:
        row = session.get(HealthRow, SETTINGS) or HealthRow(name=SETTINGS, count=0)
        row.at, row.details = utc_now(), _digests(office.settings)
        session.add(row)


def _refuse_other_settings(office: Office) -> None:
    with office.database.read() as session:
        row = session.get(HealthRow, SETTINGS)
    if row is None:
        raise ConfigurationError("the `run` of this office has not worked yet; start it first, it has the clock")
    mine = _digests(office.settings)
    different = sorted(name for name in {*mine, WEIGHTS} if mine.get(name) != row.details.get(name))
    if different:
        raise ConfigurationError(
            f"{', '.join(different)}: these settings differ from those of the office's `run`; results would depend "
            "on which worker does the work"
        )


def _digests(settings: Settings) -> dict[str, str]:
    """What the results depend on, as digests: no secret, and nothing of this machine."""
    shown = {
        "openings": settings.openings.model_dump_json(),
        "office": settings.office.model_dump_json(exclude={"openings"}),  # a file's path
        "notify": settings.notify.model_dump_json(exclude={"templates", "form_file"}),
        "mailboxes": " ".join(sorted(settings.mailboxes)),
        "limits": settings.limits.model_dump_json(exclude=OF_THE_MACHINE),
    }
    if weights := own_weights(settings):
        shown[WEIGHTS] = name_of(weights)
    return {name: sha256(text.encode()).hexdigest() for name, text in shown.items()}
