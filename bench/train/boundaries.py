"""Learning where a document begins within a file: from documents put together by chance, and from the invented files of several.

In: documents, and for each quarter of their repositories a model that never saw it. Out: what each sign between two pages weighs
(parsers/classification/boundaries.py), by logistic regression. The same documents give the same weights.

Failures: none.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from sklearn.linear_model import LogisticRegression

from bench.train.corpus import quarter
from bench.train.fit import as_often_as_not
from bench.train.invented import Bundle, Invented
from bench.train.pieces import Seen, weights_of
from parsers.classification.boundaries import START, boundary, seen_page
from parsers.classification.kinds import with_fields
from parsers.classification.learned import Model
from parsers.classification.scoring import features_of
from parsers.classification.signals import signals

SEED = 6  # of what is taken by chance
PAIRS = 6  # pairs of neighbouring pages of a document
BEFORE, OF_SAME_SOURCE = 3, 2  # documents that are put before one by chance, of all and of its own repository
FIRMNESS, STEPS = 0.3, 300  # of the logistic regression
OF_INVENTED = 4.0  # how much a pair of invented pages counts
PHOTOS = 0.2  # and one of photos
Signs = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two neighbouring pages: what stands between them, and whether a document begins there."""

    quarter: int
    begins: bool
    signs: Signs
    counts: float


def pairs(real: Sequence[Seen], made: Invented, models: Mapping[int, Model]) -> list[Pair]:
    """Pairs of pages of the documents and of the invented files of several."""
    bundled = [pair for bundle in made.bundles for pair in _bundled(bundle, models)]
    return [*_by_chance(real, models, 1.0), *_by_chance(made.documents, models, OF_INVENTED), *bundled]


def _by_chance(documents: Sequence[Seen], models: Mapping[int, Model], counting: float) -> Iterator[Pair]:
    """Neighbouring pages of documents, and last pages of others before first ones."""
    chance = random.Random(SEED)
    whole, of_source = defaultdict(list), defaultdict(list)
    for each in documents:
        if each.parsed.page_count == len(each.parsed.pages) == len(each.features):
            whole[quarter(each.repository)].append(each)
            of_source[each.repository].append(each)
    for each, share in zip(documents, weights_of(documents), strict=True):
        own, counts = quarter(each.repository), counting * share
        inner = list(pairwise(range(len(each.features))))
        for before, here in chance.sample(inner, min(PAIRS, len(inner))):
            yield from _both(own, False, (each, here), (each, before), models[own], counts)
        others = chance.sample(whole[own], min(BEFORE, len(whole[own])))
        # What one person sends has a name and often a subject in common, as what stands in one repository has.
        same_source = [other for other in of_source[each.repository] if other.kind is not each.kind]
        others += chance.sample(same_source, min(OF_SAME_SOURCE, len(same_source)))
        for other in others:
            if other is not each:
                yield from _both(own, True, (each, 0), (other, len(other.features) - 1), models[own], counts)


def _bundled(bundle: Bundle, models: Mapping[int, Model]) -> Iterator[Pair]:
    file = bundle.file
    for before, here in pairwise(range(len(file.features))):
        own = quarter(bundle.repositories[here])
        yield from _both(own, here in bundle.starts, (file, here), (file, before), models[own], OF_INVENTED)


def _both(
    own: int, begins: bool, here: tuple[Seen, int], before: tuple[Seen, int], model: Model, counts: float
) -> Iterator[Pair]:
    """A pair as it is, and as photos of the pages would be, of which no size, margins or letters are known."""
    pages = [with_fields(of.parsed)[index] for of, index in (here, before)]
    for shown, share in ((pages, 1.0), ([replace(page, layout=None, width=0, height=0) for page in pages], PHOTOS)):
        seen = [(page, signals(page)) for page in shown]
        signs = boundary(*(seen_page(page, found, features_of(page.text, found), model) for page, found in seen))
        yield Pair(own, begins, signs, share * counts)


def weights(found: Iterable[Pair]) -> dict[str, float]:
    """What each sign weighs, and what stands before any is seen, where a document begins as often as not; nothing where all pairs are alike."""
    found = list(found)
    if len({pair.begins for pair in found}) < 2:
        return {}
    names = sorted({name for pair in found for name in pair.signs})
    signs = np.array([[pair.signs.get(name, 0.0) for name in names] for pair in found])
    true = np.array([pair.begins for pair in found])
    counts = as_often_as_not(true, np.array([pair.counts for pair in found]))
    machine = LogisticRegression(C=FIRMNESS, max_iter=STEPS).fit(signs, true, sample_weight=counts)
    return {START: float(machine.intercept_[0])} | dict(zip(names, machine.coef_[0].tolist(), strict=True))
