"""The language of a text.

The small words of an office's languages, which make up a third of any text, decide first, since names and addresses do not
mislead them. CLD2 decides on what is short or of another language.

In: a text. Out: an ISO 639-1 code, or None. Failures: none.
"""

from __future__ import annotations

import re
from collections import Counter

import pycld2

from parsers.languages.lexicon import SMALL_WORDS

WORD = re.compile(r"[^\W\d_]+")
ADDRESS = re.compile(r"\S*(?:://|@)\S*")
WORDS_NEEDED = 12  # small words, before the most frequent language counts
WORDS_READ = 800
# Words, or as many letters of a script that writes no spaces: CLD2 takes shorter texts for a near language.
SHORTEST = 6
SHARE = 90  # percent of a text that is of its language
NEAR = {
    "ca",
    "it",
    "nl",
    "pt",
}  # languages of many writers whose small words are much those of Spanish, French or German
FORMER_CODES = {"iw": "he", "in": "id", "ji": "yi", "jw": "jv"}  # of ISO 639 before 1989, which CLD2 gives


def language_of(text: str) -> str | None:
    """ISO 639-1 code; None when the text is too short, or of no language that is told with certainty."""
    words = WORD.findall(ADDRESS.sub(" ", text[: WORDS_READ * 12].lower()))[:WORDS_READ]
    counted = counted_language(Counter(words), len(words))[0]
    if sum(1 if word[0] < "\u0e00" else len(word) for word in words) < SHORTEST:
        return counted
    # Without figures and signs, which CLD2 refuses or takes for words.
    is_reliable, _, languages = pycld2.detect(" ".join(words))
    code, share = languages[0][1].split("-")[0], languages[0][2]
    if not is_reliable or len(code) != 2 or share < SHARE:
        return counted
    return FORMER_CODES.get(code, code) if counted is None or code in NEAR else counted


def counted_language(words: Counter[str], count: int) -> tuple[str | None, float]:
    """The language of so many words in small letters, and the share of its small words."""
    met = {code: sum(words[word] for word in words.keys() & small) for code, small in SMALL_WORDS.items()}
    (best, most), (_, second) = sorted(met.items(), key=lambda pair: -pair[1])[:2]
    certain = most >= WORDS_NEEDED and most >= count * 0.15 and most >= second * 1.15
    return (best if certain else None), most / max(count, 1)
