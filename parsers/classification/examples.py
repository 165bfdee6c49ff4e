"""What can be learnt from a page and from nothing else of it: numbers, of which no text can be made.

In: the pages of a file. Out: values that go through JSON, and from them the features that a model takes.

Failures: none.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from domain.documents import Page, ParsedFile
from parsers.classification.hashed_text import Hashed
from parsers.classification.kinds import with_fields
from parsers.classification.learned import PageFeatures
from parsers.classification.scoring import features_of
from parsers.classification.signals import signals

PAGES = 40  # that are learnt from at most
DIGITS = 4


@dataclass(frozen=True, slots=True)
class PageExample:
    """Hashed words and n-grams with how often each occurs, and the evidence."""

    numbers: tuple[int, ...]
    counts: tuple[int, ...]
    evidence: tuple[float, ...]
    words: int

    @property
    def features(self) -> PageFeatures:
        """The page as a model takes it."""
        return PageFeatures(
            Hashed(np.array(self.numbers, np.int64), np.array(self.counts, np.float32)),
            np.array(self.evidence, np.float32),
            self.words,
        )


def examples_of(parsed: ParsedFile, first: int | None, last: int | None, *, is_page: bool) -> tuple[PageExample, ...]:
    """The pages from `first` to `last` (from 1; None: all); none where no words could be read on them.

    `is_page`: the file is one of several that are pages of a document, as in parsers/classification/page_sets.py.
    """
    own = [
        replace(page, width=0, height=0) if is_page and parsed.media_type.startswith("image/") else page
        for page in (with_fields(parsed) if parsed.pages else ())
        if (first or 1) <= page.number and (last is None or page.number <= last)
    ][:PAGES]
    if not any(page.text.strip() for page in own):
        return ()
    return tuple(_example(page) for page in own)


def _example(of: Page) -> PageExample:
    page = features_of(of.text, signals(of))
    evidence = tuple(round(float(value), DIGITS) for value in page.evidence)
    numbers, counts = page.hashed.numbers.tolist(), page.hashed.counts.astype(np.int64).tolist()
    return PageExample(tuple(numbers), tuple(counts), evidence, page.words)
