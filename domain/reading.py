"""Everything the parsers say about one message."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.applications import Submission
from domain.findings import Problem
from domain.mail import Mail


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything the parsers say about one message.

    `set_aside` is '' for an application (and for a follow-up to one), else a code of domain.catalogue.codes.SET_ASIDE_REASONS.
    """

    mail: Mail
    submissions: tuple[Submission, ...]
    set_aside: str = ""
    set_aside_explanation: str = ""
    intent: str = "application"  # application | question | withdrawal
    problems: tuple[Problem, ...] = ()


def isoformat(moment: date | datetime | None) -> str | None:
    """ISO 8601, or None."""
    return moment.isoformat() if moment is not None else None
