"""Takes back the last act of a person on an application or a message; done twice, the act holds again.

In: a session, the number, and who takes it back, why and when. Out: what was taken back (or done again), and the messages
that have to be read anew. All that one act changed is taken back together, the last change first. Taking back is an act with
an event of its own.

Failures: `Refused` with one sentence for what cannot be taken back: mail that has left, a message that was read again, what
was recorded without its old value.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from domain.actions import DeclareApplication
from domain.applications import MergedSubmission
from domain.corrections import TextValue
from domain.dates import day_in_words
from domain.numbers import Numbered, TypedNumber, application_no, message_no
from ingest.fetching.fetch import ask_again
from ingest.filing.authenticity import IS_GENUINE
from ingest.filing.context import FilingContext
from ingest.filing.contributions import copied
from ingest.filing.corrections import documents_of
from ingest.filing.file import IS_APPLICATION
from ingest.filing.reassess import reassess
from operations.changes import (
    CHANGES,
    Added,
    Answered,
    Attribution,
    Change,
    Corrected,
    Decided,
    Declared,
    Merged,
    Queued,
    Retried,
    Seen,
    SenderJudged,
    Split,
    Standing,
    record,
)
from operations.corrections import OF_APPLICANT, add_correction, set_applicant, with_applicant
from operations.emptied import Emptied, bring_back, emptied_by
from operations.outbox import unsent_mail
from operations.records import Refused, application_of, message_of, outgoing_of
from operations.review import (
    declare_message,
    document_corrections,
    join,
    move_message,
    wait_for_reading,
    write_sender_judged,
)
from storage.database import Database
from storage.models import (
    ApplicantRow,
    ApplicationMessageRow,
    ApplicationRow,
    ApplicationStatus,
    CorrectionRow,
    EventRow,
    MessageRow,
    MessageState,
    OutgoingRow,
)
from storage.queries import POSTROOM, with_joined

UNDONE, REDONE = "undone", "done again"
ON_MAIL = ("held back", "released", UNDONE, REDONE)  # events of an outgoing mail


@dataclass(frozen=True, slots=True)
class TakenBack:
    """One change that was taken back or done again, and what it is of."""

    change: Change
    application: int | None
    message: int | None


@dataclass(frozen=True, slots=True)
class Undone:
    """What an undo did. `unread`: messages that have to be read anew."""

    changes: tuple[TakenBack, ...]
    redone: bool
    unread: tuple[int, ...]
    who: str  # did what is taken back, or took back what is done again
    at: datetime


class _RehearsedError(Exception):
    """Ends the transaction of a rehearsal, so that nothing of it is kept."""


def rehearse(database: Database, context: FilingContext, meant: TypedNumber, by: Attribution) -> Undone:
    """What `undo_last` would do; nothing is changed. Raises Refused."""
    undone = None
    try:
        with database.begin() as session:
            undone = undo_last(session, context, meant, by)
            raise _RehearsedError  # noqa: TRY301 - how a transaction is told to forget
    except _RehearsedError:
        assert undone is not None
    return undone


def undo_last(session: Session, context: FilingContext, meant: TypedNumber, by: Attribution) -> Undone:
    """Takes back the last act of a person on this application, message or outgoing mail. Raises Refused."""
    match meant.of:
        case Numbered.MESSAGE:
            return undo_on_message(session, context, meant.number, by)
        case Numbered.MAIL:
            return undo_on_mail(session, context, meant.number, by)
        case _:
            return undo_on_application(session, context, meant.number, by)


def undo_on_application(session: Session, context: FilingContext, number: int, by: Attribution) -> Undone:
    """Takes back the last act of a person on this application or on a message of it alone. Raises Refused."""
    application_of(session, number)
    own = select(ApplicationMessageRow.message_id).where(ApplicationMessageRow.application_id == number)
    about = or_(
        EventRow.application_id == number, and_(EventRow.application_id.is_(None), EventRow.message_id.in_(own))
    )
    chosen = select(EventRow).where(about, EventRow.who != POSTROOM).order_by(EventRow.id.desc()).limit(1)
    return _undo(session, context, session.scalars(chosen).one_or_none(), f"application {application_no(number)}", by)


def undo_on_message(session: Session, context: FilingContext, number: int, by: Attribution) -> Undone:
    """Takes back the last act of a person on this message. Raises Refused."""
    message_of(session, number)
    chosen = select(EventRow).where(EventRow.message_id == number, EventRow.who != POSTROOM)
    last = session.scalars(chosen.order_by(EventRow.id.desc()).limit(1)).one_or_none()
    return _undo(session, context, last, f"message {message_no(number)}", by)


def undo_on_mail(session: Session, context: FilingContext, number: int, by: Attribution) -> Undone:
    """Takes back the last act of a person on this outgoing mail. Raises Refused."""
    key = outgoing_of(session, number).key
    chosen = select(EventRow).where(EventRow.who != POSTROOM, EventRow.what.in_(ON_MAIL)).order_by(EventRow.id.desc())
    last = next((each for each in session.scalars(chosen) if each.details.get("mail") == key), None)
    return _undo(session, context, last, f"mail {number}", by)


def _undo(session: Session, context: FilingContext, last: EventRow | None, about: str, by: Attribution) -> Undone:
    if last is None:
        raise Refused(f"nobody has done anything to {about} yet")
    events = _events_of_act(session, last)
    if not events:
        raise Refused(f"“{last.what}” of {day_in_words(last.at.date())} cannot be taken back")
    redone = last.what == UNDONE
    once_more = _do_again if redone else _take_back
    changes = []
    for event in reversed(events):
        change = once_more(session, CHANGES.validate_python(event.details), event, by)
        changes.append(TakenBack(change, event.application_id, event.message_id))
    _reassess_all(session, context, changes, by)
    _record_all(session, REDONE if redone else UNDONE, last.details["act"], changes, by)
    reread = (Declared, SenderJudged, Added, Retried) if redone else (Declared, SenderJudged, Added)
    unread = dict.fromkeys(
        each.message
        for each in changes
        if isinstance(each.change, reread) and each.message and _is_kept(session, each.message)
    )
    return Undone(tuple(changes), redone, tuple(unread), last.who, last.at)


def _is_kept(session: Session, message: int) -> bool:
    """Whether a message waits to be read."""
    row = message_of(session, message)
    return row.state is MessageState.KEPT and not row.headers_only


def _events_of_act(session: Session, last: EventRow) -> Sequence[EventRow]:
    """The events of the act, each with its change, oldest first; none when it was recorded without changes."""
    if "act" not in last.details:
        return ()
    same_moment = session.scalars(select(EventRow).where(EventRow.at == last.at).order_by(EventRow.id))
    return [each for each in same_moment if each.details.get("act") == last.details["act"] and "change" in each.details]


def _record_all(session: Session, what: str, undoes: str, changes: Sequence[TakenBack], by: Attribution) -> None:
    for each in changes:
        record(session, what, by, each.change, application=each.application, message=each.message, undoes=undoes)
        if isinstance(each.change, Merged | Split):  # of the other application too
            record(session, what, by, application=each.change.into, undoes=undoes)


def _application(session: Session, event: EventRow) -> ApplicationRow:
    return application_of(session, event.application_id or 0)


def _message(session: Session, event: EventRow) -> MessageRow:
    return message_of(session, event.message_id or 0)


def _take_back(session: Session, change: Change, event: EventRow, by: Attribution) -> Change:
    """Puts the old value in place of the new one; the change, with what is needed to make it again."""
    match change:
        case Corrected():
            _take_back_correction(session, _application(session, event), change)
        case Decided():
            change.old.put_on(_application(session, event))
        case Merged():
            merged, kept = _application(session, event), application_of(session, change.into)
            _take_apart(session, merged, kept, change, event.at)
        case Split():
            taken, application = application_of(session, change.into), _application(session, event)
            return replace(change, joined=join(session, taken, application))
        case Declared() | SenderJudged():
            row = _message(session, event)
            ended = emptied_by(session, row)
            target = IS_APPLICATION if isinstance(change, Declared) else IS_GENUINE
            _forget_word(session, row, target, change.old_seen_at)
            return _ended_or_back(session, row, change, ended)
        case Added():
            row = _message(session, event)
            ended = emptied_by(session, row)
            declare_message(session, row, application=False, by=by)
            return replace(change, emptied=ended)
        case Seen():
            _message(session, event).seen_at = None
        case Answered():
            _message(session, event).answered_at = change.old_at
        case Queued():
            mail = _unsent(session, change)
            mail.state, mail.attempts = change.old_state, change.old_attempts
            mail.next_attempt_at = change.old_next_attempt_at
        case Retried():
            _wait_no_longer(_message(session, event), change)
    return change


def _do_again(session: Session, change: Change, event: EventRow, by: Attribution) -> Change:
    """Makes a change again that was taken back; the change as it is this time."""
    match change:
        case Corrected():
            application = _application(session, event)
            add_correction(session, application, change, by)
            return with_applicant(session, application, change)
        case Decided(status, decision):
            Standing(status, decision, by.at).put_on(_application(session, event))
        case Merged(into):
            return join(session, _application(session, event), application_of(session, into))
        case Split():
            if change.joined is not None:
                taken, application = application_of(session, change.into), _application(session, event)
                _take_apart(session, taken, application, change.joined, event.at)
        case Declared(application=is_application):
            row = _message(session, event)
            ended = emptied_by(session, row)
            declare_message(session, row, application=is_application, by=by)
            return _ended_or_back(session, row, change, ended)
        case SenderJudged(genuine):
            row = _message(session, event)
            ended = emptied_by(session, row)
            write_sender_judged(session, row, genuine=genuine, by=by)
            return _ended_or_back(session, row, change, ended)
        case Added():
            row = _message(session, event)
            _forget_word(session, row, IS_APPLICATION, None)
            bring_back(session, row, change.emptied)
        case Seen():
            _message(session, event).seen_at = by.at
        case Answered():
            _message(session, event).answered_at = by.at
        case Queued():
            mail = _unsent(session, change)
            mail.state = change.state
        case Retried():
            row = _message(session, event)
            if not change.fetched_first:
                wait_for_reading(row)
                row.explanation = ""
            elif not ask_again(row):
                raise Refused(f"message {message_no(row.id)} is too large to fetch")
    return change


def _ended_or_back(
    session: Session, row: MessageRow, change: Declared | SenderJudged, ended: tuple[Emptied, ...]
) -> Declared | SenderJudged:
    """Brings back what ended with a message that is filed again; the change, with what ends where it is set aside."""
    if row.applications:
        return replace(change, emptied=ended)
    bring_back(session, row, change.emptied)
    return change


def _forget_word(session: Session, row: MessageRow, target: str, seen_at: datetime | None) -> None:
    """Takes away the newest word of a person on a message, and lets it be read anew."""
    _delete_newest(session, CorrectionRow.message_id == row.id, CorrectionRow.target == target)
    session.expire(row, ["corrections"])
    wait_for_reading(row)
    row.seen_at = seen_at


def _wait_no_longer(row: MessageRow, change: Retried) -> None:
    """Lets a message stand as it did before it was to be read again. Raises Refused when it was, with another result."""
    if row.state not in (MessageState.KEPT, change.old_state):
        became = row.state.value.replace("_", " ")
        raise Refused(
            f"message {message_no(row.id)} was read again since, and is {became}; ", DeclareApplication(row.id)
        )
    row.state, row.explanation = change.old_state, change.old_explanation


def _delete_newest(session: Session, *conditions: ColumnElement[bool]) -> None:
    """Deletes the newest correction; the one before it holds again."""
    chosen = select(CorrectionRow).where(*conditions).order_by(CorrectionRow.id.desc()).limit(1)
    newest = session.scalars(chosen).one_or_none()
    if newest is not None:
        session.delete(newest)
        session.flush()


def _take_back_correction(session: Session, application: ApplicationRow, change: Corrected) -> None:
    of_target = CorrectionRow.application_id == application.id, CorrectionRow.target == change.target
    _delete_newest(session, *of_target)
    if change.target.startswith(OF_APPLICANT) and isinstance(change.old, TextValue):
        shared = session.get(ApplicantRow, change.applicant.old) if change.applicant is not None else None
        own = application.applicant
        if shared is not None:
            application.applicant = shared
            session.flush()
            session.refresh(own)
            if not own.applications:
                session.delete(own)
        else:
            set_applicant(own, change.target.removeprefix(OF_APPLICANT), change.old.value or "")
    session.flush()


def _take_apart(
    session: Session, gone: ApplicationRow, kept: ApplicationRow, change: Merged, joined_at: datetime
) -> None:
    """Gives an application that was joined to another one back its messages, and what was said of them since. Raises Refused."""
    if gone.merged_into_id != kept.id:
        raise Refused(
            f"application {application_no(gone.id)} is not part of application {application_no(kept.id)} any more"
        )
    there = {link.message_id for link in kept.messages}
    shared = {message: _merged_of(session, kept, gone, message) for message in change.in_both}
    missing = [message for message in change.messages if message not in there]
    if missing:
        raise Refused(f"message {message_no(missing[0])} is not part of application {application_no(kept.id)} any more")
    if there == set(change.messages):
        raise Refused(f"application {application_no(kept.id)} would have no message left")
    for message in change.messages:
        move_message(session, message, kept, gone)
        taken_along = {_word(each) for each in document_corrections(session, gone, message)}
        for row in document_corrections(session, kept, message):
            if _word(row) in taken_along:
                session.delete(row)
            elif row.at >= joined_at:
                row.application_id = gone.id
    for message, parts in shared.items():
        _give_back(session, gone, kept, message, parts, joined_at)
    change.old.put_on(gone)
    if kept.decided_at in (None, change.old_of_other.decided_at):  # else a person has decided since, which stays
        change.old_of_other.put_on(kept)
    gone.merged_into_id = None
    session.flush()


def _merged_of(
    session: Session, kept: ApplicationRow, gone: ApplicationRow, message: int
) -> tuple[MergedSubmission, ...]:
    """What a message that both applications had says of the one that was merged, its own first. Raises Refused."""
    link = next((each for each in kept.messages if each.message_id == message), None)
    joined = with_joined(session, [gone.id])
    parts = [each for each in (link.merged_submissions if link else None) or () if each.application in joined]
    parts.sort(key=lambda each: each.application != gone.id)
    if not parts:
        raise Refused(
            f"message {message_no(message)} was part of both applications, and says nothing of "
            f"application {application_no(gone.id)} alone"
        )
    return tuple(parts)


def _give_back(
    session: Session,
    gone: ApplicationRow,
    kept: ApplicationRow,
    message: int,
    parts: Sequence[MergedSubmission],
    joined_at: datetime,
) -> None:
    """Lets a message of both applications be of the one that was merged again, with what was said of its documents."""
    link = next(each for each in kept.messages if each.message_id == message)
    link.merged_submissions = tuple(each for each in link.merged_submissions or () if each not in parts) or None
    gone.messages.append(back := copied(link))
    back.former_submission, back.merged_submissions = parts[0].submission, tuple(parts[1:]) or None
    own = {document.attachment for each in parts for document in each.submission.documents}
    named = tuple(f"{documents_of(message)}{path or ''}:" for path in own)
    taken_along = {_word(each) for each in document_corrections(session, gone, message)}
    for row in document_corrections(session, kept, message):
        if _word(row) in taken_along:
            session.delete(row)
        elif row.at >= joined_at and row.target.startswith(named):
            row.application_id = gone.id


def _word(row: CorrectionRow) -> tuple[object, ...]:
    """What tells one person's word from another one's."""
    return row.target, row.value, row.who, row.at


def _unsent(session: Session, change: Queued) -> OutgoingRow:
    """The mail that was held or released. Raises Refused when it has left."""
    row = session.scalars(select(OutgoingRow).where(OutgoingRow.key == change.mail)).one_or_none()
    if row is None:
        raise Refused("the mail is not there any more")
    return unsent_mail(session, row.id)


def _reassess_all(session: Session, context: FilingContext, changes: Sequence[TakenBack], by: Attribution) -> None:
    """Assesses every application anew that a change is of, and those that it was joined to or split into."""
    numbers: list[int | None] = []
    for each in changes:
        numbers.append(each.application)
        if isinstance(each.change, Merged | Split):
            numbers.append(each.change.into)
    for number in dict.fromkeys(numbers):
        application = session.get(ApplicationRow, number) if number is not None else None
        if application is not None and application.status is not ApplicationStatus.MERGED:
            reassess(session, application, context, by.at)
