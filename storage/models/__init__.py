"""The tables.

Times are aware and in UTC. Nothing is updated in place that a person may want to see again: a newer document supersedes
an older one, a correction is a row of its own and outlives every later reading, and every change has its event.
Values that are shown but never searched, such as readings, are stored whole (storage/stored.py).
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Date,
    DateTime,
    Dialect,
    Enum,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship
from sqlalchemy.types import TypeDecorator

from domain.applications import Fact, MergedSubmission, Submission
from domain.corrections import CorrectedValue, FiledByHand, StoredValue
from domain.documents import Measures
from domain.findings import Evidence
from domain.outgoing import Cause, NoCause, StoredCause
from domain.reading import Reading
from storage.stored import Stored


class MessageState(StrEnum):
    """Where a message is. Every message ends in one of the last three."""

    KEPT = "kept"  # the bytes are safe, nobody has read them yet
    FILED = "filed"
    SET_ASIDE = "set_aside"
    FAILED = "failed"


class LedgerState(StrEnum):
    """What has become of one item of a mailbox."""

    LISTED = "listed"  # seen there, not fetched yet
    KEPT = "kept"
    GONE = "gone"  # vanished before it was fetched, or after


class ApplicationStatus(StrEnum):
    """Where an application is. People decide; postroom only tells complete from incomplete."""

    INCOMPLETE = "incomplete"
    COMPLETE = "complete"
    WAITING = "waiting"  # something in it is in doubt and waits for a person
    WITHDRAWN = "withdrawn"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    MERGED = "merged"  # a person joined it to another one


class Intent(StrEnum):
    """What a message is to an application. The last two are the office's own mail."""

    APPLICATION = "application"
    QUESTION = "question"
    WITHDRAWAL = "withdrawal"
    ANSWER = "answer"  # the office wrote it to the applicant
    NOTE = "note"  # the office's people wrote it to each other


class OutgoingState(StrEnum):
    """Where an outgoing mail is."""

    QUEUED = "queued"
    SENDING = "sending"  # handed to the server, its answer not known yet: may be sent again with the same Message-ID
    SENT = "sent"
    HELD = "held"  # a person stopped it
    DEAD = "dead"  # refused for good, or tried too often


