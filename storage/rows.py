"""Rows past the object layer: written many at once, and read as values.

In: a session and columns by their names; or a row and the value that has fields of the same names. Out: rows, or values.

Failures: none of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from functools import cache
from typing import Any, TypeVar, cast

from sqlalchemy import Insert, Table, insert
from sqlalchemy.orm import InstrumentedAttribute, Session

from storage.models import Base

Summary = TypeVar("Summary")


def write_rows(session: Session, table: type[Base], rows: Sequence[dict[str, Any]]) -> None:
    """Inserts rows past the object layer, which takes several times as long; for rows that nobody has hold of."""
    if rows:
        session.connection().execute(_insert(table), rows)


@cache
def _insert(table: type[Base]) -> Insert:
    return insert(cast("Table", table.__table__))


def columns_of(kind: Any, table: type[Base]) -> Sequence[InstrumentedAttribute[Any]]:
    """The table's columns that a value has under the same names."""
    return [getattr(table, name) for name in _names_of(kind) if name in table.__table__.columns]


def value_of(kind: type[Summary], row: Any, /, **more: Any) -> Summary:
    """A value of a row's columns of the same names."""
    own: Any = kind
    return kind(**{name: getattr(row, name) for name in _names_of(own) if name not in more}, **more)


@cache
def _names_of(kind: Any) -> tuple[str, ...]:
    return tuple(each.name for each in fields(kind))
