"""The sandbox around a reading process.

bubblewrap, where it is installed and the kernel lets it, gives the reader no network, no view of other processes, a
read-only view of programs and libraries alone, and a private temporary folder. Where it is missing, util-linux's unshare
takes the network away. Everywhere the environment is emptied of secrets and the reader limits itself. `describe` says
which sandbox works here, for `postroom check`.

Failures: none; where nothing works the reader runs without a sandbox, and `check` says so.
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
PROJECT = Path(__file__).resolve().parents[2]
OWN_PACKAGES = ("config", "domain", "ingest", "parsers")  # not the project's folder: its database may stand beside them
TEMPORARY_BYTES = 1 << 30  # it is memory
BUBBLEWRAP, UNSHARE = "bwrap", "unshare"


@cache
def prefix() -> tuple[str, ...]:
    """The words in front of a command that put it into a sandbox, the best that works; empty where none does."""
    # Before version 0.7 bubblewrap cannot bound the temporary folder.
    bounded, unbounded = _bubblewrap_options("--size", str(TEMPORARY_BYTES)), _bubblewrap_options()
    no_network = ["--user", "--map-current-user", "--net", "--ipc", "--uts", "--"]
    for name, options in ((BUBBLEWRAP, bounded), (BUBBLEWRAP, unbounded), (UNSHARE, no_network)):
        program = shutil.which(name)
        if program and _works(words := (program, *options)):
            return words
    return ()


def hides_temporary() -> bool:
    """Whether a reader's temporary folder is inside the sandbox, and goes when the reader does."""
    return bool(prefix()) and Path(prefix()[0]).name == BUBBLEWRAP


def _works(words: tuple[str, ...]) -> bool:
    command = [*words, sys.executable, "-I", "-S", "-c", "pass"]
    try:
        return subprocess.run(command, capture_output=True, timeout=20, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _bubblewrap_options(*of_temporary: str) -> list[str]:
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
        *of_temporary,
        "--tmpfs",
        "/tmp",  # noqa: S108 - a private one
        *binds,
        "--remount-ro",
        "/",
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
    if hides_temporary():
        return "readers run in bubblewrap: no network, no secrets, read-only programs, private temporary folder, limits"
    if prefix():
        return (
            "readers run with limits, without secrets and without a network, but not in bubblewrap, and see the office's "
            "files (install it to hide them)"
        )
    return (
        "readers run with limits and without secrets, but not in bubblewrap: they reach the network and see the office's "
        "files (install it to keep both from them)"
    )
