"""Looks up what a committee works with: rounds, their applications, and what the members wrote.

In: a session. Out: frozen values, in a number of statements that does not grow with the rows.

Failures: none of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from domain.committee import Vote
from storage.models import ApplicationRow, ApplicationStatus, CommitteeApplicationRow, CommitteeRoundRow, ReviewRow
from storage.queries import applications
from storage.rows import columns_of, value_of
from storage.summaries import ApplicationSummary

# What can be handed over at once; a round of more is no committee's.
MOST = 1_000


@dataclass(frozen=True, slots=True)
class CommitteeRound:
    """A round that was handed over; `cycle` is empty for an opening without cycles."""

    id: int
    opening: str
    cycle: str
    opened_at: datetime
    opened_by: str
    closed_at: datetime | None
    closed_by: str


@dataclass(frozen=True, slots=True)
class RoundProgress:
    """A round in a list: how many applications it has, and how many of them this member has reviewed."""

    round: CommitteeRound
    applications: int
    reviewed: int


@dataclass(frozen=True, slots=True)
class Review:
    """What a member wrote on an application."""

    application_id: int
    user_id: int | None
    name: str
    vote: Vote | None
    comment: str
    at: datetime


def rounds(session: Session, user: int) -> tuple[RoundProgress, ...]:
    """All rounds, those that are open first, then the newest; with how far this member is."""
    own = (ReviewRow.application_id == CommitteeApplicationRow.application_id) & (ReviewRow.user_id == user)
    counted = (
        select(
            CommitteeApplicationRow.round_id,
            func.count(CommitteeApplicationRow.application_id).label("applications"),
            func.count(case((ReviewRow.id.is_not(None), 1))).label("reviewed"),
        )
        .outerjoin(ReviewRow, own)
        .group_by(CommitteeApplicationRow.round_id)
        .subquery()
    )
    chosen = (
        select(*columns_of(CommitteeRound, CommitteeRoundRow), counted.c.applications, counted.c.reviewed)
        .outerjoin(counted, counted.c.round_id == CommitteeRoundRow.id)
        .order_by(CommitteeRoundRow.closed_at.is_not(None), CommitteeRoundRow.opened_at.desc())
    )
    return tuple(
        RoundProgress(value_of(CommitteeRound, row), row.applications or 0, row.reviewed or 0)
        for row in session.execute(chosen)
    )


def round_of(session: Session, opening: str, cycle: str) -> CommitteeRound | None:
    """The round of this opening and cycle, if it was handed over."""
    chosen = select(*columns_of(CommitteeRound, CommitteeRoundRow)).where(
        CommitteeRoundRow.opening == opening, CommitteeRoundRow.cycle == cycle
    )
    row = session.execute(chosen).one_or_none()
    return value_of(CommitteeRound, row) if row is not None else None


def applications_in(session: Session, round_id: int) -> tuple[ApplicationSummary, ...]:
    """The applications of a round by name; those that were joined to others are left out."""
    chosen = select(CommitteeApplicationRow.application_id).where(CommitteeApplicationRow.round_id == round_id)
    found = applications(session, numbers=session.scalars(chosen.limit(MOST)).all())
    return tuple(sorted(found, key=lambda each: (each.applicant_name.casefold(), each.id)))


def reviews_in(session: Session, round_id: int) -> Mapping[int, tuple[Review, ...]]:
    """What the members wrote on each application of a round, by its number."""
    found: defaultdict[int, tuple[Review, ...]] = defaultdict(tuple)
    of_round = select(CommitteeApplicationRow.application_id).where(CommitteeApplicationRow.round_id == round_id)
    chosen = select(*columns_of(Review, ReviewRow)).where(ReviewRow.application_id.in_(of_round))
    for row in session.execute(chosen.order_by(ReviewRow.name, ReviewRow.id)):
        found[row.application_id] += (value_of(Review, row),)
    return found


def round_with(session: Session, application: int) -> CommitteeRound | None:
    """The round that an application was handed over in; None: the committee does not see it."""
    chosen = (
        select(*columns_of(CommitteeRound, CommitteeRoundRow))
        .join(CommitteeApplicationRow, CommitteeApplicationRow.round_id == CommitteeRoundRow.id)
        .where(CommitteeApplicationRow.application_id == application)
    )
    row = session.execute(chosen).one_or_none()
    return value_of(CommitteeRound, row) if row is not None else None


@dataclass(frozen=True, slots=True)
class WaitingRound:
    """An opening and cycle ('' for an opening without cycles) with complete applications that the committee does not see yet."""

    opening: str
    cycle: str
    applications: int


def waiting_rounds(session: Session, since: datetime) -> tuple[WaitingRound, ...]:
    """The rounds that can be handed over, of applications that came since this moment; the one with the newest first."""
    handed = select(CommitteeApplicationRow.application_id)
    count, newest = func.count(ApplicationRow.id), func.max(ApplicationRow.received_at)
    chosen = (
        select(ApplicationRow.opening, ApplicationRow.cycle, count)
        .where(
            ApplicationRow.received_at >= since,
            ApplicationRow.opening.is_not(None),
            ApplicationRow.status == ApplicationStatus.COMPLETE,
            ApplicationRow.id.not_in(handed),
        )
        .group_by(ApplicationRow.opening, ApplicationRow.cycle)
        .order_by(newest.desc())
    )
    return tuple(WaitingRound(opening or "", cycle or "", number) for opening, cycle, number in session.execute(chosen))


def to_hand_over(session: Session, opening: str, cycle: str) -> Sequence[int]:
    """The complete applications of a cycle that the committee does not see yet and nobody has decided."""
    of_cycle = ApplicationRow.cycle == cycle if cycle else ApplicationRow.cycle.is_(None)
    handed = select(CommitteeApplicationRow.application_id)
    chosen = select(ApplicationRow.id).where(
        ApplicationRow.opening == opening,
        of_cycle,
        ApplicationRow.status == ApplicationStatus.COMPLETE,
        ApplicationRow.id.not_in(handed),
    )
    return session.scalars(chosen.order_by(ApplicationRow.id).limit(MOST)).all()
