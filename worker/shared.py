"""The processes of an office with several workers: `run`, which has the clock and the bells of the mailboxes, and `worker`.

In: an opened office on PostgreSQL with `schedule.engine = "procrastinate"`. Out: jobs at their times, and work, until SIGTERM.

Failures: ConfigurationError where the office is none of that kind, or this worker's settings are not those of the others.
"""

from __future__ import annotations

import threading
from hashlib import sha256

import structlog

from config.settings import Settings
from domain.errors import ConfigurationError, PostroomError
from ingest.mailboxes.bell import bells, stop_all
from ingest.office import Office, utc_now
from storage.models import HealthRow
from worker.bell import Bell, Job
from worker.engine import Worker, prepare
from worker.schedule import Scheduler, empty_scheduler, every, follow_clock, nightly_trigger
from worker.stopping import Stop

log = structlog.get_logger()

TICK_SECONDS = 60
SETTINGS = "settings"  # its row in the table of health: what the process with the clock works by


def run(office: Office, stop: Stop) -> None:
    """One worker with the clock: polls, sends and reports at their times, and hears of new mail at once."""
    prepare(office.database)
    _note_settings(office)
    with Worker(office, stop) as worker:
        rings = _Rings(office, worker.bell)
        listening = bells(office.settings.mailboxes, rings.fetch)
        for each in listening:
            each.start()
        clock = threading.Thread(target=follow_clock, args=(rings.scheduler, stop.asked_event))
        clock.start()
        log.info("worker started", mailboxes=sorted(office.settings.mailboxes), engine="procrastinate")
        try:
            worker.run()
        finally:
            stop.asked_event.set()
            stop_all(listening)
            clock.join()
    log.info("worker stopped")


def work(office: Office, stop: Stop) -> None:
    """One more worker, without the clock."""
    prepare(office.database)
    _refuse_other_settings(office)
    with Worker(office, stop) as worker:
        log.info("worker started", engine="procrastinate")
        worker.run()
    log.info("worker stopped")


class _Rings:
    """What rings for jobs by the clock and by the mailboxes."""

    def __init__(self, office: Office, bell: Bell) -> None:
        self._office, self._bell = office, bell

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
        scheduler.add_job(self._ring, nightly_trigger(settings), args=[Job.SEND], id="nightly")
        scheduler.add_job(self._ring, every(TICK_SECONDS), args=[Job.TICK], id="tick")
        scheduler.add_job(self._ring, args=[Job.TICK], id="first tick")
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
    different = sorted(name for name in mine if mine[name] != row.details.get(name))
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
    }
    return {name: sha256(text.encode()).hexdigest() for name, text in shown.items()}
