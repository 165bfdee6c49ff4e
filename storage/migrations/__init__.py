"""The database migrations, from the first table on, applied by the program itself.

In: an engine. Out: its database at the wanted revision; all steps in one transaction.

Failures: `Fatal` when the database is of a newer postroom than this one; what the drivers raise passes through.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from domain.errors import Fatal
from domain.version import VERSION


def configuration(scripts: Path | None = None) -> Config:
    """Alembic's configuration; no file is needed. `scripts` are other migrations than the program's own."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.set_main_option("path_separator", "newline")
    if scripts is not None:
        config.set_main_option("version_locations", str(scripts).replace("%", "%%"))
    return config


def refuse_newer(current: str | None, scripts: Path | None = None) -> None:
    """Raises Fatal when this program does not know the tables of the database: a newer one made or changed them."""
    known = {script.revision for script in ScriptDirectory.from_config(configuration(scripts)).walk_revisions()}
    if current is not None and current not in known:
        raise Fatal(
            f"the database is of a newer postroom than this one: its tables are {current}, and postroom {VERSION} knows them up to "
            f"{max(known)}; update this program, or restore a backup from before the update into an empty database. Nothing was changed"
        )


def upgrade(engine: Engine, revision: str = "head", scripts: Path | None = None) -> None:
    """Brings the database up to date. Raises Fatal when it is newer than this program."""
    config = configuration(scripts)

    def run(connection: Connection) -> None:
        current = MigrationContext.configure(connection).get_current_revision()
        connection.rollback()
        refuse_newer(current, scripts)
        command.upgrade(config, revision)

    _connected(engine, config, run)


def downgrade(engine: Engine, revision: str) -> None:
    """Takes the database back to an older revision."""
    config = configuration()
    _connected(engine, config, lambda _: command.downgrade(config, revision))


def _connected(engine: Engine, config: Config, run: Callable[[Connection], None]) -> None:
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            # A table is changed by copying it and dropping the old one, which would delete all that refers to it. The
            # switch works outside transactions only, and does not return to the pool with the connection.
            connection.detach()
            driver: Any = connection.connection.dbapi_connection
            driver.execute("pragma foreign_keys = off")
        config.attributes["connection"] = connection
        run(connection)
