"""What a provider's refusal means, as one sentence with the next step.

In: the codes and words of an answer (RFC 6749 sections 4.1.2.1 and 5.2, RFC 8628 section 3.5). Out: a sentence, and whether it ends
the sign-in, so that a person has to sign in again. A new code is one entry in known_microsoft.py or known_google.py.

Failures: none.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sign_in.explained import explained, known_refusal

CLOCK_OFF = timedelta(minutes=5)
# The sign-in itself is over, not only this request (OpenID Connect Core 1.0 section 3.1.2.6 for the last four).
ENDING = frozenset(
    {"invalid_grant", "interaction_required", "consent_required", "login_required", "account_selection_required"}
)


@dataclass(frozen=True, slots=True)
class Refusal:
    """What the provider said, and its clock's difference from this machine's: above zero when this machine's is behind."""

    error: str
    words: str = ""
    clock_differs: timedelta = timedelta()


def sentence_of(refusal: Refusal) -> str:
    """What it means and what to do; the provider's own words where it is not known."""
    clock, said = _clock_in_words(refusal.clock_differs), _said(refusal)
    if clock and known_refusal(said) is None:
        return clock  # it is reason enough
    return "; ".join(filter(None, (clock, explained(said))))


def passes(refusal: Refusal) -> bool:
    """Whether the provider has trouble of its own, or asks to go slower."""
    known = known_refusal(_said(refusal))
    return known is not None and known.passes


def ends_grant(refusal: Refusal) -> bool:
    """Whether a person has to sign in again."""
    known = known_refusal(_said(refusal))
    if known is not None and known.ends is not None:
        return known.ends
    return refusal.error in ENDING


def _said(refusal: Refusal) -> str:
    return f"{refusal.error}: {refusal.words}" if refusal.words else refusal.error


def clock_difference(theirs: datetime | None, ours: datetime) -> timedelta:
    """How far this machine's clock is behind the provider's; nothing where it does not say."""
    return theirs - ours if theirs is not None else timedelta()


def _is_clock_off(differs: timedelta) -> bool:
    return abs(differs) > CLOCK_OFF


def _clock_in_words(differs: timedelta) -> str:
    if not _is_clock_off(differs):
        return ""
    minutes = round(abs(differs).total_seconds() / 60)
    which = "behind" if differs > timedelta() else "ahead"
    return f"this machine's clock is {minutes} minutes {which}; set it by NTP"
