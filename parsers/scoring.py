"""How likely a page belongs to each kind of document, by its signals.

In: the signals of a page and its place. Out: a score for each kind (log odds, more or less) and the reasons in words.
The weights stand here, one line for each piece of evidence, to be read and changed by people.
"""

from __future__ import annotations

from dataclasses import dataclass

from config.openings import Kind
from parsers.signals import Signals


@dataclass(frozen=True, slots=True)
class Scored:
    """A page's score for each kind, and why."""

    scores: dict[Kind, float]
    reasons: tuple[str, ...]


def page_scores(seen: Signals, place: int) -> Scored:
    """The scores of the page at this place (from 0) of its file."""
    points: dict[Kind, float] = dict.fromkeys((kind for kind in Kind if kind is not Kind.UNKNOWN), 0.0)
    reasons: list[str] = []
    prose = seen.sentences >= 6 and seen.long_lines > 0.5 and seen.short_lines < 0.45

    def add(kind: Kind, weight: float, reason: str = "") -> None:
        points[kind] += weight
        if reason and weight > 0.7:
            reasons.append(reason)

    if seen.words < 15:
        return Scored(points, ("hardly a word on it",))
    # CV: short lines, ranges of dates, headings, bullets, a head with ways to reach somebody.
    add(Kind.CV, 2.5 * seen.cv_title, "it is headed as a CV")
    add(Kind.CV, min(seen.cv_headings, 5) * 0.75, f"{seen.cv_headings} headings of a CV")
    add(Kind.CV, min(seen.date_ranges, 5) * 0.6, f"{seen.date_ranges} ranges of dates")
    add(Kind.CV, min(seen.bullets, 0.5) * 2.4, "lists with bullets")
    add(Kind.CV, max(seen.short_lines - 0.35, 0) * 3.0, "mostly short lines")
    add(Kind.CV, 0.5 * seen.contacts if place == 0 and not seen.salutation else 0)
    add(Kind.CV, -1.5 * prose - 1.2 * (seen.salutation and seen.closing))
    # Letter: somebody is greeted, the writer speaks of himself to them, and takes leave.
    letter = seen.applying >= 2 and seen.first_person >= 2.5
    add(Kind.COVER_LETTER, 1.6 * seen.salutation, "it greets somebody")
    add(Kind.COVER_LETTER, 1.1 * seen.closing, "it takes leave")
    add(Kind.COVER_LETTER, min(seen.applying, 5) * 0.55, "it speaks of applying")
    add(
        Kind.COVER_LETTER,
        min(seen.first_person, 8) * 0.28 if prose or letter else 0,
        "the writer speaks of himself or herself",
    )
    add(Kind.COVER_LETTER, -0.5 * min(seen.citations, 4) - 0.9 * min(seen.praise, 3) - 0.8 * min(seen.certifies, 2))
    add(Kind.COVER_LETTER, -0.4 * min(seen.date_ranges, 4) - 1.0 * (seen.words > 750) - 0.3 * min(seen.cv_headings, 4))
    # Writing sample: prose about a subject, with sources, hardly about the writer.
    about_itself = seen.first_person >= 3
    add(Kind.WRITING_SAMPLE, 2.0 * (prose and not about_itself), "prose about a subject")
    add(Kind.WRITING_SAMPLE, min(seen.citations, 5) * 0.55, f"{seen.citations} citations")
    add(Kind.WRITING_SAMPLE, min(seen.references, 6) * 0.4, "a list of sources" if seen.references > 2 else "")
    add(Kind.WRITING_SAMPLE, 0.9 * seen.bibliography, "a bibliography")
    add(Kind.WRITING_SAMPLE, min(seen.title_page, 4) * 0.7, "a title page")
    add(Kind.WRITING_SAMPLE, min(seen.contents_lines, 5) * 0.4 if seen.contents_lines > 2 else 0, "a table of contents")
    add(Kind.WRITING_SAMPLE, 0.8 * (seen.memo >= 2), "the head of a memorandum")
    add(Kind.WRITING_SAMPLE, 0.6 * (seen.words > 380 and prose))
    add(
        Kind.WRITING_SAMPLE,
        -0.9 * (seen.applying >= 3) - 0.6 * (seen.salutation and seen.closing) - 0.5 * min(seen.praise, 3),
    )
    # Transcript: courses in lines that end in grades or credits.
    graded = seen.grades / max(seen.lines, 1)
    add(Kind.TRANSCRIPT, min(seen.credits, 5) * 0.5, "grades and credits")
    add(Kind.TRANSCRIPT, 3.2 * (graded > 0.3) + 1.2 * (0.15 < graded <= 0.3), "many lines end in a grade")
    add(Kind.TRANSCRIPT, -1.6 * prose - 0.4 * min(seen.cv_headings, 4))
    # Recommendation: somebody speaks well of somebody else.
    add(Kind.RECOMMENDATION, min(seen.praise, 4) * 1.3, "somebody recommends somebody")
    add(Kind.RECOMMENDATION, 0.5 * (seen.salutation and seen.praise > 0) + 0.4 * (seen.closing and seen.praise > 0))
    # Form and what is none of these.
    add(Kind.MEMBERSHIP_FORM, min(seen.form, 5) * 1.0, "the labels of a membership form")
    add(Kind.MEMBERSHIP_FORM, -1.0 * prose)
    add(Kind.OTHER, min(seen.certifies, 3) * 1.5, "it certifies or offers something")
    return Scored(points, tuple(reasons))
