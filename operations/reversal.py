"""How each kind of change is taken back, and made again when its undo is undone.

In: a change as its event holds it. Out: the rows as they were before it (`take_back`) or after it (`do_again`), and the change as
it is this time. Applications are not assessed anew here.

Failures: `Refused` with one sentence for what cannot be taken back.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from domain.corrections import TextValue
from domain.numbers import TypedNumber, message_no
from ingest.fetching.fetch import ask_again
from ingest.filing.authenticity import IS_GENUINE
from ingest.filing.by_hand import BELONGS_TO, IS_APPLICATION
from ingest.filing.context import FilingContext
from ingest.filing.taking_out import take_out
from notify.messages.letters import LETTER, pause
from operations.attaching import write_attached
from operations.changes import (
    Added,
    Answered,
    Attached,
    Attribution,
    Change,
    Corrected,
    Decided,
    Declared,
    DoubtLookedAt,
    HandedOver,
    KeptApart,
    Lettered,
    Merged,
    Noted,
    Queued,
    Reread,
    Retried,
    Rewritten,
    Seen,
    SenderJudged,
    Snoozed,
    Split,
    Staged,
    Standing,
    Taken,
)
from operations.committee import add_to_round, remove_from_round
from operations.corrections import OF_APPLICANT, add_correction, set_applicant, with_applicant
from operations.doubts import write_word
from operations.emptied import Emptied, bring_back, emptied_by
from operations.letters import put_words
from operations.notes import index_noted, note_of
from operations.outbox import unsent_of_key
from operations.records import Refused, application_of, message_of
from operations.rereading import keep_former, swap_readings, take_back_retry
from operations.review import declare_message, join, wait_for_reading, write_sender_judged
from operations.snoozes import set_snooze
from operations.unmerge import take_apart
from storage.models import ApplicantRow, ApplicationRow, CorrectionRow, EventRow, MessageRow, OutgoingState, UserRow


def take_back(session: Session, context: FilingContext, change: Change, event: EventRow, by: Attribution) -> Change:
    """Puts the old value in place of the new one; the change, with what is needed to make it again."""
    match change:
        case Corrected():
            _take_back_correction(session, _application(session, event), change)
        case Decided() | Staged():
            change.old.put_on(_application(session, event))
        case Lettered():
            unsent_of_key(session, change.mail).state = OutgoingState.CANCELLED
        case Rewritten():
            old = change.old_recipient, change.old_subject, change.old_letter
            put_words(unsent_of_key(session, change.mail), *old, context.settings, by.at)
        case Merged():
            merged, kept = _application(session, event), application_of(session, change.into)
            take_apart(session, merged, kept, change, event.at)
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
        case Noted(note):
            noted = note_of(session, note)
            noted.removed_at = by.at
            index_noted(session, noted)
        case Taken(old=old):
            _application(session, event).taken_by_id = _who_is_there(session, old)
        case HandedOver():
            remove_from_round(session, event.application_id or 0)
        case Seen():
            _message(session, event).seen_at = None
        case Answered():
            _message(session, event).answered_at = change.old_at
        case Queued():
            mail = unsent_of_key(session, change.mail)
            mail.state, mail.attempts = change.old_state, change.old_attempts
            mail.next_attempt_at = change.old_next_attempt_at
            if mail.kind == LETTER and mail.state is OutgoingState.QUEUED:  # there is time to take it back once more
                pause(mail, context.settings, by.at)
        case Retried():
            return take_back_retry(session, context, _message(session, event), change, by)
        case Reread():
            return swap_readings(session, context, _message(session, event), change, by)
        case KeptApart() | DoubtLookedAt():
            application = _application(session, event)
            _delete_newest(session, CorrectionRow.application_id == application.id, CorrectionRow.target == change.word)
        case Attached():
            return _take_back_attached(session, context, _message(session, event), change, by)
        case Snoozed():
            set_snooze(session, TypedNumber(change.number, change.of), change.old_until, event.who)
    return change


def do_again(session: Session, context: FilingContext, change: Change, event: EventRow, by: Attribution) -> Change:
    """Makes a change again that was taken back; the change as it is this time."""
    match change:
        case Corrected():
            application = _application(session, event)
            add_correction(session, application, change, by)
            return with_applicant(session, application, change)
        case Decided():
            since = by.at if change.stage is not None else None
            Standing(change.status, change.decision, by.at, change.stage, since).put_on(_application(session, event))
        case Staged():
            change.new.put_on(_application(session, event))
        case Rewritten():
            new = change.recipient, change.subject, change.letter
            put_words(unsent_of_key(session, change.mail), *new, context.settings, by.at)
        case Lettered():
            pause(unsent_of_key(session, change.mail), context.settings, by.at)
        case Merged(into):
            return join(session, _application(session, event), application_of(session, into))
        case Split():
            if change.joined is not None:
                taken, application = application_of(session, change.into), _application(session, event)
                take_apart(session, taken, application, change.joined, event.at)
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
        case Noted(note):
            noted = note_of(session, note)
            noted.removed_at = None
            index_noted(session, noted)
        case Taken(user):
            _application(session, event).taken_by_id = _who_is_there(session, user)
        case HandedOver(round_id):
            add_to_round(session, event.application_id or 0, round_id, by)
        case Seen():
            _message(session, event).seen_at = by.at
        case Answered():
            _message(session, event).answered_at = by.at
        case Queued():
            unsent_of_key(session, change.mail).state = change.state
        case Retried():
            row = _message(session, event)
            if not change.fetched_first:
                bring_back(session, row, change.emptied)
                keep_former(row)
                wait_for_reading(row)
                row.explanation = ""
            elif not ask_again(row):
                raise Refused(f"message {message_no(row.id)} is too large to fetch")
        case Reread():
            return swap_readings(session, context, _message(session, event), change, by)
        case KeptApart() | DoubtLookedAt():
            write_word(session, _application(session, event), change.word, by)
        case Attached():
            row = _message(session, event)
            ended = tuple(each for each in emptied_by(session, row) if each.number != change.to)
            write_attached(session, row, change.to, by)
            return replace(change, emptied=ended)
        case Snoozed():
            set_snooze(session, TypedNumber(change.number, change.of), change.until, by.who)
    return change


def _application(session: Session, event: EventRow) -> ApplicationRow:
    return application_of(session, event.application_id or 0)


def _message(session: Session, event: EventRow) -> MessageRow:
    return message_of(session, event.message_id or 0)


def _who_is_there(session: Session, user: int | None) -> int | None:
    """The number of this person; None when they were removed from the desk."""
    return user if user is not None and session.get(UserRow, user) is not None else None


def _take_back_attached(
    session: Session, context: FilingContext, row: MessageRow, change: Attached, by: Attribution
) -> Attached:
    """Takes a message out of the application that it was attached to, unless it was part of it; it is filed anew then."""
    _forget_word(session, row, BELONGS_TO, change.old_seen_at)
    if not change.was_part:
        take_out(session, row, [each for each in row.applications if each.application_id == change.to], context, by.at)
    bring_back(session, row, change.emptied)
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
