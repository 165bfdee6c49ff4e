"""The tables of a database that has none, made at once as they are now.

In: a transaction. Out: all tables, empty, and the note that all migrations are applied, from which the next one goes on.
Applying them one after the other takes longer than a pass over ten messages, most of it for loading Alembic; a test
holds the two ways together.

Failures: what the drivers raise passes through.
"""

from __future__ import annotations

from sqlalchemy import Column, Connection, MetaData, PrimaryKeyConstraint, String, Table

from storage.models import Base

# As Alembic makes it (alembic.ddl.impl.DefaultImpl.version_table_impl).
REVISION = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)


def create(connection: Connection, revision: str) -> None:
    """Makes all tables; `revision` is the newest migration, of which they are."""
    for metadata in (Base.metadata, REVISION.metadata):
        metadata.create_all(connection, checkfirst=False)
    connection.execute(REVISION.insert(), {"version_num": revision})
