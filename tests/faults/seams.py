"""Where a test ends the process or has a call fail: what every wrapped edge (tests.faults.edges) goes through.

In: a plan of one process. Out: each effect is named by what it protects (tests.faults.points), which is found by where it
was called from (tests.faults.effects), counted and written down; at the one that the plan names the process kills itself, or the call raises what the real thing would.
Besides the named effects, what goes over a connection is counted by kind alone: `statement`, `connect`, `imap send`,
`imap answer`, `smtp send`, `smtp answer`.

Nothing of this is in the program itself: hooks there would have to be trusted never to fire in an office.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any

from tests.faults.effects import HARMLESS, ROOMS, ROOT, SHARED, Effect, effects, module_of
from tests.faults.points import NAMES

DISK = ("create", "write", "fsync", "rename", "link", "unlink", "mkdir", "chmod", "put")
DATABASE = ("connect", "statement", "commit")
IMAP = ("imap send", "imap answer")
SMTP = ("smtp send", "smtp answer")


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


def is_followed() -> bool:
    """Whether there is a plan."""
    return _plan is not None


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
TEMPORARY = {
    "notify.reports.charts._drawn": "matplotlib's cache",
    "notify.reports.workbook.workbook": "openpyxl's sheets",
    "storage.page_cache.PageCache.get": "the cache of pages",
    "storage.page_cache.PageCache.put": "the cache of pages",
    "storage.page_cache.PageCache.forget": "the cache of pages",
    "storage.page_cache.PageCache._clear": "the cache of pages",
}
EFFECTS = frozenset({each.kind for each in effects()})
_AT: dict[tuple[str, str], list[Effect]] = {}
for _each in effects():
    _AT.setdefault((f"{_each.module}.{_each.function}", _each.kind), []).append(_each)
_PLACES = {place for place, _ in _AT}
_ROOM_PATHS = tuple(f"{ROOT / room}{os.sep}" for room in ROOMS)


def _named(kind: str) -> str | None:
    """The point that the program is at. What is shared belongs to its caller."""
    inner = None
    for frame, place in _own_frames(sys._getframe(2)):
        if place in TEMPORARY or f"{place}:{kind}" in HARMLESS:
            return None
        if kind in SHARED.get(place, ()):
            continue
        inner = inner or place
        found = _AT.get((place, kind))
        if found:
            here = next((each for each in found if each.first <= frame.f_lineno <= each.last), found[0])
            return NAMES[here.place]
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


CHANGES = {"os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate", "os.chmod"}


def audit(event: str, arguments: tuple[Any, ...]) -> None:
    """Python itself tells of every file that is changed: one changed where no point is would be missing in the list."""
    if _plan is None or getattr(_own, "unseen", False):
        return
    writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
    if not (writes or event in CHANGES or event.startswith("shutil.")):
        return
    if isinstance(arguments[0], str | bytes) and os.fsdecode(arguments[0]).startswith("/dev/"):
        return
    for _, place in _own_frames(sys._getframe(1)):
        if place in SHARED:
            continue
        if f"{place}:{event.rpartition('.')[2]}" in HARMLESS:
            return
        if place not in _PLACES and place not in TEMPORARY:
            _note(f"unnamed: {place}:{event}")
        return
