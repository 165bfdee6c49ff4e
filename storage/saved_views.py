"""Views of the list of applications under a name.

In: a session. Out: the views that a person sees: those of everybody, and their own.

Failures: none.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from storage.models import SavedViewRow

MOST = 30  # of one person, and of everybody
NAME_CHARACTERS = 80


@dataclass(frozen=True, slots=True)
class SavedView:
    """A view. `is_shared`: everybody at the desk sees it."""

    id: int
    name: str
    query: str
    is_shared: bool


def views_of(session: Session, user: int) -> tuple[SavedView, ...]:
    """The views that this person sees, by their names."""
    chosen = select(SavedViewRow).where(or_(SavedViewRow.user_id.is_(None), SavedViewRow.user_id == user))
    rows = sorted(session.scalars(chosen), key=lambda row: (row.name.casefold(), row.id))
    return tuple(SavedView(row.id, row.name, row.query, row.user_id is None) for row in rows)


def save_view(session: Session, user: int | None, name: str, query: str, at: datetime) -> None:
    """Saves a view of this person, or with None of everybody; one of the same name is replaced."""
    same = select(SavedViewRow).where(SavedViewRow.user_id == user, SavedViewRow.name == name)
    row = session.scalars(same).first() or SavedViewRow(user_id=user, name=name)
    row.query, row.at = query, at
    session.add(row)


def delete_view(session: Session, user: int, number: int) -> str | None:
    """Deletes a view that this person sees. Returns its name; None when there is none."""
    row = session.get(SavedViewRow, number)
    if row is None or row.user_id not in (None, user):
        return None
    session.delete(row)
    return row.name
