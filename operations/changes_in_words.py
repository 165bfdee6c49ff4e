"""What people did, what an undo takes back and what reading again changes, in one line of words each."""

from __future__ import annotations

from collections.abc import Sequence

from domain.corrections import CORRECTED, CorrectedValue, OldValue, in_words
from domain.dates import day_in_words, value_in_words
from domain.numbers import application_no, message_no
from operations.changes import (
    Added,
    Answered,
    Attached,
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
    Taken,
)
from operations.reprocess import Difference
from operations.undo import TakenBack
from storage.summaries import DocumentSummary, EventSummary


def event_in_words(event: EventSummary, documents: Sequence[DocumentSummary]) -> str:
    """What exactly a person said or did: `cycle is fall 2026`, `declined`, `into application 3`."""
    details = event.details
    if "target" in details:
        target, value = str(details["target"]), CORRECTED.validate_python(details["value"])
        if target.startswith("document:"):
            return f"{_named(target, documents)} is {', '.join(in_words(value))}"
        return f"{target.removeprefix('applicant.').replace('_', ' ')} is {', '.join(in_words(value)) or 'not stated'}"
    if details.get("change") == "staged":
        return str(details["stage"] or "none")
    if "status" in details:
        return str(details["status"])
    if details.get("change") == "kept apart":
        return f"another person than application {application_no(details['other'])}"
    if details.get("change") == "doubt looked at":
        return str(details["sentence"])
    if details.get("change") == "snoozed":
        return f"until {str(details['until'])[:10]}" if details["until"] else ""
    joins = (
        ("to", "to application"),
        ("into", "into application"),
        ("taken", "took in application"),
        ("out_of", "out of application"),
    )
    return ", ".join(
        f"{words} {application_no(details[key])}" for key, words in joins if isinstance(details.get(key), int)
    )


def change_in_words(taken: TakenBack) -> str:
    """What was changed, of which application or message: `application 3: cycle is fall 2026`."""
    about = _about(taken.application, taken.message)
    match taken.change:
        case Corrected(target, value, old):
            name = (
                "a document" if target.startswith("document:") else target.removeprefix("applicant.").replace("_", " ")
            )
            return f"{about}: {name} is {_said(value)}, and was {_said(old)}"
        case Decided(status, old=old):
            return f"{about} is {status}, and was {old.status}"
        case Staged(stage, old=old):
            return f"{about} is at the stage {stage or 'none'}, and was at {old.stage or 'none'}"
        case Rewritten(mail, recipient=recipient, old_recipient=old_recipient):
            return f"the words of the letter {mail} to {recipient}, which went to {old_recipient}"
        case Lettered(mail):
            return f"the letter {mail} to {about or 'the sender'}"
        case Added(files):
            return f"{about} was handed in ({', '.join(files)})"
        case Merged(into):
            return f"{about} is part of application {application_no(into)}"
        case Split(message, into):
            return f"message {message_no(message)} is application {application_no(into)}"
        case Declared(is_application):
            return f"{about} is {'an' if is_application else 'no'} application"
        case SenderJudged(genuine):
            return f"{about} is {'genuine' if genuine else 'forged'}"
        case Queued(mail, state):
            return f"mail {mail} is {state}"
        case HandedOver():
            return f"{about} is with the committee"
        case Noted():
            return f"the note on {about}"
        case Taken(name=name):
            return f"{about} is taken by {name or 'nobody'}"
        case Seen():
            return f"{about} was seen"
        case Answered():
            return f"{about} is answered"
        case Retried():
            return f"{about} is read again"
        case Reread():
            return f"{about} is filed as it was read last"
        case KeptApart(other):
            return f"{about} is of another person than application {application_no(other)}"
        case DoubtLookedAt(sentence):
            return f"{about}: “{sentence}” has been looked at"
        case Attached(to):
            return f"{about} belongs to application {application_no(to)}"
        case Snoozed(until=until):
            return f"{about} is put off until {day_in_words(until.date())}" if until else f"{about} is not put off"


def _about(application: int | None, message: int | None) -> str:
    if application is not None:
        return f"application {application_no(application)}"
    return f"message {message_no(message)}" if message is not None else ""


def _said(value: CorrectedValue | OldValue) -> str:
    """A correction's value in words."""
    return " ".join(value_in_words(each).replace("_", " ") for each in in_words(value)) or "not stated"


def difference_in_words(difference: Difference) -> str:
    """What reading again changes: `application 3: status: incomplete -> complete`."""
    of = difference.of
    about = f"application {application_no(of.application)}: " if of.application is not None else ""
    before, after = ("nothing" if each is None else each for each in (difference.before, difference.after))
    return f"{about}{of.name or of.aspect}: {before} -> {after}"


def _named(target: str, documents: Sequence[DocumentSummary]) -> str:
    """The name of the file that a correction's target means."""
    _, message, rest = target.split(":", 2)
    attachment = rest.rpartition(":")[0]
    same = (each for each in documents if str(each.message_id) == message and (each.attachment or "") == attachment)
    return next((each.filename for each in same if each.filename), attachment or "the mail's own text")
