"""A file that is still being copied, or an mbox that is being appended to, is left until it rests."""

import fcntl
import os
import threading
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from ingest.mailboxes import unfinished
from ingest.mailboxes.unfinished import End, end_of
from tests.ingest.boxes import Box, Collected, folder_box, mail, maildir_box
from tests.ingest.fetching.test_fetch import messages
from tests.mail import texts
from tests.mail.sample_mailbox import apply, at, three

WHOLE = (
    apply(texts.ADA, "ICRtoP Internship Summer 2026", three(texts.ADA), at(3))
    .replace(b"\r\n", b"\n")
    .replace(b"\n", b"\r\n")
)
HALF = WHOLE[: len(WHOLE) // 2]


@pytest.fixture(params=["folder", "maildir"])
def box(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Box, Path]:
    """A mailbox of files, and one file in it."""
    maker: Callable[[Path], Box] = folder_box if request.param == "folder" else maildir_box
    made = maker(tmp_path / "box")
    name = "scan.eml" if request.param == "folder" else "new/1700000000.M1P1.host"
    return made, tmp_path / "box" / name


def kept(collected: Collected) -> list[bytes]:
    return [collected.blobs.get(row.raw_sha256) for row in messages(collected)]


def test_half_a_file_is_left_and_the_whole_one_is_kept_once(box: tuple[Box, Path], collected: Collected) -> None:
    made, path = box
    path.write_bytes(HALF)
    for _ in range(2):
        assert collected.collect(made) == []
    with made.open() as source:
        list(source.list(frozenset()))
        assert source.unfinished == (path.name,)
    path.write_bytes(WHOLE)
    assert len(collected.collect(made)) == 1
    assert kept(collected) == [WHOLE]


def test_a_file_that_is_written_during_a_pass_is_not_kept_in_half(box: tuple[Box, Path], collected: Collected) -> None:
    made, path = box

    def copy() -> None:
        with path.open("wb", buffering=0) as file:
            for start in range(0, len(WHOLE), len(WHOLE) // 12):
                file.write(WHOLE[start : start + len(WHOLE) // 12])
                time.sleep(0.1)

    copying = threading.Thread(target=copy)
    copying.start()
    while copying.is_alive():
        collected.collect(made)
    collected.collect(made)
    assert kept(collected) == [WHOLE]


def test_a_cut_off_file_that_rests_is_taken_as_it_is(box: tuple[Box, Path], collected: Collected) -> None:
    made, path = box
    path.write_bytes(HALF)
    os.utime(path, (time.time() - 120,) * 2)
    assert len(collected.collect(made)) == 1


def test_what_may_be_whole_is_watched_for_a_moment(
    box: tuple[Box, Path], collected: Collected, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, path = box
    path.write_bytes(mail().rstrip())
    started = time.monotonic()
    assert len(collected.collect(made)) == 1
    assert time.monotonic() - started >= unfinished.WATCHED_SECONDS
    slept = []
    monkeypatch.setattr(
        unfinished.time, "sleep", lambda seconds: (slept.append(seconds), path.write_bytes(mail(2) + b"x" * len(slept)))
    )
    path.write_bytes(mail(2) + b"more")
    if made.settings["kind"] == "folder":
        assert collected.collect(made) == []


def test_other_mail_does_not_wait_for_it(box: tuple[Box, Path], collected: Collected) -> None:
    made, path = box
    path.write_bytes(HALF)
    path.with_name("other.eml").write_bytes(mail())
    assert len(collected.collect(made)) == 1


@pytest.mark.parametrize(
    ("raw", "end"),
    [
        (WHOLE, End.WHOLE),
        (HALF, End.CUT),
        (b"", End.CUT),
        (mail(), End.WHOLE),
        (mail().rstrip(), End.OPEN),
        (b"Subject: half a he", End.CUT),
        (b'Content-Type: multipart/mixed;\r\n\tboundary="a b"\r\n\r\n--a b\r\n\r\ntext\r\n', End.OPEN),
        (b'Content-Type: multipart/mixed;\r\n\tboundary="a b"\r\n\r\n--a b\r\n\r\ntext\r\n--a b--', End.WHOLE),
        (b"Content-Type: multipart/mixed; charset=x; boundary=ab;\n\n--ab\n\ntex", End.CUT),
        (b"\x00\xff" * 50, End.OPEN),
    ],
)
def test_how_a_message_ends(raw: bytes, end: End) -> None:
    assert end_of(BytesIO(raw), 0, len(raw)) is end


def separator(raw: bytes) -> bytes:
    return b"From ada@example.org Mon Mar  2 12:00:00 2026\n" + raw.replace(b"\r\n", b"\n")


def test_the_last_message_of_an_mbox_that_is_being_appended_to_waits(tmp_path: Path, collected: Collected) -> None:
    path = tmp_path / "box"
    made = Box({"kind": "mbox", "path": path}, lambda *_: None, lambda: None, lambda _: None)
    path.write_bytes(separator(mail(1)) + b"\n" + separator(HALF))
    assert len(collected.collect(made)) == 1
    with made.open() as source:
        list(source.list(frozenset()))
        assert source.unfinished == ("the last message of box",)
    path.write_bytes(separator(mail(1)) + b"\n" + separator(WHOLE) + b"\n")
    assert len(collected.collect(made)) == 1
    assert len(messages(collected)) == 2


@pytest.mark.parametrize("how", ["lock file", "lock"])
def test_the_last_message_of_a_locked_mbox_waits(tmp_path: Path, collected: Collected, how: str) -> None:
    path = tmp_path / "box"
    made = Box({"kind": "mbox", "path": path}, lambda *_: None, lambda: None, lambda _: None)
    path.write_bytes(separator(mail(1)) + b"\n" + separator(mail(2)) + b"\n")
    if how == "lock file":
        (tmp_path / "box.lock").touch()
        assert len(collected.collect(made)) == 1
        (tmp_path / "box.lock").unlink()
    else:
        child = os.fork()  # locks are a process's own
        if child == 0:
            with path.open("r+b") as file:
                fcntl.lockf(file, fcntl.LOCK_EX)
                (tmp_path / "locked").touch()
                time.sleep(60)
            os._exit(0)
        try:
            while not (tmp_path / "locked").exists():
                time.sleep(0.01)
            assert len(collected.collect(made)) == 1
        finally:
            os.kill(child, 9)
            os.waitpid(child, 0)
    assert len(collected.collect(made)) == 1
