"""What a server gives as a message is compared with what it says of it; asking again decides, never a difference alone."""

from collections.abc import Callable, Iterator

import pytest
from imapclient.response_types import Address, Envelope

from config.settings_tables import Mailbox
from domain.errors import Transient
from ingest.mailboxes import open_mailbox
from ingest.mailboxes.imap_bodies import is_another, is_notice
from storage.models import MessageState
from tests.ingest.boxes import Collected, mail
from tests.ingest.fetching.test_fetch import messages
from tests.servers.hostile_imap import HostileServer, Shelf, hostile_server

COURIER = b"From: System Administrator <root@localhost>\r\nSubject: message unavailable\r\n\r\nThis message is no longer available on the server.\r\n"
EXCHANGE = (
    b'From: "Microsoft Exchange Server"\r\nSubject: Retrieval using the IMAP4 protocol failed for the following message: 12\r\n'
    b'MIME-Version: 1.0\r\nContent-Type: text/plain; charset="utf-8"\r\n\r\nThe server couldn\'t retrieve the following message:\r\n\r\n'
    b'Subject: "Application"\r\nFrom: "Ada" ("ada@example.org")\r\nSent date: 3/2/2026 12:00:00 PM\r\n\r\nThe message hasn\'t been deleted.\r\n'
)
OTHERS = b"Subject: Error\r\n\r\nThe contents of the message could not be loaded from the server. Error reading message 7.\r\n"
BARE = b"Subject: message unavailable\r\n\r\n"


@pytest.fixture
def hostile() -> Iterator[HostileServer]:
    with hostile_server() as server:
        yield server


def passes(hostile: HostileServer, collected: Collected, times: int = 5) -> list[str]:
    """So many passes; what went wrong in each, '' for nothing."""
    mailbox = Mailbox.model_validate(hostile.settings())
    said = []
    for _ in range(times):
        try:
            with open_mailbox("in", mailbox) as source:
                list(collected.collect_from(source, mailbox))
        except Transient as error:
            said.append(str(error))
        else:
            said.append("")
    return said


def kept(collected: Collected) -> list[bytes]:
    return sorted(collected.blobs.get(row.raw_sha256) for row in messages(collected) if not row.headers_only)


def answering(shelf: Shelf, hostile: HostileServer, change: Callable[[int, bytes], bytes], times: int = 999) -> None:
    """The server answers for the bodies as `change` has it, so many times, and decently afterwards."""
    shelf.on(hostile)
    left = [times]

    def fetch(tag: str, line: str) -> bytes:
        if "BODY" not in line or left[0] <= 0:
            return shelf.fetched(tag, line)
        left[0] -= 1
        return shelf.fetched(tag, line, change)

    hostile.answers["UID FETCH"] = fetch


def six() -> Shelf:
    return Shelf({uid: mail(uid) for uid in range(1, 7)})


@pytest.mark.parametrize("notice", [COURIER, EXCHANGE, OTHERS, BARE], ids=["Courier", "Exchange", "another", "bare"])
def test_a_notice_in_the_place_of_a_message_is_asked_for_again_and_failed_in_the_end(
    hostile: HostileServer, collected: Collected, notice: bytes
) -> None:
    shelf = six()
    answering(shelf, hostile, lambda uid, raw: notice if uid == 3 else raw)
    passes(hostile, collected, 4)
    assert kept(collected) == sorted(raw for uid, raw in shelf.mail.items() if uid != 3)
    [failed] = [row for row in messages(collected) if row.state is MessageState.FAILED]
    assert "notice of its own" in failed.explanation


@pytest.mark.parametrize("notice", [COURIER, EXCHANGE], ids=["Courier", "Exchange"])
def test_a_server_that_gives_notices_alone_is_in_trouble_and_recovers(
    hostile: HostileServer, collected: Collected, notice: bytes
) -> None:
    shelf = six()
    answering(shelf, hostile, lambda *_: notice)
    assert all("gives no message at all" in said for said in passes(hostile, collected, 4))
    assert messages(collected) == []
    shelf.on(hostile)
    assert passes(hostile, collected, 1) == [""]
    assert kept(collected) == sorted(shelf.mail.values())


