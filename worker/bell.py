"""The bell of an office with several workers: procrastinate tells them that a row waits for work.

In: a session that commits rows which wait to be read, filed or sent. Out: a job in the same transaction, so that either both
are there or neither; a job of a kind that waits already is enough. The rows say what there is to do: a job that comes
twice, late or never costs nothing, since each looks at the rows, and `sweep` rings for those that wait without one.

Failures: those of the database.
"""

from __future__ import annotations

from contextlib import suppress
from enum import StrEnum
from typing import Any, Self

from procrastinate import SyncPsycopgConnector
from procrastinate.exceptions import AlreadyEnqueued, ConnectorException
from procrastinate.jobs import Job as EngineJob
from procrastinate.manager import JobManager
from sqlalchemy import event
from sqlalchemy.orm import Session

from domain.errors import Transient
from storage.database import Database
from storage.models import DeliveryRow, MessageRow, MessageState, OutgoingRow, OutgoingState, UnfiledReadingRow

RUNG = "rung"  # in a session: the jobs to be deferred when it commits


class Job(StrEnum):
    """What a worker does."""

    FETCH = "fetch"  # a mailbox
    READ = "read"  # messages, until none is left
    FILE = "file"  # what was read
    SEND = "send"  # mail that is due, and reports of days that have ended
    TICK = "tick"  # what comes once a minute: leases of dead workers, rows without a job


# Reading and fetching take long: they must not keep the other kinds waiting, nor take a second job that another worker can do.
QUEUES = {Job.READ: "reading", Job.FETCH: "fetching"}
OTHERS = "others"


class Bell:
    """Rings for the rows that sessions of this database commit, until the end of its block."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._jobs = JobManager(SyncPsycopgConnector())  # never opened: it works on the sessions' connections

    def __enter__(self) -> Self:
        event.listen(Session, "before_flush", self._note)
        event.listen(Session, "before_commit", self._defer)
        return self

    def __exit__(self, *_: object) -> None:
        event.remove(Session, "before_flush", self._note)
        event.remove(Session, "before_commit", self._defer)

    def ring(self, session: Session, job: Job, mailbox: str = "") -> None:
        """Asks for a job, once this session commits. `mailbox`: of a job that fetches."""
        session.info.setdefault(RUNG, set()).add((job, mailbox))

    def _note(self, session: Session, context: object, instances: object) -> None:
        del context, instances
        for row in (*session.new, *session.dirty):
            match row:
                case MessageRow(state=MessageState.KEPT):
                    self.ring(session, Job.READ)
                case UnfiledReadingRow():
                    self.ring(session, Job.FILE)
                case OutgoingRow(state=OutgoingState.QUEUED) | DeliveryRow(state=OutgoingState.QUEUED):
                    self.ring(session, Job.SEND)

    def _defer(self, session: Session) -> None:
        if session.get_bind() is not self._database.engine:
            return
        session.flush()
        for job, mailbox in sorted(session.info.pop(RUNG, ())):
            try:
                with suppress(AlreadyEnqueued), session.begin_nested():
                    self._jobs.defer_job(engine_job(job, mailbox), connection=_driver(session))
            except ConnectorException as error:
                raise Transient("the workers cannot be told: start `run` first, which makes their tables") from error


def engine_job(job: Job, mailbox: str = "") -> EngineJob:
    """The job as the engine keeps it. It names a mailbox by its name in the settings, and nothing of anybody's mail."""
    return EngineJob(
        id=None,
        queue=QUEUES.get(job, OTHERS),
        lock=None,
        queueing_lock=f"{job} {mailbox}".strip(),
        task_name=job.value,
        task_kwargs={"mailbox": mailbox} if mailbox else {},
    )


def _driver(session: Session) -> Any:
    return session.connection().connection.driver_connection
