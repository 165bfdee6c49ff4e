"""Files of weights as training writes them, made from those that come with postroom: they favour one kind before all others."""

from pathlib import Path

import numpy as np

from domain.catalogue.kinds import Kind
from parsers.classification.learned import FILE
from parsers.classification.office_weights import FEATURES

MUCH = 200.0  # more than any page says


def favouring(kind: Kind, path: Path, *, features: int = FEATURES, learnt: tuple[str, ...] = ()) -> Path:
    """Weights by which every page is of this kind; with another version of the features where a test wants it."""
    with np.load(FILE) as stored:
        held = {name: stored[name] for name in stored}
    held["start"] = held["start"] + MUCH * (held["kinds"] == kind.value)
    np.savez_compressed(path, **held | {"features": np.int64(features), "learnt": np.array(learnt, np.str_)})
    return path
