"""The conversations of tests/mail/conversations.py, held with a whole office through a real mailbox.

In: a mailbox and how to put mail into it, a folder for the office's files, perhaps a database. Out: what came of each.
"""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from config.openings import Senders
from config.settings import Settings
from ingest.office import Office, opened
from operations.reprocess import replay
from tests.ingest.boxes import folder_box
from tests.mail.conversations import conversations
from tests.mail.conversing import Conversation, Ended, Outcome, Talk
from tests.mail.correspondents import SENDERS
from tests.mail.messages import OFFICE
from tests.servers import dovecot

Deliver = Callable[[bytes, datetime], None]
NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)


def held(
    folder: Path, mailbox: dict[str, Any], deliver: Deliver, chosen: Sequence[Conversation], database: str = ""
) -> list[Ended]:
    """Holds these conversations with a new office in this folder."""
    settings = Settings(
        office={
            "address": OFFICE,
            "coordinator": "coordinator@office.example.org",
            "addresses": ["desk@office.example.org"],
        },
        storage={"folder": folder / "var", "database": database},
        mailboxes={"applications": {"history": "answer"} | mailbox},
        notify={"acknowledge": True},
        outgoing={"per_minute": 100_000},
    )
    with opened(settings, lambda: NOW) as plain:
        openings = plain.openings.model_copy(update={"senders": Senders(**SENDERS)})
        office = replace(plain, openings=openings)
        return [*Talk(chosen, office, deliver).held(), _read_again(office)]


def _read_again(office: Office) -> Ended:
    """What reading all of it again under the same rules changes: nothing."""
    changes = [f"{each.subject[:60]}: {each.unread or each.differences}" for each in replay(office, None, dry_run=True)]
    return Ended("everything read again", Outcome.OTHER if changes else Outcome.RIGHT, " / ".join(changes))


def all_held() -> tuple[list[Ended], str]:
    """Holds them all on a Dovecot of their own, or in a folder of .eml files without one; and where."""
    chosen = list(conversations())
    with tempfile.TemporaryDirectory(prefix="conversations-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        if shutil.which("dovecot") is None:
            box = folder_box(folder / "mailbox")
            return held(
                folder, dict(box.settings), box.deliver, chosen
            ), "a folder of .eml files: Dovecot is not installed"
        with tempfile.TemporaryDirectory(prefix="dovecot-", ignore_cleanup_errors=True) as home:
            server, process = dovecot.start(Path(home))
            try:
                return held_on(server.account(), folder, chosen), "Dovecot"
            finally:
                dovecot.stop(process)


def held_on(account: dovecot.Account, folder: Path, chosen: Sequence[Conversation], database: str = "") -> list[Ended]:
    """Holds these conversations through an IMAP mailbox."""
    with account.client() as client:
        return held(
            folder,
            account.settings(),
            lambda raw, received: client.append("INBOX", raw, msg_time=received),
            chosen,
            database,
        )


def show(ended: Sequence[Ended], where: str) -> None:
    """A line of rates, and a line for each conversation that ended otherwise."""
    counts = Counter(each.outcome for each in ended)
    right = counts[Outcome.RIGHT]
    print(
        f"\nconversations, end to end on {where}: {len(ended)}, {right} right ({right / len(ended):.1%}), "
        f"{counts[Outcome.WRONG_MERGE]} wrong merges, {counts[Outcome.TWO_RECORDS]} with two records for one application, "
        f"{counts[Outcome.OTHER]} with another difference"
    )
    for each in ended:
        if each.outcome is not Outcome.RIGHT:
            print(f"conversations: {each.name}: {each.outcome}: {each.said}")
