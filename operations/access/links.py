"""One-time links: an invitation, or the way to a new password. 48 hours, one use, and a new link ends the older ones.

In: a session and a person, or the token of a link. Out: a token that is not stored, or the link's row.

Failures: `Refused` with a sentence for a link that does not work any more; it does not say whether there was ever one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session, joinedload

from config.settings import Settings
from config.web import Web
from notify.messages.accounts import queue_link
from operations.access.digests import digest_of, new_token
from operations.access.sessions import is_disabled
from operations.records import Refused
from storage.models import LinkPurpose, OneTimeLinkRow, UserRow

WORKS = timedelta(hours=48)
PATHS = {LinkPurpose.INVITATION: "/invitation/", LinkPurpose.PASSWORD: "/password/"}
GONE = "This link does not work any more: it was used, is older than 48 hours, or a newer one was made."


@dataclass(frozen=True, slots=True)
class OneTimeLink:
    """A link that was made just now: its address, and until when it works (UTC)."""

    address: str
    until: datetime


def make_link(
    session: Session, settings: Settings, user: UserRow, now: datetime, *, by: str, is_sent: bool
) -> OneTimeLink:
    """A new link for a person; it is an invitation as long as they have no password. `is_sent`: by mail too."""
    purpose = LinkPurpose.INVITATION if user.password_hash is None else LinkPurpose.PASSWORD
    session.execute(delete(OneTimeLinkRow).where(OneTimeLinkRow.user_id == user.id))
    token = new_token()
    row = OneTimeLinkRow(
        token_hash=digest_of(token), purpose=purpose, user=user, created_at=now, expires_at=now + WORKS
    )
    session.add(row)
    session.flush()
    link = OneTimeLink(f"{(settings.web or Web()).base_url}{PATHS[purpose]}{token}", row.expires_at)
    if is_sent:
        key = row.token_hash[:16]
        queue_link(session, settings, user.email, purpose, link.address, by=by, until=link.until, key=key, now=now)
    return link


def owner_of(session: Session, token: str, now: datetime) -> UserRow:
    """The person whose link this is, if it works. Raises Refused."""
    return _link(session, token, now).user


def use(session: Session, token: str, now: datetime) -> UserRow:
    """Uses a link up; its person. Raises Refused."""
    row = _link(session, token, now)
    row.used_at = now
    session.flush()
    return row.user


def _link(session: Session, token: str, now: datetime) -> OneTimeLinkRow:
    chosen = select(OneTimeLinkRow).where(OneTimeLinkRow.token_hash == digest_of(token))
    row = session.scalars(chosen.options(joinedload(OneTimeLinkRow.user, innerjoin=True))).one_or_none()
    if row is None or row.used_at is not None or row.expires_at <= now or is_disabled(row.user, now):
        raise Refused(GONE)
    return row


def end_links(session: Session, user: int) -> None:
    """Ends the links of a person that were not used."""
    session.execute(delete(OneTimeLinkRow).where(OneTimeLinkRow.user_id == user, OneTimeLinkRow.used_at.is_(None)))
