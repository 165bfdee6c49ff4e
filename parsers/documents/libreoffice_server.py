"""Keeps one LibreOffice running and has it lay out files; a program of its own, for the Python that has UNO.

Started by libreoffice_session.py as `python3 -I libreoffice_server.py SOFFICE PROFILE [word …]`: the words stand in front of
LibreOffice's command. In: one line of JSON for each file, `{"source": path, "target": path}`. Out:
first `{"pid": number}` of the LibreOffice that answers, then for each file `{"resident": bytes}` or with
`"error": sentence` beside it.

It imports nothing of postroom, since that Python need not be postroom's.

Failures: it ends when LibreOffice dies or standard input closes, and takes LibreOffice with it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import uno  # type: ignore[import-not-found]
import unohelper  # type: ignore[import-not-found]
from com.sun.star.awt import XCallback  # type: ignore[import-not-found]
from com.sun.star.beans import PropertyValue  # type: ignore[import-not-found]
from com.sun.star.connection import NoConnectException  # type: ignore[import-not-found]
from com.sun.star.uno import Exception as UnoException  # type: ignore[import-not-found]

# LibreOffice ends with this code when it has just made its profile, and wants to be started again.
START_AGAIN = 81
LOOK_EVERY = 0.02  # seconds between two looks whether it answers
NEVER = 0  # com.sun.star.document.MacroExecMode.NEVER_EXECUTE and UpdateDocMode.NO_UPDATE
PAGE = os.sysconf("SC_PAGE_SIZE")


def main(soffice: str, profile: str, *prefix: str) -> None:
    """Serves files until standard input closes."""
    pipe = f"postroom-{os.getpid()}-{time.monotonic_ns()}"
    command = [
        *prefix,
        soffice,
        f"-env:UserInstallation={Path(profile).as_uri()}",
        "--headless",
        "--norestore",
        "--nologo",
        "--nodefault",
        f"--accept=pipe,name={pipe};urp;",
    ]
    with _started(command, pipe) as (process, desktop, main_thread, services):
        _say({"pid": process.pid})
        for line in sys.stdin:
            asked = json.loads(line)
            task = _Task(desktop, services, asked["source"], asked["target"])
            main_thread.addCallback(task, None)
            while not task.done.wait(LOOK_EVERY):
                if process.poll() is not None:
                    return
            answer: dict[str, object] = {"resident": _resident(process.pid)}
            _say(answer | {"error": task.error} if task.error else answer)


class _Task(unohelper.Base, XCallback):  # type: ignore[misc]
    """Lays out one file, on LibreOffice's own main thread and in one go.

    QUIRK: asked from any other thread it goes on with its own events in between, shows comments and fields in windows that
    Debian's libreoffice-writer-nogui has no descriptions of, and aborts: on 8 of 356 files.
    """

    def __init__(self, desktop: Any, services: Any, source: str, target: str) -> None:
        self.done = threading.Event()
        self.error = ""
        self._desktop, self._services, self._source, self._target = desktop, services, source, target

    def notify(self, data: object) -> None:
        """Called by LibreOffice when its main thread has time."""
        del data
        try:
            _lay_out(self._desktop, self._services, self._source, self._target)
        except UnoException as error:
            self.error = str(error.Message) or "no reason was given"
        finally:
            self.done.set()


@contextmanager
def _started(command: list[str], pipe: str) -> Iterator[tuple[subprocess.Popen[bytes], Any, Any, Any]]:
    """LibreOffice, its desktop, the way to its main thread, and its services."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    process = _run(command)
    try:
        while True:
            with suppress(NoConnectException):
                context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            if process.poll() == START_AGAIN:
                process = _run(command)
            elif process.returncode is not None:
                sys.exit(f"LibreOffice ended with {process.returncode}")
            time.sleep(LOOK_EVERY)
        _unlink_sockets(process.pid)
        services = context.ServiceManager
        yield (
            process,
            services.createInstanceWithContext("com.sun.star.frame.Desktop", context),
            services.createInstanceWithContext("com.sun.star.awt.AsyncCallback", context),
            services,
        )
    finally:
        process.kill()
        process.wait()


def _run(command: list[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _unlink_sockets(pid: int) -> None:
    """Takes LibreOffice's sockets out of the file system: no other program can find them, and none is left behind."""
    if sys.platform != "linux":
        return
    links = [str(link.readlink()) for link in Path(f"/proc/{pid}/fd").iterdir() if link.is_symlink()]
    own = {link[len("socket:[") : -1] for link in links if link.startswith("socket:[")}
    for line in Path("/proc/net/unix").read_text(encoding="utf-8", errors="replace").splitlines()[1:]:
        fields = line.split(maxsplit=7)  # number, references, protocol, flags, type, state, inode, path
        if len(fields) == 8 and fields[6] in own and "OSL_PIPE" in fields[7]:
            Path(fields[7]).unlink(missing_ok=True)


def _lay_out(desktop: Any, services: Any, source: str, target: str) -> None:
    document = _opened(desktop, source, read_only=True)
    try:
        if _has_changes(document):
            document.close(True)
            document = _opened(desktop, source, read_only=False)
            _accept_changes(services, document)
        document.storeToURL(Path(target).as_uri(), _properties({"FilterName": "writer_pdf_Export"}))
    finally:
        document.close(True)


def _opened(desktop: Any, source: str, *, read_only: bool) -> Any:
    opened = {"Hidden": True, "ReadOnly": read_only, "MacroExecutionMode": NEVER, "UpdateDocMode": NEVER}
    document = desktop.loadComponentFromURL(Path(source).as_uri(), "_blank", 0, _properties(opened))
    if document is None:
        raise UnoException("it is of no format that LibreOffice knows", None)
    return document


def _has_changes(document: Any) -> bool:
    """Whether changes were tracked in it."""
    with suppress(UnoException, AttributeError):
        return bool(document.getRedlines().hasElements())
    return False


def _accept_changes(services: Any, document: Any) -> None:
    """What was deleted with changes tracked is no longer the writer's text."""
    with suppress(UnoException, AttributeError):
        helper = services.createInstance("com.sun.star.frame.DispatchHelper")
        helper.executeDispatch(document.getCurrentController().getFrame(), ".uno:AcceptAllTrackedChanges", "", 0, ())


def _properties(values: Mapping[str, object]) -> tuple[Any, ...]:
    made = []
    for name, value in values.items():
        each = PropertyValue()
        each.Name, each.Value = name, value
        made.append(each)
    return tuple(made)


def _resident(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE
    except OSError:
        return 0


def _say(answer: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
