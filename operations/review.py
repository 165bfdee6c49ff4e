"""What a person does with an application or a message: merge, split, decide, declare, retry, mark seen.

In: a session, numbers, and who acts, why and when. Out: what changed, with the old values; every act has its event, and an
application that it touches is assessed anew. Nothing is sent and no mail is read here: a message that is put back waits for
the worker. Correcting values is `operations.corrections`, taking an act back `operations.undo`.

Failures: `Refused` when there is no such thing or it cannot be done with it, `WrongUsage` for a value that cannot be.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session, object_session

from config.webhooks import Event
from domain.actions import MakePass
from domain.corrections import YesOrNo
from domain.errors import WrongUsage
from domain.numbers import application_no, message_no
from ingest.fetching.fetch import ask_again
from ingest.filing.authenticity import IS_GENUINE
from ingest.filing.by_hand import IS_APPLICATION
from ingest.filing.context import FilingContext
from ingest.filing.contributions import copied, parts_of, submission_of
from ingest.filing.corrections import documents_of
from ingest.filing.matching import new_application
from ingest.filing.reassess import reassess
from notify.webhooks.queueing import queue_event
from operations.changes import (
    Answered,
    Attribution,
    Decided,
    Declared,
    Merged,
    Retried,
    Seen,
    SenderJudged,
    Split,
    Standing,
    record,
)
from operations.emptied import emptied_by
from operations.records import Refused, message_of, unmerged_application
from operations.rereading import forget_reading, keep_former
from operations.stages import stage_with
from storage.models import (
    ApplicationMessageRow,
    ApplicationRow,
    ApplicationStatus,
    CorrectionRow,
    MessageRow,
    MessageState,
)
from storage.search_index import index_application
from storage.thumbnails import discard_thumbnails

DECISIONS = {
    ApplicationStatus.ACCEPTED,
    ApplicationStatus.DECLINED,
    ApplicationStatus.WITHDRAWN,
    ApplicationStatus.COMPLETE,
    ApplicationStatus.INCOMPLETE,
}


def merge(session: Session, context: FilingContext, number: int, into: int, by: Attribution) -> Merged:
    """Joins an application to another one, which takes over its messages. Raises Refused or WrongUsage."""
    gone, kept = unmerged_application(session, number), unmerged_application(session, into)
    if gone.id == kept.id:
        raise WrongUsage("merge-into: an application cannot be merged into itself")
    change = join(session, gone, kept)
    record(session, "merged", by, change, application=gone.id)
    record(session, "merged", by, application=kept.id, taken=gone.id)
    reassess(session, kept, context, by.at)
    return change


def join(session: Session, gone: ApplicationRow, kept: ApplicationRow) -> Merged:
    """Moves everything of one application to the other one, which has to be assessed anew then."""
    old, old_of_other = Standing.of(gone), Standing.of(kept)
    present = {link.message_id for link in kept.messages}
    moved = tuple(link.message_id for link in gone.messages if link.message_id not in present)
    in_both = tuple(link.message_id for link in gone.messages if link.message_id in present)
    for message in moved:
        move_message(session, message, gone, kept)
        _copy_corrections(session, message, gone, kept)
    for link in gone.messages:
        _merge_submissions(session, link, gone, kept)
        session.delete(link)
    gone.status, gone.merged_into_id = ApplicationStatus.MERGED, kept.id
    session.flush()
    index_application(session, gone)
    session.refresh(gone)
    discard_thumbnails(session, gone.documents)
    for row in [*gone.documents, *gone.findings]:
        session.delete(row)
    session.flush()
    return Merged(kept.id, moved, in_both, old, old_of_other)


def _merge_submissions(
    session: Session, link: ApplicationMessageRow, gone: ApplicationRow, kept: ApplicationRow
) -> None:
    """Gives what a message says of one application to the other one, which has the same message."""
    other = next(each for each in kept.messages if each.message_id == link.message_id)
    if not other.is_contribution:
        other.intent, other.submission = link.intent, link.submission
        other.former_submission, other.merged_submissions = link.former_submission, link.merged_submissions
        return
    known = [each.submission for each in parts_of(other)]
    new = [replace(each, application=each.application or gone.id) for each in parts_of(link)]
    new = [each for each in new if link.is_contribution and each.submission not in known]
    if new:
        other.merged_submissions = (*(other.merged_submissions or ()), *new)
        said = {row.target for row in document_corrections(session, kept, link.message_id)}
        _copy_corrections(session, link.message_id, gone, kept, but=said)


def split(session: Session, context: FilingContext, number: int, message: int, by: Attribution) -> Split:
    """Takes one message out of an application into one of its own. Raises Refused."""
    application = unmerged_application(session, number)
    link = next((each for each in application.messages if each.message_id == message), None)
    if link is None:
        raise Refused(f"message {message_no(message)} is not part of application {application_no(number)}")
    if not link.is_contribution:
        raise Refused(f"message {message_no(message)} is the office's own mail")
    if sum(each.is_contribution for each in application.messages) == 1:
        raise Refused(f"message {message_no(message)} is all that application {application_no(number)} has")
    taken = new_application(session, link.message, submission_of(link), context, by.at, None, split=True)
    session.flush()
    move_message(session, message, application, taken)
    _copy_corrections(session, message, application, taken)
    change = Split(message, taken.id)
    record(session, "split", by, application=taken.id, message=message, out_of=number)
    record(session, "split", by, change, application=number, message=message)
    reassess(session, application, context, by.at)
    reassess(session, taken, context, by.at)
    return change


def move_message(session: Session, message: int, old: ApplicationRow, new: ApplicationRow) -> None:
    """Lets a message belong to another application."""
    link = next(each for each in old.messages if each.message_id == message)
    new.messages.append(copied(link))
    session.delete(link)
    session.flush()
    session.refresh(old)


def _copy_corrections(
    session: Session, message: int, old: ApplicationRow, new: ApplicationRow, but: Collection[str] = ()
) -> None:
    """What a person said of documents goes with the message that they came in; `but`: targets of which the other has a word."""
    for row in document_corrections(session, old, message):
        if row.target in but:
            continue
        session.add(
            CorrectionRow(
                application_id=new.id, target=row.target, value=row.value, why=row.why, who=row.who, at=row.at
            )
        )


def document_corrections(session: Session, application: ApplicationRow, message: int) -> Sequence[CorrectionRow]:
    """What a person said, within an application, of the documents of a message; oldest first."""
    chosen = select(CorrectionRow).where(
        CorrectionRow.application_id == application.id, CorrectionRow.target.startswith(documents_of(message))
    )
    return session.scalars(chosen.order_by(CorrectionRow.id)).all()


def decide(session: Session, context: FilingContext, number: int, status: str, by: Attribution) -> Decided:
    """Records a person's or a committee's decision. Raises Refused or WrongUsage."""
    application = unmerged_application(session, number)
    if status not in DECISIONS:
        raise WrongUsage(f"status: “{status}” is no decision; write one of {', '.join(sorted(DECISIONS))}")
    stage = stage_with(context.openings.get(application.opening), status, application.stage)
    since = application.stage_since if stage == application.stage else by.at
    new = Standing(ApplicationStatus(status), by.why, by.at, stage, since if stage is not None else None)
    change = Decided(new.status, new.decision, Standing.of(application), stage)
    new.put_on(application)
    application.updated_at = by.at
    record(session, "decided", by, change, application=number)
    queue_event(session, application, Event.DECIDED, context.settings, by.at)
    reassess(session, application, context, by.at)
    return change


def declare(session: Session, message: int, *, application: bool, by: Attribution) -> Declared:
    """Says that a message is an application, or that it is none; it is filed anew by the next reading. Raises Refused."""
    row = message_of(session, message)
    ended = () if application else emptied_by(session, row)
    change = Declared(application, row.seen_at, row.state, ended)
    declare_message(session, row, application=application, by=by)
    what = "declared an application" if application else "declared no application"
    record(session, what, by, change, message=row.id)
    return change


def declare_message(session: Session, row: MessageRow, *, application: bool, by: Attribution) -> None:
    """Writes the person's word on a message, and puts it back to be read."""
    word = YesOrNo(application)
    session.add(CorrectionRow(message_id=row.id, target=IS_APPLICATION, value=word, why=by.why, who=by.who, at=by.at))
    wait_for_reading(row)
    row.seen_at = None if application else by.at


