"""The virus scanner: ClamAV's daemon, when the office has one.

In: bytes. Out: `Clean`, `Infected` with the signature's name, or `Unscannable` with the scanner's reason. The bytes go over
the daemon's socket (INSTREAM, clamd(8)), so that it needs no right to read what is kept.

Failures: `Transient` when the daemon does not answer: the mail waits and is never passed unscanned. `Fatal` when what
answers is no ClamAV.
"""

from __future__ import annotations

import socket
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from config.settings_tables import Clamav
from domain.errors import Fatal, Transient
from net.errors import network_trouble

CHUNK_BYTES = 1 << 18
ANSWER_BYTES = 1 << 16
CONNECT_SECONDS = 10
SCANS_AT_ONCE = 4  # clamd's MaxThreads is 10 by default, and others may use it


@dataclass(frozen=True, slots=True)
class Clean:
    """Nothing was found."""


@dataclass(frozen=True, slots=True)
class Infected:
    """The name of what was found."""

    signature: str


@dataclass(frozen=True, slots=True)
class Unscannable:
    """The scanner refuses these bytes, and why: they are larger than it takes, for instance."""

    why: str


Verdict = Clean | Infected | Unscannable


class Scanner:
    """A connection is made for each scan, as clamd wants it."""

    def __init__(self, settings: Clamav) -> None:
        self._settings = settings

    @property
    def configured(self) -> bool:
        """Whether the office has a scanner."""
        return bool(self._settings.address)

    def scan(self, contents: Sequence[bytes]) -> list[Verdict]:
        """The verdicts on these contents; all clean where there is no scanner. Raises Transient or Fatal."""
        if not self.configured:
            return [Clean() for _ in contents]
        if len(contents) == 1:
            return [self._scan(contents[0])]
        with ThreadPoolExecutor(SCANS_AT_ONCE) as pool:
            return list(pool.map(self._scan, contents))

    def _scan(self, content: bytes) -> Verdict:
        """A scan that breaks off is done again; when the daemon works otherwise, it is these bytes that it cannot scan.

        One mail that makes the daemon crash or hang must not keep all others waiting.
        """
        if not content:
            return Clean()
        for again in (True, False):
            try:
                return self._verdict(self._ask(content))
            except Transient as error:
                self._expect_pong()
                if not again:
                    return Unscannable(f"the virus scanner cannot scan it: {error.__cause__}")
        raise AssertionError

    def _expect_pong(self) -> None:
        """Raises Transient when the daemon is down, Fatal when what answers is no ClamAV."""
        with self._connected() as connection:
            connection.sendall(b"zPING\0")
            answer = _answer(connection)
        if answer != "PONG":
            raise self._no_scanner(answer)

    def _no_scanner(self, answer: str) -> Fatal:
        return Fatal(f"what answers at {self._settings.address} is no ClamAV: {answer[:100]!r}")

    def _ask(self, content: bytes) -> str:
        """The daemon's answer to these bytes. Raises Transient."""
        with self._connected() as connection:
            # It answers and hangs up as soon as the bytes pass its bound; what it said can be read all the same.
            with suppress(BrokenPipeError, ConnectionResetError):
                connection.sendall(b"zINSTREAM\0")
                for start in range(0, len(content), CHUNK_BYTES):
                    chunk = content[start : start + CHUNK_BYTES]
                    connection.sendall(len(chunk).to_bytes(4, "big") + chunk)
                connection.sendall(bytes(4))
            return _answer(connection)

    def _verdict(self, answer: str) -> Verdict:
        said = answer.removeprefix("stream: ")
        if said == "OK":
            return Clean()
        if said.endswith(" FOUND"):
            return Infected(said.removesuffix(" FOUND"))
        if said.endswith("ERROR"):
            why = said.removesuffix("ERROR").rstrip(". ")
            more = "; raise StreamMaxLength in clamd.conf" if "size limit" in said else ""
            return Unscannable(f"the virus scanner refuses it: {why}{more}")
        raise self._no_scanner(said)

    def describe(self) -> str:
        """The daemon's version and the age of its signatures, for `postroom check`. Raises Transient or Fatal."""
        if not self.configured:
            return "none is configured; attachments are not scanned for viruses"
        with self._connected() as connection:
            connection.sendall(b"zVERSION\0")
            answer = _answer(connection)
        if not answer.startswith("ClamAV"):
            raise self._no_scanner(answer)
        return answer

    @contextmanager
    def _connected(self) -> Iterator[socket.socket]:
        address = self._settings.address
        try:
            with _connect(address) as connection:
                connection.settimeout(self._settings.timeout_seconds)
                yield connection
        except OSError as error:
            trouble = network_trouble(error, f"the virus scanner at {address}")
            raise Transient(f"{trouble}; mail waits until it does") from error


def _connect(address: str) -> socket.socket:
    if not address.startswith("/"):
        host, _, port = address.rpartition(":")
        return socket.create_connection((host.strip("[]"), int(port)), timeout=CONNECT_SECONDS)
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        connection.settimeout(CONNECT_SECONDS)
        connection.connect(address)
    except OSError:
        connection.close()
        raise
    return connection


def _answer(connection: socket.socket) -> str:
    """What the daemon says until the zero byte that ends it. Raises OSError."""
    said = b""
    while not said.endswith(b"\0") and len(said) < ANSWER_BYTES:
        try:
            more = connection.recv(4096)
        except ConnectionResetError:
            if not said:
                raise
            break
        if not more:
            break
        said += more
    if not said:
        raise ConnectionAbortedError("it hung up without a word")
    return said.rstrip(b"\0\n").decode("utf-8", "replace")
