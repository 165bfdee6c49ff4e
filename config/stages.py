"""The stages of an opening beyond complete: shortlisted, interview, offered, and how an application ends.

In: the tables `[[openings.KEY.stages]]` of openings.toml; an opening with a `kind` has those of its kind unless it lists its own.
Out: frozen values. What a stage is called and what its letter says is the office's; only `decides` means something to postroom.

Failures: ValueError with one sentence for stages that cannot work together.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, field_validator

from config.letters import Letter
from config.tables import KEY_CHARACTERS, Name, Table, once

# What the findings say of every application, and what a merge leaves: a stage of this name would be mixed up with it.
STATUSES = frozenset({"incomplete", "complete", "waiting", "merged"})
Decision = Literal["accepted", "declined", "withdrawn"]
DECISIONS: frozenset[str] = frozenset({"accepted", "declined", "withdrawn"})


class Stage(Table):
    """One stage."""

    key: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=KEY_CHARACTERS)]
    name: Name
    decides: Decision | None = None  # a final stage: the status that the application gets with it
    by: Literal["office", "applicant"] = "office"  # whose word it is
    letter: Annotated[Letter, Field(validate_default=True)] = Letter()

    @field_validator("key")
    @classmethod
    def _is_no_status(cls, value: str) -> str:
        if value in STATUSES:
            raise ValueError(f"“{value}” is a status that the findings give; choose another key")
        return value


def checked(stages: Sequence[Stage]) -> tuple[Stage, ...]:
    """The stages, if they can work together. Raises ValueError."""
    once(each.key for each in stages)
    once(each.name.casefold() for each in stages)
    for each in stages:
        if each.key in DECISIONS and each.decides != each.key:
            raise ValueError(f"the stage “{each.key}” has to decide it: decides = “{each.key}”")
    return tuple(stages)


def stage_of_decision(stages: Sequence[Stage], status: str, current: str | None) -> str | None:
    """The stage that goes with a decision: the present one if it decides the same, else that of its name, else the first.

    None where no stage decides it, and for a word that is no final decision (`complete`, `incomplete`).
    """
    deciding = [each.key for each in stages if each.decides == status]
    if current in deciding:
        return current
    return status if status in deciding else next(iter(deciding), None)
