"""An IMAP folder (RFC 3501, RFC 9051).

In: host, login and folder. Out: its messages by UID. The folder is opened with EXAMINE, so the server changes nothing,
unless filed messages are to be flagged or moved.

Failures: `Transient` when the server does not answer, breaks off or answers nonsense, `Withheld` when it refuses one
command and goes on; `Fatal` when it refuses the login, its certificate is not trusted, or there is no such folder. Each
sentence names the mailbox, none the password.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from time import monotonic
from types import TracebackType
from typing import Any, Self

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

from config.settings import AfterFiling, Mailbox, Security
from domain.errors import ConfigurationError, Fatal, PostroomError, Transient
from ingest.mailboxes.source import (
    HEAD_BYTES,
    Fetched,
    Item,
    PutBack,
    Remembered,
    Told,
    Withheld,
    nothing_remembered,
    validity_of,
)
from notify.outbox.rate_limits import PacedSocket, paced, paced_context

# Sizes asked for in one command: servers take command lines of 8,192 octets (RFC 7162 section 4), a UID up to 11.
LISTED_AT_ONCE = 500
# QUIRK: imaplib refuses lines over 1,000,000 octets, which an answer to SEARCH ALL has from 100,000 messages on.
SEARCHED_AT_ONCE = 80_000
COMPARED = 20  # known messages, the highest, at each listing: UIDs that were given again are among these
QUARTER = timedelta(minutes=15)  # the step of time zones, which some servers get wrong with the season
CONNECT_SECONDS = 20
# Servers may hang up after 30 minutes (RFC 9051 section 5.4), routers forget a silent connection after some; reading
# what was fetched can take that long.
IDLE_SECONDS = 60
ATTEMPTS = 3  # to connect and log in, with growing waits between
# Of one answer. A batch has settings.limits.batch_mib by the sizes the server told; one that lies is broken off here.
ANSWER_BYTES = 512 << 20
SAID_LENGTH = 300  # of a server's own words in a sentence
SAID_NUMBER = 100  # digits of a UIDVALIDITY; the column has room for 187
HIGHEST_UID = 2**32 - 1  # RFC 9051 section 2.3.1.1
# RFC 5530 section 3: the server says itself that a refusal will pass.
PASSING = ("[UNAVAILABLE]", "[INUSE]", "[LIMIT]", "[SERVERBUG]")
# QUIRK: garbled answers make imaplib and IMAPClient's parser raise whatever comes first.
NONSENSE = (ValueError, LookupError, AssertionError, TypeError, AttributeError, ArithmeticError, RecursionError)


class _Plain(IMAP4WithTimeout):  # type: ignore[misc]
    def _create_socket(self, timeout: float | None = None) -> PacedSocket:
        return paced(super()._create_socket(timeout), ANSWER_BYTES)


class _Client(IMAPClient):  # type: ignore[misc]
    """IMAPClient on connections that keep a pace; those in TLS have it from their context."""

    def _create_IMAP4(self) -> Any:  # noqa: N802
        return super()._create_IMAP4() if self.ssl else _Plain(self.host, self.port, self._timeout.connect)


# What is tried again is told in the end, in our words; stamina would log each try as well.
stamina.instrumentation.set_on_retry_hooks(())


class ImapMailbox:
    """One folder of an IMAP account."""

    def __init__(self, name: str, settings: Mailbox) -> None:
        self.name, self.settings = name, settings
        self.validity = ""
        self._client: IMAPClient | None = None
        self._flags: tuple[bytes, ...] = ()
        self._exists = 0
        self._next_uid: int | None = None
        self._target_exists = False
        self._answered = 0  # octets of literals since the last command
        self._used = monotonic()

    def __enter__(self) -> Self:
        for attempt in stamina.retry_context(on=Transient, attempts=ATTEMPTS, wait_initial=0.5, wait_max=10):
            with attempt:
                try:
                    with self._told():
                        self._connect()
                except BaseException:
                    self._hang_up()
                    raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._client is not None and error is None:
            with suppress(OSError, IMAPClientError, *NONSENSE):  # what was wanted is done; a server may end as it likes
                self._client.logout()
        self._hang_up()

    def _hang_up(self) -> None:
        client, self._client = self._client, None
        if client is not None:
            with suppress(OSError, IMAPClientError, *NONSENSE):
                client.shutdown()

    def _connect(self) -> None:
        box = self.settings
        timeout = SocketTimeout(connect=min(CONNECT_SECONDS, box.timeout_seconds), read=box.timeout_seconds)
        # Reading the system's authorities takes longer than a whole login.
        context = None if box.security is Security.NONE else self._context()
        self._client = client = _Client(
            box.host, port=box.imap_port, ssl=box.security is Security.TLS, ssl_context=context, timeout=timeout
        )
        # QUIRK: IMAPClient sets imaplib's debug level so that each literal is formatted for a log that nobody reads:
        # 490 messages/s with it, 2,400 without.
        client._imap.debug = 0  # noqa: SLF001 - there is no public switch
        self._bound_answers(client)
        client.normalise_times = False
        if box.security is Security.STARTTLS:
            assert context is not None
            self._start_tls(client, context)
        self._log_in(client)
        self._select(client)
        self._used = monotonic()

    def _context(self) -> ssl.SSLContext:
        """Certificates and host names are verified; `ca_file` names the only authority when it is set."""
        file = self.settings.ca_file
        try:
            return paced_context(ssl.create_default_context(cafile=str(file) if file else None), ANSWER_BYTES)
        except OSError as error:
            raise Fatal(f"mailbox {self.name}: ca_file {file} cannot be used: {error.strerror or error}") from error

    def _bound_answers(self, client: IMAPClient) -> None:
        """A literal's announced length is believed by imaplib, whatever it is."""
        read = client._imap.read  # noqa: SLF001 - there is no public place for a bound

        def bounded(size: int) -> bytes:
            self._answered += size
            if self._answered > ANSWER_BYTES:
                raise IMAPClientAbortError(f"an answer of over {ANSWER_BYTES >> 20} MiB to one command")
            return bytes(read(size))

        client._imap.read = bounded  # noqa: SLF001

    def _start_tls(self, client: IMAPClient, context: ssl.SSLContext) -> None:
        try:
            client.starttls(context)
        except CapabilityError as error:
            raise Fatal(
                f"mailbox {self.name}: {self.settings.host} offers no STARTTLS; set security = “tls”"
            ) from error

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
        if isinstance(error.__context__, IMAPClientAbortError):
            return Transient(f"{where}: the server broke off during the login: {said}")
        if any(code in said for code in PASSING):
            return Transient(f"{where}: no login just now: {said}")
        return Fatal(f"{where}: the login as “{self.settings.username}” was refused: {said}")

    def _select(self, client: IMAPClient) -> None:
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
            sentence = f"mailbox {self.name}: {folder} cannot be opened: {_said(error)}"
            kind = Transient if any(code in str(error) for code in PASSING) else Fatal
            raise kind(sentence) from error
        validity = validity_of(self.settings.folder, str(chosen.get(b"UIDVALIDITY", ""))[:SAID_NUMBER])
        if self.validity and validity != self.validity:
            raise Transient(f"mailbox {self.name}: {folder} was renumbered meanwhile; the next pass lists it again")
        self.validity = validity
        self._flags = tuple(chosen.get(b"PERMANENTFLAGS", ()))
        self._exists = int(chosen.get(b"EXISTS", 0))
        self._next_uid = chosen.get(b"UIDNEXT")

    @property
    def client(self) -> IMAPClient:
        """The open connection; made anew when it was idle for long and the server has hung up meanwhile."""
        if self._client is None or monotonic() - self._used > IDLE_SECONDS:
            try:
                if self._client is None:
                    raise IMAPClientAbortError("not connected")
                self._client.noop()
            except (OSError, IMAPClientError, *NONSENSE):
                self._hang_up()
                self.__enter__()
        assert self._client is not None
        self._used, self._answered = monotonic(), 0
        return self._client

    def list(self, known: frozenset[str], remembered: Remembered = nothing_remembered) -> Iterator[Sequence[Item]]:
        """Every message whose UID is not known, in runs, in the order of their UIDs, with sizes."""
        present = self._uids()
        self._refuse_uids_given_again(known, present)
        self._refuse_other_mail(known, present, remembered)
        new = sorted(uid for uid in present if str(uid) not in known)
        for start in range(0, len(new), LISTED_AT_ONCE):
            run = new[start : start + LISTED_AT_ONCE]
            with self._told():
                told = self.client.fetch(run, ["RFC822.SIZE"])
            yield [Item(str(uid), _size(told.get(uid, {}).get(b"RFC822.SIZE"))) for uid in run]

    def _refuse_uids_given_again(self, known: frozenset[str], present: set[int]) -> None:
        """QUIRK: a folder that comes from a backup keeps its UIDVALIDITY, and gives the UIDs since then to other messages.

        RFC 9051 section 2.3.1.1 forbids both; UIDNEXT, which never falls, gives it away. One that is no more than what is
        there is no UIDNEXT.
        """
        following = self._next_uid
        if not isinstance(following, int) or following <= max(present, default=0):
            return
        if following <= max((int(uid) for uid in known if uid.isdecimal()), default=0):
            raise self._put_back()

    def _refuse_other_mail(self, known: frozenset[str], present: set[int], remembered: Remembered) -> None:
        """QUIRK: as above; once UIDNEXT has caught up, only the messages themselves are others than were told."""
        highest = sorted((uid for uid in present if str(uid) in known), reverse=True)[:COMPARED]
        before = remembered([str(uid) for uid in highest]) if highest else {}
        if not before:
            return
        now: dict[int, dict[bytes, Any]] = {}
        # One that the server cannot tell anything of must not keep the new ones from being listed.
        with suppress(Withheld), self._told(withheld=True):
            now = self.client.fetch(highest, ["RFC822.SIZE", "INTERNALDATE"])
        if any(_is_another(before[str(uid)], now.get(uid, {})) for uid in highest if str(uid) in before):
            raise self._put_back()

    def _put_back(self) -> PutBack:
        return PutBack(f"mailbox {self.name}: {self.settings.host}: the folder was put back to an earlier day")

    def present(self) -> frozenset[str]:
        """The UIDs of all messages there are now."""
        return frozenset(map(str, self._uids()))

    def _uids(self) -> set[int]:
        with self._told():
            self.client.noop()  # lets the server tell what is new or gone (RFC 9051 section 6.1.2)
            found = self._searched()
            if any(not isinstance(uid, int) or not 0 < uid <= HIGHEST_UID for uid in found):
                raise ValueError(f"{max(map(str, found), key=len)} as a UID")
            if not found and self._exists:  # believed, its history would be news at the next pass
                self._select(self.client)
                if self._exists:
                    many = f"{self._exists} message{'' if self._exists == 1 else 's'}"
                    raise Transient(
                        f"mailbox {self.name}: {self.settings.host}: the server says that the folder "
                        f"“{self.settings.folder}” holds {many} and lists none"
                    )
            return found

    def _searched(self) -> set[int]:
        if self._exists <= SEARCHED_AT_ONCE or not isinstance(self._next_uid, int):
            return set(self.client.search("ALL"))
        found: set[int] = set()
        for first in range(1, self._next_uid, SEARCHED_AT_ONCE):
            last = first + SEARCHED_AT_ONCE - 1
            found.update(self.client.search(["UID", f"{first}:{last if last < self._next_uid else '*'}"]))
        return found

    def fetch(self, uids: Sequence[str]) -> Iterator[Fetched]:
        """The bytes of these messages in one command, not marked as read (BODY.PEEK)."""
        yield from self._fetch(uids, ["RFC822.SIZE", "INTERNALDATE", "BODY.PEEK[]"], (b"BODY[]",))

    def fetch_head(self, uid: str) -> Fetched | None:
        """The header section of one message."""
        part = ["INTERNALDATE", f"BODY.PEEK[HEADER]<0.{HEAD_BYTES}>"]
        return next(self._fetch([uid], part, (b"BODY[HEADER]<0>", b"BODY[HEADER]")), None)

    def _fetch(self, uids: Sequence[str], parts: Sequence[str], keys: tuple[bytes, ...]) -> Iterator[Fetched]:
        with self._told(withheld=True):
            told: dict[int, dict[bytes, Any]] = self.client.fetch([int(uid) for uid in uids], parts)
        for uid in uids:
            answer = told.pop(int(uid), None) or {}
            raw = next((answer[key] for key in keys if key in answer), None)
            # QUIRK: servers answer NIL, a number or an empty string for a message they cannot read themselves.
            if isinstance(raw, bytes) and (raw or not _size(answer.get(b"RFC822.SIZE"))):
                yield Fetched(uid, raw, _received(answer.get(b"INTERNALDATE")))

    def after_filing(self, uid: str, action: AfterFiling) -> None:
        """Sets the keyword, or moves the message. Repeating it changes nothing: a UID that is gone is not an error."""
        try:
            with self._told(withheld=True):
                if action is AfterFiling.FLAG:
                    self._flag(int(uid))
                elif action is AfterFiling.MOVE:
                    self._move(int(uid))
        except Withheld:
            # QUIRK: some servers answer NO for a message that is gone, others OK (RFC 9051 section 6.4.9).
            if uid in self.present():
                raise

    def _flag(self, uid: int) -> None:
        keyword = self.settings.keyword.encode("ascii", "replace")
        known = {flag.lower() for flag in self._flags if isinstance(flag, bytes)}
        if keyword.lower() not in known and b"\\*" not in known:
            raise Fatal(f"mailbox {self.name}: the server takes no keyword “{self.settings.keyword}” in this folder")
        self.client.add_flags([uid], [keyword], silent=True)

    def _move(self, uid: int) -> None:
        target = self.settings.move_to
        self._have_target(target)
        if self.client.has_capability("MOVE"):
            self.client.move([uid], target)
            return
        if not self.client.has_capability("UIDPLUS"):
            # A plain EXPUNGE would also remove what somebody else has marked (RFC 4315 section 2.1).
            why = "the server can neither MOVE nor expunge one message; use “flag” or “leave”"
            raise Fatal(f"mailbox {self.name}: {why}")
        client = self.client  # one connection for all of it: another one would have another folder open
        if not client.search(["UID", str(uid)]):  # copying would fail on some servers, and there is nothing left to do
            return
        if not self._has_copy(client, uid, target):
            client.copy([uid], target)
        client.add_flags([uid], [b"\\Deleted"], silent=True)
        client.uid_expunge([uid])

    def _has_copy(self, client: IMAPClient, uid: int, target: str) -> bool:
        """Whether an earlier attempt, or a person, has copied it: what broke off after COPY is done again."""
        raw = client.fetch([uid], ["BODY.PEEK[]"]).get(uid, {}).get(b"BODY[]")
        try:
            client.select_folder(target, readonly=True)
        except IMAPClientAbortError:
            raise
        except IMAPClientError:  # a folder for putting in alone; the refusal has closed ours (RFC 9051 section 6.3.2)
            self._select(client)
            return False
        try:
            alike = client.search(["LARGER", len(raw) - 1, "SMALLER", len(raw) + 1]) if raw else []
            return any(client.fetch([each], ["BODY.PEEK[]"]).get(each, {}).get(b"BODY[]") == raw for each in alike)
        finally:
            self._select(client)

    def _have_target(self, target: str) -> None:
        if self._target_exists:
            return
        if not self.client.folder_exists(target):
            try:
                self.client.create_folder(target)
            except IMAPClientAbortError:
                raise
            except IMAPClientError as error:
                raise Fatal(f"mailbox {self.name}: the folder “{target}” cannot be made: {_said(error)}") from error
        self._target_exists = True

    def delete(self, uid: str) -> None:
        """Deletes one message, and no other that somebody has marked (UID EXPUNGE, RFC 4315 section 2.1)."""
        with self._told(withheld=True):
            client = self.client
            if not client.has_capability("UIDPLUS"):
                raise Fatal(f"mailbox {self.name}: the server cannot delete one message alone; delete it by hand")
            client.select_folder(self.settings.folder)  # it is open for reading alone, most often
            client.add_flags([int(uid)], [b"\\Deleted"], silent=True)
            client.uid_expunge([int(uid)])

    @contextmanager
    def _told(self, *, withheld: bool = False) -> Iterator[None]:
        """Maps what IMAPClient, imaplib, ssl and socket raise; a refusal that leaves the connection open is `withheld`."""
        where = f"mailbox {self.name}: {self.settings.host}"
        refusal = Withheld if withheld else Transient
        try:
            yield
        except PostroomError:
            raise
        except ssl.SSLCertVerificationError as error:
            why = f"its certificate is not trusted: {error.verify_message}; ca_file may name its authority"
            raise Fatal(f"{where}: {why}") from error
        except IMAPClientAbortError as error:
            self._hang_up()
            raise Transient(f"{where}: the server broke off: {_said(error)}") from error
        except IMAPClientError as error:
            raise refusal(f"{where}: the server refused: {_said(error)}") from error
        except OSError as error:
            self._hang_up()
            raise Transient(
                f"{where}: the server does not answer: {error.strerror or _said(error) or type(error).__name__}"
            ) from error
        except NONSENSE as error:
            raise refusal(f"{where}: the server answered nonsense: {type(error).__name__}: {_said(error)}") from error


def _said(error: Exception) -> str:
    """A server's words as one bounded line without control characters."""
    text = str(error).removeprefix("b'").removesuffix("'")
    return "".join(each if each.isprintable() else " " for each in text[:SAID_LENGTH])


def _size(told: Any) -> int | None:
    return told if isinstance(told, int) and told >= 0 else None


def _is_another(before: Told, now: dict[bytes, Any]) -> bool:
    """Whether a message is not the one that was told before; what is not told says nothing."""
    size, received = _size(now.get(b"RFC822.SIZE")), _internal_date(now.get(b"INTERNALDATE"))
    if size is not None and before.sizes and size not in before.sizes:
        return True
    return bool(received and before.received and (received - before.received) % QUARTER)


def _received(told: Any) -> datetime:
    """INTERNALDATE in UTC; when a server tells none or an impossible one, it has received it by now at the latest."""
    return _internal_date(told) or datetime.now(UTC)


def _internal_date(told: Any) -> datetime | None:
    if isinstance(told, datetime):
        with suppress(ValueError, OverflowError):  # a zone of a day and more, a year outside the calendar
            return (told if told.tzinfo else told.replace(tzinfo=UTC)).astimezone(UTC)
    return None
