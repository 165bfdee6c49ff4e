"""What an item of the labelled set is."""

from dataclasses import dataclass
from enum import StrEnum

from domain.catalogue.kinds import Kind


class Part(StrEnum):
    """Which part of the set an item is of.

    Rules are tuned on the first, whoever writes them reads neither wordings nor layouts of the second, and the third is only
    learnt from.
    """

    TUNING = "tuning"
    HELD_OUT = "held-out"
    LEARNT = "learnt"


MEASURED = (Part.TUNING, Part.HELD_OUT)


@dataclass(frozen=True)
class Expected:
    """One document of a file, and its pages from 1; without pages it is the whole file."""

    kind: Kind
    first_page: int | None = None
    last_page: int | None = None


@dataclass(frozen=True)
class Item:
    """A file as an applicant would send it, and which documents it holds."""

    name: str  # within the set
    part: Part
    filename: str  # as the applicant gives it
    content: bytes
    media_type: str
    language: str
    expected: tuple[Expected, ...]
    needs_ocr: bool = False

    @property
    def is_combined(self) -> bool:
        """Whether the file holds several documents."""
        return len(self.expected) > 1


@dataclass(frozen=True)
class Recipe:
    """How an item is made: its wordings one after the other, each in its layout, then worn by a scanner."""

    filename: str
    wordings: tuple[str, ...]  # names of files under wordings/
    layouts: tuple[str, ...]  # one for all, or one for each
    worn: str = ""  # of scans.WEAR

    @property
    def name(self) -> str:
        """A name that stays while items are added around it."""
        return (
            "+".join(self.wordings)
            + "@"
            + "+".join(dict.fromkeys(self.layouts))
            + (f"@{self.worn}" if self.worn else "")
        )