class UtcDateTime(TypeDecorator[datetime]):
    """An aware UTC time; SQLite keeps none, so it is put back on the way out."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To UTC; a naive time is a mistake of ours."""
        del dialect
        if value is not None and value.tzinfo is None:
            raise ValueError(f"a time without zone: {value}")
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """From whatever the database gives, to aware UTC."""
        del dialect
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Base(DeclarativeBase):
    """Root of the tables; constraints have names, so that a migration can find them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy's own way
        datetime: UtcDateTime,
        dict[str, Any]: JSON,
        list[Any]: JSON,
        StrEnum: String(20),
    }


def _states(enum: type[StrEnum]) -> Enum:
    return Enum(enum, native_enum=False, length=20, values_callable=lambda kind: [member.value for member in kind])


class MailboxRow(Base):
    """A configured mailbox, and how it is doing."""

    __tablename__ = "mailboxes"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(200), unique=True)
    validity: Mapped[str] = mapped_column(String(200), default="")  # UIDVALIDITY, RFC 9051 section 2.3.1.1
    first_listed_at: Mapped[datetime | None]  # None: what is there now is history
    last_contact_at: Mapped[datetime | None]
    failing_since: Mapped[datetime | None]
    failure: Mapped[str] = mapped_column(Text, default="")
    down_alerted_at: Mapped[datetime | None]
    next_attempt_at: Mapped[datetime | None]  # it refuses everything, and is left alone until then
    unfinished: Mapped[dict[str, Any]] = mapped_column(default=dict)  # files that are still written, and since when


class LedgerRow(Base):
    """One item of a mailbox: what was listed, and the message it became."""

    __tablename__ = "ledger"
    __table_args__ = (UniqueConstraint("mailbox_id", "validity", "uid"), Index(None, "mailbox_id", "state"))

    id: Mapped[int] = mapped_column(primary_key=True)
    mailbox_id: Mapped[int] = mapped_column(ForeignKey("mailboxes.id"))
    validity: Mapped[str] = mapped_column(String(200))
    uid: Mapped[str] = mapped_column(String(500))
    size: Mapped[int | None]
    listed_at: Mapped[datetime]
    suppress_notifications: Mapped[bool] = mapped_column(Boolean, default=False)  # history: nobody is written to
    state: Mapped[LedgerState] = mapped_column(_states(LedgerState), default=LedgerState.LISTED)
    message_id: Mapped[int | None] = mapped_column(ForeignKey("messages.id"), index=True)
    after_filing_done: Mapped[bool] = mapped_column(Boolean, default=False)
    attempts: Mapped[int] = mapped_column(default=0)
    error: Mapped[str] = mapped_column(Text, default="")

    mailbox: Mapped[MailboxRow] = relationship()
    message: Mapped[MessageRow | None] = relationship(back_populates="ledger")


class MessageRow(Base):
    """One raw message, kept byte for byte, and what has become of it."""

    __tablename__ = "messages"
    __table_args__ = (UniqueConstraint("content_digest"), Index(None, "state"))

    id: Mapped[int] = mapped_column(primary_key=True)
    raw_sha256: Mapped[str] = mapped_column(String(64), index=True)  # the blob
    # Message-ID, head fields of the sender and body: the same for two deliveries of one mail, whose Received lines differ.
    content_digest: Mapped[str] = mapped_column(String(64))
    header_message_id: Mapped[str | None] = mapped_column(String(1000), index=True)
    size: Mapped[int]
    headers_only: Mapped[bool] = mapped_column(Boolean, default=False)  # oversized: its body was not fetched
    channel: Mapped[str] = mapped_column(String(10), default="email")  # email | post | fax
    received_at: Mapped[datetime] = mapped_column(index=True)  # by the office's server (INTERNALDATE)
    kept_at: Mapped[datetime]
    suppress_notifications: Mapped[bool] = mapped_column(Boolean, default=False)
    state: Mapped[MessageState] = mapped_column(_states(MessageState), default=MessageState.KEPT)
    reason: Mapped[str] = mapped_column(String(60), default="")  # set aside: a code of SET_ASIDE_REASONS
    explanation: Mapped[str] = mapped_column(Text, default="")  # a sentence: why set aside, or the error
    attempts: Mapped[int] = mapped_column(default=0)  # counted before reading, so that a killer is set aside
    next_attempt_at: Mapped[datetime | None]
    read_at: Mapped[datetime | None]
    seen_at: Mapped[datetime | None]  # a person has looked at it: no longer in the report
    subject: Mapped[str] = mapped_column(Text, default="")
    sender: Mapped[str] = mapped_column(Text, default="")  # as shown: name and address
    sender_email: Mapped[str] = mapped_column(String(320), default="", index=True)  # for matching
    reading: Mapped[Reading | None] = mapped_column(Stored(Reading))  # the newest; None: never read
    ordered: Mapped[FiledByHand | None] = mapped_column(Stored(FiledByHand))  # of `postroom add`
    needs_answer: Mapped[bool] = mapped_column(Boolean, default=False)
    answered_at: Mapped[datetime | None]  # the office answered it, or a person marked it as answered
    authentication: Mapped[str] = mapped_column(String(10), default="")  # 'pass', 'fail' …; '': unknown
    authentication_server: Mapped[str | None] = mapped_column(
        String(255)
    )  # whose result stands topmost; None: not read
    # One of the parts of a message that its sender's program split: the digest of the id that they share; None: it is whole.
    split_digest: Mapped[str | None] = mapped_column(String(64), index=True)
    # The reading before the last one that a person asked for, so that its undo brings it back.
    former_reading: Mapped[Reading | None] = mapped_column(Stored(Reading), deferred=True)

    ledger: Mapped[list[LedgerRow]] = relationship(back_populates="message")
    attachments: Mapped[list[AttachmentRow]] = relationship(
        back_populates="message", cascade="all, delete-orphan", order_by="AttachmentRow.id"
    )
    applications: Mapped[list[ApplicationMessageRow]] = relationship(
        back_populates="message", cascade="all, delete-orphan"
    )
    corrections: Mapped[list[CorrectionRow]] = relationship(viewonly=True, order_by="CorrectionRow.id")


class AttachmentRow(Base):
    """A leaf part of a message."""

    __tablename__ = "attachments"
    __table_args__ = (UniqueConstraint("message_id", "path"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    message_id: Mapped[int] = mapped_column(ForeignKey("messages.id", ondelete="CASCADE"))
    path: Mapped[str] = mapped_column(Text)
    filename: Mapped[str] = mapped_column(Text, default="")
    media_type: Mapped[str] = mapped_column(String(200))
    size: Mapped[int]
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    role: Mapped[str] = mapped_column(String(20))
    ignored_reason: Mapped[str] = mapped_column(Text, default="")
    pages: Mapped[int | None]

    message: Mapped[MessageRow] = relationship(back_populates="attachments")


class ApplicantRow(Base):
    """The person, or for membership the organisation, that applies."""

    __tablename__ = "applicants"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Text, default="")
    email: Mapped[str] = mapped_column(String(320), default="")  # as written; what is written to
    matching_email: Mapped[str] = mapped_column(String(320), default="", index=True)
    phone: Mapped[str] = mapped_column(String(100), default="")
    language: Mapped[str] = mapped_column(String(10), default="")

    applications: Mapped[list[ApplicationRow]] = relationship(back_populates="applicant")


class ApplicationRow(Base):
    """Applicant × opening × cycle."""

    __tablename__ = "applications"
    __table_args__ = (
        Index(None, "opening", "cycle"),
        Index(None, "applicant_id", "opening", "cycle"),
        Index(None, "status", "received_at"),
        Index(None, "received_at"),
        Index(None, "completed_at"),
        Index(None, "created_at"),
        Index(None, "thread_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    applicant_id: Mapped[int] = mapped_column(ForeignKey("applicants.id"))
    opening: Mapped[str | None] = mapped_column(String(100))  # None: unknown, waits for a person
    cycle: Mapped[str | None] = mapped_column(String(100))
    channel: Mapped[str] = mapped_column(String(10), default="email")
    received_at: Mapped[datetime]  # of the first message
    completed_at: Mapped[datetime | None]
    late: Mapped[bool] = mapped_column(Boolean, default=False)
    suppress_notifications: Mapped[bool] = mapped_column(Boolean, default=False)
    status: Mapped[ApplicationStatus] = mapped_column(_states(ApplicationStatus), default=ApplicationStatus.INCOMPLETE)
    decision: Mapped[str] = mapped_column(Text, default="")  # what a person decided and why
    decided_at: Mapped[datetime | None]
    facts: Mapped[dict[str, Fact]] = mapped_column(
        Stored(dict[str, Fact]), default=dict
    )  # availability, dates, form.KEY
    thread_id: Mapped[str] = mapped_column(String(40), default="")  # secret part of our own Message-IDs
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("applications.id"))
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]

    applicant: Mapped[ApplicantRow] = relationship(back_populates="applications")
    messages: Mapped[list[ApplicationMessageRow]] = relationship(
        back_populates="application", cascade="all, delete-orphan"
    )
    documents: Mapped[list[DocumentRow]] = relationship(
        back_populates="application", cascade="all, delete-orphan", order_by="DocumentRow.id"
    )
    findings: Mapped[list[FindingRow]] = relationship(
        back_populates="application", cascade="all, delete-orphan", order_by="FindingRow.id"
    )


class ApplicationMessageRow(Base):
    """Which messages an application was gathered from, and what each was to it."""

    __tablename__ = "application_messages"

    application_id: Mapped[int] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"), primary_key=True)
    message_id: Mapped[int] = mapped_column(ForeignKey("messages.id", ondelete="CASCADE"), primary_key=True, index=True)
    intent: Mapped[str] = mapped_column(String(20), default="application")  # an Intent
    # What this message says about this applicant: which submission of the message's reading, counted from 0. An application
    # is all of these together, so that reading one message again never needs the others read again.
    submission: Mapped[int] = mapped_column(default=0)
    # In its place, what an earlier reading said, when the newest one finds this applicant no more.
    former_submission: Mapped[Submission | None] = mapped_column(Stored(Submission))
    # What the same message says besides that is of this application too; None: nothing.
    merged_submissions: Mapped[tuple[MergedSubmission, ...] | None] = mapped_column(
        Stored(tuple[MergedSubmission, ...])
    )

    @property
    def is_contribution(self) -> bool:
        """Whether the applicant's side wrote it: the office's own mail says nothing about the application."""
        return self.intent not in (Intent.ANSWER, Intent.NOTE)

    application: Mapped[ApplicationRow] = relationship(back_populates="messages")
    message: Mapped[MessageRow] = relationship(back_populates="applications")


class DocumentRow(Base):
    """A run of pages with one kind."""

    __tablename__ = "documents"

    id: Mapped[int] = mapped_column(primary_key=True)
    application_id: Mapped[int] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"), index=True)
    message_id: Mapped[int] = mapped_column(ForeignKey("messages.id", ondelete="CASCADE"), index=True)
    attachment: Mapped[str | None] = mapped_column(Text)  # path; None: the mail's body
    sha256: Mapped[str] = mapped_column(String(64), default="")
    filename: Mapped[str] = mapped_column(Text, default="")
    kind: Mapped[str] = mapped_column(String(20))
    confidence: Mapped[float] = mapped_column(Float)
    reasons: Mapped[tuple[str, ...]] = mapped_column(Stored(tuple[str, ...]))
    read_first_page: Mapped[int | None]  # as read: names the document when a person corrects its pages
    first_page: Mapped[int | None]
    last_page: Mapped[int | None]
    pages: Mapped[int | None]
    body_pages: Mapped[int | None]
    words: Mapped[int]
    language: Mapped[str | None] = mapped_column(String(10))
    text_source: Mapped[str] = mapped_column(String(10))
    measures: Mapped[Measures] = mapped_column(Stored(Measures), default=Measures)
    received_at: Mapped[datetime]
    superseded_by_id: Mapped[int | None] = mapped_column(ForeignKey("documents.id", ondelete="SET NULL"))
    joined: Mapped[tuple[str, ...]] = mapped_column(Stored(tuple[str, ...]), default=())  # in page order

    application: Mapped[ApplicationRow] = relationship(back_populates="documents")


class FindingRow(Base):
    """One checked requirement of an application, as last assessed."""

    __tablename__ = "findings"

    id: Mapped[int] = mapped_column(primary_key=True)
    application_id: Mapped[int] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"), index=True)
    code: Mapped[str] = mapped_column(String(60), index=True)
    severity: Mapped[str] = mapped_column(String(20))
    sentence: Mapped[str] = mapped_column(Text)
    evidence: Mapped[tuple[Evidence, ...]] = mapped_column(Stored(tuple[Evidence, ...]))
    values: Mapped[dict[str, str]] = mapped_column(Stored(dict[str, str]))

    application: Mapped[ApplicationRow] = relationship(back_populates="findings")


class OutgoingRow(Base):
    """One e-mail to be sent, written in the same transaction as its cause. Its key makes it exist once."""

    __tablename__ = "outgoing"
    __table_args__ = (Index(None, "state", "next_attempt_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(300), unique=True)  # `notification:12`, `nightly:2026-11-24` …
    kind: Mapped[str] = mapped_column(String(30))
    application_id: Mapped[int | None] = mapped_column(ForeignKey("applications.id", ondelete="SET NULL"), index=True)
    message_id: Mapped[int | None] = mapped_column(ForeignKey("messages.id", ondelete="SET NULL"))  # what it answers
    recipient: Mapped[str] = mapped_column(String(320))
    subject: Mapped[str] = mapped_column(Text)
    header_message_id: Mapped[str] = mapped_column(String(300), unique=True)
    envelope_sender: Mapped[str] = mapped_column(String(320), default="")  # '' is the null sender, RFC 3834 section 3.3
    # None until rendered: what a mail says is settled when it is sent, from `cause`, so that filing need not wait for it.
    content: Mapped[bytes | None] = mapped_column(LargeBinary)
    cause: Mapped[Cause] = mapped_column(Stored(StoredCause), default=NoCause)
    state: Mapped[OutgoingState] = mapped_column(_states(OutgoingState), default=OutgoingState.QUEUED)
    attempts: Mapped[int] = mapped_column(default=0)
    next_attempt_at: Mapped[datetime]
    created_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]
    reply: Mapped[str] = mapped_column(Text, default="")  # the server's last answer


class CorrectionRow(Base):
    """A person's word about one thing. It is applied after every reading."""

    __tablename__ = "corrections"

    id: Mapped[int] = mapped_column(primary_key=True)
    message_id: Mapped[int | None] = mapped_column(ForeignKey("messages.id", ondelete="CASCADE"), index=True)
    application_id: Mapped[int | None] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"), index=True)
    target: Mapped[str] = mapped_column(String(200))  # `opening`, `cycle`, `applicant.name`, `document:1.2/cv.pdf:1` …
    value: Mapped[CorrectedValue] = mapped_column(Stored(StoredValue))
    why: Mapped[str] = mapped_column(Text, default="")
    who: Mapped[str] = mapped_column(String(200), default="")
    at: Mapped[datetime]


