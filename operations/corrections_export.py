"""What people corrected about documents, for learning: numbers of pages, and nothing that names or quotes anybody.

In: an opened office. Out: the content of a file (parsers/classification/example_files.py): each document whose kind a person
corrected, and beside them those that stood when somebody decided. The stored files are read again, in the sandbox. A number
that only one or two applicants' documents hold could be a name, and is left out.

Failures: `Fatal` where there is nothing to learn from. A document that cannot be read is named, not hidden.
"""

from __future__ import annotations

import hmac
from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from hashlib import sha256

from domain.errors import Fatal
from domain.numbers import application_no
from ingest.office import NO_WEIGHTS, Office
from ingest.reader.pages import NotShown, ReadExamples
from ingest.reader.pool import Readers
from operations.changes import Attribution
from operations.said_kinds import SaidKind, corrected_kinds, let_stand
from parsers.classification.example_files import Example, written
from parsers.classification.examples import PAGES, PageExample
from storage.blobs.digests import BlobDamaged
from storage.document_files import DocumentFiles, StoredFile, document_files
from storage.events import EXPORTED, record_event

MOST_LET_STAND = 30  # of a kind; training counts no more of one source
APPLICANTS = 3  # in whose documents a number has to occur
NAME_CHARACTERS = 16


@dataclass(frozen=True, slots=True)
class ExportedCorrections:
    """The file, how many documents are in it, and what could not be read."""

    content: bytes
    corrected: int
    let_stand: int
    left_out: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Stored:
    said: SaidKind
    files: DocumentFiles


def export_corrections(office: Office, by: Attribution) -> ExportedCorrections:
    """Reads the documents again and gives the file. Raises Fatal."""
    with office.database.read() as session:
        chosen = [*corrected_kinds(session), *let_stand(session, MOST_LET_STAND)]
        stored = [_Stored(each, files) for each in chosen if (files := document_files(session, each.id)) is not None]
    if not stored:
        raise Fatal(
            "nobody has corrected the kind of a document or decided an application yet, so there is nothing to learn from"
        )
    with office.readers(NO_WEIGHTS) as readers, ThreadPoolExecutor(readers.count) as threads:
        read = list(threads.map(lambda each: _read(office, readers, each), stored))
    examples = [
        (each.said.applicant_id, _example(office, each, pages))
        for each, pages in zip(stored, read, strict=True)
        if not isinstance(pages, str)
    ]
    left_out = tuple(
        f"application {application_no(each.said.application_id)}: its {each.said.kind.entry.noun or each.said.kind} "
        f"(document {each.said.id}) could not be read: {why}"
        for each, why in zip(stored, read, strict=True)
        if isinstance(why, str)
    )
    if not examples:
        raise Fatal("none of the documents whose kinds people know could be read: ", "; ".join(left_out))
    held = list(_without_rare(examples))
    corrected = sum(each.is_corrected for each in held)
    content = written(_named(office, b"office"), held)
    with office.database.begin() as session:
        record_event(session, EXPORTED, now=by.at, who=by.who, why=by.why, kind="corrections", documents=len(held))
    return ExportedCorrections(content, corrected, len(held) - corrected, left_out)


def _read(office: Office, readers: Readers, stored: _Stored) -> tuple[PageExample, ...] | str:
    """What can be learnt from a document's pages, or why nothing can."""
    files = stored.files
    found: list[PageExample] = []
    if files.is_infected:
        return "the virus scanner found something in its file"
    if not files.files:
        return "it stands in the text of a mail, which has no pages"
    for file in files.files[:PAGES]:
        try:
            answer = readers.examples(office.blobs.get(file.sha256), _asked(files, file))
        except BlobDamaged:
            return "its file is lost or damaged"
        if isinstance(answer, NotShown):
            return answer.why.rstrip(".")
        found += answer.pages
    return tuple(found)


def _asked(files: DocumentFiles, file: StoredFile) -> ReadExamples:
    if files.is_joined:
        return ReadExamples(media_type=file.media_type, filename=file.filename, is_page=True)
    return ReadExamples(
        media_type=file.media_type, filename=file.filename, first=files.first_page, last=files.last_page
    )


def name_in_file(office: Office, files: DocumentFiles) -> str:
    """What a document is called in the exported file."""
    place = "\n".join([*(each.sha256 for each in files.files), f"{files.first_page}-{files.last_page}"])
    return _named(office, place.encode())


def _example(office: Office, stored: _Stored, pages: tuple[PageExample, ...]) -> Example:
    said = stored.said
    return Example(
        document=name_in_file(office, stored.files),
        kind=said.kind,
        is_corrected=said.is_corrected,
        page_count=said.pages,
        language=said.language,
        pages=pages,
    )


def _named(office: Office, what: bytes) -> str:
    """A name that the office alone can make, and always makes the same."""
    return hmac.new(office.secret, b"corrections\n" + what, sha256).hexdigest()[:NAME_CHARACTERS]


def _without_rare(examples: Sequence[tuple[int, Example]]) -> Iterator[Example]:
    """Each document once (those of people's words come first), with those numbers alone that several applicants' documents hold."""
    applicants: dict[int, set[int]] = defaultdict(set)
    once: dict[str, Example] = {}
    for applicant, example in examples:
        once.setdefault(example.document, example)
        for page in example.pages:
            for number in page.numbers:
                applicants[number].add(applicant)
    common = {number for number, held_by in applicants.items() if len(held_by) >= APPLICANTS}
    for example in once.values():
        yield replace(example, pages=tuple(_with_numbers(page, common) for page in example.pages))


def _with_numbers(page: PageExample, common: set[int]) -> PageExample:
    pairs = [pair for pair in zip(page.numbers, page.counts, strict=True) if pair[0] in common]
    return replace(page, numbers=tuple(number for number, _ in pairs), counts=tuple(count for _, count in pairs))
