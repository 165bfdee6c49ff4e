"""A worker of an office with several: it waits for the bell, and does the same jobs as a pass does.

In: an opened office on PostgreSQL. Out: mail fetched, read, filed and sent by as many of these processes as run, on as many
machines; each job looks at the rows before it does something. One of them, `postroom run`, has the clock as well.

Failures: ConfigurationError where procrastinate is missing or the database is not PostgreSQL. A job that fails is logged and
comes again: its rows still wait.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack, suppress
from importlib.metadata import version
from pathlib import Path
from types import TracebackType
from typing import Self

import procrastinate
import structlog
from procrastinate.exceptions import ConnectorException
from procrastinate.jobs import Status
from procrastinate.schema import SchemaManager
from sqlalchemy import text

from domain.errors import Fatal, PostroomError, Transient
from ingest.office import Office, utc_now
from ingest.pass_result import PassResult
from storage.database import Database
from storage.models import HealthRow
from storage.workers import Registration
from worker import shared_jobs as jobs
from worker.bell import OTHERS, QUEUES, Bell, Job
from worker.jobs import add_counts
from worker.signs_of_life import SignsOfLife
from worker.stopping import Stop

log = structlog.get_logger()

ENGINE = "engine"  # its row in the table of health: which version of its tables there is
MIGRATION = "migration"
FETCHED_AT_ONCE = 2  # mailboxes, by one worker
OTHERS_AT_ONCE = 3  # filing, sending and the tick each have a thread
# A worker that is dead for so long is forgotten by the engine; postroom itself sees it at once by its lock.
HEARTBEAT_SECONDS, STALLED_SECONDS = 5, 20
LOST_SECONDS = 300  # between two looks for jobs of dead workers
ASK_AGAIN_SECONDS = 3
COUNT_SECONDS = 30
POLL_SECONDS = 5  # for jobs whose notification was lost


def prepare(database: Database) -> None:
    """Makes the engine's tables in the office's schema, or brings them up to the installed version. Raises Transient or Fatal.

    Each script is a transaction of its own: PostgreSQL uses no value of an enumeration before the one that adds it is committed.
    """
    installed = version("procrastinate")
    with database.lock(MIGRATION, wait=True):
        with database.read() as session:
            row = session.get(HealthRow, ENGINE)
            before, last = (str(row.details["version"]), str(row.details.get("script", ""))) if row else ("", "")
        if before == installed:
            return
        if before and _number(before) > _number(installed):
            raise Fatal(
                f"the engine's tables are of procrastinate {before}, and {installed} is installed; update postroom"
            )
        if not before:
            _execute(database, SchemaManager.get_schema(), {"version": installed})
            return
        for name, script in engine_migrations(before, installed):
            if name > last:
                _execute(database, script, {"version": before, "script": name})
        _execute(database, "", {"version": installed})


def _execute(database: Database, script: str, done: dict[str, str]) -> None:
    """Executes a script, and notes how far the tables are."""
    with database.begin() as session:
        if script:
            # Nothing in it is a parameter.
            session.connection().execute(text(script.replace(":=", r"\:=")))
        row = session.get(HealthRow, ENGINE) or HealthRow(name=ENGINE, at=utc_now(), count=0)
        row.details = done
        session.add(row)


def engine_migrations(after: str, until: str) -> list[tuple[str, str]]:
    """The scripts between two versions of the engine, the second one's among them: their names and SQL, in their order."""
    found = sorted(Path(SchemaManager.get_migrations_path()).glob("*.sql"))
    between = [each for each in found if _number(after) < _number(each.name.split("_")[0]) <= _number(until)]
    return [(each.name, each.read_text(encoding="utf-8")) for each in between]


def _number(words: str) -> tuple[int, ...]:
    return tuple(int(each) for each in words.split("."))


