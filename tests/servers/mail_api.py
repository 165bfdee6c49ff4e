"""Microsoft Graph and Gmail's API on a free loopback port, as their published documents show requests and answers.

This is no copy of Microsoft's or Google's servers, which cannot be had on one's own machine: it knows the requests that postroom
makes, in the shapes of the documents (Microsoft Graph 1.0: user: sendMail, user: post messages, message: post attachments,
attachment: createUploadSession, message: send, list messages; Gmail API v1: users.messages.send with its upload address,
users.messages.list and get, users.settings.sendAs.list, users.getProfile), checks what those documents demand (method, content
type, base64, sizes, the token), and answers as they show. What real servers do beyond that is not tested here.

A test says in `next` what the coming requests meet in place of that: a status with its body, or a function that does to the
socket what it likes. The mail that was taken is in `sent`, whatever the sender heard of it.
"""

import json
import re
import socket
import ssl
import struct
from base64 import b64decode, urlsafe_b64decode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import getaddresses
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

TOKEN = "a-good-token"
MAILBOX = "internships@office.example.org"
GRAPH_REQUEST = 4 * 1024 * 1024
GMAIL_UPLOAD = 36_700_160
SLOW_HEAD = b"HTTP/1.1 200 OK\r\nX-Slow: "
BEFORE, AFTER = "before", "after"  # a fault meets the request before or after it is carried out


@dataclass
class Fault:
    """What one request meets. `does`: to the handler, in place of an answer."""

    does: Callable[[Any], None]
    when: str = BEFORE


@dataclass
class MailApi:
    """What was asked and taken, and what the coming requests meet."""

    port: int = 0
    tokens: set[str] = field(default_factory=lambda: {TOKEN})
    accepts: Callable[[str], bool] = lambda _: False  # further tokens that are good
    asked: list[tuple[str, str]] = field(default_factory=list)  # method and path of each request
    sent: list[EmailMessage] = field(default_factory=list)
    next: list[Fault] = field(default_factory=list)
    only: str = ""  # faults meet only requests whose path has this in it
    drafts: dict[str, dict[str, Any]] = field(default_factory=dict)
    uploads: dict[str, dict[str, Any]] = field(default_factory=dict)
    may_read: bool = True
    keeps_ids: bool = True  # Message-IDs stay as they are
    sends_as: tuple[str, ...] = (MAILBOX,)
    upload_host: str = ""  # in place of this server's own

    def settings(self, transport: str, **more: Any) -> dict[str, Any]:
        """What stands in an office's [outgoing] for it."""
        return {
            "transport": transport,
            "host": "127.0.0.1",
            "port": self.port,
            "security": "none",
            "username": MAILBOX,
            "password": TOKEN,
            "per_minute": 100_000,
            "timeout_seconds": 5,
            **more,
        }

    def to(self, recipient: str) -> list[EmailMessage]:
        """The mail that this recipient got: these APIs deliver to everybody in the head."""
        return [mail for mail in self.sent if recipient in addresses_of(mail, "To", "Cc", "Bcc")]

    def take(self, content: bytes) -> EmailMessage:
        """Sends a mail, as far as this server goes."""
        mail = message_from_bytes(content, policy=default)
        assert isinstance(mail, EmailMessage)
        if not self.keeps_ids:
            mail.replace_header("Message-ID", f"<replaced{len(self.sent)}@provider.example>")
        self.sent.append(mail)
        return mail


def addresses_of(mail: EmailMessage, *names: str) -> list[str]:
    """The addresses in these headers."""
    return [address for _, address in getaddresses([str(value) for name in names for value in mail.get_all(name, [])])]


def status(code: int, body: Any = None, content_type: str = "application/json", **headers: str) -> Fault:
    """An answer in place of the usual one."""
    content = body if isinstance(body, bytes) else json.dumps(body or {}).encode()

    def answer(handler: "_Handler") -> None:
        handler.answer(code, content, content_type, {name.replace("_", "-"): value for name, value in headers.items()})

    return Fault(answer)


def graph_error(code: int, name: str, message: str = "said by the server", **headers: str) -> Fault:
    """An error as Microsoft Graph shows it."""
    return status(code, {"error": {"code": name, "message": message, "innerError": {"request-id": "1"}}}, **headers)


def gmail_error(code: int, reason: str, message: str, **headers: str) -> Fault:
    """An error as Gmail's API shows it."""
    listed = [{"domain": "global", "reason": reason, "message": message}]
    return status(code, {"error": {"code": code, "errors": listed, "message": message}}, **headers)


