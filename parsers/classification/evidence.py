"""What speaks for something on a page, each piece of evidence a number from 0 to 1, and how it is said to people.

In: the signals of a page. Out: its evidence. What each piece speaks for is learnt (parsers/classification/learned.py).

Failures: none.
"""

from __future__ import annotations

from collections.abc import Mapping

from config.languages import LANGUAGES
from parsers.classification.signals import Signals
from parsers.languages import vocabulary
from parsers.languages.lexicon import Group

# Lists in French and Spanish link their nouns by small words, those in English do not.
LINKING: Mapping[str, float] = dict(zip(LANGUAGES, map(float, vocabulary.texts("pages.linking")), strict=True))


def _between(value: float, low: float, high: float) -> float:
    """0 up to `low`, 1 from `high` on, and evenly between them."""
    return 0.0 if value <= low else 1.0 if value >= high else (value - low) / (high - low)


def evidence(seen: Signals) -> dict[str, float]:
    """What speaks for something on this page, each from 0 to 1."""
    rate, phrases = seen.rate, seen.phrases
    small = seen.small_words - LINKING.get(seen.language or "", 0.0)
    # Text in a language whose small words are not known has the shape of running text all the same.
    shape = _between(seen.full_lines, 0.45, 0.85) * _between(0.36 - seen.capitals, 0.0, 0.14)
    running = max(_between(small, 0.2, 0.36), 0.85 * shape)
    first = _between(rate(Group.FIRST), 1.0, 5.0)
    third = _between(rate(Group.THIRD), 0.8, 3.5)
    apply = _between(rate(Group.APPLY) + 1.2 * phrases[Group.APPLY], 1.5, 6.0)
    praise = _between(rate(Group.PRAISE) * min(seen.words, 300) / 100 + 2.0 * phrases[Group.PRAISE], 1.0, 6.0)
    long = _between(seen.words, 380, 620)
    labels = _between(seen.labels, 0.1, 0.45)
    look = seen.shapes
    return {
        "running": running,
        "list": _between(0.3 - small, 0.0, 0.18) * (1 - shape),
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
        "salutation": float(seen.salutation),
        "closing": float(seen.closing),
        "first": first,
        "self": running * first * (1 - 0.6 * third * praise),
        "address": _between(rate(Group.ADDRESS), 0.2, 1.8) * running,
        "apply": apply * (0.4 + 0.6 * first),
        "impersonal": running * (1 - first),
        "third": third,
        "praise": praise,
        "praised": praise * (0.35 + 0.65 * max(third, first)),
        "certify": _between(phrases[Group.CERTIFY] + 0.25 * min(seen.groups[Group.CERTIFY], 4), 0.6, 2.5) * (1 - 0.6 * long),
        "argue": _between(rate(Group.ARGUE), 1.0, 4.5) * running,
        "citations": _between(seen.citations, 0, 4),
        "references": _between(seen.references, 1, 6),
        "bibliography": float(seen.bibliography),
        "paper_headings": _between(seen.paper_headings, 0, 2.5),
        "contents": float(seen.contents_lines >= 3) * (0.6 + 0.4 * seen.contents),
        "title": _between(rate(Group.TITLE) + 2 * phrases[Group.TITLE], 2, 9) * (1 - long),
        "long": long,
        "graded": _between(seen.graded_lines, 0.12, 0.5),
        "grades": _between(rate(Group.GRADES) + 3 * phrases[Group.GRADES], 3, 12),
        "labels": labels,
        "blanks": _between(seen.blanks, 0, 5),
        "member": _between(rate(Group.MEMBER) + 2.5 * phrases[Group.MEMBER], 2, 9) * (0.3 + 0.7 * max(labels, _between(seen.blanks, 0, 3))),
        "papers": _between(rate(Group.PAPERS) + 3 * phrases[Group.PAPERS], 2, 9),
        "landscape": float(seen.landscape),
        "dated": _between(look.dated_lines, 0.02, 0.3),
        "marks": _between(look.marks, 0.06, 0.3),
        "times": _between(look.times, 0, 4),
        "numbers": _between(look.long_numbers, 0, 3),
        "no_letter": running * float(not (seen.salutation or seen.closing)) * (1 - apply),
        "appended": max(float(seen.appendix), _between(seen.captions, 0, 2)),
        "short": running * (1 - _between(seen.words, 70, 170)),
        "few_words": 1 - _between(seen.words, 15, 90),
    }  # fmt: skip


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
    "salutation": "it greets somebody",
    "closing": "it takes leave",
    "self": "the writer speaks of himself or herself",
    "apply": "it speaks of applying",
    "impersonal": "prose about a subject",
    "praised": "somebody recommends somebody",
    "certify": "it certifies something",
    "argue": "it argues",
    "citations": "citations",
    "references": "a list of sources",
    "bibliography": "a bibliography",
    "paper_headings": "the headings of a paper",
    "contents": "a table of contents",
    "title": "a title page",
    "graded": "lines that end in a grade",
    "grades": "grades and credits",
    "labels": "labels to be filled",
    "blanks": "blanks and boxes",
    "member": "an organisation's membership",
    "papers": "an everyday paper (a bill, a ticket, a passport)",
    "schooling": "schools and degrees",
    "landscape": "wider than high",
    "few_words": "only a few words",
}
