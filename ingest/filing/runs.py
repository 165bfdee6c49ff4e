"""A person's word on which documents a file holds: its runs of pages, each with its kind.

In: the contributions of an application as read, and the corrections made to it, oldest first. Out: the contributions with the
documents of those files as the person said; and the corrections of single documents that still hold, those that were said after.
Pure.

A correction's target is `document:MESSAGE:PATH:runs`, its value all runs of pages of the file, in order. The newest counts.

Failures: none; a word about a file that no reading finds any more changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from domain.corrections import CorrectedValue, DocumentValue, PageRun, RunsValue
from domain.documents import Document, TextSource
from ingest.filing.corrections import A_PERSON_SAID, documents_of
from parsers.rules.gathering import Contribution

RUNS = "runs"
BY_A_PERSON = "a person said where it begins and ends"


def runs_target(message_id: int, attachment: str) -> str:
    """How a word about the documents of a file names it: by its message and its path."""
    return f"{documents_of(message_id)}{attachment}:{RUNS}"


def parted(
    contributions: Sequence[Contribution],
    message_ids: Sequence[int],
    corrections: Sequence[tuple[str, CorrectedValue]],
) -> list[Contribution]:
    """The contributions, each file's documents being the runs that a person said."""
    said = {target: value for target, value in corrections if isinstance(value, RunsValue)}
    if not said:
        return list(contributions)
    return [_parted(each, message, said) for each, message in zip(contributions, message_ids, strict=True)]


def still_said(corrections: Sequence[tuple[str, CorrectedValue]]) -> list[tuple[str, CorrectedValue]]:
    """The corrections without those of single documents of a file whose runs were said later: the runs say their kinds."""
    newest = {
        _file_of(target): place for place, (target, said) in enumerate(corrections) if isinstance(said, RunsValue)
    }
    return [
        (target, said)
        for place, (target, said) in enumerate(corrections)
        if not isinstance(said, DocumentValue) or newest.get(_file_of(target), -1) < place
    ]


def _file_of(target: str) -> str:
    return target.rpartition(":")[0]


def _parted(contribution: Contribution, message: int, said: Mapping[str, RunsValue]) -> Contribution:
    documents = list(contribution.submission.documents)
    for path in dict.fromkeys(each.attachment for each in documents if each.attachment is not None):
        value = said.get(runs_target(message, path))
        own = [each for each in documents if each.attachment == path]
        if value is None or any(each.joined or each.first_page is None for each in own):
            continue
        place = documents.index(own[0])
        others = [each for each in documents if each.attachment != path]
        documents = [*others[:place], *_documents(own, value.runs), *others[place:]]
    return replace(contribution, submission=replace(contribution.submission, documents=tuple(documents)))


def _documents(own: Sequence[Document], runs: Sequence[PageRun]) -> Iterator[Document]:
    words: dict[int, int] = {}
    sources: dict[int, TextSource] = {}
    for each in own:
        first = each.first_page or 1
        words |= {first + number: count for number, count in enumerate(each.page_words)}
        sources |= {first + number: source for number, source in enumerate(each.page_sources)}
    for run in runs:
        nearest = min(own, key=lambda each: _distance(each, run))
        yield _document(nearest, own, run, words, sources)


def _distance(document: Document, run: PageRun) -> tuple[int, int]:
    """The document that holds the run's first page is nearest; else the one that begins closest to it."""
    first, last = document.first_page or 1, document.last_page or 1
    return (0 if first <= run.first <= last else 1), abs(first - run.first)


def _document(
    nearest: Document,
    own: Sequence[Document],
    run: PageRun,
    words: Mapping[int, int],
    sources: Mapping[int, TextSource],
) -> Document:
    made = nearest
    if (nearest.first_page, nearest.last_page) != (run.first, run.last):
        numbers = range(run.first, run.last + 1)
        known = all(number in words for number in numbers)
        left_out = tuple(
            (name, kept)
            for each in own
            for name, pages in each.left_out
            if (kept := tuple(page for page in pages if page in numbers))
        )
        of_pages = tuple(sources[number] for number in numbers if number in sources)
        has_body = any(each.body_pages is not None for each in own)
        made = replace(
            nearest,
            first_page=run.first,
            last_page=run.last,
            pages=len(numbers),
            body_pages=len(numbers) - len({page for _, pages in left_out for page in pages}) if has_body else None,
            words=sum(words[number] for number in numbers) if known else nearest.words,
            page_words=tuple(words[number] for number in numbers) if known else (),
            page_sources=of_pages,
            text_source=next(
                (each for each in (TextSource.OCR, TextSource.TEXT) if each in of_pages), nearest.text_source
            ),
            left_out=left_out,
            names_opening=tuple(found for each in own for found in each.names_opening if found.page in numbers),
            topic=tuple(found for each in own for found in each.topic if found.page in numbers),
            reasons=(BY_A_PERSON, *nearest.reasons),
        )
    if run.kind is None:
        return made
    return replace(made, kind=run.kind, confidence=1.0, reasons=(A_PERSON_SAID,), scores=((run.kind, 1.0),))
