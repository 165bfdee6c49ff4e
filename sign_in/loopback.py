"""A web server for one sign-in, on this machine alone: the browser comes back to it (RFC 8252 section 7.3).

In: what to do with the address that comes back. Out: that address, while the browser sees how it ended; or a line that a person pasted
in place of it, where the browser is on another machine.

Failures: `Fatal` when no port can be opened, or nothing came back in time.
"""

from __future__ import annotations

import html
import select
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import IO, Self

from config.sign_in import Provider, SignIn
from domain.errors import Fatal, PostroomError
from sign_in.flows import NOT_THIS_ONE

WAIT_SECONDS = 15 * 60
REQUEST_SECONDS = 3  # of a browser that opens a connection and asks nothing
PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>postroom</title><body style="font: 1.1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem">
<h1>{title}</h1><p>{sentence}</p></body></html>"""


class _Server(HTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Writes nothing: the browser has hung up, and what matters is in `failed`."""


class Loopback:
    """The server, on a port that is free; use it as a context manager."""

    def __init__(self) -> None:
        self.returned = ""
        self.failed: Exception | None = None
        self._takes: Callable[[str], bool] = lambda _: False
        self._ends: Callable[[str], tuple[str, str]] = lambda _: ("", "")
        try:
            self._server = _Server(("127.0.0.1", 0), _handler(self))
        except OSError as error:
            raise Fatal(f"no port can be opened for the browser to come back to: {error.strerror}") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._server.server_close()

    def address(self, sign_in: SignIn) -> str:
        """Where the browser comes back to. Microsoft takes any port of `localhost` alone; others are asked by number."""
        port = self._server.server_port
        return f"http://localhost:{port}" if sign_in.provider is Provider.MICROSOFT else f"http://127.0.0.1:{port}/"

    def wait(
        self,
        takes: Callable[[str], bool],
        ends: Callable[[str], tuple[str, str]],
        pasted: IO[str] | None = None,
        hints: Callable[[str], None] = lambda _: None,
        seconds: float = WAIT_SECONDS,
    ) -> None:
        """Waits for an address that `takes` is true for, and calls `ends` with it; its title and sentence are shown in the browser.

        `pasted`: where a person may paste the address instead; `hints` is called for any other line. What `ends` raises passes
        through. Raises Fatal.
        """
        self._takes, self._ends = takes, ends
        until = time.monotonic() + seconds
        while not self.returned:
            left = until - time.monotonic()
            if left <= 0:
                raise Fatal("nobody signed in within a quarter of an hour; nothing was changed")
            sources: list[IO[str] | HTTPServer] = [self._server, *([pasted] if pasted is not None else [])]
            ready = select.select(sources, [], [], left)[0]
            if self._server in ready:
                self._server.handle_request()
                if self.failed is not None:
                    raise self.failed
            elif ready and pasted is not None:
                line = pasted.readline()
                if not line:
                    pasted = None
                elif takes(line):
                    self.returned = line.strip()
                    ends(self.returned)
                elif line.strip():
                    hints(NOT_THIS_ONE)


def _handler(loopback: Loopback) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        timeout = REQUEST_SECONDS

        def do_GET(self) -> None:
            if not loopback._takes(self.path):  # noqa: SLF001 - the two are one
                self._show(404, "Not this one", "This page is part of no sign-in. Go back to the terminal.")
                return
            loopback.returned = self.path
            try:
                title, sentence = loopback._ends(self.path)  # noqa: SLF001
            except Exception as error:  # noqa: BLE001 - the server would swallow it, and nothing would have been stored
                loopback.failed = error
                said = f"{error}. " if isinstance(error, PostroomError) else ""
                self._show(400, "That did not work", f"{said}Go back to the terminal.")
            else:
                self._show(200, title, sentence)

        def _show(self, status: int, title: str, sentence: str) -> None:
            content = PAGE.format(title=html.escape(title), sentence=html.escape(sentence)).encode()
            self.send_response(status)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Referrer-Policy", "no-referrer")  # the address holds a code
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002
            """Writes nothing: the address holds a code."""

    return Handler
