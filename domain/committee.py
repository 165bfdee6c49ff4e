"""What a member of a committee says of an application.

In: nothing. Out: the type.

Failures: none.
"""

from __future__ import annotations

from enum import StrEnum


class Vote(StrEnum):
    """A member's own word; the program counts votes and weighs nothing."""

    YES = "yes"
    NO = "no"
    ABSTAIN = "abstain"
    CONFLICT = "conflict"  # of interest: this member takes no part in this application
