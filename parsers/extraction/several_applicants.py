"""Which of several people each file of one mail belongs to, when somebody sends for them all.

In: the files of a mail with their names and words. Out: a group of paths for each person, or nothing when the files name
fewer than two. A person is whom a letter of application or a CV with an address or number names; files that name nobody, or
may be of two of them, go where their name or their place among the others says, and are told of.

Failures: none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise

from domain.addresses import EMAIL
from domain.mail import Mail
from parsers.classification.prefilter import Prefiltered
from parsers.extraction.contacts import labelled_name, name_lines, phone, signed_name
from parsers.extraction.names import name_words, same_name, same_person
from parsers.languages import vocabulary
from parsers.languages.normalise import folded
from parsers.languages.vocabulary import one_of
from parsers.mail.quoting import unquoted

HEAD_CHARACTERS = 1_500  # of a document; its author stands there
AUTHOR_LINES = 3  # below a title, the author's name
_APPLIES, _PRAISES = vocabulary.phrases("people.applies"), vocabulary.phrases("people.praises")
APPLIES = Prefiltered(re.compile(rf"\b(?:{'|'.join(_APPLIES)})\b", re.IGNORECASE), "|".join(_APPLIES))
PRAISES = Prefiltered(re.compile(rf"\b(?:{'|'.join(_PRAISES)})", re.IGNORECASE), "|".join(_PRAISES))
OF_A_LIFE = re.compile(rf"^[^\w\n]*{one_of('people.of_a_life')}\b", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Piece:
    """A file, or a run of its pages (from 1, both included) that is one person's."""

    path: str
    filename: str
    text: str
    pages: tuple[int, int] | None = None

    @property
    def folder(self) -> str:
        """The archive and folder in which the file came, '' where it was attached itself."""
        return self.path.rpartition("/")[0]


@dataclass(slots=True)
class Share:
    """The files of one person; `by_place` are those that name nobody."""

    name: str
    email: str
    pieces: list[Piece] = field(default_factory=list)
    by_place: list[str] = field(default_factory=list)

    @property
    def paths(self) -> list[str]:
        """The paths of the files."""
        return [each.path for each in self.pieces]


@lru_cache(maxsize=64)
def applies(text: str) -> bool:
    """Whether a document is somebody's own letter of application, and no recommendation."""
    return APPLIES.search(text) is not None and PRAISES.search(text) is None


@lru_cache(maxsize=64)  # whose a file is, is asked several times
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


def pieces(path: str, filename: str, text: str) -> list[Piece]:
    """A file (pages parted by form feeds) as the runs of pages that are different people's; whole when they are not."""
    pages = text.split("\f")
    whole = [Piece(path, filename, text)]
    if len(pages) == 1 or not ("@" in text or applies(text)):
        return whole
    starts: list[tuple[int, str]] = []
    for number in range(1, len(pages) + 1):
        name = _author_of_page(number, pages)
        if name and (not starts or not same_person(name, starts[-1][1])):
            starts.append((number, name))
    if len(starts) < 2:
        return whole
    firsts = [1, *(number for number, _ in starts[1:]), len(pages) + 1]
    return [Piece(path, filename, "\f".join(pages[a - 1 : b - 1]), (a, b - 1)) for a, b in pairwise(firsts)]


def _author_of_page(number: int, pages: Sequence[str]) -> str:
    """Whose CV or letter a page (from 1) begins, or ''; a letter may be signed on its next page."""
    page = pages[number - 1]
    if not _is_of_a_person(page):
        return ""
    return author(page) or (signed_name("\n".join(pages[number - 1 : number + 1])) if applies(page) else "")


def shares(files: Sequence[Piece]) -> list[Share]:
    """The people whose files these are; [] when they are one person's, or nobody's."""
    owners = _owners(files)
    people = list({id(each): each for each in owners if each is not None}.values())
    if len(people) < 2:
        return []
    for place, piece in enumerate(files):
        owner = owners[place] or _named(people, piece.filename) or _named(people, piece.text[:50_000])
        owner = owner or _of_folder(piece, files, owners)
        if owner is None:
            owner = next(each for each in (*owners[place::-1], *owners[place:]) if each is not None)
            owner.by_place.append(piece.filename or piece.path)
        owner.pieces.append(piece)
    return people


