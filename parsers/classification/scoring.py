"""How likely a page belongs to each kind of document, by its signals.

In: the signals of a page. Out: its score for each kind, as the first page of a document and as one behind the first, and
the reasons in words. Each piece of evidence is a number between 0 and 1; kind_weights.json says what it speaks for and
against. That file is made by `python -m bench.weights` from the labelled set; `python -m bench.kinds` says what a change does.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from config.languages import LANGUAGES
from domain.catalogue.kinds import Kind
from parsers.classification.hashed_text import hashed
from parsers.classification.learned import Model, PageFeatures, page_features
from parsers.classification.signals import Signals
from parsers.classification.weights import KINDS, START, WEIGHTS
from parsers.languages import vocabulary
from parsers.languages.lexicon import Group

HARDLY_A_WORD, A_FEW = 12, 4
ENOUGH_WORDS = 50
# Lists in French and Spanish link their nouns by small words, those in English do not.
LINKING: Mapping[str, float] = dict(zip(LANGUAGES, map(float, vocabulary.texts("pages.linking")), strict=True))


@dataclass(frozen=True, slots=True)
class Scored:
    """The logarithm of each kind's share, as a first page and behind one, and a page's evidence."""

    scores: dict[Kind, float]
    later: dict[Kind, float]
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
    small = seen.small_words - LINKING.get(seen.language or "", 0.0)
    # Text in a language whose small words are not known has the shape of running text all the same.
    shape = _between(seen.full_lines, 0.45, 0.85) * _between(0.36 - seen.capitals, 0.0, 0.14)
    running = max(_between(small, 0.2, 0.36), 0.85 * shape)
    first = _between(rate(Group.FIRST), 1.0, 5.0)
    third = _between(rate(Group.THIRD), 0.8, 3.5)
    apply = _between(rate(Group.APPLY) + 1.2 * phrases[Group.APPLY], 1.5, 6.0)
    praise = _between(rate(Group.PRAISE) * min(seen.words, 300) / 100 + 2.0 * phrases[Group.PRAISE], 1.0, 6.0)
    certify = _between(phrases[Group.CERTIFY] + 0.25 * min(seen.groups[Group.CERTIFY], 4), 0.6, 2.5)
    long = _between(seen.words, 380, 620)
    graded = _between(seen.graded_lines, 0.12, 0.5)
    labels = _between(seen.labels, 0.1, 0.45)
    look = seen.shapes
    greeted = seen.salutation or seen.closing
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
        "dated": _between(look.dated_lines, 0.02, 0.3),
        "marks": _between(look.marks, 0.06, 0.3),
        "quotes": _between(look.quotes, 0.1, 2.0) * running,
        "questions": _between(look.questions, 0.0, 0.12),
        "asks": _between(look.asks, 1, 5),
        "items": _between(look.items, 2, 8),
        "money": _between(look.money, 0, 4),
        "times": _between(look.times, 0, 4),
        "numbers": _between(look.long_numbers, 0, 3),
        "persons": _between(look.person_titles, 0.2, 2.0),
        "office": float(look.signed_by_office) * (1 - long),
        "byline": float(look.byline),
        "code": _between(look.code, 0.006, 0.03),
        "sentences": _between(look.sentences, 1.0, 6.0),
        "shouted": _between(look.shouted, 0.05, 0.4),
        "we": _between(rate(Group.WE), 0.5, 3.5) * (1 - first),
        "duty": _between(rate(Group.DUTY), 1.0, 4.0),
        "no_letter": running * float(not greeted) * (1 - apply),
        "greeted": float(greeted),
        "sources_in_order": _between(look.sources_in_order, 2, 6),
        "own_works": _between(look.own_works, 1, 5),
        "appended": max(float(seen.appendix), _between(seen.captions, 0, 2)),
        "short": running * (1 - _between(seen.words, 70, 170)),
        "clauses": _between(look.clauses, 1, 5),
        "few_words": 1 - _between(seen.words, 15, 90),
        "referees": _between(seen.emails, 1, 3) * (1 - _between(seen.date_ranges, 0, 2)) * (1 - _between(seen.words, 130, 260)),
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
TELLING, TELLING_LEARNED = 0.6, 0.25  # points that are worth a reason
BY_WORDS = "words as such documents have them"
# How much the scores by evidence alone count beside the model, which knows them too: where real documents are thin, in rare
# wordings and languages, they are right more often. Below a share of e to the power of LEAST_EVIDENCE they say no more.
EVIDENCE, LEAST_EVIDENCE = 0.45, -2.5
PAGES_BEHIND, PAGES_THAT_COUNT = 0.5, 7  # how much the pages behind the first count, and how many are looked at
Table = tuple[tuple[str, tuple[tuple[Kind, float], ...]], ...]


def _table(weights: Mapping[str, Mapping[str, float]]) -> Table:
    return tuple(
        (name, tuple((Kind(kind), weight) for kind, weight in each.items()))
        for name, each in weights.items()
        if name != START
    )


FIRST, LATER = _table(WEIGHTS["first"]), _table(WEIGHTS["later"])
FIRST_START, LATER_START = (
    dict.fromkeys(KINDS, 0.0) | {Kind(kind): weight for kind, weight in WEIGHTS[place][START].items()}
    for place in ("first", "later")
)


def page_scores(seen: Signals) -> Scored:
    """The scores of a page."""
    found = evidence(seen)
    if seen.words < HARDLY_A_WORD:
        nothing = dict.fromkeys(KINDS, 0.0)
        few = nothing | {Kind.OTHER: 2.0} if seen.words >= A_FEW else nothing
        return Scored(as_shares(few), as_shares(nothing), found)
    sure = _between(seen.words, HARDLY_A_WORD - ENOUGH_WORDS, ENOUGH_WORDS)
    return Scored(_weighed(found, FIRST_START, FIRST, sure), _weighed(found, LATER_START, LATER, sure), found)


def features_of(text: str, seen: Signals, scored: Scored) -> PageFeatures:
    """What the model takes of a page."""
    return page_features(hashed(text), scored.evidence, scored.scores, scored.later, seen.words)


def document_scores(features: Sequence[PageFeatures], scored: Sequence[Scored], model: Model) -> dict[Kind, float]:
    """The logarithm of each kind's share for pages as one document: what the model says of them, and their evidence alone."""
    points = scored[0].scores
    behind = scored[1:PAGES_THAT_COUNT]
    if behind:
        points = {
            kind: point + PAGES_BEHIND * sum(each.later[kind] for each in behind) / len(behind)
            for kind, point in points.items()
        }
    if sum(each.words for each in features) < HARDLY_A_WORD:
        return as_shares(points)
    alone = as_shares(points)
    shares = model.shares(features)
    return as_shares(
        {
            kind: (share + EVIDENCE * max(alone[kind], LEAST_EVIDENCE)) / model.temperature
            for kind, share in shares.items()
        }
    )


