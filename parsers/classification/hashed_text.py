"""The words and character n-grams of a page as counts under hashed numbers, which is all that the learned weights know of them.

In: a page's text. Out: the numbers that occur, with how often. A number stands for a word, two words in a row, a word of the
head or the foot of the page, or three to five characters in a row; many share one, and none can be turned back into text.

Failures: none for any text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

BITS = 15
WORD_NUMBERS = CHARACTER_NUMBERS = 1 << BITS
NUMBERS = WORD_NUMBERS + CHARACTER_NUMBERS
CHARACTERS_OF_PAGE, TOKENS_OF_HEAD, TOKENS_OF_FOOT = 10_000, 40, 30
TOKEN = re.compile(r"[^\W\d_]+|\d+|[@€$%•□☐_]|\.{4,}")
FIGURE = str.maketrans("123456789", "000000000")
GRAMS = range(1, 6)  # characters in a row; those of one and two are only steps to the longer ones
SHORTEST = 3
# Odd numbers (of the golden ratio and of xxHash) that spread what they multiply over all bits.
FACTOR, PAIR, HEAD, FOOT = (
    np.uint64(each) for each in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0x27D4EB2F165667C5)
)
SHIFT = np.uint64(64 - BITS)


@dataclass(frozen=True, slots=True)
class Hashed:
    """The numbers that occur (words below WORD_NUMBERS, characters from there on), each once and rising, and how often."""

    numbers: NDArray[np.int64]
    counts: NDArray[np.float32]


def hashed(text: str) -> Hashed:
    """A page's words and n-grams."""
    tokens = TOKEN.findall(text[:CHARACTERS_OF_PAGE].lower())
    words = _words(tokens)
    parts = [
        words * FACTOR,
        (words[:-1] * PAIR + words[1:]) * FACTOR,
        (words[:TOKENS_OF_HEAD] * FACTOR) ^ (words[:TOKENS_OF_HEAD] * HEAD),
        (words[-TOKENS_OF_FOOT:] * FACTOR) ^ (words[-TOKENS_OF_FOOT:] * FOOT),
    ]
    of_words = (np.concatenate(parts) >> SHIFT).astype(np.uint16)
    of_characters = (_grams(" ".join(tokens)) >> SHIFT).astype(np.uint16) + np.uint16(WORD_NUMBERS)
    found = np.sort(np.concatenate([of_words, of_characters]), kind="stable")  # by digits, which is quick
    begins = np.flatnonzero(np.append(True, found[1:] != found[:-1])) if len(found) else np.zeros(0, np.int64)
    return Hashed(found[begins].astype(np.int64), np.diff(begins, append=len(found)).astype(np.float32))


def words_of_head(text: str) -> NDArray[np.int64]:
    """The numbers of the single words at the head of a page."""
    tokens = [found.group() for found in islice(TOKEN.finditer(text[:CHARACTERS_OF_PAGE].lower()), TOKENS_OF_HEAD)]
    return (_words(tokens) * FACTOR >> SHIFT).astype(np.int64)


def together(pages: Iterable[Hashed]) -> Hashed:
    """The counts of several pages."""
    every = list(pages)
    numbers, counts = (
        np.concatenate(part) for part in zip(*((each.numbers, each.counts) for each in every), strict=True)
    )
    summed = np.bincount(numbers, counts, NUMBERS)
    occur = np.flatnonzero(summed)
    return Hashed(occur, summed[occur].astype(np.float32))


def _words(tokens: Sequence[str]) -> NDArray[np.uint64]:
    return np.fromiter(map(_word, tokens), np.uint64, len(tokens))


@lru_cache(maxsize=20_000)
def _word(word: str) -> int:
    """Any number is as good as another of as many figures."""
    return crc32(word.translate(FIGURE).encode("utf-8", "replace"))


def _grams(text: str) -> NDArray[np.uint64]:
    """The n-grams of a text, each a number of 64 bits."""
    codes = np.frombuffer(f" {text} ".encode("utf-32-le", "replace"), np.uint32).astype(np.uint64)
    codes[(codes > ord("0")) & (codes <= ord("9"))] = ord("0")
    value = np.zeros(len(codes) + 1, np.uint64)
    found = []
    for length in GRAMS:
        if len(value) < 2:
            break
        value = (value[:-1] + codes[length - 1 :]) * FACTOR
        if length >= SHORTEST:
            found.append(value * PAIR)
    return np.concatenate(found) if found else np.zeros(0, np.uint64)
