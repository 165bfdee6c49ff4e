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
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from config.settings import Settings
from domain.errors import Fatal
from storage.blobs.store import flush_folder

SECRET_BYTES = 32
SIGNATURE = 20  # hexadecimal digits: 80 bits
OURS = re.compile(
    r"^<postroom\.(?P<thread>[0-9a-z-]{1,40})\.(?P<what>[0-9a-z_-]{1,80})\.(?P<signature>[0-9a-f]{20})@[^\s<>]+>\Z"
)


def load_secret(settings: Settings) -> bytes:
    """The office's secret, made at the first call. Raises Fatal."""
    path = settings.storage.folder / "secret"
    try:
        with suppress(FileNotFoundError):
            return path.read_bytes()
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        _make_secret(path)
        return path.read_bytes()
    except OSError as error:
        raise Fatal(f"the secret {path} can be neither read nor written: {error.strerror}") from error


def _make_secret(path: Path) -> None:
    """Whole or not at all, and only one of two processes that start together makes it."""
    temporary = path.with_name(f".secret.{secrets.token_hex(8)}")
    try:
        with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(secrets.token_bytes(SECRET_BYTES))
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileExistsError):
            os.link(temporary, path)
        flush_folder(path.parent)  # before any Message-ID is signed with it
    finally:
        temporary.unlink(missing_ok=True)


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


def _signature(thread: str, what: str, secret: bytes) -> str:
    return hmac.new(secret, f"{thread}.{what}".encode(), sha256).hexdigest()[:SIGNATURE]
