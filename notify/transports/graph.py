"""Microsoft Graph: mail through a mailbox of Microsoft 365, where SMTP AUTH is switched off.

In: mail as bytes. Out: Microsoft's answer to each. The mail is sent as it is (MIME), by `sendMail`; one that is larger than a
request may be goes as a draft, its files in upload sessions, and then the draft is sent. Microsoft keeps a copy in Sent Items,
sets the envelope sender itself (the mailbox), may give another Message-ID, and drops some headers such as Auto-Submitted.

Sources: Microsoft Graph 1.0, user: sendMail, message: send, attachment: createUploadSession, throttling, errors.

Failures: `Transient`; `Unanswered` when the mail may have been sent; `Fatal` when there is no token.
"""

from __future__ import annotations

import json
from base64 import b64encode, urlsafe_b64decode
from datetime import timedelta
from urllib.parse import quote

from config.settings import Settings
from domain.errors import Transient
from net.api_calls import Reply
from notify.transports.api import SERVER_ERROR, TOO_LARGE, ApiSession, Token, asked_to_wait, look_later, refuse_unclear
from notify.transports.graph_draft import Draft
from notify.transports.only_recipient import NOT_ALONE, head_of, is_only_to, made_at, only_to
from notify.transports.pace import Pace
from notify.transports.transport import Answer, Blame
from sign_in.explained import explained, quoted
from storage.models import OutgoingState

HOST = "graph.microsoft.com"
ACCEPTED, BAD_REQUEST, FORBIDDEN, NOT_FOUND, UNAUTHORIZED = 202, 400, 403, 404, 401
MOST_BYTES = 4_000_000  # of one request, https://learn.microsoft.com/graph/use-the-api; MIME is sent in base64
MIME_BYTES = MOST_BYTES // 4 * 3
CLOCKS_DIFFER = timedelta(minutes=10)
AT_ONCE = 50  # sent mails looked at
# https://learn.microsoft.com/exchange/client-developer/web-service-reference/responsecode
OF_RECIPIENT = frozenset({"ErrorInvalidRecipients", "ErrorInvalidRecipientSubfilter", "ErrorMissingRecipients"})
OF_MAIL = frozenset(
    {
        "ErrorMessageSizeExceeded",
        "ErrorMimeContentInvalid",
        "ErrorMimeContentInvalidBase64String",
        "ErrorAttachmentSizeLimitExceeded",
        "RequestEntityTooLarge",
    }
)
MAY_SEND = frozenset({"Mail.Send", "Mail.Send.Shared"})
UNWRITABLE = Answer(OutgoingState.DEAD, "Microsoft Graph takes no address with letters beyond ASCII")
UNCERTAIN = (
    "Microsoft gave no answer to this mail, and it cannot be seen whether it was sent: look into Sent Items of the mailbox. "
    "If it is not there, release it"
)