class Worker:
    """The jobs of one process. A context manager: at its end its readers and leases have ended."""

    def __init__(self, office: Office, stop: Stop, signs: SignsOfLife) -> None:
        self._office, self._stop, self._signs = office, stop, signs
        self._open = ExitStack()
        self._counting = threading.Lock()
        self._counted, self._count_at = PassResult(), 0.0  # since the last time that it was noted, and when it is next
        connector = procrastinate.PsycopgConnector(conninfo=office.database.conninfo, min_size=1, max_size=8)
        self._app = procrastinate.App(connector=connector)
        for job, work in self._work.items():
            self._app.task(name=job.value, queue=QUEUES.get(job, OTHERS))(work)

    def __enter__(self) -> Self:
        self.bell = self._open.enter_context(Bell(self._office.database))
        self._registration = self._open.enter_context(Registration(self._office.database, self._office.now))
        self._registration.key()
        self._readers = self._open.enter_context(self._office.readers())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()

    @property
    def _work(self) -> dict[Job, Callable[..., None]]:
        return {
            Job.FETCH: self._fetch,
            Job.READ: self._read,
            Job.FILE: self._file,
            Job.SEND: self._send,
            Job.TICK: self._tick,
        }

    def run(self) -> None:
        """Works until it is asked to stop."""
        asyncio.run(self._run())

    async def _run(self) -> None:
        async with self._app.open_async():
            loops = [
                asyncio.create_task(self._loop([QUEUES[Job.READ]], 1)),
                asyncio.create_task(self._loop([QUEUES[Job.FETCH]], FETCHED_AT_ONCE)),
                asyncio.create_task(self._loop([OTHERS], OTHERS_AT_ONCE)),
            ]
            striking = asyncio.create_task(self._delete_lost_jobs())
            living = asyncio.create_task(self._give_signs())
            asked = asyncio.create_task(asyncio.to_thread(self._stop.asked_event.wait))
            await asyncio.wait([asked, *loops], return_when=asyncio.FIRST_COMPLETED)
            was_asked = self._stop.asked()
            self._signs.stops()
            living.cancel()
            self._stop.asked_event.set()  # a loop has ended, and the others end too
            striking.cancel()
            left = set(loops)
            while left:  # QUIRK: procrastinate 3.10 forgets a request to stop that comes while it starts
                for loop in left:
                    loop.cancel()
                _, left = await asyncio.wait(left, timeout=ASK_AGAIN_SECONDS)
        for loop in loops:
            if not loop.cancelled() and (error := loop.exception()) is not None:
                raise Transient(f"the engine does not work: {error}") from error
        if not was_asked:
            raise Transient("the engine has stopped")

    async def _loop(self, queues: list[str], at_once: int) -> None:
        await self._app.run_worker_async(
            queues=queues,
            concurrency=at_once,
            install_signal_handlers=False,
            fetch_job_polling_interval=POLL_SECONDS,
            update_heartbeat_interval=HEARTBEAT_SECONDS,
            stalled_worker_timeout=STALLED_SECONDS,
            delete_jobs="always",
        )

    async def _give_signs(self) -> None:
        """Says that this loop goes on: in no thread, so that a loop that stands still says nothing."""
        while (seconds := self._signs.seconds) is not None:
            self._signs.give()
            await asyncio.sleep(seconds)

    async def _delete_lost_jobs(self) -> None:
        """Deletes the jobs that workers had in hand when they died; the rows that they were about have rung again since.

        A job counts as lost when it is so twice: a worker that stood still for a minute ends its job itself.
        """
        jobs_of_all = self._app.job_manager
        before: set[int | None] = set()
        while True:
            with suppress(ConnectorException):  # of a database that is away, or a job that another worker deletes now
                stalled = await jobs_of_all.get_stalled_jobs(seconds_since_heartbeat=STALLED_SECONDS)
                lost = {job.id for job in stalled}
                for number in lost & before:
                    if number is not None:
                        await jobs_of_all.finish_job_by_id_async(number, Status.FAILED, delete_job=True)
                before = lost
            await asyncio.sleep(LOST_SECONDS)

    def _fetch(self, mailbox: str) -> None:
        self._do(Job.FETCH, lambda: jobs.fetch(self._office, mailbox, self._stop.asked))

    def _read(self) -> None:
        self._do(Job.READ, lambda: jobs.read(self._office, self._readers, self._registration, self._stop.asked))

    def _file(self) -> None:
        self._do(Job.FILE, lambda: jobs.file(self._office))

    def _send(self) -> None:
        self._do(Job.SEND, lambda: jobs.send(self._office, self._readers, self._stop.asked))

    def _tick(self) -> None:
        self._do(Job.TICK, lambda: jobs.tick(self._office, self.bell))

    def _do(self, job: Job, work: Callable[[], PassResult]) -> None:
        try:
            self._registration.key()  # anew where the others took this process for dead
            done = work()
        except PostroomError as error:
            log.warning(job.value, error=str(error))
            return
        for each in done.troubles:
            log.warning(job.value, trouble=each)
        self._count(done)

    def _count(self, done: PassResult) -> None:
        """Counts what a job took, and notes it now and then: jobs are many, and each commit is a flush to disk."""
        with self._counting:
            self._counted.seconds.update(done.seconds)
            if not self._counted.seconds or time.monotonic() < self._count_at:
                return
            taken, self._counted = self._counted, PassResult()
            self._count_at = time.monotonic() + COUNT_SECONDS
        try:
            with self._office.database.begin() as session:
                add_counts(session, taken, self._readers.tally.take())
        except PostroomError as error:  # they are for monitoring alone
            log.warning("counters", error=str(error))
