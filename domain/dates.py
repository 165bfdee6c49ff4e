"""Days and moments as people read them: `28 November 2026`, `28 November 2026, 09:30`.

In: a date, or an aware time with the zone in which it is shown. Out: words.

Failures: none.
"""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo


def day_in_words(day: date) -> str:
    """`28 November 2026`."""
    return f"{day.day} {day:%B} {day.year}"


def moment_in_words(moment: datetime, zone: ZoneInfo) -> str:
    """`28 November 2026, 09:30`, in this zone."""
    there = moment.astimezone(zone)
    return f"{day_in_words(there)}, {there:%H:%M}"


def value_in_words(value: str) -> str:
    """A value of a record; where it is a day in ISO 8601, that day in words."""
    try:
        return day_in_words(date.fromisoformat(value)) if len(value) == len("2026-11-28") else value
    except ValueError:
        return value
