"""Where one document ends and the next begins within a file.

In: the pages of a file with their signals and scores. Out: runs of pages, each of one kind, that cover every page once,
chosen so that the whole fits best (Viterbi over kind and place within the document): a page goes on with the document
before it unless something begins there.

Failures: none.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from domain.catalogue.kinds import Kind
from domain.documents import Page
from parsers.classification.boundaries import FEW_WORDS, TITLE_WORDS, begins
from parsers.classification.scoring import Scored, as_shares, reasons
from parsers.classification.signals import Signals
from parsers.classification.weights import KINDS
from parsers.languages.lexicon import Group

# Most files are one document, so a new one within a file needs evidence (log odds).
BOUNDARY_COST = 0.3
BOUNDARY_COST_OF_ONE, BOUNDARY_COST_OF_SEVERAL = 1.5, -0.5  # where the file's name says one kind, or several
UNDIVIDED_COST = 1e6  # where it says one kind that pages do not tell
# What is none of the kinds asked for is likelier an odd page of its neighbours' document than one of its own.
ODD_BETWEEN = 0.7
# Two documents of one kind seldom follow each other.
SAME_KIND = 2.5
# However odd a page is, it may belong to its neighbours' document: a table in an essay, a legend behind grades.
ODD, LEAST = -2.5, 0.8  # below this a share's logarithm counts for so much only
# How much a page behind the first counts for the kind of its document, and how many such pages count at all.
OTHER_PAGES, PAGES_THAT_COUNT = 0.55, 6
# The end of something, a figure, a blank: it goes with whatever stands before it.
PLAIN = math.log(0.85)  # a share that leaves little doubt even so
NEUTRAL: Mapping[Kind, float] = dict.fromkeys(KINDS, -math.log(len(KINDS)))
SLIDE: Mapping[Kind, float] = as_shares({kind: 3.0 * (kind is Kind.OTHER) for kind in KINDS})


@dataclass(frozen=True, slots=True)
class Run:
    """Pages from `start` up to `end` (indices, `end` not included) of one document."""

    start: int
    end: int
    kind: Kind
    scores: Mapping[Kind, float]
    evidence: Mapping[str, float]

    def reasons(self, kind: Kind) -> tuple[str, ...]:
        """Why the run is taken for this kind."""
        return reasons(self.evidence, kind)


def runs_of(
    pages: Sequence[Page], seen: Sequence[Signals], scored: Sequence[Scored], boundary_cost: float = BOUNDARY_COST
) -> list[Run]:
    """The documents of one file; `boundary_cost` is what a new document within it costs (log odds)."""
    if len(pages) == 1:
        return [Run(0, 1, scored[0].best, scored[0].scores, scored[0].evidence)]
    first = [_as_title_page(each, score.scores) for each, score in zip(seen, scored, strict=True)]
    deck = sum(each.landscape for each in seen) > len(seen) / 2
    later = [_behind_the_first(each, score, deck=deck) for each, score in zip(seen, scored, strict=True)]
    starts_here = [
        0.0,
        *(begins(pages[index], pages[index - 1], seen[index], seen[index - 1]) for index in range(1, len(pages))),
    ]
    path = _best_path([_logs(each) for each in first], [_logs(each) for each in later], starts_here, boundary_cost)
    starts = [index for index, (_, place) in enumerate(path) if place == 0]
    ends = [*starts[1:], len(pages)]
    return [_run(start, end, path[start][0], scored, first, later) for start, end in zip(starts, ends, strict=True)]


def _logs(scores: Mapping[Kind, float]) -> list[float]:
    """The logarithm of each kind's share, none hopeless."""
    shares = [scores[kind] for kind in KINDS]
    return [share if share > ODD else ODD + (share - ODD) * LEAST for share in shares]


def _steps(kind: Kind) -> tuple[float, ...]:
    """What each further page of a document of this kind adds."""
    lengths = kind.entry.page_odds
    return (lengths[0], *(after - before for before, after in pairwise(lengths)))


STEPS = tuple(_steps(kind) for kind in KINDS)


