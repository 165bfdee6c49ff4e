"""Gmail's API: mail through an account of Gmail or Google Workspace.

In: mail as bytes. Out: Google's answer to each. A mail of up to 5 MB goes in one request, a larger one over the upload address, up
to 35 MB. Gmail delivers to who stands in the head, keeps a copy in “Sent”, sets the envelope sender itself (the account), may give
another Message-ID, and writes the account's own address into From unless it is one that the account may send as.

Sources: Gmail API v1, users.messages.send, users.messages.list, users.settings.sendAs, “Uploading attachments”, “Resolve errors”.

Failures: `Transient`; `Unanswered` when the mail may have been sent; `Fatal` when there is no token.
"""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode
from datetime import timedelta
from email.message import EmailMessage
from typing import Any
from urllib.parse import quote

from config.settings import Settings
from net.api_calls import Reply
from net.errors import Unanswered
from notify.transports.api import TOO_LARGE, ApiSession, Token, asked_to_wait, look_later, refuse_unclear
from notify.transports.only_recipient import NOT_ALONE, head_of, is_only_to, made_at, only_to
from notify.transports.pace import Pace
from notify.transports.transport import Answer, Blame
from sign_in.explained import explained, known_refusal, quoted
from storage.models import OutgoingState

HOST = "gmail.googleapis.com"
ACCOUNT = "/gmail/v1/users/me"
OK, BAD_REQUEST, UNAUTHORIZED, FORBIDDEN = 200, 400, 401, 403
RAW_BYTES = 5_000_000  # “simple” requests, https://developers.google.com/workspace/gmail/api/guides/uploads
MOST_BYTES = 36_700_160  # of the upload address, by the API's own description of users.messages.send
CLOCKS_DIFFER = timedelta(minutes=10)
AT_ONCE = 50  # sent mails looked at
OF_RECIPIENT = ("invalid to header", "recipient address required", "invalid recipient")
# Pauses that Gmail asks for with 403, before it knew 429.
SLOWER = frozenset({"rateLimitExceeded", "userRateLimitExceeded"})
UNCERTAIN = (
    "Gmail gave no answer to this mail, and it cannot be seen whether it was sent: look into “Sent” of the account. "
    "If it is not there, release it"
)


