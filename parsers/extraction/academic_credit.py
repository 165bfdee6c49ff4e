"""Whether an applicant asks for academic credit, for which a school often wants papers from the office.

In: the words of mail, letter and forms, with their places. Out: the fact, with the sentences that ask as evidence. The
words and patterns are those of config/languages (`reading.academic_credit`).

Failures: none for any text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from domain.applications import NO_FACT, Fact
from domain.catalogue.facts import ASKED
from domain.findings import Evidence
from domain.text import excerpt
from parsers.extraction.availability_period import of_the_past, sentences
from parsers.languages.vocabulary import one_of

CREDIT = re.compile(one_of("academic_credit.credit"), re.IGNORECASE)
ASKING = re.compile(rf"\b{one_of('academic_credit.asking')}\b", re.IGNORECASE)
DECLINING = re.compile(rf"\b{one_of('academic_credit.declining')}\b", re.IGNORECASE)
WORDS_SHOWN, SENTENCES_SHOWN = 300, 3


def academic_credit(texts: Sequence[tuple[str, int | None, str]]) -> Fact:
    """The fact `asked` with up to three sentences, or no fact. Texts are documents, pages and words."""
    asking = [
        Evidence(document, page, excerpt(sentence, WORDS_SHOWN))
        for document, page, words in texts
        if CREDIT.search(words)
        for sentence in sentences(words)
        if asks(sentence)
    ]
    return Fact(ASKED, tuple(asking[:SENTENCES_SHOWN])) if asking else NO_FACT


def asks(sentence: str) -> bool:
    """Whether a sentence asks for academic credit: not of the past, and not to say that none is wanted."""
    return (
        CREDIT.search(sentence) is not None
        and ASKING.search(sentence) is not None
        and DECLINING.search(sentence) is None
        and not of_the_past(sentence)
    )
