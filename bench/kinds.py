"""`python -m bench.kinds`: how well documents are told apart, on the labelled set (tests/mail/labelled).

Prints precision and recall for each kind, by the text alone (the file's name says nothing) and with the names that
applicants gave; and for files of several documents the share of exact page ranges and of pages rightly told. Every miss
of the tuning part is named; of the held-out part only with --misses.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from domain.catalogue.kinds import Kind
from domain.documents import ParsedFile
from domain.mail import Attachment, Role
from parsers import documents
from parsers.classification import kinds
from parsers.limits import DEFAULT_LIMITS
from parsers.mail.message import take_apart
from parsers.mail.message_around import message_around
from tests.mail.labelled.build import Built, build
from tests.mail.labelled.values import MEASURED, Expected, Item, Part

NEUTRAL = "file"
SCANS_IN_TESTS = 2  # of each part, since reading one takes two seconds
# Without LaTeX a quarter of the set is missing, and the mix is another one.
MIXES: dict[str, tuple[str, ...]] = {"with LaTeX": (), "without LaTeX": ("pdflatex",)}
MARGIN = 1  # in a hundred: what another version of a program may change
FLOORS = Path(__file__).parents[1] / "tests" / "parsers" / "labelled_floors.json"


@dataclass(frozen=True)
class Looked:
    """An item as the parsers see it; a part that the mail ignores, such as a logo, is not parsed."""

    item: Item
    attachment: Attachment
    parsed: ParsedFile | None

    @property
    def pages(self) -> int:
        """Pages of the file, 1 where they cannot be counted."""
        return max(each.last_page or (self.parsed.page_count if self.parsed else 0) or 1 for each in self.item.expected)


@dataclass(frozen=True)
class Judged:
    """What was found in an item, beside what is in it; each document with first and last page."""

    item: Item
    expected: tuple[tuple[Kind, int, int], ...]
    found: tuple[tuple[Kind, int, int], ...]

    def pairs(self) -> Iterator[tuple[Kind | None, Kind | None]]:
        """Each expected kind with the one found on most of its pages; what is left over stands alone."""
        left = list(self.found)
        for kind, first, last in self.expected:
            best = max(left, key=lambda each: _overlap(each, first, last), default=None)
            if best is None or not _overlap(best, first, last):
                yield kind, None
                continue
            left.remove(best)
            yield kind, best[0]
        for kind, _, _ in left:
            yield None, kind

    @property
    def exact(self) -> int:
        """How many expected documents were found with their very kind and pages."""
        return len(set(self.expected) & set(self.found))

    @property
    def pages_right(self) -> int:
        """On how many pages the kind is right."""
        return sum(a == b for a, b in zip(_by_page(self.expected), _by_page(self.found), strict=False))

    @property
    def pages(self) -> int:
        """How many pages the expected documents have."""
        return len(_by_page(self.expected))


def _overlap(document: tuple[Kind, int, int], first: int, last: int) -> int:
    return max(0, min(last, document[2]) - max(first, document[1]) + 1)


def _by_page(found: Iterable[tuple[Kind, int, int]]) -> list[Kind]:
    return [kind for kind, first, last in found for _ in range(first, last + 1)]


def look(items: Iterable[Item]) -> list[Looked]:
    """The items parsed, each once."""
    looked = []
    for item in items:
        mail = take_apart(message_around([(item.filename, item.content)]), DEFAULT_LIMITS)
        attachment = next(each for each in mail.attachments if each.role is not Role.BODY)
        parsed = None
        if attachment.role is Role.DOCUMENT:
            parsed = documents.parse(attachment.content, attachment.media_type, attachment.filename, DEFAULT_LIMITS)
        looked.append(Looked(item, attachment, parsed))
    return looked


def judge(looked: Sequence[Looked], *, named: bool) -> list[Judged]:
    """What the parsers make of each file alone, by its text or with its name as well."""
    return [Judged(each.item, _expected(each), _found(each, named=named)) for each in looked]


def _expected(looked: Looked) -> tuple[tuple[Kind, int, int], ...]:
    def pages(each: Expected) -> tuple[Kind, int, int]:
        return each.kind, each.first_page or 1, each.last_page or looked.pages

    return tuple(pages(each) for each in looked.item.expected)


def _found(looked: Looked, *, named: bool) -> tuple[tuple[Kind, int, int], ...]:
    if looked.parsed is None:
        return ((Kind.OTHER, 1, looked.pages),)
    suffix = looked.item.filename.rpartition(".")[2]
    attachment = looked.attachment if named else replace(looked.attachment, filename=f"{NEUTRAL}.{suffix}")
    decided = kinds.decide([(attachment, looked.parsed)], "", None)
    return tuple((each.kind, each.first_page or 1, each.last_page or looked.pages) for each in decided)


@dataclass(frozen=True)
class Rates:
    """Shares of one; `kinds` gives precision, recall and f1 of each kind."""

    documents: int
    right: float
    unknown: float
    kinds: dict[str, tuple[float, float, float]]
    combined_files: int
    exact_ranges: float
    exact_files: float
    pages_right: float


def rates(judged: Sequence[Judged]) -> Rates:
    """The rates over these files; a document that is found where none is counts against the precision."""
    true: Counter[Kind] = Counter()
    expected: Counter[Kind] = Counter()
    found: Counter[Kind] = Counter()
    for wanted, seen in (pair for each in judged for pair in each.pairs()):
        expected.update([wanted] if wanted else [])
        found.update([seen] if seen else [])
        true.update([wanted] if wanted and wanted is seen else [])
    total = expected.total()
    combined = [each for each in judged if each.item.is_combined]
    return Rates(
        documents=total,
        right=_share(true.total(), total),
        unknown=_share(found[Kind.UNKNOWN], total),
        kinds={
            kind.value: _precision_recall(true[kind], found[kind], expected[kind]) for kind in Kind if expected[kind]
        },
        combined_files=len(combined),
        exact_ranges=_share(sum(each.exact for each in combined), sum(len(each.expected) for each in combined)),
        exact_files=_share(sum(set(each.expected) == set(each.found) for each in combined), len(combined)),
        pages_right=_share(sum(each.pages_right for each in combined), sum(each.pages for each in combined)),
    )


def _share(count: int, whole: int) -> float:
    return count / whole if whole else 0.0


def _precision_recall(true: int, found: int, expected: int) -> tuple[float, float, float]:
    precision, recall = _share(true, found), _share(true, expected)
    return precision, recall, 2 * precision * recall / (precision + recall) if true else 0.0


def reached(looked: Sequence[Looked]) -> dict[str, float]:
    """The rates that tests keep from falling, by their names: of all documents, of each kind, and of combined files."""
    text, named = rates(judge(looked, named=False)), rates(judge(looked, named=True))
    each_kind = {
        f"{kind} {what}": rate
        for kind, figures in text.kinds.items()
        for what, rate in zip(("precision", "recall"), figures, strict=False)
    }
    return {
        "kinds right by text": text.right,
        "kinds right with file names": named.right,
        "exact ranges": text.exact_ranges,
        "pages right": text.pages_right,
        **each_kind,
    }


def floors_now() -> dict[str, dict[str, dict[str, float]]]:
    """What is reached, a little less, by part, with LaTeX and without, for tests/parsers/labelled_floors.json."""
    return {
        mix: {
            part.value: {
                name: math.floor(100 * rate - MARGIN) / 100
                for name, rate in reached(look(build(part, scans=SCANS_IN_TESTS, without=without).items)).items()
            }
            for part in MEASURED
        }
        for mix, without in MIXES.items()
    }


def misses(judged: Iterable[Judged]) -> Iterator[str]:
    """Each file in which something else was found than is there, in one line."""
    for each in judged:
        if set(each.expected) != set(each.found):
            yield f"{each.item.filename} [{each.item.name}]: {_written(each.expected)}, found {_written(each.found)}"


def _written(found: Iterable[tuple[Kind, int, int]]) -> str:
    return ", ".join(f"{kind.value} {first}-{last}" for kind, first, last in found)


def table(text: Rates, named: Rates) -> str:
    """Both ways of looking, side by side."""
    lines = [
        f"{'':16} {'by text alone':>26}   {'with file names':>26}",
        f"{'':16} {'precision recall     f1':>26}   {'precision recall     f1':>26}",
    ]
    for kind, figures in text.kinds.items():
        lines.append(f"{kind:16} {_row(figures)}   {_row(named.kinds[kind])}")
    for words, attribute in (
        ("kinds right", "right"),
        ("unknown", "unknown"),
        ("exact ranges", "exact_ranges"),
        ("exact files", "exact_files"),
        ("pages right", "pages_right"),
    ):
        lines.append(f"{words:16} {getattr(text, attribute):26.1%}   {getattr(named, attribute):26.1%}")
    return "\n".join(lines)


def _row(figures: tuple[float, float, float]) -> str:
    return "".join(f"{figure:9.1%}" for figure in figures)[-26:].rjust(26)


def report(part: Part, built: Built, *, name_misses: bool) -> dict[str, object]:
    """Prints a part's figures to stdout, and gives them for --json."""
    looked = look(built.items)
    by_text, by_name = judge(looked, named=False), judge(looked, named=True)
    text, named = rates(by_text), rates(by_name)
    formats = Counter(item.filename.rpartition(".")[2].lower() for item in built.items)
    return {
        "part": part.value,
        "files": len(built.items),
        "formats": dict(formats.most_common()),
        "languages": dict(Counter(item.language for item in built.items)),
        "left_out": dict(built.left_out),
        "by_text": text,
        "by_name": named,
        "misses_by_text": list(misses(by_text)) if name_misses else None,
        "misses_by_name": list(misses(by_name)) if name_misses else None,
    }


