"""What an act that has a message read again needs, so that it can be taken back.

In: a message before and after it is read again. Out: its former reading is kept beside the newest one; taking the act back
files the former one once more, and makes the applications again that ended. Nobody is written to by that.

Failures: `Refused` for what cannot be brought back.
"""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import delete
from sqlalchemy.orm import Session

from domain.actions import DeclareApplication
from domain.numbers import message_no
from ingest.filing.context import FilingContext
from ingest.filing.file import fail_again, file_reading
from operations.changes import Attribution, Reread, Retried
from operations.emptied import bring_back, emptied_by
from operations.records import Refused
from storage.models import MessageRow, MessageState, UnfiledReadingRow


def keep_former(row: MessageRow) -> None:
    """Keeps the reading that the next one replaces."""
    row.former_reading = row.reading


def swap_readings(
    session: Session, context: FilingContext, row: MessageRow, change: Reread | Retried, by: Attribution
) -> Reread | Retried:
    """Files the former reading and keeps the newest in its place; the change, with the applications that end. Raises Refused."""
    former = row.former_reading
    if former is None:
        raise Refused(f"what message {message_no(row.id)} said before is not kept")
    before = emptied_by(session, row)
    bring_back(session, row, change.emptied)
    row.former_reading = row.reading
    file_reading(session, row, former, replace(context, suppress_notifications=True), by.at)
    there = {link.application_id for link in row.applications}
    return replace(change, emptied=tuple(each for each in before if each.number not in there))


def forget_reading(session: Session, message: MessageRow) -> None:
    """What is being read of a message, or read and not filed, does not count any more."""
    message.leased_by, message.lease_until = None, None
    session.execute(delete(UnfiledReadingRow).where(UnfiledReadingRow.message_id == message.id))


def take_back_retry(
    session: Session, context: FilingContext, row: MessageRow, change: Retried, by: Attribution
) -> Retried:
    """Lets a message stand as it did before it was to be read again. Raises Refused where it has been fetched since."""
    if change.fetched_first and row.state not in (MessageState.KEPT, change.old_state):
        became = row.state.value.replace("_", " ")
        raise Refused(f"message {message_no(row.id)} was fetched since, and is {became}; ", DeclareApplication(row.id))
    if row.state is MessageState.KEPT or change.fetched_first:  # not read yet, or read and not filed
        forget_reading(session, row)
        row.state, row.explanation = change.old_state, change.old_explanation
        return change
    if change.old_state is MessageState.FAILED:
        ended = emptied_by(session, row)
        fail_again(session, row, change.old_explanation, context, by.at)
        return replace(change, emptied=ended)
    changed = swap_readings(session, context, row, change, by)
    assert isinstance(changed, Retried)
    return changed
