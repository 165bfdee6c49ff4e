"""Troubles of postroom's own work that last: which there are, since when, and whether somebody was told.

In: a session, and what began or is over. Out: rows of the table of health, read back as values. A mailbox has columns of its own
for the same; a trouble here is known by its kind and by whose it is.

Failures: none of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.models import HealthRow

NAME_CHARACTERS = 60  # of a row's name


class Trouble(StrEnum):
    """What can go wrong with the work itself; the first words of its row's name."""

    WORKER = "dead worker"  # of a machine; it ended without taking itself off the list
    JOB = "stalled job"
    LEASE = "stalled lease"
    ENGINE = "engine of the workers"
    BACKUP = "failed backup"  # none could be made, or it is not whole


@dataclass(frozen=True, slots=True)
class Standing:
    """A trouble that lasts, with times in UTC. `workers`: of a dead worker, how many its machine had."""

    kind: Trouble
    of: str
    since: datetime
    failure: str
    alerted_at: datetime | None
    workers: int

    @property
    def name(self) -> str:
        """What it is called for people."""
        return f"{self.kind} {self.of}".strip()


def begin(
    session: Session, kind: Trouble, failure: str, since: datetime, *, of: str = "", workers: int = 0
) -> Standing:
    """Notes a trouble; one that is known keeps its beginning and gets the newest failure."""
    name = _name(kind, of)
    row = session.get(HealthRow, name)
    if row is None:
        row = HealthRow(name=name, at=since, count=0, details={})
        session.add(row)
    most = max(workers, row.details.get("workers", 0))
    row.details = row.details | {"of": of, "failure": failure, "workers": most}
    return _standing(row)


def end(session: Session, kind: Trouble, *, of: str = "") -> Standing | None:
    """Removes a trouble, and gives what it was; None when there was none."""
    row = session.get(HealthRow, _name(kind, of))
    if row is None:
        return None
    session.delete(row)
    return _standing(row)


def note_alerted(session: Session, trouble: Standing, now: datetime) -> None:
    """Notes that the coordinator was told of it."""
    row = session.get_one(HealthRow, _name(trouble.kind, trouble.of))
    row.details = row.details | {"alerted_at": now.isoformat()}


def standing(session: Session) -> tuple[Standing, ...]:
    """The troubles that last, by name."""
    return standing_of(session.scalars(select(HealthRow)))


def standing_of(rows: Iterable[HealthRow]) -> tuple[Standing, ...]:
    """The troubles among the rows of the table of health, by name."""
    troubles = (row for row in rows if row.name.startswith(tuple(kind.value for kind in Trouble)))
    return tuple(_standing(row) for row in sorted(troubles, key=lambda row: row.name))


def _name(kind: Trouble, of: str) -> str:
    return f"{kind} {of}".strip()[:NAME_CHARACTERS]


def _standing(row: HealthRow) -> Standing:
    kind = next(kind for kind in Trouble if row.name.startswith(kind.value))
    known = row.details  # an erasure may have emptied it
    told = known.get("alerted_at")
    return Standing(
        kind,
        known.get("of", row.name.removeprefix(kind.value).strip()),
        row.at,
        known.get("failure", ""),
        datetime.fromisoformat(told) if told else None,
        known.get("workers", 0),
    )
