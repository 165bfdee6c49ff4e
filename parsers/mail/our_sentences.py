"""Sentences that the office itself sends: they are nobody's evidence, wherever they stand.

In: the fixed words of the office's mail, piece by piece. Out: whether a sentence is made of them, and a text without such sentences.

Failures: none for any text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from parsers.languages.mail_programs import plain

LEAST_WORDS = 4  # of a piece that tells
SHARE = 0.6  # of a sentence's words that are the office's; the rest is what was filled in
LONG_PIECE = 6  # words of a piece that nobody else writes: what is filled in may be longer than it
SHARE_OF_LONG = 0.35
UNITS = 5_000  # sentences of one text that are looked at
# A sentence ends with its mark or its paragraph; an entry of a list is one too.
UNIT = re.compile(r"(?:(?:(?<=[.!?。！？])|(?<=[.!?。！？][\"'”“’»«)]))\s+|\n\s*\n|\n(?=\s*(?:[-*•·–]|\d{1,2}[.)])\s))")
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class OurSentences:
    """The office's pieces of sentences as one pattern; None where nobody said what it sends."""

    pieces: re.Pattern[str] | None = None
    short: frozenset[str] = (
        frozenset()
    )  # whole sentences too short to tell (`Thank you.`), ours only before one of ours

    def is_ours(self, sentence: str) -> bool:
        """Whether most words of a sentence are pieces of the office's own."""
        if self.pieces is None:
            return False
        words = _folded(sentence)
        ours = [len(found.group().split()) for found in self.pieces.finditer(words)]
        share = sum(ours) / max(1, len(words.split()))
        return share >= SHARE or (max(ours, default=0) >= LONG_PIECE and share >= SHARE_OF_LONG)

    def left_out(self, text: str) -> str:
        """The text without the office's sentences."""
        if self.pieces is None or self.pieces.search(_folded(text)) is None:
            return text
        ends = [(found.start(), found.end()) for found in islice(UNIT.finditer(text), UNITS)]
        begins = [0, *(end for _, end in ends)]
        sentences = [text[begin:end] for begin, (end, _) in zip(begins, [*ends, (len(text), len(text))], strict=True)]
        spaces = [*(text[start:end] for start, end in ends), ""]
        kept: list[str] = []
        is_before_ours = False
        for sentence, space in zip(reversed(sentences), reversed(spaces), strict=True):
            is_before_ours = self.is_ours(sentence) or (is_before_ours and _folded(sentence) in self.short)
            kept.append("" if is_before_ours else sentence + space)
        return re.sub(r"\n{3,}", "\n\n", "".join(reversed(kept))).strip()


def our_sentences(pieces: Sequence[str]) -> OurSentences:
    """The pieces of sentences that the office sends, each as it stands between what is filled in."""
    return _of(tuple(pieces))


@lru_cache(maxsize=4)
def _of(pieces: tuple[str, ...]) -> OurSentences:
    units = {_folded(unit) for piece in pieces for unit in UNIT.split(piece)}
    telling = {unit for unit in units if len(unit.split()) >= LEAST_WORDS}
    if not telling:
        return OurSentences()
    longest_first = sorted(telling, key=lambda unit: (-len(unit), unit))
    return OurSentences(re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b"), frozenset(units - telling))


def _folded(text: str) -> str:
    return " ".join(WORD.findall(plain(text)))