def wait_for_reading(message: MessageRow) -> None:
    """Puts a message back among those that are read next. What is being read of it, or read and not filed, does not count."""
    message.state, message.attempts, message.next_attempt_at = MessageState.KEPT, 0, None
    if (session := object_session(message)) is not None:
        forget_reading(session, message)


def judge_sender(session: Session, message: int, *, genuine: bool, by: Attribution) -> SenderJudged:
    """Says that a message is by the person whose address it bears, or forged and set aside. It is filed anew by the next reading.

    Raises Refused.
    """
    row = message_of(session, message)
    change = SenderJudged(genuine, row.seen_at, () if genuine else emptied_by(session, row))
    write_sender_judged(session, row, genuine=genuine, by=by)
    record(session, "declared genuine" if genuine else "declared forged", by, change, message=row.id)
    return change


def write_sender_judged(session: Session, row: MessageRow, *, genuine: bool, by: Attribution) -> None:
    """Writes the person's word on who wrote a message, and puts it back to be read."""
    word = YesOrNo(genuine)
    session.add(CorrectionRow(message_id=row.id, target=IS_GENUINE, value=word, why=by.why, who=by.who, at=by.at))
    wait_for_reading(row)
    if not genuine:
        row.seen_at = by.at


def retry(session: Session, message: int, by: Attribution) -> Retried:
    """Puts a failed or set-aside message back to be read, or to be fetched first by the next pass. Raises Refused."""
    row = message_of(session, message)
    if row.headers_only and not ask_again(row):
        too_large = f"message {message_no(message)} was too large to fetch; raise limits.message_mib, then "
        raise Refused(too_large, MakePass(), " fetches it")
    change = Retried(row.headers_only, row.state, row.explanation)
    if not row.headers_only:
        keep_former(row)
        wait_for_reading(row)
        row.explanation = ""
    record(session, "retried", by, change, message=row.id)
    return change


