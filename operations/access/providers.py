"""Who comes in by an account that the office has elsewhere, with Microsoft or Google for instance.

In: a session of the database, and who the provider says it is. Out: who comes in. Only people who were invited do: the first time by
their address, which the provider has to have verified, and from then on by the provider's own name for them.

Failures: `NotInvited` with a sentence.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.errors import PostroomError
from operations.access import links, sessions
from operations.access.signing_in import Browser, ComesIn, begin
from operations.changes import Attribution, record
from operations.people import find_person
from storage.models import UserRow


class NotInvited(PostroomError):
    """Nobody with this account was invited; the sentence says what to do."""


def come_in(session: Session, subject: str, email: str, browser: Browser, now: datetime) -> ComesIn:
    """The person of this account. `subject`: the provider and its name for them; `email`: '' where it is not verified.

    Raises NotInvited.
    """
    subject = subject[:400]  # as the column holds it
    row = session.scalars(select(UserRow).where(UserRow.provider_subject == subject)).one_or_none()
    if row is None:
        row = _first_time(session, subject, email, now)
    if sessions.is_disabled(row, now):
        raise NotInvited("your account at this desk is disabled")
    return begin(session, row, browser, now)


def _first_time(session: Session, subject: str, email: str, now: datetime) -> UserRow:
    if not email:
        raise NotInvited(
            "your account has no address that its provider has verified; ask an admin of the desk for a link"
        )
    row = find_person(session, email)
    if row is None:
        raise NotInvited(f"{email} was not invited to this desk; ask one of its admins")
    if row.provider_subject is not None:
        raise NotInvited(f"another account with the address {email} is known here; ask an admin of the desk")
    if not sessions.is_disabled(row, now):
        row.provider_subject = subject
        links.end_links(session, row.id)
        record(session, "account of a provider linked", Attribution(row.name, "", now), user=row.id, email=row.email)
    return row
