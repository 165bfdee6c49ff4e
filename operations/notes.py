"""Notes of people on an application or a message, and who has taken which application.

In: a session, a number, and who acts, why and when. Out: the change, which has its event and can be taken back.

Failures: `Refused` when there is no such thing, `WrongUsage` for a note without words.
"""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.errors import WrongUsage
from domain.text import clean_lines
from operations.changes import Attribution, Noted, Taken, record
from operations.records import Refused, message_of, unmerged_application
from storage.models import ApplicationRow, MessageRow, NoteRow, UserRow
from storage.search_index import index_application, index_message

CHARACTERS = 20_000  # of one note


def note_on_application(session: Session, number: int, text: str, by: Attribution) -> Noted:
    """Notes something on an application. Raises Refused or WrongUsage."""
    unmerged_application(session, number)
    return _note(session, text, by, application=number)


def note_on_message(session: Session, number: int, text: str, by: Attribution) -> Noted:
    """Notes something on a message. Raises Refused or WrongUsage."""
    message_of(session, number)
    return _note(session, text, by, message=number)


def _note(
    session: Session, text: str, by: Attribution, *, application: int | None = None, message: int | None = None
) -> Noted:
    words = clean_lines(text).strip()
    if not words:
        raise WrongUsage("text: the note is empty")
    if len(words) > CHARACTERS:
        raise WrongUsage(f"text: the note is longer than {CHARACTERS} characters")
    row = NoteRow(application_id=application, message_id=message, who=by.who, text=words, at=by.at)
    session.add(row)
    session.flush()
    change = Noted(row.id)
    record(session, "noted", by, change, application=application, message=message)
    index_noted(session, row)
    return change


def index_noted(session: Session, row: NoteRow) -> None:
    """Lets the note be found, or no more when it was taken back."""
    if row.application_id is not None:
        index_application(session, session.get_one(ApplicationRow, row.application_id))
    elif row.message_id is not None:
        index_message(session, session.get_one(MessageRow, row.message_id))


def note_of(session: Session, number: int) -> NoteRow:
    """The note with this number. Raises Refused when it was erased."""
    row = session.get(NoteRow, number)
    if row is None:
        raise Refused("this note is there no more")
    return row


def take(session: Session, number: int, user: int | None, by: Attribution) -> Taken | None:
    """Says who works on an application; None: nobody. None is returned when that was so already. Raises Refused."""
    row = unmerged_application(session, number)
    if row.taken_by_id == user:
        return None
    name = session.scalar(select(UserRow.name).where(UserRow.id == user)) if user is not None else ""
    if name is None:
        raise Refused("this person does not use the desk any more")
    change = Taken(user, name, row.taken_by_id)
    row.taken_by_id = user
    record(session, "taken", by, change, application=number)
    return change
