"""Pages of a list: so many rows after the last one that was shown.

In: the newest-first order of a table (a time, then the number) and where the page begins. Out: the condition on its rows,
and how many more follow. A page begins after a row and not after a count, so that mail that comes meanwhile moves nothing;
and an index finds its first row, however many stand before it.

Failures: none of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

Row = TypeVar("Row")

# People want to know whether a page or a thousand follow; counting on reads every row.
MOST_COUNTED = 1_000


@dataclass(frozen=True, slots=True)
class Page:
    """At most so many rows (None: all), those after the row with this number (None: from the first)."""

    most: int | None = None
    after: int | None = None


ALL = Page()


@dataclass(frozen=True, slots=True)
class Listed(Generic[Row]):
    """The rows of a page, and how many follow; more than MOST_COUNTED are not counted, and `more` is one above it."""

    rows: tuple[Row, ...]
    more: int = 0


def older(
    session: Session, moment: InstrumentedAttribute[datetime], number: InstrumentedAttribute[int], after: int
) -> ColumnElement[bool]:
    """The rows that follow the row with this number in the order of `moment`, then `number`, the greatest first."""
    last = session.scalar(select(moment).where(number == after))
    if last is None:  # it has been erased: the numbers alone say what is older
        return number < after
    return (moment <= last) & or_(moment < last, number < after)


def count_more(session: Session, chosen: Select[*tuple[Any, ...]]) -> int:
    """How many rows a statement gives, at most one more than MOST_COUNTED."""
    rows = chosen.order_by(None).limit(MOST_COUNTED + 1).subquery()
    return session.scalar(select(func.count()).select_from(rows)) or 0
