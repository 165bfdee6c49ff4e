"""Applications that end with their only message: what they were, so that the undo of the act brings them back.

In: a message that a person sets aside. Out: each application that has no other message, as a value with its corrections and
its decision; and the way back, before the message is read anew.

Failures: none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from domain.applications import MergedSubmission, Submission
from domain.corrections import StoredValue
from storage.models import (
    ApplicantRow,
    ApplicationMessageRow,
    ApplicationRow,
    ApplicationStatus,
    CorrectionRow,
    EventRow,
    MessageRow,
    OutgoingRow,
)
from storage.queries import with_joined


@dataclass(frozen=True, slots=True)
class Word:
    """What a person said of an application or of a document of it."""

    target: str
    value: StoredValue
    why: str
    who: str
    at: datetime


@dataclass(frozen=True, slots=True)
class EmptiedApplicant:
    """Who applied: the number of the row, and what it held."""

    number: int
    name: str
    email: str
    matching_email: str
    phone: str
    language: str


@dataclass(frozen=True, slots=True)
class Emptied:
    """An application that had this one message, or was joined to one that had. `link`: what the message was to it."""

    number: int
    applicant: EmptiedApplicant
    opening: str | None
    cycle: str | None
    channel: str
    received_at: datetime
    completed_at: datetime | None
    late: bool
    suppress_notifications: bool
    status: ApplicationStatus
    decision: str
    decided_at: datetime | None
    thread_id: str
    merged_into: int | None
    created_at: datetime
    updated_at: datetime
    intent: str | None
    submission: int
    former_submission: Submission | None
    words: tuple[Word, ...]
    events: tuple[int, ...]  # that were about it
    mails: tuple[int, ...]
    merged_submissions: tuple[MergedSubmission, ...] | None = None


# What of an application's row the value holds under the same name.
COLUMNS = tuple(each.name for each in fields(Emptied) if each.name in ApplicationRow.__table__.columns)


def emptied_by(session: Session, message: MessageRow) -> tuple[Emptied, ...]:
    """The applications that will end when this message is none of theirs, with those that were joined to them."""
    return tuple(_emptied(session, message))


def _emptied(session: Session, message: MessageRow) -> Iterator[Emptied]:
    for link in message.applications:
        if len(link.application.messages) > 1:
            continue
        joined = sorted(with_joined(session, [link.application_id]), key=lambda number: number != link.application_id)
        for number in joined:
            row = session.get_one(ApplicationRow, number)
            yield _value(session, row, link if number == link.application_id else None)


def _value(session: Session, row: ApplicationRow, link: ApplicationMessageRow | None) -> Emptied:
    person = row.applicant
    said = session.scalars(
        select(CorrectionRow).where(CorrectionRow.application_id == row.id).order_by(CorrectionRow.id)
    )
    return Emptied(
        number=row.id,
        applicant=EmptiedApplicant(
            person.id, person.name, person.email, person.matching_email, person.phone, person.language
        ),
        **{name: getattr(row, name) for name in COLUMNS},
        merged_into=row.merged_into_id,
        intent=link.intent if link is not None else None,
        submission=link.submission if link is not None else 0,
        former_submission=link.former_submission if link is not None else None,
        words=tuple(Word(each.target, each.value, each.why, each.who, each.at) for each in said),
        events=tuple(session.scalars(select(EventRow.id).where(EventRow.application_id == row.id))),
        mails=tuple(session.scalars(select(OutgoingRow.id).where(OutgoingRow.application_id == row.id))),
        merged_submissions=link.merged_submissions if link is not None else None,
    )


def bring_back(session: Session, message: MessageRow, emptied: Sequence[Emptied]) -> None:
    """Makes the applications again that ended, under their old numbers where nothing else has them by now."""
    if message.applications:  # it has not been read since: nothing has ended
        return
    numbers: dict[int, int] = {}
    for each in emptied:
        row = _row(session, each)
        row.merged_into_id = numbers.get(each.merged_into) if each.merged_into is not None else None
        session.add(row)
        session.flush()
        numbers[each.number] = row.id
        if each.intent is not None:
            link = ApplicationMessageRow(application_id=row.id, message_id=message.id, intent=each.intent)
            link.submission, link.former_submission = each.submission, each.former_submission
            link.merged_submissions = each.merged_submissions
            session.add(link)
        for word in each.words:
            said = CorrectionRow(
                application_id=row.id, target=word.target, value=word.value, why=word.why, who=word.who
            )
            said.at = word.at
            session.add(said)
        for table, own in ((EventRow, each.events), (OutgoingRow, each.mails)):
            unlinked = table.id.in_(own), table.application_id.is_(None)
            session.execute(update(table).where(*unlinked).values(application_id=row.id))
        session.flush()
        session.refresh(row)
    session.expire(message, ["applications"])


def _row(session: Session, each: Emptied) -> ApplicationRow:
    return ApplicationRow(
        id=each.number if session.get(ApplicationRow, each.number) is None else None,
        applicant=_applicant(session, each.applicant),
        **{name: getattr(each, name) for name in COLUMNS},
    )


def _applicant(session: Session, person: EmptiedApplicant) -> ApplicantRow:
    """The applicant's row when it is still this person's, else a new one."""
    row = session.get(ApplicantRow, person.number)
    if row is not None and (row.name, row.email) == (person.name, person.email):
        return row
    row = ApplicantRow(name=person.name, email=person.email, matching_email=person.matching_email)
    row.phone, row.language = person.phone, person.language
    return row
