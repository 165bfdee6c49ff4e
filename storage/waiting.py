"""What waits for a person: failures, questions, applications in doubt, and mail that was set aside.

In: a session. Out: frozen values in the order in which people look at them, the oldest of each kind first, in a number of
statements that does not grow with the rows.

Failures: none of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import CompoundSelect, and_, select, union_all
from sqlalchemy.orm import Session

from domain.actions import DeclareApplication, MarkAnswered, RetryMessage, ShowApplication
from domain.catalogue.codes import FROM_PEOPLE, ROUTINE
from domain.numbers import application_no
from domain.reading import words_of
from domain.text import clean
from storage.models import (
    ApplicantRow,
    ApplicationMessageRow,
    ApplicationRow,
    ApplicationStatus,
    FindingRow,
    MessageRow,
    MessageState,
)
from storage.queries import distinct, title_of
from storage.summaries import Waiting

# A reading is large: of longer lists the words of the first are shown, and the rest is named by sender and subject.
WORDS_LOADED, WORDS_CHARACTERS = 100, 800

# The messages that wait: those that failed, those that ask something, and those that were set aside, as far as their reason asks.
FAILED = MessageRow.state == MessageState.FAILED, MessageRow.seen_at.is_(None)
ASKING = (
    MessageRow.needs_answer.is_(True),
    MessageRow.answered_at.is_(None),
    MessageRow.state == MessageState.FILED,
)
SET_ASIDE = (
    MessageRow.state == MessageState.SET_ASIDE,
    MessageRow.seen_at.is_(None),
    MessageRow.answered_at.is_(None),
    MessageRow.suppress_notifications.is_(False),
)


def waiting(session: Session) -> tuple[Waiting, ...]:
    """What waits for a person: messages that failed, that ask something, doubts in applications, and what was set aside.

    Failures come first, so that a list that is cut short names them all; then what somebody waits for an answer to.

    What asks nothing of anybody (`domain.catalogue.codes.ROUTINE`: out of office, newsletters …) is in the report of its day;
    what was set aside of the mail from before the first run is in none.
    """
    messages = list(_messages(session))
    return (
        *(each for each in messages if each.failed),
        *(each for each in messages if each.asks),
        *_applications(session),
        *(each for each in messages if not each.failed and not each.asks),
    )


def _applications(session: Session) -> Iterable[Waiting]:
    rows = session.execute(
        select(
            ApplicationRow.id, ApplicationRow.received_at, ApplicantRow.name, ApplicantRow.email, FindingRow.sentence
        )
        .join(ApplicantRow, ApplicantRow.id == ApplicationRow.applicant_id)
        # An application can wait without a doubt on record; it is never left out for that.
        .outerjoin(FindingRow, and_(FindingRow.application_id == ApplicationRow.id, FindingRow.severity == "doubt"))
        .where(ApplicationRow.status == ApplicationStatus.WAITING)
        .order_by(ApplicationRow.received_at, ApplicationRow.id, FindingRow.id)
    )
    found: dict[int, Waiting] = {}
    for number, received, name, email, sentence in rows:
        known = found.get(number)
        why = f"{known.why} {sentence}" if known else sentence or "It waits for a decision."
        found[number] = Waiting(
            "application", number, name or email or "unknown", why, ShowApplication(number), received
        )
    return found.values()


def _chosen_messages(session: Session) -> CompoundSelect[Any]:
    """The messages that wait: each kind of them and each reason alone, so that an index finds them among all others."""
    reasons = distinct(session, MessageRow.reason, MessageRow.state == MessageState.SET_ASIDE)
    chosen = select(
        MessageRow.id,
        MessageRow.state,
        MessageRow.sender,
        MessageRow.subject,
        MessageRow.explanation,
        MessageRow.reason,
        MessageRow.received_at,
        MessageRow.needs_answer,
        MessageRow.answered_at,
    )
    return union_all(
        chosen.where(*FAILED),
        chosen.where(*ASKING),
        *(chosen.where(*SET_ASIDE, MessageRow.reason == each) for each in reasons if each not in ROUTINE),
    )


def _messages(session: Session) -> Iterator[Waiting]:
    rows = sorted(session.execute(_chosen_messages(session)), key=lambda row: (row.received_at, row.id))
    asking = [row.id for row in rows if row.needs_answer and row.state is not MessageState.FAILED]
    written = [row.id for row in rows if row.state is MessageState.SET_ASIDE and row.reason in FROM_PEOPLE]
    words = _words(session, list(dict.fromkeys([*asking, *written]))[:WORDS_LOADED])
    of = _applicants(session, asking[:WORDS_LOADED])
    for row in rows:
        failed, asks = row.state is MessageState.FAILED, row.needs_answer and row.state is not MessageState.FAILED
        action = RetryMessage(row.id) if failed else MarkAnswered(row.id) if asks else DeclareApplication(row.id)
        title = title_of(row.sender, row.subject)
        if (known := of.get(row.id)) is not None:
            title = f"{known[1]} ({application_no(known[0])}): {row.subject or 'no subject'}"
        yield Waiting(
            "message",
            row.id,
            title,
            row.explanation or ("Somebody waits for an answer." if asks else ""),
            action,
            row.received_at,
            failed=failed,
            asks=asks,
            words=words.get(row.id, ""),
        )


def _words(session: Session, messages: Sequence[int]) -> Mapping[int, str]:
    """What the writers of these messages wrote, on one line each."""
    if not messages:
        return {}
    rows = session.execute(select(MessageRow.id, MessageRow.reading).where(MessageRow.id.in_(messages)))
    return {number: clean(words_of(reading))[:WORDS_CHARACTERS] for number, reading in rows if reading is not None}


def _applicants(session: Session, messages: Sequence[int]) -> Mapping[int, tuple[int, str]]:
    """The application and the applicant's name of those messages that are filed to one."""
    if not messages:
        return {}
    rows = session.execute(
        select(ApplicationMessageRow.message_id, ApplicationRow.id, ApplicantRow.name, ApplicantRow.email)
        .join(ApplicationRow, ApplicationRow.id == ApplicationMessageRow.application_id)
        .join(ApplicantRow, ApplicantRow.id == ApplicationRow.applicant_id)
        .where(ApplicationMessageRow.message_id.in_(messages))
        .order_by(ApplicationRow.id)
    )
    return {message: (number, name or email or "unknown") for message, number, name, email in rows}
