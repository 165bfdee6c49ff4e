"""The one place that decides which application a reading belongs to.

In: a kept message and its reading, inside the caller's transaction. Out: the message's final state, its applications
with documents and findings, and the outgoing mail that follows from them, all in that one transaction. Filing the same
message again leaves the same records and the same outgoing mail.

Failures: none of its own; the caller rolls back on any exception.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload
from sqlalchemy.orm.attributes import set_committed_value

from config.codes import Severity
from config.openings import Openings
from config.settings import Settings
from ingest.corrections import A_PERSON, corrected
from ingest.doubts import doubts
from ingest.identity import shown_head
from ingest.rows import write_attachments, write_documents, write_findings
from notify import acknowledgement, notification
from notify.identity import application_of
from notify.letters import one_line
from parsers.applicant import matching_address, same_person
from parsers.as_json import as_json, evidence
from parsers.assess import Contribution, Gathered, assess, is_late, place
from parsers.values import Evidence, Fact, Finding, Reading, Submission
from storage.models import (
    ApplicantRow,
    ApplicationMessageRow,
    ApplicationRow,
    ApplicationStatus,
    CorrectionRow,
    MessageRow,
    MessageState,
)
from storage.records import record_event

CONTRIBUTION: TypeAdapter[Contribution] = TypeAdapter(Contribution)

# The target of a correction that says whether a message is an application at all.
IS_APPLICATION = "application"

# Who writes again without naming the opening means the application that is still warm.
WARM = timedelta(days=120)

# Set aside unless the writer already has an application that this belongs to.
CORRESPONDENCE = frozenset({"inquiry", "not_an_application", "unclear"})

DECIDED = frozenset(
    {ApplicationStatus.ACCEPTED, ApplicationStatus.DECLINED, ApplicationStatus.WITHDRAWN, ApplicationStatus.MERGED}
)
# Said by a person, these stay until something new arrives.
SAID_FOR_NOW = frozenset({ApplicationStatus.COMPLETE, ApplicationStatus.INCOMPLETE})
# True only as long as nobody has decided.
UNDECIDED = frozenset({"steering_committee"})


@dataclass(frozen=True, slots=True)
class Desk:
    """What filing needs to know besides the message."""

    settings: Settings
    openings: Openings
    secret: bytes  # signs our own Message-IDs
    silent: bool = False  # a replay: records may change, nobody is written to


def file_reading(session: Session, message: MessageRow, reading: Reading, desk: Desk, now: datetime) -> None:
    """Files one message; sets its state to `filed` or `set_aside`."""
    with session.no_autoflush:  # what is written is flushed where its number is needed, once
        _file(session, message, reading, desk, now)
        session.flush()


def _file(session: Session, message: MessageRow, reading: Reading, desk: Desk, now: datetime) -> None:
    is_first = message.read_at is None
    if is_first:  # nothing hangs on it yet, so the database need not be asked
        set_committed_value(message, "applications", [])
    _remember(session, message, reading, desk, now)
    word = True if message.ordered else _word_on(message)
    if word is False:
        by_hand = replace(reading, set_aside="by_hand", set_aside_because="A person set it aside.")
        _set_aside(session, message, by_hand, desk, now)
        return
    if reading.set_aside and word is None:
        written_by = _applications_of_sender(session, message, reading, desk)
        if reading.set_aside not in CORRESPONDENCE or not written_by:
            _set_aside(session, message, reading, desk, now)
            return
        homes = [(written_by[0], _correspondence(reading))]
    else:
        homes = [
            (_home(session, message, reading, submission, desk, now), submission)
            for submission in (ordered(each, message.ordered, desk.openings) for each in reading.submissions)
        ]
    message.state, message.reason, message.because = MessageState.FILED, "", ""
    for application, submission in homes:
        _contribute(session, application, message, reading, submission, desk, now)
    record_event(session, "filed", now=now, message_id=message.id, application_id=homes[0][0].id if homes else None)


def _word_on(message: MessageRow) -> bool | None:
    """Whether a person said that it is an application, that it is none, or nothing."""
    words = [bool(each.value["value"]) for each in message.corrections if each.target == IS_APPLICATION]
    return words[-1] if words else None


def ordered(submission: Submission, order: Mapping[str, Any] | None, openings: Openings) -> Submission:
    """What was filed by hand is for the opening and from the person that the hand named."""
    if not order:
        return submission
    words = (Evidence(A_PERSON, None, "filed by hand"),)
    person = submission.applicant
    for name in ("name", "email"):
        if order.get(name):
            person = replace(person, **{name: Fact(order[name], words)})
    opening = openings.get(order.get("opening")) or openings.get(submission.match.opening)
    match = replace(submission.match, opening=opening.key if opening else None, doubt="")
    if opening is not None:
        known = submission.match.cycle if submission.match.opening == opening.key else None
        cycle = order.get("cycle") or known or order.get("default_cycle")
        match = replace(match, cycle=cycle if opening.cycles else None)
    return replace(submission, applicant=person, match=match)


def fail(session: Session, message: MessageRow, why: str, now: datetime) -> None:
    """Ends a message that could not be read or filed in the state `failed`, visibly."""
    message.state, message.because = MessageState.FAILED, why
    record_event(session, "failed", now=now, why=why, message_id=message.id)


def set_infected_aside(
    session: Session, message: MessageRow, raw: bytes, virus: str, desk: Desk, now: datetime
) -> None:
    """Sets aside a message in which the virus scanner found something; of it, only its head is shown."""
    with session.no_autoflush:
        message.subject, message.sender = shown_head(raw)
        why = f"The virus scanner found {one_line(virus)} in it. It is kept aside and never handed on."
        _set_aside_for(session, message, "infected", why, desk, now)
        session.flush()


def _remember(session: Session, message: MessageRow, reading: Reading, desk: Desk, now: datetime) -> None:
    sender = reading.mail.headers.sender
    write_attachments(session, message, reading.mail.attachments)
    message.read_at = now
    message.subject = reading.mail.headers.subject
    message.sender = (f"{sender.name} <{sender.email}>" if sender.name else sender.email) if sender else ""
    message.sender_email = matching_address(sender.email) if sender else ""
    message.reading = as_json(reading, desk.openings)


def _set_aside(session: Session, message: MessageRow, reading: Reading, desk: Desk, now: datetime) -> None:
    _set_aside_for(session, message, reading.set_aside, reading.set_aside_because, desk, now)


def _set_aside_for(session: Session, message: MessageRow, reason: str, because: str, desk: Desk, now: datetime) -> None:
    _take_out(session, message, desk, now)
    message.state, message.reason, message.because = MessageState.SET_ASIDE, reason, because
    record_event(session, "set_aside", now=now, why=because, message_id=message.id)


def _take_out(session: Session, message: MessageRow, desk: Desk, now: datetime) -> None:
    """Takes a message out of the applications that it was filed to; one that has no other message goes with it."""
    for link in list(message.applications):
        application = link.application
        application.messages.remove(link)
        session.flush()
        session.expire(message, ["applications"])
        why = f"message {message.id} is no application"
        record_event(session, "taken out", now=now, why=why, message_id=message.id, application=application.id)
        if application.messages:
            reassess(session, application, desk, now)
        else:
            session.delete(application)


def _correspondence(reading: Reading) -> Submission:
    """What a question says: nothing new about the application, but its documents if it has any."""
    return reading.submissions[0]


def _home(
    session: Session, message: MessageRow, reading: Reading, submission: Submission, desk: Desk, now: datetime
) -> ApplicationRow:
    """The application that this submission belongs to, made if there is none."""
    application = _filed_before(session, message, submission) or _of_thread(session, reading, submission, desk)
    if application is not None:
        return application
    known = _known_applicants(session, submission)
    return _of_applicant(session, known, message, submission) or new_application(
        session, message, submission, desk, now, known[0] if known else None
    )


def _filed_before(session: Session, message: MessageRow, submission: Submission) -> ApplicationRow | None:
    """Where an earlier filing of this very message put it, or where a person has moved it since."""
    written = _written(submission)
    for link in message.applications:
        if _written(CONTRIBUTION.validate_python(link.contribution).submission) == written:
            return _unmerged(session, link.application)
    return None


def _written(submission: Submission) -> tuple[str | None, str | None]:
    return submission.applicant.name.value, matching_address(submission.applicant.email.value or "")


def _of_thread(session: Session, reading: Reading, submission: Submission, desk: Desk) -> ApplicationRow | None:
    """The application whose mail this answers: ours, whose Message-IDs nobody can guess, or the applicant's own.

    Only the applicant's own address joins: who merely quotes a thread, or was sent a copy, gets a record of his own.
    """
    named = (*reading.mail.headers.in_reply_to, *reversed(reading.mail.headers.references))
    for message_id in dict.fromkeys(named):
        for application in _applications_named(session, message_id, desk):
            if _is_from_applicant(session, application, submission) and _fits(
                application, submission, stated_only=True
            ):
                return _unmerged(session, application)
    return None


def _is_from_applicant(session: Session, application: ApplicationRow, submission: Submission) -> bool:
    """Whether it is this application's person who writes, under this or a name and address that a person joined to it."""
    numbers, joined = [application.id], [application.applicant]
    while numbers:
        gone = session.scalars(select(ApplicationRow).where(ApplicationRow.merged_into_id.in_(numbers))).all()
        numbers = [each.id for each in gone]
        joined += [each.applicant for each in gone]
    return any(_is_of(session, each, submission) for each in joined)


