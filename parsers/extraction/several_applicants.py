"""Which of several people each file of one mail belongs to, when somebody sends for them all.

In: the files of a mail with their names and words. Out: a group of paths for each person, or nothing when the files name
fewer than two. A person is whom a letter of application or a CV with an address or number names; files that name nobody, or
may be of two of them, go where their name or their place among the others says, and are told of.

Failures: none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from domain.addresses import EMAIL
from parsers.classification.prefilter import Prefiltered
from parsers.extraction.contacts import labelled_name, name_lines, phone, signed_name
from parsers.extraction.names import name_words, same_name, same_person
from parsers.languages import vocabulary
from parsers.languages.normalise import folded
from parsers.languages.vocabulary import one_of

HEAD_CHARACTERS = 1_500  # of a document; its author stands there
AUTHOR_LINES = 3  # below a title, the author's name
_APPLIES, _PRAISES = vocabulary.phrases("people.applies"), vocabulary.phrases("people.praises")
APPLIES = Prefiltered(re.compile(rf"\b(?:{'|'.join(_APPLIES)})\b", re.IGNORECASE), "|".join(_APPLIES))
PRAISES = Prefiltered(re.compile(rf"\b(?:{'|'.join(_PRAISES)})", re.IGNORECASE), "|".join(_PRAISES))
OF_A_LIFE = re.compile(rf"^\W*{one_of('people.of_a_life')}\b", re.IGNORECASE | re.MULTILINE)


@dataclass(slots=True)
class Share:
    """The files of one person; `by_place` are those that name nobody."""

    name: str
    email: str
    paths: list[str] = field(default_factory=list)
    by_place: list[str] = field(default_factory=list)


def applies(text: str) -> bool:
    """Whether a document is somebody's own letter of application, and no recommendation."""
    return APPLIES.search(text) is not None and PRAISES.search(text) is None


def author(text: str) -> str:
    """Whom a document names as its own, or ''.

    That is who stands behind a label, above contacts (as the address says, or else in the first line), or below a letter of
    application.
    """
    head = text[:HEAD_CHARACTERS]
    first = next(name_lines(text.strip().partition("\n")[0]), "")
    local = folded(_address(text).partition("@")[0])
    named = (line for line in name_lines("\n".join(text.strip().split("\n")[:AUTHOR_LINES])) if _fits(line, local))
    headed = (next(named, "") or first) if local or phone(head) else ""
    return labelled_name(head) or headed or ((signed_name(text) or first) if applies(text) else "")


def _fits(name: str, local: str) -> bool:
    return any(len(word) > 2 and word in local for word in name_words(name))


def shares(files: Sequence[tuple[str, str, str]]) -> list[Share]:
    """The people whose files (path, name, words) these are; [] when they are one person's, or nobody's."""
    owners = _owners({path: text for path, _, text in files})
    people = list({id(owners[path]): owners[path] for path, _, _ in files if path in owners}.values())
    if len(people) < 2:
        return []
    for place, (path, filename, text) in enumerate(files):
        owner = owners.get(path) or _named(people, filename) or _named(people, text[:50_000])
        if owner is None:
            nearest = [owners[other] for other, _, _ in (*files[place::-1], *files[place:]) if other in owners]
            owner = nearest[0]
            owner.by_place.append(filename or path)
        owner.paths.append(path)
    return people


def _owners(texts: dict[str, str]) -> dict[str, Share]:
    """The people whom files name. Whole names come first: “Ada” may be any Ada of these, and is then nobody's file."""
    written = [
        (path, name, _address(text)) for path, text in texts.items() if _is_of_a_person(text) and (name := author(text))
    ]
    owners: dict[str, Share] = {}
    for path, name, email in sorted(written, key=lambda each: -len(name_words(each[1]))):
        people = {id(each): each for each in owners.values()}.values()
        known = [each for each in people if email and email == each.email and same_person(name, each.name)]
        known = known or [each for each in people if same_name(name, each.name)]
        if len(known) < 2:
            owners[path] = known[0] if known else Share(name, email)
    return owners


def _is_of_a_person(text: str) -> bool:
    return applies(text) or (OF_A_LIFE.search(text) is not None and PRAISES.search(text) is None)


def _address(text: str) -> str:
    head = text[:HEAD_CHARACTERS]
    email = EMAIL.search(head) if "@" in head else None
    return email.group().casefold() if email else ""


def _named(people: Sequence[Share], words: str) -> Share | None:
    """The only one of these people whom the words name."""
    present = set(folded(words).split())
    found = [each for each in people if {word for word in name_words(each.name) if len(word) > 2} & present]
    return found[0] if len(found) == 1 else None
