"""What an applicant states besides documents: one entry for each fact.

In: nothing. Out: `FactName` and its `entry`. A new fact is its member here, its entry in `ENTRIES`, the function that reads it
(called by parsers/extraction/letter.py), its field of domain.applications.Submission, and its words in each file of config/languages.

Failures: none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class FactEntry:
    """What postroom has to know of a fact. Names and sentences are the coordinator's, in English."""

    name: str  # at the head of a line
    column: str  # heads its column of the workbook
    lacks: str  # in the nightly report, where applications lack it
    stated: str  # the sentence about a stated {value}
    missing: str  # and the one where an opening asks for it and nothing is stated
    values: tuple[str, ...] = ()  # all that it can be; () for a day (ISO 8601)
    is_noted: bool = False  # the coordinator reads of it where an opening does not ask for it, too


class FactName(StrEnum):
    """What can be asked for with `states` in openings.toml."""

    AVAILABILITY = "availability"
    START_DATE = "start_date"
    END_DATE = "end_date"
    ACADEMIC_CREDIT = "academic_credit"

    @property
    def entry(self) -> FactEntry:
        """What the catalogue says of this fact."""
        return ENTRIES[self]


FULL, PART, BOTH = "full time", "part time", "full time or part time"  # availabilities
ASKED = "asked"  # for academic credit

ENTRIES: Mapping[FactName, FactEntry] = {
    FactName.AVAILABILITY: FactEntry(
        name="Availability",
        column="Available",
        lacks="Full or part time",
        stated="Available {value}.",
        missing="Full time or part time is not stated.",
        values=(FULL, PART, BOTH),
    ),
    FactName.START_DATE: FactEntry(
        name="Start",
        column="Start",
        lacks="Start date",
        stated="Starts {value}.",
        missing="The approximate start date is not stated.",
    ),
    FactName.END_DATE: FactEntry(
        name="End",
        column="End",
        lacks="End date",
        stated="Ends {value}.",
        missing="The approximate end date is not stated.",
    ),
    FactName.ACADEMIC_CREDIT: FactEntry(
        name="Academic credit",
        column="Academic credit",
        lacks="Academic credit",
        stated="Asks for academic credit.",
        missing="Whether academic credit is asked for is not stated.",
        values=(ASKED,),
        is_noted=True,
    ),
}
