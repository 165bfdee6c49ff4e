"""What a report says, as a value: counted from the records of some days of the office's calendar, or of one cycle.

In: a session, the first and last day or the cycle. Out: a `Report`. A day is the office's, from midnight to midnight, 23 or 25 hours
when the clock changes. An application belongs to the day on which the office's server received it.

Failures: none of its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from config.settings import Settings
from domain.catalogue.codes import ROUTINE
from domain.dates import moment_in_words
from domain.errors import ConfigurationError
from notify.reports.activity import acts
from notify.reports.cycles import MISSING_NAMES, completeness, curve, missing, rounds
from notify.reports.health import health
from notify.reports.values import Line, Report, SetAside, Unsent, WaitingEntry
from storage.models import (
    ApplicantRow,
    ApplicationRow,
    ApplicationStatus,
    FindingRow,
    MessageRow,
    MessageState,
    OutgoingRow,
    OutgoingState,
    ReportRow,
)
from storage.queries import title_of
from storage.waiting import waiting

# Complete or not: nobody has accepted, declined or withdrawn it.
UNDECIDED = (ApplicationStatus.COMPLETE, ApplicationStatus.INCOMPLETE, ApplicationStatus.WAITING)


def bounds(day: date, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """When a day of the office begins and ends, in UTC."""
    begin = datetime.combine(day, time(), zone)
    end = datetime.combine(day + timedelta(days=1), time(), zone)
    return begin.astimezone(UTC), end.astimezone(UTC)


def make_report(
    session: Session,
    settings: Settings,
    first_day: date,
    last_day: date,
    now: datetime,
    *,
    cycle: str = "",
    present: bool = True,
) -> Report:
    """The report of these days, both included; of one cycle's applications alone when it is named.

    `present`: with what waits now and how postroom itself does now, which the desk shows on other pages.
    """
    begin, _ = bounds(first_day, settings.zone)
    _, end = bounds(last_day, settings.zone)
    days = ApplicationRow.received_at >= begin, ApplicationRow.received_at < end
    of_cycle = [ApplicationRow.cycle == cycle] if cycle else []
    messages = session.execute(
        select(MessageRow.state, MessageRow.reason, func.count())
        .where(MessageRow.received_at >= begin, MessageRow.received_at < end)
        .group_by(MessageRow.state, MessageRow.reason)
    ).all()
    as_of = min(now, end)  # the report of an earlier day tells how things stood at its end
    open_rounds = rounds(settings, as_of, cycle)
    lines = _lines(session, settings, begin, end, of_cycle)
    return Report(
        office=settings.office_name,
        first_day=first_day,
        last_day=last_day,
        made=now,
        lines=lines,
        set_aside=tuple(
            (reason.replace("_", " "), count)
            for state, reason, count in messages
            if state is MessageState.SET_ASIDE and not cycle
        ),
        routine=() if cycle else _routine(session, begin, end),
        acts=() if cycle else acts(session, begin, end),
        messages=sum(count for _, _, count in messages),
        failed=session.scalar(
            select(func.count()).where(MessageRow.state == MessageState.FAILED, MessageRow.seen_at.is_(None))
        )
        or 0
        if present
        else 0,
        curves=tuple(curve(session, *each, as_of) for each in open_rounds[:1]),
        completeness=completeness(session, open_rounds),
        missing=missing(session, open_rounds, only=bool(cycle)),
        late=session.scalar(select(func.count()).where(*days, *of_cycle, ApplicationRow.late.is_(True))) or 0,
        waiting=_waiting(session, now.astimezone(settings.zone), lines if cycle else None) if present else (),
        awaiting_committee=() if cycle or not present else _awaiting(session, settings),
        mailboxes=health(session, settings, now) if present else (),
        outgoing=_outgoing(session, begin, end) if present else (),
        dead=_dead(session) if present else (),
        cycle=cycle,
    )


def days_of_cycle(session: Session, settings: Settings, cycle: str, now: datetime) -> tuple[date, date]:
    """The office's days on which a cycle's applications arrived: from the first of them to its deadline, or to today.

    Raises ConfigurationError when no opening has such a cycle.
    """
    known = rounds(settings, now, cycle)
    if not known:
        seasons = [season.season for opening in settings.openings.openings.values() for season in opening.cycles]
        raise ConfigurationError(
            f"“{cycle}” is no cycle of an opening; name a season ({', '.join(seasons)}) and a year, like “summer 2027”"
        )
    received = select(func.min(ApplicationRow.received_at), func.max(ApplicationRow.received_at))
    first, last = session.execute(received.where(ApplicationRow.cycle == cycle)).one()
    today = now.astimezone(settings.zone).date()
    deadline = min(known[0][1].deadline, today)
    if first is None:
        return deadline, deadline
    return first.astimezone(settings.zone).date(), max(deadline, last.astimezone(settings.zone).date())


def _waiting(session: Session, now: datetime, only: Sequence[Line] | None) -> tuple[WaitingEntry, ...]:
    """What waits; `only` in these applications: what waits elsewhere is the nightly report's to tell."""
    found = waiting(session)
    if only is not None:
        numbers = {line.id for line in only}
        found = tuple(each for each in found if each.what == "application" and each.id in numbers)
    return tuple(WaitingEntry.of(each, now) for each in found)


