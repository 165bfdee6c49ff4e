"""The invented wordings of the labelled set (tests/mail/labelled), without its held-out part, as documents to learn from.

Out: each document of each file, with its pages; a wording is its own repository, however often it is laid out. Beside them the
files that hold several documents, as people put them together. Scans are left out, and so is what a program would make that is
not installed (LaTeX, Chromium, LibreOffice).

Failures: none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bench.kinds import Looked, look
from bench.train.pieces import Seen, seen_pages
from domain.catalogue.kinds import Kind
from tests.mail.labelled.build import Built, build
from tests.mail.labelled.values import Part


@dataclass(frozen=True, slots=True)
class Bundle:
    """A file of several documents, with the pages (from 0) on which they begin, and the repository of each page's wording."""

    file: Seen
    starts: frozenset[int]
    repositories: Sequence[str]


@dataclass(frozen=True, slots=True)
class Invented:
    """The documents of the tuning part and those of the learnt part, the files of several, and what no program here can make."""

    documents: Sequence[Seen] = ()
    learnt: Sequence[Seen] = ()
    bundles: Sequence[Bundle] = ()
    left_out: Sequence[tuple[str, str]] = ()  # item, missing program


def invented() -> Invented:
    """All, made and read now."""
    tuning, learnt = build(Part.TUNING, scans=0), build(Part.LEARNT, scans=0)
    files, further = _read(tuning), _read(learnt)
    return Invented(
        [document for looked in files for document in _documents(looked)],
        [document for looked in further for document in _documents(looked)],
        [_bundle(looked) for looked in files if looked.item.is_combined],
        (*tuning.left_out, *learnt.left_out),
    )


def _read(built: Built) -> list[Looked]:
    return [looked for looked in look(built.items) if looked.parsed is not None]


def _repositories(looked: Looked) -> list[str]:
    """Of each document of the file: its wording, wherever else it stands."""
    return [f"labelled {wording}" for wording in looked.item.name.partition("@")[0].split("+")]


def _documents(looked: Looked) -> Iterator[Seen]:
    for each, repository in zip(looked.item.expected, _repositories(looked), strict=True):
        own = slice((each.first_page or 1) - 1, each.last_page or looked.pages)
        parsed = replace(looked.parsed, pages=looked.parsed.pages[own])
        if any(page.text.strip() for page in parsed.pages):
            yield seen_pages(repository, looked.item.filename, each.kind, looked.item.language, parsed)


def _bundle(looked: Looked) -> Bundle:
    starts = [(each.first_page or 1) - 1 for each in looked.item.expected]
    # Nobody looks at its kind.
    file = seen_pages(looked.item.name, looked.item.filename, Kind.OTHER, None, looked.parsed)
    repositories = [
        repository
        for repository, (start, end) in zip(_repositories(looked), pairwise([*starts, len(file.features)]), strict=True)
        for _ in range(start, end)
    ]
    return Bundle(file, frozenset(starts), repositories)
