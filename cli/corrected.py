"""What a person says of an application at the command: done, or only rehearsed, and what came of it.

In: an opened office, and the corrections of one application, with another that it is joined to and a message that leaves it. Out:
sentences or one JSON document. All of it is one transaction; a rehearsal forgets it at its end.

Failures: those of the operations.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import typer
from sqlalchemy.orm import Session

from cli.printing import line, print_json
from domain.corrections import TextValue
from domain.documents import extent
from domain.numbers import application_no, message_no
from domain.text import counted
from ingest.office import Office
from operations import review
from operations.changes import Attribution
from operations.corrections import Correction, DocumentCorrection, PagesCorrection, correct
from operations.page_runs import BeginsCorrection, BelongsCorrection
from storage.application import application
from storage.summaries import DocumentSummary


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for. `merge_into`: the application that this one becomes a part of; `split`: the message that leaves it."""

    application: int
    corrections: Sequence[Correction]
    merge_into: int | None
    split: int | None
    by: Attribution


@dataclass(frozen=True, slots=True)
class Done:
    """What came of it: sentences, and the documents of the application then."""

    application: int
    sentences: tuple[str, ...]
    documents: tuple[DocumentSummary, ...]


class _RehearsedError(Exception):
    """Ends the transaction of a rehearsal, so that nothing of it is kept."""


def rehearsed(opened: Office, asked: Asked) -> Done:
    """What `made` would do; nothing is changed."""
    done = None
    try:
        with opened.database.begin() as session:
            done = _done(session, opened, asked)
            raise _RehearsedError  # noqa: TRY301 - how a transaction is told to forget
    except _RehearsedError:
        assert done is not None
    return done


def made(opened: Office, asked: Asked) -> Done:
    """Does all that is asked for, or nothing."""
    with opened.database.begin() as session:
        return _done(session, opened, asked)


def say_done(done: Done, *, as_json: bool, dry_run: bool = False) -> None:
    """Prints what was done, or what would be."""
    if as_json:
        print_json(
            {
                "application": application_no(done.application),
                "dry_run": dry_run,
                "done": list(done.sentences),
                "documents": [_as_json(each) for each in done.documents],
            }
        )
        return
    typer.echo(line("; ".join(done.sentences)))
    if dry_run:
        typer.echo("Nothing was changed.")


def _as_json(document: DocumentSummary) -> dict[str, Any]:
    return {
        "id": document.id,
        "kind": document.kind,
        "filename": document.filename,
        "first_page": document.first_page,
        "last_page": document.last_page,
        "pages": document.pages,
    }


def _done(session: Session, opened: Office, asked: Asked) -> Done:
    before = _documents(session, asked.application)
    sentences = tuple(_each(session, opened, asked, before))
    return Done(asked.application, sentences, _documents(session, asked.application))


def _documents(session: Session, number: int) -> tuple[DocumentSummary, ...]:
    session.flush()
    found = application(session, number)
    return tuple(found.documents) if found is not None else ()


def _each(session: Session, opened: Office, asked: Asked, before: Sequence[DocumentSummary]) -> Iterator[str]:
    """Does each thing and says it as a sentence."""
    number = asked.application
    if asked.corrections:
        changes = correct(session, opened.filing_context, number, asked.corrections, asked.by)
        values = [
            f"{target} is {line(value.value or 'not stated')}"
            for target, value in ((each.target, each.value) for each in changes)
            if isinstance(value, TextValue)
        ]
        if values:
            yield f"application {application_no(number)}: {', '.join(values)}"
        after = _documents(session, number)
        for each in asked.corrections:
            match each:
                case DocumentCorrection():
                    yield f"document {each.document} is corrected"
                case PagesCorrection(document, others):
                    count = counted(len(others) + 1, "document")
                    yield f"document {document} is {count} joined" if others else f"document {document} is parted"
                case BeginsCorrection() | BelongsCorrection():
                    yield _file_in_words(each.document, before, after)
    if asked.merge_into is not None:
        review.merge(session, opened.filing_context, number, asked.merge_into, asked.by)
        yield f"application {application_no(number)} is part of application {application_no(asked.merge_into)}"
    if asked.split is not None:
        taken = review.split(session, opened.filing_context, number, asked.split, asked.by)
        yield f"message {message_no(asked.split)} is application {application_no(taken.into)}"


def _file_in_words(document: int, before: Sequence[DocumentSummary], after: Sequence[DocumentSummary]) -> str:
    """What the file of a document holds now: `“all.pdf” is document 4 (cover letter, page 1) and document 9 (cv, pages 2-3)`."""
    was = next(each for each in before if each.id == document)
    of_file = [each for each in after if (each.message_id, each.attachment) == (was.message_id, was.attachment)]
    of_file.sort(key=lambda each: each.first_page or 0)
    held = [f"document {each.id} ({each.kind.replace('_', ' ')}, {_pages(each)})" for each in of_file]
    return f"“{was.filename}” is {' and '.join(held)}"


def _pages(document: DocumentSummary) -> str:
    first, last = document.first_page, document.last_page
    if first is None or last is None:
        return extent(document.pages, document.words, pages_matter=True)
    return f"page {first}" if first == last else f"pages {first}-{last}"
