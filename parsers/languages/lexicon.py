"""Words that tell kinds of documents, by groups.

Each group holds words, beginnings of words (`recomm-`) and phrases (the tables words, beginnings and phrases of a language's
file); one look at a page counts them all. They are the common vocabulary of each kind of writing, so no group decides alone:
they are evidence beside the shape of the page (parsers/classification/evidence.py).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum

from parsers.languages import vocabulary

BEGINNING = 6  # letters of a word that a beginning (`recomm-`) is looked up by


class Group(StrEnum):
    """What a word or phrase speaks for."""

    FIRST = "first person"
    ADDRESS = "second person"
    THIRD = "a third person"
    APPLY = "applying"
    PRAISE = "recommending"
    CERTIFY = "certifying"
    ARGUE = "arguing"
    GRADES = "grades"
    MEMBER = "membership of organisations"
    DEED = "what somebody did"
    TITLE = "a title page"
    PAPERS = "other papers"
    SCHOOLING = "schools and degrees"


def _by_word(table: str, groups: Iterable[Group], length: int | None = None) -> dict[str, tuple[Group, ...]]:
    """The groups of each word of a table, or of its first letters."""
    found: dict[str, dict[Group, None]] = {}
    for group in groups:
        for word in vocabulary.words(f"{table}.{group.name.lower()}"):
            found.setdefault(word[:length], {})[group] = None
    return {word: tuple(groups) for word, groups in found.items()}


def _phrases() -> dict[str, tuple[tuple[frozenset[str], str, Group], ...]]:
    """Phrases by their rarest-looking (longest) whole word, with all of them: a page must hold them before it is searched."""
    found: dict[str, list[tuple[frozenset[str], str, Group]]] = {}
    for group in vocabulary.keys("phrases"):
        for phrase in vocabulary.phrases(f"phrases.{group}"):
            whole = phrase.split()[:-1] or [phrase]  # the last word of a phrase may be a beginning
            found.setdefault(max(whole, key=len), []).append((frozenset(whole), phrase, Group[group.upper()]))
    return {word: tuple(phrases) for word, phrases in found.items()}


WORD_GROUPS = _by_word("words", Group)
BEGINNING_GROUPS = _by_word("beginnings", [Group.DEED], BEGINNING)
SHORTEST_BEGINNING = min(map(len, BEGINNING_GROUPS))
PHRASE_GROUPS = _phrases()
# The small words of running text, by language: they tell the language, and running text from lists.
SMALL_WORDS: Mapping[str, frozenset[str]] = vocabulary.by_language("pages.small_words")


def counted(tokens: Counter[str]) -> Counter[Group]:
    """How often each group is met: `tokens` are the words of a page in small letters."""
    found: Counter[Group] = Counter()
    for word in tokens.keys() & WORD_GROUPS.keys():
        for group in WORD_GROUPS[word]:
            found[group] += tokens[word]
    for word, count in tokens.items():
        if len(word) >= SHORTEST_BEGINNING:
            for group in BEGINNING_GROUPS.get(word[:BEGINNING], ()):
                found[group] += count
    return found


def phrases(tokens: Counter[str], running: str) -> Counter[Group]:
    """How many phrases of each group stand in the running words."""
    found: Counter[Group] = Counter()
    for gate in tokens.keys() & PHRASE_GROUPS.keys():
        for whole, phrase, group in PHRASE_GROUPS[gate]:
            if whole <= tokens.keys() and phrase in running:
                found[group] += 1
    return found
