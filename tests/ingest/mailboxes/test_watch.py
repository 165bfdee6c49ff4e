"""A bell rings when a file has come into a folder, a Maildir or an mbox, once a pass would take it."""

import errno
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from config.settings_tables import Mailbox
from ingest.mailboxes import bell, unfinished, watch
from tests.ingest.boxes import mail
from tests.ingest.mailboxes.ringing import Rings, ringing, until
from tests.ingest.mailboxes.test_unfinished import HALF, WHOLE, separator

QUICKLY = 10.0  # seconds from a file's rest to the ring, on a machine that has much to do


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bell, "QUIET_SECONDS", 0.05)
    monkeypatch.setattr(bell, "FIRST_WAIT", 0.1)
    monkeypatch.setattr(bell, "LOOK_SECONDS", 0.1)
    monkeypatch.setattr(watch, "STEP", 50)
    monkeypatch.setattr(watch, "TICK", 200)
    rested = 5.0
    monkeypatch.setattr(unfinished, "RESTED_SECONDS", rested)
    monkeypatch.setattr(watch, "PATIENCE", {**watch.PATIENCE, unfinished.End.CUT: rested, unfinished.End.OPEN: 2.0})


def put(path: Path) -> None:
    """As programs deliver: written elsewhere, and renamed."""
    other = path.parent.parent / "elsewhere"
    other.write_bytes(WHOLE)
    other.rename(path)


def write(path: Path) -> None:
    path.write_bytes(WHOLE)


def append(path: Path) -> None:
    with path.open("ab") as file:
        file.write(separator(WHOLE) + b"\n")


def maildir(path: Path) -> Path:
    for part in ("new", "cur", "tmp"):
        (path / part).mkdir(parents=True)
    return path


def folder(path: Path) -> Path:
    path.mkdir()
    return path


def mbox(path: Path) -> Path:
    path.write_bytes(b"")
    return path


@pytest.fixture
def files(tmp_path: Path) -> Iterator[tuple[Rings, Path]]:
    """A folder of files whose bell has rung once."""
    path = folder(tmp_path / "box")
    with ringing({"kind": "folder", "path": path}) as rings:
        assert rings.come(1)
        yield rings, path


@pytest.mark.parametrize(
    ("kind", "make", "name", "deliver"),
    [
        ("folder", folder, "box/1.eml", write),
        ("folder", folder, "box/1.EML", put),
        ("maildir", maildir, "box/new/1700000000.M1P1.host", put),
        ("maildir", maildir, "box/cur/1700000000.M1P1.host:2,S", put),
        ("mbox", mbox, "box", append),
    ],
)
def test_it_rings_for_a_new_message(
    tmp_path: Path, kind: str, make: Callable[[Path], Path], name: str, deliver: Callable[[Path], None]
) -> None:
    with ringing({"kind": kind, "path": make(tmp_path / "box")}) as rings:
        assert rings.come(1)
        began = time.monotonic()
        deliver(tmp_path / name)
        assert rings.come(2)
        assert time.monotonic() - began < QUICKLY


