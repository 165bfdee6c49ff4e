"""The key that encrypts grants. It lies outside the database, so that a backup holds nothing that opens a mailbox.

In: the settings. Out: a cipher. Its first key encrypts, and all of them decrypt; so a new key is put before the old one, the grants
are encrypted anew, and the old one goes (`postroom login --new-key`). Keys are Fernet's (https://github.com/fernet/spec).

Failures: `ConfigurationError` for a key that is none, `Fatal` for a file that can be neither read nor made, or that others can read.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

from cryptography.fernet import Fernet, MultiFernet

from config.settings import Settings
from domain.errors import ConfigurationError, Fatal
from storage.files import flush_folder, write_flushed

HOW = "a key is made by `openssl rand -base64 32 | tr +/ -_`"


def cipher_of(settings: Settings) -> MultiFernet:
    """The office's cipher; the file of its key is made at the first call. Raises ConfigurationError or Fatal."""
    given = settings.storage.key
    if given is not None:
        return _cipher(given.get_secret_value().replace(",", " "), "storage.key")
    path = settings.storage.key_path
    return _cipher(_read(path) or _make(path), str(path))


def put_new_key_first(settings: Settings) -> MultiFernet:
    """Adds a new key before those in the file; the cipher of all. Raises ConfigurationError where the key stands in the settings."""
    if settings.storage.key is not None:
        raise ConfigurationError(
            "storage.key: the settings hold the key; put a new one before it, separated by a comma, and call this again"
        )
    path = settings.storage.key_path
    _write(path, f"{Fernet.generate_key().decode()}\n{_read(path)}")
    return cipher_of(settings)


def drop_old_keys(settings: Settings) -> None:
    """Leaves only the first key in the file, once everything is encrypted by it. Raises Fatal."""
    path = settings.storage.key_path
    if settings.storage.key is None:
        _write(path, _read(path).split()[0] + "\n")


def _cipher(written: str, where: str) -> MultiFernet:
    try:
        return MultiFernet([Fernet(key) for key in written.split()])
    except ValueError as error:
        raise ConfigurationError(f"{where}: this is no key of 32 bytes in Base64; {HOW}") from error


def _read(path: Path) -> str:
    """The keys in the file; '' when there is none."""
    try:
        with path.open("rb") as file:
            mode = os.fstat(file.fileno()).st_mode
            content = file.read(1 << 16)
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise Fatal(f"the key of the sign-ins {path} cannot be read: {error.strerror}") from error
    if stat.S_IMODE(mode) & 0o077:
        raise Fatal(f"others can read the key of the sign-ins {path}; `chmod 600 {path}` closes it")
    return content.decode("ascii", "replace")


def _make(path: Path) -> str:
    """A new file with a new key; of two programs that start together, one makes it."""
    new = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_flushed(new, Fernet.generate_key() + b"\n")
        with suppress(FileExistsError):
            os.link(new, path)
        new.unlink()
        flush_folder(path.parent)
    except OSError as error:
        raise Fatal(f"the key of the sign-ins {path} cannot be made: {error.strerror}") from error
    return _read(path)


def _write(path: Path, keys: str) -> None:
    new = path.with_name(f"{path.name}.new")
    try:
        write_flushed(new, keys.encode())
        new.replace(path)
        flush_folder(path.parent)
    except OSError as error:
        raise Fatal(f"the key of the sign-ins {path} cannot be written: {error.strerror}") from error
