"""Reads all kept mail again under the rules of now, and says what that changes.

In: an opened office. Out: the differences of each message whose records changed, or would change. What does not change is not
written, so identical rules leave no trace; nobody is written to. What changed is one act of the person who asked for it, with an
event for each message, and is taken back as one.

Failures: those of a pass.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.reading import Reading
from ingest.fetching.split_messages import whole_message
from ingest.filing.file import file_reading
from ingest.office import Office
from ingest.reader.pool import Unreadable
from operations.changes import Attribution, Reread, record
from operations.emptied import emptied_by
from operations.rereading import keep_former
from storage.database import PASS
from storage.events import POSTROOM
from storage.models import FindingRow, MessageRow, MessageState

AT_ONCE = 16


class Aspect(StrEnum):
    """What can differ."""

    STATE = "state"  # of the message, with its reason
    OPENING = "opening"  # of the application, with its cycle
    STATUS = "status"
    DOCUMENT = "document"
    FINDING = "finding"


@dataclass(frozen=True, slots=True)
class Subject:
    """What a difference is about: the message, or something of an application."""

    aspect: Aspect
    application: int | None = None
    name: str = ""  # of the document, or the finding's code


@dataclass(frozen=True, slots=True)
class Difference:
    """What people see of it before and after; None: it is not there."""

    of: Subject
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """What reading a message again changes; `unread`: why it could not be read this time."""

    message: int
    subject: str
    differences: tuple[Difference, ...] = ()
    unread: str = ""


class _UnchangedError(Exception):
    """Rolls the transaction back."""


def replay(
    office: Office, numbers: Sequence[int] | None, *, dry_run: bool, by: Attribution | None = None
) -> Iterator[Change]:
    """Reads these messages, or all, again in the order of receipt; yields what changed. Raises as a pass does.

    `by`: who asked for it; postroom itself where it is left out.
    """
    by = by or Attribution(POSTROOM, "", office.now())
    with office.database.lock(PASS), office.readers() as readers:
        with office.database.read() as session:
            chosen = select(MessageRow.id, MessageRow.raw_sha256, MessageRow.received_at).where(
                MessageRow.state.in_([MessageState.FILED, MessageState.SET_ASIDE]),
                MessageRow.headers_only.is_(False),
                MessageRow.reason != "infected",  # never read, under whatever rules
            )
            if numbers is not None:
                chosen = chosen.where(MessageRow.id.in_(numbers))
            rows = session.execute(chosen.order_by(MessageRow.received_at, MessageRow.id)).all()
        for start in range(0, len(rows), AT_ONCE):
            part = rows[start : start + AT_ONCE]
            readings = [
                readers.read(
                    whole_message(
                        office.database, office.blobs, row.id, row.received_at, office.blobs.get(row.raw_sha256)
                    ),
                    row.received_at,
                )
                for row in part
            ]
            for row, reading in zip(part, readings, strict=True):
                change = _again(office, row.id, reading, by, dry_run=dry_run)
                if change is not None:
                    yield change


def _again(
    office: Office, number: int, future: Future[Reading | Unreadable], by: Attribution, *, dry_run: bool
) -> Change | None:
    reading = future.result()
    change: Change | None = None
    try:
        with office.database.begin() as session:
            message = session.get(MessageRow, number)
            if message is None or message.state not in (MessageState.FILED, MessageState.SET_ASIDE):
                return None  # erased since, or a person has asked for another reading
            if isinstance(reading, Unreadable):
                return Change(number, message.subject, unread=reading.why)
            before, alone = _shown(session, message), emptied_by(session, message)
            keep_former(message)
            file_reading(
                session, message, reading, replace(office.filing_context, suppress_notifications=True), office.now()
            )
            session.flush()
            differences = _differences(before, _shown(session, message))
            if differences:
                there = {link.application_id for link in message.applications}
                ended = tuple(each for each in alone if each.number not in there)
                record(session, "read again", by, Reread(ended), message=number)
                change = Change(number, message.subject, differences)
            if not differences or dry_run:
                raise _UnchangedError  # noqa: TRY301 - how a transaction is told to forget
    except _UnchangedError:
        pass
    return change


def _shown(session: Session, message: MessageRow) -> dict[Subject, str]:
    """What people see of a message and of the applications that it belongs to."""
    shown = {Subject(Aspect.STATE): " ".join(filter(None, (message.state.value, message.reason)))}
    for link in sorted(message.applications, key=lambda link: link.application_id or 0):
        application = link.application
        number = application.id
        opening = f"{application.opening or 'unknown'} {application.cycle or ''}".strip()
        shown[Subject(Aspect.OPENING, number)] = opening
        shown[Subject(Aspect.STATUS, number)] = application.status.value
        for document in application.documents:
            where = f"{document.filename or document.attachment or 'mail'} {document.read_first_page or ''}".strip()
            measured = f"{document.kind}, {document.pages} pages, {document.body_pages} of body"
            shown[Subject(Aspect.DOCUMENT, number, where)] = measured
        chosen = select(FindingRow.code, FindingRow.sentence).where(FindingRow.application_id == application.id)
        for code, sentence in session.execute(chosen):
            shown[Subject(Aspect.FINDING, number, code)] = sentence
    return shown


def _differences(before: dict[Subject, str], after: dict[Subject, str]) -> tuple[Difference, ...]:
    return tuple(
        Difference(of, before.get(of), after.get(of))
        for of in dict.fromkeys([*before, *after])
        if before.get(of) != after.get(of)
    )
