"""Whether a store is the office's: a worker with other settings, or a share that is not mounted, must not take mail.

In: the records and a store. Out: nothing, when the store holds the files of the newest messages.

Failures: `Fatal` when it holds none of them: what such a worker stores the others would miss, and what they stored it
would take for lost.
"""

from __future__ import annotations

from sqlalchemy import select

from domain.errors import Fatal
from storage.blobs.store import Blobs
from storage.database import Database
from storage.models import MessageRow

# One that is there is enough; one or two that are lost are told of each, and no reason to stop.
LOOKED_FOR = 3


def refuse_wrong_store(database: Database, blobs: Blobs) -> None:
    """Raises Fatal when the store lacks the files of the newest messages: all three, or of an office with fewer all files."""
    newest = select(MessageRow.raw_sha256).order_by(MessageRow.id.desc()).limit(LOOKED_FOR)
    with database.read() as session:
        digests = session.scalars(newest).all()
    if not digests or any(blobs.exists(digest) for digest in digests):
        return
    if len(set(digests)) == LOOKED_FOR or next(iter(blobs.all()), None) is None:
        raise Fatal(
            f"the store {blobs.describe()} holds none of the files that the records name: compare storage.blobs with the "
            "other workers' settings, and see that the folder is mounted; a backup brings the files back"
        )
