"""The office's secret, which signs its Message-IDs.

Failures: `Fatal` when it can be neither read nor written.
"""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

from config.settings import Settings
from domain.errors import Fatal
from storage.files import flush_folder, write_flushed

SECRET_BYTES = 32


def load_secret(settings: Settings) -> bytes:
    """The office's secret, made at the first call. Raises Fatal."""
    path = settings.storage.folder / "secret"
    try:
        with suppress(FileNotFoundError):
            return path.read_bytes()
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        _make_secret(path)
        return path.read_bytes()
    except OSError as error:
        raise Fatal(f"the secret {path} can be neither read nor written: {error.strerror}") from error


def _make_secret(path: Path) -> None:
    """Whole or not at all, and only one of two processes that start together makes it."""
    temporary = path.with_name(f".secret.{secrets.token_hex(8)}")
    try:
        write_flushed(temporary, secrets.token_bytes(SECRET_BYTES))
        with suppress(FileExistsError):
            os.link(temporary, path)
        flush_folder(path.parent)  # before any Message-ID is signed with it
    finally:
        temporary.unlink(missing_ok=True)
