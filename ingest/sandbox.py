"""The walls around a reading process.

bubblewrap, where it is installed and the kernel lets it, gives the reader no network, no view of other processes, a
read-only view of programs and libraries alone, and a private temporary folder; everywhere the environment is emptied
of secrets and the reader limits itself. `describe` says which walls stand, for `postroom check`.

Failures: none; where bubblewrap does not work the reader runs without it, and `check` says so.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

# What programs need to find their parts and speak their language; nothing of the office's.
KEPT_VARIABLES = (
    "PATH",
    "LANG",
    "LC_ALL",
    "LC_CTYPE",
    "TZ",
    "TESSDATA_PREFIX",
    "OPENBLAS_CORETYPE",
    "OPENBLAS_L2_SIZE",
)

SYSTEM = ("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/opt")
# Not all of /etc: an office's settings with their secrets may stand there.
SYSTEM_SETTINGS = (
    "/etc/alternatives",
    "/etc/fonts",
    "/etc/group",
    "/etc/ld.so.cache",
    "/etc/libreoffice",
    "/etc/localtime",
    "/etc/mime.types",
    "/etc/passwd",
    "/var/cache/fontconfig",  # else each LibreOffice looks through all fonts again
)
PROJECT = Path(__file__).resolve().parent.parent
OWN_PACKAGES = ("config", "ingest", "parsers")  # not the project's folder: its database may stand beside them


@cache
def prefix() -> tuple[str, ...]:
    """The words in front of a command that put it behind walls; empty where bubblewrap does not work."""
    program = shutil.which("bwrap")
    if program is None:
        return ()
    words = (program, *_walls())
    try:
        tried = subprocess.run(
            [*words, sys.executable, "-I", "-S", "-c", "pass"], capture_output=True, timeout=20, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ()
    return words if tried.returncode == 0 else ()


def _walls() -> list[str]:
    seen = [path for path in (*SYSTEM, *SYSTEM_SETTINGS) if Path(path).exists()]
    # The interpreter, its environment and this project may stand anywhere.
    own = dict.fromkeys((sys.base_prefix, sys.prefix, *(str(PROJECT / package) for package in OWN_PACKAGES)))
    binds = [word for path in (*seen, *own) for word in ("--ro-bind", path, path)]
    return [
        "--unshare-all",
        "--die-with-parent",
        "--new-session",
        "--cap-drop",
        "ALL",
        "--proc",
        "/proc",
        "--dev",
        "/dev",
        "--tmpfs",
        "/tmp",  # noqa: S108 - a private one
        *binds,
        "--chdir",
        "/tmp",  # noqa: S108
    ]


def environment() -> dict[str, str]:
    """The environment a reader gets: what programs need, and no secret."""
    kept = {name: os.environ[name] for name in KEPT_VARIABLES if name in os.environ}
    # One page at a time is what Tesseract does fastest: its threads wait for each other (1.9 s a page against 11 s).
    return kept | {
        "OMP_THREAD_LIMIT": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "HOME": "/tmp",  # noqa: S108
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYDANTIC_DISABLE_PLUGINS": "__all__",  # looking for them reads the metadata of every package
    }


def describe() -> str:
    """One sentence for `postroom check`."""
    if prefix():
        return "readers run in bubblewrap: no network, no secrets, read-only programs, private temporary folder, limits"
    return "readers run with limits and without secrets, but not in bubblewrap (install it to take their network away)"
