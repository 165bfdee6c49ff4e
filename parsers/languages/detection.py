"""The language of a text.

The small words of an office's languages, which make up a third of any text, decide first: they are counted in a hundredth of
a millisecond, and names and addresses do not mislead them. py3langid decides on what is short or of another language.

In: a text. Out: an ISO 639-1 code, or None. Failures: none.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from parsers.languages.lexicon import SMALL_WORDS

WORD = re.compile(r"[^\W\d_]+")
WORDS_NEEDED = 12  # small words, before the most frequent language counts
WORDS_READ = 800
SHORTEST = 5  # words, or as many letters of a script that writes no spaces, that py3langid can tell
CERTAIN = 0.9  # of its probability; below it, 1 of 100 short texts was given a wrong language
# Languages that applicants write in. Those of few writers are left out: a short text of a near one is taken for them.
WRITTEN = """af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga he hi hr hu hy id is it ja ka kk km ko lo lt lv mk
mn ms my ne nl no pl ps pt ro ru rw si sk sl so sq sr sv sw ta th tl tr uk ur uz vi zh""".split()


def language_of(text: str) -> str | None:
    """ISO 639-1 code; None when the text is too short, or of no language that is told with certainty."""
    words = WORD.findall(text[: WORDS_READ * 12].lower())[:WORDS_READ]
    counted = counted_language(Counter(words), len(words))[0]
    if counted is not None or sum(map(_weight, words)) < SHORTEST:
        return counted
    code, certainty = _identifier().classify(" ".join(words))
    return str(code) if certainty >= CERTAIN else None


def counted_language(words: Counter[str], count: int) -> tuple[str | None, float]:
    """The language of so many words in small letters, and the share of its small words."""
    met = {code: sum(words[word] for word in words.keys() & small) for code, small in SMALL_WORDS.items()}
    (best, most), (_, second) = sorted(met.items(), key=lambda pair: -pair[1])[:2]
    told = most >= WORDS_NEEDED and most >= count * 0.15 and most >= second * 1.15
    return (best if told else None), most / max(count, 1)


def _weight(word: str) -> int:
    return 1 if word[0] < "\u0e00" else len(word)


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    """Loaded with the first text that needs it: 0.5 s and 75 MiB."""
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(WRITTEN)
    return identifier