class GmailTransport:
    """An account that mail is sent from."""

    is_own_folder = False

    def __init__(self, settings: Settings, token: Token) -> None:
        self._settings, self._token = settings, token
        self._pace = Pace(settings.outgoing.per_minute)
        self._session: ApiSession | None = None
        self._own: frozenset[str] | None = None

    @property
    def describes(self) -> str:
        """What `check` says of it."""
        return f"Gmail's API, as {self._settings.outgoing.username or self._settings.office.address}"

    def connect(self) -> None:
        """Gets a token, unless there is one. Raises Transient or Fatal."""
        self._opened().token  # noqa: B018 - it is asked for at the provider

    def would_take(self, sender: str, recipient: str) -> Answer:
        """Whether the account opens and may send as `sender`; the recipient is seen only when a mail is sent. Raises as `connect`."""
        del recipient
        reply = self._opened().call("GET", f"{ACCOUNT}/profile")
        if not reply.is_ok:
            return self._refusal(reply)
        return self._wrong_sender(sender) or Answer(OutgoingState.SENT)

    def send(self, row_key: str, sender: str, recipient: str, content: bytes) -> Answer:
        """Sends one mail, no faster than the office allows. Raises Transient, Unanswered or Fatal."""
        del row_key, sender
        session = self._opened()
        refused = self._wrong_sender(_address(head_of(content), "From"))
        if refused is not None:
            return refused
        self._pace.wait()
        mail = only_to(content, recipient)
        if not is_only_to(mail, recipient):
            return NOT_ALONE
        if len(mail) > MOST_BYTES:
            said = f"413 the mail has {len(mail) / 1e6:.0f} MB, and Gmail takes 35: lower notify.attach_documents_mib"
            return Answer(OutgoingState.DEAD, said, Blame.MAIL)
        if len(mail) > RAW_BYTES:
            path = f"/upload{ACCOUNT}/messages/send?uploadType=media"
            reply = session.call("POST", path, "message/rfc822", mail)
        else:
            body = json.dumps({"raw": urlsafe_b64encode(mail).decode("ascii")}).encode()
            reply = session.call("POST", f"{ACCOUNT}/messages/send", "application/json", body)
        if reply.status != OK:
            return self._refusal(reply)
        if not reply.value().get("id"):
            raise Unanswered(
                f"outgoing mail: {session.host} gives an answer that is not Gmail's: something stands between"
            )
        return Answer(OutgoingState.SENT, "200 taken by Gmail")

    def find_sent(self, recipient: str, content: bytes) -> Answer | None:
        """Looks into “Sent”: by Message-ID, and by X-Loop, which holds it too, since Gmail may replace it. Raises as `send`."""
        head = head_of(content)
        message_id, loop = str(head["Message-ID"]), str(head["X-Loop"])
        found = self._sent(f"rfc822msgid:{message_id.strip('<>')}")
        if found:
            return Answer(OutgoingState.SENT, "found in “Sent”")
        since = int((made_at(head) - CLOCKS_DIFFER).timestamp())
        lately = self._sent(f"to:{recipient} after:{since}")
        if found is None or lately is None or len(lately) >= AT_ONCE:
            return Answer(OutgoingState.DEAD, UNCERTAIN, Blame.MAIL)
        if any(self._loop_of(each) == loop for each in lately):
            return Answer(OutgoingState.SENT, "found in “Sent”")
        return None

    def close(self) -> None:
        """Ends the connection."""
        if self._session is not None:
            self._session.close()
            self._session = None

    def _opened(self) -> ApiSession:
        if self._session is None:
            self._session = ApiSession(self._settings, HOST, self._token)
        return self._session

    def _wrong_sender(self, sender: str) -> Answer | None:
        """A refusal when Gmail would write another sender into the mail; None when it would not, or does not say."""
        if self._own is None:
            reply = self._opened().call("GET", f"{ACCOUNT}/settings/sendAs")
            found = reply.value().get("sendAs") if reply.is_ok else None
            self._own = frozenset(_addresses(found)) if isinstance(found, list) else frozenset()
        if not self._own or sender.lower() in self._own:
            return None
        said = (
            f"Gmail would send as {min(self._own)} in place of {sender}: set office.address to the account's address, "
            "or add it in Gmail under Settings, Accounts, “Send mail as”"
        )
        return Answer(OutgoingState.DEAD, said, Blame.SENDER)

    def _sent(self, words: str) -> list[str] | None:
        """The ids of sent mails that Gmail finds for these words; None when the account may not be searched."""
        session = self._opened()
        query = quote(f"in:sent {words}", safe="")
        reply = session.call("GET", f"{ACCOUNT}/messages?q={query}&maxResults={AT_ONCE}&includeSpamTrash=true")
        value = reply.value()
        if reply.status != OK or "resultSizeEstimate" not in value:
            look_later(session.host, reply)
            return None
        found = value.get("messages", [])
        return (
            [str(each.get("id", "")) for each in found if isinstance(each, dict)] if isinstance(found, list) else None
        )

    def _loop_of(self, mail: str) -> str:
        path = f"{ACCOUNT}/messages/{quote(mail, safe='')}?format=metadata&metadataHeaders=X-Loop"
        payload = self._opened().call("GET", path).value().get("payload")
        headers: Any = payload.get("headers", ()) if isinstance(payload, dict) else ()
        named = [each for each in headers if isinstance(each, dict) and str(each.get("name", "")).lower() == "x-loop"]
        return str(named[0].get("value", "")) if named else ""

    def _refusal(self, reply: Reply) -> Answer:
        """What a reply other than “taken” means for a mail. Raises Unanswered where it may have been taken."""
        host = self._opened().host
        reason, message = _error(reply)
        slower = Reply(429, reply.headers, reply.body) if reason in SLOWER else reply
        waits = asked_to_wait(host, slower)
        if waits is not None:
            return waits
        refuse_unclear(host, reply)
        words = f"{reason}: {message}" if reason or message else f"status {reply.status}"
        if reply.status == TOO_LARGE:
            return Answer(OutgoingState.DEAD, f"413 Gmail does not take so large a mail: {quoted(words)}", Blame.MAIL)
        if reply.status == BAD_REQUEST and message.lower().startswith(OF_RECIPIENT):
            said = f"400 Gmail does not take this recipient: {quoted(words)}"
            return Answer(OutgoingState.DEAD, said, Blame.RECIPIENT)
        is_ours = reply.status in (UNAUTHORIZED, FORBIDDEN) or known_refusal(words) is not None
        blame = Blame.SENDER if is_ours else Blame.UNCLEAR
        return Answer(OutgoingState.DEAD, f"{reply.status} {explained(words)}", blame)


def _error(reply: Reply) -> tuple[str, str]:
    """The reason and the words of an error, as “Resolve errors” shows them."""
    error = reply.value().get("error")
    if not isinstance(error, dict):
        return "", ""
    listed, details = error.get("errors"), error.get("details")
    reasons = [
        str(each["reason"])
        for each in [*(details if isinstance(details, list) else ()), *(listed if isinstance(listed, list) else ())]
        if isinstance(each, dict) and each.get("reason")
    ]
    return reasons[0] if reasons else str(error.get("status", "")), str(error.get("message", ""))


def _addresses(found: list[Any]) -> list[str]:
    """The addresses that the account may send as: its own, and those that were confirmed."""
    return [
        str(each.get("sendAsEmail", "")).lower()
        for each in found
        if isinstance(each, dict)
        and (each.get("isPrimary") or each.get("verificationStatus", "accepted") == "accepted")
    ]


def _address(head: EmailMessage, name: str) -> str:
    header = head[name]
    addresses = getattr(header, "addresses", ())
    return str(addresses[0].addr_spec) if addresses else ""
