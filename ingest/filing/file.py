"""Filing: the one place that decides what becomes of a reading.

In: a kept message and its reading, inside the caller's transaction. Out: the message's final state, its applications
with documents and findings, and the outgoing mail that follows from them, all in that one transaction. Filing the same
message again leaves the same records and the same outgoing mail.

Failures: none of its own; the caller rolls back on any exception.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from domain.addresses import matching_address
from domain.applications import MergedSubmission
from domain.message_ids import application_of, kind_of
from domain.numbers import message_no
from domain.reading import Reading, as_filed
from ingest.fetching.deduplicate import shown_head
from ingest.filing import returned_mail
from ingest.filing.authenticity import authenticate, is_genuine
from ingest.filing.by_hand import attached_to, ordered, word_on
from ingest.filing.context import FilingContext
from ingest.filing.contributions import own_submission_of, parts_of
from ingest.filing.correspondence import (
    Correspondence,
    answered_by,
    answered_question,
    correspondence,
    linked_as,
    note_answer,
)
from ingest.filing.earlier_filing import filed_before, left_over
from ingest.filing.joined_parts import note_joined
from ingest.filing.matching import applications_of_sender, match_application
from ingest.filing.questions import needs_answer
from ingest.filing.reassess import reassess
from ingest.filing.rows import write_attachments
from ingest.filing.taking_out import assess_or_delete, take_out
from notify.messages import acknowledgement, form, notification, thanks
from notify.messages.compose import LOOP, one_line
from notify.messages.letters import LETTER
from parsers.extraction.senders import original_sender
from parsers.text.fields import is_via
from storage.events import record_event
from storage.models import ApplicationMessageRow, ApplicationReadRow, ApplicationRow, Intent, MessageRow, MessageState
from storage.search_index import index_message

# Set aside unless the writer already has an application that this belongs to.
CORRESPONDENCE = frozenset({"inquiry", "not_an_application", "unclear"})


def file_reading(
    session: Session, message: MessageRow, reading: Reading, context: FilingContext, now: datetime
) -> None:
    """Files one message; sets its state to `filed` or `set_aside`."""
    with session.no_autoflush:  # what is written is flushed where its number is needed, once
        _file(session, message, reading, context, now)
        session.flush()
        note_joined(session, message, now)
        index_message(session, message, reading.texts)


def _file(session: Session, message: MessageRow, reading: Reading, context: FilingContext, now: datetime) -> None:
    if message.ordered:
        submissions = tuple(ordered(each, message.ordered, context.openings) for each in reading.submissions)
        reading = replace(reading, submissions=submissions)
    word = True if message.ordered else word_on(message)
    if word:  # somebody applies, whatever the words are
        reading = replace(reading, submissions=tuple(replace(each, wishes=True) for each in reading.submissions))
    _remember(session, message, reading, context, now)
    is_own = _is_own(reading, context)
    if is_own:
        reading = replace(reading, set_aside="own_mail", set_aside_explanation="postroom wrote it itself.")
    if word is False:
        forged = is_genuine(message) is False
        why = "A person said that it is forged." if forged else "A person set it aside."
        by_hand = replace(reading, set_aside="by_hand", set_aside_explanation=why)
        _set_aside(session, message, by_hand, context, now)
        return
    by_itself = word is None and not message.ordered and not is_own  # a letter of ours is in the outbox already
    own = correspondence(session, message, reading, context) if by_itself else None
    if own is not None:
        _file_correspondence(session, message, own, context, now)
        return
    if by_itself and (asked := answered_question(session, message, reading, context)):
        asked.answered_at = message.received_at
        answer = f"It answers message {message_no(asked.id)}."
        _set_aside(session, message, replace(reading, set_aside="own_mail", set_aside_explanation=answer), context, now)
        return
    merged: list[int | None]
    attached = attached_to(session, message) if word else None
    if attached is not None:
        applications, merged = [attached] * len(reading.submissions), [None] * len(reading.submissions)
    elif reading.set_aside and word is None:
        written_by = applications_of_sender(session, message, reading, context)
        if reading.set_aside not in CORRESPONDENCE or not written_by:
            if reading.set_aside == "bounce":
                returned_mail.note(session, message, reading, context, now)
            _set_aside(session, message, reading, context, now)
            return
        # A question says nothing new about the application, but brings its documents if it has any.
        applications, merged = [written_by[0]], [None]
    else:
        before = filed_before(session, message, reading.submissions)
        applications = [
            known.application if known else match_application(session, message, reading, submission, context, now)
            for known, submission in zip(before, reading.submissions, strict=True)
        ]
        merged = [known.merged if known else None for known in before]
    message.state, message.reason, message.explanation = MessageState.FILED, "", ""
    for application in dict.fromkeys(applications):
        places = {place: merged[place] for place, each in enumerate(applications) if each is application}
        _contribute(session, application, message, reading, places, context, now)
    if attached is not None:
        over = [each for each in message.applications if each.is_contribution and each.application is not attached]
    else:
        over = left_over(session, message, reading.submissions, applications)
    as_answer = [each for each in message.applications if not each.is_contribution]
    take_out(session, message, [*over, *as_answer], context, now)
    record_event(
        session, "filed", now=now, message_id=message.id, application_id=applications[0].id if applications else None
    )


def _file_correspondence(
    session: Session, message: MessageRow, found: Correspondence, context: FilingContext, now: datetime
) -> None:
    """Files what the office's people wrote to an applicant: shown with the application, assessed as no part of it."""
    is_new = message.state is not MessageState.FILED
    others = [link for link in message.applications if link.application not in found.applications]
    take_out(session, message, others, context, now)
    message.state, message.reason, message.explanation = MessageState.FILED, "", ""
    message.needs_answer, message.answered_at = False, None
    for application in found.applications:
        link = next((each for each in application.messages if each.message_id == message.id), None)
        if link is None:
            link = ApplicationMessageRow(message=message, intent=Intent.NOTE.value)
            application.messages.append(link)
        if linked_as(link, found):
            assess_or_delete(session, application, context, now)
        if is_new and found.reached:
            note_answer(application, message.received_at)
        what = "answered" if found.reached else "filed"
        record_event(session, what, now=now, message_id=message.id, application_id=application.id)


