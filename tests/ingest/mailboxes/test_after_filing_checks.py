"""`check` says before the first mail is filed what after_filing cannot do here, and what works instead."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from config.settings_tables import Mailbox
from domain.errors import Fatal
from ingest.mailboxes import open_mailbox
from tests.ingest.boxes import NOON, mail
from tests.servers.dovecot import Account
from tests.servers.hostile_imap import HostileServer, hostile_server, refuses, says

COURIER_LIST = says('* LIST (\\Unmarked \\HasChildren) "." "INBOX"\r\n* LIST (\\HasNoChildren) "." "INBOX.Sent"')


@pytest.fixture
def hostile() -> Iterator[HostileServer]:
    with hostile_server() as server:
        yield server


def offer(hostile: HostileServer, capabilities: str) -> None:
    hostile.greeting = f"* OK [CAPABILITY IMAP4rev1 {capabilities}] ready\r\n".encode()
    hostile.answers["CAPABILITY"] = says(f"* CAPABILITY IMAP4rev1 {capabilities}")


def check(settings: dict[str, object], **more: object) -> None:
    with open_mailbox("in", Mailbox.model_validate({**settings, **more})) as source:
        source.check_after_filing()


@pytest.mark.parametrize("flags", ["(\\Seen \\Deleted)", "()"])
def test_a_keyword_that_the_server_does_not_take(hostile: HostileServer, flags: str) -> None:
    hostile.answers["SELECT"] = says(f"* 1 EXISTS\r\n* OK [PERMANENTFLAGS {flags}] limited\r\n* OK [UIDVALIDITY 7] ok")
    with pytest.raises(Fatal, match="takes no keyword “postroom” in this folder; use after_filing = “move” or “leave”"):
        check(hostile.settings(), after_filing="flag")


@pytest.mark.parametrize("flags", ["(\\Seen \\*)", "(\\Seen Postroom)"])
def test_a_keyword_that_it_takes(hostile: HostileServer, flags: str) -> None:
    hostile.answers["SELECT"] = says(f"* 1 EXISTS\r\n* OK [PERMANENTFLAGS {flags}] ok\r\n* OK [UIDVALIDITY 7] ok")
    check(hostile.settings(), after_filing="flag")


def test_a_server_that_can_neither_move_nor_expunge_one_message(hostile: HostileServer) -> None:
    offer(hostile, "IDLE")
    with pytest.raises(Fatal, match="neither MOVE nor expunge one message; use after_filing = “flag” or “leave”"):
        check(hostile.settings(), after_filing="move", move_to="Filed")


@pytest.mark.parametrize("capabilities", ["UIDPLUS", "MOVE NAMESPACE"])
@pytest.mark.parametrize(
    ("folder", "works"), [("Filed", "INBOX.Filed"), ("Filed/2026", "INBOX.Filed.2026"), ("INBOX/Filed", "INBOX.Filed")]
)
def test_a_server_that_keeps_all_folders_below_its_prefix(
    hostile: HostileServer, capabilities: str, folder: str, works: str
) -> None:
    offer(hostile, capabilities)
    hostile.answers |= {"LIST": COURIER_LIST, "NAMESPACE": says('* NAMESPACE (("INBOX." ".")) NIL NIL')}
    with pytest.raises(Fatal, match=f"the folder “{folder}” cannot be made on this server; “{works}” works"):
        check(hostile.settings(), after_filing="move", move_to=folder)
    check(hostile.settings(), after_filing="move", move_to=works)
    assert not any(line.upper().startswith(("CREATE", "UID COPY", "UID STORE")) for line in hostile.heard)


def test_a_folder_below_the_prefix_is_named_where_mail_is_read_too(hostile: HostileServer) -> None:
    hostile.answers |= {"LIST": COURIER_LIST, "EXAMINE": refuses("Mailbox does not exist, or must be subscribed to.")}
    with pytest.raises(Fatal, match=r"there is “INBOX\.Sent”"):
        check(hostile.settings(), folder="Sent")


@pytest.mark.parametrize("more", [{}, {"after_filing": "flag"}, {"after_filing": "move", "move_to": "Filed/2026"}])
def test_a_real_server_can_do_it_all_and_is_left_as_it_was(account: Account, more: dict[str, object]) -> None:
    account.deliver(mail(), received=NOON)
    with account.client() as client:
        folders = [name for *_, name in client.list_folders()]
        if "Filed" in str(more):
            more = {**more, "move_to": "Filed.2026"}  # a Maildir's delimiter
    check(account.settings(), **more)
    with account.client() as client:
        assert [name for *_, name in client.list_folders()] == folders


def test_a_folder_of_files_has_no_flags(tmp_path: Path) -> None:
    with pytest.raises(Fatal, match="has no flags"):
        check({"kind": "folder", "path": tmp_path}, after_filing="flag")
    check({"kind": "folder", "path": tmp_path}, after_filing="move", move_to="Filed")
