"""A bell rings when an IMAP server announces mail, whatever the server does, and never storms it."""

import logging
import socket
import threading
import time
from collections.abc import Iterator
from itertools import repeat
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from config.settings_tables import Mailbox
from ingest.mailboxes import bell, idle
from tests.ingest.boxes import mail
from tests.ingest.mailboxes.ringing import ringing, until
from tests.servers.dovecot import Account
from tests.servers.hostile_imap import HANG_UP, HostileServer, hangs_up, hostile_server, refuses, says, stalls
from tests.servers.proxy import Does, Fault, Proxy, Way, proxy_to

EXISTS = b"* 2 EXISTS\r\n"


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bell, "QUIET_SECONDS", 0.05)
    monkeypatch.setattr(bell, "FIRST_WAIT", 0.1)


@pytest.fixture
def server() -> Iterator[HostileServer]:
    with hostile_server() as made:
        yield made


@pytest.fixture
def line(account: Account) -> Iterator[tuple[Account, Proxy]]:
    """A real server at the other end of a line that a test can break."""
    with proxy_to(account.port) as proxy:
        yield account, proxy


# A real server


@pytest.mark.parametrize("security", ["none", "starttls", "tls"])
def test_it_rings_when_it_listens_and_when_mail_comes(account: Account, security: str) -> None:
    port = account.tls_port if security == "tls" else account.port
    settings = account.settings(security=security, port=port, ca_file=account.ca_file, after_filing="flag")
    with ringing(settings) as rings:
        assert rings.come(1)
        assert until(lambda: rings.bell.condition == "")
        for number in (2, 3):
            began = time.monotonic()
            account.deliver(mail(number))
            assert rings.come(number)
            assert time.monotonic() - began < 5


def test_it_opens_the_folder_for_reading_alone(line: tuple[Account, Proxy]) -> None:
    account, proxy = line
    with ringing(account.settings(port=proxy.port, after_filing="flag")) as rings:
        assert rings.come(1)
        assert until(lambda: b"\r\n+ " in proxy.delivered[Way.BACK])  # the server has begun to announce
    assert b"EXAMINE" in proxy.delivered[Way.OUT]
    assert b"SELECT" not in proxy.delivered[Way.OUT]
    assert until(lambda: b"DONE\r\nBYE LOGOUT\r\n" in proxy.delivered[Way.OUT])


def test_many_mails_at_once_ring_a_few_times(account: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bell, "QUIET_SECONDS", 0.5)
    with ringing(account.settings()) as rings:
        assert rings.come(1)
        account.deliver(*(mail(number) for number in range(30)))
        assert rings.come(2)
        time.sleep(1.5)
        assert 2 <= len(rings.at) <= 4
        assert all(after - before >= 0.5 for before, after in zip(rings.at, rings.at[1:], strict=False))


