"""What the transports over HTTP share: a token, requests in its name, pauses that the provider asks for, and errors as answers.

In: a login of the settings and a source of tokens. Out: replies. A token that is refused is asked for anew once. A short pause is
waited for in place; a longer one becomes an `Answer` with `wait`, and the mail goes out after it.

Failures: `Transient` and `Fatal` as the token's source and `net.api_calls` raise them.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta

from config.logins import Security
from config.settings import Settings
from domain.errors import ConfigurationError, Fatal, Transient
from net.api_calls import ApiClient, Reply
from net.errors import Unanswered
from net.http_answers import http_date
from net.tls import verifying_context
from notify.transports.transport import Answer, Blame
from sign_in.access import access_of
from sign_in.tokens import SignIns
from storage.models import OutgoingState

# A refused token in ('' for none), an access token out; the same again where there is no other.
Token = Callable[[str], str]
PLAIN = re.compile(r"[\x21-\x7e]+")  # what may stand in the header
UNAUTHORIZED, TOO_LARGE, TOO_MANY, UNAVAILABLE = 401, 413, 429, 503
SERVER_ERROR = 500
# A pause that is asked for and not longer is waited for in place, so often for one request.
SHORT_PAUSE, PAUSES = 20.0, 2
# Where no time is said: Microsoft asks to double the pauses, Google to begin with some seconds.
USUAL_PAUSE = 60.0
LONGEST_PAUSE = 3600.0
RETRY_AFTER = re.compile(
    r"Retry after (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z)", re.IGNORECASE
)  # Gmail, in its words


def token_of(settings: Settings, sign_ins: SignIns | None = None) -> Token:
    """The tokens of the office's sign-in; without one, what stands in the settings or in a file of its own, read at each request."""
    box, source = settings.outgoing, sign_ins or SignIns(settings)

    def token(refused: str) -> str:
        try:
            return source.access_token(box, access_of(box), refused=refused) if box.sign_in else box.secret
        except ConfigurationError as error:
            raise Fatal(f"outgoing mail: {error}") from error
        except (Fatal, Transient) as error:
            raise type(error)("outgoing mail: ", *error.sentence) from error

    return token


class ApiSession:
    """Requests to one provider's API in the name of the office's account."""

    def __init__(self, settings: Settings, host: str, token: Token) -> None:
        box = settings.outgoing
        self.host = box.host or host
        plain = box.security is Security.NONE
        port = f":{box.port}" if box.port else ""
        context = None if plain else verifying_context(box.ca_file, "outgoing mail")
        base = f"{'http' if plain else 'https'}://{self.host}{port}"
        self._client = ApiClient(base, f"outgoing mail: {self.host}", box.timeout_seconds, context)
        self._token_of, self._token = token, ""

    @property
    def token(self) -> str:
        """The token, which is asked for once. Raises Transient or Fatal."""
        if not self._token:
            self._renew()
        return self._token

    def call(self, method: str, path: str, content_type: str = "", body: bytes = b"") -> Reply:
        """One request, with the token. Raises Transient, Unanswered or Fatal."""
        is_renewed, pauses = False, 0
        while True:
            headers = {"Authorization": f"Bearer {self.token}", "Accept": "application/json"}
            if content_type:
                headers["Content-Type"] = content_type
            reply = self._client.call(method, path, headers, body)
            pause = pause_of(reply)
            if reply.status == UNAUTHORIZED and not is_renewed:
                is_renewed = True
                self._renew()
            elif pause is not None and pause <= SHORT_PAUSE and pauses < PAUSES:
                pauses += 1
                time.sleep(pause)
            else:
                return reply

    def call_without_token(self, method: str, address: str, headers: Mapping[str, str], body: bytes) -> Reply:
        """One request to an address that is its own key. Raises Transient, Unanswered or Fatal."""
        return self._client.call(method, address, headers, body)

    def close(self) -> None:
        """Ends the connection."""
        self._client.close()

    def _renew(self) -> None:
        token = self._token_of(self._token)
        if not PLAIN.fullmatch(token):
            raise Fatal("outgoing mail: there is no access token: sign in, or look at password_file")
        self._token = token


def pause_of(reply: Reply) -> float | None:
    """The seconds that the provider asks to wait, since it did not carry out the request; None where it asks for none."""
    said = reply.headers.get("retry-after", "").strip()
    if reply.status not in (TOO_MANY, UNAVAILABLE) or (reply.status == UNAVAILABLE and not said):
        return None
    if said.isascii() and said.isdigit():
        return min(float(said[:9]), LONGEST_PAUSE)
    until = http_date(said) if said else _until_in_words(reply.body.decode("utf-8", "replace"))
    if until is None:
        return USUAL_PAUSE
    return min(max(1.0, (until - datetime.now(UTC)).total_seconds()), LONGEST_PAUSE)


def _until_in_words(words: str) -> datetime | None:
    found = RETRY_AFTER.search(words)
    if found is None:
        return None
    try:
        return datetime.fromisoformat(found[1])
    except ValueError:
        return None


def asked_to_wait(host: str, reply: Reply) -> Answer | None:
    """The answer for a mail that was not taken because the provider asks for a pause; None where it asks for none."""
    pause = pause_of(reply)
    if pause is None:
        return None
    said = f"{reply.status} {host} asks to send no mail for {round(pause)} seconds; it goes out after that"
    return Answer(OutgoingState.QUEUED, said, Blame.PASSING, timedelta(seconds=pause))


def look_later(host: str, reply: Reply) -> None:
    """Raises Unanswered when the provider lets nobody look for a sent mail just now."""
    if pause_of(reply) is not None or reply.status >= SERVER_ERROR:
        raise Unanswered(f"outgoing mail: {host} does not show just now ({reply.status}) whether the mail was sent")


def refuse_unclear(host: str, reply: Reply) -> None:
    """Raises Unanswered for a reply that leaves open whether the request was carried out."""
    if reply.status >= SERVER_ERROR:
        raise Unanswered(f"outgoing mail: {host} has an error of its own ({reply.status}) and may have taken the mail")
    if reply.status < 400:
        said = f"outgoing mail: {host} gives an answer ({reply.status}) that does not say whether it took the mail"
        raise Unanswered(said)
