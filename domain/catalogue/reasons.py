"""Why it is not clear what a mail applies for, or what a document is: the ends of a doubt's sentence (`{why}`).

In: the values of a reason. Out: its words in English, as they are stored with a finding; and from such words the reason and its values, by
which another language says it in its own words.

Failures: none; words that are none of these are none.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

from domain.findings import PLACEHOLDER


class Reason(StrEnum):
    """The reasons that people meet most."""

    NO_OPENING = "neither the subject nor the mail names an opening."
    NO_OPENING_IN_LETTER = "neither the subject nor the letter names one."
    SEVERAL_OPENINGS = "several openings are named: “{text}”."
    FOR_NOTHING = "it applies for nothing: “{text}”."
    ONLY_SPEAKS_OF_IT = "it speaks about a position and applies for none: “{text}”."
    ELSEWHERE = "it names a position in another organisation: “{text}”."
    APPLIES_ELSEWHERE = "the mail applies to another organisation: “{text}”."
    NO_SEASON = "no season or year is named."
    OTHER_SEASON = "no season is named; {next} closes next, but a stay from {start} is of {meant}."
    OTHER_ROUND = "the subject names {subject}, and the mail {mail}."
    SEVERAL_ROUNDS = "the mail names several rounds: {rounds}."
    SEVERAL_SEASONS = "several seasons are named: “{text}”."
    SEVERAL_PERIODS = "several periods are named: “{text}”."
    ROUNDS_OF_A_YEAR = "several rounds lie in an academic year: “{text}”."
    OVER_TWO_ROUNDS = "“{text}” lies over two rounds."
    OF_TWO_ROUNDS = "“{text}” may be of two rounds."
    NO_SUCH_YEAR = "there is no year {year}."
    NO_SUCH_ROUND = "the office has no {season} round."
    SEVERAL_YEARS = "several years are named: {years}."
    FAR_YEAR = "the year {year} is far from the day of receipt."
    ALL_OVER = "every round of {year} is over."
    NO_NAME = "the name is not stated."
    NO_ADDRESS = "the address is not stated."
    NOTHING_IN_IT = "nothing in it tells."
    ITS_NAME = "it may be the {kind}; its name does not say so."

    def said(self, **values: object) -> str:
        """The reason in English."""
        return self.format(**values)


def reason_of(words: str) -> tuple[Reason, dict[str, str]] | None:
    """The reason that these words give, with its values."""
    for reason in Reason:
        if (found := _pattern(reason).fullmatch(words)) is not None:
            return reason, found.groupdict()
    return None


@cache
def _pattern(reason: Reason) -> re.Pattern[str]:
    parts = PLACEHOLDER.split(reason)  # text and names by turns
    return re.compile(
        "".join(f"(?P<{part}>.+)" if place % 2 else re.escape(part) for place, part in enumerate(parts)), re.DOTALL
    )
