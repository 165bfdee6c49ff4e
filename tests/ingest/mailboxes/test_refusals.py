"""A server that refuses everything is in trouble itself; one message that is refused alone is in trouble alone."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import timedelta

import pytest

from config.settings_tables import Mailbox
from domain.errors import Fatal, Transient
from ingest.mailboxes import open_mailbox
from ingest.mailboxes.imap_refusals import passes, suggested_wait
from ingest.mailboxes.source import MailboxRefuses
from storage.models import LedgerState, MessageState
from tests.ingest.boxes import Collected, mail
from tests.ingest.fetching.test_fetch import ledger, messages
from tests.servers.hostile_imap import HostileServer, Shelf, hangs_up, hostile_server, refuses


@pytest.fixture
def hostile() -> Iterator[HostileServer]:
    with hostile_server() as server:
        yield server


def collect(hostile: HostileServer, collected: Collected) -> int:
    mailbox = Mailbox.model_validate(hostile.settings(timeout_seconds=20))
    with open_mailbox("in", mailbox) as source:
        return sum(len(batch) for batch in collected.collect_from(source, mailbox))


def bodies_refused(
    hostile: HostileServer, shelf: Shelf, said: str, only: Callable[[int], bool] = lambda _: True
) -> None:
    """The server lists all, and refuses each command that asks for the body of one of these."""
    shelf.on(hostile)

    def fetch(tag: str, line: str) -> bytes:
        asked = [int(uid) for part in line.split()[2].split(",") for uid in _range(part)]
        if "BODY" in line and any(only(uid) for uid in asked):
            return f"{tag} {said}\r\n".encode()
        return shelf.fetched(tag, line)

    hostile.answers["UID FETCH"] = fetch


def _range(part: str) -> range:
    first, _, last = part.partition(":")
    return range(int(first), int(last or first) + 1)


EVERYTHING_REFUSED = [
    "NO [THROTTLED] Request is throttled. Suggested Backoff Time: 280364 milliseconds",
    "NO Server Unavailable. 15",
    "NO [ALERT] Account exceeded command or bandwidth limits. (Failure)",
    "NO [OVERQUOTA] Account exceeded bandwidth limits",
    "NO [UNAVAILABLE] UID FETCH Server error - Please try again later",
    "NO [LIMIT] UID FETCH Rate limit hit",
    "NO [INUSE] Mailbox in use",
    "NO System Error (Failure)",
    "NO Some of the requested messages could not be had",  # in words that nobody knows
    "BAD User is authenticated but not connected.",
]


@pytest.mark.parametrize("count", [2, 50])
@pytest.mark.parametrize("said", EVERYTHING_REFUSED)
def test_a_server_that_refuses_everything_is_asked_little_and_counts_against_no_message(
    hostile: HostileServer, collected: Collected, said: str, count: int
) -> None:
    shelf = Shelf({uid: mail(uid) for uid in range(1, count + 1)})
    for _ in range(5):
        bodies_refused(hostile, shelf, said)
        hostile.heard.clear()
        with pytest.raises(MailboxRefuses, match=r"gives no message at all just now|authenticated but not connected"):
            collect(hostile, collected)
        assert len(hostile.heard) < 25
    assert {(row.state, row.attempts) for row in ledger(collected)} == {(LedgerState.LISTED, 0)}
    shelf.on(hostile)
    assert collect(hostile, collected) == count


@pytest.mark.parametrize("said", [EVERYTHING_REFUSED[0], EVERYTHING_REFUSED[-2]])
def test_it_may_begin_in_the_middle_of_a_pass_and_with_one_new_message_alone(
    hostile: HostileServer, collected: Collected, said: str
) -> None:
    shelf = Shelf({uid: mail(uid) for uid in range(1, 4)})
    shelf.on(hostile)
    assert collect(hostile, collected) == 3
    shelf.mail[4] = mail(4)
    bodies_refused(hostile, shelf, said)
    for _ in range(4):
        with pytest.raises(MailboxRefuses):
            collect(hostile, collected)
    shelf.on(hostile)
    assert collect(hostile, collected) == 1


@pytest.mark.parametrize("said", [EVERYTHING_REFUSED[0], EVERYTHING_REFUSED[4], "NO [SERVERBUG] Internal error"])
@pytest.mark.parametrize("refused", [1, 2, 4])
def test_one_message_that_is_refused_in_the_same_words_is_failed_alone(
    hostile: HostileServer, collected: Collected, said: str, refused: int
) -> None:
    shelf = Shelf({uid: mail(uid) for uid in range(1, 5)})
    bodies_refused(hostile, shelf, said, lambda uid: uid == refused)
    assert [collect(hostile, collected) for _ in range(4)] == [3, 0, 0, 0]
    states = [row.state for row in messages(collected)]
    assert states == [MessageState.KEPT] * 3 + [MessageState.FAILED]


def test_many_damaged_messages_at_the_front_delay_no_other(hostile: HostileServer, collected: Collected) -> None:
    shelf = Shelf({uid: mail(uid) for uid in range(1, 21)})
    bodies_refused(hostile, shelf, "NO cannot read it", lambda uid: uid <= 12)
    for _ in range(8):
        with suppress(MailboxRefuses):
            collect(hostile, collected)
    states = [row.state for row in messages(collected)]
    assert (states.count(MessageState.KEPT), states.count(MessageState.FAILED)) == (8, 12)


BYE = b"* BYE Internal error. Try again later\r\n"


def test_a_server_that_hangs_up_over_one_message_with_words_of_trouble_gives_the_others(
    hostile: HostileServer, collected: Collected
) -> None:
    shelf = Shelf({uid: mail(uid) for uid in range(1, 5)})
    bodies_refused(hostile, shelf, BYE.decode().strip().replace("* BYE", "NO"), lambda uid: uid == 2)
    refusing = hostile.answers["UID FETCH"]

    def fetch(tag: str, line: str) -> bytes | None:
        said = refusing(tag, line) or b""
        return hangs_up(BYE)(tag, line) if b" NO " in said else said

    hostile.answers["UID FETCH"] = fetch
    for _ in range(4):
        with suppress(Transient):
            collect(hostile, collected)
    states = [row.state for row in messages(collected)]
    assert states == [MessageState.KEPT] * 3 + [MessageState.FAILED]


def test_a_server_that_hangs_up_over_everything_with_words_of_trouble_counts_against_no_message(
    hostile: HostileServer, collected: Collected
) -> None:
    shelf = Shelf({uid: mail(uid) for uid in range(1, 31)})
    for _ in range(5):
        shelf.on(hostile)
        listing = hostile.answers["UID FETCH"]
        hostile.answers["UID FETCH"] = lambda tag, line, listing=listing: (
            listing(tag, line) if "BODY" not in line else hangs_up(BYE)(tag, line)
        )
        hostile.heard.clear()
        with pytest.raises(MailboxRefuses):
            collect(hostile, collected)
        assert len(hostile.heard) < 35
    assert {(row.state, row.attempts) for row in ledger(collected)} == {(LedgerState.LISTED, 0)}


def test_sizes_that_are_refused_delay_no_message(hostile: HostileServer, collected: Collected) -> None:
    shelf = Shelf({uid: mail(uid) for uid in range(1, 4)})
    shelf.on(hostile)
    hostile.answers = {"UID FETCH 1:3 (RFC822.SIZE)": refuses("[SERVERBUG] one is damaged"), **hostile.answers}
    assert collect(hostile, collected) == 3


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("LOGIN", "NO [ALERT] Too many simultaneous connections. (Failure)"),
        ("LOGIN", "NO [UNAVAILABLE] Maximum number of connections from user+IP exceeded"),
        ("LOGIN", "NO [LIMIT] LOGIN Rate limit hit"),
        ("LOGIN", "NO [INUSE] account is in use"),
        ("LOGIN", "NO Temporary authentication failure. Try again later."),
        ("LOGIN", "BAD Server Unavailable. 15"),
        ("LOGIN", "NO LOGIN Account is in maintenance mode"),
        ("EXAMINE", "BAD User is authenticated but not connected."),
        ("EXAMINE", "NO Mailbox is locked by another session"),
        ("EXAMINE", "NO [SERVERBUG] SELECT Server error - Please try again later"),
    ],
)
def test_a_server_that_serves_nobody_just_now_has_no_wrong_password_and_is_asked_once(
    hostile: HostileServer, command: str, said: str
) -> None:
    hostile.answers[command] = lambda tag, _: f"{tag} {said}\r\n".encode()
    with pytest.raises(MailboxRefuses) as told, open_mailbox("in", Mailbox.model_validate(hostile.settings())):
        pass
    assert "was refused" not in str(told.value)
    assert sum(line.startswith("LOGIN") for line in hostile.heard) == 1


@pytest.mark.parametrize(
    "bye",
    [
        b"* BYE Too many simultaneous connections\r\n",
        b"* BYE Maximum connection limit reached for this IP\r\n",
        b"* BYE [ALERT] Temporary problem, please try again later\r\n",
        b"* BYE Server Unavailable. 15\r\n",
    ],
)
@pytest.mark.parametrize("command", ["", "LOGIN", "EXAMINE", "UID SEARCH"])
def test_a_farewell_tells_why(hostile: HostileServer, bye: bytes, command: str) -> None:
    if command:
        hostile.answers[command] = hangs_up(bye)
    else:
        hostile.greeting = bye
    with pytest.raises(Transient), open_mailbox("in", Mailbox.model_validate(hostile.settings())) as source:
        source.present()
    assert sum(line.startswith("LOGIN") for line in hostile.heard) <= 1


@pytest.mark.parametrize(
    "said",
    [
        "[AUTHENTICATIONFAILED] Invalid credentials (Failure)",
        "[AUTHENTICATIONFAILED] Authentication failed. Please try again later.",
        "LOGIN failed.",
        "[ALERT] Application-specific password required: https://support.example.org",
        "[WEBALERT https://example.org] Web login required.",
        "Invalid user name or password, please try again",
    ],
)
def test_a_wrong_password_stays_one(hostile: HostileServer, said: str) -> None:
    hostile.answers["LOGIN"] = refuses(said)
    with pytest.raises(Fatal, match="was refused"), open_mailbox("in", Mailbox.model_validate(hostile.settings())):
        pass


def test_a_folder_that_the_server_lists_and_does_not_open_is_trouble_that_passes(hostile: HostileServer) -> None:
    hostile.answers["EXAMINE"] = refuses("EXAMINE failed")
    hostile.answers["LIST"] = lambda tag, _: f'* LIST () "/" INBOX\r\n{tag} OK done\r\n'.encode()
    with (
        pytest.raises(Transient, match="is there and cannot be opened now"),
        open_mailbox("in", Mailbox.model_validate(hostile.settings())),
    ):
        pass


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("[THROTTLED] Suggested Backoff Time: 280364 milliseconds", 280.364),
        ("rate limit hit, retry after 90 seconds", 90),
        ("try again in 5 minutes", 300),
        ("Suggested Backoff Time: 99999999999 milliseconds", 86_400),
        ("Server Unavailable. 15", 0),
    ],
)
def test_a_server_says_how_long_to_wait(said: str, seconds: float) -> None:
    assert passes(said)
    assert suggested_wait(said) == timedelta(seconds=seconds)
