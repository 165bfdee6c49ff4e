"""What a document can be: one entry for each kind.

In: nothing. Out: `Kind` and its `entry`. A new kind is its member here, its entry in `ENTRIES`, and its words in each file
of config/languages; where pages are to tell it, real documents of it to learn from (`python -m bench.train FOLDER`). The others are
told by names of files alone, and only where an opening asks for one.

Failures: none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class KindEntry:
    """What postroom has to know of a kind of document. Names are the coordinator's, in English."""

    name: str  # at the head of a line: `Cover letter`
    noun: str = ""  # within a sentence: `cover letter`
    can_be_required: bool = True
    is_recognised_by_content: bool = True  # of any other kind a document is by its file's name alone
    is_sent_once: bool = False  # an applicant sends one: two of them in one application are unlikely
    is_superseded: bool = False  # by a newer one; of other kinds an application may have several
    is_applicants_own: bool = False  # only applicants send it: a mail that brings one is an application
    names_opening: bool = False  # it says what it applies for, where subject and mail say nothing
    states_facts: bool = False  # availability and dates are looked for in it
    pages_matter: bool = False  # its length is shown in pages, and never in words
    length_codes: str = ""  # how the codes about its length begin; '' for a kind that can't have bounds
    column: str = ""  # heads the column of its pages in the workbook; '' for none


class Kind(StrEnum):
    """What a document is."""

    CV = "cv"
    COVER_LETTER = "cover_letter"
    WRITING_SAMPLE = "writing_sample"
    TRANSCRIPT = "transcript"
    RECOMMENDATION = "recommendation"
    MEMBERSHIP_FORM = "membership_form"
    PORTFOLIO = "portfolio"
    OTHER = "other"
    UNKNOWN = "unknown"  # below the threshold of confidence: a person is asked

    @property
    def entry(self) -> KindEntry:
        """What the catalogue says of this kind."""
        return ENTRIES[self]


ENTRIES: Mapping[Kind, KindEntry] = {
    Kind.CV: KindEntry(
        name="CV",
        noun="CV",
        is_sent_once=True,
        is_superseded=True,
        is_applicants_own=True,
        length_codes="cv",
        column="CV pages",
    ),
    Kind.COVER_LETTER: KindEntry(
        name="Cover letter",
        noun="cover letter",
        is_sent_once=True,
        is_superseded=True,
        is_applicants_own=True,
        names_opening=True,
        states_facts=True,
        length_codes="cover_letter",
        column="Letter pages",
    ),
    Kind.WRITING_SAMPLE: KindEntry(
        name="Writing sample",
        noun="writing sample",
        is_sent_once=True,
        is_superseded=True,
        pages_matter=True,
        length_codes="sample",
        column="Sample pages",
    ),
    Kind.TRANSCRIPT: KindEntry(name="Transcript", noun="transcript", column="Transcript pages"),
    Kind.RECOMMENDATION: KindEntry(
        name="Recommendation",
        noun="recommendation",
        column="Recommendation pages",
    ),
    Kind.MEMBERSHIP_FORM: KindEntry(
        name="Application form",
        noun="application form",
        is_sent_once=True,
        is_superseded=True,
        is_applicants_own=True,
        names_opening=True,
        states_facts=True,
    ),
    Kind.PORTFOLIO: KindEntry(
        name="Portfolio",
        noun="portfolio",
        is_recognised_by_content=False,
        length_codes="portfolio",
        column="Portfolio pages",
    ),
    Kind.OTHER: KindEntry(
        name="Other document",
        can_be_required=False,
        states_facts=True,
    ),
    Kind.UNKNOWN: KindEntry(
        name="Not recognised", can_be_required=False, is_recognised_by_content=False, states_facts=True
    ),
}

REQUIRABLE = tuple(kind for kind in Kind if kind.entry.can_be_required)
"""What an opening can ask for; each has the codes `KIND_received` and `KIND_missing`."""

RECOGNISED_BY_CONTENT = tuple(kind for kind in Kind if kind.entry.is_recognised_by_content)
"""What pages tell, whatever a file is called."""

BOUNDED = tuple(kind for kind in Kind if kind.entry.length_codes)
"""What an opening can set bounds of length for; each has the codes `…_length_met`, `…_too_long` and so on."""
