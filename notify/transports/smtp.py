"""SMTP (RFC 5321): one connection for many mails, TLS verified, login by password or OAuth2.

In: mail as bytes. Out: the server's answer to each. A mail that the server took is sent, even if the connection breaks
right after; one whose answer was never heard may be sent again under the same Message-ID.

Failures: `Transient` when the server does not answer or breaks off, `Fatal` when it refuses the login, offers no TLS or
its certificate is not trusted.
"""

from __future__ import annotations

import smtplib
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from config.logins import Security
from config.settings import Settings
from domain.errors import ConfigurationError, Fatal, Transient
from net.errors import network_trouble, reason_of
from net.paced_sockets import PacedSocket, paced
from net.tls import client_context
from notify.transports.pace import Pace
from notify.transports.smtp_refusals import blame
from notify.transports.transport import Answer, Blame
from sign_in.explained import known_refusal, login_refused
from sign_in.sasl import Exchange
from sign_in.tokens import SignIns
from storage.models import OutgoingState

REFUSED_FOR_GOOD = 500  # 4yz: try again later; 5yz: never (RFC 5321 section 4.2.1)
TAKEN = range(200, 300)
REPLY_BYTES = 1 << 20  # of one reply, whose lines smtplib gathers; real ones have some hundreds
UNWRITABLE = Answer(OutgoingState.DEAD, "553 the server does not take addresses with letters beyond ASCII (RFC 6531)")


class _Plain(smtplib.SMTP):
    def _get_socket(self, host: str, port: int, timeout: float) -> PacedSocket:
        made: socket.socket = super()._get_socket(host, port, timeout)  # type: ignore[misc]
        return paced(made, REPLY_BYTES)


