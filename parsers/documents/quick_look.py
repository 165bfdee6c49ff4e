"""How a page looks at first: font size, line spacing, margins and columns, from its runs of text.

In: the boxes of a page's runs of text, from top to bottom, and how many characters are of which size. Out: a `Layout`,
None for a page without text. Lengths are points, from the page's bottom left corner.

Failures: none.
"""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from domain.documents import Layout

Line = tuple[float, float, float, float]  # left, bottom, right, top


def layout_of(lines: Sequence[Line], sizes: Counter[float], width: float, height: float) -> Layout | None:
    """How a page of this size looks."""
    if not lines:
        return None
    size = sizes.most_common(1)[0][0] if sizes else None
    left, right = min(line[0] for line in lines), max(line[2] for line in lines)
    bottom, top = min(line[1] for line in lines), max(line[3] for line in lines)
    return Layout(
        font_size=size,
        line_spacing=_spacing(lines, size),
        margins=(round(left, 1), round(height - top, 1), round(width - right, 1), round(bottom, 1)),
        columns=_columns(lines, width),
    )


def _spacing(lines: Sequence[Line], size: float | None) -> float | None:
    """Distance between neighbouring lines as a multiple of the font size."""
    if not size:
        return None
    middles = sorted({round((line[1] + line[3]) / 2, 1) for line in lines}, reverse=True)
    gaps = [above - below for above, below in pairwise(middles) if size * 0.8 < above - below < size * 4]
    return round(statistics.median(gaps) / size, 2) if gaps else None


def _columns(lines: Sequence[Line], width: float) -> int:
    """Two when many lines begin right of the middle beside lines that end left of it."""
    right = sum(line[0] > width * 0.45 for line in lines)
    left = sum(line[2] < width * 0.55 for line in lines)
    return 2 if min(right, left) > 0.25 * len(lines) and len(lines) > 8 else 1
