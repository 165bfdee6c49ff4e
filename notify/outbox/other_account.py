"""The office's other account (`[alerts]`), by which the coordinator hears that the first one sends nothing.

In: what the first account's server said, and how mail is sent by given settings. Out: the alerts that wait, sent.

Failures: those of the database; the other account's own trouble is logged.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import structlog
from sqlalchemy import update

from config.settings import Settings
from domain.errors import Fatal, Transient
from notify.messages import alerts
from notify.outbox.noting import Sent
from storage.database import Database
from storage.models import OutgoingRow, OutgoingState

log = structlog.get_logger()

ALERT = "alert"  # the kind of mail that says what is wrong


def send_alerts(
    database: Database, settings: Settings, why: str, now: datetime, send: Callable[[Settings], Sent]
) -> None:
    """Sends the alerts, if there is another account. `why`: what has to be said first; '' where an alert of it is there."""
    other = settings.by_alert_account
    if other is None:
        return
    with database.begin() as session:
        if why:
            alerts.queue_refused(session, why, settings, now)
        # The first account has put some off just now; the other one's time has come.
        waiting = OutgoingRow.kind == ALERT, OutgoingRow.state == OutgoingState.QUEUED
        session.execute(update(OutgoingRow).where(*waiting).values(next_attempt_at=now))
    try:
        sent = send(other)
    except (Transient, Fatal) as error:
        log.warning("the account of [alerts]", error=str(error))
    else:
        log.info("alerts sent by the account of [alerts]", sent=sent.sent)
