"""Columns that hold a value of domain/: one typed shape, written and read by one serialiser.

In: a type of domain/. Out: a column type. The database holds `{"version": 1, "value": …}`, so that a migration can tell
what it finds; rows of an older version are brought forward by a migration, never while they are read.

Failures: reading raises `Fatal` for a version that this program does not know, and ValidationError for a damaged value.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter
from sqlalchemy import JSON, Dialect
from sqlalchemy.types import TypeDecorator

from domain.errors import Fatal

VERSION = 1

Value = TypeVar("Value")


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    """The serialiser of a type, made when it is first needed: a command needs few of them."""
    return TypeAdapter(kind)


class Stored(TypeDecorator[Value], Generic[Value]):
    """A column of values of this type; None is the database's NULL."""

    impl = JSON
    cache_ok = True

    def __init__(self, kind: Any) -> None:
        super().__init__(none_as_null=True)
        self.kind = kind

    def process_bind_param(self, value: Value | None, dialect: Dialect) -> Any:
        """The value in its envelope."""
        del dialect
        return (
            None
            if value is None
            else {"version": VERSION, "value": _adapter(self.kind).dump_python(value, mode="json")}
        )

    def process_result_value(self, value: Any, dialect: Dialect) -> Value | None:
        """The value out of its envelope."""
        del dialect
        if value is None:
            return None
        if value["version"] != VERSION:
            raise Fatal(f"the database holds a value of version {value['version']}; this postroom knows {VERSION}")
        stored: Value = _adapter(self.kind).validate_python(value["value"])
        return stored