class EventRow(Base):
    """What happened: who changed what and why. Never changed itself."""

    __tablename__ = "events"
    __table_args__ = (Index(None, "at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    who: Mapped[str] = mapped_column(String(200), default="postroom")
    what: Mapped[str] = mapped_column(
        String(60)
    )  # `kept`, `filed`, `set_aside`, `failed`, `corrected`, `decided`, `sent` …
    why: Mapped[str] = mapped_column(Text, default="")
    message_id: Mapped[int | None] = mapped_column(ForeignKey("messages.id", ondelete="SET NULL"), index=True)
    application_id: Mapped[int | None] = mapped_column(ForeignKey("applications.id", ondelete="SET NULL"), index=True)
    details: Mapped[dict[str, Any]] = mapped_column(default=dict)


class ReportRow(Base):
    """A day that was reported: the row and its outgoing mail are one transaction, so each day is reported once."""

    __tablename__ = "reports"

    day: Mapped[date] = mapped_column(Date, primary_key=True)
    made_at: Mapped[datetime]


OUTGOING = "outgoing mail"  # its row in the table of health, while the server refuses all mail of the office


class HealthRow(Base):
    """The worker's own signs of life."""

    __tablename__ = "health"
    __table_args__ = (CheckConstraint("name <> ''", name="named"),)

    name: Mapped[str] = mapped_column(String(60), primary_key=True)
    at: Mapped[datetime]
    details: Mapped[dict[str, Any]] = mapped_column(default=dict)
    count: Mapped[int] = mapped_column(Integer, default=0)


class SecretRow(Base):
    """What only this office's programs know, by name."""

    __tablename__ = "secrets"

    name: Mapped[str] = mapped_column(String(60), primary_key=True)
    value: Mapped[bytes] = mapped_column(LargeBinary)


class ErasedMessageRow(Base):
    """A message that was erased: all that is left of it, so that it is not taken in again where it still lies."""

    __tablename__ = "erased_messages"

    content_digest: Mapped[str] = mapped_column(String(64), primary_key=True)
    at: Mapped[datetime]


class DiscardedBlobRow(Base):
    """A stored file that is to be removed, unless a record names it: written with its cause, done after it."""

    __tablename__ = "discarded_blobs"

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
