"""The reliability diagram: how sure the model says it is, beside how often it is right.

In: rows of bench/train/report.py's reliability(), by name. Out: a PNG drawn by matplotlib.

Failures: OSError where the file cannot be written.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from matplotlib.figure import Figure

INK, QUIET, GRID = "#1f2933", "#66727f", "#e4e8ec"
COLOURS, MARKS = ("#1f5fa8", "#c77700"), "os"
LEAST = 0.4  # below the threshold a kind is unknown, and nothing is said
Row = tuple[float, float, float]


def draw(lines: Mapping[str, Sequence[Row]], path: Path) -> None:
    """Writes the picture; the size of a mark shows how many documents it stands for."""
    figure = Figure(figsize=(5.2, 4.4), dpi=160, layout="constrained")
    axes = figure.add_subplot()
    axes.spines[["top", "right"]].set_visible(False)
    axes.spines[["left", "bottom"]].set_color(GRID)
    axes.tick_params(colors=QUIET, labelsize=9, length=0)
    axes.grid(color=GRID, linewidth=0.8)
    axes.set_axisbelow(True)
    axes.plot([LEAST, 1], [LEAST, 1], color=QUIET, linestyle="--", linewidth=1, label="as sure as right")
    for (name, rows), colour, mark in zip(lines.items(), COLOURS, MARKS, strict=False):
        said, right, counts = zip(*rows, strict=True)
        axes.plot(said, right, color=colour, linewidth=1.4)
        axes.scatter(said, right, s=[18 + 0.35 * count for count in counts], color=colour, marker=mark, label=name)
    axes.set(xlim=(LEAST, 1.02), ylim=(LEAST - 0.1, 1.02))
    axes.set_xlabel("how sure it says it is", color=INK)
    axes.set_ylabel("share of documents that are right", color=INK)
    axes.legend(frameon=False, fontsize=9, loc="upper left")
    figure.savefig(path, format="png", facecolor="white", metadata={"Software": None})
