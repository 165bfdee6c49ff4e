"""Our own Message-IDs, signed so that nobody can guess one.

In: an application's thread and what kind of mail it is. Out: a Message-ID that is the same each time, and from a
Message-ID that somebody answers to, the thread it belongs to, if it is really ours.

Failures: `Fatal` when the secret can be neither read nor written.
"""

from __future__ import annotations

import hmac
import os
import re
import secrets
from hashlib import sha256

from config.errors import Fatal
from config.settings import Settings

SECRET_BYTES = 32
SIGNATURE = 20  # hexadecimal digits: 80 bits
OURS = re.compile(r"^<postroom\.(?P<thread>[0-9a-z-]{1,40})\.(?P<what>[0-9a-z-]{1,80})\.(?P<signature>[0-9a-f]{20})@[^>]+>$")


def load_secret(settings: Settings) -> bytes:
    """The office's secret, made at the first call. Raises Fatal."""
    path = settings.storage.folder / "secret"
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        try:
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            found = path.read_bytes()
            if len(found) >= SECRET_BYTES:
                return found
            descriptor = os.open(path, os.O_WRONLY | os.O_TRUNC)  # a death between making and writing left it empty
        secret = secrets.token_bytes(SECRET_BYTES)
        with os.fdopen(descriptor, "wb") as file:
            file.write(secret)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise Fatal(f"the secret {path} can be neither read nor written: {error.strerror}") from error
    return secret


def make_message_id(thread: str, what: str, domain: str, secret: bytes) -> str:
    """The Message-ID (RFC 5322 section 3.6.4) of this mail of this thread, always the same."""
    thread = re.sub(r"[^0-9a-z-]", "-", thread.lower())[:40] or "office"
    what = re.sub(r"[^0-9a-z-]", "-", what.lower())[:80] or "mail"
    return f"<postroom.{thread}.{what}.{_signature(thread, what, secret)}@{domain}>"


def application_of(message_id: str, secret: bytes) -> str | None:
    """The thread of an application that one of our own Message-IDs belongs to; None for any other."""
    found = OURS.match(message_id)
    if found is None or not hmac.compare_digest(found["signature"], _signature(found["thread"], found["what"], secret)):
        return None
    return found["thread"]


def _signature(thread: str, what: str, secret: bytes) -> str:
    return hmac.new(secret, f"{thread}.{what}".encode(), sha256).hexdigest()[:SIGNATURE]
