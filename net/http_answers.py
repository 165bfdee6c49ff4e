"""What every reader of HTTP answers needs: the JSON object of a body, and the time in a header.

In: bytes and header values as a server gave them. Out: values; nothing where they are none.

Failures: none.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any


def json_object(content: bytes | bytearray) -> dict[str, Any] | None:
    """The JSON object of a body; None where it is none."""
    try:
        found = json.loads(content)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def http_date(written: str | None) -> datetime | None:
    """The time in a header such as Date (RFC 9110 section 5.6.7), in UTC; None where it is none."""
    try:
        moment = parsedate_to_datetime(written or "")
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, OverflowError):
        return None
