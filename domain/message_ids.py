"""Our own Message-IDs, signed so that nobody can guess one.

In: an application's thread and what kind of mail it is. Out: a Message-ID that is the same each time, and from a
Message-ID that somebody answers to, the thread it belongs to, if it is really ours.

Failures: none.
"""

from __future__ import annotations

import hmac
import re
from hashlib import sha256

SIGNATURE = 20  # hexadecimal digits: 80 bits
OURS = re.compile(
    r"^<postroom\.(?P<thread>[0-9a-z-]{1,40})\.(?P<what>[0-9a-z_-]{1,80})\.(?P<signature>[0-9a-f]{20})@[^\s<>]+>\Z"
)


def make_message_id(thread: str, what: str, domain: str, secret: bytes) -> str:
    """The Message-ID (RFC 5322 section 3.6.4) of this mail of this thread, always the same."""
    thread = re.sub(r"[^0-9a-z-]", "-", thread.lower())[:40] or "office"
    what = _plain(what)
    return f"<postroom.{thread}.{what}.{_signature(thread, what, secret)}@{domain}>"


def _plain(what: str) -> str:
    """A key as it can stand in a Message-ID; two different keys stay different."""
    if re.fullmatch(r"[0-9a-z:-]{1,80}", what):
        return what.replace(":", "_")
    return f"{re.sub(r'[^0-9a-z-]', '-', what.lower())[:60]}-{sha256(what.encode()).hexdigest()[:16]}"


def application_of(message_id: str, secret: bytes) -> str | None:
    """The thread of an application that one of our own Message-IDs belongs to; None for any other."""
    found = OURS.match(message_id)
    if found is None or not hmac.compare_digest(found["signature"], _signature(found["thread"], found["what"], secret)):
        return None
    return found["thread"]


def kind_of(message_id: str) -> str:
    """What kind of mail has a Message-ID of this form (`acknowledgement`, `reminder` …); '' for any other. It proves nothing."""
    found = OURS.match(message_id)
    return re.split(r"[_-]", found["what"], maxsplit=1)[0] if found else ""


def _signature(thread: str, what: str, secret: bytes) -> str:
    return hmac.new(secret, f"{thread}.{what}".encode(), sha256).hexdigest()[:SIGNATURE]
