"""A login by an access token: the mechanisms XOAUTH2 (Google's and Microsoft's) and OAUTHBEARER (RFC 7628), of IMAP and SMTP alike.

In: the mailbox's address, a token, and the mechanisms that a server offers. Out: what is said to each of its challenges.

Failures: none; a server's refusal comes as the answer to the command.
"""

from __future__ import annotations

import json
from collections.abc import Callable

XOAUTH2, OAUTHBEARER = "XOAUTH2", "OAUTHBEARER"


class Exchange:
    """One login, called with each challenge; the first answer holds the token, the next one ends an exchange that failed."""

    def __init__(self, user: str, token: str, *, offers: Callable[[str], bool]) -> None:
        self.mechanism = OAUTHBEARER if offers(OAUTHBEARER) and not offers(XOAUTH2) else XOAUTH2
        self.said = ""  # the server's reason, where it gives one (RFC 7628 section 3.2.2)
        self._first: str | None = _first(self.mechanism, user, token)

    def __call__(self, challenge: bytes | str | None = None) -> str:
        """The answer to a challenge, not yet in Base64."""
        if self._first is not None:
            first, self._first = self._first, None
            return first
        self.said = _reason(challenge)
        return "\x01" if self.mechanism == OAUTHBEARER else ""  # RFC 7628 section 3.2.3


def _first(mechanism: str, user: str, token: str) -> str:
    if mechanism == OAUTHBEARER:  # RFC 5801 section 4 for the name
        name = user.replace("=", "=3D").replace(",", "=2C")
        return f"n,a={name},\x01auth=Bearer {token}\x01\x01"
    return f"user={user}\x01auth=Bearer {token}\x01\x01"


def _reason(challenge: bytes | str | None) -> str:
    try:
        found = json.loads(challenge or "")
    except ValueError:
        return ""
    return str(found.get("status", ""))[:60] if isinstance(found, dict) else ""