class GraphTransport:
    """A mailbox that mail is sent from."""

    is_own_folder = False

    def __init__(self, settings: Settings, token: Token) -> None:
        self._settings, self._token = settings, token
        self._mailbox = settings.outgoing.username or settings.office.address or ""
        self._path = f"/v1.0/users/{quote(self._mailbox, safe='@')}"
        self._pace = Pace(settings.outgoing.per_minute)
        self._session: ApiSession | None = None

    @property
    def describes(self) -> str:
        """What `check` says of it."""
        return f"Microsoft Graph, as {self._mailbox}"

    def connect(self) -> None:
        """Gets a token, unless there is one. Raises Transient or Fatal."""
        self._opened().token  # noqa: B018 - it is asked for at the provider

    def would_take(self, sender: str, recipient: str) -> Answer:
        """Whether the mailbox opens; the recipient is seen only when a mail is sent. Raises Transient or Fatal."""
        del sender
        if not recipient.isascii():
            return UNWRITABLE
        session = self._opened()
        if MAY_SEND.isdisjoint(_permissions(session.token) or MAY_SEND):
            return Answer(OutgoingState.DEAD, explained("ErrorAccessDenied"), Blame.SENDER)
        reply = session.call("GET", f"{self._path}/mailFolders/sentitems?$select=id")
        return Answer(OutgoingState.SENT) if reply.is_ok else self._refusal(reply)

    def send(self, row_key: str, sender: str, recipient: str, content: bytes) -> Answer:
        """Sends one mail, no faster than the office allows. Raises Transient, Unanswered or Fatal."""
        del row_key, sender
        if not recipient.isascii():
            return UNWRITABLE
        session = self._opened()
        self._pace.wait()
        mail = only_to(content, recipient)
        if not is_only_to(mail, recipient):
            return NOT_ALONE
        if len(mail) > MIME_BYTES:
            draft = Draft(session, self._path, MIME_BYTES)
            refused = draft.make(mail, str(head_of(content)["Message-ID"]))
            if refused is not None:
                draft.remove()
                if refused.status >= SERVER_ERROR and asked_to_wait(session.host, refused) is None:
                    raise Transient(f"outgoing mail: {session.host} has an error of its own ({refused.status})")
                return self._refusal(refused)
            reply = draft.send()
        else:
            reply = session.call("POST", f"{self._path}/sendMail", "text/plain", b64encode(mail))
        if reply.status == ACCEPTED:
            return Answer(OutgoingState.SENT, "202 accepted by Microsoft Graph")
        return self._refusal(reply)

    def find_sent(self, recipient: str, content: bytes) -> Answer | None:
        """Looks into Sent Items: by Message-ID, and by subject and recipient since Microsoft may replace that. Raises as `send`."""
        session, head = self._opened(), head_of(content)
        Draft(session, self._path, MIME_BYTES).remove_left_over(str(head["Message-ID"]))
        by_id = self._sent(session, f"internetMessageId eq {_literal(str(head['Message-ID']))}")
        if by_id:
            return Answer(OutgoingState.SENT, "found in Sent Items")
        since = (made_at(head) - CLOCKS_DIFFER).strftime("%Y-%m-%dT%H:%M:%SZ")
        by_subject = self._sent(session, f"sentDateTime ge {since} and subject eq {_literal(str(head['Subject']))}")
        if by_id is None or by_subject is None or len(by_subject) >= AT_ONCE or recipient.lower() in by_subject:
            return Answer(OutgoingState.DEAD, UNCERTAIN, Blame.MAIL)
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

    def _sent(self, session: ApiSession, condition: str) -> list[str] | None:
        """The recipients of the sent mails of which this is true; None when the mailbox may not be read."""
        asked = f"$filter={quote(condition, safe='')}&$select=toRecipients&$top={AT_ONCE}"
        reply = session.call("GET", f"{self._path}/mailFolders/sentitems/messages?{asked}")
        found = reply.value().get("value") if reply.is_ok else None
        if not isinstance(found, list):
            look_later(session.host, reply)
            return None
        return [address for each in found for address in _recipients(each)]

    def _refusal(self, reply: Reply) -> Answer:
        """What a reply other than “accepted” means for a mail. Raises Unanswered where it may have been taken."""
        host = self._opened().host
        waits = asked_to_wait(host, reply)
        if waits is not None:
            return waits
        refuse_unclear(host, reply)
        error = reply.value().get("error")
        code, message = (
            (str(error.get(each, "")) for each in ("code", "message")) if isinstance(error, dict) else ("", "")
        )
        words = f"{code}: {message}" if code else f"status {reply.status}"
        if reply.status == TOO_LARGE or code in OF_MAIL:
            return Answer(
                OutgoingState.DEAD,
                f"{reply.status} Microsoft Graph does not take this mail: {quoted(words)}",
                Blame.MAIL,
            )
        if code in OF_RECIPIENT:
            said = f"{reply.status} Microsoft Graph does not take this recipient: {quoted(words)}"
            return Answer(OutgoingState.DEAD, said, Blame.RECIPIENT)
        is_ours = reply.status in (UNAUTHORIZED, FORBIDDEN, NOT_FOUND)
        return Answer(
            OutgoingState.DEAD, f"{reply.status} {explained(words)}", Blame.SENDER if is_ours else Blame.UNCLEAR
        )


def _permissions(token: str) -> frozenset[str]:
    """What a token says that it allows, for a hint before anything is sent; empty where it cannot be read (RFC 7519 section 3)."""
    try:
        part = token.split(".")[1]
        claims = json.loads(urlsafe_b64decode(part + "=" * (-len(part) % 4)))
        # An application's own permissions may stand in Exchange alone (RBAC for Applications), so `roles` proves nothing.
        return frozenset(str(claims.get("scp", "")).split())
    except (IndexError, ValueError, AttributeError, TypeError):
        return frozenset()


def _recipients(message: object) -> list[str]:
    """The addresses of a message as Graph tells them, in small letters."""
    found = message.get("toRecipients") if isinstance(message, dict) else None
    addresses = [each.get("emailAddress") for each in found or () if isinstance(each, dict)]
    return [str(each.get("address", "")).lower() for each in addresses if isinstance(each, dict)] or [""]


def _literal(value: str) -> str:
    """A text in a condition of OData (URL Conventions section 5.1.1.14.1)."""
    return "'" + value.replace("'", "''") + "'"
