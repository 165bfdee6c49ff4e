"""An IMAP server that answers what a test tells it to, as no decent server would."""

import re
import socket
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

# (tag, line) -> what is sent, at once or part by part; None: nothing more, and the line stays open
Answer = Callable[[str, str], bytes | Iterable[bytes] | None]

GREETING = b"* OK [CAPABILITY IMAP4rev1 UIDPLUS MOVE] ready\r\n"


@dataclass
class HostileServer:
    """Decent answers by the first words of a command, and what a test puts in their place."""

    port: int
    greeting: bytes = GREETING
    answers: dict[str, Answer] = field(default_factory=dict)
    heard: list[str] = field(default_factory=list)
    connections: int = 0
    idling: str = ""  # the tag of the last IDLE, which DONE ends

    def settings(self, **more: object) -> dict[str, object]:
        return {
            "kind": "imap",
            "host": "127.0.0.1",
            "port": self.port,
            "security": "none",
            "username": "office",
            "password": "Wolkenbruch",
            "timeout_seconds": 1,
            **more,
        }

    def announces(self, *parts: bytes | Callable[[], None]) -> None:
        """Takes IDLE, and says these parts after its “+”; calls what can be called in between."""

        def idle(_: str, __: str) -> Iterator[bytes]:
            yield b"+ idling\r\n"
            for part in parts:
                if isinstance(part, bytes):
                    yield part
                else:
                    part()

        self.answers |= {"CAPABILITY": says("* CAPABILITY IMAP4rev1 IDLE"), "IDLE": idle}

    def answer(self, tag: str, line: str) -> bytes | Iterable[bytes] | None:
        if tag.upper() == "DONE":
            tag, line = self.idling, "DONE"
        elif line.upper() == "IDLE":
            self.idling = tag
        for words, answer in self.answers.items():
            if line.upper().startswith(words):
                return answer(tag, line)
        if line.upper().startswith(("EXAMINE", "SELECT")):
            return f"* 1 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n* OK [UIDNEXT 9] ok\r\n{tag} OK done\r\n".encode()
        if line.upper().startswith("LOGOUT"):
            return f"* BYE\r\n{tag} OK done\r\n".encode()
        if line.upper().startswith("CAPABILITY"):
            return f"* CAPABILITY IMAP4rev1 UIDPLUS MOVE\r\n{tag} OK done\r\n".encode()
        return f"{tag} OK done\r\n".encode()


@dataclass
class Shelf:
    """A folder of messages by UID that the server holds, as truthfully as a test wants it."""

    mail: dict[int, bytes]
    validity: int = 7
    received: str = "02-Mar-2026 12:00:00 +0000"
    size: Callable[[bytes], object] = len  # what is told of a message's size
    noise: Callable[[int], bytes] = lambda _: b""  # unsolicited answers before the n-th of each command's own
    next_uid: int | None = None  # None: one more than the highest
    announced: Callable[[int, bytes], int] = lambda _, raw: len(raw)  # the length of a body's literal
    tells_envelopes: bool = False

    def on(self, server: HostileServer) -> None:
        """Puts the folder on the server, in place of the one that is there."""
        server.answers |= {"EXAMINE": self._opened, "SELECT": self._opened, "UID SEARCH": self._listed}
        server.answers |= {"UID FETCH": self.fetched}

    def _opened(self, tag: str, _: str) -> bytes:
        following = self.next_uid or max(self.mail, default=0) + 1
        told = f"* {len(self.mail)} EXISTS\r\n* OK [UIDVALIDITY {self.validity}] ok\r\n* OK [UIDNEXT {following}] ok"
        return told.encode() + f"\r\n{tag} OK done\r\n".encode()

    def _listed(self, tag: str, _: str) -> bytes:
        uids = "".join(f" {uid}" for uid in sorted(self.mail))
        return self.noise(0) + f"* SEARCH{uids}\r\n".encode() + self.noise(1) + f"{tag} OK done\r\n".encode()

    def fetched(self, tag: str, line: str, change: Callable[[int, bytes], bytes] = lambda _, raw: raw) -> bytes:
        """The sizes, envelopes, heads or bodies of the messages that a command names, as far as they are there.

        `change` puts other bytes in the place of a body.
        """
        told = b""
        for number, (uid, raw) in enumerate((uid, self.mail[uid]) for uid in _named(line) if uid in self.mail):
            told += self.noise(number) + self._answer(line, uid, raw, change)
        return told + self.noise(len(self.mail)) + f"{tag} OK done\r\n".encode()

    def _answer(self, line: str, uid: int, raw: bytes, change: Callable[[int, bytes], bytes]) -> bytes:
        sequence = sorted(self.mail).index(uid) + 1
        given = change(uid, raw) if "BODY" in line else raw
        told = f"* {sequence} FETCH (UID {uid} RFC822.SIZE {self.size(given)}".encode()
        if "HEADER" in line:
            head = raw[: raw.index(b"\r\n\r\n") + 4]
            told += b' INTERNALDATE "%s" BODY[HEADER]<0> {%d}\r\n' % (self.received.encode(), len(head)) + head
        elif part := PARTIAL.search(line):
            start, most = int(part[1]), int(part[2])
            given = given[start : start + most]
            told += b" BODY[]<%d> {%d}\r\n" % (start, len(given)) + given
        elif "BODY" in line:
            length = self.announced(uid, given)
            told += b' INTERNALDATE "%s" BODY[] {%d}\r\n' % (self.received.encode(), length) + given
        elif "ENVELOPE" in line and self.tells_envelopes:
            told += b" ENVELOPE " + _envelope(raw)
        elif "INTERNALDATE" in line:
            told += b' INTERNALDATE "%s"' % self.received.encode()
        return told + b")\r\n"


