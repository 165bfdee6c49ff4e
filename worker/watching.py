"""What each worker of an office with several looks at once a minute, whether the engine works or not.

In: an opened office. Out: troubles begun or ended, and alerts: jobs that stall, workers that have died, leases that stall, and an
engine that gives nobody work. One of the workers looks at a time. It asks nothing of the engine, so that it sees when that is
what is wrong; alerts go out by themselves then.

Failures: none; what the database does not allow is logged, and looked at again a minute later.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime, timedelta

import structlog
from sqlalchemy import ColumnElement, column, func, literal_column, select, table
from sqlalchemy.orm import Session

from config.settings import Settings
from domain.dates import moment_in_words
from domain.errors import PostroomError
from ingest.office import Office
from operations.watch import look, over
from storage.database import AlreadyHeld
from storage.models import HealthRow
from storage.troubles import Trouble, begin
from storage.workers import free_leases_of_the_dead
from worker.bell import Job
from worker.jobs import send_only

log = structlog.get_logger()

WATCH = "watch"
LOOK_SECONDS = 60.0
TICK = "tick"  # its row in the table of health: when the engine last gave somebody the job that comes once a minute
TICK_IS_LATE = timedelta(minutes=5)

# The engine's own tables: https://procrastinate.readthedocs.io, "howto/production/monitoring"
_JOBS = table("procrastinate_jobs", column("id"), column("task_name"), column("args"), column("status"))
_EVENTS = table("procrastinate_events", column("job_id"), column("type"), column("at"))
DOING: ColumnElement[str] = literal_column("'doing'")  # of the engine's own type
STARTED: ColumnElement[str] = literal_column("'started'")


def watch(office: Office, ended: threading.Event, seconds: Callable[[], float] = lambda: LOOK_SECONDS) -> None:
    """Looks once a minute, until `ended`."""
    while not ended.wait(seconds()):
        try:
            with office.database.lock(WATCH):
                look_once(office)
        except AlreadyHeld:  # another worker looks
            continue
        except PostroomError as error:
            log.warning("watch", error=str(error))


def look_once(office: Office) -> None:
    """Looks at everything. Raises Transient or Fatal."""
    now = office.now()
    free_leases_of_the_dead(office.database, now)
    with office.database.begin() as session:
        works = _look_at_the_engine(session, office.settings, now)
        _look_at_jobs(session, office.settings, now)
        alerted = look(session, office.settings, now)
    if alerted and not works:
        _send(office)


def engine_fails(office: Office, error: PostroomError) -> None:
    """The engine did not start, or has ended: noted, and told once it has lasted. Never raises what the database does."""
    try:
        with office.database.begin() as session:
            begin(session, Trouble.ENGINE, str(error), office.now())
            alerted = look(session, office.settings, office.now())
        if alerted:
            _send(office)
    except PostroomError as more:
        log.warning("watch", error=str(more))


def note_tick(session: Session, now: datetime) -> None:
    """The engine has given this worker a job."""
    row = session.get(HealthRow, TICK) or HealthRow(name=TICK, count=0, details={})
    row.at = now
    session.add(row)


def _look_at_the_engine(session: Session, settings: Settings, now: datetime) -> bool:
    """Whether it gave somebody work lately."""
    row = session.get(HealthRow, TICK)
    if row is None or now - row.at <= TICK_IS_LATE:
        over(session, settings, Trouble.ENGINE, now)
        return True
    said = f"no worker was given a job since {moment_in_words(row.at, settings.zone)}"
    begin(session, Trouble.ENGINE, said, row.at)
    return False


def _look_at_jobs(session: Session, settings: Settings, now: datetime) -> None:
    """Jobs that last longer than a pass may. Reading has leases of its own, and goes on as long as there is mail."""
    begun = func.max(_EVENTS.c.at)
    doing = (
        select(_JOBS.c.task_name, _JOBS.c.args, begun.label("begun"))
        .join(_EVENTS, _EVENTS.c.job_id == _JOBS.c.id)
        .where(_JOBS.c.status == DOING, _EVENTS.c.type == STARTED, _JOBS.c.task_name != Job.READ.value)
        .group_by(_JOBS.c.id, _JOBS.c.task_name, _JOBS.c.args)
    )
    limit = timedelta(seconds=settings.schedule.hang_seconds)
    late = sorted((row.begun, row.task_name, row.args) for row in session.execute(doing) if now - row.begun > limit)
    if not late:
        over(session, settings, Trouble.JOB, now)
        return
    since, name, args = late[0]
    mailbox = f" of the mailbox {args['mailbox']}" if args.get("mailbox") else ""
    more = f", and {len(late) - 1} more" if len(late) > 1 else ""
    begin(session, Trouble.JOB, f"the job “{name}”{mailbox} has not come to its end{more}", since)


def _send(office: Office) -> None:
    """Sends what is due in this process, since no job will."""
    try:
        send_only(office, by_clock=True)
    except AlreadyHeld:  # somebody else sends
        return
