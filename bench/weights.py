"""`python -m bench.weights`: finds what each piece of evidence says about the kind of a page, and writes parsers/kind_weights.json.

In: the tuning part of the labelled set, page by page, and PRIOR, what a person would say before counting. Out: two tables
of weights, for the first page of a document and for one behind it, by multinomial logistic regression that stays near PRIOR
where the pages say little. Each wording counts once, however often it is laid out. The held-out part is not looked at.
"""

from __future__ import annotations

import itertools
import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.kinds import Looked, look
from domain.catalogue.kinds import Kind
from domain.documents import Page
from parsers.classification import scoring
from parsers.classification.boundaries import boundary
from parsers.classification.scoring import HARDLY_A_WORD, evidence
from parsers.classification.signals import signals, word_count
from parsers.classification.weights import KINDS, START
from tests.mail.labelled.build import build
from tests.mail.labelled.values import Part

FILE = Path(scoring.__file__).with_name("kind_weights.json")
# How firmly the weights stay near what a person would say: measured by leaving a fifth of the wordings out.
FIRMNESS = {"first": 0.2, "later": 0.6}
FIRMNESS_OF_BOUNDARIES = 2.0
STEPS, STEP = 1_500, 0.03
HALVED_FROM = 16  # lines; the lower half of such a page is like the page behind a first one
HALVES_COUNT = 0.5  # of a page
TITLE_PAGE_WORDS = 170
FULLEST, END = 900, 4  # words of a page; lines that take leave
Matrix = NDArray[np.float64]

CV, LETTER, SAMPLE = Kind.CV, Kind.COVER_LETTER, Kind.WRITING_SAMPLE
GRADES, PRAISE, FORM, OTHER = Kind.TRANSCRIPT, Kind.RECOMMENDATION, Kind.MEMBERSHIP_FORM, Kind.OTHER

# Before a page is looked at. What is none of the kinds asked for is rarer than they are.
START_PRIOR: Mapping[Kind, float] = {CV: 0, LETTER: -0.6, SAMPLE: 0, GRADES: -1.6, PRAISE: -1.6, FORM: -1.8, OTHER: 0.3}

# What each piece of evidence speaks for (above 0) and against (below), in log odds.
PRIOR: Mapping[str, Mapping[Kind, float]] = {
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
    "landscape": {OTHER: 1.0, CV: -1.2, LETTER: -1.5, SAMPLE: -1.0, PRAISE: -1.5, GRADES: 0.2},
    "slide": {OTHER: 3.5, CV: -1.0, SAMPLE: -2.5},
    "dated": {CV: 1.5, LETTER: -0.5, SAMPLE: -0.5, OTHER: -0.3},
    "marks": {GRADES: 1.5, LETTER: -0.5, SAMPLE: -0.5},
    "quotes": {SAMPLE: 1.0, LETTER: -0.3, OTHER: -0.3},
    "questions": {SAMPLE: 0.3, FORM: 0.5, OTHER: 0.3},
    "money": {OTHER: 1.2, GRADES: -0.5},
    "times": {OTHER: 1.2, CV: -0.3},
    "numbers": {OTHER: 0.5, GRADES: 0.5},
    "persons": {OTHER: 0.5, PRAISE: 0.6, SAMPLE: -0.2},
    "office": {OTHER: 0.8, PRAISE: 0.8, LETTER: -0.8},
    "byline": {SAMPLE: 1.0},
    "code": {OTHER: 1.5},
    "shouted": {OTHER: 0.4},
    "we": {OTHER: 1.0, LETTER: -0.6},
    "duty": {OTHER: 1.2, LETTER: -0.4},
    "no_letter": {SAMPLE: 0.8, LETTER: -1.2},
    "sources_in_order": {SAMPLE: 1.5, CV: -1.0},
    "own_works": {CV: 1.5, SAMPLE: -0.8},
    "appended": {SAMPLE: 2.0, CV: -1.5, OTHER: -0.3},
    "short": {SAMPLE: -1.0, PRAISE: 0.6, OTHER: 0.6},
    "clauses": {OTHER: 1.2, CV: -0.5},
    "few_words": {OTHER: 0.8, CV: -0.4, LETTER: -0.4, SAMPLE: -0.1},
    "referees": {OTHER: 1.9, CV: -0.2},
}

