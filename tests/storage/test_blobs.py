"""The content-addressed store, in a folder and behind fsspec."""

import errno
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.logins import S3
from domain.errors import ConfigurationError, Fatal
from storage.blobs.digests import BlobDamaged
from storage.blobs.store import Blobs, FolderBlobs, open_blobs, verify
from tests.servers.s3 import S3Server

ROOT = Path(__file__).parents[2]
LETTER = b"Dear Secretariat,\n"
DIGEST = sha256(LETTER).hexdigest()


@pytest.fixture
def folder(tmp_path: Path) -> FolderBlobs:
    opened = open_blobs(f"file://{tmp_path}/var/blobs")
    assert isinstance(opened, FolderBlobs)
    return opened


@pytest.fixture(params=["folder", "memory", "remote folder", pytest.param("s3", marks=pytest.mark.servers)])
def blobs(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Blobs]:
    """A folder, a store without folders, a far one that has them, and a bucket."""
    if request.param == "s3":
        server: S3Server = request.getfixturevalue("s3")
        yield open_blobs(f"s3://{server.make_bucket()}/office/a", S3(**server.settings()))
    elif request.param == "memory":
        import fsspec

        memory = fsspec.filesystem("memory")
        memory.makedirs(f"/{tmp_path.name}")
        yield open_blobs(f"memory://{tmp_path.name}/blobs")
        memory.rm(f"/{tmp_path.name}", recursive=True)
    else:
        yield open_blobs(f"{'file' if request.param == 'folder' else 'local'}://{tmp_path}/blobs")


def test_what_was_put_is_got_by_its_digest(blobs: Blobs):
    assert blobs.put(LETTER) == DIGEST
    assert blobs.get(DIGEST) == LETTER
    assert blobs.exists(DIGEST)
    assert verify(blobs, DIGEST) == "ok"
    assert blobs.where(DIGEST).endswith(f"/{DIGEST[:2]}/{DIGEST}")


def test_many_are_put_in_order_and_equal_ones_once(blobs: Blobs):
    contents = [b"a", b"", LETTER, b"a", *(str(number).encode() for number in range(40))]
    assert blobs.put_many(contents) == tuple(sha256(each).hexdigest() for each in contents)
    assert [blobs.get(sha256(each).hexdigest()) for each in contents] == contents
    assert sorted(blobs.all()) == sorted({sha256(each).hexdigest() for each in contents})


def test_nothing_is_put_and_nothing_is_there(blobs: Blobs):
    assert blobs.put_many([]) == ()
    assert list(blobs.all()) == []


def test_what_is_missing_is_reported(blobs: Blobs):
    blobs.put(b"another")
    with pytest.raises(BlobDamaged, match="is missing"):
        blobs.get(DIGEST)
    assert not blobs.exists(DIGEST)
    assert verify(blobs, DIGEST) == "missing"


@pytest.mark.parametrize("name", ["", "..", "../../etc/passwd", DIGEST.upper(), DIGEST + "\n", DIGEST[:63]])
def test_what_is_no_digest_is_nowhere(blobs: Blobs, name: str):
    blobs.put(LETTER)
    assert not blobs.exists(name)
    assert verify(blobs, name) == "missing"
    blobs.delete(name)
    assert list(blobs.all()) == [DIGEST]


def test_what_was_deleted_is_gone_and_can_come_back(blobs: Blobs):
    blobs.put(LETTER)
    blobs.delete(DIGEST)
    blobs.delete(DIGEST)
    assert list(blobs.all()) == []
    blobs.put(LETTER)
    assert blobs.get(DIGEST) == LETTER


def test_a_flipped_bit_is_found(folder: FolderBlobs):
    folder.put(LETTER)
    folder.path(DIGEST).write_bytes(LETTER.swapcase())
    with pytest.raises(BlobDamaged, match="has changed"):
        folder.get(DIGEST)
    assert verify(folder, DIGEST) == "damaged"


@pytest.mark.parametrize("left", [b"", LETTER[:5]])
def test_a_leftover_of_another_length_is_replaced(blobs: Blobs, left: bytes):
    blobs.put(LETTER)
    if isinstance(blobs, FolderBlobs):
        blobs.path(DIGEST).write_bytes(left)
    else:
        blobs._far.put(blobs._path(DIGEST), left)
    assert verify(blobs, DIGEST) == "damaged"
    blobs.put(LETTER)
    assert verify(blobs, DIGEST) == "ok"


@pytest.mark.parametrize("number", [errno.ENOENT, errno.ESTALE])
def test_a_file_that_another_machine_has_just_stored_is_seen(folder: FolderBlobs, monkeypatch, number: int):
    """An NFS client answers from memory until somebody looks into the folder."""
    folder.put(LETTER)
    looked, read, listed = [], Path.read_bytes, Path.iterdir

    def read_bytes(path: Path) -> bytes:
        if not looked:
            raise OSError(number, os.strerror(number))
        return read(path)

    def iterdir(path: Path) -> Iterator[Path]:
        looked.append(path)
        return listed(path)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    monkeypatch.setattr(Path, "iterdir", iterdir)
    assert folder.get(DIGEST) == LETTER
    assert looked == [folder.folder, folder.path(DIGEST).parent]


def test_a_share_that_flushes_no_folders_takes_files_all_the_same(folder: FolderBlobs, monkeypatch):
    real = os.fsync

    def fsync(descriptor: int) -> None:
        if Path(f"/proc/self/fd/{descriptor}").readlink().is_dir():
            raise OSError(errno.EINVAL, "Invalid argument")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    assert folder.put(LETTER) == DIGEST


