"""What Microsoft's and Google's servers say to a login is shown as the sentence with the next step, by fetching and by sending.

The servers here say those providers' published words and nothing else; they are on a loopback port.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Thread

import pytest

from config.settings_tables import Mailbox
from domain.errors import PostroomError
from ingest.mailboxes import open_mailbox
from notify.outbox.sending import check_transport
from tests.notify.makers import office
from tests.servers.hostile_imap import hostile_server, refuses, says

NOT_CONNECTED = "User is authenticated but not connected."
DISABLED = "5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant."


@pytest.mark.parametrize(
    ("command", "words", "auth", "says_so"),
    [
        ("EXAMINE", NOT_CONNECTED, "oauth2", "New-ServicePrincipal with the enterprise application's object id"),
        ("AUTHENTICATE", "AUTHENTICATE failed.", "oauth2", "check username, and whether IMAP is on"),
        ("LOGIN", "[ALERT] Application-specific password required: (Failure)", "password", "make an app password"),
        ("LOGIN", "[AUTHENTICATIONFAILED] Authentication failed.", "password", "Authentication failed."),
    ],
)
def test_fetching_says_which_step_was_missed(command, words, auth, says_so):
    with hostile_server() as server:
        server.answers |= {command: refuses(words), "CAPABILITY": says("* CAPABILITY IMAP4rev1 AUTH=XOAUTH2 SASL-IR")}
        box = Mailbox(**server.settings(password="secret-token", auth=auth))
        with pytest.raises(PostroomError) as raised, open_mailbox("applications", box) as source:
            source.present()
    assert says_so in str(raised.value)
    assert "secret-token" not in str(raised.value)


class _Refusing(StreamRequestHandler):
    """SMTP up to the login, which is refused."""

    words = ""

    def handle(self) -> None:
        self.wfile.write(b"220 ready\r\n")
        for line in self.rfile:
            if line.upper().startswith(b"EHLO"):
                self.wfile.write(b"250-here\r\n250 AUTH LOGIN PLAIN XOAUTH2\r\n")
            elif line.upper().startswith(b"AUTH"):
                self.wfile.write(f"535 {self.words}\r\n".encode())
            else:
                self.wfile.write(b"221 bye\r\n")


@contextmanager
def refusing(words: str) -> Iterator[int]:
    handler = type("Handler", (_Refusing,), {"words": words})
    with ThreadingTCPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        yield server.server_address[1]
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("words", "auth", "says_so"),
    [
        (DISABLED, "oauth2", "SMTP AUTH is switched off: switch it on for this mailbox"),
        ("5.7.139 Authentication unsuccessful, basic authentication is disabled.", "password", "set up sign_in"),
        ("5.7.3 Authentication unsuccessful [x.prod.outlook.com]", "oauth2", "the permission SMTP.Send"),
        ("5.7.8 Username and Password not accepted. - gsmtp", "password", "make an app password"),
        ("5.7.8 Error: authentication failed", "password", "5.7.8 Error: authentication failed"),
    ],
)
def test_check_says_why_sending_does_not_work(words, auth, says_so, tmp_path):
    with refusing(words) as port:
        outgoing = {"transport": "smtp", "host": "127.0.0.1", "port": port, "security": "none", "auth": auth}
        settings = office(tmp_path, outgoing=outgoing | {"username": "office", "password": "secret-token"})
        with pytest.raises(PostroomError) as raised:
            check_transport(settings)
    assert says_so in str(raised.value)
    assert "secret-token" not in str(raised.value)