# What each sign between two pages says for a document that begins (above 0) or goes on (below), in log odds.
BOUNDARY_PRIOR: Mapping[str, float] = {
    "first_of_several": 3.0, "next_of_several": -5.0, "next_number": -2.5, "number_one": 2.0, "number_gone": 0.6,
    "number_comes": -0.6, "other_paper": 2.0, "other_source": 1.5, "same_head": -1.0, "same_head_with_number": -2.5,
    "same_foot": -1.5, "other_size": 0.9, "same_size": -0.4, "other_margin": 0.7, "same_margin": -0.4, "begins_lower": 0.5,
    "other_columns": 0.4, "other_spacing": 0.4, "hardly_a_word": -2.5, "sentence_goes_on": -3.5, "ends_open": -1.2,
    "starts_small": -1.2, "other_language": 1.2, "leave_taken": 1.5, "letter_begins": 1.0, "greeting": 0.8, "cv_begins": 1.0,
    "contacts": 0.8, "title_page": 1.5, "byline": 0.5, "titled": 0.3, "memo": 0.5, "certificate": 0.8, "ends_early": 1.2,
    "full": -0.8, "short_before": 0.5, "prose_to_list": 0.3, "appendix": -2.0, "title_page_before": -1.5, "few_words_before": -0.3, "sparse_then_prose": -0.5,
}  # fmt: skip
START_BOUNDARY = -1.0
BUNDLES, BUNDLED = 300, (2, 4)  # bundles of files of one document, beside those of the set; how many files each


@dataclass(frozen=True)
class Row:
    """A page of the labelled set: which wording it comes from, and how much it counts beside others of the wording."""

    wording: str
    kind: Kind
    later: bool
    counts: float
    evidence: Mapping[str, float]


def rows(items: Iterable[Looked]) -> Iterator[Row]:
    """All pages with words; the lower halves of first pages, as pages behind a first one; and first pages as full as real ones."""
    fronts: dict[tuple[Kind, str], dict[str, Page]] = {}
    for looked in items:
        if looked.parsed is None:
            continue
        wordings = looked.item.name.split("@")[0].split("+")
        for wording, expected in zip(wordings, looked.item.expected, strict=True):
            first, last = expected.first_page or 1, expected.last_page or looked.pages
            for page in looked.parsed.pages[first - 1 : last]:
                later = page.number > first
                if page.number == first < last and expected.kind is Kind.WRITING_SAMPLE and _is_title_page(page):
                    continue  # alone such a page is no sample: parsers/classification/segments.py knows it by what follows
                yield from _row(wording, expected.kind, page, 1.0, later=later)
                if not later:
                    fronts.setdefault((expected.kind, looked.item.language), {})[wording] = page
                    yield from _lower_half(wording, expected.kind, page)
    for (kind, _), pages in fronts.items():
        yield from _fuller(kind, pages)