PUTTING_AGAIN = """
import sys
from storage.blobs.store import open_blobs
sys.stdin.readline()
for _ in range(5):
    blobs = open_blobs(sys.argv[1])
    for digest in blobs.put_many([str(number).encode() * 1000 for number in range(60)]):
        blobs.get(digest)
"""


def test_two_machines_store_the_same_files_in_one_folder_at_once(folder: FolderBlobs):
    command = [sys.executable, "-c", PUTTING_AGAIN, f"file://{folder.folder}"]
    both = [subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, text=True) for _ in range(2)]
    for each in both:
        each.stdin.write("go\n")
        each.stdin.close()
    assert [each.wait(60) for each in both] == [0, 0]
    assert len(list(folder.all())) == 60
    assert {verify(folder, digest) for digest in folder.all()} == {"ok"}
    assert list(folder.folder.rglob(".*")) == []


def test_what_is_there_is_not_written_again(folder: FolderBlobs):
    folder.put(LETTER)
    before = folder.path(DIGEST).stat()
    folder.put_many([LETTER, b"new"])
    after = folder.path(DIGEST).stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_everything_is_for_its_owner_alone(folder: FolderBlobs):
    umask = os.umask(0)
    try:
        folder.put_many([LETTER, b"another"])
    finally:
        os.umask(umask)
    for path in [folder.folder.parent, folder.folder, *folder.folder.rglob("*")]:
        assert path.stat().st_mode & 0o777 == (0o700 if path.is_dir() else 0o600)


def test_a_digest_is_given_only_after_file_and_folders_are_flushed(
    folder: FolderBlobs, monkeypatch: pytest.MonkeyPatch
):
    done = []
    real_fsync, real_rename = os.fsync, Path.rename

    def fsync(descriptor: int) -> None:
        done.append(("flush", Path(f"/proc/self/fd/{descriptor}").readlink()))
        real_fsync(descriptor)

    def rename(path: Path, target: Path) -> Path:
        done.append(("rename", path))
        return real_rename(path, target)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(Path, "rename", rename)
    folder.put(LETTER)
    temporary = done[0][1]
    final = folder.path(DIGEST)
    assert temporary.parent == final.parent
    assert done == [
        ("flush", temporary),
        ("rename", temporary),
        *(("flush", each) for each in list(final.parents)[:3]),
    ]
    done.clear()
    folder.put(LETTER)
    assert done == [("flush", final.parent)], "who wrote it may have died before flushing the folder"


def test_half_written_files_are_swept_and_those_being_written_are_not(folder: FolderBlobs):
    folder.put(LETTER)
    old = folder.path(DIGEST).with_name(".new-0123abcd-old")
    young = folder.path(DIGEST).with_name(".new-0123abcd-young")
    old.write_bytes(b"half")
    young.write_bytes(b"half")
    os.utime(old, (time.time() - 7200,) * 2)
    assert list(folder.all()) == [DIGEST]
    assert folder.sweep() == 1
    assert (old.exists(), young.exists()) == (False, True)


def test_no_temporary_file_stays_when_writing_fails(folder: FolderBlobs, monkeypatch: pytest.MonkeyPatch):
    real = os.fsync
    calls = iter(range(1000))

    def fail_late(descriptor: int) -> None:
        if next(calls) == 5:
            raise OSError(28, "No space left on device")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fail_late)
    with pytest.raises(Fatal, match="cannot be written: No space left on device"):
        folder.put_many([str(number).encode() for number in range(20)])
    assert [path for path in folder.folder.rglob("*") if path.is_file()] == []


PUTTING = """
import os, signal, sys
from storage.blobs.store import open_blobs
blobs = open_blobs(sys.argv[1])
real, calls = os.fsync, iter(range(1000))
def die(descriptor):
    if next(calls) == int(sys.argv[2]):
        os.kill(os.getpid(), signal.SIGKILL)
    real(descriptor)
os.fsync = die
blobs.put_many([str(number).encode() * 1000 for number in range(10)])
"""


@pytest.mark.parametrize("call", [0, 5, 9, 10, 19, 21])  # ten files, their ten folders, and the two above
def test_a_process_killed_while_putting_leaves_nothing_wrong_and_the_next_completes_it(tmp_path: Path, call: int):
    url = f"file://{tmp_path}/blobs"
    killed = subprocess.run([sys.executable, "-c", PUTTING, url, str(call)], check=False, cwd=ROOT, timeout=60)
    assert killed.returncode == -9
    blobs = open_blobs(url)
    assert {verify(blobs, digest) for digest in blobs.all()} <= {"ok"}
    contents = [str(number).encode() * 1000 for number in range(10)]
    assert set(blobs.put_many(contents)) == set(blobs.all())
    assert {verify(blobs, digest) for digest in blobs.all()} == {"ok"}


def test_a_store_that_fsspec_does_not_know_is_a_wrong_setting():
    with pytest.raises(ConfigurationError, match=r"storage\.blobs: .*gopher"):
        open_blobs("gopher://example.org/x")


@given(st.lists(st.binary(max_size=200), max_size=20))
def test_any_bytes_come_back_as_they_were(tmp_path_factory: pytest.TempPathFactory, contents: list[bytes]):
    blobs = open_blobs(f"memory://any-{os.getpid()}")
    assert [blobs.get(digest) for digest in blobs.put_many(contents)] == contents
