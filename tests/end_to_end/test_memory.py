"""Memory stays flat whatever a mailbox holds: the highest sum over a pass's own process and its readers."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from bench import corpus

POSTROOM = Path(sys.executable).with_name("postroom")
DISTINCT = 40
FEW, MANY = 120, 300  # each more than two batches, after which what is kept for use again is there
# Those more weigh 56 MiB; what is kept for use again still grows by some MiB, and levels off.
SLACK_MIB = 12
SAMPLED_EVERY = 0.05  # seconds


@pytest.fixture(scope="module")
def mail() -> list[bytes]:
    """As many applications, of fewer people's files: making them takes far longer than reading them."""
    made = list(corpus.applications(DISTINCT))
    return [_of_another(made[number % DISTINCT], number % DISTINCT, number) for number in range(MANY)]


def _of_another(raw: bytes, made: int, number: int) -> bytes:
    for words in (b"applicant%d@example.org", b"<%d@mail.example.org>"):
        raw = raw.replace(words % made, words % number)
    return raw


def highest(folder: Path, mail: list[bytes]) -> float:
    """MiB that a pass over this mail holds at most, shared and mapped files left out."""
    (folder / "mailbox").mkdir(parents=True)
    for number, raw in enumerate(mail):
        (folder / "mailbox" / f"{number:03}.eml").write_bytes(raw)
    settings = folder / "postroom.toml"
    settings.write_text('[mailboxes.in]\nkind = "folder"\npath = "mailbox"\n')
    command = [POSTROOM, "--config", settings, "once", "--quiet"]
    seen = 0.0
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        while process.poll() is None:
            seen = max(seen, sum(anonymous(pid) for pid in family(process.pid)))
            time.sleep(SAMPLED_EVERY)
    assert process.returncode in (0, 1)  # 1: the same names and telephones come again from other addresses, which waits
    return seen


def family(pid: int) -> list[int]:
    """A process and all below it."""
    found = [pid]
    for each in found:
        for task in Path(f"/proc/{each}/task").glob("*/children"):
            found += [int(child) for child in read(task).split()]
    return found


def anonymous(pid: int) -> float:
    """MiB of a process that belong to it alone and to no file (proc(5), smaps_rollup)."""
    lines = (line.split() for line in read(Path(f"/proc/{pid}/smaps_rollup")).splitlines())
    return sum(int(words[1]) / 1024 for words in lines if words[0] == "Anonymous:")


def read(path: Path) -> str:
    try:
        return path.read_text()
    except OSError:  # it has ended meanwhile
        return ""


def test_a_long_mailbox_takes_no_more_memory_than_a_short_one(tmp_path, mail):
    few, many = highest(tmp_path / "few", mail[:FEW]), highest(tmp_path / "many", mail)
    assert few > 0
    assert many < few + SLACK_MIB
