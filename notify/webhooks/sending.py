"""Sends what other programs are to hear: a signed POST for each event, again later when it is not taken.

In: a database and the settings. Out: rows in their next state. An attempt is counted before it is made; one that is made twice
bears the same `webhook-id`. The waits and the number of attempts are those of mail.

Source: Standard Webhooks 1.0.0 (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md).

Failures: those of the database; what a receiver does is the answer in its row.
"""

from __future__ import annotations

import hmac
import json
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256

import structlog
from sqlalchemy import Select, delete, select
from sqlalchemy.orm import Session

from config.settings import Settings
from config.webhooks import Webhook
from domain.errors import ConfigurationError, Transient
from domain.numbers import application_no
from domain.version import USER_AGENT
from notify.messages.steps import desk_of
from storage.database import Database
from storage.models import ApplicationRow, DeliveryRow, OutgoingState

log = structlog.get_logger()

FIRST_WAIT, LONGEST_WAIT = timedelta(minutes=5), timedelta(hours=12)  # as for mail
AT_ONCE = 200
KEPT = timedelta(days=30)  # what was taken
GONE = 410  # the receiver wants no more of it
UNSENT = (OutgoingState.QUEUED, OutgoingState.SENDING)


@dataclass
class Delivered:
    """What one turn did."""

    sent: int = 0
    troubles: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Prepared:
    webhook: Webhook
    key: str
    body: bytes


def send_due(
    database: Database, settings: Settings, now: Callable[[], datetime], stopping: Callable[[], bool] = lambda: False
) -> Delivered:
    """Sends what is due, oldest first. A receiver that does not take one is left alone until the next turn."""
    done = Delivered()
    unanswering: set[str] = set()
    for number, url in _due(database, now()):
        if stopping():
            break
        if url in unanswering:
            continue
        prepared = _prepare(database, settings, number)
        if prepared is None:
            continue
        trouble, is_gone = _delivered(prepared, now())
        _note(database, settings, number, trouble, is_gone, now())
        if trouble:
            unanswering.add(url)
            done.troubles.append(f"webhook to {prepared.webhook.host}: {trouble}")
            log.warning("webhook", host=prepared.webhook.host, error=trouble)
        else:
            done.sent += 1
    return done


def is_anything_due(database: Database, now: datetime) -> bool:
    """Whether something waits to be sent now. Raises Transient or Fatal."""
    with database.read() as session:
        return session.scalar(_chosen(now).limit(1)) is not None


def _chosen(now: datetime) -> Select[int, str]:
    return select(DeliveryRow.id, DeliveryRow.url).where(
        DeliveryRow.state.in_(UNSENT), DeliveryRow.next_attempt_at <= now
    )


def _due(database: Database, now: datetime) -> list[tuple[int, str]]:
    with database.read() as session:
        rows = session.execute(_chosen(now).order_by(DeliveryRow.next_attempt_at, DeliveryRow.id).limit(AT_ONCE))
        return [(number, url) for number, url in rows]


def _prepare(database: Database, settings: Settings, number: int) -> _Prepared | None:
    """Counts the attempt and commits it; None when there is nothing to send any more."""
    with database.begin() as session:
        row = session.get(DeliveryRow, number)
        if row is None or row.state not in UNSENT:
            return None
        webhook = next((each for each in settings.webhooks if each.url == row.url), None)
        if webhook is None:
            row.state, row.reply = OutgoingState.DEAD, "the settings name this receiver no longer"
            return None
        row.state = OutgoingState.SENDING
        row.attempts += 1
        return _Prepared(webhook, row.key, _body(session, row, settings))


def _body(session: Session, row: DeliveryRow, settings: Settings) -> bytes:
    """What is sent: the application as it stands now, without its documents; its status is that of the event."""
    application = session.get_one(ApplicationRow, row.application_id)
    person, desk = application.applicant, desk_of(settings)
    body = {
        "type": row.event,
        "timestamp": row.created_at.isoformat(),
        "data": {
            "application": application_no(application.id),
            "opening": application.opening,
            "cycle": application.cycle,
            "status": row.status,
            "late": application.late,
            "channel": application.channel,
            "received_at": application.received_at.isoformat(),
            "applicant": {"name": person.name or None, "email": person.email or None},
            "url": f"{desk}/applications/{application.id}" if desk else None,
        },
    }
    return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()


def _delivered(prepared: _Prepared, now: datetime) -> tuple[str, bool]:
    """Why it was not taken, '' when it was; and whether the receiver wants no more."""
    # Loading httpx2 takes as long as a pass over an empty mailbox; most offices have no webhook.
    from net.http_post import post  # noqa: PLC0415

    try:
        headers = signed(prepared.webhook.key, prepared.key, now, prepared.body)
        status = post(prepared.webhook.url, headers, prepared.body)
    except (Transient, ConfigurationError, ValueError) as error:
        return str(error), False
    if 200 <= status < 300:
        return "", False
    said = "; redirects are not followed" if 300 <= status < 400 else ""
    return f"the receiver answered {status}{said}", status == GONE


def signed(key: bytes, message_id: str, now: datetime, body: bytes) -> dict[str, str]:
    """The headers of a delivery, with its signature."""
    timestamp = str(int(now.timestamp()))
    content = b".".join((message_id.encode(), timestamp.encode(), body))
    signature = b64encode(hmac.digest(key, content, sha256)).decode()
    return {
        "Content-Type": "application/json",
        "User-Agent": USER_AGENT,
        "webhook-id": message_id,
        "webhook-timestamp": timestamp,
        "webhook-signature": f"v1,{signature}",
    }


def _note(database: Database, settings: Settings, number: int, trouble: str, is_gone: bool, now: datetime) -> None:
    with database.begin() as session:
        row = session.get(DeliveryRow, number)
        if row is None:  # erased meanwhile
            return
        row.reply = trouble
        if not trouble:
            row.state, row.sent_at = OutgoingState.SENT, now
            session.execute(
                delete(DeliveryRow).where(DeliveryRow.state == OutgoingState.SENT, DeliveryRow.created_at < now - KEPT)
            )
        elif is_gone or row.attempts >= settings.outgoing.attempts:
            row.state = OutgoingState.DEAD
        else:
            row.state = OutgoingState.QUEUED
            row.next_attempt_at = now + min(FIRST_WAIT * 2 ** (row.attempts - 1), LONGEST_WAIT)
