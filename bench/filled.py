"""Multiplies the records of an office, so that it holds as many messages as are wanted.

In: the URL of a database that `postroom once` has filled with some messages. Out: every row of these tables again and
again, with new numbers, addresses and Message-IDs; the stored files are shared. People are different in each copy.

    .venv/bin/python -m bench.filled URL MESSAGES

Failures: what SQLAlchemy raises.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, MetaData, Table, create_engine, func, select, text

# In the order of their foreign keys.
TABLES = (
    "messages",
    "ledger",
    "attachments",
    "applicants",
    "applications",
    "application_messages",
    "documents",
    "findings",
    "events",
    "outgoing",
)
ROWS_AT_ONCE = 2_000
# Columns whose values are unique, or by which people and mail are found, by how a copy's value is made from the first.
HASHED = {"content_digest", "thread_id"}
NUMBERED = {
    "header_message_id",
    "validity",
    "key",
    "email",
    "matching_email",
    "sender_email",
    "sender",
    "name",
    "recipient",
}


def multiply(url: str, wanted: int) -> int:
    """Copies until there are at least `wanted` messages; how many there are."""
    engine = create_engine(url)
    metadata = MetaData()
    metadata.reflect(engine, only=TABLES)
    with engine.begin() as connection:
        there = connection.scalar(select(func.count()).select_from(metadata.tables["messages"])) or 0
        steps = {name: _highest(connection, metadata.tables[name]) for name in TABLES}
        rows = {
            name: [dict(row) for row in connection.execute(select(metadata.tables[name])).mappings()] for name in TABLES
        }
        copies = -(-wanted // there) - 1
        for name in TABLES:
            batch: list[dict[str, Any]] = []
            for row in _copies(metadata.tables[name], rows[name], steps, copies):
                batch.append(row)
                if len(batch) >= ROWS_AT_ONCE:
                    connection.execute(metadata.tables[name].insert(), batch)
                    batch = []
            if batch:
                connection.execute(metadata.tables[name].insert(), batch)
            if engine.dialect.name == "postgresql" and "id" in metadata.tables[name].c:
                highest = steps[name] * (copies + 1)
                connection.execute(select(func.setval(func.pg_get_serial_sequence(name, "id"), highest)))
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("analyze"))
    engine.dispose()
    return there * (copies + 1)


def _highest(connection: Connection, table: Table) -> int:
    return (connection.scalar(select(func.max(table.c.id))) or 0) if "id" in table.c else 0


def _copies(table: Table, rows: list[dict[str, Any]], steps: dict[str, int], copies: int) -> Iterator[dict[str, Any]]:
    references = {
        column.name: next(iter(column.foreign_keys)).column.table.name for column in table.c if column.foreign_keys
    }
    shifted = {name: steps[target] for name, target in references.items() if target in steps}
    if "id" in table.c:
        shifted["id"] = steps[table.name]
    for copy in range(1, copies + 1):
        for row in rows:
            yield {name: _value(name, value, copy, shifted.get(name)) for name, value in row.items()}


def _value(name: str, value: Any, copy: int, step: int | None) -> Any:
    if value is None or value == "":
        return value
    if step is not None:
        return value + copy * step
    if name in HASHED:
        return sha256(f"{value}{copy}".encode()).hexdigest()[: len(value)]
    if name in NUMBERED:
        return f"{copy}{value}" if name in {"email", "matching_email", "sender_email"} else f"{value}{copy}"
    return value


if __name__ == "__main__":
    print(multiply(sys.argv[1], int(sys.argv[2])), "messages")
