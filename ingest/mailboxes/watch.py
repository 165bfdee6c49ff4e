"""Hears of new files in a folder, a Maildir or an mbox, and rings once they rest.

In: a mailbox's settings. Out: a ring when watching begins, and when a file that has come or grown is one that a pass will
take: at once where its message is whole, after some seconds where it may be, after a minute where it is cut off
(ingest/mailboxes/unfinished.py). A file that is only renamed, as when mail is read or flagged, rings nothing.

Failures: those of `Listener` (ingest/mailboxes/listening.py); `Polled` where the system does not tell of changes, as on a
network file system, whose other users' changes stay unknown here.
"""

from __future__ import annotations

import os
import time
from collections.abc import Generator, Iterable, Sequence
from contextlib import closing
from pathlib import Path

from watchfiles import Change, watch
from watchfiles.main import FileChange

from config.settings_tables import Mailbox
from domain.errors import Transient
from ingest.mailboxes.folder import SUFFIX
from ingest.mailboxes.listening import Polled, Report, Ring, Stop
from ingest.mailboxes.mbox import is_locked
from ingest.mailboxes.source import path_errors
from ingest.mailboxes.unfinished import RESTED_SECONDS, End, end_of, is_fresh
from net.errors import reason_of

# Milliseconds: how often changes are looked for, how long they are gathered, and how often files are looked at that do not rest.
STEP, GATHERED, TICK = 250, 1000, 1000
# Seconds. What may be whole is left longer than a pass watches it, since copies pause.
PATIENCE = {End.WHOLE: 0.0, End.OPEN: 4.0, End.CUT: RESTED_SECONDS}
MOST_RESTLESS = 1000  # files that are looked at again; what comes beyond waits for the clock
MOUNTS = Path("/proc/self/mountinfo")
NETWORK = frozenset({
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "virtiofs", "vboxsf", "ceph", "afs", "lustre", "gpfs", "gfs2", "ocfs2", "beegfs",
})  # fmt: skip


