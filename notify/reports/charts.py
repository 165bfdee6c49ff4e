"""Charts of a report as PNG, each with the sentence that says the same without a picture.

In: a report. Out: pictures drawn by matplotlib, which is loaded only here and only when one is drawn. Colours keep apart
for people who see few of them; every line also has its own mark.

Failures: none of its own.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from notify.reports.cycles import WEEKS, Curve
from notify.reports.values import Report

if TYPE_CHECKING:
    from matplotlib.axes import Axes

WIDTH, HEIGHT, DPI = 6.2, 2.5, 160
INK, QUIET, GRID = "#1f2933", "#66727f", "#e4e8ec"
BLUE, GRAY, GREEN, AMBER, VIOLET = "#1f5fa8", "#8a96a3", "#2e7d5b", "#c77700", "#7a4fa3"


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture with its title and what it shows, in words; drawn when somebody wants to see it."""

    cid: str
    title: str
    alt: str
    draw: Callable[[], bytes]  # a PNG
    head: tuple[str, ...]  # the same numbers as a table
    rows: tuple[tuple[str, ...], ...]


def charts(report: Report) -> Iterator[Chart]:
    """The charts that have something to show."""
    for curve in report.curves:
        if curve.counts and (curve.counts[-1] or max(curve.last_counts, default=0)):
            draw = partial(_drawn, partial(_draw_curve, curve), HEIGHT)
            yield Chart(
                "curve", f"On the way to {curve.cycle}", _curve_words(curve), draw, CURVE_HEAD, _curve_rows(curve)
            )
    if report.completeness:
        words = "; ".join(
            f"{cycle}: {done} complete, {part} incomplete, {waits} waiting"
            for cycle, done, part, waits in report.completeness
        )
        rows = tuple((cycle, str(done), str(part), str(waits)) for cycle, done, part, waits in report.completeness)
        draw = partial(_drawn, partial(_draw_completeness, report), 0.75 + 0.42 * len(rows))
        yield Chart(
            "completeness",
            "How complete the applications are" if report.cycle else "Completeness of open cycles",
            words,
            draw,
            ("Cycle", "Complete", "Incomplete", "Waiting"),
            rows,
        )


CURVE_HEAD = ("Weeks to the deadline", "12", "9", "6", "3", "0")


def _curve_rows(curve: Curve) -> tuple[tuple[str, ...], ...]:
    """Every third week of both lines; a week that is still to come has no number."""
    lines = ((curve.cycle, curve.counts), (curve.last_cycle, curve.last_counts))
    return tuple(
        (name, *(str(counts[week]) if week < len(counts) else "–" for week in range(0, WEEKS + 1, 3)))
        for name, counts in lines
    )


def _curve_words(curve: Curve) -> str:
    last = curve.last_counts[len(curve.counts) - 1] if len(curve.last_counts) >= len(curve.counts) else 0
    are = "application" if curve.counts[-1] == 1 else "applications"
    return f"{curve.counts[-1]} {are} for {curve.cycle}, {_left(curve.days_left)}; {last} at the same time for {curve.last_cycle}"


def _left(days: int) -> str:
    if days > 0:
        return f"{days} day{'s' if days != 1 else ''} before the deadline"
    return "on the last day" if days == 0 else "after the deadline"


def _drawn(draw: Any, height: float) -> bytes:
    # Loaded late for the reason that notify/reports/nightly.py gives. A figure of its own draws by Agg.
    from matplotlib.figure import Figure  # noqa: PLC0415

    figure = Figure(figsize=(WIDTH, height), dpi=DPI, layout="constrained")
    axes = figure.add_subplot()
    axes.spines[["top", "right", "left"]].set_visible(False)
    axes.spines["bottom"].set_color(GRID)
    axes.tick_params(colors=QUIET, labelsize=8, length=0)
    draw(axes)
    stored = io.BytesIO()
    figure.savefig(stored, format="png", facecolor="white", metadata={"Software": None})
    return stored.getvalue()


def _draw_curve(curve: Curve, axes: Axes) -> None:
    weeks = list(range(-len(curve.last_counts) + 1, 1))
    axes.grid(axis="y", color=GRID, linewidth=0.8)
    axes.set_axisbelow(True)
    if any(curve.last_counts):
        axes.plot(
            weeks,
            curve.last_counts,
            color=GRAY,
            linewidth=1.6,
            linestyle=(0, (4, 2)),
            marker="s",
            markersize=2.5,
            clip_on=False,
        )
        _label(axes, weeks[-1], curve.last_counts[-1], curve.last_cycle, GRAY)
    own = list(range(-12, -12 + len(curve.counts)))
    axes.plot(own, curve.counts, color=BLUE, linewidth=2.2, marker="o", markersize=3.5, clip_on=False)
    _label(axes, own[-1], curve.counts[-1], curve.cycle, BLUE, before=own[-1] < 0)
    axes.set_xlim(-12.2, 1.9)
    axes.set_ylim(0, max(*curve.counts, *curve.last_counts, 1) * 1.25)
    axes.set_xticks([-12, -9, -6, -3, 0], ["12 weeks before", "9", "6", "3", "deadline"])
    axes.locator_params(axis="y", integer=True, nbins=4)


def _label(axes: Axes, x: float, y: float, text: str, color: str, *, before: bool = False) -> None:
    """Names a line at its last point; before it where the other line goes on beyond."""
    axes.annotate(
        f"{text}: {y:g}",
        (x, y),
        xytext=(-6, 5) if before else (6, 3),
        horizontalalignment="right" if before else "left",
        textcoords="offset points",
        color=color,
        fontsize=8.5,
        fontweight="bold",
    )


def _draw_completeness(report: Report, axes: Axes) -> None:
    names = [cycle for cycle, *_ in report.completeness][::-1]
    left = [0 for _ in names]
    for position, (label, color) in enumerate(
        (("complete", GREEN), ("incomplete", AMBER), ("waits for a person", VIOLET))
    ):
        counts = [(row[1], row[2], row[3])[position] for row in report.completeness][::-1]
        bars = axes.barh(names, counts, left=left, color=color, height=0.55, label=label)
        axes.bar_label(
            bars,
            labels=[str(count) if count else "" for count in counts],
            label_type="center",
            color="white",
            fontsize=8.5,
            fontweight="bold",
        )
        left = [one + other for one, other in zip(left, counts, strict=True)]
    axes.set_xticks([])
    axes.spines["bottom"].set_visible(False)
    axes.tick_params(labelsize=9, labelcolor=INK)
    axes.set_ylim(-0.5, len(names) - 0.5)
    axes.legend(loc="lower center", bbox_to_anchor=(0.5, 1.0), ncols=3, frameon=False, fontsize=8.5, labelcolor=INK)