def _weighed(found: Mapping[str, float], start: Mapping[Kind, float], table: Table, sure: float) -> dict[Kind, float]:
    """The shares; `sure` is how far the evidence is believed: that of a dozen words goes less far."""
    points = dict(start)
    for name, weights in table:
        strength = found[name]
        if strength:
            for kind, weight in weights:
                points[kind] += weight * strength
    return as_shares({kind: sure * point for kind, point in points.items()})


def shares_of(scores: Mapping[Kind, float]) -> tuple[tuple[Kind, float], ...]:
    """Scores as shares of one, the likeliest first."""
    shares = [(kind, round(math.exp(share), 4)) for kind, share in as_shares(scores).items()]
    return tuple(sorted(shares, key=lambda pair: -pair[1]))


def as_shares(points: Mapping[Kind, float]) -> dict[Kind, float]:
    """Log odds as logarithms of shares of one (softmax)."""
    most = max(points.values())
    whole = most + math.log(sum(math.exp(point - most) for point in points.values()))
    return {kind: point - whole for kind, point in points.items()}


def reasons(found: Mapping[str, float], kind: Kind) -> tuple[str, ...]:
    """Why a page is taken for this kind by its evidence alone, the weightiest first."""
    weights = WEIGHTS["first"]
    told = [(weights[name].get(kind, 0.0) * strength, name) for name, strength in found.items() if name in REASONS]
    return tuple(REASONS[name] for weight, name in sorted(told, reverse=True) if weight >= TELLING)


def reasons_learned(features: Sequence[PageFeatures], kind: Kind, model: Model) -> tuple[str, ...]:
    """Why pages are taken for this kind: the evidence that weighed most, or else that their words did."""
    if sum(each.words for each in features) < HARDLY_A_WORD:
        return (REASONS["few_words"],)
    if kind not in model.kinds:
        return ()
    weighed = model.weighed_evidence(features, kind)
    return tuple(REASONS[name] for points, name in weighed if points >= TELLING_LEARNED and name in REASONS) or (
        BY_WORDS,
    )