def test_a_file_that_is_being_copied_rings_when_it_is_whole(files: tuple[Rings, Path]) -> None:
    rings, path = files
    with (path / "scan.eml").open("wb", buffering=0) as file:
        for start in range(0, len(WHOLE), len(WHOLE) // 8 + 1):
            file.write(WHOLE[start : start + len(WHOLE) // 8 + 1])
            assert len(rings.at) == 1
            time.sleep(0.4)
    assert rings.come(2, QUICKLY)
    assert not rings.next(1)


def test_a_file_that_is_cut_off_rings_when_it_is_taken_as_it_is(files: tuple[Rings, Path]) -> None:
    rings, path = files
    (path / "scan.eml").write_bytes(HALF)
    assert not rings.next(3)
    assert rings.come(2, 2 + QUICKLY)


def test_a_file_that_is_only_made_rings_when_something_is_in_it(files: tuple[Rings, Path]) -> None:
    rings, path = files
    (path / "scan.eml").touch()
    assert not rings.next(2)
    (path / "scan.eml").write_bytes(WHOLE)
    assert rings.come(2, QUICKLY)


def test_what_may_be_whole_rings_after_a_while(files: tuple[Rings, Path]) -> None:
    rings, path = files
    (path / "scan.eml").write_bytes(mail().rstrip())
    assert not rings.next(1)
    assert rings.come(2, 1 + QUICKLY)


def test_a_file_whose_time_lies_in_the_future_rings(files: tuple[Rings, Path]) -> None:
    rings, path = files
    (path.parent / "scan").write_bytes(WHOLE)
    os.utime(path.parent / "scan", (time.time() + 7200,) * 2)
    (path.parent / "scan").rename(path / "scan.eml")
    assert rings.come(2, QUICKLY)


def test_what_was_cut_off_before_it_watched_rings_too(tmp_path: Path) -> None:
    path = folder(tmp_path / "box")
    (path / "scan.eml").write_bytes(HALF)
    with ringing({"kind": "folder", "path": path}) as rings:
        assert rings.come(2)
        assert rings.at[1] - rings.at[0] > 2


def test_what_is_read_flagged_moved_away_or_no_mail_rings_nothing(tmp_path: Path) -> None:
    path = maildir(tmp_path / "box")
    put(path / "new" / "1.M1P1.host")
    put(path / "new" / "2.M1P1.host")
    with ringing({"kind": "maildir", "path": path}) as rings:
        assert rings.come(1)
        (path / "new" / "1.M1P1.host").rename(path / "cur" / "1.M1P1.host:2,S")
        (path / "cur" / "1.M1P1.host:2,S").rename(path / "cur" / "1.M1P1.host:2,FS")
        (path / "new" / "2.M1P1.host").unlink()
        (path / "tmp" / "3.M1P1.host").write_bytes(HALF)
        (path / "new" / ".hidden").write_bytes(WHOLE)
        assert not rings.next(1.5)


def test_other_files_in_the_folder_ring_nothing(files: tuple[Rings, Path]) -> None:
    rings, path = files
    (path / "notes.txt").write_bytes(WHOLE)
    (path / "Filed").mkdir()
    (path / "Filed" / "1.eml").write_bytes(WHOLE)
    assert not rings.next(1.5)


@pytest.mark.parametrize("how", ["lock file", "lock"])
def test_an_mbox_rings_when_its_lock_is_released(tmp_path: Path, how: str) -> None:
    path, lock = mbox(tmp_path / "box"), tmp_path / "box.lock"
    with ringing({"kind": "mbox", "path": path}) as rings:
        assert rings.come(1)
        if how == "lock file":
            lock.touch()
            append(path)
            assert not rings.next(2)
            lock.unlink()
        else:  # locks are a process's own
            holding = "import fcntl, sys; f = open(sys.argv[1], 'r+b'); fcntl.lockf(f, fcntl.LOCK_EX); print(flush=True); input()"
            with subprocess.Popen(
                [sys.executable, "-c", holding, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE
            ) as holder:
                assert holder.stdout
                holder.stdout.readline()
                append(path)
                assert not rings.next(2)
                holder.communicate(b"\n")
        assert rings.come(2, QUICKLY)


def test_an_mbox_that_is_replaced_rings(tmp_path: Path) -> None:
    path = mbox(tmp_path / "box")
    with ringing({"kind": "mbox", "path": path}) as rings:
        assert rings.come(1)
        (tmp_path / "new").write_bytes(separator(WHOLE) + b"\n")
        (tmp_path / "new").replace(path)
        assert rings.come(2, QUICKLY)


def test_a_folder_that_comes_later_or_is_made_anew_is_watched(tmp_path: Path) -> None:
    path = tmp_path / "box"
    with capture_logs() as logs, ringing({"kind": "folder", "path": path}) as rings:
        assert until(lambda: "does not exist" in rings.bell.condition)
        folder(path)
        assert rings.come(1)
        assert until(lambda: not rings.bell.condition)
        shutil.rmtree(path)
        assert until(lambda: rings.bell.condition)
        folder(path)
        assert rings.come(2)
        write(path / "1.eml")
        assert rings.next()
        assert len(logs) <= 4


def test_a_name_that_is_no_utf_8_rings_too(files: tuple[Rings, Path]) -> None:
    rings, path = files
    with open(os.fsencode(path) + b"/L\xf6nnqvist.eml", "wb") as file:  # noqa: PTH123
        file.write(WHOLE)
    assert rings.come(2)
    write(path / "2.eml")
    assert rings.next()


def test_through_a_link(tmp_path: Path) -> None:
    path = mbox(tmp_path / "box")
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "elsewhere" / "link"
    link.symlink_to(path)
    with ringing({"kind": "mbox", "path": link}) as rings:
        assert rings.come(1)
        append(path)
        assert rings.come(2)


def test_without_inotify_it_is_polled_and_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none_left(*_: object, **__: object) -> Iterator[set[object]]:
        raise OSError(errno.EMFILE, "Too many open files")
        yield set()

    monkeypatch.setattr(watch, "watch", none_left)
    with ringing({"kind": "folder", "path": folder(tmp_path / "box")}) as rings:
        assert until(lambda: "cannot be watched: Too many open files" in rings.bell.condition)
        assert rings.at == []


def test_whether_a_bell_would_ring_can_be_tried(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def why() -> str:
        return bell.why_polled("in", Mailbox(kind="folder", path=tmp_path / "box"))

    assert "does not exist" in why()
    folder(tmp_path / "box")
    assert why() == ""
    monkeypatch.setattr(watch, "network_file_system", lambda _: "nfs4")
    assert "network file system (nfs4)" in why()


MOUNTS = """22 1 0:20 / / rw - ext4 /dev/sda1 rw
30 22 0:40 / /srv/scans rw - cifs //printer/scans rw
31 22 0:41 / /srv/a\\040b rw - nfs4 server:/b rw
32 30 0:42 / /srv/scans/local rw - xfs /dev/sdb rw
33 22 0:43 / /home/ada rw - fuse.sshfs ada@example.org: rw
34 22 0:44 / /media/disk rw - fuseblk /dev/sdc rw
35 22 0:45 / /over rw - nfs server:/over rw
36 22 0:46 / /over rw - tmpfs tmpfs rw
broken
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/srv/mail", None),
        ("/srv/scans", "cifs"),
        ("/srv/scans/today/1.eml", "cifs"),
        ("/srv/scanset", None),
        ("/srv/a b/mail", "nfs4"),
        ("/srv/scans/local/x", None),
        ("/home/ada/mail", "fuse.sshfs"),
        ("/media/disk/mail", None),
        ("/over/mail", None),
    ],
)
def test_a_network_file_system_is_known(tmp_path: Path, path: str, kind: str | None) -> None:
    (tmp_path / "mountinfo").write_text(MOUNTS)
    assert watch.network_file_system(Path(path), tmp_path / "mountinfo") == kind
    assert watch.network_file_system(Path(path), tmp_path / "none") is None


def test_a_network_file_system_is_polled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "network_file_system", lambda _: "nfs4")
    with ringing({"kind": "folder", "path": folder(tmp_path / "box")}) as rings:
        assert until(lambda: "network file system (nfs4)" in rings.bell.condition)


def test_watching_costs_next_to_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "STEP", 250)
    monkeypatch.setattr(watch, "TICK", 1000)
    path = folder(tmp_path / "box")
    for number in range(500):
        write(path / f"{number}.eml")
        os.utime(path / f"{number}.eml", (1, 1))
    before = set(threading.enumerate())
    with ringing({"kind": "folder", "path": path}) as rings:
        assert rings.come(1)
        watching = [thread for thread in threading.enumerate() if thread not in before]
        began = processor_seconds(watching)
        time.sleep(3)
        assert processor_seconds(watching) - began < 0.1
        assert len(watching) < 5


def processor_seconds(threads: list[threading.Thread]) -> float:
    return sum(time.clock_gettime(time.pthread_getcpuclockid(thread.ident or 0)) for thread in threads)