PARTIAL = re.compile(r"BODY\.PEEK\[\]<(\d+)\.(\d+)>")


def _envelope(raw: bytes) -> bytes:
    """Of a message as tests/ingest/boxes.py makes them."""
    fields = dict(line.split(b": ", 1) for line in raw.partition(b"\r\n\r\n")[0].split(b"\r\n"))
    mailbox, _, host = fields[b"From"].partition(b"<")[2].rstrip(b">").partition(b"@")
    sender = b'((NIL NIL "%s" "%s"))' % (mailbox, host)
    values = (fields[b"Date"], fields[b"Subject"], fields[b"Message-ID"])
    return b'("%s" "%s" %s %s %s NIL NIL NIL NIL "%s")' % (*values[:2], sender, sender, sender, values[2])


def _named(line: str) -> list[int]:
    """The UIDs of a set (RFC 9051, sequence-set) without an asterisk."""
    found: list[int] = []
    for part in line.split()[2].split(","):
        first, _, last = part.partition(":")
        found += range(int(first), int(last or first) + 1)
    return found


def says(text: str | bytes) -> Answer:
    """Always the same untagged answer, then OK."""
    raw = text.encode() if isinstance(text, str) else text
    return lambda tag, _: raw + f"\r\n{tag} OK done\r\n".encode()


def refuses(text: str) -> Answer:
    return lambda tag, _: f"{tag} NO {text}\r\n".encode()


def hangs_up(part: bytes = b"") -> Answer:
    """Sends a part of an answer and closes."""
    return lambda *_: part + HANG_UP


def stalls(part: bytes = b"") -> Answer:
    """Sends a part of an answer and then nothing, without closing."""
    return lambda *_: part


HANG_UP = b"\x00hang up"


@contextmanager
def hostile_server() -> Iterator[HostileServer]:
    """The server, on a free loopback port."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = HostileServer(listening.getsockname()[1])
        threads: list[threading.Thread] = []
        accepting = threading.Thread(target=_accept, args=(listening, server, threads))
        accepting.start()
        try:
            yield server
        finally:
            listening.shutdown(socket.SHUT_RDWR)
            for thread in [accepting, *threads]:
                thread.join(10)


def _accept(listening: socket.socket, server: HostileServer, threads: list[threading.Thread]) -> None:
    while True:
        try:
            connection, _ = listening.accept()
        except OSError:
            return
        threads.append(threading.Thread(target=_serve, args=(connection, server)))
        threads[-1].start()


def _serve(connection: socket.socket, server: HostileServer) -> None:
    server.connections += 1
    with connection, connection.makefile("rb") as lines:
        connection.settimeout(10)
        try:
            connection.sendall(server.greeting)
            for line in lines:
                tag, _, command = line.decode("latin-1").strip().partition(" ")
                server.heard.append(command or tag)
                answer = server.answer(tag, command) or b""
                for said in [answer] if isinstance(answer, bytes) else answer:
                    connection.sendall(said.removesuffix(HANG_UP))
                    if said.endswith(HANG_UP):
                        return
        except OSError:
            return  # the client has had enough
