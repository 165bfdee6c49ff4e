"""Writing mail to be sent into the database, and who may be written to."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from config.settings import Settings
from domain.addresses import GMAIL, matching_address
from domain.message_ids import make_message_id
from domain.outgoing import NO_CAUSE, Cause
from notify.messages.compose import domain_of, one_line
from storage.models import OutgoingRow, OutgoingState
from storage.secret import secret_of

# Whoever answers automatically is answered once a day at the most (RFC 3834 section 2).
ONCE_A_DAY = frozenset({"acknowledgement", "reminder", "unreadable", "thanks", "form"})
# Nobody reads what goes to these, and some of them answer.
NOBODY = re.compile(
    r"(?:no|do-?not|donot)[-_.]?reply\b.*|mailer-daemon|postmaster|bounces?(?:[-+=].*)?|notifications?|auto-?reply|root|abuse",
    re.IGNORECASE,
)
# What can stand in an envelope and in a header without quoting; anything else is nobody's application address.
ADDRESS = re.compile(r"[^\s@<>()\[\]\\,;:\"\x00-\x1f\x7f]{1,64}@(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_][\w-]*")
ADDRESS_CHARACTERS = 254  # RFC 5321 section 4.5.3.1.3, without the angle brackets


def enqueue(
    session: Session,
    settings: Settings,
    *,
    key: str,
    kind: str,
    recipient: str | None,
    subject: str,
    now: datetime,
    cause: Cause = NO_CAUSE,
    thread: str = "office",
    application_id: int | None = None,
    message_id: int | None = None,
    due: datetime | None = None,
    most: int = 1,
) -> OutgoingRow | None:
    """Writes one mail to be sent, in the caller's transaction; None when it exists already or may not be sent.

    Mail to applicants (`ONCE_A_DAY`) goes neither to the office itself, nor to addresses that nobody reads, nor more than
    `most` times to one mailbox on one day of the office.
    """
    if not recipient or session.scalar(select(OutgoingRow.id).where(OutgoingRow.key == key)) is not None:
        return None
    if kind in ONCE_A_DAY and not _may_write(session, settings, kind, recipient, now, most):
        return None
    row = OutgoingRow(
        key=key,
        kind=kind,
        application_id=application_id,
        message_id=message_id,
        recipient=recipient,
        subject=one_line(subject),
        header_message_id=make_message_id(thread, key, domain_of(settings), secret_of(session)),
        # Nothing comes back for an automatic answer (RFC 3834 section 3.3).
        envelope_sender="" if kind in ONCE_A_DAY else settings.office.address or settings.office.coordinator or "",
        cause=cause,
        state=OutgoingState.QUEUED,
        attempts=0,
        next_attempt_at=due or now,
        created_at=now,
        reply="",
    )
    session.add(row)
    session.flush()
    return row


def _may_write(session: Session, settings: Settings, kind: str, recipient: str, now: datetime, most: int) -> bool:
    address = recipient.lower()
    if not may_be_written_to(address):
        return False
    if matching_address(address) in {matching_address(own) for own in settings.own_addresses}:
        return False
    local = now.astimezone(settings.zone)
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
    next_midnight = midnight + timedelta(days=1)  # what is of a later day was written by a clock that ran ahead
    written = select(OutgoingRow.recipient).where(
        _of_domain(address),
        OutgoingRow.kind == kind,
        OutgoingRow.created_at >= midnight,
        OutgoingRow.created_at < next_midnight,
    )
    # A program that answers from a new tagged or dotted address each time has one mailbox all the same.
    to_mailbox = [each for each in session.scalars(written) if matching_address(each) == matching_address(address)]
    return len(to_mailbox) < most


def may_be_written_to(address: str) -> bool:
    """Whether somebody reads what is sent to this address, and no mail system reads more than one address in it."""
    return (
        len(address) <= ADDRESS_CHARACTERS
        and ADDRESS.fullmatch(address) is not None
        and NOBODY.fullmatch(address.rpartition("@")[0]) is None
    )


def _of_domain(address: str) -> ColumnElement[bool]:
    """Mail to the address's domain; Gmail's two names are one."""
    domain = address.rpartition("@")[2]
    names = GMAIL if domain in GMAIL else {domain}
    return or_(*(func.lower(OutgoingRow.recipient).endswith(f"@{name}", autoescape=True) for name in sorted(names)))
