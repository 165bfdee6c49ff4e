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
from domain.numbers import message_no
from ingest.fetching.fetch import ask_again
from ingest.filing.authenticity import IS_GENUINE
from ingest.filing.by_hand import IS_APPLICATION
from ingest.filing.context import FilingContext
from operations.changes import (
    Added,
    Answered,
    Attribution,
    Change,
    Corrected,
    Decided,
    Declared,
    Merged,
    Queued,
    Reread,
    Retried,
    Seen,
    SenderJudged,
    Split,
    Standing,
)
from operations.corrections import OF_APPLICANT, add_correction, set_applicant, with_applicant
from operations.emptied import Emptied, bring_back, emptied_by
from operations.outbox import unsent_mail
from operations.records import Refused, application_of, message_of
from operations.rereading import keep_former, swap_readings, take_back_retry
from operations.review import declare_message, join, wait_for_reading, write_sender_judged
from operations.unmerge import take_apart
from storage.models import ApplicantRow, ApplicationRow, CorrectionRow, EventRow, MessageRow, OutgoingRow


def take_back(session: Session, context: FilingContext, change: Change, event: EventRow, by: Attribution) -> Change:
    """Puts the old value in place of the new one; the change, with what is needed to make it again."""
    match change:
        case Corrected():
            _take_back_correction(session, _application(session, event), change)
        case Decided():
            change.old.put_on(_application(session, event))
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
        case Seen():
            _message(session, event).seen_at = None
        case Answered():
            _message(session, event).answered_at = change.old_at
        case Queued():
            mail = _unsent(session, change)
            mail.state, mail.attempts = change.old_state, change.old_attempts
            mail.next_attempt_at = change.old_next_attempt_at
        case Retried():
            return take_back_retry(session, context, _message(session, event), change, by)
        case Reread():
            return swap_readings(session, context, _message(session, event), change, by)
    return change


def do_again(session: Session, context: FilingContext, change: Change, event: EventRow, by: Attribution) -> Change:
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
                bring_back(session, row, change.emptied)
                keep_former(row)
                wait_for_reading(row)
                row.explanation = ""
            elif not ask_again(row):
                raise Refused(f"message {message_no(row.id)} is too large to fetch")
        case Reread():
            return swap_readings(session, context, _message(session, event), change, by)
    return change


def _application(session: Session, event: EventRow) -> ApplicationRow:
    return application_of(session, event.application_id or 0)


def _message(session: Session, event: EventRow) -> MessageRow:
    return message_of(session, event.message_id or 0)


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


def _unsent(session: Session, change: Queued) -> OutgoingRow:
    """The mail that was held or released. Raises Refused when it has left."""
    row = session.scalars(select(OutgoingRow).where(OutgoingRow.key == change.mail)).one_or_none()
    if row is None:
        raise Refused("the mail is not there any more")
    return unsent_mail(session, row.id)
