"""What a command writes for a person is for its owner alone."""

import os
import threading

import pytest

from domain.errors import Fatal
from storage.files import write_own


def mode(path):
    return path.stat().st_mode & 0o777


def test_a_new_file_is_its_owner_s_alone_whatever_the_umask(tmp_path):
    before = os.umask(0)
    try:
        write_own(tmp_path / "report.html", b"people")
    finally:
        os.umask(before)
    assert mode(tmp_path / "report.html") == 0o600


def test_a_file_that_others_could_read_is_its_owner_s_alone_before_it_holds_anything(tmp_path):
    path = tmp_path / "report.html"
    path.write_text("older and longer words")
    path.chmod(0o644)
    write_own(path, b"people")
    assert (path.read_bytes(), mode(path)) == (b"people", 0o600)


def test_what_is_no_regular_file_keeps_its_mode(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    pipe.chmod(0o622)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write_own(pipe, b"people")
    reader.join()
    assert (read, mode(pipe)) == ([b"people"], 0o622)


def test_a_file_that_is_there_is_not_written_over_where_it_must_be_new(tmp_path):
    (tmp_path / "mail.eml").write_text("kept")
    with pytest.raises(Fatal, match="File exists"):
        write_own(tmp_path / "mail.eml", b"people", anew=True)
    assert (tmp_path / "mail.eml").read_text() == "kept"
