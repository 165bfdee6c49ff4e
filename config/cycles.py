"""The rounds of an opening: its seasons, which come again each year, and one season's cycle of one year.

In: `[[openings.KEY.cycles]]` of openings.toml, and the office's time zone. Out: deadlines as days and as instants.

Failures: ValueError for a day that not every year has.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import Field, field_validator

from config.tables import Called, Key, Name, Table


@dataclass(frozen=True, slots=True)
class Cycle:
    """One round of an opening. `closes` is the first instant (UTC) after the deadline's last day in the office."""

    season: str
    year: int
    deadline: date
    closes: datetime

    @property
    def key(self) -> str:
        """As written everywhere: `summer 2027`."""
        return f"{self.season} {self.year}"


class Season(Table):
    """A round that comes again each year."""

    season: Key
    deadline: str
    years_after_deadline: Annotated[int, Field(ge=0, le=1)] = 0
    names: tuple[Name, ...] = ()
    called: Called = Called()

    @field_validator("deadline")
    @classmethod
    def _is_a_day_of_every_year(cls, value: str) -> str:
        return day_of_every_year(value)

    def cycle(self, year: int, zone: ZoneInfo) -> Cycle:
        """The round of this season that bears `year` in its name."""
        month, _, day = self.deadline.partition("-")
        deadline = date(year - self.years_after_deadline, int(month), int(day))
        closes = datetime.combine(deadline + timedelta(days=1), time(), zone).astimezone(UTC)
        return Cycle(self.season, year, deadline, closes)


def day_of_every_year(value: str) -> str:
    """The day as it was given, month-day (`04-01`). Raises ValueError where not every year has it."""
    month, _, day = value.partition("-")
    if not (month.isdecimal() and day.isdecimal() and 1 <= int(month) <= 12):
        raise ValueError(f"“{value}” is not a day of the year; write month-day, for instance 04-01")
    if not 1 <= int(day) <= monthrange(2025, int(month))[1]:
        raise ValueError(f"“{value}” is not a day of every year")
    return value


def all_names(seasons: tuple[Season, ...]) -> tuple[str, ...]:
    """Every name of these seasons in small letters, each once for the season that has it."""
    return tuple(name for season in seasons for name in {each.casefold() for each in (season.season, *season.names)})
