"""The database migrations, from the first table on, applied by the program itself."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Engine

from config.errors import Fatal


def configuration(engine: Engine) -> Config:
    """Alembic's configuration for this engine; no file is needed."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    config.attributes["engine"] = engine
    return config


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Brings the database up to date. Raises Fatal when it is newer than this program."""
    try:
        command.upgrade(configuration(engine), revision)
    except CommandError as error:
        raise Fatal(f"the database is of a newer postroom than this one: {error}") from error


def downgrade(engine: Engine, revision: str) -> None:
    """Takes the database back to an older revision."""
    command.downgrade(configuration(engine), revision)
