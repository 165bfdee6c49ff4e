"""Whether two names are one person's.

In: names as people write them. Out: yes or no. A wrong yes gives one person another one's papers, so words that are merely
alike (Daniel, Daniela) are two people's: equal words, initials and well-known short forms count, and nothing else.

Failures: none for any text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from rapidfuzz.distance import OSA

from parsers.extraction.displayed_names import FAMILY_FIRST, TITLES, person_name

# Where the family name stands first, beside the names of FAMILY_FIRST: two names that begin alike are those of brother and sister.
FAMILY_FIRST_SCRIPTS = frozenset({"CJK", "HANGUL", "HIRAGANA", "KATAKANA", "CYRILLIC"})
# Each line: a short form, and the names that it stands for.
SHORT_FORMS = {
    short: frozenset(names)
    for short, *names in (
        line.split()
        for line in """
abby abigail
alex alexander alexandra alexandre alejandro alejandra alexis
andy andrew andreas
ben benjamin
beth elizabeth elisabeth
bill william
bob robert
cathy catherine
charlie charles charlotte
chris christopher christian christine christina
dan daniel
dani daniel daniela
danny daniel
dave david
ed edward edwin eduardo
fred frederick frederic alfred
greg gregory
jim james
jimmy james
joe joseph
jon jonathan
josh joshua
kate katherine catherine
katie katherine catherine
kathy katherine
lili liliana
liz elizabeth
manu manuel emmanuel manuela
matt matthew
max maximilian maxime maximiliano maxwell
mike michael
mohamed mohammed muhammad mohammad
mohammed muhammad mohammad
muhammad mohammad
nacho ignacio
nick nicholas nicolas
nico nicolas nicholas
paco francisco
pat patrick patricia
pepe jose
pete peter
phil philip philippe
rob robert
sam samuel samantha
sandy sandra alexandra
sebi sebastian
steve steven stephen
sue susan
theo theodore theodor
tim timothy
tom thomas tomas
tony anthony antonio
vicky victoria
will william
zach zachary
""".strip().split("\n")
    )
}
LONG = 6  # letters of a family name in which one letter may be a slip


def name_words(name: str) -> list[str]:
    """The words of a name for comparing, in their order: small letters without accents."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "'").replace("'", "")).casefold()
    plain = "".join(character for character in plain if not unicodedata.combining(character))
    return re.findall(r"[^\W\d_]+", plain)


def same_person(name: str, other: str) -> bool:
    """Whether two names may be one person's: those of `same_name`, and a new family name behind the same given name.

    Names in two scripts cannot be compared, and an empty one says nothing.
    """
    one, two = _in_order(name), _in_order(other)
    if not one or not two or _script(name) != _script(other) or _match(one, two):
        return True
    family_first = one[0] in FAMILY_FIRST or _script(name) in FAMILY_FIRST_SCRIPTS
    return (
        one[0] == two[0]
        and not family_first
        and len(one[0]) > 1
        and one[-1] not in two
        and two[-1] not in one
        and _match(one[:-1], two[:-1])
    )


def same_name(name: str, other: str) -> bool:
    """Whether these are two ways to write one name: order, accents, hyphens, second names, initials, short forms, titles."""
    one, two = _in_order(name), _in_order(other)
    return bool(one and two) and _match(one, two)


def _in_order(name: str) -> list[str]:
    """The words of a name for comparing, the given name first; initials too, titles and degrees not."""
    tokens = person_name(name).split()
    while len(tokens) > 1 and tokens[0].casefold().rstrip(".") in TITLES:
        tokens.pop(0)
    return name_words(" ".join(tokens))


def _match(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether what only one of two names has is more of the name, and not another one."""
    left = [word for word in one if word not in two]
    right = [word for word in two if word not in one]
    if "".join(left) == "".join(right):  # Mei-Ling, Meiling
        return True
    while left and right:
        family = left[0] == one[-1] and right[0] == two[-1]
        if not (_is_short_for(left[0], right[0]) or (family and _is_slip(left[0], right[0]))):
            return False
        left, right = left[1:], right[1:]
    return True


def _is_short_for(one: str, other: str) -> bool:
    """Whether one of two given names is the other's initial or well-known short form."""
    short, long = sorted((one, other), key=len)
    initial = len(short) == 1 and long.startswith(short)
    return initial or other in SHORT_FORMS.get(one, ()) or one in SHORT_FORMS.get(other, ())


def _is_slip(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= LONG and OSA.distance(one, other) == 1


def _script(name: str) -> str:
    """The script of a name's first letter: `LATIN`, `ARABIC` and so on."""
    letter = next((character for character in name if character.isalpha()), "")
    return unicodedata.name(letter, "").partition(" ")[0]
