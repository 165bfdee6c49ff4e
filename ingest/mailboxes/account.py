"""What an IMAP account holds, as a person chooses the folder that is read: folders with their counts, and the newest message's day.

In: a mailbox's settings. Out: the folders as the server lists them. Nothing changes on the server: LIST, STATUS and EXAMINE.

Failures: those of the connection (ingest/mailboxes/imap_connection.py).
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime

from config.settings_tables import Mailbox
from ingest.mailboxes.imap_connection import ImapConnection
from ingest.mailboxes.imap_folders import NO_FOLDERS
from ingest.mailboxes.source import ItemRefused

MOST_FOLDERS = 100  # whose messages are counted: each is a command of its own
SPECIAL = frozenset(
    {b"\\sent", b"\\drafts", b"\\trash", b"\\junk", b"\\all", b"\\flagged", b"\\important", b"\\archive"}
)


@dataclass(frozen=True, slots=True)
class FolderSeen:
    """A folder: how many messages it holds (None: not counted), and what the server says that it is for (RFC 6154)."""

    name: str
    messages: int | None
    special: str = ""


@dataclass(frozen=True, slots=True)
class AccountSeen:
    """An account: its folders, the open one first, and when the newest message of the open one was received (UTC)."""

    folders: tuple[FolderSeen, ...]
    newest: datetime | None


def look_into(name: str, settings: Mailbox) -> AccountSeen:
    """Logs in, opens the mailbox's folder and lists the others. Raises Transient or Fatal."""
    connection = ImapConnection(name, settings)
    try:
        connection.connect(attempts=1)
        with connection.errors():
            opened = FolderSeen(settings.folder, connection.exists)
            newest = _newest(connection) if connection.exists else None
            others = _others(connection)
        connection.log_out()
    finally:
        connection.close()
    return AccountSeen((opened, *others), newest)


def _newest(connection: ImapConnection) -> datetime | None:
    with suppress(ItemRefused), connection.errors(refusal=ItemRefused):
        last = connection.client.search(["UID", "*"])
        for entry in connection.client.fetch(last, ["INTERNALDATE"]).values():
            received = entry.get(b"INTERNALDATE")
            if isinstance(received, datetime) and received.tzinfo is not None:
                return received.astimezone(UTC)
    return None


def _others(connection: ImapConnection) -> list[FolderSeen]:
    found: list[FolderSeen] = []
    for flags, _, name in connection.client.list_folders():
        marks = {flag.lower() for flag in flags if isinstance(flag, bytes)}
        if marks & NO_FOLDERS or _same(str(name), connection.settings.folder):
            continue
        special = next((mark.decode("ascii", "replace").lstrip("\\") for mark in sorted(marks & SPECIAL)), "")
        count = None
        if len(found) < MOST_FOLDERS:
            with suppress(ItemRefused), connection.errors(refusal=ItemRefused):
                count = int(connection.client.folder_status(name, ["MESSAGES"])[b"MESSAGES"])
        found.append(FolderSeen(str(name), count, special))
    return found


def _same(one: str, other: str) -> bool:
    return one == other or (one.upper() == other.upper() == "INBOX")
