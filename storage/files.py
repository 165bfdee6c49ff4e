"""Files that hold people's data, and so are for their owner alone.

In: a path and bytes. Out: the file; with `write_flushed` and `flush_folder` also the certainty that it is on disk. To write
a file whole or not at all: `write_flushed` under another name, rename, `flush_folder`.

Failures: `OSError` of the two that flush, since each caller says something else about it; `Fatal` of `write_own`.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from domain.errors import Fatal

# What a network file system says that flushes no folder (SMB): its server has the name already when a rename returns.
NOT_FOR_FOLDERS = {errno.EINVAL, errno.ENOTSUP}


def write_flushed(path: Path, content: bytes) -> None:
    """Writes a file whose bytes are on disk when it returns; what was there is replaced. Raises OSError."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW | os.O_CLOEXEC
    with os.fdopen(os.open(path, flags, 0o600), "wb", buffering=0) as file:
        left = memoryview(content)
        while left:  # the kernel may take a part only
            left = left[file.write(left) :]
        os.fsync(file.fileno())


def flush_folder(folder: Path) -> None:
    """Has the names in a folder on disk when it returns: a file that is flushed under a name that is not may be lost.

    Raises OSError.
    """
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in NOT_FOR_FOLDERS:
            raise
    finally:
        os.close(descriptor)


def write_own(path: Path, content: bytes, *, anew: bool = False) -> None:
    """Writes a file that no other user can read, whatever the umask and the mode it had; `anew`: only if there is none yet.

    Raises Fatal.
    """
    flags = os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC | (os.O_EXCL if anew else os.O_TRUNC)
    try:
        with os.fdopen(os.open(path, flags, 0o600), "wb") as file:
            if stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                os.fchmod(file.fileno(), 0o600)
            file.write(content)
    except OSError as problem:
        raise Fatal(f"{path} cannot be written: {problem.strerror}") from problem
