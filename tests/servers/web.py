"""An HTTPS server on a free loopback port that serves some files, with a certificate of its own authority."""

import http.server
import shutil
import ssl
import subprocess
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.servers import required


@dataclass
class Web:
    """A running server. `redirects`: path -> address."""

    port: int
    ca_file: Path
    redirects: dict[str, str] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    date: str = ""  # what it calls the time, instead of now


@contextmanager
def serving(folder: Path, files: Mapping[str, bytes], hosts: tuple[str, ...]) -> Iterator[Web]:
    """Serves `host/path` -> content for these hosts, whose names its certificate has."""
    required("openssl", shutil.which("openssl"))
    _make_certificate(folder, hosts)
    web = Web(0, folder / "web-ca.pem")

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = self.headers["Host"].partition(":")[0] + self.path.partition("?")[0]
            web.asked.append(self.headers["Host"].partition(":")[0] + self.path)
            content = files.get(path)
            if target := web.redirects.get(path):
                self.send_response(302)
                self.send_header("Location", target)
                content = b""
            else:
                self.send_response(404 if content is None else 200)
            self.send_header("Content-Length", str(len(content or b"")))
            self.end_headers()
            self.wfile.write(content or b"")

        def date_time_string(self, timestamp: float | None = None) -> str:
            return web.date or super().date_time_string(timestamp)

        def log_message(self, *_: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(folder / "web.pem", folder / "web.key")
        server.socket = context.wrap_socket(server.socket, server_side=True)
        web.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield web
        finally:
            server.shutdown()
            thread.join()


def _make_certificate(folder: Path, hosts: tuple[str, ...]) -> None:
    names = ",".join(f"DNS:{host}" for host in hosts)
    (folder / "web-names").write_text(f"subjectAltName={names}\n")
    for command in (
        "req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=web-authority -keyout web-ca.key -out web-ca.pem",
        "req -newkey rsa:2048 -nodes -subj /CN=web -keyout web.key -out web.csr",
        "x509 -req -in web.csr -CA web-ca.pem -CAkey web-ca.key -CAcreateserial -days 30 -out web.pem -extfile web-names",
    ):
        subprocess.run(["openssl", *command.split()], cwd=folder, check=True, capture_output=True, timeout=60)
