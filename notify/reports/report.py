"""What a report says, as a value: counted from the records of some days of the office's calendar, or of one cycle.

In: a session, the first and last day or the cycle. Out: a `Report`. A day is the office's, from midnight to midnight, 23 or 25 hours
when the clock changes. An application belongs to the day on which the office's server received it.

Failures: none of its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from config.settings import Settings
from domain.actions import command_line
from domain.catalogue.codes import ROUTINE
from domain.errors import ConfigurationError
from notify.messages.compose import day_of
from notify.reports.activity import Act, acts
from notify.reports.cycles import MISSING_NAMES, Curve, completeness, curve, missing, rounds
from notify.reports.health import Health, health
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
from storage.queries import Waiting, title_of
from storage.waiting import waiting


@dataclass(frozen=True, slots=True)
class Line:
    """An application in the report."""

    id: int
    name: str
    email: str
    opening: str
    cycle: str
    status: str
    late: bool
    received: str
    missing: str
    what: str  # new | collected later | completed


@dataclass(frozen=True, slots=True)
class WaitingEntry:
    """Something that waits for a person, with the command that a person types."""

    what: str  # application | message
    id: int
    title: str
    why: str
    command: str
    since: datetime
    failed: bool

    @classmethod
    def of(cls, found: Waiting) -> WaitingEntry:
        """What the report says of it."""
        command = command_line(found.action)
        return cls(found.what, found.id, found.title, found.why, command, found.since, found.failed)


@dataclass(frozen=True, slots=True)
class SetAside:
    """A message that asks nothing of anybody."""

    id: int
    title: str
    reason: str


@dataclass(frozen=True, slots=True)
class Unsent:
    """A mail that was given up."""

    id: int
    recipient: str
    subject: str
    reply: str


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that a report says. Times are written in the office's zone."""

    office: str
    first_day: date
    last_day: date
    made: datetime
    lines: tuple[Line, ...]
    set_aside: tuple[tuple[str, int], ...]  # of these days: the reason and how many
    routine: tuple[SetAside, ...]  # of these days; all else that was set aside is in `waiting`
    acts: tuple[Act, ...]  # of these days
    messages: int
    failed: int
    curves: tuple[Curve, ...]
    completeness: tuple[tuple[str, int, int, int], ...]  # opening and cycle, complete, incomplete, waiting
    missing: tuple[tuple[str, int], ...]
    late: int
    waiting: tuple[WaitingEntry, ...]
    awaiting_committee: tuple[Line, ...]
    mailboxes: tuple[Health, ...]
    outgoing: tuple[tuple[str, int], ...]
    dead: tuple[Unsent, ...]
    cycle: str = ""  # when it is about one cycle alone

    @property
    def is_quiet(self) -> bool:
        """Whether nothing came, nothing waits and everything works."""
        if not all(each.ok for each in self.mailboxes):
            return False
        return not (self.lines or self.messages or self.waiting or self.failed or self.dead or self.acts)

    @property
    def new(self) -> tuple[Line, ...]:
        """Applications that arrived."""
        return tuple(line for line in self.lines if line.what != "completed")

    @property
    def is_of_one_day(self) -> bool:
        """Whether it is about a single day."""
        return not self.cycle and self.first_day == self.last_day

    @property
    def numbers(self) -> tuple[tuple[int, str], ...]:
        """What is told first, each number with its word."""
        late, waits = (self.late, "late"), (len(self.waiting), "waiting")
        if self.cycle:
            complete = sum(line.status == ApplicationStatus.COMPLETE for line in self.lines)
            return (len(self.lines), "applications"), (complete, "complete"), late, waits
        return (len(self.new), "new"), (self.messages, "messages"), late, waits

    @property
    def title(self) -> str:
        """The days or the cycle that it is about."""
        if self.cycle:
            return f"{self.cycle[:1].upper()}{self.cycle[1:]}"
        if self.first_day == self.last_day:
            return f"{self.first_day:%A}, {day_of(self.first_day)}"
        return f"{day_of(self.first_day)} to {day_of(self.last_day)}"


def bounds(day: date, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """When a day of the office begins and ends, in UTC."""
    begin = datetime.combine(day, time(), zone)
    end = datetime.combine(day + timedelta(days=1), time(), zone)
    return begin.astimezone(UTC), end.astimezone(UTC)


def make_report(
    session: Session, settings: Settings, first_day: date, last_day: date, now: datetime, *, cycle: str = ""
) -> Report:
    """The report of these days, both included; of one cycle's applications alone when it is named."""
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
        or 0,
        curves=tuple(curve(session, *each, as_of) for each in open_rounds[:1]),
        completeness=completeness(session, open_rounds),
        missing=missing(session, open_rounds, only=bool(cycle)),
        late=session.scalar(select(func.count()).where(*days, *of_cycle, ApplicationRow.late.is_(True))) or 0,
        waiting=_waiting(session, lines if cycle else None),
        awaiting_committee=() if cycle else _awaiting(session, settings),
        mailboxes=health(session, settings, now),
        outgoing=_outgoing(session),
        dead=_dead(session),
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


def _waiting(session: Session, only: Sequence[Line] | None) -> tuple[WaitingEntry, ...]:
    """What waits; `only` in these applications: what waits elsewhere is the nightly report's to tell."""
    found = waiting(session)
    if only is not None:
        numbers = {line.id for line in only}
        found = tuple(each for each in found if each.what == "application" and each.id in numbers)
    return tuple(WaitingEntry.of(each) for each in found)


def _routine(session: Session, begin: datetime, end: datetime) -> tuple[SetAside, ...]:
    rows = session.execute(
        select(MessageRow.id, MessageRow.sender, MessageRow.subject, MessageRow.reason)
        .where(
            MessageRow.state == MessageState.SET_ASIDE,
            MessageRow.reason.in_(ROUTINE),
            MessageRow.suppress_notifications.is_(False),
        )
        # By when it was kept: what a mailbox that was down gives days later would be told by no report.
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
        # The report of its own day was made without it, or there never was one: it is told now.
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
        received=f"{row.received_at.astimezone(settings.zone):%d %b %H:%M}",
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
    """Applications that a committee decides about and has not decided yet."""
    keys = [opening.key for opening in settings.openings.openings.values() if opening.decided_by]
    rows = session.execute(
        select(ApplicationRow, ApplicantRow)
        .join(ApplicantRow, ApplicantRow.id == ApplicationRow.applicant_id)
        .where(ApplicationRow.opening.in_(keys), ApplicationRow.decided_at.is_(None))
        .where(ApplicationRow.status.not_in((ApplicationStatus.MERGED, ApplicationStatus.WITHDRAWN)))
        .order_by(ApplicationRow.received_at)
    ).all()
    lacking = _lacking(session, [row.id for row, _ in rows])
    return tuple(_line(row, applicant, settings, lacking.get(row.id, ()), "new") for row, applicant in rows)


def _outgoing(session: Session) -> tuple[tuple[str, int], ...]:
    rows = session.execute(select(OutgoingRow.state, func.count()).group_by(OutgoingRow.state))
    return tuple((state.value, count) for state, count in rows)
