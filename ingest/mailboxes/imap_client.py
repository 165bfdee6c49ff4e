"""IMAPClient with bounds: on the time of each call, and on the bytes of one answer, which imaplib would believe.

In: a mailbox's settings. Out: a client that is connected, over TLS from the first byte or after `start_tls`, and not logged in yet.

Failures: `Fatal` when the server offers no STARTTLS or its certificate cannot be checked; what IMAPClient, imaplib, ssl and socket
raise, which ingest/mailboxes/imap_connection.py turns into sentences.
"""

from __future__ import annotations

from typing import Any

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
from config.settings_tables import Mailbox
from domain.errors import Fatal
from net.paced_sockets import PacedSocket, paced
from net.tls import client_context

__all__ = [  # the only module that imports IMAPClient, and what of it the connection needs
    "IMAPClient",
    "IMAPClientAbortError",
    "IMAPClientError",
    "IMAPClientReadOnlyError",
    "LoginError",
    "client_of",
    "start_tls",
]

CONNECT_SECONDS = 20
# Of one answer. A batch has settings.limits.batch_mib by the sizes the server gave; one that lies is broken off here.
ANSWER_BYTES = 512 << 20


def client_of(name: str, box: Mailbox) -> IMAPClient:
    """A client that is connected; with STARTTLS it speaks in clear until `start_tls`."""
    timeout = SocketTimeout(connect=min(CONNECT_SECONDS, box.timeout_seconds), read=box.timeout_seconds)
    context = None
    if box.security is not Security.NONE:
        context = client_context(box.ca_file, ANSWER_BYTES, f"mailbox {name}")
    is_tls = box.security is Security.TLS
    client = _Client(box.host, port=box.imap_port, ssl=is_tls, ssl_context=context, timeout=timeout)
    client.normalise_times = False
    return client


def start_tls(client: IMAPClient, name: str) -> None:
    """Goes over to TLS. Raises Fatal where the server does not offer it."""
    try:
        client.starttls(client.ssl_context)
    except CapabilityError as error:
        raise Fatal(f"mailbox {name}: {client.host} offers no STARTTLS; set security = “tls”") from error


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
