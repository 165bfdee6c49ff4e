"""What else an applicant has sent: mail that is not filed yet may bring what seems to be missing.

In: a transaction and an address. Out: whether there is such mail. Nobody is told that something is missing while it may be there.

Failures: those of the database.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from domain.addresses import matching_address
from domain.outgoing import ApplicationCause
from storage.models import MessageRow, MessageState, OutgoingRow

# Mail is mostly filed within this time after it was fetched: then one mail says how things stand.
FILED_WITHIN = timedelta(minutes=10)


def waits_for_mail(session: Session, row: OutgoingRow, now: datetime) -> bool:
    """Whether more mail of the applicant whom this row is for was fetched just now, and is not filed yet."""
    if not isinstance(row.cause, ApplicationCause):
        return False
    lately = MessageRow.kept_at > now - FILED_WITHIN
    return session.scalar(_mail_from(row.recipient).where(MessageRow.state == MessageState.KEPT, lately)) is not None


def is_any_unread(session: Session, email: str) -> bool:
    """Whether mail of this address could not be read, or not yet, and no person has looked at it."""
    unread = MessageRow.state.in_((MessageState.KEPT, MessageState.FAILED)), MessageRow.seen_at.is_(None)
    return session.scalar(_mail_from(email).where(*unread)) is not None


def _mail_from(email: str) -> Select[int]:
    return select(MessageRow.id).where(MessageRow.sender_email == matching_address(email)).limit(1)
