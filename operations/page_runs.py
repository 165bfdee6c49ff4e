"""Where the documents of a file begin and end, as a person says: a new one begins at a page, or one belongs to the one before.

In: a document and what a person says of its file. Out: the documents that the file holds then, as runs of pages; nothing is
written here.

Failures: `Refused` for what pages cannot part, `WrongUsage` for a page that is not there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.catalogue.kinds import Kind
from domain.corrections import PageRun
from domain.errors import WrongUsage
from domain.text import counted
from ingest.filing.corrections import A_PERSON_SAID
from operations.records import Refused
from storage.models import AttachmentRow, DocumentRow


@dataclass(frozen=True, slots=True)
class BeginsCorrection:
    """In the file of a document, by its number, a new document of this kind begins at a page (from 1, of the file)."""

    document: int
    page: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class BelongsCorrection:
    """A document, by its number, is no document of its own: its pages belong to the one before it in the same file."""

    document: int


def runs_after(session: Session, row: DocumentRow, said: BeginsCorrection | BelongsCorrection) -> tuple[PageRun, ...]:
    """The documents that the file of this document holds then, in page order. Raises Refused or WrongUsage."""
    runs = runs_of(row)
    match said:
        case BeginsCorrection(page=page, kind=kind):
            return tuple(_with_beginning(runs, page, kind, _pages_of_file(session, row)))
        case BelongsCorrection():
            place = next(number for number, run in enumerate(runs) if run.first == row.first_page)
            if place == 0:
                raise Refused(f"document {row.id} is the first of “{row.filename}”: no document stands before it")
            before = runs[place - 1]
            return (*runs[: place - 1], replace(before, last=runs[place].last), *runs[place + 1 :])


def runs_of(row: DocumentRow) -> tuple[PageRun, ...]:
    """The documents of the same file as they are now; the kinds of those that a person named. Raises Refused."""
    if row.attachment is None:
        raise Refused("the text of a mail has no pages, and cannot be parted")
    if row.joined:
        raise Refused(f"document {row.id} is several files; each of them can be a document of its own")
    of_file = (row.message_id, row.attachment)
    same = [each for each in row.application.documents if (each.message_id, each.attachment) == of_file]
    if any(each.first_page is None or each.last_page is None for each in same):
        raise Refused(f"the pages of “{row.filename}” are not known, so it cannot be parted")
    runs = [PageRun(each.first_page or 1, each.last_page or 1, _said_kind(each)) for each in same]
    return tuple(sorted(runs, key=lambda run: (run.first, run.last)))


def _said_kind(row: DocumentRow) -> Kind | None:
    """The kind, where a person named it: what was only read may be read otherwise."""
    return Kind(row.kind) if A_PERSON_SAID in row.reasons else None


def _pages_of_file(session: Session, row: DocumentRow) -> int:
    of_file = select(AttachmentRow.pages).where(
        AttachmentRow.message_id == row.message_id, AttachmentRow.path == row.attachment
    )
    return session.scalar(of_file) or row.last_page or 1


def _with_beginning(runs: Sequence[PageRun], page: int, kind: Kind, pages: int) -> Iterator[PageRun]:
    if not 1 <= page <= pages:
        raise WrongUsage(f"page: the file has {counted(pages, 'page')}, and no page {page}")
    if any(run.first == page for run in runs):
        raise Refused(f"a document begins at page {page} already")
    around = next((run for run in runs if run.first < page <= run.last), None)
    following = min((run.first for run in runs if run.first > page), default=pages + 1)
    for run in runs:
        yield replace(run, last=page - 1) if run is around else run
        if run is around:
            yield PageRun(page, run.last, kind)
    if around is None:  # pages of no document so far
        yield PageRun(page, following - 1, kind)
