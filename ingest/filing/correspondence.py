"""What the office's people write to applicants: filed with the application that it answers, and never as an application.

In: a message, its reading, and the records. Out: the applications that it is about, and whether it reached the applicant; or
None, when it is no such mail. It comes as a copy, from a folder of sent mail, or as an answer to a notification.

Failures: none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from domain.addresses import matching_address
from domain.authentication import Verdict
from domain.catalogue.kinds import REQUIRABLE, Kind
from domain.mail import Headers, Role
from domain.message_ids import application_of, kind_of
from domain.reading import Reading
from ingest.filing.context import FilingContext
from ingest.filing.matching import applications_named
from parsers.extraction.names import same_person
from parsers.mail import heads
from storage.models import (
    ApplicantRow,
    ApplicationMessageRow,
    ApplicationRow,
    ApplicationStatus,
    Intent,
    MessageRow,
    MessageState,
)
from storage.queries import unmerged


@dataclass(frozen=True, slots=True)
class Correspondence:
    """Mail of the office in its applications; `reached` says whether the applicant is among those it was written to."""

    applications: tuple[ApplicationRow, ...]
    reached: bool


def correspondence(
    session: Session, message: MessageRow, reading: Reading, context: FilingContext
) -> Correspondence | None:
    """The applications that a mail of the office's people answers; None for all other mail.

    A colleague who forwards an application writes about somebody too: what brings the documents of a forwarded mail is
    an application, whoever is in copy.
    """
    headers = reading.mail.headers
    if not (
        _is_by_the_office(session, message, reading, context)
        or _answers_notification(session, message, reading, context)
    ):
        return None
    before = message.received_at
    written_to = _written_to(headers, context)
    threads = list(_of_threads(session, headers, context))
    reached = [each for each in threads if _addresses(each) & written_to]
    reached += _of_recipients(session, written_to - {a for each in reached for a in _addresses(each)}, before)
    if reached:
        return Correspondence(tuple(dict.fromkeys(reached)), reached=True)
    if threads and headers.in_reply_to and not written_to and not reading.mail.forwarded:
        return Correspondence((threads[0],), reached=False)
    return None


def answered_question(
    session: Session, message: MessageRow, reading: Reading, context: FilingContext
) -> MessageRow | None:
    """The question without an application that a mail of the office answers, however often that mail is read."""
    if not _is_by_the_office(session, message, reading, context):
        return None
    headers = reading.mail.headers
    chosen = select(MessageRow).where(
        MessageRow.header_message_id.in_(headers.in_reply_to),
        MessageRow.state == MessageState.SET_ASIDE,
        MessageRow.needs_answer,
        or_(MessageRow.answered_at.is_(None), MessageRow.answered_at == message.received_at),
    )
    written_to = _written_to(headers, context)
    return next((each for each in session.scalars(chosen) if each.sender_email in written_to), None)


def note_answer(application: ApplicationRow, at: datetime) -> None:
    """What this applicant asked until then has been answered."""
    for link in application.messages:
        asked = link.message
        if link.is_contribution and asked.needs_answer and asked.answered_at is None and asked.received_at <= at:
            asked.answered_at = at


def answered_by(application: ApplicationRow, asked: MessageRow) -> datetime | None:
    """When the office answered a message that is filed only now; None when it has not."""
    answers = (
        link.message.received_at
        for link in application.messages
        if link.intent == Intent.ANSWER and link.message.received_at >= asked.received_at
    )
    return min(answers, default=None)


def _is_by_the_office(session: Session, message: MessageRow, reading: Reading, context: FilingContext) -> bool:
    """Whether a person of the office wrote it, about what others sent: no program, no forger, and no application in it."""
    headers = reading.mail.headers
    return (
        headers.sender is not None
        and context.settings.is_of_office(headers.sender.email)
        and not headers.is_auto_submitted
        and not _brings_forwarded(reading)
        and message.authentication != Verdict.FAIL  # somebody else wrote it in the office's name
        and not _has_applied(session, headers, context)
        and not _applies(reading, context)
    )


def _answers_notification(session: Session, message: MessageRow, reading: Reading, context: FilingContext) -> bool:
    """Whether it answers the very notification that only the coordinator gets, to its applicant, from a private address."""
    headers = reading.mail.headers
    named = [
        each for each in headers.in_reply_to if kind_of(each) == "notification" and application_of(each, context.secret)
    ]
    if headers.sender is None or headers.is_auto_submitted or not named or message.authentication == Verdict.FAIL:
        return False
    sender = matching_address(headers.sender.email)
    about = [each for name in named for each in applications_named(session, name, context)]
    if not any(_addresses(unmerged(session, each)) & _written_to(headers, context) for each in about):
        return False
    is_applicant = select(ApplicantRow.id).where(ApplicantRow.matching_email == sender).limit(1)
    own = any(sender in _addresses(unmerged(session, each)) for each in about)
    return not own and session.scalar(is_applicant) is None


def _has_applied(session: Session, headers: Headers, context: FilingContext) -> bool:
    """Whether a person whom only the domain makes one of the office has applied: a student of the office's university."""
    sender = headers.sender
    if sender is None or context.settings.names(sender.email):
        return False
    chosen = (
        select(ApplicantRow.name)
        .join(ApplicationRow, ApplicationRow.applicant_id == ApplicantRow.id)
        .where(ApplicantRow.matching_email == matching_address(sender.email))
    )
    return any(same_person(sender.name, name) for name in session.scalars(chosen))


