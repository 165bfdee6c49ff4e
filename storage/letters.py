"""Whom a letter can be written to, and what has been written so far.

In: a session and the numbers of applications, or of a message. Out: frozen values, in a number of statements that does not grow
with the applications.

Failures: none of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.authentication import Verdict
from domain.corrections import YesOrNo
from domain.reading import words_of
from domain.text import clean_lines
from storage.models import (
    ApplicantRow,
    ApplicationMessageRow,
    ApplicationRow,
    CorrectionRow,
    FindingRow,
    Intent,
    MessageRow,
    OutgoingRow,
    OutgoingState,
)
from storage.rows import columns_of, value_of
from storage.summaries import FindingSummary

OF_OFFICE = (Intent.ANSWER, Intent.NOTE)
TO_APPLICANTS = (
    "acknowledgement",
    "reminder",
    "unreadable",
    "form",
    "letter",
)  # kinds of mail that stand in a conversation
WORDS_CHARACTERS = 20_000  # of one message
IS_GENUINE = "sender"  # the target of a person's word on who wrote a message


@dataclass(frozen=True, slots=True)
class MailSent:
    """A mail of a conversation."""

    message_id: str | None
    at: datetime
    ours: bool


@dataclass(frozen=True, slots=True)
class Correspondent:
    """An applicant with what a letter says of the application, or who wrote a message; `message` is their last one."""

    application: int | None
    message: int | None
    name: str
    email: str  # as corrected
    language: str
    opening: str | None = None
    cycle: str | None = None
    status: str = ""
    stage: str | None = None
    decided_at: datetime | None = None
    thread: str = "office"  # of our own Message-IDs
    merged_into: int | None = None
    subject: str = ""  # of their last message
    findings: tuple[FindingSummary, ...] = ()
    conversation: tuple[MailSent, ...] = ()  # oldest first
    addresses: tuple[str, ...] = ()  # that they wrote from, or want answers at
    unproven: bool = False  # the office's server found that the message comes from somebody else
    needs_answer: bool = False  # they asked something that nobody has answered

    @property
    def answered_ids(self) -> tuple[str, ...]:
        """The Message-IDs of the conversation, the one that a letter answers last: their newest, else our own."""
        known = [each for each in self.conversation if each.message_id]
        theirs = [each for each in known if not each.ours]
        last = (theirs or known)[-1:]
        return tuple(str(each.message_id) for each in [*(each for each in known if each not in last), *last])


def correspondents(session: Session, numbers: Collection[int]) -> Mapping[int, Correspondent]:
    """The applicants of these applications, by the applications' numbers; those that are not there are left out."""
    rows = session.execute(
        select(
            ApplicationRow.id,
            ApplicationRow.opening,
            ApplicationRow.cycle,
            ApplicationRow.status,
            ApplicationRow.stage,
            ApplicationRow.decided_at,
            ApplicationRow.thread_id,
            ApplicationRow.merged_into_id,
            ApplicantRow.name,
            ApplicantRow.email,
            ApplicantRow.language,
        )
        .join(ApplicantRow, ApplicantRow.id == ApplicationRow.applicant_id)
        .where(ApplicationRow.id.in_(numbers))
    ).all()
    found = _findings(session, numbers)
    mails, newest, addresses, asked = _theirs(session, numbers)
    for number, mail in _ours(session, numbers):
        mails[number].append(mail)
    return {
        row.id: Correspondent(
            application=row.id,
            message=newest[row.id][0] if row.id in newest else None,
            name=row.name,
            email=row.email,
            language=row.language,
            opening=row.opening,
            cycle=row.cycle,
            status=row.status.value,
            stage=row.stage,
            decided_at=row.decided_at,
            thread=row.thread_id or "office",
            merged_into=row.merged_into_id,
            subject=newest[row.id][1] if row.id in newest else "",
            findings=tuple(found[row.id]),
            conversation=tuple(sorted(mails[row.id], key=lambda each: each.at)),
            addresses=tuple(dict.fromkeys(addresses[row.id])),
            needs_answer=row.id in asked,
        )
        for row in rows
    }


def _findings(session: Session, numbers: Collection[int]) -> defaultdict[int, list[FindingSummary]]:
    chosen = select(FindingRow.application_id, *columns_of(FindingSummary, FindingRow))
    found: defaultdict[int, list[FindingSummary]] = defaultdict(list)
    for row in session.execute(chosen.where(FindingRow.application_id.in_(numbers)).order_by(FindingRow.id)):
        found[row.application_id].append(value_of(FindingSummary, row))
    return found


