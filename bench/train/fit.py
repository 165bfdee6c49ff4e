"""The weights of the model, found by logistic regression on pieces of documents, and how sure it may be of what it never saw.

In: pieces; shares of documents that were not learnt from. Out: a model, a temperature. The same pieces give the same weights.

Failures: none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize_scalar
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression

from bench.train.boosting import boosted
from bench.train.corpus import QUARTERS, quarter
from bench.train.pieces import Piece
from domain.catalogue.kinds import Kind
from parsers.classification.hashed_text import NUMBERS
from parsers.classification.learned import (
    LEAST_SHARE,
    Matrix,
    Model,
    dense_features,
    first_dense,
    weighed,
)
from parsers.classification.office_weights import FEATURES

LEAST_PAGES = 3  # that a number occurs on: rarer ones say nothing
# C of the logistic regressions, chosen by quarters (bench/train/__main__.py): of the text, and of what it says beside the evidence.
FIRMNESS, FIRMNESS_OF_EVIDENCE = 5.0, 0.3
DENSE = 0.4  # how large the evidence is beside the text, where first pages are told
FREQUENT = 0.5  # kinds count by their frequency to this power
# How much the evidence of the invented documents counts together, beside that of all others: they are of wordings and languages of
# which few real ones are found.
INVENTED = 4.0
FREQUENT_LANGUAGE = 0.02  # the share of the pieces from which a language is looked at by itself
MOST_BY_LANGUAGE = 4.0  # by how much a piece counts more or less for its language
STEPS, STEPS_OF_EVIDENCE = 80, 300


def fitted(real: Sequence[Piece], made: Sequence[Piece], evidence: Sequence[str]) -> Model:
    """A model of temperature 1 that knows nothing of boundaries yet, learnt from pieces of real documents and of invented ones.

    `real` may hold invented ones too, which count as real ones do; `made` counts as INVENTED says.
    What the text says is weighed beside the evidence as it says it of sources that it never saw: of those that it was learnt from
    it is always right.
    """
    pieces = [*real, *made]
    kinds = tuple(kind for kind in Kind if any(piece.kind is kind for piece in pieces))
    found = idf(pieces)
    used = np.flatnonzero(found)
    column = np.full(NUMBERS, -1, np.int64)
    column[used] = np.arange(len(used))
    text = text_matrix(pieces, found, column, len(used))
    true = np.array([kinds.index(piece.kind) for piece in pieces])
    counts = np.array([piece.counts for piece in pieces])
    counts[: len(real)] *= alike_in_languages(real, counts[: len(real)])
    of_text = _balanced(counts, true)
    by_text = _by_text(text, true, of_text)
    text_shares = _out_of_fold_shares(pieces, text, true, of_text)
    look = np.stack(
        [dense_features(piece.pages, of, begins=piece.begins) for piece, of in zip(pieces, text_shares, strict=True)]
    )
    of_evidence = of_text.copy()
    if made:
        of_evidence[len(real) :] *= INVENTED * of_text[: len(real)].sum() / of_text[len(real) :].sum()
    of_evidence /= of_evidence.mean()
    machine = LogisticRegression(C=FIRMNESS_OF_EVIDENCE, max_iter=STEPS_OF_EVIDENCE, tol=1e-3)
    machine.fit(look, true, sample_weight=of_evidence)
    first_text, first_of_evidence, first_start = _first_pages(pieces, text, len(used))
    weights = np.zeros((NUMBERS, len(kinds) + 1), np.float32)
    weights[used] = np.column_stack([by_text.coef_.T, first_text])
    return Model(
        kinds=kinds,
        evidence=tuple(evidence),
        idf=found,
        text=weights,
        text_start=by_text.intercept_.astype(np.float32),
        dense=machine.coef_.T.astype(np.float32),
        start=machine.intercept_.astype(np.float32),
        trees=boosted(look, true, of_evidence),
        first_dense=first_of_evidence,
        first_start=first_start,
        begins={},
        temperature=1.0,
    )


def alike_in_languages(pieces: Sequence[Piece], counts: NDArray[np.float64]) -> NDArray[np.float64]:
    """By how much each piece counts more or less, so that each language has the kinds about as often as all have them.

    Else a language tells the kind: Portuguese essays may come of a single source, and of German forms there are many.
    """
    often = Counter(piece.language for piece in pieces)
    groups = [
        (piece.language if often[piece.language] >= FREQUENT_LANGUAGE * len(pieces) else None, piece.kind)
        for piece in pieces
    ]
    whole, of_group, of_language, of_kind = counts.sum(), Counter(), Counter(), Counter()
    for (language, kind), count in zip(groups, counts, strict=True):
        of_group[language, kind] += count
        of_language[language] += count
        of_kind[kind] += count
    wanted = [of_language[language] * of_kind[kind] / whole / of_group[language, kind] for language, kind in groups]
    return np.clip(wanted, 1 / MOST_BY_LANGUAGE, MOST_BY_LANGUAGE)


def _balanced(counts: NDArray[np.float64], true: NDArray[np.int64]) -> NDArray[np.float64]:
    """How much each piece counts, when a frequent kind does not count by its full frequency."""
    of_kind = np.bincount(true, counts)
    balanced: NDArray[np.float64] = counts * (of_kind.mean() / of_kind[true]) ** (1 - FREQUENT)
    return balanced


def as_often_as_not(true: NDArray[np.bool_], counts: NDArray[np.float64]) -> NDArray[np.float64]:
    """How much each example counts, so that those of which something is true count as much together as the others."""
    even: NDArray[np.float64] = np.where(true, counts / counts[true].sum(), counts / counts[~true].sum())
    return even * len(counts) / 2


def _by_text(text: Any, true: NDArray[np.int64], counts: NDArray[np.float64]) -> LogisticRegression:
    return LogisticRegression(C=FIRMNESS, max_iter=STEPS, tol=1e-3).fit(text, true, sample_weight=counts)


def _out_of_fold_shares(
    pieces: Sequence[Piece], text: Any, true: NDArray[np.int64], counts: NDArray[np.float64]
) -> NDArray[np.float32]:
    """The logarithm of each kind's share for each piece, by the text alone, as the other quarters teach it."""
    part = np.array([quarter(each.repository) for each in pieces])
    shares = np.full((len(pieces), int(true.max()) + 1), LEAST_SHARE, np.float32)
    for number in QUARTERS:
        own = part == number
        if own.any():
            machine = _by_text(text[~own], true[~own], counts[~own])
            shares[np.ix_(own, machine.classes_)] = machine.predict_log_proba(text[own])
    return shares


