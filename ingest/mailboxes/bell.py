"""A bell for one mailbox: it rings when mail may have come, so that a pass starts at once and not at its time.

In: a mailbox's settings, and what is to be called. Out: calls from a thread of the bell's own: when it begins to listen,
when its mailbox announces something, and every few minutes. It stores nothing and fetches nothing, and a ring that is
wrong or missing does no harm: the clock looks into each mailbox all the same.

A server that hangs up is asked again after seconds, then after minutes; one that refuses is left alone for at least five
minutes, or as long as it says; one that a person has to set right, or that announces nothing, is tried once an hour.

Failures: none; why a mailbox is not listened to is in `condition`, and once in the log.
"""

from __future__ import annotations

import random
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from time import monotonic

import structlog

from config.settings_tables import Mailbox
from domain.errors import Fatal, Transient
from ingest.mailboxes.idle import IdleListener
from ingest.mailboxes.listening import Listener, Polled, Stop
from ingest.mailboxes.source import MailboxRefuses
from ingest.mailboxes.watch import FileListener
from sign_in.tokens import SignIns

log = structlog.get_logger()

LISTENERS: Mapping[str, Callable[[str, Mailbox], Listener]] = {
    "maildir": FileListener,
    "mbox": FileListener,
    "folder": FileListener,
}
QUIET_SECONDS = 2.0  # after a ring: what comes meanwhile rings together
FIRST_WAIT, LONGEST_WAIT = 2.0, 600.0  # after a broken connection, doubled each time
HELD_SECONDS = 120.0  # a connection that held so long was a good one: the waits begin anew
REFUSED_WAIT = 300.0  # the least after a refusal, as for fetching
HOPELESS_WAIT = 3600.0
LOOK_SECONDS = 15.0  # how often somebody may have renewed a password that was refused
FAREWELL_SECONDS, STOP_SECONDS = 0.5, 1.0  # first by itself, then its connection is ended
# Connections of one account: Gmail allows 15 to all its programs together, Courier four to one address.
MOST_OF_AN_ACCOUNT = 3
TOO_MANY = "the account has as many connections as servers allow"


class Bell:
    """Rings for one mailbox, between `start` and `stop`."""

    def __init__(
        self, name: str, settings: Mailbox, ring: Callable[[str], None], sign_ins: SignIns | None = None
    ) -> None:
        self.name = name
        self.condition = "not started"  # why new mail waits for the clock; '' while the mailbox is listened to
        self._listener = _listener(name, settings, sign_ins)
        self._call = ring
        self._stop = Stop()
        self._failures = 0
        self._began = 0.0
        self._logged = ""
        self._thread = threading.Thread(target=self._run, name=f"bell of {name}", daemon=True)

    def start(self) -> None:
        """Begins to listen."""
        self._thread.start()

    def stop(self) -> None:
        """Ends listening, within two seconds whatever the server does; it rings no more then."""
        self._stop.set()
        if self._thread.ident is not None:
            self._thread.join(FAREWELL_SECONDS)
            self._listener.hang_up()
            self._thread.join(STOP_SECONDS)
        if not self._thread.is_alive():  # else it waits for a name or a connection, which has its own end
            self._stop.close()

    def _run(self) -> None:
        while not self._stop.is_set():
            self._began = monotonic()
            try:
                self._listener.listen(self._ring, self._report, self._stop)
                continue
            except (Transient, Fatal) as error:
                trouble: Exception = error
            except Exception as error:
                log.exception("bell", mailbox=self.name)
                trouble = error
            if self._stop.is_set():
                return
            if self._has_held():
                self._failures = 0
            self._failures += 1
            broke_off = isinstance(trouble, Transient) and not isinstance(trouble, Polled | MailboxRefuses)
            if self._failures > 1 or not broke_off:  # all connections break now and then
                self._note(str(trouble) or type(trouble).__name__, type(trouble).__name__)
            self._wait(trouble)

    def _has_held(self) -> bool:
        return monotonic() - self._began > HELD_SECONDS

    def _ring(self) -> None:
        if not self._stop.is_set():
            self._call(self.name)
            self._stop.wait(QUIET_SECONDS)

    def _report(self, why: str) -> None:
        self._note(why, why)

    def _note(self, why: str, kind: str) -> None:
        """Says once for each kind of trouble why the mailbox is not listened to, and that it is again."""
        self.condition = why
        if kind == self._logged:
            return
        if why:
            log.warning("new mail waits for the clock", mailbox=self.name, why=why)
        elif self._has_held():  # a connection that breaks again and again is said once
            log.info("mailbox is listened to again", mailbox=self.name)
        else:
            return
        self._logged = kind

    def _wait(self, trouble: Exception) -> None:
        """Waits before the next try, longer each time and never for the same time twice, so that servers are not stormed."""
        match trouble:
            case MailboxRefuses():
                seconds = max(REFUSED_WAIT, trouble.wait.total_seconds(), self._growing(REFUSED_WAIT, HOPELESS_WAIT))
            case Polled() | Fatal():
                seconds = HOPELESS_WAIT
            case _:
                seconds = self._growing(FIRST_WAIT, LONGEST_WAIT)
        until = monotonic() + seconds * random.uniform(1.0, 1.5)  # noqa: S311 - no secret
        while (left := until - monotonic()) > 0 and not self._stop.wait(min(left, LOOK_SECONDS)):
            if isinstance(trouble, Fatal) and self._listener.was_changed():
                return

    def _growing(self, first: float, longest: float) -> float:
        return min(longest, first * 2.0 ** min(self._failures - 1, 30))


def bells(mailboxes: Mapping[str, Mailbox], ring: Callable[[str], None], sign_ins: SignIns | None = None) -> list[Bell]:
    """A bell for each mailbox that is to be listened to. Those beyond a few of one account are left to the clock, and named."""
    made, of_account = [], Counter[tuple[str, int, str]]()
    for name, mailbox in mailboxes.items():
        if not mailbox.push:
            continue
        if mailbox.kind == "imap":
            account = (mailbox.host, mailbox.imap_port, mailbox.username)
            of_account[account] += 1
            if of_account[account] > MOST_OF_AN_ACCOUNT:
                log.info("new mail waits for the clock", mailbox=name, why=TOO_MANY)
                continue
        made.append(Bell(name, mailbox, ring, sign_ins))
    return made


def _listener(name: str, mailbox: Mailbox, sign_ins: SignIns | None) -> Listener:
    if mailbox.kind == "imap":
        return IdleListener(name, mailbox, sign_ins)
    return LISTENERS[mailbox.kind](name, mailbox)


def why_polled(name: str, mailbox: Mailbox, sign_ins: SignIns | None = None) -> str:
    """Why new mail of this mailbox waits for the clock; '' where a bell would ring for it. Tries it, for some seconds at the most."""
    if not mailbox.push:
        return "push is off"
    try:
        _listener(name, mailbox, sign_ins).rehearse()
    except (Transient, Fatal) as error:
        return str(error)
    return ""


def stop_all(started: Iterable[Bell]) -> None:
    """Stops all of them at the same time."""
    threads = [threading.Thread(target=each.stop) for each in started]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
