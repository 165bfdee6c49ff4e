"""Where what an application says is written: the document and page of a fact or finding.

In: an application, and the name under which a page asks for an evidence (`start_date`, `form.KEY`, `finding-3`). Out: the
evidence, and the document that it stands in.

Failures: none; what is not there is None.
"""

from __future__ import annotations

from domain.findings import Evidence
from domain.numbers import whole_number
from ingest.filing.corrections import A_PERSON
from storage.summaries import Application, DocumentSummary

FINDING = "finding-"
BODY, SUBJECT = "body", "subject"


def evidence_named(found: Application, name: str) -> Evidence | None:
    """The first evidence of the fact or finding with this name."""
    if name.startswith(FINDING):
        number = whole_number(name.removeprefix(FINDING), 5)
        evidence = found.findings[number].evidence if number is not None and number < len(found.findings) else ()
    else:
        fact = found.facts.get(name)
        evidence = fact.evidence if fact is not None else ()
    return next((each for each in evidence if each.words and each.document != A_PERSON), None)


def document_of(found: Application, evidence: Evidence) -> DocumentSummary | None:
    """The document that an evidence stands in; one that counts before an older one."""
    fitting = [each for each in found.documents if _holds(each, evidence)]
    return min(fitting, key=lambda each: each.superseded_by_id is not None, default=None)


def _holds(document: DocumentSummary, evidence: Evidence) -> bool:
    if evidence.message not in (None, document.message_id):
        return False
    if document.attachment is None:
        return evidence.document == BODY
    if evidence.document != document.attachment and evidence.document not in document.joined:
        return False
    if evidence.page is None or document.first_page is None or document.last_page is None:
        return True
    return document.first_page <= evidence.page <= document.last_page
