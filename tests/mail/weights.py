"""Files of weights as training writes them, made from those that come with postroom: they favour one kind before all others."""

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from domain.catalogue.kinds import Kind
from parsers.classification.learned import FILE
from parsers.classification.office_weights import FEATURES

MUCH = 200.0  # more than any page says


def changed(path: Path, **arrays: object) -> Path:
    """Weights as they come with postroom, but for these arrays; None leaves one out."""
    with np.load(FILE) as stored:
        held = {name: stored[name] for name in stored} | arrays
    np.savez_compressed(path, **{name: values for name, values in held.items() if values is not None})
    return path


def shipped(name: str) -> NDArray[Any]:
    """An array of the weights that come with postroom."""
    with np.load(FILE) as stored:
        return np.array(stored[name])


def favouring(kind: Kind, path: Path, *, features: int = FEATURES, learnt: tuple[str, ...] = ()) -> Path:
    """Weights by which every page is of this kind; with another version of the features where a test wants it."""
    start = shipped("start") + MUCH * (shipped("kinds") == kind.value)
    return changed(path, start=start, features=np.int64(features), learnt=np.array(learnt, np.str_))
