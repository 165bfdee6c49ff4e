"""What real documents taught about kinds: the share of each kind for a page, or for several as one document.

In: pages with their hashed words and evidence. Out: logarithms of each kind's share, calibrated on documents that nothing was
learnt from. The weights (kind_model.npz) are made by `python -m bench.train FOLDER` and hold nothing that can be read as text.
Half of what is said is linear, where each piece of evidence has one number for each kind, and half is of decision trees.

Failures: none for the weights that postroom comes with, which a test holds to this version's evidence; those of an office are
checked by parsers/classification/office_weights.py.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from domain.catalogue.kinds import Kind
from parsers.classification.hashed_text import NUMBERS, WORD_NUMBERS, Hashed, together
from parsers.classification.trees import Trees

FILE = Path(__file__).with_name("kind_model.npz")
# Of what the text says: below that share's logarithm it says no more; what it is divided by, beside evidence from 0 to 1.
LEAST_SHARE, SCALE = -6.0, 4.0
MOST_FIRST = 4.0  # log odds that a page alone may say of being a first one
PAGE_COUNTS = (1, 2, 5)  # a document of up to so many pages, or of more
Vector = NDArray[np.float32]
Matrix = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class PageFeatures:
    """What is known of one page."""

    hashed: Hashed
    evidence: Vector
    words: int


@dataclass(frozen=True, slots=True)
class WeighedText:
    """The numbers of text, each once and rising, with their weights (TF-IDF), those of words and of characters each of length one."""

    numbers: NDArray[np.int64]
    values: Vector

    def words_shared_with(self, other: WeighedText, without: NDArray[np.int64]) -> float:
        """How alike the words are but for some: the root of the cosine of their weights, from 0 (none in common) to 1."""
        weights = np.zeros(NUMBERS, np.float32)
        weights[self.numbers] = self.values
        weights[without] = weights[WORD_NUMBERS:] = 0
        return math.sqrt(min(1.0, float(weights[other.numbers] @ other.values)))


@dataclass(frozen=True, slots=True)
class Alone:
    """What the model says of a page by itself."""

    text: WeighedText
    # The logarithm of each kind's share, in the order of the model's kinds, as the first page of a document and as one behind it.
    first: Vector
    later: Vector
    is_first: float  # log odds that it is a first page, within what is believed


@dataclass(frozen=True, slots=True)
class Model:
    """The weights: the text says how likely each kind is, and that is weighed together with the evidence, by a sum and by trees."""

    kinds: tuple[Kind, ...]
    evidence: tuple[str, ...]  # the names of the evidence, in the order of the features
    idf: Vector
    text: Matrix  # by hashed number: for each kind and, in the last column, for being a first page
    text_start: Vector
    dense: Matrix  # by dense_features(), for each kind
    start: Vector
    trees: Trees  # of dense_features()
    first_dense: Vector  # by first_dense(), for being a first page
    first_start: float
    begins: Mapping[str, float]  # by what stands between two pages (boundaries.py), for a document that begins there
    temperature: float  # by which what both say is divided, so that it is as often right as it is sure

    def shares(self, pages: Sequence[PageFeatures]) -> dict[Kind, float]:
        """The logarithm of each kind's share for pages as one document."""
        by_text = self._by_text(weighed(pages, self.idf))
        return dict(zip(self.kinds, self._shares(pages, by_text, begins=True).tolist(), strict=True))

    def alone(self, page: PageFeatures) -> Alone:
        """What a page says by itself."""
        text = weighed([page], self.idf)
        by_text = self._by_text(text)
        is_first = self.first_start + float(by_text[-1] + first_dense(page) @ self.first_dense)
        return Alone(
            text,
            self._shares([page], by_text, begins=True),
            self._shares([page], by_text, begins=False),
            max(-MOST_FIRST, min(MOST_FIRST, is_first)),
        )

    def weighed_evidence(self, pages: Sequence[PageFeatures], kind: Kind) -> list[tuple[float, str]]:
        """What each piece of the pages' evidence adds to the sum for this kind beside the mean of all, the most first.

        What the trees say is of several pieces together, and of none alone.
        """
        column = self.kinds.index(kind)
        of_kind = self.dense[:, column] - self.dense.mean(axis=1)
        count = len(self.evidence)
        points = _evidence(pages, begins=True) * of_kind[: 3 * count]
        of_each = points.reshape(3, count).sum(axis=0)
        return sorted(zip(of_each.tolist(), self.evidence, strict=True), reverse=True)

    def _by_text(self, text: WeighedText) -> Vector:
        points: Vector = text.values @ self.text[text.numbers]
        return points

    def _shares(self, pages: Sequence[PageFeatures], by_text: Vector, *, begins: bool) -> Vector:
        text_shares = as_log_shares(by_text[:-1] + self.text_start)
        features = dense_features(pages, text_shares, begins=begins)
        by_sum = as_log_shares(self.start + features @ self.dense)
        by_trees = as_log_shares(self.trees.points(features))
        return as_log_shares((by_sum + by_trees) / np.float32(2 * self.temperature))


