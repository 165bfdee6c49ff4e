"""One connection to an IMAP server with one folder open, made anew when the server has hung up meanwhile.

In: host, login and folder. Out: an IMAPClient that is logged in and has the folder open, with EXAMINE unless filed messages
are to be flagged or moved, so that the server changes nothing. Answers are bounded in bytes and in time.

Failures: `Transient` when the server does not answer, breaks off or answers nonsense, `MailboxRefuses` when it says that it
serves nobody just now, `ItemRefused` when it refuses one command and goes on; `Fatal` when it refuses the login, its certificate is not
trusted, or there is no such folder. Each sentence names the mailbox, none the password.
"""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from time import monotonic
from typing import Any

import stamina.instrumentation

from config.logins import Security
from config.settings_tables import AfterFiling, Mailbox
from domain.errors import Fatal, PostroomError, Transient
from ingest.mailboxes.imap_client import (
    IMAPClient,
    IMAPClientAbortError,
    IMAPClientError,
    IMAPClientReadOnlyError,
    LoginError,
    client_of,
    start_tls,
)
from ingest.mailboxes.imap_folders import Folders, folders_of
from ingest.mailboxes.imap_refusals import lasts, passes, said_by, suggested_wait
from ingest.mailboxes.imap_secret import ImapSecret
from ingest.mailboxes.source import ItemRefused, MailboxRefuses, validity_of
from net.errors import network_trouble
from sign_in.explained import login_refused
from sign_in.sasl import Exchange
from sign_in.tokens import SignIns

# Servers may hang up after 30 minutes (RFC 9051 section 5.4), routers forget a silent connection after some; reading
# what was fetched can take that long.
IDLE_SECONDS = 60
ATTEMPTS = 3  # to connect and log in, with growing waits between
VALIDITY_DIGITS = 100  # of a UIDVALIDITY; the column has room for 187
# QUIRK: garbled answers make imaplib and IMAPClient's parser raise whatever comes first.
NONSENSE = (ValueError, LookupError, AssertionError, TypeError, AttributeError, ArithmeticError, RecursionError)
BROKEN = (OSError, IMAPClientError, *NONSENSE)  # all that a connection may raise

# The last failure is reported in our words; stamina would log each try as well.
stamina.instrumentation.set_on_retry_hooks(())


