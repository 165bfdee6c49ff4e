"""The letters that people are writing, each person's own.

In: a session, who writes, and the number of the application or message that it is about. Out: frozen values.

Failures: none of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, String, and_, cast, delete, literal, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from domain.numbers import whole_number
from storage.models import DraftRow, UserRow
from storage.rows import columns_of, value_of

OF_USER = "#"  # and the number of the person who writes a draft: names are shared, and change


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter that somebody is writing. `who`: the name as it is now, '' once the person has gone; `user`: their number, where it is known."""

    user: int | None
    who: str
    language: str
    template: str
    subject: str
    text: str
    updated_at: datetime


def drafts(session: Session, *, application: int | None = None, message: int | None = None) -> Sequence[Draft]:
    """The letters that people are writing about an application, or to the writer of a message; the newest first."""
    of_user = or_(DraftRow.who == _key_of(UserRow.id), _is_by_name(UserRow))
    columns = [each for each in columns_of(Draft, DraftRow) if each.key != "who"]
    chosen = select(*columns, DraftRow.who.label("key"), UserRow.id.label("known"), UserRow.name)
    rows = session.execute(chosen.outerjoin(UserRow, of_user).where(*_about(application, message)))
    found = (value_of(Draft, row, user=_user_of(row.key, row.known), who=_name_of(row.key, row.name)) for row in rows)
    return sorted(found, key=lambda each: each.updated_at, reverse=True)


def _user_of(key: str, known: int | None) -> int | None:
    return whole_number(key.removeprefix(OF_USER)) if key.startswith(OF_USER) else known


def _name_of(key: str, name: str | None) -> str:
    return name or ("" if key.startswith(OF_USER) else key)


def _key_of(user: ColumnElement[int] | InstrumentedAttribute[int]) -> ColumnElement[str]:
    return literal(OF_USER) + cast(user, String)


def _is_by_name(user: type[UserRow]) -> ColumnElement[bool]:
    """Whether a draft bears the name of this person, as up to version 0.6, and no other one has that name."""
    other = aliased(UserRow)
    shared = select(other.id).where(other.name == user.name, other.id != user.id).exists()
    return and_(DraftRow.who == user.name, ~shared)


def _own(user: int) -> ColumnElement[bool]:
    """The drafts of this person."""
    by_name = select(UserRow.id).where(UserRow.id == user, _is_by_name(UserRow)).exists()
    return or_(DraftRow.who == f"{OF_USER}{user}", by_name)


def save_draft(session: Session, draft: Draft, *, application: int | None = None, message: int | None = None) -> None:
    """Stores what a person has written so far, in place of that person's earlier words."""
    assert draft.user is not None
    chosen = select(DraftRow).where(_own(draft.user), *_about(application, message))
    row = session.scalars(chosen.order_by(DraftRow.updated_at.desc()).limit(1)).first()
    if row is None:
        row = DraftRow(application_id=application, message_id=message)
        session.add(row)
    row.who = f"{OF_USER}{draft.user}"
    row.language, row.template, row.subject = draft.language, draft.template, draft.subject
    row.text, row.updated_at = draft.text, draft.updated_at


def drop_draft(session: Session, user: int, *, application: int | None = None, message: int | None = None) -> None:
    """Forgets what a person has written: it was sent, or is not wanted."""
    chosen = select(DraftRow.id).where(_own(user), *_about(application, message))
    session.execute(delete(DraftRow).where(DraftRow.id.in_(chosen)))


def forget_drafts(session: Session, user: int) -> None:
    """Forgets all letters that a person has begun."""
    session.execute(delete(DraftRow).where(DraftRow.who == f"{OF_USER}{user}"))


def _about(application: int | None, message: int | None) -> tuple[ColumnElement[bool], ...]:
    return DraftRow.application_id == application, DraftRow.message_id == message
