"""The charts of a report as shapes of SVG, whose colours the page's style gives, in light and in dark.

In: the numbers of a report. Out: places in a picture of WIDTH by its height. The same numbers stand beside it as a table
(notify/reports/charts.py), so that a picture is never the only way to read them.

Failures: none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from notify.reports.cycles import WEEKS, Curve

WIDTH = 560
CURVE_HEIGHT, CURVE_TOP, CURVE_LEFT, CURVE_RIGHT, CURVE_BOTTOM = 220, 16, 36, 128, 28
BAR_HEIGHT, BAR_STEP, BAR_LEFT = 22, 36, 130
MOST_LINES = 4  # of the grid
NARROW = 16  # what is narrower has no room for its number


@dataclass(frozen=True, slots=True)
class Line:
    """One round of a curve: its way, its marks, and where its name stands."""

    kind: str  # now | before
    name: str
    points: str  # of SVG's polyline
    marks: tuple[tuple[float, float], ...]
    end: tuple[float, float]


@dataclass(frozen=True, slots=True)
class CurveDrawing:
    """A curve by weeks before the deadline, beside that of the round before."""

    height: int
    grid: tuple[tuple[float, int], ...]  # how far down, and the number
    weeks: tuple[tuple[float, str], ...]  # how far across, and its name
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A part of a round's applications: where it begins, its width and number."""

    kind: str  # complete | incomplete | waiting
    x: float
    width: float
    count: int
    has_room: bool


@dataclass(frozen=True, slots=True)
class BarsDrawing:
    """One line of bars for each round."""

    height: int
    rows: tuple[tuple[str, int, tuple[Bar, ...]], ...]  # the round, how far down, its parts


def curve_drawing(curve: Curve) -> CurveDrawing:
    """Both lines of a curve, in one scale."""
    most = max(*curve.counts, *curve.last_counts, 1)
    step = max(1, -(-most // MOST_LINES))
    top = step * -(-most // step)
    inner = CURVE_HEIGHT - CURVE_TOP - CURVE_BOTTOM

    def down(count: int) -> float:
        return round(CURVE_TOP + inner * (1 - count / top), 1)

    def across(week: int) -> float:
        return round(CURVE_LEFT + (WIDTH - CURVE_LEFT - CURVE_RIGHT) * week / WEEKS, 1)

    def line(kind: str, name: str, counts: Sequence[int]) -> Line:
        marks = tuple((across(week), down(count)) for week, count in enumerate(counts))
        return Line(kind, f"{name}: {counts[-1]}", " ".join(f"{x},{y}" for x, y in marks), marks, marks[-1])

    lines = [line("now", curve.cycle, curve.counts)] if curve.counts else []
    if any(curve.last_counts):
        lines.insert(0, line("before", curve.last_cycle, curve.last_counts))
    return CurveDrawing(
        CURVE_HEIGHT,
        tuple((down(count), count) for count in range(0, top + 1, step)),
        tuple((across(week), "deadline" if week == WEEKS else str(WEEKS - week)) for week in range(0, WEEKS + 1, 3)),
        tuple(lines),
    )


def bars_drawing(completeness: Sequence[tuple[str, int, int, int]]) -> BarsDrawing:
    """The applications of each round as one bar of three parts; the round with most fills the width."""
    most = max((sum(counts) for _, *counts in completeness), default=1)
    rows = tuple(
        (cycle, number * BAR_STEP, tuple(_parts(counts, most))) for number, (cycle, *counts) in enumerate(completeness)
    )
    return BarsDrawing(max(1, len(rows)) * BAR_STEP, rows)


def _parts(counts: Sequence[int], most: int) -> Iterator[Bar]:
    x = float(BAR_LEFT)
    for kind, count in zip(("complete", "incomplete", "waiting"), counts, strict=True):
        width = round((WIDTH - BAR_LEFT) * count / most, 1)
        if count:
            yield Bar(kind, round(x, 1), width, count, width >= NARROW)
        x += width
