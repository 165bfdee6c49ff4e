"""One connection to an IMAP server with one folder open, made anew when the server has hung up meanwhile.

In: host, login and folder. Out: an IMAPClient that is logged in and has the folder open, with EXAMINE unless filed messages
are to be flagged or moved, so that the server changes nothing. Answers are bounded in bytes and in time.

Failures: `Transient` when the server does not answer, breaks off or answers nonsense, `MailboxRefuses` when it says that it
serves nobody just now, `ItemRefused` when it refuses one command and goes on; `Fatal` when it refuses the login, its certificate is not trusted, or there is no such folder. Each
sentence names the mailbox, none the password.
"""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from time import monotonic
from typing import Any

import stamina.instrumentation
from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import (
    CapabilityError,
    IMAPClientAbortError,
    IMAPClientError,
    IMAPClientReadOnlyError,
    LoginError,
)
from imapclient.imap4 import IMAP4WithTimeout
from imapclient.tls import IMAP4_TLS

from config.logins import Security
from config.settings_tables import AfterFiling, Mailbox
from domain.errors import ConfigurationError, Fatal, PostroomError, Transient
from ingest.mailboxes.imap_folders import Folders, folders_of
from ingest.mailboxes.imap_refusals import lasts, passes, suggested_wait
from ingest.mailboxes.source import ItemRefused, MailboxRefuses, validity_of
from net.errors import network_trouble, reason_of
from net.paced_sockets import PacedSocket, paced
from net.tls import client_context

CONNECT_SECONDS = 20
# Servers may hang up after 30 minutes (RFC 9051 section 5.4), routers forget a silent connection after some; reading
# what was fetched can take that long.
IDLE_SECONDS = 60
ATTEMPTS = 3  # to connect and log in, with growing waits between
# Of one answer. A batch has settings.limits.batch_mib by the sizes the server gave; one that lies is broken off here.
ANSWER_BYTES = 512 << 20
VALIDITY_DIGITS = 100  # of a UIDVALIDITY; the column has room for 187
# QUIRK: garbled answers make imaplib and IMAPClient's parser raise whatever comes first.
NONSENSE = (ValueError, LookupError, AssertionError, TypeError, AttributeError, ArithmeticError, RecursionError)
BROKEN = (OSError, IMAPClientError, *NONSENSE)  # all that a connection may raise

# The last failure is reported in our words; stamina would log each try as well.
stamina.instrumentation.set_on_retry_hooks(())


class _Bounded:
    """imaplib's connection with a bound on the literals of one answer: it believes any announced length."""

    _answered = 0  # octets of literals since the last command

    @property
    def debug(self) -> int:
        """QUIRK: IMAPClient sets imaplib's debug level so that each literal is formatted for a log that is never read.

        490 messages a second with it, 2,400 without.
        """
        return 0

    @debug.setter
    def debug(self, level: int) -> None:
        pass

    def send(self, data: Any) -> None:
        self._answered = 0
        super().send(data)  # type: ignore[misc]

    def send_command(self, command: str) -> bytes:
        """Sends a command without waiting for the answer; its tag."""
        return bytes(self._command(command))  # type: ignore[attr-defined]

    def next_answer(self) -> bytes | None:
        """One answer of the server, or its first line; None for “+”. A tagged one is in `tagged_commands`."""
        answer: bytes | None = self._get_response()  # type: ignore[attr-defined]
        self.untagged_responses: dict[str, list[bytes]] = {}  # it would keep them all
        return answer

    def read(self, size: int) -> bytes:
        self._answered += size
        if self._answered > ANSWER_BYTES:
            raise IMAPClientAbortError(f"an answer of over {ANSWER_BYTES >> 20} MiB to one command")
        return bytes(super().read(size))  # type: ignore[misc]


class _Plain(_Bounded, IMAP4WithTimeout):  # type: ignore[misc]
    def _create_socket(self, timeout: float | None = None) -> PacedSocket:
        return paced(super()._create_socket(timeout), ANSWER_BYTES)


class _Tls(_Bounded, IMAP4_TLS):  # type: ignore[misc]
    """Its sockets keep a pace by their context."""


class _Client(IMAPClient):  # type: ignore[misc]
    @property
    def protocol(self) -> Any:
        """The connection of imaplib, which says what IMAPClient hides: what came with the answer to IDLE."""
        return self._imap

    def _create_IMAP4(self) -> _Bounded:  # noqa: N802
        """QUIRK: IMAPClient has no public way to hand it a connection."""
        if self.ssl:
            return _Tls(self.host, self.port, self.ssl_context, self._timeout.connect)
        return _Plain(self.host, self.port, self._timeout.connect)