def _is_own(reading: Reading, context: FilingContext) -> bool:
    """Whether postroom wrote it, or a program of the office sends on what postroom wrote.

    A coordinator who reads the very mailbox that applications go to would else be notified of each notification.
    """
    headers = reading.mail.headers
    named = [headers.message_id, headers.other(LOOP)]  # some servers give a mail a Message-ID of their own
    sender = matching_address(headers.sender.email) if headers.sender else ""
    if headers.is_auto_submitted and sender in map(matching_address, context.settings.own_addresses):
        named += [*headers.in_reply_to, *headers.references]
    return any(application_of(each.strip(), context.secret) is not None for each in named if each)


def fail(session: Session, message: MessageRow, why: str, now: datetime) -> None:
    """Ends a message that could not be read or filed in the state `failed`, visibly."""
    message.state, message.explanation = MessageState.FAILED, why
    index_message(session, message)
    record_event(session, "failed", now=now, why=why, message_id=message.id)


def fail_again(session: Session, message: MessageRow, why: str, context: FilingContext, now: datetime) -> None:
    """Ends a message in the state `failed` that was filed or set aside since, and takes it out of its applications."""
    take_out(session, message, message.applications, context, now)
    fail(session, message, why, now)


def set_infected_aside(
    session: Session, message: MessageRow, raw: bytes, virus: str, context: FilingContext, now: datetime
) -> None:
    """Sets aside a message in which the virus scanner found something; of it, only its head is shown."""
    with session.no_autoflush:
        message.subject, message.sender = shown_head(raw)
        why = f"The virus scanner found {one_line(virus)} in it. It is kept aside and never handed on."
        _set_aside_for(session, message, "infected", why, context, now)
        session.flush()
        index_message(session, message)


def _remember(session: Session, message: MessageRow, reading: Reading, context: FilingContext, now: datetime) -> None:
    """Stores the reading. What the one before said of each applicant stays on the link until this one says more."""
    for link in message.applications:
        if link.is_contribution:
            link.former_submission = own_submission_of(link)
    sender = reading.mail.headers.sender
    write_attachments(session, message, reading.mail.attachments)
    message.read_at = now
    message.subject = reading.mail.headers.subject
    message.sender = _shown_sender(reading, context) or _handed_in_for(message)
    message.sender_email = matching_address(sender.email) if sender else ""
    message.reading = as_filed(reading)
    authenticate(session, message, reading, context.settings)


def _shown_sender(reading: Reading, context: FilingContext) -> str:
    """Who wrote it, with the address that an answer reaches where a list or platform puts its own into From."""
    sender = reading.mail.headers.sender
    if sender is not None and is_via(sender):
        own = set(map(matching_address, context.settings.own_addresses))
        sender = original_sender(reading.mail, context.openings, own) or sender
    if sender is None:
        return ""
    return f"{sender.name} <{sender.email}>" if sender.name else sender.email


