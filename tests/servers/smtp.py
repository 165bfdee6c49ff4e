"""A real SMTP receiver on a free loopback port, which can be told to refuse."""

import shutil
import ssl
import subprocess
from base64 import b64decode
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from tests.servers import required
from tests.servers.dovecot import free_port


@dataclass
class Receiver:
    """What was received, and what is answered. `answers`: recipient -> a reply instead of 250."""

    port: int
    envelopes: list[Envelope] = field(default_factory=list)
    answers: dict[str, str] = field(default_factory=dict)
    refuses_all: str = ""  # a reply to every RCPT that `answers` does not name
    refuses_sender: str = ""  # a reply to every MAIL
    heard: list[str] = field(default_factory=list)  # the recipients that were asked about
    after_data: Callable[[Envelope], str] | None = None
    tokens: dict[str, str] = field(default_factory=dict)  # user -> the token that opens its account
    drops: int = 0  # so many mails are kept, and the connection cut before the sender hears of it

    @property
    def messages(self) -> list[EmailMessage]:
        """The mail that was taken."""
        return [message_from_bytes(bytes(each.content or b""), policy=default) for each in self.envelopes]  # type: ignore[misc]

    def to(self, recipient: str) -> list[EmailMessage]:
        """The mail that this recipient got."""
        return [
            mail for mail, envelope in zip(self.messages, self.envelopes, strict=True) if recipient in envelope.rcpt_tos
        ]

    async def handle_MAIL(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.refuses_sender:
            return self.refuses_sender
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        self.heard.append(address)
        refusal = self.answers.get(address, self.refuses_all)
        if refusal:
            return refusal
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if self.after_data is not None:
            return self.after_data(envelope)
        self.envelopes.append(envelope)
        if self.drops:
            self.drops -= 1
            server.transport.abort()
        return "250 taken"

    def settings(self, **more: Any) -> dict[str, Any]:
        """What stands in an office's [outgoing] for it."""
        return {
            "transport": "smtp",
            "host": "127.0.0.1",
            "port": self.port,
            "security": "none",
            "per_minute": 100_000,
            **more,
        }


PASSWORD = "secret"


def _known(server: SMTP, session: Session, envelope: Envelope, mechanism: str, login: object) -> AuthResult:
    if mechanism == "XOAUTH2":
        return AuthResult(success=login == b"user=office\x01auth=Bearer token\x01\x01", handled=False)
    given = isinstance(login, LoginPassword) and login == LoginPassword(b"office", PASSWORD.encode())
    return AuthResult(success=given, handled=False)


class _OAuthServer(SMTP):
    """aiosmtpd with XOAUTH2, as the large mail services know it."""

    async def auth_XOAUTH2(self, server: SMTP, args: list[str]) -> AuthResult:
        return _known(server, None, None, "XOAUTH2", b64decode(args[1]))  # type: ignore[arg-type]


class _TokenServer(SMTP):
    """aiosmtpd with the mechanisms of tokens alone: a refusal is a challenge with its reason, which the client answers."""

    async def auth_XOAUTH2(self, server: SMTP, args: list[str]) -> AuthResult:
        user, _, rest = b64decode(args[1]).decode().partition("\x01auth=Bearer ")
        return await self._checked(user.removeprefix("user="), rest.removesuffix("\x01\x01"))

    async def auth_OAUTHBEARER(self, server: SMTP, args: list[str]) -> AuthResult:
        user, _, rest = b64decode(args[1]).decode().partition(",\x01auth=Bearer ")
        return await self._checked(user.removeprefix("n,a="), rest.removesuffix("\x01\x01"))

    async def _checked(self, user: str, token: str) -> AuthResult:
        if token and self.event_handler.tokens.get(user) == token:
            return AuthResult(success=True)
        await self.challenge_auth(b'{"status":"invalid_token"}', encode_to_b64=True)
        return AuthResult(success=False, handled=False)


class _Controller(Controller):
    server_class: type[SMTP] = _OAuthServer

    def factory(self) -> SMTP:
        return self.server_class(self.handler, **self.SMTP_kwargs)


class _TokenController(_Controller):
    server_class = _TokenServer


@contextmanager
def running(*, login: bool = False, by_token: Sequence[str] = (), **more: Any) -> Iterator[Receiver]:
    """A receiver; what is given goes to aiosmtpd's Controller (`ssl_context`, `tls_context`, `require_starttls` …).

    `by_token`: the mechanisms by which a login with one of its `tokens` is taken.
    """
    receiver = Receiver(free_port())
    more |= {"authenticator": _known, "auth_required": True, "auth_require_tls": False} if login or by_token else {}
    if by_token:
        more["auth_exclude_mechanism"] = {"LOGIN", "PLAIN", "XOAUTH2", "OAUTHBEARER"} - set(by_token)
    controller = (_TokenController if by_token else _Controller)(
        receiver, hostname="127.0.0.1", port=receiver.port, **more
    )
    controller.start()
    try:
        yield receiver
    finally:
        controller.stop()


StartSmtp = Callable[..., Receiver]


@pytest.fixture
def start_smtp() -> Iterator[StartSmtp]:
    """Starts receivers; what is given goes to `running`."""
    with ExitStack() as stack:
        yield lambda **more: stack.enter_context(running(**more))


@pytest.fixture
def smtp(start_smtp: StartSmtp) -> Receiver:
    """A receiver of this test's own."""
    return start_smtp()


@dataclass(frozen=True)
class Certificate:
    """A certificate for 127.0.0.1 that signed itself."""

    file: Path
    context: ssl.SSLContext


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    """The certificate of the TLS receivers."""
    required("openssl", shutil.which("openssl"))
    folder = tmp_path_factory.mktemp("smtp-certificate")
    key, file = folder / "server.key", folder / "server.pem"
    subject = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"]
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout", key, "-out", file]
    subprocess.run([*command, *subject], check=True, capture_output=True, timeout=60)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(file, key)
    return Certificate(file, context)
