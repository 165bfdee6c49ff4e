"""The language of a text: English, French, Spanish, or unknown.

Told by the small words that make up a third of any text; a text too short to tell has no language.
"""

from __future__ import annotations

import re
from collections import Counter

from parsers.languages.lexicon import SMALL_WORDS

WORD = re.compile(r"[^\W\d_]+")
WORDS_NEEDED = 12  # small words, before the most frequent language counts
WORDS_READ = 800


def language_of(text: str) -> str | None:
    """ISO 639-1 code, None when the text is too short or of another language."""
    words = WORD.findall(text[: WORDS_READ * 12].lower())[:WORDS_READ]
    return counted_language(Counter(words), len(words))[0]


def counted_language(words: Counter[str], count: int) -> tuple[str | None, float]:
    """The language of so many words in small letters, and the share of its small words."""
    met = {code: sum(words[word] for word in words.keys() & small) for code, small in SMALL_WORDS.items()}
    (best, most), (_, second) = sorted(met.items(), key=lambda pair: -pair[1])[:2]
    told = most >= WORDS_NEEDED and most >= count * 0.15 and most >= second * 1.15
    return (best if told else None), most / max(count, 1)
