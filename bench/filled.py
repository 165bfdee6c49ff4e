"""Multiplies the records of an office, so that it holds as many messages as are wanted.

In: the URL of a database that `postroom once` has filled with some messages. Out: every row of these tables again and
again, with new numbers, addresses and Message-IDs; the stored files are shared. People are different in each copy. The
first copy is a year old and each further one a week older, and nothing of it waits: its mail is sent, its applications are
decided, and what it asked is answered. Composed mail is left out.

    .venv/bin/python -m bench.filled URL MESSAGES

Failures: what SQLAlchemy raises.
"""

from __future__ import annotations

import sys
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    DateTime,
    Integer,
    MetaData,
    String,
    Table,
    case,
    cast,
    create_engine,
    func,
    literal,
    null,
    select,
    text,
)

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
# Columns whose values are unique, or by which people and mail are found: the number of the copy is put before them.
NUMBERED = {
    "content_digest": 64,
    "thread_id": 40,
    "header_message_id": 300,
    "uid": 500,
    "key": 300,
    "email": 320,
    "matching_email": 320,
    "sender_email": 320,
    "recipient": 320,
}
# Columns that say whether something waits, and what they say when nothing does.
SETTLED = {
    ("messages", "seen_at"): "received_at",
    ("messages", "answered_at"): "received_at",
    ("applications", "decided_at"): "updated_at",
    ("outgoing", "sent_at"): "created_at",
}
WEEKS_OF_A_YEAR = 52


def multiply(url: str, wanted: int) -> int:
    """Copies until there are at least `wanted` messages; how many there are."""
    engine = create_engine(url)
    metadata = MetaData()
    metadata.reflect(engine, only=TABLES)
    with engine.begin() as connection:
        highest = {name: _highest(connection, metadata.tables[name]) for name in TABLES}
        there = connection.scalar(select(func.count()).select_from(metadata.tables["messages"])) or 0
        copies = -(-wanted // there) - 1
        for name in TABLES:
            _copy(connection, metadata.tables[name], highest, copies)
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        if engine.dialect.name == "postgresql":  # as its autovacuum does
            connection.execute(text("analyze"))
    engine.dispose()
    return there * (copies + 1)


def _highest(connection: Connection, table: Table) -> int:
    return (connection.scalar(select(func.max(table.c.id))) or 0) if "id" in table.c else 0


def _copy(connection: Connection, table: Table, highest: dict[str, int], copies: int) -> None:
    number = select(literal(1, Integer).label("copy")).cte("numbers", recursive=True)
    number = number.union_all(select(number.c.copy + 1).where(number.c.copy < copies))
    on_sqlite = connection.dialect.name == "sqlite"
    values = select(*[_value(table, column, number.c.copy, highest, on_sqlite) for column in table.c]).select_from(
        table.join(number, literal(True))
    )
    if "id" in table.c:
        values = values.where(table.c.id <= highest[table.name])
    connection.execute(table.insert().from_select([column.name for column in table.c], values))
    if connection.dialect.name == "postgresql" and "id" in table.c:
        last = highest[table.name] * (copies + 1)
        connection.execute(select(func.setval(func.pg_get_serial_sequence(table.name, "id"), max(last, 1))))


def _value(
    table: Table, column: Any, copy: ColumnElement[int], highest: dict[str, int], on_sqlite: bool
) -> ColumnElement[Any]:
    """What stands in this column of a copy."""
    if column.name == "content":  # composed mail, with its files
        return null()
    if isinstance(column.type, DateTime):
        return _weeks_before(
            table.c[SETTLED.get((table.name, column.name), column.name)], copy + WEEKS_OF_A_YEAR, on_sqlite
        )
    if (table.name, column.name) == ("outgoing", "state"):
        return literal("sent")
    if (table.name, column.name) == ("applications", "status"):
        return case(
            (column == "complete", "accepted"), (column.in_(("incomplete", "waiting")), "declined"), else_=column
        )
    if column.name == "cycle":  # `summer 2026`: the season of as many years before
        space = func.length(column) - len("2026")
        year = cast(func.substr(column, space + 1), Integer) - (copy + WEEKS_OF_A_YEAR) // WEEKS_OF_A_YEAR
        return func.substr(column, 1, space) + cast(year, String)
    if column.name == "id":
        return column + copy * highest[table.name]
    target = next((key.column.table.name for key in column.foreign_keys), None)
    if target in highest:
        return column + copy * highest[target]
    if column.name in NUMBERED:
        numbered = func.substr(cast(copy, String) + "." + column, 1, NUMBERED[column.name])
        return case((column == "", column), else_=numbered)
    return column


def _weeks_before(column: ColumnElement[Any], weeks: ColumnElement[int], on_sqlite: bool) -> ColumnElement[Any]:
    """The time in the column, so many weeks earlier."""
    if on_sqlite:
        return func.strftime("%Y-%m-%d %H:%M:%f000", column, "-" + cast(7 * weeks, String) + " days", type_=String)
    return column - func.make_interval(0, 0, weeks)


if __name__ == "__main__":
    print(multiply(sys.argv[1], int(sys.argv[2])), "messages")
