"""Who may use the desk: invite, set a password, change a role, disable, hand over, remove.

In: a session, a person, and who acts, why and when. Out: what was done; each act has its event with the old value and no secret.
Passwords arrive as hashes (`operations.access.passwords`), since making one takes long.

Failures: `Refused` when there is no such person, or the office would be left without an admin; `WrongUsage` for a value that cannot be.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from config.settings import Settings
from domain.errors import WrongUsage
from domain.text import clean, shortened
from domain.users import Role
from notify.messages.queueing import ADDRESS, ADDRESS_CHARACTERS
from operations.access import links, sessions
from operations.access.links import OneTimeLink, make_link
from operations.changes import Attribution, record
from operations.notes import take
from operations.records import Refused
from storage.drafts import forget_drafts
from storage.models import ApplicationRow, UserRow

NAME_CHARACTERS = 100
LAST_ADMIN = "the desk needs an admin: give somebody else this role first"


@dataclass(frozen=True, slots=True)
class Invited:
    """A person who was invited, by number, and the link."""

    number: int
    link: OneTimeLink


def find_person(session: Session, email: str) -> UserRow | None:
    """The person with this address, if there is one."""
    return session.scalars(select(UserRow).where(UserRow.email == email.strip().casefold())).one_or_none()


def person_of(session: Session, who: str | int) -> UserRow:
    """The person with this number or address. Raises Refused."""
    row = session.get(UserRow, who) if isinstance(who, int) else find_person(session, who)
    if row is None:
        raise Refused(
            "there is no such person" if isinstance(who, int) else f"nobody at the desk has the address {who}"
        )
    return row


def invite(
    session: Session, settings: Settings, email: str, name: str, role: Role, by: Attribution, *, is_sent: bool
) -> Invited:
    """Adds a person, who comes in by a one-time link. `is_sent`: by mail too. Raises WrongUsage or Refused."""
    address = _checked_address(email)
    row = find_person(session, address)
    if row is not None:
        state = " and is disabled" if sessions.is_disabled(row, by.at) else ""
        raise Refused(f"{row.email} has an account already{state}")
    row = UserRow(
        name=_checked_name(name) or address.partition("@")[0],
        email=address,
        role=role,
        wants_notifications=False,
        created_at=by.at,
    )
    session.add(row)
    session.flush()
    record(session, "invited", by, user=row.id, email=row.email, role=role.word)
    return Invited(row.id, make_link(session, settings, row, by.at, by=by.who, is_sent=is_sent))


def new_link(session: Session, settings: Settings, who: str | int, by: Attribution, *, is_sent: bool) -> OneTimeLink:
    """A new one-time link for a person; older ones end. Raises Refused for a disabled account."""
    row = person_of(session, who)
    if sessions.is_disabled(row, by.at):
        raise Refused(f"the account of {row.name} is disabled; enable it first")
    record(session, "link made", by, user=row.id, email=row.email)
    return make_link(session, settings, row, by.at, by=by.who, is_sent=is_sent)


def ask_for_reset(session: Session, settings: Settings, email: str, now: datetime) -> None:
    """Sends a link to the person with this address, if there is one; says nothing about it."""
    row = find_person(session, email)
    if row is not None and not sessions.is_disabled(row, now):
        record(session, "new password asked for", Attribution(row.name, "", now), user=row.id, email=row.email)
        make_link(session, settings, row, now, by="", is_sent=True)


def set_password_by_link(session: Session, token: str, password_hash: str, name: str, now: datetime) -> UserRow:
    """Uses a link up and sets the password, and the name when one is given; ends all sessions. Raises Refused."""
    row = links.use(session, token, now)
    is_new = row.password_hash is None
    row.name = _checked_name(name) or row.name
    row.password_hash = password_hash
    sessions.end_all(session, row.id)
    what = "invitation accepted" if is_new else "password set by a link"
    record(session, what, Attribution(row.name, "", now), user=row.id, email=row.email)
    return row


def set_password(
    session: Session, row: UserRow, password_hash: str, by: Attribution, *, but: int | None = None
) -> None:
    """Sets a person's password; ends their sessions, but this one, and their links."""
    row.password_hash = password_hash
    sessions.end_all(session, row.id, but=but)
    links.end_links(session, row.id)
    record(session, "password changed", by, user=row.id, email=row.email)


def rename(session: Session, row: UserRow, name: str, by: Attribution) -> None:
    """Gives a person another name. Raises WrongUsage for an empty one."""
    checked, old = _checked_name(name), row.name
    if not checked:
        raise WrongUsage("Write a name: colleagues see it beside what you do.")
    row.name = checked
    if checked != old:
        record(session, "renamed", by, user=row.id, old=old, name=checked)


