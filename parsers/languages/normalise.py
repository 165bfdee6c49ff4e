"""Whether a text names an opening, forgivingly.

In: pages and an opening. Out: the words that name it, with their page. A bare “internship” names nothing: the office asks
for the name of the internship.
"""

from __future__ import annotations

import html
import itertools
import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from config.openings import Opening
from domain.documents import Page
from domain.findings import Evidence
from domain.text import excerpt
from parsers.languages import vocabulary

CLOSE = 88.0  # of 100: one slip of the keyboard in a name of three words
CLOSE_AND_SHORT, SHORT = 92.0, 20  # “my internship” is no slip for “WHO internship”
PASSAGES, WORDS_SHOWN = 3, 200


def names_opening(document: str, pages: Sequence[Page], opening: Opening | None) -> tuple[Evidence, ...]:
    """The passages that name the opening, at most a few."""
    if opening is None:
        return ()
    found: list[Evidence] = []
    names = telling_names(opening)
    for page in pages:
        for line in _passages(page.text):
            folded_line = folded(line)
            is_named = any(_is_within(name, folded_line) for name in names)
            if is_named or (
                _may_name_house(line, folded_line, opening) and _house_and_position(_tokens(line), opening)
            ):
                said = excerpt(line, WORDS_SHOWN, *_place(line, names, opening))
                found.append(Evidence(document, page.number, said))
            if len(found) >= PASSAGES:
                return tuple(found)
    return tuple(found)


def _is_within(name: str, line: str) -> bool:
    near = CLOSE_AND_SHORT if len(name) < SHORT else CLOSE
    return len(line) >= len(name) and fuzz.partial_ratio(name, line) >= near


def _place(passage: str, names: Sequence[str], opening: Opening) -> tuple[int, int]:
    """Where in a passage the words stand that name the opening; (0, 0) where its letters hide it."""
    tokens = _tokens(passage)
    words = " ".join(token for token, _ in tokens)
    for name in names:
        if _is_within(name, words) and (at := fuzz.partial_ratio_alignment(name, words)) is not None:
            first, last = words.count(" ", 0, at.dest_start), words.count(" ", 0, at.dest_end - 1)
            return tokens[first][1].start(), tokens[last][1].end()
    found = _house_and_position(tokens, opening)
    return (tokens[found[0]][1].start(), tokens[found[1]][1].end()) if found is not None else (0, 0)


def _passages(text: str) -> list[str]:
    """Sentences, more or less: names are broken over lines, never over sentences."""
    joined = " ".join(text[:20_000].split())
    return [passage.strip() for passage in re.split(r"(?<=[.!?:;])\s", joined) if passage.strip()]


@lru_cache(maxsize=64)
def telling_names(opening: Opening) -> tuple[str, ...]:
    """The names of an opening that say more than what kind of thing it is: two words or more with an own name in it."""
    own = {folded(opening.name), *(folded(name) for name in opening.subject_names)}
    return tuple(sorted(name for name in own if len(name.split()) >= 2 and not set(name.split()) <= GENERAL))


def _may_name_house(passage: str, folded_passage: str, opening: Opening) -> bool:
    """Whether a closer look at a passage is worth its time: most name no house at all.

    In plain ASCII its words and those of the folded passage are the same; with other letters they may differ.
    """
    return not passage.isascii() or any(" ".join(house) in folded_passage for house in houses(opening))


def _tokens(passage: str) -> list[tuple[str, re.Match[str]]]:
    """The words of a passage, folded, each with its place."""
    return [(token, raw) for raw in RAW_WORD.finditer(passage) for token in folded(raw.group()).split()]


def _house_and_position(tokens: Sequence[tuple[str, re.Match[str]]], opening: Opening) -> tuple[int, int] | None:
    """The first and the last word where a sentence names house and position near each other: “internship at the Example Institute”.

    Another house's position is none of ours: “an internship at Oxfam, where I read about the Example Institute”.
    """
    words = [token for token, _ in tokens]
    named = [folded(each) for each in opening.words]
    positions = [at for at, word in enumerate(words) if any(close(word, each) for each in named)]
    if not positions:
        return None
    for house in houses(opening):
        size = len(house)
        for start in (at for at in range(len(words) - size + 1) if tuple(words[at : at + size]) == house):
            last = start + size - 1
            ahead = [at for at in positions if 0 < at - last <= BEFORE]
            if ahead:
                return start, ahead[0]
            for at in (each for each in positions if 0 < start - each <= BEHIND):
                if not _names_another([raw.group() for _, raw in tokens[at + 1 : start]]):
                    return at, last
    return None


BEFORE, BEHIND = 4, 10  # words: “Institute summer internship”, “internship for the summer of 2027 at the Institute”
RAW_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
ACRONYM = re.compile(r"[^\W\d_]*[^\W\d_a-zà-ÿ][^\W_]*[^\W_a-zà-ÿ][^\W_]*")
AT = re.compile(rf"(?:{vocabulary.one_of('openings.at')})\Z", re.IGNORECASE)


def _names_another(between: Sequence[str]) -> bool:
    """Whether another house is named between a position and ours: a name with capitals behind “at” or “with”."""
    words = [each for each in between if AT.match(each) or folded(each) not in GENERAL]
    pairs = itertools.pairwise(words)
    return any(AT.match(first) is not None and second[:1].isupper() for first, second in pairs)


@lru_cache(maxsize=64)
def houses(opening: Opening) -> tuple[tuple[str, ...], ...]:
    """What the opening's names call the house: their abbreviations, and what is left of them without general words."""
    found: dict[tuple[str, ...], None] = {}
    general = GENERAL | {folded(each) for each in opening.words}
    for name in (opening.name, *opening.subject_names):
        for raw in RAW_WORD.findall(name):
            if ACRONYM.fullmatch(raw) and folded(raw) not in general:
                found[tuple(folded(raw).split())] = None
        left = folded(name).split()
        while left and left[0] in general:
            left.pop(0)
        while left and left[-1] in general:
            left.pop()
        if len(left) >= HOUSE_WORDS:
            found[tuple(left)] = None
    return tuple(found)


HOUSE_WORDS = 3  # of a house that is written out; fewer may be any words

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
