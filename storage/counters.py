"""Numbers that grow over the lives of processes: what monitoring reads as counters.

In: a session that writes, a name, and amounts by label. Out: rows that are added to; all of them, as values. Labels come from short
lists in the code, so the table has some dozen rows, and none says anything about a person.

Failures: those of the database.
"""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.models import CounterRow

STAGE_SECONDS = "stage seconds"
MESSAGES_READ = "messages read"
READER_DEATHS = "reader deaths"


def add(session: Session, name: str, amounts: Mapping[str, float]) -> None:
    """Adds to what is counted; the caller's transaction is the only one that writes."""
    for label, amount in amounts.items():
        row = session.get(CounterRow, (name, label))
        if row is None:
            session.add(CounterRow(name=name, label=label, value=amount))
        else:
            row.value += amount


def counted(session: Session) -> dict[str, dict[str, float]]:
    """All numbers, by name and label."""
    found: dict[str, dict[str, float]] = {}
    for row in session.scalars(select(CounterRow).order_by(CounterRow.name, CounterRow.label)):
        found.setdefault(row.name, {})[row.label] = row.value
    return found
