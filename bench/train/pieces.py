"""What the model learns from: each document as a whole, and first, middle and last pages of long ones alone.

In: documents with their pages. Out: pieces, each with its features, its kind, and how much it counts: a repository counts for
no more than MOST documents of a kind, since the papers of one are alike.

Failures: none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bench.train.corpus import Example
from domain.catalogue.kinds import Kind
from domain.documents import ParsedFile
from parsers.classification.kinds import with_fields
from parsers.classification.learned import PageFeatures
from parsers.classification.scoring import HARDLY_A_WORD, features_of
from parsers.classification.signals import signals

MOST = 30
ALONE = 0.35  # how much a page counts beside its document
PAGES = 40


@dataclass(frozen=True, slots=True)
class Seen:
    """A document with what is seen on each page; `repository` is where it comes from, `name` its file's."""

    repository: str
    name: str
    kind: Kind
    language: str | None
    parsed: ParsedFile
    features: tuple[PageFeatures, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """Pages that are one document, or a page of one; `begins` where the first of them is the document's first."""

    repository: str
    kind: Kind
    language: str | None
    pages: Sequence[PageFeatures]
    begins: bool
    counts: float


def seen(example: Example) -> Seen:
    """A document of a folder with its pages' features."""
    entry = example.entry
    return seen_pages(entry.repository, entry.path.name, entry.kind, entry.language, example.parsed)


def seen_pages(repository: str, name: str, kind: Kind, language: str | None, parsed: ParsedFile) -> Seen:
    """A document with its pages' features."""
    pages = with_fields(parsed)[:PAGES]
    found = [signals(page) for page in pages]
    features = tuple(features_of(page.text, each) for page, each in zip(pages, found, strict=True))
    languages = Counter(each.language for each in found if each.language)
    likely = language or (languages.most_common(1)[0][0] if languages else None)
    return Seen(repository, name, kind, likely, parsed, features)


def weights_of(documents: Sequence[Seen]) -> list[float]:
    """How much each document counts."""
    of_source = Counter((each.repository, each.kind) for each in documents)
    return [min(1.0, MOST / of_source[each.repository, each.kind]) for each in documents]


def pieces(documents: Sequence[Seen], counting: float = 1.0) -> Iterator[Piece]:
    """The pieces of the documents."""
    for each, counts in zip(documents, weights_of(documents), strict=True):
        yield from pieces_of(each.repository, each.kind, each.language, each.features, counting * counts)


def pieces_of(
    repository: str, kind: Kind, language: str | None, pages: Sequence[PageFeatures], counts: float
) -> Iterator[Piece]:
    """A document as a whole, and its first, middle and last pages alone."""
    yield Piece(repository, kind, language, pages, True, counts)
    for index in sorted({0, len(pages) // 2, len(pages) - 1}):
        if len(pages) > 1 and pages[index].words >= HARDLY_A_WORD:
            yield Piece(repository, kind, language, [pages[index]], index == 0, ALONE * counts)
