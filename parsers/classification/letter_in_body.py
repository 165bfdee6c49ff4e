"""Whether a mail's own words are the cover letter, or a letter of recommendation.

In: the words of a mail, and the documents among its files. Out: a document of the kind cover letter or recommendation; of a kind that a
person has to tell where the words may be one; None for a note that only says what is attached.

What counts are the words that argue: sentences that do not say what is attached, when the writer has time, or hello.

Failures: none for any words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from config.languages import WRITTEN
from config.openings import Opening
from domain.catalogue.kinds import Kind
from domain.documents import Document, Page, TextSource
from parsers.classification.joint_decision import THRESHOLD, likeliest
from parsers.classification.learned import Model
from parsers.classification.scoring import document_scores, features_of, reasons, shares_of
from parsers.classification.shapes import MONTH
from parsers.classification.signals import CLOSING, SALUTATION, WORD, Signals, signals
from parsers.languages.detection import language_of
from parsers.languages.lexicon import Group
from parsers.languages.normalise import names_opening
from parsers.languages.vocabulary import one_of
from parsers.mail.own_words import own_words

# Of words that argue: a letter has so many, one beside a letter among the files more; between the two a person looks.
MAYBE, ENOUGH, BESIDE_A_LETTER = 45, 55, 130
RECOMMENDS = 0.6  # share of the kind
ALONE = 110  # words of a mail without files, before it is more than a question
WHATEVER_THEY_SAY = 90  # words beside files and no letter: in another language, or another manner, they may be one
SENTENCE_END = re.compile(r"(?<=[.!?…;:])\s+|(?<=[。！？])|\n\s*\n")
WITHOUT_SPACES = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")  # scripts whose words are not parted
LEAST_ELSEWHERE = 30  # of a language whose words are not known: it may have no articles, and longer words
LETTERS_OF_A_WORD = 2  # of such a script
ATTACHES = re.compile(rf"\b{one_of('messages.sends')}", re.IGNORECASE)
STATES_TIME = re.compile(one_of("availability.time"), re.IGNORECASE)
NAMES_MONTH = re.compile(rf"\b{MONTH}\b", re.IGNORECASE)
BELOW_THRESHOLD = THRESHOLD - 0.05  # a person is asked
DIGIT = re.compile(r"\d")


def letter_in_body(body: str, documents: Sequence[Document], opening: Opening | None, model: Model) -> Document | None:
    """The mail's own words as a document, if they are or may be a cover letter."""
    text = own_words(body)
    argued = arguing_words(text)
    # Of a language whose words are not known, whether it is a letter is a person's to say.
    is_read = _is_read(text)
    if argued < (MAYBE if is_read else LEAST_ELSEWHERE):
        return None
    page = Page(1, text, TextSource.TEXT, 0, 0)
    seen = signals(page)
    features = [features_of(text, seen)]
    scores = shares_of(document_scores(features, model))
    has_letter = any(likeliest(document.scores)[0] is Kind.COVER_LETTER for document in documents)
    words = _size(text)
    if _recommends(seen, scores, documents):
        says = f"the mail itself recommends somebody in {words} words"
        return _document(
            Kind.RECOMMENDATION, text, words, scores, (says, *reasons(features, Kind.RECOMMENDATION, model)[:2])
        )
    kind = _kind(seen, scores, argued, has_letter=has_letter, is_read=is_read)
    if kind is Kind.UNKNOWN and (not documents or not _lacks_letter(opening)):
        return None
    if kind is None or (not documents and words < ALONE):
        return None
    says = f"the mail itself argues for the writer in {words} words"
    if kind is Kind.UNKNOWN:
        says = f"the mail's own {words} words may be the cover letter"
    is_letter = kind is Kind.COVER_LETTER
    found = _document(
        kind,
        text,
        words,
        scores if is_letter else ((Kind.COVER_LETTER, BELOW_THRESHOLD),),
        (says, *reasons(features, Kind.COVER_LETTER, model)[:2]),
    )
    return replace(found, names_opening=names_opening("body", [page], opening))


def _document(
    kind: Kind, text: str, words: int, scores: Sequence[tuple[Kind, float]], why: tuple[str, ...]
) -> Document:
    return Document(
        kind=kind,
        confidence=dict(scores).get(kind, 0.0),
        reasons=why,
        attachment=None,
        first_page=None,
        last_page=None,
        pages=None,
        body_pages=None,
        words=words,
        language=language_of(text),
        text_source=TextSource.TEXT,
        scores=tuple(scores),
    )


def _recommends(seen: Signals, scores: Sequence[tuple[Kind, float]], documents: Sequence[Document]) -> bool:
    """Whether the words are a letter of recommendation, which a referee sends: an applicant sends own papers beside it.

    In a language whose words of praise are not known, a short letter of an applicant looks like one.
    """
    praises = seen.groups[Group.PRAISE] + seen.phrases[Group.PRAISE] > 0
    return (
        praises
        and dict(scores)[Kind.RECOMMENDATION] >= RECOMMENDS
        and not any(likeliest(document.scores)[0].entry.is_applicants_own for document in documents)
    )


def _kind(
    seen: Signals, scores: Sequence[tuple[Kind, float]], argued: int, *, has_letter: bool, is_read: bool
) -> Kind | None:
    is_letter = (
        seen.phrases[Group.APPLY] + seen.groups[Group.APPLY] >= 3
        and seen.rate(Group.FIRST) >= 3
        and likeliest(scores)[0] is Kind.COVER_LETTER
    )
    if not is_letter:
        least = WHATEVER_THEY_SAY if is_read else LEAST_ELSEWHERE
        return Kind.UNKNOWN if argued >= least and not has_letter else None
    if has_letter:
        return Kind.COVER_LETTER if argued >= BESIDE_A_LETTER else None
    return Kind.COVER_LETTER if argued >= ENOUGH else Kind.UNKNOWN


def _lacks_letter(opening: Opening | None) -> bool:
    return opening is not None and Kind.COVER_LETTER in opening.required_kinds


def arguing_words(text: str) -> int:
    """How many words stand in sentences that say more than hello, what is attached, and when the writer has time."""
    sentences = (" ".join(each.split()) for each in SENTENCE_END.split(text))
    return sum(_size(each) for each in sentences if _argues(each))


def _is_read(text: str) -> bool:
    """Whether a text may be of a language whose words are known; in another script than the Latin one it is of none."""
    language = language_of(text)
    foreign = sum(each > "\u024f" for each in text if each.isalpha())
    return language in WRITTEN if language else 2 * foreign < len(text)


def _size(text: str) -> int:
    """How many words a text has; of a script that parts none, about as many as its letters make."""
    unparted = len(WITHOUT_SPACES.findall(text))
    return len(WORD.findall(WITHOUT_SPACES.sub(" ", text) if unparted else text)) + unparted // LETTERS_OF_A_WORD


def _argues(sentence: str) -> bool:
    if max(len(sentence.split()), _size(sentence)) < 5 or SALUTATION.match(sentence) or CLOSING.match(sentence):
        return False
    names_day = DIGIT.search(sentence) and NAMES_MONTH.search(sentence)
    return not ATTACHES.search(sentence) and not STATES_TIME.search(sentence) and not names_day
