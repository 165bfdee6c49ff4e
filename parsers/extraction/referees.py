"""Who recommends somebody to the office, and whom: a referee who writes directly is no applicant.

In: a mail, its documents with their words. Out: the referee with every name that may be the recommended person's, or None
where an applicant sends the letter along.

Failures: none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import dropwhile

from domain.applications import Applicant, Fact
from domain.catalogue.kinds import Kind
from domain.documents import Document
from domain.findings import Evidence, Problem
from domain.mail import Address
from parsers.extraction.contacts import NAME, NO_NAMES, signed_name
from parsers.extraction.displayed_names import TITLES, is_unit, person_name
from parsers.extraction.names import name_words, same_name, same_person

NAMED = re.compile(NAME)
REVERSED = re.compile(
    r"[^\W\d_a-zß-ÿ][\w'’-]+(?:[ -][^\W\d_a-zß-ÿ][\w'’-]+)?, [^\W\d_a-zß-ÿ][\w'’-]+"
)  # `Lindqvist, Ada`
NAMES = 40  # that are looked at; a letter names few people
LETTER_CHARACTERS = 6_000
SIGNATURE_LINES, TITLE_WORDS = 6, 3  # below a letter: the name with its titles, the office held, an address


@dataclass(frozen=True, slots=True)
class Referee:
    """Who recommends; `names` may be the recommended person's, the likeliest first."""

    name: str
    names: tuple[str, ...]

    @property
    def recommended(self) -> Applicant:
        """The recommended person as applicant, whose address is not known."""
        why = f"{self.name or 'a referee'} recommends {self.names[0] if self.names else 'somebody'}, who did not write."
        problem = Problem("applicant_unknown", why[0].upper() + why[1:], "applicant.name")
        name = Fact(self.names[0], (Evidence("body", None, self.names[0]),), problem) if self.names else None
        return Applicant(name or Fact(None, (), problem), Fact(None, (), problem))


def referee_of(
    sender: Address | None, subject: str, body: str, documents: Sequence[Document], texts: Mapping[str, str]
) -> Referee | None:
    """The referee who sent this mail, None where it is somebody's own. `texts` are the words of files by their path."""
    kinds = {document.kind for document in documents}
    if (
        Kind.RECOMMENDATION not in kinds
        or not kinds <= {Kind.RECOMMENDATION, Kind.OTHER, Kind.UNKNOWN}
        or sender is None
    ):
        return None
    letters = [
        texts.get(document.attachment or "", "")[:LETTER_CHARACTERS]
        for document in documents
        if document.kind is Kind.RECOMMENDATION
    ]
    writer = person_name(sender.name, (), sender.email)
    signers = [name for letter in letters if (name := signed_name(letter))]
    words = name_words(_without_titles(writer))
    signed = any(same_person(writer, name) for name in signers) or any(_ends_with(words, each) for each in letters)
    spoken_of = words and any(set(words) <= set(name_words(letter)) for letter in letters)
    if not words or (spoken_of and not signed):
        return None  # the person whom the letter is about
    names = _names([*letters, subject, body], [writer, *signers])
    return Referee(writer, names)


def _names(texts: Iterable[str], writers: Sequence[str]) -> tuple[str, ...]:
    """The names in these texts that are nobody's who wrote them, those first that are named most."""
    whole = "\n".join(texts)
    found: dict[str, None] = {}
    for match in (*NAMED.finditer(whole), *REVERSED.finditer(whole)):
        name = _without_titles(person_name(match.group()) if "," in match.group() else match.group())
        is_name = len(name.split()) > 1 and not is_unit(name) and NO_NAMES.isdisjoint(name_words(name))
        if is_name and not any(same_name(name, writer) for writer in writers):
            found.setdefault(name)
    folded = name_words(whole)
    chosen = list(found)[:NAMES]
    return tuple(sorted(chosen, key=lambda name: -sum(folded.count(word) for word in name_words(name)[-1:])))


def _ends_with(words: Sequence[str], letter: str) -> bool:
    """Whether a name stands on a short line of its own at the end of a letter, as a signature does."""
    lines = [name_words(line) for line in letter.split("\n") if line.strip()][-SIGNATURE_LINES:]
    return bool(words) and any(set(words) <= set(line) and len(line) <= len(words) + TITLE_WORDS for line in lines)


def _without_titles(name: str) -> str:
    words = dropwhile(lambda word: word.casefold().rstrip(".") in TITLES, name.rstrip(".").split())
    return " ".join(words)
