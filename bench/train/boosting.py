"""Learning small decision trees by gradient boosting, in the form in which the model holds them.

In: the features of pieces, their kinds, how much they count. Out: trees. The same pieces give the same trees.

Failures: none.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier

from parsers.classification.trees import DEPTH, LEAVES, NODES, Trees

# Chosen by quarters (bench/train/__main__.py).
ROUNDS, RATE, SMALLEST_LEAF = 200, 0.05, 40
# What is added to the weight of a leaf, so that one of which all are of a kind says no more than it knows.
FIRMNESS = 10.0


def boosted(look: NDArray[np.float32], true: NDArray[np.int64], counts: NDArray[np.float64]) -> Trees:
    """Trees for each kind; `look` has a row for each piece, `true` its kind's number, of three kinds or more."""
    return trees_of(machine().fit(look, true, sample_weight=counts))


def machine() -> HistGradientBoostingClassifier:
    """What learns the trees."""
    return HistGradientBoostingClassifier(
        max_iter=ROUNDS,
        learning_rate=RATE,
        max_depth=DEPTH,
        min_samples_leaf=SMALLEST_LEAF,
        l2_regularization=FIRMNESS,
        early_stopping=False,
        random_state=0,
    )


def trees_of(machine: HistGradientBoostingClassifier) -> Trees:
    """What it learnt. scikit-learn shows it nowhere else than in private names: a test compares with what it says itself."""
    rounds: Any = machine._predictors  # noqa: SLF001
    by_kind = [[_complete(of_kind.nodes) for of_kind in kinds] for kinds in zip(*rounds, strict=True)]
    features, thresholds, leaves = (np.array([[each[part] for each in own] for own in by_kind]) for part in range(3))
    leaves[:, 0] += machine._baseline_prediction.reshape(-1, 1)  # noqa: SLF001 - what is said before any tree
    return Trees(features.astype(np.int16), thresholds.astype(np.float32), leaves.astype(np.float32))


def _complete(nodes: Any) -> tuple[NDArray[np.int64], NDArray[np.float64], NDArray[np.float64]]:
    """A tree with all its nodes and leaves: one that ends early goes on with nodes that lead to its value alone."""
    features, thresholds = np.zeros(NODES, np.int64), np.full(NODES, np.inf)
    places = [0]  # the tree's own number of the node at each place, row by row
    for place in range(NODES):
        node = nodes[places[place]]
        if node["is_leaf"]:
            places += [places[place]] * 2
            continue
        features[place], thresholds[place] = node["feature_idx"], node["num_threshold"]
        places += [int(node["left"]), int(node["right"])]
    return features, thresholds, nodes["value"][places[-LEAVES:]]
