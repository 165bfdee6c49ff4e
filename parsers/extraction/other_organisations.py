"""Whether the position that a subject names may be another organisation's: “JPMorgan Chase Summer Internship”, “Stage BNP Paribas”.

In: a subject that names the kind of position and not the office. Out: the words that look like another organisation, or ''. Nobody
knows the names of all organisations; a name in capitals beside the word for a position is one, unless it is the applicant's, a
school's, or says what kind of work it is. A person is asked then, and mail or letter that name the office answer it.

Failures: none for any text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from parsers.extraction.names import name_words
from parsers.languages.normalise import folded
from parsers.languages.vocabulary import one_of, words

WORD = re.compile(r"[^\W_](?:[^\W_]|[.'’+-](?=[^\W_]))*|&")
# Between two words of one name stands a space, or the point of an abbreviation.
WITHIN_A_NAME = re.compile(r"\.?[\s\u00a0]+")
# What kind of work or stay it is, who comes and how, beside the common words.
BESIDE = frozenset(map(folded, words("openings.beside", "openings.fillers", "openings.applying", "openings.general")))
SCHOOL = re.compile(rf"(?:{one_of('openings.school')})\Z", re.IGNORECASE)
# Words that only names of organisations have, and persons and schools do not.
ORGANISATION = re.compile(rf"(?:{one_of('openings.organisation')})\Z", re.IGNORECASE)
ACRONYM = re.compile(r"[A-Z]{2,6}\Z")
COMMON_WORDS_FILE = Path(__file__).with_name("common_words.txt")  # made by `python -m bench.train.common_words`
POSSESSIVE = re.compile(r"['’]s\Z")


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    plain: str
    joins: bool  # to the word before, as words of one name do

    @property
    def is_capital(self) -> bool:
        return self.text[0].isupper()


def named_beside(text: str, nouns: Collection[str], own: Collection[str], name: str) -> str:
    """The words beside a position (one of `nouns`, folded) that name another organisation than one of the `own` words; or ''.

    `name`: the applicant's, which stands beside it in many subjects.
    """
    found = _words(text)
    ours = _ours(own, name_words(name))
    shouted = text.isupper()
    positions = [place for place, word in enumerate(found) if word.plain in nouns]
    for place in positions:
        before = _run_before(found, place, ours)
        if before:
            return " ".join(word.text for word in before)
        if not shouted and place + 1 < len(found):
            behind = found[place + 1]
            if behind.joins and ACRONYM.match(behind.text) and not ours(behind):
                return behind.text
    return _marked(found, ours) if positions else ""


def _words(text: str) -> list[_Word]:
    found: list[_Word] = []
    end = None
    for match in WORD.finditer(text):
        joins = end is not None and WITHIN_A_NAME.fullmatch(text, end, match.start()) is not None
        found.append(_Word(match.group(), folded(POSSESSIVE.sub("", match.group())), joins))
        end = match.end()
    return found


@cache
def common_words() -> frozenset[str]:
    """Words, folded, that many people write small: with a capital in a title they are no name."""
    return (
        frozenset(COMMON_WORDS_FILE.read_text(encoding="utf-8").split()) if COMMON_WORDS_FILE.exists() else frozenset()
    )


SHORT = 3  # letters of a word in capitals that may be an abbreviation, whatever it says in some language


def is_ordinary(word: str) -> bool:
    """Whether a word in capitals is one that people write small: `URGENT`."""
    return len(word) > SHORT and folded(word) in common_words()


def _is_ordinary(word: _Word) -> bool:
    """Whether a word says what is meant, or is one that people write small: with a capital in a title it is no name."""
    return all(part in BESIDE or part in common_words() for part in word.plain.split())


def _ours(own: Collection[str], person: Sequence[str]) -> Callable[[_Word], bool]:
    """Whether a word is the office's or the applicant's, or a year, a degree, the code of a term or visa."""
    named = frozenset(person)

    def ours(word: _Word) -> bool:
        together = word.plain.replace(" ", "")
        is_code = any(map(str.isdigit, word.text))
        return is_code or together in own or all(part in own or part in named for part in word.plain.split())

    return ours


def _run_before(found: Sequence[_Word], place: int, ours: Callable[[_Word], bool]) -> list[_Word]:
    """The words of a name that stand before a position, with what kind of position it is between them left out; none of a school.

    Where the position itself is written small, the writer uses no title case, and every further capital is that of a name.
    """
    run: list[_Word] = []
    joined, in_title_case = found[place].joins, found[place].is_capital
    for at in range(place - 1, -1, -1):
        word = found[at]
        if not joined or not (word.is_capital or word.text == "&" or word.text.isdecimal()):
            break
        means = word.plain in BESIDE or (_is_ordinary(word) and (in_title_case or at == 0))
        if SCHOOL.match(word.plain):
            return []
        if not (means or ours(word)):
            run.insert(0, word)
        joined = word.joins
    return [word for word in run if word.text != "&"] and run


def _marked(found: Sequence[_Word], ours: Callable[[_Word], bool]) -> str:
    """A word that only organisations have in their names, among words in capitals: `Ernst & Young`, `Deutsche Bank`."""
    for at, word in enumerate(found):
        around = (each for each in found[max(0, at - 3) : at + 4] if each is not word)
        if any(SCHOOL.match(each.plain) for each in around):
            continue
        if word.text == "&":
            sides = [*found[max(0, at - 1) : at], *found[at + 1 : at + 2]]
            named = [each for each in sides if each.is_capital and not (ours(each) or _is_ordinary(each))]
            if len(named) == len(sides) == 2 or (named and all(each.is_capital for each in sides)):
                return " & ".join(each.text for each in sides)
        elif word.is_capital and ORGANISATION.match(word.plain):
            if not ours(word):
                return word.text
            # The office's own word for what it is may stand in another's name, as in `X Y Coalition`.
            before = found[at - 1] if at and word.joins else word
            if before.is_capital and not (ours(before) or _is_ordinary(before)):
                return f"{before.text} {word.text}"
    return ""