def as_log_shares(points: Vector) -> Vector:
    """Log odds of the kinds, in the last axis, as logarithms of shares of one."""
    shares: Vector = points - np.logaddexp.reduce(points, axis=-1, keepdims=True)
    return shares


def weighed(pages: Sequence[PageFeatures], idf: Vector) -> WeighedText:
    """The text of pages as one, by how rare its numbers are."""
    counted = pages[0].hashed if len(pages) == 1 else together(page.hashed for page in pages)
    values = (1 + np.log(counted.counts)) * idf[counted.numbers]
    words = int(np.searchsorted(counted.numbers, WORD_NUMBERS))
    for part in (slice(0, words), slice(words, None)):
        values[part] /= max(float(np.sqrt((values[part] ** 2).sum())), 1e-6)
    return WeighedText(counted.numbers, values)


def first_dense(page: PageFeatures) -> Vector:
    """What tells a first page besides its text."""
    return np.append(page.evidence, np.float32(math.log1p(page.words) / 6))


def dense_features(pages: Sequence[PageFeatures], text_shares: Vector, *, begins: bool) -> Vector:
    """The evidence of the pages, their extent, and what their text says: the logarithm of each kind's share."""
    extent = [len(pages) <= count for count in PAGE_COUNTS]
    return np.concatenate(
        [
            _evidence(pages, begins=begins),
            np.array([begins, *extent, np.log1p(sum(page.words for page in pages)) / 6], np.float32),
            np.maximum(text_shares, LEAST_SHARE) / SCALE,
        ]
    ).astype(np.float32)


def _evidence(pages: Sequence[PageFeatures], *, begins: bool) -> Vector:
    """The evidence of the first page, where it begins a document, and its mean and most over all."""
    first, every = pages[0].evidence, np.stack([page.evidence for page in pages])
    return np.concatenate([first if begins else np.zeros_like(first), every.mean(axis=0), every.max(axis=0)])


@cache
def shipped_model() -> Model:
    """The weights that postroom comes with, loaded once."""
    return load(FILE)


def load(file: Path | BinaryIO) -> Model:
    """The weights of a file, which holds those of the numbers that are used, in half precision."""
    with np.load(file, allow_pickle=False) as stored:
        numbers = stored["numbers"]
        text = np.zeros((NUMBERS, stored["text"].shape[1]), np.float32)
        text[numbers] = stored["text"]
        idf = np.zeros(NUMBERS, np.float32)
        idf[numbers] = stored["idf"]
        return Model(
            kinds=tuple(Kind(str(kind)) for kind in stored["kinds"]),
            evidence=tuple(map(str, stored["evidence"])),
            idf=idf,
            text=text,
            text_start=stored["text_start"],
            dense=stored["dense"],
            start=stored["start"],
            trees=Trees(stored["tree_features"], stored["tree_thresholds"], stored["tree_leaves"]),
            first_dense=stored["first_dense"],
            first_start=float(stored["first_start"]),
            begins=dict(zip(map(str, stored["boundary_names"]), stored["boundary"].tolist(), strict=True)),
            temperature=float(stored["temperature"]),
        )