def test_mail_that_came_before_idle_is_heard_of(account: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its announcement comes together with the server's “+”, where no poll of the socket sees it."""
    enter = idle._Idle.enter

    def delivered_before(self: idle._Idle) -> None:
        account.deliver(mail(1))
        enter(self)

    monkeypatch.setattr(idle._Idle, "enter", delivered_before)
    with ringing(account.settings()) as rings:
        assert rings.come(2)  # of the connection, and of the mail


def test_it_is_renewed_on_the_same_connection_and_rings(
    line: tuple[Account, Proxy], monkeypatch: pytest.MonkeyPatch
) -> None:
    account, proxy = line
    monkeypatch.setattr(idle, "RENEW_SECONDS", 0.3)
    with ringing(account.settings(port=proxy.port)) as rings:
        assert rings.come(5)
        account.deliver(mail(1))
        assert rings.next()
        assert proxy.connections == 1


@pytest.mark.parametrize("security", ["none", "tls"])
@pytest.mark.parametrize("does", [Does.CUT, Does.RESET])
def test_a_line_that_breaks_is_made_anew_with_a_fresh_login(account: Account, does: Does, security: str) -> None:
    with proxy_to(account.tls_port if security == "tls" else account.port) as proxy:
        settings = account.settings(port=proxy.port, security=security, ca_file=account.ca_file)
        with ringing(settings) as rings:
            assert rings.come(1)
            proxy.watch(Fault(does, Way.BACK, 0))
            account.deliver(mail(1))
            assert rings.come(2)  # of the new connection
            assert proxy.connections == 1  # counted since the watch
            account.deliver(mail(2))
            assert rings.come(3)


def test_a_server_that_is_gone_without_a_word_is_found_out_at_renewal(
    line: tuple[Account, Proxy], monkeypatch: pytest.MonkeyPatch
) -> None:
    account, proxy = line
    monkeypatch.setattr(idle, "RENEW_SECONDS", 0.5)
    with ringing(account.settings(port=proxy.port, timeout_seconds=1)) as rings:
        assert rings.come(1)
        proxy.watch(Fault(Does.STALL, Way.BACK, 0))
        assert until(lambda: proxy.connections == 1)
        rung = len(rings.at)
        assert rings.come(rung + 1)


def test_a_server_that_is_down_is_tried_less_and_less(line: tuple[Account, Proxy]) -> None:
    account, proxy = line
    proxy.down = True
    with ringing(account.settings(port=proxy.port)) as rings:
        time.sleep(2)
        assert 2 <= proxy.connections <= 6
        assert "in: " in rings.bell.condition
        proxy.down = False
        assert rings.come(1)
        assert rings.bell.condition == ""


# A server as no decent one is


def test_a_connection_that_has_ended_is_no_quiet_one(server: HostileServer) -> None:
    """`idle_check` of IMAPClient gives nothing for it, at once, for ever."""
    server.announces(HANG_UP)
    began = time.process_time()
    with ringing(server.settings()) as rings:
        assert rings.come(3)
        time.sleep(0.5)
        assert server.connections < 8
    assert time.process_time() - began < 1


def test_what_is_said_before_the_plus_breaks_nothing(server: HostileServer) -> None:
    server.announces()
    server.answers["IDLE"] = lambda *_: b"* 7 FETCH (FLAGS (\\Seen))\r\n* 2 EXISTS\r\n+ idling\r\n"
    with ringing(server.settings()) as rings:
        assert rings.come(1)
        assert not rings.next(0.5)
        assert (server.connections, rings.bell.condition) == (1, "")


def test_an_announcement_in_two_pieces_after_a_long_silence_is_one(server: HostileServer) -> None:
    """The time for an answer is counted from what the server says, not from IDLE."""
    server.announces(lambda: time.sleep(3.5), b"* 2 EXI", lambda: time.sleep(0.3), b"STS\r\n")
    with ringing(server.settings(timeout_seconds=1)) as rings:
        assert rings.come(2)
        assert rings.at[1] > 3.5
        assert server.connections == 1


def test_half_an_announcement_is_waited_for_as_long_as_an_answer(server: HostileServer) -> None:
    server.announces(b"* 2 EXI", lambda: time.sleep(2))
    with ringing(server.settings(timeout_seconds=0.5)) as rings:
        assert rings.come(2)  # of the next connection
        assert server.connections == 2


def test_still_here_starts_the_time_anew_but_not_for_ever(
    server: HostileServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(idle, "RENEW_SECONDS", 0.5)
    monkeypatch.setattr(idle, "LONGEST_SECONDS", 1.5)
    server.announces(*[lambda: time.sleep(0.3), b"* OK Still here\r\n"] * 10)
    with ringing(server.settings(timeout_seconds=5)) as rings:
        assert rings.come(2)
        assert 1.5 <= rings.at[1] - rings.at[0] <= 4


def test_what_is_announced_at_renewal_counts_and_tells_that_nothing_else_does(
    server: HostileServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(idle, "RENEW_SECONDS", 0.1)
    server.announces()
    server.answers["DONE"] = lambda tag, _: EXISTS + f"{tag} OK done\r\n".encode()
    with capture_logs() as logs, ringing(server.settings()) as rings:
        assert until(lambda: "announces nothing" in rings.bell.condition)
        assert rings.come(6)
        assert [each["event"] for each in logs] == ["new mail waits for the clock"]
        server.announces(EXISTS)
        assert until(lambda: rings.bell.condition == "")


@pytest.mark.parametrize(
    ("answers", "why"),
    [
        ({"CAPABILITY": says("* CAPABILITY IMAP4rev1")}, "has no IDLE"),
        ({"IDLE": refuses("not for you")}, "refuses it: not for you"),
        ({"IDLE": lambda tag, _: f"{tag} BAD unknown command\r\n".encode()}, "refuses it: unknown command"),
    ],
)
def test_without_idle_the_mailbox_is_polled_and_the_log_says_why_once(
    server: HostileServer, answers: dict[str, object], why: str
) -> None:
    server.announces()
    server.answers |= answers  # type: ignore[arg-type]
    with capture_logs() as logs, ringing(server.settings()) as rings:
        assert until(lambda: why in rings.bell.condition)
        time.sleep(0.5)
        assert [each["why"] for each in logs] == [rings.bell.condition]
        assert server.connections == 1
        assert rings.at == []


@pytest.mark.parametrize(
    "answers",
    [
        {"IDLE": refuses("[UNAVAILABLE] try again later")},
        {"IDLE": lambda *_: b"+ idling\r\n* BYE [UNAVAILABLE] Too many simultaneous connections\r\n" + HANG_UP},
        {"LOGIN": refuses("[ALERT] Too many simultaneous connections. (Failure)")},
        {"EXAMINE": refuses("[THROTTLED] Suggested Backoff Time: 280364 milliseconds")},
    ],
)
def test_a_server_that_refuses_is_left_alone(server: HostileServer, answers: dict[str, object]) -> None:
    server.announces()
    server.answers |= answers  # type: ignore[arg-type]
    with ringing(server.settings()) as rings:
        assert until(lambda: "127.0.0.1" in rings.bell.condition or "THROTTLED" in rings.bell.condition)
        time.sleep(0.7)
        assert server.connections == 1


def test_a_good_bye_is_followed_by_a_new_login(server: HostileServer) -> None:
    server.announces(b"* BYE Session invalidated - AccessTokenExpired\r\n", HANG_UP)
    with ringing(server.settings()) as rings:
        assert rings.come(3)
        assert sum(each.startswith("LOGIN") for each in server.heard) >= 3


def test_a_refused_login_is_not_repeated_until_the_password_is_another(
    server: HostileServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bell, "LOOK_SECONDS", 0.1)
    server.announces()
    server.answers["LOGIN"] = lambda tag, said: f"{tag} {'OK done' if 'renewed' in said else 'NO wrong'}\r\n".encode()
    (tmp_path / "token").write_text("old")
    settings = server.settings(password_file=tmp_path / "token")
    del settings["password"]
    with ringing(settings) as rings:
        assert until(lambda: "was refused" in rings.bell.condition)
        time.sleep(0.5)
        assert server.connections == 1
        (tmp_path / "token").write_text("renewed")
        assert rings.come(1)
        assert server.connections == 2


@pytest.mark.parametrize("said", [EXISTS, b"* OK Still here\r\n", b"* 1 FETCH (FLAGS ())\r\n"])
def test_a_server_that_never_stops_talking_is_left(
    server: HostileServer, said: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(idle, "MOST_LINES", 1000)
    server.announces(*repeat(said * 20, 1000))
    with ringing(server.settings()) as rings:
        assert until(lambda: server.connections == 2)
        assert len(rings.at) < 10


def test_a_server_that_ends_idle_by_itself_is_not_stormed(server: HostileServer) -> None:
    server.announces()
    server.answers["IDLE"] = lambda tag, _: b"+ idling\r\n" + f"{tag} OK timed out\r\n".encode()
    with capture_logs() as logs, ringing(server.settings()) as rings:
        assert rings.come(4)
        time.sleep(0.5)
        assert server.connections < 8
        assert [each["event"] for each in logs] == ["new mail waits for the clock"]


def test_that_a_mailbox_is_listened_to_again_is_said_once_it_held(
    server: HostileServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(idle, "RENEW_SECONDS", 0.1)
    monkeypatch.setattr(bell, "HELD_SECONDS", 0.5)
    server.announces()
    server.answers["LOGIN"] = hangs_up()
    with capture_logs() as logs, ringing(server.settings()):
        assert until(lambda: logs)  # one connection that breaks is not worth a word
        del server.answers["LOGIN"]
        assert until(lambda: logs[-1]["event"] == "mailbox is listened to again")
        time.sleep(0.3)
    # What breaks it off may have several names, each of which is said once.
    *waits, last = [each["event"] for each in logs]
    assert (set(waits), last) == ({"new mail waits for the clock"}, "mailbox is listened to again")


@pytest.mark.parametrize(
    ("greeting", "answers"),
    [
        (b"", {}),
        (b"* OK read", {}),
        (None, {"LOGIN": stalls()}),
        (None, {"EXAMINE": stalls(b"* 1 EXI")}),
        (None, {"IDLE": stalls()}),
        (None, {"IDLE": stalls(b"+ idling\r\n")}),
        (None, {"IDLE": stalls(b"+ idling\r\n* 2 EX")}),
        (None, {"DONE": stalls()}),
        (None, {"DONE": stalls(b"+ \r\n" * 50)}),
        (None, {"NOOP": stalls()}),
        (None, {"IDLE": hangs_up()}),
    ],
)
def test_it_ends_at_once_whatever_the_server_does(
    server: HostileServer, greeting: bytes | None, answers: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(idle, "RENEW_SECONDS", 0.2)
    server.announces()
    server.answers |= answers  # type: ignore[arg-type]
    server.greeting = server.greeting if greeting is None else greeting
    with ringing(server.settings(timeout_seconds=3)) as rings:  # which measures how long stopping takes
        time.sleep(0.5)
    rung = len(rings.at)
    time.sleep(0.2)
    assert len(rings.at) == rung


def test_it_ends_at_once_where_no_one_takes_the_connection() -> None:
    with socket.socket() as full:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        waiting = [socket.socket() for _ in range(4)]
        for each in waiting:
            each.setblocking(False)
            each.connect_ex(full.getsockname())
        settings = {"kind": "imap", "host": "127.0.0.1", "port": full.getsockname()[1], "security": "none"}
        with ringing({**settings, "username": "office", "password": "x", "timeout_seconds": 3}):
            time.sleep(0.3)
        for each in waiting:
            each.close()
        assert until(lambda: not any("bell of" in each.name for each in threading.enumerate()))


def test_a_bell_that_fails_itself_rings_again(server: HostileServer, monkeypatch: pytest.MonkeyPatch) -> None:
    server.announces()
    enter, failures = idle._Idle.enter, iter([RuntimeError("never seen")])

    def fails_once(self: idle._Idle) -> None:
        for each in failures:
            raise each
        enter(self)

    monkeypatch.setattr(idle._Idle, "enter", fails_once)
    logging.disable()
    try:
        with capture_logs() as logs, ringing(server.settings()) as rings:
            assert rings.come(1)
            assert rings.bell.condition == ""
    finally:
        logging.disable(logging.NOTSET)
    assert "exception" in {each["log_level"] for each in logs} | {
        "exception" if "exc_info" in each else "" for each in logs
    }


# Which mailboxes have one


def test_whether_a_bell_would_ring_can_be_tried(account: Account, server: HostileServer) -> None:
    def why(settings: dict[str, object]) -> str:
        return bell.why_polled("in", Mailbox.model_validate(settings))

    assert why(account.settings()) == ""
    assert why(account.settings(push=False)) == "push is off"
    assert "has no IDLE" in why(server.settings())
    server.announces()
    assert why(server.settings()) == ""
    server.answers["IDLE"] = refuses("no more than one connection")
    assert "refuses it: no more than one connection" in why(server.settings())
    server.answers["DONE"] = stalls()
    server.announces()
    assert "does not answer" in why(server.settings())


def test_a_few_connections_of_one_account_and_none_where_push_is_off() -> None:
    account = {"kind": "imap", "host": "imap.example.org", "username": "office", "password": "x"}
    boxes = {f"folder{number}": Mailbox.model_validate({**account, "folder": f"F{number}"}) for number in range(6)}
    boxes["other"] = Mailbox.model_validate({**account, "username": "other"})
    boxes["off"] = Mailbox.model_validate({**account, "username": "third", "push": False})
    with capture_logs() as logs:
        made = bell.bells(boxes, lambda _: None)
    bell.stop_all(made)
    assert [each.name for each in made] == ["folder0", "folder1", "folder2", "other"]
    assert [each["mailbox"] for each in logs] == ["folder3", "folder4", "folder5"]