def _print(figures: dict[str, object]) -> None:
    text, named = figures["by_text"], figures["by_name"]
    assert isinstance(text, Rates)
    assert isinstance(named, Rates)
    print(
        f"\n{figures['part']}: {figures['files']} files with {text.documents} documents, {text.combined_files} of several documents"
    )
    print(table(text, named))
    if figures["left_out"]:
        for name, program in figures["left_out"].items():
            print(f"  left out, since {program} is missing: {name}")
    for way in ("text", "name"):
        for line in figures[f"misses_by_{way}"] or ():
            print(f"  missed by {way}: {line}")


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(prog="python -m bench.kinds", description=__doc__)
    parser.add_argument("--part", choices=[each.value for each in MEASURED], help="one part; both without")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--no-ocr", action="store_true", help="without scans, which take two seconds a page")
    parser.add_argument(
        "--without", default="", help="a program to leave the items of out: pdflatex, chromium, soffice"
    )
    parser.add_argument("--misses", action="store_true", help="name the misses of the held-out part too")
    parser.add_argument("--renew-floors", action="store_true", help="write what is reached now as floors of the tests")
    chosen = parser.parse_args()
    if chosen.renew_floors:
        FLOORS.write_text(json.dumps(floors_now(), indent=1) + "\n", "utf-8")
        return
    every = []
    for part in [Part(chosen.part)] if chosen.part else MEASURED:
        built = build(part, scans=0 if chosen.no_ocr else None, without=chosen.without.split(","))
        every.append(report(part, built, name_misses=part is Part.TUNING or chosen.misses))
    if chosen.json:
        json.dump(every, sys.stdout, indent=1, ensure_ascii=False, default=vars)
        return
    for figures in every:
        _print(figures)


if __name__ == "__main__":
    main()
