"""How likely a page belongs to each kind of document, by its signals.

In: the signals of a page. Out: the share of each kind and the reasons in words. Each piece of evidence is a number
between 0 and 1, and `WEIGHTS` says in one line what it speaks for and against: a table to be read and changed by people.
`bench/kinds.py` says what a change does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from config.openings import Kind
from parsers.lexicon import Group
from parsers.signals import Signals

KINDS: tuple[Kind, ...] = tuple(kind for kind in Kind if kind is not Kind.UNKNOWN)
HARDLY_A_WORD, A_FEW = 12, 4


@dataclass(frozen=True, slots=True)
class Scored:
    """A page's score for each kind (log odds, more or less), and its evidence."""

    scores: dict[Kind, float]
    evidence: dict[str, float]

    @property
    def best(self) -> Kind:
        """The likeliest kind."""
        return max(self.scores, key=self.scores.__getitem__)


def _between(value: float, low: float, high: float) -> float:
    """0 up to `low`, 1 from `high` on, and evenly between them."""
    return 0.0 if value <= low else 1.0 if value >= high else (value - low) / (high - low)


def evidence(seen: Signals) -> dict[str, float]:
    """What speaks for something on this page, each from 0 to 1."""
    rate, phrases = seen.rate, seen.phrases
    # Text in a language whose small words are not known has the shape of running text all the same.
    shape = _between(seen.full_lines, 0.45, 0.85) * _between(0.36 - seen.capitals, 0.0, 0.14)
    running = max(_between(seen.small_words, 0.2, 0.36), 0.85 * shape)
    first = _between(rate(Group.FIRST), 1.0, 5.0)
    third = _between(rate(Group.THIRD), 0.8, 3.5)
    apply = _between(rate(Group.APPLY) + 1.2 * phrases[Group.APPLY], 1.5, 6.0)
    praise = _between(rate(Group.PRAISE) * min(seen.words, 300) / 100 + 2.0 * phrases[Group.PRAISE], 1.0, 6.0)
    certify = _between(phrases[Group.CERTIFY] + 0.25 * min(seen.groups[Group.CERTIFY], 4), 0.6, 2.5)
    long = _between(seen.words, 380, 620)
    graded = _between(seen.graded_lines, 0.12, 0.5)
    labels = _between(seen.labels, 0.1, 0.45)
    return {
        "running": running,
        "list": _between(0.3 - seen.small_words, 0.0, 0.18) * (1 - shape),
        "capitals": _between(seen.capitals, 0.2, 0.45),
        "figures": _between(seen.figures, 0.1, 0.35),
        "short_lines": _between(seen.short_lines, 0.35, 0.8),
        "full_lines": _between(seen.full_lines, 0.35, 0.8),
        "bullets": _between(seen.bullets, 0.02, 0.25),
        "date_ranges": _between(seen.date_ranges, 0, 4),
        "years": _between(seen.years, 2, 9) * (1 - running),
        "cv_headings": _between(seen.cv_headings, 0.5, 3.5),
        "cv_title": float(seen.cv_title),
        "contacts": _between(seen.contacts, 0, 2) * (1 - running * 0.6),
        "deeds": _between(rate(Group.DEED), 1.5, 6.0) * (1 - 0.7 * running),
        "schooling": _between(seen.groups[Group.SCHOOLING], 0.5, 5.5) * (1 - running),
        "personal": _between(seen.groups[Group.PERSONAL], 0.5, 3.5),
        "salutation": float(seen.salutation),
        "closing": float(seen.closing),
        "date_line": float(seen.date_line),
        "first": first,
        "self": running * first * (1 - 0.6 * third * praise),
        "address": _between(rate(Group.ADDRESS), 0.2, 1.8) * running,
        "apply": apply * (0.4 + 0.6 * first),
        "impersonal": running * (1 - first),
        "third": third,
        "of_another": third * running * (1 - long) * _between(rate(Group.THIRD) / (rate(Group.FIRST) + 1), 0.5, 1.1),
        "praise": praise,
        "praised": praise * (0.35 + 0.65 * max(third, first)),
        "certify": certify * (1 - 0.6 * long),
        "offer": _between(phrases[Group.OFFER] + 0.15 * seen.groups[Group.OFFER], 0.4, 1.6) * (1 - long),
        "argue": _between(rate(Group.ARGUE), 1.0, 4.5) * running,
        "citations": _between(seen.citations, 0, 4),
        "references": _between(seen.references, 1, 6),
        "bibliography": float(seen.bibliography),
        "paper_headings": _between(seen.paper_headings, 0, 2.5),
        "contents": float(seen.contents_lines >= 3) * (0.6 + 0.4 * seen.contents),
        "memo": float(seen.memo >= 3),
        "title": _between(rate(Group.TITLE) + 2 * phrases[Group.TITLE], 2, 9) * (1 - long),
        "long": long,
        "graded": graded,
        "codes": _between(seen.course_codes, 1, 5),
        "grades": _between(rate(Group.GRADES) + 3 * phrases[Group.GRADES], 3, 12),
        "labels": labels,
        "blanks": _between(seen.blanks, 0, 5),
        "member": _between(rate(Group.MEMBER) + 2.5 * phrases[Group.MEMBER], 2, 9) * (0.3 + 0.7 * max(labels, _between(seen.blanks, 0, 3))),
        "form": _between(rate(Group.FORM), 3, 11) * max(labels, _between(seen.blanks, 0, 3), 0.2),
        "papers": _between(rate(Group.PAPERS) + 3 * phrases[Group.PAPERS], 2, 9),
        "vacancy": _between(phrases[Group.VACANCY] + 0.3 * seen.groups[Group.VACANCY], 1, 3),
        "landscape": float(seen.landscape),
        "slide": float(seen.landscape) * (1 - _between(seen.words, 90, 240)),
        "few_words": 1 - _between(seen.words, 15, 90),
        "referees": _between(seen.emails, 1, 3) * (1 - _between(seen.date_ranges, 0, 2)) * (1 - _between(seen.words, 130, 260)),
    }  # fmt: skip