def _applications_named(session: Session, message_id: str, desk: Desk) -> Sequence[ApplicationRow]:
    own = application_of(message_id, desk.secret)
    if own is not None:
        return session.scalars(select(ApplicationRow).where(ApplicationRow.thread_id == own)).all()
    return session.scalars(
        select(ApplicationRow)
        .join(ApplicationMessageRow)
        .join(MessageRow)
        .where(MessageRow.header_message_id == message_id)
        .order_by(ApplicationRow.id.desc())
    ).all()


def _known_applicants(session: Session, submission: Submission) -> list[ApplicantRow]:
    """Who wrote before from this address, and may be this person; their applications come with them."""
    email = matching_address(submission.applicant.email.value or "")
    if not email:
        return []
    found = session.scalars(
        select(ApplicantRow)
        .where(ApplicantRow.matching_email == email)
        .options(selectinload(ApplicantRow.applications))
        .order_by(ApplicantRow.id)
    )
    return [each for each in found if _is_of(session, each, submission)]


def _of_applicant(
    session: Session, known: Sequence[ApplicantRow], message: MessageRow, submission: Submission
) -> ApplicationRow | None:
    """The same person's application to the same opening and cycle; or the only warm one, when either names none."""
    theirs = {_unmerged(session, each) for applicant in known for each in applicant.applications}
    candidates = sorted(
        (each for each in theirs if _fits(each, submission, stated_only=False)), key=lambda application: -application.id
    )
    match = submission.match
    if match.opening and candidates and match.cycle:
        return candidates[0]
    if match.opening and not candidates:  # what did not say what it was for may have been the beginning of this one
        candidates = [each for each in theirs if each.opening is None]
    warm = [each for each in candidates if abs(message.received_at - each.received_at) <= WARM]
    return warm[0] if len(warm) == 1 else None


