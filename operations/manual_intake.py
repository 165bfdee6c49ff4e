"""What came by post, fax or hand enters by the same door as mail.

In: files, what they are for and whom they are from; or an .eml file that says both itself. Out: a kept message, which a worker reads and files; adding the same
files again changes nothing.

Failures: `WrongUsage` with one sentence for an unknown opening or cycle.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from email.utils import parseaddr
from hashlib import sha256
from pathlib import Path
from typing import Any

from sqlalchemy import delete, select

from domain.errors import WrongUsage
from domain.text import clean
from ingest.fetching.deduplicate import content_digest
from ingest.office import Office
from operations.backup import put_anew
from operations.read_files import is_message
from parsers.reading import message_around
from storage.models import ErasedMessageRow, MessageRow, MessageState
from storage.queries import record_event

CHANNELS = ("email", "post", "fax")


def add(
    office: Office,
    files: Sequence[Path],
    *,
    opening: str | None,
    cycle: str | None,
    sender: str | None,
    channel: str,
    received: datetime,
    who: str,
) -> tuple[int, bool]:
    """Keeps these files as one message that is to be read; its number, and whether it is new. Raises WrongUsage.

    Without an opening and a sender it has to be one .eml file, which is then read like any other mail.
    """
    order = None
    if opening is not None and sender is not None:
        order = _order(office, opening, cycle, sender, received)
    elif len(files) != 1 or not is_message(files[0], files[0].read_bytes()):
        raise WrongUsage(
            "say what it is for and whom it is from: --opening and --from; only an .eml file says so itself"
        )
    raw = _raw(files, sender or "", channel)
    digest, message_id = content_digest(raw)
    blob = sha256(raw).hexdigest()
    put_anew(office.blobs, blob, raw)  # also over a damaged copy
    with office.database.begin() as session:
        # A person hands it over: whatever was erased before, it is wanted now.
        session.execute(delete(ErasedMessageRow).where(ErasedMessageRow.content_digest == digest))
        known = session.scalars(select(MessageRow).where(MessageRow.content_digest == digest)).one_or_none()
        if known is not None:
            return known.id, False
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
            session, "added", now=office.now(), who=who, message_id=row.id, files=[clean(path.name) for path in files]
        )
        number = row.id
    return number, True


def _order(office: Office, key: str, cycle: str | None, sender: str, received: datetime) -> dict[str, Any]:
    opening = office.openings.get(key)
    if opening is None:
        raise WrongUsage(f"opening: there is no opening “{key}”; there are {', '.join(office.openings.openings)}")
    if cycle is not None and opening.cycle(cycle) is None:
        raise WrongUsage(f"cycle: “{cycle}” is no cycle of {key}; write it like “summer 2027”")
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