class SmtpTransport:
    """A connection that is made at the first mail, and anew after it broke."""

    is_own_folder = False

    def __init__(self, settings: Settings, sign_ins: SignIns | None = None) -> None:
        self._settings = settings.outgoing
        self._pace = Pace(settings.outgoing.per_minute)
        self._sign_ins = sign_ins or SignIns(settings)
        self._server: smtplib.SMTP | None = None

    @property
    def describes(self) -> str:
        """Server, port and security."""
        return f"{self._settings.host}:{self._settings.smtp_port} ({self._settings.security})"

    def connect(self) -> None:
        """Connects and logs in, unless connected. Raises Transient or Fatal."""
        if self._server is not None:
            return
        box = self._settings
        server: smtplib.SMTP | None = None
        try:
            context = None
            if box.security is not Security.NONE:
                context = client_context(box.ca_file, REPLY_BYTES, "outgoing mail")
            with self._errors_mapped():
                if box.security is Security.TLS:
                    server = smtplib.SMTP_SSL(box.host, box.smtp_port, timeout=box.timeout_seconds, context=context)
                else:
                    server = _Plain(box.host, box.smtp_port, timeout=box.timeout_seconds)
                    if box.security is Security.STARTTLS:
                        server.starttls(context=context)
                server.ehlo_or_helo_if_needed()
                self._log_in(server)
        except _RefusedError as refused:
            raise Transient(f"outgoing mail: {box.host}: the server takes no mail: {refused.answer.reply}") from refused
        else:
            self._server, server = server, None
        finally:
            if server is not None:
                server.close()

    def _log_in(self, server: smtplib.SMTP) -> None:
        box = self._settings
        if not box.username:
            return
        if not box.uses_token:
            server.login(box.username, self._secret())
            return
        token = self._secret()
        try:
            self._log_in_by(server, token)
        except smtplib.SMTPAuthenticationError:
            another = self._secret(token) if box.sign_in else token  # it may have been revoked
            if another == token:
                raise
            self._log_in_by(server, another)

    def _log_in_by(self, server: smtplib.SMTP, token: str) -> None:
        offered = server.esmtp_features.get("auth", "").upper().split()
        exchange = Exchange(self._settings.username, token, offers=offered.__contains__)
        server.auth(exchange.mechanism, exchange)

    def _secret(self, refused: str = "") -> str:
        """The password or a fresh token; `refused`: one that was not taken. Raises Transient or Fatal."""
        box = self._settings
        try:
            return self._sign_ins.access_token(box, refused=refused) if box.sign_in else box.secret
        except ConfigurationError as error:
            raise Fatal(f"outgoing mail: {error}") from error
        except (Fatal, Transient) as error:
            raise type(error)("outgoing mail: ", *error.sentence) from error

    def send(self, row_key: str, sender: str, recipient: str, content: bytes) -> Answer:
        """Hands over one mail, no faster than the office allows. Raises Transient or Fatal."""
        del row_key
        self.connect()
        assert self._server is not None
        options: list[str] = []
        if not recipient.isascii():
            if not self._server.has_extn("smtputf8"):
                return UNWRITABLE
            options = ["SMTPUTF8", "BODY=8BITMIME"]
        self._pace.wait()
        try:
            with self._errors_mapped():
                self._server.sendmail(sender, [recipient], content, mail_options=options)
        except _RefusedError as refused:
            # smtplib hangs up by itself after 421 (RFC 5321 section 3.8).
            if self._server.sock is None:
                self._server = None
            else:
                with suppress(smtplib.SMTPException, OSError):
                    self._server.rset()
            return refused.answer
        except Transient:
            self._server.close()
            self._server = None
            raise
        return Answer(OutgoingState.SENT, "250 taken")

    def would_take(self, sender: str, recipient: str) -> Answer:
        """The answers to MAIL and RCPT, taken back by RSET (RFC 5321 section 4.1.1.5). Raises Transient or Fatal."""
        self.connect()
        assert self._server is not None
        try:
            with self._errors_mapped():
                code, said = self._server.mail(sender)
                if code in TAKEN:
                    code, said = self._server.rcpt(recipient)
                    answer = Answer(OutgoingState.SENT) if code in TAKEN else _answer(code, said)
                else:
                    answer = _answer(code, said, of_sender=True)
                if self._server.sock is not None:
                    self._server.rset()
        except Transient:
            self._server.close()
            self._server = None
            raise
        return answer

    def find_sent(self, recipient: str, content: bytes) -> Answer | None:
        """Servers take a mail again, and its Message-ID makes it recognisable."""
        del recipient, content
        return None

    def close(self) -> None:
        """Says good-bye; what was taken is taken, whatever the server makes of it."""
        if self._server is not None:
            with suppress(smtplib.SMTPException, OSError):
                self._server.quit()
            self._server.close()
            self._server = None

    @contextmanager
    def _errors_mapped(self) -> Iterator[None]:
        where = f"outgoing mail: {self._settings.host}"
        try:
            yield
        except smtplib.SMTPAuthenticationError as error:
            if error.smtp_code < REFUSED_FOR_GOOD:
                raise Transient(f"{where}: no login just now: {_words(error.smtp_error)}") from error
            said = _words(error.smtp_error)
            why = login_refused(said, by_token=self._settings.uses_token)
            raise Fatal(f"{where}: the login as “{self._settings.username}” was refused: {why}") from error
        except smtplib.SMTPRecipientsRefused as error:
            code, said_by_server = next(iter(error.recipients.values()))
            raise _RefusedError(_answer(code, said_by_server)) from error
        except smtplib.SMTPServerDisconnected as error:
            raise Transient(f"{where}: the server broke off: {error}") from error
        except smtplib.SMTPSenderRefused as error:
            raise _RefusedError(_answer(error.smtp_code, error.smtp_error, of_sender=True)) from error
        except smtplib.SMTPResponseException as error:
            if isinstance(error, smtplib.SMTPDataError) and error.smtp_code in TAKEN:
                return  # QUIRK: a server that says 2yz but not 250 after the data has taken the mail all the same
            raise _RefusedError(_answer(error.smtp_code, error.smtp_error)) from error
        except UnicodeEncodeError as error:
            raise Fatal(f"{where}: the login is not plain ASCII, which is all that SMTP can say") from error
        except smtplib.SMTPNotSupportedError as error:
            raise Fatal(f"{where}: the server does not offer what is configured: {error}") from error
        except smtplib.SMTPException as error:  # smtplib's are OSErrors too
            raise Transient(f"{where}: the server does not answer: {reason_of(error)}") from error
        except OSError as error:
            raise network_trouble(error, f"{where}: the server", self._settings.smtp_port) from error


class _RefusedError(Exception):
    """The server refused this one mail."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(answer.reply)
        self.answer = answer


def _answer(code: int, said: bytes | str, *, of_sender: bool = False) -> Answer:
    words = _words(said)
    # A server that says something else than 4yz or 5yz has lost its way: not for good.
    if code < REFUSED_FOR_GOOD:
        return Answer(OutgoingState.QUEUED, f"{code} {words}")
    about = blame(words, of_sender=of_sender)
    known = known_refusal(words) if about is Blame.SENDER else None
    return Answer(OutgoingState.DEAD, f"{code} {words}" + (f"; {known.says}" if known is not None else ""), about)


def _words(said: bytes | str) -> str:
    return " ".join((said.decode("utf-8", "replace") if isinstance(said, bytes) else said).split())
