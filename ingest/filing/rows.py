"""Values of the parsers become rows of the database.

In: attachments, placed documents and findings. Out: rows, written so that writing the same values again changes nothing:
a document keeps its row, and so its number, however often its message is read.

Failures: none.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from domain.documents import Document, Measures
from domain.findings import Finding
from domain.mail import Attachment
from parsers.rules.gathering import Contribution, Placed
from storage.models import ApplicationRow, AttachmentRow, DocumentRow, FindingRow, MessageRow
from storage.rows import write_rows
from storage.thumbnails import discard_thumbnails


def write_attachments(session: Session, message: MessageRow, attachments: Sequence[Attachment]) -> None:
    """The message's attachments, as this reading found them."""
    read = [_attachment(message.id, attachment) for attachment in attachments]
    if message.read_at is not None:
        chosen = select(*(getattr(AttachmentRow, name) for name in ATTACHMENT)).where(
            AttachmentRow.message_id == message.id
        )
        if [dict(row) for row in session.execute(chosen.order_by(AttachmentRow.id)).mappings()] == read:
            return
        session.execute(delete(AttachmentRow).where(AttachmentRow.message_id == message.id))
    write_rows(session, AttachmentRow, read)


ATTACHMENT = ("message_id", "path", "filename", "media_type", "size", "sha256", "role", "ignored_reason", "pages")


def _attachment(message_id: int, attachment: Attachment) -> dict[str, Any]:
    return {
        "message_id": message_id,
        "path": attachment.path,
        "filename": attachment.filename,
        "media_type": attachment.media_type,
        "size": attachment.size,
        "sha256": attachment.sha256,
        "role": attachment.role.value,
        "ignored_reason": attachment.ignored_reason,
        "pages": attachment.pages,
    }


def write_documents(
    session: Session,
    application: ApplicationRow,
    messages: Sequence[int],
    read: Sequence[Contribution],
    placed: Sequence[Placed],
    *,
    is_new: bool,
) -> None:
    """The application's documents: `messages` are the ids of the contributions' messages.

    `read` are the contributions before any correction: a document is known by the page on which it was found.
    """
    found = [document for contribution in read for document in contribution.submission.documents]
    if is_new and not any(each.superseded_by is not None for each in placed):
        _insert_documents(session, application, messages, read, list(zip(placed, found, strict=True)))
        return
    rows = {(row.message_id, row.attachment, row.read_first_page): row for row in application.documents}
    written: list[DocumentRow] = []
    for each, as_read in zip(placed, found, strict=True):
        message_id = messages[each.contribution]
        row = rows.pop((message_id, as_read.attachment, as_read.first_page), None)
        if row is None:
            row = DocumentRow(message_id=message_id, attachment=as_read.attachment, read_first_page=as_read.first_page)
            application.documents.append(row)
        if (row.sha256, row.first_page) != (each.document.sha256, each.document.first_page):
            discard_thumbnails(session, [row])
        for name, value in _document(each.document).items():
            setattr(row, name, value)
        row.received_at = read[each.contribution].received
        written.append(row)
    discard_thumbnails(session, rows.values())
    for row in rows.values():
        application.documents.remove(row)
    session.flush()
    for row, each in zip(written, placed, strict=True):
        row.superseded_by_id = None if each.superseded_by is None else written[each.superseded_by].id


def _insert_documents(
    session: Session,
    application: ApplicationRow,
    messages: Sequence[int],
    read: Sequence[Contribution],
    found: Sequence[tuple[Placed, Document]],
) -> None:
    """The documents of a new application, past the object layer: most have three, and nobody has hold of them yet."""
    rows = [
        {
            "application_id": application.id,
            "message_id": messages[each.contribution],
            "attachment": as_read.attachment,
            "read_first_page": as_read.first_page,
            "received_at": read[each.contribution].received,
            **_document(each.document),
        }
        for each, as_read in found
    ]
    write_rows(session, DocumentRow, rows)
    session.expire(application, ["documents"])


def _document(document: Document) -> dict[str, Any]:
    """A document's columns, as far as they come from its reading."""
    return {
        "sha256": document.sha256,
        "filename": document.filename,
        "kind": document.kind.value,
        "confidence": document.confidence,
        "reasons": document.reasons,
        "first_page": document.first_page,
        "last_page": document.last_page,
        "pages": document.pages,
        "body_pages": document.body_pages,
        "words": document.words,
        "language": document.language,
        "text_source": document.text_source.value,
        "measures": Measures.of(document),
        "joined": document.joined,
    }


def write_findings(session: Session, application: ApplicationRow, findings: Sequence[Finding], *, is_new: bool) -> bool:
    """The application's findings as just assessed, in their order; whether they differ from the ones before.

    Written past the object layer: they are most of the rows of an application, and nobody keeps hold of them.
    """
    assessed = [_finding(application.id, finding) for finding in findings]
    if not is_new:
        chosen = select(*(getattr(FindingRow, name) for name in FINDING)).where(
            FindingRow.application_id == application.id
        )
        if [dict(row) for row in session.execute(chosen.order_by(FindingRow.id)).mappings()] == assessed:
            return False
        session.execute(delete(FindingRow).where(FindingRow.application_id == application.id))
    write_rows(session, FindingRow, assessed)
    session.expire(application, ["findings"])
    return True


FINDING = ("application_id", "code", "severity", "sentence", "evidence", "values")


def _finding(application_id: int, finding: Finding) -> dict[str, Any]:
    return {
        "application_id": application_id,
        "code": finding.code,
        "severity": finding.severity.value,
        "sentence": finding.sentence,
        "evidence": finding.evidence,
        "values": dict(finding.values),
    }
