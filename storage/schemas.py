"""The schema of an office in PostgreSQL: several offices share one database, each in a schema of its own.

In: a database URL, whose `options` may set search_path (PostgreSQL's libpq, section 34.1.2). Out: the schema, the keys of the
office's advisory locks, and the schema itself where it is missing. Every connection of the URL is in that schema, pg_dump's too.

Failures: `ConfigurationError` for a search_path of several schemas; `Fatal` when the schema is missing and cannot be made.
"""

from __future__ import annotations

import re
from hashlib import sha256

from sqlalchemy import URL, Connection
from sqlalchemy.schema import CreateSchema

from domain.errors import ConfigurationError

DEFAULT = "public"
_SEARCH_PATH = re.compile(r"(?:-c\s*|--)search[_-]path=(?P<path>\S+)")


def options_joined(url: URL) -> URL:
    """The URL with its `options` in one text: libpq takes them once."""
    options = url.query.get("options", "")
    return url if isinstance(options, str) else url.update_query_dict({"options": " ".join(options)})


def schema_of(url: URL) -> str | None:
    """The schema that the URL names, or None: the server's own setting counts. Raises ConfigurationError."""
    found = list(_SEARCH_PATH.finditer(str(options_joined(url).query.get("options", ""))))
    if not found:
        return None
    name = found[-1]["path"].strip('"')
    if "," in name:
        raise ConfigurationError(
            "storage.database: search_path names several schemas; name one, or set storage.database_schema"
        )
    return name


def schema_in_use(connection: Connection, named: str | None) -> str:
    """The schema that this connection works in."""
    return named or connection.dialect.default_schema_name or DEFAULT


def make_schema(connection: Connection, named: str | None) -> None:
    """Makes the office's schema, unless it is there: a login that may not make one may still use it."""
    if named is not None and not connection.dialect.has_schema(connection, named):
        connection.execute(CreateSchema(named, if_not_exists=True))


def lock_number(schema: str, name: str) -> int:
    """The key of an advisory lock. Locks are the database's, so that the key names the schema: offices do not wait for each other."""
    return int.from_bytes(sha256(f"postroom:{schema}:{name}".encode()).digest()[:8], signed=True)