def _applies(reading: Reading, context: FilingContext) -> bool:
    """Whether a person whom only the domain makes one of the office applies with this mail, of which others have a copy.

    A letter alone may be to an applicant; who answers a mail and encloses papers does not apply by that.
    """
    headers = reading.mail.headers
    if headers.sender is None or context.settings.names(headers.sender.email) or headers.in_reply_to:
        return False
    own = [
        each.documents
        for each in reading.submissions
        if each.applicant.matching_email == matching_address(headers.sender.email)
    ]
    kinds = {document.kind for documents in own for document in documents}
    papers = kinds & {*REQUIRABLE} - {Kind.RECOMMENDATION}
    return Kind.CV in papers or (len(papers) > 1 and any(each.entry.is_applicants_own for each in papers))


def _brings_forwarded(reading: Reading) -> bool:
    documents = [each for each in reading.mail.attachments if each.role is Role.DOCUMENT]
    if any(each.owner for each in documents):
        return True
    return bool(reading.mail.forwarded and documents) and heads.is_forwarding(reading.mail.headers.subject)


def _written_to(headers: Headers, context: FilingContext) -> set[str]:
    """The addresses outside the office that the mail went to, for comparing."""
    named = {each.email for each in (*headers.to, *headers.cc) if each.email}
    return {matching_address(each) for each in named if not context.settings.is_of_office(each)}


def _of_threads(session: Session, headers: Headers, context: FilingContext) -> Iterator[ApplicationRow]:
    """The applications whose mail it answers: one of ours, or one of theirs; the nearest first."""
    for message_id in headers.answered_ids:
        for application in applications_named(session, message_id, context):
            yield unmerged(session, application)


def _addresses(application: ApplicationRow) -> set[str]:
    """The addresses of an application's person: the applicant's, and those that the application was sent from."""
    senders = (link.message.sender_email for link in application.messages if link.is_contribution)
    return {application.applicant.matching_email, *senders} - {""}


def _of_recipients(session: Session, written_to: set[str], before: datetime) -> list[ApplicationRow]:
    """Of each person the mail was written to, the newest application that was there before."""
    chosen = (
        select(ApplicationRow)
        .join(ApplicantRow, ApplicantRow.id == ApplicationRow.applicant_id)
        .where(ApplicantRow.matching_email.in_(sorted(written_to)))
        .where(ApplicationRow.status != ApplicationStatus.MERGED, ApplicationRow.received_at <= before)
        .order_by(ApplicationRow.received_at, ApplicationRow.id)
    )
    newest = {each.applicant.matching_email: each for each in session.scalars(chosen)} if written_to else {}
    return list(newest.values())


def linked_as(link: ApplicationMessageRow, found: Correspondence) -> bool:
    """Makes the link one to mail of the office; whether it was one to the applicant's own mail before."""
    contributed = link.is_contribution
    link.intent = (Intent.ANSWER if found.reached else Intent.NOTE).value
    link.submission, link.former_submission, link.merged_submissions = 0, None, None
    return contributed
