"""A mail that is too large for one request to Microsoft Graph: a draft, to which its files are added, and which is sent then.

In: a mail as bytes. Out: the draft in the mailbox, and the answer to sending it. The words, the thread and the small files go as
MIME in the first request; the large files follow, one by one: up to 3 MB in one request, others in parts of an upload session,
whose address is its own key. What is not sent in the end is removed from the drafts.

Sources: Microsoft Graph 1.0, “Attach large files to Outlook messages or events”, attachment: createUploadSession, message: send.

Failures: as `ApiSession`; a refusal is the reply that says so.
"""

from __future__ import annotations

import json
from base64 import b64encode
from contextlib import suppress
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from urllib.parse import quote, urlsplit

from config.logins import is_this_machine
from domain.errors import PostroomError, Transient
from net.api_calls import Reply
from notify.transports.api import TOO_LARGE, ApiSession

IN_ONE_REQUEST = 2_900_000  # bytes of a file; above 3 MB an upload session is needed
MOST_OF_A_FILE = 150_000_000
PART = 320 * 1024 * 10  # below 4 MB, as Microsoft advises
# Where Microsoft's upload sessions are; others get nothing.
UPLOAD_HOSTS = (".office.com", ".office365.com", ".outlook.com", ".microsoft.com", ".office365.us", ".outlook.cn")


class Draft:
    """One draft in the mailbox at `path`, whose first request holds `most` bytes of MIME."""

    def __init__(self, session: ApiSession, path: str, most: int) -> None:
        self._session, self._path, self._most = session, path, most
        self._id = ""

    def make(self, mail: bytes, message_id: str) -> Reply | None:
        """Makes the draft with its files; the reply that refuses it, or None when it is whole. Raises Transient or Fatal.

        One that an earlier attempt made, and could not send, is taken out first.
        """
        small, files = _taken_apart(mail, self._most)
        if len(small) > self._most or any(len(content) > MOST_OF_A_FILE for _, _, content in files):
            return Reply(TOO_LARGE)
        try:
            self.remove_left_over(message_id)
            reply = self._session.call("POST", f"{self._path}/messages", "text/plain", b64encode(small))
            if not reply.is_ok:
                return reply
            self._id = self._named(reply)
            for name, media_type, content in files:
                refused = self._add(name, media_type, content)
                if refused is not None:
                    return refused
        except Transient as error:  # nothing is sent yet, whatever became of the last request
            self.remove()
            raise Transient(str(error)) from error
        return None

    def send(self) -> Reply:
        """Sends it. Raises as the session."""
        reply = self._session.call("POST", f"{self._draft}/send")
        if 400 <= reply.status < 500:
            self.remove()
        return reply

    def remove(self) -> None:
        """Takes it out of the drafts again, as far as that works."""
        if self._id:
            with suppress(PostroomError):
                self._session.call("DELETE", self._draft)
            self._id = ""

    def remove_left_over(self, message_id: str) -> None:
        """Takes out what an attempt that was interrupted has left there, so that nobody sends it by hand."""
        condition = quote(f"internetMessageId eq '{message_id}'", safe="")
        reply = self._session.call("GET", f"{self._path}/mailFolders/drafts/messages?$filter={condition}&$select=id")
        found = reply.value().get("value")
        for each in found if isinstance(found, list) else ():
            self._id = str(each.get("id", "")) if isinstance(each, dict) else ""
            self.remove()

    @property
    def _draft(self) -> str:
        return f"{self._path}/messages/{quote(self._id, safe='')}"

    def _named(self, reply: Reply) -> str:
        found = reply.value().get("id")
        if isinstance(found, str) and found:
            return found
        raise Transient(f"outgoing mail: {self._session.host} made a draft and does not say which")

    def _add(self, name: str, media_type: str, content: bytes) -> Reply | None:
        if len(content) <= IN_ONE_REQUEST:
            body = {
                "@odata.type": "#microsoft.graph.fileAttachment",
                "name": name,
                "contentType": media_type,
                "contentBytes": b64encode(content).decode("ascii"),
            }
            reply = self._session.call(
                "POST", f"{self._draft}/attachments", "application/json", json.dumps(body).encode()
            )
            return None if reply.is_ok else reply
        item = {"attachmentType": "file", "name": name, "contentType": media_type, "size": len(content)}
        reply = self._session.call(
            "POST",
            f"{self._draft}/attachments/createUploadSession",
            "application/json",
            json.dumps({"AttachmentItem": item}).encode(),
        )
        if not reply.is_ok:
            return reply
        return self._upload(self._upload_address(reply), content)

    def _upload(self, address: str, content: bytes) -> Reply | None:
        for start in range(0, len(content), PART):
            part = content[start : start + PART]
            headers = {
                "Content-Type": "application/octet-stream",
                "Content-Range": f"bytes {start}-{start + len(part) - 1}/{len(content)}",
            }
            reply = self._session.call_without_token("PUT", address, headers, part)
            if not reply.is_ok:
                return reply
        return None

    def _upload_address(self, reply: Reply) -> str:
        """Where the file goes. Raises Transient for an address that is not Microsoft's."""
        address = str(reply.value().get("uploadUrl", ""))
        parts = urlsplit(address)
        host = parts.hostname or ""
        is_theirs = parts.scheme == "https" and f".{host}".endswith(UPLOAD_HOSTS)
        if is_theirs or (is_this_machine(host) and is_this_machine(self._session.host)):
            return address
        raise Transient(f"outgoing mail: {self._session.host} names no safe address for a file")


def _taken_apart(mail: bytes, most: int) -> tuple[bytes, list[tuple[str, str, bytes]]]:
    """The mail without its largest attached files, so that the rest is no larger than `most`; and these files."""
    message = message_from_bytes(mail, policy=SMTP.clone(refold_source="none"))
    assert isinstance(message, EmailMessage)
    taken: list[tuple[str, str, bytes]] = []
    left = len(mail)
    if message.get_content_type() == "multipart/mixed":
        parts = list(message.iter_parts())
        files = [each for each in parts if each.get_content_disposition() == "attachment"]
        sizes = {id(each): len(each.as_bytes()) for each in files}
        for each in sorted(files, key=lambda part: sizes[id(part)], reverse=True):
            if left <= most:
                break
            left -= sizes[id(each)]
            content = each.get_payload(decode=True)
            taken.append(
                (each.get_filename() or "file", each.get_content_type(), content if isinstance(content, bytes) else b"")
            )
            parts.remove(each)
        message.set_payload([*parts])
    return (message.as_bytes() if taken else mail), taken
