"""Where an earlier filing of the same message put what it says, so that reading it again moves and loses nothing.

In: a message with its links, and the submissions of its newest reading. Out: the application of each submission that an
earlier reading found too, and the links of which the newest reading says nothing more.

Failures: none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.applications import Applicant, Submission
from ingest.filing.contributions import parts_of, submission_of
from parsers.extraction.names import same_person
from storage.models import (
    ApplicationMessageRow,
    ApplicationRow,
    ApplicationStatus,
    CorrectionRow,
    MessageRow,
    MessageState,
)
from storage.queries import unmerged

UNDECIDED = frozenset({ApplicationStatus.WAITING, ApplicationStatus.COMPLETE, ApplicationStatus.INCOMPLETE})


@dataclass(frozen=True, slots=True)
class FiledBefore:
    """Where a submission was filed; `merged`: the number of the application that it was of before a person merged that."""

    application: ApplicationRow
    merged: int | None


@dataclass(frozen=True, slots=True)
class _Part:
    """What an earlier reading said of a person, for one application; `merged` as above."""

    link: ApplicationMessageRow
    person: Applicant
    merged: int | None


def filed_before(
    session: Session, message: MessageRow, submissions: Sequence[Submission]
) -> tuple[FiledBefore | None, ...]:
    """For each submission where an earlier filing of this very message put it, or where a person has moved it since.

    A person whom the newest reading names otherwise is the same one where only one is left to be meant.
    """
    contributing = [link for link in message.applications if link.is_contribution]
    left = [
        _Part(link, each.submission.applicant, each.application) for link in contributing for each in parts_of(link)
    ]
    found: dict[int, FiledBefore] = {}
    for same in (_is_written_so, _has_address_and_name, _has_name, _is_all_there_is):
        for place, submission in enumerate(submissions):
            part = next((each for each in left if same(each, submission.applicant)), None)
            if place not in found and part is not None:
                found[place] = FiledBefore(unmerged(session, part.link.application), part.merged)
                left.remove(part)
    return tuple(found.get(place) for place in range(len(submissions)))


def _is_written_so(part: _Part, person: Applicant) -> bool:
    before = part.person
    return (before.name.value, before.matching_email) == (person.name.value, person.matching_email)


def _has_address_and_name(part: _Part, person: Applicant) -> bool:
    return part.person.matching_email == person.matching_email != "" and _has_name(part, person)


def _has_name(part: _Part, person: Applicant) -> bool:
    before = part.person.name.value
    return bool(before and person.name.value) and same_person(before or "", person.name.value or "")


def _is_all_there_is(part: _Part, _: Applicant) -> bool:
    """Whether the application has this message alone: what it was taken for before is what it is taken for now."""
    return sum(each.is_contribution for each in part.link.application.messages) == 1


def left_over(
    session: Session, message: MessageRow, submissions: Sequence[Submission], applications: Sequence[ApplicationRow]
) -> list[ApplicationMessageRow]:
    """The links to applications that the newest reading gives nothing, where all that they had is another one's now.

    What a person decided or corrected stays.
    """
    present = {document.attachment for each in submissions for document in each.documents}
    return [
        link
        for link in message.applications
        if link.is_contribution
        and link.application not in applications
        and {document.attachment for document in submission_of(link).documents} <= present
        and _is_left_to_the_rules(session, link.application)
    ]


def began_with(session: Session, message: MessageRow, application: ApplicationRow) -> bool:
    """Whether an application is this message alone, by a word that a person has taken back, and nobody decided anything on it."""
    others = [each for each in application.messages if each.is_contribution and each.message_id != message.id]
    return message.state is MessageState.KEPT and not others and _is_left_to_the_rules(session, application)


def _is_left_to_the_rules(session: Session, application: ApplicationRow) -> bool:
    said = select(CorrectionRow.id).where(CorrectionRow.application_id == application.id)
    return application.status in UNDECIDED and application.decided_at is None and session.scalar(said.limit(1)) is None
