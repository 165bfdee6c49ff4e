"""Hears of new mail in an IMAP folder by IDLE (RFC 2177): one connection, the folder open for reading alone.

In: a mailbox's settings. Out: a ring when the connection stands, whenever the server announces mail, and at each renewal.

IMAPClient's own `idle`, `idle_check` and `idle_done` are not used: they raise on what a server says before it agrees, do not
see what came together with the agreement, and take a connection that has ended for one that is quiet.

Failures: those of `Listener` (ingest/mailboxes/listening.py).
"""

from __future__ import annotations

import re
import select
import ssl
from contextlib import suppress
from time import monotonic
from typing import Any

from config.settings_tables import AfterFiling, Mailbox
from domain.errors import ConfigurationError, Fatal, Transient
from ingest.mailboxes.imap_connection import BROKEN, ImapConnection
from ingest.mailboxes.imap_refusals import passes, suggested_wait
from ingest.mailboxes.listening import Polled, Report, Ring, Stop
from ingest.mailboxes.source import MailboxRefuses
from net.errors import reason_of
from sign_in.tokens import SignIns

# Routers and servers forget quiet connections, some after minutes; what the server says starts the time anew.
RENEW_SECONDS = 5 * 60
# QUIRK: servers that say “Still here” end the session all the same when the client is quiet for half an hour (RFC 2177).
LONGEST_SECONDS = 25 * 60
MOST_LINES = 20_000  # of one IDLE; a server that never stops talking is left. A person who marks all as read makes many
LATE = 3  # renewals at which mail showed that was not announced before, and none that was
FAREWELL_SECONDS = 0.3
ANNOUNCES = re.compile(rb"\* [1-9]\d* (?:EXISTS|RECENT)\b", re.IGNORECASE)
GOOD_BYE = re.compile(rb"\* BYE\b *(.*)", re.IGNORECASE | re.DOTALL)


class IdleListener:
    """One IMAP folder that is listened to."""

    def __init__(self, name: str, settings: Mailbox, sign_ins: SignIns | None = None) -> None:
        self.name, self.settings = name, settings
        self._sign_ins = sign_ins
        # Whatever is done with filed messages: a bell changes nothing, so it opens the folder by EXAMINE.
        self._read_only = settings.model_copy(update={"after_filing": AfterFiling.LEAVE})
        self._connection: ImapConnection | None = None
        self._secret: str | None = None
        self._announced, self._late = False, 0

    def listen(self, ring: Ring, report: Report, stop: Stop) -> None:
        """See `Listener`."""
        self._secret = self._current_secret()
        self._connection = connection = ImapConnection(self.name, self._read_only, self._sign_ins)
        try:
            connection.connect(attempts=1)
            with connection.errors():
                self._idle(_Idle(self._where, connection.client), ring, report, stop)
        finally:
            connection.close()

    def rehearse(self) -> None:
        """See `Listener`: enters IDLE and leaves it."""
        connection = ImapConnection(self.name, self._read_only, self._sign_ins)
        try:
            connection.connect(attempts=1)
            with connection.errors():
                idle = _Idle(self._where, connection.client)
                idle.enter()
                idle.leave()
                connection.log_out()
        finally:
            connection.close()

    def _idle(self, idle: _Idle, ring: Ring, report: Report, stop: Stop) -> None:
        idle.enter()
        self._announced = idle.announced() or self._announced
        report("")
        ring()
        while not stop.is_set():
            renew_at = monotonic() + RENEW_SECONDS
            renew_by = monotonic() + LONGEST_SECONDS
            while (left := min(renew_at, renew_by) - monotonic()) > 0:
                idle.wait(left, stop)
                if stop.is_set():
                    break
                if idle.take_in():
                    renew_at = monotonic() + RENEW_SECONDS
                if idle.announced():
                    self._announced = True
                    report("")
                    ring()
            if stop.is_set():
                break
            idle.leave()
            self._late += idle.announced()
            deaf = self._late >= LATE and not self._announced
            report(self._where("the server takes IDLE and announces nothing") if deaf else "")
            idle.enter()
            ring()
        idle.say_good_bye()

    def hang_up(self) -> None:
        """See `Listener`."""
        connection = self._connection
        if connection is not None:
            connection.interrupt()

    def was_changed(self) -> bool:
        """Whether the password or token is another one, or a person has signed in."""
        return self._current_secret() != self._secret

    def _current_secret(self) -> str | None:
        with suppress(ConfigurationError, ValueError, Transient, Fatal):
            return self._sign_ins.mark(self.settings) if self._sign_ins is not None else self.settings.secret
        return None

    def _where(self, what: str) -> str:
        return f"mailbox {self.name}: {self.settings.host}: {what}"


