"""Weights of a file are used only where all of them are there, fit together, and are numbers."""

import numpy as np
import pytest

from domain.catalogue.kinds import Kind
from parsers.classification.office_weights import NO_WEIGHTS, OTHER_VERSION, NotWeights, weights_of
from parsers.classification.trees import NODES
from tests.mail.weights import changed, favouring, shipped


def with_one(name: str, value: float):
    """An array with one other number in it."""
    values = shipped(name)
    values[(0,) * values.ndim] = value
    return values


def test_weights_that_training_wrote_are_used(tmp_path):
    assert weights_of(favouring(Kind.CV, tmp_path / "office.npz").read_bytes()).model.evidence


@pytest.mark.parametrize(
    "arrays",
    [
        lambda: {"tree_features": shipped("tree_features")[:1]},
        lambda: {name: shipped(name)[:1] for name in ("tree_features", "tree_thresholds", "tree_leaves")},
        lambda: {"tree_leaves": shipped("tree_leaves")[:, :, :-1]},
        lambda: {"tree_features": np.repeat(shipped("tree_features"), 2, axis=2)[:, :, : 2 * NODES]},
        lambda: {"tree_features": with_one("tree_features", 30_000)},
        lambda: {"tree_features": with_one("tree_features", -1)},
        lambda: {"tree_thresholds": with_one("tree_thresholds", np.nan)},
        lambda: {"tree_leaves": with_one("tree_leaves", np.inf)},
        lambda: {"first_dense": with_one("first_dense", np.nan)},
        lambda: {"first_start": np.float64(np.nan)},
        lambda: {"dense": shipped("dense")[:-1]},
        lambda: {"text": with_one("text", np.inf)},
        lambda: {"temperature": np.float64(-1)},
        lambda: {"temperature": np.float64(0)},
    ],
)
def test_weights_that_do_not_fit_together_are_refused(tmp_path, arrays):
    with pytest.raises(NotWeights, match=NO_WEIGHTS):
        weights_of(changed(tmp_path / "office.npz", **arrays()).read_bytes())


def test_weights_without_trees_are_of_another_version(tmp_path):
    with pytest.raises(NotWeights, match=OTHER_VERSION):
        weights_of(changed(tmp_path / "office.npz", tree_features=None).read_bytes())
