"""Which statements read more of a large table than they need: what a database says of its plan, and what it then does.

In: a block in which SQLAlchemy runs statements on a filled database. Out: the statements, each with the step that ran it; and of
each what is wrong with its plan. SQLite: `SCAN` of a table in EXPLAIN QUERY PLAN, and the instructions of its virtual machine
(a look-up takes tens, a scan several for each row). PostgreSQL: `Seq Scan` in EXPLAIN ANALYZE, and the rows that its nodes visit.

Failures: none of its own; a statement that cannot be explained raises.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Engine, event

from bench.filled import TABLES

# The tables that grow with the mail.
LARGE = frozenset(TABLES)
EXPLAINED = re.compile(r"\s*(select|with|update|delete)\b", re.IGNORECASE)
INSTRUCTIONS = 1_000  # of SQLite's virtual machine between two calls of its progress handler


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement as the driver got it, and the first step that ran it."""

    text: str
    parameters: Any
    step: str


@dataclass(slots=True)
class Seen:
    """The statements of a block."""

    step: str = ""
    statements: dict[tuple[str, str], Statement] = field(default_factory=dict)

    def note(self, text: str, parameters: Any, *, many: bool) -> None:
        """Keeps a statement once for each step."""
        if EXPLAINED.match(text):
            given = parameters[0] if many else parameters
            self.statements.setdefault((text, self.step), Statement(text, given, self.step))


@contextmanager
def seeing_statements() -> Iterator[Seen]:
    """Sees every statement of this process within the block."""
    seen = Seen()

    def note(_c: Any, _cursor: Any, text: str, parameters: Any, _context: Any, many: bool) -> None:
        seen.note(text, parameters, many=many)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(Engine, "before_cursor_execute", note)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a database does for a statement: the large tables that it reads whole, and how much it does."""

    scans: tuple[str, ...]
    work: int  # SQLite: instructions; PostgreSQL: rows
    steps: str  # for people


def on_sqlite(connection: sqlite3.Connection, statement: Statement) -> Plan:
    """Explains a statement and runs it, then rolls it back."""
    steps = [row[3] for row in connection.execute(f"explain query plan {statement.text}", statement.parameters)]
    scans = tuple(
        step for step in steps if step.startswith("SCAN") and _table(step.split()[1]) in LARGE and "USING" not in step
    )
    done = 0

    def count() -> int:
        nonlocal done
        done += INSTRUCTIONS
        return 0

    connection.set_progress_handler(count, INSTRUCTIONS)
    try:
        connection.execute("begin")
        connection.execute(statement.text, statement.parameters).fetchall()
    finally:
        connection.set_progress_handler(None, 0)
        connection.execute("rollback")
    # In the order of a table's own numbers its newest rows are a scan too, that ends after the first ones.
    return Plan(scans if done else (), done, "; ".join(steps))


def _table(name: str) -> str:
    """The table of an alias as SQLAlchemy makes it: `messages_1`."""
    return re.sub(r"_\d+$", "", name)


def on_postgresql(connection: Any, statement: Statement) -> Plan:
    """Explains a statement while it runs, then rolls it back."""
    try:
        [[found]] = connection.execute(f"explain (analyze, format json) {statement.text}", statement.parameters)
    finally:
        connection.rollback()
    root = (found if isinstance(found, list) else json.loads(found))[0]["Plan"]
    nodes = list(_nodes(root))
    large = [each for each in nodes if each.get("Relation Name") in LARGE]
    scans = tuple(
        f"Seq Scan on {each['Relation Name']}: {each.get('Filter', '')}"
        for each in large
        if each["Node Type"] == "Seq Scan" and each["Actual Loops"]
    )
    return Plan(scans, max(map(_rows, large), default=0), "; ".join(map(_said, nodes)))


def _nodes(node: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield node
    for each in node.get("Plans", ()):
        yield from _nodes(each)


def _rows(node: Mapping[str, Any]) -> int:
    """How many rows it looks at."""
    left_out = sum(value for key, value in node.items() if key.startswith("Rows Removed by"))
    return int(node["Actual Loops"] * (node["Actual Rows"] + left_out))


def _said(node: Mapping[str, Any]) -> str:
    place = node.get("Index Name") or node.get("Relation Name") or ""
    return f"{node['Node Type']} {place}".strip()
