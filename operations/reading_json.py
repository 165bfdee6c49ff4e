"""A reading as `postroom read --json` prints it.

In: a `Reading`, and the findings of each of its submissions. Out: a dictionary of JSON values, dates in ISO 8601. Every value that is null has its reason under
`problems`, with the value's name as `where`.

Failures: none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from config.openings import Openings
from domain.applications import Applicant, Fact, OpeningMatch, Submission
from domain.authentication import AuthenticationResults
from domain.catalogue.codes import CODES
from domain.catalogue.facts import FactName
from domain.documents import Document
from domain.findings import Evidence, Finding, Problem
from domain.mail import Address, Attachment, Headers
from domain.reading import Reading, isoformat

NOT_STATED = "not_stated"


def evidence(found: Evidence) -> dict[str, Any]:
    """Where a statement comes from."""
    return {"document": found.document, "page": found.page, "words": found.words}


def as_json(reading: Reading, findings: Sequence[Sequence[Finding]], openings: Openings) -> dict[str, Any]:
    """One document. What it says about the first applicant stands at the top; `submissions` has all, when several.

    `findings` are those of each submission, in their order.
    """
    first = reading.submissions[0] if reading.submissions else None
    document: dict[str, Any] = {"message": _headers(reading.mail.headers, reading.mail.body)}
    document |= _submission(first or Submission(Applicant(), OpeningMatch()), findings[0] if findings else ())
    document |= {
        "intent": reading.intent,
        "own_words": reading.own_words,
        "set_aside": {"reason": reading.set_aside, "because": reading.set_aside_explanation}
        if reading.set_aside
        else None,
        "attachments": [_attachment(each) for each in reading.mail.attachments],
        "problems": [_problem(each) for each in (*reading.problems, *_unknown(reading, first, openings))],
    }
    if len(reading.submissions) > 1:
        document["submissions"] = [
            _submission(each, found) for each, found in zip(reading.submissions, findings, strict=True)
        ]
    return document


def _headers(headers: Headers, body: str) -> dict[str, Any]:
    return {
        "message_id": headers.message_id,
        "subject": headers.subject,
        "from": _address(headers.sender) if headers.sender else None,
        "reply_to": [_address(each) for each in headers.reply_to],
        "to": [_address(each) for each in headers.to],
        "cc": [_address(each) for each in headers.cc],
        "date": isoformat(headers.date),
        "auto_submitted": headers.auto_submitted,
        "in_reply_to": list(headers.in_reply_to),
        "references": list(headers.references),
        "list_id": headers.list_id,
        "precedence": headers.precedence,
        "return_path": headers.return_path,
        "read_by": {name: list(readers) for name, readers in headers.read_by},
        "authentication": [_authentication(each) for each in headers.authentication],
        "body": body,
    }


def _authentication(said: AuthenticationResults) -> dict[str, Any]:
    """What one server says of the sender; whose word counts is for the office to know."""
    results = [{"method": each.method, "result": each.result, "domain": each.domain or None} for each in said.results]
    return {"server": said.server or None, "results": results}


def _address(address: Address) -> dict[str, str]:
    return {"name": address.name, "email": address.email}


def _submission(submission: Submission, findings: Sequence[Finding]) -> dict[str, Any]:
    person = submission.applicant
    return {
        "opening": submission.match.opening,
        "cycle": submission.match.cycle,
        "applicant": {"name": person.name.value, "email": person.email.value, "phone": person.phone.value},
        **{name.value: submission.fact(name).value for name in FactName},
        "form": {key: fact.value for key, fact in submission.form} or None,
        "evidence": {
            name: [evidence(each) for each in fact.evidence] for name, fact in _facts(submission) if fact.evidence
        },
        "documents": [_document(each) for each in submission.documents],
        "findings": [_finding(each) for each in findings],
    }


def _facts(submission: Submission) -> Iterator[tuple[str, Fact]]:
    yield "applicant.name", submission.applicant.name
    yield "applicant.email", submission.applicant.email
    yield "applicant.phone", submission.applicant.phone
    yield from ((name.value, submission.fact(name)) for name in FactName)
    for key, fact in submission.form:
        yield f"form.{key}", fact


def _attachment(attachment: Attachment) -> dict[str, Any]:
    return {
        "path": attachment.path,
        "filename": attachment.filename,
        "media_type": attachment.media_type,
        "bytes": attachment.size,
        "sha256": attachment.sha256,
        "pages": attachment.pages,
        "role": attachment.role.value,
        "read_by": list(attachment.read_by),
        "ignored_because": attachment.ignored_reason or None,
    }


def _document(document: Document) -> dict[str, Any]:
    return {
        "kind": document.kind.value,
        "confidence": round(document.confidence, 3),
        "reasons": list(document.reasons),
        "attachment": document.attachment,
        "filename": document.filename,
        "joined": list(document.joined),
        "first_page": document.first_page,
        "last_page": document.last_page,
        "pages": document.pages,
        "body_pages": document.body_pages,
        "left_out": {name: list(pages) for name, pages in document.left_out},
        "words": document.words,
        "language": document.language,
        "text_source": document.text_source.value,
        "page_sources": [each.value for each in document.page_sources],
        "font_size": document.font_size,
        "line_spacing": document.line_spacing,
        "margins": document.margins,
        "names_opening": [evidence(each) for each in document.names_opening],
        "topic": [evidence(each) for each in document.topic],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "sentence": finding.sentence,
        "evidence": [evidence(each) for each in finding.evidence],
    }


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "code": problem.code,
        "severity": CODES[problem.code].severity.value,
        "sentence": problem.detail,
        "where": problem.where,
    }


def _unknown(reading: Reading, first: Submission | None, openings: Openings) -> Iterator[Problem]:
    """Why each null is null."""
    if reading.mail.headers.sender is None:
        yield Problem(NOT_STATED, "No sender is named.", "message.from")
    if reading.mail.headers.date is None:
        yield Problem(NOT_STATED, "No date is written, or none that can be understood.", "message.date")
    for attachment in reading.mail.attachments:
        if attachment.pages is None and attachment.role != "document":
            yield Problem(NOT_STATED, "Not a document, so its pages were not counted.", attachment.path)
    if first is None:
        why = reading.set_aside_explanation or "Nobody is named who applies."
        for name in ("opening", "cycle", "applicant.name", "applicant.email", "applicant.phone", *FactName):
            yield Problem(NOT_STATED, why, name)
        return
    opening = openings.get(first.match.opening)
    if opening is None:
        yield Problem("opening_unknown", first.match.doubt or "No opening is named.", "opening")
    if first.match.cycle is None:
        if opening is not None and not opening.cycles:
            yield Problem(NOT_STATED, f"{opening.name} has no rounds.", "cycle")
        else:
            yield Problem("cycle_unknown", first.match.doubt or "No cycle is named.", "cycle")
    for name, fact in _facts(first):
        if fact.value is None:
            yield fact.problem or Problem(
                NOT_STATED, f"The {name.rpartition('.')[2].replace('_', ' ')} is not stated.", name
            )
