"""What a person typed into a search field, for either database; and the place of it in a text.

In: words, with “quoted phrases” among them. Out: a query of FTS5 (https://www.sqlite.org/fts5.html, section 3) or of PostgreSQL
(`to_tsquery`, section 12.3.2 of its manual), in which nothing that was typed is an operator; and pieces of a text, in which what
was found is told from what stands around it.

Failures: none; words without letters and digits are no query, and find nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from domain.folding import TOKEN, folded, plain_letters, plain_tokens

MOST_TERMS = 12
MOST_TYPED = 300  # characters
SHORTEST_BEGINNING = 2  # letters; with one, half of all words begin
_TERM = re.compile(r'["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)|([^\s"“”„«»]+)')


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand next to each other; `begins`: the last one may go on."""

    words: tuple[str, ...]
    begins: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of letters of a snippet; `found`: it is what was looked for."""

    text: str
    found: bool = False


def terms_of(typed: str) -> tuple[Term, ...]:
    """What was typed, all of which has to be found; the last word may be the beginning of one."""
    typed = unicodedata.normalize("NFC", typed)[:MOST_TYPED]
    found = []
    for match in _TERM.finditer(typed):
        words = tuple(TOKEN.findall(match[1] if match[1] is not None else match[2]))
        if words:
            found.append((words, match[1] is None and match.end() == len(typed.rstrip())))
    return tuple(Term(words, is_last and len(words[-1]) >= SHORTEST_BEGINNING) for words, is_last in found[:MOST_TERMS])


def for_fts5(terms: Sequence[Term]) -> str:
    """The terms as a query of FTS5, which folds accents itself."""
    return " AND ".join(f'"{" ".join(map(plain_letters, term.words))}"{" *" if term.begins else ""}' for term in terms)


def for_postgresql(terms: Sequence[Term]) -> str:
    """The terms as a query of PostgreSQL's `to_tsquery`, in plain letters."""
    return " & ".join(filter(None, map(_phrase, terms)))


def _phrase(term: Term) -> str:
    words = plain_tokens(" ".join(term.words)).split()
    if not words:
        return ""
    joined = " <-> ".join(f"'{word}'" for word in words)
    return f"({joined}{':*' if term.begins else ''})"


AROUND = 90  # characters before and after what was found first
_WITH_SEVERAL_LETTERS = {"ss": "(?:ss|ß)", "ae": "(?:ae|æ)", "oe": "(?:oe|œ)"}


def pattern_of(terms: Sequence[Term]) -> re.Pattern[str]:
    """What finds the terms in a text that `folded` gave."""
    return re.compile("|".join(rf"(?<![^\W_]){_term_pattern(term)}" for term in terms) or r"(?!)")


def _term_pattern(term: Term) -> str:
    words = r"[\W_]+".join(_word_pattern(folded(plain_letters(word))) for word in term.words)
    return words + (r"[^\W_]*" if term.begins else r"(?![^\W_])")


def _word_pattern(word: str) -> str:
    for plain, either in _WITH_SEVERAL_LETTERS.items():
        word = word.replace(plain, either)  # a word is letters and digits alone
    return word


def first_place(text: str, terms: Sequence[Term]) -> int | None:
    """Where the first of the terms stands in the text."""
    match = pattern_of(terms).search(folded(text))
    return match.start() if match else None


def snippet(text: str, terms: Sequence[Term]) -> tuple[Piece, ...]:
    """What stands around the first place where a term is found, in one line; the text's beginning where none is."""
    plain, pattern = folded(text), pattern_of(terms)
    first = pattern.search(plain)
    middle = first.start() if first else 0
    start, end = _at_word(plain, max(0, middle - AROUND)), _at_end(plain, middle + 2 * AROUND)
    pieces = [Piece("… ")] if start else []
    at = start
    for match in pattern.finditer(plain, start, end):
        pieces += [Piece(text[at : match.start()]), Piece(text[match.start() : match.end()], found=True)]
        at = match.end()
    pieces.append(Piece(text[at:end]))
    if end < len(text):
        pieces.append(Piece(" …"))
    return tuple(_in_one_line(pieces))


def _at_word(text: str, start: int) -> int:
    """The next place at which a word begins, or this one in a word without end."""
    at = start
    while 0 < at < min(len(text), start + AROUND) and text[at - 1].isalnum():
        at += 1
    return at


def _at_end(text: str, end: int) -> int:
    """The next place at which a word ends, or this one in a word without end."""
    at = end
    while at < len(text) and at < end + AROUND and text[at].isalnum():
        at += 1
    return min(at, len(text))


def _in_one_line(pieces: Sequence[Piece]) -> Iterator[Piece]:
    for piece in pieces:
        text = re.sub(r"\s+", " ", piece.text)
        if text:
            yield Piece(text, piece.found)