def hangs_up(when: str = AFTER) -> Fault:
    """Cuts the connection without an answer."""

    def cut(handler: "_Handler") -> None:
        handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        handler.connection.close()
        handler.close_connection = True

    return Fault(cut, when)


def says(raw: bytes, when: str = AFTER) -> Fault:
    """These bytes, whatever they are, and the end."""

    def write(handler: "_Handler") -> None:
        handler.wfile.write(raw)
        handler.wfile.flush()
        handler.close_connection = True

    return Fault(write, when)


def drips(seconds: float, until: Callable[[], bool], beginning: bytes = SLOW_HEAD) -> Fault:
    """A byte each so many seconds after a beginning, for ever, so that no timeout of one read is reached."""
    from threading import Event

    pause = Event()

    def write(handler: "_Handler") -> None:
        handler.close_connection = True
        try:
            handler.wfile.write(beginning)
            while not until():
                handler.wfile.write(b"x")
                handler.wfile.flush()
                pause.wait(seconds)
        except OSError:
            return

    return Fault(write, AFTER)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    api: MailApi

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - as the standard library calls it
        """Says nothing."""

    def answer(self, code: int, body: bytes, content_type: str = "application/json", headers: Any = ()) -> None:
        """Writes one answer."""
        self.send_response(code)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        for name, value in dict(headers).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def _handle(self) -> None:
        api, parts = self.api, urlsplit(self.path)
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        path = unquote(parts.path)
        api.asked.append((self.command, path))
        fault = api.next.pop(0) if api.next and api.only in path else None
        if fault is not None and fault.when == BEFORE:
            fault.does(self)
            return
        code, value = self._carried_out(path, {k: v[0] for k, v in parse_qs(parts.query).items()}, body)
        if fault is not None:
            fault.does(self)
            return
        self.answer(code, json.dumps(value).encode() if value is not None else b"")

    do_GET = do_POST = do_PUT = do_DELETE = _handle  # noqa: N815 - names of the standard library

    def _carried_out(self, path: str, query: dict[str, str], body: bytes) -> tuple[int, Any]:
        if path.startswith("/upload-session/"):
            return self._upload(path.rpartition("/")[2], body)
        token = self.headers.get("Authorization", "").removeprefix("Bearer ")
        if token not in self.api.tokens and not self.api.accepts(token):
            if path.startswith("/v1.0/"):
                return _graph(401, "InvalidAuthenticationToken", "Access token has expired or is not yet valid.")
            return _gmail(401, "authError", "Invalid Credentials")
        for method, pattern, act in ROUTES:
            if self.command == method and (found := re.fullmatch(pattern, path)):
                return act(self, found.groupdict(), query, body)
        return _graph(404, "Request_ResourceNotFound", f"no such resource: {path}")

    @property
    def media_type(self) -> str:
        return self.headers.get_content_type()

    # Microsoft Graph

    def send_mail(self, named: dict[str, str], query: dict[str, str], body: bytes) -> tuple[int, Any]:
        content = self._mime(body)
        if isinstance(content, tuple):
            return content
        self.api.take(content)
        return 202, None

    def _mime(self, body: bytes) -> bytes | tuple[int, Any]:
        if len(body) > GRAPH_REQUEST:
            return _graph(413, "RequestEntityTooLarge", "The request is too large.")
        if self.media_type != "text/plain":
            return _graph(400, "ErrorInvalidRequest", "Content-Type is neither application/json nor text/plain.")
        try:
            return b64decode(body, validate=True)
        except ValueError:
            return _graph(400, "ErrorMimeContentInvalidBase64String", "Invalid base64 string for MIME content.")

    def make_draft(self, named: dict[str, str], query: dict[str, str], body: bytes) -> tuple[int, Any]:
        content = self._mime(body)
        if isinstance(content, tuple):
            return content
        number = f"AAMk{len(self.api.drafts) + 1}="
        self.api.drafts[number] = {"content": content, "files": []}
        return 201, {"id": number, "isDraft": True}

    def attach(self, named: dict[str, str], query: dict[str, str], body: bytes) -> tuple[int, Any]:
        if len(body) > GRAPH_REQUEST or self.media_type != "application/json":
            return _graph(413, "RequestEntityTooLarge", "The request is too large.")
        given = json.loads(body)
        assert given["@odata.type"] == "#microsoft.graph.fileAttachment"
        content = b64decode(given["contentBytes"], validate=True)
        if len(content) > 3 * 1024 * 1024:
            return _graph(413, "ErrorAttachmentSizeLimitExceeded", "The attachment is too large.")
        self.api.drafts[named["id"]]["files"].append((given["name"], given["contentType"], content))
        return 201, {"id": "file"}

    def open_session(self, named: dict[str, str], query: dict[str, str], body: bytes) -> tuple[int, Any]:
        item = json.loads(body)["AttachmentItem"]
        assert item["attachmentType"] == "file"
        number = f"session{len(self.api.uploads)}"
        self.api.uploads[number] = {"draft": named["id"], "item": item, "content": b""}
        base = self.api.upload_host or f"http://127.0.0.1:{self.api.port}"
        return 201, {"uploadUrl": f"{base}/upload-session/{number}", "nextExpectedRanges": ["0-"]}

    def _upload(self, number: str, body: bytes) -> tuple[int, Any]:
        upload = self.api.uploads[number]
        assert "Authorization" not in self.headers  # “Do not specify an Authorization request header”
        assert self.media_type == "application/octet-stream"
        assert len(body) < 4 * 1024 * 1024
        first, last, total = map(int, re.findall(r"\d+", self.headers["Content-Range"]))
        assert (first, total) == (len(upload["content"]), upload["item"]["size"])
        assert last - first + 1 == len(body)
        upload["content"] += body
        if len(upload["content"]) < total:
            return 200, {"nextExpectedRanges": [str(len(upload["content"]))]}
        self.api.drafts[upload["draft"]]["files"].append((upload["item"]["name"], "", upload["content"]))
        return 201, {}

    def send_draft(self, named: dict[str, str], query: dict[str, str], body: bytes) -> tuple[int, Any]:
        draft = self.api.drafts.pop(named["id"])
        mail = self.api.take(draft["content"])
        for name, media_type, content in draft["files"]:
            maintype, _, subtype = (media_type or "application/octet-stream").partition("/")
            mail.add_attachment(content, maintype=maintype, subtype=subtype, filename=name)
        return 202, None

    def remove_draft(self, named: dict[str, str], query: dict[str, str], body: bytes) -> tuple[int, Any]:
        self.api.drafts.pop(named["id"], None)
        return 204, None

    def folder(self, named: dict[str, str], query: dict[str, str], body: bytes) -> tuple[int, Any]:
        if not self.api.may_read:
            return _graph(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.")
        return 200, {"id": named["folder"]}

    def list_folder(self, named: dict[str, str], query: dict[str, str], body: bytes) -> tuple[int, Any]:
        if not self.api.may_read:
            return _graph(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.")
        if named["folder"] == "drafts":
            wanted = query["$filter"].removeprefix("internetMessageId eq ").strip("'")
            ids = [key for key, each in self.api.drafts.items() if wanted.encode() in each["content"]]
            return 200, {"value": [{"id": each} for each in ids]}
        wanted = query["$filter"]
        found = [each for each in self.api.sent if _fits(each, wanted)]
        told = [
            {"toRecipients": [{"emailAddress": {"address": to}} for to in addresses_of(each, "To")]} for each in found
        ]
        return 200, {"value": told[: int(query["$top"])]}

    # Gmail

    def gmail_send(self, named: dict[str, str], query: dict[str, str], body: bytes) -> tuple[int, Any]:
        if self.media_type != "application/json":
            return _gmail(400, "badRequest", "Media type is not supported.")
        return self._gmail_taken(urlsafe_b64decode(json.loads(body)["raw"]))

    def gmail_upload(self, named: dict[str, str], query: dict[str, str], body: bytes) -> tuple[int, Any]:
        if self.media_type != "message/rfc822" or query.get("uploadType") != "media":
            return _gmail(400, "badRequest", "Media type is not supported.")
        if len(body) > GMAIL_UPLOAD:
            return _gmail(413, "uploadTooLarge", "Request Entity Too Large")
        return self._gmail_taken(body)

    def _gmail_taken(self, content: bytes) -> tuple[int, Any]:
        self.api.take(content)
        return 200, {"id": f"m{len(self.api.sent) - 1}", "threadId": "t", "labelIds": ["SENT"]}

    def gmail_profile(self, named: dict[str, str], query: dict[str, str], body: bytes) -> tuple[int, Any]:
        return 200, {"emailAddress": MAILBOX, "messagesTotal": 1, "threadsTotal": 1, "historyId": "1"}

    def gmail_send_as(self, named: dict[str, str], query: dict[str, str], body: bytes) -> tuple[int, Any]:
        listed = [{"sendAsEmail": each, "isPrimary": not number} for number, each in enumerate(self.api.sends_as)]
        return 200, {"sendAs": listed}

    def gmail_list(self, named: dict[str, str], query: dict[str, str], body: bytes) -> tuple[int, Any]:
        if not self.api.may_read:
            return _gmail(403, "insufficientPermissions", "Request had insufficient authentication scopes.")
        words = query["q"].split()
        assert words[0] == "in:sent"
        asked = dict(each.split(":", 1) for each in words[1:])
        found = [
            number
            for number, each in enumerate(self.api.sent)
            if asked.get("rfc822msgid", str(each["Message-ID"]).strip("<>")) == str(each["Message-ID"]).strip("<>")
            and ("to" not in asked or asked["to"] in addresses_of(each, "To"))
        ]
        told: dict[str, Any] = {"resultSizeEstimate": len(found)}
        return 200, told | ({"messages": [{"id": f"m{each}", "threadId": "t"} for each in found]} if found else {})

    def gmail_get(self, named: dict[str, str], query: dict[str, str], body: bytes) -> tuple[int, Any]:
        assert query["format"] == "metadata"
        mail = self.api.sent[int(named["id"][1:])]
        name = query["metadataHeaders"]
        return 200, {"id": named["id"], "payload": {"headers": [{"name": name, "value": str(mail[name])}]}}


def _fits(mail: EmailMessage, condition: str) -> bool:
    """Whether a condition of OData is true, of the two kinds that are asked."""
    if condition.startswith("internetMessageId eq "):
        return condition == f"internetMessageId eq '{mail['Message-ID']}'"
    found = re.fullmatch(r"sentDateTime ge \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ and subject eq '(.*)'", condition)
    assert found, condition
    return found[1].replace("''", "'") == str(mail["Subject"])


def _graph(code: int, name: str, message: str) -> tuple[int, Any]:
    return code, {"error": {"code": name, "message": message, "innerError": {"request-id": "1"}}}


def _gmail(code: int, reason: str, message: str) -> tuple[int, Any]:
    listed = [{"domain": "global", "reason": reason, "message": message}]
    return code, {"error": {"code": code, "errors": listed, "message": message}}


USER = rf"/v1\.0/users/{re.escape(MAILBOX)}"
ME = "/gmail/v1/users/me"
ROUTES: tuple[tuple[str, str, Callable[..., tuple[int, Any]]], ...] = (
    ("POST", rf"{USER}/sendMail", _Handler.send_mail),
    ("POST", rf"{USER}/messages", _Handler.make_draft),
    ("POST", rf"{USER}/messages/(?P<id>[^/]+)/attachments", _Handler.attach),
    ("POST", rf"{USER}/messages/(?P<id>[^/]+)/attachments/createUploadSession", _Handler.open_session),
    ("POST", rf"{USER}/messages/(?P<id>[^/]+)/send", _Handler.send_draft),
    ("DELETE", rf"{USER}/messages/(?P<id>[^/]+)", _Handler.remove_draft),
    ("GET", rf"{USER}/mailFolders/(?P<folder>\w+)", _Handler.folder),
    ("GET", rf"{USER}/mailFolders/(?P<folder>\w+)/messages", _Handler.list_folder),
    ("POST", f"{ME}/messages/send", _Handler.gmail_send),
    ("POST", f"/upload{ME}/messages/send", _Handler.gmail_upload),
    ("GET", f"{ME}/profile", _Handler.gmail_profile),
    ("GET", f"{ME}/settings/sendAs", _Handler.gmail_send_as),
    ("GET", f"{ME}/messages", _Handler.gmail_list),
    ("GET", f"{ME}/messages/(?P<id>[^/]+)", _Handler.gmail_get),
)


@contextmanager
def running(tls: ssl.SSLContext | None = None) -> Iterator[MailApi]:
    """The server, until the end of the block; `tls`: in place of plain HTTP."""
    api = MailApi()
    handler = type("Handler", (_Handler,), {"api": api})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    server.daemon_threads = True
    api.port = server.server_address[1]
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield api
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
