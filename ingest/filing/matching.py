"""Which application a submission belongs to: the one it was filed to before, whose thread it answers, or of this person.

In: a message, its submission, and the records. Out: an application, made if there is none. A wrong one is worse than one
too many: who only quotes a thread, or shares an address under another name, gets a record of his own.

Failures: none of its own.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session, selectinload

from domain.applications import Applicant, Submission
from domain.message_ids import application_of
from domain.reading import Reading
from ingest.filing.context import FilingContext
from ingest.filing.contributions import parts_of
from ingest.filing.earlier_filing import began_with, filed_before
from ingest.filing.suggestions import recommended
from parsers.extraction.names import same_name, same_person
from storage.models import ApplicantRow, ApplicationMessageRow, ApplicationRow, MessageRow
from storage.queries import unmerged, with_joined

# Who writes again without naming the opening means the application that is still warm.
WARM = timedelta(days=120)
# Made once: to make a statement takes several times as long as to run it.
APPLICANTS = select(ApplicantRow).options(selectinload(ApplicantRow.applications)).order_by(ApplicantRow.id)
AT_ADDRESS = APPLICANTS.where(ApplicantRow.matching_email == bindparam("email"))
SENT_BY = (
    APPLICANTS.join(ApplicationRow)
    .join(ApplicationMessageRow)
    .join(MessageRow, MessageRow.id == ApplicationMessageRow.message_id)
    .where(MessageRow.sender_email == bindparam("sender"), ApplicantRow.matching_email != bindparam("sender"))
    .where(MessageRow.id != bindparam("message"))
    .distinct()
)


def match_application(
    session: Session,
    message: MessageRow,
    reading: Reading,
    submission: Submission,
    context: FilingContext,
    now: datetime,
) -> ApplicationRow:
    """The application that this submission, which was not filed before, belongs to; made if there is none."""
    if submission.referee:
        return recommended(session, message, submission) or new_application(
            session, message, submission, context, now, None
        )
    application = _of_thread(session, reading, submission, context)
    if application is not None:
        return application
    known = _known_applicants(session, message, submission)
    named = [each for each in known if _is_named(each, submission)]
    return _of_applicant(session, known, message, submission) or new_application(
        session, message, submission, context, now, named[0] if named else None
    )


def _of_thread(
    session: Session, reading: Reading, submission: Submission, context: FilingContext
) -> ApplicationRow | None:
    """The application whose mail this answers: ours, whose Message-IDs nobody can guess, or the applicant's own.

    Only the applicant's own address joins: who merely quotes a thread, or was sent a copy, gets a record of his own.
    """
    for message_id in reading.mail.headers.answered_ids:
        for application in applications_named(session, message_id, context):
            if _is_from_applicant(session, application, submission) and _fits(
                application, submission, stated_only=True
            ):
                return unmerged(session, application)
    return None


def _is_from_applicant(session: Session, application: ApplicationRow, submission: Submission) -> bool:
    """Whether it is this application's person who writes, under this or a name and address that belonged to it before.

    Before: those of an application that a person joined to it, and those that the mail had before a person corrected them.
    """
    known = select(ApplicationRow).where(ApplicationRow.id.in_(with_joined(session, [application.id])))
    if any(_is_of(session, each.applicant, submission) for each in session.scalars(known)):
        return True
    links = [link for link in application.messages if link.is_contribution]
    return any(_is_same(each.submission.applicant, submission.applicant) for link in links for each in parts_of(link))


def _is_same(one: Applicant, other: Applicant) -> bool:
    """Whether two mails name the same address, and no other name with it."""
    same_address = one.matching_email == other.matching_email != ""
    return same_address and same_person(one.name.value or "", other.name.value or "")


def applications_named(session: Session, message_id: str, context: FilingContext) -> Sequence[ApplicationRow]:
    """The applications that a Message-ID belongs to: one of ours, or that of a mail filed to them."""
    own = application_of(message_id, context.secret)
    if own is not None:
        return session.scalars(select(ApplicationRow).where(ApplicationRow.thread_id == own)).all()
    return session.scalars(
        select(ApplicationRow)
        .join(ApplicationMessageRow)
        .join(MessageRow)
        .where(MessageRow.header_message_id == message_id)
        .order_by(ApplicationRow.id.desc())
    ).all()


def _known_applicants(session: Session, message: MessageRow, submission: Submission) -> list[ApplicantRow]:
    """Who wrote before from this address, and may be this person; their applications come with them."""
    email = submission.applicant.matching_email
    sharing = session.scalars(AT_ADDRESS, {"email": email}).all() if email else ()
    known = [each for each in sharing if _is_of(session, each, submission)]
    return [each for each in known if _is_named(each, submission)] or known or _sent_for(session, message, submission)


def _sent_for(session: Session, message: MessageRow, submission: Submission) -> list[ApplicantRow]:
    """Whom this sender sent papers for before, at an address of their own: by their name, or else the only one.

    A mother's question is about her daughter's application; a career office's may be about anybody's.
    """
    sender, person = message.sender_email, submission.applicant
    if not sender or person.matching_email not in ("", sender):
        return []
    known = session.scalars(SENT_BY, {"sender": sender, "message": message.id}).all()
    named = [each for each in known if person.name.value and each.name and same_name(person.name.value, each.name)]
    return named or ([*known] if len(known) == 1 and not submission.documents else [])


def _of_applicant(
    session: Session, known: Sequence[ApplicantRow], message: MessageRow, submission: Submission
) -> ApplicationRow | None:
    """The same person's application to the same opening and cycle; or the only warm one, when either names none."""
    theirs = {unmerged(session, each) for applicant in known for each in applicant.applications}
    candidates = sorted(
        (each for each in theirs if _fits(each, submission, stated_only=False)), key=lambda application: -application.id
    )
    match = submission.match
    if match.opening and match.cycle and not (match.cycle_assumed and not submission.documents):
        exact = [each for each in candidates if each.cycle == match.cycle]
        if exact:
            return exact[0]
    if match.opening and not candidates:  # what did not say what it was for may have been the beginning of this one
        candidates = [each for each in theirs if each.opening is None]
    warm = [each for each in candidates if abs(message.received_at - each.received_at) <= WARM]
    return warm[0] if len(warm) == 1 else None


