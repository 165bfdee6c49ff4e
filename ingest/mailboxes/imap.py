"""An IMAP folder (RFC 3501, RFC 9051).

In: host, login and folder. Out: its messages by UID. The folder is opened with EXAMINE, so the server changes nothing,
unless filed messages are to be flagged or moved.

Failures: `Transient` when the server does not answer, breaks off or answers nonsense; `Fatal` when it refuses the login,
its certificate is not trusted, or there is no such folder. Each sentence names the mailbox, none the password.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Self

import stamina
from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError, LoginError

from config.errors import Fatal, PostroomError, Transient
from config.settings import AfterFiling, Mailbox, Security
from ingest.mailboxes import Fetched, Item

LISTED_AT_ONCE = 1_000  # sizes asked for in one command
CONNECT_SECONDS = 20
ATTEMPTS = 3  # to connect and log in, with growing waits between
# RFC 5530 section 3: the server says itself that a refusal will pass.
PASSING = ("[UNAVAILABLE]", "[INUSE]", "[LIMIT]", "[SERVERBUG]")


class ImapMailbox:
    """One folder of an IMAP account."""

    def __init__(self, name: str, settings: Mailbox) -> None:
        self.name, self.settings = name, settings
        self.validity = ""
        self._client: IMAPClient | None = None
        self._flags: tuple[bytes, ...] = ()

    def __enter__(self) -> Self:
        for attempt in stamina.retry_context(on=Transient, attempts=ATTEMPTS, wait_initial=0.5, wait_max=10):
            with attempt, self._told():
                self._connect()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._client is not None:
            with suppress(OSError, IMAPClientError, ValueError):  # what was wanted is done; a server may hang up as it likes
                self._client.logout() if error is None else self._client.shutdown()
            self._client = None

    @property
    def client(self) -> IMAPClient:
        """The open connection."""
        assert self._client is not None
        return self._client

    def _connect(self) -> None:
        box = self.settings
        timeout = SocketTimeout(connect=min(CONNECT_SECONDS, box.timeout_seconds), read=box.timeout_seconds)
        context = ssl.create_default_context(cafile=str(box.ca_file) if box.ca_file else None)
        self._client = client = IMAPClient(
            box.host, port=box.imap_port, ssl=box.security is Security.TLS, ssl_context=context, timeout=timeout
        )
        # QUIRK: IMAPClient sets imaplib's debug level so that each literal is formatted for a log that nobody reads:
        # 490 messages/s with it, 2,400 without.
        client._imap.debug = 0  # noqa: SLF001 - there is no public switch
        client.normalise_times = False
        if box.security is Security.STARTTLS:
            client.starttls(context)
        if box.auth == "oauth2":
            client.oauth2_login(box.username, box.secret)
        else:
            client.login(box.username, box.secret)
        self._select()

    def _select(self) -> None:
        try:
            readonly = self.settings.after_filing is AfterFiling.LEAVE
            chosen = self.client.select_folder(self.settings.folder, readonly=readonly)
        except IMAPClientAbortError:
            raise
        except IMAPClientError as error:
            raise Fatal(f"mailbox {self.name}: the folder “{self.settings.folder}” cannot be opened: {error}") from error
        self.validity = str(chosen.get(b"UIDVALIDITY", ""))
        self._flags = tuple(chosen.get(b"PERMANENTFLAGS", ()))

    def list(self, known: frozenset[str]) -> Iterator[Sequence[Item]]:
        """Every message whose UID is not known, in runs, in the order of their UIDs, with sizes."""
        with self._told():
            new = sorted(uid for uid in self.client.search("ALL") if str(uid) not in known)
        for start in range(0, len(new), LISTED_AT_ONCE):
            run = new[start : start + LISTED_AT_ONCE]
            with self._told():
                told = self.client.fetch(uid_set(run), ["RFC822.SIZE"])
            yield [Item(str(uid), told.get(uid, {}).get(b"RFC822.SIZE")) for uid in run]

    def present(self) -> frozenset[str]:
        """The UIDs of all messages there are now."""
        with self._told():
            return frozenset(str(uid) for uid in self.client.search("ALL"))

    def fetch(self, uids: Sequence[str]) -> Iterator[Fetched]:
        """The bytes of these messages in one command, not marked as read (BODY.PEEK)."""
        yield from self._fetch(uids, "BODY.PEEK[]", b"BODY[]")

    def fetch_head(self, uid: str) -> Fetched | None:
        """The header section of one message."""
        return next(self._fetch([uid], "BODY.PEEK[HEADER]", b"BODY[HEADER]"), None)

    def _fetch(self, uids: Sequence[str], item: str, key: bytes) -> Iterator[Fetched]:
        with self._told():
            told: dict[int, dict[bytes, Any]] = self.client.fetch(
                uid_set(int(uid) for uid in uids), ["INTERNALDATE", item]
            )
        for uid in uids:
            answer = told.pop(int(uid), None)
            raw = answer.get(key) if answer else None
            if isinstance(raw, bytes):
                received = answer.get(b"INTERNALDATE") if answer else None
                yield Fetched(uid, raw, _aware(received))

    def after_filing(self, uid: str, action: AfterFiling) -> None:
        """Sets the keyword, or moves the message. Repeating it changes nothing: a UID that is gone is not an error."""
        with self._told():
            if action is AfterFiling.FLAG:
                self._flag(int(uid))
            elif action is AfterFiling.MOVE:
                self._move(int(uid))

    def _flag(self, uid: int) -> None:
        keyword = self.settings.keyword.encode("ascii", "replace")
        if keyword not in self._flags and b"\\*" not in self._flags:
            raise Fatal(f"mailbox {self.name}: the server takes no keyword “{self.settings.keyword}” in this folder")
        self.client.add_flags([uid], [keyword], silent=True)

    def _move(self, uid: int) -> None:
        target = self.settings.move_to
        if not self.client.folder_exists(target):
            self.client.create_folder(target)
        if self.client.has_capability("MOVE"):
            self.client.move([uid], target)
            return
        if not self.client.has_capability("UIDPLUS"):
            # A plain EXPUNGE would also remove what somebody else has marked (RFC 4315 section 2.1).
            raise Fatal(f"mailbox {self.name}: the server can neither MOVE nor expunge one message; use “flag” or “leave”")
        self.client.copy([uid], target)
        self.client.add_flags([uid], [b"\\Deleted"], silent=True)
        self.client.uid_expunge([uid])

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Maps what IMAPClient, imaplib, ssl and socket raise."""
        where = f"mailbox {self.name}: {self.settings.host}"
        try:
            yield
        except PostroomError:
            raise
        except ssl.SSLCertVerificationError as error:
            raise Fatal(f"{where}: its certificate is not trusted: {error.verify_message}; ca_file may name its authority") from error
        except LoginError as error:
            said = str(error).removeprefix("b'").removesuffix("'")
            if any(code in said for code in PASSING):
                raise Transient(f"{where}: no login just now: {said}") from error
            raise Fatal(f"{where}: the login as “{self.settings.username}” was refused: {said}") from error
        except IMAPClientError as error:
            raise Transient(f"{where}: the server broke off or refused: {error}") from error
        except OSError as error:
            raise Transient(f"{where}: the server does not answer: {error.strerror or error or type(error).__name__}") from error
        except (ValueError, IndexError, KeyError, AssertionError, TypeError, AttributeError) as error:
            # QUIRK: garbled answers make imaplib and IMAPClient's parser raise whatever comes first.
            raise Transient(f"{where}: the server answered nonsense: {type(error).__name__}: {error}") from error


def _aware(received: Any) -> datetime:
    """INTERNALDATE with its zone; a server that tells none has received it by now at the latest."""
    if isinstance(received, datetime):
        return received if received.tzinfo else received.replace(tzinfo=UTC)
    return datetime.now(UTC)


def uid_set(uids: Iterable[int]) -> str:
    """UIDs as a set with ranges (RFC 9051 section 9, sequence-set): a long list would exceed a command line."""
    runs: list[list[int]] = []
    for uid in sorted(uids):
        if runs and uid == runs[-1][1] + 1:
            runs[-1][1] = uid
        else:
            runs.append([uid, uid])
    return ",".join(str(first) if first == last else f"{first}:{last}" for first, last in runs)
