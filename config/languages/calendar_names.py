"""The names of days and months in the world's languages, by Unicode's CLDR.

In: `calendar_names.json`, which `python -m scripts.calendar_names` writes from babel's copy of CLDR. Out: names as CLDR spells them.
Babel itself would load all that CLDR says of each language to give them: 0.15 s and 35 MiB in each process for 36 languages.

Failures: KeyError for a locale that the file does not hold.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from config.languages import AUTOMATIC_MAIL, LANGUAGES

FILE = Path(__file__).with_name("calendar_names.json")


@dataclass(frozen=True, slots=True)
class CalendarNames:
    """The names of one language: in a date, and standing alone. Days begin with Monday, months with January."""

    days: tuple[str, ...]
    days_alone: tuple[str, ...]
    months: tuple[str, ...]
    months_alone: tuple[str, ...]
    short_months: tuple[str, ...]
    short_months_alone: tuple[str, ...]

    @classmethod
    def of(cls, table: dict[str, list[str]]) -> Self:
        """The value of one language's table in the file."""
        return cls(**{key: tuple(names) for key, names in table.items()})


def locales() -> tuple[str, ...]:
    """The locales of which the file has to hold the names: of automatic mail, and of the languages that postroom writes."""
    return tuple(dict.fromkeys([*AUTOMATIC_MAIL, *(language.locale for language in LANGUAGES.values())]))


CALENDAR_NAMES = {code: CalendarNames.of(table) for code, table in json.loads(FILE.read_text("utf-8")).items()}
