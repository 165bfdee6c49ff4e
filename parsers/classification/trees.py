"""What small decision trees add up to for each kind (gradient boosting), as `python -m bench.train` learnt them.

In: a document's features. Out: points for each kind. Trees see what a sum of weights does not: a greeting tells something else on a
page with blanks to fill than on one of running text.

Failures: none.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

DEPTH = 3
NODES, LEAVES = 2**DEPTH - 1, 2**DEPTH  # node n leads to 2n + 1, or to 2n + 2 above its threshold


@dataclass(frozen=True, slots=True)
class Trees:
    """The trees of each kind, all of the same depth, each in an array of its nodes and one of its leaves."""

    features: NDArray[np.int16]  # kinds, trees, NODES: which feature a node looks at
    thresholds: NDArray[np.float32]  # kinds, trees, NODES
    leaves: NDArray[np.float32]  # kinds, trees, LEAVES: points

    def fits(self, *, kinds: int, features: int) -> bool:
        """Whether the arrays are of so many kinds, and of complete trees that look at no more than so many features."""
        count = (kinds, self.features.shape[1])
        nodes_fit = self.features.shape == self.thresholds.shape == (*count, NODES)
        in_bounds = bool(((self.features >= 0) & (self.features < features)).all())
        return nodes_fit and self.leaves.shape == (*count, LEAVES) and in_bounds and not np.isnan(self.thresholds).any()

    def points(self, features: NDArray[np.float32]) -> NDArray[np.float32]:
        """What the features add up to, for each kind."""
        at = np.zeros((*self.features.shape[:2], 1), np.intp)
        for _ in range(DEPTH):
            seen = features[np.take_along_axis(self.features, at, axis=2)]
            at = 2 * at + 1 + (seen > np.take_along_axis(self.thresholds, at, axis=2))
        points: NDArray[np.float32] = np.take_along_axis(self.leaves, at - NODES, axis=2).sum(axis=(1, 2))
        return points
