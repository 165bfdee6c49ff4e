"""The migrations and the tables say the same, both ways, and no step loses what is kept."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Index, func, inspect, select, text

from storage import migrations
from storage.database import HEAD, Database
from storage.models import Base, LedgerRow, MailboxRow
from storage.models.search import SEARCH_INDEX
from tests.storage.test_queries import NOW


def _tables(database: Database) -> set[str]:
    """The tables, without those that FTS5 makes for its index."""
    names = inspect(database.engine).get_table_names()
    return {each for each in names if not each.startswith(SEARCH_INDEX)} - {"alembic_version"}


def test_the_program_knows_its_newest_migration():
    assert ScriptDirectory.from_config(migrations.configuration()).get_current_head() == HEAD


@pytest.fixture
def migrated(database: Database) -> Database:
    """A database whose tables were made by the migrations, one after the other."""
    migrations.downgrade(database.engine, "base")
    migrations.upgrade(database.engine)
    return database


def _described(database: Database) -> dict[str, list[object]]:
    """Every table as the database describes it."""
    seen = inspect(database.engine)
    return {
        table: [
            [column | {"type": repr(column["type"])} for column in seen.get_columns(table)],
            seen.get_pk_constraint(table),
            *(
                sorted(of_table(table), key=lambda each: str(each["name"]))
                for of_table in (
                    seen.get_foreign_keys,
                    seen.get_unique_constraints,
                    seen.get_check_constraints,
                    seen.get_indexes,
                )
            ),
        ]
        for table in seen.get_table_names()
    }


def test_the_tables_of_a_new_database_are_those_that_the_migrations_make(database: Database, request):
    made_at_once = _described(database)
    assert _tables(database) == set(Base.metadata.tables)
    assert _described(request.getfixturevalue("migrated")) == made_at_once


def test_the_migrated_tables_are_those_of_the_models(migrated: Database):
    with migrated.engine.connect() as connection:
        on_sqlite = connection.dialect.name == "sqlite"
        compared = {
            "compare_type": True,
            "compare_server_default": True,
            "include_name": _is_of_the_models,
            "include_object": lambda of, *_: not (on_sqlite and _is_of_postgresql(of)),
        }
        context = MigrationContext.configure(connection, opts=compared)
        assert compare_metadata(context, Base.metadata) == []


def _is_of_the_models(name: str | None, kind: str, _: object) -> bool:
    return not (kind == "table" and (name or "").startswith(SEARCH_INDEX))


def _is_of_postgresql(made: object) -> bool:
    return isinstance(made, Index) and made.dialect_options["postgresql"]["using"] == "gin"


def test_the_index_and_triggers_of_sqlite_are_the_same_in_a_new_and_a_migrated_database(database: Database, request):
    def made() -> list[tuple[str, ...]]:
        rows = text("select type, name, sql from sqlite_master where sql like '%search_%' order by name")
        with database.read() as session:
            return [
                tuple(map(str, row)) for row in session.execute(rows) if row.type == "trigger" or "VIRTUAL" in row.sql
            ]

    if database.file is None:
        pytest.skip("triggers are SQLite's")
    at_once = made()
    assert len(at_once) == 5
    request.getfixturevalue("migrated")
    assert made() == at_once


def test_up_down_and_up_again(database: Database):
    assert _tables(database) == set(Base.metadata.tables)
    migrations.downgrade(database.engine, "base")
    assert _tables(database) == set()
    database.upgrade()
    assert _tables(database) == set(Base.metadata.tables)


MIGRATION = """
from alembic import op
import sqlalchemy as sa

revision = "{revision}"
down_revision = "{before}"


def upgrade():
    with op.batch_alter_table("mailboxes") as batch:
        batch.alter_column("failure", type_=sa.String(500))
        batch.add_column(sa.Column("note", sa.Text(), nullable=True))
    {more}
"""


def _scripts(tmp_path: Path, more: str = "pass") -> Path:
    """The program's migrations and one more, that copies a table on SQLite."""
    folder = tmp_path / "versions"
    folder.mkdir()
    for each in (Path(migrations.__file__).parent / "versions").glob("0*.py"):
        (folder / each.name).write_bytes(each.read_bytes())
    (folder / "9999_more.py").write_text(MIGRATION.format(revision="9999", before=HEAD, more=more))
    return folder


@pytest.fixture
def filled(database: Database) -> Database:
    with database.begin() as session:
        session.add(LedgerRow(mailbox=MailboxRow(name="inbox"), validity="1", uid="7", listed_at=NOW))
    return database


def _ledger(database: Database) -> int | None:
    with database.read() as session:
        return session.scalar(select(func.count()).select_from(LedgerRow))


def test_a_migration_that_copies_a_table_keeps_what_refers_to_it(filled: Database, tmp_path: Path):
    migrations.upgrade(filled.engine, scripts=_scripts(tmp_path))
    assert _ledger(filled) == 1
    assert "note" in {column["name"] for column in inspect(filled.engine).get_columns("mailboxes")}
    with filled.begin() as session, pytest.raises(Exception, match=r"(?i)foreign key"):
        session.execute(text("delete from mailboxes"))


def test_a_migration_that_fails_leaves_everything_as_it_was(filled: Database, tmp_path: Path):
    with pytest.raises(ZeroDivisionError):
        migrations.upgrade(filled.engine, scripts=_scripts(tmp_path, more="1 / 0"))
    assert "note" not in {column["name"] for column in inspect(filled.engine).get_columns("mailboxes")}
    with filled.read() as session:
        assert session.scalar(text("select version_num from alembic_version")) == HEAD
    assert _ledger(filled) == 1