def set_notifications(session: Session, settings: Settings, row: UserRow, by: Attribution, *, wanted: bool) -> None:
    """Lets a person get copies of the coordinator's notifications, reports and alerts, or none any more.

    Raises WrongUsage for an address that the settings do not name as one of the office's: what it answers would be filed as a
    stranger's.
    """
    if wanted and not settings.is_of_office(row.email):
        raise WrongUsage(
            f"The settings do not name {row.email} as an address of the office (office.addresses or office.domains), so your "
            "answers to an applicant would not be recognised as the office's."
        )
    if row.wants_notifications != wanted:
        record(session, "notifications chosen", by, user=row.id, email=row.email, old=not wanted, wanted=wanted)
    row.wants_notifications = wanted


def set_role(session: Session, number: int, role: Role, by: Attribution) -> Role:
    """Gives a person another role, which ends their sessions; the old one. Raises Refused for the last admin."""
    row = person_of(session, number)
    old = row.role
    if role is old:
        return old
    if role < Role.ADMIN:
        _refuse_last_admin(session, row, by.at)
    row.role = role
    sessions.end_all(session, row.id)
    record(session, "role changed", by, user=row.id, email=row.email, old=old.word, role=role.word)
    return old


def disable(session: Session, number: int, by: Attribution, at: datetime | None = None) -> None:
    """Disables an account now, which ends its sessions and links, or at a time to come. Raises Refused for the last admin."""
    row = person_of(session, number)
    _refuse_last_admin(session, row, by.at, in_time=at is not None and at > by.at)
    old, row.disabled_at = row.disabled_at, at or by.at
    if row.disabled_at <= by.at:
        sessions.end_all(session, row.id)
        links.end_links(session, row.id)
    old_time = old.isoformat() if old is not None else None
    until = row.disabled_at.isoformat()
    record(session, "account disabled", by, user=row.id, email=row.email, at=until, old=old_time)


def enable(session: Session, number: int, by: Attribution) -> None:
    """Enables an account again, or takes back that it ends. Their sessions stay ended."""
    row = person_of(session, number)
    old, row.disabled_at = row.disabled_at, None
    if old is not None:
        record(session, "account enabled", by, user=row.id, email=row.email, old=old.isoformat())


def remove(session: Session, number: int, by: Attribution) -> str:
    """Removes a person for good; what they did stays under their name. Their address. Raises Refused for the last admin."""
    row = person_of(session, number)
    _refuse_last_admin(session, row, by.at)
    record(session, "person removed", by, user=row.id, email=row.email, name=row.name, role=row.role.word)
    forget_drafts(session, row.id)  # the next person may get their number
    session.delete(row)
    session.flush()
    return row.email


def hand_over(
    session: Session,
    settings: Settings,
    number: int,
    email: str,
    name: str,
    by: Attribution,
    at: datetime | None = None,
) -> Invited:
    """Invites a successor with the same role, gives them what the old person had taken and their notifications, and disables the old account.

    `at`: the old account's last moment; None: now. Raises WrongUsage or Refused, and then changes nothing.
    """
    old = person_of(session, number)
    until = old.disabled_at.isoformat() if old.disabled_at is not None else None
    invited = invite(session, settings, email, name, old.role, by, is_sent=True)
    disable(session, number, by, at)
    new = person_of(session, invited.number)
    notified = old.wants_notifications
    new.wants_notifications = old.wants_notifications and settings.is_of_office(new.email)
    if at is None:
        old.wants_notifications = False
    chosen = select(ApplicationRow.id).where(
        ApplicationRow.taken_by_id == old.id, ApplicationRow.merged_into_id.is_(None)
    )
    taken = session.scalars(chosen.order_by(ApplicationRow.id)).all()
    for application in taken:
        take(session, application, new.id, by)
    record(
        session,
        "handed over",
        by,
        user=old.id,
        email=old.email,
        to=new.id,
        applications=len(taken),
        notified=notified,
        until=until,
    )
    return invited


def _refuse_last_admin(session: Session, row: UserRow, now: datetime, *, in_time: bool = False) -> None:
    """Raises Refused when no admin would be left, or none who can come in.

    `in_time`: it is for a day to come, until which an invited admin has time to come in.
    """
    if row.role is not Role.ADMIN or sessions.is_disabled(row, now):
        return
    chosen = select(UserRow).where(UserRow.role == Role.ADMIN, UserRow.id != row.id, UserRow.disabled_at.is_(None))
    others = session.scalars(chosen).all()
    if not others:
        raise Refused(LAST_ADMIN)
    if not in_time and _can_come_in(row) and not any(map(_can_come_in, others)):
        raise Refused(
            f"{others[0].name} is to be an admin too, and has not come in yet; wait for that, or choose a later day"
        )


def _can_come_in(row: UserRow) -> bool:
    return row.password_hash is not None or row.provider_subject is not None


def _checked_address(email: str) -> str:
    address = email.strip().casefold()
    if len(address) > ADDRESS_CHARACTERS or ADDRESS.fullmatch(address) is None:
        raise WrongUsage(f"“{shortened(clean(email), 80)}” is no e-mail address.")
    return address


def _checked_name(name: str) -> str:
    cleaned = clean(name)
    if len(cleaned) > NAME_CHARACTERS:
        raise WrongUsage(f"A name has {NAME_CHARACTERS} characters at the most.")
    return cleaned
