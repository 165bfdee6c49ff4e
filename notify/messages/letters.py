"""A letter that a person writes to an applicant or an enquirer: to whom it may go, what fills it, and what it is as a mail.

In: a correspondent, or a row of the outbox of the kind `letter`, whose cause is the letter. Out: the words for its placeholders;
the bytes of the mail, which is plain text by a person: it bears no sign of an automatic one (RFC 3834).

Failures: none of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from config.languages import LANGUAGES
from config.settings import Settings
from domain.addresses import matching_address
from domain.numbers import application_no
from domain.outgoing import LetterCause
from notify.messages.acknowledgement import NAME_IN_DOUBT, addressed, missing, opening_and_cycle
from notify.messages.compose import addressed_to
from notify.messages.queueing import may_be_written_to
from notify.messages.replies import ADDRESS_IN_DOUBT
from storage.events import record_event
from storage.letters import OF_OFFICE, Correspondent
from storage.models import (
    ApplicationMessageRow,
    ApplicationRow,
    ApplicationStatus,
    FindingRow,
    MessageRow,
    OutgoingRow,
    OutgoingState,
)
from storage.queries import unmerged

LETTER = "letter"  # the kind of its row
# While one of these stands, a person confirms that the letter goes to the right one.
IN_DOUBT = ADDRESS_IN_DOUBT | {"same_person_elsewhere", "answers_other_thread"}


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why it is not certain that the address is the right one; the code names it in records."""

    code: str
    sentence: str


def refusal(who: Correspondent, address: str, settings: Settings) -> str:
    """Why nobody can be written to at this address, a sentence; '' when it can be."""
    if who.merged_into is not None:
        return f"This is part of application {application_no(who.merged_into)}; write to that one."
    if settings.office.address is None and settings.office.coordinator is None:
        return "The setting office.address is missing; mail needs a sender."
    if not address:
        return "No address is known; correct the applicant’s address first."
    if settings.is_of_office(address):
        return f"{address} is an address of the office."
    if not may_be_written_to(address):
        return f"Nobody reads what is sent to {address}."
    return ""


def doubts(who: Correspondent, address: str, settings: Settings) -> tuple[Doubt, ...]:
    """Why it is not certain whose the address is, as things stand now."""
    found = [Doubt(each.code, each.sentence) for each in who.findings if each.code in IN_DOUBT]
    if who.unproven:
        found.append(Doubt("sender_unproven", "The mail server found that somebody else wrote this message."))
    if settings.openings.senders.knows(address):
        found.append(Doubt("sends_for_others", f"{address} sends for others: it is not the applicant’s own address."))
    own = matching_address(address)
    others = [
        each
        for each in who.addresses
        if matching_address(each) != own
        and not settings.is_of_office(each)
        and not settings.openings.senders.knows(each)
    ]
    if others:
        found.append(Doubt("other_addresses", f"Mail came from {', '.join(others[:3])} too."))
    return tuple(found)


def words_for(who: Correspondent, language: str, settings: Settings, now: datetime) -> dict[str, str]:
    """What the placeholders are filled with, in this language; '' for what has nothing to say."""
    opening = settings.openings.get(who.opening)
    cycle = opening.cycle(who.cycle) if opening and who.cycle else None
    texts = LANGUAGES[language]
    in_doubt = any(each.code in NAME_IN_DOUBT for each in who.findings)
    is_enough = who.status == ApplicationStatus.COMPLETE and who.decided_at is not None
    lacking = () if is_enough else missing(who.findings, language)
    return {
        "name": ("" if in_doubt else addressed(who.name)) or texts.letters.nameless,
        "opening": opening.name_in(language) if opening else "",
        "cycle": opening.cycle_in(language, who.cycle) if opening and who.cycle else who.cycle or "",
        "what": ", ".join(opening_and_cycle(opening, who.cycle, language)),
        "missing": "\n".join(f"- {each}" for each in lacking),
        "deadline": texts.day(cycle.deadline) if cycle and now < cycle.closes else "",
        "office": settings.office_name,
    }


def content(settings: Settings, row: OutgoingRow, now: datetime) -> bytes:
    """The mail of a row."""
    letter = cause_of(row)
    recipient = settings.outgoing.sent_to(row.recipient)
    message = addressed_to(settings, recipient, row.subject, row.header_message_id, now, letter.thread)
    message.set_content(letter.text)
    return message.as_bytes()


def cause_of(row: OutgoingRow) -> LetterCause:
    """What the person wrote."""
    assert isinstance(row.cause, LetterCause), f"mail {row.id} is no letter"
    return row.cause


def pause(row: OutgoingRow, settings: Settings, now: datetime) -> None:
    """Puts a letter among the mail that is sent, after the pause in which it can be taken back."""
    row.state, row.attempts = OutgoingState.QUEUED, 0
    row.next_attempt_at = now + timedelta(minutes=settings.outgoing.pause_minutes)


def outdated(session: Session, row: OutgoingRow) -> str:
    """Why a letter is not what its writer saw any more, a sentence; '' when it is.

    The application ended, the applicant's address was corrected, there is another stage, or a doubt came up whose the address is.
    """
    filed = session.get(ApplicationRow, row.application_id) if row.application_id is not None else None
    letter = cause_of(row)
    if filed is None:
        return "the application is not there any more" if letter.application is not None else ""
    application = unmerged(session, filed)
    if application.applicant.email != row.recipient:
        return f"the applicant’s address is {application.applicant.email or 'not known'} now; look at the letter again"
    if letter.stage is not None and application.stage != letter.stage:
        return f"the application is at the stage {application.stage or 'none'} now; look at the letter again"
    chosen = select(FindingRow.code).where(FindingRow.application_id == application.id, FindingRow.code.in_(IN_DOUBT))
    if set(session.scalars(chosen)) - {*letter.sure_of}:
        return "it is not certain any more whose the address is; look at the letter again"
    return ""


def note_sent(session: Session, row: OutgoingRow, now: datetime) -> None:
    """Notes that what was asked until the letter was written is answered, and by whom."""
    letter = cause_of(row)
    if not letter.answers:
        return
    asked = MessageRow.needs_answer, MessageRow.answered_at.is_(None), MessageRow.received_at <= row.created_at
    of_application = (
        select(MessageRow)
        .join(ApplicationMessageRow)
        .where(
            ApplicationMessageRow.application_id == row.application_id,
            ApplicationMessageRow.intent.not_in([each.value for each in OF_OFFICE]),
            *asked,
        )
    )
    alone = select(MessageRow).where(MessageRow.id == row.message_id, *asked)
    for message in session.scalars(of_application if row.application_id is not None else alone).all():
        message.answered_at = now
        record_event(
            session,
            "answered",
            now=now,
            message_id=message.id,
            application_id=row.application_id,
            mail=row.key,
            written_by=letter.written_by,
        )
