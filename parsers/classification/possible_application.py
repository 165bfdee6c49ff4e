"""Whether a mail without documents may be an application all the same, in the languages of the world.

In: the words of a mail that names no opening. Out: what in it is of an application, or ''. One word alone (`student discount`) says
nothing; two of the four kinds that config/languages/applying.toml names do, and then a person looks.

Failures: none for any text.
"""

from __future__ import annotations

from config.languages import APPLYING
from parsers.languages.mail_programs import PhrasePattern, plain

CHARACTERS = 6_000  # of a mail that are looked at
LEAST = 2  # of the kinds of words
KINDS = tuple(PhrasePattern(kind, APPLYING, whole=False) for kind in next(iter(APPLYING.values())))


def of_an_application(words: str) -> str:
    """The first words of each kind, as `plain` writes them, joined; '' where too few kinds are in it."""
    said = plain(words[:CHARACTERS])
    found = [match.group() for kind in KINDS if (match := kind.search(said))]
    return ", ".join(found) if len(found) >= LEAST else ""
