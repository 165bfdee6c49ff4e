"""How often a model is right on real documents behind the front door, with 95 % intervals (Wilson).

In: documents with models that never saw them. Out: lines of text. Each document is read alone (parsers/classification/kinds.py), by
its text and by its text and name; it is right where it is found whole and of its kind, and one that is split is what its largest
part is. Some are joined to bundles, as applicants who send one file do. A repository counts for no more than pieces.MOST
documents of a kind, as in learning. `unknown` is not right, and not wrong.

Failures: none.
"""

from __future__ import annotations

import math
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bench.train.pieces import Seen, weights_of
from domain.catalogue.kinds import Kind
from domain.documents import Document, ParsedFile
from domain.mail import Attachment, Role
from parsers.classification.kinds import decide
from parsers.classification.learned import Model

SURE, OFTEN = 0.9, 50  # share from which a kind is said to be sure; documents of a language before it has a line
NEUTRAL = "file"  # a name that says nothing
BUNDLES, BUNDLED, LONGEST = 150, (2, 3), 12  # bundles, documents in each, pages of a document in one
TENTHS = 10


@dataclass(frozen=True, slots=True)
class Judged:
    """A document, what is found for it, and how much it counts."""

    document: Seen
    found: Kind
    share: float
    is_whole: bool
    counts: float

    @property
    def is_right(self) -> bool:
        """Whether the kind is right, and not below the threshold."""
        return self.found is self.document.kind

    @property
    def is_surely_wrong(self) -> bool:
        """Whether a wrong kind is said to be sure."""
        return not self.is_right and self.share >= SURE


def judged(model: Model, documents: Sequence[Seen], *, named: bool) -> list[Judged]:
    """What is found in each document."""
    every = []
    for each, counts in zip(documents, weights_of(documents), strict=True):
        found = decide([(_attachment(each, named=named), each.parsed)], "", None, model)
        largest = max(found, key=lambda document: document.pages or 0)
        every.append(Judged(each, largest.kind, largest.confidence, len(found) == 1, counts))
    return every


def _attachment(document: Seen, *, named: bool) -> Attachment:
    name = document.name.rpartition("__")[2] if named else f"{NEUTRAL}.{document.name.rpartition('.')[2]}"
    return Attachment("1", name, document.parsed.media_type, size=0, sha256="", role=Role.DOCUMENT)


def figures(every: Sequence[Judged]) -> Iterator[str]:
    """The figures, one in a line."""
    yield line("kinds right", every, [each.is_right for each in every])
    yield line("unknown", every, [each.found is Kind.UNKNOWN for each in every])
    yield line("wrong and over 90 % sure", every, [each.is_surely_wrong for each in every])
    sure = [each for each in every if each.share >= SURE]
    yield line("right where over 90 % sure", sure, [each.is_right for each in sure])
    yield line("found whole", every, [each.is_whole for each in every])
    for kind in Kind:
        own = [each for each in every if each.document.kind is kind]
        if own:
            yield line(f"  {kind.value}", own, [each.is_right for each in own])
    named = [each for each in every if each.document.kind is not Kind.OTHER]
    yield line("  leaving other out", named, [each.is_right for each in named])
    for language, count in Counter(each.document.language for each in every).most_common():
        if count >= OFTEN and language:
            own = [each for each in every if each.document.language == language]
            yield line(f"  in {language}", own, [each.is_right for each in own])


def line(name: str, every: Sequence[Judged], holds: Sequence[bool]) -> str:
    """A share with its interval."""
    whole = sum(each.counts for each in every)
    share = sum(each.counts for each, true in zip(every, holds, strict=True) if true) / whole if whole else 0.0
    low, high = interval(share, whole)
    return f"{name:28} {share:6.1%}   {low:6.1%} to {high:6.1%}   of {whole:.0f}"


def interval(share: float, count: float) -> tuple[float, float]:
    """The 95 % interval of a share of so many (Wilson 1927)."""
    if not count:
        return 0.0, 1.0
    z = 1.96
    middle = (share + z * z / (2 * count)) / (1 + z * z / count)
    half = z * math.sqrt(share * (1 - share) / count + z * z / (4 * count * count)) / (1 + z * z / count)
    return max(0.0, middle - half), min(1.0, middle + half)


def reliability(every: Sequence[Judged]) -> list[tuple[float, float, float]]:
    """By tenths of the share that is said: the mean of it, the share that is right, and of how many documents."""
    rows = []
    for tenth in range(TENTHS):
        own = [
            each
            for each in every
            if min(int(each.share * TENTHS), TENTHS - 1) == tenth and each.found is not Kind.UNKNOWN
        ]
        whole = sum(each.counts for each in own)
        if whole:
            said = sum(each.share * each.counts for each in own) / whole
            rows.append((said, sum(each.counts for each in own if each.is_right) / whole, whole))
    return rows


def ranges(model: Model, documents: Sequence[Seen]) -> str:
    """How many documents are found with their very pages in files that hold several of them."""
    chance = random.Random(BUNDLES)
    of_kind: dict[Kind, list[Seen]] = defaultdict(list)
    for each in documents:
        if (each.parsed.page_count or 0) == len(each.parsed.pages) <= LONGEST:
            of_kind[each.kind].append(each)
    if len(of_kind) < BUNDLED[0]:
        return "exact ranges of bundles: too few documents"
    exact = count = 0
    for _ in range(BUNDLES):
        kinds = chance.sample(sorted(of_kind), min(len(of_kind), chance.randint(*BUNDLED)))
        bundle = [chance.choice(of_kind[kind]) for kind in kinds]
        found = {(each.first_page, each.last_page) for each in _read_together(model, bundle)}
        end = 0
        for each in bundle:
            start, end = end + 1, end + len(each.parsed.pages)
            exact += (start, end) in found
            count += 1
    low, high = interval(exact / count, count)
    return f"{'exact ranges of bundles':28} {exact / count:6.1%}   {low:6.1%} to {high:6.1%}   of {count}"


def _read_together(model: Model, bundle: Sequence[Seen]) -> tuple[Document, ...]:
    pages = [page for each in bundle for page in each.parsed.pages]
    numbered = tuple(replace(page, number=number) for number, page in enumerate(pages, start=1))
    parsed = ParsedFile(bundle[0].parsed.media_type, numbered, len(numbered))
    return decide([(_attachment(bundle[0], named=False), parsed)], "", None, model)
