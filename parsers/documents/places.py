"""Where on a page the words of an evidence stand.

In: words as they were written, and the boxes of a page's words in reading order. Out: rectangles to mark, one for each line.
The search forgives what lies between a text and its page: case, accents, ligatures, punctuation, hyphens and line ends; words
that another program read a little differently, when most of them stand close together.

Failures: none; what is not found has no rectangles.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from domain.documents import WordBox

# The same words may stand on a page several times (a date in the head and in a sentence): each is marked.
MOST_PLACES = 5
# Of the letters of an evidence, so many have to stand together where not all do.
ENOUGH = 0.7
# Fewer letters are looked for as whole words alone: “may” is no part of “dismay”.
SHORT = 12
MOST_APART = 2  # words, in one line
LETTERS = 2_000  # of an evidence; longer is no evidence


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A part of a page, in the unit of the boxes that it was made of."""

    left: float
    top: float
    right: float
    bottom: float


def places_of(words: str, boxes: Sequence[WordBox]) -> tuple[Rectangle, ...]:
    """The rectangles around these words, from top to bottom as they are read; none when they are not on the page."""
    letters = [letters_of(each.text) for each in boxes]
    found: set[int] = set()
    for part in words.replace("…", "...").split("..."):
        sought = letters_of(part)[:LETTERS]
        if sought:
            found |= set(_exact(sought, letters)) or set(_near(part, letters))
    return rectangles(sorted(found), boxes)


def rectangles(places: Sequence[int], boxes: Sequence[WordBox]) -> tuple[Rectangle, ...]:
    """The rectangles around the words at these places, in ascending order; words beside each other in one line share theirs."""
    return tuple(_lines(places, boxes))


def letters_of(text: str) -> str:
    """What counts of a word: its letters and digits, small, without accents and ligatures (Unicode NFKD)."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(each for each in plain.casefold() if each.isalnum())


def _exact(sought: str, letters: Sequence[str]) -> Iterator[int]:
    """The places of the words whose letters, one after the other, are these."""
    whole = "".join(letters)
    owners = [place for place, each in enumerate(letters) for _ in each]
    begins, ends = _borders(letters)
    start = whole.find(sought)
    places = 0
    while start >= 0 and places < MOST_PLACES:
        end = start + len(sought)
        if len(sought) >= SHORT or (start in begins and end in ends):
            yield from dict.fromkeys(owners[start:end])
            places += 1
        start = whole.find(sought, start + 1)


def _borders(letters: Sequence[str]) -> tuple[set[int], set[int]]:
    begins, ends, at = set(), set(), 0
    for each in letters:
        begins.add(at)
        at += len(each)
        ends.add(at)
    return begins, ends


def _near(part: str, letters: Sequence[str]) -> Iterator[int]:
    """The places of most of the words, where they stand close together; none for a few letters."""
    sought = [each for each in map(letters_of, part[:LETTERS].split()) if each]
    total = sum(map(len, sought))
    if len(sought) < 2 or total < SHORT:
        return
    same = SequenceMatcher(None, sought, letters, autojunk=False).get_matching_blocks()
    places = [block.b + step for block in same for step in range(block.size)]
    window = 2 * len(sought)
    best: list[int] = []
    for at in places:
        close = [each for each in places if at <= each < at + window]
        best = max(best, close, key=lambda found: _weight(found, letters))
    if _weight(best, letters) >= ENOUGH * total:
        yield from best


def _weight(places: Sequence[int], letters: Sequence[str]) -> int:
    return sum(len(letters[each]) for each in places)


def _lines(places: Sequence[int], boxes: Sequence[WordBox]) -> Iterator[Rectangle]:
    """The boxes of one line together, and one that stands between two of them."""
    line: list[WordBox] = []
    for before, place in zip((None, *places), places, strict=False):
        if line and not (before is not None and place - before <= MOST_APART and _goes_on(line[-1], boxes[place])):
            yield _around(line)
            line = []
        line.append(boxes[place])
    if line:
        yield _around(line)


def _goes_on(before: WordBox, after: WordBox) -> bool:
    """Whether a word stands beside another, to its right."""
    height = max(before.bottom - before.top, after.bottom - after.top)
    beside = min(before.bottom, after.bottom) - max(before.top, after.top) > height / 3
    return beside and after.left >= before.left


def _around(boxes: Sequence[WordBox]) -> Rectangle:
    return Rectangle(
        min(each.left for each in boxes),
        min(each.top for each in boxes),
        max(each.right for each in boxes),
        max(each.bottom for each in boxes),
    )
