"""What a file's name, and the words of the mail, say of the kinds of documents that were sent.

In: a name or a mail's own words. Out: kinds with weights (log odds), which parsers/classification/kinds.py adds to what the pages say. A
name is chosen by the sender, who knows; a mail that announces a letter makes a letter among its files likelier.

Failures: none.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from domain.catalogue.kinds import RECOGNISED_BY_CONTENT, Kind
from parsers.languages import vocabulary
from parsers.languages.vocabulary import one_of

NAME_WEIGHT = 2.6
NAME_WEIGHT_ALONE = 4.3  # of a kind that pages do not tell
PAGES_UNTOLD = 3.0  # how much less likely such a kind is than what the pages tell, before the name is added
OTHER_WEIGHT = 1.8  # a certificate's name is as often a part of another's
MAIL_WEIGHT = 0.5
NAMES: Mapping[Kind, str] = {Kind(kind): one_of(f"filenames.{kind}") for kind in vocabulary.keys("filenames")}
PATTERNS = tuple(
    (kind, re.compile(rf"(?<![a-zà-ÿ]){words}(?![a-zà-ÿ])", re.IGNORECASE)) for kind, words in NAMES.items()
)
# A letter by name that somebody else wrote, and papers that are about another's kind.
MORE_TELLING = (
    (Kind.RECOMMENDATION, Kind.COVER_LETTER),
    (Kind.TRANSCRIPT, Kind.OTHER),
    (Kind.OTHER, Kind.COVER_LETTER),
    (Kind.MEMBERSHIP_FORM, Kind.COVER_LETTER),
)
# Names of papers that are none of the kinds, where nothing in the name says one of them: a sample is about conventions and contracts.
OTHER_ALONE = re.compile(rf"(?<![a-zà-ÿ]){one_of('other_papers.alone')}(?![a-zà-ÿ])", re.IGNORECASE)
# `final paper rubric`, `assignment instructions`: whether that is a sample the pages tell.
ABOUT_A_SAMPLE = re.compile(rf"(?<![a-zà-ÿ]){one_of('other_papers.about')}(?![a-zà-ÿ])", re.IGNORECASE)
SEVERAL = re.compile(rf"(?<![a-zà-ÿ]){one_of('bundles.names')}(?![a-zà-ÿ])", re.IGNORECASE)
# In a mail only what names a document for certain: `letter`, `paper` and `notes` are said of much else.
ANNOUNCED: Mapping[Kind, re.Pattern[str]] = {
    Kind(kind): re.compile(rf"\b{one_of(f'announced.{kind}')}\b", re.IGNORECASE)
    for kind in vocabulary.keys("announced")
}


def kinds_named(filename: str, considered: Collection[Kind] = RECOGNISED_BY_CONTENT) -> dict[Kind, float]:
    """What a file's name says: one of these kinds or several (`CV_and_cover_letter.pdf`), with their weights."""
    words = _words(filename)
    found = [kind for kind, pattern in PATTERNS if kind in considered and pattern.search(words)]
    for telling, general in MORE_TELLING:
        if telling in found and general in found and not _both(words):
            found.remove(general)
    if Kind.OTHER in found and len(found) > 1:
        found.remove(Kind.OTHER)
    if Kind.WRITING_SAMPLE in found and ABOUT_A_SAMPLE.search(words):
        found.remove(Kind.WRITING_SAMPLE)
    elif not found and OTHER_ALONE.search(words):
        found = [Kind.OTHER]
    return {kind: _weight(kind) / len(found) for kind in found}


def _weight(kind: Kind) -> float:
    if kind is Kind.OTHER:
        return OTHER_WEIGHT
    return NAME_WEIGHT if kind in RECOGNISED_BY_CONTENT else NAME_WEIGHT_ALONE


def may_hold_several(filename: str, considered: Collection[Kind] = RECOGNISED_BY_CONTENT) -> bool:
    """Whether the name is one of a whole application rather than of one document."""
    named = kinds_named(filename, considered)
    return len(named) > 1 or (not named.keys() - set(RECOGNISED_BY_CONTENT) and bool(SEVERAL.search(_words(filename))))


def kinds_announced(mail: str, considered: Collection[Kind] = RECOGNISED_BY_CONTENT) -> dict[Kind, float]:
    """Those of these kinds that a mail's own words say are attached."""
    return {kind: MAIL_WEIGHT for kind, pattern in ANNOUNCED.items() if kind in considered and pattern.search(mail)}


def _words(filename: str) -> str:
    """A name's words: without its ending, parted where capitals, marks and figures part them."""
    stem = re.sub(r"(?<=[a-zà-ÿ])(?=[A-Z])", " ", filename.rpartition(".")[0] or filename)
    return " ".join(re.sub(r"[_\-.+&,()\[\]\d]+", " ", stem).split())


def _both(words: str) -> bool:
    """Whether the name joins things (`cover letter and certificates`)."""
    return bool(re.search(rf"\b{one_of('dates.and')}\b", words, re.IGNORECASE))
