"""How long a stay is, against how long the office asks.

In: its first and last day. Out: a finding. Apart from what reads the days, which the filing process need not load.

Failures: none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from domain.findings import Evidence, Finding, finding

MONTH_DAYS = 30.4
DURATION_SLACK = 0.35  # of a month: “3-4 months” is not counted in days by anybody


def duration_findings(
    start: date, end: date, months: tuple[int, int], evidence: Sequence[Evidence]
) -> Iterator[Finding]:
    """Whether the stay is as long as the office asks; one that ends before it begins is for a person to read."""
    if end <= start:
        yield finding("fact_unclear", evidence, fact="stay", words=f"{start.isoformat()} to {end.isoformat()}")
        return
    length = (end - start).days / MONTH_DAYS
    fits = months[0] - DURATION_SLACK <= length <= months[1] + DURATION_SLACK
    code = "duration_met" if fits else "duration_out_of_range"
    yield finding(code, evidence, months=f"{length:.1f}".removesuffix(".0"), minimum=months[0], maximum=months[1])