def mark_seen(session: Session, messages: Sequence[int], by: Attribution) -> tuple[int, ...]:
    """Notes that a person has looked at these messages: the nightly report names them no longer. Returns the new ones."""
    chosen = select(MessageRow).where(MessageRow.id.in_(messages), MessageRow.seen_at.is_(None))
    rows = session.scalars(chosen.order_by(MessageRow.id)).all()
    for row in rows:
        row.seen_at = by.at
        record(session, "seen", by, Seen(), message=row.id)
    return tuple(row.id for row in rows)


def mark_answered(session: Session, message: int, by: Attribution) -> Answered | None:
    """Notes that a message that asks something has been answered; None when that was known. Raises Refused."""
    row = message_of(session, message)
    if not row.needs_answer:
        raise Refused(f"message {message_no(message)} needs no answer")
    if row.answered_at is not None:
        return None
    change = Answered(by.at, row.answered_at)
    row.answered_at = by.at
    record(session, "answered", by, change, message=row.id)
    return change


def failed_messages(session: Session) -> list[int]:
    """The numbers of all messages in the state `failed` whose bytes are kept whole."""
    chosen = select(MessageRow.id).where(MessageRow.state == MessageState.FAILED, MessageRow.headers_only.is_(False))
    return list(session.scalars(chosen.order_by(MessageRow.id)))
