"""An IMAP server that answers what a test tells it to, as no decent server would."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

Answer = Callable[[str, str], bytes | None]  # (tag, line) -> what is sent; None: nothing more, and the line stays open

GREETING = b"* OK [CAPABILITY IMAP4rev1 UIDPLUS MOVE] ready\r\n"


@dataclass
class HostileServer:
    """Decent answers by the first words of a command, and what a test puts in their place."""

    port: int
    greeting: bytes = GREETING
    answers: dict[str, Answer] = field(default_factory=dict)
    heard: list[str] = field(default_factory=list)

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

    def answer(self, tag: str, line: str) -> bytes | None:
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
    with connection, connection.makefile("rb") as lines:
        connection.settimeout(10)
        try:
            connection.sendall(server.greeting)
            for line in lines:
                tag, _, command = line.decode("latin-1").strip().partition(" ")
                server.heard.append(command)
                said = server.answer(tag, command) or b""
                connection.sendall(said.removesuffix(HANG_UP))
                if said.endswith(HANG_UP):
                    return
        except OSError:
            return  # the client has had enough
