"""Who uses the desk, and what each may do.

In: nothing. Out: the types.

Failures: none.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Role(IntEnum):
    """What a person may do at the desk; a higher role may do what a lower one may."""

    ANYBODY = 0  # not signed in
    REVIEWER = 1  # reads and comments on the applications of a round
    COORDINATOR = 2  # reads, corrects, answers, decides
    ADMIN = 3  # and says who may use the desk

    @property
    def word(self) -> str:
        """Its name as it is stored and typed: `coordinator`."""
        return self.name.lower()

    @classmethod
    def named(cls, word: str) -> Role | None:
        """The role of a word that a person may have: reviewer, coordinator or admin; None for another word."""
        return next((each for each in cls if each is not cls.ANYBODY and each.word == word), None)


class Scope(StrEnum):
    """What a program may do with a person's token, never more than the person."""

    READ = "read"  # look at everything that the person may see
    WRITE = "write"  # and do what the person may do


@dataclass(frozen=True, slots=True)
class User:
    """A person who is signed in to the desk."""

    id: int
    name: str
    email: str
    role: Role
