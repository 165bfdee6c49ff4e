"""Mail with files that is no application: a salesman's brochure, an invoice, minutes; and whether somebody applies at all.

In: a mail, its documents, and the openings. Out: whether all of it could be read and nothing in it is of an application. Losing
an application is the worst error: one word that could be of one, or one file that could not be read, and it is kept.

Failures: none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from config.openings import Openings
from domain.applications import OpeningMatch
from domain.catalogue.codes import CODES, Severity
from domain.catalogue.kinds import Kind
from domain.documents import Document, TextSource
from domain.mail import Mail
from parsers.classification.automatic import WISHES
from parsers.classification.filenames import kinds_announced, kinds_named
from parsers.classification.kinds import considered
from parsers.extraction.named_openings import MEMBER, words_of
from parsers.extraction.several_applicants import applies
from parsers.languages.normalise import folded
from parsers.languages.vocabulary import one_of, words
from parsers.mail.quoting import unquoted

WORDS_READ = 40  # of a file, before it says what it is
WORDS_OF_MAIL = 8  # a mail that says less says nothing about its files
ANY_OPENING = frozenset(map(folded, words("openings.internship", "openings.membership")))
# “Attached” and “interested” are a salesman's words too, and members are everywhere.
OF_APPLYING = re.compile(r"(?:appl[iy]|bewerb|bewirb|candidat|postul|solicit)")
APPLICANTS = re.compile(r"applicants?$")
NO_PAPERS = (Kind.OTHER, Kind.UNKNOWN, Kind.WRITING_SAMPLE)
SELLS = re.compile(rf"\b{one_of('messages.sells')}\b", re.IGNORECASE)
OF_A_LIFE = re.compile(rf"^[^\w\n]*{one_of('people.of_a_life')}\b", re.IGNORECASE | re.MULTILINE)


def is_foreign(mail: Mail, documents: Sequence[Document], texts: Iterable[str], openings: Openings) -> bool:
    """Whether nothing of a mail with these documents, whose files have these words, is of an application."""
    unsure = any(CODES[each.code].severity in (Severity.DOUBT, Severity.LACKING) for each in mail.problems)
    if not documents or unsure or not all(map(_is_read, documents)):
        return False
    said = f"{mail.headers.subject}\n{unquoted(mail.body)}"
    if len(said.split()) < WORDS_OF_MAIL:
        return False
    kinds = considered(None)
    named = any(kinds_named(each.filename, kinds).keys() - {Kind.OTHER} for each in documents)
    of_openings = ANY_OPENING | {word for each in openings.openings.values() for word in words_of(each)}
    spoken = {word for word in folded(said).split() if not MEMBER.fullmatch(word)}
    speaks = not of_openings.isdisjoint(spoken) or any(map(OF_APPLYING.match, spoken))
    speaks = speaks or bool(kinds_announced(said, kinds)) or applies(said)
    return not (named or speaks or any(applies(text) or OF_A_LIFE.search(text) for text in texts))


def wishes(mail: Mail, body: str, documents: Sequence[Document], texts: Iterable[str], match: OpeningMatch) -> bool:
    """Whether words or papers say that somebody applies, and do not only name an opening: a salesman speaks of interns too.

    What could not be read may be an application, and so may a mail that is too short to say anything.
    """
    said = f"{mail.headers.subject}\n{unquoted(body)}"
    if not documents or not all(map(_says_nothing, documents)) or len(said.split()) < WORDS_OF_MAIL:
        return True
    kinds = considered(None)
    named = any(kinds_named(each.filename, kinds).keys() - {Kind.OTHER} for each in documents)
    names_round = match.cycle is not None and not match.cycle_assumed
    if named or names_round or kinds_announced(said, kinds) or WISHES.search(said) or applies(said):
        return True
    spoken = set(folded(said).split())
    own = any(OF_APPLYING.match(each) and not APPLICANTS.match(each) for each in spoken)
    return own or any(applies(text) or OF_A_LIFE.search(text) for text in texts)


def sells(mail: Mail) -> bool:
    """Whether its words offer something, as a salesman's do."""
    return SELLS.search(f"{mail.headers.subject}\n{unquoted(mail.body)}") is not None


def _says_nothing(document: Document) -> bool:
    """Whether it was read, and is none of the papers that only applicants send."""
    return document.text_source is TextSource.TEXT and document.words > 0 and document.kind in NO_PAPERS


def _is_read(document: Document) -> bool:
    """Whether its words were read and it is no kind that applicants send; a brochure may look like an essay."""
    return document.words >= WORDS_READ and document.text_source is TextSource.TEXT and document.kind in NO_PAPERS
