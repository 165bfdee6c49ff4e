"""The office's secret, which signs its Message-IDs. It is a row of the database, so all its machines share one.

In: a session, or a database that may have none yet. Out: the secret.

Failures: `Fatal` when there is none, or when the file that held it before can be neither read nor removed.
"""

from __future__ import annotations

import secrets
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from domain.errors import Fatal
from storage.database import Database
from storage.models import SecretRow

SECRET_BYTES = 32
NAME = "message_ids"


def secret_of(session: Session) -> bytes:
    """The office's secret. Raises Fatal when it has none, which `make_secret` prevents."""
    found = _find(session)
    if found is None:
        raise Fatal("the database holds no secret to sign Message-IDs with")
    return found


def make_secret(database: Database, file: Path) -> bytes:
    """The office's secret, made at the first call; of two programs that start together, one makes it.

    `file` is where it was before it stood in the database: it is taken over and removed. Raises Fatal.
    """
    with database.read() as session:
        found = _find(session)
    if found is None:
        found = _insert(database, _read(file) or secrets.token_bytes(SECRET_BYTES))
    if _read(file) == found:
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            raise Fatal(f"{file} cannot be removed: {error.strerror}; the database holds the secret now") from error
    return found


def _insert(database: Database, secret: bytes) -> bytes:
    try:
        with database.begin() as session:
            session.add(SecretRow(name=NAME, value=secret))
    except IntegrityError:  # another program was faster
        with database.read() as session:
            return secret_of(session)
    return secret


def _find(session: Session) -> bytes | None:
    return session.scalar(select(SecretRow.value).where(SecretRow.name == NAME))


def _read(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise Fatal(f"the secret {file} cannot be read: {error.strerror}") from error