CV, LETTER, SAMPLE = Kind.CV, Kind.COVER_LETTER, Kind.WRITING_SAMPLE
GRADES, PRAISE, FORM, OTHER = Kind.TRANSCRIPT, Kind.RECOMMENDATION, Kind.MEMBERSHIP_FORM, Kind.OTHER

# Before a page is looked at. What is none of the kinds asked for is rarer than they are.
START: Mapping[Kind, float] = {CV: 0, LETTER: -0.6, SAMPLE: 0, GRADES: -1.6, PRAISE: -1.6, FORM: -1.8, OTHER: 0.3}

# What each piece of evidence speaks for (above 0) and against (below), in log odds.
WEIGHTS: Mapping[str, Mapping[Kind, float]] = {
    "running": {CV: -1.6, LETTER: 0.8, SAMPLE: 1.4, GRADES: -1.6, PRAISE: 0.6, FORM: -1.2, OTHER: -0.4},
    "list": {CV: 0.7, LETTER: -1.2, SAMPLE: -1.0, GRADES: 1.0, PRAISE: -0.8, FORM: 0.4, OTHER: 0.6},
    "capitals": {CV: 0.5, LETTER: -0.5, SAMPLE: -0.6, GRADES: 0.5, OTHER: 0.5},
    "figures": {CV: -0.1, LETTER: -0.6, SAMPLE: -0.4, GRADES: 0.9, OTHER: 0.6},
    "short_lines": {CV: 0.4, SAMPLE: -0.6, LETTER: -0.4, OTHER: 0.4},
    "full_lines": {CV: -0.5, SAMPLE: 0.6, LETTER: 0.2, GRADES: -0.4, OTHER: -0.4},
    "bullets": {CV: 0.9, LETTER: -0.8, SAMPLE: -0.2, GRADES: -0.5, PRAISE: -0.8, FORM: -0.4, OTHER: 0.2},
    "date_ranges": {CV: 2.4, LETTER: -0.4, SAMPLE: -0.4, GRADES: -0.3, PRAISE: -0.3, FORM: -0.5, OTHER: -0.6},
    "years": {CV: 0.9, LETTER: -0.4, GRADES: 0.2, FORM: -0.3, OTHER: -0.3},
    "cv_headings": {CV: 2.6, LETTER: -0.8, SAMPLE: -0.6, GRADES: -0.8, PRAISE: -0.5, FORM: -0.8, OTHER: -0.6},
    "cv_title": {CV: 2.2, SAMPLE: -0.6, GRADES: -0.5},
    "contacts": {CV: 1.0, LETTER: 0.4, SAMPLE: -0.3, GRADES: -0.4, PRAISE: 0.1, OTHER: 0.1},
    "deeds": {CV: 1.3, SAMPLE: -0.2, GRADES: -0.2, OTHER: -0.3},
    "schooling": {CV: 1.0, GRADES: 0.3, OTHER: -0.6, SAMPLE: 0.1},
    "personal": {CV: 1.2, LETTER: -0.2, SAMPLE: -0.4, GRADES: 0.0, OTHER: 0.3},
    "salutation": {CV: -1.3, LETTER: 1.7, SAMPLE: -1.0, GRADES: -0.9, PRAISE: 0.9, OTHER: 0.2},
    "closing": {CV: -1.0, LETTER: 1.2, SAMPLE: -0.8, GRADES: -0.6, PRAISE: 0.8, FORM: -0.4, OTHER: 0.2},
    "date_line": {LETTER: 0.5, PRAISE: 0.4, SAMPLE: 0.1, OTHER: 0.3},
    "first": {CV: -0.4, LETTER: 0.3, SAMPLE: -0.3, GRADES: -0.4, FORM: -0.3, OTHER: -0.2},
    "self": {CV: -0.6, LETTER: 0.8, SAMPLE: -0.7, GRADES: -0.6, OTHER: -0.6},
    "address": {CV: -0.3, LETTER: 0.7, SAMPLE: -0.4, PRAISE: 0.3, OTHER: 0.6},
    "apply": {CV: -0.5, LETTER: 3.0, SAMPLE: -1.0, GRADES: -0.6, PRAISE: -0.6, OTHER: -0.4},
    "impersonal": {LETTER: -1.2, SAMPLE: 1.2, PRAISE: -0.2, OTHER: 0.1},
    "third": {PRAISE: 0.9, LETTER: -0.4, CV: -0.2, OTHER: 0.2},
    "of_another": {PRAISE: 1.8, LETTER: -1.2, OTHER: 0.4},
    "praise": {PRAISE: 1.2, SAMPLE: -0.6, CV: -0.3},
    "praised": {PRAISE: 3.0, LETTER: -1.6, SAMPLE: -0.6, OTHER: -0.3},
    "certify": {OTHER: 2.4, PRAISE: 0.3, LETTER: -0.8, SAMPLE: -0.6, CV: -0.4},
    "offer": {OTHER: 2.2, LETTER: -0.8, PRAISE: -0.4, SAMPLE: -0.2},
    "argue": {SAMPLE: 1.8, LETTER: -0.6, CV: -0.8, PRAISE: -0.8, GRADES: -0.6, FORM: -0.5, OTHER: -0.9},
    "citations": {SAMPLE: 1.8, LETTER: -1.0, CV: -0.4, PRAISE: -0.8, FORM: -0.5, OTHER: -0.6},
    "references": {SAMPLE: 1.7, CV: 0.5, LETTER: -1.2, PRAISE: -0.8, GRADES: -0.5, OTHER: -0.8},
    "bibliography": {SAMPLE: 0.9, GRADES: -0.4},
    "paper_headings": {SAMPLE: 1.4, LETTER: -0.4, CV: -0.3, PRAISE: -0.5, OTHER: -0.1},
    "contents": {SAMPLE: 1.8, CV: -0.5, GRADES: -0.9, OTHER: -0.2},
    "memo": {SAMPLE: 1.2, LETTER: -0.9, CV: -0.3},
    "title": {SAMPLE: 1.5, CV: -0.2, OTHER: -0.3},
    "long": {SAMPLE: 0.7, LETTER: -1.2, PRAISE: -0.9, CV: 0.2, OTHER: -0.5, FORM: -0.2},
    "graded": {GRADES: 2.4, SAMPLE: -0.6, LETTER: -0.5, CV: -0.3},
    "codes": {GRADES: 1.6, CV: -0.2},
    "grades": {GRADES: 2.6, CV: -0.3, LETTER: -0.3, OTHER: -0.4},
    "labels": {FORM: 1.2, CV: 0.3, OTHER: 0.5, SAMPLE: -0.3, GRADES: 0.1, LETTER: -0.4},
    "blanks": {FORM: 1.6, CV: -0.8, OTHER: 0.9, SAMPLE: -0.5, LETTER: -0.4},
    "form": {FORM: 1.4, OTHER: 0.8, CV: -0.6, GRADES: -0.3, SAMPLE: -0.3},
    "member": {FORM: 3.4, CV: -0.5, OTHER: -0.3, SAMPLE: -0.2},
    "papers": {OTHER: 2.4, CV: -0.3, GRADES: -0.4, SAMPLE: -0.1},
    "vacancy": {OTHER: 2.0, CV: -0.6, LETTER: -0.6, SAMPLE: -0.2},
    "landscape": {OTHER: 0.8, CV: -1.2, LETTER: -1.5, SAMPLE: -0.8, PRAISE: -1.5, GRADES: 0.2},
    "slide": {OTHER: 2.0, CV: -0.5, SAMPLE: -0.8},
    "few_words": {OTHER: 0.8, CV: -0.4, LETTER: -0.4, SAMPLE: -0.1},
    "referees": {OTHER: 1.9, CV: -0.2},
}
# How the evidence is said to people, for the kinds that it speaks for.
REASONS: Mapping[str, str] = {
    "running": "running text",
    "list": "lists and not running text",
    "bullets": "lists with bullets",
    "date_ranges": "ranges of dates",
    "cv_headings": "the headings of a CV",
    "cv_title": "it is headed as a CV",
    "contacts": "ways to reach somebody at its head",
    "deeds": "a list of what somebody did",
    "personal": "personal details",
    "salutation": "it greets somebody",
    "closing": "it takes leave",
    "self": "the writer speaks of himself or herself",
    "apply": "it speaks of applying",
    "impersonal": "prose about a subject",
    "of_another": "it speaks of another person",
    "praised": "somebody recommends somebody",
    "certify": "it certifies something",
    "offer": "it offers or grants something",
    "argue": "it argues",
    "citations": "citations",
    "references": "a list of sources",
    "bibliography": "a bibliography",
    "paper_headings": "the headings of a paper",
    "contents": "a table of contents",
    "memo": "the head of a memorandum",
    "title": "a title page",
    "graded": "lines that end in a grade",
    "codes": "codes of courses",
    "grades": "grades and credits",
    "labels": "labels to be filled",
    "blanks": "blanks and boxes",
    "form": "the words of a form",
    "member": "an organisation's membership",
    "papers": "an everyday paper (a bill, a ticket, a passport)",
    "vacancy": "it advertises something",
    "schooling": "schools and degrees",
    "landscape": "wider than high",
    "slide": "few words on a wide page, as on slides",
    "few_words": "only a few words",
    "referees": "people who can be asked",
}
TELLING = 0.6  # weight of evidence that is worth a reason
TABLE = tuple((name, tuple(weights.items())) for name, weights in WEIGHTS.items())


def page_scores(seen: Signals) -> Scored:
    """The scores of a page."""
    points = dict(START)
    if seen.words < HARDLY_A_WORD:
        return Scored(dict.fromkeys(KINDS, 0.0) | {OTHER: 2.0 if seen.words >= A_FEW else 0.0}, {"few_words": 1.0})
    found = evidence(seen)
    for name, weights in TABLE:
        strength = found[name]
        if strength:
            for kind, weight in weights:
                points[kind] += weight * strength
    return Scored(points, found)


def reasons(found: Mapping[str, float], kind: Kind) -> tuple[str, ...]:
    """Why a page is taken for this kind, the weightiest first."""
    told = [(WEIGHTS[name].get(kind, 0.0) * strength, name) for name, strength in found.items() if name in REASONS]
    return tuple(REASONS[name] for weight, name in sorted(told, reverse=True) if weight >= TELLING)
