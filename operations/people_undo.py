"""Takes back the last act on a person of the desk: an invitation, a role, an account that was disabled, enabled or removed, a handover.

In: a session, the person's number, the key of the act, and who takes it back. Out: a sentence, which the desk translates, with its
values, and the person's number then. Taking back is an act of its own with its event, which can be taken back in turn. What has
ended stays ended: sessions, links that were sent, and of an account that was removed its password.

Failures: `Refused` when something was done to the person since, an invited person has come in, or no admin would be left.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.users import Role
from notify.messages.accounts import ACCOUNT
from operations import people
from operations.changes import Attribution, record
from operations.notes import take
from operations.records import Refused
from storage.models import ApplicationRow, EventRow, OutgoingRow, OutgoingState, UserRow

CHANGED = "something else has been done to this person since"
MOST_LOOKED_AT = 500  # events of people, the newest first: an act is taken back soon, or by the page of the person


class UndoneSentence(StrEnum):
    """What is said once an act is taken back; the values stand as gettext writes them."""

    INVITED = "%(name)s is not invited any more; the link that was sent does not work."
    ROLE = "%(name)s is %(role)s again."
    DISABLED = "The account of %(name)s works again."
    LAST_DAY = "The account of %(name)s ends as before."
    ENABLED = "The account of %(name)s is disabled again."
    REMOVED = "%(name)s is %(role)s again. Send a new link: the password is gone."
    HANDED_OVER = "%(name)s keeps the account, and %(successor)s is not invited any more."


@dataclass(frozen=True, slots=True)
class UndoneOnPerson:
    """What was taken back. `number`: of the person now, None where there is none any more."""

    sentence: UndoneSentence
    number: int | None
    name: str
    role: Role | None = None
    successor: str = ""


def undo_on_person(session: Session, number: int, act: str, by: Attribution) -> UndoneOnPerson:
    """Takes back the act with this key, as the last one on this person. Raises Refused."""
    last = _last_on(session, number)
    if last is None or last.details.get("act") != act:
        raise Refused(CHANGED)
    return _TAKEN_BACK[last.what](session, last.details, by)


def _last_on(session: Session, number: int) -> EventRow | None:
    of_people = EventRow.message_id.is_(None), EventRow.application_id.is_(None), EventRow.what.in_(_TAKEN_BACK)
    newest = session.scalars(select(EventRow).where(*of_people).order_by(EventRow.id.desc()).limit(MOST_LOOKED_AT))
    return next((each for each in newest if each.details.get("user") == number), None)


def _invited(session: Session, details: Mapping[str, Any], by: Attribution) -> UndoneOnPerson:
    row = people.person_of(session, details["user"])
    name = row.name
    _remove_invited(session, row, by)
    return UndoneOnPerson(UndoneSentence.INVITED, None, name)


def _remove_invited(session: Session, row: UserRow, by: Attribution) -> None:
    if row.password_hash is not None or row.provider_subject is not None:
        raise Refused(f"{row.name} has come in already; disable or remove the account instead")
    unsent = OutgoingRow.state.in_((OutgoingState.QUEUED, OutgoingState.HELD))
    for mail in session.scalars(
        select(OutgoingRow).where(OutgoingRow.kind == ACCOUNT, OutgoingRow.recipient == row.email, unsent)
    ):
        mail.state = OutgoingState.CANCELLED
    people.remove(session, row.id, by)


def _role(session: Session, details: Mapping[str, Any], by: Attribution) -> UndoneOnPerson:
    row, old = people.person_of(session, details["user"]), Role.named(details["old"])
    assert old is not None
    people.set_role(session, row.id, old, by)
    return UndoneOnPerson(UndoneSentence.ROLE, row.id, row.name, old)


def _disabled(session: Session, details: Mapping[str, Any], by: Attribution) -> UndoneOnPerson:
    row = people.person_of(session, details["user"])
    if details["old"] is None:
        people.enable(session, row.id, by)
        return UndoneOnPerson(UndoneSentence.DISABLED, row.id, row.name)
    people.disable(session, row.id, by, datetime.fromisoformat(details["old"]))
    return UndoneOnPerson(UndoneSentence.LAST_DAY, row.id, row.name)


def _enabled(session: Session, details: Mapping[str, Any], by: Attribution) -> UndoneOnPerson:
    row = people.person_of(session, details["user"])
    people.disable(session, row.id, by, datetime.fromisoformat(details["old"]))
    return UndoneOnPerson(UndoneSentence.ENABLED, row.id, row.name)


def _removed(session: Session, details: Mapping[str, Any], by: Attribution) -> UndoneOnPerson:
    """The person with role and name; what was removed for good is not there again."""
    role = Role.named(details["role"])
    assert role is not None
    if people.find_person(session, details["email"]) is not None:
        raise Refused(f"{details['email']} has an account again")
    row = UserRow(name=details["name"], email=details["email"], role=role, wants_notifications=False, created_at=by.at)
    session.add(row)
    session.flush()
    record(session, "invited", by, user=row.id, email=row.email, role=role.word)
    return UndoneOnPerson(UndoneSentence.REMOVED, row.id, row.name, role)


def _handed_over(session: Session, details: Mapping[str, Any], by: Attribution) -> UndoneOnPerson:
    old, new = people.person_of(session, details["user"]), people.person_of(session, details["to"])
    last = _last_on(session, new.id)
    if last is None or last.details.get("act") != details["act"]:  # even somebody else may have got the number
        raise Refused(CHANGED)
    taken = session.scalars(select(ApplicationRow.id).where(ApplicationRow.taken_by_id == new.id)).all()
    for application in taken:
        take(session, application, old.id, by)
    old.wants_notifications = details.get("notified", old.wants_notifications)
    if details.get("until"):  # it was to end before the handover too
        people.disable(session, old.id, by, datetime.fromisoformat(details["until"]))
    else:
        people.enable(session, old.id, by)
    successor = new.name
    _remove_invited(session, new, by)
    return UndoneOnPerson(UndoneSentence.HANDED_OVER, old.id, old.name, successor=successor)


_TAKEN_BACK: Mapping[str, Callable[[Session, Mapping[str, Any], Attribution], UndoneOnPerson]] = {
    "invited": _invited,
    "role changed": _role,
    "account disabled": _disabled,
    "account enabled": _enabled,
    "person removed": _removed,
    "handed over": _handed_over,
}
