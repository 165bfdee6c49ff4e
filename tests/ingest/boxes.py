"""Mailboxes of every kind that a test can put mail into, and makers of small messages."""

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

from config.settings import Settings
from config.settings_tables import Mailbox
from ingest.fetching.fetch import collect
from ingest.mailboxes import open_mailbox
from ingest.mailboxes.source import Source
from storage.blobs.store import Blobs, open_blobs
from storage.database import Database
from tests.servers.dovecot import Account

# In the past of any clock: Dovecot takes no time of receipt from the future.
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
LATER = datetime(2026, 3, 3, 9, 30, tzinfo=UTC)


def mail(number: int = 1, body: str = "Please find my application attached.", **headers: str) -> bytes:
    """A small message with CRLF line ends."""
    head = {
        "From": f"Ada Applicant {number} <ada{number}@example.org>",
        "To": "internships@example.org",
        "Subject": f"Application {number}",
        "Message-ID": f"<{number}@example.org>",
        "Date": "Tue, 24 Nov 2026 10:00:00 +0000",
        **{name.replace("_", "-"): value for name, value in headers.items()},
    }
    return ("".join(f"{name}: {value}\r\n" for name, value in head.items()) + f"\r\n{body}\r\n").encode()


@dataclass
class Box:
    """A mailbox with one way to put mail in, one to mark it as read, and one to take it away."""

    settings: dict[str, object]
    deliver: Callable[[bytes, datetime], None]
    read_on_a_phone: Callable[[], None]
    remove: Callable[[int], None]  # the n-th delivered, from 0

    def open(self, **more: object) -> Source:
        return open_mailbox("in", self.mailbox(**more))

    def mailbox(self, **more: object) -> Mailbox:
        return Mailbox.model_validate({**self.settings, **more})


def imap_box(account: Account) -> Box:
    def read_on_a_phone() -> None:
        with account.client() as client:
            client.add_flags(client.search("ALL"), [b"\\Seen"])

    def remove(number: int) -> None:
        with account.client() as client:
            client.delete_messages([number + 1])
            client.uid_expunge([number + 1])

    return Box(
        account.settings(), lambda raw, received: account.deliver(raw, received=received), read_on_a_phone, remove
    )


def folder_box(path: Path) -> Box:
    path.mkdir()
    delivered: list[Path] = []

    def deliver(raw: bytes, received: datetime) -> None:
        delivered.append(path / f"mail {len(delivered)}.eml")
        _write(delivered[-1], raw, received)

    return Box({"kind": "folder", "path": path}, deliver, lambda: None, lambda number: delivered[number].unlink())


def maildir_box(path: Path) -> Box:
    for part in ("new", "cur", "tmp"):
        (path / part).mkdir(parents=True)
    names: list[str] = []

    def deliver(raw: bytes, received: datetime) -> None:
        names.append(f"17000000{len(names):02}.M1P1.host")
        _write(path / "new" / names[-1], raw, received)

    def read_on_a_phone() -> None:
        for each in list((path / "new").iterdir()):
            each.rename(path / "cur" / f"{each.name}:2,S")

    def remove(number: int) -> None:
        for each in path.glob(f"*/{names[number]}*"):
            each.unlink()

    return Box({"kind": "maildir", "path": path}, deliver, read_on_a_phone, remove)


def mbox_box(path: Path) -> Box:
    path.touch()
    entries: list[bytes] = []

    def write() -> None:
        path.write_bytes(b"".join(entries))

    def deliver(raw: bytes, received: datetime) -> None:
        quoted = re.sub(rb"(?m)^(>*From )", rb">\1", raw)
        entries.append(b"From ada@example.org " + received.strftime("%a %b %e %H:%M:%S %Y\n").encode() + quoted + b"\n")
        write()

    def remove(number: int) -> None:
        entries[number] = b""
        write()

    return Box({"kind": "mbox", "path": path}, deliver, lambda: None, remove)


def _write(path: Path, raw: bytes, received: datetime) -> None:
    path.write_bytes(raw)
    os.utime(path, (received.timestamp(), received.timestamp()))


@dataclass
class Collected:
    """A database and a store that mail is collected into."""

    database: Database
    folder: Path
    now: datetime = NOON
    limits: dict[str, object] = field(default_factory=dict)

    @property
    def blobs(self) -> Blobs:
        return open_blobs(str(self.folder))

    def settings(self, mailbox: Mailbox) -> Settings:
        return Settings(mailboxes={"in": mailbox, "other": mailbox}, limits=self.limits)

    def collect_from(self, source: Source, mailbox: Mailbox, name: str = "in") -> Iterator[tuple[int, ...]]:
        return collect(name, source, self.database, self.blobs, self.settings(mailbox), lambda: self.now)

    def collect(self, box: Box, name: str = "in", **more: object) -> list[int]:
        """One collecting pass; the numbers of what is newly kept."""
        mailbox = box.mailbox(**more)
        with open_mailbox(name, mailbox) as source:
            return [number for batch in self.collect_from(source, mailbox, name) for number in batch]


@pytest.fixture(params=["imap", "maildir", "mbox", "folder"])
def box(request: pytest.FixtureRequest, tmp_path: Path) -> Box:
    """An empty mailbox of each kind."""
    makers: dict[str, Callable[[Path], Box]] = {"maildir": maildir_box, "mbox": mbox_box, "folder": folder_box}
    if request.param == "imap":
        return imap_box(request.getfixturevalue("account"))
    return makers[request.param](tmp_path / "box")


@pytest.fixture
def collected(database: Database, tmp_path: Path) -> Collected:
    """Empty collected, on each kind of database."""
    return Collected(database, tmp_path / "blobs")
