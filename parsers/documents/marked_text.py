"""A text with the words of an evidence marked in it, as people see it.

In: a text, and words as they were written. Out: pieces of the text in order, each marked or not. The search is that of pages
(places.py), and forgives the same.

Failures: none; of words that are not there nothing is marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from domain.documents import WordBox
from parsers.documents.places import places_of

WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text."""

    text: str
    is_marked: bool


def marked(text: str, words: str) -> tuple[Piece, ...]:
    """The whole text in pieces, those marked that say these words."""
    return tuple(_pieces(text, words)) if words.strip() else (Piece(text, is_marked=False),)


def _pieces(text: str, words: str) -> Iterator[Piece]:
    # Each word is a box on one long line, as wide as it has letters.
    boxes = [WordBox(each.group(), each.start(), 0, each.end(), 1) for each in WORD.finditer(text)]
    at = 0
    for place in places_of(words, boxes):
        start, end = int(place.left), int(place.right)
        if start > at:
            yield Piece(text[at:start], is_marked=False)
        yield Piece(text[start:end], is_marked=True)
        at = end
    if at < len(text):
        yield Piece(text[at:], is_marked=False)
