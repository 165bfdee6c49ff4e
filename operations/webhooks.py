"""What a person does with deliveries to other programs that were given up: have them tried again.

In: a session, a delivery's number, and who acts. Out: the row is due, and its event is there.

Failures: `Refused` when there is no such delivery, or it was not given up.
"""

from __future__ import annotations

from sqlalchemy.orm import Session

from operations.changes import Attribution
from operations.records import Refused
from storage.events import record_event
from storage.models import DeliveryRow, OutgoingState


def tell_again(session: Session, number: int, by: Attribution) -> None:
    """Has a delivery tried again at the next turn. Raises Refused."""
    row = session.get(DeliveryRow, number)
    if row is None or row.state is not OutgoingState.DEAD:
        raise Refused("this delivery is gone, or is on its way already")
    row.state, row.attempts, row.next_attempt_at = OutgoingState.QUEUED, 0, by.at
    record_event(
        session,
        "webhook tried again",
        now=by.at,
        who=by.who,
        why=by.why,
        application_id=row.application_id,
        event=row.event,
    )
