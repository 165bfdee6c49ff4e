"""Runs migrations on the connection that the program hands over, in one transaction: all of them or none."""

from alembic import context
from sqlalchemy import text

from storage.models import Base

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=Base.metadata,
    render_as_batch=True,
    transactional_ddl=True,  # SQLite's too; Alembic assumes the driver's old habit of committing before each
)
with context.begin_transaction():
    context.run_migrations()
    if connection.dialect.name == "sqlite":
        broken = connection.execute(text("pragma foreign_key_check")).all()
        if broken:
            raise RuntimeError(f"the migration left {len(broken)} rows without what they refer to")
