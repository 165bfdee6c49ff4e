"""The rounds that are open: how far each has come, beside the one before, and what its applications lack.

In: a session and the rounds. Out: counts. Weeks are counted back from the deadline in the office's zone.

Failures: none of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import and_, false, func, or_, select
from sqlalchemy.orm import Session

from config.cycles import Cycle
from config.openings import Opening
from config.settings import Settings
from domain.catalogue.facts import FactName
from domain.catalogue.kinds import BOUNDED, REQUIRABLE
from storage.models import ApplicationRow, ApplicationStatus, FindingRow

WEEKS = 12  # before a deadline
MISSING_NAMES = {
    **{f"{kind}_missing": kind.entry.name for kind in REQUIRABLE},
    **{f"{fact}_missing": fact.entry.lacks for fact in FactName},
    **{f"{kind.entry.length_codes}_too_long": f"{kind.entry.name} too long" for kind in BOUNDED},
    **{f"{kind.entry.length_codes}_too_short": f"{kind.entry.name} too short" for kind in BOUNDED},
    "endorsement_missing": "Endorsement",
    "form_field_missing": "Fields of the form",
    "encrypted": "A file with a password",
    "broken": "A damaged file",
    "empty": "An empty file",
    "link_only": "A document that is only linked",
}


@dataclass(frozen=True, slots=True)
class Curve:
    """Applications of a cycle, counted up by weeks before its deadline (the last number is the deadline's)."""

    opening: str
    cycle: str
    deadline: date
    days_left: int
    counts: tuple[int, ...]
    last_cycle: str
    last_counts: tuple[int, ...]


def rounds(settings: Settings, now: datetime, cycle: str = "") -> list[tuple[Opening, Cycle]]:
    """The next round of each season of each opening, the nearest first; or the one round that is named."""
    openings = settings.openings.openings.values()
    if cycle:
        return [(opening, named) for opening in openings if (named := opening.cycle(cycle)) is not None]
    found = [
        (opening, round_)
        for opening in openings
        for season in opening.cycles
        if (round_ := opening.next_cycle(now, season.season)) is not None
    ]
    return sorted(found, key=lambda pair: pair[1].deadline)


def curve(session: Session, opening: Opening, cycle: Cycle, now: datetime) -> Curve:
    """A round's applications by the week, beside those of the year before."""
    season = opening.season(cycle.season)
    assert season is not None
    before = season.cycle(cycle.year - 1, opening.zone)
    today = now.astimezone(opening.zone).date()
    received = _received(session, opening, cycle, before)
    return Curve(
        opening=opening.name,
        cycle=cycle.key,
        deadline=cycle.deadline,
        days_left=(cycle.deadline - today).days,
        counts=_counted(received[cycle.key], cycle, now),
        last_cycle=before.key,
        last_counts=_counted(received[before.key], before, now),
    )


def _received(session: Session, opening: Opening, *cycles: Cycle) -> dict[str, list[datetime]]:
    """When the applications of each of these rounds were received."""
    found: dict[str, list[datetime]] = {cycle.key: [] for cycle in cycles}
    rows = session.execute(
        select(ApplicationRow.cycle, ApplicationRow.received_at).where(
            ApplicationRow.opening == opening.key,
            ApplicationRow.cycle.in_(found),
            ApplicationRow.status != ApplicationStatus.MERGED,
        )
    )
    for key, moment in rows:
        found[str(key)].append(moment)
    return found


def _counted(received: Sequence[datetime], cycle: Cycle, now: datetime) -> tuple[int, ...]:
    ends = [cycle.closes - timedelta(weeks=weeks) for weeks in range(WEEKS, -1, -1)]
    return tuple(sum(moment < min(end, now) for moment in received) for end in ends if end - timedelta(weeks=1) < now)


def completeness(session: Session, rounds: Sequence[tuple[Opening, Cycle]]) -> tuple[tuple[str, int, int, int], ...]:
    """For each round that has any: its key, how many are complete, incomplete and waiting."""
    columns = ApplicationRow.opening, ApplicationRow.cycle, ApplicationRow.status
    of_rounds = (
        and_(ApplicationRow.opening == opening.key, ApplicationRow.cycle == cycle.key) for opening, cycle in rounds
    )
    # Counted here: grouped in the database, SQLite goes through the opening's whole index in the order of the groups.
    chosen = select(*columns).where(or_(false(), *of_rounds))
    counted = Counter((opening, cycle, status) for opening, cycle, status in session.execute(chosen))
    found = []
    for opening, cycle in rounds:
        counts = [
            counted[opening.key, cycle.key, status]
            for status in (ApplicationStatus.COMPLETE, ApplicationStatus.INCOMPLETE, ApplicationStatus.WAITING)
        ]
        if any(counts):
            found.append((cycle.key, counts[0], counts[1], counts[2]))
    return tuple(found)


def missing(session: Session, rounds: Sequence[tuple[Opening, Cycle]], *, only: bool) -> tuple[tuple[str, int], ...]:
    """What applications of these cycles lack most; those without a cycle too, unless one is asked for alone."""
    of_rounds = ApplicationRow.cycle.in_([cycle.key for _, cycle in rounds])
    rows = session.execute(
        select(FindingRow.code, func.count())
        .join(ApplicationRow, ApplicationRow.id == FindingRow.application_id)
        .where(
            FindingRow.severity == "lacking",
            FindingRow.code != "late",
            ApplicationRow.suppress_notifications.is_(False),
        )
        .where(ApplicationRow.status.in_((ApplicationStatus.INCOMPLETE, ApplicationStatus.WAITING)))
        .where(of_rounds if only else or_(of_rounds, ApplicationRow.cycle.is_(None)))
        .group_by(FindingRow.code)
        .order_by(func.count().desc(), FindingRow.code)
        .limit(8)
    )
    return tuple((MISSING_NAMES.get(code, code.replace("_", " ").capitalize()), count) for code, count in rows)
