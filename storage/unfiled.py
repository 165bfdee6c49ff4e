"""Messages that were read and are not filed yet: a condition for look-ups.

In: nothing. Out: a condition on `MessageRow`. Failures: none.
"""

from __future__ import annotations

from sqlalchemy import ColumnElement, select

from storage.models import MessageRow, UnfiledReadingRow


def is_read() -> ColumnElement[bool]:
    """Messages whose reading waits to be filed."""
    return select(UnfiledReadingRow.message_id).where(UnfiledReadingRow.message_id == MessageRow.id).exists()
