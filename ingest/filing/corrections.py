"""A person's word: what it changes in what was read, and that it outlives every later reading.

In: the contributions of an application and the corrections made to it, oldest first. Out: the contributions as a person
says they are. Pure, so that a replay comes to the same result.

A correction's target is `opening`, `cycle`, `applicant.name|email|phone`, a fact of the catalogue (`start_date`),
`form.KEY`, or `document:MESSAGE:ATTACHMENT:PAGE` (the mail's own text has an empty ATTACHMENT and PAGE);
which files are pages of one document is said by joins.py, before.

Failures: none; a correction of a document that no reading finds any more changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from domain.applications import Fact, Submission
from domain.catalogue.facts import FactName
from domain.corrections import CorrectedValue, DocumentValue, TextValue
from domain.documents import Document
from domain.findings import Evidence
from parsers.rules.gathering import Contribution

A_PERSON = "a person"
A_PERSON_SAID = "a person said so"  # the reason of a kind
FACTS = tuple(each.value for each in FactName)
APPLICANT = ("name", "email", "phone")


def document_target(message_id: int, attachment: str | None, page: int | None) -> str:
    """How a correction names a document: by its message, its file, and the page on which it was found."""
    return f"{documents_of(message_id)}{attachment or ''}:{page or ''}"


def documents_of(message_id: int) -> str:
    """How the targets of all documents of a message begin."""
    return f"document:{message_id}:"


def corrected(
    contributions: Sequence[Contribution],
    message_ids: Sequence[int],
    corrections: Sequence[tuple[str, CorrectedValue]],
) -> list[Contribution]:
    """The contributions with every correction (target, value) applied, the newest winning."""
    values = {target: said for target, said in corrections if isinstance(said, TextValue)}
    documents = {target: said for target, said in corrections if isinstance(said, DocumentValue)}
    if not (values or documents):
        return list(contributions)
    made = [
        replace(each, submission=_submission(_with_documents(each.submission, message_id, documents), values))
        for each, message_id in zip(contributions, message_ids, strict=True)
    ]
    if not any(each.submission.form for each in made):  # a form that nothing could be read of
        fields = tuple(
            (target.removeprefix("form."), _fact(said)) for target, said in values.items() if target.startswith("form.")
        )
        made[0] = replace(made[0], submission=replace(made[0].submission, form=fields))
    return made


def _with_documents(submission: Submission, message_id: int, said: Mapping[str, DocumentValue]) -> Submission:
    documents = tuple(
        _document(each, said.get(document_target(message_id, each.attachment, each.first_page)))
        for each in submission.documents
    )
    return replace(submission, documents=documents)


def _submission(submission: Submission, said: Mapping[str, TextValue]) -> Submission:
    match = submission.match
    if "opening" in said:
        match = replace(match, opening=said["opening"].value, doubt="")
    if "cycle" in said:
        match = replace(match, cycle=said["cycle"].value, doubt="")
    person = submission.applicant
    for name in APPLICANT:
        if f"applicant.{name}" in said:
            person = replace(person, **{name: _fact(said[f"applicant.{name}"])})
    for name in FACTS:
        if name in said:
            submission = replace(submission, **{name: _fact(said[name])})  # type: ignore[arg-type]
    form = {key: _fact(said[f"form.{key}"]) if f"form.{key}" in said else fact for key, fact in submission.form}
    return replace(submission, match=match, applicant=person, form=tuple(form.items()))


def _fact(said: TextValue) -> Fact:
    return Fact(said.value, (Evidence(A_PERSON, None, said.value or "not stated"),))


def _document(document: Document, said: DocumentValue | None) -> Document:
    if said is None:
        return document
    if said.kind is not None:
        scores = ((said.kind, 1.0),)
        document = replace(document, kind=said.kind, confidence=1.0, reasons=(A_PERSON_SAID,), scores=scores)
    if said.pages is not None:
        first, last = said.pages
        left_out = tuple(
            (name, tuple(page for page in pages if first <= page <= last)) for name, pages in document.left_out
        )
        pages = last - first + 1
        body = pages - len({page for _, numbers in left_out for page in numbers})
        document = replace(document, first_page=first, last_page=last, pages=pages, body_pages=body, left_out=left_out)
    return document
