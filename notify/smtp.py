"""SMTP (RFC 5321): one connection for many mails, TLS verified, login by password or OAuth2.

In: mail as bytes. Out: the server's answer to each. A mail that the server took is sent, even if the connection breaks
right after; one whose answer was never heard may be sent again under the same Message-ID.

Failures: `Transient` when the server does not answer or breaks off, `Fatal` when it refuses the login or its certificate
is not trusted.
"""

from __future__ import annotations

import smtplib
import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from config.errors import Fatal, PostroomError, Transient
from config.settings import Security, Settings
from notify.transport import Answer
from storage.models import OutgoingState

GREYLISTED_BELOW = 500  # 4yz: try again later (RFC 5321 section 4.2.1)


class SmtpTransport:
    """A connection that is made at the first mail."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings.outgoing
        self._seconds_apart = 60 / settings.outgoing.per_minute
        self._last = 0.0
        self._server: smtplib.SMTP | None = None

    def connect(self) -> None:
        """Connects and logs in. Raises Transient or Fatal."""
        try:
            self._connect()
        except _RefusedError as refused:
            self._server = None
            raise Transient(f"outgoing mail: {self._settings.host}: the server takes no mail: {refused.answer.reply}") from refused

    def _connect(self) -> None:
        box = self._settings
        context = ssl.create_default_context(cafile=str(box.ca_file) if box.ca_file else None)
        with self._told():
            if box.security is Security.TLS:
                self._server = smtplib.SMTP_SSL(box.host, box.smtp_port, timeout=box.timeout_seconds, context=context)
            else:
                self._server = smtplib.SMTP(box.host, box.smtp_port, timeout=box.timeout_seconds)
                if box.security is Security.STARTTLS:
                    self._server.starttls(context=context)
            self._server.ehlo_or_helo_if_needed()
            if box.username and box.auth == "oauth2":
                token = f"user={box.username}\x01auth=Bearer {box.secret}\x01\x01"
                self._server.auth("XOAUTH2", lambda _challenge=None: token)
            elif box.username:
                self._server.login(box.username, box.secret)

    def send(self, row_key: str, sender: str, recipient: str, content: bytes) -> Answer:
        """Hands over one mail, no faster than the office allows. Raises Transient or Fatal."""
        del row_key
        if self._server is None:
            self.connect()
        assert self._server is not None
        wait = self._last + self._seconds_apart - time.monotonic()
        if wait > 0:
            time.sleep(min(wait, 60))
        self._last = time.monotonic()
        try:
            with self._told():
                self._server.sendmail(sender, [recipient], content)
        except _RefusedError as refused:
            with suppress(smtplib.SMTPException, OSError):
                self._server.rset()
            return refused.answer
        return Answer(OutgoingState.SENT, "250 taken")

    def close(self) -> None:
        """Says good-bye; what was taken is taken, whatever the server makes of it."""
        if self._server is not None:
            with suppress(smtplib.SMTPException, OSError):
                self._server.quit()
            self._server = None

    @contextmanager
    def _told(self) -> Iterator[None]:
        where = f"outgoing mail: {self._settings.host}"
        try:
            yield
        except PostroomError:
            raise
        except smtplib.SMTPAuthenticationError as error:
            if error.smtp_code < GREYLISTED_BELOW:
                raise Transient(f"{where}: no login just now: {_words(error.smtp_error)}") from error
            raise Fatal(f"{where}: the login as “{self._settings.username}” was refused: {_words(error.smtp_error)}") from error
        except smtplib.SMTPRecipientsRefused as error:
            code, said = next(iter(error.recipients.values()))
            raise _RefusedError(_answer(code, said)) from error
        except smtplib.SMTPServerDisconnected as error:
            self._server = None
            raise Transient(f"{where}: the server broke off: {error}") from error
        except smtplib.SMTPResponseException as error:
            raise _RefusedError(_answer(error.smtp_code, error.smtp_error)) from error
        except ssl.SSLCertVerificationError as error:
            raise Fatal(f"{where}: its certificate is not trusted: {error.verify_message}; ca_file may name its authority") from error
        except (smtplib.SMTPException, OSError) as error:
            self._server = None
            said = getattr(error, "strerror", None) or str(error) or type(error).__name__
            raise Transient(f"{where}: the server does not answer: {said}") from error


class _RefusedError(Exception):
    """The server refused this one mail."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(answer.reply)
        self.answer = answer


def _answer(code: int, said: bytes | str) -> Answer:
    state = OutgoingState.QUEUED if code < GREYLISTED_BELOW else OutgoingState.DEAD
    return Answer(state, f"{code} {_words(said)}")


def _words(said: bytes | str) -> str:
    return (said.decode("utf-8", "replace") if isinstance(said, bytes) else said).replace("\n", " ")
