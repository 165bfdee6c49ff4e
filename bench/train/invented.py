"""The invented wordings of the labelled set (tests/mail/labelled), its tuning part, as documents to learn from.

Out: each document of each file, with its pages; a wording is its own repository, however often it is laid out. Beside them the
files that hold several documents, as people put them together. Scans are left out, and without pdflatex so are the papers that
it sets.

Failures: none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bench.kinds import Looked, look
from bench.train.pieces import Seen, seen_pages
from domain.catalogue.kinds import Kind
from tests.mail.labelled.build import build
from tests.mail.labelled.values import Part


@dataclass(frozen=True, slots=True)
class Bundle:
    """A file of several documents, with the pages (from 0) on which they begin."""

    file: Seen
    starts: frozenset[int]


@dataclass(frozen=True, slots=True)
class Invented:
    """The documents, and the files of several."""

    documents: Sequence[Seen] = ()
    bundles: Sequence[Bundle] = ()


def invented() -> Invented:
    """Both, made and read now."""
    items = [looked for looked in look(build(Part.TUNING, scans=0).items) if looked.parsed is not None]
    documents = [document for looked in items for document in _documents(looked)]
    return Invented(documents, [_bundle(looked) for looked in items if len(looked.item.expected) > 1])


def _documents(looked: Looked) -> Iterator[Seen]:
    for each in looked.item.expected:
        own = slice((each.first_page or 1) - 1, each.last_page or looked.pages)
        parsed = replace(looked.parsed, pages=looked.parsed.pages[own])
        if any(page.text.strip() for page in parsed.pages):
            wording = f"labelled {looked.item.name.partition('@')[0]}"
            yield seen_pages(wording, looked.item.filename, each.kind, looked.item.language, parsed)


def _bundle(looked: Looked) -> Bundle:
    starts = frozenset((each.first_page or 1) - 1 for each in looked.item.expected)
    return Bundle(seen_pages(looked.item.name, looked.item.filename, Kind.OTHER, None, looked.parsed), starts)
