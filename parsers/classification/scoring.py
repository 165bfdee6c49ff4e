"""How likely pages are one document of each kind, by what the model says of them, and why.

In: pages with their signals, and a model. Out: what the model takes of a page; the score of each kind; the reasons in words.

Failures: none.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np

from domain.catalogue.kinds import RECOGNISED_BY_CONTENT, Kind
from parsers.classification.evidence import REASONS, evidence
from parsers.classification.hashed_text import hashed
from parsers.classification.learned import Model, PageFeatures, as_log_shares
from parsers.classification.signals import Signals

HARDLY_A_WORD, A_FEW = 12, 4
FEW_WORDS_ARE_OTHER = 2.0  # log odds: a stamp, a caption, a blank page with its number
TELLING = 0.25  # points that are worth a reason
BY_WORDS = "words as such documents have them"


def features_of(text: str, seen: Signals) -> PageFeatures:
    """What the model takes of a page."""
    found = evidence(seen)
    return PageFeatures(hashed(text), np.fromiter(found.values(), np.float32, len(found)), seen.words)


def document_scores(features: Sequence[PageFeatures], model: Model) -> dict[Kind, float]:
    """The logarithm of each kind's share for pages as one document."""
    words = sum(each.words for each in features)
    if words < HARDLY_A_WORD:
        nothing = dict.fromkeys(RECOGNISED_BY_CONTENT, 0.0)
        return as_shares(nothing | {Kind.OTHER: FEW_WORDS_ARE_OTHER} if words >= A_FEW else nothing)
    return model.shares(features)


def shares_of(scores: Mapping[Kind, float]) -> tuple[tuple[Kind, float], ...]:
    """Scores as shares of one, the likeliest first."""
    shares = [(kind, round(math.exp(share), 4)) for kind, share in as_shares(scores).items()]
    return tuple(sorted(shares, key=lambda pair: -pair[1]))


def as_shares(points: Mapping[Kind, float]) -> dict[Kind, float]:
    """Log odds as logarithms of shares of one (softmax)."""
    return dict(zip(points, as_log_shares(np.array([*points.values()])).tolist(), strict=True))


def reasons(features: Sequence[PageFeatures], kind: Kind, model: Model) -> tuple[str, ...]:
    """Why pages are taken for this kind: the evidence that weighed most, or else that their words did."""
    if sum(each.words for each in features) < HARDLY_A_WORD:
        return (REASONS["few_words"],)
    if kind not in model.kinds:
        return ()
    weighed = model.weighed_evidence(features, kind)
    return tuple(REASONS[name] for points, name in weighed if points >= TELLING and name in REASONS) or (BY_WORDS,)
