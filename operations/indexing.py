"""Lets what was filed before there was a search be found: some records in each pass, so that an upgrade stops nobody's work.

In: an opened office with readers. Out: entries of what has none: applications and messages first, then the files of messages, which
have to be read again for their texts. What an upgrade left to do is noted in the table of health (INDEXING), and is done when
that note is gone.

Failures: `Transient` or `Fatal` of the database and the store; a message that cannot be read again is found by its own words alone.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from domain.catalogue.codes import INFECTED
from domain.reading import Reading
from ingest.fetching.split_messages import whole_message
from ingest.office import Office
from ingest.reader.pool import Readers
from storage.blobs.digests import BlobDamaged
from storage.models import (
    ApplicationRow,
    ApplicationStatus,
    AttachmentRow,
    HealthRow,
    MessageRow,
    MessageState,
    SearchEntryRow,
    SearchKind,
)
from storage.search_index import index_application, index_message

INDEXING = "search index"  # its row in the table of health, while something filed before is not found yet
RECORDS_AT_ONCE, MESSAGES_READ_AT_ONCE = 200, 8
SECONDS_OF_A_PASS = 10.0


def index_filed(
    office: Office, stopping: Callable[[], bool] = lambda: False, seconds: float = SECONDS_OF_A_PASS
) -> int:
    """Goes on with what an upgrade left to do, for about so long. Returns how many records can be found since."""
    until, done = time.monotonic() + seconds, 0
    if _below(office) is None:
        return 0
    with office.readers() as readers:
        while (below := _below(office)) is not None and time.monotonic() < until and not stopping():
            done += _index_records(office) or _index_files(office, readers, below)
    return done


def note_missing(office: Office) -> int:
    """Notes that the index is to be completed, if anything is missing in it. Returns how many records are."""
    with office.database.begin() as session:
        missing = sum(
            session.scalar(select(func.count()).select_from(each.subquery())) or 0 for each in _without_entry()
        )
        newest = session.scalar(select(func.max(MessageRow.id)))
        if missing and newest is not None and session.get(HealthRow, INDEXING) is None:
            details = {"files": newest}
            session.add(HealthRow(name=INDEXING, at=office.now(), count=0, details=details))
    return missing


def _below(office: Office) -> int | None:
    """The greatest number of a message whose files have to be looked at; None when nothing is left to do."""
    with office.database.read() as session:
        row = session.get(HealthRow, INDEXING)
        return int(row.details.get("files", 0)) if row is not None else None


def _without_entry() -> tuple[Select[int], Select[int]]:
    entry = SearchEntryRow
    of_application = select(entry.id).where(entry.application_id == ApplicationRow.id).exists()
    of_message = select(entry.id).where(entry.message_id == MessageRow.id, entry.kind == SearchKind.MESSAGE).exists()
    return (
        select(ApplicationRow.id).where(~of_application, ApplicationRow.status != ApplicationStatus.MERGED),
        select(MessageRow.id).where(~of_message, MessageRow.state != MessageState.KEPT),
    )


def _index_records(office: Office) -> int:
    """Writes entries of the newest applications and messages that have none."""
    with office.database.begin() as session:
        applications, messages = (
            session.scalars(chosen.order_by(column.desc()).limit(RECORDS_AT_ONCE)).all()
            for chosen, column in zip(_without_entry(), (ApplicationRow.id, MessageRow.id), strict=True)
        )
        for number in applications:
            index_application(session, session.get_one(ApplicationRow, number))
        for number in messages:
            index_message(session, session.get_one(MessageRow, number))
    return len(applications) + len(messages)


def _index_files(office: Office, readers: Readers, below: int) -> int:
    """Reads the newest messages again whose files cannot be found, and writes the entries of these."""
    with office.database.read() as session:
        chosen = _messages_with_files(session, below)
    readings = {}
    for row in chosen:
        try:
            raw = office.blobs.get(row.raw_sha256)
        except BlobDamaged:  # `reconcile` names it
            continue
        readings[row.id] = readers.read(
            whole_message(office.database, office.blobs, row.id, row.received_at, raw), row.received_at
        )
    read = {number: future.result() for number, future in readings.items()}
    with office.database.begin() as session:
        for number, reading in read.items():
            message = session.get(MessageRow, number)
            if message is not None and isinstance(reading, Reading):
                index_message(session, message, reading.texts)
        note = session.get(HealthRow, INDEXING)
        if note is not None and chosen:
            note.details = {"files": chosen[-1].id - 1}
        elif note is not None:
            session.delete(note)
    return len(read)


def _messages_with_files(session: Session, below: int) -> Sequence[MessageRow]:
    """The newest messages up to this number with a document whose words are in no entry."""
    entry = select(SearchEntryRow.id).where(SearchEntryRow.attachment_id == AttachmentRow.id).exists()
    files = select(AttachmentRow.id).where(
        AttachmentRow.message_id == MessageRow.id, AttachmentRow.role == "document", ~entry
    )
    chosen = select(MessageRow).where(
        MessageRow.id <= below,
        MessageRow.state.in_([MessageState.FILED, MessageState.SET_ASIDE]),
        MessageRow.reason != INFECTED,
        MessageRow.headers_only.is_(False),
        files.exists(),
    )
    return session.scalars(chosen.order_by(MessageRow.id.desc()).limit(MESSAGES_READ_AT_ONCE)).all()
