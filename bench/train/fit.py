"""The weights of the model, found by logistic regression on pieces of documents, and how sure it may be of what it never saw.

In: pieces; shares of documents that were not learnt from. Out: a model, a temperature. The same pieces give the same weights.

Failures: none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize_scalar
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression

from bench.train.pieces import Piece
from domain.catalogue.kinds import Kind
from parsers.classification.hashed_text import NUMBERS
from parsers.classification.learned import Matrix, Model, dense_features, first_dense, weighed
from parsers.classification.office_weights import FEATURES

LEAST_DOCUMENTS = 3  # that a number occurs in: rarer ones say nothing, and could be names
FIRMNESS = 5.0  # C of the logistic regression, chosen by quarters (bench/train/__main__.py)
DENSE = 0.4  # how large the evidence is beside the text, likewise
FREQUENT = 0.5  # kinds count by their frequency to this power
STEPS = 80


def fitted(pieces: Sequence[Piece], evidence: Sequence[str], firmness: float = FIRMNESS, dense: float = DENSE) -> Model:
    """A model of temperature 1."""
    kinds = tuple(kind for kind in Kind if any(piece.kind is kind for piece in pieces))
    found = idf(pieces)
    used = np.flatnonzero(found)
    column = np.full(NUMBERS, -1, np.int64)
    column[used] = np.arange(len(used))
    text = text_matrix(pieces, found, column, len(used))
    look = np.stack([dense_features(piece.pages, begins=piece.begins) for piece in pieces])
    true = np.array([kinds.index(piece.kind) for piece in pieces])
    counts = np.array([piece.counts for piece in pieces])
    of_kind = np.array([counts[true == number].sum() for number in range(len(kinds))])
    counts = counts * (of_kind.mean() / of_kind[true]) ** (1 - FREQUENT)
    machine = LogisticRegression(C=firmness, max_iter=STEPS, tol=1e-3)
    machine.fit(hstack([text, csr_matrix(look * dense)]).tocsr(), true, sample_weight=counts)
    first_text, of_evidence, first_start = _first_pages(pieces, text, len(used), dense)
    weights = np.zeros((NUMBERS, len(kinds) + 1), np.float32)
    weights[used] = np.column_stack([machine.coef_.T[: len(used)], first_text])
    return Model(
        kinds=kinds,
        evidence=tuple(evidence),
        idf=found,
        text=weights,
        dense=(machine.coef_.T[len(used) :] * dense).astype(np.float32),
        start=machine.intercept_.astype(np.float32),
        first_dense=of_evidence,
        first_start=first_start,
        temperature=1.0,
    )


def _first_pages(pieces: Sequence[Piece], text: Any, width: int, dense: float) -> tuple[Matrix, Matrix, float]:
    """What tells the first page of a document from those behind it."""
    single = [number for number, piece in enumerate(pieces) if len(piece.pages) == 1]
    look = np.stack([first_dense(pieces[number].pages[0]) for number in single])
    true = np.array([pieces[number].begins for number in single])
    counts = np.array([pieces[number].counts for number in single])
    counts = np.where(true, counts / counts[true].sum(), counts / counts[~true].sum()) * len(single) / 2
    machine = LogisticRegression(C=FIRMNESS, max_iter=STEPS, tol=1e-3)
    machine.fit(hstack([text[single], csr_matrix(look * dense)]).tocsr(), true, sample_weight=counts)
    found = machine.coef_[0].astype(np.float32)
    return found[:width], found[width:] * np.float32(dense), float(machine.intercept_[0])


def idf(pieces: Sequence[Piece]) -> Matrix:
    """How rare each number is among the pieces; 0 for one that is left out."""
    occurs = np.zeros(NUMBERS, np.float32)
    for piece in pieces:
        for page in piece.pages:
            occurs[page.hashed.numbers] += 1
    whole = sum(len(piece.pages) for piece in pieces)
    rare: Matrix = np.where(occurs >= LEAST_DOCUMENTS, np.log((1 + whole) / (1 + occurs)) + 1, 0).astype(np.float32)
    return rare


def text_matrix(pieces: Sequence[Piece], found: Matrix, column: NDArray[np.int64], width: int) -> Any:
    """The weighed numbers of each piece, one row for each."""
    data, places, ends = [], [], [0]
    for piece in pieces:
        numbers, values = weighed(piece.pages, found)
        kept = column[numbers] >= 0
        data.append(values[kept])
        places.append(column[numbers[kept]])
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
        dense=model.dense,
        start=model.start,
        first_dense=model.first_dense,
        first_start=np.float64(model.first_start),
        temperature=np.float64(model.temperature),
    )
