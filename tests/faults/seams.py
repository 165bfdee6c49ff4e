"""What is durable, wrapped at its edges, so that a test can end the process there or have it fail.

In: a plan of one process. Out: each effect is named by where it was called from (tests.faults.effects), counted and
written down; at the one that the plan names the process kills itself, or the call raises what the real thing would.
Besides the named effects, what goes over a connection is counted by kind alone: `statement`, `connect`, `imap send`,
`imap answer`, `smtp send`, `smtp answer`.

Nothing of this is in the program itself: hooks there would have to be trusted never to fire in an office.
"""

from __future__ import annotations

import errno
import imaplib
import io
import os
import signal
import smtplib
import sqlite3
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any

import psycopg
from imapclient import IMAPClient
from sqlalchemy.engine.default import DefaultDialect

from tests.faults.effects import ALSO, CLIENT, ROOMS, ROOT, STATEMENTS, Effect, effects, module_of

DISK = ("create", "write", "fsync", "rename", "link", "unlink", "mkdir", "chmod", "put")
DATABASE = ("connect", "statement", "commit")
IMAP = ("imap send", "imap answer")
SMTP = ("smtp send", "smtp answer")
KINDS = (*DISK, *DATABASE, *IMAP, *SMTP)


@dataclass(frozen=True)
class Kill:
    """Before or after the n-th time (from 1) that a named point is reached."""

    point: str
    occurrence: int = 1
    after: bool = False


@dataclass(frozen=True)
class Failure:
    """The n-th call of a kind fails, and so do the next ones, `count` in all."""

    kind: str
    number: int
    count: int = 1


@dataclass
class Plan:
    """What this process is to meet."""

    kill: Kill | None = None
    failures: tuple[Failure, ...] = ()
    log: int = -1  # a descriptor that names are written to
    counts: Counter[str] = field(default_factory=Counter)
    lock: threading.Lock = field(default_factory=threading.Lock)


_plan: Plan | None = None
_own = threading.local()
_real_write = os.write


def follow(plan: Plan) -> None:
    """From now on this process meets what is planned."""
    global _plan  # noqa: PLW0603 - one process, one plan
    _plan = plan


@contextmanager
def unseen() -> Iterator[None]:
    """What the tests do themselves is none of the program's effects."""
    _own.unseen = True
    try:
        yield
    finally:
        _own.unseen = False


def _note(line: str) -> None:
    assert _plan is not None
    _real_write(_plan.log, f"{line}\n".encode())


def reached(kind: str, call: Callable[[], Any], error: Callable[[], BaseException], half: Any = None) -> Any:
    """Does a call that has an effect of this kind, unless the plan has something else in store.

    `half` is what is left behind by one that fails in the middle.
    """
    if _plan is None or getattr(_own, "unseen", False):
        return call()
    with _plan.lock:
        name = _named(kind) if kind in EFFECTS else None
        fails = _count(kind)
        occurrence = 0
        if name is not None:
            _plan.counts[name] += 1
            occurrence = _plan.counts[name]
            _note(name)
    kill = _plan.kill if _plan.kill and (_plan.kill.point, _plan.kill.occurrence) == (name, occurrence) else None
    if kill and not kill.after:
        os.kill(os.getpid(), signal.SIGKILL)
    if fails:
        if half is not None:
            half()
        raise error()
    try:
        return call()
    finally:
        if kill:
            os.kill(os.getpid(), signal.SIGKILL)


def _count(kind: str) -> bool:
    """Counts a call; whether it is one that fails."""
    assert _plan is not None
    group = "disk" if kind in DISK else kind
    fails = False
    for each in {kind, group}:
        _plan.counts[f"#{each}"] += 1
        number = _plan.counts[f"#{each}"]
        for failure in _plan.failures:
            if failure.kind == each and failure.number <= number < failure.number + failure.count:
                _note(f"#{each}")
                fails = True
    return fails


# Libraries that are called from here make files of their own and take them away again.
TEMPORARY = {"notify.charts._drawn": "matplotlib's cache", "notify.workbook.workbook": "openpyxl's sheets"}
EFFECTS = frozenset({each.kind for each in effects()})
_AT: dict[tuple[str, str], list[Effect]] = {}
for _each in effects():
    _AT.setdefault((f"{_each.module}.{_each.function}", _each.kind), []).append(_each)
_PLACES = {place for place, _ in _AT}
_ROOM_PATHS = tuple(f"{ROOT / room}{os.sep}" for room in ROOMS)


def _named(kind: str) -> str | None:
    """The point that the program is at. What it calls through Database.begin belongs to whoever began."""
    inner = None
    for frame, place in _own_frames(sys._getframe(2)):
        if place in TEMPORARY:
            return None
        if kind == "commit" and place.startswith("storage.database."):
            continue
        inner = inner or place
        found = _AT.get((place, kind))
        if found:
            return next((each.name for each in found if each.first <= frame.f_lineno <= each.last), found[0].name)
        break
    return f"unnamed: {inner}:{kind}" if inner else None


def _own_frames(frame: FrameType | None) -> Iterator[tuple[FrameType, str]]:
    while frame is not None:
        code = frame.f_code
        if code.co_filename.startswith(_ROOM_PATHS):
            function = code.co_qualname.replace("<locals>.", "")
            for suffix in (".<lambda>", ".<genexpr>", ".<listcomp>", ".<setcomp>", ".<dictcomp>"):
                function = function.removesuffix(suffix)
            yield frame, f"{module_of(Path(code.co_filename))}.{function}"
        frame = frame.f_back


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
    sys.addaudithook(_audit)


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
    ):
        _wrap(os, name, kind)
    real_open, real_fdopen = os.open, os.fdopen

    def opened(path: Any, flags: int, *arguments: Any, **named: Any) -> int:
        if not flags & os.O_CREAT:
            return real_open(path, flags, *arguments, **named)
        return reached("create", lambda: real_open(path, flags, *arguments, **named), ERRORS["create"])

    def fdopened(descriptor: int, mode: str = "r", buffering: int = -1, *more: Any, **named: Any) -> Any:
        if mode != "wb" or _plan is None:
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


CHANGES = {"os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate", "os.chmod"}


def _audit(event: str, arguments: tuple[Any, ...]) -> None:
    """Python itself tells of every file that is changed: one changed where no point is would be missing in the list."""
    if _plan is None or getattr(_own, "unseen", False):
        return
    writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
    if not (writes or event in CHANGES or event.startswith("shutil.")):
        return
    if isinstance(arguments[0], str | bytes) and os.fsdecode(arguments[0]).startswith("/dev/"):
        return
    for _, place in _own_frames(sys._getframe(1)):
        if place not in _PLACES and place not in TEMPORARY:
            _note(f"unnamed: {place}:{event}")
        return
