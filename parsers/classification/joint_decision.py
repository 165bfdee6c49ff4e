"""What kinds the documents of one application are, all together: one letter, one CV and one sample are likelier than three letters.

In: documents with the scores of each kind (parsers/classification/kinds.py). Out: the same, each with its kind and confidence. Below
`THRESHOLD` the kind is unknown, and a person is asked.

Failures: none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from domain.catalogue.kinds import Kind
from domain.documents import Document

THRESHOLD = 0.4
# A second document of a kind that applicants send once is this much less likely to be of it.
SECOND = 0.7
OUTWEIGHED = "another document is likelier the "


def decide_together(documents: Sequence[Document]) -> tuple[Document, ...]:
    """The same documents with their kinds decided together, by their scores alone; what a person said stays."""
    taken: dict[Kind, int] = {}
    decided: dict[int, Document] = {}
    order = sorted(range(len(documents)), key=lambda index: -likeliest(documents[index].scores)[1])
    for index in order:
        document = documents[index]
        if not document.scores:
            decided[index] = document
            continue
        scores = {
            kind: score * (SECOND ** taken.get(kind, 0) if kind.entry.is_sent_once else 1)
            for kind, score in document.scores
        }
        kind, confidence = likeliest(tuple(scores.items()))
        if confidence < THRESHOLD:
            kind = Kind.UNKNOWN
        taken[kind] = taken.get(kind, 0) + 1
        reasons = _reasons(document, kind)
        decided[index] = replace(document, kind=kind, confidence=round(confidence, 3), reasons=reasons)
    return tuple(decided[index] for index in range(len(documents)))


def _reasons(document: Document, kind: Kind) -> tuple[str, ...]:
    """Its own reasons, which speak for the kind that it is likeliest by itself; before them, why it is not of that kind."""
    own = tuple(each for each in document.reasons if not each.startswith(OUTWEIGHED))
    by_itself = likeliest(document.scores)[0]
    if kind in (by_itself, Kind.UNKNOWN):
        return own
    return (f"{OUTWEIGHED}{by_itself.replace('_', ' ')}", *own)


def likeliest(scores: Sequence[tuple[Kind, float]]) -> tuple[Kind, float]:
    """The kind with the highest score; unknown where there are no scores."""
    return max(scores, key=lambda pair: pair[1], default=(Kind.UNKNOWN, 0.0))
