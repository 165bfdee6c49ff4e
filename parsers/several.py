"""Which of several people each file of one mail belongs to, when somebody sends for them all.

In: the files of a mail with their names and words. Out: a group of paths for each person, or nothing when the files name
fewer than two. A person is whom a letter of application or a CV names; files that name nobody go where their name or their
place among the others says, and are told of.

Failures: none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from parsers.contacts import EMAIL, labelled_name, name_lines, name_words, signed_name
from parsers.naming import folded

HEAD_CHARACTERS = 1_500
APPLIES = re.compile(
    r"\b(?:i (?:hereby )?apply|my application|to apply for|applying for|my interest in|je postule|ma candidature|postuler|mi (?:solicitud|candidatura)|postular|solicitar)\b",
    re.IGNORECASE,
)
PRAISES = re.compile(r"\brecommend\w*|\brecommand\w*|\brecomend\w*|\brecomiend\w*", re.IGNORECASE)
OF_A_LIFE = re.compile(
    r"^\W*(?:work |professional )?(?:education|experience|skills|formation|expériences?|compétences|educación|experiencia|formación)\b",
    re.IGNORECASE | re.MULTILINE,
)


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


def shares(files: Sequence[tuple[str, str, str]]) -> list[Share]:
    """The people whose files (path, name, words) these are; [] when they are one person's, or nobody's."""
    people: list[Share] = []
    owners: dict[str, Share] = {}
    for path, _, text in files:
        name, email = _author(text)
        if name:
            known = next((each for each in people if _is_same(each, name, email)), None)
            owners[path] = known or Share(name, email)
            people += [] if known else [owners[path]]
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


def _author(text: str) -> tuple[str, str]:
    """Whom a letter of application or a CV is of, and their address; ('', '') for anything else."""
    head = text[:HEAD_CHARACTERS]
    if not (applies(text) or (OF_A_LIFE.search(text) and not PRAISES.search(text))):
        return "", ""
    first = "\n".join(text.strip().split("\n")[:1])
    email = EMAIL.search(head)
    name = labelled_name(head) or next(name_lines(first), "") or signed_name(text)
    return name, email.group().casefold() if email else ""


def _is_same(person: Share, name: str, email: str) -> bool:
    return bool(email and email == person.email) or set(name_words(name)) == set(name_words(person.name))


def _named(people: Sequence[Share], words: str) -> Share | None:
    """The only one of these people whom the words name."""
    present = set(folded(words).split())
    found = [each for each in people if {word for word in name_words(each.name) if len(word) > 2} & present]
    return found[0] if len(found) == 1 else None
