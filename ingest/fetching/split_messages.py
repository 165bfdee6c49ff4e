"""The other parts of a message that its sender's program split (message/partial), among the stored messages.

In: a message's number, time of receipt and raw bytes. Out: the bytes to be read in its place: of the whole message for the
last stored part, once all are there; else its own. Parts know each other by the digest of the id that they share.

Failures: `Transient` and `Fatal` of the database and the store.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import and_, or_, select

from parsers.mail.split import joined, part_in
from storage.blobs.digests import BlobDamaged
from storage.blobs.store import Blobs
from storage.database import Database
from storage.models import MessageRow, MessageState

APART = timedelta(days=14)  # parts arrive within minutes; a full mailbox at the office may hold one back for days
CANDIDATES = 100  # looked at, the nearest by number first


def split_digest(raw: bytes) -> str | None:
    """What the parts of one split message have in common; None for a message that is whole."""
    part = part_in(raw)
    return _digest(part.id) if part is not None and part.id else None


def _digest(part_id: str) -> str:
    return sha256(part_id.encode(errors="surrogateescape")).hexdigest()


def whole_message(database: Database, blobs: Blobs, number: int, received: datetime, raw: bytes) -> bytes:
    """The bytes that the reading of this message is of."""
    part = part_in(raw)
    if part is None or not part.id:
        return raw
    may_be_part = or_(MessageRow.state == MessageState.KEPT, MessageRow.reason == "partial")
    before_digests = and_(MessageRow.split_digest.is_(None), may_be_part)  # stored by an older version
    with database.read() as session:
        rows = session.execute(
            select(MessageRow.id, MessageRow.raw_sha256)
            .where(or_(MessageRow.split_digest == _digest(part.id), before_digests))
            .where(MessageRow.received_at.between(received - APART, received + APART), MessageRow.id != number)
            .order_by(MessageRow.id.desc())
        ).all()
    others: dict[int, bytes] = {}
    for row in sorted(rows, key=lambda each: abs(each.id - number))[:CANDIDATES]:
        try:
            other = blobs.get(row.raw_sha256)
        except BlobDamaged:
            continue
        found = part_in(other)
        if found is not None and found.id == part.id:
            others[row.id] = other
    if any(each > number for each in others):
        return raw  # the reading of the last one is of the whole message
    return joined([raw, *others.values()]) or raw
