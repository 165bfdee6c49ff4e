"""The bytes of stored messages that are to be read.

In: an office, and the digest of a message's stored file. Out: its bytes, or why it cannot be read. One file that the store does
not give is its message's trouble as long as the store gives another one: it must not hold up the others.

Failures: `Transient` and `Fatal` of a store that gives nothing, and of the database.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime

from sqlalchemy import select

from domain.errors import Fatal, Transient
from ingest.fetching.split_messages import whole_message
from ingest.office import Office
from ingest.reader.pool import Unreadable
from storage.blobs.digests import BlobDamaged
from storage.models import MessageRow

# Other messages' files that are asked for where one cannot be read, and the largest of them.
PROBES, PROBE_BYTES = 3, 1 << 20


def raw_of(office: Office, digest: str) -> bytes | Unreadable:
    """The bytes of one message."""
    try:
        return office.blobs.get(digest)
    except BlobDamaged as error:
        return Unreadable(str(error))
    except (Transient, Fatal) as error:
        return _unreadable(office, error, digest)


def whole_of(office: Office, number: int, digest: str, received: datetime, raw: bytes) -> bytes | Unreadable:
    """The bytes with those of the other parts, where the sender's program split the message."""
    try:
        return whole_message(office.database, office.blobs, number, received, raw)
    except (Transient, Fatal) as error:
        return _unreadable(office, error, digest)


def _unreadable(office: Office, error: Transient | Fatal, digest: str) -> Unreadable:
    """Why it cannot be read; raises the error where the store gives no other file either."""
    others = select(MessageRow.raw_sha256).where(MessageRow.raw_sha256 != digest, MessageRow.size <= PROBE_BYTES)
    with office.database.read() as session:
        digests = session.scalars(others.order_by(MessageRow.id.desc()).limit(PROBES)).all()
    for each in digests:
        with suppress(BlobDamaged, Transient, Fatal):
            office.blobs.get_stored(each)
            return Unreadable(str(error))
    raise error