class ImapConnection:
    """A connection of one mailbox. What the server said of the open folder: `validity`, `flags`, `exists` and `next_uid`."""

    def __init__(self, name: str, settings: Mailbox, sign_ins: SignIns | None = None) -> None:
        self.name, self.settings = name, settings
        self._secret = ImapSecret(name, settings, sign_ins)
        self.validity = ""
        self.flags: tuple[bytes, ...] = ()
        self.exists = 0
        self.next_uid: int | None = None
        self._client: IMAPClient | None = None
        self._used = monotonic()

    @property
    def client(self) -> IMAPClient:
        """The open connection; made anew when its token has ended, or it was idle for long and the server has hung up meanwhile."""
        if monotonic() > self._secret.lasts_until:  # some servers end the session then, in the middle of an answer
            self.close()
        if self._client is None or monotonic() - self._used > IDLE_SECONDS:
            try:
                if self._client is None:
                    raise IMAPClientAbortError("not connected")
                self._client.noop()
            except BROKEN:
                self.close()
                self.connect()
        assert self._client is not None
        self._used = monotonic()
        return self._client

    def ask(self, question: Callable[[IMAPClient], Any]) -> Any:
        """What the server answers. One that has ended the session, as some do with its token, is asked once more in a new one."""
        try:
            return question(self.client)
        except (IMAPClientAbortError, OSError):
            if not self.settings.uses_token:
                raise
            self.close()
            return question(self.client)

    def connect(self, attempts: int = ATTEMPTS) -> None:
        """Connects, logs in and opens the folder. Raises Transient, after some attempts, or Fatal.

        A server that says it serves nobody just now is not asked again at once.
        """
        for attempt in stamina.retry_context(on=_may_work_at_once, attempts=attempts, wait_initial=0.5, wait_max=10):
            with attempt:
                try:
                    with self.errors():
                        self._connect()
                except BaseException:
                    self.close()
                    raise

    def log_out(self) -> None:
        """Says good-bye; what was wanted is done, and the server may end as it likes."""
        if self._client is not None:
            with suppress(*BROKEN):
                self._client.logout()

    def close(self) -> None:
        """Hangs up."""
        client, self._client = self._client, None
        if client is not None:
            with suppress(*BROKEN):
                client.shutdown()

    def interrupt(self) -> None:
        """Called from another thread: a call that waits for the server ends at once, as if the server had hung up."""
        client = self._client
        with suppress(*BROKEN):
            if client is not None:
                # Not the TLS socket's own `shutdown`, which takes its state away while the other thread reads.
                socket.socket.shutdown(client.socket(), socket.SHUT_RDWR)

    def _connect(self) -> None:
        self._client = client = client_of(self.name, self.settings)
        if self.settings.security is Security.STARTTLS:
            start_tls(client, self.name)
        self._log_in(client)
        self.select(client)
        self._used = monotonic()

    def _log_in(self, client: IMAPClient) -> None:
        secret = self._secret.get()
        try:
            self._authenticate(client, secret)
        except LoginError as error:
            refused = self._refused(error, secret)
            another = self._secret.another(secret) if isinstance(refused, Fatal) else ""
            if not another:
                raise refused from error
            try:
                self._authenticate(client, another)
            except LoginError as again:
                raise self._refused(again, another) from again

    def _authenticate(self, client: IMAPClient, secret: str) -> None:
        box = self.settings
        if box.uses_token:
            exchange = Exchange(box.username, secret, offers=lambda name: bool(client.has_capability(f"AUTH={name}")))
            try:
                client.sasl_login(exchange.mechanism, exchange)
            except LoginError as error:
                if exchange.said:
                    error.add_note(exchange.said)
                raise
        elif (box.username + secret).isascii():
            client.login(box.username, secret)
        else:  # LOGIN knows ASCII only; PLAIN is UTF-8 (RFC 4616)
            client.plain_login(box.username, secret)

    def _refused(self, error: LoginError, secret: str) -> PostroomError:
        where = f"mailbox {self.name}: {self.settings.host}"
        said = said_by(error).replace(secret, "…") if secret else said_by(error)
        # QUIRK: IMAPClient turns a connection that broke during the login into a refused login.
        if passes(said):
            return MailboxRefuses(f"{where}: no login just now: {self._in_words(said)}", wait=suggested_wait(said))
        if isinstance(error.__context__, IMAPClientAbortError):
            return Transient(f"{where}: the server broke off during the login: {said}")
        said = " ".join([said, *(f"({note})" for note in getattr(error, "__notes__", ()))])
        return Fatal(f"{where}: the login as “{self.settings.username}” was refused: {self._in_words(said)}")

    def _in_words(self, said: str) -> str:
        return login_refused(said, by_token=self.settings.uses_token)

    def select(self, client: IMAPClient) -> None:
        """Opens the mailbox's folder. Raises Transient or Fatal."""
        folder = f"the folder “{self.settings.folder}”"
        try:
            readonly = self.settings.after_filing is AfterFiling.LEAVE
            chosen = client.select_folder(self.settings.folder, readonly=readonly)
        except IMAPClientReadOnlyError as error:
            why = "can only be read with this login; use after_filing = “leave”"
            raise Fatal(f"mailbox {self.name}: {folder} {why}") from error
        except IMAPClientAbortError:
            raise
        except IMAPClientError as error:
            raise self._unopened(client, folder, said_by(error)) from error
        validity = validity_of(self.settings.folder, str(chosen.get(b"UIDVALIDITY", ""))[:VALIDITY_DIGITS])
        if self.validity and validity != self.validity:
            raise Transient(f"mailbox {self.name}: {folder} was renumbered meanwhile; the next pass lists it again")
        self.validity = validity
        self.flags = tuple(chosen.get(b"PERMANENTFLAGS", ()))
        self.exists = int(chosen.get(b"EXISTS", 0))
        self.next_uid = chosen.get(b"UIDNEXT")

    def _unopened(self, client: IMAPClient, folder: str, said: str) -> PostroomError:
        """Why the folder is not opened: for a while, since the server lists it, or until a person names another one."""
        sentence = f"mailbox {self.name}: {folder} cannot be opened: {self._in_words(said)}"
        if passes(said):
            return MailboxRefuses(sentence, wait=suggested_wait(said))
        try:
            folders = self._folders(client)
        except IMAPClientAbortError:
            return Fatal(sentence)
        if not lasts(said) and folders.has(self.settings.folder):
            return Transient(f"mailbox {self.name}: {folder} is there and cannot be opened now: {said}")
        alike = folders.alike(self.settings.folder)
        return Fatal(f"{sentence}; there is “{alike}”" if alike else sentence)

    def opens_to_read(self, client: IMAPClient, folder: str) -> bool:
        """Opens another folder instead; False where the server refuses, and then none is open (RFC 9051 section 6.3.2)."""
        try:
            client.select_folder(folder, readonly=True)
        except IMAPClientAbortError:
            raise
        except IMAPClientError:
            return False
        return True

    def make_folder(self, folder: str) -> None:
        """Makes a folder if there is none. Raises Fatal where the server refuses, with a name that works."""
        client = self.client
        if client.folder_exists(folder):
            return
        try:
            client.create_folder(folder)
        except IMAPClientAbortError:
            raise
        except IMAPClientError as error:
            said = said_by(error)
            if passes(said):
                raise MailboxRefuses(
                    f"mailbox {self.name}: the folder “{folder}” cannot be made now: {said}"
                ) from error
            name = self._folders(client).fitting(folder)
            works = f"; “{name}” works" if name != folder else ""
            raise Fatal(f"mailbox {self.name}: the folder “{folder}” cannot be made: {said}{works}") from error

    def check_folder(self, folder: str) -> None:
        """Raises Fatal where there is no such folder and the server's names forbid to make it, with a name that works."""
        if (name := self._folders(self.client).fitting(folder)) == folder:
            return
        raise Fatal(f"mailbox {self.name}: the folder “{folder}” cannot be made on this server; “{name}” works")

    def _folders(self, client: IMAPClient) -> Folders:
        """The server's folders and how it names them; none where it does not list them."""
        namespace, listed = None, []
        if client.has_capability("NAMESPACE"):
            with suppress(*NONSENSE):
                namespace = next(iter(client.namespace().personal or ()), None)
        try:
            listed = client.list_folders()
        except IMAPClientAbortError:
            raise
        except IMAPClientError:
            pass
        return folders_of(listed, namespace)

    @contextmanager
    def errors(self, *, refusal: type[Transient] = Transient) -> Iterator[None]:
        """Maps what IMAPClient, imaplib, ssl and socket raise; `refusal` is raised where the server refuses and goes on."""
        server = f"mailbox {self.name}: {self.settings.host}: the server"
        try:
            yield
        except PostroomError:
            raise
        except IMAPClientAbortError as error:
            self.close()
            said = said_by(error)
            if passes(said):
                raise MailboxRefuses(f"{server} broke off: {said}", wait=suggested_wait(said)) from error
            raise Transient(f"{server} broke off: {said}") from error
        except IMAPClientError as error:
            raise _refusal(refusal, f"{server} refused: {said_by(error)}", said_by(error)) from error
        except OSError as error:
            self.close()
            raise network_trouble(error, server, self.settings.imap_port) from error
        except NONSENSE as error:
            raise refusal(f"{server} answered nonsense: {type(error).__name__}: {said_by(error)}") from error


def _may_work_at_once(error: Exception) -> bool:
    return isinstance(error, Transient) and not isinstance(error, MailboxRefuses)


def _refusal(kind: type[Transient], sentence: str, said: str) -> Transient:
    """The exception for a refused command: `kind`, unless it is a general one and the server serves nobody just now."""
    if issubclass(kind, ItemRefused):
        return kind(sentence, passing=passes(said), wait=suggested_wait(said))
    return MailboxRefuses(sentence, wait=suggested_wait(said)) if passes(said) else kind(sentence)
