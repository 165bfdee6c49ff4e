"""The edges at which something becomes durable or goes over a connection, wrapped for tests.faults.seams.

In: nothing. Out: after `install` every call there is counted, and fails or ends the process where a plan wants it; what
fails raises what the real thing would.
"""

from __future__ import annotations

import errno
import imaplib
import io
import os
import smtplib
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg
from imapclient import IMAPClient
from sqlalchemy.engine.default import DefaultDialect

from tests.faults.effects import ALSO, CLIENT, STATEMENTS
from tests.faults.seams import DISK, audit, is_followed, reached, unseen


def _os_error(number: int) -> Callable[[], OSError]:
    return lambda: OSError(number, os.strerror(number))


# What a full disk says where something is to be made, and a broken one where something is to be made safe.
ERRORS = {
    kind: _os_error(errno.ENOSPC if kind in {"create", "write", "mkdir", "link", "rename", "put"} else errno.EIO)
    for kind in DISK
}


def _wrap(owner: Any, name: str, kind: str, error: Callable[[], BaseException] | None = None) -> None:
    real = getattr(owner, name)

    def wrapped(*arguments: Any, **named: Any) -> Any:
        return reached(kind, lambda: real(*arguments, **named), error or ERRORS[kind])

    setattr(owner, name, wrapped)


def install() -> None:
    """Wraps the edges, once in a process; nothing happens before `follow`."""
    _install_disk()
    _install_database()
    _install_connections()
    sys.addaudithook(audit)


class _Written(io.FileIO):
    """A file that is written to."""

    def write(self, data: Any) -> int:
        size = len(memoryview(data))
        real = super().write
        return reached("write", lambda: real(data), ERRORS["write"], lambda: real(bytes(data)[: size // 2]))


def _install_disk() -> None:
    from fsspec.implementations.local import LocalFileSystem

    for name, kind in (
        ("fsync", "fsync"),
        ("link", "link"),
        ("rename", "rename"),
        ("replace", "rename"),
        ("unlink", "unlink"),
        ("remove", "unlink"),
        ("mkdir", "mkdir"),
        ("chmod", "chmod"),
        ("fchmod", "chmod"),
    ):
        _wrap(os, name, kind)
    real_open, real_fdopen = os.open, os.fdopen

    def opened(path: Any, flags: int, *arguments: Any, **named: Any) -> int:
        if not flags & os.O_CREAT:
            return real_open(path, flags, *arguments, **named)
        return reached("create", lambda: real_open(path, flags, *arguments, **named), ERRORS["create"])

    def fdopened(descriptor: int, mode: str = "r", buffering: int = -1, *more: Any, **named: Any) -> Any:
        if mode != "wb" or not is_followed():
            return real_fdopen(descriptor, mode, buffering, *more, **named)
        raw = _Written(descriptor, mode)
        return raw if buffering == 0 else io.BufferedWriter(raw)

    os.open, os.fdopen = opened, fdopened  # type: ignore[assignment]
    _wrap(Path, "write_bytes", "write")
    _wrap(LocalFileSystem, "pipe_file", "put")
    _wrap(LocalFileSystem, "makedirs", "mkdir")
    _wrap(LocalFileSystem, "rm_file", "unlink")


def _trouble() -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR  # type: ignore[attr-defined]
    return error


def _install_database() -> None:
    class Connection(sqlite3.Connection):
        def backup(self, target: sqlite3.Connection, **named: Any) -> None:
            reached("backup", lambda: super(Connection, self).backup(target, **named), _trouble)

        def execute(self, statement: str, *arguments: Any) -> sqlite3.Cursor:
            real = lambda: super(Connection, self).execute(statement, *arguments)  # noqa: E731
            kind = next((kind for words, kind in STATEMENTS.items() if statement.startswith(words)), None)
            return reached(kind, real, _trouble) if kind else real()

    real_connect = sqlite3.dbapi2.connect

    def connect(*arguments: Any, **named: Any) -> sqlite3.Connection:
        return reached("connect", lambda: real_connect(*arguments, factory=Connection, **named), _trouble)

    sqlite3.connect = sqlite3.dbapi2.connect = connect  # type: ignore[assignment]
    psycopg_connect = psycopg.connect

    def connected(*arguments: Any, **named: Any) -> Any:
        refused = lambda: psycopg.OperationalError("connection failed: Connection refused")  # noqa: E731
        return reached("connect", lambda: psycopg_connect(*arguments, **named), refused)

    psycopg.connect = connected  # type: ignore[assignment]
    real_commit, real_execute = DefaultDialect.do_commit, DefaultDialect.do_execute

    def do_commit(self: Any, connection: Any) -> None:
        def cut() -> BaseException:
            return _cut(self, connection)

        reached("commit", lambda: real_commit(self, connection), cut)

    def do_execute(self: Any, cursor: Any, statement: str, parameters: Any, context: Any = None) -> None:
        kind = "vacuum" if statement.startswith("vacuum") else "statement"
        real = lambda: real_execute(self, cursor, statement, parameters, context)  # noqa: E731
        reached(kind, real, lambda: _cut(self, cursor.connection))

    DefaultDialect.do_commit, DefaultDialect.do_execute = do_commit, do_execute  # type: ignore[method-assign]
    _wrap(subprocess, "run", "program", _os_error(errno.EIO))


def _cut(dialect: Any, connection: Any) -> BaseException:
    """A broken disk under SQLite; PostgreSQL's server ends this connection, and its driver says what it says."""
    if dialect.name == "sqlite":
        return _trouble()
    own = getattr(connection, "driver_connection", connection)
    with unseen(), psycopg.connect(own.info.dsn, autocommit=True) as other:
        other.execute("select pg_terminate_backend(%s, 5000)", [own.info.backend_pid])
    try:
        own.execute("select 1")
    except psycopg.Error as error:
        return error
    raise AssertionError("the connection survived")


def _install_connections() -> None:
    for name, kind in CLIENT.items():
        if hasattr(IMAPClient, name):
            _wrap(IMAPClient, name, kind, _os_error(errno.ECONNRESET))
    broken, reset = _os_error(errno.EPIPE), _os_error(errno.ECONNRESET)
    _wrap(imaplib.IMAP4, "send", "imap send", broken)
    _wrap(imaplib.IMAP4, "readline", "imap answer", reset)
    _wrap(smtplib.SMTP, "data", "data", reset)
    _wrap(
        smtplib.SMTP,
        "getreply",
        "smtp answer",
        lambda: smtplib.SMTPServerDisconnected("Connection unexpectedly closed"),
    )
    real_send = smtplib.SMTP.send

    def send(self: smtplib.SMTP, text: Any) -> None:
        def sent() -> None:
            ended = text.endswith("\r\n.\r\n" if isinstance(text, str) else b"\r\n.\r\n")
            if ended:
                reached(ALSO["data"], lambda: real_send(self, text), reset)
            else:
                real_send(self, text)

        # As smtplib itself does when its socket fails.
        reached("smtp send", sent, lambda: (self.close(), smtplib.SMTPServerDisconnected("Server not connected"))[1])

    smtplib.SMTP.send = send  # type: ignore[method-assign]
