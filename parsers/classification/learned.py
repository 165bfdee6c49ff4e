"""What real documents taught about kinds: the share of each kind for a page, or for several as one document.

In: pages with their hashed words and evidence. Out: logarithms of each kind's share, calibrated on documents that nothing was
learnt from. The weights (kind_model.npz) are made by `python -m bench.train FOLDER`; they are linear, so that each piece of
evidence has one number for each kind, and hold nothing that can be read as text.

Failures: none; weights that do not fit this version's evidence fail when they are loaded.
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

FILE = Path(__file__).with_name("kind_model.npz")
LEAST_SHARE = -8.0  # of the scores by evidence alone: below it a share's logarithm says no more
SCALE = 4.0  # of those scores beside evidence, which is from 0 to 1
MOST_FIRST = 4.0
PAGE_COUNTS = (1, 2, 5)  # a document of up to so many pages, or of more
Vector = NDArray[np.float32]
Matrix = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class PageFeatures:
    """What is known of one page."""

    hashed: Hashed
    evidence: Vector
    as_first: Vector  # the scores of each kind by the evidence alone, as a first page and as one behind it
    as_later: Vector
    words: int


@dataclass(frozen=True, slots=True)
class Alone:
    """What the model says of a page by itself."""

    first: (
        Vector  # the logarithm of each kind's share, in the order of the model's kinds, as the first page of a document
    )
    later: Vector  # and as one behind it
    is_first: float  # log odds that it is a first page, within what is believed


@dataclass(frozen=True, slots=True)
class Model:
    """The weights, linear."""

    kinds: tuple[Kind, ...]
    evidence: tuple[str, ...]  # the names of the evidence, in the order of the features
    idf: Vector
    text: Matrix  # by hashed number: for each kind and, in the last column, for being a first page
    dense: Matrix  # by dense_features(), for each kind
    start: Vector
    first_dense: Vector  # by first_dense(), for being a first page
    first_start: float
    temperature: float

    def shares(self, pages: Sequence[PageFeatures]) -> dict[Kind, float]:
        """The logarithm of each kind's share for pages as one document."""
        numbers, values = weighed(pages, self.idf)
        points = self._shares(values @ self.text[numbers], dense_features(pages, begins=True))
        return dict(zip(self.kinds, points.tolist(), strict=True))

    def alone(self, page: PageFeatures) -> Alone:
        """What a page says by itself."""
        numbers, values = weighed([page], self.idf)
        by_text = values @ self.text[numbers]
        is_first = self.first_start + float(by_text[-1] + first_dense(page) @ self.first_dense)
        return Alone(
            self._shares(by_text, dense_features([page], begins=True)),
            self._shares(by_text, dense_features([page], begins=False)),
            max(-MOST_FIRST, min(MOST_FIRST, is_first)),
        )

    def weighed_evidence(self, pages: Sequence[PageFeatures], kind: Kind) -> list[tuple[float, str]]:
        """What each piece of the pages' evidence adds to the log odds of this kind beside the mean of all, the most first."""
        column = self.kinds.index(kind)
        of_kind = self.dense[:, column] - self.dense.mean(axis=1)
        points = dense_features(pages, begins=True) * of_kind
        count = len(self.evidence)
        of_each = points[:count] + points[count : 2 * count] + points[2 * count : 3 * count]
        return sorted(zip(of_each.tolist(), self.evidence, strict=True), reverse=True)

    def _shares(self, by_text: Vector, dense: Vector) -> Vector:
        points = self.start + by_text[:-1] + dense @ self.dense
        shares: Vector = points - np.logaddexp.reduce(points)
        return shares


def weighed(pages: Sequence[PageFeatures], idf: Vector) -> tuple[NDArray[np.int64], Vector]:
    """The numbers of the pages' text with their weights (TF-IDF), those of words and of characters each of length one."""
    counted = pages[0].hashed if len(pages) == 1 else together(page.hashed for page in pages)
    values = (1 + np.log(counted.counts)) * idf[counted.numbers]
    words = int(np.searchsorted(counted.numbers, WORD_NUMBERS))
    for part in (slice(0, words), slice(words, None)):
        values[part] /= max(float(np.sqrt((values[part] ** 2).sum())), 1e-6)
    return counted.numbers, values


def first_dense(page: PageFeatures) -> Vector:
    """What tells a first page besides its text."""
    return np.append(page.evidence, np.float32(math.log1p(page.words) / 6))


def dense_features(pages: Sequence[PageFeatures], *, begins: bool) -> Vector:
    """The evidence of the first page, its mean and most over all, the scores by evidence alone, and the extent."""
    first, every = pages[0], np.stack([page.evidence for page in pages])
    later = pages[1:] if begins else pages
    none = np.zeros_like(first.as_first)
    extent = [len(pages) <= count for count in PAGE_COUNTS]
    return np.concatenate(
        [
            first.evidence if begins else np.zeros_like(first.evidence),
            every.mean(axis=0),
            every.max(axis=0),
            np.maximum(first.as_first, LEAST_SHARE) / SCALE if begins else none,
            np.maximum(np.stack([page.as_later for page in later]), LEAST_SHARE).mean(axis=0) / SCALE
            if later
            else none,
            np.array([begins, *extent, np.log1p(sum(page.words for page in pages)) / 6], np.float32),
        ]
    ).astype(np.float32)


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
            dense=stored["dense"],
            start=stored["start"],
            first_dense=stored["first_dense"],
            first_start=float(stored["first_start"]),
            temperature=float(stored["temperature"]),
        )


def page_features(
    hashed: Hashed,
    found: Mapping[str, float],
    as_first: Mapping[Kind, float],
    as_later: Mapping[Kind, float],
    words: int,
) -> PageFeatures:
    """A page's features as the model takes them."""
    return PageFeatures(
        hashed,
        np.fromiter(found.values(), np.float32, len(found)),
        np.fromiter(as_first.values(), np.float32, len(as_first)),
        np.fromiter(as_later.values(), np.float32, len(as_later)),
        words,
    )
