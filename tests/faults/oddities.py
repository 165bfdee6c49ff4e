"""What the world outside does once in a while and no server of the tests can be told to do.

In: a name. Out: this process meets it. None of them is a fault of the program's.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from imapclient import IMAPClient

from tests.faults import loaded, seams


def _server_without_move() -> None:
    known = IMAPClient.has_capability
    IMAPClient.has_capability = lambda self, name: name != "MOVE" and known(self, name)


def _mailbox_lists_and_does_not_give() -> None:
    from ingest.mailboxes.imap import ImapMailbox
    from ingest.mailboxes.source import Fetched

    given = ImapMailbox.fetch

    def fetch(self: ImapMailbox, uids: Sequence[str]) -> Iterator[Fetched]:
        return (each for each in given(self, uids) if int(each.uid) != 1)

    ImapMailbox.fetch = fetch  # type: ignore[method-assign]


def _message_vanishes_before_it_is_fetched() -> None:
    from ingest.mailboxes.imap import ImapMailbox

    given = ImapMailbox.fetch

    def fetch(self: ImapMailbox, uids: Sequence[str]) -> Any:
        if "1" in uids:
            with seams.unseen():
                self.connection.client.select_folder(self.settings.folder)
                self.connection.client.delete_messages([1])
                self.connection.client._imap.expunge()
        return given(self, uids)

    ImapMailbox.fetch = fetch  # type: ignore[method-assign]


def _filing_one_message_is_an_internal_error() -> None:
    real = loaded.ingest.final_states.file_reading

    def file_reading(session: Any, message: Any, *arguments: Any) -> None:
        if message.id == 1:
            raise ZeroDivisionError("a mistake of ours")
        real(session, message, *arguments)

    loaded.ingest.final_states.file_reading = file_reading


def _scanner_stops_answering_after_the_first_scan() -> None:
    from ingest.scanning.screening import Screen

    def scan_files(self: Screen, reading: object) -> None:
        self.trouble = "the virus scanner does not answer"

    Screen.scan_files = scan_files  # type: ignore[assignment,method-assign]


def _storm() -> None:
    from notify.outbox import sending

    sending.AUTOMATIC_PER_HOUR = 0


def _mailbox_restored() -> None:
    from ingest.mailboxes.imap import ImapMailbox
    from ingest.mailboxes.source import RestoredMailbox

    listed = ImapMailbox.list

    def list_(self: ImapMailbox, known: frozenset[str], *remembered: Any) -> Any:
        if known:
            raise RestoredMailbox("the mailbox was restored")
        return listed(self, known, *remembered)

    ImapMailbox.list = list_  # type: ignore[assignment,method-assign]


def _little_patience() -> None:
    from storage import database

    database.BUSY_SECONDS = 0.2


def _postgresql_dies() -> None:
    real = loaded.ingest.final_states.file_reading

    def file_reading(session: Any, *arguments: Any) -> None:
        driver = session.connection().connection.driver_connection
        os.kill(driver.info.backend_pid, signal.SIGKILL)
        real(session, *arguments)

    loaded.ingest.final_states.file_reading = file_reading


ODDITIES: dict[str, Callable[[], None]] = {
    "a server without MOVE": _server_without_move,
    "a message that is listed and not given": _mailbox_lists_and_does_not_give,
    "a message that vanishes before it is fetched": _message_vanishes_before_it_is_fetched,
    "an internal error in filing the first message": _filing_one_message_is_an_internal_error,
    "a scanner that stops answering": _scanner_stops_answering_after_the_first_scan,
    "too many automatic mails": _storm,
    "a restored mailbox": _mailbox_restored,
    "little patience with locks": _little_patience,
    "a PostgreSQL that dies while the first message is filed": _postgresql_dies,
}
