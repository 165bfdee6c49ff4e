"""What waits for a person at the desk: failures, questions, applications in doubt, mail that was set aside, mail that was not sent.

In: a session and the time; what is put off until later (storage/snoozes.py) is left out. Out: a light list of all that waits, the
oldest first, and how many there are. The number of statements does not grow with the rows.

Failures: none of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, CompoundSelect, Select, and_, func, or_, select, union_all
from sqlalchemy.orm import Session

from domain.catalogue.codes import ROUTINE, SET_ASIDE_REASONS
from domain.numbers import LETTERS, Numbered, TypedNumber
from storage.models import (
    ApplicantRow,
    ApplicationRow,
    ApplicationStatus,
    FindingRow,
    MessageRow,
    MessageState,
    OutgoingRow,
    OutgoingState,
    SnoozeRow,
)
from storage.snoozes import is_awake
from storage.waiting import ASKING, FAILED, SET_ASIDE

MOST_LISTED = 1_000  # of each kind; a page names how many there are, and more than that is "more than"
ASKING_REASONS = tuple(each for each in SET_ASIDE_REASONS if each not in ROUTINE)
# As an expression, so that no database takes the index of this order for those few and reads all of their state.
_OLDEST_FIRST = func.coalesce(MessageRow.received_at, MessageRow.kept_at)
COMMITTEE = "steering_committee"  # the code of what awaits the decision of a committee


@dataclass(frozen=True, slots=True)
class WaitingThing:
    """Something that waits, in few words. `codes`: the doubts of an application, in the order in which they were found."""

    of: Numbered
    number: int
    title: str
    since: datetime
    codes: tuple[str, ...] = ()
    detail: str = ""  # opening and cycle of an application; the subject of a message or mail
    why: str = ""  # of a message: why it was set aside, or failed; of a mail: what its server said
    reason: str = ""
    failed: bool = False
    asks: bool = False
    for_committee: bool = False
    opening: str | None = None
    email: str = ""

    @property
    def key(self) -> str:
        """Its number as it is shown: `m26`."""
        return f"{LETTERS[self.of]}{self.number}"


def waiting_things(session: Session, now: datetime) -> tuple[WaitingThing, ...]:
    """All that waits, at most MOST_LISTED of each kind, the oldest first."""
    found = (*_messages(session, now), *_mails(session, now), *_applications(session, now))
    return tuple(sorted(found, key=lambda each: (each.since, each.key)))


def count_waiting(session: Session, now: datetime) -> int:
    """How many things wait, counted up to MOST_LISTED of each kind."""
    parts = (
        *(select(MessageRow.id).where(*each) for each in _of_messages(now)),
        select(OutgoingRow.id).where(*_of_mails(now)),
        *(_chosen_applications(select(ApplicationRow.id), now)),
    )
    counts = [select(func.count()).select_from(each.limit(MOST_LISTED).subquery()).scalar_subquery() for each in parts]
    total: ColumnElement[int] = counts[0]
    for each in counts[1:]:
        total = total + each
    return session.scalar(select(total)) or 0


def waits(session: Session, of: TypedNumber, now: datetime) -> bool:
    """Whether this waits now."""
    match of.of:
        case Numbered.MESSAGE:
            parts = [select(MessageRow.id).where(MessageRow.id == of.number, *each) for each in _of_messages(now)]
        case Numbered.MAIL:
            parts = [select(OutgoingRow.id).where(OutgoingRow.id == of.number, *_of_mails(now))]
        case _:
            chosen = select(ApplicationRow.id).where(ApplicationRow.id == of.number)
            parts = [*_chosen_applications(chosen, now)]
    return session.scalar(select(or_(*(each.exists() for each in parts)))) or False


def _of_messages(now: datetime) -> Sequence[Sequence[ColumnElement[bool]]]:
    """The conditions of failed messages, of filed ones that ask something, and of those set aside that a person has to see."""
    awake = is_awake(SnoozeRow.message_id, MessageRow.id, now)
    of_asking_reasons = MessageRow.reason.in_(ASKING_REASONS)
    return (*FAILED, awake), (*ASKING, awake), (*SET_ASIDE, of_asking_reasons, awake)


def _messages(session: Session, now: datetime) -> Iterable[WaitingThing]:
    columns = (
        MessageRow.id,
        MessageRow.state,
        MessageRow.sender,
        MessageRow.subject,
        MessageRow.explanation,
        MessageRow.reason,
        MessageRow.received_at,
        MessageRow.needs_answer,
    )
    rows = session.execute(
        _limited(select(*columns).where(*each).order_by(_OLDEST_FIRST, MessageRow.id) for each in _of_messages(now))
    )
    for row in rows:
        failed = row.state is MessageState.FAILED
        yield WaitingThing(
            Numbered.MESSAGE,
            row.id,
            row.sender or "unknown sender",
            row.received_at,
            detail=row.subject or "no subject",
            why=row.explanation,
            reason=row.reason,
            failed=failed,
            asks=row.needs_answer and not failed,
        )


def _limited(parts: Iterable[Select[*tuple[Any, ...]]]) -> CompoundSelect[Any]:
    """Several selects as one, each with its own limit; SQLite takes an order only within a subquery."""
    return union_all(*(select(each.limit(MOST_LISTED).subquery()) for each in parts))


def _of_mails(now: datetime) -> Sequence[ColumnElement[bool]]:
    return OutgoingRow.state == OutgoingState.DEAD, is_awake(SnoozeRow.outgoing_id, OutgoingRow.id, now)


def _mails(session: Session, now: datetime) -> Iterable[WaitingThing]:
    columns = (
        OutgoingRow.id,
        OutgoingRow.kind,
        OutgoingRow.recipient,
        OutgoingRow.subject,
        OutgoingRow.reply,
        OutgoingRow.created_at,
    )
    rows = session.execute(select(*columns).where(*_of_mails(now)).order_by(OutgoingRow.id).limit(MOST_LISTED))
    for row in rows:
        yield WaitingThing(
            Numbered.MAIL,
            row.id,
            row.recipient,
            row.created_at,
            detail=row.subject,
            why=row.reply,
            reason=row.kind,
            failed=True,
        )


def _chosen_applications(
    chosen: Select[*tuple[Any, ...]], now: datetime
) -> tuple[Select[*tuple[Any, ...]], Select[*tuple[Any, ...]]]:
    """The applications that wait for a person, and the complete ones that wait for a committee."""
    awake = is_awake(SnoozeRow.application_id, ApplicationRow.id, now)
    for_committee = ApplicationRow.id.in_(select(FindingRow.application_id).where(FindingRow.code == COMMITTEE))
    return (
        chosen.where(ApplicationRow.status == ApplicationStatus.WAITING, awake),
        chosen.where(ApplicationRow.status == ApplicationStatus.COMPLETE, for_committee, awake),
    )


def _applications(session: Session, now: datetime) -> Iterable[WaitingThing]:
    head = select(ApplicationRow.id, ApplicationRow.received_at).order_by(ApplicationRow.received_at, ApplicationRow.id)
    chosen = _limited(_chosen_applications(head, now)).subquery()
    rows = session.execute(
        select(
            ApplicationRow.id,
            ApplicationRow.received_at,
            ApplicationRow.status,
            ApplicationRow.opening,
            ApplicationRow.cycle,
            ApplicantRow.name,
            ApplicantRow.email,
            FindingRow.code,
        )
        .join(chosen, chosen.c.id == ApplicationRow.id)
        .join(ApplicantRow, ApplicantRow.id == ApplicationRow.applicant_id)
        # An application can wait without a doubt on record; it is never left out for that.
        .outerjoin(FindingRow, and_(FindingRow.application_id == ApplicationRow.id, FindingRow.severity == "doubt"))
        .order_by(ApplicationRow.received_at, ApplicationRow.id, FindingRow.id)
    )
    found: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.id].append(row)
    for number, each in found.items():
        row = each[0]
        yield WaitingThing(
            Numbered.APPLICATION,
            number,
            row.name or row.email or "unknown",
            row.received_at,
            codes=tuple(one.code for one in each if one.code is not None),
            detail=" ".join(filter(None, (row.opening or "opening unknown", row.cycle))),
            for_committee=row.status is ApplicationStatus.COMPLETE,
            opening=row.opening,
            email=row.email,
        )
