"""LibreOffice is started once and stays; what hurts it costs one file, and nothing of it stays behind."""

import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import pypdfium2
import pytest

from ingest.reader import sandbox
from parsers.attachments.media_types import DOCX
from parsers.documents import libreoffice, libreoffice_session, parse
from parsers.documents.libreoffice import NotLaidOut, to_pdf
from parsers.documents.programs import path_of, python_with_uno
from tests.mail import texts
from tests.mail.files import docx
from tests.servers import required

LETTER = docx("Dear Ms Example,\n\nI apply.\n\nAda Lindqvist")
ESSAY = docx(texts.prose(1_900))


@pytest.fixture
def kept():
    """One LibreOffice for all of these tests that leave it as it was."""
    required("libreoffice", path_of("soffice"))
    required("python3-uno", python_with_uno())


@pytest.fixture
def fresh(kept):
    """A process that keeps no LibreOffice yet, and none afterwards."""
    libreoffice.end()
    yield
    libreoffice.end()


def pages(content: bytes) -> int:
    with pypdfium2.PdfDocument(content) as document:
        return len(document)


def office_pid() -> int:
    return libreoffice._Kept.office._pid


def is_running(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def gone(pid: int) -> bool:
    deadline = time.monotonic() + 20
    while is_running(pid) and time.monotonic() < deadline:
        threading.Event().wait(0.02)
    return not is_running(pid)


def test_one_libreoffice_serves_many_files(kept):
    assert pages(to_pdf(LETTER, "docx", 60)) == 1
    first = office_pid()
    assert pages(to_pdf(ESSAY, "docx", 60)) > 2
    assert office_pid() == first


def test_one_that_died_is_started_anew(kept):
    to_pdf(LETTER, "docx", 60)
    first = office_pid()
    os.kill(first, signal.SIGKILL)
    assert pages(to_pdf(LETTER, "docx", 60)) == 1
    assert office_pid() != first


def test_one_that_hangs_is_ended_after_the_file_s_time(kept):
    to_pdf(LETTER, "docx", 60)
    first = office_pid()
    os.kill(first, signal.SIGSTOP)
    with pytest.raises(NotLaidOut, match=r"took longer than 0\.3 s"):
        to_pdf(LETTER, "docx", 0.3)
    assert gone(first)


@pytest.mark.parametrize(("bound", "value"), [("MOST_FILES", 1), ("MOST_RESIDENT", 1 << 20)])
def test_one_that_served_long_or_grew_is_ended(kept, monkeypatch, bound, value):
    to_pdf(LETTER, "docx", 60)
    first = office_pid()
    monkeypatch.setattr(libreoffice_session, bound, value)
    assert pages(to_pdf(LETTER, "docx", 60)) == 1
    assert gone(first)


def test_a_file_that_it_does_not_know_leaves_it_running(kept):
    to_pdf(LETTER, "docx", 60)
    first = office_pid()
    with pytest.raises(NotLaidOut, match="could not lay it out"):
        to_pdf(b"PK\x03\x04 no archive", "docx", 60)
    assert pages(to_pdf(LETTER, "docx", 60)) == 1
    assert office_pid() == first


def test_nothing_stays_behind(fresh, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    to_pdf(LETTER, "docx", 60)
    pid, pipe = office_pid(), f"postroom-{libreoffice._Kept.office._server.pid}-"
    assert not [path for path in Path("/tmp").glob("OSL_PIPE_*") if pipe in path.name]
    sockets = {str(link.readlink()) for link in Path(f"/proc/{pid}/fd").iterdir() if link.is_symlink()}
    named = [line.split() for line in Path("/proc/net/unix").read_text().splitlines() if "OSL_PIPE" in line]
    own = [fields[-1] for fields in named if f"socket:[{fields[6]}]" in sockets]
    assert own
    assert not any(Path(path).exists() for path in own)
    libreoffice.end()
    assert gone(pid)
    assert list(tmp_path.iterdir()) == []


OUTLIVED = """
import sys, time
from parsers.documents import libreoffice
libreoffice.to_pdf(sys.stdin.buffer.read(), "docx", 60)
print(libreoffice._Kept.office._pid, flush=True)
time.sleep(600)
"""


@pytest.mark.parametrize("walls", [False, True], ids=["bare", "bubblewrap"])
def test_it_ends_with_the_reader_even_when_that_is_killed(kept, walls):
    prefix = sandbox.prefix() if walls else ()
    if walls:
        required("bubblewrap", prefix)
    environment = sandbox.environment()
    if not walls:
        environment["PYTHONPATH"] = str(Path(__file__).parents[3])
    reader = subprocess.Popen(
        [*prefix, sys.executable, "-c", OUTLIVED], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment
    )
    with reader:
        reader.stdin.write(LETTER)
        reader.stdin.close()
        reader.stdout.readline()
        offices = [pid for pid in family(reader.pid) if "soffice.bin" in command(pid)]
        assert any(is_running(pid) for pid in offices)
        reader.kill()
        reader.wait()
        assert all(gone(pid) for pid in offices)


def family(pid: int) -> list[int]:
    found = [pid]
    for each in found:
        for task in Path(f"/proc/{each}/task").glob("*/children"):
            found += [int(child) for child in task.read_text().split()]
    return found


def command(pid: int) -> str:
    return Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ")


def test_without_uno_it_is_started_for_each_file(fresh, monkeypatch):
    monkeypatch.setattr(libreoffice_session, "python_with_uno", lambda: None)
    monkeypatch.setattr(libreoffice._Kept, "possible", True)
    assert pages(to_pdf(ESSAY, "docx", 60)) > 2
    assert libreoffice._Kept.office is None


def test_without_libreoffice_the_words_are_read_and_the_pages_are_unknown(monkeypatch):
    monkeypatch.setattr(libreoffice, "path_of", lambda _: None)
    found = parse(LETTER, DOCX)
    assert "Ada Lindqvist" in found.text
    assert found.page_count is None
    (problem,) = found.problems
    assert (problem.code, "LibreOffice is not installed" in problem.detail) == ("pages_unknown", True)
