"""Whether what an IMAP server refuses passes by itself, or a person has to act.

In: a server's words. Out: whether they speak of trouble that passes, and how long the server asks to be left alone.
Response codes count before words (RFC 5530 section 3); the words are those of the mail servers and services in wide use.

Failures: none.
"""

from __future__ import annotations

import re
from datetime import timedelta

from net.errors import reason_of

# RFC 5530 section 3, RFC 9051 section 7.1, and THROTTLED, which Exchange and Gmail give.
PASSING_CODES = frozenset({"UNAVAILABLE", "INUSE", "LIMIT", "SERVERBUG", "OVERQUOTA", "THROTTLED"})
LASTING_CODES = frozenset({
    "AUTHENTICATIONFAILED", "AUTHORIZATIONFAILED", "EXPIRED", "PRIVACYREQUIRED", "CONTACTADMIN", "NOPERM",
    "NONEXISTENT", "TRYCREATE", "CANNOT", "WEBALERT",
})  # fmt: skip
CODE = re.compile(r"\[([A-Z][A-Z-]*)(?: [^\]]*)?\]", re.IGNORECASE)

# QUIRK: most services refuse for a while in words alone, or under [ALERT], which says nothing about the cause.
PASSING_WORDS = re.compile(
    r"""
      authenticated\ but\ not\ connected                          # Exchange
    | server\ (?:is\ )?(?:temporarily\ )?(?:unavailable|busy|error|overload)
    | (?:service|mailbox|account|system|backend)\ (?:is\ )?(?:temporarily\ |currently\ )?(?:unavailable|busy|overloaded|not\ available)
    | too\ many\ (?:\w+\ ){0,3}(?:connection|login|session|command|request|attempt)
    | (?:maximum|max)\.?\ (?:number\ of\ )?(?:\w+\ ){0,2}connections?  # Dovecot, Courier
    | connection\ (?:limit|count)|connections?\ (?:\w+\ )?exceeded
    | bandwidth|throttl|backoff|rate[ -]?limit|limit\ exceeded|exceeded\ (?:\w+\ ){0,3}limit|frequency\ limit|quota\ exceeded
    | try\ (?:again|later)|again\ later|retry\ later
    | temporar(?:y|ily)|transient|overload|under\ maintenance|maintenance\ mode
    | (?:internal|system|backend|i/o|server)\ (?:server\ )?error
    | time(?:d[ -]?|-)?out
    | (?:mailbox|folder|account)\ (?:is\ )?(?:already\ )?(?:locked|in\ use)
    | lockdown\ in\ sector
    """,
    re.IGNORECASE | re.VERBOSE,
)
# What speaks of the login itself, although the same sentence may hold “try again”.
LASTING_WORDS = re.compile(
    r"(?:invalid|incorrect|wrong|bad|unknown) (?:user|login|name|password|credential)|password (?:is )?(?:incorrect|wrong|expired)"
    r"|application-specific|web ?browser|web login|basic ?auth",
    re.IGNORECASE,
)
# “Suggested Backoff Time: 280364 milliseconds” (Exchange), “retry after 30 seconds”.
SUGGESTED = re.compile(
    r"(?:backoff time|(?:retry|try again) (?:after|in)):? *(\d{1,12}) *(milliseconds|ms|seconds|s|minutes|min)\b",
    re.IGNORECASE,
)
SECONDS = {"milliseconds": 0.001, "ms": 0.001, "seconds": 1, "s": 1, "minutes": 60, "min": 60}
MOST_SUGGESTED = timedelta(days=1)


def passes(words: str) -> bool:
    """Whether a refusal in these words passes by itself."""
    codes = {code.upper() for code in CODE.findall(words)}
    if codes & LASTING_CODES:
        return False
    if codes & PASSING_CODES:
        return True
    return bool(PASSING_WORDS.search(words)) and not LASTING_WORDS.search(words)


def lasts(words: str) -> bool:
    """Whether the server says itself that a person has to act."""
    codes = {code.upper() for code in CODE.findall(words)}
    return bool(codes & LASTING_CODES)


def suggested_wait(words: str) -> timedelta:
    """How long the server asks to be left alone; nothing where it does not say, a day at most."""
    found = SUGGESTED.search(words)
    if found is None:
        return timedelta()
    return min(MOST_SUGGESTED, timedelta(seconds=min(int(found[1]) * SECONDS[found[2].lower()], 1e6)))


def said_by(error: Exception) -> str:
    """A server's words, which imaplib hands on as bytes turned into text."""
    return reason_of(error).removeprefix("b'").removesuffix("'")
