"""Files that a command writes where a person says: they hold people's data, so they are for their owner alone.

Failures: `Fatal` when the file cannot be written.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

from domain.errors import Fatal


def write_own(path: Path, content: bytes, *, anew: bool = False) -> None:
    """Writes a file that nobody else can read, whatever the umask and the mode it had; `anew`: only if there is none yet.

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
