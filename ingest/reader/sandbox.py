"""The sandbox around a reading process.

bubblewrap, where it is installed and the kernel lets it, gives the reader no network, no view of other processes, a
private temporary folder, and of all files only what reading needs, unchangeable: this Python with its libraries, the
packages that read, LibreOffice, Tesseract, fonts. Where it does not work, util-linux's unshare takes the network and the
view of other processes away, but the office's files and secrets are within reach; then a reader is started only where
the office allows it (`limits.allow_unsandboxed`). Everywhere the environment is emptied of secrets and the reader limits
itself. `describe` says what stands open here, for `postroom check`.

Failures: none.
"""

from __future__ import annotations

import os
import shutil
import site
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
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

# Not all of /usr, and nothing of /opt, /srv or a home: an office may stand there with its settings, secret and mail.
SYSTEM = (
    "/usr/bin",
    "/usr/sbin",
    "/usr/lib",
    "/usr/lib32",
    "/usr/lib64",
    "/usr/libexec",
    "/usr/share",
    "/usr/local/share/fonts",
    "/usr/local/share/tessdata",
    "/bin",
    "/sbin",
    "/lib",
    "/lib32",
    "/lib64",
)
PROGRAMS = ("soffice", "tesseract", "setpriv")
# What an environment of Python holds (PEP 405), with what pip, uv and make add.
OF_ENVIRONMENT = frozenset(
    {"bin", "include", "lib", "lib64", "share", "pyvenv.cfg", ".ready", ".gitignore", ".lock", "CACHEDIR.TAG"}
)
SHARED_PREFIXES = (Path("/usr"), Path("/usr/local"))  # others put their things there too
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
# The environment's own name for its Python (PEP 405 finds the environment by it), in a folder that is there as it is called.
INTERPRETER = Path(sys.executable).parent.resolve() / Path(sys.executable).name
OWN_PACKAGES = ("config", "domain", "ingest", "parsers")  # not the project's folder: its database may stand beside them
HOW_TO_CLOSE = "install bubblewrap, or let the system's rules allow it to make user namespaces"
MOST_LINKS = 40  # as many as Linux follows (path_resolution(7))
TEMPORARY_BYTES = 1 << 30  # it is memory
BUBBLEWRAP, UNSHARE = "bwrap", "unshare"


@cache
def prefix() -> tuple[str, ...]:
    """The words in front of a command that put it into a sandbox, the best that works; empty where none does."""
    # Before version 0.7 bubblewrap cannot bound the temporary folder.
    bounded, unbounded = _bubblewrap_options("--size", str(TEMPORARY_BYTES)), _bubblewrap_options()
    no_network = ["--user", "--map-current-user", "--net", "--ipc", "--uts"]
    no_processes = ["--pid", "--fork", "--kill-child", "--mount-proc"]  # a container may refuse the new /proc
    for name, options in (
        (BUBBLEWRAP, bounded),
        (BUBBLEWRAP, unbounded),
        (UNSHARE, [*no_network, *no_processes, "--"]),
        (UNSHARE, [*no_network, "--"]),
    ):
        program = shutil.which(name)
        if program and _works(words := (program, *options)):
            return words
    return ()


def hides_temporary() -> bool:
    """Whether a reader's temporary folder is inside the sandbox, and goes when the reader does."""
    return bool(prefix()) and Path(prefix()[0]).name == BUBBLEWRAP


def open_to_readers() -> tuple[str, ...]:
    """What a reader that a hostile file has taken over could reach; empty within bubblewrap."""
    words = prefix()
    if words and Path(words[0]).name != UNSHARE:
        return ()
    processes = () if "--mount-proc" in words else ("the secrets of this user's other programs",)
    return (*(() if words else ("the network",)), *processes, "the office's files, settings and secrets")


