"""What the command loads only for an office with several workers: their engine is an extra that others need not install.

In: an opened office. Out: the processes of such an office, and a bell for what people do.

Failures: ConfigurationError where the engine is not installed, or the database is not PostgreSQL.
"""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from importlib import import_module
from pathlib import Path
from types import ModuleType

from config.settings import Settings
from domain.errors import ConfigurationError
from ingest.office import Office
from worker.stopping import Stop

PROCRASTINATE = "procrastinate"


def has_several_workers(settings: Settings) -> bool:
    """Whether this office is one of several workers."""
    return settings.schedule.engine == PROCRASTINATE


def ringing(office: Office) -> AbstractContextManager[object]:
    """Until the end of the block, what is committed rings for the workers, where there are several."""
    if not has_several_workers(office.settings):
        return nullcontext()
    bell: AbstractContextManager[object] = _loaded("worker.bell", office.settings).Bell(office.database)
    return bell


def run_scheduler(office: Office, stop: Stop, config: Path | None, *, with_desk: bool) -> None:
    """The process with the clock; `config`: the settings file."""
    _loaded("worker.shared", office.settings).run(office, stop, config, with_desk=with_desk)


def run_worker(office: Office, stop: Stop) -> None:
    """One more worker."""
    _loaded("worker.shared", office.settings).work(office, stop)


def _loaded(module: str, settings: Settings) -> ModuleType:
    if not settings.storage.database_url.startswith("postgresql"):
        raise ConfigurationError(
            f"schedule.engine: {PROCRASTINATE} needs PostgreSQL; set storage.database, or leave it out"
        )
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in (PROCRASTINATE, "psycopg_pool"):
            raise
        raise ConfigurationError(
            f"schedule.engine: {PROCRASTINATE} is not installed; install postroom with its extra “workers”"
        ) from error