class ImapConnection:
    """A connection of one mailbox. What the server said of the open folder: `validity`, `flags`, `exists` and `next_uid`."""

    def __init__(self, name: str, settings: Mailbox) -> None:
        self.name, self.settings = name, settings
        self.validity = ""
        self.flags: tuple[bytes, ...] = ()
        self.exists = 0
        self.next_uid: int | None = None
        self._client: IMAPClient | None = None
        self._used = monotonic()

    @property
    def client(self) -> IMAPClient:
        """The open connection; made anew when it was idle for long and the server has hung up meanwhile."""
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
        box = self.settings
        timeout = SocketTimeout(connect=min(CONNECT_SECONDS, box.timeout_seconds), read=box.timeout_seconds)
        context = None
        if box.security is not Security.NONE:
            context = client_context(box.ca_file, ANSWER_BYTES, f"mailbox {self.name}")
        self._client = client = _Client(
            box.host, port=box.imap_port, ssl=box.security is Security.TLS, ssl_context=context, timeout=timeout
        )
        client.normalise_times = False
        if box.security is Security.STARTTLS:
            try:
                client.starttls(context)
            except CapabilityError as error:
                raise Fatal(f"mailbox {self.name}: {box.host} offers no STARTTLS; set security = “tls”") from error
        self._log_in(client)
        self.select(client)
        self._used = monotonic()

    def _log_in(self, client: IMAPClient) -> None:
        box = self.settings
        try:
            secret = box.secret
        except ConfigurationError as error:
            raise Fatal(f"mailbox {self.name}: {error}") from error
        if any(character < " " for character in box.username + secret):
            raise Fatal(f"mailbox {self.name}: the username or password holds a line break or control character")
        try:
            if (
                box.auth == "oauth2"
                and not client.has_capability("AUTH=XOAUTH2")
                and client.has_capability("AUTH=OAUTHBEARER")
            ):
                client.oauthbearer_login(box.username, secret)
            elif box.auth == "oauth2":
                client.oauth2_login(box.username, secret)
            elif (box.username + secret).isascii():
                client.login(box.username, secret)
            else:  # LOGIN knows ASCII only; PLAIN is UTF-8 (RFC 4616)
                client.plain_login(box.username, secret)
        except LoginError as error:
            raise self._refused(error, secret) from error

    def _refused(self, error: LoginError, secret: str) -> PostroomError:
        where = f"mailbox {self.name}: {self.settings.host}"
        said = _said(error).replace(secret, "…") if secret else _said(error)
        # QUIRK: IMAPClient turns a connection that broke during the login into a refused login.
        if passes(said):
            return MailboxRefuses(f"{where}: no login just now: {said}", wait=suggested_wait(said))
        if isinstance(error.__context__, IMAPClientAbortError):
            return Transient(f"{where}: the server broke off during the login: {said}")
        return Fatal(f"{where}: the login as “{self.settings.username}” was refused: {said}")

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
            raise self._unopened(client, folder, _said(error)) from error
        validity = validity_of(self.settings.folder, str(chosen.get(b"UIDVALIDITY", ""))[:VALIDITY_DIGITS])
        if self.validity and validity != self.validity:
            raise Transient(f"mailbox {self.name}: {folder} was renumbered meanwhile; the next pass lists it again")
        self.validity = validity
        self.flags = tuple(chosen.get(b"PERMANENTFLAGS", ()))
        self.exists = int(chosen.get(b"EXISTS", 0))
        self.next_uid = chosen.get(b"UIDNEXT")

    def _unopened(self, client: IMAPClient, folder: str, said: str) -> PostroomError:
        """Why the folder is not opened: for a while, since the server lists it, or until a person names another one."""
        sentence = f"mailbox {self.name}: {folder} cannot be opened: {said}"
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
            said = _said(error)
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
            said = _said(error)
            if passes(said):
                raise MailboxRefuses(f"{server} broke off: {said}", wait=suggested_wait(said)) from error
            raise Transient(f"{server} broke off: {said}") from error
        except IMAPClientError as error:
            raise _refusal(refusal, f"{server} refused: {_said(error)}", _said(error)) from error
        except OSError as error:
            self.close()
            raise network_trouble(error, server, self.settings.imap_port) from error
        except NONSENSE as error:
            raise refusal(f"{server} answered nonsense: {type(error).__name__}: {_said(error)}") from error


def _may_work_at_once(error: Exception) -> bool:
    return isinstance(error, Transient) and not isinstance(error, MailboxRefuses)


def _refusal(kind: type[Transient], sentence: str, said: str) -> Transient:
    """The exception for a refused command: `kind`, unless it is a general one and the server serves nobody just now."""
    if issubclass(kind, ItemRefused):
        return kind(sentence, passing=passes(said), wait=suggested_wait(said))
    return MailboxRefuses(sentence, wait=suggested_wait(said)) if passes(said) else kind(sentence)


def _said(error: Exception) -> str:
    """A server's words, which imaplib hands on as bytes turned into text."""
    return reason_of(error).removeprefix("b'").removesuffix("'")
