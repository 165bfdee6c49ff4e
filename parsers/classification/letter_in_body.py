"""Whether a mail's own words are the cover letter.

In: the words of a mail, and the documents among its files. Out: a document of the kind cover letter; of a kind that a
person has to tell where the words may be one; None for a note that only says what is attached.

What counts are the words that argue: sentences that do not say what is attached, when the writer has time, or hello.

Failures: none for any words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from config.openings import Opening
from domain.catalogue.kinds import Kind
from domain.documents import Document, Page, TextSource
from parsers.classification.joint_decision import likeliest
from parsers.classification.scoring import page_scores, reasons, shares_of
from parsers.classification.shapes import MONTH
from parsers.classification.signals import CLOSING, SALUTATION, WORD, Signals, signals
from parsers.languages.detection import language_of
from parsers.languages.lexicon import Group
from parsers.languages.normalise import names_opening
from parsers.languages.vocabulary import one_of
from parsers.mail.own_words import own_words

# Of words that argue: a letter has so many, one beside a letter among the files more; between the two a person looks.
MAYBE, ENOUGH, BESIDE_A_LETTER = 45, 55, 130
ALONE = 110  # words of a mail without files, before it is more than a question
WHATEVER_THEY_SAY = 90  # words beside files and no letter: in another language, or another manner, they may be one
SENTENCE_END = re.compile(r"(?<=[.!?…;:])\s+|\n\s*\n")
ATTACHES = re.compile(rf"\b{one_of('messages.sends')}", re.IGNORECASE)
STATES_TIME = re.compile(one_of("availability.time"), re.IGNORECASE)
NAMES_MONTH = re.compile(rf"\b{MONTH}\b", re.IGNORECASE)
DIGIT = re.compile(r"\d")


def letter_in_body(body: str, documents: Sequence[Document], opening: Opening | None) -> Document | None:
    """The mail's own words as a document, if they are or may be a cover letter."""
    text = own_words(body)
    argued = arguing_words(text)
    if argued < MAYBE:
        return None
    page = Page(1, text, TextSource.TEXT, 0, 0)
    seen = signals(page)
    scored = page_scores(seen)
    scores = shares_of(scored.scores)
    has_letter = any(likeliest(document.scores)[0] is Kind.COVER_LETTER for document in documents)
    kind = _kind(seen, scores, argued, has_letter=has_letter)
    words = len(WORD.findall(text))
    if kind is Kind.UNKNOWN and (not documents or not _lacks_letter(opening)):
        return None
    if kind is None or (not documents and words < ALONE):
        return None
    says = f"the mail itself argues for the writer in {words} words"
    if kind is Kind.UNKNOWN:
        says = f"the mail's own {words} words may be the cover letter"
    return Document(
        kind=kind,
        confidence=dict(scores)[Kind.COVER_LETTER] if kind is Kind.COVER_LETTER else 0.0,
        reasons=(says, *reasons(scored.evidence, Kind.COVER_LETTER)[:2]),
        attachment=None,
        first_page=None,
        last_page=None,
        pages=None,
        body_pages=None,
        words=words,
        language=language_of(text),
        text_source=TextSource.TEXT,
        scores=scores if kind is Kind.COVER_LETTER else ((Kind.COVER_LETTER, 0.4),),
        names_opening=names_opening("body", [page], opening),
    )


def _kind(seen: Signals, scores: Sequence[tuple[Kind, float]], argued: int, *, has_letter: bool) -> Kind | None:
    is_letter = (
        seen.phrases[Group.APPLY] + seen.groups[Group.APPLY] >= 3
        and seen.rate(Group.FIRST) >= 3
        and likeliest(scores)[0] is Kind.COVER_LETTER
    )
    if not is_letter:
        return Kind.UNKNOWN if argued >= WHATEVER_THEY_SAY and not has_letter else None
    if has_letter:
        return Kind.COVER_LETTER if argued >= BESIDE_A_LETTER else None
    return Kind.COVER_LETTER if argued >= ENOUGH else Kind.UNKNOWN


def _lacks_letter(opening: Opening | None) -> bool:
    return opening is not None and Kind.COVER_LETTER in opening.required_kinds


def arguing_words(text: str) -> int:
    """How many words stand in sentences that say more than hello, what is attached, and when the writer has time."""
    sentences = (" ".join(each.split()) for each in SENTENCE_END.split(text))
    return sum(len(WORD.findall(each)) for each in sentences if _argues(each))


def _argues(sentence: str) -> bool:
    if len(sentence.split()) < 5 or SALUTATION.match(sentence) or CLOSING.match(sentence):
        return False
    names_day = DIGIT.search(sentence) and NAMES_MONTH.search(sentence)
    return not ATTACHES.search(sentence) and not STATES_TIME.search(sentence) and not names_day
