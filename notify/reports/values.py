"""What a report says, as values: counted and worded, ready for templates and JSON.

In: what was counted (notify/reports/report.py). Out: frozen values. Times are aware; what is shown is in the office's zone.

Failures: none.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.actions import MarkSeen, NextAction, command_line
from domain.dates import day_in_words
from notify.reports.activity import Act
from notify.reports.cycles import Curve
from notify.reports.health import Health
from storage.models import ApplicationStatus
from storage.summaries import Waiting


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
    """Something that waits for a person, with what a person does about it, as a command and as an action."""

    what: str  # application | message
    id: int
    title: str
    why: str
    command: str
    since: datetime
    failed: bool
    asks: bool  # somebody waits for an answer
    words: str  # what its writer wrote
    age: str  # since when: `today`, `3 days`
    action: NextAction

    @classmethod
    def of(cls, found: Waiting, now: datetime) -> WaitingEntry:
        """What the report of this moment, in the office's zone, says of it."""
        command = command_line(found.action)
        days = max(0, (now.date() - found.since.astimezone(now.tzinfo).date()).days)
        age = "today" if not days else f"{days} day{'s' if days != 1 else ''}"
        why = "" if found.asks and found.words else found.why
        return cls(
            found.what,
            found.id,
            found.title,
            why,
            command,
            found.since,
            found.failed,
            found.asks,
            found.words,
            age,
            found.action,
        )


@dataclass(frozen=True, slots=True)
class WaitingGroup:
    """What waits in the same way; the oldest first."""

    title: str
    entries: tuple[WaitingEntry, ...]

    @property
    def seen(self) -> MarkSeen | None:
        """What to do with one that asks nothing after all; None where there is nothing but the entry's own."""
        first = self.entries[0]
        return None if first.what == "application" or first.asks else MarkSeen(first.id)

    @property
    def longest(self) -> str:
        """How long the oldest has waited."""
        return min(self.entries, key=lambda each: each.since).age


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
    def groups(self) -> tuple[WaitingGroup, ...]:
        """What waits, by what a person does about it."""
        kinds = (
            ("Could not be read", [each for each in self.waiting if each.failed]),
            ("Needs an answer", [each for each in self.waiting if each.asks and not each.failed]),
            ("To decide", [each for each in self.waiting if each.what == "application"]),
            (
                "Set aside, to look at",
                [each for each in self.waiting if each.what == "message" and not each.failed and not each.asks],
            ),
        )
        return tuple(WaitingGroup(title, tuple(entries)) for title, entries in kinds if entries)

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
            return (len(self.lines), _word(len(self.lines), "application")), (complete, "complete"), late, waits
        return (len(self.new), "new"), (self.messages, _word(self.messages, "message")), late, waits

    @property
    def title(self) -> str:
        """The days or the cycle that it is about."""
        if self.cycle:
            return f"{self.cycle[:1].upper()}{self.cycle[1:]}"
        if self.first_day == self.last_day:
            return f"{self.first_day:%A}, {day_in_words(self.first_day)}"
        return f"{day_in_words(self.first_day)} to {day_in_words(self.last_day)}"


def _word(count: int, one: str) -> str:
    return one if count == 1 else f"{one}s"
