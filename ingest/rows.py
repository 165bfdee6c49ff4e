"""Values of the parsers become rows of the database.

In: attachments, placed documents and findings. Out: rows, written so that writing the same values again changes nothing:
a document keeps its row, and so its number, however often its message is read.

Failures: none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from sqlalchemy.orm import Session

from parsers.assess import Contribution, Placed
from parsers.values import Attachment, Document, Finding
from storage.models import ApplicationRow, AttachmentRow, DocumentRow, FindingRow, MessageRow


def write_attachments(session: Session, message: MessageRow, attachments: Sequence[Attachment]) -> None:
    """The message's attachments, as this reading found them."""
    rows = {row.path: row for row in message.attachments}
    for attachment in attachments:
        row = rows.pop(attachment.path, None)
        if row is None:
            row = AttachmentRow(path=attachment.path)
            message.attachments.append(row)
        row.filename, row.media_type = attachment.filename, attachment.media_type
        row.size, row.sha256, row.pages = attachment.size, attachment.sha256, attachment.pages
        row.role, row.ignored_because = attachment.role.value, attachment.ignored_because
    for row in rows.values():
        session.delete(row)


def write_documents(
    session: Session,
    application: ApplicationRow,
    messages: Sequence[int],
    contributions: Sequence[Contribution],
    placed: Sequence[Placed],
) -> None:
    """The application's documents; `messages` are the ids of the contributions' messages."""
    rows = {(row.message_id, row.attachment, row.first_page): row for row in application.documents}
    written: list[DocumentRow] = []
    for each in placed:
        document, message_id = each.document, messages[each.contribution]
        row = rows.pop((message_id, document.attachment, document.first_page), None)
        if row is None:
            row = DocumentRow(message_id=message_id, attachment=document.attachment, first_page=document.first_page)
            application.documents.append(row)
        _fill(row, document)
        row.received_at = contributions[each.contribution].received
        written.append(row)
    for row in rows.values():
        session.delete(row)
        application.documents.remove(row)
    if any(each.superseded_by is not None for each in placed):
        session.flush()
    for row, each in zip(written, placed, strict=True):
        row.superseded_by_id = None if each.superseded_by is None else written[each.superseded_by].id


def _fill(row: DocumentRow, document: Document) -> None:
    row.sha256, row.filename = document.sha256, document.filename
    row.kind, row.confidence, row.reasons = document.kind.value, document.confidence, list(document.reasons)
    row.scores = {kind.value: score for kind, score in document.scores}
    row.last_page, row.pages, row.body_pages = document.last_page, document.pages, document.body_pages
    row.words, row.language, row.text_source = document.words, document.language, document.text_source.value
    row.measures = {
        "left_out": {name: list(pages) for name, pages in document.left_out},
        "font_size": document.font_size,
        "line_spacing": document.line_spacing,
        "margins": list(document.margins) if document.margins else None,
        "names_opening": [asdict(each) for each in document.names_opening],
        "topic": [asdict(each) for each in document.topic],
    }


def write_findings(session: Session, application: ApplicationRow, findings: Sequence[Finding]) -> None:
    """The application's findings as just assessed, in their order."""
    rows = list(application.findings)
    for row, finding in zip(rows, findings, strict=False):
        _state(row, finding)
    for finding in findings[len(rows) :]:
        row = FindingRow()
        _state(row, finding)
        application.findings.append(row)
    for row in rows[len(findings) :]:
        session.delete(row)
        application.findings.remove(row)


def _state(row: FindingRow, finding: Finding) -> None:
    row.code, row.severity, row.sentence = finding.code, finding.severity.value, finding.sentence
    row.evidence, row.values = [asdict(each) for each in finding.evidence], dict(finding.values)
