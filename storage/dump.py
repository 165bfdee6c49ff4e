"""Copies of a database: taken while others read and write, and put into an empty one.

In: a database and a file. Out: the file holds one consistent state of it (SQLite: a database of its own; PostgreSQL: what
pg_dump writes); or the database holds what the file holds.

Failures: `Fatal` when pg_dump or pg_restore is missing or refuses, when the copy is damaged, or when the database that is
to be filled holds something already; `Transient` as the database raises it.
"""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import func, inspect, select

from domain.errors import Fatal
from storage.create_tables import REVISION
from storage.database import Database
from storage.models import Base, SecretRow
from storage.schemas import make_schema, schema_in_use

# QUIRK: libpq reads a password from its environment or from a file; as an argument every user of the machine would see it.
LIBPQ = {"host": "PGHOST", "port": "PGPORT", "username": "PGUSER", "password": "PGPASSWORD", "database": "PGDATABASE"}
# "215; 1259 16386 TABLE public mailboxes postroom", https://www.postgresql.org/docs/current/app-pgrestore.html
_LISTED_TABLE = re.compile(r"\d+; \d+ \d+ TABLE (?!DATA )(?P<schema>\S+) \S+ ")
# A big office's records take minutes.
DUMP_SECONDS = 3600


def copy_out(database: Database, file: Path, snapshot: str | None = None) -> None:
    """Writes one consistent state of the database into this new file, for its owner alone.

    `snapshot`: the name of one that a transaction has exported (PostgreSQL, pg_export_snapshot); the state is that one's.
    """
    os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600))
    if database.file is None:
        schema = f'--schema="{_schema(database)}"'  # a pattern, so quoted: nothing of another office
        of_the_moment = (f"--snapshot={snapshot}",) if snapshot else ()
        options = ("--format=custom", "--no-owner", "--no-acl", schema, *of_the_moment, f"--file={file}")
        _postgres_program(database, "pg_dump", *options)
    else:
        with (
            _errors_mapped(file),
            closing(sqlite3.connect(database.file)) as source,
            closing(sqlite3.connect(file)) as target,
        ):
            source.backup(target)
            target.execute("pragma journal_mode = delete")  # one file, and none beside it
        check_copy(file)
    with file.open("rb") as written:
        os.fsync(written.fileno())


def check_copy(file: Path) -> None:
    """Looks through the whole copy. Raises Fatal when it is damaged."""
    if not is_sqlite(file):
        _run("pg_restore", ["--list", str(file)], {})
        return
    with _errors_mapped(file), closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        said = connection.execute("pragma integrity_check").fetchone()[0]
    if said != "ok":
        raise Fatal(f"{file} is damaged: {said}")


def is_sqlite(file: Path) -> bool:
    """Whether the file is an SQLite database."""
    with file.open("rb") as opened:
        return opened.read(16) == b"SQLite format 3\0"


def copy_in(database: Database, file: Path) -> None:
    """Fills an empty database with a copy. Raises Fatal when it holds something, or is of the other kind."""
    if (database.file is not None) != is_sqlite(file):
        kinds = ("SQLite", "PostgreSQL") if database.file is not None else ("PostgreSQL", "SQLite")
        raise Fatal(f"the database is {kinds[0]} and the backup is of {kinds[1]}; set storage.database to that kind")
    refuse_filled(database)
    if database.file is None:
        schema = _schema(database)
        _refuse_other_schema(file, schema)
        _empty_schema(database)
        options = ("--clean", "--if-exists", "--single-transaction", "--exit-on-error", "--no-owner", "--no-acl")
        into = ("--dbname", str(database.engine.url.database), f"--schema={schema}")
        _postgres_program(database, "pg_restore", *options, *into, str(file))
        return
    database.close()
    with (
        _errors_mapped(file),
        closing(sqlite3.connect(file)) as source,
        closing(sqlite3.connect(database.file)) as target,
    ):
        # Past whatever is there, its log included; a file put in its place would meet another one's log.
        source.backup(target)


def _schema(database: Database) -> str:
    with database.read() as session:
        return schema_in_use(session.connection(), database.named_schema)


def _refuse_other_schema(file: Path, schema: str) -> None:
    """The names in a dump hold their schema: it goes back into that one alone."""
    listed = _run("pg_restore", ["--list", str(file)], {})
    schemas = {found["schema"] for line in listed.splitlines() if (found := _LISTED_TABLE.match(line))}
    if schemas and schema not in schemas:
        kept = ", ".join(f"“{each}”" for each in sorted(schemas))
        raise Fatal(
            f"the backup is of the schema {kept} and this office's is “{schema}”; set storage.database_schema to that one"
        )


def _empty_schema(database: Database) -> None:
    """Makes the schema and drops its empty tables: pg_restore drops only those that an older dump knows."""
    with database.engine.begin() as connection:
        make_schema(connection, database.named_schema)
        for metadata in (Base.metadata, REVISION.metadata):
            metadata.drop_all(connection)


def refuse_filled(database: Database) -> None:
    """Raises Fatal when any table holds a row, but for the secret: nothing that is kept is ever overwritten."""
    with database.read() as session:
        there = set(inspect(session.connection()).get_table_names())
        for table in Base.metadata.sorted_tables:
            if table is SecretRow.__table__:  # made by whatever opens the office; the copy brings the right one
                continue
            if table.name in there and session.scalar(select(func.count()).select_from(table)):
                raise Fatal(
                    f"the database {database.engine.url.render_as_string(hide_password=True)} holds something already "
                    f"({table.name}); restore into an empty one"
                )


def _postgres_program(database: Database, program: str, *arguments: str) -> None:
    url = database.engine.url
    given = {name: getattr(url, name) for name in LIBPQ} | {name: url.query.get(name) for name in url.query}
    _run(
        program, arguments, {LIBPQ.get(name, f"PG{name.upper()}"): str(value) for name, value in given.items() if value}
    )


def _run(program: str, arguments: tuple[str, ...] | list[str], environment: dict[str, str]) -> str:
    """What the program wrote to standard output. Raises Fatal."""
    found = shutil.which(program)
    if found is None:
        raise Fatal(f"{program} is not installed (Debian: postgresql-client); PostgreSQL is copied by it")
    try:
        done = subprocess.run(
            [found, *arguments],
            env=os.environ | environment,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=DUMP_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise Fatal(f"{program} took longer than {DUMP_SECONDS} s") from error
    if done.returncode:
        raise Fatal(f"{program}: {' '.join(done.stderr.split())[:500]}")
    return done.stdout


@contextmanager
def _errors_mapped(file: Path) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise Fatal(f"{file}: {error}") from error
