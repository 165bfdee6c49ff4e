"""Makers of raw messages."""

import io
import zipfile
from base64 import encodebytes
from collections.abc import Mapping, Sequence
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

OFFICE = "internships@office.example.org"
PDF = ("application", "pdf")
DOCX = ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document")


def message(
    subject: str,
    sender: str,
    body: str,
    files: Sequence[tuple[str, bytes]] = (),
    *,
    date: datetime | None = None,
    message_id: str | None = None,
    to: str = OFFICE,
    **headers: str,
) -> bytes:
    """A well-built message; further headers as `Auto_Submitted="auto-replied"`."""
    made = EmailMessage(policy=SMTP)
    made["From"] = sender
    made["To"] = to
    made["Subject"] = subject
    if date is not None:
        made["Date"] = format_datetime(date)
    if message_id is not None:
        made["Message-ID"] = message_id
    for name, value in headers.items():
        made[name.replace("_", "-")] = value
    made.set_content(body)
    for name, content in files:
        maintype, subtype = (
            DOCX if name.endswith(".docx") else PDF if name.endswith(".pdf") else ("application", "octet-stream")
        )
        made.add_attachment(content, maintype=maintype, subtype=subtype, filename=name)
    for number, part in enumerate(made.walk()):
        if part.is_multipart():
            part.set_boundary(f"=-part-{number}-of-{len(subject)}-{abs(hash_of(body)) % 10**9}")
    return made.as_bytes()


def hash_of(text: str) -> int:
    """A number that is the same in every run, unlike Python's own."""
    return sum(ord(character) * (index + 1) for index, character in enumerate(text[:2_000]))


def bounce(of: str, recipient: str = "somebody@example.org") -> bytes:
    """A delivery report (RFC 3464)."""
    return f"""From: Mail Delivery System <MAILER-DAEMON@mx.example.org>
To: {OFFICE}
Subject: Undelivered Mail Returned to Sender
Message-ID: <bounce-{hash_of(of)}@mx.example.org>
Date: Sun, 08 Feb 2026 09:00:00 +0000
Auto-Submitted: auto-replied
Return-Path: <>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="report"

--report
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered.

--report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822; {recipient}
Action: failed
Status: 5.1.1

--report
Content-Type: message/rfc822

From: {OFFICE}
To: {recipient}
Subject: {of}
Message-ID: <sent@office.example.org>

Hello
--report--
""".replace("\n", "\r\n").encode()


def forwarded(outer_sender: str, inner: bytes, note: str = "Please file this one.") -> bytes:
    """A colleague's forward with the applicant's message attached."""
    head = f"""From: {outer_sender}
To: {OFFICE}
Subject: Fwd: an application that reached me
Message-ID: <forward-{len(inner)}@office.example.org>
Date: Mon, 09 Mar 2026 10:00:00 +0000
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="outer"

--outer
Content-Type: text/plain; charset=utf-8

{note}

--outer
Content-Type: message/rfc822
Content-Disposition: attachment

""".replace("\n", "\r\n").encode()
    return head + inner + b"\r\n--outer--\r\n"


HEAD = {
    "From": "Ada Example <ada@example.org>",
    "To": OFFICE,
    "Subject": "Application",
    "Date": "Mon, 09 Mar 2026 10:00:00 +0000",
    "Message-ID": "<one@example.org>",
}


def raw(*parts: bytes, boundary: str = "b", subtype: str = "mixed", end: bytes = b"", **fields: str) -> bytes:
    """A multipart of these raw parts, byte for byte; a field given as '' is left out."""
    named = {**HEAD, **{name.replace("_", "-"): value for name, value in fields.items()}}
    named.setdefault("Content-Type", f'multipart/{subtype}; boundary="{boundary}"')
    return _head(named) + joined(parts, boundary) + end


def single(
    body: bytes, content_type: str = "text/plain; charset=utf-8", encoding: str = "8bit", **fields: str
) -> bytes:
    """A message of one part."""
    named = {**HEAD, **{name.replace("_", "-"): value for name, value in fields.items()}}
    named |= {"Content-Type": content_type, "Content-Transfer-Encoding": encoding}
    return _head(named) + body


def joined(parts: Sequence[bytes], boundary: str) -> bytes:
    """Parts between their delimiters (RFC 2046 section 5.1.1)."""
    delimiter = b"--" + boundary.encode()
    return b"".join(delimiter + b"\r\n" + part + b"\r\n" for part in parts) + delimiter + b"--\r\n"


def nested(*parts: bytes, subtype: str, boundary: str) -> bytes:
    """A multipart as a part."""
    return f'Content-Type: multipart/{subtype}; boundary="{boundary}"\r\n\r\n'.encode() + joined(parts, boundary)


def part(
    content: bytes, content_type: str = "text/plain; charset=utf-8", *, base64: bool = False, **fields: str
) -> bytes:
    """A leaf, as it is or in base64; further fields as `Content_ID="<logo>"`."""
    named = {"Content-Type": content_type, **{name.replace("_", "-"): value for name, value in fields.items()}}
    if base64:
        named["Content-Transfer-Encoding"] = "base64"
        content = encodebytes(content).replace(b"\n", b"\r\n")
    return _head(named) + content


def attached(content: bytes, name: str, content_type: str = "application/octet-stream") -> bytes:
    """A file as nearly every program attaches it."""
    return part(content, content_type, base64=True, Content_Disposition=f'attachment; filename="{name}"')


def zipped(members: Mapping[str, bytes]) -> bytes:
    """An archive of these files."""
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return stored.getvalue()


def _head(fields: Mapping[str, str]) -> bytes:
    lines = "".join(f"{name}: {value}\r\n" for name, value in fields.items() if value)
    return lines.encode("utf-8", "surrogateescape") + b"\r\n"
