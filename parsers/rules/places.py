"""In which message everything stands that a submission says: two messages of an application may both have a file `2/cv.pdf`.

In: a submission as it was read, and the number of its stored message. Out: the same with that number in its documents and
in all evidence. Pure.

Failures: none.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeAlias

from domain.applications import Fact, Submission
from domain.documents import Document
from domain.findings import Evidence

Place: TypeAlias = tuple[int | None, str]
"""A file: the number of its stored message, and its path in there."""


def of_message(submission: Submission, message: int | None) -> Submission:
    """The submission, every place in it with the message's number."""
    if message is None:
        return submission
    person = submission.applicant
    return replace(
        submission,
        applicant=replace(
            person,
            name=_fact(person.name, message),
            email=_fact(person.email, message),
            phone=_fact(person.phone, message),
        ),
        match=replace(submission.match, evidence=_evidence(submission.match.evidence, message)),
        availability=_fact(submission.availability, message),
        start_date=_fact(submission.start_date, message),
        end_date=_fact(submission.end_date, message),
        academic_credit=_fact(submission.academic_credit, message),
        documents=tuple(_document(each, message) for each in submission.documents),
        form=tuple((key, _fact(fact, message)) for key, fact in submission.form),
        disagreements=tuple(
            replace(each, evidence=_evidence(each.evidence, message)) for each in submission.disagreements
        ),
    )


def _document(document: Document, message: int) -> Document:
    return replace(
        document,
        message=message,
        names_opening=_evidence(document.names_opening, message),
        topic=_evidence(document.topic, message),
    )


def _fact(fact: Fact, message: int) -> Fact:
    return replace(fact, evidence=_evidence(fact.evidence, message)) if fact.evidence else fact


def _evidence(evidence: Iterable[Evidence], message: int) -> tuple[Evidence, ...]:
    return tuple(replace(each, message=message) for each in evidence)
