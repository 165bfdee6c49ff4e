"""Erases the applications of rounds that have been closed for as long as the office keeps them.

In: an opened office, within a pass. Out: what was erased, once a day.

Failures: those of an erasure.
"""

from __future__ import annotations

from datetime import timedelta

from ingest.office import Office
from operations.erasure import Erased, erase_within_pass
from operations.erasure_scope import of_closed_rounds
from storage.models import HealthRow
from storage.queries import POSTROOM

RETENTION = "retention"  # its row in the table of health
ONCE_IN = timedelta(hours=20)  # daily, also when the nightly pass comes some hours early


def retain(office: Office) -> Erased | None:
    """Erases what the office keeps no longer, once a day, within a pass; None when it is not the time.

    The day is noted after it was done: what was interrupted goes on with the next pass.
    """
    days, now = office.settings.retention.days_after_deadline, office.now()
    if not days:
        return None
    with office.database.read() as session:
        row = session.get(HealthRow, RETENTION)
        if row is not None and abs(now - row.at) < ONCE_IN:  # a clock that ran ahead stops nothing
            return None
        scope = of_closed_rounds(session, office.openings, days, now)
    done = erase_within_pass(office, scope, POSTROOM, f"{days} days after the deadline") if scope else None
    with office.database.begin() as session:
        row = session.get(HealthRow, RETENTION) or HealthRow(name=RETENTION, count=0)
        row.at, row.count = now, row.count + 1
        session.add(row)
    return done