def _best_path(
    first: Sequence[Sequence[float]],
    later: Sequence[Sequence[float]],
    starts_here: Sequence[float],
    boundary_cost: float,
) -> list[tuple[Kind, int]]:
    """For each page its kind, and its place (from 0) within its document; the last place of a kind is that and beyond."""
    kinds = range(len(KINDS))
    best = [[first[0][kind] + STEPS[kind][0], *([-math.inf] * (len(STEPS[kind]) - 1))] for kind in kinds]
    came_from: list[list[tuple[int, int]]] = []  # where a document of each kind that begins on the page comes from
    stayed: list[list[bool]] = []  # whether each kind's last place came from itself
    for index in range(1, len(first)):
        ends = [_end(best[kind]) for kind in kinds]
        leader, second = sorted(kinds, key=lambda kind: -ends[kind][0])[:2]
        starts, stays = [], []
        for kind in kinds:
            before = leader if kind != leader or ends[leader][0] - SAME_KIND > ends[second][0] else second
            jump = ends[before][0] - boundary_cost + starts_here[index] - (SAME_KIND if before == kind else 0.0)
            old, own, steps = best[kind], later[index][kind], STEPS[kind]
            new = [jump + first[index][kind] + steps[0] - (ODD_BETWEEN if KINDS[kind] is Kind.OTHER else 0.0)]
            new += [score + own + step for score, step in zip(old, steps[1:], strict=False)]
            starts.append((before, ends[before][1]))
            stays.append(old[-1] + own > new[-1])
            new[-1] = max(new[-1], old[-1] + own)
            best[kind] = new
        came_from.append(starts)
        stayed.append(stays)
    kind = max(kinds, key=lambda each: max(best[each]))
    place = _end(best[kind])[1]
    path = [(kind, place)]
    for starts, stays in zip(reversed(came_from), reversed(stayed), strict=True):
        if place == 0:
            kind, place = starts[kind]
        elif not (place == len(STEPS[kind]) - 1 and stays[kind]):
            place -= 1
        path.append((kind, place))
    return [(KINDS[kind], place) for kind, place in reversed(path)]


def _end(places: Sequence[float]) -> tuple[float, int]:
    """The best score of a kind, and the place that has it."""
    most = max(places)
    return most, places.index(most)


TITLE_PAGE_WORDS = (12, 170)
DOUBT = (
    0.5  # how far behind the likeliest kind a page stays that may be a title page, or before it with the words of one
)


def _as_title_page(seen: Signals, scores: Mapping[Kind, float]) -> Mapping[Kind, float]:
    """The scores of a page as the first of several: one with few words and nothing telling may be a title page."""
    low, high = TITLE_PAGE_WORDS
    # An academic year looks like a range of dates, and a course like a heading.
    telling = seen.cv_headings > 1 or seen.date_ranges > 1 or seen.salutation or seen.landscape
    telling = telling or bool(seen.blanks or seen.contacts)
    if telling or not low <= seen.words <= high:
        return scores
    titled = seen.groups[Group.TITLE] + seen.phrases[Group.TITLE] >= TITLE_WORDS and not seen.phrases[Group.CERTIFY]
    most = max(scores.values()) + (DOUBT if titled else -DOUBT)
    return {**scores, Kind.WRITING_SAMPLE: max(scores[Kind.WRITING_SAMPLE], most)}


def _behind_the_first(seen: Signals, scored: Scored, *, deck: bool) -> Mapping[Kind, float]:
    """What a page is worth as the continuation of a document; the end of something says nothing, a slide that it is one."""
    if deck and seen.landscape and seen.words < FEW_WORDS:
        return SLIDE
    few = seen.words < FEW_WORDS and max(scored.later.values()) < PLAIN
    return NEUTRAL if few else scored.later


def _run(
    start: int,
    end: int,
    kind: Kind,
    scored: Sequence[Scored],
    first: Sequence[Mapping[Kind, float]],
    later: Sequence[Mapping[Kind, float]],
) -> Run:
    """A run's score: its first page in full, the mean of the others for less, and its length."""
    others = [later[index] for index in range(start + 1, end) if later[index] is not NEUTRAL]
    lengths = {each: each.entry.page_odds[min(end - start, len(each.entry.page_odds)) - 1] for each in KINDS}
    opening = first[start] if end - start > 1 else scored[start].scores
    total = {each: opening[each] + lengths[each] for each in KINDS}
    evidence = dict(scored[start].evidence)
    if others:
        weight = OTHER_PAGES * min(len(others), PAGES_THAT_COUNT) / len(others)
        for each in KINDS:
            total[each] += weight * sum(other[each] for other in others)
        for page in scored[start + 1 : start + 1 + PAGES_THAT_COUNT]:
            for name, strength in page.evidence.items():
                evidence[name] = max(evidence.get(name, 0.0), strength)
    total[kind] += 0.5  # which is how it fits its neighbours
    return Run(start, end, kind, total, evidence)
