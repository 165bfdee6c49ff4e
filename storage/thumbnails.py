"""The pictures of documents' first pages that are kept: whose they are, and when they are not needed any more.

In: a session, documents and digests of stored pictures. Out: rows that name them; or a note that the stored file is to be
removed, unless another record names it (operations/erasure.py: discard).

Failures: none of its own.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import bindparam, update
from sqlalchemy.orm import Session

from storage.models import DiscardedBlobRow, DocumentRow
from storage.summaries import DocumentSummary

# Made once: to make a statement takes several times as long as to run it. Nobody has hold of the rows.
NAME = (
    update(DocumentRow)
    .where(DocumentRow.id == bindparam("document"), DocumentRow.sha256 == bindparam("content"))
    .where(DocumentRow.first_page.is_not_distinct_from(bindparam("page")))
    .values(thumbnail=bindparam("picture"))
)
WITHOUT_OBJECTS = {"synchronize_session": False}


def name_thumbnails(session: Session, stored: Iterable[tuple[DocumentSummary, str]]) -> None:
    """Names the stored picture (its digest) of each document, unless its first page has become another one meanwhile."""
    for document, digest in stored:
        of_it = {"document": document.id, "content": document.sha256, "page": document.first_page}
        session.execute(NAME, of_it | {"picture": digest}, execution_options=WITHOUT_OBJECTS)


def discard_thumbnails(session: Session, documents: Iterable[DocumentRow]) -> None:
    """These documents end, or their first page is another one: their pictures are not theirs any more."""
    for row in documents:
        if row.thumbnail is not None:
            session.merge(DiscardedBlobRow(sha256=row.thumbnail))
            row.thumbnail = None
