"""Which of the messages that were read are filed next: in the order of receipt, however long each took to be read.

A follow-up needs what it follows, and the same mails have to give the same records whatever the number of workers. So a
message waits for all that came before it. Where one of those takes long, the others pass, but for those that may belong
to it: of its sender, to its sender, or in answer to it.

In: a transaction. Out: numbers of messages.

Failures: those of the database.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.addresses import matching_address
from domain.reading import Reading
from storage.models import MessageRow, MessageState, UnfiledReadingRow
from storage.unfiled import is_read

# An ordinary message takes a fiftieth of a second, a scanned one some seconds.
PATIENCE = timedelta(seconds=10)
AT_ONCE = 8  # filed in one transaction: each takes a flush of the disk, and a person who acts waits for it
LOOKED_AT = 500  # of what is read, at a time


@dataclass(frozen=True, slots=True)
class _Earlier:
    """A message that is not filed yet."""

    id: int
    sender: str
    message_id: str | None
    takes_long: bool


def next_to_file(session: Session, longest_lease: timedelta, now: datetime) -> list[int]:
    """The numbers of the messages that are to be filed now, in their order."""
    chosen = select(MessageRow.id).where(MessageRow.state == MessageState.KEPT, is_read())
    read = session.scalars(chosen.order_by(MessageRow.id).limit(LOOKED_AT)).all()
    earlier = list(_unread_before(session, read[-1], longest_lease, now)) if read else []
    ready = []
    for number in read:
        before = [each for each in earlier if each.id < number]
        if before:
            row = session.get_one(UnfiledReadingRow, number)
            if not all(each.takes_long for each in before) or _belongs_to_any(row.reading, before):
                message_id = session.scalar(select(MessageRow.header_message_id).where(MessageRow.id == number))
                earlier.append(_Earlier(number, _sender(row.reading), message_id, takes_long=True))
                continue
        ready.append(number)
        if len(ready) == AT_ONCE:
            break
    return ready


def _unread_before(session: Session, number: int, longest_lease: timedelta, now: datetime) -> Iterator[_Earlier]:
    columns = MessageRow.id, MessageRow.sender_email, MessageRow.header_message_id, MessageRow.lease_until
    unread = select(*columns).where(MessageRow.state == MessageState.KEPT, MessageRow.id < number, ~is_read())
    for row in session.execute(unread.order_by(MessageRow.id)):
        # One that no worker reads now waits for something else: a person, the virus scanner, to be read alone.
        leased_at = row.lease_until - longest_lease if row.lease_until is not None else None
        takes_long = leased_at is None or now - leased_at >= PATIENCE
        yield _Earlier(row.id, row.sender_email, row.header_message_id, takes_long)


def _sender(reading: Reading | None) -> str:
    sender = reading.mail.headers.sender if reading is not None else None
    return matching_address(sender.email) if sender is not None else ""


def _belongs_to_any(reading: Reading | None, earlier: Sequence[_Earlier]) -> bool:
    """Whether a message may have to do with one of those that are not filed yet."""
    if reading is None:
        return False
    headers = reading.mail.headers
    addresses = {_sender(reading)} | {
        matching_address(each.email) for each in (*headers.to, *headers.cc, *headers.reply_to)
    }
    for submission in reading.submissions:
        addresses |= {submission.applicant.matching_email, *map(matching_address, submission.other_addresses)}
    answered = {_bare(each) for each in headers.answered_ids}
    return any(
        (each.sender and each.sender in addresses) or (each.message_id and _bare(each.message_id) in answered)
        for each in earlier
    )


def _bare(message_id: str) -> str:
    return message_id.strip().strip("<>")
