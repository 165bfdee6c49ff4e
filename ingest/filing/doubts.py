"""What is in doubt about an application because of other applications.

In: an application within the caller's session, and our secret. Out: findings for a person: somebody else applied from the
same address, or the mail answers somebody else's thread. Nothing is joined for it: a wrong merge is worse than two
records, which `postroom correct --merge-into` makes one.

Only applications that were there before are looked at, so that reading everything again says the same.

Failures: none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import bindparam, select, union
from sqlalchemy.orm import Session

from domain.findings import Evidence, Finding, finding
from domain.message_ids import application_of
from ingest.filing.suggestions import waiting_recommendations
from parsers.extraction.names import same_person
from storage.models import ApplicantRow, ApplicationMessageRow, ApplicationRow, ApplicationStatus, MessageRow

NAMED = 50  # of the messages that a head names; the rest says nothing new
# The applications that came from an address; their sender may have sent somebody else's papers from it. Made once: to make a
# statement takes several times as long as to run it.
OWN = (
    select(ApplicationRow.id)
    .join(ApplicantRow, ApplicantRow.id == ApplicationRow.applicant_id)
    .where(ApplicantRow.matching_email == bindparam("email"))
)
SENT = (
    select(ApplicationMessageRow.application_id)
    .join(MessageRow, MessageRow.id == ApplicationMessageRow.message_id)
    .where(MessageRow.sender_email == bindparam("email"))
)
SHARING = (
    select(ApplicationRow.id, ApplicantRow.id, ApplicantRow.name)
    .join(ApplicantRow, ApplicantRow.id == ApplicationRow.applicant_id)
    # Not "or": a database would look at every application.
    .where(ApplicationRow.id.in_(union(OWN, SENT)))
    .where(ApplicationRow.status != ApplicationStatus.MERGED)
    .order_by(ApplicationRow.id)
)


def doubts(
    session: Session,
    application: ApplicationRow,
    secret: bytes,
    unproven: Mapping[int, str],
    others: frozenset[int] = frozenset(),
) -> Iterator[Finding]:
    """The findings that need a look at other applications, and at who wrote: `unproven` says why that is not certain.

    `others`: the numbers of applications that a person said are somebody else's.
    """
    yield from _not_certainly_theirs(application, unproven)
    yield from _shared_address(session, application, others)
    yield from _threads_of_others(session, application, secret, others)
    yield from waiting_recommendations(session, application)


def _not_certainly_theirs(application: ApplicationRow, unproven: Mapping[int, str]) -> Iterator[Finding]:
    """Mail that bears the applicant's address and may be somebody else's."""
    for link in sorted(application.messages, key=lambda link: link.message.id):
        message = link.message
        if message.id in unproven:
            words = Evidence("subject", None, message.subject)
            asks = {"asks": "It asks to withdraw the application"} if link.intent == "withdrawal" else {}
            yield finding(
                "sender_unproven",
                (words,),
                message=message.id,
                sender=message.sender or "the applicant",
                subject=message.subject or "no subject",
                why=unproven[message.id],
                **asks,
            )


def _shared_address(session: Session, application: ApplicationRow, others: frozenset[int]) -> Iterator[Finding]:
    person = application.applicant
    if not person.matching_email:
        return
    for number, other, name in session.execute(SHARING, {"email": person.matching_email}):
        is_before = number not in others and (person.id is None or other < person.id)
        if is_before and name and person.name and not same_person(name, person.name):
            yield finding("applicants_share_address", email=person.email, number=number)
            return


def _threads_of_others(
    session: Session, application: ApplicationRow, secret: bytes, others: frozenset[int]
) -> Iterator[Finding]:
    """What the mail of an application answers, when that is the mail of another applicant."""
    own = application.applicant
    for link in application.messages:
        if link.message.reading is None or not link.is_contribution:
            continue
        named = link.message.reading.mail.headers.answered_ids[:NAMED]
        for other in _named(session, named, secret):
            is_before = other.id not in others and (application.id is None or other.id < application.id)
            is_other = other.applicant_id != own.id and other.merged_into_id is None
            if is_before and is_other and other.applicant.matching_email != own.matching_email:
                words = Evidence("subject", None, link.message.subject)
                yield finding("answers_other_thread", (words,), number=other.id, email=own.email or "unknown")
                return


def _named(session: Session, message_ids: Sequence[str], secret: bytes) -> Sequence[ApplicationRow]:
    """The applications that these Message-IDs belong to: ours by their signature, the others by their mail."""
    if not message_ids:
        return ()
    threads = [thread for each in message_ids if (thread := application_of(each, secret)) is not None]
    of_mail = (
        select(ApplicationMessageRow.application_id)
        .join(MessageRow, MessageRow.id == ApplicationMessageRow.message_id)
        .where(MessageRow.header_message_id.in_(message_ids))
    )
    ours = select(ApplicationRow.id).where(ApplicationRow.thread_id.in_(threads))
    return session.scalars(
        select(ApplicationRow)
        .where(ApplicationRow.id.in_(union(ours, of_mail)))
        .where(ApplicationRow.status != ApplicationStatus.MERGED)
        .order_by(ApplicationRow.id)
    ).all()
