"""Where one document ends and the next begins within a file.

In: the pages of a file with their scores. Out: runs of pages, each of one kind, chosen so that the whole fits best
(Viterbi): a page goes on with the document before it unless something begins there.

Failures: none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from config.openings import Kind
from parsers.scoring import Scored
from parsers.signals import Signals
from parsers.values import Page

KINDS: tuple[Kind, ...] = tuple(kind for kind in Kind if kind is not Kind.UNKNOWN)
# Most files are one document, so a new one within a file needs evidence.
CUT = 3.4
# Pages of more than one kind are likelier in a file whose name says so.
NAMED_CUT = 1.6
PAGE_WEIGHT = 0.55  # of pages after the first: a run's kind must not grow certain by its length alone


@dataclass(frozen=True, slots=True)
class Run:
    """Pages from `start` up to `end` (indices, `end` not included) of one document."""

    start: int
    end: int
    scores: Mapping[Kind, float]
    reasons: tuple[str, ...]


def runs_of(
    pages: Sequence[Page], seen: Sequence[Signals], scored: Sequence[Scored], by_name: Mapping[Kind, float]
) -> list[Run]:
    """The documents of one file."""
    if len(pages) == 1:
        return [Run(0, 1, scored[0].scores, scored[0].reasons)]
    kinds = _best_path(pages, seen, scored, NAMED_CUT if len(by_name) > 1 else CUT)
    starts = [index for index, (kind, begins) in enumerate(kinds) if begins or index == 0]
    return [
        _run(start, end, kinds[start][0], scored) for start, end in zip(starts, [*starts[1:], len(pages)], strict=True)
    ]


def _best_path(
    pages: Sequence[Page], seen: Sequence[Signals], scored: Sequence[Scored], cut: float
) -> list[tuple[Kind, bool]]:
    """For each page its kind, and whether a document begins there."""
    best: dict[Kind, float] = {kind: scored[0].scores[kind] for kind in KINDS}
    back: list[dict[Kind, tuple[Kind, bool]]] = []
    for index in range(1, len(pages)):
        step: dict[Kind, float] = {}
        came: dict[Kind, tuple[Kind, bool]] = {}
        leader = max(best, key=lambda kind: best[kind])
        begins = _begins(pages, seen, index)
        for kind in KINDS:
            own = _continued(kind, seen[index], scored[index].scores)
            stay = best[kind] + own
            jump = best[leader] + scored[index].scores[kind] - cut + begins
            step[kind], came[kind] = max((stay, (kind, False)), (jump, (leader, True)), key=lambda each: each[0])
        best = step
        back.append(came)
    kind = max(best, key=lambda each: best[each])
    path: list[tuple[Kind, bool]] = []
    for came in reversed(back):
        before, begins_here = came[kind]
        path.append((kind, begins_here))
        kind = before
    return [(kind, True), *reversed(path)]


def _continued(kind: Kind, seen: Signals, scores: Mapping[Kind, float]) -> float:
    """What a page is worth as the continuation of a document: greetings and titles are not expected again."""
    own = scores[kind]
    if seen.words < 40:
        return max(own, 1.0)  # the end of something
    if kind is Kind.CV and seen.references > 2 and not seen.citations:
        return max(own, 2.0)  # a list of publications
    if kind is Kind.WRITING_SAMPLE and (seen.bibliography or seen.references > 3):
        return own + 1.0
    if kind is Kind.COVER_LETTER and seen.closing and not seen.salutation:
        return own + 1.0
    return own


def _begins(pages: Sequence[Page], seen: Sequence[Signals], index: int) -> float:
    """Evidence that something begins on this page."""
    here, before = seen[index], seen[index - 1]
    weight = 0.0
    if here.salutation and here.contacts + here.applying > 0:
        weight += 1.4
    if here.cv_title or (here.contacts and here.cv_headings >= 2):
        weight += 1.8
    if before.closing:
        weight += 1.2
    if here.title_page >= 2:
        weight += 1.0
    if here.page_of and here.page_of[0] == 1 and here.page_of[1] > 0:
        weight += 2.0
    if here.page_of and before.page_of and here.page_of[0] == before.page_of[0] + 1:
        weight -= 2.5
    if abs(pages[index].width - pages[index - 1].width) > 8 or abs(pages[index].height - pages[index - 1].height) > 8:
        weight += 1.0
    if before.words < 250 and before.words > 40 and not before.title_page:
        weight += 0.6  # the page before ended early
    return weight


def _run(start: int, end: int, kind: Kind, scored: Sequence[Scored]) -> Run:
    """A run's score: its first page in full, the mean of the others for less."""
    first, others = scored[start], scored[start + 1 : end]
    total = dict(first.scores)
    if others:
        for each in KINDS:
            total[each] += PAGE_WEIGHT * sum(other.scores[each] for other in others) / len(others) * min(len(others), 3)
    total[kind] += 0.5
    reasons = dict.fromkeys(reason for each in scored[start:end] for reason in each.reasons)
    return Run(start, end, total, tuple(reasons)[:6])