class FileListener:
    """Files in folders that are watched."""

    def __init__(self, name: str, settings: Mailbox) -> None:
        assert settings.path is not None
        self.name, self._kind, self._written = name, settings.kind, settings.path
        self._path = self._written
        self._seen: set[str] = set()  # messages of a Maildir, by their names without flags
        self._restless: dict[Path, float] = {}  # when a pass takes each file, by time.time()

    def listen(self, ring: Ring, report: Report, stop: Stop) -> None:
        """See `Listener`."""
        with path_errors(self.name, self._written):
            folders = self._folders()
            before = [_identity(each) for each in folders]
            for number, changes in enumerate(self._changes(folders, stop)):
                report("")
                if number == 0:  # it is watched from here on
                    self._begin(folders)
                    ring()
                self._note(changes)
                if self._is_any_at_rest():
                    ring()
                if before != [_identity(each) for each in folders]:
                    raise Transient(f"mailbox {self.name}: {self._written} was replaced")

    def rehearse(self) -> None:
        """See `Listener`: watches for a moment."""
        with path_errors(self.name, self._written), closing(Stop()) as stop:
            changes = self._changes(self._folders(), stop)
            next(changes)
            changes.close()

    def hang_up(self) -> None:
        """See `Listener`: nothing here waits for others."""

    def was_changed(self) -> bool:
        """Whether there is such a mailbox now."""
        return os.path.exists(self._written)  # noqa: PTH110 - `Path.exists` raises where the folder above may not be read

    def _folders(self) -> tuple[Path, ...]:
        """What is watched. Raises Polled where nobody tells of changes."""
        self._path = self._written.resolve(strict=True)
        if (kind := network_file_system(self._path)) is not None:
            raise Polled(f"mailbox {self.name}: {self._written} is on a network file system ({kind})")
        match self._kind:
            case "maildir":
                return (self._path / "new", self._path / "cur")
            case "mbox":  # programs replace the file, and make a lock beside it
                return (self._path.parent,)
            case _:
                return (self._path,)

    def _is_message(self, file: Path) -> bool:
        match self._kind:
            case "maildir":
                return not file.name.startswith(".")
            case "mbox":
                return file.name in (self._path.name, f"{self._path.name}.lock")
            case _:
                return file.name.lower().endswith(SUFFIX)

    def _changes(self, folders: Sequence[Path], stop: Stop) -> Generator[set[FileChange]]:
        """The changes of each second, most often none."""
        try:
            yield from watch(
                *folders, watch_filter=None, debounce=GATHERED, step=STEP, stop_event=stop, rust_timeout=TICK,
                yield_on_timeout=True, recursive=False, force_polling=False, poll_delay_ms=5000,
            )  # fmt: skip
        except FileNotFoundError:
            raise
        except OSError as error:  # no inotify, or too many watches already
            raise Polled(f"mailbox {self.name}: changes cannot be watched: {reason_of(error)}") from error
        except RuntimeError as error:  # QUIRK: a name that is no UTF-8 ends the watch
            raise Transient(f"mailbox {self.name}: changes cannot be watched: {reason_of(error)}") from error

    def _begin(self, folders: Iterable[Path]) -> None:
        """Remembers what is there; what is still being written rings when it rests."""
        self._restless.clear()
        files = [self._path]
        if self._kind != "mbox":
            files = [file for folder in folders for file in folder.iterdir() if self._is_message(file)]
        self._seen = {_base(file) for file in files} if self._kind == "maildir" else set()
        for file in files:
            self._look_at(file)
        self._is_any_at_rest()  # the first ring is for these

    def _note(self, changes: Iterable[FileChange]) -> None:
        for change, name in sorted(changes):
            file = Path(name)
            if not self._is_message(file):
                continue
            if self._kind == "mbox":
                self._look_at(self._path)
            elif change is Change.deleted:
                self._restless.pop(file, None)
            elif self._kind != "maildir" or _base(file) not in self._seen or file in self._restless:
                self._seen.add(_base(file))
                self._look_at(file)

    def _look_at(self, file: Path) -> None:
        """Notes when a pass takes this file: now, or later."""
        self._restless.pop(file, None)
        try:
            modified = file.stat().st_mtime
            patience = self._patience(file) if is_fresh(modified) else 0.0
        except OSError:  # gone, or not to be read: a pass says so
            return
        if len(self._restless) < MOST_RESTLESS:
            self._restless[file] = min(modified, time.time()) + patience  # a time in the future says that clocks differ

    def _patience(self, file: Path) -> float:
        """For how many seconds nobody may have written to a file before a pass takes it."""
        with file.open("rb") as opened:
            size = os.fstat(opened.fileno()).st_size
            if self._kind != "mbox":
                return PATIENCE[end_of(opened, 0, size)]
            if file.with_name(f"{file.name}.lock").exists() or is_locked(opened):
                return PATIENCE[End.CUT]
            # Where the last message begins is known once all is read; what is whole ends with a line's end.
            opened.seek(max(0, size - 1))
            return PATIENCE[End.CUT] if opened.read(1) not in (b"\n", b"\r", b"") else PATIENCE[End.WHOLE]

    def _is_any_at_rest(self) -> bool:
        if self._kind == "mbox" and self._restless:
            self._look_at(self._path)  # nothing tells that a lock is released which is no file
        now = time.time()
        resting = [file for file, at in self._restless.items() if at <= now]
        for file in resting:
            del self._restless[file]
        return bool(resting)


def _base(file: Path) -> str:
    return file.name.partition(":")[0]


def _identity(folder: Path) -> tuple[int, int]:
    try:
        status = folder.stat()
    except FileNotFoundError:
        return (0, 0)
    return (status.st_dev, status.st_ino)


def network_file_system(path: Path, mounts: Path = MOUNTS) -> str | None:
    """The kind of the network file system that a path is on; None for a local one, or where the system does not say.

    Reads the mounts as Linux gives them (proc(5), /proc/pid/mountinfo).
    """
    try:
        lines = mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return None
    found, length = "", -1
    for line in lines:
        mount, _, rest = line.partition(" - ")
        fields = mount.split(" ")
        if len(fields) < 5 or not rest:
            continue
        place = fields[4].replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\")
        if path.is_relative_to(place) and len(place) >= length:  # a later mount lies over an earlier one
            found, length = rest.split(" ")[0], len(place)
    # FUSE: sshfs and the like; “fuseblk” is a local disk.
    return found if found in NETWORK or found.startswith("fuse.") else None
