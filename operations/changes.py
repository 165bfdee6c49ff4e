"""What an act of a person changed, as a value: the old and the new, so that it can be taken back.

In: a change, who made it, why and when. Out: its event, whose details are the change (`CHANGES` reads and writes them).
All events of one act share its key: one call may correct several values, or join two applications, which both have an event of.

Failures: none.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from secrets import token_hex
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field, TypeAdapter
from sqlalchemy.orm import Session

from domain.corrections import StoredOldValue, StoredValue
from domain.numbers import Numbered
from domain.outgoing import LetterCause
from operations.emptied import Emptied
from storage.events import record_event
from storage.models import ApplicationRow, ApplicationStatus, MessageState, OutgoingState


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who does something, why and when (UTC)."""

    who: str
    why: str
    at: datetime
    user: int | None = None  # their number, where they are signed in to the desk
    act: str = field(default_factory=lambda: token_hex(8))  # the key of the act, the same in all its events


@dataclass(frozen=True, slots=True)
class ApplicantMoved:
    """The row of the applicant before and after: one that other applications share is left to them."""

    old: int
    new: int


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an application stood, as far as people decide it."""

    status: ApplicationStatus
    decision: str
    decided_at: datetime | None
    stage: str | None = None  # of its opening, beyond complete
    stage_since: datetime | None = None

    @classmethod
    def of(cls, application: ApplicationRow) -> Standing:
        """How it stands now."""
        return cls(
            application.status,
            application.decision,
            application.decided_at,
            application.stage,
            application.stage_since,
        )

    def put_on(self, application: ApplicationRow) -> None:
        """Lets the application stand so."""
        application.status, application.decision, application.decided_at = self.status, self.decision, self.decided_at
        application.stage, application.stage_since = self.stage, self.stage_since


@dataclass(frozen=True, slots=True)
class Corrected:
    """A value, a form's field or a document of an application was corrected.

    `old` is of the same kind as `value`, and says as much.
    """

    target: str
    value: StoredValue
    old: StoredOldValue
    applicant: ApplicantMoved | None = None
    change: Literal["corrected"] = "corrected"


@dataclass(frozen=True, slots=True)
class Decided:
    """A person or a committee decided."""

    status: ApplicationStatus
    decision: str
    old: Standing
    stage: str | None = None  # that goes with it
    change: Literal["decided"] = "decided"


@dataclass(frozen=True, slots=True)
class Staged:
    """A person set the stage of an application (None: none), which may decide it too."""

    stage: str | None
    old: Standing
    new: Standing
    change: Literal["staged"] = "staged"


@dataclass(frozen=True, slots=True)
class Merged:
    """The application was joined to another one (`into`), which took over its messages."""

    into: int
    messages: tuple[int, ...]  # that moved
    in_both: tuple[int, ...]  # that the other one had already
    old: Standing
    old_of_other: Standing
    change: Literal["merged"] = "merged"


@dataclass(frozen=True, slots=True)
class Split:
    """A message of the application became an application of its own (`into`)."""

    message: int
    into: int
    joined: Merged | None = None  # when it was taken back: how the two became one again
    change: Literal["split"] = "split"


@dataclass(frozen=True, slots=True)
class Declared:
    """A message was declared to be an application, or none."""

    application: bool
    old_seen_at: datetime | None
    old_state: MessageState
    emptied: tuple[Emptied, ...] = ()  # the applications that end with it
    change: Literal["declared"] = "declared"


@dataclass(frozen=True, slots=True)
class SenderJudged:
    """A person said that a message is by the person whose address it bears, or forged."""

    genuine: bool
    old_seen_at: datetime | None
    emptied: tuple[Emptied, ...] = ()  # the applications that end with it
    change: Literal["sender judged"] = "sender judged"


@dataclass(frozen=True, slots=True)
class Added:
    """A person handed in files that became this message."""

    files: tuple[str, ...]  # their names
    emptied: tuple[Emptied, ...] = ()  # when it was taken back: the applications that ended
    change: Literal["added"] = "added"


@dataclass(frozen=True, slots=True)
class Retried:
    """A message was put back to be read, or to be fetched first."""

    fetched_first: bool
    old_state: MessageState
    old_explanation: str
    emptied: tuple[Emptied, ...] = ()  # when it was taken back: the applications that ended
    change: Literal["retried"] = "retried"


@dataclass(frozen=True, slots=True)
class Reread:
    """A message was read again by the rules of that day, which changed what is on record of it."""

    emptied: tuple[Emptied, ...] = ()  # the applications that ended with it
    change: Literal["reread"] = "reread"


@dataclass(frozen=True, slots=True)
class Seen:
    """A person looked at a message."""

    change: Literal["seen"] = "seen"


@dataclass(frozen=True, slots=True)
class Answered:
    """A person said that a message has been answered."""

    at: datetime
    old_at: datetime | None
    change: Literal["answered"] = "answered"


@dataclass(frozen=True, slots=True)
class Queued:
    """An outgoing mail was held back or released."""

    mail: str  # its key
    state: OutgoingState
    old_state: OutgoingState
    old_attempts: int
    old_next_attempt_at: datetime
    change: Literal["queued"] = "queued"


@dataclass(frozen=True, slots=True)
class Lettered:
    """A person wrote a letter, which waits in the outbox; taken back, it is cancelled."""

    mail: str  # its key
    change: Literal["lettered"] = "lettered"


@dataclass(frozen=True, slots=True)
class Noted:
    """A person wrote a note."""

    note: int
    change: Literal["noted"] = "noted"


@dataclass(frozen=True, slots=True)
class Taken:
    """An application was taken by a person, by the number of the user; None: by nobody."""

    user: int | None
    name: str
    old: int | None
    change: Literal["taken"] = "taken"


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A letter that waits in the outbox was changed: to whom it went and goes, its subject and its words."""

    mail: str  # its key
    old_recipient: str
    old_subject: str
    old_letter: LetterCause
    recipient: str
    subject: str
    letter: LetterCause
    change: Literal["rewritten"] = "rewritten"


