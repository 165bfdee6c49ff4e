"""The numbers by which people name an application (`a26`) and a message (`m26`), which cannot be mixed up.

In: a number of the database, or what a person typed. Out: the number as it is shown, or what was typed as a value. A plain
number is understood where only one of the two is meant.

Failures: none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

TYPED = re.compile(r"\s*(?:no\.?\s*)?([a-z]?)[\s#-]*([0-9]{1,30})\s*", re.IGNORECASE)
LARGEST = 2**31 - 1  # of PostgreSQL's integer, the smaller of the two databases' own


class Numbered(StrEnum):
    """What has a number that people type."""

    APPLICATION = "application"
    MESSAGE = "message"
    DOCUMENT = "document"
    MAIL = "mail"

    @property
    def letter(self) -> str:
        """The letter before its number."""
        return LETTERS[self]


LETTERS = {Numbered.APPLICATION: "a", Numbered.MESSAGE: "m", Numbered.DOCUMENT: "d", Numbered.MAIL: "o"}


@dataclass(frozen=True, slots=True)
class TypedNumber:
    """A number that a person typed, and what its letter says that it is of; None: it has none."""

    number: int
    of: Numbered | None = None


def application_no(number: int) -> str:
    """The number of an application as it is shown: `a26`."""
    return f"a{number}"


def message_no(number: int) -> str:
    """The number of a message as it is shown: `m26`."""
    return f"m{number}"


def whole_number(text: str, digits: int = 9) -> int | None:
    """The number that a text of at most so many ASCII digits is, else None; every database holds one of nine."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= digits else None


def typed_number(text: str) -> TypedNumber | None:
    """What a person typed, as a number; None when it is none. One that no database can hold is the largest of all."""
    found = TYPED.fullmatch(text)
    if found is None:
        return None
    letter, figures = found[1].lower(), found[2]
    of = next((kind for kind, each in LETTERS.items() if each == letter), None)
    return None if letter and of is None else TypedNumber(min(int(figures), LARGEST), of)
