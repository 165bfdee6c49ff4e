"""Weights that an office uses in place of the shipped ones: whether a file holds some, and what they are called.

In: the content of a file that `python -m bench.train` wrote. Out: the model, and of which corrections it learnt.

Failures: `NotWeights` with the end of a sentence: what the file is, or which other version of postroom it is for.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass
from hashlib import sha256

import numpy as np

from domain.catalogue.kinds import RECOGNISED_BY_CONTENT
from domain.documents import Page, TextSource
from parsers.classification.evidence import evidence
from parsers.classification.hashed_text import NUMBERS
from parsers.classification.learned import Model, load
from parsers.classification.scoring import features_of
from parsers.classification.signals import signals

FEATURES = 2  # the version of what is known of a page; a change of what a number or a piece of evidence means raises it
NAME_CHARACTERS = 12
OTHER_VERSION = "was made for another version of postroom; make it again with this one"
NO_WEIGHTS = "is no file of weights that postroom's training wrote"
BLANK = Page(1, "", TextSource.NONE, 0, 0)
EVIDENCE = tuple(evidence(signals(BLANK)))  # the names, in the order in which a page's features have them


class NotWeights(Exception):
    """The file holds no weights that this version can use; the text goes on behind the file's name."""


@dataclass(frozen=True, slots=True)
class OfficeWeights:
    """A model, and the corrected documents that it was learnt from, as they are named in exported corrections."""

    model: Model
    learnt: frozenset[str]


def weights_of(content: bytes) -> OfficeWeights:
    """What the file holds. Raises NotWeights."""
    try:
        with np.load(io.BytesIO(content), allow_pickle=False) as stored:
            if "features" not in stored or "text" not in stored:
                raise NotWeights(NO_WEIGHTS)
            if (
                int(stored["features"]) != FEATURES
                or "tree_features" not in stored
                or tuple(map(str, stored["evidence"])) != EVIDENCE
            ):
                raise NotWeights(OTHER_VERSION)
            learnt = frozenset(map(str, stored["learnt"])) if "learnt" in stored else frozenset()
        model = load(io.BytesIO(content))
        _try(model)
    except (
        OSError,
        EOFError,
        ValueError,
        KeyError,
        IndexError,
        TypeError,
        AttributeError,
        zlib.error,
        zipfile.BadZipFile,
    ) as error:
        raise NotWeights(NO_WEIGHTS) from error
    return OfficeWeights(model, learnt)


def _try(model: Model) -> None:
    """Raises what NumPy raises, or NotWeights, where the weights are not of these features."""
    if lacks := set(RECOGNISED_BY_CONTENT) - set(model.kinds):
        raise NotWeights(f"was learnt without any {' or '.join(sorted(kind.replace('_', ' ') for kind in lacks))}")
    if len(model.kinds) != len(RECOGNISED_BY_CONTENT):
        raise NotWeights(OTHER_VERSION)
    arrays = (
        model.text,
        model.dense,
        model.text_start,
        model.start,
        model.first_dense,
        model.first_start,
        model.trees.leaves,
        list(model.begins.values()),
        model.idf,
        model.temperature,
    )
    fits = (
        model.text.shape == (NUMBERS, len(model.kinds) + 1)
        and model.trees.fits(kinds=len(model.kinds), features=len(model.dense))
        and all(np.isfinite(each).all() for each in arrays)
        and model.temperature > 0
    )
    if not fits:
        raise NotWeights(NO_WEIGHTS)
    page = features_of("words", signals(BLANK))
    if not np.isfinite([*model.shares([page]).values(), model.alone(page).is_first]).all():
        raise NotWeights(NO_WEIGHTS)


def name_of(content: bytes) -> str:
    """How readings name these weights: the beginning of the file's SHA-256."""
    return sha256(content).hexdigest()[:NAME_CHARACTERS]