@pytest.mark.parametrize("by", [20, 1, 400, -20, -1])
@pytest.mark.parametrize("which", [1, 3, 6])
def test_a_literal_of_another_length_than_announced_loses_no_mail(
    hostile: HostileServer, collected: Collected, by: int, which: int
) -> None:
    shelf = six()
    shelf.on(hostile)
    shelf.announced = lambda uid, raw: len(raw) + (by if uid == which else 0)
    passes(hostile, collected, 1)
    shelf.announced = lambda _, raw: len(raw)
    passes(hostile, collected, 3)
    assert kept(collected) == sorted(shelf.mail.values())
    assert not [row for row in messages(collected) if row.state is MessageState.FAILED]


@pytest.mark.parametrize("by", [20, -20])
def test_one_that_always_has_another_length_is_failed_and_seen_and_the_others_come(
    hostile: HostileServer, collected: Collected, by: int
) -> None:
    shelf = six()
    shelf.on(hostile)
    shelf.announced = lambda uid, raw: len(raw) + (by if uid == 2 else 0)
    said = passes(hostile, collected, 1)
    assert said != [""]
    assert set(kept(collected)) == {raw for uid, raw in shelf.mail.items() if uid != 2}
    passes(hostile, collected, 4)
    assert [row.state for row in messages(collected)].count(MessageState.FAILED) == 1


@pytest.mark.parametrize("size", [lambda raw: len(raw) + 1, lambda raw: len(raw) // 2, lambda _: 0, lambda _: "NIL"])
def test_sizes_that_are_stated_inexactly_fail_no_message(hostile: HostileServer, collected: Collected, size) -> None:
    shelf = six()
    shelf.size = size
    shelf.on(hostile)
    assert passes(hostile, collected, 1) == [""]
    assert kept(collected) == sorted(shelf.mail.values())


@pytest.mark.parametrize("times", [1, 2])
def test_the_bytes_of_another_message_are_not_taken_for_it(
    hostile: HostileServer, collected: Collected, times: int
) -> None:
    shelf = six()
    shelf.tells_envelopes = True
    answering(shelf, hostile, lambda uid, raw: mail(5) if uid == 2 else raw, times=times)
    passes(hostile, collected, 2)
    assert kept(collected) == sorted(shelf.mail.values())


@pytest.mark.parametrize("given", [b"NIL", b'""', b"{0}\r\n"])
def test_a_body_that_is_none_is_asked_for_again(hostile: HostileServer, collected: Collected, given: bytes) -> None:
    shelf = six()
    shelf.tells_envelopes = True
    shelf.size = lambda _: 0
    shelf.on(hostile)
    whole = hostile.answers["UID FETCH"]
    left = [2]

    def fetch(tag: str, line: str) -> bytes | None:
        if "BODY" in line and left[0]:
            left[0] -= 1
            return (
                b'* 1 FETCH (UID 1 RFC822.SIZE 0 INTERNALDATE "02-Mar-2026 12:00:00 +0000" BODY[] '
                + given
                + f")\r\n{tag} OK\r\n".encode()
            )
        return whole(tag, line)

    hostile.answers["UID FETCH"] = fetch
    passes(hostile, collected, 4)
    assert kept(collected) == sorted(shelf.mail.values())


@pytest.mark.parametrize(
    "raw",
    [
        mail(Subject="message unavailable"),
        b"Received: from a by b; Mon, 2 Mar 2026 12:00:00 +0000\r\nSubject: your mail could not be read\r\n\r\nHello",
        b"From: Ada <ada@example.org>\r\nSubject: The message could not be opened\r\n\r\nI tried.",
        b"Subject: Application\r\n\r\nPlease find it attached.",
        b"",
        b"\x00\xff" * 200,
    ],
)
def test_mail_that_a_person_or_program_sent_is_no_notice(raw: bytes) -> None:
    assert not is_notice(raw)


def envelope(message_id: bytes | None, subject: bytes | None, sender: bytes = b"") -> Envelope:
    address = (Address(None, None, *sender.split(b"@")),) if sender else None
    return Envelope(None, subject, address, None, None, None, None, None, None, message_id)


@pytest.mark.parametrize(
    ("told", "another"),
    [
        (envelope(b"<1@example.org>", b"Application 1"), False),
        (envelope(b"<changed@example.org>", b"Application 1"), False),
        (envelope(None, b"=?utf-8?q?Application_1?=", b"Ada1@example.org"), False),
        (envelope(b" <1@\r\n example.org>", None), False),
        (envelope(None, None), False),
        (None, False),
        (envelope(b"<2@example.org>", b"Application 2", b"ada2@example.org"), True),
        (envelope(b"<2@example.org>", None), True),
    ],
)
def test_one_field_that_agrees_is_enough(told: Envelope | None, *, another: bool) -> None:
    assert is_another(told, mail(1)) is another
