"""Where one document ends and the next begins within a file.

In: the pages of a file with their signals and features. Out: runs of pages, each of one kind, that cover every page once, chosen
so that the whole fits best (Viterbi over the kind of each page): a page goes on with the document before it unless something
begins there.

Failures: none.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from domain.catalogue.kinds import Kind
from domain.documents import Page
from parsers.classification.boundaries import begins, seen_page
from parsers.classification.learned import Matrix, Model, PageFeatures
from parsers.classification.scoring import document_scores
from parsers.classification.signals import Signals

# Most files are one document, so a new one within a file needs evidence (log odds); the more so the more pages there are
# on which it could begin, and since long files are seldom of several.
BOUNDARY_COST, FEW_PAGES, COST_OF_LENGTH = 1.2, 3, 2.5
BOUNDARY_COST_OF_ONE, BOUNDARY_COST_OF_SEVERAL = 3.0, -0.5  # where the file's name says one kind, or several
UNDIVIDED_COST = 1e6  # where it says one kind that pages do not tell
SAME_KIND = 5.0  # two documents of one kind seldom follow each other
LEAST_OF_PAGE = -6.0  # however odd a page is, it may belong to its neighbours' document
ENOUGH_WORDS = 50  # a page of fewer says less of its kind


@dataclass(frozen=True, slots=True)
class Run:
    """Pages from `start` up to `end` (indices, `end` not included) of one document."""

    start: int
    end: int
    scores: Mapping[Kind, float]
    features: Sequence[PageFeatures]


def runs_of(
    pages: Sequence[Page],
    seen: Sequence[Signals],
    features: Sequence[PageFeatures],
    model: Model,
    boundary_cost: float = BOUNDARY_COST,
) -> list[Run]:
    """The documents of one file; `boundary_cost` is what a new document within it costs (log odds)."""
    starts = [0]
    if len(pages) > 1 and boundary_cost < UNDIVIDED_COST:
        looked_at = [seen_page(*each, model) for each in zip(pages, seen, features, strict=True)]
        odds = [begins(here, before, model) for before, here in pairwise(looked_at)]
        cost = boundary_cost + COST_OF_LENGTH * math.log(max(1.0, len(pages) / FEW_PAGES))
        believed = np.array([[min(1.0, each.words / ENOUGH_WORDS)] for each in seen], np.float32)
        first = believed * np.maximum([each.alone.first for each in looked_at], LEAST_OF_PAGE)
        later = believed * np.maximum([each.alone.later for each in looked_at], LEAST_OF_PAGE)
        starts += _starts(first, later, np.array(odds) - cost, model.kinds.index(Kind.OTHER))
    return [
        Run(start, end, document_scores(features[start:end], model), features[start:end])
        for start, end in zip(starts, [*starts[1:], len(pages)], strict=True)
    ]


def _starts(first: Matrix, later: Matrix, odds: NDArray[np.float64], other: int) -> list[int]:
    """The pages behind the first on which documents begin, on the best way through the kinds of all pages."""
    kinds = range(first.shape[1])
    best, ways = first[0], []
    for index in range(1, len(first)):
        ends = np.tile(best, (len(kinds), 1))  # by the kind that begins, and the one that ends
        ends[kinds, kinds] -= SAME_KIND
        ends[other, other] = -np.inf  # which of two such documents is which matters to nobody
        before = ends.argmax(axis=1)
        begun = ends[kinds, before] + first[index] + odds[index - 1]
        gone_on = best + later[index]
        best = np.maximum(begun, gone_on)
        ways.append((begun > gone_on, before))
    kind, starts = int(best.argmax()), []
    for index in range(len(first) - 1, 0, -1):
        is_begun, before = ways[index - 1]
        if is_begun[kind]:
            starts.append(index)
            kind = int(before[kind])
    return starts[::-1]