def certain(files: Sequence[Piece], mail: Mail, is_own_paper: Callable[[Piece], bool]) -> list[Share]:
    """The same where nobody said that the sender sends for others: only people of whom a CV or letter of their own is there.

    A referee, a co-author and somebody's second name are no further people.
    """
    people = shares(files)
    if len(people) < 2:
        return []
    names = folded(
        f"{unquoted(mail.body)} {mail.headers.subject} {mail.headers.sender.name if mail.headers.sender else ''}"
    )
    no_people = [
        each
        for each in people
        if not _is_attested(each, names) or not any(is_own_paper(piece) for piece in _own_papers(each))
    ]
    no_people += [each for each in people if each not in no_people and _is_about_another(each, people)]
    if no_people:
        people = shares([each if not _is_of(each, no_people) else replace(each, text="") for each in files])
    apart = all(_are_two(one, other, names) for at, one in enumerate(people) for other in people[:at])
    if len(people) < 2 or not apart:
        return []
    whole = {(each.path, each.pages): each for each in files}
    for each in people:
        each.pieces = [whole[piece.path, piece.pages] for piece in each.pieces]
    return people


def _own_papers(share: Share) -> list[Piece]:
    return [each for each in share.pieces if _is_of_a_person(each.text) and same_person(author(each.text), share.name)]


def _is_of(piece: Piece, people: Sequence[Share]) -> bool:
    return any(piece in each.pieces and piece in _own_papers(each) for each in people)


def _is_attested(share: Share, names: str) -> bool:
    """Whether another place too says that this is a person's name: an address, a file's name, the mail. A signature may be copied."""
    files = folded(" ".join(each.filename for each in share.pieces))
    local = folded(share.email.partition("@")[0])
    return any(
        len(word) > 2 and (word in local or word in files or word in names.split()) for word in name_words(share.name)
    )


def _is_about_another(share: Share, people: Sequence[Share]) -> bool:
    """Whether all that is of somebody are letters about another one of these people: a referee's."""
    others = [name_words(each.name) for each in people if each is not share]
    return all(
        OF_A_LIFE.search(piece.text) is None
        and any(set(words) <= set(folded(piece.text).split()) for words in others if len(words) > 1)
        for piece in _own_papers(share)
    )


def _are_two(one: Share, other: Share, names: str) -> bool:
    """Whether these names are two people's, and not two ways in which one person is called."""
    if same_person(one.name, other.name):
        return False
    common = set(name_words(one.name)) & set(name_words(other.name))
    has_cvs = all(any(OF_A_LIFE.search(piece.text) for piece in each.pieces) for each in (one, other))
    own = [set(name_words(each.name)) - common for each in (one, other)]
    both_named = all(any(len(word) > 2 and word in names.split() for word in words) for words in own)
    same_address = one.email == other.email != ""
    if not common:
        return not same_address or both_named
    return (has_cvs and not same_address) or both_named


def _of_folder(piece: Piece, files: Sequence[Piece], owners: Sequence[Share | None]) -> Share | None:
    """The only one of these people who has files in this one's folder."""
    there = [
        owner
        for other, owner in zip(files, owners, strict=True)
        if owner is not None and piece.folder and other.folder == piece.folder
    ]
    return there[0] if len({id(each) for each in there}) == 1 else None


def _owners(files: Sequence[Piece]) -> list[Share | None]:
    """Whom each file names. Whole names come first: “Ada” may be any Ada of these, and is then nobody's file."""
    written = [
        (place, name, _address(piece.text))
        for place, piece in enumerate(files)
        if _is_of_a_person(piece.text) and (name := author(piece.text))
    ]
    people: list[Share] = []
    owners: list[Share | None] = [None] * len(files)
    for place, name, email in sorted(written, key=lambda each: -len(name_words(each[1]))):
        known = [each for each in people if email and email == each.email and same_person(name, each.name)]
        known = known or [each for each in people if same_name(name, each.name)]
        if not known:
            known = [Share(name, email)]
            people += known
        if len(known) == 1:
            owners[place] = known[0]
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
