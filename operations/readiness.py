"""Whether an office's desk can do its work now: its database, its tables, its store of files.

In: an opened office. Out: each part with a few words for anybody, and what failed in full for the log. Nothing is written.

Failures: none; they are the answer.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import func, select

from domain.errors import PostroomError
from ingest.office import Office
from notify.reports.health import ASLEEP, WORKER
from storage.database import HEAD
from storage.models import HealthRow, MailboxRow
from storage.right_store import refuse_wrong_store


@dataclass(frozen=True, slots=True)
class Readiness:
    """One part. `says`: “ok”, or the reason, without names of machines; `failure`: all of it, '' for none."""

    part: str
    says: str
    failure: str = ""


def readiness(office: Office) -> tuple[Readiness, ...]:
    """Each part, in the order in which one needs the other."""
    reached = _tried("database", "it does not answer", lambda: _reach(office))
    if reached.failure:
        return (reached, Readiness("migrations", "not known"), Readiness("storage", "not known"))
    return (reached, _migrations(office), _tried("storage", "it cannot be reached", lambda: _store(office)))


def _tried(part: str, says: str, look: Callable[[], object]) -> Readiness:
    try:
        look()
    except PostroomError as error:
        return Readiness(part, says, str(error))
    return Readiness(part, "ok")


def _reach(office: Office) -> None:
    office.database.check()


def _migrations(office: Office) -> Readiness:
    try:
        found = office.database.revision
    except PostroomError as error:
        return Readiness("migrations", "not known", str(error))
    if found == HEAD:
        return Readiness("migrations", "ok")
    says = f"the tables are of version {found or 'none'}, and this program needs {HEAD}"
    return Readiness("migrations", says, says)


def _store(office: Office) -> None:
    refuse_wrong_store(office.database, office.blobs)


def how_the_worker_does(office: Office) -> tuple[str, int]:
    """Whether passes are made (“new” before the first, “ok”, “late”), and how many mailboxes fail. Raises Transient or Fatal."""
    with office.database.read() as session:
        last = session.get(HealthRow, WORKER)
        failing = session.scalar(select(func.count()).where(MailboxRow.failing_since.is_not(None))) or 0
    worker = "new" if last is None else "late" if office.now() - last.at > ASLEEP else "ok"
    return worker, failing
