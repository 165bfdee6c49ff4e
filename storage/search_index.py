"""Writes what is searched in, in the transaction that files or changes a record.

In: an application as it was assessed, a message as it was filed, and the texts of its files. Out: their entries, in place of
those that were there. A record that is deleted takes its entries with it.

Failures: none of its own.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import bindparam, delete, select
from sqlalchemy.orm import Session

from domain.catalogue.codes import INFECTED
from domain.reading import FileText, words_of
from domain.text import clean, clean_lines
from storage.models import (
    ApplicationRow,
    ApplicationStatus,
    AttachmentRow,
    MessageRow,
    NoteRow,
    SearchEntryRow,
    SearchKind,
)
from storage.rows import write_rows

PAGE_END = "\f"
# As many characters of a message as of a file: its own words, and those that it forwards.
MOST_CHARACTERS = 150_000
_KINDS = {SearchKind.FILE: 0, SearchKind.MESSAGE: 1, SearchKind.APPLICATION: 2}
_RECORD_BITS, _KIND_BITS = 29, 2


def entry_number(at: datetime, kind: SearchKind, record: int) -> int:
    """The number of an entry: seconds since 1970, then the kind and the record's number.

    So the newest are the greatest, and an index gives them in the order in which they are shown: it need not look at, and
    sort, all the hundred thousand that have a common word.
    """
    seconds = max(0, int(at.astimezone(UTC).timestamp()))
    return (((seconds << _KIND_BITS) | _KINDS[kind]) << _RECORD_BITS) | record


def received_at(number: int) -> datetime:
    """When the record of an entry with this number was received (UTC, whole seconds)."""
    return datetime.fromtimestamp(number >> (_KIND_BITS + _RECORD_BITS), UTC)


# Made once: to make a statement takes several times as long as to run it.
OF_APPLICATION = delete(SearchEntryRow).where(SearchEntryRow.application_id == bindparam("record"))
OF_MESSAGE_AND_FILES = delete(SearchEntryRow).where(SearchEntryRow.message_id == bindparam("record"))
OF_MESSAGE = OF_MESSAGE_AND_FILES.where(SearchEntryRow.kind == SearchKind.MESSAGE)
NOTES = select(NoteRow.text).where(NoteRow.removed_at.is_(None)).order_by(NoteRow.id)
NOTES_OF_APPLICATION = NOTES.where(NoteRow.application_id == bindparam("record"))
NOTES_OF_MESSAGE = NOTES.where(NoteRow.message_id == bindparam("record"))
FILES_OF_MESSAGE = select(AttachmentRow.path, AttachmentRow.id).where(AttachmentRow.message_id == bindparam("record"))


def index_application(session: Session, application: ApplicationRow, *, is_new: bool = False) -> None:
    """Writes the entry of an application; one that was merged has none, since it is found by the other.

    `is_new`: it was made in this transaction, so that it has no entry and no notes yet.
    """
    record = {"record": application.id}
    if not is_new:
        session.execute(OF_APPLICATION, record)
    if application.status is ApplicationStatus.MERGED:
        return
    notes = () if is_new else session.scalars(NOTES_OF_APPLICATION, record).all()
    write_rows(session, SearchEntryRow, [application_entry(application, notes)])


def application_entry(application: ApplicationRow, notes: Sequence[str] = ()) -> dict[str, Any]:
    """The entry of an application as a row."""
    person = application.applicant
    digits = "".join(filter(str.isdigit, person.phone))
    facts = [fact.value for fact in application.facts.values() if fact.value]
    words = [application.opening, application.cycle, *facts, application.decision, *notes]
    return _entry(
        entry_number(application.received_at, SearchKind.APPLICATION, application.id),
        SearchKind.APPLICATION,
        "\n".join(filter(None, (clean(person.name), person.email, person.phone, digits))),
        "\n".join(filter(None, words)),
        application_id=application.id,
    )


def index_message(session: Session, message: MessageRow, texts: Sequence[FileText] = ()) -> None:
    """Writes the entry of a message, and those of its files where it was read anew; of an infected one only its head."""
    record = {"record": message.id}
    session.execute(OF_MESSAGE_AND_FILES if texts else OF_MESSAGE, record)
    rows = [message_entry(message, session.scalars(NOTES_OF_MESSAGE, record).all())]
    if texts:
        rows += file_entries(message, dict(session.execute(FILES_OF_MESSAGE, record).all()), texts)
    write_rows(session, SearchEntryRow, rows)


def message_entry(message: MessageRow, notes: Sequence[str] = ()) -> dict[str, Any]:
    """The entry of a message as a row."""
    reading = message.reading if message.reason != INFECTED else None
    said = [words_of(reading), *(each.body for each in reading.mail.forwarded)] if reading is not None else []
    said += notes
    return _entry(
        entry_number(message.received_at, SearchKind.MESSAGE, message.id),
        SearchKind.MESSAGE,
        clean(message.sender),
        "\n".join((clean(message.subject), *map(clean_lines, said)))[:MOST_CHARACTERS],
        message_id=message.id,
    )


def file_entries(message: MessageRow, numbers: dict[str, int], texts: Sequence[FileText]) -> Iterator[dict[str, Any]]:
    """The entries of a message's files as rows; `numbers` of its attachments, by their paths."""
    for text in texts:
        number = numbers.get(text.path)
        if number is not None:
            yield _entry(
                entry_number(message.received_at, SearchKind.FILE, number),
                SearchKind.FILE,
                "",
                PAGE_END.join(map(clean_lines, text.pages)),
                message_id=message.id,
                attachment_id=number,
            )


def _entry(
    number: int,
    kind: SearchKind,
    names: str,
    words: str,
    *,
    application_id: int | None = None,
    message_id: int | None = None,
    attachment_id: int | None = None,
) -> dict[str, Any]:
    names, words = unicodedata.normalize("NFC", names), unicodedata.normalize("NFC", words)
    return {
        "id": number,
        "kind": kind,
        "application_id": application_id,
        "message_id": message_id,
        "attachment_id": attachment_id,
        "names": names,
        "words": words,
        "names_lexemes": names,
        "lexemes": f"{names}\n{words}",
    }
