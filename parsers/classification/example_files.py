"""The file in which an office hands on what can be learnt from its documents: numbers, and nothing that names or quotes anybody.

In: examples. Out: the file, JSON lines under gzip: a head, then a line for each document. The same examples give the same bytes.

Failures: `NotExamples` with the end of a sentence: what the file is, or which other version of postroom wrote it.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import TypeAdapter, ValidationError

from domain.catalogue.kinds import RECOGNISED_BY_CONTENT, Kind
from parsers.classification.examples import PageExample
from parsers.classification.hashed_text import NUMBERS
from parsers.classification.office_weights import EVIDENCE, FEATURES

FORMAT, VERSION = "postroom corrections", 1
NO_EXAMPLES = "is no file of corrections that postroom exported"
OTHER_VERSION = "was exported by another version of postroom; export it again with this one"


class NotExamples(Exception):
    """The file holds no examples that this version can learn from; the text goes on behind the file's name."""


@dataclass(frozen=True, slots=True)
class Example:
    """A document: its kind, whether a person said so or only let it stand, and what is known of its pages.

    `document` names it so that two exports of one office are not counted twice; only the office can make that name.
    """

    document: str
    kind: Kind
    is_corrected: bool
    page_count: int | None
    language: str | None
    pages: tuple[PageExample, ...]


@dataclass(frozen=True, slots=True)
class ExampleFile:
    """The examples of one office, whose name nobody else can read."""

    office: str
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class _Head:
    format: str
    version: int
    features: int
    evidence: tuple[str, ...]
    kinds: tuple[str, ...]
    office: str


HEAD: TypeAdapter[_Head] = TypeAdapter(_Head)
EXAMPLE: TypeAdapter[Example] = TypeAdapter(Example)


def written(office: str, examples: Sequence[Example]) -> bytes:
    """The content of the file, its documents in the order of their names, which says nothing of when they came."""
    head = _Head(FORMAT, VERSION, FEATURES, EVIDENCE, tuple(map(str, RECOGNISED_BY_CONTENT)), office)
    ordered = sorted(examples, key=lambda each: each.document)
    lines = [HEAD.dump_json(head), *(EXAMPLE.dump_json(each) for each in ordered)]
    return gzip.compress(b"\n".join(lines) + b"\n", mtime=0)


def read(content: bytes) -> ExampleFile:
    """What the file holds. Raises NotExamples."""
    try:
        lines = gzip.decompress(content).splitlines()
        head = json.loads(lines[0])
        if head["format"] != FORMAT:
            raise NotExamples(NO_EXAMPLES)
        if (head["version"], head["features"]) != (VERSION, FEATURES):
            raise NotExamples(OTHER_VERSION)
        known = HEAD.validate_python(head)
        if (known.evidence, known.kinds) != (EVIDENCE, tuple(map(str, RECOGNISED_BY_CONTENT))):
            raise NotExamples(OTHER_VERSION)
        examples = tuple(EXAMPLE.validate_json(line) for line in lines[1:])
    except (OSError, EOFError, zlib.error, ValueError, KeyError, IndexError, TypeError, ValidationError) as error:
        raise NotExamples(NO_EXAMPLES) from error
    if not all(page.pages and all(map(_is_page, page.pages)) for page in examples):
        raise NotExamples(NO_EXAMPLES)
    return ExampleFile(known.office, examples)


def _is_page(page: PageExample) -> bool:
    """Whether the numbers are what a page has."""
    rises = all(before < after for before, after in zip(page.numbers, page.numbers[1:], strict=False))
    within = not page.numbers or (page.numbers[0] >= 0 and page.numbers[-1] < NUMBERS)
    counted = len(page.counts) == len(page.numbers) and all(count > 0 for count in page.counts)
    return rises and within and counted and len(page.evidence) == len(EVIDENCE)
