"""An office in a folder, and the command run over it: what the tests of the command and of the operations share."""

import os
import sys
from datetime import datetime
from pathlib import Path

import pytest

from cli.main import main
from tests.mail import texts
from tests.mail.sample_mailbox import apply, at, three


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """An office with an empty folder as mailbox; the path of its settings."""
    (tmp_path / "mailbox").mkdir()
    file = tmp_path / "postroom.toml"
    file.write_text(
        '[office]\ncoordinator = "coordinator@office.example.org"\naddress = "internships@office.example.org"\n'
        '[mailboxes.applications]\nkind = "folder"\npath = "mailbox"\nhistory = "answer"\n'
    )
    return file


@pytest.fixture
def run(office, monkeypatch, capsys):
    """Runs the command; gives its exit code, stdout and stderr."""

    def command(*words: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["postroom", "--config", str(office), *map(str, words)])
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capsys.readouterr()
        return ended.value.code or 0, out, err

    return command


def put(office: Path, name: str, raw: bytes, received: datetime) -> None:
    """Puts a mail into the office's mailbox as received then."""
    file = office.parent / "mailbox" / name
    file.write_bytes(raw)
    os.utime(file, (received.timestamp(), received.timestamp()))


def complete(office: Path, name: str = "1.eml") -> bytes:
    raw = apply(texts.ADA, "ICRtoP Internship – Summer 2026", three(texts.ADA), at(3))
    (office.parent / "mailbox" / name).write_bytes(raw)
    return raw