def _is_of(session: Session, applicant: ApplicantRow, submission: Submission) -> bool:
    """Whether this submission's person is the applicant: the same address, and no other name.

    Who wrote as somebody else before (a nickname, a mother) is known by what the earlier mail was sent as, as long as
    nothing comes that could be an application of his or her own.
    """
    if submission.applicant.matching_email != applicant.matching_email:
        return False
    if _is_named(applicant, submission):
        return True
    name = submission.applicant.name
    return (
        not submission.documents
        and not name.problem
        and any(same_person(name.value or "", sent_as) for sent_as in _sent_as(session, applicant))
    )


def _is_named(applicant: ApplicantRow, submission: Submission) -> bool:
    return same_person(submission.applicant.name.value or "", applicant.name)


def _sent_as(session: Session, applicant: ApplicantRow) -> Iterator[str]:
    """The names in From of an applicant's mail."""
    chosen = (
        select(MessageRow.sender)
        .join(ApplicationMessageRow)
        .join(ApplicationRow)
        .where(ApplicationRow.applicant_id == applicant.id, MessageRow.sender_email == applicant.matching_email)
    )
    return (name for sender in session.scalars(chosen) if (name := sender.rpartition(" <")[0]))


def _fits(application: ApplicationRow, submission: Submission, *, stated_only: bool) -> bool:
    """Whether the opening and cycle agree, as far as they are known; `stated_only`: as far as the subject states them."""
    match = submission.match
    if stated_only and not match.named_in_subject:
        return True
    # Words without documents, or in an application's own thread, mean that application, whichever round closes next.
    is_assumed = match.cycle_assumed and (stated_only or not submission.documents)
    return (match.opening or application.opening) == application.opening and (
        is_assumed or match.cycle is None or application.cycle is None or match.cycle == application.cycle
    )


def new_application(
    session: Session,
    message: MessageRow,
    submission: Submission,
    context: FilingContext,
    now: datetime,
    applicant: ApplicantRow | None,
    *,
    split: bool = False,
) -> ApplicationRow:
    """A new application of this applicant, or of a new one; `split`: a person took the message out of another."""
    match = submission.match
    order = f"{message.content_digest}:{len(message.applications)}:{split}"
    application = ApplicationRow(
        applicant=applicant or _new_applicant(session, submission),
        opening=match.opening,
        cycle=match.cycle,
        channel=message.channel,
        received_at=message.received_at,
        suppress_notifications=message.suppress_notifications,
        # From the message and not by chance, so that filing it again after a crash gives the same Message-IDs.
        thread_id=hashlib.sha256(context.secret + order.encode()).hexdigest()[:20],
        facts={},
        created_at=now,
        updated_at=now,
    )
    session.add(application)
    return application


def _new_applicant(session: Session, submission: Submission) -> ApplicantRow:
    person = submission.applicant
    row = ApplicantRow(
        name=person.name.value or "",
        email=person.email.value or "",
        matching_email=person.matching_email,
        phone=person.phone.value or "",
        language="",
    )
    session.add(row)
    return row


def applications_of_sender(
    session: Session, message: MessageRow, reading: Reading, context: FilingContext
) -> list[ApplicationRow]:
    """The warm applications that the writer of a message without one of its own may be writing about."""
    if not reading.submissions:
        return []
    submission = reading.submissions[0]
    [before] = filed_before(session, message, [submission])
    if before and began_with(session, message, before.application):
        return []
    own = (before and before.application) or _of_thread(session, reading, submission, context)
    found = own or _of_applicant(session, _known_applicants(session, message, submission), message, submission)
    # What was asked before there was an application stays a question, however often it is read again.
    was_there = found is not None and (
        found is own or any(link.message_id is not None and link.message_id < message.id for link in found.messages)
    )
    return [found] if found and was_there and abs(message.received_at - found.received_at) <= WARM else []
