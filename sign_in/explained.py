"""What a provider of mail says when it lets nobody in or takes no mail, as one sentence with the next step.

In: the provider's own words: an OAuth 2 error with its description, a reply of SMTP or IMAP, an error of Microsoft Graph or of
Gmail's API. Out: a sentence for the volunteer who set it up, with the code that docs/microsoft-365.md and docs/gmail.md explain.
What is not known is quoted: bounded, on one line, without tokens and passwords.

Failures: none.
"""

from __future__ import annotations

import re

from sign_in.known import Known, refusal
from sign_in.known_google import GOOGLE
from sign_in.known_microsoft import MICROSOFT

# The bare answer of an IMAP server to XOAUTH2, which says nothing more, comes last.
LOGIN_FAILED = refusal(
    "AUTHENTICATE failed",
    r"AUTHENTICATE failed|AUTHENTICATIONFAILED|LOGIN failed",
    "the server does not take this login: check username, and whether IMAP is on for the mailbox and the sign-in has its permission; "
    "then sign in again",
)
KNOWN = (*MICROSOFT, *GOOGLE, LOGIN_FAILED)
QUOTED_CHARACTERS = 300
WORDS_CHARACTERS = 4_000  # of what a server says, the most that is looked at
# What Microsoft adds for its own support.
FOR_SUPPORT = re.compile(r"\s*(?:Trace ID|Correlation ID|Timestamp):.*", re.DOTALL)
# A token, a secret or a code: a long word of letters and digits, or what follows the name of one.
NAMED_SECRET = re.compile(
    r"""((?:bearer|refresh_token|access_token|id_token|client_secret|client_assertion|assertion|code_verifier|code|password|authtoken)
    ["']?\s*[=:\s]\s*["']?)[^\s"'&,;]+""",
    re.IGNORECASE | re.VERBOSE,
)
LONG_WORD = re.compile(r"[A-Za-z0-9+/=_~.-]{40,}")
QUOTED_TOKEN = re.compile(r"[A-Za-z0-9+/=_]{40,}")  # in Base64, as a login sends it
HIDDEN = "…"


def known_refusal(words: str) -> Known | None:
    """What the table knows of these words; None for nothing."""
    looked_at = words[:WORDS_CHARACTERS]
    return next((each for each in KNOWN if each.pattern.search(looked_at)), None)


def explained(words: str) -> str:
    """One sentence with the next step, and the code of it in brackets; of what is not known, the provider's own words."""
    known = known_refusal(words)
    return f"{known.says} ({known.code})" if known is not None else quoted(words)


def login_refused(words: str, *, by_token: bool) -> str:
    """Why an IMAP or SMTP server took no login: the sentence of what is known, else the server's own words, without tokens.

    The bare “authentication failed” of a password is a wrong password, which the words say already.
    """
    known = known_refusal(words)
    if known is not None and (by_token or known is not LOGIN_FAILED):
        return explained(words)
    # Some servers quote the command that they refuse, the token in it.
    return QUOTED_TOKEN.sub(lambda found: HIDDEN if _is_secret(found[0]) else found[0], words)


def quoted(words: str) -> str:
    """The provider's own words on one bounded line, without secrets."""
    said = FOR_SUPPORT.sub("", words[:WORDS_CHARACTERS])
    said = NAMED_SECRET.sub(lambda found: found[1] + HIDDEN, said)
    said = LONG_WORD.sub(lambda found: HIDDEN if _is_secret(found[0]) else found[0], said)
    line = " ".join("".join(each if each.isprintable() else " " for each in said).split())
    if len(line) > QUOTED_CHARACTERS:
        line = f"{line[:QUOTED_CHARACTERS].rstrip()}…"
    return f"the provider says “{line}”" if line else "the provider gives no reason"


def _is_secret(word: str) -> bool:
    """Whether a long word is no name of a host, an address or an identifier with hyphens."""
    return any(each.isdigit() for each in word) and any(each.isalpha() for each in word)