def _is_of(session: Session, applicant: ApplicantRow, submission: Submission) -> bool:
    """Whether this submission's person is the applicant: the same address, and no clearly different name.

    Who wrote as somebody else before (a nickname, a mother) is known by what the earlier mail was sent as.
    """
    email = matching_address(submission.applicant.email.value or "")
    if email != applicant.matching_email:
        return False
    name = submission.applicant.name.value
    if not name or not applicant.name or same_person(name, applicant.name):
        return True
    return not submission.applicant.name.problem and any(
        same_person(name, sent_as) for sent_as in _sent_as(session, applicant)
    )


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
    return (match.opening or application.opening) == application.opening and (
        match.cycle is None or application.cycle is None or match.cycle == application.cycle
    )


def _unmerged(session: Session, application: ApplicationRow) -> ApplicationRow:
    """The application that a person joined this one to, if so."""
    seen = {application.id}
    while application.merged_into_id is not None and application.merged_into_id not in seen:
        seen.add(application.merged_into_id)
        application = session.get_one(ApplicationRow, application.merged_into_id)
    return application


def new_application(
    session: Session,
    message: MessageRow,
    submission: Submission,
    desk: Desk,
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
        silent=message.silent,
        # From the message and not by chance, so that filing it again after a crash gives the same Message-IDs.
        thread_id=hashlib.sha256(desk.secret + order.encode()).hexdigest()[:20],
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
        matching_email=matching_address(person.email.value or ""),
        phone=person.phone.value or "",
        language="",
    )
    session.add(row)
    return row


def _applications_of_sender(
    session: Session, message: MessageRow, reading: Reading, desk: Desk
) -> list[ApplicationRow]:
    """The warm applications that the writer of a message without one of its own may be writing about."""
    if not reading.submissions:
        return []
    submission = reading.submissions[0]
    own = _filed_before(session, message, submission) or _of_thread(session, reading, submission, desk)
    found = own or _of_applicant(session, _known_applicants(session, submission), message, submission)
    # What was asked before there was an application stays a question, however often it is read again.
    was_there = found is not None and (
        found is own or any(link.message_id is not None and link.message_id < message.id for link in found.messages)
    )
    return [found] if found and was_there and abs(message.received_at - found.received_at) <= WARM else []


