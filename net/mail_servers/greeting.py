"""Whether a mail server answers where it should, before anybody logs in: its greeting, and TLS with a trusted certificate.

In: a server, and the file of the only authority that is believed, if there is one. Out: nothing where it answers.
Sources: RFC 9051 section 7.1.1 and 6.2.1, RFC 5321 section 4.3, RFC 3207.

Failures: `Transient` where it does not answer or something else answers, `Fatal` where its certificate is not trusted.
"""

from __future__ import annotations

import socket
from contextlib import closing
from pathlib import Path

from config.logins import Security
from config.providers import Protocol, Server
from domain.errors import PostroomError, Transient
from net.errors import network_trouble, reason_of
from net.tls import client_context

SECONDS = 5.0  # for each step
MOST_BYTES = 64 << 10
GREETINGS = {Protocol.IMAP: (b"* OK", b"* PREAUTH"), Protocol.SMTP: (b"220",)}


def check_greeting(server: Server, ca_file: Path | None = None) -> None:
    """Connects, reads the greeting, and begins TLS as the server is said to want it. Raises Transient or Fatal."""
    where = f"{server.host}: the server"
    try:
        connection = socket.create_connection((server.host, server.port), timeout=SECONDS)
    except UnicodeError as error:
        raise Transient(f"“{server.host}” is no server's name") from error
    except OSError as error:
        raise network_trouble(error, where, server.port) from error
    with closing(connection):
        try:
            _greet(connection, server, ca_file)
        except PostroomError:
            raise
        except OSError as error:
            raise network_trouble(error, where, server.port) from error


def _greet(connection: socket.socket, server: Server, ca_file: Path | None) -> None:
    context = None
    if server.security is not Security.NONE:
        context = client_context(ca_file, MOST_BYTES, str(server))
    if context is not None and server.security is Security.TLS:
        with context.wrap_socket(connection, server_hostname=server.host) as wrapped:
            _check_first(_Lines(wrapped), server)
        return
    lines = _Lines(connection)
    _check_first(lines, server)
    if context is not None:
        _ask_for_tls(connection, lines, server)
        context.wrap_socket(connection, server_hostname=server.host).close()


def _check_first(lines: _Lines, server: Server) -> None:
    first = lines.next()
    if not first.startswith(GREETINGS[server.protocol]):
        said = reason_of(ValueError(first.decode("utf-8", "replace").strip() or "nothing"))
        raise Transient(f"{server.host}: port {server.port} answers, but not as {server.protocol.upper()}: {said}")
    while server.protocol is Protocol.SMTP and first[3:4] == b"-":
        first = lines.next()


def _ask_for_tls(connection: socket.socket, lines: _Lines, server: Server) -> None:
    if server.protocol is Protocol.IMAP:
        connection.sendall(b"a1 STARTTLS\r\n")
        answer = lines.next()
        while answer.startswith(b"*"):
            answer = lines.next()
        agreed = answer.upper().startswith(b"A1 OK")
    else:
        for command in (b"EHLO [127.0.0.1]\r\n", b"STARTTLS\r\n"):
            connection.sendall(command)
            answer = lines.next()
            while answer[3:4] == b"-":
                answer = lines.next()
        agreed = answer.startswith(b"220")
    if not agreed:
        raise Transient(f"{server.host}: port {server.port} offers no STARTTLS")


class _Lines:
    """The lines of a connection, within a bound on all of them; nothing beyond a line's end is taken from TLS."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection, self._read = connection, 0

    def next(self) -> bytes:
        """The next line, with its end; what there is of it where the server hangs up."""
        line = bytearray()
        while not line.endswith(b"\n"):
            octet = self._connection.recv(1)
            self._read += 1
            if not octet:
                break
            if self._read > MOST_BYTES:
                raise ConnectionAbortedError("it does not stop")
            line += octet
        if not line:
            raise ConnectionAbortedError("it hung up")
        return bytes(line)
