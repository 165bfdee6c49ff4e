"""A person's name from what a header, a label or the head of a CV shows.

In: the words as shown (`Löfgren, Anna - UNIVERSITY`), and names of the same mail that may be the same person's. Out: the
name as the person would write it: the given name first where a comma or capitals say which is which, without degrees, school
or kind of account. What is in doubt stays as it is.

Failures: none for any text.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import takewhile
from pathlib import Path

from parsers.languages import vocabulary
from parsers.languages.vocabulary import one_of

_WORDS = tomllib.loads((Path(__file__).parent / "name_words.toml").read_text(encoding="utf-8"))
CREDENTIALS = frozenset(_WORDS["credentials"].split())
GENERATIONS = frozenset(_WORDS["generations"].split())
PARTICLES = frozenset(_WORDS["particles"].split())
FAMILY_FIRST = frozenset(_WORDS["family_first"].split())
_UNITS = _WORDS["units"].split()
UNITS = frozenset(each for each in _UNITS if not each.endswith("*"))
UNIT_BEGINNINGS = tuple(each[:-1] for each in _UNITS if each.endswith("*"))

TITLES = vocabulary.words("people.titles")
ACADEMIC = frozenset({"dr", "prof", "professor", "dra"})
NAME_CHARACTERS = 200  # of a header that are looked at
IN_BRACKETS = re.compile(r"\s*[(\[{（【「][^()\[\]{}（）【】「」]*[)\]}）】」]")  # a school, a pronoun, a nickname
PARTS = re.compile(
    r"\s+[-–—|/@•·:~]+\s+|\s+/+(?=\w)|\s*[|•;]\s*|\s+::\s+|(?<=\w)/(?=[A-ZÀ-Þ])|(?<=\w)\s*[、，]\s*(?=\d)"
)
# Outlook's words between who wrote and for whom.
DELEGATED = re.compile(rf"\s+{one_of('people.delegated')}\s+", re.IGNORECASE)
COMMAS = re.compile(r"\s*[,،，]\s*")
MAC = re.compile(r"Mc[A-Z]{3,}")  # a family name in capitals
DEGREE_IN_POINTS = re.compile(r"(?:[A-Z][a-z]{0,3}\.){2,}[A-Za-z]{0,2}\.?|[A-Z][a-z]{0,2}\.\s?[A-Z][a-z]{0,3}\.?")


def person_name(shown: str, written: Sequence[str] = (), address: str = "") -> str:
    """The name within what is shown, '' for nothing.

    `written`: names of the mail's signature, its letters and CVs; one of the same words decides their order and capitals.
    `address`: the e-mail address beside it.
    """
    whole = " ".join(shown[:NAME_CHARACTERS].strip("'\"“”‘’«»` ").split())
    whole = "".join(each for each in whole if not _is_picture(each)).strip() or whole
    whole = DELEGATED.split(whole, maxsplit=1)[0]
    name = _person_in_brackets(whole) or IN_BRACKETS.sub("", whole).strip(" ,;") or whole
    name = _the_person(PARTS.split(name)) or name
    title, name = _without_title(_without_commas(name, address))
    return f"{title} {_as_written(_given_first(name), written)}".strip()


def _without_title(name: str) -> tuple[str, str]:
    """The academic titles before a name, which are part of it, and the name; `Mr` and its like are none."""
    words = name.split()
    count = sum(1 for _ in takewhile(lambda word: word.casefold().rstrip(".") in TITLES, words[:-1]))
    kept = [word for word in words[:count] if word.casefold().rstrip(".") in ACADEMIC]
    return " ".join(kept), " ".join(words[count:])


def _is_picture(character: str) -> bool:
    """Whether a character is an emoji or the like, or chooses how one looks."""
    return unicodedata.category(character) == "So" or character in "\u200d\ufe0f"


def _person_in_brackets(whole: str) -> str:
    """The name behind an account: `s1234567 (Joel Fadel)`; '' where the name stands before the brackets."""
    account, bracket, behind = whole.partition("(")
    inside = behind.rstrip(") ")
    is_account = len(account.split()) == 1 and (account.islower() or any(each.isdigit() for each in account))
    is_name = len(inside.split()) > 1 and not any(each.isdigit() for each in inside) and not is_unit(inside)
    return inside if bracket and is_account and is_name and "/" not in inside else ""


def _the_person(parts: Sequence[str]) -> str:
    """Of parts set apart by dashes and strokes the one that is a name: the first that names no school or account."""
    named = [part for part in (each.strip(" ,;") for each in parts) if part and not is_unit(part)]
    if len(parts) == 1 or not named:
        return ""
    return named[0] if "," in named[0] or len(named[0].split()) > 1 or len(named) == 1 else ""


def is_unit(part: str) -> bool:
    """Whether words name a school, an office or a kind of account, and no person."""
    found = [word for word in re.split(r"[^\w]+", part.casefold()) if word]
    return any(word in UNITS or word.startswith(UNIT_BEGINNINGS) for word in found)


def is_credential(word: str) -> bool:
    """Whether a word is a degree or the like: `Ph.D.`, `LL.M.`, `MA`."""
    plain = word.replace(".", "").strip("()")
    return plain in CREDENTIALS or (DEGREE_IN_POINTS.fullmatch(word) is not None and plain in CREDENTIALS)


def _without_commas(name: str, address: str) -> str:
    """`Last, First` as `First Last`; degrees and schools behind commas are left out."""
    parts = [_without_credentials(each) for each in COMMAS.split(name)]
    behind = [each for each in parts[1:] if each and not is_unit(each) and not _is_of_credentials(each)]
    generations = [each for each in behind if each.rstrip(".") in GENERATIONS]
    given = [each for each in behind if each not in generations]
    first = parts[0] or next(iter(given), "")
    if not given or first == given[0] or not _is_given(first, given[0], address):
        return " ".join([first, *generations])
    return " ".join([given[0], first, *generations])


def _without_credentials(part: str) -> str:
    """Without the degrees behind a name; a name of capitals alone may end in a family name that looks like one."""
    words = part.split()
    while len(words) > 2 and is_credential(words[-1]) and not part.isupper():
        words.pop()
    return " ".join(words)


def _is_of_credentials(part: str) -> bool:
    return all(map(is_credential, part.split())) or is_credential(part.replace(" ", ""))


def _is_given(family: str, given: str, address: str) -> bool:
    """Whether what stands behind a comma is a given name; behind a whole name it may be a place."""
    if len(given.split()) > 3 or any(character.isdigit() for character in given):
        return False
    if len([word for word in family.split() if word.casefold() not in PARTICLES]) < 2:
        return True
    local = _letters(address.partition("@")[0])
    in_address = [any(len(word) > 2 and _letters(word) in local for word in part.split()) for part in (family, given)]
    return not (in_address == [True, False] and _initial_of(family, local))


def _initial_of(name: str, local: str) -> bool:
    """Whether the address has all of a name of several words: it is a whole name then, and no family name."""
    words = [_letters(word) for word in name.split()]
    return all(word and (word in local or local.startswith(word[0])) for word in words)


def _letters(words: str) -> str:
    return "".join(character for character in words.casefold() if character.isalpha())


def _is_shouted(word: str) -> bool:
    """Whether a word of a name stands in capitals and is no initial."""
    letters = [character for character in word if character.isalpha()]
    return (word.isupper() and len(letters) > 1 and "." not in word) or MAC.fullmatch(word) is not None


def _given_first(name: str) -> str:
    """`LINDQVIST Ada` as `Ada Lindqvist`: capitals mark the family name, in French, Spanish, Asian and UN usage."""
    words = name.split()
    shouted = [_is_shouted(word) and word not in GENERATIONS for word in words]
    others = [word for word, is_shouted in zip(words, shouted, strict=True) if not is_shouted]
    if not any(shouted) or not any(
        sum(map(str.isalpha, word)) > 1 and word.casefold() not in PARTICLES for word in others
    ):
        return name
    if sum(map(str.isalpha, words[0])) == 2 and shouted[0] and words[0].casefold() not in FAMILY_FIRST | PARTICLES:
        return name  # two initials without points
    run = next((place for place, is_shouted in enumerate(shouted) if not is_shouted), len(words))
    plain = [_cased(word) if is_shouted else word for word, is_shouted in zip(words, shouted, strict=True)]
    family = plain[:run]
    if not family or _letters(family[0]) in FAMILY_FIRST or any(shouted[run:]):
        return " ".join(plain)
    small = [word.casefold() if word.casefold() in PARTICLES and len(family) > 1 else word for word in family[:-1]]
    return " ".join([*plain[run:], *small, family[-1]])


def _cased(word: str) -> str:
    """`O'BRIEN-SMITH` as `O'Brien-Smith`."""
    if MAC.fullmatch(word):
        return f"Mc{word[2]}{word[3:].lower()}"
    return re.sub(r"[^\W\d_]+", lambda found: found.group()[0] + found.group()[1:].lower(), word)


def _as_written(name: str, written: Iterable[str]) -> str:
    """The same words as written elsewhere, where capitals or small letters alone left their look open."""
    if not (name.isupper() or name.islower()):
        return name
    words = sorted(map(_letters, name.split()))
    same = (each for each in written if sorted(map(_letters, each.split())) == words)
    return next((each for each in same if not (each.isupper() or each.islower())), name)


def without_name(text: str, name: str) -> str:
    """The text without a person's whole name, which may be that of a month or season (April May, Summer Jones)."""
    words = name.split()
    if len(words) < 2 or len(name) > NAME_CHARACTERS:
        return text
    whole = r"\s+".join(map(re.escape, words))
    return re.sub(rf"(?<!\w){whole}(?!\w)", " ", text, flags=re.IGNORECASE)