class _Idle:
    """IDLE on one open connection. What the server says meanwhile is taken in line by line."""

    def __init__(self, where: Any, client: Any) -> None:
        self._where, self._client, self._imap = where, client, client.protocol
        self._socket = client.socket()
        self._timeout = self._socket.gettimeout()
        self._tag = b""
        self._lines = 0
        self._mail = False

    def announced(self) -> bool:
        """Whether mail was announced since this was asked last."""
        mail, self._mail = self._mail, False
        return mail

    def enter(self) -> None:
        """Sends IDLE and waits for the server's “+”; raises Polled where there is none."""
        if not self._client.has_capability("IDLE"):
            self._client.logout()
            raise Polled(self._where("the server has no IDLE"))
        self._lines = 0
        self._tag = self._imap.send_command("IDLE")
        while self._next_line() is not None:
            if self._imap.tagged_commands[self._tag]:
                said = _words(self._imap.tagged_commands.pop(self._tag)[1][0])
                if passes(said):
                    raise MailboxRefuses(self._where(f"no IDLE just now: {said}"), wait=suggested_wait(said))
                raise Polled(self._where(f"the server offers IDLE and refuses it: {said}"))

    def wait(self, seconds: float, stop: Stop) -> None:
        """Waits until there is something to take in, so long at the most."""
        if self._has_more():
            return
        waiting = select.poll()
        waiting.register(self._socket, select.POLLIN)
        waiting.register(stop, select.POLLIN)
        waiting.poll(max(1.0, seconds * 1000))

    def take_in(self) -> bool:
        """Notes all that was said; whether anything was. Raises Transient where the server has hung up, and does not say so."""
        spoke = False
        while self._has_more():
            self._next_line()
            spoke = True
            if self._imap.tagged_commands[self._tag]:
                raise Transient(self._where("the server ended IDLE by itself"))
        if self._socket.ended:
            raise Transient(self._where("the server has hung up"))
        return spoke

    def leave(self) -> None:
        """Ends IDLE, and asks once more what is new."""
        self._imap.send(b"DONE\r\n")
        while not self._imap.tagged_commands[self._tag]:
            self._next_line()
        self._imap.tagged_commands.pop(self._tag)
        # QUIRK: some servers announce what is new only in answer to a command.
        _, said = self._client.noop()
        self._mail = self._mail or any(len(each) > 1 and each[1] == b"EXISTS" for each in said)

    def say_good_bye(self) -> None:
        """Ends the session without waiting for an answer."""
        with suppress(*BROKEN):
            self._socket.settimeout(FAREWELL_SECONDS)
            self._imap.send(b"DONE\r\nBYE LOGOUT\r\n")

    def _has_more(self) -> bool:
        """Whether the server has said more: it may have come together with what was read before, and no poll sees it."""
        self._socket.expect_nothing()
        self._socket.settimeout(0)
        try:
            return bool(self._imap.file.peek(1))
        except (BlockingIOError, ssl.SSLWantReadError):
            return False
        finally:
            self._socket.settimeout(self._timeout)

    def _next_line(self) -> bytes | None:
        """Reads one line and notes what it says; None for a “+”."""
        line: bytes | None = self._imap.next_answer()
        self._lines += 1
        if self._lines > MOST_LINES:
            raise Transient(self._where("the server never stops talking"))
        if line is None:
            return None
        self._mail = self._mail or ANNOUNCES.match(line) is not None
        if (bye := GOOD_BYE.match(line)) is not None:
            said = _words(bye[1])
            sentence = self._where(f"the server says good-bye: {said}")
            raise MailboxRefuses(sentence, wait=suggested_wait(said)) if passes(said) else Transient(sentence)
        return line


def _words(said: bytes) -> str:
    return reason_of(ValueError(said.decode("utf-8", "replace")))
