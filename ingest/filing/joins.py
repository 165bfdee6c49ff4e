"""A person's word on which files are pages of one document: joined, in page order, or parted.

In: the contributions of an application as read, and the corrections made to it, oldest first. Out: the contributions with
their documents so arranged. Pure, and done before any other correction, which then names the documents as they are.

A correction's target is `document:MESSAGE:PATH:joined`, its value the paths of all files that are pages of that document;
one path alone parts the document into its files.

Failures: none; a word about files that no reading finds any more changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from domain.catalogue.kinds import Kind
from domain.corrections import CorrectedValue, FilesValue
from domain.documents import Document, TextSource
from ingest.filing.corrections import documents_of
from parsers.rules.gathering import Contribution

JOINED = "joined"


def join_target(message_id: int, attachment: str) -> str:
    """How a word about the pages of a document names it: by its message and its first file."""
    return f"{documents_of(message_id)}{attachment}:{JOINED}"


def arranged(
    contributions: Sequence[Contribution],
    message_ids: Sequence[int],
    corrections: Sequence[tuple[str, CorrectedValue]],
) -> list[Contribution]:
    """The contributions with their files joined and parted as a person said, the newest word on each winning."""
    said = {target: value for target, value in corrections if isinstance(value, FilesValue)}
    if not said:
        return list(contributions)
    return [_arranged(each, message, said) for each, message in zip(contributions, message_ids, strict=True)]


def _arranged(contribution: Contribution, message: int, said: Mapping[str, FilesValue]) -> Contribution:
    documents = list(contribution.submission.documents)
    names = {path: name for (_, path), name in contribution.filenames}
    digests = dict(contribution.digests)
    for target, value in said.items():
        lead = target.removeprefix(documents_of(message)).removesuffix(f":{JOINED}")
        if target == join_target(message, lead):
            documents = _with_pages(documents, lead, value.joined, names, digests)
    return replace(contribution, submission=replace(contribution.submission, documents=tuple(documents)))


def _with_pages(
    documents: Sequence[Document], lead: str, paths: Sequence[str], names: Mapping[str, str], digests: Mapping[str, str]
) -> list[Document]:
    touched = {lead, *paths}
    pieces = [
        piece
        for each in documents
        for piece in (_pieces(each, names, digests) if touched & set(each.joined) else [each])
    ]
    pages = [each for path in paths for each in pieces if each.attachment == path]
    if [each.attachment for each in pages] != list(paths):  # not there any more, or several documents in one file
        return list(documents)
    if len(pages) < 2:
        return pieces
    whole = _joined(next(each for each in pages if each.attachment == lead), pages)
    return [
        whole if each.attachment == lead else each for each in pieces if each not in pages or each.attachment == lead
    ]


def _pieces(document: Document, names: Mapping[str, str], digests: Mapping[str, str]) -> Iterator[Document]:
    """Each file of a document as a document of its own, of the same kind."""
    known = len(document.page_words) == len(document.joined)
    for number, path in enumerate(document.joined):
        yield replace(
            document,
            attachment=path,
            filename=names.get(path, path),
            sha256=digests.get(path, ""),
            joined=(),
            first_page=1,
            last_page=1,
            pages=1,
            body_pages=None if document.body_pages is None else 1,
            words=document.page_words[number] if known else 0,
            page_words=document.page_words[number : number + 1],
            page_sources=document.page_sources[number : number + 1],
            left_out=(),
            names_opening=tuple(
                replace(each, document=path, page=1) for each in document.names_opening if each.page == number + 1
            ),
            topic=(),
            reasons=("a person parted it",),
        )


def _joined(lead: Document, pages: Sequence[Document]) -> Document:
    """Documents, each of one file, as one."""
    counts = [each.pages for each in pages]
    count = sum(each or 0 for each in counts) if all(each is not None for each in counts) else None
    bodies = [each.pages if each.body_pages is None else each.body_pages for each in pages]
    body = sum(each or 0 for each in bodies) if all(each is not None for each in bodies) else None
    names = ", ".join(each.filename or each.attachment or "" for each in pages)
    sources = {each.text_source for each in pages}
    return replace(
        lead,
        attachment=lead.attachment,
        filename=names,
        joined=tuple(each.attachment or "" for each in pages),
        first_page=1 if count else None,
        last_page=count,
        pages=count,
        body_pages=body if lead.kind is Kind.WRITING_SAMPLE else None,
        words=sum(each.words for each in pages),
        page_words=tuple(words for each in pages for words in each.page_words),
        page_sources=tuple(source for each in pages for source in each.page_sources),
        text_source=next((each for each in (TextSource.OCR, TextSource.TEXT) if each in sources), TextSource.NONE),
        left_out=(),
        names_opening=tuple(found for each in pages for found in each.names_opening),
        topic=tuple(found for each in pages for found in each.topic),
        reasons=(f"a person joined {len(pages)} files, in this order: {names}", *lead.reasons),
    )
