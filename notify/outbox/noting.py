"""What has become of a mail, noted in its row: sent, given up, or tried again later.

In: a transport's answer. Out: the row, its event, and alerts where a person is needed.

Failures: `Transient` and `Fatal` of the database. That a mail is sent is noted in the end: it would be sent again otherwise.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog
from sqlalchemy.orm import Session, defer

from config.settings import Settings
from domain.errors import Fatal, Transient
from domain.outgoing import NO_CAUSE
from notify.messages import alerts, letters
from notify.outbox import contents, copies
from notify.outbox.refusals import Verdict
from notify.transports.transport import Answer, Blame
from storage.database import Database
from storage.events import record_event
from storage.models import OUTGOING, HealthRow, OutgoingRow, OutgoingState

log = structlog.get_logger()

# After the n-th failure: five minutes, doubled each time, at most half a day. RFC 5321 section 4.5.4.1 asks for at least
# 30 minutes between attempts on the whole, and for 4-5 days before giving up.
FIRST_WAIT, LONGEST_WAIT = timedelta(minutes=5), timedelta(hours=12)
# After the server has refused all mail of the office: quotas are of an hour or a day.
LONGEST_REFUSAL = timedelta(hours=1)
LONG_PAUSE = timedelta(hours=3)  # a provider's pauses that go on so long are more than a busy minute
NOTE_AGAIN_SECONDS = 0.5  # before the database is asked again to note what is sent


@dataclass(slots=True)
class Sent:
    """What one turn has done."""

    sent: int = 0
    later: int = 0
    dead: int = 0
    troubles: list[str] = field(default_factory=list)
    refused: str = ""  # what the server said that refuses all mail of the office
    by_other_account: bool = False  # what that one does says nothing of the office's own


def note_certainly(database: Database, settings: Settings, verdict: Verdict, now: datetime, done: Sent) -> None:
    """Notes what has become of a mail: that it is sent, as often as it takes, since it would be sent again otherwise."""
    while True:
        try:
            note(database, settings, verdict.number, verdict.answer, now, done, counted=verdict.counted)
        except (Transient, Fatal) as error:
            if verdict.answer.outcome is not OutgoingState.SENT:
                raise
            log.warning("a mail is sent, and that cannot be noted yet", mail=verdict.number, error=str(error))
            time.sleep(NOTE_AGAIN_SECONDS)
        else:
            return


def note(
    database: Database,
    settings: Settings,
    number: int,
    answer: Answer,
    now: datetime,
    done: Sent,
    *,
    counted: bool = True,
) -> None:
    """Notes a transport's answer, in a transaction of its own. `counted`: it was an attempt of this mail's."""
    with database.begin() as session:
        row = session.get(OutgoingRow, number, options=[defer(OutgoingRow.content)])
        if row is None:  # erased while it was being sent
            return
        if row.state is OutgoingState.QUEUED:  # it was not even composed
            row.attempts += 1
        # The other account is asked at each turn, so that its “later” is no attempt of an alert's: it would soon be given up.
        elif not counted or (done.by_other_account and answer.outcome is OutgoingState.QUEUED):
            row.attempts -= 1
        row.reply = answer.reply[:2_000]
        outcome = answer.outcome
        if outcome is OutgoingState.QUEUED and row.attempts >= settings.outgoing.attempts:
            outcome = OutgoingState.DEAD
        row.state = outcome
        if row.kind in contents.NEVER_KEPT and outcome in (OutgoingState.SENT, OutgoingState.DEAD):
            row.cause = NO_CAUSE
        if outcome is OutgoingState.SENT:
            row.sent_at = now
            if row.kind == letters.LETTER:
                letters.note_sent(session, row, now)
            copies.queue_copies(session, settings, row, now)
            if not done.by_other_account and (refused := session.get(HealthRow, OUTGOING)) is not None:
                session.delete(refused)
        elif outcome is OutgoingState.DEAD:
            done.dead += 1
            done.troubles.append(f"mail {row.id} to {row.recipient} was given up: {answer.reply}")
            alerts.queue_undelivered(session, row, settings, now)
        elif answer.wait is not None:
            _note_pause(session, row, settings, answer, now, done)
            done.later += 1
        elif answer.blame is Blame.SENDER:
            _note_refused(session, row, settings, answer.reply, now, done)
            done.later += 1
        else:
            row.next_attempt_at = now + min(FIRST_WAIT * 2 ** (row.attempts - 1), LONGEST_WAIT)
            done.later += 1
        record_event(
            session,
            {"sent": "sent", "dead": "given up", "queued": "put off", "sending": "put off"}[outcome.value],
            now=now,
            why=answer.reply[:500],
            message_id=row.message_id,
            application_id=row.application_id,
            mail=row.key,
        )
    done.sent += outcome is OutgoingState.SENT


def _note_pause(
    session: Session, row: OutgoingRow, settings: Settings, answer: Answer, now: datetime, done: Sent
) -> None:
    """The provider asks for a pause: all mail waits for its end, and the coordinator hears of it when that goes on for hours."""
    assert answer.wait is not None
    if done.by_other_account:
        row.next_attempt_at = now + min(answer.wait, LONGEST_REFUSAL)
        return
    health = session.get(HealthRow, OUTGOING) or HealthRow(name=OUTGOING, at=now, count=0)
    until = now + min(answer.wait, LONGEST_REFUSAL)
    health.count, health.details = health.count + 1, {"failure": answer.reply[:500], "until": until.isoformat()}
    session.add(health)
    row.next_attempt_at = until
    done.troubles.append(f"the mail waits: {answer.reply}")
    if now - health.at >= LONG_PAUSE:
        done.refused = answer.reply
        alerts.queue_refused(session, answer.reply, settings, now)


def _note_refused(
    session: Session, row: OutgoingRow, settings: Settings, reply: str, now: datetime, done: Sent
) -> None:
    """The server refuses the office's mail: the coordinator gets an alert, and it is tried again later and later."""
    row.next_attempt_at = now + min(LONGEST_REFUSAL, max(FIRST_WAIT, now - row.created_at))
    if done.by_other_account:
        return
    done.refused = reply
    health = session.get(HealthRow, OUTGOING) or HealthRow(name=OUTGOING, at=now, count=0)
    wait = min(LONGEST_REFUSAL, max(FIRST_WAIT, now - health.at))
    health.count, health.details = health.count + 1, {"failure": reply[:500], "until": (now + wait).isoformat()}
    session.add(health)
    said = f"the mail server refuses mail of this office for now, and it waits: {reply}"
    if said not in done.troubles:
        done.troubles.append(said)
    alerts.queue_refused(session, reply, settings, now)
