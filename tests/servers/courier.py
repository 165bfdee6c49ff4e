"""Courier's IMAP server on a free loopback port: folders below INBOX., any user, one password, Maildirs.

Courier's login is a program of its own that hands the connection on; this module is it, and the server itself is Courier's.
"""

import socket
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

from tests.servers.dovecot import PASSWORD, Account
from tests.servers.unpacked import environment, root_of, stop

CAPABILITIES = "IMAP4rev1 UIDPLUS CHILDREN NAMESPACE THREAD=ORDEREDSUBJECT THREAD=REFERENCES SORT QUOTA"
SERVER = {"PROTOCOL": "IMAP", "IMAP_CAPABILITY": CAPABILITIES, "IMAP_KEYWORDS": "1", "MAILDIRPATH": "Maildir"}
SERVER |= {
    "IMAP_USELOCKS": "0",
    "IMAP_ENHANCEDIDLE": "0",
    "IMAP_ULIMITD": "0",
    "IMAP_UMASK": "022",
    "TCPREMOTEIP": "127.0.0.1",
    "TCPREMOTEPORT": "1",
}


@dataclass
class Courier:
    """A running server."""

    root: Path
    folder: Path
    port: int
    processes: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def account(self) -> Account:
        """A fresh, empty account."""
        name = f"user{uuid4().hex[:12]}"
        maildir = self.folder / name / "Maildir"
        for part in ("new", "cur", "tmp"):
            (maildir / part).mkdir(parents=True)
        return Account("127.0.0.1", self.port, 0, Path(), name, PASSWORD, maildir, prefix="INBOX.")

    def serve(self, connection: socket.socket) -> None:
        """Asks for the password, and starts the server on this connection."""
        with connection, connection.makefile("rb", buffering=0) as lines:
            connection.settimeout(20)
            try:
                connection.sendall(f"* OK [CAPABILITY {CAPABILITIES}] Courier-IMAP ready.\r\n".encode())
                while line := lines.readline():
                    tag, command, *words = line.decode("latin-1").split()
                    if command.upper() == "LOGIN" and self._known([word.strip('"') for word in words[:2]]):
                        self._start(tag, words[0].strip('"'), connection)
                        return
                    connection.sendall(_before_login(tag, command.upper()))
                    if command.upper() == "LOGOUT":
                        return
            except OSError:
                return

    def _known(self, login: list[str]) -> bool:
        return len(login) == 2 and login[1] == PASSWORD and (self.folder / login[0]).is_dir()

    def _start(self, tag: str, user: str, connection: socket.socket) -> None:
        connection.settimeout(None)
        home = self.folder / user
        user_is = {"AUTHENTICATED": user, "AUTHADDR": user, "HOME": str(home), "IMAPLOGINTAG": tag}
        self.processes.append(
            subprocess.Popen(
                [self.root / "usr" / "bin" / "imapd", "Maildir"],
                cwd=home,
                env=environment(self.root) | SERVER | user_is,
                stdin=connection,
                stdout=connection,
                stderr=subprocess.DEVNULL,
            )
        )


def _before_login(tag: str, command: str) -> bytes:
    said = {
        "CAPABILITY": f"* CAPABILITY {CAPABILITIES}\r\n{tag} OK CAPABILITY completed\r\n",
        "LOGOUT": f"* BYE Courier-IMAP server shutting down\r\n{tag} OK LOGOUT completed\r\n",
        "LOGIN": f"{tag} NO Login failed.\r\n",
    }
    return said.get(command, f"{tag} NO Error in IMAP command received by server.\r\n").encode()


@contextmanager
def running() -> Iterator[Courier]:
    """A server in a temporary folder."""
    root = root_of("courier")
    assert root is not None
    with tempfile.TemporaryDirectory(prefix="courier-") as name, socket.create_server(("127.0.0.1", 0)) as listening:
        server = Courier(root, Path(name), listening.getsockname()[1])

        def accept() -> None:
            while True:
                try:
                    connection, _ = listening.accept()
                except OSError:
                    return
                threading.Thread(target=server.serve, args=(connection,), daemon=True).start()

        accepting = threading.Thread(target=accept, daemon=True)
        accepting.start()
        try:
            yield server
        finally:
            listening.shutdown(socket.SHUT_RDWR)
            accepting.join(10)
            for process in server.processes:
                stop(process)