def _works(words: tuple[str, ...]) -> bool:
    command = [*words, str(INTERPRETER), "-I", "-S", "-c", "pass"]
    try:
        return subprocess.run(command, capture_output=True, timeout=20, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _bubblewrap_options(*of_temporary: str) -> list[str]:
    of_system = [path for path in (*SYSTEM, *SYSTEM_SETTINGS) if Path(path).exists()]
    own = dict.fromkeys([*_of_python(), *_of_programs(), *(str(PROJECT / package) for package in OWN_PACKAGES)])
    # The project may stand in a folder that is shown; of it only its packages and its Python are.
    hidden = _is_within(PROJECT, of_system) and str(PROJECT) not in own
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
        *_bound(of_system),
        *(["--tmpfs", str(PROJECT)] if hidden else []),
        *_bound(own),
        "--remount-ro",
        "/",
        "--chdir",
        "/tmp",  # noqa: S108
    ]


def _bound(paths: Iterable[str]) -> Iterator[str]:
    for path in paths:
        yield from ("--ro-bind", path, path)


def _is_within(path: Path, folders: Iterable[str]) -> bool:
    return any(path.is_relative_to(folder) for folder in folders)


def _of_python() -> Iterator[str]:
    """The interpreter, its libraries and those of its environment; not the folders that they stand in."""
    paths = [*sysconfig.get_paths().values(), *site.getsitepackages()]
    if site.ENABLE_USER_SITE:
        paths.append(site.getusersitepackages())
    libraries = {each for each in _names_of(*paths) if each.name in ("site-packages", "dist-packages")}
    libraries |= set(_names_of(*(sysconfig.get_path(name) for name in ("stdlib", "platstdlib"))))
    for folder in _names_of(sys.base_prefix, sys.prefix):
        if folder in SHARED_PREFIXES:
            libraries |= {*folder.glob("bin/python*"), *folder.glob("lib/*.so*")}
        elif all(each.name in OF_ENVIRONMENT for each in folder.iterdir()):
            libraries.add(folder)
        else:  # something of the office's may stand there
            libraries |= {folder / each for each in ("bin", "lib", "lib64", "pyvenv.cfg")}
    libraries |= set(_links_to(INTERPRETER))
    for each in sorted(libraries):
        if each.exists() and not any(above in libraries for above in each.parents):
            yield str(each)


def _names_of(*paths: str) -> Iterator[Path]:
    """Each path as it is called, unless through “..”, and as it is without symbolic links: either may be asked for."""
    called = [each for each in map(Path, paths) if ".." not in each.parts]
    return iter(dict.fromkeys([*called, *(Path(each).resolve() for each in paths)]))


def _links_to(program: Path) -> Iterator[Path]:
    """The symbolic links by which a program is reached, and the program itself."""
    for _ in range(MOST_LINKS):
        yield from _names_of(str(program))
        if not program.is_symlink():
            return
        program = program.parent / program.readlink()


def _of_programs() -> Iterator[str]:
    """The programs that read, where they do not stand with the system's."""
    for name in PROGRAMS:
        found = shutil.which(name)
        if found is None:
            continue
        itself = Path(found).resolve()
        # LibreOffice from its makers is one folder: /opt/libreoffice24.8/program/soffice
        whole = itself.parent.parent if itself.parent.name == "program" else itself
        yield from (str(each) for each in (whole, Path(found)) if not _is_within(each, SYSTEM))
    if data := os.environ.get("TESSDATA_PREFIX"):
        yield from (data,) if Path(data).is_dir() and not _is_within(Path(data), SYSTEM) else ()


def environment() -> dict[str, str]:
    """The environment a reader gets: what programs need, and no secret."""
    kept = {name: os.environ[name] for name in KEPT_VARIABLES if name in os.environ}
    # One page at a time is what Tesseract does fastest: its threads wait for each other (1.9 s a page against 11 s).
    return kept | {
        "OMP_THREAD_LIMIT": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "HOME": "/tmp",  # noqa: S108
        "PYTHONPATH": str(PROJECT),  # the environment may be another checkout's
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYDANTIC_DISABLE_PLUGINS": "__all__",  # looking for them reads the metadata of every package
    }


def describe() -> str:
    """One sentence for `postroom check`."""
    if not (reachable := open_to_readers()):
        return (
            "readers run in bubblewrap: no network, no secrets, of all files only the programs that read, private temporary "
            "folder, limits"
        )
    return f"readers run without bubblewrap, with limits: they reach {' and '.join(reachable)} ({HOW_TO_CLOSE})"
