"""What the database drivers raise, as one sentence for people.

In: an exception of a driver, as SQLAlchemy wrapped it or bare. Out: `Transient` for what passes by itself, `Fatal` for what a person has to
mend, or nothing: a broken constraint or a wrong statement is an internal error. Decided by the drivers' codes, whose
texts change with version and language. No sentence holds the URL, a password or a statement's values.

Failures: none of its own.
"""

from __future__ import annotations

import sqlite3

from sqlalchemy.exc import DBAPIError

from domain.errors import Fatal, PostroomError, Transient

FULL = "the database cannot be written: the disk is full"
READ_ONLY = "the database cannot be written: it is read-only"
DAMAGED = "the database is damaged; restore it from a backup"

# Primary codes, https://www.sqlite.org/rescode.html
_SQLITE_FATAL = {
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: "the database file cannot be opened",
    sqlite3.SQLITE_PERM: "the database file cannot be opened: permission denied",
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: "the database file is not an SQLite database",
    sqlite3.SQLITE_NOLFS: "the database cannot be written: its file system keeps no files as large",
    sqlite3.SQLITE_TOOBIG: "the database cannot be written: a value is larger than SQLite keeps",
}
_SQLITE_TRANSIENT = {
    sqlite3.SQLITE_BUSY: "the database is locked by another process",
    sqlite3.SQLITE_LOCKED: "the database is locked by another process",
    sqlite3.SQLITE_PROTOCOL: "the database is locked by another process",
    sqlite3.SQLITE_INTERRUPT: "the database was interrupted",
}

# Codes and classes, https://www.postgresql.org/docs/current/errcodes-appendix.html. The longest match counts.
_POSTGRES_FATAL = {
    "53100": FULL,
    "25006": READ_ONLY,
    "28": "the database refused the login",
    "3D000": "the database server has no database of this name",
    "42501": "the database refused: this login may not do that",
    "58030": "the database server cannot read or write its disk",
    "58P01": "the database server misses one of its files",
    "XX001": DAMAGED,
    "XX002": DAMAGED,
}
_POSTGRES_TRANSIENT = {
    "08": "the connection to the database was lost",
    "40": "the database asked for another attempt",
    "53": "the database server is short of memory or connections",
    "55P03": "the database is locked by another process",
    "57": "the database server is stopping or starting",
}
# A connection that never came about has no code, only a text.
_POSTGRES_REFUSED = {
    "password authentication failed": _POSTGRES_FATAL["28"],
    "no password supplied": _POSTGRES_FATAL["28"],
    "no pg_hba.conf entry": _POSTGRES_FATAL["28"],
    "permission denied for database": _POSTGRES_FATAL["28"],
    'role "': _POSTGRES_FATAL["28"],
    'database "': _POSTGRES_FATAL["3D000"],
    "certificate verify failed": "the database server's certificate cannot be verified",
}


def trouble_of(error: DBAPIError | sqlite3.Error) -> PostroomError | None:
    """The trouble behind a driver's exception, or None when it is an internal error."""
    if isinstance(error, sqlite3.Error):
        return _of_sqlite(error)
    return _of_sqlite(error.orig) if isinstance(error.orig, sqlite3.Error) else _of_postgres(error)


def _of_sqlite(error: sqlite3.Error) -> PostroomError | None:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    primary = code & 0xFF
    # The shared-memory file beside the database could not grow: SQLite says so with a code of its own.
    if code == sqlite3.SQLITE_IOERR_SHMSIZE:
        return Fatal(FULL)
    if primary == sqlite3.SQLITE_IOERR:
        return Transient(f"the database cannot be read or written: {error}")
    if primary in _SQLITE_FATAL:
        return Fatal(_SQLITE_FATAL[primary])
    return Transient(_SQLITE_TRANSIENT[primary]) if primary in _SQLITE_TRANSIENT else None


def _of_postgres(error: DBAPIError) -> PostroomError | None:
    code: str | None = getattr(error.orig, "sqlstate", None)
    for known in (code, code[:2]) if code else ():
        if known in _POSTGRES_FATAL:
            return Fatal(_POSTGRES_FATAL[known])
        if known in _POSTGRES_TRANSIENT:
            return Transient(_POSTGRES_TRANSIENT[known])
    if code is None and type(error.orig).__name__ in {"OperationalError", "ConnectionTimeout"}:
        said = str(error.orig)
        if "not currently accepting connections" in said:
            return Transient("the database takes no connections just now")
        for words, sentence in _POSTGRES_REFUSED.items():
            if words in said:
                return Fatal(sentence)
        return Transient("the database server does not answer")
    return Transient(_POSTGRES_TRANSIENT["08"]) if error.connection_invalidated else None