def _contribute(
    session: Session,
    application: ApplicationRow,
    message: MessageRow,
    reading: Reading,
    submission: Submission,
    desk: Desk,
    now: datetime,
) -> None:
    """Adds what the message says to the application, assesses the whole anew, and tells who has to know."""
    contribution = Contribution.of(submission, reading, message.received_at, message.channel)
    known = {link.message_id: link for link in application.messages}
    link = known.get(message.id)
    if link is None:
        link = ApplicationMessageRow(message=message)
        application.messages.append(link)
    link.intent = reading.intent
    link.contribution = CONTRIBUTION.dump_python(contribution, mode="json")
    application.silent = all(each.message.silent for each in application.messages)
    changed = reassess(session, application, desk, now)
    is_new = message.id not in known
    if message.silent or desk.silent or not (is_new or changed):
        return
    is_follow_up = len(application.messages) > 1
    notification.queue(session, application, desk.settings, now, changed=is_follow_up)
    acknowledgement.queue(session, application, message, desk.settings, now)


def reassess(session: Session, application: ApplicationRow, desk: Desk, now: datetime) -> bool:
    """Derives an application's documents, findings, facts and status from all that was contributed to it.

    Returns whether the findings differ from the ones before.
    """
    links = sorted(application.messages, key=lambda link: (link.message.received_at, link.message.id))
    ids = [link.message_id or link.message.id for link in links]
    read = [CONTRIBUTION.validate_python(link.contribution) for link in links]
    contributions = corrected(read, ids, _corrections(session, application))
    placed = place(contributions)
    gathered = Gathered.of(contributions, placed, desk.openings)
    gathered = replace(gathered, extra=(*gathered.extra, *doubts(session, application, desk.secret)))
    decided = application.status in DECIDED
    findings = tuple(each for each in assess(gathered) if not (decided and each.code in UNDECIDED))
    is_new = application.id is None
    _write_facts(application, gathered)
    application.received_at = gathered.received
    application.late = is_late(gathered)
    _settle_status(application, findings, now)
    application.updated_at = now
    session.flush()
    write_documents(session, application, ids, read, placed, is_new=is_new)
    return write_findings(session, application, findings, is_new=is_new)


def _corrections(session: Session, application: ApplicationRow) -> list[tuple[str, dict[str, Any]]]:
    if application.id is None:
        return []
    rows = session.execute(
        select(CorrectionRow.target, CorrectionRow.value)
        .where(CorrectionRow.application_id == application.id)
        .order_by(CorrectionRow.id)
    )
    return [(row.target, row.value) for row in rows]


def _write_facts(application: ApplicationRow, gathered: Gathered) -> None:
    application.opening = gathered.match.opening
    application.cycle = gathered.match.cycle
    stated = {
        "availability": gathered.availability,
        "start_date": gathered.start_date,
        "end_date": gathered.end_date,
        **{f"form.{key}": fact for key, fact in gathered.form},
    }
    application.facts = {
        name: {
            "value": fact.value,
            "evidence": [evidence(each) for each in fact.evidence],
        }
        for name, fact in stated.items()
        if fact.value is not None or fact.evidence
    }
    person, known = gathered.applicant, application.applicant
    known.name = known.name or person.name.value or ""
    known.phone = known.phone or person.phone.value or ""
    languages = [document.language for document in gathered.documents if document.language]
    known.language = known.language or (languages[0] if languages else "")


def _settle_status(application: ApplicationRow, findings: Sequence[Finding], now: datetime) -> None:
    """Complete, incomplete or waiting for a person; what a person decided stays."""
    if application.status in DECIDED:
        return
    decided = application.decided_at
    if (
        decided
        and application.status in SAID_FOR_NOW
        and all(each.message.kept_at <= decided for each in application.messages)
    ):
        return
    lacking = {finding.code for finding in findings if finding.severity is Severity.LACKING} - {"late"}
    if any(finding.severity is Severity.DOUBT for finding in findings):
        application.status = ApplicationStatus.WAITING
    elif lacking:
        application.status = ApplicationStatus.INCOMPLETE
    else:
        application.status = ApplicationStatus.COMPLETE
        application.completed_at = application.completed_at or now
