"""The sentence that a page shows once after an act: what was done, and the button that takes it back.

In: a sentence, and what can be undone. Out: a signed cookie, and the notice that the next page shows. It stands in a cookie
and not in a row, so that looking at a page writes nothing.

Failures: none; a cookie that is not ours is no notice.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from dataclasses import asdict, dataclass

COOKIE = "postroom-notice"
SECONDS = 60


@dataclass(frozen=True, slots=True)
class Undo:
    """The act that a notice can take back: its key, and one of the things that it changed, such as `a26`. `path`: what does it."""

    act: str
    of: str
    path: str = "/undo"


@dataclass(frozen=True, slots=True)
class Notice:
    """What was done."""

    said: str
    undo: Undo | None = None
    is_warning: bool = False


def signed(notice: Notice, secret: bytes) -> str:
    """The notice as the value of a cookie."""
    value = base64.urlsafe_b64encode(json.dumps(asdict(notice)).encode())
    return f"{value.decode()}.{_signature(value, secret)}"


def read(cookie: str, secret: bytes) -> Notice | None:
    """The notice of a cookie; None when it is not one of ours."""
    value, _, signature = cookie.partition(".")
    if not hmac.compare_digest(signature.encode(), _signature(value.encode(), secret).encode()):
        return None
    found = json.loads(base64.urlsafe_b64decode(value))
    undo = found["undo"]
    return Notice(found["said"], Undo(**undo) if undo is not None else None, found["is_warning"])


def _signature(value: bytes, secret: bytes) -> str:
    return hmac.new(secret, b"notice:" + value, hashlib.sha256).hexdigest()