def _first_pages(pieces: Sequence[Piece], text: Any, width: int) -> tuple[Matrix, Matrix, float]:
    """What tells the first page of a document from those behind it."""
    single = [number for number, piece in enumerate(pieces) if len(piece.pages) == 1]
    look = np.stack([first_dense(pieces[number].pages[0]) for number in single])
    true = np.array([pieces[number].begins for number in single])
    counts = np.array([pieces[number].counts for number in single])
    counts = as_often_as_not(true, counts)
    machine = LogisticRegression(C=FIRMNESS, max_iter=STEPS, tol=1e-3)
    machine.fit(hstack([text[single], csr_matrix(look * DENSE)]).tocsr(), true, sample_weight=counts)
    found = machine.coef_[0].astype(np.float32)
    return found[:width], found[width:] * np.float32(DENSE), float(machine.intercept_[0])


def idf(pieces: Sequence[Piece]) -> Matrix:
    """How rare each number is among the pieces; 0 for one that is left out."""
    occurs = np.zeros(NUMBERS, np.float32)
    for piece in pieces:
        for page in piece.pages:
            occurs[page.hashed.numbers] += 1
    whole = sum(len(piece.pages) for piece in pieces)
    rare: Matrix = np.where(occurs >= LEAST_PAGES, np.log((1 + whole) / (1 + occurs)) + 1, 0).astype(np.float32)
    return rare


def text_matrix(pieces: Sequence[Piece], found: Matrix, column: NDArray[np.int64], width: int) -> Any:
    """The weighed numbers of each piece, one row for each."""
    data, places, ends = [], [], [0]
    for piece in pieces:
        own = weighed(piece.pages, found)
        kept = column[own.numbers] >= 0
        data.append(own.values[kept])
        places.append(column[own.numbers[kept]])
        ends.append(ends[-1] + int(kept.sum()))
    return csr_matrix((np.concatenate(data), np.concatenate(places), ends), shape=(len(pieces), width))


def temperature(shares: Sequence[Mapping[Kind, float]], kinds: Sequence[Kind], counts: Sequence[float]) -> float:
    """At which the shares of documents that nothing was learnt from are as often right as they say; `kinds` are the right ones."""
    every = list(shares[0])
    points = np.array([[each[kind] for kind in every] for each in shares])
    true = points[np.arange(len(kinds)), [every.index(kind) for kind in kinds]]

    def loss(heat: float) -> float:
        return float((np.array(counts) * (np.logaddexp.reduce(points / heat, axis=1) - true / heat)).sum())

    return float(minimize_scalar(loss, bounds=(0.3, 5.0), method="bounded").x)


def write(model: Model, path: Path, learnt: Iterable[str] = ()) -> None:
    """The weights of the numbers that are used, in half precision, and the names of the corrected documents learnt from."""
    used = np.flatnonzero(model.idf)
    np.savez_compressed(
        path,
        features=np.int64(FEATURES),
        learnt=np.array(sorted(set(learnt)), np.str_),
        kinds=np.array([kind.value for kind in model.kinds]),
        evidence=np.array(model.evidence),
        numbers=used.astype(np.int32),
        idf=model.idf[used].astype(np.float16),
        text=model.text[used].astype(np.float16),
        text_start=model.text_start,
        dense=model.dense,
        start=model.start,
        tree_features=model.trees.features,
        tree_thresholds=model.trees.thresholds,
        tree_leaves=model.trees.leaves,
        first_dense=model.first_dense,
        first_start=np.float64(model.first_start),
        boundary_names=np.array(list(model.begins), np.str_),
        boundary=np.array(list(model.begins.values()), np.float64),
        temperature=np.float64(model.temperature),
    )
