"""Whether a text names an opening, forgivingly.

In: pages and an opening. Out: the words that name it, with their page. A bare “internship” names nothing: the office asks
for the name of the internship.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from config.openings import Opening
from domain.documents import Page
from domain.findings import Evidence
from parsers.languages import vocabulary

CLOSE = 88.0  # of 100: one slip of the keyboard in a name of three words
PASSAGES = 3


def names_opening(document: str, pages: Sequence[Page], opening: Opening | None) -> tuple[Evidence, ...]:
    """The passages that name the opening, at most a few."""
    if opening is None:
        return ()
    found: list[Evidence] = []
    names = telling_names(opening)
    for page in pages:
        for line in _passages(page.text):
            folded_line = folded(line)
            if any(fuzz.partial_ratio(name, folded_line) >= CLOSE for name in names if len(folded_line) >= len(name)):
                found.append(Evidence(document, page.number, line[:200]))
            if len(found) >= PASSAGES:
                return tuple(found)
    return tuple(found)


def _passages(text: str) -> list[str]:
    """Sentences, more or less: names are broken over lines, never over sentences."""
    joined = " ".join(text[:20_000].split())
    return [passage.strip() for passage in re.split(r"(?<=[.!?:;])\s", joined) if passage.strip()]


@lru_cache(maxsize=64)
def telling_names(opening: Opening) -> tuple[str, ...]:
    """The names of an opening that say more than what kind of thing it is: two words or more with an own name in it."""
    own = {folded(opening.name), *(folded(name) for name in opening.subject_names)}
    return tuple(sorted(name for name in own if len(name.split()) >= 2 and not set(name.split()) <= GENERAL))


GENERAL = vocabulary.words("openings.general")
# Words that are a slip of the keyboard away from a name, and are none.
OTHER_WORDS = vocabulary.words("openings.other_words")
ENDINGS = vocabulary.words("openings.endings")


@lru_cache(maxsize=4_096)
def close(token: str, word: str) -> bool:
    """Whether a word of a text is this word, its plural or gerund, or a slip of the keyboard away; both folded.

    Short words have too many neighbours: those of five letters may change places only, shorter ones must stand as they are.
    """
    if token == word:
        return True
    if len(word) >= 4 and token.startswith(word):
        return token[len(word) :] in ENDINGS
    if len(word) < 5 or abs(len(token) - len(word)) > 2 or token in OTHER_WORDS:
        return False
    if len(word) == 5:
        return len(token) == 5 and sorted(token) == sorted(word) and OSA.distance(token, word) == 1
    return OSA.distance(token, word, score_cutoff=2) <= (2 if len(word) >= 8 else 1)


# `re.IGNORECASE` takes these for plain letters, and `str.lower` does not (Unicode's CaseFolding.txt, and Turkish).
TAKEN_FOR_PLAIN = str.maketrans("ıİſ", "iis")


def small(words: str) -> str:
    """Small letters, as long as before: what a pattern that ignores case has matched is found in a table by them."""
    return words.translate(TAKEN_FOR_PLAIN).lower()


def folded(text: str) -> str:
    """Small letters without accents, punctuation and look-alikes of other scripts, words parted by one space."""
    if not text.isascii():
        text = "".join(filter(_is_shown, unicodedata.normalize("NFKD", text.translate(LOOKALIKES))))
    return " ".join(PLAIN_WORD.findall(text.casefold()))


def unmangled(text: str) -> str:
    """A text with what a program on its way made of its accents put right: UTF-8 taken for Windows-1252, HTML's entities.

    QUIRK: forms on websites and ticket systems write such subjects; a text that is no such thing stays as it is.
    """
    if "&" in text:
        text = html.unescape(text)
    if MANGLED.search(text):
        try:
            return text.encode("cp1252").decode("utf-8")
        except UnicodeError:
            return text
    return text


MANGLED = re.compile(r"Ã[\u0080-\u00bf\u0152-\u2122]|â€[\u0080-\u2122]")


def _is_shown(character: str) -> bool:
    return character.isascii() or not (unicodedata.combining(character) or unicodedata.category(character) == "Cf")


PLAIN_WORD = re.compile(r"[^\W_]+")
# Cyrillic and Greek letters that look like Latin ones (Unicode Technical Standard 39, confusables), as far as names use them.
LOOKALIKES = str.maketrans("АВЕКМНОРСТУХаеорсухіјԁѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEKMHOPCTYXaeopcyxijdsABEZHIKMNOPTYXo")
