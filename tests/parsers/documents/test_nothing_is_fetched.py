"""What a file wants fetched stays unfetched, with LibreOffice kept or started for the file alone.

LibreOffice's settings and the cut links alone hold it back here; a reader has no network besides
(tests/ingest/reader/test_pool.py).
"""

import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from parsers.documents import libreoffice
from parsers.documents.libreoffice import to_pdf
from parsers.documents.programs import path_of, python_with_uno
from tests.mail import bad_files
from tests.servers import required


@pytest.fixture
def elsewhere():
    """A web server that notes what is asked of it: its address and the paths."""
    asked: list[str] = []

    class Noting(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET  # noqa: N815 - so the library calls them

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Noting) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}", asked
        server.shutdown()
        thread.join()


@pytest.fixture(params=["kept", "started for it"])
def office(request, monkeypatch):
    required("libreoffice", path_of("soffice"))
    if request.param == "kept":
        required("python3-uno", python_with_uno())
    else:
        monkeypatch.setattr(libreoffice._Kept, "possible", False)


MAKERS = {"docx": bad_files.docx_with_links, "odt": bad_files.odt_with_links, "rtf": bad_files.rtf_with_links}


def test_nothing_is_fetched(office, elsewhere):
    address, asked = elsewhere
    for suffix, made in MAKERS.items():
        assert to_pdf(made(address), suffix, 60).startswith(b"%PDF")
    assert asked == []