def _theirs(
    session: Session, numbers: Collection[int]
) -> tuple[defaultdict[int, list[MailSent]], dict[int, tuple[int, str]], defaultdict[int, list[str]], set[int]]:
    """The mail that came in: all of it, the newest of each applicant, its addresses, and whose questions wait."""
    rows = session.execute(
        select(
            ApplicationMessageRow.application_id,
            ApplicationMessageRow.intent,
            MessageRow.id,
            MessageRow.header_message_id,
            MessageRow.received_at,
            MessageRow.sender_email,
            MessageRow.subject,
            MessageRow.needs_answer,
            MessageRow.answered_at,
        )
        .join(MessageRow, MessageRow.id == ApplicationMessageRow.message_id)
        .where(ApplicationMessageRow.application_id.in_(numbers))
        .order_by(MessageRow.received_at, MessageRow.id)
    )
    mails: defaultdict[int, list[MailSent]] = defaultdict(list)
    newest: dict[int, tuple[int, str]] = {}
    addresses: defaultdict[int, list[str]] = defaultdict(list)
    asked: set[int] = set()
    for row in rows:
        ours = row.intent in OF_OFFICE
        if row.intent != Intent.NOTE:
            mails[row.application_id].append(MailSent(row.header_message_id, row.received_at, ours))
        if not ours:
            newest[row.application_id] = (row.id, row.subject)
            addresses[row.application_id] += [row.sender_email] if row.sender_email else []
            if row.needs_answer and row.answered_at is None:
                asked.add(row.application_id)
    return mails, newest, addresses, asked


def _ours(session: Session, numbers: Collection[int]) -> Iterable[tuple[int, MailSent]]:
    """The mail that postroom has sent to these applicants."""
    # What was sent is most of the table: by the application alone an index finds the few.
    rows = session.execute(
        select(
            OutgoingRow.application_id,
            OutgoingRow.header_message_id,
            OutgoingRow.sent_at,
            OutgoingRow.state,
            OutgoingRow.kind,
        ).where(OutgoingRow.application_id.in_(numbers))
    )
    for number, message_id, sent_at, state, kind in rows:
        if number is not None and sent_at is not None and state is OutgoingState.SENT and kind in TO_APPLICANTS:
            yield number, MailSent(message_id, sent_at, ours=True)


def enquirer(session: Session, number: int) -> Correspondent | None:
    """Who wrote a message, of whatever state; None when there is no such message."""
    row = session.get(MessageRow, number)
    if row is None:
        return None
    headers = row.reading.mail.headers if row.reading is not None else None
    sender = headers.sender if headers is not None else None
    asked_at = [each.email for each in headers.reply_to] if headers is not None else []
    email = sender.email if sender is not None else row.sender_email
    own = [MailSent(row.header_message_id, row.received_at, ours=False)]
    before = [MailSent(each, row.received_at, ours=False) for each in headers.references[-10:]] if headers else []
    sent = session.execute(
        select(OutgoingRow.header_message_id, OutgoingRow.sent_at, OutgoingRow.kind).where(
            OutgoingRow.message_id == number
        )
    )
    after = [
        MailSent(each.header_message_id, each.sent_at, ours=True)
        for each in sent
        if each.sent_at is not None and each.kind in TO_APPLICANTS
    ]
    return Correspondent(
        application=None,
        message=row.id,
        name=sender.name if sender is not None else "",
        email=email,
        language=(row.reading.language or "") if row.reading is not None else "",
        subject=row.subject,
        conversation=(*before, *own, *after),
        addresses=tuple(dict.fromkeys(each for each in (email, *asked_at) if each)),
        unproven=row.authentication == Verdict.FAIL and not _is_genuine(session, number),
        needs_answer=row.needs_answer and row.answered_at is None,
    )


@dataclass(frozen=True, slots=True)
class Asked:
    """A message that is answered: who wrote it, when, and what."""

    sender: str
    received_at: datetime
    subject: str
    words: str
    applications: tuple[int, ...]  # that it is filed to


def asked(session: Session, number: int | None) -> Asked | None:
    """The message with this number; None when there is none."""
    row = session.get(MessageRow, number) if number is not None else None
    if row is None:
        return None
    links = select(ApplicationMessageRow.application_id).where(ApplicationMessageRow.message_id == row.id)
    words = clean_lines(words_of(row.reading)).strip() if row.reading is not None else ""
    of = tuple(session.scalars(links.order_by(ApplicationMessageRow.application_id)))
    return Asked(row.sender, row.received_at, row.subject, words[:WORDS_CHARACTERS], of)


def _is_genuine(session: Session, message: int) -> bool:
    """Whether a person said so last."""
    chosen = select(CorrectionRow.value).where(CorrectionRow.message_id == message, CorrectionRow.target == IS_GENUINE)
    word = session.scalars(chosen.order_by(CorrectionRow.id.desc()).limit(1)).first()
    return isinstance(word, YesOrNo) and word.value
