"""What is known of one refusal of a provider. In: its code, how it is recognised, its meaning. Out: a value. Failures: none."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Known:
    """One refusal. `code`: as the documents write it; `says`: the sentence with the next step.

    `ends`: whether the sign-in is over, so that a person has to sign in again; None: as the error of OAuth 2 says.
    `passes`: it passes by itself.
    """

    code: str
    pattern: re.Pattern[str]
    says: str
    ends: bool | None = None
    passes: bool = False


def refusal(code: str, pattern: str, says: str, *, ends: bool | None = None, passes: bool = False) -> Known:
    """A refusal that is recognised by this pattern, in small letters or large, over several lines."""
    return Known(code, re.compile(pattern, re.IGNORECASE | re.DOTALL), says, ends=ends, passes=passes)