def _routine(session: Session, begin: datetime, end: datetime) -> tuple[SetAside, ...]:
    rows = session.execute(
        select(MessageRow.id, MessageRow.sender, MessageRow.subject, MessageRow.reason)
        .where(
            MessageRow.state == MessageState.SET_ASIDE,
            MessageRow.reason.in_(ROUTINE),
            MessageRow.suppress_notifications.is_(False),
        )
        # By when it was kept: what a mailbox that was down gives days later would be in no report.
        .where(MessageRow.kept_at >= begin, MessageRow.kept_at < end)
        .order_by(MessageRow.id)
    )
    return tuple(SetAside(number, title_of(sender, subject), reason) for number, sender, subject, reason in rows)


def _dead(session: Session) -> tuple[Unsent, ...]:
    columns = OutgoingRow.id, OutgoingRow.recipient, OutgoingRow.subject, OutgoingRow.reply
    rows = session.execute(
        select(*columns).where(OutgoingRow.state == OutgoingState.DEAD).order_by(OutgoingRow.id.desc()).limit(50)
    )
    return tuple(Unsent(*row) for row in rows)


def _lines(
    session: Session, settings: Settings, begin: datetime, end: datetime, of_cycle: Sequence[ColumnElement[bool]]
) -> tuple[Line, ...]:
    """Applications that arrived or became complete in these days, or arrived before and were collected only now."""
    chosen = (
        select(ApplicationRow, ApplicantRow)
        .join(ApplicantRow, ApplicantRow.id == ApplicationRow.applicant_id)
        .where(ApplicationRow.status != ApplicationStatus.MERGED, *of_cycle)
        .where(
            or_(
                (ApplicationRow.received_at >= begin) & (ApplicationRow.received_at < end),
                (ApplicationRow.completed_at >= begin)
                & (ApplicationRow.completed_at < end)
                & (ApplicationRow.suppress_notifications.is_(False)),
                (ApplicationRow.created_at >= begin)
                & (ApplicationRow.created_at < end)
                & (ApplicationRow.suppress_notifications.is_(False)),
            )
        )
        .order_by(ApplicationRow.received_at, ApplicationRow.id)
    )
    reported = {row.day: row.made_at for row in session.scalars(select(ReportRow))}
    rows = [
        (row, applicant, what)
        for row, applicant in session.execute(chosen)
        if (what := _what(row, begin, end, reported, settings.zone))
    ]
    lacking = _lacking(session, [row.id for row, _, _ in rows])
    return tuple(_line(row, applicant, settings, lacking.get(row.id, ()), what) for row, applicant, what in rows)


def _what(
    row: ApplicationRow, begin: datetime, end: datetime, reported: Mapping[date, datetime], zone: ZoneInfo
) -> str:
    """Why the application stands in the report of these days; '' when another day's report has it."""
    if begin <= row.received_at < end:
        return "new"
    if begin <= row.created_at < end and row.received_at < begin and not row.suppress_notifications:
        day = row.received_at.astimezone(zone).date()
        # The report of its own day was made without it, or there never was one: it is reported now.
        if (made := reported.get(day)) is not None and made <= row.created_at:
            return "collected later"
        if day < min(reported, default=date.min):
            return "collected later"
    if row.completed_at is not None and begin <= row.completed_at < end:
        return "completed"
    return ""


def _line(row: ApplicationRow, applicant: ApplicantRow, settings: Settings, lacking: Sequence[str], what: str) -> Line:
    opening = settings.openings.get(row.opening)
    return Line(
        id=row.id,
        name=applicant.name or applicant.email or "unknown",
        email=applicant.email,
        opening=opening.name if opening else "unknown opening",
        cycle=row.cycle or "",
        status=row.status.value,
        late=row.late,
        received=moment_in_words(row.received_at, settings.zone),
        missing=", ".join(lacking),
        what=what,
    )


def _lacking(session: Session, numbers: Sequence[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for start in range(0, len(numbers), 500):
        rows = session.execute(
            select(FindingRow.application_id, FindingRow.code)
            .where(FindingRow.application_id.in_(numbers[start : start + 500]), FindingRow.severity == "lacking")
            .order_by(FindingRow.id)
        )
        for number, code in rows:
            if code != "late":
                found.setdefault(number, []).append(MISSING_NAMES.get(code, code.replace("_", " ")))
    return found


def _awaiting(session: Session, settings: Settings) -> tuple[Line, ...]:
    """Applications that a committee decides about and has not decided yet; none that lacks what it decides by."""
    keys = [opening.key for opening in settings.openings.openings.values() if opening.decided_by]
    rows = session.execute(
        select(ApplicationRow, ApplicantRow)
        .join(ApplicantRow, ApplicantRow.id == ApplicationRow.applicant_id)
        .where(ApplicationRow.opening.in_(keys), ApplicationRow.status.in_(UNDECIDED))
        .order_by(ApplicationRow.received_at)
    ).all()
    lacking = _lacking(session, [row.id for row, _ in rows])
    return tuple(
        _line(row, applicant, settings, (), "new")
        for row, applicant in rows
        if row.id not in lacking or (row.decided_at is not None and row.status is ApplicationStatus.COMPLETE)
    )


def _outgoing(session: Session, begin: datetime, end: datetime) -> tuple[tuple[str, int], ...]:
    """How much mail was sent in these days, and how much is in each other state now."""
    unsent = [state for state in OutgoingState if state not in (OutgoingState.SENT, OutgoingState.CANCELLED)]
    rows = session.execute(
        select(OutgoingRow.state, func.count()).where(OutgoingRow.state.in_(unsent)).group_by(OutgoingRow.state)
    )
    sent = session.scalar(select(func.count()).where(OutgoingRow.sent_at >= begin, OutgoingRow.sent_at < end)) or 0
    return (*((state.value, count) for state, count in rows), (OutgoingState.SENT.value, sent))