def _lower_half(wording: str, kind: Kind, page: Page) -> Iterator[Row]:
    lines = page.text.split("\n")
    if len(lines) >= HALVED_FROM:
        half = replace(page, text="\n".join(lines[len(lines) // 2 :]))
        yield from _row(wording, kind, half, HALVES_COUNT, later=True)


def _fuller(kind: Kind, pages: Mapping[str, Page]) -> Iterator[Row]:
    """Two wordings of one kind and language as one page, since invented texts are shorter than real ones."""
    for (wording, page), other in zip(
        pages.items(), [*list(pages.values())[1:], *list(pages.values())[:1]], strict=True
    ):
        if other is not page and word_count(page.text) + word_count(other.text) < FULLEST:
            lines = page.text.split("\n")
            upper = lines[:-END] if len(lines) > 3 * END else lines
            joined = replace(page, text="\n".join([*upper, *other.text.split("\n")[END:], *lines[len(upper) :]]))
            yield from _row(wording, kind, joined, HALVES_COUNT, later=False)


def _is_title_page(page: Page) -> bool:
    return word_count(page.text) <= TITLE_PAGE_WORDS


def _row(wording: str, kind: Kind, page: Page, counts: float, *, later: bool) -> Iterator[Row]:
    seen = signals(page)
    if seen.words >= HARDLY_A_WORD:
        yield Row(wording, kind, later, counts, evidence(seen))


def fitted(pages: Sequence[Row], names: Sequence[str], firmness: float) -> Matrix:
    """The weights, one line for each name and one for the start; Adam on the penalised likelihood, which is convex."""
    found = np.array([[page.evidence[name] for name in names] + [1.0] for page in pages])
    true = np.eye(len(KINDS))[[KINDS.index(page.kind) for page in pages]]
    total = Counter[str]()
    for page in pages:
        total[page.wording] += page.counts
    counts = np.array([[page.counts / total[page.wording]] for page in pages])
    prior = np.array(
        [[PRIOR.get(name, {}).get(kind, 0.0) for kind in KINDS] for name in names]
        + [[START_PRIOR[kind] for kind in KINDS]]
    )
    pull = np.full((len(names) + 1, 1), firmness)
    pull[-1] *= 0.3  # how frequent a kind is, is what a person knows least
    weights, mean, square = prior.copy(), np.zeros_like(prior), np.zeros_like(prior)
    for step in range(1, STEPS + 1):
        shares = _shares(found @ weights)
        slope = found.T @ ((shares - true) * counts) + pull * (weights - prior)
        mean = 0.9 * mean + 0.1 * slope
        square = 0.999 * square + 0.001 * slope**2
        weights = weights - STEP * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return weights


def boundaries(items: Sequence[Looked]) -> Iterator[tuple[bool, Mapping[str, float]]]:
    """Each two neighbouring pages of the set's files and of chance bundles of them, and whether a document begins there."""
    files = [(each.parsed.pages, _starts(each)) for each in items if each.parsed is not None]
    alone = [pages for pages, starts in files if len(starts) == 1]
    chance = random.Random(BUNDLES)
    for _ in range(BUNDLES):
        parts = chance.sample(alone, chance.randint(*BUNDLED))
        ends = [0, *itertools.accumulate(len(part) for part in parts)]
        files.append((tuple(page for part in parts for page in part), set(ends[:-1])))
    for pages, starts in files:
        seen = [signals(page) for page in pages]
        for index in range(1, len(pages)):
            yield index in starts, boundary(pages[index], pages[index - 1], seen[index], seen[index - 1])


def _starts(looked: Looked) -> set[int]:
    return {(each.first_page or 1) - 1 for each in looked.item.expected}


def fitted_boundary(found: Sequence[tuple[bool, Mapping[str, float]]], firmness: float) -> dict[str, float]:
    """The weight of each sign, and of the start, by logistic regression that stays near the prior."""
    names = list(dict.fromkeys(name for _, each in found for name in each))
    signs = np.array([[each.get(name, 0.0) for name in names] + [1.0] for _, each in found])
    true = np.array([float(begins) for begins, _ in found])
    prior = np.array([*(BOUNDARY_PRIOR.get(name, 0.0) for name in names), START_BOUNDARY])
    pull = np.full(len(prior), firmness)
    weights = prior.copy()
    for _ in range(30):  # Newton's method
        shares = 1 / (1 + np.exp(-(signs @ weights)))
        slope = signs.T @ (shares - true) + pull * (weights - prior)
        bend = (signs.T * (shares * (1 - shares))) @ signs + np.diag(pull)
        weights = weights - np.linalg.solve(bend, slope)
    return {name: round(float(weight), 2) for name, weight in zip([*names, START], weights, strict=True)}


def _shares(scores: Matrix) -> Matrix:
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: Matrix = raised / raised.sum(axis=1, keepdims=True)
    return shares


def table(weights: Matrix, names: Sequence[str]) -> dict[str, dict[str, float]]:
    """The weights by names and kinds, to two digits, without those that say nothing."""
    lines = zip([*names, START], weights, strict=True)
    return {
        name: {
            kind.value: round(float(weight), 2)
            for kind, weight in zip(KINDS, line, strict=True)
            if abs(weight) >= 0.005
        }
        for name, line in lines
    }


def main() -> None:
    """Fits both tables and writes them."""
    looked = look(build(Part.TUNING).items)
    pages = list(rows(looked))
    names = list(pages[0].evidence)
    made: dict[str, dict[str, dict[str, float]] | dict[str, float]] = {
        place: table(fitted([page for page in pages if page.later is (place == "later")], names, firmness), names)
        for place, firmness in FIRMNESS.items()
    }
    made["begins"] = fitted_boundary(list(boundaries(looked)), FIRMNESS_OF_BOUNDARIES)
    FILE.write_text(json.dumps(made, indent=1) + "\n", "utf-8")
    print(
        f"{FILE.name}: {len(names)} pieces of evidence, from {len(pages)} pages of {len({page.wording for page in pages})} wordings"
    )


if __name__ == "__main__":
    main()