@dataclass(frozen=True, slots=True)
class KeptApart:
    """A person said that the application is of another person than this one (`other`). `word`: the target of the correction."""

    other: int
    word: str
    change: Literal["kept apart"] = "kept apart"


@dataclass(frozen=True, slots=True)
class DoubtLookedAt:
    """A person said that a doubt (its sentence) asks nothing. `word`: the target of the correction."""

    sentence: str
    word: str
    change: Literal["doubt looked at"] = "doubt looked at"


@dataclass(frozen=True, slots=True)
class Attached:
    """A message was attached to an application."""

    to: int
    was_part: bool  # of it before
    old_seen_at: datetime | None
    emptied: tuple[Emptied, ...] = ()  # the applications that end with it
    change: Literal["attached"] = "attached"


@dataclass(frozen=True, slots=True)
class Snoozed:
    """What waits for a person was put off until then; None: it is not."""

    of: Numbered
    number: int
    until: datetime | None
    old_until: datetime | None
    mail: str | None = None  # the key of an outgoing mail
    change: Literal["snoozed"] = "snoozed"


@dataclass(frozen=True, slots=True)
class HandedOver:
    """The committee sees the application, in the round of this number."""

    round: int
    change: Literal["handed over"] = "handed over"


Change: TypeAlias = (
    Added
    | Corrected
    | Decided
    | Staged
    | Merged
    | Split
    | Declared
    | SenderJudged
    | Retried
    | Reread
    | Seen
    | Answered
    | Queued
    | Lettered
    | HandedOver
    | Noted
    | Taken
    | Rewritten
    | KeptApart
    | DoubtLookedAt
    | Attached
    | Snoozed
)
CHANGES: TypeAdapter[Change] = TypeAdapter(Annotated[Change, Field(discriminator="change")])


def record(
    session: Session,
    what: str,
    by: Attribution,
    change: Change | None = None,
    *,
    application: int | None = None,
    message: int | None = None,
    **details: Any,
) -> None:
    """Writes the event of an act, with what it changed."""
    changed = CHANGES.dump_python(change, mode="json") if change is not None else {}
    record_event(
        session,
        what,
        now=by.at,
        who=by.who,
        why=by.why,
        application_id=application,
        message_id=message,
        act=by.act,
        **changed,
        **details,
    )
