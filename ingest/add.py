"""What came by post, fax or hand enters by the same door as mail.

In: files, what they are for and whom they are from. Out: a kept message that is read and filed at once; adding the same
files again changes nothing.

Failures: `Refused` with one sentence for an unknown opening or cycle.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from email.utils import parseaddr
from hashlib import sha256
from pathlib import Path
from typing import Any

from sqlalchemy import select

from ingest.identity import content_digest
from ingest.office import Office
from ingest.passes import Outcome, read_kept
from ingest.people import Refused
from ingest.readfiles import is_message
from parsers.read import message_around
from storage.models import MessageRow, MessageState
from storage.records import record_event

CHANNELS = ("email", "post", "fax")


def add(
    office: Office,
    files: Sequence[Path],
    *,
    opening: str,
    cycle: str | None,
    sender: str,
    channel: str,
    received: datetime,
    who: str,
) -> tuple[int, Outcome]:
    """Keeps, reads and files these files as one message; its number and what became of it. Raises Refused."""
    order = _order(office, opening, cycle, sender, received)
    raw = _raw(files, sender, channel)
    digest, message_id = content_digest(raw)
    blob = office.blobs.put(raw)
    with office.database.begin() as session:
        known = session.scalars(select(MessageRow).where(MessageRow.content_digest == digest)).one_or_none()
        if known is not None:
            return known.id, Outcome()
        row = MessageRow(
            raw_sha256=blob,
            content_digest=digest,
            header_message_id=message_id,
            size=len(raw),
            channel=channel,
            received_at=received,
            kept_at=office.now(),
            state=MessageState.KEPT,
            ordered=order,
        )
        session.add(row)
        session.flush()
        record_event(
            session, "added", now=office.now(), who=who, message_id=row.id, files=[path.name for path in files]
        )
        number = row.id
    return number, read_kept(office, [number])


def _order(office: Office, key: str, cycle: str | None, sender: str, received: datetime) -> dict[str, Any]:
    opening = office.openings.get(key)
    if opening is None:
        raise Refused(f"there is no opening “{key}”; there are {', '.join(office.openings.openings)}")
    if cycle is not None and opening.cycle(cycle) is None:
        raise Refused(f"“{cycle}” is no cycle of {key}; write it like “summer 2027”")
    name, email = parseaddr(sender)
    if "@" not in email:
        name, email = sender.strip(), ""
    coming = opening.next_cycle(received)
    return {
        "opening": key,
        "cycle": cycle,
        "default_cycle": coming.key if coming else None,
        "name": name or None,
        "email": email or None,
    }


def _raw(files: Sequence[Path], sender: str, channel: str) -> bytes:
    contents = [(path.name, path.read_bytes()) for path in files]
    if channel == "email" and len(contents) == 1 and is_message(files[0], contents[0][1]):
        return contents[0][1]
    digest = sha256(b"".join(content for _, content in contents) + sender.encode()).hexdigest()[:24]
    return message_around(contents, message_id=f"<{channel}.{digest}@by-hand.invalid>")
