"""Office files laid out as PDFs, so that their pages can be shown: when they are new, or when one is first asked for.

In: an opened office and its reading processes. Out: for each office file the PDF, in the store under its own digest and named by
the file's, or a sentence why there is none.

Failures: `Transient` or `Fatal` of the database, the store or the readers; the thread that lays out what is new goes on after them.
"""

from __future__ import annotations

from datetime import timedelta
from hashlib import sha256
from threading import Event, Lock, Thread

import structlog

from domain.errors import PostroomError
from ingest.office import Office
from ingest.reader.pages import LayOut, NotShown
from ingest.reader.pool import Readers
from parsers.documents import OFFICE_TYPES
from storage.database import RECORDS
from storage.document_files import (
    LaidOutFile,
    StoredFile,
    discard_unless_named,
    laid_out_files,
    newest_file,
    not_laid_out,
    write_laid_out,
)

log = structlog.get_logger()

# LibreOffice may be installed meanwhile, or have failed for want of memory: what failed is tried again after so long.
TRIED_AGAIN_AFTER = timedelta(days=1)
LOOK_SECONDS = 5.0  # between two looks for new files
AT_ONCE = 20  # files of one look
# Files of old mail are laid out when they are first asked for; a new desk looks back at so many.
LOOKED_BACK = 2_000
# Numbers are given when a message is filed and seen when it is committed, which another one may be before.
OVERLAP = 200
FINISH_SECONDS = 10.0


class LayingOut:
    """Lays out office files: one that is asked for, and by a thread those that were just filed, while a desk is open."""

    def __init__(self, office: Office, readers: Readers) -> None:
        self._office, self._readers = office, readers
        self._stopping, self._one_at_a_time = Event(), Lock()
        self._thread: Thread | None = None

    def start(self) -> None:
        """Begins to look for new files."""
        self._thread = Thread(target=self._run, name="laying out", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Lays out no further file; the one in hand is finished, if it takes no longer than FINISH_SECONDS."""
        self._stopping.set()
        if self._thread is not None:
            self._thread.join(FINISH_SECONDS)

    def of(self, file: StoredFile) -> LaidOutFile:
        """The PDF of an office file: as it was laid out before, or now. Raises Transient or Fatal."""
        with self._one_at_a_time:  # the thread may lay out the same one
            return _lay_out(self._office, self._readers, file)

    def _run(self) -> None:
        last: int | None = None
        while not self._stopping.is_set():
            try:
                last = self._look(last)
            except PostroomError as error:  # the database or the store is away: the next look tries again
                log.info("laying out", error=str(error))
            self._stopping.wait(LOOK_SECONDS)

    def _look(self, last: int | None) -> int:
        """Lays out the office files after this attachment; the number of the last one that there is."""
        with self._office.database.read() as session:
            newest = newest_file(session)
            after = newest - LOOKED_BACK if last is None else last - OVERLAP
            files = not_laid_out(session, after, OFFICE_TYPES, AT_ONCE)
        for number, file in files:
            if self._stopping.is_set():
                break
            self.of(file)
            newest = number if len(files) == AT_ONCE else newest
        return newest


def _lay_out(office: Office, readers: Readers, file: StoredFile) -> LaidOutFile:
    with office.database.read() as session:
        known = laid_out_files(session, [file.sha256]).get(file.sha256)
    if known is not None and _holds(office, known):
        return known
    made = readers.lay_out(office.blobs.get(file.sha256), LayOut(filename=file.filename))
    # Nobody is erased between storing and naming.
    with office.database.lock(RECORDS, wait=True, shared=True):
        if isinstance(made, NotShown):
            laid_out = LaidOutFile(None, None, made.why, office.now())
        else:
            pages, content = made
            with office.database.begin() as session:  # removed by the next pass if it is not named
                discard_unless_named(session, sha256(content).hexdigest())
            laid_out = LaidOutFile(office.blobs.put(content), pages, "", office.now())
        with office.database.begin() as session:
            write_laid_out(session, file.sha256, laid_out)
    return laid_out


def _holds(office: Office, known: LaidOutFile) -> bool:
    """Whether what was made before is still there, or failed not long ago."""
    if known.pdf_sha256 is None:
        return known.at > office.now() - TRIED_AGAIN_AFTER
    return office.blobs.exists(known.pdf_sha256)
