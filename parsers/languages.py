"""The language of a text: English, French, Spanish, or unknown.

Told by the small words that make up a third of any text; a text too short to tell has no language.
"""

from __future__ import annotations

import re
from collections import Counter

WORD = re.compile(r"[^\W\d_]+")
WORDS_NEEDED = 12  # small words, before the most frequent language counts
WORDS_READ = 800
SMALL_WORDS = {
    "en": frozenset(
        "the of and to in is that for it with as was on are by this be from at have has an or not which their i my you your".split()
    ),
    "fr": frozenset(
        "le la les de des du et est en un une que qui dans pour par sur au aux avec ce cette je mon ma mes vous votre nous ne pas".split()
    ),
    "es": frozenset(
        "el la los las de del y es en un una que por para con se su sus al como lo más mi mis este esta yo usted nos no ha".split()
    ),
}


def language_of(text: str) -> str | None:
    """ISO 639-1 code, None when the text is too short or of another language."""
    words = WORD.findall(text[: WORDS_READ * 12].lower())[:WORDS_READ]
    counts = Counter({code: sum(map(small.__contains__, words)) for code, small in SMALL_WORDS.items()})
    (best, most), (_, second) = counts.most_common(2)
    if most < WORDS_NEEDED or most < len(words) * 0.15 or most < second * 1.15:
        return None
    return best