def _handed_in_for(message: MessageRow) -> str:
    """Whom files without a sender, which came by post, were handed in for."""
    order = message.ordered
    name, email = (order.name or "", order.email or "") if order else ("", "")
    return f"{name} <{email}>" if name and email else name or email


def _set_aside(session: Session, message: MessageRow, reading: Reading, context: FilingContext, now: datetime) -> None:
    was = message.state
    _set_aside_for(session, message, reading.set_aside, reading.set_aside_explanation, context, now)
    if was is not MessageState.SET_ASIDE and not message.suppress_notifications:
        answers = _answers_a_person(session, message, reading, context)
        message.needs_answer = needs_answer(reading, answers_a_person=answers)
        if not context.suppress_notifications:
            form.queue(session, message, reading, context.settings, now)


def _answers_a_person(session: Session, message: MessageRow, reading: Reading, context: FilingContext) -> bool:
    """Whether it answers a mail other than those that postroom wrote by itself and its writer's own: a letter is a person's."""
    named = [
        each
        for each in reading.mail.headers.in_reply_to
        if application_of(each, context.secret) is None or kind_of(each) == LETTER
    ]
    own = select(MessageRow.header_message_id).where(
        MessageRow.header_message_id.in_(named), MessageRow.sender_email == message.sender_email
    )
    return bool(set(named) - set(session.scalars(own))) if named else False


def _note_question(
    session: Session, message: MessageRow, reading: Reading, application: ApplicationRow, context: FilingContext
) -> None:
    """Notes whether the office has to answer a message that is filed to an application for the first time."""
    if message.suppress_notifications:
        return
    answers = _answers_a_person(session, message, reading, context)
    message.needs_answer = message.needs_answer or needs_answer(reading, answers_a_person=answers)
    if message.needs_answer and message.answered_at is None:
        message.answered_at = answered_by(application, message)


def _set_aside_for(
    session: Session, message: MessageRow, reason: str, explanation: str, context: FilingContext, now: datetime
) -> None:
    take_out(session, message, message.applications, context, now)
    message.state, message.reason, message.explanation = MessageState.SET_ASIDE, reason, explanation
    record_event(session, "set_aside", now=now, why=explanation, message_id=message.id)


def _contribute(
    session: Session,
    application: ApplicationRow,
    message: MessageRow,
    reading: Reading,
    places: Mapping[int, int | None],
    context: FilingContext,
    now: datetime,
) -> None:
    """Adds submissions of the message to the application, assesses the whole anew, and notifies who has to know.

    `places`: which submissions, counted from 0, each with the application that a person merged into this one.
    """
    known = {link.message_id: link for link in application.messages}
    link = known.get(message.id)
    if link is None:
        link = ApplicationMessageRow(message=message)
        application.messages.append(link)
    link.intent = Intent(reading.intent).value
    _say_on(link, reading, places)
    contributions = [each for each in application.messages if each.is_contribution]
    application.suppress_notifications = all(each.message.suppress_notifications for each in contributions)
    if message.id not in known:
        _note_question(session, message, reading, application, context)
        if known:  # nobody has read what is new in it
            session.execute(delete(ApplicationReadRow).where(ApplicationReadRow.application_id == application.id))
    before = notification.standing(application) if known else None
    lacked = acknowledgement.lacking(application)
    changed = reassess(session, application, context, now)
    is_new = message.id not in known
    if message.suppress_notifications or context.suppress_notifications or not (is_new or changed):
        return
    is_follow_up = len(contributions) > 1
    notification.queue(session, application, context.settings, now, changed=is_follow_up, before=before)
    brings = any(document.attachment is not None for each in parts_of(link) for document in each.submission.documents)
    if brings or not is_follow_up or acknowledgement.lacking(application) != lacked:
        acknowledgement.queue(session, application, message, context.settings, now)
    if is_new and reading.submissions[link.submission].referee:
        thanks.queue(session, message, context.settings, now)


def _say_on(link: ApplicationMessageRow, reading: Reading, places: Mapping[int, int | None]) -> None:
    """Notes on the link which submissions of the newest reading are of its application.

    What an earlier reading said of one who was merged, and this one does not find, is kept as long as files of it are left.
    """
    present = {document.attachment for each in reading.submissions for document in each.documents}
    before = parts_of(link) if link.former_submission is not None else ()
    lost = [
        each
        for each in before
        if each.application not in places.values()
        and not {document.attachment for document in each.submission.documents} <= present
    ]
    own = next((place for place, merged in places.items() if merged is None), next(iter(places)))
    others = [MergedSubmission(merged, reading.submissions[place]) for place, merged in places.items() if place != own]
    link.submission, link.former_submission = own, None
    link.merged_submissions = (*others, *lost) or None
