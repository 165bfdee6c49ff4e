"""Takes apart two applications that were merged: each has its messages again, and what a person said of their documents.

In: the two applications, and the change that says what was moved. Out: the rows as they were; what was said of a document since
the merge goes with its message.

Failures: `Refused` when a message has moved on, or when one of the two would have no message left.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from domain.applications import MergedSubmission
from domain.numbers import application_no, message_no
from ingest.filing.contributions import copied
from ingest.filing.corrections import documents_of
from operations.changes import Merged
from operations.records import Refused
from operations.review import document_corrections, move_message
from storage.models import ApplicationRow, CorrectionRow
from storage.queries import with_joined


def take_apart(
    session: Session, gone: ApplicationRow, kept: ApplicationRow, change: Merged, joined_at: datetime
) -> None:
    """Gives an application that was joined to another one back its messages, and what was said of them since. Raises Refused."""
    if gone.merged_into_id != kept.id:
        raise Refused(
            f"application {application_no(gone.id)} is not part of application {application_no(kept.id)} any more"
        )
    there = {link.message_id for link in kept.messages}
    shared = {message: _merged_of(session, kept, gone, message) for message in change.in_both}
    missing = [message for message in change.messages if message not in there]
    if missing:
        raise Refused(f"message {message_no(missing[0])} is not part of application {application_no(kept.id)} any more")
    if there == set(change.messages):
        raise Refused(f"application {application_no(kept.id)} would have no message left")
    for message in change.messages:
        move_message(session, message, kept, gone)
        taken_along = {_word(each) for each in document_corrections(session, gone, message)}
        for row in document_corrections(session, kept, message):
            if _word(row) in taken_along:
                session.delete(row)
            elif row.at >= joined_at:
                row.application_id = gone.id
    for message, parts in shared.items():
        _give_back(session, gone, kept, message, parts, joined_at)
    change.old.put_on(gone)
    if kept.decided_at in (None, change.old_of_other.decided_at):  # else a person has decided since, which stays
        change.old_of_other.put_on(kept)
    gone.merged_into_id = None
    session.flush()


def _merged_of(
    session: Session, kept: ApplicationRow, gone: ApplicationRow, message: int
) -> tuple[MergedSubmission, ...]:
    """What a message that both applications had says of the one that was merged, its own first. Raises Refused."""
    link = next((each for each in kept.messages if each.message_id == message), None)
    joined = with_joined(session, [gone.id])
    parts = [each for each in (link.merged_submissions if link else None) or () if each.application in joined]
    parts.sort(key=lambda each: each.application != gone.id)
    if not parts:
        raise Refused(
            f"message {message_no(message)} was part of both applications, and says nothing of "
            f"application {application_no(gone.id)} alone"
        )
    return tuple(parts)


def _give_back(
    session: Session,
    gone: ApplicationRow,
    kept: ApplicationRow,
    message: int,
    parts: Sequence[MergedSubmission],
    joined_at: datetime,
) -> None:
    """Lets a message of both applications be of the one that was merged again, with what was said of its documents."""
    link = next(each for each in kept.messages if each.message_id == message)
    link.merged_submissions = tuple(each for each in link.merged_submissions or () if each not in parts) or None
    gone.messages.append(back := copied(link))
    back.former_submission, back.merged_submissions = parts[0].submission, tuple(parts[1:]) or None
    own = {document.attachment for each in parts for document in each.submission.documents}
    named = tuple(f"{documents_of(message)}{path or ''}:" for path in own)
    taken_along = {_word(each) for each in document_corrections(session, gone, message)}
    for row in document_corrections(session, kept, message):
        if _word(row) in taken_along:
            session.delete(row)
        elif row.at >= joined_at and row.target.startswith(named):
            row.application_id = gone.id


def _word(row: CorrectionRow) -> tuple[object, ...]:
    """What tells one person's word from another one's."""
    return row.target, row.value, row.who, row.at
